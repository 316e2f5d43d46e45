"""The Word file: real structure, both scripts' fonts, nobody's account name, the same bytes."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from io import BytesIO

import docx
import every_block
import pytest
from docx.oxml.ns import qn

from app.domain.language import Language
from app.report.document import Bullets, Heading, Paragraph, Table, Words
from app.report.word_file import word_file


def opened(*blocks: object, **more: object) -> docx.document.Document:
    made = every_block.document(blocks or every_block.BLOCKS, **more)  # type: ignore[arg-type]
    return docx.Document(BytesIO(word_file(made)))


def body_text(word: docx.document.Document) -> str:
    pieces = ["".join(one.text or "" for one in p.iter(qn("w:t"))) for p in word.element.body.iter(qn("w:p"))]
    return "\n".join(pieces)


def test_every_text_of_every_block_is_in_the_file() -> None:
    text = body_text(opened())
    assert [one for one in every_block.WORDS if one not in text] == []


def test_headings_lists_and_tables_are_real_ones() -> None:
    word = opened()
    styles = {one.text: one.style.name for one in word.paragraphs}
    assert styles["対策状況"] == "Heading 1"
    assert styles["箇条書き"] == "Heading 2"
    assert styles["番号つき"] == "Heading 3"
    assert styles["ひとつめ"] == "List Bullet"
    assert styles["手順1"] == "List Number"
    table = next(one for one in word.tables if one.cell(0, 0).text == "項目")
    assert [cell.text for cell in table.rows[1].cells] == ["更新", "● 対応済み", "左\n右", "実測 2026-11-23"]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_a_second_numbered_list_begins_with_one_again() -> None:
    word = opened()
    numbers = {
        one.text: one._p.pPr.numPr.numId.val for one in word.paragraphs if one.style.name == "List Number"
    }
    assert numbers["手順1"] == numbers["手順2"] != numbers["別の手順1"]


def test_the_paper_is_a4_with_a_footer_that_counts_pages() -> None:
    word = opened()
    page = word.sections[0]
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    foot = page.footer.paragraphs[0]._p
    fields = [one.get(qn("w:instr")) for one in foot.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert "佐藤事務所 対策状況" in page.footer.paragraphs[0].text


@pytest.mark.parametrize("name", ["Normal", "Heading 1", "Heading 2", "Heading 3", "List Bullet", "Footer"])
def test_each_style_names_a_japanese_font_and_no_theme_font(name: str) -> None:
    fonts = opened().styles[name].element.rPr.rFonts
    assert fonts.get(qn("w:eastAsia")) == "BIZ UDPゴシック"
    assert fonts.get(qn("w:ascii")) == "BIZ UDPGothic"
    assert not [one for one in fonts.attrib if one.endswith("Theme")]


@pytest.mark.parametrize(("language", "tag"), [(Language.JA, "ja-JP"), (Language.EN, "en-GB")])
def test_the_file_says_its_language(language: Language, tag: str) -> None:
    assert opened(language=language).core_properties.language == tag


def test_the_properties_name_the_business_and_nobody_else() -> None:
    properties = opened().core_properties
    assert properties.title == "すべての部品"
    assert properties.author == "佐藤事務所"
    assert properties.last_modified_by == "Mamori Karte"
    assert properties.comments == ""


def test_the_same_document_gives_the_same_bytes_and_no_leftovers_of_the_template() -> None:
    first, second = (word_file(every_block.document()) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(BytesIO(first)) as file:
        names = file.namelist()
        assert not [one for one in names if "thumbnail" in one or "customXml" in one or "vba" in one.lower()]
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_control_characters_and_emoji_do_not_stop_it() -> None:
    word = opened(Paragraph(Words("前\x00\x08\ud800\u202e後😀\r\n次の行")), Heading(2, "見\x1b出し"))
    assert word.paragraphs[0].text == "前後😀\n次の行"
    assert word.paragraphs[1].text == "見出し"


def test_a_hundred_thousand_characters_and_empty_lists_are_written() -> None:
    word = opened(Paragraph(Words("あ" * 100_000)), Bullets(()), Table((1.0,), (), ()), Heading(1, ""))
    assert len(word.paragraphs[0].text) == 100_000


def test_what_is_made_up_says_so_on_every_page() -> None:
    word = opened(sample="見本です")
    assert word.sections[0].header.paragraphs[0].text == "見本です"


def test_a_page_break_falls_before_what_follows_it() -> None:
    word = opened()
    legend = next(one for one in word.paragraphs if one.text == "根拠の見方")
    assert legend.paragraph_format.page_break_before
    assert not re.search(r"w:br w:type=\"page\"", word.element.xml)


def test_lines_at_the_right_stay_together_and_a_poster_keeps_the_size_of_the_style() -> None:
    signed = [Paragraph(Words(line, 1.2), at_right=True) for line in ("11月23日", "佐藤事務所", "佐藤 恵")]
    made = every_block.document((Paragraph(Words("本文", 1.2)), *signed, Paragraph(Words("あとがき"))))
    word = docx.Document(BytesIO(word_file(replace(made, one_page=True))))
    together = {one.text: bool(one.paragraph_format.keep_with_next) for one in word.paragraphs}
    assert together == {
        "本文": False,
        "11月23日": True,
        "佐藤事務所": True,
        "佐藤 恵": False,
        "あとがき": False,
    }
    assert {one.runs[0].font.size for one in word.paragraphs} == {None}


def test_english_lines_stand_closer_than_japanese_ones() -> None:
    spacing = {
        language: opened(language=language).styles["Normal"].paragraph_format.line_spacing
        for language in Language
    }
    assert 1 < spacing[Language.EN] < spacing[Language.JA]

"""What the faces lack is reported and printed as 〓, never as a blank."""

from dataclasses import replace

import report_factory as factory
from printed import shown

from app.domain.language import Language
from app.report.document import Document, Heading, Paragraph, Words
from app.report.layout import lay_out
from app.report.partner_page import partner_page
from app.report.printable import missing_characters, printable


def _document(text: str) -> Document:
    return Document(
        "題名", Language.JA, (Heading(1, "屋号"), Paragraph(Words(text))), "", page_label="{page}/{pages}"
    )


def test_a_missing_character_becomes_a_geta_mark():
    assert printable("𠮷野") == "〓野"
    assert printable("☑済") == "〓済"


def test_a_missing_character_is_reported_with_its_place():
    (missing,) = missing_characters(_document("株式会社𠮷野のデータ入力"))
    assert (missing.character, missing.where, missing.printed) == ("𠮷", "屋号", "〓")
    assert "株式会社𠮷野" in missing.excerpt


def test_each_place_is_reported_once():
    assert len(missing_characters(_document("𠮷𠮷"))) == 1
    assert len(missing_characters(_document(f"𠮷{'の' * 30}𠮷"))) == 2
    assert missing_characters(_document("吉野")) == ()


def test_a_variation_selector_is_reported_and_its_kanji_printed_in_the_usual_form():
    text = "葛\U000e0100飾"
    assert printable(text) == "葛飾"
    (missing,) = missing_characters(_document(text))
    assert missing.printed == ""


def test_half_width_kana_and_variants_stay_as_typed():
    text = "髙﨑彅濵㈱ﾃｽﾄ①"
    assert printable(text) == text


def test_kana_written_in_two_parts_are_joined():
    assert printable("カ\u3099ス") == "ガス"


def test_invisible_and_turning_characters_leave_no_trace():
    assert printable("a\u202eb\u200bc\ufeffあ\x00") == "abcあ"


def test_all_kinds_of_line_ends_are_one():
    assert printable("一\r\n二\r三\u2028四") == "一\n二\n三\n四"


def test_a_lone_surrogate_does_not_break_the_page():
    assert printable("あ\ud800") == "あ〓"


def test_what_is_reported_is_what_the_page_shows():
    profile = replace(factory.PROFILE, trade_name="𠮷野データ")
    document = partner_page(factory.record(profile=profile), factory.FULL_OPTIONS)
    assert {one.character for one in missing_characters(document)} == {"𠮷"}
    text = shown(lay_out(document))
    assert "〓野データ" in text
    assert "𠮷" not in text

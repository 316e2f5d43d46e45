"""Text out of files of others: every encoding and kind that people have, and those made to do harm."""

from __future__ import annotations

import time
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest

from app.files.foreign_text import foreign_text
from app.files.refusal import FileRefused, Refusal
from app.files.text_encoding import decode_text
from app.files.web_text import read_web_page, web_text
from app.files.word_text import word_text

TEXT = "当社はSECURITY ACTION二つ星を宣言しました。ｱｲｳ ①㈱\n次の行です。"
_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
)


def word_bytes(body: str, **more: str) -> bytes:
    """A .docx of just these parts; `more` are further parts, `__` standing for `/`."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("word/document.xml", body)
        for name, content in more.items():
            archive.writestr(name.replace("__", "/"), content)
    return made.getvalue()


def document(inside: str) -> str:
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return f"{head}<w:document {_NAMESPACE}><w:body>{inside}</w:body></w:document>"


def refusal_of(path: Path) -> Refusal:
    with pytest.raises(FileRefused) as refused:
        foreign_text(path)
    return refused.value.reason


# Encodings


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp932", "euc_jp", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_text_is_read_whatever_encoding_it_was_saved_in(encoding: str, tmp_path: Path) -> None:
    text = TEXT if encoding != "euc_jp" else TEXT.replace("①㈱", "")
    path = tmp_path / "text.txt"
    path.write_bytes(text.encode(encoding))
    assert foreign_text(path) == text


def test_mail_text_is_read() -> None:
    text = "情報セキュリティ基本方針"
    assert decode_text(text.encode("iso2022_jp")) == text


@pytest.mark.parametrize(
    "content", [bytes(range(256)) * 50, b"\x89PNG\r\n\x1a\n" + bytes(2000), b"%PDF-1.7 \x00"]
)
def test_what_is_no_text_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(content)
    assert refusal_of(path) is Refusal.NOT_TEXT


def test_an_empty_and_an_endless_file_are_refused(tmp_path: Path) -> None:
    empty, long = tmp_path / "empty.txt", tmp_path / "long.txt"
    empty.write_bytes(b"")
    long.write_bytes(b"a" * 6_000_000)
    assert refusal_of(empty) is Refusal.EMPTY
    assert refusal_of(long) is Refusal.TOO_LARGE


# Web pages


def test_a_page_is_read_as_a_visitor_reads_it() -> None:
    page = """<!DOCTYPE html><html><head><title>見本&amp;社</title><meta name="description" content="説明">
    <style>p{color:red}</style><script>document.write("SECURITY ACTION認定")</script></head>
    <body><h1>こん<b>にち</b>は</h1><p>一行目<br>二行目</p><!-- IPA認定 --><img src=x alt="ロゴ">
    <ul><li>ひとつ<li>ふたつ</ul><template>IPA認定</template></body></html>"""
    assert web_text(page).split("\n") == [
        "見本&社",
        "説明",
        "こんにちは",
        "一行目",
        "二行目",
        "ロゴ",
        "ひとつ",
        "ふたつ",
    ]


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="Shift_JIS">', "cp932"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=EUC-JP">', "euc_jp"),
        ("", "utf-8"),
        ("", "cp932"),
    ],
)
def test_the_encoding_a_page_names_is_used(head: str, encoding: str) -> None:
    page = f"<html><head>{head}</head><body>情報セキュリティ基本方針を定めています</body></html>"
    assert read_web_page(page.encode(encoding)) == "情報セキュリティ基本方針を定めています"
    assert read_web_page(page.encode(encoding), f"text/html; charset={encoding}").startswith("情報")


def test_a_wrong_or_unknown_encoding_does_not_stop_it() -> None:
    page = '<meta charset="no-such-thing">基本方針です'.encode()
    assert read_web_page(page, "text/html; charset=rot13") == "基本方針です"


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 200_000 + "IPA認定",
        "<b><i>" * 100_000 + "IPA認定",
        "<" * 500_000 + "IPA認定",
        "<a " * 200_000 + ">IPA認定",
        '<a "' * 200_000 + ">IPA認定",
        "<a x='" * 200_000 + "'>IPA認定",
        "</" * 200_000 + ">IPA認定",
        "&" * 500_000 + "IPA認定",
        "<!DOCTYPE " * 100_000 + ">IPA認定",
        "<p title='>'>" * 50_000 + "IPA認定",
        "<meta " + "x=1 " * 100_000 + ">IPA認定",
    ],
    ids=["deep", "inline", "less", "open", "quote", "single", "close", "amp", "doctype", "title", "meta"],
)
def test_no_page_is_so_odd_that_its_last_words_are_lost_or_it_takes_for_ever(page: str) -> None:
    began = time.monotonic()
    assert web_text(page).endswith("IPA認定")
    assert time.monotonic() - began < 3


@pytest.mark.parametrize(
    "page", ["<script>", "<!--", "<style>" * 100_000, "<script><" * 100_000, "", "<", "</", "<a"]
)
def test_pages_that_never_end_what_they_begin_are_read(page: str) -> None:
    assert "認定" not in web_text(page)


# Word files


def test_a_word_file_is_read_with_tables_boxes_headers_and_notes(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_heading("基本方針", 1)
    word.add_paragraph("SECURITY ACTION").add_run("を宣言しました。").bold = True
    table = word.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "左の欄", "右の欄"
    word.sections[0].header.paragraphs[0].text = "頭の文"
    word.sections[0].footer.paragraphs[0].text = "足の文"
    path = tmp_path / "word.docx"
    word.save(str(path))
    assert foreign_text(path).split("\n") == [
        "基本方針",
        "SECURITY ACTIONを宣言しました。",
        "左の欄",
        "右の欄",
        "頭の文",
        "足の文",
    ]


def test_what_stands_twice_for_old_programs_is_read_once() -> None:
    box = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        "<mc:Choice><w:txbxContent><w:p><w:r><w:t>箱</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
        "<mc:Fallback><w:txbxContent><w:p><w:r><w:t>箱</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
        "</mc:AlternateContent>"
    )
    assert word_text(word_bytes(document(f"<w:p><w:r>{box}<w:t>外</w:t></w:r></w:p>"))) == "箱\n外"


def test_deleted_text_is_not_read_and_breaks_are() -> None:
    deleted = "<w:del><w:r><w:delText>認定</w:delText></w:r></w:del>"
    inside = "<w:r><w:t>前</w:t><w:br/><w:t>後</w:t></w:r>"
    assert word_text(word_bytes(document(f"<w:p>{deleted}{inside}</w:p>"))) == "前\n後"


def refused_word(content: bytes, tmp_path: Path) -> Refusal:
    path = tmp_path / "word.docx"
    path.write_bytes(content)
    return refusal_of(path)


def test_a_word_file_with_macros_is_refused(tmp_path: Path) -> None:
    made = word_bytes(document("<w:p/>"), word__vbaProject_bin="x").replace(
        b"vbaProject_bin", b"vbaProject.bin"
    )
    assert refused_word(made, tmp_path) is Refusal.MACROS


def test_a_bomb_is_refused_in_good_time(tmp_path: Path) -> None:
    began = time.monotonic()
    made = word_bytes(document("<w:p><w:r><w:t>" + "a" * 90_000_000 + "</w:t></w:r></w:p>"))
    assert refused_word(made, tmp_path) is Refusal.BOMB
    assert time.monotonic() - began < 10


def test_entities_are_refused(tmp_path: Path) -> None:
    xml = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><d>&b;</d>'
    assert refused_word(word_bytes(xml), tmp_path) is Refusal.BOMB


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"PK\x03\x04 not a zip", Refusal.DAMAGED),
        (b"plain text", Refusal.NOT_THIS_KIND),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), Refusal.OLD_OR_LOCKED),
    ],
)
def test_what_only_bears_the_name_of_a_word_file_is_refused(
    content: bytes, reason: Refusal, tmp_path: Path
) -> None:
    assert refused_word(content, tmp_path) is reason


@pytest.mark.parametrize("xml", ["<w:document", "<a><b></a>", "", "\x00\x01"])
def test_broken_xml_is_said_to_be_damaged(xml: str, tmp_path: Path) -> None:
    assert refused_word(word_bytes(xml), tmp_path) is Refusal.DAMAGED


def test_very_deep_xml_is_read_or_refused_but_never_a_crash() -> None:
    deep = document("<w:sdt>" * 50_000 + "<w:p><w:r><w:t>底</w:t></w:r></w:p>" + "</w:sdt>" * 50_000)
    assert word_text(word_bytes(deep)) == "底"


def test_too_much_text_is_refused(tmp_path: Path) -> None:
    lines = "".join(
        f"<w:p><w:r><w:t>{number}行目です。あいうえお</w:t></w:r></w:p>" for number in range(90_000)
    )
    assert refused_word(word_bytes(document(lines)), tmp_path) is Refusal.TOO_MUCH_TEXT

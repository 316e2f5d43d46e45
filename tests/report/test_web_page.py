"""The web page: one file, valid, nothing fetched, nothing run, everything escaped."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from itertools import pairwise

import every_block
import pytest
from lxml import html as lxml_html

from app.domain.language import Language
from app.report.document import Document, Heading, Paragraph, Table, Words
from app.report.web_page import web_page, web_page_bytes

_EMPTY = {"meta", "br", "hr", "img", "link", "input", "line", "rect", "circle", "polygon", "polyline"}
_ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "main", "footer", "h1", "h2", "h3", "p",
    "strong", "span",
    "ul", "ol", "li", "div", "table", "thead", "tbody", "tr", "th", "td", "figure", "svg", "text",
} | _EMPTY  # fmt: skip


class Checked(HTMLParser):
    """Reads a page and notes what is not well formed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.headings: list[int] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in _ALLOWED:
            self.wrong.append(f"<{tag}>")
        if len({name for name, _ in attrs}) != len(attrs):
            self.wrong.append(f"an attribute twice in <{tag}>")
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in _EMPTY:
            if tag in {"p", "h1", "h2", "h3", "ul", "ol", "div", "table"} and "p" in self.open:
                self.wrong.append(f"<{tag}> inside a paragraph")
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> closes nothing")


def page_of(*blocks: object, **more: object) -> str:
    return web_page(every_block.document(blocks or every_block.BLOCKS, **more))  # type: ignore[arg-type]


def read(page: str) -> str:
    return "\n".join(lxml_html.document_fromstring(page).itertext())


def test_every_text_of_every_block_is_on_the_page() -> None:
    text = read(page_of())
    assert [one for one in every_block.WORDS if one not in text] == []


def test_the_page_is_well_formed_and_says_its_language() -> None:
    page = page_of()
    found = Checked(page)
    assert found.wrong == []
    assert found.open == []
    assert page.startswith('<!DOCTYPE html>\n<html lang="ja">')
    assert '<html lang="en">' in page_of(language=Language.EN)
    ids = [attributes["id"] for _tag, attributes in found.tags if "id" in attributes]
    assert len(ids) == len(set(ids))


def test_there_is_one_title_and_no_level_is_skipped() -> None:
    for blocks in (every_block.BLOCKS, (Paragraph(Words("題なし")),), (Heading(3, "三"), Heading(3, "三"))):
        levels = Checked(page_of(*blocks)).headings
        assert levels.count(1) == 1
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_heads_of_tables_say_what_they_are_the_head_of() -> None:
    scopes = [attributes.get("scope") for tag, attributes in Checked(page_of()).tags if tag == "th"]
    assert scopes
    assert set(scopes) <= {"col", "row"}


def test_a_table_that_may_be_wide_can_be_reached_and_scrolled_by_keyboard() -> None:
    wide = [one for tag, one in Checked(page_of()).tags if tag == "div" and one.get("role") == "region"]
    assert wide
    assert all(one.get("tabindex") == "0" and one.get("aria-label") for one in wide)


def test_a_drawing_is_named_in_words() -> None:
    tags = Checked(page_of()).tags
    drawing = next(attributes for tag, attributes in tags if tag == "svg")
    name = next(attributes for tag, attributes in tags if tag == "title" and "id" in attributes)
    assert drawing["role"] == "img"
    assert drawing["aria-labelledby"] == name["id"]


def test_nothing_is_fetched_and_nothing_can_run() -> None:
    page = page_of()
    assert not re.search(r"(?i)<script|<link|<iframe|<img|url\(|@import|\son\w+=|src=|href=", page)
    assert page.count("http") == page.count("http-equiv") + page.count("http://www.w3.org/2000/svg")
    style = re.search("<style>(.*?)</style>", page, re.S)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode("utf-8")).digest()).decode("ascii")
    assert f"style-src 'sha256-{digest}'" in page
    assert "default-src 'none'" in page


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "</title><script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "</style><svg onload=alert(1)>",
        "&lt;script&gt;",
        "--><!--",
        "\x00\ud800\u202egnp.exe",
    ],
)
def test_what_the_owner_typed_stays_text_wherever_it_stands(hostile: str) -> None:
    row = ((Words(hostile), Words(hostile)),)
    made = Document(
        hostile,
        Language.JA,
        (Heading(1, hostile), Paragraph(Words(hostile)), Table((1.0, 1.0), (hostile, hostile), row)),
        hostile,
        "{page}",
        author=hostile,
        sample=hostile,
    )
    page = web_page(made)
    found = Checked(page)
    assert found.wrong == []
    assert found.open == []
    shown = read(page)
    kept = hostile.replace("\x00", "").replace("\ud800", "").replace("\u202e", "")
    assert shown.count(kept) >= 6
    assert "\u202e" not in page


def test_it_can_be_printed_and_read_in_the_dark() -> None:
    page = page_of()
    assert "@media print" in page
    assert "prefers-color-scheme: dark" in page
    assert "@page { size: A4" in page


def test_the_same_document_gives_the_same_bytes() -> None:
    assert web_page_bytes(every_block.document()) == web_page_bytes(every_block.document())
    assert web_page_bytes(every_block.document()).decode("utf-8") == page_of()

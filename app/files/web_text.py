"""The words of a web page: what a visitor reads, in lines. Nothing is run, fetched or believed.

A reader of our own, because what parsers drop silently (deep nesting, for one) would never be looked at:
it goes over the page once, in time proportional to its length, and loses no text.
"""

from __future__ import annotations

import re
from html import unescape

from app.files.text_encoding import decode_text

_TAG_END = re.compile(r"""(?>[^"'>]++|"[^"]*+"|'[^']*+')*+>""")
_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9:-]*)")
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]{1,30})\s{0,5}=\s{0,5}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_-]{2,30})""", re.IGNORECASE)
_HEADER_CHARSET = re.compile(r"charset\s*=\s*([^\s;]+)", re.IGNORECASE)
_NOT_READ = frozenset({"script", "style", "template", "object", "iframe", "noembed", "noframes"})
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "head", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "option",
    "p", "pre", "section", "select", "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead",
    "title", "tr", "ul",
))  # fmt: skip
_SPACES = re.compile(r"[ \t\r\n\f\v\u00a0]+")
_UNSHOWN = re.compile("[\x00-\x08\x0e-\x1f\x7f\u200b\u2060\ufeff\u00ad]")
_ENDLESS = re.compile(r"&#[0-9]{9,};?")  # no character has such a number
_DESCRIPTIONS = frozenset({"description", "og:description", "og:title", "twitter:description", "keywords"})


def read_web_page(content: bytes, content_type: str = "") -> str:
    """The words of a page as bytes; `content_type` is what the server said of it. Raises FileRefused."""
    declared = _HEADER_CHARSET.search(content_type)
    inside = _CHARSET.search(content[:4096])
    name = declared[1] if declared else inside[1].decode("ascii") if inside else ""
    return web_text(decode_text(content, name))


def web_text(page: str) -> str:
    """The words of `page`, block by block in lines; pictures by their alternative text."""
    pieces: list[str] = []
    at, well_quoted = 0, True
    while (opened := page.find("<", at)) >= 0:
        pieces.append(_words(page[at:opened]))
        if page.startswith("<!--", opened):
            end = page.find("-->", opened + 4)
            at = end + 3 if end >= 0 else len(page)
            continue
        after = page[opened + 1 : opened + 2]
        if not (after.isascii() and (after.isalpha() or after in ("/", "!", "?"))) or not after:
            pieces.append("<")
            at = opened + 1
            continue
        found = _TAG_END.match(page, opened + 1) if well_quoted else None
        if found is not None:
            end = found.end()
        else:
            well_quoted = False  # a quote is never closed: from here on a tag ends at the next >
            end = page.find(">", opened + 1) + 1
        if end <= 0:  # no tag ends any more: the rest is text
            pieces.append(_words(page[opened:]))
            at = len(page)
            break
        tag = page[opened + 1 : end - 1]
        at = _take_tag(tag, pieces, page, end)
    pieces.append(_words(page[at:]))
    return _lines("".join(pieces))


def _take_tag(tag: str, pieces: list[str], page: str, end: int) -> int:
    """What a tag says by itself, and where to read on."""
    named = _NAME.match(tag)
    name = named[1].lower() if named else ""
    if name in _BLOCKS:
        pieces.append("\n")
    if tag.startswith("/"):
        return end
    if name in ("img", "area", "input"):
        pieces.append(_attribute(tag, "alt"))
    elif name == "meta" and (_attribute(tag, "name") or _attribute(tag, "property")).lower() in _DESCRIPTIONS:
        pieces.append(f"\n{_attribute(tag, 'content')}\n")
    elif name in _NOT_READ and not tag.endswith("/"):
        closed = re.compile(f"</{name}(?![a-z0-9])", re.IGNORECASE).search(page, end)
        return closed.start() if closed else len(page)
    return end


def _attribute(tag: str, wanted: str) -> str:
    for found in _ATTRIBUTE.finditer(tag[:20_000]):
        if found[1].lower() == wanted:
            return _words(found[2] or found[3] or found[4] or "")
    return ""


def _words(text: str) -> str:
    return _SPACES.sub(" ", _UNSHOWN.sub("", unescape(_ENDLESS.sub("\ufffd", text))))


def _lines(text: str) -> str:
    lines = (line.strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)

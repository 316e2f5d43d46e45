"""Text as it can be printed: what the faces lack is replaced by 〓 and reported, never a blank."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from app.report.document import Block, Document, Figure, Heading, Section
from app.report.metrics import SUBSTITUTE, has_character

_EXCERPT = 8
_LINE_ENDS = str.maketrans(
    {"\r": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"}
)
_VOICING = frozenset("\u3099\u309a")
_NOT_DRAWN = frozenset({"Cc", "Cf"})  # control and format characters have no picture of their own
_SEEN_AS_TYPED: set[str] = set()  # characters known to be printed just as they are
_VARIANT_RANGES = ((0xFE00, 0xFE0F), (0xE0100, 0xE01EF))


@dataclass(frozen=True, slots=True)
class MissingCharacter:
    """A character that cannot be printed as typed.

    `where` is the heading or label it stands under, `excerpt` the text around it. `printed` is what
    stands in its place: "〓", or "" for a variation selector, whose kanji is printed in its usual form.
    """

    character: str
    where: str
    excerpt: str
    printed: str


def printable(text: str) -> str:
    """`text` with line ends made equal, invisible characters removed and missing ones as 〓."""
    if _SEEN_AS_TYPED.issuperset(text):
        return text
    kept = []
    for character in _joined(text):
        if has_character(character) and character not in "\t\u00a0\x7f":
            kept.append(character)
            _SEEN_AS_TYPED.add(character)
        elif character in "\t\u00a0":
            kept.append(" ")
        elif character == "\n":
            kept.append(character)
        elif _is_drawn(character):
            kept.append(SUBSTITUTE)
    return "".join(kept)


def missing_characters(document: Document) -> tuple[MissingCharacter, ...]:
    """Every character of the document that the bundled faces lack, once per place, in reading order."""
    found: dict[tuple[str, str, str], MissingCharacter] = {}
    for where, text in _texts(document):
        for missing in _missing_in(where, text):
            found.setdefault((missing.character, missing.where, missing.excerpt), missing)
    return tuple(found.values())


def _missing_in(where: str, text: str) -> Iterator[MissingCharacter]:
    if text.isascii():
        return
    text = _joined(text)
    for index, character in enumerate(text):
        if character == "\n" or has_character(character):
            continue
        drawn, variant = _is_drawn(character), _is_variant(character)
        if drawn or variant:
            excerpt = text[max(0, index - _EXCERPT) : index + _EXCERPT + 1].replace("\n", " ")
            yield MissingCharacter(character, where, excerpt, SUBSTITUTE if drawn else "")


def _joined(text: str) -> str:
    """か + ゛ as macOS writes it becomes が; other characters are left exactly as typed."""
    text = text.replace("\r\n", "\n").translate(_LINE_ENDS)
    if not _VOICING & set(text):
        return text
    joined: list[str] = []
    for character in text:
        if character in _VOICING and joined:
            one = unicodedata.normalize("NFC", joined[-1] + character)
            if len(one) == 1:
                joined[-1] = one
                continue
        joined.append(character)
    return "".join(joined)


def _is_drawn(character: str) -> bool:
    return unicodedata.category(character) not in _NOT_DRAWN and not _is_variant(character)


def _is_variant(character: str) -> bool:
    return any(first <= ord(character) <= last for first, last in _VARIANT_RANGES)


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    where = document.title
    yield where, document.footer
    for block in document.blocks:
        if isinstance(block, Heading):
            where = block.text
        elif isinstance(block, Section):
            where = block.heading
        if not isinstance(block, Figure):
            yield from ((where, text) for text in _strings(block))


def _strings(value: Block | object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _strings(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _strings(getattr(value, field.name))

"""Bytes of somebody else's text file as text: UTF-8, UTF-16, cp932, EUC-JP, ISO-2022-JP."""

from __future__ import annotations

import codecs
import re

from app.files.refusal import FileRefused, Refusal

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What pages call an encoding, and what they mean by it.
_NAMES = dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j"), "cp932")
# Codecs of Python no page is written in; punycode takes hours for a megabyte.
_NO_PAGES = frozenset(
    ("utf-16", "utf-32", "utf-7", "punycode", "idna", "unicode-escape", "raw-unicode-escape", "undefined")
)
_CANDIDATES = ("cp932", "euc_jp")
_ESCAPES = re.compile(rb"\x1b[$(][@BJ]")
_SAMPLE = 20_000
_MOST_CONTROLS = 0.02


def decode_text(content: bytes, declared: str = "") -> str:
    """The text. `declared` is the encoding the file or its sender names; it is believed if it fits.

    Raises FileRefused (NOT_TEXT) for what is no text in any of them.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _checked(content[len(mark) :].decode(name, "replace"))
    for name in _guesses(content, declared):
        try:
            return _checked(content.decode(name))
        except (UnicodeError, LookupError):
            continue
    best = max((_read(content, name) for name in _CANDIDATES), key=_japanese)
    if best:
        return _checked(best)
    return _checked(content.decode("utf-8", "replace"))


def _guesses(content: bytes, declared: str) -> list[str]:
    sample = content[:_SAMPLE]
    half = max(len(sample) // 2, 1)
    guesses = []
    if sample[1::2].count(0) > half * 0.3 and len(content) % 2 == 0:
        guesses.append("utf-16-le")
    elif sample[::2].count(0) > half * 0.3 and len(content) % 2 == 0:
        guesses.append("utf-16-be")
    if _ESCAPES.search(sample):
        guesses.append("iso2022_jp")
    name = declared.strip().strip("\"'").lower()
    if name and _is_of_pages(name):
        guesses.append(_NAMES.get(name, name))
    return [*guesses, "utf-8"]


def _is_of_pages(name: str) -> bool:
    try:
        return codecs.lookup(name).name.replace("_", "-") not in _NO_PAGES
    except (LookupError, ValueError):
        return False


def _read(content: bytes, name: str) -> str:
    try:
        return content.decode(name)
    except UnicodeError:
        return ""


def _japanese(text: str) -> int:
    """How Japanese a text looks: kana count for it, half-width kana and rare signs against it."""
    sample = text[:_SAMPLE]
    kana = sum(1 for one in sample if "\u3040" <= one <= "\u30ff")
    odd = sum(1 for one in sample if "\uff61" <= one <= "\uff9f" or "\ue000" <= one <= "\uf8ff")
    return kana * 2 - odd * 3 + 1


def _checked(text: str) -> str:
    """Raises FileRefused for a text full of control characters: a picture, a program, a PDF."""
    sample = text[:_SAMPLE]
    controls = sum(1 for one in sample if (ord(one) < 32 and one not in "\t\n\r\f\v") or one == "\ufffd")
    if controls > len(sample) * _MOST_CONTROLS:
        raise FileRefused(Refusal.NOT_TEXT)
    return text

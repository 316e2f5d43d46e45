"""The text of a file somebody picked: Word, web page or plain text, by what it is, not only by its name."""

from __future__ import annotations

from pathlib import Path

from app.files.refusal import FileRefused, Refusal
from app.files.safe_zip import read_limited
from app.files.text_encoding import decode_text
from app.files.web_text import read_web_page
from app.files.word_text import LONGEST_TEXT, word_text

_MEGABYTE = 1024 * 1024
MOST_BYTES = 20 * _MEGABYTE
_TEXT_BYTES = 5 * _MEGABYTE
_ARCHIVE, _OLD_OFFICE, _PDF = b"PK", b"\xd0\xcf\x11\xe0", b"%PDF"
_WEB_ENDINGS = (".html", ".htm", ".xhtml", ".shtml")
_WEB_STARTS = ("<!doctype html", "<html", "<?xml", "<head", "<body")


def foreign_text(path: Path) -> str:
    """The words of the file. Raises FileRefused with the reason, or OSError."""
    content = read_limited(path, MOST_BYTES)
    if content.startswith(_OLD_OFFICE):
        raise FileRefused(Refusal.OLD_OR_LOCKED)
    if content.startswith(_ARCHIVE):
        return word_text(content)
    if content.startswith(_PDF):
        raise FileRefused(Refusal.NOT_TEXT)
    if path.suffix.lower() == ".docx":
        raise FileRefused(Refusal.NOT_THIS_KIND)
    if len(content) > _TEXT_BYTES:
        raise FileRefused(Refusal.TOO_LARGE, limit=_TEXT_BYTES // _MEGABYTE)
    if path.suffix.lower() in _WEB_ENDINGS:
        text = read_web_page(content)
    else:
        text = decode_text(content)
        if text.lstrip()[:15].lower().startswith(_WEB_STARTS):
            text = read_web_page(content)
    if len(text) > LONGEST_TEXT:
        raise FileRefused(Refusal.TOO_MUCH_TEXT)
    return text.replace("\r\n", "\n").replace("\r", "\n")

"""The words of a .docx: paragraphs, tables, boxes, headers, footers, notes. Macros are refused, never run."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from app.files.refusal import FileRefused, Refusal
from app.files.safe_zip import ArchiveLimits, check_archive

_MEGABYTE = 1024 * 1024
LIMITS = ArchiveLimits(file_size=20 * _MEGABYTE, unpacked=80 * _MEGABYTE)
LONGEST_TEXT = 1_000_000
_PARTS = ("document", "header", "footer", "footnotes", "endnotes")
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def word_text(source: Path | bytes) -> str:
    """The text, a line for each paragraph. Raises FileRefused or OSError."""
    checked = check_archive(source, LIMITS, wanted="word/document.xml")
    pieces: list[str] = []
    size = 0
    try:
        with zipfile.ZipFile(checked.stream()) as archive:
            for name in _text_parts(checked.names):
                for piece in _part_text(archive.open(name)):
                    pieces.append(piece)
                    size += len(piece)
                    if size > LONGEST_TEXT:
                        raise FileRefused(Refusal.TOO_MUCH_TEXT)
    except (zipfile.BadZipFile, zlib.error, ParseError, ValueError, EOFError, RecursionError) as error:
        raise FileRefused(Refusal.DAMAGED) from error
    lines = (line.strip() for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def _text_parts(names: tuple[str, ...]) -> list[str]:
    """The document first, then what stands around it."""
    inside = [one for one in names if one.endswith(".xml") and one.count("/") == 1]
    return [one for part in _PARTS for one in sorted(inside) if one.startswith(f"word/{part}")]


def _part_text(stream: Any) -> Iterator[str]:
    """The words of one part, as it is read: nothing is kept of what has been passed."""
    from defusedxml.ElementTree import iterparse

    skipped = 0
    path: list[Element] = []
    for event, element in iterparse(stream, events=("start", "end")):
        if event == "start":
            path.append(element)
            skipped += element.tag == _FALLBACK
            continue
        if not skipped:
            yield from _said(element)
        skipped -= element.tag == _FALLBACK
        path.pop()
        element.clear()
        if path:
            path[-1].remove(element)


def _said(element: Element) -> Iterator[str]:
    tag = element.tag
    name = tag.removeprefix(_WORD) if tag.startswith(_WORD) else tag.removeprefix(_STRICT)
    if name == "t":
        yield element.text or ""
    elif name in ("p", "tc", "txbxContent"):
        yield "\n"
    elif name in _SIGNS:
        yield _SIGNS[name]

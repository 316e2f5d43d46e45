"""Tables out of and into CSV, in the encodings Japanese offices use."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.files.plain_text import clean_cell, guarded, without_guard
from app.files.refusal import FileRefused, Refusal
from app.files.safe_zip import read_limited
from app.files.workbook import TableLimits

UTF8_WITH_MARK = "utf-8-sig"
SHIFT_JIS = "cp932"
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DELIMITERS = (",", "\t", ";")
_LOOKED_AT = 20  # lines, to find the delimiter
_OFFICE_FILES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8\xff")
_MISSING = "〓"
# The same characters by the code points cp932 knows them under.
_TWINS = str.maketrans("〜−—‖¢£¬–", "～－―∥￠￡￢－")
_FILE_SIZE = 10 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A read table: rows as text, and how the file was written."""

    rows: tuple[tuple[str, ...], ...]
    encoding: str
    delimiter: str


@dataclass(frozen=True, slots=True)
class WrittenCsv:
    """The bytes of a CSV file, and the characters its encoding lacks, each once; 〓 stands for them."""

    content: bytes
    lacking: tuple[str, ...] = ()


def read_csv(source: Path | bytes, limits: TableLimits | None = None) -> CsvTable:
    """The rows of a CSV or tab separated text. Raises FileRefused or OSError."""
    limits = limits or TableLimits()
    content = read_limited(source, _FILE_SIZE)
    text, encoding = decoded(content)
    delimiter = _delimiter_of(text)
    rows: list[tuple[str, ...]] = []
    characters = 0
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=False):
            cells = [without_guard(one.strip()) for one in row]
            while cells and not cells[-1]:
                cells.pop()
            characters += sum(map(len, cells))
            _check_row(len(rows), cells, characters, limits)
            rows.append(tuple(cells))
    except csv.Error as error:
        raise FileRefused(Refusal.TOO_MUCH_TEXT) from error
    while rows and not rows[-1]:
        rows.pop()
    if not rows:
        raise FileRefused(Refusal.EMPTY)
    return CsvTable(tuple(rows), encoding, delimiter)


def decoded(content: bytes) -> tuple[str, str]:
    """A text file as text, and its encoding: by its mark, else UTF-8, else cp932. Raises FileRefused."""
    if content.startswith(_OFFICE_FILES):
        raise FileRefused(Refusal.NOT_TEXT)
    marked = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), "")
    for encoding in (marked,) if marked else (*_without_mark(content), "utf-8", SHIFT_JIS):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text, encoding
    raise FileRefused(Refusal.NOT_TEXT)


def _without_mark(content: bytes) -> tuple[str, ...]:
    """UTF-16 without its mark shows by the zeros beside every comma and digit."""
    start = content[:400]
    if start[1::2].count(0) > len(start) // 8:
        return ("utf-16-le",)
    return ("utf-16-be",) if start[::2].count(0) > len(start) // 8 else ()


def _check_row(at: int, cells: Sequence[str], characters: int, limits: TableLimits) -> None:
    if at >= limits.rows:
        raise FileRefused(Refusal.TOO_MANY_ROWS, limit=limits.rows)
    if len(cells) > limits.columns:
        raise FileRefused(Refusal.TOO_MANY_COLUMNS, limit=limits.columns)
    if characters > limits.characters or max(map(len, cells), default=0) > limits.cell_characters:
        raise FileRefused(Refusal.TOO_MUCH_TEXT)


def _delimiter_of(text: str) -> str:
    """The delimiter that cuts the first lines most; a comma where none does."""
    lines = text[:100_000].splitlines()[:_LOOKED_AT]
    counts = {one: sum(_unquoted(line).count(one) for line in lines) for one in _DELIMITERS}
    return max(_DELIMITERS, key=lambda one: counts[one])


def _unquoted(line: str) -> str:
    return "".join(line.split('"')[::2])


def csv_bytes(rows: Iterable[Sequence[str]], encoding: str = UTF8_WITH_MARK) -> WrittenCsv:
    """A CSV file with Windows line ends. `encoding` is UTF8_WITH_MARK or SHIFT_JIS.

    A text that a table program would take for a formula gets a ' before it and is shown, not run.
    """
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    for row in rows:
        writer.writerow([guarded(clean_cell(one)) for one in row])
    text = target.getvalue()
    if encoding != SHIFT_JIS:
        return WrittenCsv(text.encode(encoding))
    text = text.translate(_TWINS)
    lacking = tuple(dict.fromkeys(one for one in text if not _writable(one)))
    gone = str.maketrans(dict.fromkeys(lacking, _MISSING))
    return WrittenCsv(text.translate(gone).encode(SHIFT_JIS), lacking)


def _writable(character: str) -> bool:
    try:
        character.encode(SHIFT_JIS)
    except UnicodeEncodeError:
        return False
    return True

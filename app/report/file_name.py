"""A file name every system takes: 2026-11-23_セキュリティ対策状況_屋号.pdf."""

from __future__ import annotations

import unicodedata

from app.domain.calendar import short_date
from app.domain.record import Record
from app.report.claims import record_day
from app.report.options import PartnerPageOptions
from app.report.wording import Wording

LONGEST = 120
_LONGEST_BYTES = 240  # Linux takes 255 bytes, and a Japanese character is three
_EXTENSION = ".pdf"
# Windows forbids these; their full-width twins say the same.
_FORBIDDEN = str.maketrans('<>:"/\\|?*', "＜＞：”／＼｜？＊")
_RESERVED = frozenset(
    {"CON", "PRN", "AUX", "NUL"}
    | {f"{port}{number}" for port in ("COM", "LPT") for number in "0123456789¹²³"}
)


def file_name(record: Record, options: PartnerPageOptions, full: bool = False) -> str:
    """The name for the PDF of `record`, at most 120 characters with its extension."""
    say = Wording(options.language)
    day = short_date(options.issued_on or record_day(record))
    parts = [day, say("file_name.full" if full else "file_name"), safe_part(record.profile.display_name)]
    stem = "_".join(part for part in parts if part)
    return _shortened(stem, LONGEST - len(_EXTENSION), _LONGEST_BYTES - len(_EXTENSION)) + _EXTENSION


def safe_stem(*parts: str) -> str:
    """The parts that are not empty, joined by _, as a file name; its extension may have 5 characters."""
    stem = "_".join(part for part in map(safe_part, parts) if part)
    return _shortened(stem, LONGEST - 5, _LONGEST_BYTES - 5) or "mamori-karte"


def safe_part(text: str) -> str:
    """`text` without anything Windows, macOS or Linux would refuse in a file name."""
    shown = "".join(one for one in text if unicodedata.category(one)[0] != "C")
    words = " ".join(shown.translate(_FORBIDDEN).split()).strip(" .")
    return f"{words}_" if words.split(".")[0].strip().upper() in _RESERVED else words


def _shortened(stem: str, characters: int, size: int) -> str:
    stem = stem[:characters]
    while len(stem.encode("utf-8")) > size:
        stem = stem[:-1]
    return stem.rstrip(" .")

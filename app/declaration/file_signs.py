"""What the first bytes of a file say about its kind. A hint, never a judgement on the content."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from math import log2

HEAD_BYTES = 65_536
_ENOUGH_FOR_ENTROPY = 2_048
_LIKE_NOISE = 7.5  # bits a byte; text and office files without compression stay far below

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # old office files, and new ones with a password
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_BEGINNINGS: dict[str, tuple[bytes, ...]] = {
    **dict.fromkeys((".docx", ".xlsx", ".pptx", ".xlsm", ".docm"), (*_ZIP, _OLE)),
    **dict.fromkeys((".doc", ".xls", ".ppt"), (_OLE,)),
    **dict.fromkeys((".jpg", ".jpeg"), (b"\xff\xd8\xff",)),
    ".zip": _ZIP,
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".gif": (b"GIF87a", b"GIF89a"),
    ".bmp": (b"BM",),
    **dict.fromkeys((".tif", ".tiff"), (b"II*\x00", b"MM\x00*")),
    ".7z": (b"7z\xbc\xaf\x27\x1c",),
    ".sqlite3": (b"SQLite format 3\x00",),
}
_PDF = ".pdf"
_PDF_WITHIN = 1_024
_TEXTS = frozenset({".txt", ".csv", ".html", ".htm", ".xml", ".json", ".md", ".tsv", ".ini", ".log"})
_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")


class Fit(StrEnum):
    """Whether a file looks like what its name says."""

    FITS = "fits"
    DOES_NOT_FIT = "does_not_fit"
    NOT_KNOWN = "not_known"  # a kind of file we have no sign of


def fit_of(name: str, head: bytes) -> Fit:
    """Whether `head`, the first bytes of a file, belongs to the ending of `name`."""
    ending = name[name.rfind(".") :].lower() if "." in name else ""
    if not head:
        return Fit.NOT_KNOWN
    if ending == _PDF:
        return Fit.FITS if b"%PDF" in head[:_PDF_WITHIN] else Fit.DOES_NOT_FIT
    if ending in _BEGINNINGS:
        return Fit.FITS if head.startswith(_BEGINNINGS[ending]) else Fit.DOES_NOT_FIT
    if ending in _TEXTS:
        return Fit.FITS if head.startswith(_MARKS) or b"\x00" not in head else Fit.DOES_NOT_FIT
    return Fit.NOT_KNOWN


def looks_scrambled(name: str, head: bytes) -> bool:
    """True for a file that is not what its name says and whose bytes are like noise.

    That is how a file looks that a ransomware has taken, but also one renamed by mistake: only a hint.
    Compressed files are like noise as well, so noise alone says nothing.
    """
    return fit_of(name, head) is Fit.DOES_NOT_FIT and entropy(head) >= _LIKE_NOISE


def entropy(data: bytes) -> float:
    """Bits of surprise in a byte, 0 to 8; 0 for data too short to tell."""
    if len(data) < _ENOUGH_FOR_ENTROPY:
        return 0.0
    size = len(data)
    return -sum(count / size * log2(count / size) for count in Counter(data).values())

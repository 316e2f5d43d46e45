"""Office files are ZIP archives of XML: looked at here before any library opens them.

A check only reads names, sizes and the beginnings of the parts. Nothing is written to the disk, nothing is
fetched, and what is returned is the very bytes that were checked (the file cannot change in between).
"""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from app.files.refusal import FileRefused, Refusal

_MEGABYTE = 1024 * 1024
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # .xls, .doc, and every file with a password
_ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06")
_ENCRYPTED = 0x1
_SYMLINK = 0o120000
_RATIO_COUNTS_FROM = _MEGABYTE  # a small part may well shrink a thousandfold
_CHUNK = 256 * 1024
_OVERLAP = 64
_MACRO_PARTS = re.compile(r"vbaproject|vbadata|/macrosheets/|/activex/|/customui", re.IGNORECASE)
_MACRO_TYPES = (b"macroenabled", b"ms-office.vbaproject", b"intlmacrosheet")
_FORBIDDEN_XML = tuple(
    mark.encode(code) for mark in ("<!DOCTYPE", "<!ENTITY") for code in ("ascii", "utf-16-le", "utf-16-be")
)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_KNOWN_ENCODINGS = frozenset({b"utf-8", b"utf8", b"us-ascii", b"ascii", b"utf-16"})
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>", re.DOTALL)
_ATTRIBUTE = re.compile(rb"""(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


@dataclass(frozen=True, slots=True)
class ArchiveLimits:
    """How much is still looked at. Sizes in bytes; `ratio` is unpacked to packed of one part."""

    file_size: int = 20 * _MEGABYTE
    members: int = 2000
    unpacked: int = 200 * _MEGABYTE
    ratio: int = 400


@dataclass(frozen=True, slots=True)
class CheckedArchive:
    """An archive that passed. `external_links` lie outside it (hyperlinks not counted); none is opened."""

    content: bytes
    names: tuple[str, ...]
    external_links: tuple[str, ...]

    def stream(self) -> io.BytesIO:
        """The archive for a library that wants a file."""
        return io.BytesIO(self.content)


def read_limited(source: Path | bytes, limit: int) -> bytes:
    """The bytes of a file, never more than `limit`. Raises FileRefused or OSError.

    Pipes and devices are never opened: they would be waited for without end.
    """
    if isinstance(source, bytes):
        content = source
    else:
        kind = source.stat().st_mode
        if not (stat.S_ISREG(kind) or stat.S_ISDIR(kind)):
            raise FileRefused(Refusal.NOT_THIS_KIND)
        with source.open("rb") as file:
            content = file.read(limit + 1)
    if len(content) > limit:
        raise FileRefused(Refusal.TOO_LARGE, limit=limit // _MEGABYTE)
    if not content:
        raise FileRefused(Refusal.EMPTY)
    return content


def check_archive(
    source: Path | bytes,
    limits: ArchiveLimits | None = None,
    *,
    allow_external_links: bool = True,
    wanted: str = "",
) -> CheckedArchive:
    """Look at an .xlsx or .docx before a library does.

    `wanted` is a part that must be there ("xl/workbook.xml", "word/document.xml"). Raises FileRefused
    or OSError.
    """
    limits = limits or ArchiveLimits()
    content = read_limited(source, limits.file_size)
    if content.startswith(_OLD_OFFICE):
        raise FileRefused(Refusal.OLD_OR_LOCKED)
    if not content.startswith(_ZIP_STARTS):
        raise FileRefused(Refusal.NOT_THIS_KIND)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            _check_sizes(members, limits)
            _check_names(members)
            names = tuple(one.filename for one in members)
            if wanted and wanted not in names:
                raise FileRefused(Refusal.NOT_THIS_KIND)
            links = _check_parts(archive, members)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError, RuntimeError) as error:
        raise FileRefused(Refusal.DAMAGED) from error
    if links and not allow_external_links:
        raise FileRefused(Refusal.EXTERNAL_LINKS, link=links[0][:120])
    return CheckedArchive(content, names, links)


def _check_sizes(members: list[zipfile.ZipInfo], limits: ArchiveLimits) -> None:
    # The declared sizes bind: zipfile reads no more than them, and overlapping parts are counted each.
    if len(members) > limits.members or sum(one.file_size for one in members) > limits.unpacked:
        raise FileRefused(Refusal.BOMB)
    for one in members:
        if one.file_size > _RATIO_COUNTS_FROM and one.file_size > limits.ratio * max(one.compress_size, 1):
            raise FileRefused(Refusal.BOMB)


def _check_names(members: list[zipfile.ZipInfo]) -> None:
    seen: set[str] = set()
    for one in members:
        if one.flag_bits & _ENCRYPTED:
            raise FileRefused(Refusal.OLD_OR_LOCKED)
        name = one.filename.casefold()
        steps = name.replace("\\", "/").split("/")
        outside = name.startswith(("/", "\\")) or ".." in steps or ":" in name or "\x00" in one.orig_filename
        if outside or name in seen or (one.external_attr >> 16) & 0o170000 == _SYMLINK:
            raise FileRefused(Refusal.ODD_NAMES)
        if _MACRO_PARTS.search("/" + name):
            raise FileRefused(Refusal.MACROS)
        seen.add(name)


def _check_parts(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> tuple[str, ...]:
    """Read every XML part once; the external targets of all relations."""
    links: list[str] = []
    for one in members:
        name = one.filename.casefold()
        if not name.endswith((".xml", ".rels", ".vml")):
            continue
        if name.endswith(".rels") or name == "[content_types].xml":
            content = archive.read(one)
            _check_xml(content, 0)
            if name == "[content_types].xml" and any(kind in content.lower() for kind in _MACRO_TYPES):
                raise FileRefused(Refusal.MACROS)
            links += _external_targets(content)
        else:
            _check_large_part(archive, one)
    return tuple(links)


def _check_large_part(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    with archive.open(member) as part:
        tail, position = b"", 0
        while chunk := part.read(_CHUNK):
            _check_xml(tail + chunk, position)
            tail = chunk[-_OVERLAP:]
            position += len(chunk)


def _check_xml(content: bytes, position: int) -> None:
    """Office files never declare entities: who does wants to blow up or read out what parses them."""
    if any(mark in content for mark in _FORBIDDEN_XML):
        raise FileRefused(Refusal.BOMB)
    if position == 0:
        _check_encoding(content[:400])


def _check_encoding(start: bytes) -> None:
    """Only encodings in which the search above sees what the parser sees."""
    if start.startswith((b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")):
        return
    start = start.removeprefix(b"\xef\xbb\xbf")
    found = _XML_ENCODING.match(start)
    if not start.lstrip().startswith(b"<") or (found and found[1].lower() not in _KNOWN_ENCODINGS):
        raise FileRefused(Refusal.DAMAGED)


def _external_targets(relations: bytes) -> list[str]:
    """Targets outside the file, except hyperlinks, which nothing opens by itself."""
    if relations.startswith((b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")):
        relations = relations.decode("utf-16", "replace").encode()
    found = []
    for relation in _RELATION.findall(relations):
        values = {key.lower(): one or other for key, one, other in _ATTRIBUTE.findall(relation)}
        kind = values.get(b"type", b"").rpartition(b"/")[2].lower()
        if values.get(b"targetmode", b"").lower() == b"external" and kind != b"hyperlink":
            found.append(values.get(b"target", b"").decode("utf-8", "replace"))
    return found

"""Reading an archive somebody hands us: nothing in it is believed, and nothing of it reaches the disk."""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NoReturn, cast

from app.domain.answer import Answer
from app.domain.calendar import parse_utc
from app.domain.json_value import JsonObject, JsonValue
from app.domain.observation import Inspection
from app.domain.plan import PlanItem
from app.domain.profile import Profile
from app.domain.record import Record
from app.records.record_rows import RecordColumns
from app.system.plain_file import open_plain

ARCHIVE_FORMAT = "mamori-karte-archive"
ARCHIVE_VERSION = 2  # 2 added entries
MANIFEST, CONTENT = "manifest.json", "store.json"

MAX_ARCHIVE_BYTES = 64 * 1024 * 1024
MAX_MANIFEST_BYTES = 64 * 1024
MAX_CONTENT_BYTES = 128 * 1024 * 1024
MAX_DIRECTORY_BYTES = 4096
MAX_RATIO = 300  # content without tricks stays far below; deflate itself ends at about 1,000
RATIO_FROM_BYTES = 1024 * 1024
MAX_VALUES = 8_000_000
MAX_DEPTH = 64
_RECORD_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_LARGEST_COUNT = 2**31


class Refusal(StrEnum):
    """Why an archive was not read. The codes are stable."""

    NOT_AN_ARCHIVE = "not_an_archive"
    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    UNEXPECTED_MEMBERS = "unexpected_members"
    COMPRESSED_TOO_MUCH = "compressed_too_much"
    NOT_JSON = "not_json"
    TOO_DEEP = "too_deep"
    WRONG_FORMAT = "wrong_format"
    TOO_NEW = "too_new"
    CHECKSUM = "checksum"
    BAD_CONTENT = "bad_content"


class ArchiveRefused(ValueError):  # noqa: N818 - says what happened
    """The archive was not read; nothing was changed. `reason` is a stable code."""

    def __init__(self, reason: Refusal, detail: str = "") -> None:
        super().__init__(f"{reason.value}: {detail}" if detail else reason.value)
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True, slots=True)
class ArchivedRecord:
    """A record with the figures lists show of it."""

    record: Record
    columns: RecordColumns


@dataclass(frozen=True, slots=True)
class ArchiveContent:
    """Everything an archive holds: `inspections` of late, newest first; `entries` by collection and id."""

    app_version: str
    exported_at: str
    profile: Profile
    settings: Mapping[str, JsonValue]
    answers: tuple[tuple[str, Answer], ...]
    plan: tuple[PlanItem, ...]
    inspections: tuple[Inspection, ...]
    records: tuple[ArchivedRecord, ...]
    entries: Mapping[str, Mapping[str, JsonObject]]


def read_archive(source: Path | bytes) -> ArchiveContent:
    """Read and check a whole archive. Raises ArchiveRefused, or OSError when the file cannot be read."""
    manifest_bytes, content_bytes = _members(_bytes_of(source))
    manifest = _json_object(manifest_bytes, MANIFEST)
    if manifest.get("format") != ARCHIVE_FORMAT:
        raise ArchiveRefused(Refusal.WRONG_FORMAT, MANIFEST)
    version = manifest.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise ArchiveRefused(Refusal.WRONG_FORMAT, "version")
    if version > ARCHIVE_VERSION:
        raise ArchiveRefused(Refusal.TOO_NEW, f"version {version}, this program reads {ARCHIVE_VERSION}")
    if manifest.get("sha256") != hashlib.sha256(content_bytes).hexdigest():
        raise ArchiveRefused(Refusal.CHECKSUM, CONTENT)
    content = _json_object(content_bytes, CONTENT)
    try:
        return _content(manifest, content)
    except ArchiveRefused:
        raise
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ArchiveRefused(Refusal.BAD_CONTENT, repr(error)[:200]) from error


def _bytes_of(source: Path | bytes) -> bytes:
    if isinstance(source, bytes):
        content = source
    else:
        with open_plain(source) as file:
            content = file.read(MAX_ARCHIVE_BYTES + 1)
    if len(content) > MAX_ARCHIVE_BYTES:
        raise ArchiveRefused(Refusal.TOO_LARGE, "the file")
    return content


def _members(archive: bytes) -> tuple[bytes, bytes]:
    """Manifest and content, unpacked in memory within all limits."""
    _look_at_directory(archive)
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as file:
            members = {info.filename: info for info in file.infolist()}
            if set(members) != {MANIFEST, CONTENT} or len(file.infolist()) != 2:
                raise ArchiveRefused(Refusal.UNEXPECTED_MEMBERS, ", ".join(sorted(members))[:200])
            manifest = _unpacked(file, members[MANIFEST], MAX_MANIFEST_BYTES)
            return manifest, _unpacked(file, members[CONTENT], MAX_CONTENT_BYTES)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, OverflowError) as error:
        raise ArchiveRefused(Refusal.DAMAGED, str(error)[:200]) from error
    except (NotImplementedError, RuntimeError) as error:  # an unknown packing, or a pass phrase
        raise ArchiveRefused(Refusal.WRONG_FORMAT, str(error)[:200]) from error


def _look_at_directory(archive: bytes) -> None:
    """Refuse a directory of a million entries before `zipfile` reads it."""
    tail = archive[-(22 + 65535) :]
    end = tail.rfind(b"PK\x05\x06")
    if end < 0 or len(tail) - end < 22:
        raise ArchiveRefused(Refusal.NOT_AN_ARCHIVE)
    if int.from_bytes(tail[end + 12 : end + 16], "little") > MAX_DIRECTORY_BYTES or b"PK\x06\x07" in tail:
        raise ArchiveRefused(Refusal.UNEXPECTED_MEMBERS, "too many")


def _unpacked(file: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int) -> bytes:
    if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise ArchiveRefused(Refusal.WRONG_FORMAT, f"{info.filename}: packing {info.compress_type}")
    if info.file_size > limit:
        raise ArchiveRefused(Refusal.TOO_LARGE, info.filename)
    allowed = max(RATIO_FROM_BYTES, MAX_RATIO * info.compress_size)
    if info.file_size > allowed:
        raise ArchiveRefused(Refusal.COMPRESSED_TOO_MUCH, info.filename)
    with file.open(info) as member:
        content = member.read(limit + 1)  # the size the directory states may be a lie
    if len(content) > limit:
        raise ArchiveRefused(Refusal.TOO_LARGE, info.filename)
    return content


def _json_object(content: bytes, name: str) -> JsonObject:
    # Counted before parsing: "[[],[],[],…" takes twenty times its length in memory.
    if content.count(b",") + content.count(b"[") + content.count(b"{") > MAX_VALUES:
        raise ArchiveRefused(Refusal.TOO_LARGE, f"{name}: too many values")
    try:
        value = json.loads(content.decode("utf-8"), parse_constant=_no_such_number)
    except RecursionError as error:
        raise ArchiveRefused(Refusal.TOO_DEEP, name) from error
    except ValueError as error:
        raise ArchiveRefused(Refusal.NOT_JSON, f"{name}: {error}"[:200]) from error
    if not isinstance(value, dict):
        raise ArchiveRefused(Refusal.WRONG_FORMAT, name)
    level: list[object] = [value]
    for _ in range(MAX_DEPTH):
        level = list(_children(level))
        if not level:
            return cast(JsonObject, value)
    raise ArchiveRefused(Refusal.TOO_DEEP, name)


def _children(level: list[object]) -> Iterator[object]:
    for one in level:
        inside = one.values() if isinstance(one, dict) else cast("list[object]", one)
        yield from (child for child in inside if isinstance(child, (dict, list)))


def _no_such_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number of JSON")


def _content(manifest: JsonObject, content: JsonObject) -> ArchiveContent:
    inspections = {
        key: _inspection(_mapping(one, "inspection"))
        for key, one in _mapping(content["inspections"], "inspections").items()
    }
    return ArchiveContent(
        app_version=str(manifest.get("app_version", "")),
        exported_at=str(manifest.get("exported_at", "")),
        profile=Profile.from_json(_mapping(content["profile"], "profile")),
        settings=dict(_mapping(content["settings"], "settings")),
        answers=tuple(
            (edition, Answer.from_json(_mapping(one, "answer")))
            for edition, found in _mapping(content["answers"], "answers").items()
            for one in _listed(found, "answers")
        ),
        plan=tuple(PlanItem.from_json(_mapping(one, "plan")) for one in _listed(content["plan"], "plan")),
        inspections=tuple(inspections[str(key)] for key in _listed(content["recent"], "recent")),
        records=tuple(_record(one, inspections) for one in _listed(content["records"], "records")),
        entries={
            collection: {key: _mapping(one, collection) for key, one in _mapping(found, collection).items()}
            for collection, found in _mapping(content.get("entries", {}), "entries").items()
        },
    )


def _inspection(value: JsonObject) -> Inspection:
    """An inspection whose moments can be read: what is judged asks how old it is."""
    found = Inspection.from_json(value)
    for moment in (found.finished_at, *(one.at for one in found.observations)):
        parse_utc(moment)
    return found


def _record(value: JsonValue, inspections: Mapping[str, Inspection]) -> ArchivedRecord:
    entry = _mapping(value, "record")
    body = dict(_mapping(entry["record"], "record"))
    needed = entry.get("inspection")
    body["inspection"] = None if needed is None else inspections[str(needed)].to_json()
    record = Record.from_json(body)
    if not _RECORD_ID.fullmatch(record.id):
        raise ValueError(f"record id {record.id[:100]!r}")
    parse_utc(record.created_at)
    columns = _mapping(entry["columns"], "columns")
    score = columns.get("score")
    return ArchivedRecord(
        record,
        RecordColumns(
            score=None if score is None else _count(score),
            answered=_count(columns["answered"]),
            dont_know=_count(columns["dont_know"]),
            good=_count(columns["good"]),
        ),
    )


def _count(value: JsonValue) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) > _LARGEST_COUNT:
        raise ValueError("a count is needed")
    return value


def _mapping(value: JsonValue, name: str) -> JsonObject:
    if not isinstance(value, Mapping):
        raise ValueError(f"{name}: an object is needed")
    return value


def _listed(value: JsonValue, name: str) -> list[JsonValue]:
    if not isinstance(value, list):
        raise ValueError(f"{name}: a list is needed")
    return value

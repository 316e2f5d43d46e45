"""The whole store as one .zip, to move to another PC or to keep: export, and import that merges."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from pathlib import Path

from app import __version__
from app.domain.answer import Answer
from app.domain.calendar import parse_utc, utc_text
from app.domain.json_value import JsonValue
from app.domain.profile import Profile
from app.domain.record import Record
from app.records.archive_reading import (
    ARCHIVE_FORMAT,
    ARCHIVE_VERSION,
    CONTENT,
    MANIFEST,
    ArchiveContent,
    ArchivedRecord,
    ArchiveRefused,
    Refusal,
    read_archive,
)
from app.records.errors import RecordUnreadable, StoreWriteFailed
from app.records.json_text import pack, to_text
from app.records.store import Store
from app.system.atomic_file import write_atomically
from app.system.clock import utc_now

__all__ = [
    "ArchiveRefused",
    "ImportSummary",
    "Refusal",
    "archive_bytes",
    "checked_archive",
    "export_archive",
    "import_archive",
    "read_archive",
]

# A zip entry needs a date; a fixed one keeps the bytes the same for the same content.
_ENTRY_DATE = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """What an import did. What is counted as kept stayed as this store had it.

    `backup` is the copy made before anything was changed: every value that was replaced is in it,
    and None when the store had never been written to. `records_differing` are ids both sides have
    with different content; this store's stayed.
    """

    backup: Path | None
    profile_added: tuple[str, ...]
    profile_kept: tuple[str, ...]
    settings_added: int
    settings_kept: int
    answers_added: int
    answers_replaced: int
    answers_kept: int
    plan_added: int
    plan_kept: int
    inspections_added: int
    records_added: int
    records_same: int
    records_differing: tuple[str, ...]
    entries_added: int
    entries_kept: int


def export_archive(store: Store, target: Path) -> None:
    """Write the whole store to `target`, whole or not at all.

    Raises StoreWriteFailed; ArchiveRefused when the store is larger than an archive may be.
    """
    content = checked_archive(store)
    try:
        write_atomically(target, content)
    except OSError as error:
        raise StoreWriteFailed.from_os_error(error) from error


def checked_archive(store: Store) -> bytes:
    """The archive, read back: what cannot be read must not be handed out as a copy. Raises ArchiveRefused."""
    content = archive_bytes(store)
    read_archive(content)
    return content


def archive_bytes(store: Store) -> bytes:
    """The archive itself. Deleted records are not in it, nor what `store.unreadable` names."""
    with store.steady():
        content = to_text(_content_of(store)).encode("utf-8")
    manifest: dict[str, JsonValue] = {
        "format": ARCHIVE_FORMAT,
        "version": ARCHIVE_VERSION,
        "app_version": __version__,
        "exported_at": utc_text(utc_now()),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, body in ((MANIFEST, json.dumps(manifest, indent=1).encode("ascii")), (CONTENT, content)):
            entry = zipfile.ZipInfo(name, _ENTRY_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            file.writestr(entry, body)
    return packed.getvalue()


def import_archive(store: Store, source: Path | bytes) -> ImportSummary:
    """Merge an archive into the store; all of it, or nothing.

    A backup is made first. Of two answers to one question the one given later stays. Empty fields of
    the profile are filled, typed ones stay. Plan items, settings, records and entries this store has stay
    as they are. Recent inspections are taken only by a store that has none: they show another PC.
    Raises ArchiveRefused, StoreWriteFailed, StoreDamaged, or OSError when `source` cannot be read.
    """
    content = read_archive(source)
    backup = store.back_up() if store.has_content() else None
    try:
        with store.together():
            return _merge(store, content, backup)
    except (UnicodeEncodeError, OverflowError) as error:
        raise ArchiveRefused(Refusal.BAD_CONTENT, repr(error)[:200]) from error


def _content_of(store: Store) -> dict[str, JsonValue]:
    inspections: dict[str, JsonValue] = {}
    recent: list[JsonValue] = []
    for inspection in store.inspections():
        value = inspection.to_json()
        digest, _ = pack(value)
        inspections[digest] = value
        recent.append(digest)
    records: list[JsonValue] = []
    for summary in store.record_summaries():
        try:
            record = store.record(summary.id)
        except RecordUnreadable:
            store.unreadable.append(f"record {summary.id}")
            continue
        body = record.to_json()
        value_or_none = body.pop("inspection")
        entry: dict[str, JsonValue] = {"record": body, "inspection": None}
        entry["columns"] = {
            "score": summary.score,
            "answered": summary.answered,
            "dont_know": summary.dont_know,
            "good": summary.good,
        }
        if value_or_none is not None:
            digest, _ = pack(value_or_none)
            inspections[digest] = value_or_none
            entry["inspection"] = digest
        records.append(entry)
    return {
        "profile": store.profile().to_json(),
        "settings": store.settings(),
        "answers": {
            edition: [answer.to_json() for answer in store.answers(edition).values()]
            for edition in store.editions_answered()
        },
        "plan": [item.to_json() for item in store.plan()],
        "recent": recent,
        "inspections": inspections,
        "records": records,
        "entries": {name: dict(store.entries(name)) for name in store.collections()},
    }


def _merge(store: Store, content: ArchiveContent, backup: Path | None) -> ImportSummary:
    profile_added, profile_kept = _merge_profile(store, content.profile)
    settings_added, settings_kept = _merge_settings(store, content)
    answers_added, answers_replaced, answers_kept = _merge_answers(store, content)
    plan_added, plan_kept = _merge_plan(store, content)
    inspections_added = _merge_inspections(store, content)
    added, same, differing = _merge_records(store, content.records)
    entries_added, entries_kept = _merge_entries(store, content)
    return ImportSummary(
        backup=backup,
        profile_added=profile_added,
        profile_kept=profile_kept,
        settings_added=settings_added,
        settings_kept=settings_kept,
        answers_added=answers_added,
        answers_replaced=answers_replaced,
        answers_kept=answers_kept,
        plan_added=plan_added,
        plan_kept=plan_kept,
        inspections_added=inspections_added,
        records_added=added,
        records_same=same,
        records_differing=differing,
        entries_added=entries_added,
        entries_kept=entries_kept,
    )


def _merge_profile(store: Store, theirs: Profile) -> tuple[tuple[str, ...], tuple[str, ...]]:
    ours = store.profile()
    merged = ours.to_json()
    added: list[str] = []
    kept: list[str] = []
    for name in (one.name for one in fields(Profile)):
        mine, other = getattr(ours, name), getattr(theirs, name)
        if mine == other or other in ("", None, ()):
            continue
        if mine in ("", None, ()):
            merged[name] = theirs.to_json()[name]
            added.append(name)
        else:
            kept.append(name)
    if added:
        store.save_profile(Profile.from_json(merged))
    return tuple(added), tuple(kept)


def _merge_settings(store: Store, content: ArchiveContent) -> tuple[int, int]:
    ours = store.settings()
    new = {key: value for key, value in content.settings.items() if key not in ours}
    for key, value in new.items():
        store.save_setting(key, value)
    kept = sum(1 for key, value in content.settings.items() if key in ours and ours[key] != value)
    return len(new), kept


def _merge_answers(store: Store, content: ArchiveContent) -> tuple[int, int, int]:
    added = replaced = kept = 0
    ours = {edition: store.answers(edition) for edition, _ in content.answers}
    for edition, theirs in content.answers:
        mine = ours[edition].get(theirs.question_id)
        if mine == theirs:
            continue
        if mine is None:
            added += 1
        elif _given_at(theirs) > _given_at(mine):
            replaced += 1
        else:
            kept += 1
            continue
        store.save_answer(edition, theirs)
    return added, replaced, kept


def _merge_plan(store: Store, content: ArchiveContent) -> tuple[int, int]:
    ours = {(item.action, item.subject): item for item in store.plan()}
    new = tuple(item for item in content.plan if (item.action, item.subject) not in ours)
    store.save_plan_items(new)
    kept = sum(
        1
        for item in content.plan
        if (item.action, item.subject) in ours and ours[item.action, item.subject] != item
    )
    return len(new), kept


def _merge_inspections(store: Store, content: ArchiveContent) -> int:
    if store.latest_inspection() is not None:
        return 0
    for inspection in reversed(content.inspections):
        store.save_inspection(inspection)
    return len(content.inspections)


def _merge_records(store: Store, records: tuple[ArchivedRecord, ...]) -> tuple[int, int, tuple[str, ...]]:
    added = same = 0
    differing: list[str] = []
    # Oldest first, so that records of the same second keep their order.
    for one in reversed(records):
        if not store.knows_record(one.record.id):
            store.add_record(one.record, one.columns)
            added += 1
        elif _is_same(store, one.record):
            same += 1
        else:
            differing.append(one.record.id)
    return added, same, tuple(reversed(differing))


def _merge_entries(store: Store, content: ArchiveContent) -> tuple[int, int]:
    added = kept = 0
    for collection, theirs in content.entries.items():
        ours = store.entries(collection)
        new = {key: value for key, value in theirs.items() if key not in ours}
        store.save_entries(collection, new)
        added += len(new)
        kept += sum(1 for key, value in theirs.items() if key in ours and ours[key] != value)
    return added, kept


def _is_same(store: Store, theirs: Record) -> bool:
    try:
        return store.record(theirs.id).fingerprint() == theirs.fingerprint()
    except (KeyError, RecordUnreadable):  # deleted here, or not readable: ours stays as it is
        return False


def _given_at(answer: Answer) -> datetime:
    try:
        return parse_utc(answer.answered_at)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)

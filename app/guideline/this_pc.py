"""Hardware and software rows of this PC from its latest inspection, and a hardware row for each other PC.

What the owner typed stays. No name of the PC and no serial number is taken: the inspection holds none, and
another PC is called what the owner calls it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from app.domain.calendar import local_date, parse_utc
from app.domain.observation import Inspection, System
from app.guideline.ledger import COLLECTION, save_rows
from app.guideline.ledger_row import LedgerRow, RowKind
from app.inspection.data import load_data
from app.inspection.decode_os import windows_name, windows_version
from app.inspection.observed import Observed, text
from app.inspection.several_pcs import other_pcs
from app.records.store import Store

SOURCE = "pc:this"
PC_ROW = "pc-this"
_LEFT_OUT = "ledger_left_out"  # rows of this PC the owner removed: they do not come back by themselves
_MOST_PROGRAMS = 600


def refresh_this_pc(store: Store, name: str, today: date) -> tuple[int, int]:
    """Bring the rows of the inspected PCs up to their latest inspection: (rows added, rows changed).

    `name` is what a new hardware row is called. Owner's words are never written over; a program that is
    gone keeps its row and says since when.
    """
    inspection = store.latest_inspection()
    measured = () if inspection is None else rows_of(inspection, name, today)
    measured += tuple(_hardware(f"pc-{one.id}", one.name, one.inspection, today) for one in other_pcs(store))
    stored = store.entries(COLLECTION).items()
    known = {one: LedgerRow.from_json(one, value) for one, value in stored if value.get("source") == SOURCE}
    left_out = set(store.entries(_LEFT_OUT))
    found = {row.id: row for row in measured if row.id not in left_out}
    fresh: dict[str, LedgerRow] = {}
    for row_id, row in found.items():
        merged = _merged(known[row_id], row) if row_id in known else row
        if merged != known.get(row_id):
            fresh[row_id] = merged
    if inspection is not None and _programs(inspection) is not None:
        fresh.update(_gone(known.values(), found, _day_of(inspection)))
    save_rows(store, fresh.values())
    return sum(row_id not in known for row_id in fresh), sum(row_id in known for row_id in fresh)


def leave_out(store: Store, row: LedgerRow) -> None:
    """Remember that the owner took a row of this PC away."""
    if row.source == SOURCE:
        store.save_entry(_LEFT_OUT, row.id, {})


def take_back_in(store: Store, row: LedgerRow) -> None:
    """Undo `leave_out`."""
    if row.source == SOURCE:
        store.remove_entry(_LEFT_OUT, row.id)


def take_this_pc_back_in(store: Store) -> None:
    """The owner asks for this PC after having taken it away."""
    store.remove_entry(_LEFT_OUT, PC_ROW)


def has_this_pc(store: Store) -> bool:
    """Whether this PC stands in the ledger."""
    return store.entry(COLLECTION, PC_ROW) is not None


def rows_of(inspection: Inspection, name: str, today: date) -> tuple[LedgerRow, ...]:
    """The hardware row of this PC and a software row for each program, as measured."""
    seen_on = _day_of(inspection)
    pc = _hardware(PC_ROW, name, inspection, today)
    programs = [
        _row(
            program_id(program["name"]),
            RowKind.SOFTWARE,
            program["name"],
            {**{key: value for key, value in program.items() if key != "name"}, "seen_on": seen_on},
            today,
        )
        for program in (_programs(inspection) or [])[:_MOST_PROGRAMS]
    ]
    return (pc, *{row.id: row for row in programs}.values())


def _hardware(row_id: str, name: str, inspection: Inspection, today: date) -> LedgerRow:
    details = {"os": system_name(inspection), "count": "1", "seen_on": _day_of(inspection)}
    return _row(row_id, RowKind.HARDWARE, name, details, today)


def program_id(name: str) -> str:
    """The id of a program's row: the same program, the same row."""
    digest = hashlib.sha256(name.casefold().encode("utf-8", "replace")).hexdigest()
    return f"pc-program-{digest[:16]}"


def system_name(inspection: Inspection) -> str:
    """The operating system as people call it, "" where it was not read."""
    observed = Observed("ledger", inspection.observations)
    match inspection.host.system:
        case System.WINDOWS:
            version = windows_version(observed)
            return windows_name(load_data(["os_support"])["os_support"], version) if version else ""
        case System.LINUX:
            release = observed.fields("linux.os_release/1") or {}
            return " ".join(one for one in (text(release, "name"), text(release, "version_id")) if one)
        case _:
            version_fields = observed.fields("macos.version/1") or {}
            number = text(version_fields, "version") or ""
            return f"macOS {number}".strip()


def _row(row_id: str, kind: RowKind, name: str, details: dict[str, str], today: date) -> LedgerRow:
    kept = {key: value for key, value in details.items() if value}
    medium = "office_pc" if kind is RowKind.HARDWARE else ""
    return LedgerRow(
        row_id,
        kind,
        name=name,
        medium=medium,
        registered_on=today.isoformat(),
        source=SOURCE,
        details=kept,
    )


def _merged(known: LedgerRow, fresh: LedgerRow) -> LedgerRow:
    """The measured details of `fresh` in the row the owner may have worked on."""
    measured = {key: value for key, value in fresh.details.items() if key not in known.edited}
    details = {key: value for key, value in known.details.items() if key != "gone_on"}
    return replace(known, details={**details, **measured})


def _gone(known: Iterable[LedgerRow], found: dict[str, LedgerRow], seen_on: str) -> dict[str, LedgerRow]:
    gone = {}
    for row in known:
        if row.kind is RowKind.SOFTWARE and row.id not in found and "gone_on" not in row.details:
            gone[row.id] = replace(row, details={**row.details, "gone_on": seen_on})
    return gone


def _programs(inspection: Inspection) -> list[dict[str, str]] | None:
    """Name, version and maker of every program; None when the list could not be read."""
    observed = Observed("ledger", inspection.observations)
    rows = observed.rows("windows.programs/1")
    if rows is None:
        listed = (observed.fields("linux.programs/1") or {}).get("programs")
        if not isinstance(listed, list):
            return None
        rows = tuple(one for one in listed if isinstance(one, dict))
    programs = []
    for row in rows:
        name = (text(row, "name") or "").strip()
        if name:
            maker = text(row, "publisher") or ""
            programs.append({"name": name[:200], "version": text(row, "version") or "", "maker": maker})
    return programs


def _day_of(inspection: Inspection) -> str:
    try:
        return local_date(parse_utc(inspection.finished_at)).isoformat()
    except ValueError:
        return ""

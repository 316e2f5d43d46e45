"""The ledger in the store: rows kept one by one, added by asking for things."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from app.content.ledger_packs import Thing, load_ledger
from app.domain.language import Language
from app.guideline.ledger_row import LedgerRow, RowKind
from app.records.store import Store

COLLECTION = "ledger_row"


def ledger_rows(store: Store) -> tuple[LedgerRow, ...]:
    """Every row, in the order in which they first came."""
    return tuple(LedgerRow.from_json(row_id, value) for row_id, value in store.entries(COLLECTION).items())


def ledger_row(store: Store, row_id: str) -> LedgerRow | None:
    """One row, None where there is none."""
    value = store.entry(COLLECTION, row_id)
    return None if value is None else LedgerRow.from_json(row_id, value)


def save_row(store: Store, row: LedgerRow) -> None:
    """Keep a row; on return it is durable."""
    store.save_entry(COLLECTION, row.id, row.to_json())


def save_rows(store: Store, rows: Iterable[LedgerRow]) -> None:
    """Keep several rows, all or none."""
    store.save_entries(COLLECTION, {row.id: row.to_json() for row in rows})


def remove_row(store: Store, row_id: str) -> None:
    """Take a row out; what was decided about its risk stays, so that undoing brings it back whole."""
    store.remove_entry(COLLECTION, row_id)


def remove_rows(store: Store, row_ids: Iterable[str]) -> None:
    """Take several rows out, all or none."""
    store.remove_entries(COLLECTION, row_ids)


def new_id() -> str:
    """An id for a new row."""
    return uuid.uuid4().hex[:16]


def blank_row(today: date, keeper: str = "", kind: RowKind = RowKind.INFORMATION) -> LedgerRow:
    """A new row with nothing said."""
    return LedgerRow(new_id(), kind, keeper=keeper, registered_on=today.isoformat())


def is_blank(row: LedgerRow) -> bool:
    """Whether nobody has said anything in a row that was only begun."""
    begun = LedgerRow(row.id, row.kind, keeper=row.keeper, registered_on=row.registered_on)
    return row == begun


def row_of_thing(thing: Thing, medium: str, keeper: str, today: date, language: Language) -> LedgerRow:
    """A row for a thing on one medium: what its nature tells is filled in, harm is asked later."""
    row = LedgerRow(
        new_id(),
        business=thing.business.to(language),
        name=thing.title.to(language),
        keeper=keeper,
        medium=medium,
        registered_on=today.isoformat(),
        source=f"thing:{thing.id}",
    )
    holds: dict[str, Any] = dict.fromkeys(thing.personal, True)
    return replace(row, **holds)


def media_of_thing(rows: Iterable[LedgerRow], thing_id: str) -> dict[str, str]:
    """On which media a thing is in the ledger already: medium → row id."""
    return {row.medium: row.id for row in rows if row.source == f"thing:{thing_id}"}


def things_in_order(assets: Iterable[str]) -> tuple[Thing, ...]:
    """The catalogue, what the owner ticked in the profile first."""
    ticked = set(assets)
    return tuple(sorted(load_ledger().things, key=lambda one: not ticked & set(one.assets)))


def twin(row: LedgerRow, medium: str, today: date) -> LedgerRow:
    """The same thing on another medium: a row of its own, whose harm is the same and whose place is not."""
    return replace(row, id=new_id(), medium=medium, place="", registered_on=today.isoformat())

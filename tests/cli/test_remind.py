"""`--remind`: started by Windows at sign-in, the window opens only when a look at the PC is due."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app import __main__ as program
from app.cli.remind import reminder_is_due
from app.declaration.declared import Declaration, save_declaration
from app.declaration.review import after_review
from app.domain.observation import Host, Inspection, System
from app.records.store import Store


@pytest.fixture(autouse=True)
def _collector() -> Iterator[None]:
    """Starting a window switches the garbage collector off until its first paint."""
    yield
    gc.enable()


def keep_inspection(folder: Path, finished_at: str) -> None:
    """A store whose last look at the PC ended then."""
    host = Host(system=System.LINUX)
    with Store.open(folder) as store:
        store.save_inspection(Inspection("i1", finished_at, finished_at, host))


def test_a_look_long_ago_opens_the_window(
    data_folder: Path, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_inspection(data_folder, "2026-10-01T00:00:00Z")
    opened: list[object] = []
    monkeypatch.setattr("app.ui.start.run_window", lambda options: opened.append(options) or 0)
    assert program.main(["--remind"]) == 0
    assert len(opened) == 1


def test_a_recent_look_opens_nothing(data_folder: Path, clock: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_inspection(data_folder, "2026-11-20T00:00:00Z")
    monkeypatch.setattr("app.ui.start.run_window", lambda _options: pytest.fail("a window was opened"))
    assert program.main(["--remind"]) == 0


def test_the_yearly_review_of_the_declaration_opens_the_window_until_it_was_done(
    data_folder: Path, clock: Any
) -> None:
    keep_inspection(data_folder, "2026-11-20T00:00:00Z")
    declared = Declaration(1, "50123456789", date(2025, 11, 23))
    with Store.open(data_folder) as store:
        save_declaration(store, declared)
    assert reminder_is_due([])
    with Store.open(data_folder) as store:
        save_declaration(store, after_review(declared, date(2026, 11, 23)))
    assert not reminder_is_due([])


def test_who_has_not_begun_is_left_in_peace_and_nothing_is_made(data_folder: Path) -> None:
    assert not reminder_is_due([])
    assert not data_folder.exists()


def test_a_store_that_cannot_be_read_disturbs_nobody(data_folder: Path, our_log: Any) -> None:
    data_folder.mkdir()
    (data_folder / "mamori-karte.sqlite3").write_bytes(b"no database" * 100)
    assert not reminder_is_due([])
    our_log.lines.clear()

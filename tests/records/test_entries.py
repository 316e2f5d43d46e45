"""Entries: what the rooms above keep without a table of their own."""

from __future__ import annotations

from pathlib import Path

import pytest
from record_samples import Clock

from app.records.store import Store


def test_entries_come_back_in_the_order_in_which_they_first_came(store: Store) -> None:
    store.save_entry("ledger_row", "b", {"name": "図面"})
    store.save_entry("ledger_row", "a", {"name": "名簿"})
    store.save_entry("ledger_row", "b", {"name": "図面2"})
    assert list(store.entries("ledger_row").items()) == [("b", {"name": "図面2"}), ("a", {"name": "名簿"})]
    assert store.entry("ledger_row", "a") == {"name": "名簿"}


def test_collections_do_not_mix(store: Store) -> None:
    store.save_entry("policy", "1", {"date": "2026-11-23"})
    store.save_entry("rule", "1", {"text": "鍵をかける"})
    assert store.entries("policy") == {"1": {"date": "2026-11-23"}}
    assert store.collections() == ("policy", "rule")


def test_what_is_not_there_is_none_and_removing_it_is_no_error(store: Store) -> None:
    assert store.entry("policy", "1") is None
    store.remove_entry("policy", "1")
    assert store.entries("policy") == {}


def test_a_removed_entry_is_gone_and_can_be_saved_again(store: Store) -> None:
    store.save_entry("policy", "1", {"date": "2026-11-23"})
    store.remove_entry("policy", "1")
    assert store.entries("policy") == {}
    store.save_entry("policy", "1", {"date": "2026-11-24"})
    assert store.entry("policy", "1") == {"date": "2026-11-24"}


def test_several_entries_are_kept_together_or_not_at_all(store: Store) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        store.save_entries("ledger_row", {"a": {"value": 1}, "b": {"value": float("nan")}})
    assert store.entries("ledger_row") == {}


def test_entries_are_on_the_disk_when_the_call_returns(folder: Path, clock: Clock) -> None:
    with Store.open(folder, clock) as writing:
        writing.save_entry("incident", "1", {"note": "画面に警告が出た😀"})
        with Store.open(folder, clock) as reading:
            assert reading.entries("incident") == {"1": {"note": "画面に警告が出た😀"}}


def test_an_entry_that_cannot_be_read_hides_no_other(store: Store) -> None:
    store.save_entries("rule", {"1": {"text": "鍵"}, "2": {"text": "控え"}})
    with store._writing():
        store._connection.execute("UPDATE entries SET body = '[1' WHERE id = '1'")
    assert store.entries("rule") == {"2": {"text": "控え"}}
    assert store.unreadable == ["rule 1"]

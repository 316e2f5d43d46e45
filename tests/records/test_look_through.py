"""A window opens the store without looking at every page, and does so right after its first paint."""

from __future__ import annotations

from pathlib import Path

import pytest
from record_samples import Clock
from test_damaged_store import one_page_overwritten, path

from app.records.store import Store, StoreDamaged

__all__ = ["path"]  # a fixture


def test_a_page_nobody_has_read_is_found_by_looking_through(folder: Path, path: Path, clock: Clock) -> None:
    one_page_overwritten(path)
    store = Store.open(folder, clock, thorough=False)
    assert store.record_count() == 30
    with pytest.raises(StoreDamaged) as caught:
        store.look_through()
    assert caught.value.backup is not None
    assert caught.value.set_aside is not None
    assert not path.exists()


def test_looking_through_a_whole_store_changes_nothing(folder: Path, path: Path, clock: Clock) -> None:
    with Store.open(folder, clock, thorough=False) as store:
        store.look_through()
        assert store.record_count() == 30

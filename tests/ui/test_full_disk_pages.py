"""On a disk that takes nothing more every page can still be opened and read."""

from __future__ import annotations

from typing import NoReturn

import pytest
from window_hands import MakeWindow

from app.records.errors import StoreWriteFailed
from app.records.store import Store
from app.system.atomic_file import WriteFailure
from app.ui.registry import PAGES
from tests.ui.shots import fill


def _full(_store: Store) -> NoReturn:
    raise StoreWriteFailed(WriteFailure.FULL)


def test_every_page_opens(make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    window = make_window(flow_active=False, flow_done=True)
    fill(window.context)
    monkeypatch.setattr(Store, "_writing", _full)
    closed = []
    for page_id in PAGES:
        try:
            window.navigate(page_id)
        except StoreWriteFailed:
            closed.append(page_id)
    assert closed == []

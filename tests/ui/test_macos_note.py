"""On a Mac the pages about the inspection say that nobody has proved it there yet; elsewhere they do not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel

from app.domain.observation import System
from app.ui.main_window import MainWindow

NOTE = "実物のMacではまだ確かめていません。"


@pytest.mark.parametrize("name", ["inspection", "checks"])
@pytest.mark.parametrize("system", list(System))
def test_only_a_mac_is_told_that_it_is_not_proved(
    make_window: Callable[..., MainWindow], monkeypatch: pytest.MonkeyPatch, name: str, system: System
) -> None:
    monkeypatch.setattr(f"app.ui.pages.{name}.this_system", lambda: system)
    window = make_window()
    window.navigate(name)
    told = [one for one in window.page.findChildren(QLabel) if NOTE in one.text()]
    assert bool(told) is (system is System.MACOS)

"""Settings move everything as the page of the records does: in a worker, and telling what went wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QFileDialog
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow

from app.ui.context import Context


def _told(
    make_window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, button: str, chosen: Path
) -> list[str]:
    told: list[str] = []
    monkeypatch.setattr(Context, "warn", lambda _self, text, _about="": told.append(text))
    monkeypatch.setattr(Context, "notify", lambda _self, text, *_more: told.append(text))
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_more: (str(chosen), ""))
    window = make_window(flow_active=False, flow_done=True)
    window.navigate("settings")
    found = window.page.findChild(QAbstractButton, button)
    assert isinstance(found, QAbstractButton)
    found.click()
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    return told


def test_a_folder_that_is_not_there_is_not_the_folder_of_the_records(
    make_window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (told,) = _told(make_window, qtbot, monkeypatch, "settings_export", tmp_path / "none" / "all.zip")
    assert "記録のフォルダー" not in told


def test_an_export_is_written_with_its_ending(
    make_window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (told,) = _told(make_window, qtbot, monkeypatch, "settings_export", tmp_path / "all")
    assert (tmp_path / "all.zip").read_bytes().startswith(b"PK")
    assert "all.zip" in told


def test_a_file_that_vanished_is_a_sentence(
    make_window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (told,) = _told(make_window, qtbot, monkeypatch, "settings_import", tmp_path / "gone.zip")
    assert "何も変えていません" in told

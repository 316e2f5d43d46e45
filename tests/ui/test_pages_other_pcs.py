"""The other PCs of the firm on the inspection's page, and the page that says what is looked at."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import page_factory
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QInputDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.calendar import utc_text
from app.domain.language import Language
from app.domain.observation import Access, Host, Observation, System
from app.domain.profile import Profile
from app.inspection.anonymise import export_bundle
from app.inspection.bundle import read_bundle
from app.inspection.check import load_checks
from app.inspection.host import this_system
from app.inspection.pseudonyms import Pseudonyms
from app.system.clock import utc_now
from app.ui.main_window import MainWindow
from app.ui.pages.other_pcs import OtherPcsCard

MakeWindow = Callable[..., MainWindow]
OTHER = Pseudonyms(b"another PC of the firm")


@pytest.fixture
def bundle(tmp_path: Path) -> Callable[..., Path]:
    def make(days_ago: int = 0) -> Path:
        at = utc_text(utc_now() - timedelta(days=days_ago))
        aces = [{"allow": True, "sid": "S-1-5-7", "mask": 0x1200A9}]
        share = {"name": "Docs", "path": "C:\\Docs", "type": 0, "aces": aces, "default_acl": False}
        host = Host(System.WINDOWS, build=26200)
        seen = Observation("windows.share_registry/1", "test", Access.OK, at, host, [share])
        return export_bundle(tmp_path / "other", [seen], OTHER)

    return make


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the person chooses in the dialogs of the system."""
    chosen: dict[str, Any] = {"open": "", "folder": "", "name": ("", False)}
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(chosen["open"]), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a, **_k: str(chosen["folder"]))
    monkeypatch.setattr(QInputDialog, "getText", lambda *_a, **_k: chosen["name"])
    return chosen


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def card(window: MainWindow, qtbot: QtBot) -> OtherPcsCard:
    """The card; what it says anew is shown only when the event that made it is over."""
    (found,) = window.page.findChildren(OtherPcsCard)
    button = found.findChild(QAbstractButton, "add_pc")
    assert button is not None
    qtbot.waitUntil(button.isVisible)
    return found


def press(window: MainWindow, qtbot: QtBot, name: str) -> None:
    button = window.page.findChild(QAbstractButton, name)
    assert button is not None, name
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_file_of_another_pc_is_added_named_and_removed(
    qtbot: QtBot, make_window: MakeWindow, bundle: Callable[..., Path], choose: dict[str, Any]
) -> None:
    window = make_window()
    window.context.assessment.save_profile(Profile(pc_count=2))
    window.navigate("inspection")
    assert "2台のうち0台を実測しました。" in texts(card(window, qtbot))

    choose["open"] = bundle()
    press(window, qtbot, "add_pc")
    assert OTHER.pc in texts(card(window, qtbot))
    assert "2台のうち1台を実測しました。" in texts(card(window, qtbot))

    choose["name"] = ("倉庫のノート", True)
    press(window, qtbot, f"rename_{OTHER.pc}")
    assert "倉庫のノート" in texts(card(window, qtbot))

    press(window, qtbot, f"remove_{OTHER.pc}")
    assert "倉庫のノート" not in texts(card(window, qtbot))


def test_leaving_a_dialog_changes_nothing(
    qtbot: QtBot, make_window: MakeWindow, bundle: Callable[..., Path], choose: dict[str, Any]
) -> None:
    window = make_window()
    window.context.assessment.add_pc(bundle(), "店")
    window.navigate("inspection")
    for name in ("add_pc", f"rename_{OTHER.pc}"):
        press(window, qtbot, name)

    assert [one.label for one in window.context.assessment.other_pcs] == ["店"]


def test_what_is_no_result_is_refused_in_words(
    qtbot: QtBot,
    make_window: MakeWindow,
    tmp_path: Path,
    choose: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = make_window()
    said: list[str] = []
    monkeypatch.setattr(window.context, "warn", lambda text, *_more: said.append(text))
    window.navigate("inspection")
    for path in (tmp_path / "gone.jsonl", tmp_path / "broken.jsonl"):
        if path.name.startswith("broken"):
            path.write_text("{", encoding="utf-8")
        choose["open"] = path
        press(window, qtbot, "add_pc")

    assert said == ["点検の結果のファイルではないか、途中で切れています。"] * 2
    assert window.context.assessment.other_pcs == ()


def test_an_inspection_that_ends_behind_a_dialog_takes_nothing_away_from_it(
    qtbot: QtBot, make_window: MakeWindow, bundle: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    window.navigate("inspection")

    def choose_slowly(parent: QWidget, *_given: object) -> tuple[str, str]:
        window.context.inspection_run.kept.emit()
        qtbot.wait(30)
        assert parent.isVisible()  # the dialog goes with it
        return str(bundle()), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose_slowly)
    press(window, qtbot, "add_pc")
    assert len(window.context.assessment.other_pcs) == 1
    assert "外す" in [one.text() for one in card(window, qtbot).findChildren(QAbstractButton)]


def test_the_right_file_ends_the_trouble_with_the_wrong_one(
    qtbot: QtBot,
    make_window: MakeWindow,
    bundle: Callable[..., Path],
    tmp_path: Path,
    choose: dict[str, Any],
) -> None:
    window = make_window()
    window.navigate("inspection")
    choose["open"] = tmp_path / "gone.jsonl"
    press(window, qtbot, "add_pc")
    trouble = window.findChild(QWidget, "trouble")
    assert trouble is not None
    choose["open"] = bundle()
    press(window, qtbot, "add_pc")
    assert not trouble.isVisible()


def test_another_folder_ends_the_trouble_of_writing_the_verdicts(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    window.context.assessment.keep_inspection(page_factory.inspection_of(page_factory.usual_verdicts()))
    window.navigate("inspection")
    names = iter([tmp_path / "no folder" / "a.csv", tmp_path / "a.csv"])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(next(names)), ""))
    press(window, qtbot, "export_verdicts")
    trouble = window.findChild(QWidget, "trouble")
    assert trouble is not None
    press(window, qtbot, "export_verdicts")
    assert not trouble.isVisible()


def test_an_old_measurement_is_shown_and_not_counted(
    qtbot: QtBot, make_window: MakeWindow, bundle: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.inspection.judge.FRESH_DAYS", 35)
    window = make_window()
    window.context.assessment.save_profile(Profile(pc_count=2))
    window.context.assessment.add_pc(bundle(days_ago=40))
    window.navigate("inspection")

    assert "数えていません" in texts(card(window, qtbot))
    assert "2台のうち0台を実測しました。" in texts(card(window, qtbot))


def test_this_pc_exports_its_own_result(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, choose: dict[str, Any]
) -> None:
    window = make_window()
    host = Host(System.WINDOWS, build=26200)
    seen = Observation("windows.uptime/1", "test", Access.OK, page_factory.NOON, host, {"seconds": 900})
    inspection = page_factory.inspection_of(page_factory.usual_verdicts())
    window.context.assessment.keep_inspection(
        type(inspection)(inspection.id, page_factory.NOON, page_factory.NOON, host, (seen,))
    )
    window.navigate("inspection")
    choose["folder"] = tmp_path
    press(window, qtbot, "export_pc")

    (written,) = tmp_path.glob("PC-*.jsonl")
    assert [one.name for one in read_bundle(written)] == ["windows.uptime/1"]


def test_the_verdicts_are_written_as_table_or_for_other_programs(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    window.navigate("inspection")
    button = window.page.findChild(QAbstractButton, "export_verdicts")
    assert button is not None
    assert not button.isEnabled(), "there is nothing to write yet"
    window.context.assessment.keep_inspection(page_factory.inspection_of(page_factory.usual_verdicts()))
    window.page.refresh()
    names = iter(["結果.csv", "結果.jsonl", ""])

    def save(*_given: object, **_named: object) -> tuple[str, str]:
        name = next(names)
        return (str(tmp_path / name) if name else "", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save)
    for _ in range(3):
        press(window, qtbot, "export_verdicts")

    assert (tmp_path / "結果.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert '"class_uid": 2003' in (tmp_path / "結果.jsonl").read_text(encoding="utf-8")
    assert {one.name for one in tmp_path.glob("結果*")} == {"結果.csv", "結果.jsonl"}


def test_the_page_of_checks_is_reached_from_the_inspection_and_names_every_check(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window()
    window.navigate("inspection")
    press(window, qtbot, "what_is_checked")

    shown = texts(window.page)
    for check in load_checks():
        if this_system() in check.systems:
            assert check.title.to(Language.JA) in shown
            assert check.how_measured(Language.JA, this_system()) in shown
    press(window, qtbot, "action_back")
    assert window.page.objectName() == "page_inspection"


def test_the_limits_are_chosen_in_the_settings(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    window.navigate("settings")
    button = next(one for one in window.page.findChildren(QAbstractButton) if one.text() == "きびしめ")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert window.context.assessment.rule_set == "strict"
    qtbot.waitUntil(lambda: "早めに気づきたい" in texts(window.page))

"""「今、困っている」 by real presses: with the store, with garbage in its place, and without a network."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow, write

from app.content.emergency_packs import load_situations
from app.domain.language import Language
from app.emergency.incident import StepKind
from app.emergency.incident_log import IncidentLog
from app.launch import WindowOptions, window_options
from app.records.errors import StoreDamaged
from app.records.notebook import FILE_NAME, FileNotebook, StoreNotebook
from app.records.store import Store
from app.records.store_files import store_path
from app.ui.emergency.frame import EmergencyWindow
from app.ui.store_trouble import StoreTroubleDialog
from app.ui.widgets.labels import TextLabel

SITUATIONS = load_situations().situations


@pytest.fixture
def no_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    """The network is off: not even a socket can be made."""

    def refuse(*_arguments: object, **_named: object) -> None:
        raise OSError("the network is off")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)


@pytest.fixture
def emergency_window(qtbot: QtBot, data_folder: Path, no_sockets: None) -> Iterator[EmergencyWindow]:
    """The window of --emergency, with garbage where the store should be, and no network."""
    data_folder.mkdir()
    store_path(data_folder).write_bytes(b"\x00garbage" * 999)
    window = EmergencyWindow(data_folder, WindowOptions(language=Language.JA), bundled_font=True)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.jobs.stop()


def _press(qtbot: QtBot, parent: QWidget, name: str) -> None:
    QApplication.processEvents()  # what was just built is laid out and shown
    found = [one for one in parent.findChildren(QAbstractButton, name) if one.isVisible()]
    assert found, f"nothing visible is called {name}"
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def _shown(parent: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in parent.findChildren(TextLabel) if one.isVisible())


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda one: one.id)
def test_every_situation_is_walked_to_its_calls_without_store_and_network(
    qtbot: QtBot, emergency_window: EmergencyWindow, data_folder: Path, situation: object
) -> None:
    window = emergency_window
    one = next(it for it in SITUATIONS if it is situation)
    _press(qtbot, window, f"situation_{one.id}")
    for step in one.steps:
        text = _shown(window)
        assert step.title.ja in text
        assert step.detail.ja in text.replace("\n", "")
        assert one.donts[0].what.ja in text
        _press(qtbot, window, "step_done")
    text = _shown(window)
    assert "落ち着いたら" in text
    assert "cs-support@ipa.go.jp" in text or "#9110" in text
    log = IncidentLog(FileNotebook([data_folder]))
    (incident,) = log.incidents()
    assert [line.ref for line in log.steps(incident.id)] == [step.id for step in one.steps]
    assert store_path(data_folder).read_bytes().startswith(b"\x00garbage"), "the store is not touched"


def test_notes_calls_and_skips_are_in_the_file_and_a_new_window_goes_on(
    qtbot: QtBot, emergency_window: EmergencyWindow, data_folder: Path
) -> None:
    window = emergency_window
    _press(qtbot, window, "situation_files_encrypted")
    _press(qtbot, window, "step_skip")
    note = window.findChild(QWidget, "incident_note")
    assert note is not None
    write(note, "請求書のメール😀を開いた")
    _press(qtbot, window, "call_first")
    _press(qtbot, window, "called_desk_ipa_business")
    log = IncidentLog(FileNotebook([data_folder]))
    (incident,) = log.incidents()
    kinds = [(one.kind, one.ref or one.text) for one in log.steps(incident.id)]
    assert kinds == [
        (StepKind.SKIPPED, "disconnect"),
        (StepKind.NOTE, "請求書のメール😀を開いた"),
        (StepKind.CALLED, "desk:ipa_business"),
    ]
    again = EmergencyWindow(data_folder, WindowOptions(language=Language.JA), bundled_font=True)
    qtbot.addWidget(again)
    again.show()
    _press(qtbot, again, f"resume_{incident.id}")
    assert load_situations().situation("files_encrypted").steps[1].title.ja in _shown(again)
    again.jobs.stop()


def test_looking_around_writes_nothing(
    qtbot: QtBot, emergency_window: EmergencyWindow, data_folder: Path
) -> None:
    _press(qtbot, emergency_window, "situation_lost_device")
    _press(qtbot, emergency_window, "step_back")
    assert not (data_folder / FILE_NAME).exists()
    assert "いちばん近いもの" in _shown(emergency_window)


def test_a_private_matter_changes_the_desk(qtbot: QtBot, emergency_window: EmergencyWindow) -> None:
    _press(qtbot, emergency_window, "situation_warning_on_screen")
    _press(qtbot, emergency_window, "call_first")
    assert "cs-support@ipa.go.jp" in _shown(emergency_window)
    matter = emergency_window.findChild(QWidget, "matter")
    assert matter is not None
    private = matter.findChildren(QAbstractButton)[1]
    qtbot.mouseClick(private, Qt.MouseButton.LeftButton)
    assert "03-5978-7509" in _shown(emergency_window)
    assert "cs-support@ipa.go.jp" not in _shown(emergency_window)


def test_when_nothing_can_be_written_the_page_says_so_and_goes_on(
    qtbot: QtBot, emergency_window: EmergencyWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.records.notebook.write_atomically", full)
    _press(qtbot, emergency_window, "situation_other")
    _press(qtbot, emergency_window, "step_done")
    assert "紙にも書いてください" in _shown(emergency_window)
    assert load_situations().situation("other").steps[1].title.ja in _shown(emergency_window)


def test_the_leak_clock_opens_and_leads_back_without_a_store(
    qtbot: QtBot, emergency_window: EmergencyWindow, data_folder: Path
) -> None:
    _press(qtbot, emergency_window, "open_leak_clock")
    _press(qtbot, emergency_window, "known_on_today")
    _press(qtbot, emergency_window, "say_wrongful_yes")
    assert "報告が必要です" in _shown(emergency_window)
    assert "leak_case" in (data_folder / FILE_NAME).read_text(encoding="utf-8")
    _press(qtbot, emergency_window, "action_back")
    assert "いちばん近いもの" in _shown(emergency_window)


def test_what_needs_a_store_is_not_offered_without_one(emergency_window: EmergencyWindow) -> None:
    names = {one.objectName() for one in emergency_window.findChildren(QAbstractButton)}
    assert "open_leak_clock" in names
    assert names.isdisjoint({"open_emergency_card", "open_incident_procedure", "open_subsidies"})


def test_the_dialog_of_a_damaged_store_leads_to_the_steps_and_back(
    qtbot: QtBot, tmp_path: Path, qapp: QApplication, no_sockets: None
) -> None:
    store_path(tmp_path).write_bytes(b"\x00garbage" * 999)
    with pytest.raises(StoreDamaged) as caught:
        Store.open(tmp_path)
    dialog = StoreTroubleDialog(tmp_path, caught.value, WindowOptions(language=Language.JA))
    qtbot.addWidget(dialog)
    dialog.show()
    _press(qtbot, dialog, "trouble_help")
    _press(qtbot, dialog, "situation_files_encrypted")
    _press(qtbot, dialog, "step_done")
    assert len(IncidentLog(FileNotebook([tmp_path])).incidents()) == 1
    _press(qtbot, dialog, "step_back")
    _press(qtbot, dialog, "step_back")
    _press(qtbot, dialog, "action_back")
    assert [one for one in dialog.findChildren(QAbstractButton, "trouble_anew") if one.isVisible()]


def test_the_main_window_takes_over_what_the_other_window_wrote(
    qtbot: QtBot, make_window: MakeWindow, data_folder: Path, store: Store
) -> None:
    window = make_window(flow_active=False, flow_done=True)
    log = IncidentLog(FileNotebook([data_folder]))
    log.record(log.start("lost_device"), StepKind.DONE, "find_lock")
    window.navigate("help")
    assert len(store.entries("incident")) == 1
    assert len(store.entries("incident_step")) == 1
    assert not (data_folder / FILE_NAME).exists()
    assert "続きがあります" in _shown(window)


def test_a_press_is_in_the_store_before_the_next_step_is_shown(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    window = make_window(flow_active=False, flow_done=True)
    window.navigate("help")
    _press(qtbot, window, "situation_files_encrypted")
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (line,) = store.entries("incident_step").values()
    assert (line["kind"], line["ref"]) == ("done", "disconnect")
    assert load_situations().situation("files_encrypted").steps[1].title.ja in _shown(window)


def test_language_and_size_change_in_the_middle_of_it_and_the_step_stays(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window(flow_active=False, flow_done=True)
    window.navigate("help")
    _press(qtbot, window, "situation_files_encrypted")
    _press(qtbot, window, "step_done")
    window.context.preferences.language = Language.EN
    window.apply_preferences()
    wanted = load_situations().situation("files_encrypted").steps[1].title.en
    qtbot.waitUntil(lambda: wanted in _shown(window))


def test_help_within_the_guided_way_does_not_leave_it(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(page="business")
    window.navigate("help")
    _press(qtbot, window, "situation_wrong_mail")
    _press(qtbot, window, "step_done")
    assert window.context.flow.active


def test_back_from_the_help_does_not_go_round_in_circles(make_window: MakeWindow) -> None:
    window = make_window(flow_active=False, flow_done=True)
    window.navigate("records")
    window.navigate("help")
    window.navigate("leak_clock")
    assert window.page.action_bar is not None
    window.page.action_bar.back.click()
    assert window.page_id == "help"
    assert window.page.action_bar is not None
    window.page.action_bar.back.click()
    assert window.page_id == "records"


def test_closing_an_incident_and_removing_it_can_both_be_undone(
    qtbot: QtBot, make_window: MakeWindow, store: Store, tmp_path: Path
) -> None:
    window = make_window(flow_active=False, flow_done=True)
    window.navigate("help", situation="other", at=5)
    _press(qtbot, window, "called_desk_ipa_business")
    _press(qtbot, window, "step_done")
    log = IncidentLog(StoreNotebook(store, FileNotebook([tmp_path])))
    (incident,) = log.incidents()
    assert incident.ended_at
    _press(qtbot, window, "toast_action")
    assert not log.incidents()[0].ended_at


def test_the_timeline_becomes_a_paper(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(flow_active=False, flow_done=True)
    window.navigate("help", situation="other")
    _press(qtbot, window, "step_done")
    fold = window.findChild(QWidget, "timeline_fold")
    assert fold is not None
    fold.set_open(True)  # type: ignore[attr-defined]
    _press(qtbot, window, "timeline_paper")
    qtbot.waitUntil(lambda: _ready(window, "document_pdf"), timeout=20_000)


def _ready(window: QWidget, name: str) -> bool:
    return any(one.isEnabled() and one.isVisible() for one in window.findChildren(QAbstractButton, name))


def test_a_line_of_the_timeline_goes_and_comes_back(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    window = make_window(flow_active=False, flow_done=True)
    window.navigate("help", situation="other")
    _press(qtbot, window, "step_done")
    fold = window.findChild(QWidget, "timeline_fold")
    fold.set_open(True)  # type: ignore[union-attr]
    _press(qtbot, window, "timeline_remove_0")
    assert store.entries("incident_step") == {}
    _press(qtbot, window, "toast_action")
    assert len(store.entries("incident_step")) == 1


def test_the_emergency_option_opens_the_window_and_no_other() -> None:
    assert window_options(["--emergency"]) == WindowOptions(emergency=True)
    assert window_options(["--emergency", "check"]) is None

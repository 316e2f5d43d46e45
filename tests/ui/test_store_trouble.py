"""When the records cannot be opened: true words, a way out by Enter, and nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow

from app.domain.language import Language
from app.domain.profile import Profile
from app.launch import WindowOptions
from app.records.errors import Damage, StoreDamaged, StoreError, StoreTooNew
from app.records.lock import StoreLock
from app.records.store import Store
from app.records.store_files import store_path
from app.ui import appearance
from app.ui.appearance import install_language
from app.ui.start import Program, run_window
from app.ui.store_trouble import StoreTroubleDialog
from app.ui.store_words import store_words
from app.ui.theme import ThemeChoice, apply, dress, load_family
from app.ui.widgets.labels import TextLabel


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> None:
    install_language(qapp, Language.JA)
    appearance._family = appearance._family or load_family(bundled=True)
    apply(qapp, ThemeChoice.LIGHT, 100, appearance._family)
    dress(qapp)


def _dialog(qtbot: QtBot, folder: Path, error: StoreError) -> StoreTroubleDialog:
    dialog = StoreTroubleDialog(folder, error, WindowOptions())
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def _press(qtbot: QtBot, dialog: StoreTroubleDialog, name: str) -> None:
    button = dialog.findChild(QAbstractButton, name)
    assert button is not None
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)


def _spoilt(folder: Path, content: bytes | None) -> StoreDamaged:
    """A store with a backup, then its file replaced by `content`, or taken away."""
    with Store.open(folder) as store:
        store.save_profile(Profile(trade_name="佐藤データサービス"))
        store.back_up()
    for one in folder.glob("mamori-karte.sqlite3*"):
        one.unlink()
    if content is not None:
        store_path(folder).write_bytes(content)
    with pytest.raises(StoreDamaged) as caught:
        Store.open(folder)
    return caught.value


def test_garbage_in_place_of_the_store_leads_back_to_the_backup(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = _dialog(qtbot, tmp_path, _spoilt(tmp_path, b"\x00garbage" * 999))
    _press(qtbot, dialog, "trouble_restore")
    assert dialog.way_out is not None
    with dialog.way_out() as store:
        assert store.profile().trade_name == "佐藤データサービス"
    assert list(tmp_path.glob("*.damaged-*")), "the spoilt file is kept beside it"


def test_a_missing_store_is_not_called_damaged(qtbot: QtBot, tmp_path: Path) -> None:
    error = _spoilt(tmp_path, None)
    assert error.damage is Damage.MISSING
    assert store_words(error).title == "記録のファイルが見つかりません"
    assert _dialog(qtbot, tmp_path, error).findChild(QAbstractButton, "trouble_restore") is not None


def test_a_store_of_a_newer_version_offers_nothing_that_could_harm_it(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = _dialog(qtbot, tmp_path, StoreTooNew(tmp_path, 99, 1))
    names = {one.objectName() for one in dialog.findChildren(QAbstractButton)}
    assert names.isdisjoint({"trouble_restore", "trouble_anew", "trouble_again"})
    _press(qtbot, dialog, "trouble_close")
    assert dialog.way_out is None


def test_enter_opens_the_details_and_help_leads_back(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = _dialog(qtbot, tmp_path, _spoilt(tmp_path, b"nonsense"))
    _press(qtbot, dialog, "trouble_help")
    assert dialog.findChild(QAbstractButton, "trouble_restore").isVisible() is False  # type: ignore[union-attr]
    _press(qtbot, dialog, "action_back")
    assert dialog.findChild(QAbstractButton, "trouble_restore").isVisible()  # type: ignore[union-attr]


def test_damage_deep_in_the_file_ends_the_window_right_after_its_first_paint(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QApplication, "exit", lambda: None)  # it would end the loops of later tests too
    with Store.open(tmp_path) as store:
        for number in range(40):
            store.save_entry("note", str(number), {"text": "棚の上のメモ" * 300})
    path = store_path(tmp_path)
    content = bytearray(path.read_bytes())
    page = content.rfind("棚の上のメモ".encode()) // 4096 * 4096
    content[page : page + 4096] = b"\x5a" * 4096
    path.write_bytes(content)
    program = Program(Store.open(tmp_path, thorough=False), WindowOptions(), inspect_at_start=False)
    program.show()
    qtbot.waitUntil(lambda: not path.exists())
    with pytest.raises(StoreDamaged) as caught:
        program.run(Ended())  # type: ignore[arg-type]
    assert caught.value.backup is not None
    assert not path.exists(), "the damaged file is set aside"


def test_a_store_open_on_another_pc_is_told_instead_of_ending_without_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    tried: list[Store] = []

    def trouble(_options: WindowOptions, folder: Path, error: StoreError) -> Store | None:
        told.append(store_words(error).title)
        tried.append(Store.open(folder))  # もう一度開く, and then 閉じる
        return tried[-1] if len(told) == 1 else None

    monkeypatch.setattr("app.ui.store_trouble.run_store_trouble", trouble)
    monkeypatch.setattr("app.ui.start.make_application", lambda: None)
    monkeypatch.setattr("app.records.lock.machine_name", lambda: "the PC downstairs")
    with StoreLock(tmp_path) as upstairs:
        assert upstairs.acquire()
        assert run_window(WindowOptions(data_dir=tmp_path)) == 2
        assert not upstairs.show_requested()
    assert told == ["ほかのパソコンで、この記録を開いています"] * 2
    assert [one._closed for one in tried] == [True, False]
    tried[1].close()


def test_the_settings_say_calmly_that_the_records_lie_on_a_network_drive(
    make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    for here, said in ((True, False), (None, False), (False, True)):
        monkeypatch.setattr("app.ui.pages.settings.lies_on_this_pc", lambda _folder, answer=here: answer)
        window = make_window(flow_active=False, flow_done=True)
        window.navigate("settings")
        words = " ".join(one.text() for one in window.findChildren(TextLabel))
        assert ("ネットワークの先にあります" in words) is said


class Ended:
    """Stands for the application after its end."""

    def exec(self) -> int:
        return 0


def test_the_ways_at_the_foot_stand_in_line_with_the_trouble(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = _dialog(qtbot, tmp_path, _spoilt(tmp_path, b"nonsense"))
    QApplication.processEvents()
    foot = dialog.findChild(QAbstractButton, "trouble_help")
    assert foot is not None
    corner = foot.mapTo(dialog, foot.rect().bottomLeft())
    assert corner.x() >= 30
    assert dialog.height() - corner.y() >= 20

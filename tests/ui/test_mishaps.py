"""What nobody caught is said in words, noted without personal data, and nothing looks kept that is not."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow

from app.domain.answer import Choice
from app.domain.profile import Profile
from app.records.errors import StoreWriteFailed
from app.records.store import Store
from app.system.atomic_file import WriteFailure
from app.system.mishap_log import LARGEST, log_path, note_mishap, read_log
from app.ui.mishaps import catch_mishaps
from app.ui.pages.questions import QuestionsPage
from app.ui.widgets.banner import Banner

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
SECRET = "佐藤 恵"


def _raised(error: BaseException) -> BaseException:
    try:
        raise error
    except BaseException as caught:
        return caught


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The sentences told, with our hook in place of pytest's."""
    monkeypatch.setattr(sys, "__excepthook__", lambda *_what: None)
    before, said = sys.excepthook, []
    catch_mishaps(tmp_path, said.append)
    yield said
    sys.excepthook = before


def test_a_full_disk_is_said_with_what_to_do(told: list[str]) -> None:
    error = StoreWriteFailed(WriteFailure.FULL)
    sys.excepthook(type(error), error, None)
    assert told[0].startswith("ディスクがいっぱいで、保存できません。いらないファイルを減らして")


def test_the_log_says_where_but_never_what_a_person_wrote(told: list[str], tmp_path: Path) -> None:
    error = _raised(ValueError(f"{SECRET} {tmp_path}"))
    sys.excepthook(type(error), error, error.__traceback__)
    log = read_log(tmp_path)
    assert "ValueError" in log
    assert "_raised" in log
    assert SECRET not in log
    assert str(tmp_path.parent) not in log
    assert "不具合の記録" in told[0]


def test_the_log_stays_small_and_keeps_the_newest(tmp_path: Path) -> None:
    for _time in range(400):
        note_mishap(tmp_path, _raised(KeyError("k")), NOW)
    note_mishap(tmp_path, _raised(ZeroDivisionError()), NOW)
    assert log_path(tmp_path).stat().st_size <= LARGEST
    assert read_log(tmp_path).rstrip().splitlines()[-2].endswith("ZeroDivisionError")


def test_a_mishap_while_the_folder_is_gone_is_still_told(told: list[str], tmp_path: Path) -> None:
    tmp_path.rmdir()
    error = RuntimeError()
    sys.excepthook(type(error), error, None)
    assert len(told) == 1


def test_an_answer_that_was_not_kept_does_not_look_kept(
    make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    window.navigate("questions")
    page = window.page
    assert isinstance(page, QuestionsPage)
    card = page._cards["q01"]
    card.answers.choose(Choice.PARTLY)

    def full(*_what: object) -> None:
        raise StoreWriteFailed(WriteFailure.FULL)

    monkeypatch.setattr(Store, "save_answer", full)
    with pytest.raises(StoreWriteFailed):
        page._choose("q01", Choice.IMPLEMENTED)
    assert card.answers.chosen is Choice.PARTLY


def test_the_settings_show_the_log_and_copy_it(make_window: MakeWindow, store: Store, qtbot: QtBot) -> None:
    note_mishap(store.folder, _raised(LookupError()), NOW)
    window = make_window(flow_active=False, flow_done=True)
    window.navigate("settings")
    show = window.findChild(QAbstractButton, "settings_log")
    assert show is not None
    show.click()
    copy = window.findChild(QAbstractButton, "settings_log_copy")
    assert copy is not None
    copy.click()
    from PySide6.QtGui import QGuiApplication

    assert "LookupError" in QGuiApplication.clipboard().text()


def test_the_log_is_written_to_a_file_without_a_word_of_the_persons(
    make_window: MakeWindow, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.save_profile(Profile(trade_name=SECRET, address="長野県上田市"))
    for folder in (store.folder, tmp_path / SECRET):
        note_mishap(store.folder, _raised(OSError(28, SECRET, str(folder))), NOW)
    window = make_window(flow_active=False, flow_done=True)
    window.navigate("settings")
    chosen = [str(tmp_path / "no such folder" / "log.txt"), str(tmp_path / "log.txt")]
    monkeypatch.setattr(
        "app.ui.mishap_row.QFileDialog.getSaveFileName", lambda *_what: (chosen.pop(0), "text")
    )
    for name in ("settings_log", "settings_log_export"):
        button = window.findChild(QAbstractButton, name)
        assert button is not None
        button.click()
    troubles = [one.accessibleName() for one in window.findChildren(Banner, "trouble") if one.isVisible()]
    assert len(troubles) == 1
    assert troubles[0].startswith("記録のフォルダーが見つかりません。USBメモリーなどをつなぎ直して")
    button.click()
    assert not any(one.isVisible() for one in window.findChildren(Banner, "trouble"))
    exported = (tmp_path / "log.txt").read_text(encoding="utf-8")
    assert exported.count("OSError") == 2
    for private in (SECRET, "上田", str(tmp_path), str(store.folder)):
        assert private not in exported

"""戻せるか試す by mouse and keys: two files, one outcome that is kept, loud where it failed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow

from app.declaration.duties import Medium, backup_habit
from app.declaration.file_comparison import Outcome
from app.declaration.restore_drill import drills
from app.domain.profile import Profile
from app.records.store import Store
from app.ui.main_window import MainWindow
from tests.ui.declaration_hands import click, go, go_back, is_there, part, unfold, words

Choose = Callable[[str, Path], None]


@pytest.fixture
def window(make_window: MakeWindow, store: Store) -> MainWindow:
    store.save_profile(Profile("佐藤事務所", "佐藤 恵", people_count=1))
    made = make_window()
    go(made, "restore_drill")
    return made


@pytest.fixture
def choose(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Choose:
    """Presses 選ぶ and takes this file in the system's dialog."""

    def chosen(name: str, path: Path) -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given, **_more: (str(path), ""))
        click(qtbot, window, f"drill_choose_{name}")

    return chosen


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A file and its copy, the same to the byte."""
    own, copy = tmp_path / "名簿 2026.csv", tmp_path / "backup" / "名簿 2026.csv"
    copy.parent.mkdir()
    for one in (own, copy):
        one.write_bytes("氏名,電話\n佐藤,03\n".encode() * 50)
    return own, copy


def compare(qtbot: QtBot, window: MainWindow, proof: str) -> None:
    click(qtbot, window, "action_main")
    qtbot.waitUntil(lambda: is_there(window, f"drill_outcome_{proof}"))


def test_a_good_copy_is_recorded_with_day_medium_and_offline_and_listed_after_reopening(
    window: MainWindow,
    make_window: MakeWindow,
    store: Store,
    qtbot: QtBot,
    choose: Choose,
    files: tuple[Path, Path],
) -> None:
    assert not part(window, "action_main").isEnabled()
    choose("backup", files[1])
    assert not part(window, "action_main").isEnabled()
    choose("original", files[0])
    click(qtbot, window, f"控えを置く所_{Medium.USB_MEMORY}")
    click(qtbot, window, "控えを切り離しておく_True")
    compare(qtbot, window, "passed")
    assert part(window, "drill_outcome_title").text() == "戻せます"  # type: ignore[attr-defined]
    (drill,) = drills(store)
    assert (drill.outcome, drill.file_name) == (Outcome.SAME, "名簿 2026.csv")
    assert (drill.medium, drill.offline) == (Medium.USB_MEMORY, True)
    assert backup_habit(store).medium is Medium.USB_MEMORY
    go_back(qtbot, window)
    assert window.page.place() == {"article": "a6"}
    window.close()
    again = make_window()
    go(again, "restore_drill")
    unfold(qtbot, again, "drill_earlier")
    assert "名簿 2026.csv　USBメモリー　ふだんは切り離している" in words(again.page)


def test_a_damaged_copy_is_loud_and_stands_at_the_sixth_article(
    window: MainWindow, store: Store, qtbot: QtBot, choose: Choose, files: tuple[Path, Path]
) -> None:
    files[1].write_bytes(files[1].read_bytes()[:-40] + b"\x00" * 40)
    choose("backup", files[1])
    choose("original", files[0])
    compare(qtbot, window, "failed")
    assert part(window, "drill_outcome_title").text() == "この控えからは、戻せません"  # type: ignore[attr-defined]
    assert drills(store)[0].outcome is Outcome.DAMAGED
    go(window, "article_work", article="a6")
    click(qtbot, window, "duty_me")
    click(qtbot, window, "duty_since_today")
    go(window, "declaration")
    assert "見てみる" in part(window, "see_to_article_a6").accessibleName()
    click(qtbot, window, "see_to_article_a6")
    assert window.page_id == "restore_drill"


def test_a_recorded_drill_is_taken_back_from_its_message(
    window: MainWindow, store: Store, qtbot: QtBot, choose: Choose, files: tuple[Path, Path]
) -> None:
    choose("backup", files[1])
    choose("original", files[0])
    compare(qtbot, window, "passed")
    click(qtbot, window, "toast_action")
    assert drills(store) == ()
    assert not is_there(window, "drill_earlier")


def test_the_same_file_twice_is_no_drill_and_nothing_is_recorded(
    window: MainWindow, store: Store, qtbot: QtBot, choose: Choose, files: tuple[Path, Path]
) -> None:
    choose("backup", files[0])
    choose("original", files[0])
    compare(qtbot, window, "no_drill")
    assert drills(store) == ()


def test_a_copy_that_is_gone_since_is_said_and_the_choice_stays(
    window: MainWindow, qtbot: QtBot, choose: Choose, files: tuple[Path, Path]
) -> None:
    choose("backup", files[1])
    choose("original", files[0])
    files[1].unlink()
    click(qtbot, window, "action_main")
    qtbot.waitUntil(lambda: is_there(window, "drill_outcome_title"))
    assert part(window, "drill_outcome_title").text() != "戻せます"  # type: ignore[attr-defined]
    assert str(files[1]) in words(window.page)


def test_without_the_original_the_copy_alone_can_be_tried(
    window: MainWindow, qtbot: QtBot, choose: Choose, files: tuple[Path, Path]
) -> None:
    choose("backup", files[1])
    click(qtbot, window, "drill_original_lost")
    assert not part(window, "drill_choose_original").isEnabled()
    click(qtbot, window, "action_main")
    qtbot.waitUntil(lambda: is_there(window, "drill_outcome_title"))
    assert part(window, "drill_outcome_title").text() != "戻せます"  # type: ignore[attr-defined]


def test_the_chosen_files_are_still_chosen_after_leaving_and_after_reopening(
    window: MainWindow,
    make_window: MakeWindow,
    qtbot: QtBot,
    choose: Choose,
    files: tuple[Path, Path],
) -> None:
    choose("backup", files[1])
    choose("original", files[0])
    go_back(qtbot, window)
    window.close()
    again = make_window()
    go(again, "restore_drill")
    assert part(again, "drill_backup_name").text() == str(files[1])  # type: ignore[attr-defined]
    compare(qtbot, again, "passed")
    go(again, "declaration")
    go(again, "restore_drill")
    assert not is_there(again, "drill_outcome_passed")


def test_a_folder_instead_of_a_file_is_a_sentence(
    window: MainWindow, qtbot: QtBot, choose: Choose, files: tuple[Path, Path]
) -> None:
    choose("backup", files[1].parent)
    choose("original", files[0])
    click(qtbot, window, "action_main")
    qtbot.waitUntil(lambda: is_there(window, "drill_outcome_title"))
    assert part(window, "drill_outcome_title").text() != "戻せます"  # type: ignore[attr-defined]

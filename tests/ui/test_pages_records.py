"""これまでの記録: a list that opens at once, one record, undo of deleting, moving everything."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot
from result_factory import NO_GUIDE, MakeWindow, fill, many_records, named

from app.domain.language import Language
from app.records.store import RecordColumns, Store
from app.ui.main_window import MainWindow
from tests import report_factory

LEFT = Qt.MouseButton.LeftButton


def three_records(store: Store) -> None:
    """Three self-assessments, the newest today, and a sample."""
    for days, letters in ((180, "n" * 25), (90, "yn" + "n" * 23), (0, report_factory.MIXED)):
        fill(store, letters, days).make_record()
    sample = replace(report_factory.record(sample=True), id="sample", created_at="2020-01-01T00:00:00Z")
    store.add_record(sample, RecordColumns(score=62, answered=25, dont_know=2, good=13))


def opened(make_window: MakeWindow, **look: object) -> MainWindow:
    window = make_window(**NO_GUIDE, **look)
    window.navigate("records")
    return window


def shown(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.page.findChildren(QLabel) if label.isVisible())


def rows(window: MainWindow) -> list[str]:
    model = named(window.page, "record_list").model()
    return [model.index(row).data() for row in range(model.rowCount())]


def click_row(window: MainWindow, qtbot: QtBot, row: int) -> None:
    records = named(window.page, "record_list")
    spot = records.visualRect(records.model().index(row)).center()
    qtbot.mouseClick(records.viewport(), LEFT, pos=QPoint(spot))


def test_records_are_listed_newest_first_and_samples_are_marked(
    make_window: MakeWindow, store: Store
) -> None:
    three_records(store)
    listed = rows(opened(make_window))
    assert [("62 / 100点" in listed[0]), ("4 / 100点" in listed[1]), ("0 / 100点" in listed[2])] == [True] * 3
    assert listed[3].startswith("見本")
    assert not any(row.startswith("見本") for row in listed[:3])


def test_the_trend_says_its_figures_in_words_and_leaves_the_sample_out(
    make_window: MakeWindow, store: Store
) -> None:
    three_records(store)
    figures = named(opened(make_window).page, "records_trend_figures").text()
    assert [part.split()[-1] for part in figures.split("、")] == ["0点", "4点", "62点"]


def test_a_record_opens_with_what_changed_since_the_one_before(
    make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    three_records(store)
    window = opened(make_window)
    click_row(window, qtbot, 1)
    qtbot.waitUntil(lambda: "変わった答え 1" in shown(window))
    assert "実施していない → 実施している" in shown(window)
    qtbot.mouseClick(named(window.page, "record_back"), LEFT)
    assert named(window.page, "record_list").isVisible()


def test_the_first_record_says_that_it_is_the_first(
    make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    three_records(store)
    window = opened(make_window)
    click_row(window, qtbot, 2)
    qtbot.waitUntil(lambda: "これが最初の記録です" in shown(window))


def test_a_sample_says_so_when_opened(make_window: MakeWindow, store: Store, qtbot: QtBot) -> None:
    three_records(store)
    window = opened(make_window)
    click_row(window, qtbot, 3)
    qtbot.waitUntil(lambda: named(window.page, "record_sample").isVisible())


def test_the_list_is_walked_and_opened_by_keyboard(
    make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    three_records(store)
    window = opened(make_window)
    records = named(window.page, "record_list")
    assert window.focusWidget() is records
    qtbot.keyClick(records, Qt.Key.Key_Down)
    qtbot.keyClick(records, Qt.Key.Key_Return)
    assert window.page.place()["record_id"] == store.record_summaries()[1].id
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert records.isVisible()
    assert records.currentIndex().row() == 1


def test_deleting_can_be_undone(make_window: MakeWindow, store: Store, qtbot: QtBot) -> None:
    three_records(store)
    before = [one.id for one in store.record_summaries()]
    window = opened(make_window)
    click_row(window, qtbot, 0)
    qtbot.mouseClick(named(window.page, "record_delete"), LEFT)
    assert [one.id for one in store.record_summaries()] == before[1:]
    assert len(rows(window)) == 3
    qtbot.mouseClick(named(window, "toast_action"), LEFT)
    assert [one.id for one in store.record_summaries()] == before
    assert len(rows(window)) == 4


def test_an_earlier_record_is_printed_again(make_window: MakeWindow, store: Store, qtbot: QtBot) -> None:
    three_records(store)
    window = opened(make_window)
    click_row(window, qtbot, 1)
    chosen = store.record_summaries()[1].id
    qtbot.mouseClick(named(window.page, "record_full_report"), LEFT)
    assert window.page_id == "partner_page"
    assert window.page.place() == {"record_id": chosen, "full": True}
    assert named(window.page, "note_earlier").isVisible()


def test_ten_thousand_records_open_as_fast_as_ten(make_window: MakeWindow, store: Store) -> None:
    many_records(store, 10)
    window = opened(make_window)
    few = least_time(window)
    many_records(store, 10_000, "more")
    many = least_time(window)
    assert named(window.page, "record_list").records.total == 10_010
    assert many <= 3 * few + 0.02, f"{many:.3f} s against {few:.3f} s"


def test_the_end_of_a_long_list_is_reached(make_window: MakeWindow, store: Store, qtbot: QtBot) -> None:
    many_records(store, 450)
    window = opened(make_window)
    records = named(window.page, "record_list")
    for _page in range(10):
        qtbot.keyClick(records, Qt.Key.Key_End)
        qtbot.wait(1)
    assert records.model().rowCount() == 450
    assert records.currentIndex().row() == 449


def test_everything_moves_to_another_pc_and_says_what_came(
    make_window: MakeWindow, store: Store, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    three_records(store)
    window = opened(make_window)
    target = tmp_path / "everything.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "everything"), ""))
    qtbot.mouseClick(named(window.page, "records_export"), LEFT)
    qtbot.waitUntil(lambda: "書き出しました" in shown(window))
    assert target.is_file()
    gone = store.record_summaries()[0].id
    store.delete_record(gone)
    store._connection.execute("DELETE FROM records WHERE id = ?", (gone,))
    store._connection.commit()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(target), ""))
    qtbot.mouseClick(named(window.page, "records_import"), LEFT)
    qtbot.waitUntil(lambda: "読みこみました" in shown(window))
    assert "記録 1件" in shown(window)
    assert "同じ記録が 3件" in shown(window)
    assert gone in {one.id for one in store.record_summaries()}
    assert len(rows(window)) == 4


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"no archive at all", "まもりカルテのデータではないようです"),
        (b"PK\x03\x04broken", "何も変えていません"),
    ],
)
def test_a_file_that_is_no_archive_is_refused_in_plain_words(
    make_window: MakeWindow,
    store: Store,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    content: bytes,
    words: str,
) -> None:
    three_records(store)
    window = opened(make_window)
    source = tmp_path / "photo.zip"
    source.write_bytes(content)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(source), ""))
    qtbot.mouseClick(named(window.page, "records_import"), LEFT)
    qtbot.waitUntil(lambda: words in shown(window))
    assert store.record_count() == 4


def test_without_records_there_is_one_way_on(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = opened(make_window, language=Language.EN)
    qtbot.mouseClick(named(window.page, "records_answer"), LEFT)
    assert window.page_id == "questions"


def least_time(window: MainWindow) -> float:
    """The shortest of three times in which the page shows the list."""
    times = []
    for _turn in range(3):
        window.navigate("help")
        began = time.perf_counter()
        window.navigate("records")
        window.grab()
        times.append(time.perf_counter() - began)
    return min(times)

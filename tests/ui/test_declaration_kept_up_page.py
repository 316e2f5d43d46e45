"""継続の記録 by mouse and keys: the next review, the file for the calendar, what changed, the paper."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow

from app.declaration.declared import Declaration, declaration, save_declaration
from app.declaration.review import review_on
from app.domain.answer import Choice
from app.domain.calendar import long_date
from app.domain.language import Language
from app.domain.profile import Profile
from app.records.store import Store
from app.ui.main_window import MainWindow
from app.ui.plan_date_field import today
from tests.ui.declaration_hands import click, fill_in, go, go_back, is_there, part, words

DECLARED = Declaration(1, "50123456789", date(2026, 4, 20))


@pytest.fixture
def window(make_window: MakeWindow, store: Store) -> MainWindow:
    store.save_profile(Profile("佐藤事務所", "佐藤 恵", people_count=1))
    save_declaration(store, DECLARED)
    made = make_window()
    go(made, "kept_up")
    return made


def test_before_a_declaration_the_page_leads_to_where_it_is_written(
    make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    window = make_window()
    go(window, "kept_up")
    assert not is_there(window, "kept_up_review_on")
    click(qtbot, window, "kept_up_write")
    assert window.page_id == "application_guide"
    click(qtbot, window, "declared_stars_1")
    fill_in(qtbot, window, "declared_on", "2026/4/20", enter=True)
    go(window, "kept_up")
    assert part(window, "kept_up_review_on").text() == "2027年4月20日"  # type: ignore[attr-defined]


def test_the_next_review_is_kept_and_an_emptied_day_goes_back_to_a_year(
    window: MainWindow, make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    fill_in(qtbot, window, "kept_up_review_on", "2098/6/1", enter=True)
    assert declaration(store).review_on == date(2098, 6, 1)
    go_back(qtbot, window)
    window.close()
    again = make_window()
    go(again, "kept_up")
    assert part(again, "kept_up_review_on").text() == "2098年6月1日"  # type: ignore[attr-defined]
    fill_in(qtbot, again, "kept_up_review_on", "", enter=True)
    assert review_on(declaration(store)) == date(2027, 4, 20)


@pytest.mark.parametrize("day", ["1990/1/1", "2026/4/20"])
def test_a_review_that_was_is_refused_with_a_sentence(
    window: MainWindow, store: Store, qtbot: QtBot, day: str
) -> None:
    fill_in(qtbot, window, "kept_up_review_on", day, enter=True)
    assert "今日より後の日にしてください。保存していません。" in words(window.page)
    assert declaration(store) == DECLARED


def test_a_review_is_noted_today_and_taken_back(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    click(qtbot, window, "kept_up_done")
    assert declaration(store).reviewed_on == today()
    assert f"前に見なおした日： {long_date(today(), Language.JA)}" in words(window.page)
    click(qtbot, window, "toast_action")
    assert declaration(store) == DECLARED


def test_a_review_that_is_due_is_said_here_and_is_the_next_thing_on_the_hub(
    make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    store.save_profile(Profile("佐藤事務所", "佐藤 恵", people_count=1))
    save_declaration(store, Declaration(1, "50123456789", today() - timedelta(days=400), aim=1))
    window = make_window()
    go(window, "declaration")
    assert "1年に1度の見なおしの時期です" in words(part(window, "declaration_next"))
    click(qtbot, window, "declaration_go")
    assert window.page_id == "kept_up"
    assert "見なおしの時期です" in words(part(window, "kept_up_review"))
    click(qtbot, window, "kept_up_done")
    go_back(qtbot, window)
    assert "見なおしの時期" not in words(part(window, "declaration_next"))


def test_the_file_for_the_calendar_bears_the_day_and_gets_its_ending(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given, **_more: (str(tmp_path / "予定"), ""))
    click(qtbot, window, "kept_up_calendar")
    lines = (tmp_path / "予定.ics").read_bytes().split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert b"DTSTART;VALUE=DATE:20270420" in lines
    assert max(len(line) for line in lines) <= 75


def test_what_changed_since_is_listed_and_the_paper_is_there(
    window: MainWindow, store: Store, qtbot: QtBot
) -> None:
    assert "まだ変わったことはありません。" in words(window.page)
    assessment = window.context.assessment
    for question in assessment.questionnaire.questions:
        assessment.answer(question.id, Choice.NOT_IMPLEMENTED)
    go(window, "declaration")
    save_declaration(store, Declaration(1, "50123456789", today() - timedelta(days=1)))
    assessment.make_record()
    assessment.answer("q01", Choice.IMPLEMENTED)
    page = go(window, "kept_up")
    assert "まだ変わったことはありません。" not in words(page)
    assert words(part(window, "kept_up_answers")).count("→") == 1
    assert page.output is not None  # type: ignore[attr-defined]
    assert not is_there(window, "kept_up_write")

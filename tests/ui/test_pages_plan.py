"""計画: who does it until when is kept as typed, every deed can be undone, nothing asks twice."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NoReturn

import page_factory
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from result_factory import NO_GUIDE, MakeWindow, fill, named

from app.domain.language import Language
from app.domain.observation import System
from app.domain.plan import PlanItem, PlanState
from app.records.errors import StoreWriteFailed
from app.records.store import Store
from app.system.atomic_file import WriteFailure
from app.ui.main_window import MainWindow
from app.ui.plan_card import ClosedRow, PlanCard
from app.ui.plan_date_field import today
from app.ui.plan_dates import one_month_after, parse_day
from app.ui.widgets.banner import Banner

LEFT = Qt.MouseButton.LeftButton
NOV = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-12-24", date(2026, 12, 24)),
        ("2026/12/24", date(2026, 12, 24)),
        (" 2026年 12月 24日（木）", date(2026, 12, 24)),
        ("令和8年12月24日", date(2026, 12, 24)),
        ("Ｒ８．１２．２４", date(2026, 12, 24)),
        ("令和元年6月1日", date(2019, 6, 1)),
        ("20261224", date(2026, 12, 24)),
        ("12/24", date(2026, 12, 24)),
        ("１月５日", date(2027, 1, 5)),
        ("24 December 2026", date(2026, 12, 24)),
        ("Dec 24, 2026", date(2026, 12, 24)),
        ("2028-02-29", date(2028, 2, 29)),
    ],
)
def test_a_day_is_understood_however_it_is_written(typed: str, day: date) -> None:
    assert parse_day(typed, NOV) == day


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "あした",
        "2026-02-30",
        "13/45",
        "2026",
        "99999999",
        "2026-12-24 10:00",
        "0001-01-01",
        "令和0年1月1日",
        "24 Foo 2026",
    ],
)
def test_what_is_no_day_is_none(typed: str) -> None:
    assert parse_day(typed, NOV) is None


@pytest.mark.parametrize(
    ("day", "after"),
    [
        (date(2026, 11, 23), date(2026, 12, 23)),
        (date(2026, 12, 31), date(2027, 1, 31)),
        (date(2027, 1, 31), date(2027, 2, 28)),
        (date(2028, 1, 31), date(2028, 2, 29)),
    ],
)
def test_a_month_later_never_falls_off_the_month(day: date, after: date) -> None:
    assert one_month_after(day) == after


def opened(make_window: MakeWindow, **look: object) -> MainWindow:
    window = make_window(**NO_GUIDE, **look)
    window.navigate("plan")
    return window


def kept(store: Store, subject: str) -> PlanItem:
    return {item.subject: item for item in store.plan()}[subject]


def first(window: MainWindow) -> tuple[str, str]:
    """Subject and key of the first open item."""
    subject = window.page.findChildren(PlanCard)[0].facts.item.subject
    return subject, subject.rpartition(":")[2].rpartition("/")[2]


def shown(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.page.findChildren(QLabel) if label.isVisible())


def test_every_item_says_why_how_long_and_how_much(make_window: MakeWindow, store: Store) -> None:
    fill(store)
    window = opened(make_window)
    for card in window.page.findChildren(PlanCard):
        assert card.facts.because.startswith(("質問", "実測"))
        assert card.facts.minutes
        assert card.facts.cost
        assert card.facts.why
        assert card.facts.steps
    assert len(window.page.findChildren(PlanCard)) == 12


def test_owner_and_due_date_are_kept_as_typed(make_window: MakeWindow, store: Store, qtbot: QtBot) -> None:
    fill(store)
    window = opened(make_window)
    subject, key = first(window)
    qtbot.keyClicks(named(window.page, f"plan_owner_{key}"), "Megumi")
    assert kept(store, subject).owner == "Megumi"
    due = named(window.page, f"plan_due_{key}")
    due.setFocus()
    qtbot.keyClicks(due, "2027/1/5")
    qtbot.keyClick(due, Qt.Key.Key_Tab)
    assert kept(store, subject).due_on == "2027-01-05"
    assert kept(store, subject).owner == "Megumi"
    assert due.text() == "2027年1月5日"


def test_a_deed_that_is_kept_ends_the_trouble_of_the_one_before(
    make_window: MakeWindow, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_store: Store) -> NoReturn:
        raise StoreWriteFailed(WriteFailure.FULL)

    fill(store)
    window = opened(make_window)
    subject, key = first(window)
    with monkeypatch.context() as disk:
        disk.setattr(Store, "_writing", full)
        qtbot.keyClicks(named(window.page, f"plan_owner_{key}"), "Meg")
    troubles = [one for one in window.findChildren(Banner, "trouble") if one.isVisible()]
    assert len(troubles) == 1
    assert "もう一度お試しください" in troubles[0].accessibleName(), "it says what to do"
    qtbot.keyClicks(named(window.page, f"plan_owner_{key}"), "umi")
    assert kept(store, subject).owner == "Megumi"
    assert not troubles[0].isVisible()


def test_a_due_date_nobody_can_read_changes_nothing_and_says_so(
    make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    fill(store)
    window = opened(make_window)
    subject, key = first(window)
    qtbot.mouseClick(named(window.page, f"plan_due_{key}_week"), LEFT)
    before = kept(store, subject).due_on
    due = named(window.page, f"plan_due_{key}")
    due.setFocus()
    due.selectAll()
    qtbot.keyClicks(due, "asap!!")
    qtbot.keyClick(due, Qt.Key.Key_Return)
    assert kept(store, subject).due_on == before
    qtbot.waitUntil(lambda: "日付として読めません" in shown(window))
    assert "日付として読めません" in due.accessibleDescription()
    due.selectAll()
    qtbot.keyClicks(due, "2027-03-01")
    qtbot.keyClick(due, Qt.Key.Key_Return)
    assert kept(store, subject).due_on == "2027-03-01"
    assert "日付として読めません" not in shown(window)


def test_emptying_the_date_takes_it_away(make_window: MakeWindow, store: Store, qtbot: QtBot) -> None:
    fill(store)
    window = opened(make_window)
    subject, key = first(window)
    qtbot.mouseClick(named(window.page, f"plan_due_{key}_today"), LEFT)
    assert kept(store, subject).due_on == today().isoformat()
    due = named(window.page, f"plan_due_{key}")
    due.setFocus()
    due.selectAll()
    qtbot.keyClick(due, Qt.Key.Key_Delete)
    qtbot.keyClick(due, Qt.Key.Key_Return)
    assert kept(store, subject).due_on is None


@pytest.mark.parametrize(("choice", "days"), [("today", 0), ("week", 7)])
def test_quick_choices_set_the_day(
    make_window: MakeWindow, store: Store, qtbot: QtBot, choice: str, days: int
) -> None:
    fill(store)
    window = opened(make_window)
    subject, key = first(window)
    qtbot.mouseClick(named(window.page, f"plan_due_{key}_{choice}"), LEFT)
    assert kept(store, subject).due_on == (today() + timedelta(days=days)).isoformat()


def test_done_moves_to_the_end_with_day_and_person_and_comes_back(
    make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    fill(store)
    window = opened(make_window)
    subject, key = first(window)
    qtbot.mouseClick(named(window.page, f"plan_due_{key}_week"), LEFT)
    before = kept(store, subject)
    qtbot.mouseClick(named(window.page, f"plan_done_{key}"), LEFT)
    assert kept(store, subject).state is PlanState.DONE
    rows = window.page.findChildren(ClosedRow)
    assert key in {row.objectName().removeprefix("plan_") for row in rows}
    qtbot.waitUntil(lambda: "ご本人が済みにしました" in shown(window))
    qtbot.mouseClick(named(window, "toast_action"), LEFT)
    assert kept(store, subject) == before
    assert first(window)[0] == subject


def test_postponed_stays_visible_with_its_date_and_undo_restores_all(
    make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    fill(store)
    window = opened(make_window)
    subject, key = first(window)
    before = kept(store, subject)
    qtbot.mouseClick(named(window.page, f"plan_later_{key}"), LEFT)
    assert kept(store, subject).state is PlanState.POSTPONED
    assert kept(store, subject).due_on == one_month_after(today()).isoformat()
    qtbot.waitUntil(lambda: "後回し（" in shown(window))
    qtbot.mouseClick(named(window, "toast_action"), LEFT)
    assert kept(store, subject) == before


def test_a_postponed_item_can_be_taken_up_again(make_window: MakeWindow, store: Store, qtbot: QtBot) -> None:
    fill(store)
    window = opened(make_window)
    subject, key = first(window)
    qtbot.mouseClick(named(window.page, f"plan_later_{key}"), LEFT)
    qtbot.mouseClick(named(window.page, f"plan_reopen_{key}"), LEFT)
    assert kept(store, subject).state is PlanState.OPEN


def test_what_the_pc_proves_is_closed_by_measurement(
    make_window: MakeWindow, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.inspection.judge.judge", page_factory.judge_as_written)
    store.save_inspection(page_factory.inspection_of(page_factory.usual_verdicts()))
    assessment = fill(store)
    assessment.refresh_plan()
    assert kept(store, "check:shares_restricted").state is PlanState.OPEN
    later = page_factory.usual_verdicts("none_shared")
    assessment.keep_inspection(page_factory.inspection_of(later, number=2))
    assert "パソコンで確かめました" in shown(opened(make_window))


def test_settings_open_for_the_person_and_nothing_is_changed(
    make_window: MakeWindow, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened_links: list[str] = []
    monkeypatch.setattr("app.inspection.judge.judge", page_factory.judge_as_written)
    monkeypatch.setattr("app.ui.plan_words.this_system", lambda: System.WINDOWS)
    monkeypatch.setattr(
        "app.ui.pages.inspection_again.open_link", lambda link: bool(opened_links.append(link))
    )
    store.save_inspection(page_factory.inspection_of(page_factory.usual_verdicts()))
    fill(store)
    window = opened(make_window)
    before = store.plan()
    qtbot.mouseClick(named(window.page, "plan_settings_shares_restricted"), LEFT)
    assert opened_links
    assert opened_links[0].startswith("ms-settings:")
    assert store.plan() == before
    # The system refused: the way is said in words.
    qtbot.waitUntil(lambda: "次の順に開いてください" in shown(window))


def test_an_empty_plan_shows_the_way_on(make_window: MakeWindow, store: Store, qtbot: QtBot) -> None:
    window = opened(make_window)
    assert "まだ計画はありません" in shown(window)
    qtbot.mouseClick(named(window.page, "empty_action"), LEFT)
    assert window.page_id == "questions"


def test_english_writes_dates_the_english_way(make_window: MakeWindow, store: Store, qtbot: QtBot) -> None:
    fill(store)
    window = opened(make_window, language=Language.EN)
    _subject, key = first(window)
    due = named(window.page, f"plan_due_{key}")
    due.setFocus()
    qtbot.keyClicks(due, "2027-01-05")
    qtbot.keyClick(due, Qt.Key.Key_Return)
    assert due.text() == "5 January 2027"

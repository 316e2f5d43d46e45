"""The page of the inspection in its moods: all good, little to see, why not, and how long it takes."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import page_factory
import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.language import Language
from app.domain.observation import Access, System
from app.domain.verdict import Evidence, Status, Verdict
from app.inspection.check import load_checks
from app.inspection.remaining import Remaining
from app.inspection.run import Progress
from app.records.store import Store
from app.ui.main_window import MainWindow
from app.ui.pages.inspection import InspectionPage
from app.ui.pages.inspection_row import CheckRow
from app.ui.pages.inspection_running import RunningCard
from app.ui.pages.inspection_unknown import Kind, by_kind, kind_of, kind_words
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.inspection_columns import Columns

MakeWindow = Callable[..., MainWindow]


@pytest.fixture(autouse=True)
def _judged_as_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.inspection.judge.judge", page_factory.judge_as_written)
    for module in ("inspection_again", "inspection"):
        monkeypatch.setattr(f"app.ui.pages.{module}.this_system", lambda: System.WINDOWS)


def page_of(
    make_window: MakeWindow, store: Store, verdicts: Sequence[Verdict], **look: object
) -> InspectionPage:
    store.save_inspection(page_factory.inspection_of(verdicts))
    window = make_window(**look)
    window.navigate("inspection")
    assert isinstance(window.page, InspectionPage)
    return window.page


def passes(count: int) -> list[Verdict]:
    """As many checks that passed."""
    found = []
    for check in load_checks():
        reason = next((one for one, status in check.reasons.items() if status is Status.PASS), None)
        if reason is not None:
            found.append(page_factory.verdict(check.id, reason))
    return found[:count]


def unknown(check_id: str, reason: str = "not_measured", *accesses: Access) -> Verdict:
    evidence = tuple(Evidence("a/1", "a", access, page_factory.NOON) for access in accesses)
    return Verdict(check_id, Status.UNKNOWN, reason, {}, evidence, page_factory.NOON)


def said(page: QWidget) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


# The outcome


def test_all_good_is_said_first_and_in_two_columns(
    make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    page = page_of(make_window, store, passes(7), size=(1366, 768))
    assert "調べたことは、すべてできています。" in said(page)
    columns = page.findChild(Columns)
    assert columns is not None
    qtbot.waitUntil(lambda: columns.columns == 2)
    rows = page.findChildren(CheckRow)
    qtbot.waitUntil(lambda: rows[0].y() == rows[1].y() and rows[0].x() < rows[1].x())
    assert [one.verdict for one in rows] == passes(7), "read from left to right"


def test_short_rows_stand_below_each_other_where_there_is_no_width(
    make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    page = page_of(make_window, store, passes(4), size=(1024, 700), text_size=200)
    columns = page.findChild(Columns)
    assert columns is not None
    qtbot.wait(50)
    assert columns.columns == 1


def test_what_could_not_be_seen_keeps_the_praise_small(make_window: MakeWindow, store: Store) -> None:
    page = page_of(
        make_window, store, [*passes(3), unknown("firewall_active", "not_measured", Access.TIMEOUT)]
    )
    assert "気になるところは、見つかりませんでした。" in said(page)
    assert "調べられたのは3件です。1件は調べられませんでした。" in said(page)
    assert "すべてできています" not in said(page)
    assert "理由：時間内に答えが返りませんでした。" in said(page)


def test_where_nothing_can_be_seen_nothing_is_praised_and_nothing_is_blamed(
    make_window: MakeWindow, store: Store
) -> None:
    page = page_of(make_window, store, [unknown(check.id) for check in load_checks()])
    assert "このパソコンでは、くわしく調べられませんでした。" in said(page)
    assert "すべてできています" not in said(page)
    assert said(page).count("悪いという意味ではありません") == 1
    assert not any(one.isVisible() for one in page.findChildren(CheckRow))


def test_something_to_do_is_not_praised(make_window: MakeWindow, store: Store) -> None:
    page = page_of(make_window, store, page_factory.usual_verdicts())
    assert "すべてできています" not in said(page)


# Why not


@pytest.mark.parametrize(
    ("verdict", "kind"),
    [
        (unknown("firewall_active", "not_measured", Access.ABSENT, Access.DENIED), Kind.RIGHTS),
        (unknown("firewall_active", "not_measured", Access.CONSENT_NEEDED), Kind.RIGHTS),
        (unknown("firewall_active", "not_measured", Access.TIMEOUT, Access.ABSENT), Kind.TIME),
        (unknown("firewall_active", "not_measured", Access.ERROR), Kind.ERROR),
        (unknown("firewall_active", "contradictory", Access.OK), Kind.ERROR),
        (unknown("firewall_active", "not_measured", Access.UNSUPPORTED), Kind.NOT_HERE),
        (unknown("firewall_active", "not_measured"), Kind.NOT_ASKED),
        (unknown("firewall_active", "in_container", Access.ABSENT), Kind.CONTAINER),
        (unknown("updates_installed", "measured_long_ago", Access.OK), Kind.OLD),
        (unknown("firewall_active", "other_rules", Access.OK, Access.ABSENT), Kind.UNCLEAR),
    ],
)
def test_each_reason_is_of_one_kind(verdict: Verdict, kind: Kind) -> None:
    assert kind_of(verdict) is kind


def test_every_kind_has_a_sentence_of_its_own() -> None:
    sentences = [kind_words(kind) for kind in Kind]
    assert len(set(sentences)) == len(Kind)
    assert all(one.endswith("。") for one in sentences)


def test_reasons_are_grouped_by_kind_and_what_one_can_change_comes_first(
    make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    verdicts = [
        unknown("os_supported", "in_container"),
        unknown("firewall_active", "not_measured", Access.DENIED),
        unknown("antivirus_active", "in_container"),
    ]
    assert list(by_kind(verdicts)) == [Kind.RIGHTS, Kind.CONTAINER]
    page = page_of(make_window, store, verdicts)
    assert f"おもな理由：{kind_words(Kind.CONTAINER)}" in said(page)
    fold = next(one for one in page.findChildren(Disclosure) if one.findChildren(CheckRow))
    fold.set_open(True)
    qtbot.waitUntil(lambda: all(one.isVisible() for one in page.findChildren(CheckRow)))
    assert f"{kind_words(Kind.CONTAINER)}（2件）" in said(page)
    assert f"{kind_words(Kind.RIGHTS)}（1件）" in said(page)


# How long


def card_at(qtbot: QtBot, left: list[tuple[Remaining | None, float]]) -> RunningCard:
    card = RunningCard(lambda: left[0])
    qtbot.addWidget(card)
    return card


def words(card: RunningCard) -> str:
    card.show_progress(Progress(3, 20, None))
    return next(one.text() for one in card.findChildren(QLabel) if "か所" in one.text())


def test_the_time_left_only_goes_down(qtbot: QtBot) -> None:
    left: list[tuple[Remaining | None, float]] = [(Remaining(38, at_most=False), 2)]
    card = card_at(qtbot, left)
    assert words(card) == "20か所のうち、3か所を調べました・あと約40秒"
    left[0] = (Remaining(19, at_most=False), 3)
    assert "あと約20秒" in words(card)
    left[0] = (Remaining(44, at_most=False), 4)
    assert "あと約20秒" in words(card)
    left[0] = (Remaining(3, at_most=False), 20)
    assert "もうすぐ終わります" in words(card)
    left[0] = (Remaining(50, at_most=True), 24)
    assert words(card).endswith("・もう少しかかっています")


def test_a_limit_is_called_a_limit_and_the_first_second_says_nothing(qtbot: QtBot) -> None:
    left: list[tuple[Remaining | None, float]] = [(Remaining(60, at_most=True), 0.5)]
    card = card_at(qtbot, left)
    assert words(card) == "20か所のうち、3か所を調べました"
    left[0] = (Remaining(55, at_most=True), 5)
    assert words(card).endswith("・長くても、あと約1分")
    left[0] = (None, 70)
    assert words(card) == "20か所のうち、3か所を調べました"


def test_another_run_begins_to_count_anew(qtbot: QtBot) -> None:
    left: list[tuple[Remaining | None, float]] = [(Remaining(8, at_most=False), 2)]
    card = card_at(qtbot, left)
    assert "約10秒" in words(card)
    card.begin()
    left[0] = (Remaining(28, at_most=False), 2)
    assert "約30秒" in words(card)


def test_a_run_says_how_long_it_may_take_only_when_it_asks_everything(
    make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    first = page_factory.inspection_of(()).observations[0]

    def waits(on_progress: Callable[[Progress], None], cancelled: Callable[[], bool], _only: object) -> None:
        on_progress(Progress(1, 9, first))
        while not cancelled():
            time.sleep(0.01)

    monkeypatch.setattr("app.inspection.run.inspect_pc", waits)
    run = make_window().context.inspection_run
    run.start()
    assert run.remaining(None) is None
    qtbot.waitUntil(lambda: bool(run.observations))
    left = run.remaining(None)
    assert left is not None
    assert left.at_most
    assert left.seconds <= 62, "the longest budget on Windows, and the time to end a child"
    run.cancel()
    run.start(frozenset({"firewall_active"}))
    qtbot.waitUntil(lambda: bool(run.observations))
    assert run.remaining(None) is None
    run.cancel()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("text_size", [100, 200])
def test_nothing_is_cut_when_everything_stands_open(
    make_window: MakeWindow, store: Store, qtbot: QtBot, language: Language, text_size: int
) -> None:
    verdicts = [*passes(8), *(unknown(one.id, "not_measured", Access.DENIED) for one in load_checks()[-6:])]
    page = page_of(make_window, store, verdicts, language=language, text_size=text_size, size=(1024, 700))
    for fold in page.findChildren(Disclosure):
        fold.set_open(True)
    qtbot.waitUntil(lambda: page_factory.cut_texts(page) == [])
    assert page.scroll_area.horizontalScrollBar().maximum() == 0
    buttons = [one for one in page.findChildren(QAbstractButton) if one.isVisible()]
    assert all(one.accessibleName() or one.text() for one in buttons)

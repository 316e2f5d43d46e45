"""SECURITY ACTION by mouse and keys: the hub, an article, the way to the newer edition; all of it is kept."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow

from app.assessment.score import score
from app.content.packs import load_questionnaire
from app.declaration.declared import Declaration, declaration, save_declaration
from app.declaration.duties import duties
from app.domain.answer import Choice
from app.domain.profile import Profile
from app.records.store import Store
from app.ui.main_window import MainWindow
from app.ui.plan_date_field import today
from tests.ui.declaration_hands import click, fill_in, go, go_back, is_there, part, words


@pytest.fixture
def window(make_window: MakeWindow, store: Store) -> MainWindow:
    store.save_profile(Profile("佐藤事務所", "佐藤 恵", people_count=1))
    return make_window()


def reopened(make_window: MakeWindow, window: MainWindow) -> MainWindow:
    window.close()
    return make_window()


# The hub


def test_the_star_aimed_at_is_chosen_by_a_click_and_still_chosen_after_reopening(
    window: MainWindow, make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    go(window, "declaration")
    qtbot.keyClick(part(window, "declaration_go"), Qt.Key.Key_Tab)
    chosen = QApplication.focusWidget()
    assert declaration(store).aim == 2
    qtbot.keyClick(chosen, Qt.Key.Key_Left)
    assert declaration(store).aim == 1
    again = reopened(make_window, window)
    go(again, "declaration")
    qtbot.keyClick(part(again, "declaration_go"), Qt.Key.Key_Tab)
    assert QApplication.focusWidget().accessibleName() == "めざす星: ★ 一つ星まで"


def test_the_hub_asks_for_no_points_and_says_that_nobody_certifies(window: MainWindow) -> None:
    said = words(go(window, "declaration"))
    assert "IPAが認めるものではありません" in said
    for word in ("点以上", "合格", "認定", "取得"):
        assert word not in said


def test_the_one_next_thing_opens_its_page_and_back_leads_home(window: MainWindow, qtbot: QtBot) -> None:
    go(window, "declaration")
    click(qtbot, window, "declaration_go")
    assert (window.page_id, window.page.place()) == ("article_work", {"article": "a1"})
    go_back(qtbot, window)
    assert window.page_id == "declaration"


@pytest.mark.parametrize(
    "page",
    [
        "articles",
        "restore_drill",
        "policy",
        "policy_publish",
        "wording_check",
        "application_guide",
        "kept_up",
    ],
)
def test_every_card_leads_to_its_page_and_back_leads_to_the_hub(
    window: MainWindow, qtbot: QtBot, page: str
) -> None:
    go(window, "declaration")
    click(qtbot, window, f"open_{page}")
    assert window.page_id == page
    go_back(qtbot, window)
    assert window.page_id in ("declaration", "article_work")


@pytest.mark.parametrize(
    ("condition", "page"),
    [("self_check", "questions"), ("policy_set", "policy"), ("policy_published", "policy_publish")],
)
def test_an_open_condition_leads_to_where_it_is_met(
    window: MainWindow, qtbot: QtBot, condition: str, page: str
) -> None:
    go(window, "declaration")
    click(qtbot, window, f"see_to_{condition}")
    assert window.page_id == page


def test_what_was_declared_stands_at_its_star_with_the_day(window: MainWindow, store: Store) -> None:
    save_declaration(store, Declaration(1, "50123456789", date(2026, 4, 20)))
    go(window, "declaration")
    assert "2026年4月20日に宣言しました。" in part(window, "star_1").accessibleName()
    assert "宣言しました" not in part(window, "star_2").accessibleName()


# One article


def test_who_works_on_an_article_since_when_is_kept_as_it_is_typed_and_shown_again(
    window: MainWindow, make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    go(window, "article_work", article="a1")
    fill_in(qtbot, window, "duty_who", "佐藤 恵")
    assert duties(store)["a1"].who == "佐藤 恵"
    fill_in(qtbot, window, "duty_since", "2026/4/1", enter=True)
    fill_in(qtbot, window, "duty_what", "毎月の更新😀")
    go_back(qtbot, window)
    assert "1日" in part(window, "condition_article_a1").accessibleName()
    assert not is_there(window, "see_to_article_a1")
    again = reopened(make_window, window)
    go(again, "article_work", article="a1")
    shown = [part(again, f"duty_{name}").text() for name in ("who", "since", "what")]  # type: ignore[attr-defined]
    assert shown == ["佐藤 恵", "2026年4月1日", "毎月の更新😀"]


def test_a_press_names_oneself_and_today_and_the_next_article_comes(
    window: MainWindow, store: Store, qtbot: QtBot
) -> None:
    go(window, "article_work", article="a1")
    for article in ("a1", "a2", "a3", "a4", "a5", "a6"):
        assert window.page.place() == {"article": article}
        click(qtbot, window, "duty_me")
        click(qtbot, window, "duty_since_today")
        click(qtbot, window, "action_main")
    assert window.page_id == "declaration"
    assert {one.since for one in duties(store).values()} == {today()}
    assert "6のうち6がそろっています" in words(window.page)


@pytest.mark.parametrize("absurd", ["きのう", "0000/0/0", "99999/1/1", "2026/2/30", "1234"])
def test_a_day_that_is_none_is_said_and_stays_as_typed_and_the_rest_is_kept(
    window: MainWindow, store: Store, qtbot: QtBot, absurd: str
) -> None:
    go(window, "article_work", article="a2")
    click(qtbot, window, "duty_me")
    fill_in(qtbot, window, "duty_since", absurd, enter=True)
    assert "日付として読めません" in words(window.page)
    assert part(window, "duty_since").text() == absurd  # type: ignore[attr-defined]
    assert (duties(store)["a2"].who, duties(store)["a2"].since) == ("佐藤 恵", None)


def test_a_day_without_a_year_is_one_that_was(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    go(window, "article_work", article="a3")
    tomorrow = date.fromordinal(today().toordinal() + 1)
    fill_in(qtbot, window, "duty_since", f"{tomorrow.month}/{tomorrow.day}", enter=True)
    since = duties(store)["a3"].since
    assert since is not None
    assert since <= today()
    assert (since.month, since.day) == (tomorrow.month, tomorrow.day)


def test_what_is_half_typed_when_the_window_is_closed_is_kept(
    window: MainWindow, make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    go(window, "article_work", article="a1")
    fill_in(qtbot, window, "duty_since", "2026/4/1")
    again = reopened(make_window, window)
    assert duties(store)["a1"].since == date(2026, 4, 1)
    go(again, "wording_check")
    fill_in(qtbot, again, "wording_text", "IPA認定")
    third = reopened(make_window, again)
    go(third, "wording_check")
    assert part(third, "wording_text").toPlainText() == "IPA認定"  # type: ignore[attr-defined]


# The newer edition


def test_the_move_to_the_newer_edition_asks_only_what_is_new_and_both_totals_stay(
    window: MainWindow, make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    assessment = window.context.assessment
    for number, question in enumerate(assessment.questionnaire.questions):
        assessment.answer(question.id, (Choice.IMPLEMENTED, Choice.PARTLY)[number % 2])
    before = dict(assessment.answers)
    total = score(load_questionnaire("3.1"), before).total
    go(window, "articles")
    click(qtbot, window, "edition_move")
    assert window.context.assessment.edition == "4.0"
    left = len(window.context.assessment.unanswered)
    assert 0 < left < 25
    assert f"第3.1版： {total}点（25 / 25問）" in words(window.page)

    again = reopened(make_window, window)
    page = go(again, "articles")
    assert f"第3.1版： {total}点（25 / 25問）" in words(page)
    first = again.context.assessment.unanswered[0]
    click(qtbot, again, "edition_ask")
    assert (again.page_id, again.page.place()["question_id"]) == ("questions", first)

    go(again, "articles")
    click(qtbot, again, "edition_back")
    assert again.context.assessment.edition == "3.1"
    assert dict(again.context.assessment.answers) == before
    assert is_there(again, "edition_move")


def test_a_move_is_taken_back_from_its_message(window: MainWindow, qtbot: QtBot) -> None:
    window.context.assessment.answer("q01", Choice.PARTLY)
    go(window, "articles")
    click(qtbot, window, "edition_move")
    click(qtbot, window, "toast_action")
    assert window.context.assessment.edition == "3.1"
    assert window.context.assessment.answers["q01"].choice is Choice.PARTLY

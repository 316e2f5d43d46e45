"""The guide to the application by mouse and keys: months of pause, numbers and days as people type them."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow

from app.declaration.application import StepState, account_kind, step_states
from app.declaration.declared import Declaration, declaration
from app.declaration.policy_store import Way, decide, new_publication
from app.domain.language import Language
from app.domain.profile import Profile
from app.records.store import Store
from app.system.clock import utc_now
from app.ui.main_window import MainWindow
from app.ui.plan_date_field import today
from tests.ui.declaration_hands import click, fill_in, go, go_back, is_there, part, words


@pytest.fixture
def window(make_window: MakeWindow, store: Store) -> MainWindow:
    store.save_profile(Profile("佐藤事務所", "佐藤 恵", people_count=1))
    made = make_window()
    go(made, "application_guide")
    return made


def declare(qtbot: QtBot, window: MainWindow, number: str = "", day: str = "", stars: int = 2) -> None:
    click(qtbot, window, f"declared_stars_{stars}")
    if number:
        fill_in(qtbot, window, "declared_id", number, enter=True)
    if day:
        fill_in(qtbot, window, "declared_on", day, enter=True)


# The steps


def test_steps_and_account_are_kept_with_each_press_and_shown_months_later(
    window: MainWindow, make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    click(qtbot, window, "guide_account_entry")
    assert account_kind(store) == "entry"
    click(qtbot, window, "guide_gbizid_waiting")
    assert step_states(store)["gbizid"].state is StepState.WAITING
    go_back(qtbot, window)
    assert window.page_id == "declaration"
    window.close()

    again = make_window()
    page = go(again, "application_guide")
    day = f"{today().year}年{today().month}月{today().day}日"
    assert f"待っているところ（{day}から）" in words(page)
    click(qtbot, again, "guide_account_prime")
    assert "済み（記録から）" in part(again, "guide_step_gbizid").accessibleName()
    assert not is_there(again, "guide_gbizid_waiting")


def test_the_focus_stays_on_the_pressed_choice(window: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, window, "guide_sign_in_done")
    assert part(window, "guide_sign_in_done").hasFocus()


# What was declared


def test_star_number_and_day_are_kept_as_typed_and_stand_there_after_reopening(
    window: MainWindow, make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    assert not is_there(window, "declared_id")
    declare(qtbot, window, "５０１２３-４５６７８９", "2026/4/20")
    assert declaration(store) == Declaration(2, "５０１２３-４５６７８９", date(2026, 4, 20))
    assert "書類には 50123456789 と印刷します。" in words(window.page)
    window.close()
    again = make_window()
    go(again, "application_guide")
    assert part(again, "declared_id").text() == "５０１２３-４５６７８９"  # type: ignore[attr-defined]
    assert part(again, "declared_on").text() == "2026年4月20日"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("5012345678", "10けたあります。自己宣言IDは11けたです。"),
        ("501234567890", "12けたあります。自己宣言IDは11けたです。"),
        ("５０１２３４５６７８", "10けたあります。"),
        ("5O123456789", "数字ではない字が入っています。"),
        ("😀", "数字ではない字が入っています。"),
        ("7" * 11, "写しまちがいがないか"),
    ],
)
def test_a_number_that_cannot_be_is_said_and_stays_as_typed(
    window: MainWindow, store: Store, qtbot: QtBot, number: str, said: str
) -> None:
    declare(qtbot, window, number)
    assert said in words(window.page)
    assert declaration(store).declaration_id == number


def test_a_number_of_the_former_system_brings_the_dated_hint_and_its_source(
    window: MainWindow, qtbot: QtBot
) -> None:
    declare(qtbot, window, "41234567890")
    hint = part(window, "declared_old_id")
    assert "2026" in words(hint)
    assert "http" in words(hint)
    assert "確かめていません" in words(hint)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("1999/1/1", "2017年より前の日なので、保存していません。"),
        ("2099/1/1", "まだ来ていない日なので、保存していません。"),
        ("1000/1/1", "日付として読めません"),
        ("９９９９年９９月９９日", "日付として読めません"),
    ],
)
def test_an_absurd_day_is_refused_and_the_one_before_stays(
    window: MainWindow, store: Store, qtbot: QtBot, day: str, said: str
) -> None:
    declare(qtbot, window, "50123456789", "2026/4/20")
    fill_in(qtbot, window, "declared_on", day, enter=True)
    assert said in words(window.page)
    assert declaration(store).declared_on == date(2026, 4, 20)
    click(qtbot, window, "declared_on_today")
    assert declaration(store).declared_on == today()
    assert said not in words(window.page)


def test_not_yet_hides_number_and_day_and_loses_neither(
    window: MainWindow, store: Store, qtbot: QtBot
) -> None:
    declare(qtbot, window, "50123456789", "2026/4/20")
    click(qtbot, window, "declared_stars_0")
    assert not is_there(window, "declared_id")
    assert declaration(store).declaration_id == "50123456789"
    click(qtbot, window, "declared_stars_1")
    assert part(window, "declared_id").text() == "50123456789"  # type: ignore[attr-defined]


# Texts to paste


def test_a_text_on_the_declaration_is_there_only_once_it_was_declared_and_says_no_more(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert not is_there(window, "guide_copy_site")
    declare(qtbot, window, "50123456789", "2026/4/20", stars=1)
    click(qtbot, window, "guide_copy_site")
    said = QGuiApplication.clipboard().text()
    assert "佐藤事務所" in said
    assert "宣言しました" in said
    assert "二つ星" not in said
    assert "取得" not in said


def test_what_one_types_into_the_form_is_ready_to_paste(
    window: MainWindow, store: Store, qtbot: QtBot
) -> None:
    decide(store, utc_now())
    new_publication(store, Way.SITE, "https://example.jp/policy", today())
    go(window, "declaration")
    go(window, "application_guide")
    click(qtbot, window, "guide_copy_business")
    assert "佐藤 恵" in QGuiApplication.clipboard().text()
    click(qtbot, window, "guide_copy_policy_place")
    assert QGuiApplication.clipboard().text() == "https://example.jp/policy"


# Said of the facts


@pytest.mark.parametrize("language", list(Language))
def test_what_nobody_verified_is_said_to_be_unverified_with_day_and_source(
    make_window: MakeWindow, language: Language
) -> None:
    page = go(make_window(language), "application_guide")
    said = words(page)
    assert "https://www.ipa.go.jp/security/security-action/" in said
    assert ("未確認" if language is Language.JA else "not confirmed") in said

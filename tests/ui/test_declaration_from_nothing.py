"""From nothing to two stars with a published policy, by mouse and keys, closed and reopened after every step.

Weeks may lie between two steps: each begins with a program just started, at the SECURITY ACTION page, and
does what that page names as the one next thing.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow

from app.declaration.conditions import Standing
from app.declaration.declared import declaration
from app.declaration.duties import duties
from app.declaration.policy_store import current_policy, publications
from app.declaration.standing import NextStep, own_standing
from app.records.store import Store
from app.ui.main_window import MainWindow
from app.ui.plan_date_field import today
from tests.ui.declaration_hands import click, fill_in, go, is_there, part, words

Step = Callable[[MainWindow], None]
ARTICLES = ("a1", "a2", "a3", "a4", "a5", "a6")


def keys(qtbot: QtBot, *pressed: Qt.Key) -> None:
    for one in pressed:
        qtbot.keyClick(QApplication.focusWidget(), one)


def test_a_firm_with_nothing_comes_to_two_stars_though_it_stops_after_every_step(
    make_window: MakeWindow, store: Store, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def next_thing(window: MainWindow, page: str) -> None:
        go(window, "declaration")
        click(qtbot, window, "declaration_go")
        assert window.page_id == page

    def name_the_firm(window: MainWindow) -> None:
        go(window, "business")
        fill_in(qtbot, window, "trade_name", "佐藤データサービス")
        fill_in(qtbot, window, "person_name", "佐藤 恵")
        fill_in(qtbot, window, "people_count", "1")

    def article(name: str) -> Step:
        def work_on_it(window: MainWindow) -> None:
            next_thing(window, "article_work")
            assert window.page.place() == {"article": name}
            click(qtbot, window, "duty_me")
            click(qtbot, window, "duty_since_today")

        return work_on_it

    def half_of_the_questions(window: MainWindow) -> None:
        next_thing(window, "questions")
        for _ in range(12):
            keys(qtbot, Qt.Key.Key_3, Qt.Key.Key_Return)

    def the_other_half(window: MainWindow) -> None:
        next_thing(window, "questions")
        for _ in range(13):
            keys(qtbot, Qt.Key.Key_4, Qt.Key.Key_Return)

    def change_a_sentence(window: MainWindow) -> None:
        next_thing(window, "policy")
        click(qtbot, window, "policy_telework")
        window.page.findChild(QWidget, "policy_sentences").set_open(True)  # type: ignore[union-attr]
        click(qtbot, window, "sentence_law.secret_edit")
        fill_in(qtbot, window, "sentence_law.secret_field", "家族にも話しません。")

    def set_the_policy(window: MainWindow) -> None:
        next_thing(window, "policy")
        click(qtbot, window, "action_main")

    def type_half_of_the_place(window: MainWindow) -> None:
        next_thing(window, "policy_publish")
        click(qtbot, window, "publish_way_shop")
        fill_in(qtbot, window, "publish_where", "玄関")

    def publish(window: MainWindow) -> None:
        next_thing(window, "policy_publish")
        click(qtbot, window, "publish_add")

    def get_a_gbizid(window: MainWindow) -> None:
        next_thing(window, "application_guide")
        click(qtbot, window, "guide_account_none")
        click(qtbot, window, "guide_gbizid_waiting")

    def sign_in(window: MainWindow) -> None:
        next_thing(window, "application_guide")
        assert part(window, "guide_gbizid_waiting").isChecked()  # type: ignore[attr-defined]
        click(qtbot, window, "guide_account_prime")
        click(qtbot, window, "guide_sign_in_done")
        click(qtbot, window, "guide_fill_in_done")

    def say_that_it_was_declared(window: MainWindow) -> None:
        next_thing(window, "application_guide")
        click(qtbot, window, "declared_stars_2")
        fill_in(qtbot, window, "declared_id", "５０１２３４５６７８９")

    def note_the_day(window: MainWindow) -> None:
        next_thing(window, "application_guide")
        click(qtbot, window, "declared_on_today")

    def put_it_into_the_calendar(window: MainWindow) -> None:
        next_thing(window, "kept_up")
        target = tmp_path / "review.ics"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given, **_more: (str(target), ""))
        click(qtbot, window, "kept_up_calendar")
        assert f"DTSTART;VALUE=DATE:{today().year + 1}" in target.read_text(encoding="utf-8")

    steps: list[Step] = [
        name_the_firm,
        *map(article, ARTICLES),
        half_of_the_questions,
        the_other_half,
        change_a_sentence,
        set_the_policy,
        type_half_of_the_place,
        publish,
        get_a_gbizid,
        sign_in,
        say_that_it_was_declared,
        note_the_day,
        put_it_into_the_calendar,
    ]
    for step in steps:
        window = make_window(flow_done=True, flow_active=False)
        step(window)
        window.close()

    window = make_window()
    standing = own_standing(store, window.context.assessment, today())
    assert {one.standing for one in (*standing.one.conditions, *standing.two.conditions)} == {Standing.MET}
    assert standing.next_step is NextStep.KEEP_UP
    assert set(duties(store)) == set(ARTICLES)
    policy = current_policy(store)
    assert policy is not None
    assert "家族にも話しません。" in {one.text for text in policy.texts.values() for one in text.sentences}
    assert [(one.where, one.revision) for one in publications(store)] == [("玄関", 1)]
    assert (declaration(store).stars, declaration(store).declared_on) == (2, today())
    go(window, "declaration")
    assert is_there(window, "star_2")
    assert "いま急いでやることはありません" in words(part(window, "declaration_next"))
    go(window, "partner_page")
    qtbot.waitUntil(lambda: is_there(window, "action_main"))

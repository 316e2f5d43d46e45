"""The pages of the rules, the owner's checklist and the letter: what is pressed and typed is what is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import page_factory
import pytest
from page_factory import cut_texts
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.assessment.firm import firm_facts
from app.domain.answer import Answer, Choice
from app.domain.profile import Profile
from app.guideline.fair_request import fair_request
from app.guideline.owner_checklist import ticked_days
from app.guideline.rule_store import FirmRules
from app.records.store import Store
from app.system.clock import utc_now
from app.ui.main_window import MainWindow
from app.ui.plan_date_field import today
from app.ui.registry import PAGES

MakeWindow = Callable[..., MainWindow]
NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _judge(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.inspection.judge.judge", page_factory.judge_as_written)


@pytest.fixture
def window(make_window: MakeWindow, store: Store) -> MainWindow:
    store.save_profile(Profile("佐藤データサービス", "佐藤 恵", people_count=1))
    return make_window(flow_active=False, flow_done=True)


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def press(window: MainWindow, name: str) -> None:
    button = window.page.findChild(QAbstractButton, name)
    assert button is not None, name
    button.click()
    QCoreApplication.processEvents()  # what was made anew is shown only now


def test_the_hub_opens_every_page_it_shows(window: MainWindow) -> None:
    window.navigate("guideline")
    cards = window.page.findChildren(QAbstractButton)
    opened = [one.objectName().removeprefix("open_") for one in cards if one.objectName().startswith("open_")]
    assert {"rules", "fair_request", "owner_checklist"} <= set(opened) <= set(PAGES)
    press(window, "open_rules")
    assert window.page.objectName() == "page_rules"
    window.page.go_back()
    assert window.page.objectName() == "page_guideline"


def test_a_decision_is_kept_with_day_and_name_and_can_be_undone(window: MainWindow, store: Store) -> None:
    window.navigate("rules")
    press(window, "action_main")
    latest = FirmRules(store).latest
    assert latest is not None
    assert (latest.number, latest.decided_by, latest.decided_on) == (1, "佐藤 恵", today())
    assert "第1版" in texts(window.page)
    window.page._take_back(1)  # what the toast's 元に戻す does
    assert FirmRules(store).latest is None


def test_a_change_after_the_decision_can_be_decided_on_at_once(window: MainWindow, store: Store) -> None:
    window.navigate("rules")
    press(window, "action_main")
    press(window, "use_place")
    assert "そのあとに変わったところがあります" in texts(window.page)
    press(window, "action_main")
    assert [one.number for one in FirmRules(store).versions] == [1, 2]
    press(window, "use_place")
    press(window, "use_place")
    assert "そのあとに変わった" not in texts(window.page)


def test_without_a_name_nothing_is_decided_and_the_page_says_why(window: MainWindow, store: Store) -> None:
    window.navigate("rules")
    name = window.page.findChild(QLineEdit, "rules_decided_by")
    assert name is not None
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "   ")
    press(window, "action_main")
    assert FirmRules(store).latest is None
    assert "名前を書いてください" in texts(window.page)


def test_a_sentence_is_kept_with_every_key_and_comes_back_after_a_crash(
    window: MainWindow, store: Store
) -> None:
    window.navigate("rules", chapter="organisation")
    press(window, "edit_r0103")
    field = window.page.findChild(QPlainTextEdit, "words_r0103")
    assert field is not None
    field.selectAll()
    QTest.keyClicks(field, "4gatsu ni minaosu")
    assert FirmRules(store).edits["r0103"].texts == {"ja": "4gatsu ni minaosu"}
    field.setPlainText("絵" * 100_000)
    assert len(FirmRules(store).edits["r0103"].texts["ja"]) == 1000
    press(window, "done_r0103")
    assert "自分の言葉です" in texts(window.page)


def test_a_sentence_left_out_is_not_printed_and_comes_back(window: MainWindow, store: Store) -> None:
    window.navigate("rules", chapter="organisation")
    press(window, "remove_r0103")
    assert all(one.id != "r0103" for one in FirmRules(store).drafted().rules)
    press(window, "keep_r0103")
    assert any(one.id == "r0103" for one in FirmRules(store).drafted().rules)


def test_the_answers_about_the_firm_change_the_chapters_at_once(window: MainWindow, store: Store) -> None:
    window.navigate("rules")
    question = "会社の外で仕事をすることがありますか"
    press(window, f"{question}_True")
    assert firm_facts(store).telework is True
    switch = window.page.findChild(QAbstractButton, "use_telework")
    assert switch is not None
    assert switch.isChecked()
    switch.click()
    assert all(one.id != "telework" for one in FirmRules(store).drafted().chapters)


def test_a_measurement_against_a_rule_stands_on_top(window: MainWindow, store: Store) -> None:
    late = page_factory.verdict(
        "screen_locks_itself", "late", utc_now().strftime("%Y-%m-%dT%H:%M:%SZ"), minutes=30, limit=15
    )
    window.context.assessment.keep_inspection(page_factory.inspection_of([late]))
    FirmRules(store).set_number("lock_minutes", 5)
    window.navigate("rules")
    assert window.page.findChild(QWidget, "rules_contradictions") is not None
    words = texts(window.page)
    assert "5分使わなければ" in words
    assert "30 分" in words
    press(window, "mend_r0413")
    assert window.page.place() == {"chapter": "access"}


def test_after_the_decision_the_owner_is_asked_and_no_answer_is_changed(
    window: MainWindow, store: Store
) -> None:
    answer = Answer("q25", Choice.NOT_IMPLEMENTED, "2026-11-01T03:00:00Z")
    store.save_answer("3.1", answer)
    window.navigate("rules")
    assert "答えを見なおしますか" not in texts(window.page)
    press(window, "action_main")
    assert "答えを見なおしますか" in texts(window.page)
    assert store.answers("3.1")["q25"] == answer
    press(window, "note_again_q25_action")
    assert window.page.objectName() == "page_questions"


def test_the_chapters_are_read_one_after_the_other(window: MainWindow) -> None:
    window.navigate("rules", chapter="organisation")
    seen = []
    for _ in range(20):
        seen.append(window.page.place().get("chapter"))
        if not window.page.action_bar.main.isVisibleTo(window.page):
            break
        press(window, "action_main")
    assert seen[:3] == ["organisation", "people", "information"]
    assert seen[-1] == "incidents"


@pytest.mark.parametrize("kind", ["booklet", "handbook"])
def test_the_paper_is_laid_out_for_the_draft(window: MainWindow, qtbot: QtBot, kind: str) -> None:
    window.navigate("rules", paper=True)
    output = window.page._paper.output
    window.page._paper._choose_kind(kind)
    qtbot.waitUntil(lambda: output.document is not None, timeout=10_000)
    assert len(output.document.sheets) >= 2


def test_a_tick_is_kept_with_todays_date_and_can_be_taken_back(window: MainWindow, store: Store) -> None:
    window.navigate("owner_checklist")
    press(window, "tick_a1")
    assert ticked_days(store, today()) == {"a1": today()}
    assert not cut_texts(window.page)
    press(window, "tick_a1")
    assert ticked_days(store, today()) == {}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("240000", 240_000),
        ("２４０，０００円", 240_000),
        ("¥240,000", 240_000),
        ("", None),
        ("たくさん", None),
        ("999999999999", None),
        ("-5", None),
    ],
)
def test_an_amount_is_understood_or_said_to_be_none(
    window: MainWindow, store: Store, typed: str, kept: int | None
) -> None:
    window.navigate("fair_request")
    field = window.page.findChild(QLineEdit, "letter_yen")
    assert field is not None
    field.setText(typed)
    field.textEdited.emit(typed)
    assert fair_request(store).estimate_yen == kept
    wrong = bool(typed) and kept is None
    assert ("1億円までの数字" in texts(window.page)) is wrong


def test_what_is_typed_into_the_letter_is_there_after_leaving(window: MainWindow, store: Store) -> None:
    window.navigate("fair_request")
    field = window.page.findChild(QLineEdit, "letter_addressee")
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, "Mirai")
    asked = window.page.findChild(QPlainTextEdit, "letter_requested")
    assert asked is not None
    asked.setPlainText("監視ソフト\n月1回の報告 🛡️")
    window.navigate("home")
    kept = fair_request(store)
    assert kept.addressee == "Mirai"
    assert kept.requested == "監視ソフト 月1回の報告 🛡️"

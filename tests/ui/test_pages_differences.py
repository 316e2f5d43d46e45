"""The page before the result: differences first, every answer below, nothing changed by itself."""

from __future__ import annotations

from collections.abc import Callable

import page_factory
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.content.packs import load_questionnaire
from app.domain.answer import Answer, Choice
from app.domain.language import Language
from app.domain.observation import System
from app.records.store import Store
from app.ui.main_window import MainWindow
from app.ui.pages.difference_card import DifferenceCard, MainAction
from app.ui.widgets.disclosure import Disclosure

MakeWindow = Callable[..., MainWindow]


@pytest.fixture(autouse=True)
def _looked_at_pc(monkeypatch: pytest.MonkeyPatch, store: Store) -> None:
    monkeypatch.setattr("app.inspection.judge.judge", page_factory.judge_as_written)
    monkeypatch.setattr("app.ui.pages.inspection_again.this_system", lambda: System.WINDOWS)
    store.save_inspection(page_factory.inspection_of(page_factory.usual_verdicts()))


def answer_all(store: Store, **choices: Choice) -> None:
    """全問「実施していない」; those named otherwise, as q04=Choice.IMPLEMENTED."""
    for question in load_questionnaire("3.1").questions:
        choice = choices.get(question.id, Choice.NOT_IMPLEMENTED)
        store.save_answer("3.1", Answer(question.id, choice, page_factory.NOON))


def differences(window: MainWindow) -> QWidget:
    window.navigate("differences")
    return window.page


def click(qtbot: QtBot, page: QWidget, name: str) -> None:
    button = page.findChild(QAbstractButton, name)
    assert button is not None, name
    qtbot.waitUntil(button.isVisible)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel))


def open_all_answers(page: QWidget) -> None:
    for fold in page.findChildren(Disclosure):
        fold.set_open(True)
    QTest.qWait(50)  # the rows find their places


def cards(page: QWidget) -> list[str]:
    return [one.objectName() for one in page.findChildren(DifferenceCard)]


def test_a_difference_shows_both_facts_with_grade_and_date(make_window: MakeWindow, store: Store) -> None:
    answer_all(store, q04=Choice.IMPLEMENTED)
    page = differences(make_window())
    said = texts(page.findChildren(DifferenceCard)[0])
    for part in (
        "共有の設定（質問4）",
        "申告",
        "「実施している」と答えました",
        "実測",
        "開いています：共有",
        "2026年11月23日 12:00",
        "この1台から見ると「一部実施している」に近いようです。",
    ):
        assert part in said


def test_contradictions_come_before_proposals_and_good_news(make_window: MakeWindow, store: Store) -> None:
    answer_all(store, q01=Choice.DONT_KNOW, q02=Choice.IMPLEMENTED, q04=Choice.IMPLEMENTED)
    page = differences(make_window())
    assert cards(page) == ["difference_q04", "difference_q02", "difference_q01"]


def test_answers_are_never_changed_by_looking(make_window: MakeWindow, store: Store) -> None:
    answer_all(store, q01=Choice.DONT_KNOW, q04=Choice.IMPLEMENTED)
    before = store.answers("3.1")
    differences(make_window())
    assert store.answers("3.1") == before


def test_correcting_opens_the_question_and_comes_back(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    answer_all(store, q04=Choice.IMPLEMENTED)
    window = make_window()
    click(qtbot, differences(window), "correct_q04")
    assert window.page_id == "questions"
    focused = window.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_3)
    focused = window.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Return)
    assert window.page_id == "differences"
    assert store.answers("3.1")["q04"].choice is Choice.NOT_IMPLEMENTED
    assert "difference_q04" not in cards(window.page)


def test_leaving_it_as_it_is_puts_the_difference_aside_until_one_side_changes(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    answer_all(store, q04=Choice.IMPLEMENTED)
    window = make_window()
    page = differences(window)
    click(qtbot, page, "keep_q04")
    assert "difference_q04" not in cards(page)
    assert "共有の設定（質問4）は、このままにしました。" in texts(page)
    store.save_inspection(page_factory.inspection_of(page_factory.usual_verdicts("whole_drive"), 2))
    window.context.assessment.keep_inspection(
        page_factory.inspection_of(page_factory.usual_verdicts("whole_drive"), 3)
    )
    window.navigate("differences")
    assert "difference_q04" in cards(page)


def test_what_was_put_aside_can_be_taken_up_again(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    answer_all(store, q04=Choice.IMPLEMENTED)
    page = differences(make_window())
    click(qtbot, page, "keep_q04")
    click(qtbot, page, "unkeep_q04")
    assert "difference_q04" in cards(page)


def test_a_proposal_is_taken_only_by_a_click_and_can_be_undone(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    answer_all(store, q01=Choice.DONT_KNOW)
    window = make_window()
    page = differences(window)
    assert store.answers("3.1")["q01"].choice is Choice.DONT_KNOW
    click(qtbot, page, "take_q01")
    assert store.answers("3.1")["q01"].choice is Choice.IMPLEMENTED
    click(qtbot, window, "toast_action")
    assert store.answers("3.1")["q01"].choice is Choice.DONT_KNOW


def test_each_difference_has_one_main_action_that_names_the_answer(
    make_window: MakeWindow, store: Store
) -> None:
    answer_all(store, q01=Choice.DONT_KNOW, q02=Choice.IMPLEMENTED, q04=Choice.IMPLEMENTED)
    store.save_answer("3.1", Answer("q04", Choice.NOT_APPLICABLE, page_factory.NOON, "共有しない"))
    page = differences(make_window())
    actions = {one.objectName(): one.text() for one in page.findChildren(MainAction)}
    assert actions == {
        "take_q02": "「一部実施している」に直す",
        "correct_q04": "答えを見なおす",  # the PC proposes no answer there
        "take_q01": "「実施している」にする",
    }
    assert page.findChildren(MainAction)[0].accessibleName().startswith("質問")


def test_correcting_at_once_can_be_undone_and_is_not_asked_again(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    answer_all(store, q01=Choice.IMPLEMENTED, q02=Choice.PARTLY)
    store.save_answer("3.1", Answer("q04", Choice.IMPLEMENTED, page_factory.NOON, "だいたい"))
    window = make_window()
    page = differences(window)
    click(qtbot, page, "take_q04")
    given = store.answers("3.1")["q04"]
    assert (given.choice, given.note) == (Choice.PARTLY, "だいたい")
    assert "共有の設定（質問4）は「一部実施している」に直しました。" in texts(page)
    assert "ちがいは、すべて決まりました。" in texts(page)
    assert cards(page) == []  # 一部 and a bad measurement would be a difference again
    qtbot.waitUntil(lambda: window.focusWidget() is page.findChild(QWidget, "action_main"))
    click(qtbot, page, "undo_q04")
    given = store.answers("3.1")["q04"]
    assert (given.choice, given.note) == (Choice.IMPLEMENTED, "だいたい")
    assert cards(page) == ["difference_q04"]
    assert "決まりました" not in texts(page)


def test_undoing_twice_keeps_a_later_answer(qtbot: QtBot, make_window: MakeWindow, store: Store) -> None:
    answer_all(store, q04=Choice.IMPLEMENTED)
    window = make_window()
    page = differences(window)
    click(qtbot, page, "take_q04")
    click(qtbot, page, "undo_q04")
    window.context.assessment.answer("q04", Choice.DONT_KNOW)
    click(qtbot, window, "toast_action")
    assert store.answers("3.1")["q04"].choice is Choice.DONT_KNOW


def test_undoing_keeps_the_note_written_since(qtbot: QtBot, make_window: MakeWindow, store: Store) -> None:
    answer_all(store, q04=Choice.IMPLEMENTED)
    window = make_window()
    page = differences(window)
    click(qtbot, page, "take_q04")
    window.context.assessment.answer("q04", Choice.PARTLY, "来月から")
    page = differences(window)
    click(qtbot, page, "undo_q04")
    given = store.answers("3.1")["q04"]
    assert (given.choice, given.note) == (Choice.IMPLEMENTED, "来月から")


def test_looking_again_at_what_was_kept_changes_no_answer(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    answer_all(store, q01=Choice.DONT_KNOW)
    store.save_answer("3.1", Answer("q04", Choice.IMPLEMENTED, page_factory.NOON))
    window = make_window()
    page = differences(window)
    click(qtbot, page, "take_q01")
    window.context.assessment.answer("q01", Choice.NOT_IMPLEMENTED)  # on the page of the questions
    page = differences(window)
    click(qtbot, page, "keep_q01")
    click(qtbot, page, "unkeep_q01")
    assert store.answers("3.1")["q01"].choice is Choice.NOT_IMPLEMENTED
    assert "difference_q01" in cards(page)


def test_after_a_decision_the_next_difference_has_the_focus(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    answer_all(store, q01=Choice.DONT_KNOW, q04=Choice.IMPLEMENTED)
    window = make_window()
    page = differences(window)
    click(qtbot, page, "keep_q04")
    qtbot.waitUntil(lambda: window.focusWidget() is page.findChild(QWidget, "take_q01"))


def test_the_answers_are_folded_by_part_with_what_agrees_counted(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    answer_all(store, q01=Choice.IMPLEMENTED, q02=Choice.PARTLY)
    store.clear_answer("3.1", "q09")
    window = make_window()
    page = differences(window)
    assert not any(
        one.isVisible() for one in page.findChildren(QWidget) if one.objectName() == "answered_q12"
    )
    heads = [one.text() for one in page.findChildren(QAbstractButton) if "問）" in one.text()]
    assert heads[0].startswith("基本的対策（5問）・合っているところ ")
    assert heads[1].endswith("・未回答 1")
    line = next(one for one in texts(page).splitlines() if "確かめられない答え" in one)
    agree = int(heads[0].rsplit(" ", 1)[1])
    rest = 24 - agree - len(cards(page))
    assert line == f"このPCで調べたことと合っている答え：{agree}。この1台では確かめられない答え：{rest}。"
    page.findChildren(Disclosure)[1].set_open(True)
    window.rebuild()
    assert [one.is_open for one in window.page.findChildren(Disclosure)] == [False, True, False]


def test_where_nothing_could_be_measured_nothing_is_called_matching(
    make_window: MakeWindow, store: Store
) -> None:
    checks = ("os_supported", "security_update_recent", "antivirus_active", "shares_restricted")
    unknown = [page_factory.verdict(one, "not_measured") for one in checks]
    store.save_inspection(page_factory.inspection_of(unknown, 2))
    answer_all(store, q01=Choice.IMPLEMENTED)
    page = differences(make_window())
    assert "くらべられる答えがありませんでした" in texts(page)
    assert "見つかりませんでした" not in texts(page)
    assert "合っているところ" not in "".join(one.text() for one in page.findChildren(QAbstractButton))


def test_unanswered_questions_stand_on_top_with_the_way_to_the_first(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    answer_all(store)
    store.clear_answer("3.1", "q09")
    store.clear_answer("3.1", "q23")
    window = make_window()
    page = differences(window)
    assert "まだ答えていない質問：2" in texts(page)
    click(qtbot, page, "answer_missing")
    assert window.page_id == "questions"
    assert window.page.place() == {"question_id": "q09"}


def test_every_answer_stands_in_the_list_with_its_own_way_to_change(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    answer_all(store)
    store.save_answer("3.1", Answer("q16", Choice.NOT_APPLICABLE, page_factory.NOON, "事務所がない"))
    store.clear_answer("3.1", "q09")
    window = make_window()
    page = differences(window)
    rows = [one for one in page.findChildren(QWidget) if one.objectName().startswith("answered_")]
    assert len(rows) == 25
    assert "該当なし 事務所がない" in rows[15].accessibleName()
    assert "まだ答えていません" in rows[8].accessibleName()
    assert "実施していない（0点）" in rows[0].accessibleName()
    open_all_answers(page)
    click(qtbot, page, "change_q12")
    assert window.page.place() == {"question_id": "q12", "return_to": "differences"}


def test_without_differences_the_page_says_so(make_window: MakeWindow, store: Store) -> None:
    answer_all(store, q01=Choice.IMPLEMENTED, q02=Choice.PARTLY)
    page = differences(make_window())
    assert cards(page) == []
    assert "合っていないところは、見つかりませんでした。" in texts(page)


def test_settings_that_do_not_open_are_described_in_words(
    qtbot: QtBot, make_window: MakeWindow, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.pages.differences.open_link", lambda address: False)
    answer_all(store, q04=Choice.IMPLEMENTED)
    page = differences(make_window())
    click(qtbot, page, "settings_q04")
    way = page.findChild(QLabel, "click_path")
    assert way is not None
    assert way.isVisible()
    assert "フォルダーを右クリック" in way.text()


def test_a_second_look_after_the_settings_is_told(
    qtbot: QtBot, make_window: MakeWindow, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.pages.differences.open_link", lambda address: True)
    mended = page_factory.inspection_of(page_factory.usual_verdicts("none_shared"), 2)
    monkeypatch.setattr("app.inspection.run.inspect_pc", lambda *_rest: mended)
    answer_all(store, q04=Choice.IMPLEMENTED)
    window = make_window()
    page = differences(window)
    click(qtbot, page, "settings_q04")
    page.came_back()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: "もう一度調べました。変わりました。" in texts(page))
    assert "いま：この1台には、自分で作った共有フォルダーはありません。" in texts(page)
    assert "difference_q04" not in cards(page)


def test_the_page_speaks_english_about_the_same_differences(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    answer_all(store, q04=Choice.IMPLEMENTED)
    page = differences(make_window(language=Language.EN))
    assert "Folders that anybody may change" in texts(page.findChildren(DifferenceCard)[0])


def test_every_button_has_a_name(make_window: MakeWindow, store: Store) -> None:
    answer_all(store, q01=Choice.DONT_KNOW, q04=Choice.IMPLEMENTED)
    page = differences(make_window())
    open_all_answers(page)
    buttons = [one for one in page.findChildren(QAbstractButton) if one.isVisibleTo(page)]
    assert len(buttons) > 28
    assert all(one.accessibleName() or one.text() for one in buttons)


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_cut_in_the_largest_type_and_the_smallest_window(
    qtbot: QtBot, make_window: MakeWindow, store: Store, language: Language
) -> None:
    window = make_window(language=language, size=(1024, 700), text_size=200)
    answer_all(store, q01=Choice.DONT_KNOW, q04=Choice.IMPLEMENTED)
    page = differences(window)
    open_all_answers(page)
    scroll_bar = page.scroll_area.horizontalScrollBar()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: page_factory.cut_texts(page) == [])
    assert scroll_bar.maximum() == 0

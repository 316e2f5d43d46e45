"""The page of the questions: by keyboard alone, nothing lost, nothing counted that is no answer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import page_factory
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from app.content.packs import load_questionnaire
from app.domain.answer import Choice
from app.domain.language import Language
from app.domain.profile import Profile
from app.records.store import Store
from app.ui.main_window import MainWindow
from app.ui.pages.questions import QuestionsPage
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.question_card import QuestionCard
from app.ui.widgets.question_head import QuestionHead
from app.ui.widgets.question_words import ExplainedText

MakeWindow = Callable[..., MainWindow]


@pytest.fixture(autouse=True)
def _judge(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.inspection.judge.judge", page_factory.judge_as_written)


def questions_page(window: MainWindow, **place: str) -> QuestionsPage:
    window.navigate("questions", **place)
    assert isinstance(window.page, QuestionsPage)
    return window.page


def press(qtbot: QtBot, window: MainWindow, *keys: Qt.Key) -> None:
    for key in keys:
        target = window.focusWidget()
        assert target is not None
        qtbot.keyClick(target, key)


def head(page: QuestionsPage) -> QuestionHead:
    return page.findChildren(QuestionHead)[0]


def card(page: QuestionsPage, question_id: str) -> QuestionCard:
    found = page.findChild(QuestionCard, f"question_{question_id}")
    assert found is not None
    return found


def test_all_questions_are_answered_by_keyboard_alone(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    window = make_window()
    questions_page(window)
    keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)
    choices = (Choice.IMPLEMENTED, Choice.PARTLY, Choice.NOT_IMPLEMENTED, Choice.DONT_KNOW)
    questions = load_questionnaire("3.1").questions
    for index in range(len(questions)):
        press(qtbot, window, keys[index % 4], Qt.Key.Key_Return)
    answers = store.answers("3.1")
    assert [answers[one.id].choice for one in questions] == [
        choices[index % 4] for index in range(len(questions))
    ]
    assert window.page_id == "differences"


def test_choosing_never_moves_on_by_itself(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    page = questions_page(window)
    press(qtbot, window, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_4)
    assert page.place() == {"question_id": "q01"}
    assert card(page, "q01").answers.chosen is Choice.DONT_KNOW


def test_nothing_is_chosen_beforehand_even_where_the_pc_knows(make_window: MakeWindow, store: Store) -> None:
    store.save_inspection(page_factory.inspection_of(page_factory.usual_verdicts()))
    page = questions_page(make_window())
    assert card(page, "q01").answers.chosen is None
    assert store.answers("3.1") == {}


def test_the_measured_sentence_stands_beside_the_question(make_window: MakeWindow, store: Store) -> None:
    store.save_inspection(page_factory.inspection_of(page_factory.usual_verdicts()))
    page = questions_page(make_window(), question_id="q02")
    said = card(page, "q02").pc.accessibleName()
    assert "Microsoft Defender の定義が 9 日前のままです。" in said
    assert "一部・要確認" in said


def test_what_could_not_be_measured_says_why(make_window: MakeWindow, store: Store) -> None:
    store.save_inspection(page_factory.inspection_of(page_factory.usual_verdicts()))
    page = questions_page(make_window(), question_id="q10")
    assert "調べられませんでした（読み取りが許可されていません）。" in card(page, "q10").pc.accessibleName()


def test_a_pc_not_yet_looked_at_says_so(make_window: MakeWindow) -> None:
    page = questions_page(make_window())
    assert "まだ調べていません。" in card(page, "q01").pc.accessibleName()


def test_not_applicable_without_a_reason_is_no_answer(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    window = make_window()
    page = questions_page(window)
    press(qtbot, window, Qt.Key.Key_5)
    assert store.answers("3.1") == {}
    assert page.context.assessment.score.total_with_not_applicable == 0
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.focusWidget() is card(page, "q01").note, "Enter leads to the missing reason"
    press(qtbot, window, Qt.Key.Key_Return)
    assert page.place() == {"question_id": "q01"}


def test_the_reason_is_saved_as_it_is_typed_and_taken_back_when_it_is_deleted(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    window = make_window()
    page = questions_page(window)
    press(qtbot, window, Qt.Key.Key_5, Qt.Key.Key_Return)
    qtbot.keyClicks(card(page, "q01").note, "no PC")
    assert store.answers("3.1")["q01"].choice is Choice.NOT_APPLICABLE
    assert store.answers("3.1")["q01"].note == "no PC"
    for _letter in "no PC":
        qtbot.keyClick(card(page, "q01").note, Qt.Key.Key_Backspace)
    assert store.answers("3.1") == {}


def test_an_earlier_answer_holds_until_the_reason_is_there(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    window = make_window()
    page = questions_page(window)
    press(qtbot, window, Qt.Key.Key_2, Qt.Key.Key_5)
    assert store.answers("3.1")["q01"].choice is Choice.PARTLY
    assert "一部実施している" in card(page, "q01").note.accessibleDescription()
    qtbot.keyClicks(card(page, "q01").note, " ")
    assert store.answers("3.1")["q01"].choice is Choice.PARTLY


def test_dont_know_opens_the_help_and_is_an_answer_like_others(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    window = make_window()
    page = questions_page(window)
    assert not card(page, "q01").help.isVisible()
    press(qtbot, window, Qt.Key.Key_4)
    assert card(page, "q01").help.isVisible()
    assert store.answers("3.1")["q01"].choice is Choice.DONT_KNOW


def test_a_note_is_kept_with_the_answer(qtbot: QtBot, make_window: MakeWindow, store: Store) -> None:
    window = make_window()
    page = questions_page(window)
    press(qtbot, window, Qt.Key.Key_1)
    qtbot.mouseClick(card(page, "q01").note_link, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(card(page, "q01").note, "every Monday")
    assert store.answers("3.1")["q01"].note == "every Monday"
    press(qtbot, window, Qt.Key.Key_Return)
    page.go_back()
    assert card(page, "q01").note.text() == "every Monday"
    qtbot.waitUntil(card(page, "q01").note.isVisible)


def test_a_kill_leaves_the_same_question(
    qtbot: QtBot, make_window: MakeWindow, data_folder: Path, store: Store
) -> None:
    window = make_window()
    questions_page(window)
    for _question in range(6):
        press(qtbot, window, Qt.Key.Key_1, Qt.Key.Key_Return)
    # Not closed: the second window reads what the first one wrote, as after a power cut.
    again = make_window()
    assert again.page_id == "questions"
    assert again.page.place() == {"question_id": "q07"}
    assert again.focusWidget() is card(again.page, "q07").focus_target()  # type: ignore[arg-type]
    assert len(store.answers("3.1")) == 6


def test_a_language_switch_keeps_question_and_focus(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    questions_page(window, question_id="q07")
    press(qtbot, window, Qt.Key.Key_3)
    window.context.preferences.language = Language.EN
    window.apply_preferences()
    qtbot.waitUntil(lambda: card_text(window, "q07").startswith("Do you"))
    focused = window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "answer_q07_not_implemented"
    assert window.page.place() == {"question_id": "q07"}


def card_text(window: MainWindow, question_id: str) -> str:
    found = window.page.findChild(QuestionCard, f"question_{question_id}")
    return found.accessibleName() if found else ""


def test_back_loses_nothing(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    page = questions_page(window)
    press(qtbot, window, Qt.Key.Key_3, Qt.Key.Key_Return, Qt.Key.Key_1)
    page.go_back()
    assert card(page, "q01").answers.chosen is Choice.NOT_IMPLEMENTED
    page.go_on()
    assert card(page, "q02").answers.chosen is Choice.IMPLEMENTED


def test_one_question_a_screen_on_request(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    page = questions_page(window, question_id="q07")
    assert len(page.findChildren(QuestionCard)) == 3
    single = next(one for one in page.findChildren(QRadioButton) if one.text() == "1問ずつ")
    qtbot.mouseClick(single, Qt.MouseButton.LeftButton)
    assert [one.question.id for one in page.findChildren(QuestionCard)] == ["q07"]
    page.go_on()
    assert page.place() == {"question_id": "q08"}


def test_a_question_opened_for_correction_leads_back(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    page = questions_page(window, question_id="q07", return_to="differences")
    assert [one.question.id for one in page.findChildren(QuestionCard)] == ["q07"]
    press(qtbot, window, Qt.Key.Key_1, Qt.Key.Key_Return)
    assert window.page_id == "differences"
    window.navigate("questions")
    assert len(page.findChildren(QuestionCard)) == 3, "opened by itself it is the usual screen again"


def test_one_person_alone_reads_other_words(make_window: MakeWindow, store: Store) -> None:
    store.save_profile(Profile(people_count=1))
    page = questions_page(make_window(), question_id="q04")
    assert "自分と、本当に必要な家族や外注先" in card(page, "q04").accessibleName()


def test_an_unverified_edition_says_so_at_every_question(make_window: MakeWindow, store: Store) -> None:
    store.save_setting("edition", "4.0")
    page = questions_page(make_window(), question_id="q06")
    shown = list(page.findChildren(QuestionCard))
    assert len(shown) == 3
    assert all("第4.0版の原本とまだ照らし合わせていません" in one.unverified.text() for one in shown)


def test_progress_counts_in_questions_and_minutes(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    page = questions_page(window)
    assert head(page).progress_words == "質問 1 / 25 ・ あと約4分"
    press(qtbot, window, Qt.Key.Key_1, Qt.Key.Key_Return)
    assert head(page).progress_words == "質問 2 / 25 ・ あと約3分"


def test_a_glossary_word_is_explained_by_mouse_and_by_key(qtbot: QtBot, make_window: MakeWindow) -> None:
    page = questions_page(make_window())
    text = card(page, "q01").findChildren(ExplainedText)[0]
    box, term = text.label.word_boxes()[0]
    qtbot.mouseClick(text.label, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert text.meanings == (f"{term.word.ja}：{term.meaning.ja}",)
    qtbot.mouseClick(text.label, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert text.meanings == ()
    qtbot.keyClick(text.label, Qt.Key.Key_Return)
    assert len(text.meanings) == len(text.label.terms) == 2
    assert page.place() == {"question_id": "q01"}


def test_enter_on_a_button_presses_it_and_moves_nowhere(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    page = questions_page(window)
    more = page.findChild(Disclosure, "more_q01")
    assert more is not None
    more.setFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    assert more.is_open
    assert page.place() == {"question_id": "q01"}


def test_digits_in_the_reason_are_text_and_choose_nothing(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    window = make_window()
    page = questions_page(window)
    press(qtbot, window, Qt.Key.Key_5, Qt.Key.Key_Return)
    press(qtbot, window, Qt.Key.Key_1, Qt.Key.Key_2)
    assert card(page, "q01").note.text() == "12"
    assert store.answers("3.1")["q01"].choice is Choice.NOT_APPLICABLE


def test_every_control_has_an_accessible_name(make_window: MakeWindow) -> None:
    page = questions_page(make_window(), question_id="q06")
    controls = [one for one in page.findChildren(QAbstractButton) if one.isVisible()]
    fields = [one.note for one in page.findChildren(QuestionCard)]
    assert len(controls) > 15
    unnamed = [one for one in [*controls, *fields] if not name_of(one)]
    assert unnamed == []


def name_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_cut_in_the_largest_type_and_the_smallest_window(
    qtbot: QtBot, make_window: MakeWindow, store: Store, language: Language
) -> None:
    window = make_window(language=language, size=(1024, 700), text_size=200)
    store.save_inspection(page_factory.inspection_of(page_factory.usual_verdicts()))
    page = questions_page(window, question_id="q02")
    scroll_bar = page.scroll_area.horizontalScrollBar()
    qtbot.waitUntil(lambda: page_factory.cut_texts(page) == [])
    assert scroll_bar.maximum() == 0


def test_enter_after_a_reason_goes_on_by_one_question(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    window = make_window()
    page = questions_page(window, question_id="q07")
    press(qtbot, window, Qt.Key.Key_5, Qt.Key.Key_Return)
    card(page, "q07").note.insert("紙では送らない")
    card(page, "q07").note.textEdited.emit("紙では送らない")
    press(qtbot, window, Qt.Key.Key_Return)
    assert page.place() == {"question_id": "q08"}


def test_going_on_points_once_at_a_missing_reason(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    page = questions_page(window, question_id="q05")
    press(qtbot, window, Qt.Key.Key_5)
    bar = page.action_bar
    assert bar is not None
    bar.main.click()
    assert (page.place()["question_id"], window.focusWidget()) == ("q05", card(page, "q05").note)
    bar.main.click()
    assert page.place() == {"question_id": "q06"}


def test_a_focus_set_by_the_program_is_never_below_the_edge(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(size=(1024, 700))
    qtbot.waitUntil(lambda: window.painted)
    page = questions_page(window, question_id="q07")
    press(qtbot, window, Qt.Key.Key_5, Qt.Key.Key_Return)
    note = card(page, "q07").note
    assert window.focusWidget() is note
    qtbot.waitUntil(lambda: note.visibleRegion().boundingRect().height() == note.height())


def test_leaving_a_screen_from_its_first_answer_shows_the_question_that_was_meant(
    make_window: MakeWindow, store: Store
) -> None:
    window = make_window()
    page = questions_page(window, question_id="q06")
    card(page, "q06").focus_answers()  # when its card goes, the focus falls on the next one of that screen
    questions_page(window, question_id="q22")
    assert head(page).progress_words.startswith("質問 22 / 25")
    questions_page(window, question_id="q06")
    card(page, "q06").focus_answers()
    page.go_on()  # Ctrl+Enter
    assert head(page).progress_words.startswith("質問 9 / 25")
    assert window.focusWidget() is card(page, "q09").focus_target()


def test_a_question_this_system_cannot_measure_does_not_say_not_yet(
    make_window: MakeWindow, store: Store
) -> None:
    store.save_inspection(page_factory.inspection_of(page_factory.usual_verdicts()[:1]))
    page = questions_page(make_window())
    measured = [one for one in page.findChildren(QuestionCard) if one.question.checks]
    verdicts = {one.check_id for one in page.context.assessment.verdicts}
    for one in measured:
        assert one.pc.isVisibleTo(one) is bool(verdicts & set(one.question.checks))

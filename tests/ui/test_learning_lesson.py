"""A lesson in the window: by keys alone, every choice explained, and it goes on where it was left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow

from app.content.learning_packs import load_lessons
from app.domain.language import Language
from app.domain.profile import Profile
from app.learning.progress import Learning
from app.learning.results import last_step
from app.records.store import Store
from app.ui.learning.choice_row import TestChoice
from app.ui.learning.lesson_picture import LessonPicture, themed_picture
from app.ui.main_window import MainWindow

LESSON = load_lessons()["q01"]
NO_GUIDE = {"flow_active": False, "flow_done": True}


def texts(window: MainWindow) -> str:
    return "\n".join(one.text() for one in window.page.findChildren(QLabel) if one.isVisible())


def named(window: MainWindow, name: str) -> QWidget:
    found = window.page.findChild(QWidget, name)
    assert found is not None, name
    return found


def open_lesson(make_window: MakeWindow, language: Language = Language.JA) -> MainWindow:
    window = make_window(language, **NO_GUIDE)
    window.navigate("lesson", lesson_id="q01", begin=True)
    return window


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    qtbot.keyClick(window.focusWidget() or window.page, key)
    QCoreApplication.processEvents()


def go_to_test(qtbot: QtBot, window: MainWindow) -> None:
    for _step in range(3):
        press(qtbot, window, Qt.Key.Key_Return)


def right_key(item: int) -> Qt.Key:
    at = [one.right for one in LESSON.test[item].choices].index(True)
    return Qt.Key(Qt.Key.Key_1 + at)


def wrong_key(item: int) -> Qt.Key:
    at = [one.right for one in LESSON.test[item].choices].index(False)
    return Qt.Key(Qt.Key.Key_1 + at)


@pytest.mark.parametrize("language", Language)
def test_the_steps_come_one_by_one_with_enter(
    make_window: MakeWindow, qtbot: QtBot, language: Language
) -> None:
    window = open_lesson(make_window, language)
    shown = texts(window)
    assert LESSON.title.to(language) in shown
    assert LESSON.case.to(language) in shown
    assert LESSON.went_wrong.to(language) not in shown
    press(qtbot, window, Qt.Key.Key_Return)
    assert LESSON.went_wrong.to(language) in texts(window)
    press(qtbot, window, Qt.Key.Key_Return)
    for step in LESSON.what_to_do:
        assert step.to(language) in texts(window)
    press(qtbot, window, Qt.Key.Key_Return)
    assert LESSON.test[0].ask.to(language) in texts(window)


def test_the_drawing_is_read_aloud_in_words(make_window: MakeWindow) -> None:
    window = open_lesson(make_window)
    picture = window.page.findChild(LessonPicture)
    assert picture is not None
    assert picture.accessibleName().endswith("絵")


def test_a_whole_lesson_by_keys_alone(make_window: MakeWindow, qtbot: QtBot, store: Store) -> None:
    window = open_lesson(make_window)
    go_to_test(qtbot, window)
    for item in range(len(LESSON.test)):
        press(qtbot, window, right_key(item))
        press(qtbot, window, Qt.Key.Key_Return)
    learning = Learning(store)
    learner = learning.current
    assert learner is not None
    assert learning.result(learner.id, "q01").done
    assert named(window, "lesson_end").isVisible()
    assert LESSON.today.to(window.context.language) in texts(window)


def test_a_wrong_choice_is_explained_and_may_be_changed(
    make_window: MakeWindow, qtbot: QtBot, store: Store
) -> None:
    window = open_lesson(make_window)
    go_to_test(qtbot, window)
    item = LESSON.test[0]
    press(qtbot, window, wrong_key(0))
    wrong = next(one for one in item.choices if not one.right)
    assert wrong.why.ja in texts(window)
    assert window.page.action_bar is not None
    assert not window.page.action_bar.main.isEnabled()
    press(qtbot, window, Qt.Key.Key_Return)
    assert item.ask.ja in texts(window)
    press(qtbot, window, right_key(0))
    assert item.right.why.ja in texts(window)
    assert window.page.action_bar.main.isEnabled()
    learner = Learning(store).current
    assert learner is not None
    assert Learning(store).result(learner.id, "q01").replies[item.id].tries == 2


def test_once_it_is_right_every_wrong_answer_is_explained(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = open_lesson(make_window)
    go_to_test(qtbot, window)
    press(qtbot, window, right_key(0))
    others = named(window, "why_others")
    others.set_open(True)  # type: ignore[attr-defined]
    shown = texts(window)
    for choice in LESSON.test[0].choices:
        assert choice.why.ja in shown


def test_what_is_right_is_not_undone_by_another_key(
    make_window: MakeWindow, qtbot: QtBot, store: Store
) -> None:
    window = open_lesson(make_window)
    go_to_test(qtbot, window)
    press(qtbot, window, right_key(0))
    press(qtbot, window, wrong_key(0))
    rows = {one.objectName(): one for one in window.page.findChildren(TestChoice)}
    right = rows[f"choice_{LESSON.test[0].id}_{LESSON.test[0].right.id}"]
    assert right.isChecked()
    assert window.page.action_bar is not None
    assert window.page.action_bar.main.isEnabled()


def test_arrow_keys_look_at_choices_without_choosing(
    make_window: MakeWindow, qtbot: QtBot, store: Store
) -> None:
    window = open_lesson(make_window)
    go_to_test(qtbot, window)
    press(qtbot, window, wrong_key(0))
    for _press in range(len(LESSON.test[0].choices)):
        press(qtbot, window, Qt.Key.Key_Down)
    learner = Learning(store).current
    assert learner is not None
    assert Learning(store).result(learner.id, "q01").replies[LESSON.test[0].id].tries == 1


def test_no_choice_is_made_beforehand_and_nothing_moves_on_by_itself(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = open_lesson(make_window)
    go_to_test(qtbot, window)
    assert not any(one.isChecked() for one in window.page.findChildren(TestChoice))
    press(qtbot, window, right_key(0))
    assert LESSON.test[0].ask.ja in texts(window)


def test_it_goes_on_where_it_was_left_after_a_restart(make_window: MakeWindow, qtbot: QtBot) -> None:
    first = open_lesson(make_window)
    go_to_test(qtbot, first)
    press(qtbot, first, wrong_key(0))
    first.close()
    second = make_window(Language.JA, **NO_GUIDE)
    second.navigate("lesson", lesson_id="q01", begin=True)
    assert LESSON.test[0].ask.ja in texts(second)
    wrong = next(one for one in LESSON.test[0].choices if not one.right)
    assert wrong.why.ja in texts(second)


def test_changing_the_language_at_the_end_does_not_begin_the_lesson_anew(
    make_window: MakeWindow, qtbot: QtBot, store: Store
) -> None:
    learning = Learning(store)
    learner = learning.add_learner("佐藤")
    for item in LESSON.test:
        learning.reply(learner.id, "q01", item.id, item.right.id)
    learning.move_to(learner.id, "q01", last_step(LESSON))
    window = make_window(Language.JA, **NO_GUIDE)
    window.navigate("lesson", lesson_id="q01")
    assert named(window, "lesson_end").isVisible()
    window.rebuild()
    qtbot.waitUntil(lambda: named(window, "lesson_end").isVisible())


def test_a_finished_lesson_opened_from_the_list_begins_at_its_story(
    make_window: MakeWindow, store: Store
) -> None:
    learning = Learning(store)
    learner = learning.add_learner("佐藤")
    for item in LESSON.test:
        learning.reply(learner.id, "q01", item.id, item.right.id)
    learning.move_to(learner.id, "q01", last_step(LESSON))
    window = open_lesson(make_window)
    assert LESSON.case.ja in texts(window)
    assert Learning(store).result(learner.id, "q01").done


def test_what_helps_one_person_is_shown_at_once_only_to_who_works_alone(
    make_window: MakeWindow, qtbot: QtBot, store: Store
) -> None:
    store.save_profile(Profile(people_count=1))
    window = open_lesson(make_window)
    press(qtbot, window, Qt.Key.Key_Return)
    press(qtbot, window, Qt.Key.Key_Return)
    assert LESSON.for_one_person.ja in texts(window)
    store.save_profile(Profile(people_count=5))
    window.page.refresh()
    assert LESSON.for_one_person.ja not in texts(window)


def test_a_drawing_takes_the_colours_of_the_theme_each_only_once() -> None:
    source = "currentColor #ffffff #0e6e68"
    colours = (
        "#0e6e68",
        "#111111",
        "#222222",
        "#333333",
        "#444444",
        "#555555",
        "#666666",
        "#777777",
        "#888888",
    )
    assert themed_picture(source, colours) == "#0e6e68 #111111 #333333"

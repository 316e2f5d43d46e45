"""The hub and the pages around it: who learns, what is offered, papers, videos, threats."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow

from app.assessment.firm import firm_facts
from app.content.learning_lists import load_threats, load_videos
from app.domain.answer import Choice
from app.domain.language import Language
from app.domain.profile import Profile
from app.learning.certificate import certificates
from app.learning.progress import Learning
from app.records.store import Store
from app.ui.learning.lesson_row import LessonRow
from app.ui.main_window import MainWindow
from app.ui.widgets.check_tile import Segments

NO_GUIDE = {"flow_active": False, "flow_done": True}
LEFT = Qt.MouseButton.LeftButton


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def named(window: MainWindow, name: str) -> Any:
    found = window.page.findChild(QWidget, name)
    assert found is not None, name
    return found


def open_page(make_window: MakeWindow, page: str, language: Language = Language.JA) -> MainWindow:
    window = make_window(language, **NO_GUIDE)
    window.navigate(page)
    return window


def finish(learning: Learning, learner_id: str, *lesson_ids: str) -> None:
    for lesson_id in lesson_ids:
        for item in learning.lessons[lesson_id].test:
            learning.reply(learner_id, lesson_id, item.id, item.right.id)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses handed to the browser."""
    found: list[str] = []

    def take(address: str) -> bool:
        found.append(address)
        return True

    for module in ("videos_page", "threats_page", "lesson_steps"):
        monkeypatch.setattr(f"app.ui.learning.{module}.open_link", take)
    return found


# The hub


def test_the_first_learner_takes_the_name_of_the_profile_and_may_change_it(
    make_window: MakeWindow, qtbot: QtBot, store: Store
) -> None:
    store.save_profile(Profile(person_name="佐藤 恵"))
    window = open_page(make_window, "learning")
    field = named(window, "learner_first_name")
    assert field.text() == "佐藤 恵"
    qtbot.keyClicks(field, "X")
    (learner,) = Learning(store).learners
    assert learner.name == "佐藤 恵X"
    qtbot.keyClicks(field, "Y")
    assert [one.name for one in Learning(store).learners] == ["佐藤 恵XY"]


def test_the_main_button_opens_the_next_lesson(make_window: MakeWindow, qtbot: QtBot, store: Store) -> None:
    window = open_page(make_window, "learning")
    qtbot.mouseClick(named(window, "learning_start"), LEFT)
    assert window.page.objectName() == "page_lesson"
    assert window.page.place() == {"lesson_id": "q01"}
    assert Learning(store).current is not None


def test_the_weakest_answer_is_offered_first_with_its_reason(make_window: MakeWindow) -> None:
    window = make_window(Language.JA, **NO_GUIDE)
    assessment = window.context.assessment
    for question in assessment.questionnaire.questions:
        assessment.answer(question.id, Choice.IMPLEMENTED)
    assessment.answer("q12", Choice.NOT_IMPLEMENTED)
    window.navigate("learning")
    offered = [one for one in window.page.findChildren(LessonRow) if one.objectName().startswith("offer_")]
    assert [one.objectName() for one in offered] == ["offer_q12"]
    assert "質問12" in offered[0].accessibleDescription()
    assert window.page.place() == {}


def test_a_second_person_is_asked_for_a_name_and_learns_apart(
    make_window: MakeWindow, qtbot: QtBot, store: Store
) -> None:
    learning = Learning(store)
    first = learning.add_learner("佐藤")
    finish(learning, first.id, "q01")
    window = open_page(make_window, "learning")
    named(window, "learner_details").set_open(True)
    qtbot.mouseClick(named(window, "learner_add"), LEFT)
    qtbot.waitUntil(lambda: len(Learning(store).learners) == 2)
    qtbot.waitUntil(lambda: isinstance(window.focusWidget(), QWidget))
    qtbot.waitUntil(lambda: window.focusWidget().objectName() == "learner_name")
    qtbot.keyClicks(window.focusWidget(), "Aoi")
    second = Learning(store).current
    assert second is not None
    assert second.name == "Aoi"
    assert Learning(store).results(second.id) == {}
    assert Learning(store).result(first.id, "q01").done


def test_removing_a_person_can_be_undone(make_window: MakeWindow, qtbot: QtBot, store: Store) -> None:
    learning = Learning(store)
    learner = learning.add_learner("佐藤")
    finish(learning, learner.id, "q01")
    window = open_page(make_window, "learning")
    undone: list[Any] = []
    window.context.notify = lambda _text, _action="", undo=None: undone.append(undo)  # type: ignore[method-assign]
    named(window, "learner_details").set_open(True)
    qtbot.mouseClick(named(window, "learner_remove"), LEFT)
    assert Learning(store).learners == ()
    undone[0]()
    assert [one.name for one in Learning(store).learners] == ["佐藤"]
    assert Learning(store).result(learner.id, "q01").done


def test_choosing_another_name_shows_their_progress(
    make_window: MakeWindow, qtbot: QtBot, store: Store
) -> None:
    learning = Learning(store)
    first, second = learning.add_learner("一"), learning.add_learner("二", "owner")
    finish(learning, second.id, "q01", "q02")
    learning.choose(first.id)
    window = open_page(make_window, "learning")
    assert "0 / 25" in texts(named(window, "next_lesson"))
    qtbot.mouseClick(named(window, f"learner_{second.id}"), LEFT)
    qtbot.waitUntil(lambda: "2 / 25" in texts(named(window, "next_lesson")))


def test_every_lesson_is_in_the_list_with_its_state(make_window: MakeWindow, store: Store) -> None:
    learning = Learning(store)
    learner = learning.add_learner("佐藤")
    finish(learning, learner.id, "q01")
    learning.move_to(learner.id, "q02", 1)
    window = open_page(make_window, "learning")
    named(window, "all_lessons").set_open(True)
    rows = {one.objectName(): one for one in window.page.findChildren(LessonRow)}
    assert len([name for name in rows if name.startswith("lesson_")]) == len(learning.lessons)
    assert rows["lesson_q01"].accessibleDescription().startswith("終わりました")
    assert rows["lesson_q02"].accessibleDescription().startswith("途中")
    assert rows["lesson_q03"].accessibleDescription().startswith("まだ")


# Papers


def test_the_certificate_is_not_to_be_had_before_the_course_is_done(
    make_window: MakeWindow, qtbot: QtBot, store: Store
) -> None:
    learning = Learning(store)
    learner = learning.add_learner("佐藤", "staff")
    finish(learning, learner.id, *learning.courses[1].lessons[:-1])
    window = open_page(make_window, "certificate")
    assert "あと1レッスン" in texts(window.page)
    assert window.page.findChild(QWidget, "certificate_output") is None
    qtbot.mouseClick(named(window, "empty_action"), LEFT)
    assert window.page.place() == {"lesson_id": learning.courses[1].lessons[-1]}


def test_the_certificate_follows_the_name_as_it_is_typed(
    make_window: MakeWindow, qtbot: QtBot, store: Store
) -> None:
    learning = Learning(store)
    learner = learning.add_learner("Sat", "staff")
    finish(learning, learner.id, *learning.courses[1].lessons)
    window = open_page(make_window, "certificate")
    output = named(window, "certificate_output")
    qtbot.waitUntil(lambda: output.document is not None, timeout=20_000)
    qtbot.keyClicks(named(window, "certificate_name"), "o")
    assert output.document is None
    qtbot.waitUntil(lambda: output.document is not None, timeout=20_000)
    shown = "".join(run.text for run in output.document.sheets[0].marks if hasattr(run, "text"))
    assert "Sato" in output.document.document.title or "Sato" in shown
    (given,) = certificates(Learning(store))
    assert given.name == "Sato"


def test_the_record_says_that_there_is_none_yet_and_leads_to_the_lessons(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = open_page(make_window, "training_record")
    qtbot.mouseClick(named(window, "empty_action"), LEFT)
    assert window.page.objectName() == "page_learning"


def test_the_record_is_saved_as_a_table_and_nothing_happens_when_the_dialog_is_closed(
    make_window: MakeWindow, qtbot: QtBot, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    learning = Learning(store)
    finish(learning, learning.add_learner("佐藤").id, "q01")
    window = open_page(make_window, "training_record")
    target = tmp_path / "記録"
    answers = iter([("", ""), (str(target), "")])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: next(answers))
    qtbot.mouseClick(named(window, "training_csv"), LEFT)
    assert not list(tmp_path.glob("記録*"))
    qtbot.mouseClick(named(window, "training_csv"), LEFT)
    assert "佐藤" in (tmp_path / "記録.csv").read_text(encoding="utf-8-sig")


def test_a_table_that_cannot_be_written_is_said(
    make_window: MakeWindow, qtbot: QtBot, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    learning = Learning(store)
    finish(learning, learning.add_learner("佐藤").id, "q01")
    window = open_page(make_window, "training_record")
    said: list[str] = []
    window.context.warn = lambda text, *_more: said.append(text)  # type: ignore[method-assign]
    nowhere = tmp_path / "gone" / "record.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(nowhere), ""))
    qtbot.mouseClick(named(window, "training_csv"), LEFT)
    assert len(said) == 1
    assert "保存しました" not in said[0]


# Videos and threats


@pytest.mark.usefixtures("opened")
def test_opening_the_pages_opens_no_browser(make_window: MakeWindow, opened: list[str]) -> None:
    window = make_window(Language.JA, **NO_GUIDE)
    for page in ("videos", "threats", "learning", "lesson"):
        window.navigate(page)
    assert opened == []


def test_the_list_of_videos_opens_only_when_it_is_pressed(
    make_window: MakeWindow, qtbot: QtBot, opened: list[str]
) -> None:
    window = open_page(make_window, "videos")
    qtbot.mouseClick(named(window, "open_video_list"), LEFT)
    assert opened == [load_videos().list_url]


def test_an_unknown_length_stays_blank_and_an_unconfirmed_video_says_so(make_window: MakeWindow) -> None:
    window = open_page(make_window, "videos")
    bags, virus = texts(named(window, "video_three_bags")), texts(named(window, "video_virus_aims"))
    assert "2014年" in bags
    assert "分" not in bags.replace("2014年", "").replace("分かる", "")
    assert "未確認" in virus
    assert "未確認" not in bags


def test_the_title_of_a_video_is_copied_in_japanese_whatever_the_language(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = open_page(make_window, "videos", Language.EN)
    qtbot.mouseClick(named(window, "copy_three_bags"), LEFT)
    assert QGuiApplication.clipboard().text() == "3つのかばん"


def test_the_threats_stand_in_the_order_of_the_list_and_the_year_can_be_changed(
    make_window: MakeWindow, qtbot: QtBot, opened: list[str]
) -> None:
    window = open_page(make_window, "threats")
    for year in (2026, 2025, 2024):
        window.navigate("threats", year=year)
        wanted = [one.title.ja for one in load_threats().of_year(year).threats]
        names = [named(window, f"threat_{rank}").accessibleName() for rank in range(1, 11)]
        assert names == [f"{rank}位　{title}" for rank, title in enumerate(wanted, start=1)]
    qtbot.mouseClick(named(window, "threats_source"), LEFT)
    assert opened == [load_threats().of_year(2024).source_url]


def test_what_a_threat_means_follows_what_the_firm_keeps(
    make_window: MakeWindow, qtbot: QtBot, store: Store
) -> None:
    window = open_page(make_window, "threats")
    assert "ネット銀行をお使いです" not in texts(window.page)
    store.save_profile(Profile(assets=("bank",)))
    window.page.refresh()
    qtbot.waitUntil(lambda: "ネット銀行をお使いです" in texts(window.page))


def test_a_check_that_was_not_made_is_not_shown_as_good(make_window: MakeWindow) -> None:
    window = open_page(make_window, "threats")
    named(window, "answers_ransom").set_open(True)
    line = named(window, "threat_ransom_backup_recent")
    assert "まだ調べていません" in line.text()


def test_a_threat_leads_to_its_lesson(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = open_page(make_window, "threats")
    named(window, "answers_ransom").set_open(True)
    named(window, "threat_ransom_q11").click()
    assert window.page.place() == {"lesson_id": "q11"}


def test_the_facts_the_threats_need_are_asked_in_place_and_followed_at_once(
    make_window: MakeWindow, store: Store
) -> None:
    window = open_page(make_window, "threats")
    asked = named(window, "threats_questions")
    assert asked.is_open
    wanted = load_threats().kinds["telework"].means
    at_home = next(one.text.ja for one in wanted if "fact:telework" in one.when)
    assert at_home not in texts(window.page)
    titles = [one.accessibleName() for one in asked.findChildren(Segments)]
    assert len(titles) == 6, "only what the words depend on"
    telework = next(one for one in asked.findChildren(Segments) if "会社の外" in one.accessibleName())
    QGuiApplication.processEvents()
    say_yes(telework)
    assert at_home in texts(window.page)
    assert firm_facts(store).telework is True
    window.navigate("learning")
    window.navigate("threats")
    again = named(window, "threats_questions")
    assert not again.is_open, "some answers are known"
    assert "答えると" in again.focusProxy().accessibleName(), "some are still to be said"


def say_yes(choice: Segments) -> None:
    """The first button: yes."""
    choice.findChildren(QAbstractButton)[0].click()
    QGuiApplication.processEvents()

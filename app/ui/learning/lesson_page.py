"""A lesson of five minutes in calm steps; where one stopped, it goes on."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.content.learning_packs import Lesson
from app.learning.courses import CourseStanding
from app.learning.results import LessonResult, last_step
from app.ui import tokens
from app.ui.context import Context
from app.ui.emergency.surroundings import profile_of
from app.ui.learning.lesson_steps import case_step, deeds_step, end_step, wrong_step
from app.ui.learning.shelf import kept_in_file, learning_of, name_of
from app.ui.learning.test_card import TestCard
from app.ui.page import Page
from app.ui.widgets.banner import Banner
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Caption
from app.ui.widgets.progress_line import ProgressLine

_CASE, _WRONG, _DEEDS, _FIRST_ITEM = range(4)
_WIDTH = 720
_SETTLED_MS = 40  # an explanation that has just come needs a moment to find its place


class LessonPage(Page):
    """Everything is kept at once: the step, each choice. Nobody is moved on without asking."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("レッスン"), width=_WIDTH, shown_title=False)
        self._learning = learning_of(context)
        self._lesson_id = ""
        self._begin = False
        self._card: TestCard | None = None
        self._who = Caption("")
        self._who.setObjectName("lesson_learner")
        self._progress = ProgressLine()
        self.add(self._who)
        self.add(self._progress)
        self._body = Section(spacing=tokens.SPACE_L)
        self.add(self._body, gap=tokens.SPACE_M)
        bar = self.add_actions(self.tr("次へ"), self.tr("戻る"), self.tr("学ぶページへ"))
        bar.main_pressed.connect(self._go_next)
        bar.back_pressed.connect(self._go_previous)
        bar.other_pressed.connect(lambda: self.context.navigate("learning"))

    # What the shell calls

    def go_to(self, lesson_id: str = "", begin: bool = False, **_other: Any) -> None:
        """Open a lesson where it was left; with `begin`, one that was finished is opened at its start."""
        if lesson_id in self._learning.lessons:
            self._lesson_id, self._begin = lesson_id, begin

    def place(self) -> dict[str, Any]:
        return {"lesson_id": self._lesson_id} if self._lesson_id else {}

    def refresh(self) -> None:
        self._lesson_id = self._lesson_id or self._a_lesson()
        if self._lesson_id and self._begin:
            self._begin_anew_after_the_end()
        self._begin = False
        self._build()

    def first_focus(self) -> QWidget | None:
        return self._card.first if self._card is not None else super().first_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 4 choose wherever on the page the focus is; Enter goes on once that is possible."""
        if self.press_focused_button(event):
            return
        at = event.key() - Qt.Key.Key_1
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and self._card is not None and 0 <= at < len(self._card.rows):
            self._card.choose(at)
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        else:
            super().keyPressEvent(event)

    # Which lesson, for whom

    def _a_lesson(self) -> str:
        """The lesson under way, else the next of the course, else the first there is."""
        lessons, learner = self._learning.lessons, self._learning.current
        if learner is not None:
            results = self._learning.results(learner.id)
            begun = [one for one, result in results.items() if result.begun and not result.done]
            course = self._learning.course(learner.course)
            standing = self._learning.standing(learner, course) if course is not None else None
            found = begun[-1] if begun else standing.next if standing is not None else None
            if found is not None:
                return found
        return next(iter(lessons), "")

    def _begin_anew_after_the_end(self) -> None:
        """That the lesson was done stays."""
        lesson, result = self._lesson, self._result
        if result.step >= last_step(lesson) and result.answered(lesson):
            self._learning.start_again(result.learner, lesson.id)

    @property
    def _lesson(self) -> Lesson:
        return self._learning.lessons[self._lesson_id]

    @property
    def _result(self) -> LessonResult:
        return self._learning.result(self._learning.somebody().id, self._lesson_id)

    def _standing(self) -> CourseStanding | None:
        learner = self._learning.somebody()
        course = self._learning.course(learner.course)
        return self._learning.standing(learner, course) if course is not None else None

    # Building a step

    def _build(self) -> None:
        self._body.clear()
        self._card = None
        if not self._lesson_id:
            self._body.add(EmptyState("bulb", self.tr("レッスンがまだありません")))
            self._show_bar_without_lesson()
            return
        lesson, result = self._lesson, self._result
        learner = self._learning.somebody()
        title = self.words(lesson.title)
        self.setAccessibleName(title)
        self._who.setText(self.tr("{name}　・　{lesson}").format(name=name_of(learner), lesson=title))
        for part in self._parts(lesson, result):
            self._body.add(part)
        where_kept, sure = kept_in_file(self.context)
        if not sure:
            self._body.add(Banner(where_kept, "bad"))
        self._show_progress(lesson, result)
        self._show_bar(lesson, result)

    def _parts(self, lesson: Lesson, result: LessonResult) -> list[Any]:
        if result.step == _CASE:
            return case_step(self.context, lesson)
        if result.step == _WRONG:
            return wrong_step(self.context, lesson)
        if result.step == _DEEDS:
            return deeds_step(self.context, lesson, profile_of(self.context).works_alone)
        if result.step >= last_step(lesson):
            return end_step(self.context, lesson, self._standing(), self._start_again)
        item = lesson.test[result.step - _FIRST_ITEM]
        self._card = TestCard(item, self.context.language, result.replies.get(item.id))
        self._card.chosen.connect(self._choose)
        return [self._card]

    def _show_progress(self, lesson: Lesson, result: LessonResult) -> None:
        steps = last_step(lesson)
        names = [self.tr("話を読む"), self.tr("何がいけなかったのか"), self.tr("どうすればよいか")]
        if result.step < len(names):
            words = names[result.step]
        elif result.step < steps:
            number = result.step - _FIRST_ITEM + 1
            words = self.tr("確認 {number} / {total}").format(number=number, total=len(lesson.test))
        else:
            words = self.tr("おわり")
        self._progress.set_progress(words, result.step, steps, (3.0, float(len(lesson.test))))

    def _show_bar(self, lesson: Lesson, result: LessonResult) -> None:
        bar = self.action_bar
        assert bar is not None
        at_end = result.step >= last_step(lesson)
        bar.back.setVisible(result.step > _CASE)
        bar.other.setVisible(result.step == _CASE or at_end)
        bar.set_hint("")
        if at_end:
            bar.set_main(self._after_end()[0])
        elif self._card is None:
            bar.set_main(self.tr("次へ") if result.step < _DEEDS else self.tr("確認テストへ"))
        else:
            reply = result.replies.get(lesson.test[result.step - _FIRST_ITEM].id)
            right = reply is not None and reply.right
            last = result.step == last_step(lesson) - 1
            bar.set_main(self.tr("レッスンを終える") if last and right else self.tr("次へ"), enabled=right)
            if not right:
                chosen = reply is not None
                bar.set_hint(self.tr("ほかの答えも選べます") if chosen else self.tr("1つ選んでください"))

    def _show_bar_without_lesson(self) -> None:
        assert self.action_bar is not None
        self.action_bar.set_main("")
        self.action_bar.back.setVisible(False)
        self.action_bar.other.setVisible(True)

    def _after_end(self) -> tuple[str, str]:
        """What the main button says at the end, and the lesson it opens; "" leads to the certificate."""
        standing = self._standing()
        if self._certificate_is_due(standing):
            return self.tr("修了証を見る"), ""
        if standing is not None and standing.next is not None:
            return self.tr("次のレッスンへ"), standing.next
        return self.tr("学ぶページへ"), ""

    def _certificate_is_due(self, standing: CourseStanding | None) -> bool:
        """It is printed from the records: not while these cannot be opened."""
        return standing is not None and standing.complete and self.context.store is not None

    # Going through

    def _choose(self, choice_id: str) -> None:
        lesson, before = self._lesson, self._result
        item = lesson.test[before.step - _FIRST_ITEM]
        result = self._learning.reply(before.learner, lesson.id, item.id, choice_id)
        card = self._card
        if card is None:
            return
        card.show_reply(result.replies[item.id])
        self._show_bar(lesson, result)
        told = card.explanation
        QTimer.singleShot(_SETTLED_MS, told, lambda: self.scroll_to(told, 8))

    def _go_next(self) -> None:
        result, lesson = self._result, self._lesson
        if result.step < last_step(lesson):
            self._move(result.step + 1)
            return
        standing, following = self._standing(), self._after_end()[1]
        if following:
            self._lesson_id, self._begin = following, True
            self.refresh()
            self._show_from_top()
        else:
            self.context.navigate("certificate" if self._certificate_is_due(standing) else "learning")

    def _go_previous(self) -> None:
        self._move(self._result.step - 1)

    def _move(self, step: int) -> None:
        result = self._result
        self._learning.move_to(result.learner, self._lesson_id, step)
        self._build()
        self._show_from_top()

    def _start_again(self) -> None:
        self._learning.start_again(self._result.learner, self._lesson_id)
        QTimer.singleShot(0, self, self._rebuild_from_top)  # the link pressed is still in its event

    def _rebuild_from_top(self) -> None:
        self._build()
        self._show_from_top()

    def _show_from_top(self) -> None:
        self.scroll_area.verticalScrollBar().setValue(0)
        wanted = self.first_focus()
        if wanted is not None:
            wanted.setFocus()

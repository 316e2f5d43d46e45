"""学ぶ: who learns, the next lesson, what would help first, and everything else that is learnt from."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from app.learning.courses import CourseStanding
from app.learning.offers import Offer
from app.learning.progress import Learning
from app.learning.results import LessonResult
from app.ui import tokens
from app.ui.context import Context
from app.ui.guideline.hub_card import HubCard
from app.ui.learning.learner_bar import LearnerBar
from app.ui.learning.lesson_picture import LessonPicture
from app.ui.learning.lesson_row import BEGUN, DONE, OPEN, LessonRow
from app.ui.learning.shelf import (
    kept_in_file,
    learning_of,
    open_offers,
    picture_words,
    questionnaire_of,
    reason_words,
)
from app.ui.page import Page
from app.ui.theme import theme
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import PrimaryButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.check_tile import TileGrid
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.inspection_parts import GroupHeading, Section
from app.ui.widgets.labels import Caption, Heading, Soft
from app.ui.widgets.progress_line import ProgressLine

_LARGE_TEXT = 1.4
_SHOWN_OFFERS = 4


class LearningPage(Page):
    """Made anew each time it is shown; only names are typed here, and they are kept as they are typed."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("学ぶ"), self.tr("1回5分です。今日は1つだけで十分です。"))
        self._learning: Learning = learning_of(context)
        self._all_open = False
        self._start: PrimaryButton | None = None
        self._body = Section(spacing=tokens.SPACE_L)
        self.add(self._body)

    def refresh(self) -> None:
        self._body.clear()
        self._start = None
        if not self._learning.lessons:
            self._body.add(EmptyState("bulb", self.tr("レッスンがまだありません")))
            return
        learner = self._learning.current
        results = self._learning.results(learner.id) if learner is not None else {}
        standing = self._standing()
        offers = open_offers(self.context, self._learning, results)
        where_kept, sure = kept_in_file(self.context)
        if where_kept:
            self._body.add(Banner(where_kept, "accent" if sure else "bad"))
        self._body.add(self._learner_bar())
        self._body.add(self._next_lesson(standing, offers, results))
        if offers:
            self._body.add(GroupHeading(self.tr("弱いところから")))
            self._body.add(self._offered(offers, results))
        self._body.add(self._all_lessons(standing, results))
        self._body.add(GroupHeading(self.tr("ほかの学び方と、記録")))
        self._body.add(self._others(standing))

    def first_focus(self) -> QWidget | None:
        return self._start

    # Parts

    def _standing(self) -> CourseStanding:
        learner = self._learning.current
        course = self._learning.course(learner.course) if learner is not None else None
        course = course or self._learning.courses[0]
        if learner is None:
            from app.learning.courses import course_standing

            return course_standing(course, self._learning.lessons, {})
        return self._learning.standing(learner, course)

    def _learner_bar(self) -> LearnerBar:
        bar = LearnerBar(self.context, self._learning)
        # The control that was just pressed is still in its event.
        bar.changed.connect(lambda: QTimer.singleShot(0, self, self.refresh))
        bar.added.connect(lambda: QTimer.singleShot(0, self, self._ask_for_a_name))
        return bar

    def _ask_for_a_name(self) -> None:
        self.refresh()
        name = self.findChild(QWidget, "learner_name")
        if name is not None:
            name.setFocus(Qt.FocusReason.TabFocusReason)

    def _next_lesson(
        self, standing: CourseStanding, offers: list[Offer], results: dict[str, LessonResult]
    ) -> Card:
        card = Card(tone="accent")
        card.setObjectName("next_lesson")
        done = len(standing.done)
        progress = ProgressLine()
        words = self.tr("{course}　{done} / {total} レッスン").format(
            course=self.words(standing.course.title), done=done, total=standing.total
        )
        progress.set_progress(words, done, standing.total)
        lesson_id = self._next_id(standing, offers, results)
        if lesson_id is None and self.context.store is None:
            card.add(Heading(self.tr("コースを終えました")))
            card.add(Soft(self.tr("修了証は、記録が開けるようになってから印刷できます。")))
            card.add(progress)
            return card
        if lesson_id is None:
            card.add(Heading(self.tr("コースを終えました")))
            card.add(Soft(self.tr("修了証を印刷できます。1年に1回、もう一度学ぶと忘れません。")))
            self._start = PrimaryButton(self.tr("修了証を見る"))
            self._start.clicked.connect(lambda: self.context.navigate("certificate"))
        else:
            lesson = self._learning.lessons[lesson_id]
            begun = lesson_id in results and results[lesson_id].begun and not results[lesson_id].done
            picture = LessonPicture(lesson.picture, picture_words(self.context, lesson), 240)
            head = self.tr("続きから") if begun else self.tr("次のレッスン")
            why = next((reason_words(self.context, one) for one in offers if one.lesson == lesson_id), "")
            texts = column(Caption(head, colour="accent_text"), Heading(self.words(lesson.title)))
            texts.addWidget(Soft(self.tr("約{minutes}分").format(minutes=lesson.minutes)))
            if why:
                texts.addWidget(Caption(why))
            self._start = PrimaryButton(self.tr("続きを学ぶ") if begun else self.tr("はじめる"))
            self._start.clicked.connect(lambda: self._open(lesson_id))
            texts.addSpacing(theme().space(tokens.SPACE_S))
            texts.addWidget(self._start, 0, Qt.AlignmentFlag.AlignLeft)
            if theme().text_scale >= _LARGE_TEXT:
                card.add(picture)
                card.add(texts)
            else:
                line = row(picture, texts, spacing=tokens.SPACE_XL, stretch=1)
                line.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
                card.add(line)
        if lesson_id is None:
            card.add(row(self._start, None))
        self._start.setObjectName("learning_start")
        card.add(progress)
        return card

    def _next_id(
        self, standing: CourseStanding, offers: list[Offer], results: dict[str, LessonResult]
    ) -> str | None:
        """What is under way first, then the weakest point of the course, then its order."""
        for lesson in standing.open:
            if lesson in results and results[lesson].begun:
                return lesson
        weak = [one.lesson for one in offers if one.lesson in standing.open]
        return weak[0] if weak else standing.next

    def _offered(self, offers: list[Offer], results: dict[str, LessonResult]) -> Card:
        card = Card(padding=tokens.SPACE_L)
        card.body.setSpacing(theme().space(2))
        for offer in offers[:_SHOWN_OFFERS]:
            card.add(self._row(offer.lesson, results, reason_words(self.context, offer), "offer"))
        return card

    def _all_lessons(self, standing: CourseStanding, results: dict[str, LessonResult]) -> Disclosure:
        lessons = self._learning.lessons
        folded = Disclosure(
            self.tr("すべてのレッスン（{count}）").format(count=len(lessons)), opened=self._all_open
        )
        folded.setObjectName("all_lessons")
        folded.toggled.connect(self._remember_open)
        card = Card(padding=tokens.SPACE_M)
        card.body.setSpacing(0)
        for lesson_id in lessons:
            card.add(self._row(lesson_id, results, self._topic(lessons[lesson_id].question), "lesson"))
        folded.add(card)
        if standing.missing:
            folded.add(Caption(self.tr("このコースには、準備中のレッスンがあります。")))
        return folded

    def _remember_open(self, opened: bool) -> None:
        self._all_open = opened

    def _row(self, lesson_id: str, results: dict[str, LessonResult], note: str, name: str) -> LessonRow:
        lesson, result = self._learning.lessons[lesson_id], results.get(lesson_id)
        state = OPEN
        if result is not None and result.done:
            state = DONE
        elif result is not None and result.begun:
            state = BEGUN
        word = {OPEN: self.tr("まだ"), BEGUN: self.tr("途中"), DONE: self.tr("終わりました")}[state]
        shown = LessonRow(self._number(lesson.question), self.words(lesson.title), note, state, word)
        shown.setObjectName(f"{name}_{lesson_id}")
        shown.clicked.connect(lambda: self._open(lesson_id))
        return shown

    def _topic(self, question_id: str) -> str:
        questionnaire = questionnaire_of(self.context)
        found = [one.topic for one in questionnaire.questions if one.id == question_id]
        return self.words(found[0]) if found else ""

    def _number(self, question_id: str) -> int:
        questionnaire = questionnaire_of(self.context)
        found = [one.number for one in questionnaire.questions if one.id == question_id]
        return found[0] if found else int(question_id.lstrip("q") or 0)

    def _others(self, standing: CourseStanding) -> TileGrid:
        complete = self.tr("作れます") if standing.complete else ""
        ways: tuple[tuple[str, str, str, str], ...] = (
            ("threats", self.tr("10大脅威"), self.tr("今年の手口が、うちでは何にあたるかを見ます。"), ""),
            ("videos", self.tr("動画"), self.tr("IPAの動画の題名と長さです。見るときだけ開きます。"), ""),
            (
                "certificate",
                self.tr("修了証"),
                self.tr("確認テストがすべて正解なら、印刷できます。"),
                complete,
            ),
            (
                "training_record",
                self.tr("研修の記録"),
                self.tr("だれが、いつ、何を学んだかの書類です。"),
                "",
            ),
        )
        cards = []
        if self.context.store is None:  # papers and what follows the firm's facts need the records
            ways = tuple(one for one in ways if one[0] == "videos")
        for page_id, title, line, state in ways:
            card = HubCard(title, line, state)
            card.setObjectName(f"open_{page_id}")
            card.clicked.connect(lambda _on=False, to=page_id: self.context.navigate(to))
            cards.append(card)
        return TileGrid(cards, 1 if theme().text_scale >= _LARGE_TEXT else 2)

    def _open(self, lesson_id: str) -> None:
        self._learning.somebody()
        self.context.navigate("lesson", lesson_id=lesson_id, begin=True)

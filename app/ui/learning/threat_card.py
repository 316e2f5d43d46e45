"""One threat of the list: what it is, what it means here, which lessons and checks answer it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.content.learning_lists import RankedThreat, ThreatKind
from app.content.learning_packs import Lesson
from app.domain.language import Language
from app.domain.verdict import Status, Verdict
from app.learning.results import LessonResult
from app.learning.threats import meanings
from app.ui import tokens
from app.ui.pages.inspection_words import check_named
from app.ui.theme import theme
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.inspection_parts import SmallHeading, beside
from app.ui.widgets.labels import Body, Heading, Soft
from app.ui.widgets.number_mark import NumberMark
from app.ui.widgets.status import StatusMark, status_word


class ThreatCard(Card):
    """Opens lessons and checks by signals; judges nothing, a check bears the state it has."""

    lesson_pressed = Signal(str)
    check_pressed = Signal(str)

    def __init__(
        self,
        place: RankedThreat,
        kind: ThreatKind,
        known: frozenset[str],
        verdicts: Mapping[str, Verdict],
        lessons: Mapping[str, Lesson],
        results: Mapping[str, LessonResult],
        language: Language,
    ) -> None:
        super().__init__()
        self._kind, self._language = kind, language
        self.setObjectName(f"threat_{place.rank}")
        title = place.title.to(language)
        self.setAccessibleName(self.tr("{rank}位　{title}").format(rank=place.rank, title=title))
        number = NumberMark(place.rank)
        head = row(number, Heading(title), stretch=1)
        head.setAlignment(number, Qt.AlignmentFlag.AlignTop)
        self.add(head)
        inner = column(spacing=tokens.SPACE_S)
        inner.setContentsMargins(theme().px(32) + theme().space(tokens.SPACE_M), 0, 0, 0)
        inner.addWidget(Body(kind.plain.to(language)))
        inner.addWidget(SmallHeading(self.tr("うちでは")))
        for meaning in meanings(kind, known):
            inner.addLayout(beside(IconMark("bulb", "accent_text", 18), Body(meaning.to(language))))
        inner.addWidget(self._answers(verdicts, lessons, results))
        self.add(inner)

    def _answers(
        self,
        verdicts: Mapping[str, Verdict],
        lessons: Mapping[str, Lesson],
        results: Mapping[str, LessonResult],
    ) -> Disclosure:
        folded = Disclosure(self.tr("これに備えるレッスンと点検"))
        folded.setObjectName(f"answers_{self._kind.id}")
        for lesson_id in self._kind.lessons:
            lesson = lessons.get(lesson_id)
            if lesson is not None:
                done = lesson_id in results and results[lesson_id].done
                folded.add(self._lesson(lesson, done))
        for check_id in self._kind.checks:
            folded.add(self._check(check_id, verdicts.get(check_id)))
        folded.add(Soft(self.tr("点検だけで、すべて防げるわけではありません。")))
        return folded

    def _lesson(self, lesson: Lesson, done: bool) -> QWidget:
        title = lesson.title.to(self._language)
        words = self.tr("レッスン「{title}」（終わりました）") if done else self.tr("レッスン「{title}」")
        link = LinkButton(words.format(title=title), icon="check" if done else "bulb")
        link.setObjectName(f"threat_{self._kind.id}_{lesson.id}")
        link.clicked.connect(lambda: self.lesson_pressed.emit(lesson.id))
        return link

    def _check(self, check_id: str, verdict: Verdict | None) -> QHBoxLayout:
        status = verdict.status if verdict is not None else Status.UNKNOWN
        check = check_named(check_id)
        title = check.title.to(self._language) if check is not None else check_id
        state = status_word(status) if verdict is not None else self.tr("まだ調べていません")
        link = LinkButton(self.tr("点検「{title}」：{state}").format(title=title, state=state))
        link.setObjectName(f"threat_{self._kind.id}_{check_id}")
        link.clicked.connect(lambda: self.check_pressed.emit(check_id))
        return beside(StatusMark(status, size=20), link, 14)

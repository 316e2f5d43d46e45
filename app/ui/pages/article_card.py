"""One article of the 5か条 / 6か条: meaning, what to do, how we stand, and what that is drawn from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.assessment.articles import ArticleStanding, status_of_answer
from app.content.phrases import phrase
from app.domain.answer import Answer, Choice
from app.domain.language import Language
from app.domain.questionnaire import Question, Questionnaire
from app.domain.verdict import Status, Verdict
from app.ui import tokens
from app.ui.pages.inspection_words import check_named, found_words
from app.ui.theme import theme
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.inspection_parts import SmallHeading, beside
from app.ui.widgets.labels import Body, Caption, Heading, Soft, TextLabel
from app.ui.widgets.number_mark import NumberMark
from app.ui.widgets.question_words import ExplainedText
from app.ui.widgets.status import StatusBadge, StatusMark, status_word

_LARGE_TEXT = 1.4


class ArticleCard(Card):
    """Opens questions and checks by signals."""

    question_pressed = Signal(str)
    check_pressed = Signal(str)
    work_pressed = Signal(str)

    def __init__(
        self,
        standing: ArticleStanding,
        questionnaire: Questionnaire,
        works_alone: bool,
        language: Language,
        duty: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`duty` says who works on it since when; with None the card does not speak of that."""
        super().__init__(parent)
        self._standing, self._questionnaire, self._language = standing, questionnaire, language
        self._works_alone = works_alone
        article = standing.article
        self.setObjectName(f"article_{article.id}")
        title = article.title.to(language)
        word = self._word()
        self.setAccessibleName(
            self.tr("{number}. {title}：{state}").format(number=article.number, title=title, state=word)
        )
        self.badge = StatusBadge(standing.status, word=word)
        number = NumberMark(article.number)
        beside_title = () if theme().text_scale >= _LARGE_TEXT else (self.badge,)
        head = row(number, Heading(title), *beside_title, spacing=tokens.SPACE_M, stretch=1)
        for one in (number, *beside_title):
            head.setAlignment(one, Qt.AlignmentFlag.AlignTop)
        self.add(head)
        inner = column(spacing=tokens.SPACE_M)
        if not beside_title:
            inner.addLayout(row(self.badge, None))
        inner.setContentsMargins(theme().px(32) + theme().space(tokens.SPACE_M), 0, 0, 0)
        inner.addWidget(ExplainedText(article.meaning.to(language), language))
        inner.addLayout(self._steps())
        if not article.verified:
            mark = IconMark("info", "warn", 18)
            text = self.tr("第{edition}版の原本とは、まだ照らし合わせていません。").format(
                edition=questionnaire.edition
            )
            note = Caption(text, colour="warn")
            note.setObjectName("unverified")
            inner.addLayout(row(mark, note, spacing=6, stretch=1))
        if duty is not None:
            inner.addLayout(self._work(duty, title))
        inner.addWidget(self._basis())
        self.add(inner)

    def _word(self) -> str:
        if self._standing.status is Status.UNKNOWN and not self._standing.answered:
            return self.tr("まだ答えていません")
        choices = [answer.choice for _question, answer in self._standing.answers if answer is not None]
        if self._standing.status is Status.UNKNOWN and Choice.DONT_KNOW in choices:
            return phrase("choice.dont_know", self._language)
        return status_word(self._standing.status)

    def _steps(self) -> QVBoxLayout:
        layout = column(SmallHeading(self.tr("すること")), spacing=4)
        for step in self._standing.article.steps:
            mark = IconMark("check", "accent_text", 18)
            layout.addLayout(beside(mark, Body(step.to(self._language))))
        return layout

    def _work(self, duty: str, title: str) -> QVBoxLayout:
        """Who does it, and the way to the page on which that is written."""
        words = duty or self.tr("だれがするかは、まだ書いてありません。")
        work = SecondaryButton(self.tr("この決まりに取り組む"))
        work.setObjectName(f"work_{self._standing.article.id}")
        work.setAccessibleName(self.tr("「{title}」に取り組む").format(title=title))
        work.clicked.connect(lambda: self.work_pressed.emit(self._standing.article.id))
        return column(SmallHeading(self.tr("だれが、いつから")), Soft(words), row(work, None), spacing=4)

    def _basis(self) -> Disclosure:
        basis = Disclosure(self.tr("関係する質問と点検"))
        basis.setObjectName(f"basis_{self._standing.article.id}")
        for question_id, answer in self._standing.answers:
            basis.add(self._question(self._questionnaire.question(question_id), answer))
        for verdict in self._standing.verdicts:
            basis.add(self._check(verdict))
        basis.add(Soft(self.tr("ここに並んだもののうち、いちばん足りないものに合わせて示しています。")))
        return basis

    def _question(self, question: Question, answer: Answer | None) -> QHBoxLayout:
        words = phrase(f"choice.{answer.choice.value}" if answer else "choice.none", self._language)
        title = self.tr("質問{number}　{topic}").format(
            number=question.number, topic=question.topic.to(self._language)
        )
        show = LinkButton(self.tr("質問を見る"))
        show.setObjectName(f"show_{question.id}")
        show.setAccessibleName(self.tr("質問{number}を見る").format(number=question.number))
        show.clicked.connect(lambda: self.question_pressed.emit(question.id))
        return self._line(
            status_of_answer(answer), title, phrase("grade.declared", self._language), words, show
        )

    def _check(self, verdict: Verdict) -> QHBoxLayout:
        check = check_named(verdict.check_id)
        title = check.title.to(self._language) if check else verdict.check_id
        show = LinkButton(self.tr("点検を見る"))
        show.setObjectName(f"show_{verdict.check_id}")
        show.setAccessibleName(self.tr("点検「{name}」を見る").format(name=title))
        show.clicked.connect(lambda: self.check_pressed.emit(verdict.check_id))
        grade = phrase("grade.measured", self._language)
        return self._line(verdict.status, title, grade, found_words(verdict, self._language), show)

    def _line(self, status: Status, title: str, grade: str, words: str, show: LinkButton) -> QHBoxLayout:
        mark = StatusMark(status, size=20)
        said = self.tr("{grade}：{words}").format(grade=grade, words=words)
        text = column(TextLabel(title, size=14, bold=True), Soft(said), spacing=0)
        line = beside(mark, text, 14)
        if theme().text_scale >= _LARGE_TEXT:
            text.addLayout(row(show, None))
        else:
            line.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        return line

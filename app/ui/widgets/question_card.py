"""One question: wording, つまり, このPCでは, the answers, and what helps to answer.

The card shows and tells; the page saves.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QRadioButton, QWidget

from app.content.furigana import Reading, furigana, furigana_filled, marked, parted
from app.content.phrases import phrase
from app.domain.answer import Choice
from app.domain.language import Language
from app.domain.questionnaire import Question
from app.domain.verdict import Status
from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.answer_buttons import AnswerButtons
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.field_row import FieldRow, TextField
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.question_words import ExplainedText
from app.ui.widgets.ruby_label import RubyLabel
from app.ui.widgets.status import StatusMark, status_word

_STACK_ABOVE = 1.5
_LONGEST_NOTE = 500
_SHOWN_AT_ONCE = 4


@dataclass(frozen=True, slots=True)
class Measured:
    """What the PC says to a question: one sentence of one check, and when it was found."""

    status: Status
    sentence: str
    when: str


class PcPanel(Card):
    """「このPCでは」: shown, never chosen for anybody."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, tone="unknown", padding=tokens.SPACE_M)
        self._with_readings = False
        self._all_open = False
        self._said: tuple[Sequence[Measured], str] = (), ""
        self.setObjectName("pc_panel")
        self.body.setSpacing(theme().space(2))

    def show_readings(self, shown: bool) -> None:
        """Put kana above our own words, not above what was measured, or take them away."""
        self._with_readings = shown
        self.show_measured(*self._said)

    def show_measured(self, found: Sequence[Measured], note: str) -> None:
        """Show what was found, or `note` while there is nothing."""
        self._said = found, note
        while (item := self.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        when = next((one.when for one in found if one.when), "")
        title = self.tr("このPCでは（{when}）").format(when=when) if when else self.tr("このPCでは")
        self.body.addWidget(TextLabel(title, size=tokens.TYPE_SMALL, bold=True, colour="unknown"))
        shown, folded = at_once_and_folded(found)
        for one in shown:
            self.body.addWidget(_MeasuredLine(one, self._with_readings))
        if folded:
            self.body.addWidget(self._fold(folded))
        if note:
            self.body.addWidget(
                RubyLabel(
                    note, size=14, colour="text_soft", readings=furigana(note), shown=self._with_readings
                )
            )
        self.setAccessibleName(
            " ".join([title, *(f"{status_word(one.status)}: {one.sentence}" for one in found), note])
        )

    def _fold(self, folded: Sequence[Measured]) -> Disclosure:
        fold = Disclosure(self.tr("ほかの{count}件を見る").format(count=len(folded)), opened=self._all_open)
        fold.setObjectName("pc_more")
        for one in folded:
            fold.add(_MeasuredLine(one, self._with_readings))
        fold.toggled.connect(self._remember_open)
        return fold

    def _remember_open(self, opened: bool) -> None:
        self._all_open = opened


def at_once_and_folded(found: Sequence[Measured]) -> tuple[list[Measured], list[Measured]]:
    """What stands above the answers and what is folded, so that the answers stay in sight.

    What is not in order is never folded.
    """
    grave = [one for one in found if one.status in (Status.FAIL, Status.WARN)]
    others = [one for one in found if one not in grave]
    room = max(0, _SHOWN_AT_ONCE - len(grave))
    if len(others) <= room + 1:  # a fold for one line saves nothing
        return list(found), []
    at_once = [*grave, *others[:room]]
    return [one for one in found if one in at_once], others[room:]


class _MeasuredLine(QWidget):
    def __init__(self, one: Measured, with_readings: bool) -> None:
        super().__init__()
        self.setAccessibleName(f"{status_word(one.status)}: {one.sentence}")
        readings = furigana_filled(one.sentence) if with_readings else ()
        words = RubyLabel(one.sentence, size=14, readings=readings, shown=with_readings, beside_read=True)
        mark = StatusMark(one.status, size=18)
        holder = column(mark, None)
        holder.setContentsMargins(0, max(0, round(words.first_middle() - mark.minimumHeight() / 2)), 0, 0)
        self.setLayout(row(holder, words, spacing=tokens.SPACE_S, stretch=1))


class QuestionCard(Card):
    """`chosen` and `typed` come from a person; `confirmed` is Enter; `entered`: the focus came in."""

    chosen = Signal(str, object)  # question id, Choice
    typed = Signal(str, str)  # question id, reason or note
    confirmed = Signal(str)
    entered = Signal(str)

    def __init__(
        self,
        question: Question,
        works_alone: bool,
        language: Language,
        points: Mapping[Choice, int],
        topic: str = "",
        unverified: str = "",
        with_readings: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`unverified` is the edition whose original the question was not compared with, "" otherwise."""
        super().__init__(parent)
        self.question = question
        self._language = language
        self._with_readings = with_readings and language is Language.JA
        self._needs_reason = False
        self.setObjectName(f"question_{question.id}")
        wording = question.wording_for(works_alone).to(language)
        self.setAccessibleName(wording)
        self.body.setSpacing(theme().space(tokens.SPACE_M))
        words = column(
            self._head(topic),
            ExplainedText(
                wording,
                language,
                size=tokens.TYPE_HEADING,
                bold=True,
                readings=self._readings(wording),
                shown=self._with_readings,
            ),
            spacing=2,
        )
        words.addLayout(self._plain(question.plain.to(language)))
        self.add(words)
        if unverified:
            self.unverified = self._unverified(unverified)
            self.add(row(IconMark("info", "warn", 18), self.unverified, spacing=6, stretch=1))
        self.pc = PcPanel()
        self.pc.show_readings(self._with_readings)
        self.add(self.pc)
        self.pc.setVisible(bool(question.checks))
        self.beside = Section()  # what the page knows from elsewhere
        self.beside.hide()
        self.add(self.beside)
        self.answers = AnswerButtons(wording, None, points)
        self.answers.setObjectName(f"answers_{question.id}")
        self.answers.show_readings(self._with_readings)
        self._name_answers()
        self.answers.answer_chosen.connect(self._choose)
        self.answers.confirmed.connect(lambda: self.confirmed.emit(question.id))
        self.add(self.answers)
        self.help = self._dont_know_help()
        self.add(self.help)
        self._make_note()
        self.add(self._more())

    # What the page does with it

    def show_readings(self, shown: bool) -> None:
        """Put kana above what is no label of its own, or take them away."""
        self.pc.show_readings(shown)
        self._read_why(shown)
        self.answers.show_readings(shown)

    def show_answer(self, choice: Choice | None, note: str) -> None:
        """Show what is stored, without telling anybody."""
        self.answers.set_chosen(choice)
        self.note.setText(note)
        self.show_needed_reason(False)
        self._fit(choice)

    def show_needed_reason(self, needed: bool, earlier: Choice | None = None) -> None:
        """Say that 該当なし counts only with a reason; `earlier` is the answer that holds until then."""
        self._needs_reason = needed
        if not needed:
            self.note_row.set_error("")
            return
        text = self.tr("理由を書くと、答えとして保存します。")
        if earlier is not None:
            sentence = self.tr("理由を書くまでは、前の答え「{answer}」のままです。")
            text = sentence.format(answer=phrase(f"choice.{earlier.value}", self._language))
        self.note_row.set_error(text)

    def focus_target(self) -> QWidget:
        """The chosen answer, else the first."""
        chosen = self.answers.chosen or Choice.IMPLEMENTED
        return self.findChild(QRadioButton, self._answer_name(chosen)) or self.answers

    def focus_answers(self) -> None:
        """Put the focus on the chosen answer, else on the first."""
        self.focus_target().setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def reason_missing(self) -> bool:
        """True while 該当なし is chosen without a reason."""
        return self.answers.chosen is Choice.NOT_APPLICABLE and not self.note.text().strip()

    # The parts

    def _head(self, topic: str) -> RubyLabel:
        """「質問8　電子メール」, or the number alone where the topic stands above."""
        number, both = self.tr("質問{number}"), self.tr("{number}　{topic}")
        words = number.format(number=self.question.number)
        read = marked(number, number=self.question.number)
        if topic:
            words, read = both.format(number=words, topic=topic), marked(both, number=read, topic=topic)
        return self._read(words, tokens.TYPE_SMALL, True, "accent_text", parted(read)[1])

    def _unverified(self, edition: str) -> RubyLabel:
        """That this question was not compared with the original of its edition."""
        name = "edition.unverified.question"
        read = furigana(phrase(name, self._language, edition="{edition}"), edition=edition)
        words = phrase(name, self._language, edition=edition)
        label = self._read(words, tokens.TYPE_SMALL, colour="warn", readings=read)
        label.setObjectName("unverified")
        return label

    def _plain(self, plain: str) -> QHBoxLayout:
        tag = RubyLabel(
            self.tr("つまり"),
            size=14,
            bold=True,
            colour="text_soft",
            shown=self._with_readings,
            beside_read=True,
        )
        text = ExplainedText(
            plain,
            self._language,
            size=14,
            colour="text_soft",
            readings=self._readings(plain),
            shown=self._with_readings,
        )
        line = row(tag, text, spacing=tokens.SPACE_S, stretch=1)
        line.setAlignment(tag, Qt.AlignmentFlag.AlignTop)
        return line

    def _readings(self, text: str) -> tuple[Reading, ...]:
        return furigana(text) if self._language is Language.JA else ()

    def _read(
        self,
        text: str,
        size: float = 14,
        bold: bool = False,
        colour: str = "text_soft",
        readings: tuple[Reading, ...] | None = None,
    ) -> RubyLabel:
        """A text of ours; `readings` only where it is put together from several."""
        known = self._readings(text) if readings is None else readings
        return RubyLabel(text, size=size, bold=bold, colour=colour, readings=known, shown=self._with_readings)

    def _dont_know_help(self) -> QWidget:
        panel = Card(tone="accent", padding=tokens.SPACE_M)
        panel.setObjectName("dont_know_help")
        heading = self._read(self.tr("わからなくて大丈夫です。調べ方はこうです。"), bold=True, colour="text")
        words = column(heading, self._read(self.question.dont_know_help.to(self._language)), spacing=0)
        mark = IconMark("bulb")
        line = row(mark, words, stretch=1)
        line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        panel.add(line)
        panel.hide()
        return panel

    def _make_note(self) -> None:
        self.note = TextField(placeholder=self.tr("たとえば「紙の書類を扱わないため」"))
        self.note.setMaxLength(_LONGEST_NOTE)
        self.note.setObjectName(f"note_{self.question.id}")
        self.note.edited.connect(lambda text: self.typed.emit(self.question.id, text))
        self.note.returnPressed.connect(lambda: self.confirmed.emit(self.question.id))
        self.note.installEventFilter(self)
        self.note_row = FieldRow(self.tr("当てはまらない理由"), self.note)
        self.note_row.hide()
        self.note_link = LinkButton(self.tr("メモを残す"))
        self.note_link.setObjectName(f"note_link_{self.question.id}")
        self.note_link.clicked.connect(self._open_note)
        self.note_link.hide()
        self.add(self.note_row)

    def _more(self) -> QWidget:
        """Why and examples, folded; beside it the way to a note."""
        holder = QWidget()
        more = self._why = Disclosure(self.tr("なぜ大切か・例を見る"))
        self._read_why(self._with_readings)
        more.setObjectName(f"more_{self.question.id}")
        more.add(
            column(self._tag(self.tr("なぜ")), self._read(self.question.why.to(self._language)), spacing=0)
        )
        examples = column(self._tag(self.tr("例")), spacing=4)
        for one in self.question.examples:
            business = self._read(phrase(f"business.{one.business}", self._language), colour="text")
            business.setFixedWidth(theme().px(96))
            line = row(business, self._read(one.text.to(self._language)), spacing=tokens.SPACE_S, stretch=1)
            line.setAlignment(business, Qt.AlignmentFlag.AlignTop)
            examples.addLayout(line)
        more.add(examples)
        if theme().text_scale > _STACK_ABOVE:
            holder.setLayout(column(more, row(self.note_link, None)))
            return holder
        line = row(more, self.note_link, stretch=0)
        line.setAlignment(self.note_link, Qt.AlignmentFlag.AlignTop)
        holder.setLayout(line)
        return holder

    def _read_why(self, shown: bool) -> None:
        self._why.set_readings(furigana(self.tr("なぜ大切か・例を見る")) if shown else ())

    def _tag(self, text: str) -> RubyLabel:
        return self._read(text, tokens.TYPE_SMALL, True, "text")

    # What happens on it

    def _choose(self, choice: Choice) -> None:
        self._fit(choice)
        self.chosen.emit(self.question.id, choice)

    def _fit(self, choice: Choice | None) -> None:
        """Show the parts that belong to an answer."""
        not_applicable = choice is Choice.NOT_APPLICABLE
        written = bool(self.note.text())
        self.help.setVisible(choice is Choice.DONT_KNOW)
        self.note_row.setVisible(not_applicable or (choice is not None and written))
        self.note_link.setVisible(choice is not None and not self.note_row.isVisibleTo(self))
        label = self.tr("当てはまらない理由") if not_applicable else self.tr("メモ")
        for one in self.note_row.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if one.buddy() is self.note:
                one.setText(label)
        self.note.setAccessibleName(label)
        self.note.setPlaceholderText(self.tr("たとえば「紙の書類を扱わないため」") if not_applicable else "")

    def _open_note(self) -> None:
        self.note_row.show()
        self.note_link.hide()
        self.note.setFocus(Qt.FocusReason.TabFocusReason)

    def _name_answers(self) -> None:
        # Several questions stand on one page: each answer needs a name of its own to find the focus again.
        for button in self.answers.findChildren(QRadioButton):
            choice = Choice(button.objectName().removeprefix("answer_"))
            button.setObjectName(self._answer_name(choice))
            button.installEventFilter(self)

    def _answer_name(self, choice: Choice) -> str:
        return f"answer_{self.question.id}_{choice.value}"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit(self.question.id)
        return super().eventFilter(watched, event)

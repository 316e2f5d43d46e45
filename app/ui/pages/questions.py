"""S3 to S5: the questions, one topic a screen or one question a screen; saved at each answer."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.assessment.topics import Topic, minutes_left
from app.content.furigana import furigana
from app.domain.answer import Choice
from app.domain.language import Language
from app.domain.questionnaire import Question
from app.domain.verdict import Status, Verdict
from app.records.errors import StoreError
from app.ui import tokens
from app.ui.context import Context
from app.ui.guideline.list_hint import show_list_hint
from app.ui.page import Page
from app.ui.pages.inspection_again import open_link
from app.ui.pages.inspection_words import check_named, day_words, found_words
from app.ui.widgets.answer_buttons import CHOICES
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import Card, row
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.question_card import Measured, QuestionCard
from app.ui.widgets.question_head import BY_TOPIC, ONE_BY_ONE, QuestionHead
from app.ui.widgets.ruby_label import RubyLabel

_MODE = "questions_mode"


class QuestionsPage(Page):
    """Works on `context.assessment`; holds no answer of its own."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("質問"), shown_title=False)
        self._assessment = context.assessment
        self._questions = self._assessment.questionnaire.questions
        self._current = ""
        self._return_to = ""
        self._sent_here = False
        self._told_missing = ""  # the question whose missing reason was pointed out when going on
        self._edition = self._assessment.edition
        self._shown: tuple[object, ...] = ()
        self._cards: dict[str, QuestionCard] = {}
        readings = context.preferences.furigana if context.language is Language.JA else None
        self._head = QuestionHead(self._chosen_mode(), readings)
        self._head.mode_chosen.connect(self._change_mode)
        self._head.readings_wanted.connect(self._show_readings)
        self.add(self._head)
        self._body = Section(spacing=tokens.SPACE_L)
        self.add(self._body, gap=tokens.SPACE_XS)
        self._add_foot()
        bar = self.add_actions(self.tr("次へ"), self.tr("戻る"))
        bar.main_pressed.connect(self._go_next)
        bar.back_pressed.connect(self._go_previous)
        context.inspection_run.kept.connect(self._show_measured)
        context.inspection_run.started.connect(self._show_measured)

    def _add_foot(self) -> None:
        source = LinkButton(
            self.tr("IPAの原本を見る（ブラウザーが開きます）"), icon="external", icon_after=True
        )
        source.setObjectName("ipa_source")
        source.clicked.connect(self._open_source)
        credit = self._assessment.questionnaire.credit
        self.add(row(source, None), gap=tokens.SPACE_L)
        if credit is not None:
            self.add(self._read(self.words(credit), tokens.TYPE_SMALL, "text_soft"))

    # What the shell calls

    def go_to(self, question_id: str = "", return_to: str = "", **_other: Any) -> None:
        """Show a question; `return_to` is the page to come back to after this one question."""
        if any(one.id == question_id for one in self._questions):
            self._current = question_id
        self._return_to = return_to
        self._sent_here = True

    def place(self) -> dict[str, Any]:
        place = {"question_id": self._current}
        return {**place, "return_to": self._return_to} if self._return_to else place

    def refresh(self) -> None:
        if self._edition != self._assessment.edition:
            self._edition, self._current = self._assessment.edition, ""
            self._questions = self._assessment.questionnaire.questions
        if not self._sent_here:
            self._return_to = ""
        self._sent_here = False
        self._current = self._current or self._first_question()
        self._build()
        self._keep_position()
        if self._current != self._on_screen()[0].id:  # once its place is known
            QTimer.singleShot(0, self, self._show_current)

    def first_focus(self) -> QWidget | None:
        card = self._cards.get(self._current)
        return card.focus_target() if card else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 5 and Enter work wherever on the page the focus is, for the present question."""
        index = event.key() - Qt.Key.Key_1
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.press_focused_button(event):
            return
        if plain and 0 <= index < len(CHOICES):
            self._cards[self._current].answers.choose(CHOICES[index])
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._confirm(self._current)
        else:
            super().keyPressEvent(event)

    # Which questions are shown

    def _chosen_mode(self) -> str:
        return ONE_BY_ONE if self.context.preferences.value(_MODE) == ONE_BY_ONE else BY_TOPIC

    def _change_mode(self, mode: str) -> None:
        self.context.preferences.keep(_MODE, mode)
        self._build()
        self._focus_current()

    def _show_readings(self, wanted: bool) -> None:
        """At once and in place: what is open stays open, what is half typed stays typed."""
        self.context.preferences.furigana = wanted
        for card in self._cards.values():
            card.show_readings(wanted)
        for label in self.findChildren(RubyLabel):
            label.show_readings(wanted)

    def _read(self, text: str, size: float = tokens.TYPE_BODY, colour: str = "text") -> RubyLabel:
        shown = self.context.preferences.furigana
        return RubyLabel(text, readings=furigana(text), size=size, colour=colour, shown=shown)

    def _first_question(self) -> str:
        kept = self.context.preferences.place_on("questions").get("question_id")
        known = [one.id for one in self._questions]
        if kept in known:
            return str(kept)
        unanswered = self._assessment.unanswered
        return unanswered[0] if unanswered else self._questions[0].id

    def _topic_of(self, question_id: str) -> Topic:
        return next(
            topic
            for topic in self._assessment.topics
            if any(one.id == question_id for one in topic.questions)
        )

    def _on_screen(self) -> tuple[Question, ...]:
        """The questions of the present screen."""
        topic = self._topic_of(self._current)
        if self._return_to or self._chosen_mode() == ONE_BY_ONE:
            return tuple(one for one in topic.questions if one.id == self._current)
        return topic.questions

    def _beyond(self, step: int) -> str | None:
        """The question just after (1) or before (-1) those on the screen; None at the end."""
        screen = self._on_screen()
        edge = screen[-1] if step > 0 else screen[0]
        at = [one.id for one in self._questions].index(edge.id) + step
        return self._questions[at].id if 0 <= at < len(self._questions) else None

    # Building a screen

    def _build(self) -> None:
        screen, topic = self._on_screen(), self._topic_of(self._current)
        shown = (self._edition, tuple(one.id for one in screen), self._assessment.profile.works_alone)
        if shown != self._shown:
            self._shown = shown
            self._cards = {}  # first: a card that goes hands its focus to the next, which would be entered
            self._body.clear()
            self._add_caveat(topic)
            alone = self.words(topic.title) if len(screen) == 1 else ""
            for question in screen:
                self._cards[question.id] = self._card(question, alone)
                self._body.add(self._cards[question.id])
        answers = self._assessment.answers
        for question_id, card in self._cards.items():
            answer = answers.get(question_id)
            card.show_answer(answer.choice if answer else None, answer.note if answer else "")
            show_list_hint(card.beside, question_id, self.context)
        self._show_head(topic)
        self._show_measured()
        self._show_bar()

    def _card(self, question: Question, topic: str) -> QuestionCard:
        questionnaire, language = self._assessment.questionnaire, self.context.language
        unverified = "" if question.verified else questionnaire.edition
        alone = self._assessment.profile.works_alone
        readings = self.context.preferences.furigana
        card = QuestionCard(question, alone, language, questionnaire.points, topic, unverified, readings)
        card.chosen.connect(self._choose)
        card.typed.connect(self._type)
        card.confirmed.connect(self._confirm)
        card.entered.connect(self._enter)
        return card

    def _add_caveat(self, topic: Topic) -> None:
        caveat = self._assessment.questionnaire.caveat
        if caveat is not None and topic.index == 0:
            card = Card(tone="warn", padding=tokens.SPACE_L)
            words = self._read(self.words(caveat))
            mark = IconMark("warn", "warn")
            line = row(mark, words, stretch=1)
            line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
            card.add(line)
            card.setAccessibleName(words.text())
            self._body.add(card)

    def _show_head(self, topic: Topic) -> None:
        questionnaire = self._assessment.questionnaire
        at = questionnaire.parts.index(topic.part) + 1
        begins = topic.questions[0] == questionnaire.of_part(topic.part.id)[0]
        note = self.words(topic.part.note) if begins else ""
        self._head.show_part(self.words(topic.part.title), at, len(questionnaire.parts), note)
        self._head.show_topic(self.words(topic.title) if len(self._cards) > 1 else "")
        self._head.offer_modes(not self._return_to)
        self._show_progress()

    def _show_progress(self) -> None:
        questionnaire, missing = self._assessment.questionnaire, len(self._assessment.unanswered)
        number = [one.id for one in self._questions].index(self._current) + 1
        segments = tuple(float(len(questionnaire.of_part(part.id))) for part in questionnaire.parts)
        total = len(self._questions)
        self._head.show_progress(number, total, missing, minutes_left(missing), segments)

    def _show_measured(self) -> None:
        """Fill 「このPCでは」 of every card on the screen."""
        verdicts = {one.check_id: one for one in self._assessment.verdicts}
        running = self.context.inspection_run.running
        for card in self._cards.values():
            found = [verdicts[check] for check in card.question.checks if check in verdicts]
            drill = self._tried(card.question.id)
            note = ""
            if not found:
                note = self.tr("いま調べています。") if running else self.tr("まだ調べていません。")
            # Looked at, yet nothing to this question: such checks do not exist on this system.
            card.pc.setVisible(bool(card.question.checks) and (bool(found) or not verdicts))
            card.pc.show_measured([*(self._measured(one) for one in found), *drill], note)

    def _tried(self, question_id: str) -> list[Measured]:
        """The newest restore drill beside the question on copies; it confirms no answer by itself."""
        from app.declaration.restore_drill import latest_drill
        from app.declaration.standing import drill_questions
        from app.ui.declaration.backup_card import drill_measured

        store = self.context.store
        drill = latest_drill(store) if store is not None and question_id in drill_questions() else None
        return [] if drill is None else [drill_measured(drill, self.context.language)]

    def _measured(self, verdict: Verdict) -> Measured:
        language = self.context.language
        sentence = found_words(verdict, language)
        check = check_named(verdict.check_id)
        if check is not None and verdict.status in (Status.UNKNOWN, Status.NOT_APPLICABLE):
            # Such a sentence does not name what it is about.
            sentence = self.tr("{check}：{found}").format(check=check.title.to(language), found=sentence)
        return Measured(verdict.status, sentence, day_words(verdict.measured_at, language))

    def _show_bar(self) -> None:
        assert self.action_bar is not None
        if self._return_to:
            to_differences = self._return_to == "differences"
            main = self.tr("ちがいの確認に戻る") if to_differences else self.tr("前のページに戻る")
        elif self._beyond(1) is None:
            main = self.tr("答えを確かめる")
        else:
            main = self.tr("次へ")
        self.action_bar.set_main(main)
        self.action_bar.back.setVisible(not self._return_to)

    # Answering

    def _choose(self, question_id: str, choice: Choice) -> None:
        card = self._cards[question_id]
        if card.reason_missing:
            self._take_back(card)
            return
        card.show_needed_reason(False)
        try:
            self._assessment.answer(question_id, choice, card.note.text().strip())
        except StoreError:
            kept = self._assessment.answers.get(question_id)
            card.show_answer(kept.choice if kept else None, kept.note if kept else "")
            raise  # the window says it; what is not kept must not look as if it were
        self._after_saving()
        told = card.help if choice is Choice.DONT_KNOW else card.focus_target()
        QTimer.singleShot(0, card, lambda: self.scroll_to(told, 8))  # chosen by a key it may be out of sight

    def _type(self, question_id: str, text: str) -> None:
        """The reason or the note is kept as it is typed."""
        card = self._cards[question_id]
        choice = card.answers.chosen
        if choice is None:
            return
        if card.reason_missing:
            self._take_back(card)
            return
        card.show_needed_reason(False)
        self._assessment.answer(question_id, choice, text.strip())
        self._after_saving()

    def _take_back(self, card: QuestionCard) -> None:
        """該当なし without a reason is no answer and must never count as one; an earlier answer holds."""
        earlier = self._assessment.answers.get(card.question.id)
        if earlier is not None and earlier.choice is Choice.NOT_APPLICABLE:
            self._assessment.take_back(card.question.id)
            earlier = None
        card.show_needed_reason(True, earlier.choice if earlier else None)
        self._show_progress()
        # The field has just come and may stand below the edge; its place is known only after the layout.
        QTimer.singleShot(0, card, lambda: self.scroll_to(card.note_row))

    def _after_saving(self) -> None:
        self.say_saved()
        self._show_progress()

    # Moving on; never by itself

    def _confirm(self, question_id: str) -> None:
        """Enter: on to the next question, or to the next screen."""
        card = self._cards[question_id]
        if card.reason_missing:
            card.note.setFocus(Qt.FocusReason.TabFocusReason)
            return
        screen = list(self._cards)
        at = screen.index(question_id) + 1
        if at < len(screen):
            self._current = screen[at]
            self._focus_current()
        else:
            self._go_next()

    def _enter(self, question_id: str) -> None:
        if question_id != self._current and question_id in self._cards:
            self._current = question_id
            self._keep_position()
            self._show_progress()

    def _show_current(self) -> None:
        if self._current in self._cards:
            self.scroll_to(self._cards[self._current])

    def _focus_current(self) -> None:
        card = self._cards[self._current]
        card.focus_answers()
        self.scroll_to(card)
        self._keep_position()
        self._show_progress()

    def _go_next(self) -> None:
        missing = next((card for card in self._cards.values() if card.reason_missing), None)
        if missing is not None and self._told_missing != missing.question.id:
            self._told_missing = missing.question.id  # once: whoever presses again goes on without it
            missing.note.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self._move(self._beyond(1), "differences")

    def _go_previous(self) -> None:
        self._move(self._beyond(-1), "inspection")

    def _move(self, question_id: str | None, otherwise: str) -> None:
        if self._return_to:
            self.context.navigate(self._return_to)
            return
        if question_id is None:
            self.context.navigate(otherwise)
            return
        backwards = otherwise == "inspection"
        self._current = question_id
        if backwards:
            self._current = self._on_screen()[0].id
        self._build()
        self._cards[self._current].focus_answers()
        self.scroll_area.verticalScrollBar().setValue(0)  # after the focus, which scrolls too
        self._keep_position()

    def _keep_position(self) -> None:
        """A power cut after this finds the same question again."""
        if self.isVisible():  # else it is being opened, and the window keeps it
            self.context.remember_place()

    def _open_source(self) -> None:
        if not open_link(self._assessment.questionnaire.source_url):
            self.context.warn_link(self._assessment.questionnaire.source_url)

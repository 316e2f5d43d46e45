"""One item of the plan as a card: what, why, how long, how much, the way to do it, done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.calendar import long_date
from app.domain.language import Language
from app.domain.plan import PlanItem, PlanState
from app.ui import tokens
from app.ui.plan_date_field import ChoiceButton, DateField, today
from app.ui.plan_dates import one_month_after
from app.ui.plan_words import PlanFacts, closed_words
from app.ui.theme import theme
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import LinkButton, QuietButton, SecondaryButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.field_row import FieldRow, TextField
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.inspection_parts import fact
from app.ui.widgets.labels import Body, Caption, Heading, Soft
from app.ui.widgets.number_mark import NumberMark

_LARGE_TEXT = 1.4
_LONGEST_NAME = 60


def card_key(facts: PlanFacts) -> str:
    """A name for the controls of a card: "q05" or "os_supported"."""
    return facts.item.subject.rpartition(":")[2].rpartition("/")[2]


class PlanCard(Card):
    """With `with_who` also who does it until when, and 後回し."""

    done_pressed = Signal(object)  # PlanFacts
    reopen_pressed = Signal(object)
    settings_pressed = Signal(object)
    postponed = Signal(object, object)  # PlanFacts, date
    assigned = Signal(object, str, object)  # PlanFacts, owner, date or None
    answer_pressed = Signal(str)  # question id

    def __init__(
        self,
        facts: PlanFacts,
        language: Language,
        number: int = 0,
        with_who: bool = False,
        details_open: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.facts = facts
        self._language = language
        self._key = card_key(facts)
        self.setObjectName(f"plan_{self._key}")
        self.setAccessibleName(facts.title)
        self.body.setSpacing(theme().space(tokens.SPACE_S))
        words = column(Heading(facts.title), spacing=tokens.SPACE_XS)
        words.addLayout(self._effort())
        self._add_reason(words)
        self.details = self._details(details_open)
        if with_who:
            words.addSpacing(theme().space(tokens.SPACE_S))
            words.addLayout(self._who())
        words.addSpacing(theme().space(tokens.SPACE_XS))
        words.addLayout(self._buttons(with_who))
        words.addWidget(self.details)
        self._words = words
        if number:
            mark = NumberMark(number)
            line = row(mark, words, stretch=1)
            line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
            self.add(line)
        else:
            self.add(words)

    def set_item(self, item: PlanItem) -> None:
        """Owner or due date were kept: the next deed begins from here."""
        self.facts = replace(self.facts, item=item)

    def show_way(self) -> None:
        """Say the way in words, because the settings page did not open."""
        words = self.tr("設定の画面を開けませんでした。次の順に開いてください。{path}")
        label = Soft(words.format(path=f"\n{self.facts.way}"))
        label.setObjectName(f"plan_way_{self._key}")
        self._words.insertWidget(self._words.count() - 1, label)

    # Parts

    def _effort(self) -> QLayout:
        """Minutes and yen, and what is put off until when."""
        facts = self.facts
        line = FlowLayout(spacing=tokens.SPACE_L)
        for icon, words in (("clock", facts.minutes), ("yen", facts.cost)):
            if words:
                pair = QWidget()
                pair.setLayout(row(IconMark(icon, "accent_text", 18), _one_line(words), spacing=6))
                line.addWidget(pair)
        return line

    def _add_reason(self, words: QVBoxLayout) -> None:
        facts = self.facts
        if facts.cost_note:
            words.addWidget(Caption(facts.cost_note))
        if facts.item.state is PlanState.POSTPONED and facts.item.due_on:
            note = row(IconMark("pause", "warn", 18), Body(self._postponed_words(), colour="warn"), stretch=1)
            words.addLayout(note)
        if facts.because:
            words.addWidget(Soft(facts.because))
        if facts.why:
            words.addWidget(Body(facts.why))

    def _postponed_words(self) -> str:
        day = date.fromisoformat(self.facts.item.due_on or "")
        return self.tr("後回し（{day}まで）").format(day=long_date(day, self._language))

    def _who(self) -> QLayout:
        item = self.facts.item
        owner = TextField(item.owner, self.tr("例：わたし"))
        owner.setObjectName(f"plan_owner_{self._key}")
        owner.setMaxLength(_LONGEST_NAME)
        due = DateField(self.tr("いつまでに"), _day(item.due_on), self._language)
        due.set_name(f"plan_due_{self._key}")
        owner.edited.connect(lambda text: self.assigned.emit(self.facts, text, due.day))
        due.day_chosen.connect(lambda day: self.assigned.emit(self.facts, owner.text(), day))
        who, until = FieldRow(self.tr("だれが"), owner), FieldRow(self.tr("いつまでに"), due)
        owner.setAccessibleName(self.tr("{title}：だれが").format(title=self.facts.title))
        due.field.setAccessibleName(self.tr("{title}：いつまでに").format(title=self.facts.title))
        if theme().text_scale >= _LARGE_TEXT:
            return column(who, until, spacing=tokens.SPACE_M)
        who.setMaximumWidth(theme().px(220))
        pair = row(column(who, None, spacing=0), until, spacing=tokens.SPACE_XL)
        pair.setStretch(0, 2)
        pair.setStretch(1, 3)
        return pair

    def _buttons(self, with_who: bool) -> QLayout:
        facts = self.facts
        line = FlowLayout(spacing=tokens.SPACE_S)
        if facts.settings:
            settings = SecondaryButton(self.tr("設定を開く"), icon="external")
            settings.setObjectName(f"plan_settings_{self._key}")
            settings.setAccessibleDescription(self.tr("設定の画面が開きます。変えるのはあなたです。"))
            settings.clicked.connect(lambda: self.settings_pressed.emit(facts))
            line.addWidget(settings)
        done = SecondaryButton(self.tr("終わった"), icon="check")
        done.setObjectName(f"plan_done_{self._key}")
        done.setAccessibleName(self.tr("終わった：{title}").format(title=facts.title))
        done.clicked.connect(lambda: self.done_pressed.emit(self.facts))
        line.addWidget(done)
        if with_who:
            self._add_putting_off(line)
        return line

    def _add_putting_off(self, line: QLayout) -> None:
        facts = self.facts
        if facts.item.state is PlanState.POSTPONED:
            again = QuietButton(self.tr("後回しをやめる"))
            again.setObjectName(f"plan_reopen_{self._key}")
            again.clicked.connect(lambda: self.reopen_pressed.emit(self.facts))
            line.addWidget(again)
            return
        later = QuietButton(self.tr("後回しにする"), icon="pause")
        later.setObjectName(f"plan_later_{self._key}")
        later.setAccessibleDescription(self.tr("期限の日まで、なければ1か月後まで後回しにします。"))
        later.clicked.connect(lambda: self.postponed.emit(self.facts, self._until()))
        line.addWidget(later)

    def _until(self) -> date:
        """The due date where it lies ahead, else a month from today."""
        due = _day(self.facts.item.due_on)
        return due if due is not None and due > today() else one_month_after(today())

    def _details(self, opened: bool) -> Disclosure:
        facts = self.facts
        details = Disclosure(self.tr("くわしく"), opened=opened)
        details.setObjectName(f"plan_details_{self._key}")
        details.body.setSpacing(theme().space(tokens.SPACE_M))
        if facts.steps:
            steps = column(spacing=tokens.SPACE_XS)
            for at, step in enumerate(facts.steps, start=1):
                mark = NumberMark(at, size=24)
                line = row(mark, Body(step), stretch=1)
                line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
                steps.addLayout(line)
            details.add(steps)
        if facts.way:
            details.add(fact(self.tr("設定の場所"), facts.way))
        links = FlowLayout(spacing=tokens.SPACE_L)
        if facts.question is not None:
            answer = LinkButton(self.tr("答えを直す"))
            answer.setObjectName(f"plan_answer_{self._key}")
            question_id = facts.question.id
            answer.clicked.connect(lambda: self.answer_pressed.emit(question_id))
            links.addWidget(answer)
        if facts.url:
            page = LinkButton(self.tr("IPAの解説を開く"), icon="external", icon_after=True)
            page.setObjectName(f"plan_url_{self._key}")
            page.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(facts.url)))
            links.addWidget(page)
        details.add(links)
        return details


class ClosedRow(QWidget):
    """An item that is done: when and by whom, and the way back."""

    reopen_pressed = Signal(object)

    def __init__(self, facts: PlanFacts, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        key = card_key(facts)
        self.setObjectName(f"plan_{key}")
        self.setAccessibleName(facts.title)
        again = ChoiceButton(self.tr("元に戻す"))
        again.setObjectName(f"plan_reopen_{key}")
        again.setAccessibleName(self.tr("元に戻す：{title}").format(title=facts.title))
        again.clicked.connect(lambda: self.reopen_pressed.emit(facts))
        words = column(Body(facts.title), Caption(closed_words(facts.item, language)), spacing=0)
        self.setLayout(row(IconMark("check", "good", 22), words, again, stretch=1))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


def _one_line(text: str) -> Body:
    label = Body(text)
    label.setMinimumWidth(label.sizeHint().width() + theme().px(6))
    return label


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None

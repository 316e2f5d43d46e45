"""The three things a buyer asks, as short rows: a question and four answers; a word of one's own folded."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QSizePolicy, QWidget

from app.report.options import BuyerReply, PartnerPageOptions, Says
from app.ui import tokens
from app.ui.partner_options import BUYER_QUESTIONS
from app.ui.theme import theme
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.field_row import FieldRow, TextField
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Soft, TextLabel

_LONGEST = 200
_LEAST_QUESTION = 140  # pixels at 100 %: with less room beside them the answers stand below
_NOT_CHOSEN = object()
_TWO_LINES_FROM, _FEW = 1.7, 2


class BuyerQuestions(Section):
    """Tells each reply at once. `left_open` are those one chose not to answer."""

    reply_changed = Signal(str, object)  # name of the option, BuyerReply or None
    left_open_changed = Signal(object)  # frozenset of names

    def __init__(
        self, options: PartnerPageOptions, left_open: frozenset[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, spacing=tokens.SPACE_S)
        self._replies: dict[str, BuyerReply | None] = {
            name: getattr(options, name) for name in BUYER_QUESTIONS
        }
        self._left_open = left_open
        self._rows: dict[str, _Row] = {}
        self._notes: dict[str, FieldRow] = {}
        self.fold = Disclosure(self.tr("ひとことを添える"))
        self.fold.setObjectName("partner_fold_notes")
        self._nothing_to_note = Soft(self.tr("上の質問に答えると、ここにひとことを書けます。"))
        self.fold.add(self._nothing_to_note)
        for name, (short, whole) in zip(BUYER_QUESTIONS, self._questions(), strict=True):
            self.add(self._row(name, short, whole))
            self.fold.add(self._note(name, short))
        self.add(self.fold)
        self._show_notes()

    @property
    def unanswered(self) -> tuple[str, ...]:
        """The questions nobody has decided about; leaving one open on purpose is a decision."""
        return tuple(
            name for name, reply in self._replies.items() if reply is None and name not in self._left_open
        )

    def focus_on(self, name: str) -> None:
        """Put the keyboard on the answers of a question."""
        self._rows[name].first.setFocus()

    def _questions(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("相手の秘密の情報を扱いますか。"),
                self.tr("相手の秘密の情報を、あなたのパソコンやクラウドで扱いますか。"),
            ),
            (
                self.tr("仕事が止まると、相手も止まりますか。"),
                self.tr("あなたの仕事が止まると、相手の仕事も止まりますか。"),
            ),
            (
                self.tr("相手のシステムにつなぎますか。"),
                self.tr("相手のシステムに、あなたの側からつなぎますか。"),
            ),
        )

    def _row(self, name: str, short: str, whole: str) -> _Row:
        reply = self._replies[name]
        choices = [
            (Says.YES, self.tr("はい")),
            (Says.PARTLY, self.tr("一部")),
            (Says.NO, self.tr("いいえ")),
            (None, self.tr("答えない")),
        ]
        kept: Any = reply.says if reply else (None if name in self._left_open else _NOT_CHOSEN)
        answers = Segments(choices, kept, whole, few=len(choices) if _in_one_line() else _FEW)
        for button, (says, _word) in zip(answers.findChildren(QWidget), choices, strict=True):
            button.setObjectName(f"{name}_{says.value if says else 'none'}")
        answers.value_chosen.connect(lambda says: self._take(name, says))
        self._rows[name] = _Row(short, whole, answers)
        return self._rows[name]

    def _take(self, name: str, says: Says | None) -> None:
        note = self._note_field(name).text().strip()
        self._replies[name] = BuyerReply(says, note) if says else None
        left_open = self._left_open - {name} if says else self._left_open | {name}
        if left_open != self._left_open:
            self._left_open = left_open
            self.left_open_changed.emit(left_open)
        self._show_notes()
        self.reply_changed.emit(name, self._replies[name])

    def _note(self, name: str, short: str) -> FieldRow:
        reply = self._replies[name]
        field = TextField(reply.note if reply else "", self.tr("例：納品データだけ扱います"))
        field.setObjectName(f"{name}_note")
        field.setAccessibleName(self.tr("{question} ひとこと").format(question=short))
        field.setMaxLength(_LONGEST)
        field.edited.connect(lambda text: self._take_note(name, text.strip()))
        self._notes[name] = FieldRow(short, field)
        return self._notes[name]

    def _note_field(self, name: str) -> TextField:
        field = self._notes[name].field
        assert isinstance(field, TextField)
        return field

    def _take_note(self, name: str, text: str) -> None:
        reply = self._replies[name]
        if reply is not None:
            self._replies[name] = replace(reply, note=text)
            self.reply_changed.emit(name, self._replies[name])

    def _show_notes(self) -> None:
        for name, reply in self._replies.items():
            self._notes[name].setVisible(reply is not None)
        self._nothing_to_note.setVisible(not any(self._replies.values()))


def _in_one_line() -> bool:
    return theme().text_scale < _TWO_LINES_FROM


class _Row(QWidget):
    """A question with its answers beside it, or below it where there is little room."""

    def __init__(self, short: str, whole: str, answers: Segments) -> None:
        super().__init__()
        self._answers = answers
        self.setToolTip(whole)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme().space(tokens.SPACE_S))
        self._line.addWidget(TextLabel(short, size=14, line_height=1.5), 1)
        self._line.addWidget(answers)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def first(self) -> QAbstractButton:
        """The answer at which the Tab key stops."""
        return self._answers.findChildren(QAbstractButton)[0]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() - self._answers.sizeHint().width() >= theme().px(_LEAST_QUESTION)
        self._line.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._line.setSpacing(theme().space(tokens.SPACE_S if beside else 0))

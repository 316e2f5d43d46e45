"""The head of the questions: how far one is, topic by topic or one by one, part and topic."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.card import column, row
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Soft, TextLabel, Title
from app.ui.widgets.progress_line import ProgressLine

_STACK_ABOVE = 1.5
BY_TOPIC, ONE_BY_ONE = "topic", "single"


class QuestionHead(Section):
    """`mode_chosen` gives BY_TOPIC or ONE_BY_ONE."""

    mode_chosen = Signal(str)

    def __init__(self, mode: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = ProgressLine()
        self._mode = Segments(
            [(BY_TOPIC, self.tr("話題ごと")), (ONE_BY_ONE, self.tr("1問ずつ"))], mode, self.tr("表示")
        )
        self._mode.value_chosen.connect(lambda chosen: self.mode_chosen.emit(str(chosen)))
        if theme().text_scale > _STACK_ABOVE:
            self.add(self._line)
            self.add(row(self._mode, None))
        else:
            line = row(self._line, self._mode, spacing=tokens.SPACE_XL, stretch=0)
            line.setAlignment(self._line, Qt.AlignmentFlag.AlignVCenter)
            self.add(line)
        self._part = TextLabel(size=tokens.TYPE_SMALL, bold=True, colour="accent_text")
        self._topic = Title()
        self._note = Soft()
        self.add(column(self._part, self._topic, self._note, spacing=2))

    @property
    def progress_words(self) -> str:
        """「質問 8 / 25 ・ あと約3分」 as it stands now."""
        return self._line.accessibleName()

    def show_progress(
        self, number: int, total: int, missing: int, minutes: int, segments: tuple[float, ...]
    ) -> None:
        """Question `number` of `total` while `missing` have no answer yet; `segments`: the parts' lengths."""
        words = self.tr("質問 {number} / {total} ・ すべて答えました")
        if missing:
            words = self.tr("質問 {number} / {total} ・ あと約{minutes}分")
        words = words.format(number=number, total=total, minutes=minutes)
        self._line.set_progress(words, total - missing, total, segments)

    def show_part(self, part: str, number: int, total: int, note: str) -> None:
        """The part's name and place; `note` only where the part begins."""
        words = self.tr("{part}（{number} / {total}）")
        self._part.setText(words.format(part=part, number=number, total=total))
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def show_topic(self, topic: str) -> None:
        """The topic as a title; "" where the one question names it."""
        self._topic.setText(topic)
        self._topic.setVisible(bool(topic))

    def offer_modes(self, offered: bool) -> None:
        """Whether one can change between topics and single questions."""
        self._mode.setVisible(offered)

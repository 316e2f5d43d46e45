"""The head of the questions: how far one is, topic by topic or one by one, part and topic."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.content.furigana import furigana
from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.card import column, row
from app.ui.widgets.check_tile import CheckLine, Segments
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.progress_line import ProgressLine
from app.ui.widgets.ruby_label import RubyLabel

_STACK_ABOVE = 1.5
BY_TOPIC, ONE_BY_ONE = "topic", "single"


class QuestionHead(Section):
    """`mode_chosen` gives BY_TOPIC or ONE_BY_ONE, `readings_wanted` whether kanji shall bear kana."""

    mode_chosen = Signal(str)
    readings_wanted = Signal(bool)

    def __init__(self, mode: str, with_readings: bool | None = None, parent: QWidget | None = None) -> None:
        """`with_readings` is None where nothing has readings: there is no switch then."""
        super().__init__(parent)
        shown = bool(with_readings)
        self._line = ProgressLine()
        self._line.show_readings(shown)
        self._mode = Segments(
            [(BY_TOPIC, self.tr("話題ごと")), (ONE_BY_ONE, self.tr("1問ずつ"))], mode, self.tr("表示")
        )
        self._mode.value_chosen.connect(lambda chosen: self.mode_chosen.emit(str(chosen)))
        self._furigana = CheckLine(self.tr("ふりがな"), shown)
        self._furigana.setObjectName("questions_furigana")
        self._furigana.setAccessibleDescription(self.tr("質問の漢字に、読みがなをつけます。"))
        self._furigana.toggled.connect(self.readings_wanted)
        choices = row(self._furigana, self._mode, spacing=tokens.SPACE_L)
        if theme().text_scale > _STACK_ABOVE:
            self.add(self._line)
            choices.addStretch(1)
            self.add(choices)
        else:
            line = row(self._line, choices, spacing=tokens.SPACE_XL)
            line.setStretch(0, 1)
            line.setAlignment(self._line, Qt.AlignmentFlag.AlignVCenter)
            self.add(line)
        self._furigana.setVisible(with_readings is not None)  # only now: before, it would be a window
        self._part = RubyLabel(size=tokens.TYPE_SMALL, bold=True, colour="accent_text", shown=shown)
        self._topic = RubyLabel(
            size=tokens.TYPE_TITLE, bold=True, line_height=1.35, balanced=True, shown=shown
        )
        self._note = RubyLabel(size=14, colour="text_soft", shown=shown)
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
        places: dict[str, object] = {"number": number, "total": total, "minutes": minutes}
        read = furigana(words, **places)
        self._line.set_progress(words.format(**places), total - missing, total, segments, read)

    def show_part(self, part: str, number: int, total: int, note: str) -> None:
        """The part's name and place; `note` only where the part begins."""
        words = self.tr("{part}（{number} / {total}）")
        places: dict[str, object] = {"part": part, "number": number, "total": total}
        self._part.set_read_text(words.format(**places), furigana(words, **places))
        self._note.set_read_text(note, furigana(note))
        self._note.setVisible(bool(note))

    def show_topic(self, topic: str) -> None:
        """The topic as a title; "" where the one question names it."""
        self._topic.set_read_text(topic, furigana(topic))
        self._topic.setVisible(bool(topic))

    def offer_modes(self, offered: bool) -> None:
        """Whether one can change between topics and single questions."""
        self._mode.setVisible(offered)

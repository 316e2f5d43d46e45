"""The timeline of an incident as a list: time, what was done; a note can be changed, a line taken away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.calendar import JAPAN, parse_utc
from app.domain.language import Language
from app.emergency.incident import IncidentStep
from app.report.emergency_timeline import sentence
from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.card import column, row
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Body, Soft, TextLabel

_LONGEST_NAME = 40


class TimelineList(Section):
    """Newest line last, as one writes. `removed` asks to take a line away."""

    removed = Signal(object)  # IncidentStep

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=tokens.SPACE_S)
        self.setObjectName("timeline")

    def show_lines(self, lines: tuple[IncidentStep, ...], language: Language) -> None:
        """Show these lines."""
        self.clear()
        if not lines:
            self.add(Soft(self.tr("まだ記録がありません。ボタンを押すと、時刻といっしょに残ります。")))
        days = {parse_utc(one.at).astimezone(JAPAN).date() for one in lines}
        for number, line in enumerate(lines):
            self.add(self._line(line, number, language, with_day=len(days) > 1))

    def _line(self, line: IncidentStep, number: int, language: Language, with_day: bool) -> QWidget:
        holder = QWidget()
        at = parse_utc(line.at).astimezone(JAPAN)
        clock = f"{at:%m-%d %H:%M}" if with_day else f"{at:%H:%M}"
        words = sentence(line, language)
        time = TextLabel(clock, bold=True, colour="text_soft")
        time.setFixedWidth(theme().px(104 if with_day else 56))
        remove = IconButton(
            "trash", self.tr("この行を消す： {line}").format(line=f"{clock} {words[:_LONGEST_NAME]}")
        )
        remove.setObjectName(f"timeline_remove_{number}")
        remove.clicked.connect(lambda: self.removed.emit(line))
        layout = row(time, column(Body(words), None, spacing=0), remove, stretch=1)
        layout.setAlignment(time, Qt.AlignmentFlag.AlignTop)
        layout.setAlignment(remove, Qt.AlignmentFlag.AlignTop)
        holder.setLayout(layout)
        return holder

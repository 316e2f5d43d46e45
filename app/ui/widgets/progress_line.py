"""「質問 8 / 25 ・ あと約3分」 with a fine bar below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.furigana import Reading
from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.paint import painter_for, rounded
from app.ui.widgets.ruby_label import RubyLabel


class Bar(QWidget):
    """A thin bar, filled from 0 to 1; `segments` are the shares of the parts, shown as gaps."""

    def __init__(self, parent: QWidget | None = None, height: int = 6, colour: str = "accent") -> None:
        super().__init__(parent)
        self._share = 0.0
        self._colour = colour
        self._segments: tuple[float, ...] = (1.0,)
        self.setFixedHeight(height)

    def set_share(self, share: float, segments: tuple[float, ...] = (1.0,)) -> None:
        """Show `share` (0 to 1); `segments` are the relative lengths of the parts."""
        self._share, self._segments = min(1.0, max(0.0, share)), segments or (1.0,)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        gap = 4.0
        whole = sum(self._segments)
        usable = self.width() - gap * (len(self._segments) - 1)
        left, done = 0.0, self._share * usable
        for segment in self._segments:
            width = usable * segment / whole
            rounded(painter, QRectF(left, 0, width, self.height()), self.height() / 2, "track")
            filled = min(width, done)
            if filled > 0:
                box = QRectF(left, 0, max(filled, self.height()), self.height())
                rounded(painter, box, self.height() / 2, self._colour)
            done = max(0.0, done - width)
            left += width + gap


class ProgressLine(QWidget):
    """How far one is, in words first; never a bare per cent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = RubyLabel(size=tokens.TYPE_SMALL, colour="text_soft", shown=False)
        self._bar = Bar()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().space(6))
        layout.addWidget(self._words)
        layout.addWidget(self._bar)

    def set_progress(
        self,
        words: str,
        done: float,
        total: float,
        segments: tuple[float, ...] = (1.0,),
        readings: Sequence[Reading] = (),
    ) -> None:
        """Show `words`, and `done` of `total` on the bar; `readings` once they are wanted."""
        self._words.set_read_text(words, readings)
        self.setAccessibleName(words)
        self._bar.set_share(done / total if total else 0.0, segments)

    def show_readings(self, shown: bool) -> None:
        """Put the readings above the words, or take them away."""
        self._words.show_readings(shown)

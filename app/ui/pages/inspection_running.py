"""The card of a running inspection: how far it is, how long it may still take, and やめる."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.inspection.remaining import Remaining
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.card import Card, row
from app.ui.widgets.labels import Caption
from app.ui.widgets.progress_line import ProgressLine

_TICK_MS = 500
_SAID_FROM = 1.0  # seconds: what ends sooner needs no words
_MINUTE, _TENS_FROM, _SOON = 60, 10, 5


class RunningCard(Card):
    """`time_left` says a `Remaining` and the seconds since the start whenever it is asked."""

    def __init__(
        self, time_left: Callable[[], tuple[Remaining | None, float]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._time_left = time_left
        self._steps, self._shown, self._expected = (0, 0), math.inf, False
        self._line = ProgressLine()
        self.stop = SecondaryButton(self.tr("やめる"))
        self.stop.setObjectName("inspection_stop")
        self.add_heading(self.tr("いま調べています"))
        self.add(self._line)
        note = Caption(self.tr("分かったことから順に出ます。見るだけです。待たずに次へ進めます。"))
        self.add(row(note, self.stop, stretch=0))
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._show)
        self.begin()

    def begin(self) -> None:
        """Another run: what was said about the last one is forgotten."""
        self._shown, self._expected = math.inf, False
        self.show_progress(None)

    def show_progress(self, progress: Any) -> None:
        """Show a `Progress`, None while nothing is known yet."""
        self._steps = (progress.done, progress.total) if progress is not None else (0, 0)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()

    def _show(self) -> None:
        done, total = self._steps
        words = self.tr("{total}か所のうち、{done}か所を調べました").format(done=done, total=total)
        words = words if total else self.tr("準備をしています")
        left = self._left_words() if total else ""
        self._line.set_progress(
            self.tr("{progress}・{time}").format(progress=words, time=left) if left else words, done, total
        )

    def _left_words(self) -> str:
        """「あと約20秒」; it only ever goes down, and says nothing where nothing is known."""
        left, elapsed = self._time_left()
        if elapsed < _SAID_FROM or left is None:
            return ""
        if left.at_most and self._expected:  # slower than last time: no number would be honest
            return self.tr("もう少しかかっています")
        self._expected = self._expected or not left.at_most
        self._shown = min(self._shown, left.seconds)
        time = self._amount(self._shown)
        if not time:
            return self.tr("もうすぐ終わります")
        words = self.tr("長くても、あと{time}") if left.at_most else self.tr("あと{time}")
        return words.format(time=time)

    def _amount(self, seconds: float) -> str:
        """Rounded up, the coarser the longer; "" for next to nothing."""
        if seconds <= _SOON:
            return ""
        if seconds <= _TENS_FROM:
            return self.tr("約{seconds}秒").format(seconds=_TENS_FROM)
        tens = math.ceil(seconds / _TENS_FROM) * _TENS_FROM
        if tens < _MINUTE:
            return self.tr("約{seconds}秒").format(seconds=tens)
        return self.tr("約{minutes}分").format(minutes=math.ceil(seconds / _MINUTE))

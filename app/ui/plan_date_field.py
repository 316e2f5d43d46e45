"""A date as one types it, with quick choices below; understands 2026/12/24, 12/24, 令和8年12月24日."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.calendar import local_date, long_date
from app.domain.language import Language
from app.system.clock import utc_now
from app.ui import tokens
from app.ui.plan_dates import one_month_after, one_week_after, parse_day
from app.ui.theme import theme
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.field_row import TextField
from app.ui.widgets.labels import Caption

_LARGE_TEXT = 1.4


def today() -> date:
    """The present day in Japan."""
    return local_date(utc_now())


class ChoiceButton(QuietButton):
    """A small button for a value that is often wanted."""

    padding = 8
    height_at_100 = 28
    text_size = float(tokens.TYPE_SMALL)

    def colours(self) -> tuple[str | None, str | None, str]:
        fill, _line, _ink = super().colours()
        return fill, "border", "accent_text" if self.isEnabled() else "text_soft"


class DateField(QWidget):
    """A field for a day. `day_chosen` is emitted with the new day, or None when it was emptied.

    `choices` are the quick ones, of "today", "week", "month". What cannot be read changes nothing: it
    stays as typed, with a sentence below, until it is mended. `looks_back`: a day without a year was.
    """

    day_chosen = Signal(object)

    def __init__(
        self,
        name: str,
        day: date | None,
        language: Language,
        choices: tuple[str, ...] = ("today", "week", "month"),
        may_be_empty: bool = True,
        parent: QWidget | None = None,
        looks_back: bool = False,
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._may_be_empty = may_be_empty
        self._looks_back = looks_back
        self.day = day
        self._choices: dict[str, ChoiceButton] = {}
        self.field = TextField("", self.tr("例：{day}").format(day=self._example()), self)
        self.field.setAccessibleName(name)
        self.field.setMaxLength(40)
        self.field.setFixedWidth(theme().px(210))
        self.field.editingFinished.connect(self._take)
        self.field.installEventFilter(self)
        self._error = Caption("", self, colour="bad")
        self._error.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().space(tokens.SPACE_XS))
        quick = self._make_choices(name, choices)
        if theme().text_scale < _LARGE_TEXT:
            line = QHBoxLayout()
            line.setSpacing(theme().space(tokens.SPACE_S))
            line.addWidget(self.field)
            line.addLayout(quick)
            line.addStretch(1)
            layout.addLayout(line)
        else:
            quick.addStretch(1)
            layout.addWidget(self.field)
            layout.addLayout(quick)
        layout.addWidget(self._error)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusProxy(self.field)
        self._show_day()

    @property
    def error(self) -> str:
        """What is wrong with what was typed; "" when nothing is."""
        return "" if self._error.isHidden() else self._error.text()

    def set_day(self, day: date | None) -> None:
        """Show a day without telling anybody."""
        self.day = day
        self._set_error("")
        self._show_day()

    def set_name(self, object_name: str) -> None:
        """Name the field and its quick choices, so that the focus is found again."""
        self.field.setObjectName(object_name)
        for key, button in self._choices.items():
            button.setObjectName(f"{object_name}_{key}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress
        if isinstance(event, QKeyEvent) and pressed and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if event.key() == Qt.Key.Key_Up else -1)
            return True
        return super().eventFilter(watched, event)

    _choices: dict[str, ChoiceButton]

    def _make_choices(self, name: str, wanted: tuple[str, ...]) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme().space(2))
        for key, words, day in (
            ("today", self.tr("今日"), lambda: today()),
            ("week", self.tr("1週間後"), lambda: one_week_after(today())),
            ("month", self.tr("1か月後"), lambda: one_month_after(today())),
        ):
            if key not in wanted:
                continue
            button = ChoiceButton(words, self)
            button.setAccessibleName(self.tr("{name}を{when}にする").format(name=name, when=words))
            button.clicked.connect(lambda _checked=False, choose=day: self._choose(choose()))
            self._choices[key] = button
            line.addWidget(button)
        return line

    def _take(self) -> None:
        text = self.field.text().strip()
        if not text and self._may_be_empty:
            self._choose(None)
            return
        found = parse_day(text, today(), self._looks_back)
        if found is None:
            words = self.tr("日付として読めません。例：{example}").format(example=self._example())
            self._set_error(words)
            return
        self._choose(found)

    def _choose(self, day: date | None) -> None:
        changed = day != self.day
        self.set_day(day)
        if changed:
            self.day_chosen.emit(day)

    def _step(self, days: int) -> None:
        start = parse_day(self.field.text(), today(), self._looks_back) or self.day or today()
        try:
            wanted = date.fromordinal(start.toordinal() + days)
        except (ValueError, OverflowError):
            return
        if parse_day(wanted.isoformat(), today()) is not None:
            self._choose(wanted)

    def _show_day(self) -> None:
        self.field.setText(long_date(self.day, self._language) if self.day else "")

    def _set_error(self, words: str) -> None:
        self._error.setText(words)
        self._error.setVisible(bool(words))
        self.field.set_wrong(bool(words))
        self.field.setAccessibleDescription(words)

    def _example(self) -> str:
        return f"{today():%Y/%m/%d}"

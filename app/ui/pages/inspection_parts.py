"""Small things the pages of the self-assessment share: dates in words, facts, a place that can be emptied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QSizePolicy, QVBoxLayout, QWidget

from app.content.phrases import phrase
from app.domain.calendar import JAPAN, local_date, long_date, parse_utc
from app.domain.language import Language
from app.domain.verdict import Verdict
from app.inspection.check import Check, load_check
from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.labels import Soft, TextLabel


def day_words(moment: str | None, language: Language) -> str:
    """The day of a stored UTC time: 2026年11月23日. Empty for None and for what is no time."""
    try:
        return long_date(local_date(parse_utc(moment or "")), language)
    except ValueError:
        return ""


def moment_words(moment: str | None, language: Language) -> str:
    """Day and clock of a stored UTC time: 2026年11月23日 12:00. Empty for None and for what is no time."""
    day = day_words(moment, language)
    return f"{day} {parse_utc(moment or '').astimezone(JAPAN):%H:%M}" if day else ""


def check_named(check_id: str) -> Check | None:
    """The check with this id; None for one this version does not have (an old inspection may name it)."""
    try:
        return load_check(check_id)
    except KeyError:
        return None


def found_words(verdict: Verdict, language: Language) -> str:
    """What a check found, in one sentence."""
    check = check_named(verdict.check_id)
    if check is None:
        return phrase(f"status.{verdict.status.value}.meaning", language)
    return check.sentence(verdict, language)


class Section(QWidget):
    """A vertical place for things that are made anew: `clear`, then `add`."""

    def __init__(self, parent: QWidget | None = None, spacing: int = tokens.SPACE_M) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme().space(spacing))
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, item: QWidget | QLayout) -> None:
        """Put a widget or a layout at the end."""
        if isinstance(item, QLayout):
            self.body.addLayout(item)
        else:
            self.body.addWidget(item)

    def clear(self) -> None:
        """Take everything away."""
        _clear(self.body)


def _clear(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()  # a button may be the one that was just pressed
        elif inner is not None:
            _clear(inner)


class SmallHeading(TextLabel):
    """A heading inside a card, above a few lines."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent, size=14, bold=True, line_height=1.5)


class GroupHeading(TextLabel):
    """The heading of a group of rows or cards."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent, size=tokens.TYPE_LEAD, bold=True, line_height=1.4)


def fact(heading: str, text: str) -> QVBoxLayout:
    """A small heading with its text below."""
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(SmallHeading(heading))
    layout.addWidget(Soft(text))
    return layout

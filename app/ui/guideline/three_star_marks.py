"""The five standings as colour + shape + word, and the whole list as one calm picture.

Not the four states of a check: a requirement that is touched is not met, so nothing here has a green tick.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.domain.language import Language
from app.guideline.three_star import RequirementStanding, Standing
from app.guideline.three_star_words import standing_word
from app.ui import tokens
from app.ui.guideline.shape_badge import Shape, ShapeBadge, ShapeMark
from app.ui.theme import theme
from app.ui.widgets.card import column, row
from app.ui.widgets.inspection_flow import WrappingRow
from app.ui.widgets.labels import Caption

_LARGE_TEXT = 1.4
_LABEL_WIDTH = 190
_LOOKS = {
    Standing.MEASURED: (Shape.DISC, "accent"),
    Standing.DOCUMENT: (Shape.SQUARE, "accent"),
    Standing.DECLARED: (Shape.TRIANGLE, "warn"),
    Standing.OPEN: (Shape.RING, "unknown"),
    Standing.OUTSIDE: (Shape.DIAMOND, "unknown"),
}


def standing_badge(standing: Standing, language: Language, text: str = "") -> ShapeBadge:
    """Shape and word, with a number where it counts."""
    shape, colour = _LOOKS[standing]
    return ShapeBadge(shape, colour, text or standing_word(standing, language))


class StandingPicture(QWidget):
    """Each category as a line of shapes, one for each requirement."""

    def __init__(
        self,
        categories: Sequence[tuple[str, Sequence[RequirementStanding]]],
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        rows = column(spacing=tokens.SPACE_S)
        for title, standings in categories:
            marks: list[QWidget] = [_mark(one, language) for one in standings]
            label, shapes = Caption(title), WrappingRow(marks)
            if theme().text_scale >= _LARGE_TEXT:
                rows.addLayout(column(label, shapes, spacing=tokens.SPACE_XS))
            else:
                label.setFixedWidth(theme().px(_LABEL_WIDTH))
                rows.addLayout(row(label, shapes, stretch=1))
        self.setLayout(rows)


def _mark(one: RequirementStanding, language: Language) -> ShapeMark:
    shape, colour = _LOOKS[one.standing]
    requirement = one.requirement
    word = standing_word(one.standing, language)
    return ShapeMark(shape, colour, f"{requirement.id} {requirement.name.to(language)} – {word}", 24)

"""The look of the printed pages: paper, sizes and inks. Lengths are points."""

from __future__ import annotations

from app.report.document import State
from app.report.sheet import A4_HEIGHT, A4_WIDTH

MILLIMETRE = 72 / 25.4

MARGIN_LEFT = 20 * MILLIMETRE  # room for punch holes
MARGIN_RIGHT = 15 * MILLIMETRE
MARGIN_TOP = 15 * MILLIMETRE
MARGIN_BOTTOM = 15 * MILLIMETRE
CONTENT_WIDTH = A4_WIDTH - MARGIN_LEFT - MARGIN_RIGHT
FOOTER_HEIGHT = 17.0
SAMPLE_BAND = 20.0
CONTENT_HEIGHT = A4_HEIGHT - MARGIN_TOP - MARGIN_BOTTOM - FOOTER_HEIGHT

BODY = 8.6  # body size at scale 1
LEADING = 1.42  # line distance in sizes: the universal design face is large on its body

# Every ink reads at 4.5:1 or better on white, and in grey.
INK = "#1a1d21"
MUTED = "#55595f"
HAIRLINE = "#c9ccd1"
RULE = "#2b3a4d"
PANEL = "#f2f4f6"
WHITE = "#ffffff"

STATE_INKS = {
    State.GOOD: "#1d6b3f",
    State.PARTLY: "#9a5800",
    State.BAD: "#a3231d",
    State.UNKNOWN: "#46566b",
    State.NOT_APPLICABLE: "#6a6f76",
}

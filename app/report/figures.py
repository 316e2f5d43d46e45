"""Drawings for pages and window alike: plain marks, readable as text, with words that say what they show."""

from __future__ import annotations

from app.assessment.score import PartScore, Score
from app.domain.answer import Choice
from app.report.document import Figure
from app.report.metrics import face
from app.report.sheet import Line, Mark, Rectangle, TextRun
from app.report.style import HAIRLINE, INK, MUTED, PANEL, RULE
from app.report.typeset import run, run_to
from app.report.wording import Wording

_ROW = 30.0
_BAR = 9.0
_SIZE = 8.6
_SMALL = 7.4


def score_bars(score: Score, width: float, say: Wording) -> Figure:
    """One bar for each part: its points out of what its applicable questions could give.

    `width` is in points; the height follows from the number of parts. The numbers stand beside the
    bars as text; a part whose total is below zero has an empty bar and its number says so.
    """
    marks: list[Mark] = []
    for index, part in enumerate(score.parts):
        marks.extend(_part_row(part, index * _ROW, width, say))
    parts = say.listed(
        say(
            "full.chart.part",
            title=one.part.title.to(say.language),
            points=_signed(one.points),
            best=one.best,
        )
        for one in score.parts
    )
    return Figure(width, _ROW * len(score.parts), tuple(marks), say("full.chart.alt", parts=parts))


def _part_row(part: PartScore, top: float, width: float, say: Wording) -> list[Mark]:
    baseline = top + _SIZE
    title = run(part.part.title.to(say.language), 0, baseline, _SIZE, bold=True)
    amount = say("full.chart.points", points=_signed(part.points), best=part.best)
    points = run_to(amount, width, baseline, _SIZE, bold=True)
    bar_top = top + _SIZE + 4
    marks: list[Mark] = [title, points, Rectangle(0, bar_top, width, _BAR, fill=PANEL)]
    share = max(0.0, part.points / part.best) if part.best else 0.0
    if share:
        marks.append(Rectangle(0, bar_top, width * share, _BAR, fill=RULE))
    marks.append(Rectangle(0, bar_top, width, _BAR, stroke=INK, thickness=0.5))
    marks.extend(_quarters(bar_top, width))
    marks.append(_counts(part, title, points, baseline, say))
    return marks


def _quarters(top: float, width: float) -> list[Mark]:
    return [
        Line(width * quarter / 4, top + _BAR, width * quarter / 4, top + _BAR + 2, 0.4, HAIRLINE)
        for quarter in range(5)
    ]


def _counts(part: PartScore, title: TextRun, points: TextRun, baseline: float, say: Wording) -> TextRun:
    """How often each answer was given, between title and points; smaller where there is little room."""
    numbers = {choice.value: part.counts.get(choice, 0) for choice in Choice}
    text = say("full.chart.counts", open=part.asked - part.answered, **numbers)
    room = points.x - title.width - 24
    size = min(_SMALL, _SMALL * room / max(face().width(text, _SMALL), 1))
    return run(text, title.width + 12, baseline, size, colour=MUTED)


def _signed(points: int) -> str:
    return str(points).replace("-", "−")

"""Other papers than A4: a sheet made smaller as a whole. A5 has the shape of A4 at 71 %."""

from __future__ import annotations

from app.report.sheet import (
    A4_WIDTH,
    Circle,
    Group,
    Line,
    Mark,
    Polygon,
    Rectangle,
    Sheet,
    TextRun,
)
from app.report.style import HAIRLINE

A5_WIDTH = 419.528
A5_HEIGHT = 595.276


def a5_sheet(sheet: Sheet) -> Sheet:
    """An A4 sheet on A5, with a broken line at its edge: on A4 paper it says where to cut."""
    factor = A5_WIDTH / A4_WIDTH
    edge = Rectangle(0, 0, A5_WIDTH, A5_HEIGHT, stroke=HAIRLINE, thickness=0.5, dashed=True)
    return Sheet(A5_WIDTH, A5_HEIGHT, (edge, *(scaled(mark, factor) for mark in sheet.marks)))


def scaled(mark: Mark, factor: float) -> Mark:
    """The same mark, everything of it multiplied by `factor`."""
    if isinstance(mark, TextRun):
        return TextRun(
            mark.x * factor,
            mark.y * factor,
            mark.text,
            mark.size * factor,
            mark.bold,
            mark.colour,
            mark.width * factor,
        )
    if isinstance(mark, Group):
        return Group(mark.tag, tuple(scaled(one, factor) for one in mark.marks), mark.alt)
    if isinstance(mark, Line):
        x1, y1, x2, y2 = (one * factor for one in (mark.x1, mark.y1, mark.x2, mark.y2))
        return Line(x1, y1, x2, y2, mark.thickness * factor, mark.colour)
    if isinstance(mark, Rectangle):
        return Rectangle(
            mark.x * factor,
            mark.y * factor,
            mark.width * factor,
            mark.height * factor,
            mark.radius * factor,
            mark.fill,
            mark.stroke,
            mark.thickness * factor,
            mark.dashed,
        )
    if isinstance(mark, Circle):
        x, y, radius = (one * factor for one in (mark.x, mark.y, mark.radius))
        return Circle(x, y, radius, mark.fill, mark.stroke, mark.thickness * factor)
    points = tuple((x * factor, y * factor) for x, y in mark.points)
    return Polygon(points, mark.fill, mark.stroke, mark.thickness * factor, mark.closed)

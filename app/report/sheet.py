"""A printed page as plain data: what stands where. Pure; neither reportlab nor Qt is known here.

All lengths are points (1/72 inch). x grows to the right, y grows DOWNWARD from the top edge of the
sheet. A colour is "#rrggbb". The PDF writer and the window's painter draw the very same marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Union

A4_WIDTH = 595.276
A4_HEIGHT = 841.89


@dataclass(frozen=True, slots=True)
class TextRun:
    """One piece of one line. `x`, `y` is where its baseline begins; `width` is its advance.

    A painter whose own width differs from `width` (other hinting) squeezes the run to `width`.
    """

    x: float
    y: float
    text: str
    size: float
    bold: bool
    colour: str
    width: float


@dataclass(frozen=True, slots=True)
class Line:
    """A straight stroke."""

    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float
    colour: str


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A rectangle from its top left corner; `radius` rounds the corners, `dashed` breaks the outline."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0
    fill: str | None = None
    stroke: str | None = None
    thickness: float = 0.0
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle around (x, y)."""

    x: float
    y: float
    radius: float
    fill: str | None = None
    stroke: str | None = None
    thickness: float = 0.0


@dataclass(frozen=True, slots=True)
class Polygon:
    """Straight strokes from point to point; `closed` joins the last to the first. Round joins and caps."""

    points: tuple[tuple[float, float], ...]
    fill: str | None = None
    stroke: str | None = None
    thickness: float = 0.0
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Group:
    """Marks that mean one thing together.

    `tag` is the structure type of PDF: H1, H2, P, Figure, Table, TR, TH, TD. `alt` is the text read
    aloud for a figure. Marks that lie directly in a sheet, a Table or a TR are decoration.
    """

    tag: str
    marks: tuple[Mark, ...]
    alt: str = ""


Mark = Union[TextRun, Line, Rectangle, Circle, Polygon, Group]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page."""

    width: float
    height: float
    marks: tuple[Mark, ...]


def moved(mark: Mark, dx: float, dy: float) -> Mark:
    """The same mark, `dx` further right and `dy` further down."""
    if isinstance(mark, TextRun):
        return TextRun(mark.x + dx, mark.y + dy, mark.text, mark.size, mark.bold, mark.colour, mark.width)
    if isinstance(mark, Group):
        return Group(mark.tag, tuple(moved(one, dx, dy) for one in mark.marks), mark.alt)
    if isinstance(mark, Line):
        return Line(mark.x1 + dx, mark.y1 + dy, mark.x2 + dx, mark.y2 + dy, mark.thickness, mark.colour)
    if isinstance(mark, Rectangle):
        x, y = mark.x + dx, mark.y + dy
        return Rectangle(
            x, y, mark.width, mark.height, mark.radius, mark.fill, mark.stroke, mark.thickness, mark.dashed
        )
    if isinstance(mark, Circle):
        return Circle(mark.x + dx, mark.y + dy, mark.radius, mark.fill, mark.stroke, mark.thickness)
    points = tuple((x + dx, y + dy) for x, y in mark.points)
    return Polygon(points, mark.fill, mark.stroke, mark.thickness, mark.closed)


def leaves(marks: tuple[Mark, ...]) -> Iterator[TextRun | Line | Rectangle | Circle | Polygon]:
    """Every mark that draws something, in drawing order, out of its groups."""
    for mark in marks:
        if isinstance(mark, Group):
            yield from leaves(mark.marks)
        else:
            yield mark


def text_runs(sheet: Sheet) -> tuple[TextRun, ...]:
    """Every piece of text on the sheet, in reading order."""
    return tuple(mark for mark in leaves(sheet.marks) if isinstance(mark, TextRun))

"""Ornaments of our own for papers to hang up: a chain along the edge, corner flowers, a rosette, the mark."""

from __future__ import annotations

from math import cos, pi, sin

from app.report.sheet import Circle, Line, Mark, Polygon, Rectangle

Point = tuple[float, float]

DEEP = "#0e6e68"
SOFT = "#8fbab4"
GOLD = "#b58a2f"
PALE_GOLD = "#f7edd6"
WHITE = "#ffffff"

_CHAIN = 7.0  # radius of a link


def frame(width: float, height: float, edge: float) -> tuple[Mark, ...]:
    """A frame around a page: two fine lines with a chain of circles between them, flowers at the corners."""
    band = 2 * _CHAIN + 5
    inner = edge + band
    marks: list[Mark] = [
        Rectangle(edge, edge, width - 2 * edge, height - 2 * edge, stroke=DEEP, thickness=1.4),
        Rectangle(inner, inner, width - 2 * inner, height - 2 * inner, stroke=DEEP, thickness=0.6),
    ]
    middle = edge + band / 2
    across = _spread(middle + band / 2, width - middle - band / 2)
    down = _spread(middle + band / 2, height - middle - band / 2)
    for y in (middle, height - middle):
        marks.extend(Circle(x, y, _CHAIN, stroke=SOFT, thickness=0.7) for x in across)
    for x in (middle, width - middle):
        marks.extend(Circle(x, y, _CHAIN, stroke=SOFT, thickness=0.7) for y in down)
    for x in (middle, width - middle):
        for y in (middle, height - middle):
            marks.append(Rectangle(x - band / 2, y - band / 2, band, band, fill=WHITE))
            marks.append(Rectangle(x - band / 2, y - band / 2, band, band, stroke=DEEP, thickness=0.6))
            marks.extend(flower(x, y, band * 0.24))
    # The outer line again, over the white grounds of the corners.
    marks.append(Rectangle(edge, edge, width - 2 * edge, height - 2 * edge, stroke=DEEP, thickness=1.4))
    return tuple(marks)


def flower(x: float, y: float, radius: float) -> tuple[Mark, ...]:
    """Eight circles around a point."""
    petals = [
        Circle(x + radius * cos(turn), y + radius * sin(turn), radius, stroke=SOFT, thickness=0.6)
        for turn in (at * pi / 4 for at in range(8))
    ]
    return (*petals, Circle(x, y, radius * 0.42, fill=GOLD))


def divider(x: float, y: float, length: float) -> tuple[Mark, ...]:
    """A fine line with a diamond in its middle, centred on (x, y)."""
    half, gap, side = length / 2, 9.0, 4.2
    diamond = ((x, y - side), (x + side, y), (x, y + side), (x - side, y))
    return (
        Line(x - half, y, x - gap, y, 0.7, DEEP),
        Line(x + gap, y, x + half, y, 0.7, DEEP),
        Polygon(diamond, fill=GOLD),
    )


def rosette(x: float, y: float, radius: float) -> tuple[Mark, ...]:
    """A pleated rosette with two ribbons and a tick: a sign of praise, and of no authority."""
    points = []
    for at in range(48):
        reach = radius if at % 2 == 0 else radius * 0.9
        points.append((x + reach * cos(at * pi / 24), y + reach * sin(at * pi / 24)))
    shape = ((-0.3, 0.02), (-0.08, 0.24), (0.34, -0.24))
    tick = tuple((x + across * radius, y + down * radius) for across, down in shape)
    return (
        Polygon(_ribbon(x, y, radius, -1), fill=DEEP),
        Polygon(_ribbon(x, y, radius, 1), fill=DEEP),
        Polygon(tuple(points), fill=PALE_GOLD, stroke=GOLD, thickness=1.0),
        Circle(x, y, radius * 0.72, fill=WHITE, stroke=GOLD, thickness=1.2),
        Circle(x, y, radius * 0.64, stroke=GOLD, thickness=0.5),
        Polygon(tick, stroke=DEEP, thickness=radius * 0.11, closed=False),
    )


def mark(x: float, y: float, size: float) -> tuple[Mark, ...]:
    """The program's own mark in a square of `size` points around (x, y)."""
    unit, left, top = size / 64, x - size / 2, y - size / 2

    def at(points: tuple[Point, ...]) -> tuple[Point, ...]:
        return tuple((left + across * unit, top + down * unit) for across, down in points)

    outline = (
        (32.0, 4.0),
        (55.0, 12.0),
        (55.0, 29.0),
        *_curve((55, 29), (55, 44), (45.5, 54.5), (32, 60)),
        *_curve((32, 60), (18.5, 54.5), (9, 44), (9, 29)),
        (9.0, 12.0),
    )
    rows = (((20, 20), (44, 20)), ((20, 28), (44, 28)), ((20, 36), (31, 36)))
    lines = [Polygon(at(one), stroke=SOFT, thickness=3 * unit, closed=False) for one in rows]
    tick = Polygon(at(((24, 36.5), (31, 43.5), (45, 28))), stroke=WHITE, thickness=5 * unit, closed=False)
    return (Polygon(at(outline), fill=DEEP), *lines, tick)


def _spread(first: float, last: float) -> list[float]:
    """Places of overlapping links from `first` to `last`, as near to one radius apart as comes out even."""
    first, last = first + _CHAIN, last - _CHAIN
    count = max(1, round((last - first) / _CHAIN))
    step = (last - first) / count
    return [first + at * step for at in range(count + 1)]


def _ribbon(x: float, y: float, radius: float, side: int) -> tuple[Point, ...]:
    """A ribbon that hangs down to the left (-1) or to the right (1), with a notch at its end."""
    near, far, end = radius * 0.08, radius * 0.62, radius * 1.62
    return (
        (x + side * near, y + radius * 0.6),
        (x + side * far, y + radius * 0.5),
        (x + side * (far + radius * 0.24), y + end),
        (x + side * (far - radius * 0.04), y + end - radius * 0.2),
        (x + side * (near + radius * 0.2), y + end + radius * 0.06),
    )


def _curve(start: Point, one: Point, two: Point, end: Point, steps: int = 12) -> tuple[Point, ...]:
    """A cubic curve as a polyline, without its first point."""
    found = []
    for step in range(1, steps + 1):
        t = step / steps
        shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        across = sum(share * point[0] for share, point in zip(shares, (start, one, two, end), strict=True))
        down = sum(share * point[1] for share, point in zip(shares, (start, one, two, end), strict=True))
        found.append((across, down))
    return tuple(found)

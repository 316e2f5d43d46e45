"""The status shapes as vectors: they read without colour, and no font need have them."""

from __future__ import annotations

from math import cos, pi, sin

from app.report.document import State
from app.report.sheet import Circle, Mark, Polygon, Rectangle
from app.report.style import STATE_INKS, WHITE


def status_shape(state: State, x: float, y: float, size: float) -> tuple[Mark, ...]:
    """The shape of a status in a square of `size` points whose top left corner is (x, y)."""
    return _SHAPES[state](x, y, size, STATE_INKS[state])


def _good(x: float, y: float, size: float, ink: str) -> tuple[Mark, ...]:
    half = size / 2
    tick = ((0.26, 0.53), (0.43, 0.70), (0.75, 0.33))
    return (
        Circle(x + half, y + half, half, fill=ink),
        _stroke(tick, x, y, size),
    )


def _partly(x: float, y: float, size: float, ink: str) -> tuple[Mark, ...]:
    corners = ((0.5, 0.03), (1.0, 0.95), (0.0, 0.95))
    return (Polygon(_placed(corners, x, y, size), fill=ink),)


def _bad(x: float, y: float, size: float, ink: str) -> tuple[Mark, ...]:
    inset = size * 0.04
    return (
        Rectangle(x + inset, y + inset, size - 2 * inset, size - 2 * inset, fill=ink),
        _stroke(((0.28, 0.28), (0.72, 0.72)), x, y, size),
        _stroke(((0.72, 0.28), (0.28, 0.72)), x, y, size),
    )


def _unknown(x: float, y: float, size: float, ink: str) -> tuple[Mark, ...]:
    corners = ((0.5, -0.03), (1.03, 0.5), (0.5, 1.03), (-0.03, 0.5))
    thickness = size * 0.09
    arc = [(0.5 + 0.14 * cos(a), 0.38 - 0.14 * sin(a)) for a in _angles(pi, -pi / 4, 8)]
    hook = (*arc, (0.5, 0.55), (0.5, 0.61))
    return (
        Polygon(_placed(corners, x, y, size), fill=WHITE, stroke=ink, thickness=thickness),
        Polygon(_placed(hook, x, y, size), stroke=ink, thickness=thickness, closed=False),
        Circle(x + size * 0.5, y + size * 0.75, size * 0.06, fill=ink),
    )


def _not_applicable(x: float, y: float, size: float, ink: str) -> tuple[Mark, ...]:
    half = size / 2
    thickness = size * 0.1
    bar = ((0.3, 0.5), (0.7, 0.5))
    return (
        Circle(x + half, y + half, half - thickness / 2, stroke=ink, thickness=thickness),
        Polygon(_placed(bar, x, y, size), stroke=ink, thickness=thickness, closed=False),
    )


def _angles(start: float, end: float, steps: int) -> list[float]:
    return [start + (end - start) * step / steps for step in range(steps + 1)]


def _stroke(points: tuple[tuple[float, float], ...], x: float, y: float, size: float) -> Polygon:
    return Polygon(_placed(points, x, y, size), stroke=WHITE, thickness=size * 0.13, closed=False)


def _placed(
    points: tuple[tuple[float, float], ...], x: float, y: float, size: float
) -> tuple[tuple[float, float], ...]:
    return tuple((x + across * size, y + down * size) for across, down in points)


_SHAPES = {
    State.GOOD: _good,
    State.PARTLY: _partly,
    State.BAD: _bad,
    State.UNKNOWN: _unknown,
    State.NOT_APPLICABLE: _not_applicable,
}

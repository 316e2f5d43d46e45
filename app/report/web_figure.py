"""A drawing of a document as SVG, for the web page. Pure."""

from __future__ import annotations

from html import escape

from app.report.clean_text import clean, one_line
from app.report.document import Figure
from app.report.sheet import Circle, Line, Polygon, Rectangle, TextRun, leaves


def svg_figure(figure: Figure, number: int) -> str:
    """The drawing with the words that describe it; `number` keeps its id apart from others on the page."""
    width, height, name = _n(figure.width), _n(figure.height + 1), f"figure-{number}"
    drawn = "".join(_shape(mark) for mark in leaves(figure.marks))
    return (
        f'<figure><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" role="img" aria-labelledby="{name}"><title id="{name}">'
        f"{escape(one_line(figure.alt))}</title>{drawn}</svg></figure>"
    )


def _shape(mark: TextRun | Line | Rectangle | Circle | Polygon) -> str:
    if isinstance(mark, TextRun):
        weight = ' font-weight="bold"' if mark.bold else ""
        return (
            f'<text x="{_n(mark.x)}" y="{_n(mark.y)}" font-size="{_n(mark.size)}" '
            f'textLength="{_n(mark.width)}" lengthAdjust="spacingAndGlyphs" '
            f'fill="{escape(mark.colour)}"{weight}>'
            f"{escape(clean(mark.text))}</text>"
        )
    if isinstance(mark, Line):
        return (
            f'<line x1="{_n(mark.x1)}" y1="{_n(mark.y1)}" x2="{_n(mark.x2)}" y2="{_n(mark.y2)}" '
            f'stroke="{escape(mark.colour)}" stroke-width="{_n(mark.thickness)}"/>'
        )
    paint = f'fill="{escape(mark.fill or "none")}"'
    if mark.stroke:
        paint += f' stroke="{escape(mark.stroke)}" stroke-width="{_n(mark.thickness)}"'
    if isinstance(mark, Circle):
        return f'<circle cx="{_n(mark.x)}" cy="{_n(mark.y)}" r="{_n(mark.radius)}" {paint}/>'
    if isinstance(mark, Polygon):
        points = " ".join(f"{_n(x)},{_n(y)}" for x, y in mark.points)
        return f'<{"polygon" if mark.closed else "polyline"} points="{points}" {paint}/>'
    if mark.dashed:
        paint += ' stroke-dasharray="1.6 1.4"'
    return (
        f'<rect x="{_n(mark.x)}" y="{_n(mark.y)}" width="{_n(mark.width)}" height="{_n(mark.height)}" '
        f'rx="{_n(mark.radius)}" {paint}/>'
    )


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")

"""The floor of the report benchmark: a page drawn by a plain reportlab canvas, as anybody would write it.

It is given the finished marks and two faces reduced to the very characters of the page, so it neither
lays anything out, nor reads content, nor tags. Run: plain_canvas.py MARKS.json FONT_FOLDER OUT.pdf
"""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas


def register_faces(folder: Path) -> None:
    """Read the two reduced faces."""
    for name in ("regular", "bold"):
        pdfmetrics.registerFont(TTFont(f"floor-{name}", str(folder / f"{name}.ttf")))


def draw(pages: list[dict]) -> bytes:
    """The pages as PDF."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pageCompression=1, invariant=1, initialFontName="floor-regular")
    for page in pages:
        canvas.setPageSize((page["width"], page["height"]))
        for mark in page["marks"]:
            _draw_mark(canvas, page["height"], mark)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _draw_mark(canvas: Canvas, height: float, mark: dict) -> None:
    kind = mark["kind"]
    if kind == "TextRun":
        canvas.setFont("floor-bold" if mark["bold"] else "floor-regular", mark["size"])
        canvas.setFillColor(HexColor(mark["colour"]))
        canvas.drawString(mark["x"], height - mark["y"], mark["text"])
        return
    if kind == "Line":
        canvas.setStrokeColor(HexColor(mark["colour"]))
        canvas.setLineWidth(mark["thickness"])
        canvas.line(mark["x1"], height - mark["y1"], mark["x2"], height - mark["y2"])
        return
    fill, stroke = mark["fill"], mark["stroke"]
    if fill:
        canvas.setFillColor(HexColor(fill))
    if stroke:
        canvas.setStrokeColor(HexColor(stroke))
        canvas.setLineWidth(mark["thickness"])
    paint = {"fill": int(bool(fill)), "stroke": int(bool(stroke))}
    if kind == "Rectangle":
        bottom = height - mark["y"] - mark["height"]
        canvas.setDash([1.6, 1.4] if mark["dashed"] else [])
        if mark["radius"]:
            canvas.roundRect(mark["x"], bottom, mark["width"], mark["height"], mark["radius"], **paint)
        else:
            canvas.rect(mark["x"], bottom, mark["width"], mark["height"], **paint)
        canvas.setDash([])
    elif kind == "Circle":
        canvas.circle(mark["x"], height - mark["y"], mark["radius"], **paint)
    else:
        path = canvas.beginPath()
        (x, y), *rest = mark["points"]
        path.moveTo(x, height - y)
        for x, y in rest:
            path.lineTo(x, height - y)
        if mark["closed"]:
            path.close()
        canvas.drawPath(path, **paint)


def main(marks: str, fonts: str, out: str) -> None:
    """The whole program."""
    register_faces(Path(fonts))
    Path(out).write_bytes(draw(json.loads(Path(marks).read_text(encoding="utf-8"))))


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Draws the marks of a sheet with QPainter: for the preview on screen and for real printing.

The text is drawn glyph by glyph from the bundled faces, at the places the layout chose, so the page on
the screen, on paper and in the PDF is one and the same, whatever fonts the system has.
"""

from __future__ import annotations

import threading

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGlyphRun, QPainter, QPen, QPolygonF, QRawFont

from app.report.sheet import Circle, Line, Polygon, Rectangle, Sheet, TextRun, leaves, text_runs
from app.system.folders import resource_folder

_FILES = {False: "BIZUDPGothic-Regular.ttf", True: "BIZUDPGothic-Bold.ttf"}
_DASHES = (1.6, 1.4)  # points, as in the PDF
_faces = threading.local()  # a QRawFont belongs to the thread that made it


def paint_sheet(painter: QPainter, sheet: Sheet) -> None:
    """Draw the marks of `sheet`; one unit of the painter is one point. The paper itself is not painted."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in leaves(sheet.marks):
        if isinstance(mark, TextRun):
            _paint_text(painter, mark)
        elif isinstance(mark, Line):
            painter.setPen(_pen(mark.colour, mark.thickness, cap=Qt.PenCapStyle.FlatCap))
            painter.drawLine(QPointF(mark.x1, mark.y1), QPointF(mark.x2, mark.y2))
        elif isinstance(mark, Rectangle):
            _set_ink(painter, mark.fill, mark.stroke, mark.thickness, mark.dashed)
            box = QRectF(mark.x, mark.y, mark.width, mark.height)
            painter.drawRoundedRect(box, mark.radius, mark.radius)
        elif isinstance(mark, Circle):
            _set_ink(painter, mark.fill, mark.stroke, mark.thickness)
            painter.drawEllipse(QPointF(mark.x, mark.y), mark.radius, mark.radius)
        else:
            _paint_polygon(painter, mark)


def text_runs_without_glyphs(sheet: Sheet) -> tuple[TextRun, ...]:
    """Runs in which some character has no picture in the faces we draw with; none, if all is well."""
    return tuple(run for run in text_runs(sheet) if not all(_face(run.bold).glyphIndexesForString(run.text)))


def _paint_text(painter: QPainter, run: TextRun) -> None:
    face = _face(run.bold)
    face.setPixelSize(run.size)
    glyphs = face.glyphIndexesForString(run.text)
    advances = [point.x() for point in face.advancesForGlyphIndexes(glyphs)]
    natural = sum(advances)
    squeeze = run.width / natural if natural > 0 and run.width > 0 else 1.0
    places, x = [], run.x
    for advance in advances:
        places.append(QPointF(x, run.y))
        x += advance * squeeze
    drawn = QGlyphRun()
    drawn.setRawFont(face)
    drawn.setGlyphIndexes(glyphs)
    drawn.setPositions(places)
    painter.setPen(QColor(run.colour))
    painter.drawGlyphRun(QPointF(0, 0), drawn)


def _paint_polygon(painter: QPainter, mark: Polygon) -> None:
    _set_ink(painter, mark.fill, mark.stroke, mark.thickness)
    corners = QPolygonF([QPointF(x, y) for x, y in mark.points])
    if mark.closed:
        painter.drawPolygon(corners)
    else:
        painter.drawPolyline(corners)


def _set_ink(
    painter: QPainter, fill: str | None, stroke: str | None, thickness: float, dashed: bool = False
) -> None:
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(stroke, thickness, dashed) if stroke else Qt.PenStyle.NoPen)


def _pen(
    colour: str, thickness: float, dashed: bool = False, cap: Qt.PenCapStyle = Qt.PenCapStyle.RoundCap
) -> QPen:
    pen = QPen(QColor(colour), thickness, Qt.PenStyle.SolidLine, cap, Qt.PenJoinStyle.RoundJoin)
    if dashed:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([dash / thickness for dash in _DASHES])
    return pen


def _face(bold: bool) -> QRawFont:
    faces: dict[bool, QRawFont] | None = getattr(_faces, "by_weight", None)
    if faces is None:
        folder = resource_folder() / "fonts"
        unhinted = QFont.HintingPreference.PreferNoHinting
        faces = {weight: QRawFont(str(folder / name), 10.0, unhinted) for weight, name in _FILES.items()}
        _faces.by_weight = faces
    return faces[bold]

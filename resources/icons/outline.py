"""Turns the strokes of the icons into areas: `python resources/icons/outline.py` writes outlines.bin.

Painting an area needs neither Qt's SVG module nor its enums, which saves 5 ms of the start. Run it after an
icon was added or changed; tests/ui/test_icons.py notices when that was forgotten.

outlines.bin, as QDataStream writes it: the number of icons; for each its name, its side in units, the
number of layers, and for each layer its colour ("" for the ink, else #AARRGGBB) and a QPainterPath.
"""

from __future__ import annotations

import sys
from pathlib import Path
from xml.etree import ElementTree

from fontTools.pens.basePen import BasePen
from fontTools.svgLib.path import SVGPath
from PySide6.QtCore import QByteArray, QDataStream, QIODevice, QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPainterPathStroker

HERE = Path(__file__).resolve().parent
TARGET = HERE / "outlines.bin"
_SVG = "{http://www.w3.org/2000/svg}"
_CAPS = {"round": Qt.PenCapStyle.RoundCap}
_JOINS = {"round": Qt.PenJoinStyle.RoundJoin}

Layer = tuple[str, QPainterPath]


class _PathPen(BasePen):  # type: ignore[misc]
    """Receives what fontTools reads of an SVG element."""

    def __init__(self) -> None:
        super().__init__(None)
        self.path = QPainterPath()

    def _moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self.path.moveTo(QPointF(*point))

    def _lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self.path.lineTo(QPointF(*point))

    def _curveToOne(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self.path.cubicTo(*(QPointF(*one) for one in points))

    def _closePath(self) -> None:  # noqa: N802
        self.path.closeSubpath()


def layers_of(svg: Path) -> tuple[float, list[Layer]]:
    """The side of the icon's square, and its areas from the lowest to the uppermost."""
    root = ElementTree.parse(svg).getroot()  # noqa: S314 - our own drawing
    side = float(root.get("viewBox", "0 0 24 24").split()[2])
    layers: list[Layer] = []
    for element in root:
        look = {**root.attrib, **element.attrib}
        path = _path_of(element)
        fill, stroke = look.get("fill", "none"), look.get("stroke", "none")
        if fill != "none":
            _add(layers, _colour(fill, "1"), path)
        if stroke != "none":
            _add(layers, _colour(stroke, look.get("stroke-opacity", "1")), _stroked(path, look))
    return side, layers


def _path_of(element: ElementTree.Element) -> QPainterPath:
    holder = ElementTree.Element(f"{_SVG}svg")
    holder.append(element)
    pen = _PathPen()
    SVGPath.fromstring(ElementTree.tostring(holder)).draw(pen)
    pen.path.setFillRule(Qt.FillRule.WindingFill)
    return pen.path


def _stroked(path: QPainterPath, look: dict[str, str]) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(float(look.get("stroke-width", "1")))
    stroker.setCapStyle(_CAPS.get(look.get("stroke-linecap", ""), Qt.PenCapStyle.FlatCap))
    stroker.setJoinStyle(_JOINS.get(look.get("stroke-linejoin", ""), Qt.PenJoinStyle.MiterJoin))
    stroker.setCurveThreshold(0.05)  # of the units of the icon: round also at 250 %
    return stroker.createStroke(path)


def _add(layers: list[Layer], colour: str, path: QPainterPath) -> None:
    """Neighbours of one colour become one area, so that crossing strokes are not painted twice."""
    if layers and layers[-1][0] == colour:
        path.addPath(layers.pop()[1])
    path.setFillRule(Qt.FillRule.WindingFill)
    layers.append((colour, path))


def _colour(text: str, opacity: str) -> str:
    if text == "currentColor":
        return ""
    colour = QColor(text)
    colour.setAlphaF(float(opacity))
    return colour.name(QColor.NameFormat.HexArgb)


def outlines() -> QByteArray:
    """The content of outlines.bin for the icons as they are now."""
    content = QByteArray()
    stream = QDataStream(content, QIODevice.OpenModeFlag.WriteOnly)
    stream.setFloatingPointPrecision(QDataStream.FloatingPointPrecision.SinglePrecision)
    icons = sorted(HERE.glob("*.svg"))
    stream.writeInt32(len(icons))
    for svg in icons:
        side, layers = layers_of(svg)
        stream.writeQString(svg.stem)
        stream.writeFloat(side)
        stream.writeInt32(len(layers))
        for colour, path in layers:
            stream.writeQString(colour)
            stream << path
    return content


def main() -> int:
    """Write the file."""
    TARGET.write_bytes(outlines().data())
    print(f"{TARGET.name}: {TARGET.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())

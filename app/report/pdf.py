"""Sheets as a PDF file: faces embedded, text that copies out exactly, structure tags, stable bytes.

Structure is written as PDF 1.7 describes it (headings, paragraphs, tables, figures with their words);
no conformance to PDF/UA is claimed. This is the only module that draws with reportlab.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from app.domain.language import Language
from app.report.clean_text import clean
from app.report.metrics import FACES, face, warm_up
from app.report.sheet import Circle, Group, Line, Mark, Polygon, Rectangle, Sheet, TextRun

if TYPE_CHECKING:
    from app.report.pdf_structure import Element, Structure

PRODUCER = "Mamori Karte"
_CURVE = 0.5522847498  # of the radius: how far the handles of a quarter circle reach
_CONTENT_TAGS = frozenset({"H1", "H2", "H3", "P", "TH", "TD", "Figure"})
_LANGUAGE_TAGS = {Language.JA: "ja-JP", Language.EN: "en"}


def pdf_bytes(
    sheets: tuple[Sheet, ...], title: str, language: Language, author: str = "", subject: str = ""
) -> bytes:
    """The sheets as one PDF file. The same sheets give the same bytes, on any day and any machine."""
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    from app.report.pdf_structure import Structure

    warm_up()
    rl_config.useA85 = 0
    buffer = BytesIO()
    first = sheets[0]
    canvas = Canvas(
        buffer,
        pagesize=(first.width, first.height),
        pageCompression=1,
        invariant=1,
        initialFontName=FACES[False],
        pdfVersion=(1, 7),
        lang=_LANGUAGE_TAGS[language],
    )
    canvas.setTitle(clean(title))
    canvas.setAuthor(clean(author))
    canvas.setSubject(clean(subject))
    canvas.setCreator(PRODUCER)
    canvas.setProducer(PRODUCER)
    structure = Structure(canvas)
    for index, sheet in enumerate(sheets):
        canvas.setPageSize((sheet.width, sheet.height))
        _PageWriter(canvas, sheet, index, structure).write()
    structure.finish()
    canvas.save()
    return buffer.getvalue()


class _PageWriter:
    """Writes the operators of one page; reportlab keeps fonts and file."""

    def __init__(self, canvas: Any, sheet: Sheet, index: int, structure: Structure) -> None:
        self._canvas = canvas
        self._sheet = sheet
        self._structure = structure
        self._code: list[str] = []
        self._height = sheet.height
        self._fill = self._stroke = self._font = ""
        self._thickness = -1.0
        structure.begin_page()

    def write(self) -> None:
        """Draw the sheet and close the page."""
        self._code.append("1 J 1 j")
        self._draw_all(self._sheet.marks, None)
        self._canvas._code.extend(self._code)
        self._canvas.showPage()

    def _draw_all(self, marks: tuple[Mark, ...], parent: Element | None) -> None:
        decorating = False
        for mark in marks:
            is_group = isinstance(mark, Group)
            if decorating and is_group:
                self._code.append("EMC")
            elif not decorating and not is_group:
                self._code.append("/Artifact BMC")
            decorating = not is_group
            if isinstance(mark, Group):
                self._draw_group(mark, parent)
            else:
                self._draw(mark)
        if decorating:
            self._code.append("EMC")

    def _draw_group(self, group: Group, parent: Element | None) -> None:
        element = self._structure.open(group.tag, clean(group.alt), parent)
        if group.tag not in _CONTENT_TAGS:
            self._draw_all(group.marks, element)
            return
        if not group.marks:
            return
        number = self._structure.content(element)
        self._code.append(f"/{group.tag} <</MCID {number}>> BDC")
        for mark in group.marks:
            self._draw(mark)
        self._code.append("EMC")

    def _draw(self, mark: Mark) -> None:
        if isinstance(mark, TextRun):
            self._text(mark)
        elif isinstance(mark, Line):
            self._set_stroke(mark.colour, mark.thickness)
            self._code.append(f"{self._at(mark.x1, mark.y1)} m {self._at(mark.x2, mark.y2)} l S")
        elif isinstance(mark, Rectangle):
            self._rectangle(mark)
        elif isinstance(mark, Circle):
            path = self._rounded(
                mark.x - mark.radius, mark.y - mark.radius, 2 * mark.radius, 2 * mark.radius, mark.radius
            )
            self._paint(path, mark.fill, mark.stroke, mark.thickness, closed=True)
        elif isinstance(mark, Polygon):
            steps = " ".join(f"{self._at(x, y)} l" for x, y in mark.points[1:])
            path = f"{self._at(*mark.points[0])} m {steps}"
            self._paint(path, mark.fill, mark.stroke, mark.thickness, mark.closed)
        else:
            for inner in mark.marks:
                self._draw(inner)

    def _text(self, text: TextRun) -> None:
        if not text.text:
            return
        self._set_fill(text.colour)
        font, document = face(text.bold).font, self._canvas._doc
        self._code.append("BT")
        place = f"1 0 0 1 {self._at(text.x, text.y)} Tm"
        for subset, codes in font.splitString(text.text, document):
            name = font.getSubsetInternalName(subset, document)
            self._code.append(f"{name} {_number(text.size)} Tf {place} <{codes.hex()}> Tj")
            place = ""
        self._code.append("ET")

    def _rectangle(self, mark: Rectangle) -> None:
        if mark.radius:
            path = self._rounded(mark.x, mark.y, mark.width, mark.height, mark.radius)
        else:
            corner = self._at(mark.x, mark.y + mark.height)
            path = f"{corner} {_number(mark.width)} {_number(mark.height)} re"
        if mark.dashed:
            self._code.append("[1.6 1.4] 0 d")
        self._paint(path, mark.fill, mark.stroke, mark.thickness, closed=True)
        if mark.dashed:
            self._code.append("[] 0 d")

    def _rounded(self, x: float, y: float, width: float, height: float, radius: float) -> str:
        """The path around a rectangle with quarter circles for corners; a circle where they meet."""
        at, reach = self._at, radius * (1 - _CURVE)
        right, bottom = x + width, y + height
        return " ".join(
            (
                f"{at(x + radius, y)} m {at(right - radius, y)} l",
                f"{at(right - reach, y)} {at(right, y + reach)} {at(right, y + radius)} c",
                f"{at(right, bottom - radius)} l",
                f"{at(right, bottom - reach)} {at(right - reach, bottom)} {at(right - radius, bottom)} c",
                f"{at(x + radius, bottom)} l",
                f"{at(x + reach, bottom)} {at(x, bottom - reach)} {at(x, bottom - radius)} c",
                f"{at(x, y + radius)} l",
                f"{at(x, y + reach)} {at(x + reach, y)} {at(x + radius, y)} c",
            )
        )

    def _paint(self, path: str, fill: str | None, stroke: str | None, thickness: float, closed: bool) -> None:
        if fill:
            self._set_fill(fill)
        if stroke:
            self._set_stroke(stroke, thickness)
        operator = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}
        close = " h" if closed else ""
        self._code.append(f"{path}{close} {operator[bool(fill), bool(stroke)]}")

    def _set_fill(self, colour: str) -> None:
        if colour != self._fill:
            self._fill = colour
            self._code.append(f"{_ink(colour)} rg")

    def _set_stroke(self, colour: str, thickness: float) -> None:
        if colour != self._stroke:
            self._stroke = colour
            self._code.append(f"{_ink(colour)} RG")
        if thickness != self._thickness:
            self._thickness = thickness
            self._code.append(f"{_number(thickness)} w")

    def _at(self, x: float, y: float) -> str:
        return f"{x:.2f} {self._height - y:.2f}"


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")


def _ink(colour: str) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return f"{_number(red)} {_number(green)} {_number(blue)}"

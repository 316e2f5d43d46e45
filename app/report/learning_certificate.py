"""修了証 as one A4 page to hang up, and the same words as a plain document for the other forms.

It says that it is of this program, and that no public body issued it.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.content.phrases import phrase
from app.domain.calendar import long_date, short_date
from app.domain.language import Language, Text
from app.learning.certificate import Certificate
from app.report.document import Document, Gap, Heading, Paragraph, Words
from app.report.document_job import DocumentJob
from app.report.file_name import safe_stem
from app.report.metrics import face
from app.report.ornament import DEEP, divider, frame, mark, rosette
from app.report.printable import missing_characters, printable
from app.report.sheet import A4_HEIGHT, A4_WIDTH, Group, Line, Mark, Sheet, TextRun
from app.report.style import INK, MUTED
from app.report.typeset import lines_of, run

_MIDDLE = A4_WIDTH / 2
_EDGE = 27.0
_NAME_WIDTH = 390.0
_TEXT_WIDTH = 372.0
_FOOT_WIDTH = 400.0
_FACTS_TOP = 682.0
_SMALL_VALUE = 8.6
_SMALLEST_ROSETTE = 12.0
_LONGEST_FIRM = 90  # characters: two lines
_ROSETTE_HEIGHT = 2.72  # in radii, with its ribbons
_NAME_SIZES = (30.0, 13.0)  # the largest, and the smallest before a name takes two lines


@dataclass(frozen=True, slots=True)
class CertificatePaper:
    """A certificate with what is printed beside it. `firm` may be empty."""

    certificate: Certificate
    course: Text
    items: int
    firm: str = ""


def certificate_document(paper: CertificatePaper, language: Language) -> Document:
    """The words of the certificate as a document: what is read aloud, copied, or saved as text."""
    words = _Wording(paper, language)
    facts = [f"{label}　{value}" for label, value in words.facts()]
    return Document(
        title=f"{words('title')} - {words.name}",
        language=language,
        blocks=(
            Heading(1, words("title")),
            Paragraph(Words(words("subtitle"), muted=True)),
            Gap(1),
            Paragraph(Words(words.name, 1.8, bold=True)),
            Paragraph(Words(words("text"))),
            Paragraph(Words(words.course, 1.3, bold=True)),
            Paragraph(Words(words.extent)),
            Paragraph(Words(words.edition)),
            *(Paragraph(Words(one)) for one in facts),
            Gap(1),
            Paragraph(Words(words("foot"), 0.84, muted=True)),
        ),
        footer=f"{words('title')} {paper.certificate.number}",
        page_label=phrase("learning.record.page", language, page="{page}", pages="{pages}"),
        author=paper.firm,
    )


def certificate_job(paper: CertificatePaper, language: Language) -> DocumentJob:
    """The certificate laid out on its ornamental page."""
    document = certificate_document(paper, language)
    sheets = (certificate_sheet(paper, language),)
    return DocumentJob(document, sheets, certificate_stem(paper, language), missing_characters(document))


def certificate_stem(paper: CertificatePaper, language: Language) -> str:
    """The name of the file without its extension."""
    given = paper.certificate
    return safe_stem(short_date(given.issued_on), phrase("learning.certificate.file", language), given.name)


def certificate_sheet(paper: CertificatePaper, language: Language) -> Sheet:
    """The page itself: A4 upright."""
    words = _Wording(paper, language)
    marks: list[Mark] = [*frame(A4_WIDTH, A4_HEIGHT, _EDGE), *mark(_MIDDLE, 112, 56)]
    marks.append(Group("H1", _title(words("title"), language, 196)))
    marks.append(Group("P", (_centred(words("subtitle"), 224, 12, colour=MUTED),)))
    marks.extend(divider(_MIDDLE, 248, 250))
    name, below = _name(words.name, 304)
    marks.append(Group("P", name))
    marks.append(Line(_MIDDLE - _NAME_WIDTH / 2, below, _MIDDLE + _NAME_WIDTH / 2, below, 0.7, DEEP))
    text, y = _lines(words("text"), below + 44, 14, 1.8, _TEXT_WIDTH)
    marks.append(Group("P", text))
    course, y = _lines(words.course, y + 26, 21, 1.35, _NAME_WIDTH, bold=True, colour=DEEP)
    marks.append(Group("P", course))
    extent, y = _lines(words.extent, y + 6, 11.5, 1.7, _NAME_WIDTH)
    edition, y = _lines(words.edition, y, 11.5, 1.7, _NAME_WIDTH)
    marks.extend((Group("P", extent), Group("P", edition)))
    marks.extend(_rosette_between(y, _FACTS_TOP - 24))
    marks.extend(_facts(words, _FACTS_TOP))
    foot, _y = _lines(words("foot"), 762, 7.8, 1.55, _FOOT_WIDTH, colour=MUTED)
    marks.append(Group("P", foot))
    return Sheet(A4_WIDTH, A4_HEIGHT, tuple(marks))


class _Wording:
    """The phrases of one certificate."""

    def __init__(self, paper: CertificatePaper, language: Language) -> None:
        self._language, self._paper = language, paper
        given = paper.certificate
        # As typed: what the faces lack is reported, and replaced only where it is drawn.
        self.name = self("name", name=given.name) if given.name else self("no_name")
        self.course = paper.course.to(language)
        self.extent = self("extent", lessons=given.lessons, items=paper.items)
        self.edition = self("edition", edition=given.edition)

    def __call__(self, name: str, /, **values: object) -> str:
        return phrase(f"learning.certificate.{name}", self._language, **values)

    def facts(self) -> list[tuple[str, str]]:
        """Day, number and, where there is one, the business."""
        given = self._paper.certificate
        found = [
            (self("date"), long_date(given.issued_on, self._language)),
            (self("number"), given.number),
        ]
        firm = self._paper.firm
        shown = firm if len(firm) <= _LONGEST_FIRM else f"{firm[: _LONGEST_FIRM - 1]}…"
        return [*found, (self("firm"), shown)] if firm else found


def _title(text: str, language: Language, baseline: float) -> tuple[Mark, ...]:
    """The title, in Japanese with air between its characters."""
    if language is not Language.JA:
        return (_centred(text, baseline, 30, bold=True, colour=DEEP),)
    size, air = 46.0, 24.0
    width = sum(face(True).width(one, size) for one in text) + air * (len(text) - 1)
    x, marks = _MIDDLE - width / 2, []
    for one in text:
        marks.append(run(one, x, baseline, size, bold=True, colour=DEEP))
        x += marks[-1].width + air
    return tuple(marks)


def _name(name: str, baseline: float) -> tuple[tuple[Mark, ...], float]:
    """The name as large as fits on one line, a very long one smaller on several; and where the rule goes."""
    largest, smallest = _NAME_SIZES
    wide = face(True).width(printable(name), 1.0)
    size = min(largest, _NAME_WIDTH / max(wide, 0.01))
    if size >= smallest:
        return (_centred(name, baseline, size, bold=True),), baseline + 13
    marks, y = _lines(name, baseline - 16, smallest, 1.35, _NAME_WIDTH, bold=True)
    return marks, y - smallest * 0.6


def _facts(words: _Wording, top: float) -> list[Mark]:
    """Labels and values in two columns, the pair of them centred."""
    facts = words.facts()
    label_size, size, gap, step = 9.5, 11.5, 16.0, 20.0
    labels = max(face().width(printable(label), label_size) for label, _value in facts)
    room = _NAME_WIDTH - labels - gap
    widest = max(face().width(printable(value), size) for _label, value in facts)
    left = _MIDDLE - (labels + gap + min(widest, room)) / 2
    marks: list[Mark] = []
    for at, (label, value) in enumerate(facts):
        baseline = top + at * step
        small = size if face().width(printable(value), size) <= room else _SMALL_VALUE
        lines = lines_of(value, room, small)
        placed = [
            run(line, left + labels + gap, baseline + number * small * 1.3, small)
            for number, line in enumerate(lines)
        ]
        marks.append(Group("P", (run(label, left, baseline, label_size, colour=MUTED), *placed)))
    return marks


def _rosette_between(top: float, bottom: float) -> tuple[Mark, ...]:
    """The rosette in the middle of the room left over: a long name makes it smaller, or leaves no room."""
    radius = min(38.0, (bottom - top) / _ROSETTE_HEIGHT)
    if radius < _SMALLEST_ROSETTE:
        return ()
    slack = (bottom - top - radius * _ROSETTE_HEIGHT) / 2
    return rosette(_MIDDLE, top + slack + radius, radius)


def _lines(
    text: str,
    baseline: float,
    size: float,
    leading: float,
    width: float,
    bold: bool = False,
    colour: str = INK,
) -> tuple[tuple[Mark, ...], float]:
    """A text in centred lines of about equal length; also where the next baseline would be."""
    lines = _balanced(text, width, size, bold)
    step = size * leading
    marks = [_centred(line, baseline + at * step, size, bold, colour) for at, line in enumerate(lines)]
    return tuple(marks), baseline + len(lines) * step


def _balanced(text: str, width: float, size: float, bold: bool) -> list[str]:
    """The lines of the narrowest column that needs no more of them."""
    best = lines_of(text, width, size, bold)
    narrow = width
    while narrow > width * 0.5:
        narrow -= size / 2
        lines = lines_of(text, narrow, size, bold)
        if len(lines) > len(best):
            break
        best = lines
    return best


def _centred(text: str, baseline: float, size: float, bold: bool = False, colour: str = INK) -> TextRun:
    placed = run(text, 0, baseline, size, bold, colour)
    return TextRun(_MIDDLE - placed.width / 2, baseline, placed.text, size, bold, colour, placed.width)

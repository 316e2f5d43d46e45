"""Cells as marks: text broken into lines, badges, evidence grades. Heights grow downward from `y`."""

from __future__ import annotations

from dataclasses import dataclass

from app.report.document import Badge, Cell, Grade, Pair, Proof, Stack, Words
from app.report.line_breaker import break_lines
from app.report.metrics import face
from app.report.printable import printable
from app.report.shapes import status_shape
from app.report.sheet import Mark, Rectangle, TextRun
from app.report.style import BODY, INK, LEADING, MUTED, STATE_INKS, WHITE


@dataclass(frozen=True, slots=True)
class Set:
    """Marks that take `height` points below the place they were set at."""

    marks: tuple[Mark, ...]
    height: float


def run(text: str, x: float, baseline: float, size: float, bold: bool = False, colour: str = INK) -> TextRun:
    """One line of text from `x` on; characters the face lacks are already replaced."""
    text = printable(text)
    return TextRun(x, baseline, text, size, bold, colour, face(bold).width(text, size))


def run_to(
    text: str, right: float, baseline: float, size: float, bold: bool = False, colour: str = INK
) -> TextRun:
    """One line of text that ends at `right`."""
    text = printable(text)
    width = face(bold).width(text, size)
    return TextRun(right - width, baseline, text, size, bold, colour, width)


def baseline_of(top: float, size: float, leading: float = LEADING) -> float:
    """Where the baseline of a line lies whose top is `top`: the letters stand in its middle."""
    return top + size * (leading / 2 + 0.37)


def lines_of(text: str, width: float, size: float, bold: bool = False) -> list[str]:
    """`text` made printable and broken to `width` points."""
    return break_lines(printable(text), width, face(bold).advances, size)


def set_words(words: Words, x: float, y: float, width: float, scale: float, right: bool = False) -> Set:
    """A text in lines from (x, y) on, or ranged right to x + width."""
    size = BODY * words.size * scale
    colour = MUTED if words.muted else INK
    advances = face(words.bold)
    marks: list[Mark] = []
    step = size * LEADING
    top = y
    for line in lines_of(words.text, width, size, words.bold):
        if line:
            length = advances.width(line, size)
            start = x + width - length if right else x
            marks.append(TextRun(start, baseline_of(top, size), line, size, words.bold, colour, length))
        top += step
    return Set(tuple(marks), top - y)


def set_badge(badge: Badge, x: float, y: float, width: float, scale: float) -> Set:
    """A status shape with its word, which wraps when the column is narrow."""
    size = BODY * scale
    side = size * 1.02
    shape = status_shape(badge.state, x + 0.4, y + (size * LEADING - side) / 2, side)
    gap = side + size * 0.42
    marks: list[Mark] = list(shape)
    top = y
    for line in lines_of(badge.word, width - gap, size, True):
        length = face(True).width(line, size)
        colour = STATE_INKS[badge.state]
        marks.append(TextRun(x + gap, baseline_of(top, size), line, size, True, colour, length))
        top += size * LEADING
    return Set(tuple(marks), top - y)


def proof_width(scale: float, word: str, date: str) -> float:
    """The width a grade with its date takes."""
    size = BODY * 0.84 * scale
    return pill_width(word, scale) + size * 0.8 + face().width(date, size)


def pill_width(word: str, scale: float) -> float:
    """The width of a grade."""
    size = BODY * 0.8 * scale
    return face(True).width(word, size) + size * 0.9


def set_pill(grade: Grade, word: str, x: float, y: float, scale: float) -> Set:
    """An evidence grade: filled for 実測, a double frame for 書類, a frame for 申告, broken for 未確認."""
    line = BODY * LEADING * scale
    size = BODY * 0.8 * scale
    width = pill_width(word, scale)
    height = size * 1.34
    top = y + (line - height) / 2
    measured = grade is Grade.MEASURED
    box = Rectangle(
        x,
        top,
        width,
        height,
        radius=height * 0.24,
        fill=INK if measured else WHITE,
        stroke=INK,
        thickness=0.6,
        dashed=grade is Grade.NOT_CONFIRMED,
    )
    marks: list[Mark] = [box]
    if grade is Grade.DOCUMENT:
        inset = 1.3 * scale
        marks.append(
            Rectangle(
                x + inset,
                top + inset,
                width - 2 * inset,
                height - 2 * inset,
                radius=height * 0.14,
                stroke=INK,
                thickness=0.35,
            )
        )
    text_width = face(True).width(word, size)
    baseline = baseline_of(y, BODY * scale) - (BODY - BODY * 0.8) * scale * 0.37
    marks.append(
        TextRun(
            x + (width - text_width) / 2, baseline, word, size, True, WHITE if measured else INK, text_width
        )
    )
    return Set(tuple(marks), line)


def set_proof(proof: Proof, x: float, y: float, width: float, scale: float) -> Set:
    """A grade and, where there is room beside it, its date; else the date goes below."""
    pill = set_pill(proof.grade, proof.word, x, y, scale)
    size = BODY * 0.84 * scale
    length = face().width(proof.date, size)
    beside = pill_width(proof.word, scale) + size * 0.8
    if beside + length <= width + 0.01:
        baseline = baseline_of(y, BODY * scale) - (BODY - BODY * 0.84) * scale * 0.37
        date = TextRun(x + width - length, baseline, proof.date, size, False, INK, length)
        return Set((*pill.marks, date), pill.height)
    date = TextRun(x, baseline_of(y + pill.height, size), proof.date, size, False, INK, length)
    return Set((*pill.marks, date), pill.height + size * LEADING)


def set_cell(cell: Cell, x: float, y: float, width: float, scale: float) -> Set:
    """Any cell."""
    if isinstance(cell, Words):
        return set_words(cell, x, y, width, scale)
    if isinstance(cell, Badge):
        return set_badge(cell, x, y, width, scale)
    if isinstance(cell, Proof):
        return set_proof(cell, x, y, width, scale)
    if isinstance(cell, Pair):
        return set_pair(cell, x, y, width, scale)
    return set_stack(cell, x, y, width, scale)


def set_pair(pair: Pair, x: float, y: float, width: float, scale: float) -> Set:
    """Two texts on one line; the left one wraps before it comes near the right one."""
    size = BODY * pair.right.size * scale
    taken = min(face(pair.right.bold).width(printable(pair.right.text), size), width * 0.5)
    left = set_words(pair.left, x, y, width - taken - size, scale)
    right = set_words(pair.right, x + width - taken, y, taken + 0.01, scale, right=True)
    return Set((*left.marks, *right.marks), max(left.height, right.height))


def set_stack(stack: Stack, x: float, y: float, width: float, scale: float) -> Set:
    """Texts one below the other."""
    marks: list[Mark] = []
    top = y
    for words in stack.parts:
        placed = set_words(words, x, top, width, scale)
        marks.extend(placed.marks)
        top += placed.height
    return Set(tuple(marks), top - y)

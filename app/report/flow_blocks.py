"""Blocks of running documents as slabs: headings, paragraphs, tables, figures."""

from __future__ import annotations

from itertools import count

from app.report.document import Bullets, Cell, Figure, Heading, Paragraph, Stack, Table, Words
from app.report.pages import Slab, Wrap
from app.report.sheet import Circle, Group, Line, Mark, moved
from app.report.style import BODY, CONTENT_HEIGHT, CONTENT_WIDTH, HAIRLINE, INK, LEADING, RULE
from app.report.typeset import Set, lines_of, set_cell, set_words

_HEADING_SIZES = {1: 2.0, 2: 1.4, 3: 1.12}
_SPACE_ABOVE = {1: 0.0, 2: 1.9, 3: 1.1}
_SPACE_BELOW = {1: 0.7, 2: 0.5, 3: 0.3}
_CELL_GAP = 8.0
_CELL_PADDING = 3.2


def heading_slabs(heading: Heading, keys: count[int], scale: float) -> list[Slab]:
    """A heading with its space; it stays with what follows."""
    words = Words(heading.text, _HEADING_SIZES[heading.level], bold=True)
    placed = set_words(words, 0.0, 0.0, CONTENT_WIDTH, scale)
    marks: tuple[Mark, ...] = (Group(f"H{heading.level}", placed.marks),)
    below = _SPACE_BELOW[heading.level] * BODY * scale
    if heading.level == 2:
        y = placed.height + below * 0.3
        marks = (*marks, Line(0, y, CONTENT_WIDTH, y, 0.9, RULE))
    above = Slab(_SPACE_ABOVE[heading.level] * BODY * scale, keep=True, is_space=True)
    return [above, Slab(placed.height + below, marks, keep=True)]


def paragraph_slabs(paragraph: Paragraph, keys: count[int], scale: float) -> list[Slab]:
    """A paragraph, line by line; neither its first nor its last line stands alone on a page."""
    words = paragraph.words
    size = BODY * words.size * scale
    lines = lines_of(words.text, CONTENT_WIDTH, size, words.bold)
    wrap = Wrap("P", next(keys))
    slabs = []
    for index, line in enumerate(lines):
        one = Words(line, words.size, words.bold, words.muted)
        if paragraph.at_right:
            placed = set_words(one, -size, 0, CONTENT_WIDTH + size, scale, right=True)
        else:
            placed = set_words(one, 0, 0, CONTENT_WIDTH + size, scale)
        keep = len(lines) > 1 and index in (0, len(lines) - 2)
        slabs.append(Slab(size * LEADING, placed.marks, wrap, keep=keep))
    slabs.append(Slab(size * 0.45, is_space=True))
    return slabs


def bullet_slabs(bullets: Bullets, keys: count[int], scale: float) -> list[Slab]:
    """A list, line by line: the point or number stands left of its text, which is set in."""
    body = BODY * scale
    indent = body * (1.0 + 0.62 * len(str(len(bullets.items))) + 0.4 if bullets.numbered else 1.35)
    slabs: list[Slab] = []
    for number, words in enumerate(bullets.items, start=1):
        size = body * words.size
        lines = lines_of(words.text, CONTENT_WIDTH - indent, size, words.bold)
        wrap = Wrap("P", next(keys))
        for index, line in enumerate(lines):
            one = Words(line, words.size, words.bold, words.muted)
            marks = set_words(one, indent, 0, CONTENT_WIDTH, scale).marks
            if index == 0 and bullets.numbered:
                label = Words(f"{number}.", words.size, words.bold, words.muted)
                marks = (*set_words(label, 0, 0, indent - body * 0.4, scale, right=True).marks, *marks)
            elif index == 0:
                point = Circle(body * 0.62, size * LEADING / 2, size * 0.16, fill=INK)
                marks = (point, *marks)
            keep = len(lines) > 1 and index in (0, len(lines) - 2)
            slabs.append(Slab(size * LEADING, marks, wrap, keep=keep))
        slabs.append(Slab(body * 0.22, is_space=True))
    slabs.append(Slab(body * 0.3, is_space=True))
    return slabs


def table_slabs(table: Table, keys: count[int], scale: float) -> list[Slab]:
    """A table, row by row; the head is repeated on every page."""
    columns = column_places(table.widths, CONTENT_WIDTH)
    wrap = Wrap("Table", next(keys))
    head = _head_slab(table, columns, wrap, scale) if table.head else None
    slabs = [head] if head else []
    for row in table.rows:
        slabs.extend(_row_slab(piece, columns, wrap, head, scale) for piece in _pieces(row, columns, scale))
    slabs.append(Slab(BODY * 0.7 * scale, is_space=True))
    return slabs


def column_places(shares: tuple[float, ...], width: float) -> tuple[tuple[float, float], ...]:
    """(x, width) of each column: negative shares are fixed points, the others divide the rest."""
    gaps = _CELL_GAP * (len(shares) - 1)
    fixed = sum(-share for share in shares if share < 0)
    rest = (width - gaps - fixed) / max(sum(share for share in shares if share > 0), 1e-9)
    places, x = [], 0.0
    for share in shares:
        wide = -share if share < 0 else share * rest
        places.append((x, wide))
        x += wide + _CELL_GAP
    return tuple(places)


def figure_slabs(figure: Figure, keys: count[int], scale: float) -> list[Slab]:
    """A figure, with the words that describe it, in one piece."""
    group = Group("Figure", figure.marks, figure.alt)
    return [Slab(figure.height, (group,)), Slab(BODY * scale, is_space=True)]


def _head_slab(table: Table, columns: tuple[tuple[float, float], ...], wrap: Wrap, scale: float) -> Slab:
    cells: list[Mark] = []
    height = 0.0
    for text, (x, width) in zip(table.head, columns, strict=True):
        placed = set_words(Words(text, 0.88, bold=True), x, _CELL_PADDING * scale, width, scale)
        cells.append(Group("TH", placed.marks))
        height = max(height, placed.height)
    height += 2 * _CELL_PADDING * scale
    rule = Line(0, height, CONTENT_WIDTH, height, 0.9, RULE)
    return Slab(height, (Group("TR", tuple(cells)), rule), wrap, keep=True)


def _row_slab(
    row: tuple[Cell, ...],
    columns: tuple[tuple[float, float], ...],
    wrap: Wrap,
    head: Slab | None,
    scale: float,
) -> Slab:
    cells: list[Mark] = []
    height = 0.0
    for cell, (x, width) in zip(row, columns, strict=True):
        placed = set_cell(cell, x, _CELL_PADDING * scale, width, scale)
        cells.append(Group("TD", placed.marks))
        height = max(height, placed.height)
    height += 2 * _CELL_PADDING * scale
    rule = Line(0, height, CONTENT_WIDTH, height, 0.4, HAIRLINE)
    return Slab(height, (Group("TR", tuple(cells)), rule), wrap, head=head)


def _pieces(
    row: tuple[Cell, ...], columns: tuple[tuple[float, float], ...], scale: float
) -> list[tuple[Cell, ...]]:
    """The row itself, or, where it is taller than half a page, several rows of some lines each."""
    most = int(CONTENT_HEIGHT * 0.5 / (BODY * LEADING * scale))
    cells = [_as_lines(cell, width, scale) for cell, (_, width) in zip(row, columns, strict=True)]
    longest = max(len(lines) for lines in cells)
    if longest <= most:
        return [row]
    return [
        tuple(_piece(cell, lines, start, most) for cell, lines in zip(row, cells, strict=True))
        for start in range(0, longest, most)
    ]


def _as_lines(cell: Cell, width: float, scale: float) -> list[Words]:
    parts = cell.parts if isinstance(cell, Stack) else (cell,) if isinstance(cell, Words) else ()
    return [
        Words(line, part.size, part.bold, part.muted)
        for part in parts
        for line in lines_of(part.text, width, BODY * part.size * scale, part.bold)
    ]


def _piece(cell: Cell, lines: list[Words], start: int, most: int) -> Cell:
    if isinstance(cell, Words | Stack):
        return Stack(tuple(lines[start : start + most]))
    return cell if start == 0 else Words("")


def shifted(placed: Set, dx: float, dy: float) -> tuple[Mark, ...]:
    """The marks of `placed`, moved."""
    return tuple(moved(mark, dx, dy) for mark in placed.marks)

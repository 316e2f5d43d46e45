"""Blocks of the partner page as slabs: letterhead, figures at the top, sections with their proofs."""

from __future__ import annotations

from functools import lru_cache
from itertools import count

from app.report.document import Legend, Letterhead, Section, Statement, Tile, Tiles, Words
from app.report.metrics import face
from app.report.pages import Slab
from app.report.shapes import status_shape
from app.report.sheet import Group, Line, Mark, Rectangle, moved
from app.report.style import BODY, CONTENT_WIDTH, HAIRLINE, INK, LEADING, MUTED, PANEL, RULE
from app.report.typeset import (
    baseline_of,
    lines_of,
    pill_width,
    proof_width,
    run,
    run_to,
    set_cell,
    set_pill,
    set_proof,
    set_words,
)

_GUTTER = 76.0
_NUMBER = 11.0
_GUTTER_GAP = 9.0
_LABEL = 69.0
_GAP = 8.0
_ROW_PADDING = 1.7
_SENDER = 212.0
_TILE_GAP = 9.0


def letterhead_slabs(head: Letterhead, keys: count[int], scale: float) -> list[Slab]:
    """Addressee left; date of issue and sender right, ranged left within their column."""
    x = CONTENT_WIDTH - _SENDER
    left = CONTENT_WIDTH - _SENDER - 16
    date = run_to(head.date, CONTENT_WIDTH, baseline_of(0, BODY * scale), BODY * scale)
    top = BODY * LEADING * 1.35 * scale
    addressee = set_words(Words(head.addressee, 1.5, bold=True), 0, top, left, scale)
    marks: list[Mark] = [Group("P", (date,)), Group("P", addressee.marks)]
    y = top
    for words in head.sender:
        placed = set_words(words, x, y, _SENDER, scale)
        marks.append(Group("P", placed.marks))
        y += placed.height
    line = top + addressee.height + 1.5 * scale
    marks.append(Line(0, line, left, line, 0.6, INK))
    title = set_words(Words(head.title, 2.0, bold=True), 0, 0, left, scale)
    title_top = max(line + BODY * 1.1 * scale, y - title.height)
    marks.append(Group("H1", tuple(moved(mark, 0, title_top) for mark in title.marks)))
    return [Slab(max(title_top + title.height, y) + BODY * 0.5 * scale, tuple(marks), stretch=0.4)]


def tiles_slabs(tiles: Tiles, keys: count[int], scale: float) -> list[Slab]:
    """Figures side by side in panels of equal height."""
    number = len(tiles.tiles)
    width = (CONTENT_WIDTH - _TILE_GAP * (number - 1)) / number
    inset = 8.0
    content: list[Mark] = []
    places = [index * (width + _TILE_GAP) + inset for index in range(number)]
    placed = [
        _tile(tile, x, 5.5 * scale, width - 2 * inset, scale)
        for x, tile in zip(places, tiles.tiles, strict=True)
    ]
    bottom = max(end for _, end in placed) + 1.5 * scale
    for x, tile, (marks, _) in zip(places, tiles.tiles, placed, strict=True):
        content.extend(marks)
        proof = set_proof(tile.proof, x, bottom, proof_width(scale, tile.proof.word, tile.proof.date), scale)
        content.append(Group("P", proof.marks))
    height = bottom + BODY * LEADING * scale + 5.0 * scale
    panels: list[Mark] = [
        Rectangle(index * (width + _TILE_GAP), 0, width, height, radius=3.0, fill=PANEL)
        for index in range(number)
    ]
    return [Slab(height + BODY * 0.8 * scale, (*panels, *content), stretch=1.0)]


def _tile(tile: Tile, x: float, y: float, width: float, scale: float) -> tuple[list[Mark], float]:
    caption = set_words(Words(tile.caption, 0.9, bold=True), x, y, width, scale)
    marks: list[Mark] = [Group("P", caption.marks)]
    y += caption.height + 1.5 * scale
    if tile.counts:
        marks.append(_counts(tile, x, y, width, scale))
        y += BODY * (1.75 + 0.78 * LEADING) * scale
    else:
        marks.append(_amount(tile, x, y, scale))
        y += BODY * 2.45 * scale
    for line in tile.lines:
        placed = set_words(Words(line, 0.82), x, y, width, scale)
        marks.append(Group("P", placed.marks))
        y += placed.height
    return marks, y


def _counts(tile: Tile, x: float, y: float, width: float, scale: float) -> Group:
    """Shape and number side by side, the word below: one column for each status."""
    size, word_size = BODY * 1.7 * scale, BODY * 0.78 * scale
    side = BODY * 1.25 * scale
    marks: list[Mark] = []
    widths = [
        max(face().width(word, word_size), side + 3 * scale + face(True).width(str(number), size))
        for _, number, word in tile.counts
    ]
    gap = (width - sum(widths)) / max(len(widths) - 1, 1)
    left = x
    for (state, number, word), wide in zip(tile.counts, widths, strict=True):
        marks.extend(status_shape(state, left, y + BODY * 0.3 * scale, side))
        baseline = y + BODY * 1.47 * scale
        below = y + BODY * 1.75 * scale
        marks.append(run(word, left, baseline_of(below, word_size), word_size))
        marks.append(run(str(number), left + side + 3 * scale, baseline, size, bold=True))
        left += wide + min(gap, BODY * 2.2 * scale)
    return Group("P", tuple(marks))


def _amount(tile: Tile, x: float, y: float, scale: float) -> Group:
    size = BODY * 2.5 * scale
    baseline = y + BODY * 2.05 * scale
    number = run(tile.amount, x, baseline, size, bold=True)
    unit = run(tile.unit, x + number.width + 3 * scale, baseline, BODY * scale)
    return Group("P", (number, unit))


@lru_cache(maxsize=128)
def section_slab(section: Section, scale: float, proof: float) -> Slab:
    """Heading in the gutter, claims to the right of it, their proofs in one column at the edge.

    `proof` is the width of the column of proofs, the same all over the page.
    """
    left = _GUTTER + _GUTTER_GAP
    proof_x = CONTENT_WIDTH - proof
    text_x = left + _LABEL + _GAP
    text_width = proof_x - _GAP - text_x
    pad = _ROW_PADDING * scale
    indent = _NUMBER if section.number else 0.0
    number = set_words(Words(section.number, 0.96, bold=True), 0, pad, _NUMBER, scale)
    heading = set_words(Words(section.heading, 0.96, bold=True), indent, pad, _GUTTER - indent, scale)
    rules: list[Mark] = [Line(0, 0, CONTENT_WIDTH, 0, 0.7, RULE)]
    rows: list[Mark] = []
    y = 0.0
    for index, (label, text, evidence) in enumerate(section.rows):
        if index:
            rules.append(Line(left, y, CONTENT_WIDTH, y, 0.35, HAIRLINE))
        y += pad
        cells = (
            set_cell(label, left, y, _LABEL, scale),
            set_cell(text, text_x, y, text_width, scale),
            set_proof(evidence, proof_x, y, proof, scale),
        )
        rows.append(Group("TR", tuple(Group("TD", cell.marks) for cell in cells)))
        y += max(cell.height for cell in cells) + pad
    marks: list[Mark] = [*rules, Group("H2", (*number.marks, *heading.marks)), Group("Table", tuple(rows))]
    if section.note:
        note = set_words(Words(section.note, 0.84, muted=True), left, y, CONTENT_WIDTH - left, scale)
        marks.append(Group("P", note.marks))
        y += note.height + pad
    height = max(y, heading.height + 2 * pad)
    return Slab(height + 1.6 * scale, tuple(marks), stretch=0.6)


def legend_slabs(legend: Legend, keys: count[int], scale: float) -> list[Slab]:
    """What the grades mean, in one line where it fits."""
    size = BODY * 0.82 * scale
    line = BODY * LEADING * scale
    title = run(legend.title, 0, baseline_of(0, BODY * scale) - 0.5, size, bold=True)
    marks: list[Mark] = [Line(0, 0, CONTENT_WIDTH, 0, 0.7, RULE)]
    x, y = title.width + 10, 3.0 * scale
    marks.append(Group("P", (run(legend.title, 0, y + baseline_of(0, BODY * scale) - 0.5, size, bold=True),)))
    for grade, word, meaning in legend.items:
        pill = pill_width(word, scale)
        needed = pill + 4 + face().width(meaning, size)
        if x + needed > CONTENT_WIDTH and x > title.width + 10:
            x, y = title.width + 10, y + line
        text = run(meaning, x + pill + 4, y + baseline_of(0, BODY * scale) - 0.5, size)
        marks.append(Group("P", (*set_pill(grade, word, x, y, scale).marks, text)))
        x += needed + 11
    return [Slab(y + line + BODY * 0.5 * scale, tuple(marks), stretch=0.6)]


def statement_slabs(statement: Statement, keys: count[int], scale: float) -> list[Slab]:
    """The closing statement in a frame; who answers for it stands right, with a place to sign."""
    inset = 8.0
    signer_width = 176.0
    signer_x = CONTENT_WIDTH - inset - signer_width
    width = signer_x - 2 * inset
    marks: list[Mark] = []
    y = inset * 0.75 * scale
    for words in statement.words:
        placed = set_words(words, inset, y, width, scale)
        marks.append(Group("P", placed.marks))
        y += placed.height + 1.0 * scale
    side = 46.0 * scale if statement.seal else 0.0
    name_width = signer_width - (side + 6 if statement.seal else 0)
    right = inset * 0.75 * scale
    for words in statement.signer:
        placed = set_words(words, signer_x, right, name_width, scale)
        marks.append(Group("P", placed.marks))
        right += placed.height
    if statement.seal:
        marks.append(
            _seal_field(statement.seal, CONTENT_WIDTH - inset - side, inset * 0.9 * scale, side, scale)
        )
        right = max(right, inset * 0.9 * scale + side)
    elif statement.field_label:
        label = set_words(Words(statement.field_label, 0.82, muted=True), signer_x, right, name_width, scale)
        right += label.height + BODY * 1.5 * scale
        marks.append(Group("P", label.marks))
        marks.append(Line(signer_x, right, signer_x + signer_width, right, 0.6, INK))
    height = max(y, right) + inset * 0.7 * scale
    frame = Rectangle(0, 0, CONTENT_WIDTH, height, radius=3.0, stroke=RULE, thickness=0.9)
    divider = Line(signer_x - inset, inset * 0.7, signer_x - inset, height - inset * 0.7, 0.4, HAIRLINE)
    return [Slab(height + BODY * 0.5 * scale, (frame, divider, *marks), stretch=0.4)]


def _seal_field(label: str, x: float, y: float, side: float, scale: float) -> Group:
    size = BODY * 0.74 * scale
    lines = lines_of(label, side - 4, size)
    box = Rectangle(x, y, side, side, stroke=MUTED, thickness=0.5, dashed=True)
    texts = [
        run(line, x + 3, y + baseline_of(1.5 + index * size * LEADING, size), size, colour=MUTED)
        for index, line in enumerate(lines)
    ]
    return Group("P", (box, *texts))

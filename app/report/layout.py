"""A document laid out: data in, sheets out. Pure."""

from __future__ import annotations

from functools import lru_cache
from itertools import count

from app.report.document import (
    Bullets,
    Document,
    Figure,
    Gap,
    Heading,
    Legend,
    Letterhead,
    PageBreak,
    Paper,
    Paragraph,
    Section,
    Statement,
    Table,
    Tiles,
)
from app.report.flow_blocks import bullet_slabs, figure_slabs, heading_slabs, paragraph_slabs, table_slabs
from app.report.letter_blocks import (
    legend_slabs,
    letterhead_slabs,
    section_slab,
    statement_slabs,
    tiles_slabs,
)
from app.report.pages import Slab, into_pages, page_height, to_sheet, total_height
from app.report.paper import a5_sheet
from app.report.sheet import A4_HEIGHT, A4_WIDTH, Group, Line, Mark, Rectangle, Sheet
from app.report.style import (
    BODY,
    HAIRLINE,
    INK,
    MARGIN_BOTTOM,
    MARGIN_LEFT,
    MARGIN_RIGHT,
    MARGIN_TOP,
    MUTED,
    SAMPLE_BAND,
    WHITE,
)
from app.report.typeset import baseline_of, lines_of, proof_width, run, run_to

_STEP = 0.02


class DoesNotFitError(ValueError):
    """A one-page document holds more than a page even at the smallest size."""


@lru_cache(maxsize=8)
def lay_out(document: Document) -> tuple[Sheet, ...]:
    """The pages of `document`. Raises DoesNotFitError for a one-page document that is too long."""
    slabs = _fitting_slabs(document) if document.one_page else _slabs(document, 1.0)
    pages = into_pages(slabs, bool(document.sample))
    sheets = []
    for number, page in enumerate(pages, start=1):
        frame = _frame(document, number, len(pages))
        sheets.append(to_sheet(page, frame, bool(document.sample), spread=document.one_page))
    return tuple(map(a5_sheet, sheets)) if document.paper is Paper.A5 else tuple(sheets)


def _fitting_slabs(document: Document) -> list[Slab]:
    """The slabs at the largest scale at which everything stands on one page."""
    room = page_height(bool(document.sample))
    scale = document.smallest_scale
    best = _slabs(document, scale)
    height = total_height(best)
    if height > room:
        raise DoesNotFitError(document.title)
    # Larger type also wraps more, so the height grows faster than the scale: begin a little below.
    guess = min(document.largest_scale, scale * (room / height) ** 0.75)
    while scale + _STEP <= guess + 1e-9:
        scale += _STEP
    while scale > document.smallest_scale + 1e-9:
        slabs = _slabs(document, scale)
        if total_height(slabs) <= room:
            best = slabs
            break
        scale -= _STEP
        guess = 0.0  # what lies above is known not to fit
    while guess and scale + _STEP <= document.largest_scale + 1e-9:
        slabs = _slabs(document, scale + _STEP)
        if total_height(slabs) > room:
            break
        best, scale = slabs, scale + _STEP
    return best


def _slabs(document: Document, scale: float) -> list[Slab]:
    keys = count()
    proof = _proof_column(document, scale)
    slabs: list[Slab] = []
    for block in document.blocks:
        if isinstance(block, Section):
            slabs.append(section_slab(block, scale, proof))
        elif isinstance(block, Heading):
            slabs.extend(heading_slabs(block, keys, scale))
        elif isinstance(block, Paragraph):
            slabs.extend(paragraph_slabs(block, keys, scale))
        elif isinstance(block, Bullets):
            slabs.extend(bullet_slabs(block, keys, scale))
        elif isinstance(block, Table):
            slabs.extend(table_slabs(block, keys, scale))
        elif isinstance(block, Letterhead):
            slabs.extend(letterhead_slabs(block, keys, scale))
        elif isinstance(block, Tiles):
            slabs.extend(tiles_slabs(block, keys, scale))
        elif isinstance(block, Legend):
            slabs.extend(legend_slabs(block, keys, scale))
        elif isinstance(block, Statement):
            slabs.extend(statement_slabs(block, keys, scale))
        elif isinstance(block, Figure):
            slabs.extend(figure_slabs(block, keys, scale))
        elif isinstance(block, Gap):
            slabs.append(Slab(block.height * BODY * scale, is_space=True))
        elif isinstance(block, PageBreak):
            slabs.append(Slab(0.0, breaks_page=True))
    return slabs


def _proof_column(document: Document, scale: float) -> float:
    proofs = [row[2] for block in document.blocks if isinstance(block, Section) for row in block.rows]
    return max(
        (proof_width(scale, word, date) for word, date in {(p.word, p.date) for p in proofs}), default=0
    )


def _frame(document: Document, page: int, pages: int) -> tuple[Mark, ...]:
    """The foot of a page, and the band over a page of made-up data."""
    right = A4_WIDTH - MARGIN_RIGHT
    baseline = A4_HEIGHT - MARGIN_BOTTOM - 2.5
    size = 7.2 if document.paper is Paper.A4 else 9.4  # on A5 it gets smaller with the page
    label = document.page_label.format(page=page, pages=pages)
    number = run_to(label, right, baseline, size, bold=True, colour=INK)
    room = right - MARGIN_LEFT - number.width - 12
    footer = run(lines_of(document.footer, room, size)[0], MARGIN_LEFT, baseline, size, colour=MUTED)
    line = Line(MARGIN_LEFT, baseline - 9.5, right, baseline - 9.5, 0.35, HAIRLINE)
    marks: list[Mark] = [line, footer, number]
    if document.sample:
        band = Rectangle(MARGIN_LEFT, MARGIN_TOP, right - MARGIN_LEFT, SAMPLE_BAND - 5, fill=INK)
        text = lines_of(document.sample, right - MARGIN_LEFT - 16, 9, bold=True)[0]
        words = run(text, MARGIN_LEFT + 8, baseline_of(MARGIN_TOP + 1.1, 9), 9, bold=True, colour=WHITE)
        marks.append(Group("P", (band, words)))
    return tuple(marks)

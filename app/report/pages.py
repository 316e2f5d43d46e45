"""Slabs on sheets: pieces that must not be torn, put one below the other until a page is full."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.report.sheet import A4_HEIGHT, A4_WIDTH, Group, Mark, Sheet, moved
from app.report.style import CONTENT_HEIGHT, MARGIN_LEFT, MARGIN_TOP, SAMPLE_BAND


@dataclass(frozen=True, slots=True)
class Wrap:
    """The structure element a slab is a part of; neighbours of the same key become one element."""

    tag: str
    key: int
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Slab:
    """A piece of a page that stays in one piece. Its marks are measured from its own top left corner.

    `keep` holds it on the page of what follows. `head` is repeated when the slab begins a page.
    `stretch` is its share of the space left over on a one-page document, put below it.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    wrap: Wrap | None = None
    keep: bool = False
    head: Slab | None = None
    stretch: float = 0.0
    breaks_page: bool = False
    is_space: bool = False


@dataclass(slots=True)
class _Page:
    slabs: list[Slab] = field(default_factory=list)
    used: float = 0.0


def page_height(sample: bool) -> float:
    """The height slabs may take on a page."""
    return CONTENT_HEIGHT - (SAMPLE_BAND if sample else 0.0)


def total_height(slabs: list[Slab]) -> float:
    """The height of all slabs, one below the other."""
    return sum(slab.height for slab in slabs)


def into_pages(slabs: list[Slab], sample: bool) -> list[list[Slab]]:
    """The slabs of each page. Slabs that keep with the next move along with it, up to a whole page."""
    room = page_height(sample)
    pages = [_Page()]
    for bundle in _bundles(slabs):
        first = bundle[0]
        height = total_height(bundle)
        page = pages[-1]
        if first.breaks_page or (page.used + height > room + 0.01 and page.slabs):
            page = _Page()
            pages.append(page)
            if first.head is not None and first.head is not first:
                page.slabs.append(first.head)
                page.used += first.head.height
        if first.is_space and not page.slabs:
            bundle = bundle[1:]
        page.slabs.extend(slab for slab in bundle if not slab.breaks_page)
        page.used += total_height(bundle)
    return [page.slabs for page in pages if page.slabs] or [[]]


def _bundles(slabs: list[Slab]) -> list[list[Slab]]:
    bundles: list[list[Slab]] = []
    keeping = False
    for slab in slabs:
        if keeping:
            bundles[-1].append(slab)
        else:
            bundles.append([slab])
        keeping = slab.keep
    return bundles


def to_sheet(slabs: list[Slab], frame: tuple[Mark, ...], sample: bool, spread: bool) -> Sheet:
    """One page: its slabs from the top, wrapped in their structure elements, and its frame."""
    top = MARGIN_TOP + (SAMPLE_BAND if sample else 0.0)
    left_over = page_height(sample) - total_height(slabs)
    shares = sum(slab.stretch for slab in slabs)
    unit = min(left_over / shares, 11.0) if spread and shares and left_over > 0 else 0.0
    marks: list[Mark] = []
    open_wrap: Wrap | None = None
    inside: list[Mark] = []
    for slab in slabs:
        placed = [moved(mark, MARGIN_LEFT, top) for mark in slab.marks]
        if slab.wrap != open_wrap:
            _close(marks, open_wrap, inside)
            open_wrap, inside = slab.wrap, []
        (marks if slab.wrap is None else inside).extend(placed)
        top += slab.height + slab.stretch * unit
    _close(marks, open_wrap, inside)
    return Sheet(A4_WIDTH, A4_HEIGHT, (*marks, *frame))


def _close(marks: list[Mark], wrap: Wrap | None, inside: list[Mark]) -> None:
    if wrap is not None:
        marks.append(Group(wrap.tag, tuple(inside), wrap.alt))

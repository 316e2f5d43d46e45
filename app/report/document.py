"""A printed document as data: what it says, not where it stands. `app.report.layout` places it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Union

from app.domain.language import Language
from app.report.sheet import Mark


class State(StrEnum):
    """What a badge says by its shape; the word beside it says the same."""

    GOOD = "good"  # ● with a check
    PARTLY = "partly"  # ▲
    BAD = "bad"  # ■ with ×
    UNKNOWN = "unknown"  # ◇ with ?
    NOT_APPLICABLE = "not_applicable"  # ○ with a bar


class Paper(StrEnum):
    """The paper it is printed on. A5 is the A4 page made smaller as a whole."""

    A4 = "A4"
    A5 = "A5"


class Grade(StrEnum):
    """How a printed claim is known."""

    MEASURED = "measured"  # 実測
    DOCUMENT = "document"  # 書類
    DECLARED = "declared"  # 申告
    NOT_CONFIRMED = "not_confirmed"  # 未確認


@dataclass(frozen=True, slots=True)
class Words:
    """A text. `size` is a factor to the body size; `muted` is a quieter grey that still reads well."""

    text: str
    size: float = 1.0
    bold: bool = False
    muted: bool = False


@dataclass(frozen=True, slots=True)
class Badge:
    """A status: its shape with its word. Without a word only where the word stands beside it anyway."""

    state: State
    word: str


@dataclass(frozen=True, slots=True)
class Proof:
    """The evidence grade of a claim with the day on which it was so."""

    grade: Grade
    word: str
    date: str


@dataclass(frozen=True, slots=True)
class Stack:
    """Several texts in one cell, one below the other."""

    parts: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A text, and a short one ranged right on its first line."""

    left: Words
    right: Words


Cell = Union[Words, Badge, Proof, Stack, Pair]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the title of the document."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; `at_right` ranges it right, as the date and the sender of a Japanese paper are."""

    words: Words
    at_right: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, with numbers or with points."""

    items: tuple[Words, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table that may go over several pages and repeats its head on each.

    `widths` are shares of the width; a negative one is a fixed number of points.
    """

    widths: tuple[float, ...]
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the partner page: its heading in the left gutter, its claims to the right of it.

    Each row is (label or badge, text, proof). `note` is a line below without a proof of its own.
    """

    heading: str
    rows: tuple[tuple[Cell, Cell, Proof], ...]
    note: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The top of a Japanese business paper: addressee and title left, date and sender right."""

    addressee: str
    title: str
    date: str
    sender: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure at the top of the page. Either `amount` with `unit`, or `counts` by status."""

    caption: str
    proof: Proof
    amount: str = ""
    unit: str = ""
    counts: tuple[tuple[State, int, str], ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tiles:
    """Figures side by side."""

    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class Legend:
    """What the evidence grades mean."""

    title: str
    items: tuple[tuple[Grade, str, str], ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """The closing statement in a frame, with who answers for it and, if wanted, a place to sign."""

    words: tuple[Words, ...]
    signer: tuple[Words, ...]
    field_label: str = ""
    seal: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing, its marks measured from its own top left corner. `alt` says in words what it shows."""

    width: float
    height: float
    marks: tuple[Mark, ...]
    alt: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty space, in multiples of the body size."""

    height: float


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page."""


Block = Union[
    Heading,
    Paragraph,
    Bullets,
    Table,
    Section,
    Letterhead,
    Tiles,
    Legend,
    Statement,
    Figure,
    Gap,
    PageBreak,
]


@dataclass(frozen=True, slots=True)
class Document:
    """A document to print.

    `footer` stands at the foot of each page, left of the page number `page_label` ("{page} / {pages}").
    `sample` is printed across every page when it is not empty. `one_page` documents are laid out
    larger or smaller, between `smallest_scale` and `largest_scale`, until they fill exactly one page.
    """

    title: str
    language: Language
    blocks: tuple[Block, ...]
    footer: str
    page_label: str
    author: str = ""
    sample: str = ""
    one_page: bool = False
    smallest_scale: float = 1.0
    largest_scale: float = 1.12
    paper: Paper = Paper.A4

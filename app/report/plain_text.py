"""A document as plain text: to paste into a mail or a form of a web site. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from app.report.clean_text import clean, one_line
from app.report.document import (
    Badge,
    Block,
    Bullets,
    Cell,
    Document,
    Figure,
    Heading,
    Legend,
    Letterhead,
    Pair,
    Paragraph,
    Proof,
    Section,
    State,
    Statement,
    Table,
    Tile,
    Tiles,
    Words,
)

SHAPES = {
    State.GOOD: "●",
    State.PARTLY: "▲",
    State.BAD: "■",
    State.UNKNOWN: "◇",
    State.NOT_APPLICABLE: "○",
}
"""The shape of a status as a character, beside its word."""

_UNDERLINES = {1: "=", 2: "-"}
_BYTE_ORDER_MARK = "\ufeff"


def plain_text(document: Document, line_end: str = "\n") -> str:
    """The document's words in reading order; what stands side by side on paper stands below each other."""
    lines: list[str] = []
    if document.sample:
        lines += [f"【{one_line(document.sample)}】", ""]
    for block in document.blocks:
        lines += [*_lines(block), ""]
    lines += ["―" * 20, one_line(document.footer)] if document.footer.strip() else []
    return "\n".join(_single_gaps(lines)).strip("\n").replace("\n", line_end) + line_end


def plain_text_bytes(document: Document, windows: bool = False) -> bytes:
    """The text as a file: UTF-8, for Windows with its line ends and the mark old programs there look for."""
    text = plain_text(document, "\r\n" if windows else "\n")
    return ((_BYTE_ORDER_MARK if windows else "") + text).encode("utf-8")


def cell_text(cell: Cell) -> str:
    """A cell's words; several lines where it holds several texts."""
    if isinstance(cell, Words):
        return clean(cell.text)
    if isinstance(cell, Badge):
        return f"{SHAPES[cell.state]} {clean(cell.word)}".rstrip()
    if isinstance(cell, Proof):
        return f"{clean(cell.word)} {clean(cell.date)}".strip()
    if isinstance(cell, Pair):
        return f"{clean(cell.left.text)}  {clean(cell.right.text)}".strip()
    return "\n".join(clean(part.text) for part in cell.parts)


def tile_lines(tile: Tile) -> tuple[str, ...]:
    """What a figure at the top of the page says below its caption."""
    if tile.counts:
        amount = "  ".join(f"{SHAPES[state]} {clean(word)} {number}" for state, number, word in tile.counts)
    else:
        amount = f"{clean(tile.amount)} {clean(tile.unit)}".strip()
    return (amount, *(clean(line) for line in tile.lines), cell_text(tile.proof))


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield from _heading(block.level, block.text)
    elif isinstance(block, Paragraph):
        yield clean(block.words.text)
    elif isinstance(block, Bullets):
        for number, words in enumerate(block.items, start=1):
            label = f"{number}. " if block.numbered else "・"
            yield label + _hanging(clean(words.text), "   " if block.numbered else "　")
    elif isinstance(block, Table):
        yield from _table(block)
    elif isinstance(block, Section):
        yield from _section(block)
    elif isinstance(block, Letterhead):
        yield from (clean(block.date), clean(block.addressee), *(clean(one.text) for one in block.sender), "")
        yield from _heading(1, block.title)
    elif isinstance(block, Tiles):
        for tile in block.tiles:
            yield from (f"■ {one_line(tile.caption)}", *tile_lines(tile), "")
    elif isinstance(block, Legend):
        yield one_line(block.title)
        yield from (f"・{clean(word)}: {clean(meaning)}" for _grade, word, meaning in block.items)
    elif isinstance(block, Statement):
        yield from (clean(words.text) for words in (*block.words, *block.signer))
        yield from (f"{clean(label)}: ____________" for label in (block.field_label, block.seal) if label)
    elif isinstance(block, Figure):
        yield clean(block.alt)


def _heading(level: int, text: str) -> Iterator[str]:
    text = one_line(text)
    yield text if level in _UNDERLINES else f"■ {text}"
    if level in _UNDERLINES:
        width = sum(2 if ord(character) > 0x2E7F else 1 for character in text)
        yield _UNDERLINES[level] * min(width, 60)


def _table(table: Table) -> Iterator[str]:
    for row in table.rows:
        for index, cell in enumerate(row):
            text = cell_text(cell)
            head = one_line(table.head[index]) if table.head else ""
            label = f"{head}: " if head else ""
            if text.strip():
                yield f"{'・' if index == 0 else '　'}{label}{_hanging(text, '　　')}"
        yield ""


def _section(section: Section) -> Iterator[str]:
    yield from _heading(2, f"{section.number} {section.heading}")
    for label, text, proof in section.rows:
        first = cell_text(label)
        body = _hanging(cell_text(text), "　　")
        yield f"・{first}{': ' if first else ''}{body} [{cell_text(proof)}]"
    if section.note:
        yield clean(section.note)


def _hanging(text: str, indent: str) -> str:
    return text.replace("\n", f"\n{indent}")


def _single_gaps(lines: list[str]) -> Iterator[str]:
    before = ""
    for line in lines:
        if line or before:
            yield line
        before = line

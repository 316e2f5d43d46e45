"""A document as one web page: a single file that fetches nothing, runs nothing and reads well aloud. Pure.

Headings are headings, tables have heads with their scope, and every text is escaped. The page forbids
itself scripts and everything from outside (Content-Security-Policy), whatever is pasted into it later.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from html import escape
from itertools import count

from app.domain.language import Language
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
    PageBreak,
    Pair,
    Paragraph,
    Proof,
    Section,
    Stack,
    Statement,
    Table,
    Tile,
    Tiles,
    Words,
)
from app.report.plain_text import SHAPES, cell_text
from app.report.web_figure import svg_figure
from app.report.web_style import STYLE

_LARGE, _SMALL = 1.1, 0.95
_MANY_COLUMNS = 3  # such a table may be wider than a telephone: it can then be scrolled by keyboard
_SCROLL_NAME = {Language.JA: "表", Language.EN: "Table"}


def web_page(document: Document) -> str:
    """The page. The same document gives the same text."""
    parts = _Parts(document.language)
    body = "\n".join(parts.blocks(document))
    digest = base64.b64encode(hashlib.sha256(STYLE.encode("utf-8")).digest()).decode("ascii")
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    sample = f'<p class="sample">{_text(document.sample)}</p>\n' if document.sample else ""
    author = f'<meta name="author" content="{_text(document.author)}">\n' if document.author.strip() else ""
    foot = f"<footer><p>{_text(document.footer)}</p></footer>\n" if document.footer.strip() else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{document.language.value}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(one_line(document.title)) or '-'}</title>\n{author}"
        f"<style>{STYLE}</style>\n</head>\n<body>\n{sample}<main>\n{body}\n</main>\n{foot}</body>\n</html>\n"
    )


def web_page_bytes(document: Document) -> bytes:
    """The page as a file."""
    return web_page(document).encode("utf-8")


class _Parts:
    """The blocks of one page; remembers the level of headings and the number of figures."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._numbers = count(1)
        self._level = 0
        self._breaks = False

    def blocks(self, document: Document) -> Iterator[str]:
        """Every block. A document that does not begin with its title is given one."""
        first = next((one for one in document.blocks if not isinstance(one, PageBreak)), None)
        if not isinstance(first, Letterhead) and not (isinstance(first, Heading) and first.level == 1):
            yield self._heading(1, document.title)
        for block in document.blocks:
            if isinstance(block, PageBreak):
                self._breaks = True
                continue
            text = "\n".join(self._block(block))
            if text:
                yield f'<div class="new-page">\n{text}\n</div>' if self._breaks else text
                self._breaks = False

    def _block(self, block: Block) -> Iterator[str]:
        if isinstance(block, Heading):
            yield self._heading(block.level, block.text)
        elif isinstance(block, Paragraph):
            yield _paragraph(block.words, "right" if block.at_right else "")
        elif isinstance(block, Bullets):
            tag = "ol" if block.numbered else "ul"
            items = "".join(f"<li>{_inline(words)}</li>\n" for words in block.items)
            yield f"<{tag}>\n{items}</{tag}>" if items else ""
        elif isinstance(block, Table):
            yield self._table(block)
        elif isinstance(block, Section):
            yield from self._section(block)
        elif isinstance(block, Letterhead):
            yield from self._letterhead(block)
        elif isinstance(block, Tiles):
            yield f'<ul class="tiles">\n{"".join(map(_tile, block.tiles))}</ul>'
        elif isinstance(block, Legend):
            yield from _legend(block)
        elif isinstance(block, Statement):
            yield _statement(block)
        elif isinstance(block, Figure):
            yield svg_figure(block, next(self._numbers))

    def _heading(self, level: int, text: str) -> str:
        """No level is skipped, and the title stands once: what a screen reader walks through."""
        level = max(2, min(level, self._level + 1)) if self._level else 1
        self._level = level
        return f"<h{level}>{_text(one_line(text))}</h{level}>"

    def _table(self, table: Table) -> str:
        head = "".join(f'<th scope="col">{_text(one)}</th>' for one in table.head)
        head = f"<thead><tr>{head}</tr></thead>\n" if head else ""
        rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>\n" for row in table.rows)
        return self._wide(f"<table>\n{head}<tbody>\n{rows}</tbody>\n</table>", len(table.widths))

    def _section(self, section: Section) -> Iterator[str]:
        yield self._heading(2, f"{section.number} {section.heading}")
        rows = "".join(
            f'<tr><th scope="row">{_cell_content(label)}</th>{_cell(text)}{_cell(proof)}</tr>\n'
            for label, text, proof in section.rows
        )
        if rows:
            yield self._wide(f"<table>\n<tbody>\n{rows}</tbody>\n</table>", 3)
        if section.note:
            yield f'<p class="small soft">{_text(section.note)}</p>'

    def _letterhead(self, head: Letterhead) -> Iterator[str]:
        yield f'<p class="right">{_text(head.date)}</p>'
        yield f'<p class="large"><strong>{_text(head.addressee)}</strong></p>'
        yield "\n".join(_paragraph(words, "right") for words in head.sender)
        yield self._heading(1, head.title)

    def _wide(self, table: str, columns: int) -> str:
        if columns < _MANY_COLUMNS:
            return f'<div class="wide">{table}</div>'
        name = f"{_SCROLL_NAME[self._language]} {next(self._numbers)}"
        return f'<div class="wide" role="region" tabindex="0" aria-label="{name}">{table}</div>'


def _paragraph(words: Words, more: str = "") -> str:
    classes = " ".join(one for one in (_classes(words), more) if one)
    attribute = f' class="{classes}"' if classes else ""
    text = _text(words.text)
    return f"<p{attribute}>{f'<strong>{text}</strong>' if words.bold else text}</p>"


def _inline(words: Words) -> str:
    text = f"<strong>{_text(words.text)}</strong>" if words.bold else _text(words.text)
    classes = _classes(words)
    return f'<span class="{classes}">{text}</span>' if classes else text


def _classes(words: Words) -> str:
    sizes = "large" if words.size >= _LARGE else "small" if words.size < _SMALL else ""
    return " ".join(one for one in (sizes, "soft" if words.muted else "") if one)


def _cell(cell: Cell) -> str:
    return f"<td>{_cell_content(cell)}</td>"


def _cell_content(cell: Cell) -> str:
    if isinstance(cell, Words):
        return _inline(cell)
    if isinstance(cell, Badge):
        shape = f'<span aria-hidden="true">{SHAPES[cell.state]}</span>'
        return f'<span class="state {cell.state.value}">{shape} {_text(cell.word)}</span>'
    if isinstance(cell, Proof):
        return f'<span class="proof">{_text(cell_text(cell))}</span>'
    if isinstance(cell, Pair):
        return f"{_inline(cell.left)} {_inline(cell.right)}"
    return "".join(_paragraph(part) for part in cell.parts) if isinstance(cell, Stack) else ""


def _tile(tile: Tile) -> str:
    if tile.counts:
        amount = "".join(
            f'<p><span class="state {state.value}"><span aria-hidden="true">{SHAPES[state]}</span> '
            f"{_text(word)}</span> {number}</p>"
            for state, number, word in tile.counts
        )
    else:
        amount = f'<p><span class="amount">{_text(tile.amount)}</span> {_text(tile.unit)}</p>'
    lines = "".join(f'<p class="small">{_text(line)}</p>' for line in tile.lines)
    caption, proof = _text(tile.caption), _text(cell_text(tile.proof))
    return f'<li><p><strong>{caption}</strong></p>{amount}{lines}<p class="proof soft">{proof}</p></li>\n'


def _legend(legend: Legend) -> Iterable[str]:
    yield f'<p class="small"><strong>{_text(legend.title)}</strong></p>'
    items = "".join(
        f"<li><strong>{_text(word)}</strong> {_text(meaning)}</li>\n" for _, word, meaning in legend.items
    )
    yield f'<ul class="small">\n{items}</ul>'


def _statement(statement: Statement) -> str:
    lines = "".join(_paragraph(words) for words in (*statement.words, *statement.signer))
    fields = "".join(
        f'<p class="small">{_text(label)}: ＿＿＿＿＿＿＿＿＿＿</p>'
        for label in (statement.field_label, statement.seal)
        if label
    )
    return f'<div class="frame">{lines}{fields}</div>'


def _text(text: str) -> str:
    return escape(clean(text), quote=True)

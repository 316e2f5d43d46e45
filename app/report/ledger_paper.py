"""The ledger on paper: the ten columns of the guideline on an upright page, and the machines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.content.ledger_packs import load_ledger
from app.domain.calendar import long_date
from app.domain.language import Language
from app.guideline.ledger_row import PERSONAL, VALUES, LedgerRow, RowKind
from app.guideline.ledger_table import INFORMATION_FIELDS, column_title, information_cells
from app.report.document import Block, Cell, Document, Heading, Paragraph, Stack, Table, Words
from app.report.ledger_risk import LedgerWords, small

_SMALL = 0.84
# Heading and what stands below each other in a column of the page; together they are the ten columns.
_COLUMNS = (
    (("name", "business", "note"), ("name", "business", "note")),
    (("medium",), ("medium",)),
    (("users", "keeper"), ("users", "keeper")),
    (("personal",), PERSONAL),
    (("values",), (*VALUES, "importance")),
    (("retention", "registered_on"), ("retention", "registered_on")),
)
_WIDTHS = (0.23, 0.14, 0.13, 0.17, 0.18, 0.15)
_NAMED = frozenset((*PERSONAL, *VALUES, "importance"))  # bare words and numbers: each says what it is


def ledger_paper(rows: Sequence[LedgerRow], today: date, author: str, language: Language) -> Document:
    """Information and machines; programs are counted, their list belongs into a table file."""
    say = LedgerWords(language)
    title, pack = say("title"), load_ledger()
    of_kind = {kind: [row for row in rows if row.kind is kind] for kind in RowKind}
    blocks: list[Block] = [
        Heading(1, title),
        Paragraph(Words(say("paper.intro", date=long_date(today, language)))),
        Heading(2, say("sheet.information")),
    ]
    if of_kind[RowKind.INFORMATION]:
        blocks.append(_information(of_kind[RowKind.INFORMATION], language))
        blocks.append(small(say("paper.legend")))
    else:
        blocks.append(Paragraph(Words(say("paper.none"))))
    if of_kind[RowKind.HARDWARE]:
        blocks += [Heading(2, say("sheet.hardware")), _hardware(of_kind[RowKind.HARDWARE], say)]
    if of_kind[RowKind.SOFTWARE]:
        blocks.append(small(say("paper.software", count=len(of_kind[RowKind.SOFTWARE]))))
    blocks += [
        small(say("risk.source", date=long_date(pack.checked_on, language))),
        small(pack.credit.to(language)),
    ]
    return say.document(title, blocks, author)


def _information(rows: Sequence[LedgerRow], language: Language) -> Table:
    separator = "・" if language is Language.JA else ", "
    head = tuple(separator.join(column_title(one, language) for one in heads) for heads, _ in _COLUMNS)
    return Table(_WIDTHS, head, tuple(_row(row, language) for row in rows))


def _row(row: LedgerRow, language: Language) -> tuple[Cell, ...]:
    texts = dict(zip(INFORMATION_FIELDS, information_cells(row, language), strict=True))
    unsaid = "－" if language is Language.JA else "-"
    cells: list[Cell] = []
    for _heads, column in _COLUMNS:
        parts = []
        for field in column:
            if field in _NAMED:
                words = f"{column_title(field, language)} {texts[field] or unsaid}"
                parts.append(Words(words, _SMALL, bold=field == "importance"))
            elif texts[field]:
                is_name = field == "name"
                parts.append(Words(texts[field], 1.0 if is_name else _SMALL, bold=is_name))
        cells.append(Stack(tuple(parts) or (Words(unsaid, _SMALL),)))
    return tuple(cells)


def _hardware(rows: Sequence[LedgerRow], say: LedgerWords) -> Table:
    head = (
        say("field.name"),
        say("detail.os"),
        say("detail.count"),
        say("field.place"),
        say("field.keeper"),
        say("detail.seen_on"),
    )
    cells = tuple(
        (
            Stack(
                (
                    Words(row.name or say("unsaid"), bold=True),
                    *(Words(one, _SMALL) for one in (_made_by(row), row.note) if one),
                )
            ),
            Words(row.details.get("os", "")),
            Words(row.details.get("count", "")),
            Words(row.place),
            Words(row.keeper),
            Words(row.details.get("seen_on", "")),
        )
        for row in rows
    )
    return Table((0.28, 0.22, 0.08, 0.14, 0.14, 0.14), head, cells)


def _made_by(row: LedgerRow) -> str:
    return " ".join(one for one in (row.details.get("maker", ""), row.details.get("model", "")) if one)

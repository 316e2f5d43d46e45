"""The ledger as a table of texts: what is written out, with the guideline's column names.

Reading such a table, or one somebody else made, is in `ledger_import`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.content.ledger_packs import Column, RiskEdition, load_ledger
from app.content.phrases import phrase
from app.domain.language import Language
from app.files.csv_text import UTF8_WITH_MARK, WrittenCsv, csv_bytes
from app.files.workbook import CellValue, SheetData, workbook_bytes
from app.guideline.ledger_row import PERSONAL, VALUES, LedgerRow, RowKind, importance, value_of
from app.guideline.risk import Risk

INFORMATION_FIELDS = (
    "business",
    "name",
    "note",
    "users",
    "keeper",
    "medium",
    *PERSONAL,
    *VALUES,
    "importance",
    "retention",
    "registered_on",
)
"""The ten columns, the seventh and the eighth in their parts, in the guideline's order."""

_WIDTHS = (14, 28, 28, 16, 16, 24, 10, 10, 10, 8, 8, 8, 8, 16, 13)
HARDWARE_DETAILS = ("maker", "model", "os", "count", "serial")
SOFTWARE_DETAILS = ("version", "maker", "seen_on", "gone_on")


def column_title(field: str, language: Language) -> str:
    """The heading of a field: a column's name, or that of its part."""
    return field_columns()[field].title.to(language)


def field_columns() -> dict[str, Column]:
    """What the pack says about each field of the table."""
    pack = load_ledger()
    return {one.id: one for one in (*pack.columns, *pack.parts)}


def information_head(language: Language) -> tuple[str, ...]:
    """The headings, in order."""
    return tuple(column_title(field, language) for field in INFORMATION_FIELDS)


def information_cells(row: LedgerRow, language: Language) -> tuple[str, ...]:
    """One row as texts; what is not said is empty, never a zero."""
    return tuple(_cell(row, field, language) for field in INFORMATION_FIELDS)


def medium_words(row: LedgerRow, language: Language) -> str:
    """The medium with its place: 書類（金庫）."""
    medium = load_ledger().medium(row.medium)
    title = medium.title.to(language) if medium else ""
    if not title or not row.place:
        return title or row.place
    return f"{title}（{row.place}）" if language is Language.JA else f"{title} ({row.place})"


def _cell(row: LedgerRow, field: str, language: Language) -> str:
    if field == "medium":
        return medium_words(row, language)
    if field in PERSONAL:
        said = getattr(row, field)
        return "" if said is None else phrase(f"ledger.{'has' if said else 'has_not'}", language)
    if field in VALUES or field == "importance":
        number = importance(row).value if field == "importance" else value_of(row, field).value
        return "" if number is None else str(number)
    return str(getattr(row, field))


def _typed(field: str, text: str) -> CellValue:
    """Numbers of the table as numbers, everything else as text."""
    return int(text) if field in (*VALUES, "importance") and text else text


def ledger_workbook(
    rows: Iterable[LedgerRow],
    language: Language,
    risks: Mapping[str, Risk] | None = None,
    edition: RiskEdition | None = None,
) -> bytes:
    """All rows as .xlsx: information, hardware and software on a sheet of their own.

    With `risks` the information has the risk value of `edition` behind its columns.
    """
    rows = tuple(rows)
    risks = risks or {}

    def say(name: str, **values: object) -> str:
        return phrase(f"ledger.{name}", language, **values)

    risk_head = (say("risk.threat"), say("risk.vulnerability"), say("risk.likelihood"), say("risk.value"))
    information = [row for row in rows if row.kind is RowKind.INFORMATION]
    note = [say("credit")]
    if edition and risks:
        note.append(say("risk.by_edition", edition=edition.title.to(language)))
    sheets = [
        SheetData(
            say("sheet.information"),
            (*information_head(language), *(risk_head if risks else ())),
            tuple(
                (
                    *map(_typed, INFORMATION_FIELDS, information_cells(row, language)),
                    *(_risk_cells(risks.get(row.id)) if risks else ()),
                )
                for row in information
            ),
            (*_WIDTHS, 10, 10, 10, 10),
            tuple(note),
        ),
        _detail_sheet(rows, RowKind.HARDWARE, HARDWARE_DETAILS, language),
        _detail_sheet(rows, RowKind.SOFTWARE, SOFTWARE_DETAILS, language),
    ]
    return workbook_bytes(sheets, say("title"))


def _risk_cells(risk: Risk | None) -> tuple[CellValue, ...]:
    if risk is None:
        return (None, None, None, None)
    return (risk.threat, risk.vulnerability, risk.likelihood, risk.value)


def _detail_sheet(
    rows: tuple[LedgerRow, ...], kind: RowKind, details: tuple[str, ...], language: Language
) -> SheetData:
    fields = ("name", "note", "users", "keeper", "place")
    head = [phrase(f"ledger.field.{one}", language) for one in fields]
    head += [phrase(f"ledger.detail.{one}", language) for one in details]
    found = tuple(
        (*(str(getattr(row, one)) for one in fields), *(row.details.get(one, "") for one in details))
        for row in rows
        if row.kind is kind
    )
    return SheetData(phrase(f"ledger.sheet.{kind.value}", language), tuple(head), found, (32, 24, 16, 16, 20))


def ledger_csv(rows: Iterable[LedgerRow], language: Language, encoding: str = UTF8_WITH_MARK) -> WrittenCsv:
    """The information rows as CSV, and what the encoding could not write."""
    information = [row for row in rows if row.kind is RowKind.INFORMATION]
    table = [information_head(language), *(information_cells(row, language) for row in information)]
    return csv_bytes(table, encoding)

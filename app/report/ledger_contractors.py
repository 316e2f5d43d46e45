"""Contractors on paper: who holds our data, what was agreed, who does what in an incident."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.domain.calendar import long_date
from app.domain.language import Language
from app.files.workbook import CellValue, SheetData, workbook_bytes
from app.guideline.contractors import SCS, Contractor
from app.report.document import Block, Document, Heading, Paragraph, Stack, Table, Words
from app.report.ledger_risk import LedgerWords, small


def contractor_report(listed: Sequence[Contractor], today: date, author: str, language: Language) -> Document:
    """The list with what is still open for each."""
    say = LedgerWords(language)
    title = say("contractor.title")
    blocks: list[Block] = [
        Heading(1, title),
        Paragraph(Words(say("contractor.intro", date=long_date(today, language)))),
    ]
    if listed:
        names = ("name", "data", "agreement", "incident", "open")
        head = tuple(say(f"contractor.column.{one}") for one in names)
        rows = tuple(_row(one, say) for one in listed)
        blocks.append(Table((0.18, 0.17, 0.15, 0.22, 0.28), head, rows))
    else:
        blocks.append(Paragraph(Words(say("contractor.none"))))
    blocks.append(small(say("contractor.serves", scs=", ".join(SCS))))
    return say.document(title, blocks, author)


def _row(one: Contractor, say: LedgerWords) -> tuple[Stack, ...]:
    point_before = "・" if say.language is Language.JA else "- "
    opened = [f"{point_before}{say(f'contractor.open.{point}')}" for point in one.open_points]
    return (
        _stack(Words(one.name, bold=True), Words(one.work, 0.9, muted=True)),
        Stack((Words(one.data or say("unsaid")),)),
        _stack(Words(agreement_words(one, say)), Words(one.agreement_place, 0.9, muted=True)),
        Stack(tuple(Words(text, 0.9) for text in incident_lines(one, say))),
        Stack(tuple(Words(text, 0.9) for text in opened or [say("contractor.nothing_open")])),
    )


def _stack(*parts: Words) -> Stack:
    """The texts that are not empty."""
    return Stack(tuple(one for one in parts if one.text))


def agreement_words(one: Contractor, say: LedgerWords) -> str:
    """Whether secrecy is agreed, and since when; 未回答 where nobody said."""
    if one.agreement is None:
        return say("contractor.agreement.none")
    if not one.agreement:
        return say("contractor.agreement.no")
    if not one.agreed_on:
        return say("contractor.agreement.yes")
    day = long_date(date.fromisoformat(one.agreed_on), say.language)
    return say("contractor.agreement.yes_since", date=day)


def incident_lines(one: Contractor, say: LedgerWords) -> tuple[str, ...]:
    """The roles in an incident."""
    if not (one.incident_contact or one.incident_ours):
        return (say("unsaid"),)
    theirs, ours = one.incident_contact or say("unsaid"), one.incident_ours or say("unsaid")
    lines = [say("contractor.incident.theirs", who=theirs), say("contractor.incident.ours", who=ours)]
    if one.incident_hours is not None:
        lines.append(say("contractor.incident.hours", hours=one.incident_hours))
    return tuple(lines)


_FIELDS = (
    "name",
    "work",
    "data",
    "personal_data",
    "connected",
    "passes_on",
    "agreement",
    "agreed_on",
    "agreement_place",
    "returns_data",
    "incident_contact",
    "incident_ours",
    "incident_hours",
    "checked_on",
    "note",
)
_HEADS = {"personal_data": "personal"}  # where the heading is called otherwise


def contractor_workbook(listed: Sequence[Contractor], language: Language) -> bytes:
    """One sheet with everything said about each; what is not said stays empty."""
    say = LedgerWords(language)
    head = tuple(say(f"contractor.column.{_HEADS.get(one, one)}") for one in _FIELDS)

    def cell(one: Contractor, field: str) -> CellValue:
        value = getattr(one, field)
        if isinstance(value, bool):
            return say("has" if value else "has_not")
        return value if isinstance(value, int) else value or ""

    rows = tuple(
        (
            *(cell(one, field) for field in _FIELDS),
            "\n".join(say(f"contractor.open.{point}") for point in one.open_points),
        )
        for one in listed
    )
    widths = (24, 22, 26, 10, 12, 10, 12, 13, 18, 12, 24, 16, 10, 13, 26, 34)
    sheet = SheetData(
        say("contractor.sheet"),
        (*head, say("contractor.column.open")),
        rows,
        widths,
        (say("contractor.serves", scs=", ".join(SCS)),),
    )
    return workbook_bytes((sheet,), say("contractor.title"))

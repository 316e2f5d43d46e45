"""Cloud services on paper and as a workbook: what lies where, and how the 15 items stand for each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.content.ledger_packs import load_cloud
from app.domain.calendar import long_date
from app.domain.language import Language
from app.files.workbook import SheetData, workbook_bytes
from app.guideline.cloud import CloudService
from app.report.document import Block, Bullets, Document, Heading, Paragraph, Stack, Table, Words
from app.report.ledger_risk import LedgerWords, small


def cloud_report(services: Sequence[CloudService], today: date, author: str, language: Language) -> Document:
    """The list, then for each service what is still to look at."""
    say = LedgerWords(language)
    title, pack = say("cloud.title"), load_cloud()
    blocks: list[Block] = [
        Heading(1, title),
        Paragraph(Words(say("cloud.intro", date=long_date(today, language)))),
    ]
    if services:
        blocks.append(_list_of(services, say))
    else:
        blocks.append(Paragraph(Words(say("cloud.none"))))
    for service in services:
        blocks += _open_items(service, say)
    blocks += [
        small(say("risk.source", date=long_date(pack.checked_on, language))),
        small(pack.credit.to(language)),
    ]
    return say.document(title, blocks, author)


def _list_of(services: Sequence[CloudService], say: LedgerWords) -> Table:
    names = ("name", "stored", "administrator", "two_step", "exit_plan", "done")
    head = tuple(say(f"cloud.column.{one}") for one in names)
    count = len(load_cloud().items)
    rows = tuple(
        (
            Stack((Words(one.name, bold=True), *([Words(one.users, 0.9, muted=True)] if one.users else []))),
            Words(one.stored or say("unsaid")),
            Words(one.administrator or say("unsaid")),
            Words(two_step_words(one, say)),
            Words(one.exit_plan or say("unsaid")),
            Words(say("cloud.done", done=one.done, all=count)),
        )
        for one in services
    )
    return Table((0.22, 0.2, 0.15, 0.13, 0.18, 0.12), head, rows)


def two_step_words(service: CloudService, say: LedgerWords) -> str:
    """Whether a second step is used, 未回答 where nobody said."""
    return say(f"cloud.two_step.{service.two_step.value if service.two_step else 'none'}")


def said_words(service: CloudService, item_id: str, say: LedgerWords) -> str:
    """What the owner said to an item."""
    said = service.said.get(item_id)
    return say(f"cloud.said.{said.value if said else 'none'}")


def _open_items(service: CloudService, say: LedgerWords) -> list[Block]:
    heading = Heading(3, say("cloud.open_items", name=service.name))
    if not service.open_items:
        return [heading, Paragraph(Words(say("cloud.all_items_said")))]
    lines = tuple(
        Words(f"{one.number}. {one.title.to(say.language)}（{said_words(service, one.id, say)}）")
        if say.language is Language.JA
        else Words(f"{one.number}. {one.title.en} ({said_words(service, one.id, say)})")
        for one in service.open_items
    )
    return [heading, Bullets(lines)]


def cloud_workbook(services: Sequence[CloudService], language: Language) -> bytes:
    """One sheet with the list, one with every item of every service."""
    say = LedgerWords(language)
    names = (
        "name",
        "stored",
        "secrets",
        "users",
        "administrator",
        "two_step",
        "exit_plan",
        "done",
        "checked_on",
        "note",
    )
    count = len(load_cloud().items)
    listed = tuple(
        (
            one.name,
            one.stored,
            "" if one.holds_secrets is None else say("has" if one.holds_secrets else "has_not"),
            one.users,
            one.administrator,
            two_step_words(one, say),
            one.exit_plan,
            say("cloud.done", done=one.done, all=count),
            one.checked_on,
            one.note,
        )
        for one in services
    )
    items = tuple(
        (
            one.name,
            item.number,
            item.title.to(language),
            said_words(one, item.id, say),
            one.notes.get(item.id, ""),
        )
        for one in services
        for item in load_cloud().items
    )
    item_head = tuple(say(f"cloud.column.{one}") for one in ("name", "done", "item", "answer", "note"))
    sheets = (
        SheetData(
            say("cloud.title"),
            tuple(say(f"cloud.column.{one}") for one in names),
            listed,
            (22, 26, 12, 16, 16, 14, 26, 12, 13, 26),
            (say("cloud.credit"),),
        ),
        SheetData(say("cloud.column.item"), ("", "No.", *item_head[2:]), items, (22, 6, 50, 12, 40)),
    )
    return workbook_bytes(sheets, say("cloud.title"))

"""`ledger-export`, `ledger-import` and `risks`: the register out of and into tables, and its risks."""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from app.assessment.session import Assessment
from app.cli.console import Console, Exit
from app.cli.papers import write_paper
from app.content.phrases import phrase
from app.domain.calendar import local_date
from app.files.csv_text import SHIFT_JIS, UTF8_WITH_MARK, read_csv
from app.files.refusal import FileRefused
from app.files.workbook import read_workbook
from app.guideline.ledger import ledger_rows, save_rows
from app.guideline.ledger_import import find_columns, read_rows, scale_found
from app.guideline.ledger_row import LONGEST
from app.guideline.ledger_table import column_title, ledger_csv, ledger_workbook
from app.guideline.risk_book import risk_edition, risk_lines
from app.records.store import Store
from app.system.atomic_file import write_atomically
from app.system.clock import utc_now

Command = Callable[[Namespace, Console], Exit]
_TEXT_ENDINGS = (".csv", ".tsv", ".txt")
_PAPER_ENDINGS = (".pdf", ".docx", ".html", ".txt")


def add_commands(add: Callable[[str, Command], argparse.ArgumentParser], text: Callable[[str], str]) -> None:
    """Put the commands of this area to the others."""
    out = add("ledger-export", export)
    out.add_argument("file", type=Path, metavar="FILE.xlsx|FILE.csv|FILE.pdf")
    out.add_argument("--cp932", action="store_true", help=text("ledger_cp932"))
    into = add("ledger-import", import_)
    into.add_argument("file", type=Path, metavar="FILE.xlsx|FILE.csv")
    into.add_argument("--scale", choices=["012", "123"], help=text("ledger_scale"))
    add("risks", risks)


def export(options: Namespace, console: Console) -> Exit:
    """Write the register; what an encoding lacks is said."""
    ending = options.file.suffix.casefold()
    if ending not in (".csv", ".xlsx", *_PAPER_ENDINGS):
        return console.complain("ledger.cli.no_format", name=options.file.name)
    with Store.open(console.folder) as store:
        assessment = Assessment(store)
        rows, author = ledger_rows(store), assessment.profile.display_name
        edition = risk_edition(store, assessment)
        risks = {one.row.id: one.risk for one in risk_lines(store, assessment, edition)}
    if ending in _PAPER_ENDINGS:
        from app.report.ledger_paper import ledger_paper

        paper = ledger_paper(rows, local_date(utc_now()), author, console.language)
        return write_paper(paper, options.file.stem, options.file, Path(), console)
    if ending == ".csv":
        written = ledger_csv(rows, console.language, SHIFT_JIS if options.cp932 else UTF8_WITH_MARK)
        write_atomically(options.file, written.content)
        if written.lacking:
            console.say("ledger.cli.lacking", characters=" ".join(written.lacking[:20]))
    else:
        write_atomically(options.file, ledger_workbook(rows, console.language, risks, edition))
    console.say("ledger.cli.exported", count=len(rows), path=str(options.file))
    return Exit.FINE


def import_(options: Namespace, console: Console) -> Exit:
    """Read a table in; rows that are not taken are named. Nothing is kept when the scale is not clear."""
    try:
        if options.file.suffix.casefold() in _TEXT_ENDINGS:
            tables = [read_csv(options.file).rows]
        else:
            tables = [sheet.filled_down() for sheet in read_workbook(options.file).sheets]
    except FileRefused as error:
        return console.complain(error.phrase_id, **error.values)
    table = max(tables, key=lambda one: len(find_columns(one).columns), default=())
    mapped = find_columns(table)
    if not mapped.is_usable:
        return console.complain("ledger.import.no_head")
    has_values = bool({"confidentiality", "integrity", "availability"} & set(mapped.columns))
    highest = {"012": 2, "123": 3}.get(options.scale or "") or scale_found(table, mapped)
    if has_values and highest is None:
        return console.complain("ledger.cli.scale_wanted")
    language, today = console.language, local_date(utc_now())
    with Store.open(console.folder) as store:
        read = read_rows(
            table,
            mapped,
            ledger_rows(store),
            today,
            highest=highest or 3,
            reason=phrase("ledger.import.reason", language),
            language=language,
        )
        save_rows(store, [one.row for one in read if one.row])
    for one in read:
        for remark in one.remarks:
            console.say(
                f"ledger.import.{remark.trouble.value}",
                number=one.number,
                field=column_title(remark.field, language) if remark.field else "",
                text=remark.text,
                limit=LONGEST,
            )
    console.say("ledger.cli.imported", count=sum(one.row is not None for one in read))
    return Exit.FINE


def risks(options: Namespace, console: Console) -> Exit:
    """List the risks, the greatest first; what is not known shows as ?."""
    with Store.open(console.folder) as store:
        assessment = Assessment(store)
        edition = risk_edition(store, assessment)
        lines = risk_lines(store, assessment, edition)
    console.say("ledger.risk.by_edition", edition=edition.title.to(console.language))
    for one in lines:
        value = "?" if one.risk.value is None else str(one.risk.value)
        console.line(f"{value:>2}  {one.row.name}  {one.row.medium}")
    return Exit.FINE

"""`three-star` and `check-sheet`: the distance to ★3, and a partner's form."""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from app.assessment.session import Assessment
from app.cli.console import Console, Exit
from app.cli.papers import write_paper
from app.content.packs import load_actions
from app.content.three_star_pack import load_three_star
from app.files.refusal import FileRefused
from app.files.sheet_answers import CannotWriteError
from app.guideline.check_sheets import (
    CheckSheet,
    ReplyState,
    SheetQuestion,
    SourceOverwrittenError,
    open_check_sheet,
)
from app.guideline.evidence import Grade, gather
from app.guideline.three_star import CriterionNotes, next_moves, three_star
from app.guideline.three_star_words import dated_evidence, move_text, standing_word
from app.records.store import Store
from app.report.three_star_paper import (
    three_star_document,
    three_star_stem,
    three_star_workbook,
    version_text,
)
from app.system.atomic_file import write_atomically

Command = Callable[[Namespace, Console], Exit]
_EVIDENCED = (Grade.MEASURED, Grade.DOCUMENT)


def add_commands(add: Callable[[str, Command], argparse.ArgumentParser], text: Callable[[str], str]) -> None:
    """Put the commands of this area to the others."""
    star = add("three-star", show_three_star)
    star.add_argument("--json", action="store_true", help=text("json"))
    star.add_argument("-o", "--output", type=Path, metavar="FILE", help=text("three_star_output"))

    sheet = add("check-sheet", show_check_sheet)
    sheet.add_argument("file", type=Path, metavar="FILE.xlsx", help=text("check_sheet_file"))
    sheet.add_argument("--confirm", metavar="N,N|evidenced", default="", help=text("check_sheet_confirm"))
    sheet.add_argument("-o", "--output", type=Path, metavar="OUT.xlsx", help=text("check_sheet_output"))


def show_three_star(options: Namespace, console: Console) -> Exit:
    """Say what touches each requirement; with -o write the workbook (.xlsx) or the paper (.pdf)."""
    pack, language = load_three_star(), console.language
    with Store.open(console.folder) as store:
        known = gather(store, Assessment(store))
        standings = three_star(pack, known)
        moves = next_moves(pack, standings, known, load_actions())
        if options.output is not None:
            if options.output.suffix.casefold() == ".xlsx":
                notes = CriterionNotes(store).all()
                content = three_star_workbook(pack, standings, notes, known, language)
            else:
                document = three_star_document(pack, standings, moves, known, language)
                stem = three_star_stem(known, language)
                return write_paper(document, stem, options.output, Path(), console)
            write_atomically(options.output, content)
            console.say("check_sheet.cli.written", path=str(options.output.absolute()))
            return Exit.FINE
    if options.json:
        console.json(
            [
                {
                    "id": one.requirement.id,
                    "criteria": one.requirement.criteria,
                    "standing": one.standing.value,
                    "evidence": [
                        {"grade": piece.grade.value, "subject": piece.subject,
                         "finding": piece.finding.value, "on": piece.on.isoformat()}
                        for piece in one.evidence
                    ],
                }
                for one in standings
            ]
        )  # fmt: skip
        return Exit.FINE
    console.say("three_star.voluntary")
    console.line(version_text(pack, language))
    for one in standings:
        name = one.requirement.name.to(language)
        console.line(f"{one.requirement.id}  {standing_word(one.standing, language)}  {name}")
        for piece in one.evidence:
            console.line(f"    {dated_evidence(piece, known.questionnaire, language)}")
    for move in moves:
        console.line(f"- {move_text(move, language)}")
    return Exit.FINE


def show_check_sheet(options: Namespace, console: Console) -> Exit:
    """List the questions of a form with their drafts; confirm some; write the confirmed ones into a copy."""
    with Store.open(console.folder) as store:
        try:
            sheet = open_check_sheet(store, options.file, gather(store, Assessment(store)))
            if not _confirm(sheet, options.confirm):
                return console.complain("check_sheet.cli.no_such_question", given=options.confirm)
            for number, one in enumerate(sheet.questions, start=1):
                _tell(number, one, console)
            if options.output is None:
                return Exit.FINE
            count = sheet.save_copy(options.output)
        except FileRefused as error:
            return console.complain(error.phrase_id, **error.values)
        except SourceOverwrittenError:
            return console.complain("check_sheet.cli.source")
        except CannotWriteError as error:
            return console.complain("check_sheet.cli.locked", cell=str(error))
        sheet.remember()
    console.say("check_sheet.cli.copied", count=count, path=str(options.output.absolute()))
    return Exit.FINE


def _confirm(sheet: CheckSheet, wanted: str) -> bool:
    """Confirm questions by number, or every draft that rests on a measurement or a paper."""
    questions = sheet.questions
    if wanted == "evidenced":
        chosen = [one for one in questions if one.draft.meaning and one.draft.grade in _EVIDENCED]
    else:
        numbers = [one.strip() for one in wanted.split(",") if one.strip()]
        if not all(one.isdecimal() and len(one) < 7 and 1 <= int(one) <= len(questions) for one in numbers):
            return False
        chosen = [questions[int(one) - 1] for one in numbers]
    for one in chosen:
        if one.reply.label:
            sheet.keep(one.asked.id, replace(one.reply, state=ReplyState.CONFIRMED))
    return True


def _tell(number: int, one: SheetQuestion, console: Console) -> None:
    state = console.text(f"check_sheet.cli.state.{one.reply.state.value}")
    topic = one.match.fact.title.to(console.language) if one.match.fact else "-"
    console.line(f"{number:>3}  {' '.join(one.asked.text.split())}")
    console.line(f"     {topic} / {state} / {' '.join(one.reply.label.split()) or '-'}")
    for text in (one.reply.note, one.reply.proof):
        if text:
            console.line(f"     {' '.join(text.split())}")
    if one.draft.open is not None:
        listed = "、".join(one.draft.unmet)
        reason = f"check_sheet.open.{one.draft.open.value}"
        needs_list = one.draft.open.value == "condition"
        console.line("     " + (console.text(reason, list=listed) if needs_list else console.text(reason)))

"""`assess`, `report`, `records`, `export`, `import` and `sample`: what is kept, and what is printed."""

from __future__ import annotations

import json
import tempfile
from argparse import Namespace
from pathlib import Path

from app.assessment.session import Assessment
from app.cli.answers_file import AnswersFileError, read_answers_file
from app.cli.console import Console, Exit
from app.cli.inspection_commands import verdict_lines
from app.content.packs import edition_ids
from app.content.phrases import phrase
from app.domain.calendar import local_date, parse_utc
from app.domain.record import Record
from app.inspection.run import inspect_pc
from app.inspection.several_pcs import BundleRefused
from app.records.archive import ArchiveRefused, checked_archive, import_archive
from app.records.store import Store
from app.report.print_job import PrintJob, print_job
from app.system.atomic_file import write_atomically
from app.system.folders import documents_folder, resource_folder
from app.system.plain_file import open_plain

SAMPLE_ANSWERS = "content/sample_answers.json"


def assess(options: Namespace, console: Console) -> Exit:
    """Take answers from a file, look at the PC unless told not to, keep a record, show the score."""
    with Store.open(console.folder) as store:
        assessment = Assessment(store)
        try:
            _take_answers(assessment, options.answers)
        except AnswersFileError as error:
            return console.complain(error.reason, path=str(options.answers), **error.values)
        if not options.no_check:
            _look_at_this_pc(assessment)
        record = assessment.make_record()
        _show_outcome(assessment, record, console)
        return Exit.FINDINGS if assessment.plan else Exit.FINE


def report(options: Namespace, console: Console) -> Exit:
    """Write the partner page, or the full report, of one record as PDF."""
    record = _find_record(options.record, console)
    if record is None:
        return console.complain("cli.report.no_such_record", record=options.record)
    job = print_job(record, console.language, full=options.full, addressee=options.addressee)
    target = options.output or documents_folder() / job.file_name
    return _write_pdf(job, target, console)


def list_records(options: Namespace, console: Console) -> Exit:
    """List the records, newest first."""
    with Store.open(console.folder) as store:
        summaries = store.record_summaries()
    if options.json:
        console.json(
            [
                {
                    "id": one.id,
                    "created_at": one.created_at,
                    "edition": one.edition,
                    "trade_name": one.trade_name,
                    "score": one.score,
                    "answered": one.answered,
                    "dont_know": one.dont_know,
                    "sample": one.sample,
                }
                for one in summaries
            ]
        )
        return Exit.FINE
    for one in summaries:
        day = local_date(parse_utc(one.created_at)).isoformat()
        points = "-" if one.score is None else str(one.score)
        console.line(f"{one.id[:12]}  {day}  {one.edition}  {points:>4}  {one.trade_name}")
    if not summaries:
        console.say("cli.records.none")
    return Exit.FINE


def export(options: Namespace, console: Console) -> Exit:
    """Write everything of the store into one file, to move to another PC."""
    with Store.open(console.folder) as store:
        try:
            content = checked_archive(store)
        except ArchiveRefused as error:
            return console.complain(f"cli.import.{error.reason}", path=str(options.file))
    write_atomically(options.file, content)  # its trouble is no trouble with the records
    console.say("cli.export.done", path=str(options.file))
    return Exit.FINE


def import_(options: Namespace, console: Console) -> Exit:
    """Take over what `export` wrote, or another PC's bundle from `check --export`. What is here is kept."""
    if not _is_archive(options.file):
        return _import_bundle(options, console)
    with Store.open(console.folder) as store:
        try:
            outcome = import_archive(store, options.file)
        except ArchiveRefused as error:
            return console.complain(f"cli.import.{error.reason}", path=str(options.file))
    answers = outcome.answers_added + outcome.answers_replaced
    console.say("cli.import.done", records=outcome.records_added, answers=answers)
    if outcome.backup:
        console.say("cli.import.backup", path=str(outcome.backup))
    return Exit.FINE


def _is_archive(path: Path) -> bool:
    """By its name, and whatever it is called by its first bytes."""
    if path.suffix.casefold() == ".zip":
        return True
    with open_plain(path) as file:
        return file.read(2) == b"PK"


def _import_bundle(options: Namespace, console: Console) -> Exit:
    with Store.open(console.folder) as store:
        assessment = Assessment(store)
        try:
            added = assessment.add_pc(options.file, options.label)
        except BundleRefused as error:
            reason = f"cli.import_pc.{error.reason}"
            return console.complain(reason, path=str(options.file), detail=error.detail)
        day = local_date(parse_utc(added.inspection.finished_at)).isoformat()
        console.say("cli.import_pc.done", name=added.name, date=day)
        measured = len(assessment.measured_elsewhere) + (assessment.inspection is not None)
        stated = assessment.profile.pc_count
        if stated:
            console.say("cli.import_pc.count", all=max(stated, measured), measured=measured)
    return Exit.FINE


def sample(options: Namespace, console: Console) -> Exit:
    """The main job without a window: a real look at this PC, sample answers marked as such, and the PDF.

    The user's own records are not touched.
    """
    target = options.output or Path.cwd() / phrase("cli.sample.file_name", console.language)
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder)) as store:
        assessment = Assessment(store)
        _take_answers(assessment, resource_folder() / SAMPLE_ANSWERS)
        console.say("cli.sample.looking")
        _look_at_this_pc(assessment)
        for line in verdict_lines(assessment.verdicts, console):
            console.line(line)
        record = assessment.make_record(sample=True)
        console.say("cli.sample.marked")
        return _write_pdf(print_job(record, console.language), target, console)


def _take_answers(assessment: Assessment, path: Path) -> None:
    given = read_answers_file(path)
    if given.edition is not None:
        if given.edition not in edition_ids():
            raise AnswersFileError("cli.answers.no_such_edition", edition=given.edition)
        assessment.choose_edition(given.edition)
    answers = given.checked(assessment.questionnaire)  # nothing is kept of a file that has a mistake
    if given.profile is not None:
        assessment.save_profile(given.profile)
    for one in answers:
        assessment.answer(one.question_id, one.choice, one.note)


def _look_at_this_pc(assessment: Assessment) -> None:
    assessment.keep_inspection(inspect_pc(lambda _progress: None, lambda: False))


def _show_outcome(assessment: Assessment, record: Record, console: Console) -> None:
    points = assessment.score
    console.say("cli.assess.record", id=record.id)
    console.say(
        "cli.assess.score",
        total=points.total,
        best=points.best,
        edition=record.edition,
        answered=points.answered,
        asked=points.asked,
        dont_know=points.dont_know,
    )
    differing = sum(one.is_difference for one in assessment.comparisons)
    if differing:
        console.say("cli.assess.differences", count=differing)


def _find_record(name: str, console: Console) -> Record | None:
    """A record by id, by the beginning of its id, as "latest", or from an exported JSON file."""
    path = Path(name)
    if path.suffix == ".json" and path.is_file():
        try:
            return Record.from_json(json.loads(path.read_text(encoding="utf-8")))
        except (ValueError, KeyError, TypeError, RecursionError):
            return None
    with Store.open(console.folder) as store:
        if name == "latest":
            return store.latest_record()
        matching = [one.id for one in store.record_summaries() if one.id.startswith(name)]
        return store.record(matching[0]) if name and len(matching) == 1 else None


def _write_pdf(job: PrintJob, target: Path, console: Console) -> Exit:
    for missing in job.missing_characters:
        console.say("cli.report.missing_character", character=missing.character, where=missing.where)
    write_atomically(target, job.pdf())
    console.say("cli.report.written", path=str(target.absolute()), pages=len(job.sheets))
    return Exit.FINE

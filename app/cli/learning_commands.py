"""`lessons` and `training-record`: lessons to read, and the record as a file.

A store that cannot be opened keeps nobody from the lessons; what is printed from it says so: StoreError.
"""

from __future__ import annotations

import argparse
import contextlib
from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path

from app.assessment.session import Assessment
from app.cli.console import Console, Exit
from app.cli.papers import write_paper
from app.content.learning_packs import load_lessons
from app.domain.calendar import local_date, parse_utc
from app.learning.progress import Learning
from app.learning.side_shelf import SideShelf, take_over_learning
from app.learning.training_record import TrainingRecord, training_csv, training_record
from app.records.errors import StoreError
from app.records.store import Store
from app.system.atomic_file import write_atomically
from app.system.clock import utc_now
from app.system.folders import documents_folder

Command = Callable[[Namespace, Console], Exit]


def add_commands(add: Callable[[str, Command], argparse.ArgumentParser], text: Callable[[str], str]) -> None:
    """Put the commands of this area to the others."""
    listing = add("lessons", lessons)
    listing.add_argument("lesson", nargs="?", default="", metavar="ID", help=text("lesson"))
    listing.add_argument("--json", action="store_true", help=text("json"))
    record = add("training-record", write_training_record)
    record.add_argument("-o", "--output", type=Path, metavar="FILE", help=text("training_output"))


def lessons(options: Namespace, console: Console) -> Exit:
    """List the lessons and what is done, or show one."""
    if options.lesson:
        return _read(options.lesson, console)
    with _learning(console) as learning:
        learner = learning.current
        results = learning.results(learner.id) if learner is not None else {}
    if options.json:
        console.json(
            [
                {
                    "id": one.id,
                    "title": one.title.to(console.language),
                    "edition": one.edition,
                    "minutes": one.minutes,
                    "items": len(one.test),
                    "done_at": list(results[one.id].completions) if one.id in results else [],
                }
                for one in learning.lessons.values()
            ]
        )
        return Exit.FINE
    for one in learning.lessons.values():
        number = one.id.lstrip("q").lstrip("0")
        title = one.title.to(console.language)
        line = console.text("learning.cli.lesson", number=number, title=title, items=len(one.test))
        result = results.get(one.id)
        if result is not None and result.done:
            day = local_date(parse_utc(result.completions[-1])).isoformat()
            line = f"{line}  {console.text('learning.cli.done', date=day)}"
        console.line(line)
    return Exit.FINE


@contextlib.contextmanager
def _learning(console: Console) -> Iterator[Learning]:
    """The learning of the store; that of the file beside it while the store cannot be opened."""
    folders = (console.folder, documents_folder())
    try:
        store = Store.open(console.folder)
    except StoreError:
        console.complain("learning.cli.no_store")
        yield Learning(SideShelf(folders))
        return
    with store:
        take_over_learning(store, folders)
        yield Learning(store)


def _read(lesson_id: str, console: Console) -> Exit:
    """Print one lesson, with its questions, and the answers below them."""
    lesson = load_lessons().get(lesson_id)
    if lesson is None:
        return console.complain("learning.cli.no_lesson", name=lesson_id)
    language = console.language
    console.line(lesson.title.to(language))
    for text in (lesson.case, lesson.went_wrong):
        console.line("")
        console.line(text.to(language))
    console.line("")
    for number, step in enumerate(lesson.what_to_do, start=1):
        console.line(f"{number}. {step.to(language)}")
    console.line("")
    console.line(lesson.for_one_person.to(language))
    for number, item in enumerate(lesson.test, start=1):
        console.line("")
        console.line(console.text("learning.cli.item", number=number, ask=item.ask.to(language)))
        for choice in item.choices:
            console.line(f"   - {choice.text.to(language)}")
    console.line("")
    console.line(console.text("learning.cli.answers"))
    for number, item in enumerate(lesson.test, start=1):
        right = item.right
        console.line(f"{number}. {right.text.to(language)} - {right.why.to(language)}")
    console.line("")
    console.line(console.text("learning.cli.today", deed=lesson.today.to(language)))
    return Exit.FINE


def write_training_record(options: Namespace, console: Console) -> Exit:
    """Write who learnt what and when, as PDF or, where the file is so called, as CSV."""
    with Store.open(console.folder) as store:
        take_over_learning(store, (console.folder, documents_folder()))
        record = training_record(Learning(store))
        if not record.rows:
            return console.complain("learning.cli.nobody")
        if options.output is not None and options.output.suffix.lower() == ".csv":
            return _csv(record, options.output, console)
        return _pdf(record, Assessment(store), options.output, console)


def _csv(record: TrainingRecord, target: Path, console: Console) -> Exit:
    from app.report.learning_record import training_head

    write_atomically(target, training_csv(record, console.language, training_head(console.language)).content)
    console.say("learning.cli.written", path=str(target.absolute()))
    return Exit.FINE


def _pdf(record: TrainingRecord, assessment: Assessment, output: Path | None, console: Console) -> Exit:
    from app.report.learning_record import training_document, training_stem

    today, profile = local_date(utc_now()), assessment.profile
    document = training_document(record, profile, assessment.questionnaire, today, console.language)
    return write_paper(
        document, training_stem(profile, today, console.language), output, documents_folder(), console
    )

"""`cloud-services` and `contractors`: the two lists shown, added to, changed and written out."""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.assessment.session import Assessment
from app.cli.console import Console, Exit
from app.content.ledger_packs import load_cloud
from app.domain.calendar import local_date
from app.guideline.cloud import (
    CloudService,
    Said,
    TwoStep,
    cloud_services,
    new_cloud_service,
    remove_cloud_service,
    save_cloud_service,
)
from app.guideline.contractors import (
    Contractor,
    contractors,
    new_contractor,
    remove_contractor,
    save_contractor,
)
from app.guideline.ledger_row import LONGEST, is_day
from app.records.store import Store
from app.report.document import Document
from app.system.atomic_file import write_atomically
from app.system.clock import utc_now

Command = Callable[[Namespace, Console], Exit]
Parser = argparse.ArgumentParser
_TRUTHS: Mapping[str, bool | None] = {"yes": True, "no": False, "unknown": None}
_MOST_HOURS = 720
_TEXT, _TRUTH, _DAY, _HOURS, _STEP = (
    "text",
    "yes|no|unknown",
    "YYYY-MM-DD",
    f"1..{_MOST_HOURS}",
    "on|off|dont_know",
)
_CLOUD_FIELDS = {
    "name": _TEXT,
    "stored": _TEXT,
    "holds_secrets": _TRUTH,
    "users": _TEXT,
    "administrator": _TEXT,
    "two_step": _STEP,
    "exit_plan": _TEXT,
    "terms_url": _TEXT,
    "checked_on": _DAY,
    "note": _TEXT,
}
_CONTRACTOR_FIELDS = {
    "name": _TEXT,
    "work": _TEXT,
    "data": _TEXT,
    "personal_data": _TRUTH,
    "connected": _TRUTH,
    "passes_on": _TRUTH,
    "agreement": _TRUTH,
    "agreed_on": _DAY,
    "agreement_place": _TEXT,
    "returns_data": _TRUTH,
    "incident_contact": _TEXT,
    "incident_ours": _TEXT,
    "incident_hours": _HOURS,
    "checked_on": _DAY,
    "note": _TEXT,
}


@dataclass(frozen=True, slots=True)
class _List:
    """One of the two lists: how it is read and kept, what can be written, and how an entry is told."""

    fields: Mapping[str, str]
    read: Callable[[Store], Sequence[Any]]
    make: Callable[[str, str], Any]  # name, who is responsible here
    save: Callable[[Store, Any], None]
    remove: Callable[[Store, str], None]
    told: Callable[[Any, Console], Sequence[str]]
    paper: Callable[[Sequence[Any], str, Console], Document]
    workbook: Callable[[Sequence[Any], Console], bytes]


class _Wrong(Exception):  # noqa: N818 - says what happened
    """Something given cannot be used: the id of the sentence and its values."""

    def __init__(self, phrase_id: str, **values: Any) -> None:
        super().__init__(phrase_id)
        self.phrase_id, self.values = phrase_id, values


def add_commands(add: Callable[[str, Command], Parser], text: Callable[[str], str]) -> None:
    """Put the commands of this area to the others."""
    cloud = add("cloud-services", show_cloud)
    _add_common(cloud, text)
    cloud.add_argument("--item", action="append", default=[], metavar="N=ANSWER", help=text("cloud_item"))
    cloud.add_argument(
        "--item-note", action="append", default=[], metavar="N=TEXT", help=text("cloud_item_note")
    )
    _add_common(add("contractors", show_contractors), text)


def _add_common(command: Parser, text: Callable[[str], str]) -> None:
    which = command.add_mutually_exclusive_group()
    which.add_argument("--add", metavar="NAME", help=text("list_add"))
    which.add_argument("--choose", metavar="NAME|N", help=text("list_choose"))
    command.add_argument("--set", action="append", default=[], metavar="FIELD=VALUE", help=text("list_set"))
    command.add_argument("--remove", action="store_true", help=text("list_remove"))
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help=text("list_output"))


def show_cloud(options: Namespace, console: Console) -> Exit:
    """The cloud services; `--item` answers one of the 15 items of the chosen one."""

    def answers(service: CloudService) -> CloudService:
        said, notes = dict(service.said), dict(service.notes)
        for given in options.item:
            item, answer = _item(given)
            if answer not in list(Said):
                raise _Wrong("ledger.cli.no_item", given=given)
            said[item] = Said(answer)
        for given in options.item_note:
            item, words = _item(given)
            notes[item] = _typed("note", _TEXT, words, given)
        return replace(service, said=said, notes={key: words for key, words in notes.items() if words})

    return _run(_CLOUD, options, console, answers, bool(options.item or options.item_note))


def _item(given: str) -> tuple[str, str]:
    number, _, value = given.partition("=")
    found = next((one.id for one in load_cloud().items if str(one.number) == number.strip()), "")
    if not found:
        raise _Wrong("ledger.cli.no_item", given=given)
    return found, value.strip()


def show_contractors(options: Namespace, console: Console) -> Exit:
    """The contractors."""
    return _run(_CONTRACTORS, options, console, lambda one: one, False)


def _run(
    kind: _List, options: Namespace, console: Console, more: Callable[[Any], Any], has_more: bool
) -> Exit:
    try:
        with Store.open(console.folder) as store:
            return _work(kind, options, console, store, more, has_more)
    except _Wrong as wrong:
        return console.complain(wrong.phrase_id, **wrong.values)


def _work(
    kind: _List,
    options: Namespace,
    console: Console,
    store: Store,
    more: Callable[[Any], Any],
    has_more: bool,
) -> Exit:
    """Everything given is looked at first: either all of it is kept, or nothing."""
    target = None
    if options.remove and options.choose is None:
        raise _Wrong("ledger.cli.which")
    if options.add is not None:
        name = _typed("name", _TEXT, options.add, options.add)
        if not name:
            raise _Wrong("ledger.cli.no_name")
        target = kind.make(name, Assessment(store).profile.person_name)
    elif options.choose is not None:
        target = _chosen(kind.read(store), options.choose)
    elif options.set or has_more:
        raise _Wrong("ledger.cli.which")
    if target is not None and options.remove:
        kind.remove(store, target.id)
        console.say("ledger.cli.removed", name=target.name)
    elif target is not None and (options.add is not None or options.set or has_more):
        changes = dict(_change(kind.fields, given) for given in options.set)
        target = more(replace(target, **changes))
        if not target.name:
            raise _Wrong("ledger.cli.no_name")
        kind.save(store, target)
        console.say("ledger.cli.kept", name=target.name)
    listed = kind.read(store)
    if options.output is not None:
        return _write(kind, listed, Assessment(store).profile.display_name, options.output, console)
    return _print(kind, listed, None if options.remove else target, console)


def _chosen(listed: Sequence[Any], wanted: str) -> Any:
    names = " / ".join(f"{at}:{one.name}" for at, one in enumerate(listed, start=1))
    found = [one for one in listed if one.name == wanted.strip()]
    if not found and wanted.isascii() and wanted.isdecimal() and len(wanted) < 6:
        found = list(listed[int(wanted) - 1 : int(wanted)]) if int(wanted) else []
    if not found:
        raise _Wrong("ledger.cli.no_entry", name=wanted, names=names)
    if len(found) > 1:
        raise _Wrong("ledger.cli.two_entries", name=wanted, names=names)
    return found[0]


def _change(fields: Mapping[str, str], given: str) -> tuple[str, Any]:
    name, sign, value = given.partition("=")
    if not sign or name not in fields:
        raise _Wrong("ledger.cli.no_field", given=given, names=" ".join(fields))
    return name, _typed(name, fields[name], value, given)


def _typed(name: str, kind: str, value: str, given: str) -> Any:
    """The value of a field of a kind. Nothing is cut without a word."""
    value = " ".join(value.split())
    if kind == _TEXT:
        if len(value) > LONGEST:
            raise _Wrong("ledger.cli.too_long", field=name, limit=LONGEST)
        return value
    if kind == _TRUTH and value in _TRUTHS:
        return _TRUTHS[value]
    if kind == _STEP and (not value or value in list(TwoStep)):
        return TwoStep(value) if value else None
    if kind == _DAY and (not value or is_day(value)):
        return value
    if kind == _HOURS and not value:
        return None
    digits = value.isascii() and value.isdecimal() and len(value) < 5
    if kind == _HOURS and digits and 1 <= int(value) <= _MOST_HOURS:
        return int(value)
    raise _Wrong("ledger.cli.no_value", given=given, values=kind)


def _print(kind: _List, listed: Sequence[Any], whole: Any, console: Console) -> Exit:
    if not listed:
        console.say("ledger.cli.list_none")
    for at, one in enumerate(listed, start=1):
        console.line(f"{at:>2}  {one.name}")
        for words in kind.told(one, console):
            console.line(f"      {words}")
    if whole is not None:
        console.line()
        for field in kind.fields:
            console.line(f"{field:18} {_shown(getattr(whole, field))}")
    return Exit.FINE


def _shown(value: Any) -> str:
    if value is None:
        return ""
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)


def _write(kind: _List, listed: Sequence[Any], author: str, target: Path, console: Console) -> Exit:
    from app.report.document_job import FileFormat, document_job

    ending = target.suffix.lower().removeprefix(".")
    if ending == "xlsx":
        content = kind.workbook(listed, console)
    elif ending in set(FileFormat):
        content = document_job(kind.paper(listed, author, console), target.stem).content(FileFormat(ending))
    else:
        return console.complain("ledger.cli.no_format", name=target.name)
    write_atomically(target, content)
    console.say("cli.export.done", path=str(target.absolute()))
    return Exit.FINE


# The two lists


def _told_of_service(one: CloudService, console: Console) -> Sequence[str]:
    step = one.two_step.value if one.two_step else "none"
    done = console.text("ledger.cloud.done", done=one.done, all=len(load_cloud().items))
    words = (
        f"{console.text('ledger.cloud.column.done')}: {done}",
        f"{console.text('ledger.cloud.column.two_step')}: {console.text(f'ledger.cloud.two_step.{step}')}",
    )
    return [*([one.stored] if one.stored else []), "  ".join(words)]


def _told_of_contractor(one: Contractor, console: Console) -> Sequence[str]:
    opened = [console.text(f"ledger.contractor.open.{point}") for point in one.open_points]
    head = console.text("ledger.contractor.column.open")
    nothing = console.text("ledger.contractor.nothing_open")
    return [*([one.work] if one.work else []), f"{head}: {', '.join(opened) or nothing}"]


def _cloud_paper(listed: Sequence[Any], author: str, console: Console) -> Document:
    from app.report.ledger_cloud import cloud_report

    return cloud_report(listed, local_date(utc_now()), author, console.language)


def _cloud_workbook(listed: Sequence[Any], console: Console) -> bytes:
    from app.report.ledger_cloud import cloud_workbook

    return cloud_workbook(listed, console.language)


def _contractor_paper(listed: Sequence[Any], author: str, console: Console) -> Document:
    from app.report.ledger_contractors import contractor_report

    return contractor_report(listed, local_date(utc_now()), author, console.language)


def _contractor_workbook(listed: Sequence[Any], console: Console) -> bytes:
    from app.report.ledger_contractors import contractor_workbook

    return contractor_workbook(listed, console.language)


_CLOUD = _List(
    _CLOUD_FIELDS,
    cloud_services,
    new_cloud_service,
    save_cloud_service,
    remove_cloud_service,
    _told_of_service,
    _cloud_paper,
    _cloud_workbook,
)
_CONTRACTORS = _List(
    _CONTRACTOR_FIELDS,
    contractors,
    new_contractor,
    save_contractor,
    remove_contractor,
    _told_of_contractor,
    _contractor_paper,
    _contractor_workbook,
)

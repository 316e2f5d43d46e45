"""`check`, `checks`, `replay` and `validate-content`: look, judge, and say what was found."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from app.cli.console import Console, Exit
from app.content.validate import validate_content
from app.domain.calendar import parse_utc
from app.domain.observation import System
from app.domain.verdict import Status, Verdict
from app.inspection.anonymise import export_bundle
from app.inspection.bundle import read_bundle, write_bundle
from app.inspection.check import load_checks
from app.inspection.handbook import handbook_lines
from app.inspection.judge import judge
from app.inspection.pseudonyms import Pseudonyms
from app.inspection.run import Progress, inspect_pc
from app.report.check_table import check_table
from app.report.ocsf import Findings, ocsf_lines
from app.system.atomic_file import write_atomically
from app.system.clock import utc_now
from app.system.machine_identity import machine_identity

_SHAPES = {
    Status.PASS: "●",
    Status.WARN: "▲",
    Status.FAIL: "■",
    Status.UNKNOWN: "◇",
    Status.NOT_APPLICABLE: "－",
}


def check(options: Namespace, console: Console) -> Exit:
    """Look at this PC. 0: all good; 1: something found; 2: not everything could be measured."""
    only = frozenset(options.only) if options.only else None
    unknown = (only or frozenset()) - {one.id for one in load_checks()}
    if unknown:
        return console.complain("cli.check.no_such_check", ids=", ".join(sorted(unknown)))
    silent = options.json or options.quiet
    inspection = inspect_pc(lambda progress: _show(progress, silent, console), lambda: False, only)
    if options.observations:
        write_bundle(options.observations, inspection.observations)
    now = utc_now()
    verdicts = judge(inspection.observations, now, only, options.profile)
    if options.export or options.ocsf:
        pseudonyms = Pseudonyms(machine_identity(console.folder))
    if options.export:
        written = export_bundle(options.export, inspection.observations, pseudonyms)
        if not silent:
            console.say("cli.check.exported", path=str(written))
    if options.ocsf:
        finding = Findings(verdicts, inspection.host, pseudonyms.pc, now, console.language)
        write_atomically(options.ocsf, ocsf_lines(finding).encode("utf-8"))
    if options.csv:
        write_atomically(options.csv, check_table(verdicts, console.language))
    return exit_of(verdicts) if options.quiet else _report_verdicts(verdicts, options.json, console)


def replay(options: Namespace, console: Console) -> Exit:
    """Judge stored observations again, on whatever system."""
    try:
        now = _moment(options.now) if options.now else utc_now()
    except ValueError:
        return console.complain("cli.replay.bad_date", date=options.now)
    try:
        observations = read_bundle(options.observations)
    except ValueError as error:
        return console.complain("cli.replay.bad_bundle", path=str(options.observations), detail=str(error))
    return _report_verdicts(judge(observations, now, rule_set=options.profile), options.json, console)


def describe(options: Namespace, console: Console) -> Exit:
    """Say what each check reads, from where, what it means, and why no rights are needed."""
    system = System(options.system) if options.system else None
    for line in handbook_lines(console.language, system):
        console.line(line)
    return Exit.FINE


def validate(_options: Namespace, console: Console) -> Exit:
    """Check the packs of resources/content."""
    problems = validate_content(known_checks=tuple(one.id for one in load_checks()))
    for problem in problems:
        console.line(f"{problem.file}: {problem.where}: {problem.what} {problem.cure}".rstrip())
    console.say("cli.validate.done", count=len(problems))
    return Exit.FINDINGS if problems else Exit.FINE


def verdict_lines(verdicts: Iterable[Verdict], console: Console) -> Iterable[str]:
    """Each verdict as text: word, title, what was found, what to do."""
    checks = {one.id: one for one in load_checks()}
    for verdict in verdicts:
        one = checks[verdict.check_id]
        word = console.text(f"status.{verdict.status}")
        yield f"{_SHAPES[verdict.status]} {word}  {one.title.to(console.language)}"
        yield f"    {one.sentence(verdict, console.language)}"
        advice = one.advice(verdict, console.language)
        if advice:
            yield f"    → {advice}"


def _show(progress: Progress, silent: bool, console: Console) -> None:
    if not silent and console.err.isatty():
        end = "\n" if progress.done == progress.total else "\r"
        text = console.text("cli.check.progress", done=progress.done, total=progress.total)
        print(text, file=console.err, end=end, flush=True)


def _report_verdicts(verdicts: Sequence[Verdict], as_json: bool, console: Console) -> Exit:
    if as_json:
        console.json([verdict.to_json() for verdict in verdicts])
    else:
        for line in verdict_lines(verdicts, console):
            console.line(line)
    return exit_of(verdicts)


def exit_of(verdicts: Iterable[Verdict]) -> Exit:
    """0: all good; 1: something found; 2: nothing found, but not everything could be judged."""
    statuses = {verdict.status for verdict in verdicts}
    if statuses & {Status.FAIL, Status.WARN}:
        return Exit.FINDINGS
    # One line that could not be judged keeps the whole from being fine: exit 0 must never be a false green.
    return Exit.FINE if statuses <= {Status.PASS, Status.NOT_APPLICABLE} and statuses else Exit.COULD_NOT


def _moment(text: str) -> datetime:
    """A day (its midnight in UTC) or a time with its zone. Raises ValueError."""
    if len(text) == len("2026-11-23"):
        return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)
    return parse_utc(text)

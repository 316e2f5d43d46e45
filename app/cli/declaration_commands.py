"""SECURITY ACTION without a window: stars, declared, duty, application, drill, edition, kept-up."""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from app import __version__
from app.assessment.session import Assessment
from app.cli.console import Console, Exit
from app.cli.papers import write_paper
from app.content.declaration_packs import load_application
from app.content.edition_changes import newest_edition
from app.content.packs import edition_ids
from app.content.phrases import phrase
from app.declaration.application import (
    StepState,
    account_kind,
    set_account_kind,
    set_step,
    step_states,
)
from app.declaration.conditions import Condition, Standing
from app.declaration.continuity import continuity
from app.declaration.declaration_id import check_id
from app.declaration.declared import day_problem, declaration, save_declaration
from app.declaration.duties import Duty, Medium, duties, save_duty
from app.declaration.edition_move import last_move, move, outlook, undo
from app.declaration.file_comparison import Proof, compare_files, proof_of
from app.declaration.restore_drill import keep_drill, make_drill, recorded_fingerprints
from app.declaration.review import review_on
from app.declaration.standing import articles_in_force, own_standing
from app.domain.calendar import FIRST_DAY, LAST_DAY, local_date, long_date
from app.records.store import Store
from app.report.calendar_file import calendar_file
from app.report.declaration_kept_up import kept_up_document, kept_up_stem, review_day
from app.system.atomic_file import write_atomically
from app.system.clock import utc_now
from app.system.folders import documents_folder

Command = Callable[[Namespace, Console], Exit]


def add_commands(add: Callable[[str, Command], argparse.ArgumentParser], text: Callable[[str], str]) -> None:
    """Put the commands of this area to the others."""
    add("stars", stars).add_argument("--json", action="store_true", help=text("json"))
    said = add("declared", declared)
    said.add_argument("--stars", type=int, choices=[0, 1, 2], help=text("declared_stars"))
    said.add_argument("--id", metavar="ID", help=text("declared_id"))
    said.add_argument("--date", metavar="DATE", help=text("declared_date"))
    who = add("duty", duty)
    who.add_argument("article", nargs="?", choices=[one.id for one in articles_in_force()])
    who.add_argument("--who", metavar="NAME", help=text("duty_who"))
    who.add_argument("--since", metavar="DATE", help=text("duty_since"))
    who.add_argument("--what", metavar="TEXT", help=text("duty_what"))
    steps = add("application", application)
    steps.add_argument("--step", choices=[one.id for one in load_application().steps])
    steps.add_argument("--state", choices=[one.value for one in StepState])
    kinds = [one.id for one in load_application().accounts.kinds]
    steps.add_argument("--account", choices=kinds, help=text("application_account"))
    tried = add("drill", drill)
    tried.add_argument("backup", type=Path, metavar="COPY")
    tried.add_argument("original", type=Path, nargs="?", metavar="ORIGINAL", help=text("drill_original"))
    tried.add_argument("--medium", choices=[one.value for one in Medium], help=text("drill_medium"))
    tried.add_argument("--offline", choices=["yes", "no"], help=text("drill_offline"))
    moving = add("edition", edition)
    moving.add_argument("--to", choices=list(edition_ids()), help=text("edition_to"))
    moving.add_argument("--undo", action="store_true", help=text("edition_undo"))
    kept = add("kept-up", kept_up)
    kept.add_argument("-o", "--output", type=Path, metavar="FILE", help=text("kept_up_output"))
    kept.add_argument("--ics", type=Path, metavar="FILE.ics", help=text("kept_up_ics"))


def stars(options: Namespace, console: Console) -> Exit:
    """The conditions of both stars, each with what it rests on. 1 while one of them is open."""
    with Store.open(console.folder) as store:
        standing = own_standing(store, Assessment(store), _today())
    conditions = (*standing.one.conditions, *standing.two.conditions)
    if options.json:
        console.json(
            [
                {
                    "id": one.id,
                    "stars": one.stars,
                    "standing": one.standing.value,
                    "reason": one.reason,
                    "on": one.on.isoformat() if one.on else None,
                    "known": one.known.value,
                }
                for one in conditions
            ]
        )
    else:
        for one in conditions:
            console.line(_condition_line(one, console))
    return Exit.FINE if all(one.standing is Standing.MET for one in conditions) else Exit.FINDINGS


def declared(options: Namespace, console: Console) -> Exit:
    """Keep what was declared, or show it. A day or number that cannot be is refused with a sentence."""
    rule = load_application().id_rule
    with Store.open(console.folder) as store:
        now = declaration(store)
        if options.stars is not None:
            now = replace(now, stars=options.stars)
        if options.id is not None:
            checked = check_id(options.id, rule)
            if options.id and not checked.printable:
                return console.complain("declaration.cli.bad_id", count=rule.digits)
            now = replace(now, declaration_id=checked.digits)
        if options.date is not None:
            day = _day(options.date)
            if day is None or day_problem(day, _today()) is not None:
                return console.complain("declaration.cli.bad_date", date=options.date)
            now = replace(now, declared_on=day)
        if now != declaration(store):
            save_declaration(store, now)
    if not now.declared:
        console.say("declaration.cli.not_declared")
        return Exit.FINE
    star = phrase(f"declaration.star.{now.stars}", console.language)
    day_words = long_date(now.declared_on, console.language) if now.declared_on else "-"
    console.say("declaration.cli.declared", star=star, id=now.declaration_id or "-", date=day_words)
    return Exit.FINE


def duty(options: Namespace, console: Console) -> Exit:
    """Keep who works on an article, or list them all."""
    with Store.open(console.folder) as store:
        if options.article is not None:
            kept = duties(store).get(options.article, Duty())
            since = kept.since
            if options.since is not None:
                since = _day(options.since)
                if since is None:
                    return console.complain("declaration.cli.bad_date", date=options.since)
            who = kept.who if options.who is None else options.who
            what = kept.what if options.what is None else options.what
            save_duty(store, options.article, Duty(who, since, what))
        known = duties(store)
    for article in articles_in_force():
        one = known.get(article.id, Duty())
        since_text = one.since.isoformat() if one.since else "-"
        title = article.title.to(console.language)
        console.line(f"{article.id}  {since_text:<10}  {one.who or '-'}  {title}")
    return Exit.FINE


def application(options: Namespace, console: Console) -> Exit:
    """The steps to a declaration with their states; mark one, or say which gBizID there is."""
    if (options.step is None) is not (options.state is None):
        return console.complain("declaration.cli.step_and_state")
    with Store.open(console.folder) as store:
        if options.step is not None:
            set_step(store, options.step, StepState(options.state), utc_now())
        if options.account is not None:
            set_account_kind(store, options.account, utc_now())
        states, account = step_states(store), account_kind(store)
    for step in load_application().steps:
        kept = states.get(step.id)
        state = kept.state.value if kept else StepState.TO_DO.value
        day = kept.changed_on.isoformat() if kept and kept.changed_on else "-"
        console.line(f"{step.id:<10}  {state:<7}  {day:<10}  {step.title.to(console.language)}")
    console.line(f"gBizID: {account or '-'}")
    return Exit.FINE


def drill(options: Namespace, console: Console) -> Exit:
    """Compare a file of the backup with its original and keep the outcome. 1: it failed, 2: unclear."""
    with Store.open(console.folder) as store:
        recorded = recorded_fingerprints(store, options.backup.name) if options.original is None else ()
        found = compare_files(options.backup, options.original, recorded)
        proof = proof_of(found.outcome)
        if proof is not Proof.NO_DRILL:
            medium = Medium(options.medium) if options.medium else None
            offline = None if options.offline is None else options.offline == "yes"
            keep_drill(store, make_drill(found, options.backup.name, utc_now(), medium, offline, __version__))
    console.say(f"declaration.drill.{found.outcome.value}")
    console.say(f"declaration.drill.advice.{found.outcome.value}")
    for flag, name in (
        (found.scrambled, "scrambled"),
        (found.same_disk is True and proof is not Proof.NO_DRILL, "same_disk"),
    ):
        if flag:
            console.say(f"declaration.drill.{name}")
    if proof is Proof.PASSED:
        return Exit.FINE
    return Exit.FINDINGS if proof is Proof.FAILED else Exit.COULD_NOT


def edition(options: Namespace, console: Console) -> Exit:
    """Say what moving to the newest edition would do; move with --to, go back with --undo."""
    with Store.open(console.folder) as store:
        assessment = Assessment(store)
        if options.undo:
            kept = last_move(store, assessment.edition)
            if kept is None:
                return console.complain("declaration.cli.no_move")
            undo(store, assessment, kept)
        elif options.to is not None and options.to != assessment.edition:
            move(store, assessment, options.to, utc_now())
        score = assessment.score
        console.say(
            "declaration.cli.edition",
            edition=assessment.edition,
            total=score.total,
            answered=score.answered,
            asked=score.asked,
        )
        if assessment.edition != newest_edition():
            found = outlook(store, assessment.edition, newest_edition())
            console.say(
                "declaration.cli.outlook", edition=newest_edition(), carried=found.carried, left=found.to_ask
            )
    return Exit.FINE


def kept_up(options: Namespace, console: Console) -> Exit:
    """Write what changed since the declaration as PDF, Word, web page or text, by the ending of the file."""
    language = console.language
    with Store.open(console.folder) as store:
        assessment = Assessment(store)
        found = continuity(store, assessment)
        if found is None:
            return console.complain("declaration.cli.nothing_to_keep_up")
        profile, due = assessment.profile, review_on(found.declared)
        document = kept_up_document(found, profile, _today(), language)
    if options.ics is not None and due is not None:
        write_atomically(options.ics, calendar_file((review_day(due, language),), utc_now()))
        console.say("declaration.cli.calendar", path=str(options.ics.absolute()))
    if options.ics is not None and options.output is None:
        return Exit.FINE
    stem = kept_up_stem(profile, _today(), language)
    return write_paper(document, stem, options.output, documents_folder(), console)


def _condition_line(one: Condition, console: Console) -> str:
    language = console.language
    titles = {article.id: article.title.to(language) for article in articles_in_force()}
    title = titles.get(one.article_id) or phrase(f"declaration.condition.{one.id}", language)
    word = phrase(f"declaration.standing.{one.standing.value}", language)
    day = long_date(one.on, language) if one.on else ""
    because = phrase(f"declaration.because.{one.reason}", language, **{**one.facts, "date": day})
    return f"{'★' * one.stars}  {word}  {title}  {because}"


def _today() -> date:
    return local_date(utc_now())


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if FIRST_DAY <= day <= LAST_DAY else None

"""`rules`, `owner-checklist`, `fair-request` and `firm-facts`: the firm's rules and what belongs to them."""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.assessment.firm import firm_facts, save_firm_facts
from app.assessment.session import Assessment
from app.cli.console import Console, Exit
from app.cli.papers import write_paper
from app.content.rule_packs import RuleKind, load_rule_pack
from app.domain.calendar import local_date
from app.domain.firm import FACT_NAMES
from app.domain.language import Language
from app.guideline.contradictions import Contradiction, contradictions
from app.guideline.fair_request import (
    MOST_YEN,
    fair_request,
    letter_facts,
    mention,
    save_fair_request,
)
from app.guideline.own_rules import OWN_KINDS
from app.guideline.owner_checklist import owner_checklist, tick
from app.guideline.rule_store import FirmRules
from app.guideline.rules import numbers_of
from app.inspection.check import load_check
from app.records.store import Store
from app.report.document import Document
from app.system.clock import utc_now

Command = Callable[[Namespace, Console], Exit]
_SAID = {"yes": True, "no": False, "unknown": None}
_NAMES = {False: "no", True: "yes", None: "unknown"}


def add_commands(add: Callable[[str, Command], argparse.ArgumentParser], text: Callable[[str], str]) -> None:
    """Put the commands of this area to the others."""
    facts = add("firm-facts", show_facts)
    facts.add_argument("facts", nargs="*", metavar="NAME=yes|no|unknown", help=text("firm_fact"))
    facts.add_argument("--responsible", metavar="NAME", help=text("firm_responsible"))

    rules = add("rules", show_rules)
    rules.add_argument("--use", action="append", default=[], metavar="CHAPTER", help=text("rules_use"))
    rules.add_argument("--leave", action="append", default=[], metavar="CHAPTER", help=text("rules_leave"))
    rules.add_argument("--set", action="append", default=[], metavar="NAME=N", help=text("rules_set"))
    rules.add_argument("--write", action="append", default=[], metavar="RULE=TEXT", help=text("rules_write"))
    rules.add_argument(
        "--add", action="append", default=[], metavar="CHAPTER:KIND=TEXT", help=text("rules_add")
    )
    rules.add_argument("--remove", action="append", default=[], metavar="RULE", help=text("rules_remove"))
    rules.add_argument("--decide", metavar="NAME", help=text("rules_decide"))
    rules.add_argument("--on", metavar="DATE", help=text("rules_on"))
    rules.add_argument("--handbook", action="store_true", help=text("rules_handbook"))
    rules.add_argument("-o", "--output", type=Path, metavar="FILE", help=text("document_output"))

    checklist = add("owner-checklist", show_checklist)
    checklist.add_argument("--tick", action="append", default=[], metavar="ID", help=text("owner_tick"))
    checklist.add_argument("-o", "--output", type=Path, metavar="FILE", help=text("document_output"))

    letter = add("fair-request", write_letter)
    letter.add_argument("--addressee", metavar="NAME", help=text("addressee"))
    letter.add_argument("--person", metavar="NAME", help=text("letter_person"))
    letter.add_argument("--requested", metavar="TEXT", help=text("letter_requested"))
    letter.add_argument("--yen", type=int, metavar="N", help=text("letter_yen"))
    letter.add_argument("--mention", action="append", default=[], metavar="ID", help=text("letter_mention"))
    letter.add_argument("-o", "--output", type=Path, metavar="FILE", help=text("document_output"))


def show_facts(options: Namespace, console: Console) -> Exit:
    """Say what is known about the firm; take what is told."""
    with Store.open(console.folder) as store:
        known = firm_facts(store)
        for one in options.facts:
            name, _, said = one.partition("=")
            if name not in FACT_NAMES or said not in _SAID:
                return console.complain("rules.cli.no_fact", given=one, names=" ".join(FACT_NAMES))
            known = replace(known, **{name: _SAID[said]})  # type: ignore[arg-type]
        if options.responsible is not None:
            known = replace(known, responsible_person=options.responsible.strip())
        if options.facts or options.responsible is not None:
            save_firm_facts(store, known)
    for name in FACT_NAMES:
        console.line(f"{name:18} {_NAMES[getattr(known, name)]}")
    console.line(f"{'responsible_person':18} {known.responsible_person}")
    return Exit.FINE


def show_rules(options: Namespace, console: Console) -> Exit:
    """Print the rules, or write them as a file; 1 where something known speaks against one."""
    with Store.open(console.folder) as store:
        rules = FirmRules(store)
        trouble = _change(rules, options, console) or _decide(rules, options, console)
        if trouble is not None:
            return trouble
        if options.output is not None:
            paper = _paper(rules, options.handbook, console.language)
            return write_paper(paper, options.output.stem, options.output, Path(), console)
        _print_rules(rules, console)
        found = _against(rules, Assessment(store))
        for one in found:
            _print_contradiction(one, console)
        return Exit.FINDINGS if found else Exit.FINE


def _change(rules: FirmRules, options: Namespace, console: Console) -> Exit | None:
    pack = load_rule_pack()
    chapters = {one.id for one in pack.chapters}
    for chapter in (*options.use, *options.leave):
        if chapter not in chapters:
            return console.complain("rules.cli.no_chapter", name=chapter, names=" ".join(sorted(chapters)))
        rules.use_chapter(chapter, chapter in options.use)
    numbers = {one.id: one for one in pack.fill_ins}
    for given in options.set:
        name, _, value = given.partition("=")
        one = numbers.get(name)
        number = int(value) if value.isascii() and value.isdecimal() and len(value) < 6 else -1
        if one is None or not one.least <= number <= one.most:
            bounds = ", ".join(f"{key}={kind.least}..{kind.most}" for key, kind in numbers.items())
            return console.complain("rules.cli.no_number", given=given, bounds=bounds)
        rules.set_number(name, number)
    return _add_rules(rules, options, console) or _rewrite(rules, options, console)


def _add_rules(rules: FirmRules, options: Namespace, console: Console) -> Exit | None:
    chapters = {one.id for one in load_rule_pack().chapters}
    for given in options.add:
        place, _, words = given.partition("=")
        chapter, _, kind = place.partition(":")
        if chapter not in chapters:
            return console.complain("rules.cli.no_chapter", name=chapter, names=" ".join(sorted(chapters)))
        if kind not in OWN_KINDS or not words.strip():
            return console.complain("rules.cli.no_own", given=given)
        added = rules.add(chapter)
        rules.set_kind(added.id, RuleKind(kind))
        rules.edit(added.id, words, console.language, utc_now())
    return None


def _rewrite(rules: FirmRules, options: Namespace, console: Console) -> Exit | None:
    known = {*load_rule_pack().rules, *(one.id for one in rules.own)}
    for given in (*options.write, *options.remove):
        rule_id, _, words = given.partition("=")
        if rule_id not in known:
            return console.complain("rules.cli.no_rule", name=rule_id)
        if given in options.remove:
            rules.remove(rule_id, True, utc_now())
        else:
            rules.edit(rule_id, words, console.language, utc_now())
    return None


def _decide(rules: FirmRules, options: Namespace, console: Console) -> Exit | None:
    if options.decide is None:
        return None
    now = utc_now()
    try:
        day = date.fromisoformat(options.on) if options.on else local_date(now)
        decided = rules.approve(day, options.decide, now)
    except ValueError as error:
        why = str(error) if str(error) in ("empty", "name", "date") else "date"
        return console.complain(f"rules.cli.not_decided.{why}")
    console.say("rules.cli.decided", number=decided.number, date=day.isoformat())
    return None


def _print_rules(rules: FirmRules, console: Console) -> None:
    current = rules.current()
    if current.decided_on is None:
        console.say("rules.version.draft")
    else:
        console.line(f"{console.text('rules.version', number=current.number)}  {current.decided_on}")
    for chapter in current.chapters:
        number = "-" if chapter.number is None else str(chapter.number)
        console.line(f"\n{number}  {chapter.title.to(console.language)}  ({chapter.id})")
        for rule in chapter.rules:
            kind = console.text(f"rules.kind.{rule.kind}")
            own = " *" if rule.own else ""
            console.line(f"  {rule.id}  {kind}{own}  {rule.text.to(console.language)}")


def _against(rules: FirmRules, assessment: Assessment) -> Sequence[Contradiction]:
    numbers = numbers_of(load_rule_pack(), rules.choices)
    today = local_date(utc_now())
    verdicts = assessment.firm_verdicts
    return contradictions(rules.chapters(), numbers, assessment.answers, verdicts, today)


def _print_contradiction(one: Contradiction, console: Console) -> None:
    rule = one.rule.text.to(console.language)
    if one.verdict is not None:
        found = load_check(one.verdict.check_id).sentence(one.verdict, console.language)
    else:
        found = one.answer.question_id if one.answer else ""
        found = console.text("rules.cli.answered_no", question=found)
    console.line("")
    console.say("rules.cli.against", rule=rule, found=found)


def _paper(rules: FirmRules, short: bool, language: Language) -> Document:
    from app.report.rules_booklet import handbook, rules_booklet

    current = rules.current()
    return handbook(current, language) if short else rules_booklet(current, rules.versions, language)


def show_checklist(options: Namespace, console: Console) -> Exit:
    """Print the owner's checklist, or write it; `--tick` makes sure of items today."""
    today = local_date(utc_now())
    with Store.open(console.folder) as store:
        assessment = Assessment(store)
        for item_id in options.tick:
            try:
                tick(store, item_id, today)
            except KeyError:
                return console.complain("rules.cli.no_item", name=item_id)
        lines = owner_checklist(store, assessment, today)
        if options.output is not None:
            from app.report.owner_page import owner_page

            document = owner_page(lines, assessment.profile, today, console.language)
            return write_paper(document, options.output.stem, options.output, Path(), console)
        for line in lines:
            box = line.ticked_on.isoformat() if line.ticked_on else "-" * 10
            console.line(f"{line.item.id}  [{box}]  {line.item.title.to(console.language)}")
            for known in line.known:
                mark = "+" if known.there and not known.is_old else " "
                console.line(f"      {mark} {known.words(console.language)}")
    return Exit.FINE


def write_letter(options: Namespace, console: Console) -> Exit:
    """Keep what is told of the letter, and write it as a file."""
    today = local_date(utc_now())
    with Store.open(console.folder) as store:
        request, assessment = fair_request(store), Assessment(store)
        facts = letter_facts(store, assessment, today)
        told = {"addressee": options.addressee, "contact": options.person, "requested": options.requested}
        request = replace(request, **{key: one.strip() for key, one in told.items() if one is not None})
        if options.yen is not None:
            if not 0 <= options.yen <= MOST_YEN:
                return console.complain("rules.cli.no_yen", most=MOST_YEN)
            request = replace(request, estimate_yen=options.yen)
        for action in options.mention:
            if action not in {one.action for one in facts.needs}:
                names = " ".join(one.action for one in facts.needs)
                return console.complain("rules.cli.no_need", name=action, names=names)
            request = mention(request, action, True)
        save_fair_request(store, request)
        from app.report.fair_letter import fair_letter, letter_file_stem

        document = fair_letter(request, facts, assessment.profile, today, console.language)
        stem = letter_file_stem(request, console.language, today)
        return write_paper(document, stem, options.output, Path(), console)

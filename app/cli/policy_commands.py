"""The policy and the check of wording without a window: `policy` and `wording-check`."""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from app.cli.console import Console, Exit
from app.cli.papers import write_paper
from app.content.phrases import phrase
from app.declaration.declared import declaration
from app.declaration.policy_store import PolicyRefused, current_policy, decide, drafted_policy, revisions
from app.declaration.wording_check import check_wording
from app.declaration.wording_proposals import finding_words, proposal
from app.domain.calendar import local_date, long_date
from app.files.refusal import FileRefused
from app.records.store import Store
from app.report.declaration_policy import policy_document, policy_stem
from app.report.plain_text import plain_text
from app.system.clock import utc_now

Command = Callable[[Namespace, Console], Exit]


def add_commands(add: Callable[[str, Command], argparse.ArgumentParser], text: Callable[[str], str]) -> None:
    """Put the commands of this area to the others."""
    made = add("policy", policy)
    made.add_argument("--decide", action="store_true", help=text("policy_decide"))
    made.add_argument("--revision", type=int, metavar="N", help=text("policy_revision"))
    made.add_argument("-o", "--output", type=Path, metavar="FILE", help=text("policy_output"))
    add("wording-check", wording_check).add_argument("file", type=Path, metavar="FILE")


def policy(options: Namespace, console: Console) -> Exit:
    """Show, set or write the policy; the ending of FILE (.pdf, .docx, .html, .txt) says in which form."""
    today = local_date(utc_now())
    with Store.open(console.folder) as store:
        if options.decide:
            try:
                made = decide(store, utc_now())
            except PolicyRefused as refused:
                one = refused.problems[0]
                title = one.title or phrase("policy.head", console.language)
                return console.complain(
                    f"policy.problem.{one.kind}", title=title, length=one.length, most=one.most
                )
            day = long_date(made.decided_on, console.language) if made.decided_on else ""
            console.say("policy.cli.set", number=made.number, day=day)
        kept = {one.number: one for one in revisions(store)}
        current = current_policy(store)
        shown = kept.get(options.revision) if options.revision is not None else current
        if options.revision is not None and shown is None:
            return console.complain("policy.cli.no_revision", number=options.revision)
        text = shown.text(console.language) if shown else drafted_policy(store, console.language, today)
    first = long_date(shown.first_decided_on, console.language) if shown and shown.first_decided_on else ""
    document = policy_document(text, shown.number if shown else 0, first)
    if options.output is None:
        if shown is None:
            console.say("policy.cli.none")
        console.line(plain_text(document))
        return Exit.FINE if shown else Exit.FINDINGS
    return write_paper(document, policy_stem(text), options.output, Path(), console)


def wording_check(options: Namespace, console: Console) -> Exit:
    """Every place of FILE (.docx, .html, .txt) that should be worded otherwise; 1 when there is one."""
    from app.files.foreign_text import foreign_text

    with Store.open(console.folder) as store:
        stars = declaration(store).stars
    try:
        text = foreign_text(options.file)
    except FileRefused as error:
        return console.complain(error.phrase_id, **error.values)
    found = check_wording(text, stars or None)
    for one in found:
        console.say("wording.cli.place", place=one.start + 1, word=one.word, excerpt=one.excerpt)
        console.line(f"  {finding_words(one, console.language, stars)}")
        console.line(f"  → {proposal(one, console.language, stars)}")
    if not found:
        console.say("wording.cli.fine")
    return Exit.FINDINGS if found else Exit.FINE

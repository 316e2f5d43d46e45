"""The worst hour on the command line: steps, records, leak dates, card, procedure, services, subsidies.

What needs no store works without one: a store that cannot be opened is read from the plain file instead.
"""

from __future__ import annotations

import argparse
import contextlib
from argparse import Namespace
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from app.assessment.firm import firm_facts
from app.assessment.session import Assessment
from app.cli.console import Console, Exit
from app.cli.papers import write_paper
from app.content.emergency_packs import (
    load_card,
    load_leak,
    load_news,
    load_rescue,
    load_situations,
    load_subsidies,
)
from app.content.packs import load_contacts
from app.domain.calendar import local_date, utc_text
from app.domain.profile import Profile
from app.domain.verdict import Verdict
from app.emergency.card import card_content, remember_printed
from app.emergency.contacts import OwnContact, own_contacts, targets
from app.emergency.incident_log import IncidentLog
from app.emergency.leak import Say, deadlines, finding
from app.emergency.procedure import own_procedure, responsible_person
from app.emergency.rescue import RescueWish
from app.emergency.subsidies import call_state
from app.records.errors import StoreError
from app.records.notebook import Notebook, open_notebook
from app.records.store import Store
from app.report.document import Paper
from app.report.emergency_timeline import incident_timeline, sentence, situation_title, timeline_stem
from app.system.clock import utc_now
from app.system.desktop_shortcut import DesktopShortcut
from app.system.folders import documents_folder
from app.system.windows_errors import NoAnswer

Command = Callable[[Namespace, Console], Exit]


def add_commands(add: Callable[[str, Command], argparse.ArgumentParser], text: Callable[[str], str]) -> None:
    """Add the subcommands of this area."""
    help_now = add("help-now", show_steps)
    help_now.add_argument("situation", nargs="?", default="", metavar="ID", help=text("situation"))
    help_now.add_argument("--private", action="store_true", help=text("private"))

    incidents = add("incidents", show_incidents)
    incidents.add_argument("incident", nargs="?", default="", metavar="ID", help=text("incident"))
    incidents.add_argument("-o", "--output", type=Path, metavar="FILE", help=text("document_output"))

    leak = add("leak-clock", show_leak_clock)
    leak.add_argument("--known-on", default="", metavar="DATE", help=text("known_on"))
    leak.add_argument("--say", action="append", default=[], metavar="ID=ANSWER", help=text("say"))

    card = add("emergency-card", write_card)
    card.add_argument("-o", "--output", type=Path, metavar="FILE", help=text("document_output"))
    card.add_argument("--a5", action="store_true", help=text("a5"))

    procedure = add("incident-procedure", write_procedure)
    procedure.add_argument("-o", "--output", type=Path, metavar="FILE", help=text("document_output"))

    rescue = add("rescue-services", show_rescue)
    rescue.add_argument("--devices", type=int, metavar="N", help=text("devices"))
    rescue.add_argument("--star3", action="store_true", help=text("star3"))

    add("subsidies", show_subsidies)

    button = add("desktop-button", put_on_desktop)
    button.add_argument("--remove", action="store_true", help=text("desktop_remove"))

    news = add("news", show_news)
    news.add_argument("--allow", action="store_true", help=text("allow"))
    news.add_argument("--no-ask", action="store_true", help=text("no_ask"))


def show_steps(options: Namespace, console: Console) -> Exit:
    """Print the situations, or everything about one of them."""
    language, pack = console.language, load_situations()
    if not options.situation:
        for one in pack.situations:
            console.line(f"{one.id:18}  {one.title.to(language)}")
        return Exit.FINE
    try:
        situation = pack.situation(options.situation)
    except KeyError:
        return console.complain("emergency.cli.no_situation", name=options.situation)
    console.line(situation.title.to(language))
    for number, step in enumerate(situation.steps, start=1):
        console.line(f"{number}. {step.title.to(language)}")
        console.line(f"   {step.detail.to(language)}")
    console.line(f"[{console.text('emergency.cli.donts')}]")
    for dont in situation.donts:
        console.line(f"x {dont.what.to(language)} - {dont.why.to(language)}")
    console.line(f"[{console.text('emergency.cli.call')}]")
    with _notebook(console) as (notebook, _store):
        own = own_contacts(notebook)
    for target in targets(situation, load_contacts(), own, options.private):
        if target.desk is not None:
            ways = (target.desk.phone, target.desk.mail, target.desk.url)
            console.line(f"- {target.desk.name.to(language)}: {next(one for one in ways if one)}")
            continue
        kind = load_card().kind(target.call.own).label.to(language)
        none = console.text("emergency.cli.own_none")
        for line in [_reach(one) for one in target.own] or [none]:
            console.line(f"- {kind}: {line}")
    console.line(f"[{console.text('emergency.cli.after')}]")
    for text in situation.after:
        console.line(f"- {text.to(language)}")
    return Exit.FINE


def show_incidents(options: Namespace, console: Console) -> Exit:
    """List the incidents; print the timeline of one, or write it as PDF."""
    language = console.language
    with _notebook(console) as (notebook, store):
        log = IncidentLog(notebook)
        if not options.incident:
            for one in log.incidents():
                console.line(f"{one.id[:12]}  {one.started_at}  {situation_title(one.situation, language)}")
            if not log.incidents():
                console.say("emergency.cli.no_incidents")
            return Exit.FINE
        found = next((one for one in log.incidents() if one.id.startswith(options.incident)), None)
        if found is None:
            return console.complain("emergency.cli.no_incident", name=options.incident)
        lines, profile = log.steps(found.id), _profile(store)
    if options.output is None:
        console.line(situation_title(found.situation, language))
        for line in lines:
            console.line(f"{line.at}  {sentence(line, language)}")
        return Exit.FINE
    document = incident_timeline(found, lines, profile, language, utc_now())
    return write_paper(document, timeline_stem(found, language), options.output, documents_folder(), console)


def show_leak_clock(options: Namespace, console: Console) -> Exit:
    """Say whether a report is due by the answers given, and until when. Exit code 1 when one may be."""
    from app.report.emergency_leak import date_lines

    pack, language = load_leak(), console.language
    says: dict[str, Say] = {}
    for text in options.say:
        name, _, answer = text.partition("=")
        known = {pack.personal.id, *(one.id for one in pack.triggers), "encrypted", "contractor", "my_number"}
        if name not in known or answer not in list(Say):
            return console.complain("emergency.cli.bad_say", text=text)
        says[name] = Say(answer)
    known_on = None
    if options.known_on:
        try:
            known_on = date.fromisoformat(options.known_on)
        except ValueError:
            return console.complain("emergency.cli.bad_day", text=options.known_on)
    found = finding(says, pack)
    console.line(pack.outcomes[found.outcome.value].to(language))
    for reason in found.reasons:
        console.line(f"- {pack.reasons[reason].to(language)}")
    if known_on is not None:
        days = deadlines(known_on, local_date(utc_now()), pack, found.triggers)
        for name, until in date_lines(known_on, days, pack, language):
            console.line(f"{name}: {until}")
        for one in days:
            console.line(f"  {one.on.isoformat()}  {_left(one.days_left, console)}")
        console.line(pack.convention.to(language))
    console.line(pack.amendment.text.to(language))
    console.line(pack.not_advice.to(language))
    return Exit.FINE if found.outcome.value == "not_by_these" else Exit.FINDINGS


def write_card(options: Namespace, console: Console) -> Exit:
    """Write the emergency card, and remember what stood on it."""
    from app.report.emergency_card import card_stem, emergency_card

    paper, now = Paper.A5 if options.a5 else Paper.A4, utc_now()
    today = local_date(now)
    with _notebook(console, must_open=True) as (notebook, store):
        card = card_content(_profile(store), own_contacts(notebook), _verdicts(store))
        document = emergency_card(card, console.language, today, paper)
        stem = card_stem(today, console.language, paper)
        written = write_paper(document, stem, options.output, documents_folder(), console)
        if written is Exit.FINE:
            remember_printed(notebook, card, today, utc_text(now))
    return written


def write_procedure(options: Namespace, console: Console) -> Exit:
    """Write the incident procedure."""
    from app.report.emergency_procedure import incident_procedure, procedure_stem

    with _notebook(console, must_open=True) as (notebook, store):
        own, profile = own_procedure(notebook), _profile(store)
        named = firm_facts(store).responsible_person if store is not None else ""
        person = responsible_person(own, named, profile)
        document = incident_procedure(profile, own, person, own_contacts(notebook), console.language)
    return write_paper(
        document, procedure_stem(own, profile, console.language), options.output, documents_folder(), console
    )


def show_rescue(options: Namespace, console: Console) -> Exit:
    """Explain the types, with their dated facts, and which to ask about."""
    from app.report.emergency_rescue import advice_lines

    pack, language = load_rescue(), console.language
    console.line(pack.what.to(language))
    for one in pack.types:
        console.line(f"[{one.title.to(language)}] {one.text.to(language)} {one.fits.to(language)}")
        for fact in one.facts:
            unsure = "" if fact.verified else f", {console.text('emergency.not_confirmed')}"
            console.line(f"- {fact.text.to(language)} ({fact.stated_on}{unsure})")
    with _notebook(console) as (_none, store):
        servers = firm_facts(store).servers if store is not None else None
        devices = options.devices if options.devices is not None else _profile(store).pc_count
    wish = RescueWish(devices if devices and devices > 0 else None, servers, options.star3 or None)
    for line in advice_lines(wish, language):
        console.line(f"* {line}")
    console.line(f"{pack.no_ranking.to(language)} {pack.list_url} ({pack.checked_on.isoformat()})")
    return Exit.FINE


def show_subsidies(options: Namespace, console: Console) -> Exit:
    """List the calls with their days; what lies behind says that it may have closed."""
    pack, language, today = load_subsidies(), console.language, local_date(utc_now())
    console.line(pack.no_promise.to(language))
    for call in pack.calls:
        console.line(f"[{call.title.to(language)}] {call.url}")
        if call_state(call, today).may_have_ended:
            console.line(f"! {pack.expired.to(language)}")
        for ask in call.asks:
            console.line(f"- {ask.to(language)}")
        for deadline in call.dates:
            console.line(f"  {deadline.on.isoformat()}  {deadline.label.to(language)}")
        console.line(f"  {call.note.to(language)}")
    console.line(console.text("emergency.checked_on", day=pack.checked_on.isoformat()))
    return Exit.FINE


def show_news(options: Namespace, console: Console) -> Exit:
    """Ask for news where that is allowed, and list what is kept. Exit code 1 when a source did not answer."""
    from app.emergency import news

    language, sources = console.language, load_news().sources
    with Store.open(console.folder) as store:
        if options.allow:
            news.allow_news(store, True)
        if not options.no_ask:
            if not news.news_allowed(store):
                return console.complain("emergency.news.cli.not_allowed")
            for source, copy in zip(sources, news.news_copies(store), strict=True):
                news.keep_copy(store, news.ask_source(source, copy))
        copies, found = news.news_copies(store), news.found_news(store)
    names = {one.id: one.title.to(language) for one in sources}
    for one in found:
        console.line(f"{one.item.day or '-':10}  {one.item.title}")
        for topic in one.topics:
            console.line(f"  * {console.text('emergency.news.yours', name=topic.label.to(language))}")
        console.line(f"  {names[one.item.source]}  {one.item.link}")
    for copy in copies:
        seen = "emergency.news.cli.at" if copy.fetched_at else "emergency.news.cli.never"
        console.say(seen, source=names[copy.source], time=copy.fetched_at)
        if copy.trouble:
            console.say(f"emergency.news.trouble.{copy.trouble}")
    return Exit.FINDINGS if any(one.trouble for one in copies) else Exit.FINE


def put_on_desktop(options: Namespace, console: Console) -> Exit:
    """Make the shortcut to the help on the desktop, or take it away. The window starts us for it."""
    shortcut = DesktopShortcut()
    if not shortcut.available:
        return console.complain("emergency.cli.desktop.none")
    try:
        if options.remove:
            shortcut.remove()
            console.say("emergency.cli.desktop.removed")
            return Exit.FINE
        hint = console.text("emergency.desktop.hint")
        made = shortcut.make(console.language, hint, console.chosen_folder)
    except NoAnswer as answer:
        return console.complain("emergency.cli.desktop.failed", reason=answer.error)
    console.say("emergency.cli.desktop.made", path=str(made))
    return Exit.FINE


@contextlib.contextmanager
def _notebook(console: Console, must_open: bool = False) -> Iterator[tuple[Notebook, Store | None]]:
    """The notebook, and the store where it can be opened. Its trouble keeps nobody from the steps; what is
    printed from it (`must_open`) says so instead: StoreError."""
    store: Store | None = None
    if must_open or console.folder.is_dir():  # looking does not make a store
        with contextlib.nullcontext() if must_open else contextlib.suppress(StoreError):
            store = Store.open(console.folder)
    try:
        yield open_notebook(store, (console.folder, documents_folder())), store
    finally:
        if store is not None:
            store.close()


def _profile(store: Store | None) -> Profile:
    return store.profile() if store is not None else Profile()


def _verdicts(store: Store | None) -> tuple[Verdict, ...]:
    return Assessment(store).verdicts if store is not None else ()


def _reach(contact: OwnContact) -> str:
    return " / ".join(part for part in (contact.name, contact.phone, contact.mail) if part)


def _left(days: int, console: Console) -> str:
    if days > 0:
        return console.text("emergency.cli.days_left", count=days)
    return console.text("emergency.cli.passed", count=-days) if days else console.text("emergency.cli.today")

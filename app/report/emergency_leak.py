"""The draft of a leak report, with its dates and the text to the people concerned."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.content.emergency_kinds import LeakPack, LeakQuestion
from app.domain.calendar import long_date
from app.domain.language import Language
from app.domain.profile import Profile
from app.emergency.leak import Deadline, deadlines, finding
from app.emergency.leak_case import LeakCase, letter
from app.report.document import Block, Document, Heading, PageBreak, Stack, Table, Words
from app.report.emergency_words import EmergencyWords, muted, plain


def leak_draft(case: LeakCase, profile: Profile, pack: LeakPack, language: Language, today: date) -> Document:
    """Outcome, dates, answers, facts, and on a page of its own the text to the people."""
    say = EmergencyWords(language)
    title = say("leak.title")
    found = finding(case.says, pack)
    blocks: list[Block] = [Heading(1, title), plain(say("leak.draft"), bold=True)]
    blocks.append(Heading(2, say("leak.outcome")))
    blocks.append(plain(pack.outcomes[found.outcome.value].to(language), 1.15, bold=True))
    blocks += [plain(pack.reasons[name].to(language)) for name in found.reasons]
    blocks += _dates(case, pack, say, today, found.triggers)
    blocks += [muted(pack.not_advice.to(language)), muted(pack.amendment.text.to(language))]
    blocks.append(muted(say("leak.form", url=pack.form_url)))
    blocks += _answers(case, pack, say)
    blocks += _facts(case, pack, say)
    blocks += [PageBreak(), Heading(1, pack.letter_subject.to(language))]
    blocks += [
        plain(line) if line else plain(" ", 0.6)
        for line in letter(case, profile, pack, language).splitlines()
    ]
    blocks.append(muted(say("leak.letter.check")))
    return say.document(title, blocks, profile.display_name)


def leak_stem(case: LeakCase, language: Language) -> str:
    """The name of its file without the extension."""
    day = case.known_on.isoformat() if case.known_on else case.started_at[:10]
    return f"{day}_{EmergencyWords(language)('leak.file')}"


def date_lines(
    known_on: date, found: Sequence[Deadline], pack: LeakPack, language: Language
) -> tuple[tuple[str, str], ...]:
    """(what is due, until when) for the deadlines of a case."""
    say = EmergencyWords(language)
    by_id = {one.id: long_date(one.on, language) for one in found}
    lines = [(say("leak.known_on"), long_date(known_on, language))]
    if "first_to" in by_id:
        days = say("leak.first.days", from_day=by_id["first_from"], to_day=by_id["first_to"])
        lines.append((say("leak.first"), days))
    for name, count in (("final", pack.final), ("final_wrongful", pack.final_wrongful)):
        if name in by_id:
            lines.append((say(f"leak.{name}"), say("leak.final.days", day=by_id[name], count=count)))
    return tuple(lines)


def _dates(
    case: LeakCase, pack: LeakPack, say: EmergencyWords, today: date, triggers: Sequence[str]
) -> list[Block]:
    heading = Heading(2, say("leak.dates"))
    if case.known_on is None:
        return [heading, plain(say("none"))]
    found = deadlines(case.known_on, today, pack, triggers)
    rows = tuple(
        (Words(name, bold=True), Words(text))
        for name, text in date_lines(case.known_on, found, pack, say.language)
    )
    notes = muted(f"{pack.convention.to(say.language)} {pack.convention_note.to(say.language)}")
    return [heading, Table((0.4, 0.6), (), rows), notes]


def _answers(case: LeakCase, pack: LeakPack, say: EmergencyWords) -> list[Block]:
    rows = tuple(
        (
            _named(one, say),
            Words(say(f"leak.say.{case.says[one.id].value if one.id in case.says else 'none'}")),
        )
        for one in questions(pack)
    )
    return [Heading(2, say("leak.answers")), Table((0.76, 0.24), (), rows)]


def _named(one: LeakQuestion, say: EmergencyWords) -> Words | Stack:
    words = Words(one.question.to(say.language))
    return Stack((words, Words(one.law.to(say.language), 0.86, muted=True))) if one.law else words


def questions(pack: LeakPack) -> tuple[LeakQuestion, ...]:
    """All questions in the order in which they are asked."""
    return (pack.personal, *pack.triggers, pack.encrypted, pack.contractor, pack.my_number)


def _facts(case: LeakCase, pack: LeakPack, say: EmergencyWords) -> list[Block]:
    rows = tuple(
        (Words(one.question.to(say.language), bold=True), Words(case.facts.get(one.id) or say("none")))
        for one in pack.facts
    )
    note = muted(pack.facts_note.to(say.language))
    return [PageBreak(), Heading(2, say("leak.facts")), note, Table((0.36, 0.64), (), rows)]

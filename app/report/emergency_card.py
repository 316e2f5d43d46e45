"""The emergency card on one page, A4 or A5: first steps, numbers, own contacts, the PC."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.content.emergency_packs import load_card
from app.domain.calendar import long_date, short_date
from app.domain.language import Language
from app.emergency.card import CardContent
from app.emergency.contacts import OwnContact
from app.inspection.check import load_check
from app.report.document import Block, Bullets, Document, Heading, Paper, Stack, Table, Words
from app.report.emergency_words import EmergencyWords, muted, plain
from app.report.layout import DoesNotFitError, lay_out

# How many own contacts are printed, tried in turn, and how many characters of each text.
_TRIES = ((40, 120), (24, 90), (14, 60), (8, 40), (5, 30), (3, 24), (1, 16))
_SMALLEST, _LARGEST = 0.95, 1.7


def emergency_card(card: CardContent, language: Language, today: date, paper: Paper = Paper.A4) -> Document:
    """The card in type as large as fits on one page. What does not fit is counted."""
    for most, longest in _TRIES:
        document = replace(_document(card, language, today, most, longest), paper=paper)
        try:
            lay_out(document)
        except DoesNotFitError:
            continue
        return document
    raise DoesNotFitError("emergency card")


def card_stem(today: date, language: Language, paper: Paper = Paper.A4) -> str:
    """The name of its file without the extension."""
    return f"{short_date(today)}_{EmergencyWords(language)('card.file')}_{paper.value}"


def _document(card: CardContent, language: Language, today: date, most: int, longest: int) -> Document:
    say = EmergencyWords(language)
    title = say("card.title")
    blocks: list[Block] = [Heading(1, title)]
    if card.profile.display_name:
        blocks.append(muted(say("card.owner", name=_cut(card.profile.display_name, longest)), 1.0))
    blocks.append(Heading(2, say("card.steps")))
    blocks.append(Bullets(tuple(Words(one.to(language), bold=True) for one in card.steps), numbered=True))
    blocks += [Heading(2, say("card.desks")), _desks(card, say)]
    blocks += _contacts(card, say, most, longest)
    blocks += _pc(card, say, longest)
    document = say.document(
        title, blocks, card.profile.display_name, say("card.footer", day=long_date(today, language))
    )
    return replace(document, one_page=True, smallest_scale=_SMALLEST, largest_scale=_LARGEST)


def _desks(card: CardContent, say: EmergencyWords) -> Table:
    rows = []
    for desk in card.desks:
        below = [desk.hours.to(say.language)] if desk.hours else []
        below += [] if desk.verified else [say("unverified")]
        number = Words(desk.phone or desk.mail or desk.url, 1.25, bold=True)
        right = Stack((number, *(Words(one, 0.84, muted=True) for one in below)))
        rows.append((Words(desk.name.to(say.language), bold=True), right))
    return Table((0.56, 0.44), (), tuple(rows))


def _contacts(card: CardContent, say: EmergencyWords, most: int, longest: int) -> list[Block]:
    heading = Heading(2, say("card.contacts"))
    if not card.contacts:
        return [heading, plain(say("none"))]
    shown = card.contacts[:most]
    rows = tuple(_contact(one, say, longest) for one in shown)
    left = len(card.contacts) - len(shown)
    more = [muted(say("card.contacts.more", count=left))] if left else []
    return [heading, Table((0.56, 0.44), (), rows), *more]


def _contact(one: OwnContact, say: EmergencyWords, longest: int) -> tuple[Words | Stack, ...]:
    kind = Words(load_card().kind(one.kind).label.to(say.language), 0.84, muted=True)
    name = Stack((Words(_cut(one.name, longest), bold=True), kind)) if one.name else kind
    numbers = [Words(_cut(text, longest), 1.15, bold=True) for text in (one.phone, one.mail) if text]
    note = [Words(_cut(one.note, longest), 0.84, muted=True)] if one.note else []
    return name, Stack((*numbers, *note)) if numbers or note else Words("")


def _pc(card: CardContent, say: EmergencyWords, longest: int) -> list[Block]:
    language = say.language
    day = card.measured_on
    heading = say("card.pc", day=long_date(day, language)) if day else say("card.pc.title")
    rows = []
    for verdict in card.verdicts:
        try:
            check = load_check(verdict.check_id)
        except KeyError:  # of another version
            continue
        found = _cut(check.sentence(verdict, language), 2 * longest + 60)
        rows.append((Words(check.title.to(language), 0.86, muted=True), Words(found, 0.9)))
    if card.assets:
        between = "、" if language is Language.JA else ", "
        assets = between.join(one.to(language) for one in card.assets)
        rows.append((Words(say("card.assets"), 0.86, muted=True), Words(assets, 0.9)))
    blocks: list[Block] = [Heading(2, heading)]
    if not card.verdicts:
        blocks.append(plain(say("card.pc.unknown"), 0.9))
    return [*blocks, Table((0.34, 0.66), (), tuple(rows))] if rows else blocks


def _cut(text: str, longest: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else f"{text[: longest - 1]}…"

"""The letter that asks a partner to talk about measures and their cost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from app.content.fair_trade import load_fair_trade
from app.content.phrases import phrase
from app.domain.calendar import long_date, short_date
from app.domain.language import Language
from app.domain.profile import Profile
from app.guideline.fair_request import FairRequest, LetterFacts, Need, letter_needs
from app.report.document import Block, Bullets, Cell, Document, Heading, Letterhead, Paragraph, Table, Words
from app.report.file_name import safe_stem

_SIZE = 1.16
_MOST_RECORDS = 7
_TALK = ("purpose", "other", "cost")
_TITLES = ("様", "殿", "各位", "御中")


def fair_letter(
    request: FairRequest, facts: LetterFacts, profile: Profile, today: date, language: Language
) -> Document:
    """The letter, one page where the plan is short."""
    say = _Say(language)
    blocks: list[Block] = [_letterhead(request, profile, today, say)]
    blocks.append(_text(say("greeting")))
    if request.requested:
        blocks += [_text(say("thanks_for")), Bullets((Words(request.requested, _SIZE),))]
    else:
        blocks.append(_text(say("thanks")))
    blocks.append(_text(say("wish")))
    blocks += [Heading(3, say("done")), *_done(facts, say)]
    blocks += [Heading(3, say("needed")), *_needed(letter_needs(request, facts), say)]
    talk = tuple(Words(say(f"talk.{one}"), _SIZE) for one in _TALK)
    blocks += [Heading(3, say("talk")), Bullets(talk)]
    blocks.append(_text(say("closing")))
    source = load_fair_trade()
    reference = say(
        "reference",
        description=source.description.to(language),
        date=long_date(source.published_on, language),
        url=source.source_url,
    )
    blocks.append(Paragraph(Words(reference, 1.0, muted=True)))
    return Document(
        title=say("title"),
        language=language,
        blocks=tuple(blocks),
        footer=say("title"),
        page_label=say("page", page="{page}", pages="{pages}"),
        author=profile.display_name,
    )


def letter_file_stem(request: FairRequest, language: Language, today: date) -> str:
    """2026-11-23_対策のご相談_宛先, without the extension."""
    parts = short_date(today), _Say(language)("file"), request.addressee
    return safe_stem(*parts)


class _Say:
    """The phrases of the letter in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, phrase_id: str, **values: object) -> str:
        return phrase(f"letter.{phrase_id}", self.language, **values)

    def day(self, day: date) -> str:
        return long_date(day, self.language)


def _text(words: str) -> Paragraph:
    return Paragraph(Words(words, _SIZE))


def _letterhead(request: FairRequest, profile: Profile, today: date, say: _Say) -> Letterhead:
    lines = [Words(profile.display_name or say("sender.none"), 1.15, bold=True)]
    if profile.trade_name and profile.person_name:
        lines.append(Words(say("sender.person", name=profile.person_name)))
    reached = [say("sender.phone", phone=profile.phone) if profile.phone else "", profile.email]
    quiet = (profile.address, "　".join(part for part in reached if part))
    lines += [Words(text, 0.94) for text in quiet if text]
    day = say("date", date=long_date(today, say.language, era=True))
    return Letterhead(_addressee(request, say), say("title"), day, tuple(lines))


def _addressee(request: FairRequest, say: _Say) -> str:
    """御中 for a firm, 様 for a person; what was typed with it is not doubled."""
    name, person = request.addressee.strip(), request.contact.strip()
    if person:
        person = person.removesuffix("様").rstrip()
        return say("to_person", name=name, person=person) if name else say("to_person_only", person=person)
    if not name:
        return say("to_none")
    return name if name.endswith(_TITLES) and say.language is Language.JA else say("to", name=name)


def _done(facts: LetterFacts, say: _Say) -> Iterator[Block]:
    lines = []
    if facts.declared_on is not None:
        lines.append(say("done.declared", stars="★" * facts.stars, date=say.day(facts.declared_on)))
    if facts.measured and facts.measured_on is not None:
        lines.append(say("done.measured", count=facts.measured, date=say.day(facts.measured_on)))
    lines += [one.words(say.language) for one in facts.records[:_MOST_RECORDS]]
    if lines:
        yield Bullets(tuple(Words(line, _SIZE) for line in lines))
    else:
        yield _text(say("done.none"))


def _needed(needs: Sequence[Need], say: _Say) -> Iterator[Block]:
    if not needs:
        yield _text(say("needed.none"))
        return
    rows: list[tuple[Cell, ...]] = [
        (
            Words(one.what.to(say.language), _SIZE),
            Words(_time(one.minutes, say)),
            Words(_cost(one.yen, say)),
            Words(say.day(one.due_on) if one.due_on else say("unsaid")),
        )
        for one in needs
    ]
    if len(needs) > 1 and all(one.yen is not None for one in needs):
        known = all(one.minutes is not None for one in needs)
        minutes = sum(one.minutes or 0 for one in needs) if known else None
        total = (say("total"), _time(minutes, say), _cost(sum(one.yen or 0 for one in needs), say), "")
        rows.append(tuple(Words(text, bold=True) for text in total))
    head = tuple(say(f"head.{one}") for one in ("what", "time", "cost", "when"))
    yield Table((1.0, -76.0, -74.0, -92.0), head, tuple(rows))
    yield Paragraph(Words(say("estimate_note"), 0.95, muted=True))


def _time(minutes: int | None, say: _Say) -> str:
    if minutes is None:
        return say("unsaid")
    return say("minutes", minutes=minutes) if minutes < 120 else say("hours", hours=round(minutes / 60))


def _cost(yen: int | None, say: _Say) -> str:
    if yen is None:
        return say("unsaid")
    return say("yen", yen=f"{yen:,}") if yen else say("free")

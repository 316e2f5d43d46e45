"""The owner's checklist on one sheet: what to make sure of, what the records say, the owner's own word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from app.content.owner_pack import ACTION, PRINCIPLE, load_owner_pack
from app.content.phrases import phrase
from app.domain.calendar import long_date, short_date
from app.domain.language import Language
from app.domain.profile import Profile
from app.guideline.owner_checklist import CheckLine
from app.report.document import Block, Cell, Document, Heading, Paragraph, Stack, Table, Words

_SMALLEST, _LARGEST = 0.8, 1.25
_TICK_WIDTH = {Language.JA: -92.0, Language.EN: -96.0}


def owner_page(lines: Sequence[CheckLine], profile: Profile, today: date, language: Language) -> Document:
    """One sheet. Raises DoesNotFitError, when laid out, where names are absurdly long."""
    name = profile.display_name
    title = phrase("owner.title_of", language, name=name) if name else phrase("owner.title", language)
    return Document(
        title=title,
        language=language,
        blocks=tuple(_blocks(title, lines, today, language)),
        footer=title,
        page_label=phrase("owner.page", language, page="{page}", pages="{pages}"),
        author=name,
        one_page=True,
        smallest_scale=_SMALLEST,
        largest_scale=_LARGEST,
    )


def owner_file_stem(profile: Profile, language: Language, today: date) -> str:
    """2026-11-23_経営者の確認表_屋号, without the extension."""
    parts = short_date(today), phrase("owner.file", language), profile.display_name
    return "_".join(part for part in parts if part)


def _blocks(title: str, lines: Sequence[CheckLine], today: date, language: Language) -> Iterator[Block]:
    yield Heading(1, title)
    made = phrase("owner.day", language, date=long_date(today, language, era=True))
    yield Paragraph(Words(made))
    yield Paragraph(Words(phrase("owner.intro", language), muted=True))
    for kind, heading in ((PRINCIPLE, "owner.principles"), (ACTION, "owner.actions")):
        yield Heading(2, phrase(heading, language))
        head = tuple(phrase(f"owner.head.{one}", language) for one in ("item", "known", "tick"))
        rows = tuple(_row(one, language) for one in lines if one.item.kind == kind)
        yield Table((1.0, 1.15, _TICK_WIDTH[language]), head, rows)
    pack = load_owner_pack()
    credit, checked = pack.credit.to(language), long_date(pack.checked_on, language)
    source = phrase("owner.source", language, credit=credit, date=checked)
    yield Paragraph(Words(f"{source} {pack.source_url}", 0.9, muted=True))


def _row(line: CheckLine, language: Language) -> tuple[Cell, ...]:
    item = line.item
    title = phrase("owner.item", language, number=item.number, title=item.title.to(language))
    known = tuple(Words(one.words(language), muted=not one.there or one.is_old) for one in line.known)
    return (
        Stack((Words(title, bold=True), Words(item.meaning.to(language), 0.92, muted=True))),
        Stack(known),
        Words(_tick(line, language), bold=line.ticked_on is not None),
    )


def _tick(line: CheckLine, language: Language) -> str:
    if line.ticked_on is None:
        return phrase("owner.unticked", language)
    name = "owner.ticked_old" if line.tick_is_old else "owner.ticked"
    return phrase(name, language, date=long_date(line.ticked_on, language))

"""The distance to ★3 on paper, and the workbook for the expert who confirms. Neither judges anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from app.content.phrases import phrase
from app.content.three_star_pack import ThreeStarPack
from app.domain.calendar import long_date, short_date
from app.domain.language import Language
from app.files.workbook import SheetData, workbook_bytes
from app.guideline.evidence import Known
from app.guideline.three_star import Move, RequirementStanding, Standing, counts
from app.guideline.three_star_words import (
    SIGNS,
    dated_evidence,
    evidence_text,
    move_text,
    pcs_text,
    standing_word,
)
from app.report.document import Block, Bullets, Document, Heading, Paragraph, Stack, Table, Words

_STANDING_WIDTH = {Language.JA: -72.0, Language.EN: -84.0}
_MOST_EVIDENCE = 6


def three_star_document(
    pack: ThreeStarPack,
    standings: Sequence[RequirementStanding],
    moves: Sequence[Move],
    known: Known,
    language: Language,
) -> Document:
    """The list by category with what touches each requirement, and what to do next."""
    name = known.profile.display_name
    title = (
        phrase("three_star.title_of", language, name=name) if name else phrase("three_star.title", language)
    )
    return Document(
        title=title,
        language=language,
        blocks=tuple(_blocks(title, pack, standings, moves, known, language)),
        footer=title,
        page_label=phrase("three_star.page", language, page="{page}", pages="{pages}"),
        author=name,
    )


def three_star_stem(known: Known, language: Language, workbook: bool = False) -> str:
    """2026-11-23_★3までの距離_屋号, without the extension."""
    file = phrase("three_star.workbook_file" if workbook else "three_star.file", language)
    return "_".join(part for part in (short_date(known.today), file, known.profile.display_name) if part)


def version_text(pack: ThreeStarPack, language: Language) -> str:
    """Which edition of the list this is, when it was compared, and that the original was not."""
    text = phrase(
        "three_star.version",
        language,
        version=long_date(pack.version, language),
        checked=long_date(pack.checked_on, language),
    )
    if pack.verified:
        return text
    mark = phrase("three_star.unverified", language)
    return f"{text}（{mark}）" if language is Language.JA else f"{text} ({mark})"


def _blocks(
    title: str,
    pack: ThreeStarPack,
    standings: Sequence[RequirementStanding],
    moves: Sequence[Move],
    known: Known,
    language: Language,
) -> Iterator[Block]:
    yield Heading(1, title)
    made = phrase("three_star.day", language, date=long_date(known.today, language, era=True))
    yield Paragraph(Words(f"{made}　{pcs_text(known, language)}"))
    for name in ("voluntary", "expert"):
        yield Paragraph(Words(phrase(f"three_star.{name}", language), bold=name == "voluntary"))
    yield Paragraph(Words(version_text(pack, language), 0.92, muted=True))
    yield _sums(pack, standings, language)
    if moves:
        yield Heading(2, phrase("three_star.moves", language))
        yield Bullets(tuple(Words(move_text(one, language)) for one in moves), numbered=True)
    for category in pack.categories:
        yield Heading(2, category.title.to(language))
        mine = [one for one in standings if one.requirement.category == category.id]
        yield _table(mine, known, language)
    for text in (pack.note, pack.start, pack.credit):
        yield Paragraph(Words(text.to(language), 0.84, muted=True))
    yield Paragraph(Words(pack.source_url, 0.84, muted=True))


def _sums(pack: ThreeStarPack, standings: Sequence[RequirementStanding], language: Language) -> Table:
    found = counts(standings)
    rows = tuple(
        (
            Words(_sign(one, language), bold=True),
            Words(str(found[one]), bold=True),
            Words(phrase(f"three_star.meaning.{one.value}", language)),
        )
        for one in Standing
    )
    total = phrase("three_star.count", language, total=len(pack.requirements), criteria=pack.criterion_count)
    return Table((-104.0, -40.0, 1.0), (phrase("three_star.head.standing", language), "", total), rows)


def _table(standings: Sequence[RequirementStanding], known: Known, language: Language) -> Table:
    head = tuple(
        phrase(f"three_star.head.{one}", language) for one in ("requirement", "standing", "evidence")
    )
    rows = tuple(
        (
            Stack(
                (Words(_named(one, language), bold=True), Words(one.requirement.summary.to(language), 0.92))
            ),
            Words(_sign(one.standing, language), 0.92, bold=True),
            _evidence(one, known, language),
        )
        for one in standings
    )
    return Table((1.25, _STANDING_WIDTH[language], 1.0), head, rows)


def _named(one: RequirementStanding, language: Language) -> str:
    requirement = one.requirement
    number = phrase("three_star.criteria", language, id=requirement.id, count=requirement.criteria)
    return f"{number} {requirement.name.to(language)}"


def _sign(standing: Standing, language: Language) -> str:
    return f"{SIGNS[standing]} {standing_word(standing, language)}"


def _evidence(one: RequirementStanding, known: Known, language: Language) -> Words | Stack:
    if not one.evidence:
        return Words(phrase("three_star.none", language), 0.92, muted=True)
    sheet = known.questionnaire
    texts = [dated_evidence(piece, sheet, language) for piece in one.evidence[:_MOST_EVIDENCE]]
    more = len(one.evidence) - _MOST_EVIDENCE
    if more > 0:
        texts.append(f"+ {more}")
    return Stack(tuple(Words(text, 0.88) for text in texts))


# The workbook


def three_star_workbook(
    pack: ThreeStarPack,
    standings: Sequence[RequirementStanding],
    notes: Mapping[str, str],
    known: Known,
    language: Language,
) -> bytes:
    """Requirements with their evidence, one row for each criterion with an empty place to confirm it."""
    say = _columns(language)
    category = {one.id: one.title.to(language) for one in pack.categories}
    about = _about(pack, known, language)
    requirements = SheetData(
        phrase("three_star.sheet.requirements", language),
        say("id", "category", "name", "summary", "criteria", "standing", "evidence", "latest", "concerns"),
        tuple(_requirement_row(one, category, known, language) for one in standings),
        (9, 18, 24, 44, 9, 16, 48, 13, 32),
        about[:2],
    )
    criteria = SheetData(
        phrase("three_star.sheet.criteria", language),
        say("criterion", "name", "note", "confirmed", "expert_note", "day"),
        tuple(row for one in standings for row in _criterion_rows(one, notes, language)),
        (16, 28, 40, 12, 40, 13),
        (phrase("three_star.about.criteria", language), phrase("three_star.about.confirmed", language)),
    )
    about_sheet = SheetData(
        phrase("three_star.sheet.about", language), (), tuple((line,) for line in about), (110,)
    )
    title = phrase("three_star.title", language)
    return workbook_bytes((requirements, criteria, about_sheet), title, known.profile.display_name)


def _columns(language: Language):  # type: ignore[no-untyped-def]
    def say(*names: str) -> tuple[str, ...]:
        return tuple(phrase(f"three_star.column.{name}", language) for name in names)

    return say


def _requirement_row(
    one: RequirementStanding, category: Mapping[str, str], known: Known, language: Language
) -> tuple[str | int | date | None, ...]:
    sheet, requirement = known.questionnaire, one.requirement
    return (
        requirement.id,
        category[requirement.category],
        requirement.name.to(language),
        requirement.summary.to(language),
        requirement.criteria,
        _sign(one.standing, language),
        "\n".join(dated_evidence(piece, sheet, language) for piece in one.evidence),
        max((piece.on for piece in one.evidence), default=None),
        "\n".join(evidence_text(piece, sheet, language) for piece in one.concerns),
    )


def _criterion_rows(
    one: RequirementStanding, notes: Mapping[str, str], language: Language
) -> Iterator[tuple[str, ...]]:
    requirement = one.requirement
    for number, criterion_id in enumerate(requirement.criterion_ids, start=1):
        label = phrase("three_star.criterion", language, id=requirement.id, number=number)
        yield label, requirement.name.to(language), notes.get(criterion_id, ""), "", "", ""


def _about(pack: ThreeStarPack, known: Known, language: Language) -> tuple[str, ...]:
    made = phrase("three_star.day", language, date=long_date(known.today, language))
    between = "" if language is Language.JA else " "
    return (
        between.join((phrase("three_star.voluntary", language), phrase("three_star.expert", language))),
        f"{made}　{version_text(pack, language)}",
        pack.title.to(language),
        pack.note.to(language),
        pack.credit.to(language),
        pack.source_url,
    )

"""The firm's security rules on paper: one booklet with everything, or a short handbook for everybody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from app.content.phrases import phrase
from app.content.rule_packs import RuleKind, load_rule_pack
from app.domain.calendar import long_date, short_date
from app.domain.language import Language, Text
from app.guideline.rule_set import Revision, RuleSet, SetChapter, SetRule, revisions
from app.guideline.set_procedure import SetProcedure
from app.report.document import Block, Bullets, Cell, Document, Heading, Paragraph, Stack, Table, Words

_SIZE = 1.14  # the sheet's body is made for one dense page; these are read at leisure
_LABEL, _NUMBER = {Language.JA: -32.0, Language.EN: -44.0}, -36.0
_LIST_SIZE = 1.04  # of the handbook, which is to stay on two sheets
_SIGNATURES = 3
_HANDBOOK_KINDS = (RuleKind.MUST, RuleKind.NEVER)


def rules_booklet(rules: RuleSet, history: Sequence[RuleSet], language: Language) -> Document:
    """All chapters with scope, decision, dates of the chapters and the table of revisions.

    `history` holds the versions decided on, oldest first, those after `rules` too; they are left out.
    """
    say = _Say(language)
    title = _title(rules, say)
    blocks: list[Block] = [Heading(1, title), _head(rules, say), _small(say("kinds"))]
    if _has_gaps(rules):
        blocks.append(_small(say("kinds.gaps")))
    for chapter in rules.chapters:
        blocks += _chapter(chapter, rules, say)
    known = [one for one in history if not rules.is_draft and one.number <= rules.number]
    blocks += [Heading(2, say("revisions")), *_revision_blocks(revisions(known), say)]
    blocks += list(_source(say))
    return _document(title, blocks, rules, say)


def handbook(rules: RuleSet, language: Language) -> Document:
    """What everybody must do and must never do, chapter by chapter, with a line to sign."""
    say = _Say(language)
    title = say("handbook.title")
    person = rules.responsible_person.to(language)
    alone = "_alone" if rules.alone else ""
    blocks: list[Block] = [Heading(1, title)]
    if rules.trade_name:
        blocks.append(Paragraph(Words(rules.trade_name, 1.3, bold=True)))
    blocks.append(Paragraph(Words(say(f"handbook.intro{alone}", person=person), _SIZE)))
    blocks.append(_small(_version_line(rules, say)))
    for kind in _HANDBOOK_KINDS:
        blocks += _list_of(rules, kind, say)
    blocks.append(Heading(2, say("handbook.trouble")))
    blocks.append(Paragraph(Words(say(f"handbook.trouble_text{alone}", person=person), _SIZE, bold=True)))
    if not rules.alone:
        blocks += [Heading(3, say("handbook.sign")), _signatures(say)]
    blocks += list(_source(say))
    return _document(title, blocks, rules, say)


def rules_file_stem(rules: RuleSet, language: Language, today: date, short: bool = False) -> str:
    """2026-11-23_情報セキュリティの規程_屋号, without the extension."""
    say = _Say(language)
    day = short_date(rules.decided_on or today)
    name = say("file.handbook" if short else "file.booklet")
    return "_".join(part for part in (day, name, rules.trade_name) if part)


class _Say:
    """The phrases of the rules in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, phrase_id: str, **values: object) -> str:
        return phrase(f"rules.{phrase_id}", self.language, **values)

    def day(self, day: date) -> str:
        return long_date(day, self.language, era=True)

    def titles(self, titles: Sequence[Text]) -> str:
        between = "、" if self.language is Language.JA else ", "
        return between.join(one.to(self.language) for one in titles)


def _document(title: str, blocks: list[Block], rules: RuleSet, say: _Say) -> Document:
    name = rules.trade_name
    return Document(
        title=f"{title} - {name}" if name and name not in title else title,
        language=say.language,
        blocks=tuple(blocks),
        footer=" ".join(part for part in (title, _version_line(rules, say)) if part),
        page_label=say("page", page="{page}", pages="{pages}"),
        author=name,
    )


def _title(rules: RuleSet, say: _Say) -> str:
    return say("title_of", name=rules.trade_name) if rules.trade_name else say("title")


def _version_line(rules: RuleSet, say: _Say) -> str:
    if rules.decided_on is None:
        return say("version.draft")
    return f"{say('version', number=rules.number)} {say.day(rules.decided_on)}"


def _scope(rules: RuleSet, say: _Say) -> str:
    return say("scope.alone" if rules.alone else "scope.firm")


def _head(rules: RuleSet, say: _Say) -> Table:
    if rules.decided_on is None:
        version, decided = say("version.draft"), say("decided.blank")
    else:
        version = say("version", number=rules.number)
        decided = say("decided", date=say.day(rules.decided_on), name=rules.decided_by)
    fields = (
        ("firm", rules.trade_name or say("field.firm_none")),
        ("scope", _scope(rules, say)),
        ("responsible", rules.responsible_person.to(say.language)),
        ("version", version),
        ("decided", decided),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (Words(say(f"field.{name}"), _SIZE, muted=True), Words(text, _SIZE)) for name, text in fields
    )
    return Table((-80.0, 1.0), (), rows)


def _chapter(chapter: SetChapter, rules: RuleSet, say: _Say) -> Iterator[Block]:
    title = chapter.title.to(say.language)
    if chapter.number is not None:
        title = say("heading.numbered", number=chapter.number, title=title)
    yield Heading(2, title)
    head = str(chapter.number) if chapter.number is not None else chapter.id[0].upper()
    rows = (_row(f"{head}-{number}", one, rules, say) for number, one in enumerate(chapter.rules, start=1))
    # The purpose is a row of the table, so that no page ends with a heading and nothing below it.
    yield Table((_NUMBER, _LABEL[say.language], 1.0), (), (_purpose(chapter, rules, say), *rows))
    if chapter.procedure is not None:
        yield Heading(3, say("procedure"))
        yield _procedure(chapter.procedure, say)


def _procedure(one: SetProcedure, say: _Say) -> Table:
    """What the owner decided for an incident; the procedure in full is a paper of its own."""
    words = tuple(Words(line, _SIZE) for line in one.additions)
    known: tuple[tuple[str, Cell | None], ...] = (
        ("decided", Words(say.day(one.decided_on), _SIZE)),
        ("lead", Words(one.responsible, _SIZE) if one.responsible else None),
        ("deputy", Words(one.deputy, _SIZE) if one.deputy else None),
        ("own", Stack(words) if words else None),
        ("whole", Words(say("procedure.whole"), 0.95, muted=True)),
    )
    rows = ((Words(say(f"procedure.{name}_label"), _SIZE, muted=True), cell) for name, cell in known if cell)
    return Table((-110.0, 1.0), (), tuple(rows))


def _purpose(chapter: SetChapter, rules: RuleSet, say: _Say) -> tuple[Cell, ...]:
    scope = _scope(rules, say)
    if chapter.changed_on is None:
        line = say("chapter.line_draft", scope=scope)
    else:
        line = say("chapter.line", date=say.day(chapter.changed_on), scope=scope)
    words = Words(chapter.purpose.to(say.language), _SIZE), Words(line, 0.95, muted=True)
    return Words(say("chapter.purpose"), _SIZE, muted=True), Words(""), Stack(words)


def _row(number: str, rule: SetRule, rules: RuleSet, say: _Say) -> tuple[Cell, ...]:
    words = Words(rule.text.to(say.language), _SIZE)
    cell: Cell = words
    if rule.own:
        cell = Stack((words, Words(say("own_alone" if rules.alone else "own"), 0.9, muted=True)))
    bold = rule.kind is not RuleKind.SHOULD
    return Words(number, _SIZE, muted=True), Words(say(f"kind.{rule.kind}"), _SIZE, bold=bold), cell


def _has_gaps(rules: RuleSet) -> bool:
    """Whether a number between the first and the last chapter is missing."""
    numbers = [one.number for one in rules.chapters if one.number is not None]
    return numbers != list(range(1, len(numbers) + 1))


def _signatures(say: _Say) -> Table:
    """Empty lines for those who have read it."""
    head = (say("handbook.sign_date"), say("handbook.sign_name"))
    return Table((1.0, 2.0), head, ((Words("\u3000", 1.5), Words("\u3000", 1.5)),) * _SIGNATURES)


def _list_of(rules: RuleSet, kind: RuleKind, say: _Say) -> Iterator[Block]:
    yield Heading(2, say(f"handbook.{kind}"))
    for chapter in rules.chapters:
        texts = [rule.text.to(say.language) for rule in chapter.rules if rule.handbook and rule.kind is kind]
        if texts:
            yield Heading(3, chapter.title.to(say.language))
            yield Bullets(tuple(Words(text, _LIST_SIZE) for text in texts))


def _revision_blocks(table: Sequence[Revision], say: _Say) -> Iterator[Block]:
    if not table:
        yield _small(say("revisions.none"))
        return
    head = tuple(say(one) for one in ("field.version", "revisions.date", "revisions.by", "revisions.what"))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            Words(say("version", number=one.number)),
            Words(say.day(one.decided_on)),
            Words(one.decided_by),
            Words(_what(one, first=index == 0, say=say)),
        )
        for index, one in enumerate(table)
    )
    yield Table((-52.0, -118.0, -90.0, 1.0), head, rows)


def _what(one: Revision, first: bool, say: _Say) -> str:
    if first:
        return say("revisions.first")
    parts = []
    if one.changed:
        parts.append(say("revisions.changed", chapters=say.titles(one.changed)))
    if one.dropped:
        parts.append(say("revisions.dropped", chapters=say.titles(one.dropped)))
    return "\n".join(parts) or say("revisions.same")


def _source(say: _Say) -> Iterator[Block]:
    pack = load_rule_pack()
    checked = long_date(pack.checked_on, say.language)
    yield _small(say("source", credit=pack.credit.to(say.language), date=checked))
    yield _small(f"{pack.caveat.to(say.language)} {pack.source_url}")


def _small(text: str) -> Paragraph:
    return Paragraph(Words(text, 0.95, muted=True))

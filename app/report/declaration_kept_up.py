"""継続の記録 on paper: what changed since the declaration, each line with how it is known and its day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from app.content.packs import load_actions
from app.content.phrases import phrase
from app.declaration.continuity import AnswerChange, Continuity, MeasuredChange
from app.declaration.file_comparison import Proof as ComparisonProof
from app.declaration.restore_drill import Drill
from app.domain.answer import Choice
from app.domain.calendar import local_date, long_date, parse_utc, short_date
from app.domain.language import Language
from app.domain.plan import PlanItem
from app.domain.profile import Profile
from app.domain.verdict import Status
from app.inspection.check import load_check
from app.report.calendar_file import CalendarDay
from app.report.document import (
    Block,
    Cell,
    Document,
    Gap,
    Grade,
    Heading,
    Paragraph,
    Proof,
    Table,
    Words,
)

REMIND_DAYS_BEFORE = 7
_PROOF: Mapping[Language, float] = {Language.JA: -90.0, Language.EN: -118.0}


def kept_up_document(found: Continuity, profile: Profile, today: date, language: Language) -> Document:
    """The paper as data, as many pages as it takes. What did not change is said in a sentence."""

    def say(name: str, **values: object) -> str:
        return phrase(f"declaration.kept_up.{name}", language, **values)

    title, name = say("title"), profile.display_name
    blocks: list[Block] = [Heading(1, title)]
    if name:
        blocks.append(Paragraph(Words(name, 1.1, bold=True)))
    blocks += _declared(found, today, language)
    blocks += _answers(found, today, language)
    blocks += _measured(found, today, language)
    blocks += _plan(found, language)
    blocks += _policies(found, language)
    blocks += _drills(found, language)
    blocks += [Gap(1.0), Paragraph(Words(say("closing"), 0.9, muted=True))]
    return Document(
        title=f"{title} - {name}" if name else title,
        language=language,
        blocks=tuple(blocks),
        footer=say("footer", title=title, date=short_date(today)),
        page_label=phrase("report.page", language, page="{page}", pages="{pages}"),
        author=name,
    )


def review_day(day: date, language: Language) -> CalendarDay:
    """The day of the yearly review for a calendar; a later one takes its place there."""
    return CalendarDay(
        "security-action-review",
        day,
        phrase("declaration.calendar.title", language),
        phrase("declaration.calendar.text", language),
        yearly=True,
        remind_days_before=REMIND_DAYS_BEFORE,
    )


def kept_up_stem(profile: Profile, today: date, language: Language) -> str:
    """The name of its files: day, title, name of the firm."""
    title = phrase("declaration.kept_up.title", language)
    return "_".join(one for one in (short_date(today), title, profile.display_name) if one)


def _declared(found: Continuity, today: date, language: Language) -> list[Block]:
    def say(name: str, **values: object) -> str:
        return phrase(f"declaration.kept_up.{name}", language, **values)

    star = phrase(f"declaration.star.{found.declared.stars}", language)
    since = long_date(found.since, language)
    lines = [say("declared", star=star, date=since), say("until", date=long_date(today, language))]
    if found.compared_with is not None:
        lines.append(say("compared", date=long_date(found.compared_with, language)))
    lines.append(say("checks_made", count=found.checks_made))
    if found.review_on is not None:
        lines.append(say("review", date=long_date(found.review_on, language)))
    return [Paragraph(Words(line)) for line in lines]


def _section(name: str, rows: tuple[tuple[Cell, ...], ...], table: Table, language: Language) -> list[Block]:
    heading = Heading(2, phrase(f"declaration.kept_up.{name}", language))
    if rows:
        return [heading, table]
    return [heading, Paragraph(Words(phrase(f"declaration.kept_up.{name}.none", language), muted=True))]


def _answers(found: Continuity, today: date, language: Language) -> list[Block]:
    rows = tuple(_answer_row(one, today, language) for one in found.answers)
    head = _head(("number", "topic", "before", "after", "proof"), language)
    table = Table((-26.0, 1.2, 1.0, 1.0, _PROOF[language]), head, rows)
    if found.compared_with is None:
        heading = Heading(2, phrase("declaration.kept_up.answers", language))
        return [heading, Paragraph(Words(phrase("declaration.kept_up.no_record", language), muted=True))]
    return _section("answers", rows, table, language)


def _answer_row(one: AnswerChange, today: date, language: Language) -> tuple[Cell, ...]:
    return (
        Words(str(one.question.number), bold=True),
        Words(one.question.topic.to(language)),
        Words(choice_word(one.before, language)),
        Words(choice_word(one.after, language), bold=True),
        _proof(Grade.DECLARED, today, language),
    )


def _measured(found: Continuity, today: date, language: Language) -> list[Block]:
    if found.compared_with is None:
        return []
    rows = tuple(_measured_row(one, today, language) for one in found.measured)
    head = _head(("check", "before", "after", "proof"), language)
    return _section("measured", rows, Table((1.6, 1.0, 1.0, _PROOF[language]), head, rows), language)


def _measured_row(one: MeasuredChange, today: date, language: Language) -> tuple[Cell, ...]:
    known = one.after is not None and one.after is not Status.UNKNOWN
    grade = Grade.MEASURED if known else Grade.NOT_CONFIRMED
    return (
        Words(check_title(one.check_id, language)),
        Words(status_words(one.before, language)),
        Words(status_words(one.after, language), bold=True),
        _proof(grade, today, language),
    )


def _plan(found: Continuity, language: Language) -> list[Block]:
    rows = tuple(_plan_row(one, language) for one in found.plan_done)
    return _section(
        "plan", rows, Table((1.0, _PROOF[language]), _head(("done", "proof"), language), rows), language
    )


def _plan_row(item: PlanItem, language: Language) -> tuple[Cell, ...]:
    grade = Grade.MEASURED if item.closed_by == "measurement" else Grade.DECLARED
    return Words(plan_title(item, language)), _proof(grade, closed_on(item), language)


def _policies(found: Continuity, language: Language) -> list[Block]:
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            Words(phrase("declaration.kept_up.revision", language, revision=one.revision)),
            _proof(Grade.DOCUMENT, one.decided_on or found.since, language),
        )
        for one in found.policies
    )
    head = _head(("policy", "proof"), language)
    return _section("policies", rows, Table((1.0, _PROOF[language]), head, rows), language)


def _drills(found: Continuity, language: Language) -> list[Block]:
    rows = tuple(_drill_row(one, language) for one in found.drills)
    head = _head(("drill", "medium", "proof"), language)
    return _section("drills", rows, Table((1.6, 0.8, _PROOF[language]), head, rows), language)


def _drill_row(one: Drill, language: Language) -> tuple[Cell, ...]:
    medium = phrase(f"declaration.medium.{one.medium}", language) if one.medium else "―"
    said = phrase(f"declaration.drill.{one.outcome}", language)
    grade = Grade.NOT_CONFIRMED if one.proof is ComparisonProof.NOT_PROVEN else Grade.MEASURED
    return Words(said), Words(medium), _proof(grade, one.tried_on, language)


# Words the page of the window uses as well


def choice_word(choice: Choice | None, language: Language) -> str:
    """An answer in its official words; "" is said as no answer."""
    return phrase(f"choice.{choice.value}" if choice else "choice.none", language)


def status_words(status: Status | None, language: Language) -> str:
    """A verdict in its word; where none was made, that it was not measured."""
    name = f"status.{status.value}" if status else "declaration.kept_up.not_measured"
    return phrase(name, language)


def check_title(check_id: str, language: Language) -> str:
    """The title of a check, its id where this version does not have it."""
    try:
        return load_check(check_id).title.to(language)
    except KeyError:
        return check_id


def plan_title(item: PlanItem, language: Language) -> str:
    """What an item of the plan asked for, its id where this version does not know the action."""
    action = load_actions().get(item.action)
    return action.title.to(language) if action else item.action


def closed_on(item: PlanItem) -> date:
    """The day in Japan on which an item was closed. Raises ValueError for one that is open."""
    return local_date(parse_utc(item.closed_at or ""))


def _head(names: tuple[str, ...], language: Language) -> tuple[str, ...]:
    return tuple(phrase(f"declaration.kept_up.column.{name}", language) for name in names)


def _proof(grade: Grade, on: date, language: Language) -> Proof:
    return Proof(grade, phrase(f"grade.{grade.value}", language), short_date(on))

"""Where an answer or a measured fact says that a rule is not kept. Only positive knowledge speaks.

What was not asked, not measured, too old or not certain says nothing, and neither is silence praise. A
sentence the owner wrote is not compared: the program does not know what it promises.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.content.rule_packs import BrokenBy, Limit
from app.domain.answer import Answer, Choice
from app.domain.verdict import Verdict
from app.guideline.rules import DraftChapter, DraftRule


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A rule and what speaks against it: an answer (`answer`) or a measurement (`verdict`), never both.

    `promised` and `found` are set where two numbers differ; both in the unit of the fill-in `fill_in`.
    """

    chapter_id: str
    rule: DraftRule
    answer: Answer | None = None
    verdict: Verdict | None = None
    promised: int | None = None
    found: int | None = None
    fill_in: str = ""


def contradictions(
    chapters: Sequence[DraftChapter],
    numbers: Mapping[str, int],
    answers: Mapping[str, Answer],
    verdicts: Sequence[Verdict],
    today: date,
) -> tuple[Contradiction, ...]:
    """Everything that speaks against the chapters in use, in their order; measurements come first."""
    by_check: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        by_check.setdefault(verdict.check_id, []).append(verdict)
    found: list[Contradiction] = []
    for chapter in chapters:
        for rule in chapter.kept if chapter.in_use else ():
            if rule.own or rule.source is None:
                continue
            found += _measured(chapter.id, rule, rule.source.broken_by, numbers, by_check, today)
            found += _answered(chapter.id, rule, rule.source.broken_by, answers)
    return tuple(found)


def _answered(
    chapter_id: str, rule: DraftRule, broken: BrokenBy, answers: Mapping[str, Answer]
) -> Iterator[Contradiction]:
    answer = answers.get(broken.answer)
    if answer is not None and answer.choice is Choice.NOT_IMPLEMENTED:
        yield Contradiction(chapter_id, rule, answer=answer)


def _measured(
    chapter_id: str,
    rule: DraftRule,
    broken: BrokenBy,
    numbers: Mapping[str, int],
    by_check: Mapping[str, Sequence[Verdict]],
    today: date,
) -> Iterator[Contradiction]:
    for check, reasons in broken.reasons.items():
        for verdict in by_check.get(check, ()):
            if verdict.reason in reasons:
                yield Contradiction(chapter_id, rule, verdict=verdict)
    for limit, compare in ((broken.over, _over), (broken.older, _older), (broken.not_within, _not_within)):
        for verdict in by_check.get(limit.check, ()) if limit else ():
            assert limit is not None
            promised = numbers[limit.fill_in]
            found = compare(limit, verdict, promised, today)
            if verdict.reason in limit.reasons and found is not None:
                yield Contradiction(
                    chapter_id, rule, verdict=verdict, promised=promised, found=found, fill_in=limit.fill_in
                )


def _over(limit: Limit, verdict: Verdict, promised: int, _today: date) -> int | None:
    """The measured number where it is larger than the promise."""
    found = verdict.facts.get(limit.fact)
    return found if isinstance(found, int) and not isinstance(found, bool) and found > promised else None


def _older(limit: Limit, verdict: Verdict, promised: int, today: date) -> int | None:
    """The days since the measured date where they are more than the promise."""
    try:
        days = (today - date.fromisoformat(str(verdict.facts.get(limit.fact))[:10])).days
    except ValueError:
        return None
    return days if days > promised else None


def _not_within(limit: Limit, verdict: Verdict, promised: int, _today: date) -> int | None:
    """The number within which it does not happen, where the promise is that or less."""
    found = verdict.facts.get(limit.fact)
    return found if isinstance(found, int) and not isinstance(found, bool) and found >= promised else None

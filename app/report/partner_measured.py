"""What the PC itself said, on the partner page: the weighty lines whole, the rest counted and named.

Never a name of the PC or of its user; no name of a share unless the owner wishes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.content.phrases import has_phrase, phrase
from app.domain.language import Language
from app.domain.verdict import Status, Verdict
from app.inspection.data import STANDARD, rule_sets
from app.report.claims import verdict_claim
from app.report.document import Grade, Section, State, Words
from app.report.page_context import PageContext
from app.report.partner_sections import Row

_WORST_FIRST = (State.BAD, State.PARTLY, State.GOOD, State.UNKNOWN)
_HEAVIEST_FIRST = ("critical", "high", "medium", "low", "informational")


def measured_section(page: PageContext) -> Section:
    """Every check that applies is on the page: as a line of its own, or by its title in a summary line.

    When not all fit, faults come first, then what is good, each by the weight of the check; what could
    not be found out is summed up, with its reasons in the full report.
    """
    say = page.say
    verdicts = [one for one in page.record.firm_verdicts if one.status is not Status.NOT_APPLICABLE]
    label = Words(say("scope.measured.label"))
    if not verdicts:
        row: Row = (label, Words(say("measured.not_measured")), page.not_confirmed(page.made_on))
        return Section(say("section.measured"), (row, *drill_rows(page)))
    if not page.options.show_measurements:
        row = (label, Words(say("measured.hidden")), page.not_confirmed())
        return Section(say("section.measured"), (row,))
    shown, rest = _chosen(page, verdicts)
    rows = [_line(page, verdict) for verdict in shown]
    for state in _WORST_FIRST:
        same = [one for one in rest if verdict_claim(one, page.record).state is state]
        if same:
            rows.append(_summary(page, state, same))
    rows += drill_rows(page)
    return Section(say("section.measured"), tuple(rows), note=_limits(page))


def drill_rows(page: PageContext) -> tuple[Row, ...]:
    """The newest restore drill, whatever came of it; no line where none was made of late.

    What the program compared is 実測; that the copy is kept apart is added as the owner's word.
    """
    drill, say = page.options.restore_drill, page.say
    if drill is None:
        return ()
    state = {True: State.GOOD, False: State.BAD, None: State.UNKNOWN}[drill.passed]
    name = f"declaration.medium.{drill.medium}"
    medium = phrase(name, page.language) if has_phrase(name) else ""
    text = say(f"drill.{state.value}", medium=medium) if medium else say(f"drill.{state.value}.plain")
    if drill.offline is not None:
        between = "" if page.language is Language.JA else " "
        text += between + say("drill.offline" if drill.offline else "drill.online")
    grade = Grade.NOT_CONFIRMED if drill.passed is None else Grade.MEASURED
    return ((say.measured_badge(state), Words(text), say.proof(grade, drill.tried_on)),)


def _limits(page: PageContext) -> str:
    """Which limits judged, where they are not the everyday ones."""
    chosen = rule_sets().get(page.record.rule_set)
    if chosen is None or chosen.id == STANDARD:
        return ""
    return page.say("measured.limits", title=page.text(chosen.title))


def _chosen(page: PageContext, verdicts: Sequence[Verdict]) -> tuple[list[Verdict], list[Verdict]]:
    most = page.limits.measured
    if len(verdicts) <= most:
        return list(verdicts), []
    known = [one for one in verdicts if one.status is not Status.UNKNOWN]
    shown = sorted(known, key=lambda one: _weight(page, one))[:most]
    return shown, [one for one in verdicts if one not in shown]


def _weight(page: PageContext, verdict: Verdict) -> tuple[int, int]:
    check = page.material.checks.get(verdict.check_id)
    severity = check.severity if check else _HEAVIEST_FIRST[-1]
    return _WORST_FIRST.index(verdict_claim(verdict, page.record).state), _HEAVIEST_FIRST.index(severity)


def _line(page: PageContext, verdict: Verdict) -> Row:
    claim = verdict_claim(verdict, page.record)
    sentence = page.material.sentence(verdict, page.language, page.options.show_names)
    return page.say.measured_badge(claim.state), Words(sentence), page.proof(claim)


def _summary(page: PageContext, state: State, verdicts: Sequence[Verdict]) -> Row:
    claims = [verdict_claim(one, page.record) for one in verdicts]
    titles = page.say.listed(_titles(page, verdicts))
    text = page.say(f"measured.rest.{state.value}", count=len(verdicts), titles=titles)
    words = Words(text, muted=state is State.UNKNOWN)
    return page.say.measured_badge(state), words, page.summary_proof(claims)


def _titles(page: PageContext, verdicts: Iterable[Verdict]) -> Iterable[str]:
    titles = page.material.check_titles
    return (page.text(titles[one.check_id]) if one.check_id in titles else one.check_id for one in verdicts)

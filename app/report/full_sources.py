"""The end of the full report: plan, method and limits, sources with their dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from app.assessment.plan import question_of
from app.domain.calendar import local_date, parse_utc, short_date
from app.domain.observation import System
from app.domain.plan import PlanItem, PlanState
from app.domain.verdict import Status
from app.inspection.data import STANDARD, checked_on, rule_sets
from app.report.document import Block, Cell, Grade, Heading, Paragraph, Stack, Table, Words
from app.report.page_context import PageContext

_COUNTED = (Status.FAIL, Status.WARN, Status.UNKNOWN, Status.PASS)
_SYSTEMS = {System.WINDOWS: "Windows", System.LINUX: "Linux", System.MACOS: "macOS"}


def plan_blocks(page: PageContext) -> list[Block]:
    """Every item of the plan with who, by when, and how it was closed."""
    say, plan = page.say, page.record.plan
    done = sum(one.state is PlanState.DONE for one in plan)
    blocks: list[Block] = [Heading(2, say("full.plan", open=len(plan) - done, done=done))]
    if not plan:
        return [*blocks, Paragraph(Words(say("full.plan.none")))]
    names = ("action", "reason", "owner", "due", "effort")
    head = tuple(say(f"column.{name}") for name in names)
    rows = tuple(_plan_row(page, item) for item in plan)
    return [*blocks, Table((1.0, -44.0, -76.0, -92.0, -92.0), head, rows)]


def _plan_row(page: PageContext, item: PlanItem) -> tuple[Cell, ...]:
    say = page.say
    action = page.material.actions.get(item.action)
    title = Words(page.text(action.title) if action else item.action, bold=True)
    note = Words(say("note", note=item.note), 0.92, muted=True) if item.note.strip() else None
    question = question_of(item, page.material.questionnaire)
    reason = say("full.plan.from_check")
    if question:
        reason = say("full.plan.from_question", number=question.number)
    effort = ""
    if action:
        effort = say("full.plan.effort", minutes=action.minutes, yen=f"{action.yen:,}")
    return (
        Stack((title, note)) if note else title,
        Words(reason),
        Words(item.owner or "―"),
        Words(_due(page, item)),
        Words(effort),
    )


def _due(page: PageContext, item: PlanItem) -> str:
    say = page.say
    if item.state is PlanState.DONE:
        closed = short_date(local_date(parse_utc(item.closed_at))) if item.closed_at else "―"
        return say("full.plan.done", date=closed)
    if item.state is PlanState.POSTPONED:
        name = "not_done.postponed" if item.due_on else "not_done.postponed.open"
        return say(name, date=item.due_on)
    return say("not_done.due", date=item.due_on) if item.due_on else say("not_done.no_due")


def other_pc_blocks(page: PageContext) -> list[Block]:
    """The firm's other PCs: when each was measured, and what came out. Their names only on wish."""
    say, others = page.say, page.record.other_pcs
    if not others:
        return []
    rows: list[tuple[Cell, ...]] = []
    for number, pc in enumerate(others, start=1):
        named = page.options.show_names
        name = page.cut(pc.name) if named else say("full.other_pcs.number", number=number)
        counted = Counter(one.status for one in pc.verdicts)
        words = [say(f"full.other_pcs.{one.value}", count=counted[one]) for one in _COUNTED if counted[one]]
        proof = say.proof(Grade.MEASURED, local_date(parse_utc(pc.measured_at)))
        rows.append((Words(name, bold=True), Words(_SYSTEMS[pc.system]), Words(say.listed(words)), proof))
    head = tuple(say(f"column.{name}") for name in ("pc", "system", "found", "proof"))
    title = say("full.other_pcs", measured=page.measured_pcs, all=page.all_pcs or "―")
    note = Paragraph(Words(say("full.other_pcs.note"), muted=True))
    return [Heading(2, title), note, Table((1.0, -70.0, 1.4, -112.0), head, tuple(rows))]


def method_blocks(page: PageContext) -> list[Block]:
    """How the result came about, and what it does not show."""
    say = page.say
    names = ("answers", "measured", "unknown", "worst", "not_applicable")
    blocks: list[Block] = [Heading(2, say("full.method"))]
    blocks += [Paragraph(Words(say(f"full.method.{name}"))) for name in names]
    chosen = rule_sets().get(page.record.rule_set or STANDARD)
    if chosen is not None:
        text = say("full.method.rules", title=page.text(chosen.title), note=page.text(chosen.note))
        blocks.append(Paragraph(Words(text)))
    host = page.record.inspection.host if page.record.inspection else None
    if host:
        build = "―" if host.build is None else str(host.build)
        build = build if host.ubr is None else f"{build}.{host.ubr}"
        date = short_date(page.inspected_on)
        text = say("full.method.host", system=_SYSTEMS[host.system], build=build, date=date)
        blocks.append(Paragraph(Words(text)))
        if host.system is System.MACOS:
            blocks.append(Paragraph(Words(say("full.method.macos"))))
    return blocks


def source_blocks(page: PageContext) -> list[Block]:
    """The dated sources of the questions and of the checks' tables."""
    say, questionnaire = page.say, page.material.questionnaire
    edition = say(
        "full.sources.edition",
        title=page.text(questionnaire.title),
        published=page.text(questionnaire.published),
        url=questionnaire.source_url,
        date=short_date(questionnaire.checked_on),
    )
    program = say("full.sources.program", version=page.record.app_version)
    lines = [edition, *dict.fromkeys(_table_lines(page)), program]
    return [Heading(2, say("full.sources")), *(Paragraph(Words(line, 0.92)) for line in lines)]


def _table_lines(page: PageContext) -> Iterator[str]:
    for verdict in page.record.firm_verdicts:
        check = page.material.checks.get(verdict.check_id)
        if check is None:
            continue
        for table in check.load_data().values():
            urls = table.get("source_url")
            shown = " ".join(str(url) for url in urls) if isinstance(urls, list) else str(urls or "")
            if shown:
                yield page.say("full.sources.table", url=shown, date=short_date(checked_on(table)))

"""The plan: what comes first, what closes, what is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from assessment_factory import action, answers, question, sheet, verdict

from app.assessment.plan import first_three, update_plan
from app.domain.answer import Choice
from app.domain.plan import PlanItem, PlanState
from app.domain.verdict import Status

NOW = datetime(2026, 11, 23, 4, tzinfo=UTC)
SHEET = sheet(
    question(1, checks=["updates"]), question(2), question(3, "people"), question(4, "people"), question(5)
)
ACTIONS = {name: action(name) for name in ("fix_updates", "do_q01", "do_q02", "do_q03", "do_q04", "do_q05")}


def plan_of(choices: dict[str, Choice], *statuses: Status, existing: tuple[PlanItem, ...] = ()) -> tuple:
    verdicts = [verdict("updates", status) for status in statuses]
    return update_plan(SHEET, answers(**choices), verdicts, ACTIONS, existing, NOW)


def test_a_failing_check_comes_before_an_answer() -> None:
    plan = plan_of({"q02": Choice.NOT_IMPLEMENTED}, Status.FAIL)
    assert [item.action for item in plan] == ["fix_updates", "do_q02"]


def test_the_basic_part_comes_before_the_rest() -> None:
    plan = plan_of({"q03": Choice.NOT_IMPLEMENTED, "q02": Choice.NOT_IMPLEMENTED})
    assert [item.action for item in plan] == ["do_q02", "do_q03"]


def test_nothing_is_asked_for_what_is_done_or_not_known_to_the_machine() -> None:
    assert plan_of({"q02": Choice.IMPLEMENTED}, Status.UNKNOWN) == ()


def test_a_passing_check_closes_its_item_with_the_time() -> None:
    (opened,) = plan_of({}, Status.FAIL)
    (closed,) = plan_of({}, Status.PASS, existing=(opened,))
    assert (closed.state, closed.closed_by, closed.closed_at) == (
        PlanState.DONE,
        "measurement",
        "2026-11-23T04:00:00Z",
    )


def test_a_check_that_could_not_be_judged_closes_nothing() -> None:
    (opened,) = plan_of({}, Status.FAIL)
    assert plan_of({}, Status.UNKNOWN, existing=(opened,)) == (opened,)


def test_owner_due_date_and_note_survive() -> None:
    (opened,) = plan_of({}, Status.FAIL)
    mine = replace(opened, owner="佐藤", due_on="2026-12-24", note="電器店に聞く")
    assert plan_of({}, Status.WARN, existing=(mine,)) == (mine,)


def test_a_later_failure_opens_a_closed_item_again() -> None:
    (opened,) = plan_of({}, Status.FAIL)
    done = replace(opened, state=PlanState.DONE, closed_at="2026-11-01T00:00:00Z", closed_by="owner")
    (again,) = plan_of({}, Status.FAIL, existing=(done,))
    assert (again.state, again.closed_at) == (PlanState.OPEN, None)


def test_a_failure_older_than_the_closing_does_not_open_it() -> None:
    (opened,) = plan_of({}, Status.FAIL)
    done = replace(opened, state=PlanState.DONE, closed_at="2026-11-23T03:30:00Z", closed_by="owner")
    assert plan_of({}, Status.FAIL, existing=(done,)) == (done,)


def test_a_postponed_item_stays_on_the_list_after_the_open_ones() -> None:
    (opened,) = plan_of({}, Status.FAIL)
    postponed = replace(opened, state=PlanState.POSTPONED, due_on="2027-01-10")
    plan = plan_of({"q02": Choice.PARTLY}, Status.FAIL, existing=(postponed,))
    assert [item.state for item in plan] == [PlanState.OPEN, PlanState.POSTPONED]


def test_the_first_three_speak_of_three_different_questions() -> None:
    plan = plan_of(dict.fromkeys(("q01", "q02", "q03", "q04", "q05"), Choice.NOT_IMPLEMENTED), Status.FAIL)
    chosen = first_three(plan, SHEET)
    assert [item.action for item in chosen] == ["fix_updates", "do_q02", "do_q05"]

"""What may be claimed: never better than the worst, never measured without a measurement."""

from dataclasses import replace
from datetime import date

import report_factory as factory
from hypothesis import given, settings
from hypothesis import strategies as st

from app.content.packs import load_actions, load_questionnaire
from app.domain.answer import Choice
from app.domain.plan import PlanItem, PlanState
from app.domain.verdict import Status
from app.report.claims import answer_claim, article_claims, open_points, verdict_claim
from app.report.document import Grade, State

SHEET = load_questionnaire("3.1")
RANK = {State.BAD: 0, State.PARTLY: 1, State.UNKNOWN: 2, State.GOOD: 3, State.NOT_APPLICABLE: 3}


def _first_rule(letter: str, *statuses: Status):
    checks = ("os_supported", "security_update_recent")
    verdicts = tuple(
        factory.verdict(check, status, "test") for check, status in zip(checks, statuses, strict=False)
    )
    return article_claims(SHEET, factory.record(letter, verdicts=verdicts))[0].claim


def test_a_measured_pc_does_not_turn_an_answer_for_the_firm_into_a_measurement():
    assert _first_rule("y", Status.PASS, Status.PASS).grade is Grade.DECLARED


def test_a_measured_fault_outweighs_a_good_answer():
    claim = _first_rule("y", Status.PASS, Status.FAIL)
    assert (claim.state, claim.grade) == (State.BAD, Grade.MEASURED)


def test_a_bad_answer_outweighs_a_good_measurement_and_is_only_declared():
    claim = _first_rule("n", Status.PASS, Status.PASS)
    assert (claim.state, claim.grade) == (State.BAD, Grade.DECLARED)


def test_a_gap_keeps_the_rest_from_being_good():
    claim = _first_rule("y", Status.PASS, Status.UNKNOWN)
    assert (claim.state, claim.grade) == (State.UNKNOWN, Grade.NOT_CONFIRMED)


def test_an_answer_alone_is_declared():
    claim = _first_rule("y")
    assert (claim.state, claim.grade) == (State.GOOD, Grade.DECLARED)


def test_dont_know_is_not_confirmed():
    assert _first_rule("?").grade is Grade.NOT_CONFIRMED


def test_no_answer_is_not_confirmed():
    assert _first_rule(" ").grade is Grade.NOT_CONFIRMED


def test_what_does_not_apply_does_not_decide():
    assert _first_rule("y", Status.NOT_APPLICABLE).state is State.GOOD
    assert _first_rule("-").state is State.NOT_APPLICABLE


def test_a_verdict_without_a_measurement_is_never_measured():
    record = factory.record()
    for status in Status:
        claim = verdict_claim(factory.verdict("os_supported", status, "test", measured_at=None), record)
        assert claim.grade is Grade.NOT_CONFIRMED


def test_the_day_is_that_of_japan():
    record = factory.record("y")
    late = replace(record.answers[0], answered_at="2026-11-22T16:00:00Z")
    assert answer_claim(late, record).on == date(2026, 11, 23)


def test_a_time_nobody_can_read_falls_back_to_the_day_of_the_record():
    record = factory.record("y")
    assert answer_claim(replace(record.answers[0], answered_at="?"), record).on == date(2026, 11, 23)


@settings(max_examples=80, deadline=None)
@given(
    letters=st.text("ypn?- ", min_size=25, max_size=25),
    statuses=st.lists(st.sampled_from(Status), min_size=6, max_size=6),
    measured=st.lists(st.booleans(), min_size=6, max_size=6),
)
def test_no_rule_is_better_than_its_worst_part(letters, statuses, measured):
    checks = [verdict.check_id for verdict in factory.VERDICTS]
    verdicts = tuple(
        factory.verdict(check, status, "test", measured_at=factory.MEASURED_AT if was else None)
        for check, status, was in zip(checks, statuses, measured, strict=True)
    )
    record = factory.record(letters, verdicts=verdicts)
    for found in article_claims(SHEET, record):
        parts = [answer_claim(answer, record) for _, answer in found.answers]
        parts += [verdict_claim(one, record) for one in found.verdicts]
        applicable = [one for one in parts if one.state is not State.NOT_APPLICABLE]
        assert RANK[found.claim.state] <= min([RANK[one.state] for one in applicable], default=3)
        if found.claim.grade is Grade.MEASURED:
            assert any(one.measured_at for one in found.verdicts)


def test_every_bad_answer_and_every_fault_is_an_open_point():
    record = factory.record("n" * 25, verdicts=factory.ALL_BAD, plan=())
    assert len(open_points(SHEET, record, load_actions(), {})) == 25 + 6


def test_what_is_done_is_no_open_point():
    record = factory.record("y" * 25, verdicts=factory.ALL_GOOD, plan=())
    assert open_points(SHEET, record, load_actions(), {}) == ()


def test_a_promise_brings_its_day_and_a_postponed_one_says_so():
    plan = (
        PlanItem("do_q01", "question:3.1/q01", due_on="2026-12-01"),
        PlanItem("do_q02", "question:3.1/q02", PlanState.POSTPONED, due_on="2027-02-01"),
        PlanItem("do_q03", "question:3.1/q03", due_on="not a day"),
    )
    points = open_points(SHEET, factory.record("nnn", verdicts=(), plan=plan), load_actions(), {})
    assert [(one.due, one.postponed) for one in points] == [
        (date(2026, 12, 1), False),
        (date(2027, 2, 1), True),
        (None, False),
    ]


def test_a_closed_promise_of_a_still_bad_answer_does_not_hide_it():
    plan = (PlanItem("do_q01", "question:3.1/q01", PlanState.DONE),)
    points = open_points(SHEET, factory.record("n", verdicts=(), plan=plan), load_actions(), {})
    assert len(points) == 1


def test_every_choice_has_a_state():
    record = factory.record("ypn?-")
    states = [answer_claim(answer, record).state for answer in record.answers]
    assert len(set(states)) == len(Choice)

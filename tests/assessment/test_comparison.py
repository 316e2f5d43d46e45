"""Answer beside measurement, by the table of facts/windows-checks.md section 9."""

from __future__ import annotations

import pytest
from assessment_factory import answers, question, sheet, verdict

from app.assessment.comparison import Comparison, Standing, compare, together
from app.content.packs import load_questionnaire
from app.domain.answer import Choice
from app.domain.verdict import Status


def one(
    choice: Choice, *statuses: Status, confirmable: bool = True, every_pc: bool = False
) -> Comparison | None:
    checks = [f"check_{index}" for index, _ in enumerate(statuses)]
    verdicts = [verdict(check, status) for check, status in zip(checks, statuses, strict=True)]
    compared = compare(
        sheet(question(1, checks=checks, confirmable=confirmable)), answers(q01=choice), verdicts, every_pc
    )
    return compared[0] if compared else None


@pytest.mark.parametrize(
    ("choice", "measured", "standing", "proposed"),
    [
        (Choice.IMPLEMENTED, Status.PASS, Standing.CONFIRMED_HERE, None),
        (Choice.IMPLEMENTED, Status.WARN, Standing.MAYBE_PARTLY, Choice.PARTLY),
        (Choice.IMPLEMENTED, Status.FAIL, Standing.CONTRADICTED, Choice.PARTLY),
        (Choice.PARTLY, Status.PASS, Standing.AGREES, None),
        (Choice.PARTLY, Status.WARN, Standing.AGREES, None),
        (Choice.PARTLY, Status.FAIL, Standing.LIGHTLY_CONTRADICTED, Choice.NOT_IMPLEMENTED),
        (Choice.NOT_IMPLEMENTED, Status.PASS, Standing.THIS_PC_DOES, Choice.PARTLY),
        (Choice.NOT_IMPLEMENTED, Status.FAIL, Standing.AGREES, None),
        (Choice.DONT_KNOW, Status.PASS, Standing.PROPOSAL, Choice.IMPLEMENTED),
        (Choice.DONT_KNOW, Status.WARN, Standing.PROPOSAL, Choice.PARTLY),
        (Choice.DONT_KNOW, Status.FAIL, Standing.PROPOSAL, Choice.NOT_IMPLEMENTED),
    ],
)
def test_the_table(choice: Choice, measured: Status, standing: Standing, proposed: Choice | None) -> None:
    compared = one(choice, measured)
    assert compared is not None
    assert (compared.standing, compared.proposed) == (standing, proposed)


@pytest.mark.parametrize("choice", list(Choice))
def test_an_unknown_measurement_confirms_and_contradicts_nothing(choice: Choice) -> None:
    compared = one(choice, Status.UNKNOWN)
    assert compared is not None
    assert compared.standing is Standing.NOT_CONFIRMED
    assert not compared.is_difference


def test_a_question_no_machine_can_confirm_is_never_confirmed() -> None:
    compared = one(Choice.IMPLEMENTED, Status.PASS, confirmable=False)
    assert compared is not None
    assert compared.standing is Standing.NOT_CONFIRMED


def test_such_a_question_can_still_be_contradicted() -> None:
    compared = one(Choice.IMPLEMENTED, Status.FAIL, confirmable=False)
    assert compared is not None
    assert compared.standing is Standing.CONTRADICTED


def test_partly_may_become_done_only_when_every_pc_was_measured() -> None:
    compared = one(Choice.PARTLY, Status.PASS, every_pc=True)
    assert compared is not None
    assert (compared.standing, compared.proposed) == (Standing.COULD_BE_BETTER, Choice.IMPLEMENTED)


def test_one_unknown_check_keeps_the_others_from_confirming() -> None:
    compared = one(Choice.IMPLEMENTED, Status.PASS, Status.UNKNOWN)
    assert compared is not None
    assert compared.standing is Standing.NOT_CONFIRMED


def test_questions_without_checks_or_answers_are_left_out() -> None:
    assert one(Choice.IMPLEMENTED) is None
    assert compare(sheet(question(1, checks=["a"])), {}, [verdict("a", Status.FAIL)]) == ()
    assert one(Choice.IMPLEMENTED, Status.NOT_APPLICABLE) is None


def test_the_worst_status_decides() -> None:
    assert together([Status.PASS, Status.WARN, Status.FAIL]) is Status.FAIL
    assert together([Status.PASS, Status.UNKNOWN]) is Status.UNKNOWN
    assert together([Status.PASS, Status.NOT_APPLICABLE]) is Status.PASS
    assert together([]) is Status.NOT_APPLICABLE


def test_an_answer_for_the_firm_is_confirmed_only_when_every_pc_was_measured() -> None:
    here, everywhere = (
        one(Choice.IMPLEMENTED, Status.PASS),
        one(Choice.IMPLEMENTED, Status.PASS, every_pc=True),
    )
    assert here is not None
    assert everywhere is not None
    assert (here.standing, everywhere.standing) == (Standing.CONFIRMED_HERE, Standing.CONFIRMED)


def test_a_check_that_only_hints_confirms_and_contradicts_nothing() -> None:
    hinting = sheet(question(1, checks=["told", "hinted"], hints=["hinted"]))
    verdicts = [verdict("told", Status.PASS), verdict("hinted", Status.FAIL)]
    (compared,) = compare(hinting, answers(q01=Choice.IMPLEMENTED), verdicts)
    assert compared.measured is Status.PASS
    only_hints = sheet(question(1, checks=["hinted"], hints=["hinted"]))
    assert compare(only_hints, answers(q01=Choice.IMPLEMENTED), verdicts) == ()


def test_the_settings_nearly_every_pc_ships_with_contradict_nobody() -> None:
    """AutoPlay asks on every new Windows: that is worth a line, not a correction of the answer."""
    questions = {one.id: one for one in load_questionnaire("3.1").questions}
    assert "autorun_off" in questions["q06"].hints
    assert "password_policy_strong" in questions["q03"].hints
    for one in questions.values():
        assert set(one.hints) <= set(one.checks)

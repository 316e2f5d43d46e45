"""Which lessons are offered: weak answers and checks that found something, the weakest first."""

from __future__ import annotations

from lesson_factory import lessons

from app.content.packs import load_questionnaire
from app.domain.answer import Answer, Choice
from app.domain.verdict import Status, Verdict
from app.learning.offers import Offer, offers

AT = "2026-11-23T03:00:00Z"
ALL = lessons(*(f"q{number:02}" for number in range(1, 26)))


def offered(answers: dict[str, Choice], **checks: Status) -> tuple[Offer, ...]:
    given = {question: Answer(question, choice, AT) for question, choice in answers.items()}
    verdicts = [Verdict(check, status, "made_up", {}, (), AT) for check, status in checks.items()]
    return offers(load_questionnaire("3.1"), given, verdicts, ALL)


def test_good_answers_offer_nothing() -> None:
    assert (
        offered({"q01": Choice.IMPLEMENTED, "q21": Choice.NOT_APPLICABLE}, antivirus_active=Status.PASS) == ()
    )


def test_what_was_not_asked_or_not_known_to_the_pc_offers_nothing() -> None:
    assert offered({}, antivirus_active=Status.UNKNOWN, backup_recent=Status.NOT_APPLICABLE) == ()


def test_the_weakest_comes_first_and_equal_ones_in_the_order_of_the_sheet() -> None:
    found = offered(
        {"q19": Choice.NOT_IMPLEMENTED, "q07": Choice.PARTLY, "q05": Choice.DONT_KNOW, "q12": Choice.PARTLY}
    )
    assert [one.lesson for one in found] == ["q19", "q05", "q07", "q12"]


def test_a_failed_check_offers_its_lesson_though_the_answer_was_good() -> None:
    (found,) = offered({"q11": Choice.IMPLEMENTED}, backup_recent=Status.FAIL)
    assert (found.lesson, found.answer, found.checks) == ("q11", None, ("backup_recent",))


def test_answer_and_check_together_weigh_more() -> None:
    found = offered({"q11": Choice.PARTLY, "q05": Choice.DONT_KNOW}, backup_recent=Status.FAIL)
    assert [one.lesson for one in found] == ["q11", "q05"]


def test_a_hint_offers_nothing() -> None:
    questionnaire = load_questionnaire("3.1")
    hinted = [(one.id, hint) for one in questionnaire.questions for hint in one.hints]
    assert hinted, "the edition has hints"
    for question, hint in hinted:
        found = offered({}, **{hint: Status.FAIL})
        assert question not in [one.question for one in found]


def test_a_question_without_a_lesson_is_left_out() -> None:
    given = {"q25": Answer("q25", Choice.NOT_IMPLEMENTED, AT)}
    assert offers(load_questionnaire("3.1"), given, (), lessons("q01")) == ()

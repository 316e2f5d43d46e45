"""The self-assessment in progress: everything said is kept at once and found again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.assessment.session import Assessment, changed_answers
from app.assessment.topics import minutes_left
from app.domain.answer import Choice
from app.domain.observation import Access, Host, Inspection, Observation, System
from app.domain.plan import PlanState
from app.domain.profile import Profile
from app.domain.verdict import Status
from app.records.store import Store

START = datetime(2026, 11, 23, 3, tzinfo=UTC)


class Clock:
    """A clock the test moves by hand."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **time: int) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    with Store.open(tmp_path, clock) as opened:
        yield opened


@pytest.fixture
def assessment(store: Store, clock: Clock) -> Assessment:
    return Assessment(store, clock)


def old_windows(at: str = "2026-11-23T03:00:00Z") -> Inspection:
    """A Windows 10 22H2 of before the end of support, which nothing but the version was read from."""
    host = Host(System.WINDOWS, build=19045, ubr=6456, edition="Core", install="Client")
    raw = {"build": 19045, "ubr": 6456, "display_version": "22H2", "edition_id": "Core"}
    version = Observation(
        "windows.version/1", "registry", Access.OK, at, host, raw | {"installation_type": "Client"}
    )
    return Inspection("one", at, at, host, (version,))


def answer_all(assessment: Assessment, choice: Choice) -> None:
    for question in assessment.questionnaire.questions:
        assessment.answer(question.id, choice)


def test_an_answer_is_there_after_a_restart(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        Assessment(store).answer("q01", Choice.PARTLY, "複合機がまだ")
    with Store.open(tmp_path) as store:
        kept = Assessment(store).answers["q01"]
    assert (kept.choice, kept.note) == (Choice.PARTLY, "複合機がまだ")


def test_a_new_choice_keeps_the_note(assessment: Assessment) -> None:
    assessment.answer("q01", Choice.PARTLY, "メモ")
    assert assessment.answer("q01", Choice.IMPLEMENTED).note == "メモ"


def test_a_question_the_edition_lacks_is_refused(assessment: Assessment) -> None:
    with pytest.raises(KeyError):
        assessment.answer("q99", Choice.PARTLY)


def test_each_edition_keeps_its_own_answers(assessment: Assessment) -> None:
    assessment.answer("q01", Choice.PARTLY)
    assessment.choose_edition("4.0")
    assert "q01" not in assessment.answers
    assessment.choose_edition("3.1")
    assert assessment.answers["q01"].choice is Choice.PARTLY


def test_every_question_stands_on_exactly_one_screen(assessment: Assessment) -> None:
    shown = [question.id for topic in assessment.topics for question in topic.questions]
    assert shown == [question.id for question in assessment.questionnaire.questions]
    assert max(len(topic.questions) for topic in assessment.topics) <= 5


def test_minutes_left_never_say_zero_while_a_question_remains() -> None:
    assert [minutes_left(count) for count in (0, 1, 12, 25)] == [0, 1, 2, 4]


def test_a_measurement_makes_a_plan_item_and_changes_no_answer(assessment: Assessment) -> None:
    assessment.answer("q01", Choice.IMPLEMENTED)
    verdicts = {one.check_id: one for one in assessment.keep_inspection(old_windows())}
    assert verdicts["os_supported"].status is Status.FAIL
    assert assessment.answers["q01"].choice is Choice.IMPLEMENTED
    assert assessment.plan[0].subject == "check:os_supported"
    assert [one.question.id for one in assessment.comparisons if one.is_difference] == ["q01"]


def test_a_measurement_is_not_blamed_for_the_time_since_and_not_good_for_ever(
    assessment: Assessment, store: Store, clock: Clock
) -> None:
    assessment.answer("q01", Choice.IMPLEMENTED)
    before = [(one.status, one.reason) for one in assessment.keep_inspection(old_windows())]

    clock.pass_(days=35)
    later = Assessment(store, clock)
    assert [(one.status, one.reason) for one in later.verdicts] == before

    clock.pass_(days=1)
    too_late = Assessment(store, clock)
    assert {(one.status, one.reason) for one in too_late.verdicts} == {(Status.UNKNOWN, "measured_long_ago")}
    assert not any(one.is_difference for one in too_late.comparisons)
    assert "check:os_supported" in {one.subject for one in too_late.plan if one.state is PlanState.OPEN}


def test_the_plan_keeps_owner_date_and_undo(assessment: Assessment, clock: Clock) -> None:
    answer_all(assessment, Choice.NOT_IMPLEMENTED)
    first = assessment.refresh_plan()[0]
    assigned = assessment.assign(first, " 佐藤 ", date(2026, 12, 24))
    assert (assigned.owner, assigned.due_on) == ("佐藤", "2026-12-24")
    clock.pass_(minutes=1)
    closed = assessment.close(assigned)
    assert next(i for i in assessment.plan if i.subject == first.subject).state is PlanState.DONE
    assessment.reopen(closed)
    reopened = next(i for i in assessment.plan if i.subject == first.subject)
    assert (reopened.state, reopened.owner) == (PlanState.OPEN, "佐藤")


def test_a_record_holds_everything_and_reads_back(assessment: Assessment, store: Store) -> None:
    assessment.save_profile(Profile(trade_name="佐藤データサービス", people_count=1, pc_count=1))
    answer_all(assessment, Choice.IMPLEMENTED)
    assessment.keep_inspection(old_windows())
    record = assessment.make_record()
    assert store.record(record.id) == record
    (summary,) = store.record_summaries()
    assert (summary.score, summary.answered, summary.trade_name) == (100, 25, "佐藤データサービス")


def test_nothing_new_makes_no_new_record(assessment: Assessment, store: Store, clock: Clock) -> None:
    answer_all(assessment, Choice.PARTLY)
    first = assessment.current_record()
    clock.pass_(hours=1)
    assert assessment.current_record().id == first.id
    assessment.answer("q05", Choice.IMPLEMENTED)
    assert assessment.current_record().id != first.id
    assert store.record_count() == 2


def test_a_record_without_answers_is_refused(assessment: Assessment) -> None:
    with pytest.raises(ValueError, match="at least one answer"):
        assessment.make_record()


def test_the_next_check_is_three_months_after_the_last(assessment: Assessment) -> None:
    assert assessment.next_check_on is None
    assessment.answer("q01", Choice.PARTLY)
    assessment.make_record()
    assert assessment.next_check_on == date(2027, 2, 22)


def test_what_changed_between_two_records(assessment: Assessment, clock: Clock) -> None:
    answer_all(assessment, Choice.PARTLY)
    earlier = assessment.make_record()
    clock.pass_(days=90)
    assessment.answer("q05", Choice.IMPLEMENTED)
    later = assessment.make_record()
    changes = changed_answers(earlier, later)
    assert [(one.question_id, one.before, one.after) for one in changes] == [
        ("q05", Choice.PARTLY, Choice.IMPLEMENTED)
    ]

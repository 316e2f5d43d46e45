"""Whether a leak must be reported and until when: never a false green, and days counted right."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from app.content.emergency_packs import load_leak
from app.emergency.leak import (
    Finding,
    Outcome,
    Say,
    day_in_japan,
    deadlines,
    finding,
    last_day,
)

PACK = load_leak()
TRIGGERS = [one.id for one in PACK.triggers]
ALL_NO = {"personal": Say.YES, **dict.fromkeys(TRIGGERS, Say.NO)}


def test_there_are_the_four_triggers_of_the_law_and_one_person_is_enough_for_three() -> None:
    assert TRIGGERS == ["sensitive", "property", "wrongful", "many"]
    assert [one.one_is_enough for one in PACK.triggers] == [True, True, True, False]
    assert [one.final_days for one in PACK.triggers] == [30, 30, 60, 30]


@pytest.mark.parametrize("trigger", TRIGGERS)
def test_each_trigger_alone_makes_a_report_due(trigger: str) -> None:
    found = finding({**ALL_NO, trigger: Say.YES}, PACK)
    assert found == Finding(Outcome.DUE, ("trigger",), (trigger,))


@pytest.mark.parametrize("trigger", TRIGGERS)
def test_not_being_sure_of_one_leads_to_asking_never_to_no_report(trigger: str) -> None:
    assert finding({**ALL_NO, trigger: Say.UNSURE}, PACK).outcome is Outcome.ASK


@pytest.mark.parametrize("trigger", TRIGGERS)
def test_an_open_question_is_no_all_clear(trigger: str) -> None:
    says = {key: say for key, say in ALL_NO.items() if key != trigger}
    assert finding(says, PACK) == Finding(Outcome.UNANSWERED, ("unsaid",))


def test_nothing_answered_says_nothing() -> None:
    assert finding({}, PACK) == Finding(Outcome.UNANSWERED, ())


def test_of_all_answers_only_plain_ones_end_without_a_report() -> None:
    """Every combination of answers to all eight questions: 65,536 of them."""
    names = ["personal", *TRIGGERS, "encrypted", "contractor", "my_number"]
    for answers in product((Say.YES, Say.NO, Say.UNSURE, None), repeat=len(names)):
        says = {name: say for name, say in zip(names, answers, strict=True) if say is not None}
        found = finding(says, PACK)
        hit = [one for one in TRIGGERS if says.get(one) is Say.YES]
        assert found.triggers == tuple(hit)
        assert all(reason in PACK.reasons for reason in found.reasons)
        if found.outcome is Outcome.NOT_BY_THESE:
            assert not hit
            assert Say.UNSURE not in [says.get(one) for one in ("personal", *TRIGGERS)]
            assert says.get("my_number") not in (Say.YES, Say.UNSURE)
            assert says.get("personal") is Say.NO or all(says.get(one) is Say.NO for one in TRIGGERS)
        if hit and says.get("encrypted") is not Say.YES and says.get("personal") in (Say.YES, None):
            assert found.outcome is Outcome.DUE


def test_strong_encryption_is_for_the_commission_to_judge() -> None:
    found = finding({**ALL_NO, "wrongful": Say.YES, "encrypted": Say.YES}, PACK)
    assert (found.outcome, found.reasons) == (Outcome.ASK, ("encrypted",))


def test_a_contractor_is_told_of_the_client_and_still_reports() -> None:
    found = finding({**ALL_NO, "wrongful": Say.YES, "contractor": Say.YES}, PACK)
    assert (found.outcome, found.reasons) == (Outcome.DUE, ("trigger", "contractor"))


def test_my_number_is_never_waved_through() -> None:
    assert finding({**ALL_NO, "my_number": Say.YES}, PACK) == Finding(Outcome.ASK, ("my_number",))
    says = {"personal": Say.NO, "my_number": Say.YES}
    assert finding(says, PACK).outcome is Outcome.ASK
    assert "未確認" in PACK.reasons["my_number"].ja


@pytest.mark.parametrize(
    ("known_on", "within", "last"),
    [
        (date(2026, 11, 23), 3, date(2026, 11, 25)),
        (date(2026, 11, 23), 5, date(2026, 11, 27)),
        (date(2026, 11, 29), 5, date(2026, 12, 3)),  # over the end of a month
        (date(2026, 12, 31), 5, date(2027, 1, 4)),  # over the new year; no holiday moves it
        (date(2026, 12, 20), 30, date(2027, 1, 18)),
        (date(2026, 12, 20), 60, date(2027, 2, 17)),
        (date(2028, 1, 31), 30, date(2028, 2, 29)),  # ends on a leap day
        (date(2028, 2, 28), 3, date(2028, 3, 1)),  # over a leap day
        (date(2027, 2, 28), 3, date(2027, 3, 2)),  # the same in a common year
        (date(2028, 2, 29), 60, date(2028, 4, 28)),  # begins on a leap day
    ],
)
def test_the_day_of_knowing_is_day_one(known_on: date, within: int, last: date) -> None:
    assert last_day(known_on, within) == last


def test_a_wrongful_purpose_has_sixty_days_and_the_earlier_day_stays_when_anything_else_applies() -> None:
    def ids(*triggers: str) -> list[str]:
        return [one.id for one in deadlines(date(2026, 11, 23), date(2026, 11, 23), PACK, triggers)]

    first = ["first_from", "first_to"]
    assert ids("wrongful") == [*first, "final_wrongful"]
    assert ids("sensitive") == [*first, "final"]
    assert ids("sensitive", "wrongful") == [*first, "final", "final_wrongful"]
    assert ids() == [*first, "final", "final_wrongful"]


def test_the_counter_goes_to_zero_on_the_day_and_below_it_afterwards() -> None:
    known_on = date(2026, 11, 23)
    for today, left in ((known_on, 4), (date(2026, 11, 27), 0), (date(2026, 11, 28), -1)):
        first_to = deadlines(known_on, today, PACK, ("many",))[1]
        assert (first_to.id, first_to.days_left) == ("first_to", left)


def test_the_day_of_knowing_is_the_day_in_japan() -> None:
    late_evening = datetime(2026, 12, 31, 15, 0, tzinfo=UTC)  # midnight in Tokyo
    assert day_in_japan(late_evening) == date(2027, 1, 1)
    assert day_in_japan(late_evening - timedelta(seconds=1)) == date(2026, 12, 31)
    assert day_in_japan("2028-02-28T15:00:00Z") == date(2028, 2, 29)
    assert day_in_japan("2028-02-28T08:00:00-08:00") == date(2028, 2, 29)


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Pacific/Kiritimati", "Asia/Tokyo", "UTC"])
def test_a_pc_set_to_another_zone_counts_the_same_days(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    set_zone = getattr(time, "tzset", lambda: None)  # Windows has none, and its zone is not asked either
    monkeypatch.setenv("TZ", zone)
    set_zone()
    try:
        moment = datetime(2027, 12, 31, 15, 30, tzinfo=UTC)  # New Year's Day 2028 in Japan
        known_on = day_in_japan(moment)
        found = {one.id: (one.on, one.days_left) for one in deadlines(known_on, day_in_japan(moment), PACK)}
    finally:
        monkeypatch.undo()
        set_zone()
    assert known_on == date(2028, 1, 1)
    assert found["first_to"] == (date(2028, 1, 5), 4)
    assert found["final_wrongful"] == (date(2028, 2, 29), 59)


def test_the_end_of_the_calendar_gives_no_days_instead_of_a_crash() -> None:
    assert deadlines(date(9999, 12, 30), date(2026, 11, 23), PACK) == ()


def test_the_amendment_is_said_not_to_be_in_force_with_the_day_it_was_checked() -> None:
    amendment = PACK.amendment
    assert amendment.in_force_on is None
    assert amendment.checked_on == date(2026, 10, 9)
    assert "2026年10月9日" in amendment.text.ja
    assert "9 October 2026" in amendment.text.en
    assert "法律の助言ではありません" in PACK.not_advice.ja
    assert "not legal advice" in PACK.not_advice.en

"""A call whose days lie behind says that it may have closed; nothing says who qualifies."""

from __future__ import annotations

from datetime import date, timedelta

from app.content.emergency_packs import load_subsidies
from app.emergency.subsidies import STALE_AFTER_DAYS, call_state, list_is_old

CALLS = {one.id: one for one in load_subsidies().calls}


def test_the_last_day_itself_has_not_ended_and_the_next_one_has() -> None:
    call = CALLS["digital_ai_2026"]
    assert call.valid_until == date(2026, 8, 25)
    last = call_state(call, call.valid_until)
    assert not last.may_have_ended
    assert last.next_day is not None
    assert last.next_day.on == call.valid_until
    after = call_state(call, call.valid_until + timedelta(days=1))
    assert after.may_have_ended
    assert after.next_day is None


def test_the_next_day_is_the_nearest_that_comes() -> None:
    found = call_state(CALLS["digital_ai_2026"], date(2026, 6, 1)).next_day
    assert found is not None
    assert found.on == date(2026, 6, 15)


def test_on_the_day_of_the_list_every_call_we_know_may_have_closed() -> None:
    pack = load_subsidies()
    assert all(call_state(one, pack.checked_on).may_have_ended for one in pack.calls)
    assert pack.expired.ja == "終わった可能性があります。公式の案内をご確認ください。"


def test_facts_that_were_not_confirmed_are_marked() -> None:
    rate = CALLS["digital_ai_2026"].facts[-1]
    assert "2/3" in rate.text.ja
    assert not rate.verified


def test_a_list_nobody_looked_at_for_long_is_old() -> None:
    checked = date(2026, 11, 23)
    assert not list_is_old(checked, checked + timedelta(days=STALE_AFTER_DAYS))
    assert list_is_old(checked, checked + timedelta(days=STALE_AFTER_DAYS + 1))

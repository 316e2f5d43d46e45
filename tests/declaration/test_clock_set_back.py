"""A clock that ran ahead and was set right again: what was noted in the future decides nothing."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from app.declaration.file_comparison import Comparison, Outcome
from app.declaration.restore_drill import keep_drill, latest_drill, make_drill
from app.domain.calendar import local_date
from app.guideline.papers import papers
from app.records.store import Store
from app.system.clock import utc_now


def test_a_drill_of_the_future_does_not_hide_the_failure_of_today(tmp_path: Path) -> None:
    now = utc_now()
    with Store.open(tmp_path) as store:
        keep_drill(store, make_drill(Comparison(Outcome.SAME), "a", now + timedelta(days=900)))
        failed = make_drill(Comparison(Outcome.DAMAGED), "a", now)
        keep_drill(store, failed)
        assert latest_drill(store) == failed
        assert not papers(store, local_date(now))["restore_drill"].passed


def test_news_and_lessons_of_the_future_do_not_hide_those_of_today(tmp_path: Path) -> None:
    today = local_date(utc_now())
    with Store.open(tmp_path) as store:
        for day in (today, today + timedelta(days=900)):
            store.save_entry("news_read", day.isoformat(), {})
        assert papers(store, today)["news_read"].on == today

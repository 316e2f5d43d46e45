"""What a look at the published page proves, and what a later look takes away again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.declaration.conditions import Condition, SelfCheckFacts, Standing, two_stars
from app.declaration.policy_facts import policy_facts, publication_facts
from app.declaration.policy_store import (
    PageCheck,
    Publication,
    Way,
    decide,
    new_publication,
    publications,
    save_publication,
)
from app.domain.calendar import utc_text
from app.domain.profile import Profile
from app.guideline.papers import papers
from app.records.store import Store

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store") as opened:
        opened.save_profile(Profile("佐藤事務所", "佐藤 恵", people_count=1))
        decide(opened, NOW)
        yield opened


@pytest.fixture
def place(store: Store) -> Publication:
    return new_publication(store, Way.SITE, "https://example.jp/policy", TODAY)


def look(store: Store, outcome: str, revision: int = 1, at: datetime = NOW) -> None:
    (place,) = publications(store)
    save_publication(store, place.with_check(PageCheck(utc_text(at), outcome, revision)))


def published(store: Store) -> Condition:
    standing = two_stars(SelfCheckFacts("5", 25, 0), policy_facts(store), publication_facts(store), TODAY)
    return standing.conditions[-1]


def is_whole(store: Store) -> bool:
    return papers(store, TODAY)["policy_published"].is_complete


@pytest.mark.parametrize("later", ["timeout", "no_connection", "refused"])
def test_a_look_that_read_nothing_does_not_bring_a_lost_page_back(
    store: Store, place: Publication, later: str
) -> None:
    look(store, "not_found")
    look(store, later)
    assert published(store).reason == "published_gone"
    assert not is_whole(store)


def test_a_page_that_shows_the_policy_of_today_needs_no_word_of_the_owner(
    store: Store, place: Publication
) -> None:
    store.save_profile(replace(store.profile(), trade_name="佐藤データ株式会社"))
    assert decide(store, NOW).number == 2
    assert published(store).reason == "published_before_revision"
    look(store, "same", revision=2)
    assert published(store).reason == "published_seen"
    assert is_whole(store)


def test_a_look_at_an_earlier_policy_does_not_prove_the_one_of_today(
    store: Store, place: Publication
) -> None:
    save_publication(store, replace(place, revision=0))
    look(store, "same", revision=1)
    store.save_profile(replace(store.profile(), trade_name="佐藤データ株式会社"))
    decide(store, NOW)
    assert published(store).standing is not Standing.MET
    assert not is_whole(store)


def test_a_look_before_the_page_was_put_there_says_nothing(store: Store, place: Publication) -> None:
    look(store, "not_found", at=NOW - timedelta(days=2))
    assert published(store).reason == "published"
    assert is_whole(store)


def test_a_look_of_a_clock_that_ran_ahead_proves_nothing(store: Store, place: Publication) -> None:
    look(store, "same", at=NOW + timedelta(days=40))
    assert published(store).reason == "published"

"""Revisions are numbered and kept, drafts survive everything, places remember which revision they show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.assessment.firm import save_firm_facts
from app.declaration.policy import PolicyDraft
from app.declaration.policy_store import (
    PUBLICATIONS,
    REVISIONS,
    PageCheck,
    PolicyRefused,
    Way,
    checked_place,
    current_policy,
    decide,
    drafted_policy,
    is_changed_since,
    new_publication,
    policy_draft,
    publications,
    remove_publication,
    revisions,
    save_draft,
    save_publication,
)
from app.domain.firm import FirmFacts
from app.domain.language import Language
from app.domain.profile import Profile
from app.records.store import Store

JA, EN = Language.JA, Language.EN
NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store") as opened:
        opened.save_profile(Profile("佐藤事務所", "佐藤 恵", people_count=1))
        yield opened


def test_there_is_no_policy_before_one_was_set(store: Store) -> None:
    assert current_policy(store) is None
    assert revisions(store) == ()
    assert not is_changed_since(store, TODAY)


def test_a_policy_set_is_revision_one_in_both_languages_and_bears_todays_date(store: Store) -> None:
    made = decide(store, NOW)
    assert made == current_policy(store)
    assert (made.number, made.decided_on, made.first_decided_on) == (1, TODAY, TODAY)
    assert made.text(JA).title == "情報セキュリティ基本方針"
    assert made.text(EN).title == "Information Security Policy"


def test_setting_the_same_again_makes_no_new_revision_even_on_another_day(store: Store) -> None:
    first = decide(store, NOW)
    assert decide(store, NOW + timedelta(days=40)) == first
    assert len(revisions(store)) == 1


def test_a_change_makes_the_next_revision_and_keeps_the_one_before_word_for_word(store: Store) -> None:
    first = decide(store, NOW)
    save_firm_facts(store, FirmFacts(telework=True))
    assert is_changed_since(store, TODAY)
    second = decide(store, NOW + timedelta(days=2))
    assert second.number == 2
    assert (second.decided_on, second.first_decided_on) == (date(2026, 11, 25), TODAY)
    assert revisions(store) == (second, first)
    assert not is_changed_since(store, TODAY)


def test_a_day_chosen_by_the_owner_is_for_that_revision_only(store: Store) -> None:
    save_draft(store, PolicyDraft(date(2024, 4, 1)))
    assert decide(store, NOW).decided_on == date(2024, 4, 1)
    assert policy_draft(store).decided_on is None
    save_draft(store, PolicyDraft(improvement=False))
    assert decide(store, NOW).decided_on == TODAY


def test_what_the_owner_wrote_is_in_the_revision_and_marked_as_theirs(store: Store) -> None:
    save_draft(store, policy_draft(store).with_own(JA, "law.keep", "法令を守ります。"))
    kept = decide(store, NOW).text(JA)
    assert [one.text for one in kept.sentences if one.own] == ["法令を守ります。"]


def test_a_hundred_thousand_characters_are_refused_and_nothing_is_lost(store: Store) -> None:
    long = "あ" * 100_000
    save_draft(store, policy_draft(store).with_own(JA, "law.keep", long))
    with pytest.raises(PolicyRefused) as refused:
        decide(store, NOW)
    assert {one.kind for one in refused.value.problems} == {"sentence_too_long", "policy_too_long"}
    assert policy_draft(store).own[JA]["law.keep"] == long
    assert revisions(store) == ()


def test_without_a_name_nothing_is_set(store: Store) -> None:
    store.save_profile(Profile())
    with pytest.raises(PolicyRefused):
        decide(store, NOW)
    assert "＿＿" in drafted_policy(store, JA, TODAY).sentences[0].text


def test_damaged_entries_are_left_aside_and_the_others_stay(store: Store) -> None:
    made = decide(store, NOW)
    store.save_entry(REVISIONS, "revision-0002", {"number": "two", "texts": []})
    store.save_entry(REVISIONS, "revision-0003", {"number": 3, "texts": {"ja": {"language": "xx"}}})
    store.save_entry(PUBLICATIONS, "x", {"way": "satellite", "where": 3})
    assert revisions(store) == (made,)
    assert publications(store) == ()


# Places


def test_a_place_remembers_since_when_and_which_revision_it_shows(store: Store) -> None:
    decide(store, NOW)
    made = new_publication(store, Way.SITE, " https://example.jp/policy\n", TODAY)
    assert publications(store) == (made,)
    assert (made.where, made.revision, made.since) == ("https://example.jp/policy", 1, TODAY)
    remove_publication(store, made.id)
    assert publications(store) == ()


@pytest.mark.parametrize("where", ["", "  \n", "あ" * 501])
def test_no_place_and_an_endless_one_are_refused(store: Store, where: str) -> None:
    with pytest.raises(ValueError, match="no place"):
        checked_place(where)
    with pytest.raises(ValueError, match="no place"):
        new_publication(store, Way.SHOP, where, None)
    assert publications(store) == ()


def test_looks_at_a_page_are_kept_the_latest_twenty(store: Store) -> None:
    made = new_publication(store, Way.SITE, "https://example.jp", None)
    for number in range(30):
        made = made.with_check(PageCheck(f"2026-11-{number % 28 + 1:02}T00:00:00Z", "same", 1, number, 30))
    save_publication(store, made)
    (kept,) = publications(store)
    assert len(kept.checks) == 20
    assert kept.last_check is not None
    assert kept.last_check.found == 29
    assert replace(kept, checks=()) == replace(made, checks=())

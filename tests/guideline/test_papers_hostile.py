"""What is gone, half done, or not yet there is no paper that speaks for the firm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.assessment.session import Assessment
from app.declaration.policy_store import (
    PageCheck,
    Way,
    decide,
    new_publication,
    policy_draft,
    save_draft,
    save_publication,
)
from app.domain.answer import Choice
from app.domain.calendar import utc_text
from app.domain.profile import Profile
from app.guideline.cloud import new_cloud_service, save_cloud_service
from app.guideline.contractors import new_contractor, save_contractor
from app.guideline.evidence import Finding, gather
from app.guideline.ledger import blank_row, save_row
from app.guideline.papers import papers
from app.learning.progress import Learning
from app.records.archive import archive_bytes, import_archive
from app.records.store import Store

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)


@pytest.fixture
def store(data_folder: Path) -> Iterator[Store]:
    with Store.open(data_folder) as opened:
        opened.save_profile(Profile("佐藤データサービス", "佐藤 恵", address="上田市", people_count=1))
        yield opened


@pytest.mark.parametrize("outcome", ["not_found", "other", "changed"])
def test_a_policy_that_is_not_to_be_read_where_it_was_put_is_not_published(
    store: Store, outcome: str
) -> None:
    decide(store, NOW)
    place = new_publication(store, Way.SITE, "https://example.jp/policy", TODAY)
    assert papers(store, TODAY)["policy_published"].is_complete
    save_publication(store, place.with_check(PageCheck(utc_text(NOW), outcome, 1)))
    assert not papers(store, TODAY)["policy_published"].is_complete


def test_a_place_that_shows_an_earlier_revision_is_published_in_part(store: Store) -> None:
    decide(store, NOW)
    new_publication(store, Way.SHOP, "店の入口", TODAY)
    store.save_profile(replace(store.profile(), trade_name="佐藤データ株式会社"))
    assert decide(store, NOW).number == 2
    assert not papers(store, TODAY)["policy_published"].is_complete


def test_a_place_of_tomorrow_does_not_hide_the_one_of_today(store: Store) -> None:
    decide(store, NOW)
    new_publication(store, Way.SHOP, "店の入口", TODAY + timedelta(days=1))
    assert "policy_published" not in papers(store, TODAY)
    new_publication(store, Way.SITE, "https://example.jp/policy", TODAY)
    assert papers(store, TODAY)["policy_published"].count == 1


def test_a_self_assessment_that_was_broken_off_is_done_in_part(store: Store) -> None:
    assessment = Assessment(store, lambda: NOW)
    assessment.answer(assessment.questionnaire.questions[0].id, Choice.IMPLEMENTED)
    assessment.make_record()
    assert not papers(store, TODAY)["self_check"].is_complete
    for question in assessment.questionnaire.questions:
        assessment.answer(question.id, Choice.PARTLY)
    assessment.make_record()
    assert papers(store, TODAY)["self_check"].is_complete


def test_a_look_of_tomorrow_at_a_service_or_contractor_has_not_been_taken_yet(store: Store) -> None:
    for name, day in (("甲", TODAY), ("乙", TODAY + timedelta(days=1))):
        save_cloud_service(store, replace(new_cloud_service(name), checked_on=day.isoformat()))
        agreed = replace(new_contractor(name), agreement=True, agreed_on=day.isoformat())
        save_contractor(store, agreed)
    assert not {"cloud", "contractors", "contractors_nda"} & set(papers(store, TODAY))


def test_a_training_of_somebody_who_is_not_in_the_record_is_none(store: Store) -> None:
    result = {"learner": "gone", "lesson": "q01", "edition": "1", "completions": [utc_text(NOW)]}
    store.save_entry("lesson_result", "gone.q01.1", result)
    assert "training" not in papers(store, TODAY)


@pytest.mark.parametrize(("people", "whole"), [(1, True), (2, False), (None, False)])
def test_a_training_is_whole_once_as_many_have_learnt_as_work_here(
    store: Store, people: int | None, whole: bool
) -> None:
    store.save_profile(replace(store.profile(), people_count=people))
    learner = Learning(store, lambda: NOW).somebody()
    for edition in ("1", "2"):  # the same person twice is still one
        result = {"learner": learner.id, "lesson": "q01", "edition": edition, "completions": [utc_text(NOW)]}
        store.save_entry("lesson_result", f"{learner.id}.q01.{edition}", result)
    assert papers(store, TODAY)["training"].is_complete is whole


def test_a_policy_of_tomorrow_does_not_hide_the_one_in_force(store: Store) -> None:
    decide(store, NOW)
    new_publication(store, Way.SHOP, "店の入口", TODAY)
    save_draft(store, replace(policy_draft(store), decided_on=TODAY + timedelta(days=7)))
    store.save_profile(replace(store.profile(), trade_name="佐藤データ株式会社"))
    assert decide(store, NOW).number == 2
    found = papers(store, TODAY)
    assert (found["policy"].on, found["policy"].count) == (TODAY, 1)
    assert found["policy_published"].is_complete


def test_a_row_or_contact_of_a_day_to_come_does_not_hide_the_others(store: Store) -> None:
    for name, ahead in (("顧客名簿", 0), ("見積書", 9)):
        row = replace(blank_row(TODAY), name=name, registered_on=(TODAY + timedelta(days=ahead)).isoformat())
        save_row(store, row)
        contact = {"phone": "0268-00-0000", "changed_at": utc_text(NOW + timedelta(days=ahead))}
        store.save_entry("emergency_contact", name, contact)
    found = papers(store, TODAY)
    assert (found["ledger"].on, found["ledger"].count) == (TODAY, 1)
    assert (found["incident_card"].on, found["incident_card"].count) == (TODAY, 1)


def test_an_answer_with_a_day_nobody_can_read_is_no_evidence_and_no_crash(
    store: Store, tmp_path: Path
) -> None:
    assessment = Assessment(store, lambda: NOW)
    question = assessment.questionnaire.questions[0].id
    assessment.answer(question, Choice.IMPLEMENTED)
    kept = replace(store.answers(assessment.edition)[question], answered_at="someday")
    store.save_answer(assessment.edition, kept)
    with Store.open(tmp_path / "other") as other:
        import_archive(other, archive_bytes(store))
        found = gather(other).declared([question])
    assert all(one.finding is Finding.UNKNOWN for one in found)

"""What the other areas keep is read here by name: each is written by its own area and found as a paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.assessment.session import Assessment
from app.declaration.declared import Declaration, save_declaration
from app.declaration.file_comparison import Comparison, Outcome, Proof, proof_of
from app.declaration.policy_store import Way, decide, new_publication
from app.declaration.restore_drill import keep_drill, make_drill
from app.domain.answer import Choice
from app.domain.calendar import local_date, utc_text
from app.domain.profile import Profile
from app.emergency.contacts import new_contact, save_contact
from app.emergency.news import mark_read
from app.emergency.procedure import OwnProcedure, save_procedure
from app.guideline.papers import papers
from app.learning.progress import Learning
from app.records.notebook import FileNotebook, StoreNotebook
from app.records.store import Store

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)


@pytest.fixture
def store(data_folder: Path) -> Iterator[Store]:
    with Store.open(data_folder) as opened:
        opened.save_profile(Profile("佐藤データサービス", "佐藤 恵", address="上田市", people_count=1))
        yield opened


def test_an_empty_firm_has_no_paper(store: Store) -> None:
    assert papers(store, TODAY) == {}


def test_a_policy_that_was_set_is_a_paper_of_its_day(store: Store) -> None:
    made = decide(store, NOW)
    assert papers(store, TODAY)["policy"].on == made.decided_on == TODAY
    assert "policy_published" not in papers(store, TODAY)


def test_a_policy_counts_as_published_once_it_was_set(store: Store) -> None:
    new_publication(store, Way.SHOP, "店の入口", date(2026, 11, 1))
    assert "policy_published" not in papers(store, TODAY)
    decide(store, NOW)
    assert papers(store, TODAY)["policy_published"].on == date(2026, 11, 1)


def test_a_declaration_counts_with_its_id_and_day(store: Store) -> None:
    save_declaration(store, Declaration(2, "51234567890", date(2026, 10, 1)))
    found = papers(store, TODAY)["security_action"]
    assert (found.on, found.count, found.number) == (date(2026, 10, 1), 2, "51234567890")
    save_declaration(store, Declaration(2, "", date(2026, 10, 1)))
    assert "security_action" not in papers(store, TODAY)


def test_a_lesson_done_is_a_training(store: Store) -> None:
    learning = Learning(store, lambda: NOW)
    learner = learning.somebody()
    lesson = next(iter(learning.lessons.values()))
    for item in lesson.test:
        right = next(one for one in item.choices if one.right)
        learning.reply(learner.id, lesson.id, item.id, right.id)
    assert papers(store, TODAY)["training"].on == TODAY


def test_a_day_of_reading_the_news_is_a_paper_for_a_quarter(store: Store) -> None:
    assert "news_read" not in papers(store, TODAY)
    mark_read(store, TODAY - timedelta(days=93))
    assert not papers(store, TODAY)["news_read"].is_fresh
    mark_read(store, TODAY)
    found = papers(store, TODAY)["news_read"]
    assert (found.on, found.count, found.is_fresh) == (TODAY, 2, True)
    store.save_entry("news_read", "soon", {})
    assert papers(store, TODAY)["news_read"].count == 2


@pytest.mark.parametrize("outcome", [one for one in Outcome if proof_of(one) is not Proof.NO_DRILL])
def test_every_outcome_of_a_drill_is_known_here(store: Store, outcome: Outcome) -> None:
    keep_drill(store, replace(make_drill(Comparison(outcome), "控え.xlsx", NOW), id="one"))
    found = papers(store, TODAY)
    if proof_of(outcome) is Proof.NOT_PROVEN:
        assert "restore_drill" not in found
    else:
        assert found["restore_drill"].passed is (proof_of(outcome) is Proof.PASSED)


def test_a_contact_that_can_be_reached_makes_the_card(store: Store, tmp_path: Path) -> None:
    notebook = StoreNotebook(store, FileNotebook([tmp_path]))
    save_contact(notebook, replace(new_contact("bank"), name="上田信金", changed_at=utc_text(NOW)))
    assert "incident_card" not in papers(store, TODAY)
    save_contact(notebook, replace(new_contact("bank"), phone="0268-00-0000", changed_at=utc_text(NOW)))
    assert "incident_card" in papers(store, TODAY)


def test_a_procedure_counts_once_the_owner_decided_on_it(store: Store, tmp_path: Path) -> None:
    notebook = StoreNotebook(store, FileNotebook([tmp_path]))
    save_procedure(notebook, OwnProcedure(additions="工具店に電話する。"))
    assert "incident_procedure" not in papers(store, TODAY)
    save_procedure(notebook, OwnProcedure(additions="工具店に電話する。", decided_on=date(2026, 11, 1)))
    assert papers(store, TODAY)["incident_procedure"].on == date(2026, 11, 1)


def test_a_record_of_the_self_check_is_a_paper_for_a_year(store: Store) -> None:
    assessment = Assessment(store)
    for question in assessment.questionnaire.questions:
        assessment.answer(question.id, Choice.PARTLY)
    made = assessment.make_record()
    day = local_date(datetime.fromisoformat(made.created_at))
    assert papers(store, day)["self_check"].on == day
    assert not papers(store, day + timedelta(days=400))["self_check"].is_fresh

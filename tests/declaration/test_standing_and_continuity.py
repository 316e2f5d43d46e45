"""Where the firm stands, by its own records, and what changed since it declared."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.assessment.session import Assessment
from app.content.packs import load_questionnaire
from app.declaration.conditions import Standing
from app.declaration.continuity import continuity
from app.declaration.declared import Declaration, save_declaration
from app.declaration.duties import Duty, save_duty
from app.declaration.file_comparison import Outcome
from app.declaration.policy import PolicyText
from app.declaration.policy_store import PolicyRevision, Way, new_publication
from app.declaration.restore_drill import Drill, keep_drill
from app.declaration.standing import PAGES, NextStep, articles_in_force, own_standing
from app.domain.answer import Choice
from app.domain.language import Language
from app.domain.plan import PlanItem, PlanState
from app.records.store import Store

TODAY = date(2026, 11, 23)


@pytest.fixture
def store(data_folder: Path) -> Iterator[Store]:
    with Store.open(data_folder) as opened:
        yield opened


def name_everybody(store: Store) -> None:
    for one in articles_in_force():
        save_duty(store, one.id, Duty("恵", date(2026, 4, 1)))


def answer_everything(assessment: Assessment) -> None:
    for one in assessment.questionnaire.questions:
        assessment.answer(one.id, Choice.DONT_KNOW)


def set_policy(store: Store, decided_on: date = date(2026, 11, 20), number: int = 1) -> None:
    texts = {language: PolicyText(language, "", "", "", "", decided_on, ()) for language in Language}
    revision = PolicyRevision(number, "2026-11-20T03:00:00Z", texts, decided_on)
    store.save_entry("policy", f"revision-{number}", revision.to_json())


def publish(store: Store) -> None:
    new_publication(store, Way.SITE, "https://example.jp/policy", date(2026, 11, 21))


def test_the_way_leads_from_one_thing_to_the_next(store: Store, clock: Any) -> None:
    assessment = Assessment(store, clock)
    steps = []

    def look() -> None:
        steps.append(own_standing(store, assessment, TODAY).next_step)

    look()
    name_everybody(store)
    look()
    answer_everything(assessment)
    look()
    set_policy(store)
    look()
    publish(store)
    look()
    assert own_standing(store, assessment, TODAY).two.ready
    save_declaration(store, Declaration(2))
    look()
    save_declaration(store, Declaration(2, "50123456789", date(2026, 11, 22)))
    look()
    assert own_standing(store, assessment, date(2027, 11, 22)).next_step is NextStep.REVIEW
    assert steps == [
        NextStep.ARTICLES, NextStep.SELF_CHECK, NextStep.POLICY, NextStep.PUBLISH, NextStep.APPLY,
        NextStep.NOTE_ID, NextStep.KEEP_UP,
    ]  # fmt: skip
    assert set(PAGES) == set(NextStep)


def test_who_aims_at_one_star_only_needs_the_articles(store: Store, clock: Any) -> None:
    name_everybody(store)
    save_declaration(store, Declaration(aim=1))
    assert own_standing(store, Assessment(store, clock), TODAY).next_step is NextStep.APPLY


def test_the_lowest_possible_total_is_enough_for_two_stars(store: Store, clock: Any) -> None:
    assessment = Assessment(store, clock)
    answer_everything(assessment)
    assert assessment.score.total == assessment.score.lowest
    assert own_standing(store, assessment, TODAY).two.conditions[0].standing is Standing.MET


def test_neither_one_new_answer_nor_a_new_record_makes_the_others_younger(store: Store, clock: Any) -> None:
    assessment = Assessment(store, clock)
    answer_everything(assessment)
    clock.advance(days=400)
    assessment.answer("q01", Choice.PARTLY)
    later = date(2027, 12, 28)
    check = own_standing(store, assessment, later).two.conditions[0]
    assert (check.standing, check.reason, check.on) == (Standing.TO_CONFIRM, "check_long_ago", TODAY)
    assessment.current_record()  # as opening the result or the partner page does
    check = own_standing(store, assessment, later).two.conditions[0]
    assert (check.standing, check.reason, check.on) == (Standing.TO_CONFIRM, "check_long_ago", TODAY)
    answer_everything(assessment)
    check = own_standing(store, assessment, later).two.conditions[0]
    assert (check.standing, check.reason, check.on) == (Standing.MET, "check_done", later)


def test_one_star_speaks_of_the_newest_articles_whatever_edition_is_answered(
    store: Store, clock: Any
) -> None:
    assessment = Assessment(store, clock)
    assert len(assessment.questionnaire.articles) == 5
    standing = own_standing(store, assessment, TODAY)
    assert [one.article_id for one in standing.one.conditions] == ["a1", "a2", "a3", "a4", "a5", "a6"]
    assert standing.article_id == "a1"


def test_a_complete_earlier_edition_counts_while_the_newer_is_half_done(store: Store, clock: Any) -> None:
    assessment = Assessment(store, clock)
    answer_everything(assessment)
    assessment.choose_edition("4.0")
    check = own_standing(store, assessment, TODAY).two.conditions[0]
    assert (check.standing, check.facts["edition"]) == (Standing.MET, "3.1")


def test_a_failed_drill_asks_for_a_look_at_the_article_on_copies_only(store: Store, clock: Any) -> None:
    name_everybody(store)
    keep_drill(store, Drill("d", "2026-11-20T03:00:00Z", Outcome.DAMAGED))
    conditions = own_standing(store, Assessment(store, clock), TODAY).one.conditions
    assert [one.reason for one in conditions] == ["works_on_it"] * 5 + ["drill_failed"]


def test_an_address_of_the_partner_page_is_for_the_owner_to_confirm(store: Store, clock: Any) -> None:
    store.save_setting("partner_page", {"policy_published_at": "https://example.jp"})
    standing = own_standing(store, Assessment(store, clock), TODAY)
    assert standing.two.conditions[2].reason == "published_elsewhere"


# 継続の記録


def test_nothing_is_told_before_there_is_a_day_to_count_from(store: Store, clock: Any) -> None:
    assessment = Assessment(store, clock)
    assert continuity(store, assessment) is None
    save_declaration(store, Declaration(2))
    assert continuity(store, assessment) is None


def test_everything_that_happened_since_is_told_and_nothing_older(store: Store, clock: Any) -> None:
    assessment = Assessment(store, clock)
    answer_everything(assessment)
    assessment.make_record()
    clock.advance(days=40)
    assessment.answer("q01", Choice.IMPLEMENTED)
    assessment.make_record()
    save_declaration(store, Declaration(2, "50123456789", date(2026, 11, 25)))
    set_policy(store, date(2026, 11, 24), 1)
    set_policy(store, date(2026, 12, 20), 2)
    keep_drill(store, Drill("new", "2026-12-01T03:00:00Z", Outcome.SAME))
    keep_drill(store, Drill("old", "2026-11-01T03:00:00Z", Outcome.SAME))
    done = PlanItem("do_q01", "question:3.1/q01", PlanState.DONE, closed_at="2026-12-02T03:00:00Z")
    earlier = PlanItem("do_q02", "question:3.1/q02", PlanState.DONE, closed_at="2026-11-02T03:00:00Z")
    store.save_plan_items((done, earlier))
    found = continuity(store, assessment)
    assert found is not None
    assert found.compared_with == date(2026, 11, 23)
    assert [(one.question.id, one.before, one.after) for one in found.answers] == [
        ("q01", Choice.DONT_KNOW, Choice.IMPLEMENTED)
    ]
    assert [one.revision for one in found.policies] == [2]
    assert [one.id for one in found.drills] == ["new"]
    assert "question:3.1/q01" in [one.subject for one in found.plan_done]
    assert "question:3.1/q02" not in [one.subject for one in found.plan_done]
    assert found.checks_made == 1
    assert found.review_on == date(2027, 11, 25)


def test_after_a_move_only_questions_both_editions_ask_alike_are_compared(store: Store, clock: Any) -> None:
    assessment = Assessment(store, clock)
    answer_everything(assessment)
    assessment.make_record()
    save_declaration(store, Declaration(1, "", TODAY))
    assessment.choose_edition("4.0")
    for one in load_questionnaire("4.0").questions:
        assessment.answer(one.id, Choice.PARTLY)
    found = continuity(store, assessment)
    assert found is not None
    assert len(found.answers) == 24
    assert "q11" not in [one.question.id for one in found.answers]

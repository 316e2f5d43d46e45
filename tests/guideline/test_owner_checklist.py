"""The owner's checklist: records never tick, ticks never make records, and nothing old passes for new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.assessment.firm import save_firm_facts
from app.assessment.session import Assessment
from app.content.owner_pack import ACTION, PRINCIPLE, load_owner_pack
from app.domain.answer import Choice
from app.domain.firm import FirmFacts
from app.domain.language import Language
from app.domain.profile import Profile
from app.guideline.owner_checklist import COLLECTION, CheckLine, owner_checklist, tick, ticked_days
from app.guideline.rule_store import FirmRules
from app.records.store import Store
from app.report.document_job import document_job
from app.report.owner_page import owner_page

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


@pytest.fixture
def store(data_folder: Path) -> Iterator[Store]:
    with Store.open(data_folder) as opened:
        yield opened


@pytest.fixture
def assessment(store: Store) -> Assessment:
    found = Assessment(store, lambda: NOW)
    found.save_profile(Profile("佐藤データサービス", "佐藤 恵", people_count=1))
    return found


def lines(store: Store, assessment: Assessment, today: date = TODAY) -> dict[str, CheckLine]:
    return {one.item.id: one for one in owner_checklist(store, assessment, today)}


def said(line: CheckLine, language: Language = Language.JA) -> list[str]:
    return [one.words(language) for one in line.known]


def test_the_pack_has_the_three_principles_and_seven_actions() -> None:
    items = load_owner_pack().items
    assert [one.number for one in items if one.kind == PRINCIPLE] == [1, 2, 3]
    assert [one.number for one in items if one.kind == ACTION] == [1, 2, 3, 4, 5, 6, 7]


def test_with_nothing_on_record_nothing_is_there_and_nothing_is_ticked(
    store: Store, assessment: Assessment
) -> None:
    for line in lines(store, assessment).values():
        assert line.ticked_on is None
        assert all(not one.there for one in line.known), line.item.id
        for language in Language:
            assert all("{" not in words for words in said(line, language))


def test_a_record_is_named_with_its_day_and_ticks_nothing(store: Store, assessment: Assessment) -> None:
    FirmRules(store).approve(date(2026, 10, 1), "佐藤 恵", NOW)
    line = lines(store, assessment)["a3"]
    assert line.known[0].there
    assert "2026年10月1日" in said(line)[0]
    assert line.ticked_on is None
    assert "佐藤 恵" in said(lines(store, assessment)["p1"])[1]


def test_who_the_policy_names_as_responsible_is_not_asked_for_again(
    store: Store, assessment: Assessment
) -> None:
    text = {"decided_on": "2026-11-20", "responsible": "佐藤 恵"}
    store.save_entry("policy", "1", {"number": 1, "texts": {"ja": text}})
    sentences = [one for line in lines(store, assessment).values() for one in said(line)]
    assert any("佐藤 恵" in one and "基本方針" in one for one in sentences)
    assert not any("まだ決めていません" in one and "責任者" in one for one in sentences)


def test_a_record_of_more_than_a_year_ago_says_so(store: Store, assessment: Assessment) -> None:
    FirmRules(store).approve(date(2026, 10, 1), "佐藤 恵", NOW)
    later = TODAY + timedelta(days=400)
    line = lines(store, assessment, later)["a3"]
    assert line.known[0].is_old
    assert "1年より前" in said(line)[0]


def test_a_tick_bears_its_day_and_grows_old(store: Store, assessment: Assessment) -> None:
    tick(store, "p1", TODAY)
    assert lines(store, assessment)["p1"].ticked_on == TODAY
    assert not lines(store, assessment)["p1"].tick_is_old
    assert all(not one.there for one in lines(store, assessment)["p1"].known)
    assert lines(store, assessment, TODAY + timedelta(days=400))["p1"].tick_is_old
    tick(store, "p1", None)
    assert lines(store, assessment)["p1"].ticked_on is None


def test_a_tick_of_tomorrow_a_damaged_one_and_one_for_nothing_do_not_count(store: Store) -> None:
    store.save_entry(COLLECTION, "p1", {"ticked_on": "2026-11-24"})
    store.save_entry(COLLECTION, "p2", {"ticked_on": ["yes"]})
    assert ticked_days(store, TODAY) == {}
    with pytest.raises(KeyError):
        tick(store, "p9", TODAY)


def test_who_gives_no_work_to_others_is_told_so_once(store: Store, assessment: Assessment) -> None:
    save_firm_facts(store, FirmFacts(contractors=False, cloud=False))
    assert said(lines(store, assessment)["p2"]) == ["仕事を人に頼んでいない、との答えです。"]
    assert not lines(store, assessment)["p2"].known[0].there


def test_a_drill_that_failed_is_not_there(store: Store, assessment: Assessment) -> None:
    store.save_entry("restore_drill", "1", {"tried_at": "2026-11-01T00:00:00Z", "outcome": "backup_missing"})
    drill = next(one for one in lines(store, assessment)["a5"].known if one.kind == "restore_drill")
    assert not drill.there
    assert "戻せませんでした" in drill.words(Language.JA)


def test_the_plan_is_counted_with_its_dates(store: Store, assessment: Assessment) -> None:
    for question in assessment.questionnaire.questions[:5]:
        assessment.answer(question.id, Choice.NOT_IMPLEMENTED)
    assessment.refresh_plan()
    assert not lines(store, assessment)["a3"].known[1].there
    assessment.assign(assessment.plan[0], "佐藤", date(2026, 12, 24))
    known = lines(store, assessment)["a3"].known[1]
    assert known.there
    assert known.values["dated"] == 1
    assessment.close(assessment.plan[1])
    assert lines(store, assessment)["a4"].known[-1].there


@pytest.mark.parametrize("language", Language)
def test_the_checklist_fits_one_sheet_even_when_full(
    store: Store, assessment: Assessment, language: Language
) -> None:
    assessment.save_profile(replace(assessment.profile, trade_name="株式会社" + "とても長い名前の" * 4))
    for question in assessment.questionnaire.questions:
        assessment.answer(question.id, Choice.NOT_IMPLEMENTED)
    assessment.refresh_plan()
    for line in lines(store, assessment).values():
        tick(store, line.item.id, date(2025, 1, 2))
    document = owner_page(tuple(lines(store, assessment).values()), assessment.profile, TODAY, language)
    assert len(document_job(document, "x").sheets) == 1

"""The letter to a partner: only what was chosen and what has a record, and no opinion on the law."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.assessment.session import Assessment
from app.content.fair_trade import load_fair_trade
from app.domain.answer import Choice
from app.domain.language import Language
from app.domain.profile import Profile
from app.guideline.fair_request import (
    COLLECTION,
    ENTRY_ID,
    FairRequest,
    fair_request,
    letter_facts,
    letter_needs,
    mention,
    save_fair_request,
)
from app.guideline.rule_store import FirmRules
from app.records.store import Store
from app.report.document_job import document_job
from app.report.fair_letter import fair_letter

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
    for question in found.questionnaire.questions:
        found.answer(question.id, Choice.NOT_IMPLEMENTED)
    found.refresh_plan()
    return found


def letter_text(store: Store, assessment: Assessment, request: FairRequest, language: Language) -> str:
    facts = letter_facts(store, assessment, TODAY)
    document = fair_letter(request, facts, assessment.profile, TODAY, language)
    return document_job(document, "letter").text(windows=False).decode("utf-8-sig")


def test_nothing_of_the_plan_is_told_unless_the_owner_chose_it(store: Store, assessment: Assessment) -> None:
    facts = letter_facts(store, assessment, TODAY)
    assert len(facts.needs) > 10
    assert letter_needs(FairRequest(), facts) == ()
    chosen = mention(FairRequest(), facts.needs[2].action, True)
    assert letter_needs(chosen, facts) == (facts.needs[2],)
    assert mention(chosen, facts.needs[2].action, False) == FairRequest()
    text = letter_text(store, assessment, FairRequest(), Language.JA)
    assert all(one.what.ja not in text for one in facts.needs)


def test_the_letter_names_only_what_has_a_record(store: Store, assessment: Assessment) -> None:
    assert "記録で示せるものは、まだありません" in letter_text(store, assessment, FairRequest(), Language.JA)
    FirmRules(store).approve(TODAY, "佐藤 恵", NOW)
    text = letter_text(store, assessment, FairRequest(), Language.JA)
    assert "の決まりを 2026年11月23日 に決めました" in text
    assert "基本方針" not in text


@pytest.mark.parametrize("language", Language)
def test_the_letter_cites_the_public_paper_and_gives_no_opinion_on_the_law(
    store: Store, assessment: Assessment, language: Language
) -> None:
    text = letter_text(
        store, assessment, FairRequest("株式会社みらい商事", "田中 様", "監視ソフト"), language
    )
    source = load_fair_trade()
    assert source.source_url in text
    assert not source.verified
    assert ("2025年12月26日" if language is Language.JA else "26 December 2025") in text
    for word in ("違反", "違法", "独占禁止法", "取適法", "優越的", "illegal", "unlawful", "violat", "Act"):
        assert word not in text


def test_a_title_typed_with_the_name_is_not_doubled(store: Store, assessment: Assessment) -> None:
    request = FairRequest("株式会社みらい商事 御中", "")
    assert "御中 御中" not in letter_text(store, assessment, request, Language.JA)
    request = FairRequest("株式会社みらい商事", "田中 様")
    text = letter_text(store, assessment, request, Language.JA)
    assert "田中 様" in text
    assert "様 様" not in text


def test_a_cost_nobody_estimated_makes_no_total(store: Store, assessment: Assessment) -> None:
    facts = letter_facts(store, assessment, TODAY)
    request = FairRequest(requested="監視ソフト", mentioned=(facts.needs[0].action,))
    assert "合計" not in letter_text(store, assessment, request, Language.JA)
    request = FairRequest(requested="監視ソフト", estimate_yen=240_000, mentioned=(facts.needs[0].action,))
    text = letter_text(store, assessment, request, Language.JA)
    assert "合計" in text
    assert "240,000円" in text


@pytest.mark.parametrize(
    "value",
    [
        {"addressee": 5, "requested": None, "estimate_yen": "viel", "mentioned": "all"},
        {"addressee": "x" * 100_000, "estimate_yen": -1, "mentioned": [1, None]},
        {"estimate_yen": 10**20, "unknown": {}},
        {"estimate_yen": True},
    ],
)
def test_a_damaged_letter_reads_as_far_as_it_is_whole(store: Store, value: dict[str, object]) -> None:
    store.save_entry(COLLECTION, ENTRY_ID, value)  # type: ignore[arg-type]
    found = fair_request(store)
    assert len(found.addressee) <= 100
    assert found.estimate_yen is None
    assert found.mentioned == ()


def test_what_was_typed_comes_back(store: Store) -> None:
    typed = FairRequest("みらい商事", "田中", "監視ソフト🛡️", 0, ("do_q01",))
    save_fair_request(store, typed)
    assert fair_request(store) == typed

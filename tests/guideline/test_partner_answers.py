"""Drafts for partners: affirmed only with evidence, and nothing more than the evidence shows."""

from __future__ import annotations

import itertools
from datetime import date

import pytest

from app.content.partner_facts_pack import load_partner_pack
from app.domain.answer import Choice
from app.domain.firm import FirmFacts
from app.domain.language import Language
from app.domain.plan import PlanItem
from app.domain.verdict import Status
from app.guideline.evidence import Grade
from app.guideline.fact_matching import Confidence, match
from app.guideline.form_words import Meaning
from app.guideline.papers import Paper
from app.guideline.partner_answers import Draft, Open, draft
from tests.guideline.known_factory import known

PACK = load_partner_pack()
MALWARE = "ウイルス対策ソフトを導入していますか。"
HALF_MEASURED = {"os_supported": Status.PASS, "security_update_recent": Status.UNKNOWN}
GOOD_ANTIVIRUS = {"antivirus_active": Status.PASS, "antivirus_definitions_current": Status.PASS}


def drafted(question: str, language: Language = Language.JA, **facts: object) -> Draft:
    return draft(match(question, PACK), known(**facts), language)  # type: ignore[arg-type]


def test_a_measurement_of_every_pc_affirms_with_scope_and_date() -> None:
    found = drafted(MALWARE, checks=GOOD_ANTIVIRUS, pcs=(2, 2))
    assert (found.meaning, found.grade) == (Meaning.YES, Grade.MEASURED)
    assert "パソコン2台すべて" in found.note
    assert "実測（2026年11月20日）" in found.proof


def test_one_of_two_pcs_affirms_nothing_but_says_what_was_checked() -> None:
    found = drafted(MALWARE, checks=GOOD_ANTIVIRUS, pcs=(1, 2))
    assert (found.meaning, found.open) == (None, Open.SOME_PCS)
    assert "2台のうち、1台" in found.note


def test_a_declaration_alone_is_called_one_and_chooses_nothing() -> None:
    found = drafted(MALWARE, answers={"q02": Choice.IMPLEMENTED})
    assert (found.meaning, found.open, found.grade) == (None, Open.DECLARED_ONLY, Grade.DECLARED)
    assert found.sentence.startswith("自己申告では")
    assert "申告（2026年11月20日）：自社診断 第3.1版 問2" in found.proof


def test_what_is_not_done_is_said_with_the_day_of_the_plan() -> None:
    plan = [PlanItem("do_q02", "question:3.1/q02", due_on="2026-12-24")]
    found = drafted(MALWARE, answers={"q02": Choice.NOT_IMPLEMENTED}, plan=plan)
    assert found.meaning is Meaning.NO
    assert "2026-12-24までに" in found.note


def test_a_measurement_that_fails_wins_over_the_answer() -> None:
    found = drafted(
        MALWARE,
        checks={"antivirus_active": Status.FAIL, "antivirus_definitions_current": Status.FAIL},
        answers={"q02": Choice.IMPLEMENTED},
    )
    assert (found.meaning, found.grade) == (Meaning.NO, Grade.MEASURED)


def test_a_gap_in_the_measurement_keeps_the_rest_from_affirming() -> None:
    checks = {"antivirus_active": Status.PASS, "antivirus_definitions_current": Status.UNKNOWN}
    assert drafted(MALWARE, checks=checks).open is Open.NOT_ALL_KNOWN


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("OSを最新の状態に保っていますか。", {"checks": HALF_MEASURED}),
        (MALWARE, {"checks": GOOD_ANTIVIRUS, "pcs": (1, 2)}),
        (MALWARE, {"checks": GOOD_ANTIVIRUS, "answers": {"q02": Choice.PARTLY}}),
        ("バックアップを毎日取得し、遠隔地に保管していますか。", {"checks": {"backup_recent": Status.PASS}}),
        ("サポートが終了したOSを使用していませんか。", {"checks": {"os_supported": Status.PASS}}),
    ],
)
def test_what_is_left_open_is_not_affirmed_in_words_either(question: str, facts: dict[str, object]) -> None:
    found = drafted(question, **facts)  # type: ignore[arg-type]
    assert found.meaning is None
    assert (found.sentence, bool(found.proof)) == ("", True)


def test_an_answer_that_says_less_than_the_measurement_is_asked_about() -> None:
    found = drafted(MALWARE, checks=GOOD_ANTIVIRUS, answers={"q02": Choice.PARTLY})
    assert (found.meaning, found.open) == (None, Open.DIFFERS)


def test_a_condition_beyond_the_evidence_stays_open_and_is_named() -> None:
    found = drafted(
        "バックアップを毎日取得し、遠隔地に保管していますか。", checks={"backup_recent": Status.PASS}
    )
    assert (found.meaning, found.open) == (None, Open.CONDITION)
    assert found.unmet == ("毎日行うこと", "離れた場所に置くこと")
    assert "実測" in found.proof


def test_every_device_is_affirmed_only_when_every_device_was_measured() -> None:
    question = "全てのPCにウイルス対策ソフトを導入していますか。"
    assert drafted(question, checks=GOOD_ANTIVIRUS, pcs=(1, 1)).meaning is Meaning.YES
    assert drafted(question, checks=GOOD_ANTIVIRUS, pcs=(1, None)).meaning is None


def test_a_question_that_may_mean_either_is_never_chosen() -> None:
    found = drafted("サポートが終了したOSを使用していませんか。", checks={"os_supported": Status.PASS})
    assert (found.meaning, found.open) == (None, Open.EITHER_WAY)


def test_a_finished_paper_affirms_that_a_policy_is_written() -> None:
    found = drafted("情報セキュリティ基本方針を定めていますか。", papers=["policy"])
    assert (found.meaning, found.grade) == (Meaning.YES, Grade.DOCUMENT)
    assert found.proof == "書類（2026年11月1日）：情報セキュリティ基本方針"


def test_rules_answer_for_a_topic_only_where_a_sentence_is_about_it() -> None:
    question = "情報や機器の持ち出しルールを定めていますか。"
    assert drafted(question, papers=["rules"]).meaning is None
    assert drafted(question, papers=["rules"], served=["q13"]).meaning is Meaning.YES


def test_a_written_rule_is_no_proof_that_it_is_done() -> None:
    found = drafted("離席時に画面をロックしていますか。", papers=["rules"], served=["q14"])
    assert found.meaning is None


def test_an_old_training_proves_nothing_about_today() -> None:
    old = Paper("training", date(2025, 3, 1), is_fresh=False)
    found = drafted("従業員に情報セキュリティ教育を実施していますか。", papers=[old])
    assert (found.meaning, found.open) == (None, Open.OLD)


def test_the_declaration_of_security_action_is_declared_not_certified() -> None:
    paper = Paper("security_action", date(2026, 5, 1), number="51234567890")
    found = drafted("SECURITY ACTIONを宣言していますか。", papers=[paper])
    assert found.meaning is Meaning.YES
    assert "宣言しました（自己宣言ID 51234567890）" in found.note
    assert not any(word in found.sentence + found.note + found.proof for word in ("認定", "取得"))


def test_what_only_people_know_stays_open() -> None:
    assert drafted("サイバー保険に加入していますか。").open is Open.PEOPLE_ONLY
    assert drafted("過去3年間に情報漏えい事故がありましたか。", papers=["incident_card"]).meaning is None


def test_a_question_about_nothing_we_know_is_left_open() -> None:
    assert drafted("主要取引銀行の支店名をご記入ください。").open is Open.NO_TOPIC


def test_the_person_responsible_is_named() -> None:
    facts = FirmFacts(responsible_person="佐藤 恵")
    assert drafted("情報セキュリティ責任者を任命していますか。", facts=facts).open is Open.DECLARED_ONLY
    found = drafted("情報セキュリティ責任者を任命していますか。", facts=facts, papers=["policy"])
    assert (found.meaning, found.sentence) == (Meaning.YES, "責任者は佐藤 恵です。")


def test_an_english_form_gets_an_english_draft() -> None:
    found = drafted("Is anti-malware installed on all PCs?", Language.EN, checks=GOOD_ANTIVIRUS)
    assert "PC" in found.note
    assert not any("\u3041" <= one <= "\u9fff" for one in found.note + found.proof)


@pytest.mark.parametrize("fact", PACK.facts, ids=lambda one: one.id)
def test_no_topic_is_affirmed_without_evidence(fact) -> None:  # type: ignore[no-untyped-def]
    """Whatever was answered and however the PCs that could not be judged look: no yes."""
    unsure = dict.fromkeys((*fact.checks, *fact.hint_checks), Status.UNKNOWN)
    for question, choice in itertools.product(fact.phrasings[Language.JA], (*Choice, None)):
        answers = dict.fromkeys(fact.questions, choice) if choice else {}
        found = drafted(question, checks=unsure, answers=answers)
        assert found.meaning is not Meaning.YES, question


@pytest.mark.parametrize("fact", PACK.facts, ids=lambda one: one.id)
def test_every_topic_is_found_by_its_own_examples(fact) -> None:  # type: ignore[no-untyped-def]
    for language in Language:
        for question in fact.phrasings[language]:
            found = match(question, PACK)
            assert found.fact is not None, question
            assert found.confidence is not Confidence.LOW
    best = match(fact.phrasings[Language.JA][0], PACK)
    assert best.fact is fact

"""The policy of a firm: what it says for whom, what the owner changed, and what keeps it from being set."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date, timedelta

import policy_firms
import pytest

from app.content.policy_pack import load_policy_pack
from app.declaration.policy import (
    LONGEST_SENTENCE,
    Circumstances,
    PolicyDraft,
    PolicyText,
    added_id,
    circumstances,
    write_policy,
)
from app.declaration.policy_problems import policy_problems
from app.declaration.wording_check import check_wording
from app.domain.firm import FirmFacts
from app.domain.firm_form import FirmForm
from app.domain.language import Language
from app.domain.profile import Profile
from app.report.declaration_policy import policy_document
from app.report.document_job import document_job
from app.report.plain_text import plain_text
from app.report.sheet import text_runs

JA, EN = Language.JA, Language.EN
TODAY = policy_firms.DAY
PACK = load_policy_pack()
FIRM = Circumstances("佐藤事務所", "佐藤 恵", "佐藤 恵", alone=True)
DRAFT = PolicyDraft(TODAY)


def written(firm: Circumstances = FIRM, draft: PolicyDraft = DRAFT, language: Language = JA) -> PolicyText:
    return write_policy(PACK, firm, draft, language)


def said(text: PolicyText) -> str:
    return "\n".join(one.text for one in text.sentences)


# Ten firms


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("firm", list(policy_firms.FIRMS))
def test_each_kind_of_firm_gets_the_policy_that_was_read_and_kept(firm: str, language: Language) -> None:
    golden = policy_firms.GOLDEN / f"{firm}.{language.value}.txt"
    text = plain_text(policy_document(policy_firms.policy_of(firm, language)))
    if os.environ.get("MAMORI_KARTE_KEEP_GOLDEN"):
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("firm", list(policy_firms.FIRMS))
def test_each_policy_fills_one_page_for_the_wall_in_large_type(firm: str, language: Language) -> None:
    job = document_job(policy_document(policy_firms.policy_of(firm, language)), "policy")
    assert len(job.sheets) == 1
    assert job.missing_characters == ()
    sizes = sorted(run.size for run in text_runs(job.sheets[0]))
    assert sizes[len(sizes) // 2] >= 10.0


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("firm", list(policy_firms.FIRMS))
def test_no_policy_has_a_problem_or_claims_anything(firm: str, language: Language) -> None:
    text = policy_firms.policy_of(firm, language)
    assert policy_problems(text, TODAY) == ()
    assert check_wording(said(text)) == ()
    assert [section.id for section in text.sections] == [
        "head",
        "leadership",
        "organisation",
        "people",
        "law",
        "incident",
        "improvement",
    ]


# What decides


@pytest.mark.parametrize(
    ("fact", "sentence"),
    [
        ("personal_data", "law.personal"),
        ("personal_data", "incident.personal"),
        ("my_number", "law.my_number"),
        ("telework", "organisation.telework"),
        ("contractors", "organisation.contractors"),
    ],
)
def test_a_sentence_stands_there_only_where_the_fact_holds(fact: str, sentence: str) -> None:
    with_it = {one.id for one in written(replace(FIRM, **{fact: True})).sentences}
    without = {one.id for one in written(replace(FIRM, **{fact: False})).sentences}
    assert sentence in with_it
    assert sentence not in without


def test_nobody_is_called_staff_where_one_person_works_alone() -> None:
    assert "全員" not in said(written())
    assert "従業員" not in "".join(section.title for section in written().sections)
    assert "全員" in said(written(replace(FIRM, alone=False)))


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("株式会社見本", "当社"),
        ("一般社団法人みほん協会", "当法人"),
        ("みほん事業協同組合", "当組合"),
        ("見本歯科医院", "当院"),
        ("佐藤税理士事務所", "当事務所"),
        ("佐藤データサービス", "当事業所"),
    ],
)
def test_the_policy_calls_the_firm_by_the_form_of_its_name(name: str, word: str) -> None:
    assert f"以下「{word}」といいます" in said(written(circumstances(Profile(name), FirmFacts())))


def test_a_corporate_number_alone_means_a_company_and_spaces_are_no_number() -> None:
    assert circumstances(Profile("見本", corporate_number="1"), FirmFacts()).form is FirmForm.COMPANY
    assert circumstances(Profile("見本", corporate_number=" "), FirmFacts()).form is FirmForm.OTHER


def test_what_was_not_asked_is_taken_from_the_ticked_things_and_the_owners_word_wins() -> None:
    ticked = Profile(assets=("my_number",))
    assert circumstances(ticked, FirmFacts()).my_number
    assert circumstances(ticked, FirmFacts()).personal_data
    assert not circumstances(ticked, FirmFacts(my_number=False, personal_data=False)).personal_data
    assert not circumstances(Profile(), FirmFacts()).telework


def test_the_optional_heading_can_be_left_out() -> None:
    assert "improvement" not in [section.id for section in written(draft=PolicyDraft(TODAY, False)).sections]


# The owner's own sentences


def test_a_changed_sentence_is_the_owners_own_and_survives_every_other_change() -> None:
    draft = DRAFT.with_own(JA, "law.keep", "法令と契約を守ります。うちの言葉です。")
    for firm in (FIRM, replace(FIRM, alone=False, personal_data=True, telework=True)):
        (found,) = [one for one in written(firm, draft).sentences if one.id == "law.keep"]
        assert found.text == "法令と契約を守ります。うちの言葉です。"
        assert found.own
        assert found.generated.startswith("情報の取り扱いに関わる法令")
    assert written(draft=draft).has_own
    assert not written().has_own


def test_a_changed_sentence_stays_even_where_it_would_no_longer_be_generated() -> None:
    draft = DRAFT.with_own(JA, "organisation.telework", "在宅でも同じです。")
    assert "在宅でも同じです。" in said(written(replace(FIRM, telework=False), draft))


def test_a_sentence_taken_out_stays_out_and_can_be_had_back() -> None:
    draft = DRAFT.with_own(JA, "law.secret", "")
    assert "秘密" not in said(written(draft=draft))
    law = next(section for section in written(draft=draft).sections if section.id == "law")
    (empty,) = [one for one in law.sentences if one.id == "law.secret"]
    assert empty.own
    assert "秘密" in said(written(draft=draft.with_own(JA, "law.secret", None)))


def test_an_added_sentence_stands_last_under_its_heading() -> None:
    text = written(draft=DRAFT.with_own(JA, added_id("incident"), "夜は携帯電話へ連絡してください。"))
    incident = next(section for section in text.sections if section.id == "incident")
    assert incident.spoken[-1].text == "夜は携帯電話へ連絡してください。"
    assert incident.spoken[-1].own


def test_typing_a_sentence_back_as_it_was_makes_it_the_programs_again() -> None:
    generated = next(one for one in written().sentences if one.id == "law.keep").generated
    assert not written(draft=DRAFT.with_own(JA, "law.keep", generated)).has_own


def test_one_language_is_changed_without_the_other_and_that_is_said() -> None:
    draft = DRAFT.with_own(JA, "law.keep", "法令を守ります。")
    ja, en = written(draft=draft), written(draft=draft, language=EN)
    assert not en.has_own
    assert [one.kind for one in policy_problems(ja, TODAY, en)] == ["one_language"]
    assert policy_problems(en, TODAY, ja) == ()


def test_braces_in_names_and_sentences_are_only_braces() -> None:
    firm = replace(FIRM, name="{name}{0}%s", responsible="{self}")
    text = written(firm, DRAFT.with_own(JA, "law.keep", "{representative}を守る"))
    assert "{name}{0}%s（以下" in said(text)
    assert "{representative}を守る" in said(text)


def test_a_draft_comes_back_from_json_as_it_was_and_nonsense_is_left_aside() -> None:
    draft = DRAFT.with_own(JA, "law.keep", "あ").with_own(EN, "law.keep", "")
    assert PolicyDraft.from_json(draft.to_json()) == draft
    nonsense = {"decided_on": "2026-99-99", "improvement": "no", "own": {"ja": {"a": 1, "b": "い"}, "xx": {}}}
    assert PolicyDraft.from_json(nonsense) == PolicyDraft(None, True, {JA: {"b": "い"}})
    assert PolicyDraft.from_json({"own": [1]}) == PolicyDraft()


# What keeps it from being set


@pytest.mark.parametrize(
    ("firm", "draft", "kinds"),
    [
        (replace(FIRM, name=""), DRAFT, {"no_name"}),
        (replace(FIRM, representative=""), DRAFT, {"no_representative"}),
        (FIRM, PolicyDraft(None), {"no_date"}),
        (FIRM, PolicyDraft(date(1999, 12, 31)), {"date_absurd"}),
        (FIRM, PolicyDraft(TODAY + timedelta(days=400)), {"date_absurd"}),
        (FIRM, PolicyDraft(date(9999, 12, 31)), {"date_absurd"}),
        (FIRM, DRAFT.with_own(JA, "improvement.yearly", " \n"), {"empty_section"}),
        (FIRM, DRAFT.with_own(JA, "law.keep", "あ" * (LONGEST_SENTENCE + 1)), {"sentence_too_long"}),
        (FIRM, DRAFT.with_own(JA, "law.keep", "あ" * 100_000), {"sentence_too_long", "policy_too_long"}),
    ],
)
def test_what_is_missing_or_absurd_is_named(firm: Circumstances, draft: PolicyDraft, kinds: set[str]) -> None:
    found = policy_problems(written(firm, draft), TODAY)
    assert {one.kind for one in found} == kinds
    assert all(one.blocks for one in found)


def test_a_sentence_too_long_says_how_long_it_is_and_how_long_it_may_be() -> None:
    text = written(draft=DRAFT.with_own(JA, "law.keep", "あ" * 500))
    (found,) = policy_problems(text, TODAY)
    assert (found.sentence_id, found.length, found.most) == ("law.keep", 500, LONGEST_SENTENCE)


def test_an_own_sentence_that_claims_too_much_is_noticed_but_does_not_block() -> None:
    text = written(draft=DRAFT.with_own(JA, added_id("head"), "SECURITY ACTION二つ星の認定を受けました。"))
    (found,) = policy_problems(text, TODAY)
    assert found.kind == "claims"
    assert not found.blocks


def test_a_long_policy_goes_over_several_pages_instead_of_shrinking() -> None:
    draft = DRAFT
    for section in ("head", "leadership", "people", "law", "incident"):
        draft = draft.with_own(JA, added_id(section), "長い文を書きました。" * 40)
    text = written(draft=draft)
    assert policy_problems(text, TODAY) == ()
    job = document_job(policy_document(text), "x")
    assert len(job.sheets) > 1
    assert min(run.size for run in text_runs(job.sheets[0])) >= 7.0


def test_fifty_thousand_empty_lines_are_one_in_print_and_not_tried_on_one_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def tried(_document: object) -> bool:
        raise AssertionError("the window waits while a page is tried")

    monkeypatch.setattr("app.report.declaration_policy._fits", tried)
    sentence = "はじめの行。" + "\n" * 50_000 + "おわりの行。"
    text = written(draft=DRAFT.with_own(JA, added_id("head"), sentence))
    assert any(one.text == sentence for one in text.sentences), "what was typed is kept"
    job = document_job(policy_document(text), "x")
    assert len(job.sheets) <= 3
    printed = "".join(run.text for sheet in job.sheets for run in text_runs(sheet))
    assert "はじめの行。" in printed
    assert "おわりの行。" in printed

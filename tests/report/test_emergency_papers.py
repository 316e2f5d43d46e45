"""The papers of the worst hour: what stands on them, on which paper, and what hostile input does."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.content.emergency_packs import load_leak, load_procedure, load_rescue
from app.domain.language import Language
from app.domain.profile import Profile
from app.domain.verdict import Status, Verdict
from app.emergency.card import card_content
from app.emergency.contacts import OwnContact
from app.emergency.incident import Incident, IncidentStep, StepKind
from app.emergency.leak import Say
from app.emergency.leak_case import LeakCase
from app.emergency.procedure import OwnProcedure
from app.emergency.rescue import RescueWish
from app.report.document import Document, Paper
from app.report.document_job import document_job
from app.report.emergency_card import card_stem, emergency_card
from app.report.emergency_leak import leak_draft
from app.report.emergency_procedure import incident_procedure
from app.report.emergency_rescue import rescue_questions
from app.report.emergency_timeline import incident_timeline, timeline_stem
from app.report.layout import lay_out
from app.report.sheet import Sheet, leaves, text_runs

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
AT = "2026-11-23T00:12:40Z"
PROFILE = Profile(trade_name="佐藤データサービス", person_name="佐藤 恵", people_count=1, assets=("bank",))
BANK = OwnContact("1", "bank", "上田信用金庫", "0120-00-0000", note="夜も可")
VERDICTS = (Verdict("disk_encrypted", Status.PASS, "encrypted", {"drive": "C:"}, measured_at=AT),)
CARD = card_content(PROFILE, [BANK], VERDICTS)
INCIDENT = Incident("i", "files_encrypted", AT)
LINES = (
    IncidentStep("1", "i", AT, StepKind.DONE, "disconnect"),
    IncidentStep("2", "i", AT, StepKind.SKIPPED, "other_pcs"),
    IncidentStep("3", "i", AT, StepKind.NOTE, text="請求書のメールを開いた"),
    IncidentStep("4", "i", AT, StepKind.CALLED, "desk:ipa_business", "IPA"),
)
CASE = LeakCase("c", AT, TODAY, {"personal": Say.YES, "wrongful": Say.YES}, {"summary": "朝に気づいた"})


def _text(document: Document) -> str:
    return "".join(run.text for sheet in lay_out(document) for run in text_runs(sheet))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("paper", Paper)
def test_the_card_is_one_page_of_the_chosen_paper(language: Language, paper: Paper) -> None:
    document = emergency_card(CARD, language, TODAY, paper)
    (sheet,) = lay_out(document)
    wanted = {Paper.A4: (595.276, 841.89), Paper.A5: (419.528, 595.276)}[paper]
    assert (round(sheet.width, 2), round(sheet.height, 2)) == (round(wanted[0], 2), round(wanted[1], 2))
    assert document_job(document, "card").pdf().startswith(b"%PDF")
    _nothing_stands_over_the_edge(sheet)


def test_the_card_has_numbers_contacts_steps_facts_and_its_day() -> None:
    text = _text(emergency_card(CARD, Language.JA, TODAY))
    for part in (
        "cs-support@ipa.go.jp", "#9110", "上田信用金庫", "0120-00-0000", "電源は切らない",
        "ディスクは暗号化されています", "2026年11月23日", "刷り直してください", "佐藤データサービス",
    ):  # fmt: skip
        assert part in text


def test_a_number_that_was_not_confirmed_says_so_on_the_card() -> None:
    assert "番号は未確認" in _text(emergency_card(CARD, Language.JA, TODAY))


def test_the_smallest_type_on_a5_is_still_readable() -> None:
    (sheet,) = lay_out(emergency_card(CARD, Language.JA, TODAY, Paper.A5))
    assert min(run.size for run in text_runs(sheet)) >= 5.5


def test_a_card_without_anything_says_what_is_missing() -> None:
    text = _text(emergency_card(card_content(Profile(), (), ()), Language.JA, TODAY))
    assert "まだ書いていません" in text
    assert "まだ点検していません" in text


def test_a_hundred_contacts_are_cut_with_a_count() -> None:
    many = [OwnContact(str(n), "customer", f"取引先{n}", f"03-0000-{n:04}") for n in range(100)]
    document = emergency_card(card_content(PROFILE, many, VERDICTS), Language.JA, TODAY)
    assert len(lay_out(document)) == 1
    assert "ほかに" in _text(document)


@pytest.mark.parametrize("hostile", ["あ" * 100_000, "😀" * 300, "\u202e逆\x00\x07", "０１２０ー" * 60])
def test_hostile_contacts_make_no_card_fail(hostile: str) -> None:
    contact = OwnContact("1", "bank", hostile, hostile, hostile, hostile)
    card = replace(
        card_content(PROFILE, [contact] * 12, VERDICTS), profile=replace(PROFILE, trade_name=hostile)
    )
    (sheet,) = lay_out(emergency_card(card, Language.JA, TODAY, Paper.A5))
    _nothing_stands_over_the_edge(sheet)


def test_the_timeline_names_each_press_with_its_second_in_japan_and_what_is_left() -> None:
    text = _text(incident_timeline(INCIDENT, LINES, PROFILE, Language.JA, NOW))
    assert text.count("09:12:40") == 5  # four lines and the beginning
    for part in (
        "ネットから切り離す",
        "請求書のメールを開いた",
        "IPA",
        "まだしていないこと",
        "画面を写真に撮る",
    ):
        assert part in text
    assert timeline_stem(INCIDENT, Language.JA).startswith("2026-11-23_0912_")


def test_a_timeline_of_another_version_keeps_what_it_cannot_name() -> None:
    odd = (IncidentStep("1", "i", AT, StepKind.DONE, "step_of_tomorrow"),)
    text = _text(
        incident_timeline(replace(INCIDENT, situation="of_tomorrow"), odd, PROFILE, Language.EN, NOW)
    )
    assert "step_of_tomorrow" in text
    assert "of_tomorrow" in text


def test_an_empty_timeline_says_so() -> None:
    assert "Nothing has been recorded" in _text(incident_timeline(INCIDENT, (), PROFILE, Language.EN, NOW))


@pytest.mark.parametrize("language", Language)
def test_the_leak_draft_has_outcome_days_answers_facts_letter_and_the_warnings(language: Language) -> None:
    pack = load_leak()
    text = _text(leak_draft(CASE, PROFILE, pack, language, TODAY))
    for part in (pack.outcomes["due"], pack.not_advice, pack.letter_subject):
        assert part.to(language).replace(" ", "")[:20] in text.replace(" ", "")
    assert "朝に気づいた" in text
    for day in (("2026年11月25日", "2027年1月21日"), ("25 November 2026", "21 January 2027"))[
        language == "en"
    ]:
        assert day in text


def test_the_procedure_calls_itself_a_draft_until_it_was_decided() -> None:
    draft = _text(incident_procedure(PROFILE, OwnProcedure(), "佐藤 恵", [BANK], Language.JA))
    assert "案（まだ決めていません）" in draft
    own = OwnProcedure(decided_on=TODAY, additions="一行目\n二行目")
    decided = _text(incident_procedure(PROFILE, own, "佐藤 恵", [BANK], Language.JA))
    assert "決めた日： 2026年11月23日" in decided
    assert "案（" not in decided
    assert "一行目" in decided
    assert "2027年11月23日" in decided


def test_the_procedure_has_the_five_phases_in_order() -> None:
    text = _text(incident_procedure(PROFILE, OwnProcedure(), "", [], Language.JA))
    titles = [phase.title.ja for phase in load_procedure().phases]
    assert titles == ["発見と報告", "初動", "調査・対応", "復旧", "最終報告"]
    places = [text.index(f"{number}. {title}") for number, title in enumerate(titles, start=1)]
    assert places == sorted(places)


@pytest.mark.parametrize("language", Language)
def test_the_questions_to_a_provider_fit_on_one_page(language: Language) -> None:
    document = rescue_questions(RescueWish(3, True, True), language)
    assert len(lay_out(document)) == 1
    assert load_rescue().no_ranking.to(language)[:10] in _text(document)


def test_file_names_say_day_and_paper() -> None:
    assert card_stem(TODAY, Language.JA, Paper.A5) == "2026-11-23_もしもカード_A5"


def _nothing_stands_over_the_edge(sheet: Sheet) -> None:
    for mark in leaves(sheet.marks):
        if hasattr(mark, "text"):
            assert 0 <= mark.x <= sheet.width - mark.width, mark.text
            assert 0 < mark.y <= sheet.height

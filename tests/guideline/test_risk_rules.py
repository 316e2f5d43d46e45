"""The risk value: every cell of every edition, by the tables of the guideline, not by our own code."""

from __future__ import annotations

import math
from itertools import product

import pytest

from app.content.ledger_packs import load_cloud, load_ledger, load_risk
from app.content.phrases import phrase
from app.domain.answer import Answer, Choice
from app.domain.language import Language
from app.domain.verdict import Status, Verdict
from app.guideline.ledger_row import Harm, LedgerRow, importance, value_of
from app.guideline.ledger_words import importance_words, risk_words, suggestion_words, value_words
from app.guideline.risk import band_of, from_scale_of_two, likelihood_of, risk_map, risk_of
from app.guideline.risk_entry import suggested_threat, suggested_vulnerability

EDITIONS = ("3", "3.1", "4.0")
# threat (row 3, 2, 1) by vulnerability (column 3, 2, 1), as printed
LIKELIHOOD = {3: {3: 3, 2: 2, 1: 1}, 2: {3: 2, 2: 1, 1: 1}, 1: {3: 1, 2: 1, 1: 1}}
HARM_OF = {3: Harm.SERIOUS, 2: Harm.GREAT, 1: Harm.LITTLE}
# 重要度 × 被害発生可能性, as printed for 3.1 and 4.0, and for the scale of edition 3
PRODUCT = {
    "3": {2: {3: 6, 2: 4, 1: 2}, 1: {3: 3, 2: 2, 1: 1}, 0: {3: 0, 2: 0, 1: 0}},
    "3.1": {3: {3: 9, 2: 6, 1: 3}, 2: {3: 6, 2: 4, 1: 2}, 1: {3: 3, 2: 2, 1: 1}},
    "4.0": {3: {3: 9, 2: 6, 1: 3}, 2: {3: 6, 2: 4, 1: 2}, 1: {3: 3, 2: 2, 1: 1}},
}
BANDS = {
    "3": dict.fromkeys((0, 1, 2, 3, 4, 6)),
    "3.1": {1: "small", 2: "small", 3: "medium", 4: "medium", 6: "large", 9: "large"},
    "4.0": {1: "small", 2: "small", 3: "small", 4: "medium", 6: "large", 9: "large"},
}
NO_PERSONAL_DATA = {"personal_info": False, "sensitive_info": False, "my_number": False}


def row_of(greatest: int, **changes: object) -> LedgerRow:
    """A row whose importance is `greatest` on the scale from 1 to 3."""
    harm = HARM_OF[greatest]
    given: dict[str, object] = {"leak": harm, "wrong": Harm.LITTLE, "stop": Harm.LITTLE, "survival": False}
    return LedgerRow("r1", **{**NO_PERSONAL_DATA, **given, **changes})  # type: ignore[arg-type]


def test_the_pack_holds_ten_columns_fifteen_items_and_three_editions() -> None:
    ledger = load_ledger()
    assert len(ledger.columns) == 10
    assert len({one.id for one in ledger.columns}) == 10
    assert {one.column for one in ledger.parts} == {"personal", "values"}
    assert len(load_cloud().items) == 15
    assert [one.number for one in load_cloud().items] == list(range(1, 16))
    assert tuple(one.id for one in load_risk().editions) == EDITIONS
    assert len(load_risk().treatments) == 4
    assert len(ledger.media) == 6


@pytest.mark.parametrize("edition_id", EDITIONS)
@pytest.mark.parametrize(("threat", "vulnerability"), list(product((3, 2, 1), repeat=2)))
def test_the_likelihood_is_that_of_the_printed_table(
    edition_id: str, threat: int, vulnerability: int
) -> None:
    edition = load_risk().edition(edition_id)
    found = likelihood_of(threat, vulnerability, edition)
    assert found == LIKELIHOOD[threat][vulnerability] == math.ceil(threat / (4 - vulnerability))


@pytest.mark.parametrize("edition_id", EDITIONS)
@pytest.mark.parametrize(("greatest", "threat", "vulnerability"), list(product((3, 2, 1), repeat=3)))
def test_every_risk_value_is_importance_times_likelihood(
    edition_id: str, greatest: int, threat: int, vulnerability: int
) -> None:
    edition = load_risk().edition(edition_id)
    risk = risk_of(row_of(greatest), threat, vulnerability, edition)
    shown = greatest + edition.lowest - 1
    assert risk.importance == shown
    assert risk.value == PRODUCT[edition_id][shown][LIKELIHOOD[threat][vulnerability]]
    assert (risk.band.id if risk.band else None) == BANDS[edition_id][risk.value]
    assert risk.missing == ()


@pytest.mark.parametrize("edition_id", EDITIONS)
def test_the_importance_is_the_greatest_of_the_three(edition_id: str) -> None:
    edition = load_risk().edition(edition_id)
    for leak, wrong, stop in product((3, 2, 1), repeat=3):
        row = row_of(leak, wrong=HARM_OF[wrong], stop=HARM_OF[stop])
        risk = risk_of(row, 1, 1, edition)
        shift = 1 if edition_id == "3" else 0
        assert risk.values == (leak - shift, wrong - shift, stop - shift)
        assert risk.importance == max(leak, wrong, stop) - shift


@pytest.mark.parametrize(("edition_id", "greatest"), [("3", 2), ("3.1", 3), ("4.0", 3)])
@pytest.mark.parametrize("reason", ["personal_info", "sensitive_info", "my_number", "survival"])
def test_personal_data_and_survival_force_the_greatest_value(
    edition_id: str, greatest: int, reason: str
) -> None:
    edition = load_risk().edition(edition_id)
    risk = risk_of(row_of(1, **{reason: True}), 1, 1, edition)
    assert risk.importance == greatest
    assert risk.forced == ("survival" if reason == "survival" else "personal",)


@pytest.mark.parametrize("edition_id", EDITIONS)
def test_what_is_not_known_gives_no_value(edition_id: str) -> None:
    edition = load_risk().edition(edition_id)
    assert risk_of(row_of(1), None, 1, edition).missing == ("threat",)
    assert risk_of(row_of(1), 1, None, edition).missing == ("vulnerability",)
    risk = risk_of(row_of(2, stop=None), 1, 1, edition)
    assert (risk.value, risk.importance, risk.missing) == (None, None, ("importance",))
    assert risk_of(LedgerRow("r"), None, None, edition).missing == ("importance", "threat", "vulnerability")


def test_an_unknown_part_cannot_lower_what_is_known_to_be_greatest() -> None:
    assert importance(row_of(3, stop=None)).value == 3
    assert importance(row_of(2, stop=None)).value is None


def test_editions_three_and_four_say_which_rules_are_not_confirmed() -> None:
    unverified = {one.id: set(one.unverified) for one in load_risk().editions}
    assert unverified["3"] == {"bands"}
    assert unverified["3.1"] == {"bands"}
    assert unverified["4.0"] == {"values", "forced_maximum", "likelihood"}


def test_the_scale_of_edition_three_maps_one_by_one() -> None:
    assert [from_scale_of_two(value) for value in (0, 1, 2)] == [1, 2, 3]
    for wrong in (-1, 3):
        with pytest.raises(ValueError, match=str(wrong)):
            from_scale_of_two(wrong)


def test_a_promise_of_secrecy_makes_confidentiality_the_greatest() -> None:
    row = row_of(1, secrecy_duty=True)
    assert value_of(row, "confidentiality").value == 3
    assert value_of(row, "integrity").value == 1


def test_the_owner_s_value_counts_and_says_why_and_personal_data_still_force() -> None:
    row = row_of(3, confidentiality=1, value_reason="公開している資料です")
    assert importance(row).value == 1
    assert "公開している資料です" in value_words(row, "confidentiality", Language.JA)
    assert importance(row_of(3, confidentiality=1, personal_info=True)).value == 3


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("edition_id", EDITIONS)
def test_the_calculation_is_told_step_by_step(edition_id: str, language: Language) -> None:
    edition = load_risk().edition(edition_id)
    told = " ".join(risk_words(risk_of(row_of(2), 3, 2, edition), edition, language))
    value = (2 + edition.lowest - 1) * 2
    product_words = phrase(
        "ledger.risk.words.product", language, importance=2 + edition.lowest - 1, likelihood=2, value=value
    )
    assert product_words in told
    assert ("未確認" in told) if language is Language.JA else ("confirmed" in told)
    missing = " ".join(risk_words(risk_of(row_of(2), None, 2, edition), edition, language))
    assert phrase("ledger.risk.missing.threat", language) in missing
    assert importance_words(row_of(2), language)


def test_the_map_has_nine_cells_and_keeps_unknown_rows_outside() -> None:
    edition = load_risk().edition("3.1")
    risks = {
        "a": risk_of(row_of(3), 3, 3, edition),
        "b": risk_of(row_of(3), 3, 3, edition),
        "c": risk_of(row_of(1), 1, 1, edition),
        "d": risk_of(LedgerRow("d"), 3, 3, edition),
    }
    found = risk_map(risks, edition)
    assert [[cell.value for cell in line] for line in found.lines] == [[3, 6, 9], [2, 4, 6], [1, 2, 3]]
    assert found.lines[0][2].row_ids == ("a", "b")
    assert found.lines[2][0].row_ids == ("c",)
    assert found.unknown == ("d",)


def answers_of(**choices: Choice) -> dict[str, Answer]:
    return {one: Answer(one, choice, "2026-11-23T00:00:00Z") for one, choice in choices.items()}


def verdict(check_id: str, status: Status) -> dict[str, Verdict]:
    return {check_id: Verdict(check_id, status, "x", {}, (), None)}


def test_vulnerability_is_one_only_when_everything_is_said_to_be_done_and_nothing_measured_contradicts() -> (
    None
):
    row = LedgerRow("r", medium="office_pc")
    names = ("q01", "q02", "q03", "q06", "q11", "q14")
    every = answers_of(**dict.fromkeys(names, Choice.IMPLEMENTED))
    assert suggested_vulnerability(row, every, {}).value == 1
    open_check = verdict("backup_recent", Status.FAIL)
    assert suggested_vulnerability(row, every, open_check).value == 2
    unknown_check = verdict("backup_recent", Status.UNKNOWN)
    assert suggested_vulnerability(row, every, unknown_check).value == 1
    for less in (Choice.DONT_KNOW, Choice.PARTLY, Choice.NOT_IMPLEMENTED):
        assert suggested_vulnerability(row, {**every, **answers_of(q14=less)}, {}).value == 2
    assert suggested_vulnerability(row, {k: v for k, v in every.items() if k != "q14"}, {}).value == 2
    assert suggested_vulnerability(row, answers_of(q01=Choice.NOT_IMPLEMENTED), {}).value == 3


def test_nothing_said_gives_no_vulnerability_and_no_medium_no_threat() -> None:
    row = LedgerRow("r", medium="paper")
    assert suggested_vulnerability(row, {}, {}).value is None
    assert suggested_vulnerability(row, answers_of(q12=Choice.DONT_KNOW), {}).value is None
    assert suggested_threat(LedgerRow("r")).value is None
    assert suggested_threat(row).value == 2
    for language in Language:
        for found in (suggested_threat(row), suggested_vulnerability(row, answers_of(q12=Choice.PARTLY), {})):
            assert suggestion_words(row, found, "3.1", language)


def test_every_medium_has_a_suggestion_that_names_questions_there_are() -> None:
    from app.content.packs import load_actions, load_questionnaire

    questions = {one.id for one in load_questionnaire("3.1").questions}
    media = {one.id for one in load_ledger().media}
    assert {one.medium for one in load_risk().suggestions} == media
    for one in load_risk().suggestions:
        assert set(one.questions) <= questions
        assert {f"fix_{check}" for check in one.checks} <= set(load_actions())
        assert one.threat in (1, 2, 3)


def test_bands_cover_every_value_of_their_edition() -> None:
    for edition in load_risk().editions:
        if edition.bands:
            assert all(band_of(value, edition) for value in (1, 2, 3, 4, 6, 9))

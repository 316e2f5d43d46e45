"""The declaration: its number however it was typed, its day, the steps towards it, the yearly review."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.declaration_packs import load_application
from app.declaration.application import (
    StepState,
    account_kind,
    paste_text,
    set_account_kind,
    set_step,
    step_states,
)
from app.declaration.declaration_id import IdKind, check_id
from app.declaration.declared import (
    COLLECTION,
    CURRENT,
    DayProblem,
    Declaration,
    day_problem,
    declaration,
    save_declaration,
)
from app.declaration.duties import (
    BackupHabit,
    Duty,
    Medium,
    Often,
    backup_habit,
    duties,
    save_backup_habit,
    save_duty,
)
from app.declaration.review import after_review, review_is_due, review_on
from app.domain.language import Language
from app.domain.profile import Profile
from app.records.store import Store

RULE = load_application().id_rule
TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "kind", "digits"),
    [
        ("", IdKind.EMPTY, ""),
        ("   　 ", IdKind.EMPTY, ""),
        ("50123456789", IdKind.CURRENT, "50123456789"),
        ("５０１２３４５６７８９", IdKind.CURRENT, "50123456789"),
        (" 501-2345-6789 ", IdKind.CURRENT, "50123456789"),
        ("５０１－２３４５ー６７８９", IdKind.CURRENT, "50123456789"),
        ("501\u200b2345\u00a06789", IdKind.CURRENT, "50123456789"),
        ("40123456789", IdKind.OLD, "40123456789"),
        ("10123456789", IdKind.OTHER_START, "10123456789"),
        ("5012345678", IdKind.WRONG_LENGTH, "5012345678"),
        ("501234567890", IdKind.WRONG_LENGTH, "501234567890"),
        ("自己宣言ID50123456789", IdKind.NOT_A_NUMBER, ""),
        ("٥٠١٢٣٤٥٦٧٨٩", IdKind.NOT_A_NUMBER, ""),  # digits, but not ours
        ("😀" * 50_000, IdKind.NOT_A_NUMBER, ""),
        ("5" * 100_000, IdKind.NOT_A_NUMBER, ""),
    ],
)
def test_a_number_is_understood_however_it_was_typed(typed: str, kind: IdKind, digits: str) -> None:
    found = check_id(typed, RULE)
    assert (found.kind, found.digits) == (kind, digits)
    assert found.printable is (len(digits) == 11)


@given(st.text(max_size=60))
def test_no_text_breaks_the_look_at_the_number(typed: str) -> None:
    found = check_id(typed, RULE)
    assert not found.printable or (found.digits.isascii() and len(found.digits) == RULE.digits)


@pytest.mark.parametrize(
    ("day", "problem"),
    [
        (TODAY, None),
        (date(2017, 2, 7), None),
        (date(2017, 2, 6), DayProblem.BEFORE_THE_SCHEME),
        (date(1, 1, 1), DayProblem.BEFORE_THE_SCHEME),
        (TODAY + timedelta(days=1), DayProblem.NOT_YET),
        (date.max, DayProblem.NOT_YET),
    ],
)
def test_an_absurd_day_is_told_apart(day: date, problem: DayProblem | None) -> None:
    assert day_problem(day, TODAY) is problem


@pytest.mark.parametrize(
    "spoilt",
    [{}, {"stars": 5, "aim": True, "declaration_id": 7, "declared_on": "soon", "review_on": None}],
)
def test_a_spoilt_declaration_is_an_empty_one(data_folder: Path, spoilt: dict[str, object]) -> None:
    with Store.open(data_folder) as store:
        store.save_entry(COLLECTION, CURRENT, spoilt)  # type: ignore[arg-type]
        assert declaration(store) == Declaration()


@pytest.mark.parametrize("day", ["9999-12-31", "2100-01-01"])
def test_a_day_beyond_all_years_is_left_out_and_the_review_can_be_reckoned(
    data_folder: Path, day: str
) -> None:
    with Store.open(data_folder) as store:
        store.save_entry(COLLECTION, CURRENT, {"stars": 1, "declared_on": day, "reviewed_on": day})
        assert declaration(store) == Declaration(1)
        assert review_on(declaration(store)) is None


def test_everything_kept_comes_back(data_folder: Path) -> None:
    declared = Declaration(2, "５０１２", date(2026, 11, 20), date(2027, 1, 5), date(2026, 11, 21), 1)
    duty = Duty("恵", date(2026, 4, 1), "毎月1日に見る" * 3000 + "😀")
    habit = BackupHabit("名簿", Often.WEEKLY, Medium.EXTERNAL_DISK, False, 3)
    with Store.open(data_folder) as store:
        save_declaration(store, declared)
        save_duty(store, "a1", duty)
        save_backup_habit(store, habit)
        set_account_kind(store, "prime", NOW)
    with Store.open(data_folder) as store:
        assert declaration(store) == declared
        assert duties(store) == {"a1": duty}
        assert backup_habit(store) == habit
        assert account_kind(store) == "prime"
        save_duty(store, "a1", Duty("  "))
        assert duties(store) == {}


def test_steps_keep_their_state_over_months_of_pause(data_folder: Path) -> None:
    with Store.open(data_folder) as store:
        set_step(store, "gbizid", StepState.WAITING, NOW)
        store.save_entry("application_step", "odd", {"state": "flying", "changed_at": "x"})
    with Store.open(data_folder, now=lambda: NOW + timedelta(days=300)) as store:
        kept = step_states(store)
        assert set(kept) == {"gbizid"}
        assert (kept["gbizid"].state, kept["gbizid"].changed_on) == (StepState.WAITING, TODAY)


# Texts to paste

GUIDE = load_application()
SHOP = Profile(trade_name="佐藤データサービス", person_name="佐藤 恵", people_count=1)
DECLARED = Declaration(2, "５０１-２３４５-６７８９", date(2026, 11, 20))


def pastes(declared: Declaration, profile: Profile = SHOP) -> dict[str, str]:
    place = "https://example.jp/policy"
    return {one.id: paste_text(one, GUIDE, profile, declared, place, Language.JA) for one in GUIDE.pastes}


def test_texts_about_the_declaration_exist_only_once_it_was_declared() -> None:
    assert pastes(Declaration())["site"] == ""
    assert "SECURITY ACTION」の二つ星として宣言しました" in pastes(DECLARED)["site"]
    assert pastes(Declaration(1))["mail"] == ""
    assert "自己宣言ID 50123456789" in pastes(DECLARED)["mail"]
    assert pastes(replace(DECLARED, declaration_id="12"))["mail"] == ""


def test_no_text_to_paste_says_that_somebody_granted_the_star() -> None:
    for language in Language:
        for one in GUIDE.pastes:
            said = paste_text(one, GUIDE, SHOP, DECLARED, "https://example.jp", language)
            assert said
            assert not any(word in said for word in ("認定", "取得", "合格", "certified", "approved"))


def test_what_is_not_known_is_left_out_of_the_business() -> None:
    assert (
        pastes(DECLARED)["business"] == "屋号・会社名： 佐藤データサービス\n代表者： 佐藤 恵\n働く人数： 1人"
    )


# Once a year


def test_the_review_is_a_year_after_the_declaration_or_the_last_review() -> None:
    declared = Declaration(1, "", date(2024, 2, 29))
    assert review_on(Declaration()) is None
    assert review_on(Declaration(1)) is None
    assert review_on(declared) == date(2025, 2, 28)
    assert review_is_due(declared, date(2025, 2, 28))
    assert not review_is_due(declared, date(2025, 2, 27))
    moved = replace(declared, review_on=date(2025, 6, 1))
    assert review_on(moved) == date(2025, 6, 1)
    done = after_review(moved, date(2025, 6, 3))
    assert review_on(done) == date(2026, 6, 3)
    assert (done.stars, done.declared_on) == (1, date(2024, 2, 29))

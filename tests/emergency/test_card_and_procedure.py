"""The card knows when it is out of date; the procedure is decided by the owner, never assumed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain.profile import Profile
from app.domain.verdict import Status, Verdict
from app.emergency.card import (
    PrintedCard,
    card_content,
    card_is_out_of_date,
    printed_card,
    remember_printed,
)
from app.emergency.contacts import OwnContact, own_contacts, save_contact
from app.emergency.procedure import OwnProcedure, own_procedure, responsible_person, save_procedure
from app.emergency.rescue import MANY_DEVICES, RescueWish, advice, rescue_wish, save_wish
from app.records.notebook import FileNotebook

AT = "2026-11-23T03:00:00Z"
TODAY = date(2026, 11, 23)
PROFILE = Profile(trade_name="佐藤データサービス", assets=("customer_list",))
BANK = OwnContact("1", "bank", "上田信用金庫", "0120-00-0000")
ENCRYPTED = Verdict("disk_encrypted", Status.PASS, "encrypted", {"drive": "C:"}, measured_at=AT)


@pytest.fixture
def notebook(tmp_path: Path) -> FileNotebook:
    return FileNotebook([tmp_path])


def test_a_card_that_was_never_printed_is_not_out_of_date(notebook: FileNotebook) -> None:
    assert printed_card(notebook) is None
    assert not card_is_out_of_date(notebook, card_content(PROFILE, [BANK], [ENCRYPTED]))


def test_the_same_card_stays_right(notebook: FileNotebook) -> None:
    remember_printed(notebook, card_content(PROFILE, [BANK], [ENCRYPTED]), TODAY, AT)
    later = replace(ENCRYPTED, measured_at="2026-12-01T03:00:00Z")
    assert not card_is_out_of_date(notebook, card_content(PROFILE, [BANK], [later]))
    assert printed_card(notebook) is not None


@pytest.mark.parametrize(
    "changed",
    [
        card_content(replace(PROFILE, trade_name="佐藤商店"), [BANK], [ENCRYPTED]),
        card_content(PROFILE, [replace(BANK, phone="0120-11-1111")], [ENCRYPTED]),
        card_content(PROFILE, [], [ENCRYPTED]),
        card_content(PROFILE, [BANK, OwnContact("2", "insurer", "損保")], [ENCRYPTED]),
        card_content(PROFILE, [BANK], [replace(ENCRYPTED, status=Status.FAIL, reason="not_encrypted")]),
    ],
    ids=["name", "number", "contact gone", "contact new", "pc"],
)
def test_whatever_changes_on_it_asks_for_a_new_print(notebook: FileNotebook, changed: object) -> None:
    remember_printed(notebook, card_content(PROFILE, [BANK], [ENCRYPTED]), TODAY, AT)
    assert card_is_out_of_date(notebook, changed)  # type: ignore[arg-type]


def test_what_could_not_be_measured_is_not_on_the_card_as_a_fact() -> None:
    unknown = replace(ENCRYPTED, status=Status.UNKNOWN, reason="not_measured")
    assert card_content(PROFILE, [], [unknown]).verdicts == ()
    assert card_content(PROFILE, [], [unknown]).measured_on is None


def test_empty_contacts_are_not_printed_and_the_rest_stands_by_kind() -> None:
    shop = OwnContact("2", "it_shop", "店")
    odd = OwnContact("3", "from_a_later_version", "だれか")
    card = card_content(PROFILE, [odd, shop, OwnContact("4", "bank"), BANK], ())
    assert card.contacts == (BANK, shop, odd)


def test_a_spoilt_memory_of_printing_counts_as_none() -> None:
    for value in (
        {},
        {"fingerprint": 3, "printed_on": "2026-11-23"},
        {"fingerprint": "a", "printed_on": "x"},
    ):
        assert PrintedCard.from_json(value) is None  # type: ignore[arg-type]


def test_contacts_come_back_and_wrong_values_are_empty(notebook: FileNotebook) -> None:
    save_contact(notebook, BANK)
    notebook.save("emergency_contact", "9", {"kind": 5, "name": ["x"], "phone": "0" * 5_000})
    found = own_contacts(notebook)
    assert found[0] == BANK
    assert (found[1].kind, found[1].name, len(found[1].phone)) == ("other", "", 300)


def test_a_procedure_is_a_draft_until_the_owner_decides(notebook: FileNotebook) -> None:
    assert own_procedure(notebook).decided_on is None
    decided = OwnProcedure("佐藤 恵", "", "", date(2026, 11, 1), AT)
    save_procedure(notebook, decided)
    assert own_procedure(notebook) == decided
    assert decided.look_again_on == date(2027, 11, 1)


def test_a_decision_at_the_end_of_the_calendar_has_no_next_day() -> None:
    assert OwnProcedure(decided_on=date(9999, 12, 31)).look_again_on is None


def test_who_leads_is_the_named_one_else_the_firms_else_the_owner() -> None:
    owner = Profile(person_name="佐藤 恵")
    assert responsible_person(OwnProcedure("鈴木"), "田中", owner) == "鈴木"
    assert responsible_person(OwnProcedure(), "田中", owner) == "田中"
    assert responsible_person(OwnProcedure(), "", owner) == "佐藤 恵"
    assert responsible_person(OwnProcedure(), "", Profile()) == ""


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        (RescueWish(), ("count_unsaid", "servers_unsure")),
        (RescueWish(1, False, False), ("few",)),
        (RescueWish(MANY_DEVICES - 1, True), ("few", "servers")),
        (RescueWish(MANY_DEVICES, False, True), ("many", "star3")),
    ],
)
def test_the_advice_follows_from_what_was_said(wish: RescueWish, expected: tuple[str, ...]) -> None:
    assert advice(wish) == expected


def test_a_wish_comes_back_and_absurd_numbers_count_as_not_said(notebook: FileNotebook) -> None:
    save_wish(notebook, RescueWish(3, None, True, AT))
    assert rescue_wish(notebook) == RescueWish(3, None, True, AT)
    for devices in (0, -1, True, 10**9, "3", 2.5):
        assert RescueWish.from_json({"devices": devices}).devices is None

"""The ledger, its risks, services and contractors in the store: kept at once, tolerant of what is odd."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.content.ledger_packs import load_cloud, load_ledger
from app.content.packs import load_actions, load_assets, load_questionnaire
from app.content.phrases import has_phrase
from app.domain.answer import Answer, Choice
from app.domain.language import Language
from app.domain.observation import Access, Host, Inspection, Observation, System
from app.domain.plan import PlanState
from app.guideline.cloud import (
    CloudService,
    Said,
    TwoStep,
    cloud_services,
    new_cloud_service,
    save_cloud_service,
    served,
)
from app.guideline.contractors import Contractor, contractors, save_contractor
from app.guideline.ledger import (
    ledger_row,
    ledger_rows,
    media_of_thing,
    remove_row,
    row_of_thing,
    save_row,
    things_in_order,
    twin,
)
from app.guideline.ledger_row import Harm, LedgerRow, RowKind, importance
from app.guideline.risk_entry import RiskEntry, Way, risk_entry, save_risk_entry
from app.guideline.this_pc import PC_ROW, has_this_pc, leave_out, program_id, refresh_this_pc, take_back_in
from app.guideline.treatment import add_measure, measures_of, planned_elsewhere, suggested_measures
from app.records.store import Store

TODAY = date(2026, 11, 23)
NOON = "2026-11-23T03:00:00Z"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as opened:
        yield opened


def test_a_row_is_kept_whole_and_comes_back_the_same(store: Store) -> None:
    row = LedgerRow(
        "r1",
        RowKind.HARDWARE,
        name="PC",
        place="机の上",
        personal_info=False,
        leak=Harm.GREAT,
        survival=True,
        integrity=2,
        value_reason="理由",
        details={"os": "Windows"},
        edited=("os",),
        registered_on="2026-11-23",
    )
    save_row(store, row)
    assert ledger_row(store, "r1") == row
    assert ledger_rows(store) == (row,)
    remove_row(store, "r1")
    assert ledger_rows(store) == ()


def test_nonsense_in_a_stored_row_counts_as_not_said() -> None:
    row = LedgerRow.from_json(
        "r",
        {
            "name": "x" * 90_000,
            "kind": "spaceship",
            "leak": "huge",
            "integrity": 7,
            "availability": True,
            "personal_info": "yes",
            "details": [1],
            "edited": "os",
            "registered_on": "2026-99-99",
            "future": {},
        },
    )
    assert row == LedgerRow("r", name="x" * 2000)


def test_a_thing_becomes_one_row_for_each_medium(store: Store) -> None:
    thing = load_ledger().thing("customer_list")
    assert thing is not None
    for medium in ("paper", "office_pc"):
        save_row(store, row_of_thing(thing, medium, "佐藤 恵", TODAY, Language.JA))
    rows = ledger_rows(store)
    assert media_of_thing(rows, "customer_list") == {"paper": rows[0].id, "office_pc": rows[1].id}
    assert {(row.name, row.personal_info, row.keeper) for row in rows} == {("お客様の名簿", True, "佐藤 恵")}
    assert importance(rows[0]).value == 3
    another = twin(rows[0], "portable", TODAY)
    assert (another.name, another.medium, another.id != rows[0].id) == ("お客様の名簿", "portable", True)


def test_what_the_profile_ticked_is_asked_first_and_every_asset_has_a_thing() -> None:
    assert things_in_order(["bank"])[0].id == "bank"
    assert {asset.id for asset in load_assets()} == {
        one for thing in things_in_order([]) for one in thing.assets
    }


def inspection_of(*programs: str, number: int = 1, listed: bool = True) -> Inspection:
    host = Host(System.WINDOWS, build=26200)
    version = {"build": 26200, "ubr": 1, "edition_id": "Core", "installation_type": "Client"}
    rows = [{"name": name, "version": f"{number}.0", "publisher": "ある会社"} for name in programs]
    access = Access.OK if listed and rows else Access.TIMEOUT
    return Inspection(
        f"i{number}",
        NOON,
        NOON,
        host,
        (
            Observation("windows.version/1", "registry", Access.OK, NOON, host, version),
            Observation(
                "windows.programs/1", "registry", access, NOON, host, rows if access is Access.OK else None
            ),
        ),
    )


def test_this_pc_fills_hardware_and_software_without_a_name_or_a_serial_number(store: Store) -> None:
    assert refresh_this_pc(store, "このパソコン", TODAY) == (0, 0)
    store.save_inspection(inspection_of("会計ソフト", "会計ソフト", "年賀状"))
    assert refresh_this_pc(store, "このパソコン", TODAY) == (3, 0)
    pc = ledger_row(store, PC_ROW)
    assert pc is not None
    assert pc.details["os"].startswith("Windows 11")
    assert "serial" not in pc.details
    assert has_this_pc(store)
    assert refresh_this_pc(store, "このパソコン", TODAY) == (0, 0)


def test_other_pcs_whose_inspections_were_taken_in_become_hardware_under_their_own_names(
    store: Store,
) -> None:
    pc = "PC-00000001"
    seen = inspection_of("会計ソフト")
    host = replace(seen.host, pc=pc)
    observations = tuple(replace(one, host=host) for one in seen.observations)
    other = replace(seen, id=pc, host=host, observations=observations)
    store.save_setting(f"other_pc/{pc}", {"label": "店のノート", "inspection": other.to_json()})
    assert refresh_this_pc(store, "このパソコン", TODAY) == (1, 0)  # no inspection of this one yet
    store.save_inspection(inspection_of("年賀状"))
    assert refresh_this_pc(store, "このパソコン", TODAY) == (2, 0)
    machines = {one.name: one.details["os"] for one in ledger_rows(store) if one.kind is RowKind.HARDWARE}
    assert set(machines) == {"店のノート", "このパソコン"}
    assert all(one.startswith("Windows 11") for one in machines.values())
    assert refresh_this_pc(store, "このパソコン", TODAY) == (0, 0)


def test_a_later_inspection_changes_what_is_measured_and_nothing_the_owner_wrote(store: Store) -> None:
    store.save_inspection(inspection_of("会計ソフト", "年賀状"))
    refresh_this_pc(store, "このパソコン", TODAY)
    pc = ledger_row(store, PC_ROW)
    assert pc is not None
    own = {**pc.details, "os": "わたしの書いたOS"}
    save_row(store, replace(pc, name="店のPC", note="レジの横", details=own, edited=("os",)))
    store.save_inspection(inspection_of("会計ソフト", number=2))
    assert refresh_this_pc(store, "このパソコン", TODAY) == (0, 2)
    pc = ledger_row(store, PC_ROW)
    assert pc is not None
    assert (pc.name, pc.note, pc.details["os"]) == ("店のPC", "レジの横", "わたしの書いたOS")
    kept, gone = ledger_row(store, program_id("会計ソフト")), ledger_row(store, program_id("年賀状"))
    assert kept is not None
    assert gone is not None
    assert kept.details["version"] == "2.0"
    assert gone.details["gone_on"] == "2026-11-23"


def test_a_list_that_could_not_be_read_makes_no_program_disappear(store: Store) -> None:
    store.save_inspection(inspection_of("会計ソフト"))
    refresh_this_pc(store, "このパソコン", TODAY)
    store.save_inspection(inspection_of("会計ソフト", number=2, listed=False))
    refresh_this_pc(store, "このパソコン", TODAY)
    row = ledger_row(store, program_id("会計ソフト"))
    assert row is not None
    assert "gone_on" not in row.details


def test_a_removed_program_does_not_come_back_by_itself(store: Store) -> None:
    store.save_inspection(inspection_of("会計ソフト"))
    refresh_this_pc(store, "このパソコン", TODAY)
    row = ledger_row(store, program_id("会計ソフト"))
    assert row is not None
    leave_out(store, row)
    remove_row(store, row.id)
    assert refresh_this_pc(store, "このパソコン", TODAY) == (0, 0)
    take_back_in(store, row)
    assert refresh_this_pc(store, "このパソコン", TODAY) == (1, 0)


def test_what_was_decided_about_a_risk_is_kept_and_nonsense_is_not_said(store: Store) -> None:
    entry = RiskEntry(3, "毎日メールが来る", 1, "", Way.REDUCE, "", "2027-05-01")
    save_risk_entry(store, "r1", entry)
    assert risk_entry(store, "r1") == entry
    assert risk_entry(store, "r2") == RiskEntry()
    odd = {"threat": 9, "vulnerability": True, "way": "pray", "review_on": "soon", "threat_reason": 3}
    assert RiskEntry.from_json(odd) == RiskEntry()


def test_measures_become_items_of_the_plan_that_stay_when_it_is_refreshed(store: Store) -> None:
    from app.assessment.session import Assessment

    row = LedgerRow("r1", name="お客様の名簿", medium="office_pc")
    own = add_measure(store, row, "  金庫を\n買う ")
    known = add_measure(store, row, "do_q11")
    assert own is not None
    assert known is not None
    assert own.action == "金庫を 買う"
    assert own.subject != known.subject
    assert add_measure(store, row, "do_q11") == known
    assert add_measure(store, row, "   ") is None
    assessment = Assessment(store)
    assessment.refresh_plan()
    assert {one.action for one in assessment.plan} == {"金庫を 買う", "do_q11"}
    assessment.close(own)
    assert {one.state for one in measures_of(store, "r1")} == {PlanState.OPEN, PlanState.DONE}


def test_suggested_measures_leave_out_what_is_done(store: Store) -> None:
    row = LedgerRow("r1", medium="paper")
    every = suggested_measures(row, {}, "3.1")
    assert [one.id for one in every] == ["do_q12", "do_q13", "do_q15", "do_q17", "do_q18"]
    done = {"q12": Answer("q12", Choice.IMPLEMENTED, NOON), "q13": Answer("q13", Choice.DONT_KNOW, NOON)}
    assert suggested_measures(row, done, "3.1")[0].id == "do_q13"
    assert suggested_measures(LedgerRow("r"), {}, "3.1") == ()
    assert planned_elsewhere(store, "do_q12") is None
    assert {one.id for one in every} <= set(load_actions())


def test_a_service_is_kept_and_only_a_yes_counts_as_done(store: Store) -> None:
    items = [one.id for one in load_cloud().items]
    service = replace(
        new_cloud_service("Dropbox", "佐藤 恵"),
        stored="写真",
        holds_secrets=True,
        two_step=TwoStep.OFF,
        said={items[0]: Said.YES, items[1]: Said.PARTLY, items[2]: Said.DONT_KNOW},
        notes={items[0]: "見た"},
    )
    save_cloud_service(store, service)
    assert cloud_services(store) == (service,)
    assert service.done == 1
    assert len(service.open_items) == 14
    assert service.wants_two_step
    assert not replace(service, two_step=TwoStep.ON).wants_two_step
    odd = CloudService.from_json(
        "x", {"name": 5, "said": {"trust": "maybe"}, "two_step": "often", "notes": []}
    )
    assert odd == CloudService("x")


def test_the_list_of_services_never_calls_a_question_settled_without_every_answer() -> None:
    assert {one.reason for one in served(())} == {"none_listed"}
    assert [one.id for one in served(())] == ["q04", "q11", "q23", "3-1-3", "4-1-3"]
    every = {one.id: Said.YES for one in load_cloud().items}
    full = CloudService("a", "A", said=every, holds_secrets=True, two_step=TwoStep.ON)
    assert {one.reason for one in served((full,))} == {"all_said"}
    half = replace(full, id="b", name="B", two_step=None)
    found = {one.id: one for one in served((full, half))}
    assert found["4-1-3"].open_names == ("B",)
    assert found["q04"].reason == "all_said"
    known = {one.id for one in load_questionnaire("3.1").questions}
    assert set(load_cloud().questions) <= known
    assert all(has_phrase(f"ledger.cloud.serves.{one.reason}") for one in found.values())


def test_a_contractor_is_kept_and_what_is_not_settled_stays_open(store: Store) -> None:
    blank = Contractor("a", "会計事務所")
    assert blank.open_points == ("agreement_unknown", "returns_data", "incident", "connected", "passes_on")
    settled = replace(
        blank,
        agreement=True,
        agreed_on="2024-04-01",
        returns_data=True,
        connected=False,
        passes_on=False,
        incident_contact="0268-00-0000",
        incident_ours="佐藤 恵",
        incident_hours=24,
    )
    assert settled.open_points == ()
    assert replace(settled, agreement=False).open_points == ("agreement",)
    assert replace(settled, agreed_on="").open_points == ("agreed_on",)
    save_contractor(store, settled)
    assert contractors(store) == (settled,)
    points = {*blank.open_points, "agreement", "agreed_on"}
    assert all(has_phrase(f"ledger.contractor.open.{one}") for one in points)
    odd = {"name": [], "agreement": 1, "agreed_on": "yesterday", "incident_hours": -4}
    assert Contractor.from_json("x", odd) == Contractor("x")

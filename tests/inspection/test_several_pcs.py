"""Bundles of other PCs: taken in once per PC, counted only while fresh, never this PC twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.assessment.comparison import Standing
from app.assessment.session import Assessment
from app.domain.answer import Choice
from app.domain.calendar import utc_text
from app.domain.observation import Access, Host, Inspection, Observation, System
from app.domain.profile import Profile
from app.domain.record import Record
from app.domain.verdict import Status
from app.inspection import several_pcs
from app.inspection.anonymise import export_bundle
from app.inspection.bundle import write_bundle
from app.inspection.pseudonyms import Pseudonyms
from app.inspection.several_pcs import BundleRefusal, BundleRefused
from app.records.archive import archive_bytes, import_archive
from app.records.store import Store

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
HOST = Host(System.WINDOWS, build=26200, ubr=7171, edition="Core", install="Client")
OTHER, THIRD = Pseudonyms(b"the second PC of the firm"), Pseudonyms(b"the third PC of the firm")


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(several_pcs, "machine_identity", lambda _folder: b"this very PC, in front of us")
    with Store.open(tmp_path / "store", lambda: NOW) as opened:
        yield opened


@pytest.fixture
def assessment(store: Store) -> Assessment:
    found = Assessment(store, lambda: NOW)
    found.save_profile(Profile(trade_name="佐藤", pc_count=2))
    return found


def observations(smb1: int = 0, at: datetime = NOW) -> list[Observation]:
    """A PC whose sharing is off, or open to everybody."""
    raws: dict[str, Any] = {
        "windows.shares/1": [{"name": "IPC$", "type": 0x8000_0003, "remark": ""}],
        "windows.version/1": {
            "build": 26200, "ubr": 7171, "display_version": "25H2", "edition_id": "Core",
            "installation_type": "Client",
        },
    }  # fmt: skip
    if smb1:
        aces = [{"allow": True, "sid": "S-1-5-7", "mask": 0x1200A9}]
        raws["windows.share_registry/1"] = [
            {"name": "Docs", "path": "C:\\Docs", "type": 0, "aces": aces, "default_acl": False}
        ]
        raws["windows.shares/1"].append({"name": "Docs", "type": 0, "remark": ""})
    return [Observation(name, "test", Access.OK, utc_text(at), HOST, raw) for name, raw in raws.items()]


def bundle(folder: Path, names: Pseudonyms = OTHER, **how: Any) -> Path:
    return export_bundle(folder, observations(**how), names)


def look_here(assessment: Assessment, **how: Any) -> None:
    at = utc_text(NOW)
    assessment.keep_inspection(Inspection("here", at, at, HOST, tuple(observations(**how))))


def test_a_bundle_becomes_a_pc_with_its_date_and_label(assessment: Assessment, tmp_path: Path) -> None:
    added = assessment.add_pc(bundle(tmp_path), "  事務所の\nノート ")

    assert (added.id, added.name) == (OTHER.pc, "事務所の ノート")
    assert [one.inspection.finished_at for one in assessment.other_pcs] == [utc_text(NOW)]
    (measured,) = assessment.measured_elsewhere
    assert {one.check_id: one.status for one in measured.verdicts}["shares_restricted"] is Status.PASS


def test_a_newer_bundle_replaces_the_older_and_keeps_the_label(
    assessment: Assessment, tmp_path: Path
) -> None:
    assessment.add_pc(bundle(tmp_path / "1", at=NOW - timedelta(days=3)), "店")
    assessment.add_pc(bundle(tmp_path / "2", smb1=1))

    (kept,) = assessment.other_pcs
    assert (kept.label, kept.inspection.finished_at) == ("店", utc_text(NOW))
    with pytest.raises(BundleRefused) as refused:
        assessment.add_pc(bundle(tmp_path / "3", at=NOW - timedelta(days=9)))
    assert refused.value.reason is BundleRefusal.OLDER


def test_what_is_no_export_of_another_pc_is_refused_and_changes_nothing(
    assessment: Assessment, tmp_path: Path
) -> None:
    raw, broken = tmp_path / "raw.jsonl", tmp_path / "broken.jsonl"
    write_bundle(raw, observations())
    broken.write_bytes(bundle(tmp_path).read_bytes()[:-20])
    own = bundle(tmp_path / "own", Pseudonyms(b"this very PC, in front of us"))
    future = bundle(tmp_path / "future", at=NOW + timedelta(days=2))
    for path, reason in (
        (raw, BundleRefusal.NOT_EXPORTED),
        (broken, BundleRefusal.UNREADABLE),
        (own, BundleRefusal.THIS_PC),
        (future, BundleRefusal.FROM_THE_FUTURE),
    ):
        with pytest.raises(BundleRefused) as refused:
            assessment.add_pc(path)
        assert refused.value.reason is reason

    assert assessment.other_pcs == ()


def test_no_more_pcs_than_a_firm_has(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(several_pcs, "MOST_PCS", 1)
    several_pcs.add_pc(store, bundle(tmp_path), NOW)
    several_pcs.add_pc(store, bundle(tmp_path), NOW)  # the same PC again

    with pytest.raises(BundleRefused) as refused:
        several_pcs.add_pc(store, bundle(tmp_path, THIRD), NOW)
    assert refused.value.reason is BundleRefusal.TOO_MANY


def test_a_pc_can_be_renamed_and_forgotten(assessment: Assessment, tmp_path: Path) -> None:
    assessment.add_pc(bundle(tmp_path))
    assessment.rename_pc(OTHER.pc, "倉庫")
    assert [one.name for one in assessment.other_pcs] == ["倉庫"]
    with pytest.raises(KeyError):
        assessment.rename_pc(THIRD.pc, "x")

    assessment.remove_pc(OTHER.pc)
    assert assessment.other_pcs == ()


def test_a_measurement_older_than_a_round_of_updates_does_not_count(
    assessment: Assessment, tmp_path: Path
) -> None:
    assessment.add_pc(bundle(tmp_path, at=NOW - timedelta(days=36)))

    assert len(assessment.other_pcs) == 1
    assert assessment.measured_elsewhere == ()


def test_every_pc_is_measured_only_with_this_one_and_all_others(
    assessment: Assessment, tmp_path: Path
) -> None:
    look_here(assessment)
    assert not assessment.every_pc_measured
    assessment.add_pc(bundle(tmp_path))
    assert assessment.every_pc_measured
    assessment.save_profile(Profile(pc_count=3))
    assert not assessment.every_pc_measured
    assessment.save_profile(Profile())
    assert not assessment.every_pc_measured


def test_two_other_pcs_do_not_stand_for_this_one(assessment: Assessment, tmp_path: Path) -> None:
    assessment.add_pc(bundle(tmp_path))
    assessment.add_pc(bundle(tmp_path, THIRD))

    assert not assessment.every_pc_measured


def test_the_pc_that_does_worst_decides(assessment: Assessment, tmp_path: Path) -> None:
    look_here(assessment)
    assessment.add_pc(bundle(tmp_path, smb1=1), "倉庫")

    own = {one.check_id: one for one in assessment.verdicts}["shares_restricted"]
    firm = {one.check_id: one for one in assessment.firm_verdicts}["shares_restricted"]
    assert (own.status, own.pc) == (Status.PASS, None)
    assert (firm.status, firm.pc) == (Status.FAIL, "倉庫")
    assert "check:shares_restricted" in {item.subject for item in assessment.plan}
    question = next(q for q in assessment.questionnaire.questions if "shares_restricted" in q.checks)
    assessment.answer(question.id, Choice.IMPLEMENTED)
    (compared,) = assessment.comparisons
    assert compared.standing is Standing.CONTRADICTED


def test_a_record_carries_the_other_pcs_and_the_thresholds(assessment: Assessment, tmp_path: Path) -> None:
    look_here(assessment)
    assessment.add_pc(bundle(tmp_path, smb1=1), "倉庫")
    assessment.choose_rule_set("strict")
    assessment.answer("q01", Choice.PARTLY)
    record = assessment.make_record()

    again = Record.from_json(record.to_json())
    assert again == record
    assert again.rule_set == "strict"
    assert [one.label for one in again.other_pcs] == ["倉庫"]
    assert again.measured_pc_count == 2
    assert again.every_pc_measured
    assert assessment.record_is_current(record)
    assessment.remove_pc(OTHER.pc)
    assert not assessment.record_is_current(record)
    with pytest.raises(ValueError, match="no such"):
        assessment.choose_rule_set("no such")


def test_a_record_of_before_reads_as_ever_and_keeps_its_code(assessment: Assessment) -> None:
    assessment.answer("q01", Choice.PARTLY)
    value = dict(assessment.make_record().to_json())
    value.pop("rule_set")
    old = Record.from_json(value)

    assert old.other_pcs == ()
    assert old.to_json() == value
    assert old.fingerprint() == Record.from_json(old.to_json()).fingerprint()


def test_other_pcs_move_along_and_the_new_pc_is_not_counted_twice(
    assessment: Assessment, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assessment.add_pc(bundle(tmp_path))
    moved = archive_bytes(store)
    monkeypatch.setattr(several_pcs, "machine_identity", lambda _folder: b"the second PC of the firm")
    with Store.open(tmp_path / "new", lambda: NOW) as new:
        import_archive(new, moved)
        assert new.setting(f"other_pc/{OTHER.pc}")
        assert several_pcs.other_pcs(new) == ()


@pytest.mark.parametrize(
    "value",
    [None, 5, "x", [], {}, {"inspection": 5}, {"inspection": {}}, {"inspection": {"id": "x", "host": {}}},
     {"label": "x", "inspection": {"id": "x", "started_at": "x", "finished_at": "x",
                                   "host": {"system": "windows"}, "observations": [5]}}],
)  # fmt: skip
def test_what_another_version_kept_there_is_passed_over(store: Store, value: Any) -> None:
    store.save_setting(f"other_pc/{OTHER.pc}", value)

    assert several_pcs.other_pcs(store) == ()

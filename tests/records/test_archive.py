"""The whole store as one file: out, in again, merged with care, refused when something is wrong."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from pathlib import Path

import pytest
from archive_samples import LATER, everything_in, fill, packed
from record_samples import Clock, a_record, an_answer, an_inspection

from app.domain.plan import PlanItem, PlanState
from app.domain.profile import Profile
from app.records import archive_reading
from app.records.archive import archive_bytes, export_archive, import_archive, read_archive
from app.records.archive_reading import ArchiveRefused, Refusal
from app.records.backups import is_good_backup
from app.records.store import Store, StoreWriteFailed
from app.system.atomic_file import WriteFailure


def test_an_empty_store_takes_over_everything(folder: Path, clock: Clock, tmp_path: Path) -> None:
    target = tmp_path / "山田　太郎.zip"
    with Store.open(tmp_path / "old pc", clock) as old:
        fill(old)
        expected = everything_in(old)
        export_archive(old, target)
        assert everything_in(old) == expected
    with Store.open(folder, clock) as new:
        summary = import_archive(new, target)
        assert everything_in(new) == expected
        assert new.unreadable == []
    assert (summary.backup, summary.records_added, summary.answers_added, summary.plan_added) == (
        None,
        3,
        2,
        1,
    )
    assert (summary.inspections_added, summary.entries_added, summary.entries_kept) == (2, 3, 0)
    assert summary.profile_added == ("trade_name", "person_name", "people_count", "assets")


def test_importing_twice_changes_nothing(store: Store, archive: bytes) -> None:
    import_archive(store, archive)
    before = everything_in(store)
    summary = import_archive(store, archive)
    assert everything_in(store) == before
    assert (summary.records_added, summary.records_same, summary.records_differing) == (0, 3, ())
    assert (summary.answers_added, summary.answers_replaced, summary.answers_kept) == (0, 0, 0)
    assert (summary.settings_added, summary.settings_kept, summary.plan_added, summary.plan_kept) == (
        0,
        0,
        0,
        0,
    )
    assert (summary.profile_added, summary.profile_kept) == ((), ())


def test_an_entry_both_sides_have_stays_as_it_is_here(store: Store, archive: bytes) -> None:
    store.save_entry("ledger_row", "row1", {"name": "ここの名簿"})
    summary = import_archive(store, archive)
    assert (summary.entries_added, summary.entries_kept) == (2, 1)
    assert store.entries("ledger_row") == {"row1": {"name": "ここの名簿"}, "row2": {"name": "図面"}}


def test_an_archive_of_version_1_has_no_entries_and_is_taken(store: Store, archive: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(archive)) as file:
        content = json.loads(file.read("store.json"))
    del content["entries"]
    import_archive(store, packed(json.dumps(content).encode()))
    assert store.record_count() == 3
    assert store.collections() == ()


def test_what_was_typed_here_stays_and_what_is_replaced_is_in_the_backup(
    store: Store, archive: bytes
) -> None:
    store.save_profile(Profile(trade_name="ここの名前", phone="03"))
    store.save_setting("language", "en")
    store.save_answer("3.1", an_answer("q01", "newer here", LATER))
    store.save_answer("4.0", an_answer("q02", "older here", "2020-01-01T00:00:00Z"))
    item = PlanItem("do_q01", "question:3.1/q01", PlanState.DONE, "太郎")
    store.save_plan_item(item)
    store.save_inspection(an_inspection(9))
    store.add_record(a_record("r1", trade_name="another record"))
    summary = import_archive(store, archive)
    assert store.profile() == Profile("ここの名前", "半\ud83d分", phone="03", people_count=2, assets=("a",))
    assert (summary.profile_added, summary.profile_kept) == (
        ("person_name", "people_count", "assets"),
        ("trade_name",),
    )
    assert store.setting("language") == "en"
    assert (summary.settings_added, summary.settings_kept) == (1, 1)
    assert store.answers("3.1")["q01"].note == "newer here"
    assert store.answers("4.0")["q02"].note == "NUL \x00"
    assert (summary.answers_added, summary.answers_replaced, summary.answers_kept) == (0, 1, 1)
    assert store.plan() == (item,)
    assert store.inspections() == (an_inspection(9),)
    assert store.record("r1").profile.trade_name == "another record"
    assert (summary.records_added, summary.records_differing) == (2, ("r1",))
    assert summary.backup is not None
    assert is_good_backup(summary.backup)
    with Store.restore_backup(store.folder.with_name("looked at"), summary.backup) as before:
        assert before.answers("4.0")["q02"].note == "older here"


def test_an_import_that_fails_half_way_changes_nothing(store: Store, archive: bytes) -> None:
    store.save_answer("3.1", an_answer("q09"))
    before = everything_in(store)
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
    store._connection.execute(f"PRAGMA max_page_count={pages}")
    with pytest.raises(StoreWriteFailed) as caught:
        import_archive(store, archive)
    assert caught.value.reason is WriteFailure.FULL
    assert everything_in(store) == before


def test_an_export_that_cannot_be_written_leaves_the_earlier_one(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreWriteFailed) as caught:
        export_archive(store, tmp_path / "no such folder" / "archive.zip")
    assert caught.value.reason is WriteFailure.GONE


def test_an_export_too_large_to_be_read_back_is_not_made(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store)
    target = tmp_path / "archive.zip"
    target.write_bytes(b"the earlier one")
    monkeypatch.setattr(archive_reading, "MAX_CONTENT_BYTES", 1000)
    with pytest.raises(ArchiveRefused) as caught:
        export_archive(store, target)
    assert caught.value.reason is Refusal.TOO_LARGE
    assert target.read_bytes() == b"the earlier one"


def test_a_record_that_cannot_be_read_does_not_stop_the_export(store: Store) -> None:
    fill(store)
    store._connection.execute("UPDATE record_bodies SET body = 'torn' WHERE number = 1")
    assert {one.record.id for one in read_archive(archive_bytes(store)).records} == {"r2", "r3"}
    assert store.unreadable == ["record r1"]


def test_the_manifest_says_what_wrote_it(archive: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(archive)) as file:
        manifest = json.loads(file.read("manifest.json"))
        content = file.read("store.json")
    assert manifest["format"] == "mamori-karte-archive"
    assert manifest["version"] == 2
    assert manifest["app_version"]
    assert manifest["exported_at"].endswith("Z")
    assert manifest["sha256"] == hashlib.sha256(content).hexdigest()

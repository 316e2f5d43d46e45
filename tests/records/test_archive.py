"""The whole store as one file: out, in again, merged with care, refused when something is wrong."""

from __future__ import annotations

import hashlib
import io
import json
import struct
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from record_samples import Clock, a_record, an_answer, an_inspection

from app.domain.plan import PlanItem, PlanState
from app.domain.profile import Profile
from app.records import archive_reading
from app.records.archive import archive_bytes, export_archive, import_archive, read_archive
from app.records.archive_reading import ArchiveRefused, Refusal
from app.records.backups import is_good_backup
from app.records.store import RecordColumns, Store, StoreWriteFailed
from app.system.atomic_file import WriteFailure

LATER = "2026-12-01T00:00:00Z"


def fill(store: Store) -> None:
    store.save_profile(
        Profile(trade_name="髙﨑工務店😀", person_name="半\ud83d分", people_count=2, assets=("a",))
    )
    store.save_setting("language", "ja")
    store.save_setting("nothing", None)
    store.save_answer("3.1", an_answer("q01", "裏の金庫"))
    store.save_answer("4.0", an_answer("q02", "NUL \x00"))
    store.save_plan_item(PlanItem("do_q01", "question:3.1/q01", PlanState.POSTPONED, "花子"))
    store.save_entries("ledger_row", {"row2": {"name": "図面"}, "row1": {"name": "名簿😀", "kept": None}})
    store.save_entry("policy", "1", {"sentences": ["約束します。"]})
    store.save_inspection(an_inspection(1))
    store.save_inspection(an_inspection(2))
    store.add_record(a_record("r1", inspection=an_inspection(0)), RecordColumns(58, 25, 1, 24))
    store.add_record(a_record("r2", LATER), RecordColumns(None, 3, 1, 2))
    store.add_record(a_record("r3", LATER), RecordColumns(70, 25, 0, 20))
    store.add_record(a_record("deleted"))
    store.delete_record("deleted")


def everything_in(store: Store) -> dict[str, Any]:
    return {
        "profile": store.profile(),
        "settings": store.settings(),
        "answers": {edition: store.answers(edition) for edition in store.editions_answered()},
        "plan": store.plan(),
        "entries": {name: list(store.entries(name).items()) for name in store.collections()},
        "inspections": store.inspections(),
        "summaries": store.record_summaries(),
        "records": [store.record(one.id) for one in store.record_summaries()],
    }


@pytest.fixture
def archive(tmp_path: Path, clock: Clock) -> bytes:
    with Store.open(tmp_path / "the other pc", clock) as other:
        fill(other)
        return archive_bytes(other)


def repacked(change: Callable[[dict[str, Any]], None], archive: bytes, **manifest_change: Any) -> bytes:
    """The archive with its content changed, and with a manifest that fits."""
    with zipfile.ZipFile(io.BytesIO(archive)) as file:
        content, manifest = json.loads(file.read("store.json")), json.loads(file.read("manifest.json"))
    change(content)
    return packed(json.dumps(content).encode(), manifest | manifest_change)


def packed(
    content: bytes, manifest: dict[str, Any] | None = None, method: int = zipfile.ZIP_DEFLATED
) -> bytes:
    manifest = dict(manifest or {"format": "mamori-karte-archive", "version": 1})
    manifest["sha256"] = hashlib.sha256(content).hexdigest()
    return zipped({"manifest.json": json.dumps(manifest).encode(), "store.json": content}, method)


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return made.getvalue()


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


def set_in(content: dict[str, Any], *path: Any, value: Any) -> None:
    place: Any = content
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value


BAD_CONTENT: dict[str, Callable[[dict[str, Any]], None]] = {
    "no profile": lambda c: c.pop("profile"),
    "profile is a list": lambda c: c.update(profile=[]),
    "answers are a list": lambda c: c.update(answers=[]),
    "answer is a text": lambda c: set_in(c, "answers", "3.1", 0, value="yes"),
    "unknown choice": lambda c: set_in(c, "answers", "3.1", 0, "choice", value="perhaps"),
    "key without utf-8 form": lambda c: set_in(c, "answers", "3.1", 0, "question", value="q\ud800"),
    "setting key without utf-8 form": lambda c: set_in(c, "settings", "\ud800", value=1),
    "unknown plan state": lambda c: set_in(c, "plan", 0, "state", value=None),
    "record id is a path": lambda c: set_in(c, "records", 0, "record", "id", value="../../etc/passwd"),
    "record id is empty": lambda c: set_in(c, "records", 0, "record", "id", value=""),
    "record format unknown": lambda c: set_in(c, "records", 0, "record", "format", value=99),
    "record without time": lambda c: set_in(c, "records", 0, "record", "created_at", value="yesterday"),
    "edition without utf-8 form": lambda c: set_in(c, "records", 0, "record", "edition", value="\udfff"),
    "inspection not there": lambda c: set_in(c, "records", 0, "inspection", value="0" * 64),
    "inspection is a text": lambda c: c["inspections"].update(dict.fromkeys(c["inspections"], "x")),
    "score is a text": lambda c: set_in(c, "records", 0, "columns", "score", value="58"),
    "score is true": lambda c: set_in(c, "records", 0, "columns", "score", value=True),
    "count is huge": lambda c: set_in(c, "records", 0, "columns", "good", value=10**30),
    "columns missing": lambda c: c["records"][0].pop("columns"),
    "recent is an object": lambda c: c.update(recent={}),
}


@pytest.mark.parametrize("change", BAD_CONTENT.values(), ids=list(BAD_CONTENT))
def test_content_that_does_not_fit_is_refused_whole(
    store: Store, archive: bytes, change: Callable[[dict[str, Any]], None]
) -> None:
    before = everything_in(store)
    with pytest.raises(ArchiveRefused) as caught:
        import_archive(store, repacked(change, archive))
    assert caught.value.reason is Refusal.BAD_CONTENT
    assert everything_in(store) == before


def two_members_of_one_name(archive: bytes) -> bytes:
    made = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w") as file:
        warnings.simplefilter("ignore")
        for name in ("manifest.json", "manifest.json", "store.json"):
            file.writestr(name, b"{}")
    return made.getvalue()


def with_a_pass_phrase(archive: bytes) -> bytes:
    """The flag "encrypted" in both places that carry it."""
    changed = bytearray(archive)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = changed.find(mark)
        while at >= 0:
            changed[at + offset] |= 1
            at = changed.find(mark, at + 4)
    return bytes(changed)


def with_a_false_size(archive: bytes) -> bytes:
    """A bomb that states a small size: 200 MB of blanks said to be 10 bytes."""
    made = bytearray(zipped({"manifest.json": b"{}", "store.json": b" " * 200_000_000}))
    second = made.rfind(b"PK\x01\x02")
    made[second + 24 : second + 28] = struct.pack("<I", 10)
    return bytes(made)


def one_bit_flipped(archive: bytes) -> bytes:
    changed = bytearray(archive)
    changed[len(changed) // 2] ^= 0x10
    return bytes(changed)


REFUSED: dict[str, tuple[Callable[[bytes], bytes], set[Refusal]]] = {
    "nothing": (lambda _a: b"", {Refusal.NOT_AN_ARCHIVE}),
    "a picture": (lambda _a: b"\x89PNG" * 5000, {Refusal.NOT_AN_ARCHIVE}),
    "cut off": (lambda a: a[: len(a) // 2], {Refusal.NOT_AN_ARCHIVE}),
    "one bit flipped": (one_bit_flipped, {Refusal.DAMAGED}),
    "another zip": (lambda _a: zipped({"photo.jpg": b"x"}), {Refusal.UNEXPECTED_MEMBERS}),
    "no content": (lambda _a: zipped({"manifest.json": b"{}"}), {Refusal.UNEXPECTED_MEMBERS}),
    "a way out of the folder": (
        lambda _a: zipped({"manifest.json": b"{}", "store.json": b"{}", "../../x": b"x"}),
        {Refusal.UNEXPECTED_MEMBERS},
    ),
    "an absolute name": (
        lambda _a: zipped({"manifest.json": b"{}", "C:\\store.json": b"{}"}),
        {Refusal.UNEXPECTED_MEMBERS},
    ),
    "one name twice": (two_members_of_one_name, {Refusal.UNEXPECTED_MEMBERS}),
    "a thousand members": (
        lambda _a: zipped({f"m{n}.json": b"" for n in range(1000)}),
        {Refusal.UNEXPECTED_MEMBERS},
    ),
    "another packing": (
        lambda _a: zipped({"manifest.json": b"{}", "store.json": b"{}"}, zipfile.ZIP_BZIP2),
        {Refusal.WRONG_FORMAT},
    ),
    "a pass phrase": (with_a_pass_phrase, {Refusal.WRONG_FORMAT}),
    "a bomb": (
        lambda _a: zipped({"manifest.json": b"{}", "store.json": b" " * 100_000_000}),
        {Refusal.COMPRESSED_TOO_MUCH},
    ),
    "a larger bomb": (
        lambda _a: zipped({"manifest.json": b"{}", "store.json": b" " * 200_000_000}),
        {Refusal.TOO_LARGE},
    ),
    "a bomb that lies": (with_a_false_size, {Refusal.DAMAGED, Refusal.TOO_LARGE}),
    "a manifest too large": (
        lambda _a: zipped({"manifest.json": b" " * 70_000, "store.json": b"{}"}),
        {Refusal.TOO_LARGE},
    ),
    "not json": (lambda _a: packed(b"{'a': 1}"), {Refusal.NOT_JSON}),
    "not utf-8": (lambda _a: packed(b'{"a": "\xff"}'), {Refusal.NOT_JSON}),
    "not a number": (lambda _a: packed(b'{"a": NaN}'), {Refusal.NOT_JSON}),
    "a number of ten thousand digits": (
        lambda _a: packed(b'{"a": ' + b"9" * 10_000 + b"}"),
        {Refusal.NOT_JSON},
    ),
    "a list": (lambda _a: packed(b"[]"), {Refusal.WRONG_FORMAT}),
    "seventy deep": (lambda _a: packed(b'{"a":' + b"[" * 70 + b"]" * 70 + b"}"), {Refusal.TOO_DEEP}),
    "a million deep": (lambda _a: packed(b'{"a":' + b"[" * 1_000_000), {Refusal.TOO_DEEP}),
    "ten million values": (
        lambda _a: packed(b"[" + b"[]," * 5_000_000 + b"[]]", method=zipfile.ZIP_STORED),
        {Refusal.TOO_LARGE},
    ),
    "another format": (lambda _a: packed(b"{}", {"format": "photos", "version": 1}), {Refusal.WRONG_FORMAT}),
    "no version": (lambda _a: packed(b"{}", {"format": "mamori-karte-archive"}), {Refusal.WRONG_FORMAT}),
    "a newer version": (
        lambda _a: packed(b"{}", {"format": "mamori-karte-archive", "version": 3}),
        {Refusal.TOO_NEW},
    ),
    "another content": (
        lambda _a: zipped(
            {
                "manifest.json": b'{"format": "mamori-karte-archive", "version": 1, "sha256": "00"}',
                "store.json": b"{}",
            }
        ),
        {Refusal.CHECKSUM},
    ),
}


@pytest.mark.parametrize(("make", "reasons"), REFUSED.values(), ids=list(REFUSED))
def test_a_hostile_or_broken_archive_is_refused_with_its_reason(
    store: Store, archive: bytes, make: Callable[[bytes], bytes], reasons: set[Refusal]
) -> None:
    with pytest.raises(ArchiveRefused) as caught:
        import_archive(store, make(archive))
    assert caught.value.reason in reasons
    assert isinstance(caught.value, ValueError)
    assert not store.has_content()


def test_a_file_over_the_limit_is_not_read_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "large.zip"
    path.write_bytes(b"x" * 2000)
    monkeypatch.setattr(archive_reading, "MAX_ARCHIVE_BYTES", 1000)
    with pytest.raises(ArchiveRefused) as caught:
        read_archive(path)
    assert caught.value.reason is Refusal.TOO_LARGE


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=10,
)
_KEYS = ("profile", "settings", "answers", "plan", "recent", "inspections", "records")


@settings(deadline=None, max_examples=150)
@given(st.fixed_dictionaries({}, optional=dict.fromkeys(_KEYS, _JSON)))
def test_any_content_is_read_or_refused_and_never_crashes(content: dict[str, Any]) -> None:
    reason = None
    try:
        read = read_archive(packed(json.dumps(content).encode()))
    except ArchiveRefused as refused:
        reason = refused.reason
    else:
        assert content.keys() == set(_KEYS)
        assert read.records == ()
    assert reason in (None, Refusal.BAD_CONTENT)

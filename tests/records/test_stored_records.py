"""Records: complete, immutable, listed without being opened, and not lost by one wrong click."""

from __future__ import annotations

from pathlib import Path

import pytest
from record_samples import Clock, a_record, an_inspection

from app.records.store import RecordColumns, RecordSummary, RecordUnreadable, Store


def test_a_record_comes_back_as_it_was(store: Store) -> None:
    record = a_record("r1", inspection=an_inspection())
    store.add_record(record, RecordColumns(58, 25, 1, 24))
    assert store.record("r1") == record
    assert store.record("r1").fingerprint() == record.fingerprint()
    assert store.latest_record() == record


def test_the_summary_holds_what_lists_show(store: Store) -> None:
    store.add_record(a_record("r1", sample=True), RecordColumns(58, 25, 1, 24))
    expected = RecordSummary("r1", "2026-11-23T03:00:00Z", "3.1", "山田商店", 58, 25, 1, 24, sample=True)
    assert store.record_summaries() == (expected,)
    assert store.record_summaries()[0].sample is True


def test_counts_that_need_no_rule_are_made_when_none_are_given(store: Store) -> None:
    store.add_record(a_record("r1"))
    summary = store.record_summaries()[0]
    assert (summary.score, summary.answered, summary.dont_know, summary.good) == (None, 25, 1, 24)


def test_the_newest_come_first_whatever_way_the_time_is_written(store: Store) -> None:
    store.add_record(a_record("noon", "2026-11-23T03:00:00Z"))
    store.add_record(a_record("before noon", "2026-11-23T11:59:00+09:00"))
    store.add_record(a_record("old", "2025-01-01T00:00:00Z"))
    store.add_record(a_record("noon again", "2026-11-23T03:00:00Z"))
    ids = [one.id for one in store.record_summaries()]
    assert ids == ["noon again", "noon", "before noon", "old"]
    assert [one.id for one in store.record_summaries(limit=2, offset=1)] == ["noon", "before noon"]
    assert store.record_count() == 4


def test_an_id_is_taken_once(store: Store) -> None:
    store.add_record(a_record("r1", trade_name="first"))
    with pytest.raises(ValueError, match="r1"):
        store.add_record(a_record("r1", trade_name="second"))
    assert store.record("r1").profile.trade_name == "first"
    assert store.record_count() == 1


def test_a_deleted_record_comes_back_for_a_day_and_is_then_gone(folder: Path, clock: Clock) -> None:
    with Store.open(folder, clock) as store:
        store.add_record(a_record("r1", inspection=an_inspection()))
        store.add_record(a_record("r2"))
        store.delete_record("r1")
        assert [one.id for one in store.record_summaries()] == ["r2"]
        assert store.record_count() == 1
        with pytest.raises(KeyError):
            store.record("r1")
    clock.go_on(hours=23)
    with Store.open(folder, clock) as store:
        store.restore_record("r1")
        assert store.record("r1").inspection == an_inspection()
        store.delete_record("r1")
    clock.go_on(hours=25)
    with Store.open(folder, clock) as store:
        with pytest.raises(KeyError):
            store.restore_record("r1")
        assert store._all("SELECT count(*) FROM record_bodies")[0][0] == 1
        assert store._all("SELECT count(*) FROM inspections")[0][0] == 0


def test_deleting_what_is_not_there_says_so(store: Store) -> None:
    with pytest.raises(KeyError):
        store.delete_record("r1")
    with pytest.raises(KeyError):
        store.record("r1")


def test_an_inspection_is_stored_once_however_many_records_use_it(store: Store) -> None:
    store.save_inspection(an_inspection())
    for number in range(5):
        store.add_record(a_record(f"r{number}", inspection=an_inspection()))
    assert store._all("SELECT count(*) FROM inspections")[0][0] == 1


def test_an_inspection_a_record_needs_outlives_the_last_twenty(store: Store) -> None:
    store.save_inspection(an_inspection(0))
    store.add_record(a_record("r1", inspection=an_inspection(0)))
    for number in range(1, 30):
        store.save_inspection(an_inspection(number))
    assert store.record("r1").inspection == an_inspection(0)
    assert an_inspection(0) not in store.inspections()
    assert store._all("SELECT count(*) FROM inspections")[0][0] == 21


def test_a_list_of_records_reads_no_body(store: Store) -> None:
    store.add_record(a_record("r1"))
    read: list[str | None] = []

    def watch(_action: int, table: str | None, _column: str | None, _db: str | None, _by: str | None) -> int:
        read.append(table)
        return 0

    store._connection.set_authorizer(watch)
    store.record_summaries()
    store._connection.set_authorizer(None)
    assert "records" in read
    assert "record_bodies" not in read


def test_a_name_without_utf8_form_is_listed_with_a_question_mark_and_kept_whole(store: Store) -> None:
    record = a_record("r1", trade_name="山田\ud83d商店")
    store.add_record(record)
    assert store.record_summaries()[0].trade_name == "山田?商店"
    assert store.record("r1") == record
    assert record.fingerprint() == store.record("r1").fingerprint()


def test_a_record_that_cannot_be_read_is_kept_and_the_one_before_it_shown(store: Store) -> None:
    store.add_record(a_record("old", "2025-01-01T00:00:00Z"))
    store.add_record(a_record("new"))
    store._connection.execute("UPDATE record_bodies SET body = 'torn' WHERE number = 2")
    with pytest.raises(RecordUnreadable):
        store.record("new")
    latest = store.latest_record()
    assert latest is not None
    assert latest.id == "old"
    assert store.unreadable == ["record new"]
    assert store.record_count() == 2

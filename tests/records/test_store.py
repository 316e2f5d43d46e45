"""What is saved comes back: profile, settings, answers, plan, inspections."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from record_samples import Clock, an_answer, an_inspection

from app.domain.plan import PlanItem, PlanState
from app.domain.profile import Profile
from app.records.store import Store
from app.records.store_files import store_path


def test_a_first_store_is_empty_and_durable(store: Store) -> None:
    assert store.profile() == Profile()
    assert store.answers("3.1") == {}
    assert store.plan() == ()
    assert store.latest_inspection() is None
    assert store.latest_record() is None
    assert store.setting("language") is None
    assert store.setting("language", "ja") == "ja"
    pragma = lambda name: store._connection.execute(f"PRAGMA {name}").fetchone()[0]  # noqa: E731
    assert (pragma("journal_mode"), pragma("synchronous"), pragma("foreign_keys")) == ("wal", 2, 1)


def test_everything_comes_back_after_closing(folder: Path, clock: Clock) -> None:
    profile = Profile(trade_name="髙﨑工務店😀", person_name="𠮷田", people_count=1, assets=("a", "b"))
    item = PlanItem("do_q01", "question:3.1/q01", PlanState.POSTPONED, "花子", "2026-12-24", note="春に")
    with Store.open(folder, clock) as store:
        store.save_profile(profile)
        store.save_setting("window", {"size": [1366, 768], "dark": None, "scale": 1.5})
        store.save_setting("nothing", None)
        store.save_answer("3.1", an_answer("q01", "裏の金庫"))
        store.save_answer("4.0", an_answer("q01", "別の版"))
        store.save_plan_item(item)
        store.save_inspection(an_inspection())
    with Store.open(folder, clock) as store:
        assert store.profile() == profile
        assert store.setting("window") == {"size": [1366, 768], "dark": None, "scale": 1.5}
        assert store.setting("nothing", "default") is None
        assert store.settings().keys() == {"window", "nothing"}
        assert store.answers("3.1") == {"q01": an_answer("q01", "裏の金庫")}
        assert store.answers("4.0") == {"q01": an_answer("q01", "別の版")}
        assert store.editions_answered() == ("3.1", "4.0")
        assert store.plan() == (item,)
        assert store.latest_inspection() == an_inspection()
        assert store.unreadable == []
    assert [file.name for file in folder.iterdir() if file.is_file()] == [store_path(folder).name]


def test_an_answer_is_replaced_and_cleared(store: Store) -> None:
    store.save_answer("3.1", an_answer("q01", "first"))
    store.save_answer("3.1", an_answer("q01", "second"))
    store.save_answer("3.1", an_answer("q02"))
    store.clear_answer("3.1", "q02")
    assert store.answers("3.1") == {"q01": an_answer("q01", "second")}


def test_the_plan_keeps_its_order_when_an_item_changes(store: Store) -> None:
    first, second = PlanItem("do_q01", "question:3.1/q01"), PlanItem("do_q01", "check:os_supported")
    store.save_plan_items((first, second))
    done = PlanItem("do_q01", "question:3.1/q01", PlanState.DONE)
    store.save_plan_item(done)
    assert store.plan() == (done, second)
    store.remove_plan_item(done)
    assert store.plan() == (second,)


def test_the_last_twenty_inspections_stay(store: Store) -> None:
    for number in range(25):
        store.save_inspection(an_inspection(number))
    assert [one.id for one in store.inspections()] == [f"inspection-{n}" for n in range(24, 4, -1)]
    store.save_inspection(an_inspection(10))
    assert store.latest_inspection() == an_inspection(10)
    assert len(store.inspections()) == 20


@pytest.mark.parametrize(
    "text",
    [
        "😀👨‍👩‍👧 𠮷野家 ㈱①Ⅳ㎡㍻ ｶﾀｶﾅ",
        "before\x00after\x00",
        "half an emoji \ud83d and \udc00",
        "\u202e\u200b\ufeff\r\n\t",
        "'; DROP TABLE answers; --",
        "名" * 100_000,
        "",
    ],
    ids=["emoji", "nul", "surrogates", "invisible", "quotes", "long", "empty"],
)
def test_any_text_a_person_types_comes_back_unchanged(folder: Path, clock: Clock, text: str) -> None:
    with Store.open(folder, clock) as store:
        store.save_profile(Profile(trade_name=text, address=text))
        store.save_answer("3.1", an_answer("q01", text))
        store.save_setting("search", [text, {text: text}])
        store.save_plan_item(PlanItem("do_q01", "check:x", note=text))
    with Store.open(folder, clock) as store:
        assert store.profile() == Profile(trade_name=text, address=text)
        assert store.answers("3.1")["q01"].note == text
        assert store.setting("search") == [text, {text: text}]
        assert store.plan()[0].note == text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(note=st.text(st.characters(exclude_categories=())))
def test_any_note_comes_back_unchanged_or_joined(store: Store, note: str) -> None:
    store.save_answer("3.1", an_answer("q01", note))
    # Two halves of one emoji, typed apart, come back joined: the only change there is.
    joined = note.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    assert store.answers("3.1")["q01"].note in (note, joined)


def test_huge_numbers_come_back_and_impossible_ones_are_refused_whole(store: Store) -> None:
    store.save_profile(Profile(people_count=10**100, pc_count=-(2**63)))
    assert store.profile() == Profile(people_count=10**100, pc_count=-(2**63))
    for impossible in (float("nan"), float("inf"), 10**5000):
        with pytest.raises(ValueError):  # noqa: PT011 - json's own words
            store.save_setting("size", {"ratio": impossible})
    assert store.setting("size", "kept out") == "kept out"


def test_a_key_that_has_no_utf8_form_is_refused_and_changes_nothing(store: Store) -> None:
    with pytest.raises(ValueError, match="surrogates"):
        store.save_answer("3.1", an_answer("q\ud800"))
    assert store.answers("3.1") == {}
    store.save_answer("3.1", an_answer())
    assert len(store.answers("3.1")) == 1


def test_changes_made_together_are_all_kept_or_none(store: Store) -> None:
    with pytest.raises(RuntimeError), store.together():  # noqa: PT012 - the group is what fails
        store.save_answer("3.1", an_answer("q01"))
        store.save_setting("page", 2)
        raise RuntimeError
    assert store.answers("3.1") == {}
    assert store.setting("page") is None
    with store.together():
        store.save_answer("3.1", an_answer("q01"))
        with pytest.raises(KeyError):
            store.delete_record("no such record")
        store.save_setting("page", 2)
    assert store.setting("page") == 2
    assert len(store.answers("3.1")) == 1


def test_another_thread_is_told_to_open_its_own_store(store: Store) -> None:
    seen: list[BaseException] = []

    def use() -> None:
        try:
            store.save_answer("3.1", an_answer())
        except sqlite3.ProgrammingError as error:
            seen.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert len(seen) == 1


def test_stores_of_several_threads_lose_nothing(folder: Path, store: Store, clock: Clock) -> None:
    def write(name: str) -> None:
        with Store.open(folder, clock) as own:
            for number in range(40):
                own.save_answer(name, an_answer(f"q{number}"))

    threads = [threading.Thread(target=write, args=(f"edition-{n}",)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [len(store.answers(f"edition-{n}")) for n in range(4)] == [40] * 4


def test_a_second_store_sees_what_the_first_saved(folder: Path, store: Store, clock: Clock) -> None:
    with Store.open(folder, clock) as second:
        store.save_answer("3.1", an_answer("q01"))
        assert "q01" in second.answers("3.1")
        second.save_answer("3.1", an_answer("q02"))
    assert store.answers("3.1").keys() == {"q01", "q02"}


def test_a_steady_read_does_not_see_what_another_window_writes(
    folder: Path, store: Store, clock: Clock
) -> None:
    with Store.open(folder, clock) as second:
        with store.steady():
            assert store.answers("3.1") == {}
            second.save_answer("3.1", an_answer())
            assert store.answers("3.1") == {}
        assert len(store.answers("3.1")) == 1


def test_closing_twice_is_harmless_and_a_closed_store_refuses(folder: Path, clock: Clock) -> None:
    store = Store.open(folder, clock)
    store.close()
    store.close()
    with pytest.raises(sqlite3.ProgrammingError):
        store.profile()

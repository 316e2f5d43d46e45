"""What is learnt while the records cannot be opened is kept, and finds its people again afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from lesson_factory import Clock, course, lessons

from app.domain.profile import Profile
from app.learning.progress import RESULTS, Learning
from app.learning.side_shelf import LEARNING_FILE, SideShelf, take_over_learning
from app.records.store import Store

COURSES = (course("owner", ("q01", "q02")), course("staff", ("q01",)))


def beside(folder: Path, now: Clock) -> Learning:
    """Learning without the store, as a new window begins it."""
    return Learning(SideShelf([folder]), now, lessons("q01", "q02"), COURSES)


def do(learning: Learning, learner: str, lesson_id: str) -> None:
    for item in learning.lessons[lesson_id].test:
        learning.reply(learner, lesson_id, item.id, item.right.id)


def test_everything_is_there_again_in_a_new_window(tmp_path: Path, now: Clock) -> None:
    first = beside(tmp_path, now)
    me = first.somebody()
    do(first, me.id, "q01")
    first.move_to(me.id, "q02", 2)
    other = first.add_learner("助手")
    first.choose(me.id)
    again = beside(tmp_path, now)
    assert again.current == me
    assert [one.id for one in again.learners] == [me.id, other.id]
    assert again.result(me.id, "q01").done
    assert again.result(me.id, "q02").step == 2
    again.remove(other.id)
    assert [one.id for one in beside(tmp_path, now).learners] == [me.id]


def test_a_nameless_learner_becomes_the_only_one_of_the_store(
    tmp_path: Path, learning: Learning, store: Store, now: Clock
) -> None:
    owner = learning.add_learner("佐藤 恵")
    do(learning, owner.id, "q02")
    side = beside(tmp_path, now)
    do(side, side.somebody().id, "q01")
    assert take_over_learning(store, [tmp_path]) == 1
    assert [one.name for one in learning.learners] == ["佐藤 恵"]
    assert learning.result(owner.id, "q01").done
    assert learning.result(owner.id, "q02").done
    assert not (tmp_path / LEARNING_FILE).exists()


def test_the_same_name_is_the_same_person_and_a_new_name_somebody_new(
    tmp_path: Path, learning: Learning, store: Store, now: Clock
) -> None:
    owner = learning.add_learner("佐藤 恵")
    learning.add_learner("助手")
    learning.choose(owner.id)
    side = beside(tmp_path, now)
    do(side, side.add_learner("新しい人").id, "q01")
    do(side, side.add_learner("佐藤 恵").id, "q01")
    take_over_learning(store, [tmp_path])
    assert [one.name for one in learning.learners] == ["佐藤 恵", "助手", "新しい人"]
    assert learning.result(owner.id, "q01").done
    assert learning.current == owner, "who learns now stays"


def test_in_an_empty_store_the_nameless_learner_takes_the_name_of_the_business(
    tmp_path: Path, learning: Learning, store: Store, now: Clock
) -> None:
    store.save_profile(Profile(person_name="佐藤 恵"))
    side = beside(tmp_path, now)
    do(side, side.somebody().id, "q01")
    take_over_learning(store, [tmp_path])
    assert [one.name for one in learning.learners] == ["佐藤 恵"]


def test_nothing_done_is_undone_and_taking_over_twice_changes_nothing(
    tmp_path: Path, learning: Learning, store: Store, now: Clock
) -> None:
    owner = learning.add_learner("佐藤 恵")
    do(learning, owner.id, "q01")
    learning.move_to(owner.id, "q01", 5)
    now.advance(days=1)
    side = beside(tmp_path, now)
    side.move_to(side.add_learner("佐藤 恵").id, "q01", 1)
    waiting = (tmp_path / LEARNING_FILE).read_bytes()
    take_over_learning(store, [tmp_path])
    once = store.entries(RESULTS)
    assert learning.result(owner.id, "q01").done
    assert learning.result(owner.id, "q01").step == 5
    (tmp_path / LEARNING_FILE).write_bytes(waiting)  # could not be removed the first time
    take_over_learning(store, [tmp_path])
    assert store.entries(RESULTS) == once
    assert len(learning.learners) == 1


def test_a_window_that_goes_on_after_its_file_was_taken_over_loses_nothing(
    tmp_path: Path, learning: Learning, store: Store, now: Clock
) -> None:
    owner = learning.add_learner("佐藤 恵")
    side = beside(tmp_path, now)
    me = side.somebody()
    do(side, me.id, "q01")
    take_over_learning(store, [tmp_path])  # the main window was opened meanwhile
    do(side, me.id, "q02")
    assert side.current == me
    take_over_learning(store, [tmp_path])
    assert learning.result(owner.id, "q01").done
    assert learning.result(owner.id, "q02").done
    assert len(learning.learners) == 1


def test_a_file_nobody_can_read_stays_aside_and_stops_nothing(
    tmp_path: Path, store: Store, learning: Learning
) -> None:
    (tmp_path / LEARNING_FILE).write_bytes(b"\x00\xffgarbage\n{}\n")
    assert take_over_learning(store, [tmp_path]) == 0
    assert [one.name for one in tmp_path.glob("*unreadable*")]
    assert learning.learners == ()


def test_without_any_place_to_write_it_says_so_and_goes_on(
    tmp_path: Path, now: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.records.notebook.write_atomically", full)
    side = beside(tmp_path, now)
    me = side.somebody()
    do(side, me.id, "q01")
    assert side.result(me.id, "q01").done
    assert isinstance(side.store, SideShelf)
    assert not side.store.kept

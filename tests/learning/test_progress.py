"""Progress: each person's own, kept at every step, never lost and never better than it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lesson_factory import Clock, course, lessons

from app.domain.profile import Profile
from app.learning.progress import LEARNERS, RESULTS, Learning, tidy_name
from app.learning.results import LONGEST_NAME, Learner, LessonResult, last_step
from app.records.store import Store

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3),
    max_leaves=10,
)


def finish(learning: Learning, learner_id: str, *lesson_ids: str) -> None:
    for lesson_id in lesson_ids:
        for item in learning.lessons[lesson_id].test:
            learning.reply(learner_id, lesson_id, item.id, "b")


def test_nobody_learns_at_first_and_the_first_one_bears_the_persons_name(
    learning: Learning, store: Store
) -> None:
    assert learning.current is None
    store.save_profile(Profile(person_name="佐藤 恵"))
    assert learning.somebody().name == "佐藤 恵"
    assert learning.somebody().id == learning.somebody().id
    assert learning.somebody().course == "owner"


def test_whoever_comes_second_takes_the_course_for_staff_and_learns_at_once(learning: Learning) -> None:
    learning.add_learner("佐藤 恵")
    second = learning.add_learner("山本 葵")
    assert second.course == "staff"
    assert learning.current == second


def test_a_lesson_goes_on_where_it_was_left_also_after_a_restart(
    store: Store, learning: Learning, now: Clock
) -> None:
    learner = learning.add_learner("佐藤")
    learning.move_to(learner.id, "q01", 3)
    learning.reply(learner.id, "q01", "q01t1", "a")
    again = Learning(store, now, learning.lessons, learning.courses)
    result = again.result(learner.id, "q01")
    assert result.step == 3
    assert result.replies["q01t1"].choice == "a"
    assert not result.replies["q01t1"].right
    assert not result.done


def test_results_of_two_people_do_not_mix(learning: Learning) -> None:
    one, other = learning.add_learner("一"), learning.add_learner("二")
    finish(learning, one.id, "q01")
    assert learning.result(one.id, "q01").done
    assert not learning.result(other.id, "q01").done


def test_a_wrong_choice_may_be_followed_by_the_right_one(learning: Learning) -> None:
    learner = learning.add_learner("佐藤")
    learning.reply(learner.id, "q01", "q01t1", "a")
    learning.reply(learner.id, "q01", "q01t1", "b")
    result = learning.reply(learner.id, "q01", "q01t2", "b")
    assert result.replies["q01t1"].tries == 2
    assert result.done


def test_what_is_right_stays_right_until_the_lesson_is_begun_again(learning: Learning) -> None:
    learner = learning.add_learner("佐藤")
    finish(learning, learner.id, "q01")
    after = learning.reply(learner.id, "q01", "q01t1", "a")
    assert after.replies["q01t1"].right
    assert len(after.completions) == 1


def test_taking_a_lesson_again_keeps_that_it_was_done_and_adds_the_new_day(
    learning: Learning, now: Clock
) -> None:
    learner = learning.add_learner("佐藤")
    finish(learning, learner.id, "q01")
    now.advance(days=365)
    begun = learning.start_again(learner.id, "q01")
    assert begun.done
    assert begun.replies == {}
    finish(learning, learner.id, "q01")
    assert [one[:10] for one in learning.result(learner.id, "q01").completions] == [
        "2026-11-23",
        "2027-11-23",
    ]


def test_a_new_edition_of_a_lesson_is_not_done_and_the_old_result_stays(
    store: Store, learning: Learning, now: Clock
) -> None:
    learner = learning.add_learner("佐藤")
    finish(learning, learner.id, "q01")
    newer = Learning(store, now, lessons("q01", edition="2027-11"), learning.courses)
    assert not newer.result(learner.id, "q01").done
    assert newer.results(learner.id) == {}
    assert [one.edition for one in newer.every_result() if one.done] == ["2026-11"]


def test_a_removed_learner_comes_back_whole(learning: Learning) -> None:
    first, second = learning.add_learner("一"), learning.add_learner("二")
    finish(learning, second.id, "q01")
    removed = learning.remove(second.id)
    assert removed is not None
    assert [one.id for one in learning.learners] == [first.id]
    assert learning.results(second.id) == {}
    learning.put_back(removed)
    assert learning.current == second
    assert learning.result(second.id, "q01").done


def test_removing_somebody_takes_nothing_from_others(learning: Learning) -> None:
    first, second = learning.add_learner("一"), learning.add_learner("二")
    finish(learning, first.id, "q01")
    learning.remove(second.id)
    assert learning.result(first.id, "q01").done
    assert learning.remove("nobody") is None


def test_a_choice_that_does_not_exist_is_refused_and_nothing_is_kept(learning: Learning) -> None:
    learner = learning.add_learner("佐藤")
    for item, choice in (("q01t1", "z"), ("q09t1", "b")):
        with pytest.raises(KeyError):
            learning.reply(learner.id, "q01", item, choice)
    assert learning.store.entries(RESULTS) == {}


@pytest.mark.parametrize("step", [-5, 0, 99])
def test_a_step_stays_within_the_lesson(learning: Learning, step: int) -> None:
    learner = learning.add_learner("佐藤")
    result = learning.move_to(learner.id, "q01", step)
    assert 0 <= result.step <= last_step(learning.lessons["q01"])


def test_a_kept_step_beyond_a_shorter_lesson_leads_to_its_end(learning: Learning) -> None:
    learner = learning.add_learner("佐藤")
    spoilt = LessonResult(learner.id, "q01", "2026-11", step=42).to_json()
    learning.store.save_entry(RESULTS, f"{learner.id}.q01.2026-11", spoilt)
    assert learning.result(learner.id, "q01").step == last_step(learning.lessons["q01"])


@given(st.dictionaries(st.sampled_from(["step", "replies", "completions", "name", "course"]), json_values))
def test_spoilt_entries_are_read_as_nothing_done(value: dict[str, object]) -> None:
    result = LessonResult.from_json(value)  # type: ignore[arg-type]
    assert all(one[:4].isdigit() for one in result.completions)
    assert result.step >= 0
    learner = Learner.from_json("x", value)  # type: ignore[arg-type]
    assert len(learner.name) <= LONGEST_NAME


def test_only_true_counts_as_right_in_a_spoilt_reply() -> None:
    value = {"replies": {"q01t1": {"choice": "a", "right": "yes"}, "q01t2": {"choice": "b", "right": 1}}}
    assert not any(one.right for one in LessonResult.from_json(value).replies.values())


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  佐藤　 恵 ", "佐藤 恵"),
        ("佐藤\n恵\t子", "佐藤 恵 子"),
        ("\u202eevil\u202c", "evil"),
        ("👩‍🔧 Mari", "👩‍🔧 Mari"),
        ("x" * 100_000, "x" * LONGEST_NAME),
        ("\x00\x07", ""),
    ],
)
def test_a_name_is_one_tidy_line(typed: str, kept: str) -> None:
    assert tidy_name(typed) == kept


def test_renaming_and_another_course_are_kept_and_results_stay(learning: Learning) -> None:
    learner = learning.add_learner("さとう")
    finish(learning, learner.id, "q01")
    learning.rename(learner.id, "佐藤 恵")
    learning.take_course(learner.id, "staff")
    learning.take_course(learner.id, "no such course")
    kept = learning.learner(learner.id)
    assert kept is not None
    assert (kept.name, kept.course) == ("佐藤 恵", "staff")
    assert learning.result(learner.id, "q01").done
    assert list(learning.store.entries(LEARNERS)) == [learner.id]


def test_who_was_chosen_last_learns_and_a_lost_choice_falls_back_on_the_first(learning: Learning) -> None:
    first, second = learning.add_learner("一"), learning.add_learner("二")
    learning.choose(first.id)
    assert learning.current == first
    learning.choose(second.id)
    learning.choose("gone")
    assert learning.current == first


def test_courses_of_a_learner_are_those_of_the_packs(learning: Learning) -> None:
    assert learning.course("owner") == course("owner", ("q01", "q02", "q03"))
    assert learning.course("none") is None

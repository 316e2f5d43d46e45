"""The certificate: only for a complete course, always the same number, and never lost."""

from __future__ import annotations

from datetime import date

from lesson_factory import Clock, course, lessons
from test_progress import finish

from app.learning.certificate import CERTIFICATES, Certificate, certificate_for, certificates
from app.learning.courses import course_standing
from app.learning.progress import Learning
from app.records.store import Store


def certificate(learning: Learning, learner_id: str, course_id: str = "owner") -> Certificate | None:
    learner, taken = learning.learner(learner_id), learning.course(course_id)
    assert learner is not None
    assert taken is not None
    return certificate_for(learning, learner, learning.standing(learner, taken))


def test_there_is_none_while_one_lesson_is_open(learning: Learning) -> None:
    learner = learning.add_learner("佐藤")
    finish(learning, learner.id, "q01", "q02")
    learning.reply(learner.id, "q03", "q03t1", "b")
    assert certificate(learning, learner.id) is None
    assert learning.store.entries(CERTIFICATES) == {}


def test_it_names_person_course_edition_and_the_day_of_the_last_lesson(
    learning: Learning, now: Clock
) -> None:
    learner = learning.add_learner("佐藤 恵")
    finish(learning, learner.id, "q01", "q02")
    now.advance(days=2)
    finish(learning, learner.id, "q03")
    now.advance(days=30)
    given = certificate(learning, learner.id)
    assert given is not None
    assert (given.name, given.course, given.edition, given.lessons) == ("佐藤 恵", "owner", "2026-11", 3)
    assert given.issued_on == date(2026, 11, 25)
    assert given.number.startswith("MK-20261125-")


def test_the_day_is_that_of_japan(learning: Learning, now: Clock) -> None:
    learner = learning.add_learner("佐藤")
    now.advance(hours=13)  # 16:00 UTC: the 24th has begun in Japan
    finish(learning, learner.id, "q01")
    given = certificate(learning, learner.id, "staff")
    assert given is not None
    assert given.issued_on == date(2026, 11, 24)


def test_number_and_day_stay_when_the_name_is_mended_or_a_lesson_is_taken_again(
    learning: Learning, now: Clock
) -> None:
    learner = learning.add_learner("さとう")
    finish(learning, learner.id, "q01")
    first = certificate(learning, learner.id, "staff")
    now.advance(days=365)
    learning.rename(learner.id, "佐藤 恵")
    learning.start_again(learner.id, "q01")
    finish(learning, learner.id, "q01")
    second = certificate(learning, learner.id, "staff")
    assert first is not None
    assert second is not None
    assert (second.number, second.issued_on) == (first.number, first.issued_on)
    assert second.name == "佐藤 恵"
    assert [one.number for one in certificates(learning)] == [first.number]


def test_two_people_and_two_courses_have_numbers_of_their_own(learning: Learning) -> None:
    numbers = set()
    for name in ("一", "二"):
        learner = learning.add_learner(name)
        finish(learning, learner.id, "q01", "q02", "q03")
        for course_id in ("owner", "staff"):
            given = certificate(learning, learner.id, course_id)
            assert given is not None
            numbers.add(given.number)
    assert len(numbers) == 4


def test_a_new_edition_needs_a_new_certificate_and_the_old_one_is_kept(
    store: Store, learning: Learning, now: Clock
) -> None:
    learner = learning.add_learner("佐藤")
    finish(learning, learner.id, "q01")
    old = certificate(learning, learner.id, "staff")
    newer = Learning(store, now, lessons("q01", edition="2027-11"), learning.courses)
    assert certificate(newer, learner.id, "staff") is None
    assert certificates(newer) == (old,)


def test_a_course_with_a_lesson_that_does_not_exist_yet_cannot_be_complete(learning: Learning) -> None:
    learner = learning.add_learner("佐藤")
    finish(learning, learner.id, "q01")
    wider = course("wider", ("q01", "q99"))
    standing = course_standing(wider, learning.lessons, learning.results(learner.id))
    assert standing.missing == ("q99",)
    assert not standing.complete
    assert certificate_for(learning, learner, standing) is None


def test_an_empty_course_is_never_complete(learning: Learning) -> None:
    assert not course_standing(course("empty", ()), learning.lessons, {}).complete


def test_the_next_lesson_is_the_first_open_one_of_the_course(learning: Learning) -> None:
    learner = learning.add_learner("佐藤")
    finish(learning, learner.id, "q02")
    standing = learning.standing(learner, course("owner", ("q01", "q02", "q03")))
    assert (standing.done, standing.open, standing.next) == (("q02",), ("q01", "q03"), "q01")


def test_spoilt_certificates_are_left_out(learning: Learning) -> None:
    for number, value in (("MK-1", {}), ("MK-2", {"lessons": 0}), ("MK-3", {"lessons": "25"})):
        learning.store.save_entry(CERTIFICATES, number, value)
    bad_day = {"learner": "x", "name": "", "course": "owner", "edition": "1", "issued_on": "?", "lessons": 1}
    learning.store.save_entry(CERTIFICATES, "MK-4", bad_day)
    assert certificates(learning) == ()

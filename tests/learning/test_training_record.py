"""The training record: what was done, by whom and when; safe to open in a table program."""

from __future__ import annotations

import csv
import io
from datetime import date

from lesson_factory import Clock, lessons
from test_progress import finish

from app.domain.language import Language
from app.learning.progress import Learning
from app.learning.training_record import training_csv, training_record
from app.records.store import Store

HEAD = ("date", "name", "no", "lesson", "edition", "items")


def test_it_is_empty_before_the_first_lesson(learning: Learning) -> None:
    learning.add_learner("佐藤")
    record = training_record(learning)
    assert record.rows == ()
    assert record.last_done_on is None
    assert len(record.people) == 1


def test_it_has_a_row_for_each_time_a_lesson_was_done_oldest_first(learning: Learning, now: Clock) -> None:
    first, second = learning.add_learner("佐藤"), learning.add_learner("山本")
    finish(learning, second.id, "q01")
    now.advance(days=1)
    finish(learning, first.id, "q02")
    learning.reply(first.id, "q03", "q03t1", "b")  # not done
    now.advance(days=364)
    learning.start_again(second.id, "q01")
    finish(learning, second.id, "q01")
    record = training_record(learning)
    assert [(one.name, one.lesson, one.done_on.isoformat()) for one in record.rows] == [
        ("山本", "q01", "2026-11-23"),
        ("佐藤", "q02", "2026-11-24"),
        ("山本", "q01", "2027-11-23"),
    ]
    assert record.last_done_on == date(2027, 11, 23)
    assert {one.items for one in record.rows} == {2}


def test_it_keeps_what_was_done_in_an_earlier_edition(store: Store, learning: Learning, now: Clock) -> None:
    learner = learning.add_learner("佐藤")
    finish(learning, learner.id, "q01", "q02")
    newer = Learning(store, now, lessons("q01", edition="2027-11"), learning.courses)
    rows = training_record(newer).rows
    assert [(one.lesson, one.edition, one.title.ja) for one in rows] == [
        ("q01", "2026-11", "lesson q01"),
        ("q02", "2026-11", ""),
    ]
    assert [one.items for one in rows] == [0, 0]  # how many there were then is not known any more


def test_the_table_opens_in_japanese_excel_and_runs_nothing(learning: Learning) -> None:
    learner = learning.add_learner('=HYPERLINK("http://evil.example","x")')
    finish(learning, learner.id, "q01")
    content = training_csv(training_record(learning), Language.JA, HEAD).content
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert rows[0] == list(HEAD)
    assert rows[1][1].startswith("'=HYPERLINK")
    assert rows[1][0] == "2026-11-23"


def test_a_completed_course_bears_its_number_in_the_record(learning: Learning) -> None:
    learner = learning.add_learner("佐藤", "owner")
    finish(learning, learner.id, "q01")
    (person,) = training_record(learning).people
    assert [one.course for one in person.certificates] == ["staff"]
    assert not person.standing.complete

"""From 3.1 to 4.0: what still holds is carried over, only the rest is asked, both totals stay."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.assessment.score import score
from app.assessment.session import Assessment
from app.content.edition_changes import Kind, edition_changes, newest_edition, read_edition_changes
from app.content.packs import content_folder, load_questionnaire
from app.declaration.edition_move import last_move, move, outlook, undo
from app.domain.answer import Answer, Choice
from app.records.store import Store

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
EARLIER_DAY = "2026-01-05T03:00:00Z"


@pytest.fixture
def store(data_folder: Path) -> Iterator[Store]:
    with Store.open(data_folder) as opened:
        yield opened


def answer_all(store: Store, edition: str) -> None:
    choices = (Choice.IMPLEMENTED, Choice.PARTLY, Choice.NOT_IMPLEMENTED, Choice.DONT_KNOW)
    for at, question in enumerate(load_questionnaire(edition).questions):
        store.save_answer(edition, Answer(question.id, choices[at % 4], EARLIER_DAY, f"note {at}"))


def total(store: Store, edition: str) -> int:
    return score(load_questionnaire(edition), store.answers(edition)).total


def test_the_packs_say_what_changed() -> None:
    changes = edition_changes("3.1", "4.0")
    assert [one.question.id for one in changes.of_kind(Kind.CHANGED)] == ["q11"]
    assert changes.of_kind(Kind.NEW) == ()
    assert changes.new_articles == ("a6",)
    assert newest_edition() == "4.0"
    with pytest.raises(KeyError):
        edition_changes("3.1", "9.9")


def test_a_question_without_a_forerunner_is_new(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(content_folder(), content)
    path = content / "editions" / "4.0" / "questions.json"
    value = json.loads(path.read_text(encoding="utf-8"))
    source = json.loads((content / "editions/3.1/questions.json").read_text(encoding="utf-8"))["questions"][0]
    value["questions"].append({**source, "id": "q26", "number": 26})
    path.write_text(json.dumps(value), encoding="utf-8")
    changes = read_edition_changes(content, "3.1", "4.0")
    assert [one.question.id for one in changes.of_kind(Kind.NEW)] == ["q26"]
    assert [one.question.id for one in changes.to_ask] == ["q11", "q26"]


def test_only_what_changed_is_asked_and_both_totals_stay(store: Store) -> None:
    answer_all(store, "3.1")
    before = total(store, "3.1")
    assert (outlook(store, "3.1", "4.0").carried, outlook(store, "3.1", "4.0").to_ask) == (24, 1)
    assessment = Assessment(store, lambda: NOW)
    move(store, assessment, "4.0", NOW)
    assert assessment.edition == "4.0"
    assert assessment.unanswered == ("q11",)
    assert assessment.answers["q01"].answered_at == EARLIER_DAY
    assert assessment.answers["q01"].note == "note 0"
    assessment.answer("q11", Choice.IMPLEMENTED)
    assert total(store, "3.1") == before
    assert (
        total(store, "4.0")
        == before + 4 - load_questionnaire("3.1").points[store.answers("3.1")["q11"].choice]
    )


def test_a_move_can_be_undone_and_what_was_answered_since_stays(store: Store) -> None:
    answer_all(store, "3.1")
    before = dict(store.answers("3.1"))
    assessment = Assessment(store, lambda: NOW)
    done = move(store, assessment, "4.0", NOW)
    assert last_move(store, "4.0") == done
    assessment.answer("q11", Choice.IMPLEMENTED)
    assessment.answer("q02", Choice.IMPLEMENTED)
    undo(store, assessment, done)
    assert assessment.edition == "3.1"
    assert assessment.answers == before
    assert set(store.answers("4.0")) == {"q02", "q11"}
    assert last_move(store, "4.0") is None


def test_a_second_move_takes_the_younger_answer_and_undo_gives_the_older_back(store: Store) -> None:
    store.save_answer("4.0", Answer("q01", Choice.NOT_IMPLEMENTED, "2025-01-01T00:00:00Z"))
    store.save_answer("4.0", Answer("q02", Choice.NOT_IMPLEMENTED, "2026-10-01T00:00:00Z"))
    answer_all(store, "3.1")
    assessment = Assessment(store, lambda: NOW)
    move(store, assessment, "4.0", NOW)
    assert assessment.answers["q01"].choice is Choice.IMPLEMENTED
    assert assessment.answers["q02"].choice is Choice.NOT_IMPLEMENTED
    kept = last_move(store, "4.0")
    assert kept is not None
    undo(store, assessment, kept)
    assert store.answers("4.0")["q01"].choice is Choice.NOT_IMPLEMENTED
    assert set(store.answers("4.0")) == {"q01", "q02"}


def test_a_spoilt_note_of_a_move_is_no_move(store: Store) -> None:
    for spoilt in ({}, {"earlier": "3.1"}):
        store.save_entry("edition_move", "4.0", spoilt)
        assert last_move(store, "4.0") is None
    store.save_entry(
        "edition_move", "4.0", {"earlier": "3.1", "later": "4.0", "replaced": [1, {"question": 2}]}
    )
    found = last_move(store, "4.0")
    assert found is not None
    assert found.replaced == ()

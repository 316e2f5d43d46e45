"""`lessons` and `training-record` on the command line."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from app.cli.main import main
from app.content.learning_packs import load_lessons
from app.learning.progress import Learning
from app.records.store import Store
from app.records.store_files import store_path


@pytest.fixture
def learnt(data_folder: Path) -> None:
    """Somebody has done the first lesson."""
    with Store.open(data_folder) as store:
        learning = Learning(store)
        learner = learning.add_learner("佐藤 恵")
        for item in learning.lessons["q01"].test:
            learning.reply(learner.id, "q01", item.id, item.right.id)


def test_lessons_lists_every_lesson(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lessons", "--lang", "ja"]) == 0
    shown = capsys.readouterr().out
    for lesson in load_lessons().values():
        assert lesson.title.ja in shown


@pytest.mark.usefixtures("learnt")
def test_lessons_as_json_says_what_is_done(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lessons", "--json"]) == 0
    printed = capsys.readouterr().out
    assert printed.isascii()
    listed = {one["id"]: one for one in json.loads(printed)}
    assert len(listed["q01"]["done_at"]) == 1
    assert listed["q02"]["done_at"] == []


@pytest.mark.usefixtures("learnt")
def test_lessons_shows_the_day_on_which_one_was_done(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lessons", "--lang", "en"]) == 0
    assert "completed on 20" in capsys.readouterr().out


def test_there_is_no_record_before_anything_was_learnt(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "record.pdf"
    assert main(["training-record", "-o", str(target), "--lang", "en"]) == 2
    assert "Nothing has been learnt" in capsys.readouterr().err
    assert not target.exists()


@pytest.mark.usefixtures("learnt")
def test_the_record_is_written_as_pdf_and_as_csv(tmp_path: Path) -> None:
    paper, table = tmp_path / "record.pdf", tmp_path / "record.CSV"
    assert main(["training-record", "-o", str(paper)]) == 0
    assert paper.read_bytes().startswith(b"%PDF")
    assert main(["training-record", "-o", str(table), "--lang", "ja"]) == 0
    rows = list(csv.reader(table.read_text(encoding="utf-8-sig").splitlines()))
    assert rows[0][:2] == ["終えた日", "名前"]
    assert rows[1][1:3] == ["佐藤 恵", "q01"]


def test_one_lesson_is_read_with_its_test(capsys: pytest.CaptureFixture[str], data_folder: Path) -> None:
    lesson = load_lessons()["q05"]
    assert main(["lessons", "q05", "--lang", "en"]) == 0
    printed = capsys.readouterr().out
    assert lesson.case.en in printed
    assert lesson.today.en in printed
    assert all(one.ask.en in printed and one.right.why.en in printed for one in lesson.test)
    assert not data_folder.exists(), "reading makes no store"
    assert main(["lessons", "q99", "--lang", "en"]) == 2


def test_a_damaged_store_keeps_nobody_from_the_lessons(
    capsys: pytest.CaptureFixture[str], data_folder: Path
) -> None:
    data_folder.mkdir()
    store_path(data_folder).write_bytes(b"\x00garbage" * 999)
    assert main(["lessons", "--json", "--lang", "en"]) == 0
    printed = capsys.readouterr()
    assert len(json.loads(printed.out)) == len(load_lessons())
    assert "cannot be opened" in printed.err
    assert main(["training-record", "--lang", "en"]) != 0

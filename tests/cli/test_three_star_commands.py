"""`three-star` and `check-sheet` do what the window does."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from app.cli.main import main
from tests.guideline.partner_forms import table_form


def test_three_star_lists_every_requirement_and_judges_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["three-star", "--lang", "ja"]) == 0
    said = capsys.readouterr().out
    assert "判定しません" in said
    assert "2026年3月27日" in said
    assert main(["three-star", "--json", "--lang", "ja"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 26


def test_the_workbook_for_the_expert_has_a_row_for_each_criterion(tmp_path: Path) -> None:
    target = tmp_path / "expert.xlsx"
    assert main(["three-star", "-o", str(target), "--lang", "ja"]) == 0
    book = openpyxl.load_workbook(target)
    rows = [row for row in book.worksheets[1].iter_rows(values_only=True) if row[0] and "つ目" in str(row[0])]
    assert len(rows) == 81
    assert all(row[3] is None for row in rows)


def test_a_form_is_listed_decided_and_copied(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    form, copy = tmp_path / "form.xlsx", tmp_path / "copy.xlsx"
    original = table_form()
    form.write_bytes(original)
    assert main(["check-sheet", str(form), "--lang", "ja"]) == 0
    assert "ウイルス対策" in capsys.readouterr().out
    assert main(["check-sheet", str(form), "--confirm", "99", "--lang", "ja"]) == 2
    assert main(["check-sheet", str(form), "--confirm", "evidenced", "-o", str(copy), "--lang", "ja"]) == 0
    cells = openpyxl.load_workbook(copy).worksheets[0]
    assert [cells.cell(row, 4).value for row in range(6, 14)] == [None] * 8
    assert main(["check-sheet", str(form), "-o", str(form), "--lang", "ja"]) == 2
    assert form.read_bytes() == original


def test_a_file_that_is_no_workbook_is_refused_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(b"hello")
    assert main(["check-sheet", str(path), "--lang", "ja"]) == 2
    assert capsys.readouterr().err.strip()

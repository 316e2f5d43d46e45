"""Calls nobody should make: each ends with an exit code and a sentence, none hangs, crashes or misleads."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from app.cli.main import main
from app.records.store import Store
from app.system.atomic_file import write_atomically

Capture = pytest.CaptureFixture[str]


def test_answers_from_a_device_are_refused_instead_of_read_without_end(capsys: Capture) -> None:
    assert main(["assess", "--no-check", "--answers", os.devnull, "--lang", "en"]) == 2
    assert os.devnull in capsys.readouterr().err
    assert main(["assess", "--no-check", "--answers", "/dev/zero", "--lang", "en"]) == 2


@pytest.mark.parametrize("command", [["export", ""], ["export", "/"]])
def test_a_target_without_a_name_is_no_file(command: list[str], capsys: Capture, data_folder: Path) -> None:
    Store.open(data_folder).close()
    assert main([*command, "--lang", "en"]) == 2
    assert capsys.readouterr().err.startswith("The file cannot be read or written: ")


def test_an_export_that_cannot_be_written_does_not_blame_the_records(
    capsys: Capture, data_folder: Path, tmp_path: Path
) -> None:
    Store.open(data_folder).close()
    target = tmp_path / "none" / "all.zip"
    assert main(["export", str(target), "--lang", "en"]) == 2
    complaint = capsys.readouterr().err
    assert str(target) in complaint
    assert str(data_folder) not in complaint


def test_trouble_with_a_file_is_told_by_its_own_name(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "台帳.xlsx").mkdir()
    assert main(["ledger-export", str(tmp_path / "台帳.xlsx"), "--lang", "ja"]) == 2
    complaint = capsys.readouterr().err
    assert "台帳.xlsx" in complaint
    assert ".part" not in complaint


def test_the_name_of_an_addressee_leads_to_no_other_folder(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "inside").mkdir()
    monkeypatch.chdir(tmp_path / "inside")
    assert main(["fair-request", "--addressee", "x/../../../outside", "--lang", "ja"]) == 0
    assert [one.name for one in tmp_path.iterdir() if one.name.endswith(".pdf")] == []
    assert len(list((tmp_path / "inside").glob("*outside.pdf"))) == 1


def test_a_paper_that_does_not_fit_its_one_sheet_is_a_sentence(
    capsys: Capture, data_folder: Path, tmp_path: Path
) -> None:
    with Store.open(data_folder) as store:
        store.save_profile(replace(store.profile(), trade_name="あ" * 30_000))
    target = tmp_path / "x.pdf"
    assert main(["owner-checklist", "-o", str(target), "--lang", "en"]) == 2
    assert "one sheet" in capsys.readouterr().err
    assert not target.exists()


def test_nothing_is_put_in_the_place_of_a_device(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="Invalid argument"):
        write_atomically(Path(os.devnull), b"x")


@pytest.mark.parametrize("lang", [["--lang", "fr"], ["--lang"]])
def test_a_language_there_is_not_is_told_by_the_program_itself(lang: list[str], capsys: Capture) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["records", *lang])
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("usage: mamori-karte")


@pytest.mark.parametrize(
    "command", ["emergency-card", "incident-procedure", "owner-checklist", "fair-request", "policy"]
)
def test_a_paper_is_written_as_what_its_name_says_or_not_at_all(
    command: str, capsys: Capture, tmp_path: Path
) -> None:
    starts = {"pdf": b"%PDF", "docx": b"PK\x03\x04", "html": b"<!DOCTYPE"}
    for ending, start in starts.items():
        target = tmp_path / f"x.{ending}"
        assert main([command, "--lang", "ja", "-o", str(target)]) == 0
        assert target.read_bytes().upper().startswith(start)
    assert main([command, "--lang", "ja", "-o", str(tmp_path / "x.xlsx")]) == 2
    assert "x.xlsx" in capsys.readouterr().err
    assert not (tmp_path / "x.xlsx").exists()

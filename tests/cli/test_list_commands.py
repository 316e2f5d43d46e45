"""Cloud services and contractors on the command line, and the ledger as a paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli.main import main
from app.content.ledger_packs import load_cloud
from app.files.workbook import read_workbook
from app.guideline.cloud import Said, TwoStep, cloud_services
from app.guideline.contractors import contractors
from app.guideline.ledger import save_row
from app.guideline.ledger_row import LedgerRow
from app.records.store import Store

Run = Callable[..., int]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def call(*arguments: str, lang: str = "ja") -> int:
        return main([*arguments, "--data-dir", str(tmp_path / "data"), "--lang", lang])

    return call


def opened(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "data")


def test_a_service_is_added_changed_and_taken_off(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("cloud-services", "--add", "Dropbox", "--set", "two_step=on", "--set", "stored=写真") == 0
    assert run("cloud-services", "--choose", "1", "--item", "1=yes", "--item-note", "1=規約を見た") == 0
    assert run("cloud-services", "--choose", "Dropbox", "--set", "checked_on=2026-11-01") == 0
    assert "1 / 15" in capsys.readouterr().out
    with opened(tmp_path) as store:
        (kept,) = cloud_services(store)
    first = load_cloud().items[0].id
    assert (kept.two_step, kept.stored, kept.checked_on) == (TwoStep.ON, "写真", "2026-11-01")
    assert (dict(kept.said), dict(kept.notes)) == ({first: Said.YES}, {first: "規約を見た"})
    assert run("cloud-services", "--choose", "1", "--remove") == 0
    with opened(tmp_path) as store:
        assert cloud_services(store) == ()


def test_one_hour_is_shown_as_a_number_and_not_as_a_yes(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("contractors", "--add", "上田会計", "--set", "incident_hours=1", "--set", "agreement=no") == 0
    told = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["incident_hours", "1"] in told
    assert ["agreement", "no"] in told
    with opened(tmp_path) as store:
        (kept,) = contractors(store)
    assert (kept.incident_hours, kept.agreement) == (1, False)


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("command", ["cloud-services", "contractors"])
@pytest.mark.parametrize(
    ("kind", "begins"), [("xlsx", b"PK"), ("pdf", b"%PDF"), ("docx", b"PK"), ("html", b"<!"), ("txt", b"")]
)
def test_each_list_is_written_in_every_form(
    run: Run, tmp_path: Path, command: str, language: str, kind: str, begins: bytes
) -> None:
    assert run(command, "--add", "=HYPERLINK(1)", lang=language) == 0
    target = tmp_path / f"{command}.{kind}"
    assert run(command, "-o", str(target), lang=language) == 0
    content = target.read_bytes()
    assert content.lower().startswith(begins.lower())
    if kind == "xlsx":
        rows = read_workbook(content).sheets[0].rows
        assert any("=HYPERLINK(1)" in row for row in rows)  # as text: a formula would be no text here


@pytest.mark.parametrize("kind", ["pdf", "docx", "html", "txt"])
def test_the_ledger_is_written_as_a_paper(run: Run, tmp_path: Path, kind: str) -> None:
    with opened(tmp_path) as store:
        save_row(store, LedgerRow("r1", name="お客様の名簿", personal_info=True))
    target = tmp_path / f"ledger.{kind}"
    assert run("ledger-export", str(target)) == 0
    content = target.read_bytes()
    assert len(content) > 200
    assert kind != "txt" or "お客様の名簿" in content.decode("utf-8-sig")


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize(
    "arguments",
    [
        ["cloud-services", "--set", "stored=x"],
        ["cloud-services", "--remove"],
        ["cloud-services", "--choose", "2", "--set", "stored=x"],
        ["cloud-services", "--choose", "0", "--remove"],
        ["cloud-services", "--choose", "1", "--set", "stored"],
        ["cloud-services", "--choose", "1", "--set", "id=x"],
        ["cloud-services", "--choose", "1", "--set", "name="],
        ["cloud-services", "--choose", "1", "--set", "two_step=yes"],
        ["cloud-services", "--choose", "1", "--set", "checked_on=2026-02-30"],
        ["cloud-services", "--choose", "1", "--set", "stored=" + "あ" * 100_000],
        ["cloud-services", "--choose", "1", "--item", "16=yes"],
        ["cloud-services", "--choose", "1", "--item", "1=perhaps"],
        ["cloud-services", "--add", "  "],
        ["cloud-services", "-o", "list.exe"],
        ["contractors", "--choose", "2", "--set", "work=x"],
        ["contractors", "--choose", "1", "--set", "incident_hours=0"],
        ["contractors", "--choose", "1", "--set", "incident_hours=" + "9" * 5000],
        ["contractors", "--choose", "1", "--set", "agreement=maybe"],
        ["ledger-export", "ledger.exe"],
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(
    run: Run, tmp_path: Path, arguments: list[str], language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("cloud-services", "--add", "A") == 0
    assert run("contractors", "--add", "B") == 0
    with opened(tmp_path) as store:
        before = cloud_services(store), contractors(store)
    assert run(*arguments, lang=language) == 2
    assert capsys.readouterr().err.strip()
    with opened(tmp_path) as store:
        assert (cloud_services(store), contractors(store)) == before


def test_two_services_of_one_name_are_told_apart_by_their_numbers(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("cloud-services", "--add", "Box")
    run("cloud-services", "--add", "Box")
    assert run("cloud-services", "--choose", "Box", "--remove") == 2
    assert "2:Box" in capsys.readouterr().err
    assert run("cloud-services", "--choose", "2", "--remove") == 0
    with opened(tmp_path) as store:
        assert len(cloud_services(store)) == 1

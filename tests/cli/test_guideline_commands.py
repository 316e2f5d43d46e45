"""Rules, checklist and letter on the command line: what the window can do, and clear words for bad input."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.assessment.firm import firm_facts
from app.cli.main import main
from app.guideline.fair_request import fair_request
from app.guideline.owner_checklist import ticked_days
from app.guideline.rule_store import FirmRules
from app.records.store import Store


@pytest.fixture
def run(tmp_path: Path) -> object:
    def call(*arguments: str) -> int:
        return main([*arguments, "--data-dir", str(tmp_path / "data"), "--lang", "ja"])

    return call


def opened(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "data")


def test_rules_are_changed_decided_and_written(
    run: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert callable(run)
    assert run("firm-facts", "telework=yes", "contractors=no", "--responsible", "山田") == 0
    assert run("rules", "--set", "lock_minutes=5", "--write", "r0103=毎年4月に見なおします。") == 0
    assert run("rules", "--leave", "place", "--decide", "山田", "--on", "2026-04-01") == 0
    assert "第1版" in capsys.readouterr().out
    with opened(tmp_path) as store:
        assert firm_facts(store).telework is True
        latest = FirmRules(store).latest
        assert latest is not None
        assert latest.decided_on == date(2026, 4, 1)
        assert "place" not in {one.id for one in latest.chapters}
        assert any("5分使わなければ" in one.text.ja for one in latest.rules)
        assert any(one.own for one in latest.rules)


def test_a_rule_of_one_s_own_is_added_rewritten_and_left_out(
    run: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert callable(run)
    assert run("rules", "--add", "devices:never=図面を私用の電話で撮らない。") == 0
    assert "図面を私用の電話で撮らない。" in capsys.readouterr().out
    with opened(tmp_path) as store:
        own = FirmRules(store).own[0]
    assert own.kind == "never"
    assert run("rules", "--write", f"{own.id}=図面は撮らない。") == 0
    assert "図面は撮らない。" in capsys.readouterr().out
    assert run("rules", "--remove", own.id) == 0
    assert "図面は撮らない。" not in capsys.readouterr().out


@pytest.mark.parametrize("given", ["nowhere:never=x", "devices:should=x", "devices:must=  ", "devices", ""])
def test_a_rule_that_cannot_be_added_changes_nothing(run: object, tmp_path: Path, given: str) -> None:
    assert callable(run)
    assert run("rules", "--add", given) == 2
    with opened(tmp_path) as store:
        assert FirmRules(store).own == ()


@pytest.mark.parametrize(
    ("kind", "begins"), [("pdf", b"%PDF"), ("docx", b"PK"), ("html", b"<!"), ("txt", b"")]
)
def test_every_paper_is_written_in_every_form(run: object, tmp_path: Path, kind: str, begins: bytes) -> None:
    assert callable(run)
    for command in (["rules"], ["rules", "--handbook"], ["owner-checklist"], ["fair-request"]):
        target = tmp_path / f"{'-'.join(command)}.{kind}"
        assert run(*command, "-o", str(target)) == 0
        content = target.read_bytes()
        assert len(content) > 300
        assert content.lower().startswith(begins.lower())


def test_ticks_and_the_letter_are_kept(run: object, tmp_path: Path) -> None:
    assert callable(run)
    target = str(tmp_path / "letter.pdf")
    assert run("owner-checklist", "--tick", "a1") == 0
    assert run("fair-request", "--addressee", "みらい", "--yen", "240000", "-o", target) == 0
    with opened(tmp_path) as store:
        assert set(ticked_days(store, date(2099, 1, 1))) == {"a1"}
        assert fair_request(store).estimate_yen == 240_000


@pytest.mark.parametrize(
    "arguments",
    [
        ["rules", "--use", "no_such"],
        ["rules", "--set", "lock_minutes=0"],
        ["rules", "--set", "lock_minutes=" + "9" * 5000],
        ["rules", "--set", "lock_minutes=５"],
        ["rules", "--write", "r9999=x"],
        ["rules", "--decide", "   "],
        ["rules", "--decide", "山田", "--on", "2999-01-01"],
        ["rules", "--decide", "山田", "--on", "tomorrow"],
        ["rules", "-o", "rules.exe"],
        ["owner-checklist", "--tick", "p9"],
        ["fair-request", "--yen", "-1"],
        ["fair-request", "--mention", "do_nothing"],
        ["firm-facts", "telework=maybe"],
        ["firm-facts", "responsible_person=yes"],
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(
    run: object, tmp_path: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert callable(run)
    assert run(*arguments) == 2
    assert capsys.readouterr().err.strip()
    with opened(tmp_path) as store:
        assert FirmRules(store).latest is None
        assert store.entries("firm") == {}

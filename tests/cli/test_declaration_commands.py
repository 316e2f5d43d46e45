"""`stars`, `declared`, `duty`, `application`, `drill`, `edition` and `kept-up` do what the window does."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from app.assessment.session import Assessment
from app.cli.main import main
from app.declaration.application import StepState, account_kind, step_states
from app.declaration.declared import Declaration, declaration
from app.declaration.duties import Duty, Medium, duties
from app.declaration.file_comparison import Outcome
from app.declaration.policy_store import Way, decide, new_publication
from app.declaration.restore_drill import drills
from app.domain.answer import Choice
from app.domain.profile import Profile
from app.records.store import Store
from app.system.clock import utc_now

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(data_folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in Japanese: exit code, what it said, what it complained of."""

    def command(*arguments: str, language: str = "ja") -> tuple[int, str, str]:
        code = main([*arguments, "--lang", language])
        said = capsys.readouterr()
        return code, said.out, said.err

    return command


def kept(data_folder: Path) -> Declaration:
    with Store.open(data_folder) as store:
        return declaration(store)


# Stars


def test_from_nothing_every_condition_is_open_and_no_points_are_asked_for(run: Run) -> None:
    code, said, _ = run("stars")
    assert code == 1
    assert len(said.splitlines()) == 9
    assert "点以上" not in said
    listed = json.loads(run("stars", "--json")[1])
    assert [one["stars"] for one in listed] == [1] * 6 + [2] * 3
    assert {one["standing"] for one in listed} == {"not_met"}


@pytest.mark.parametrize("choice", [Choice.NOT_IMPLEMENTED, Choice.DONT_KNOW, Choice.IMPLEMENTED])
def test_whatever_the_points_both_stars_are_met_by_what_they_ask_for(
    run: Run, data_folder: Path, choice: Choice
) -> None:
    with Store.open(data_folder) as store:
        store.save_profile(Profile("佐藤事務所", "佐藤 恵", people_count=1))
        assessment = Assessment(store)
        for question in assessment.questionnaire.questions:
            assessment.answer(question.id, choice)
        decide(store, utc_now())
        new_publication(store, Way.SHOP, "玄関", date(2026, 11, 1))
    for article in ("a1", "a2", "a3", "a4", "a5", "a6"):
        assert run("stars")[0] == 1
        assert run("duty", article, "--who", "佐藤 恵", "--since", "2026-04-01")[0] == 0
    code, said, _ = run("stars")
    assert code == 0
    assert "玄関" in said
    assert run("stars", language="en")[1].count("★★") == 3


# What was declared


def test_a_declaration_is_kept_with_plain_digits_and_shown(run: Run, data_folder: Path) -> None:
    assert "まだ宣言は書かれていません" in run("declared")[1]
    code, said, _ = run("declared", "--stars", "2", "--id", "５０１２３-４５６７８９", "--date", "2026-04-20")
    assert code == 0
    assert "宣言しました（申告）" in said
    assert kept(data_folder) == Declaration(2, "50123456789", date(2026, 4, 20))
    assert "50123456789" in run("declared")[1]
    assert run("declared", "--id", "")[0] == 0
    assert kept(data_folder).declaration_id == ""


@pytest.mark.parametrize(
    "wrong",
    [
        ("--id", "5012345678"),
        ("--id", "501234567890"),
        ("--id", "😀"),
        ("--date", "2016-12-31"),
        ("--date", "9999-12-31"),
        ("--date", "きのう"),
        ("--date", "2026-02-30"),
    ],
)
def test_what_cannot_be_is_refused_whole_and_what_was_kept_stays(
    run: Run, data_folder: Path, wrong: tuple[str, str]
) -> None:
    run("declared", "--stars", "1", "--id", "50123456789", "--date", "2026-04-20")
    before = kept(data_folder)
    code, said, complaint = run("declared", "--stars", "2", *wrong)
    assert (code, said) == (2, "")
    assert "何も保存していません" in complaint
    assert kept(data_folder) == before


# Who works on what


def test_a_duty_is_changed_part_by_part(run: Run, data_folder: Path) -> None:
    run("duty", "a6", "--who", "佐藤 恵")
    run("duty", "a6", "--since", "2026-04-01")
    code, said, _ = run("duty", "a6", "--what", "毎週写す")
    assert code == 0
    assert "a6  2026-04-01  佐藤 恵" in said
    with Store.open(data_folder) as store:
        assert duties(store)["a6"] == Duty("佐藤 恵", date(2026, 4, 1), "毎週写す")


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "1900-01-01", "soon"])
def test_an_absurd_day_of_a_duty_is_refused(run: Run, data_folder: Path, day: str) -> None:
    code, _, complaint = run("duty", "a1", "--who", "佐藤", "--since", day)
    assert code == 2
    assert day in complaint
    with Store.open(data_folder) as store:
        assert "a1" not in duties(store)


# The application


def test_steps_and_account_are_kept(run: Run, data_folder: Path) -> None:
    code, said, _ = run("application", "--step", "sign_in", "--state", "waiting", "--account", "prime")
    assert code == 0
    assert "waiting" in said
    assert "gBizID: prime" in said
    with Store.open(data_folder) as store:
        assert step_states(store)["sign_in"].state is StepState.WAITING
        assert account_kind(store) == "prime"
    assert run("application", "--step", "sign_in")[0] == 2
    assert run("application", "--state", "done")[0] == 2


# The drill


def test_the_drill_says_by_its_code_how_it_ended_and_keeps_it(
    run: Run, data_folder: Path, tmp_path: Path
) -> None:
    own, copy = tmp_path / "meibo.csv", tmp_path / "copy.csv"
    own.write_text("name,phone\n" * 50, encoding="utf-8")
    copy.write_bytes(own.read_bytes())
    assert run("drill", str(copy), str(own), "--medium", "usb_memory", "--offline", "yes")[0] == 0
    copy.write_bytes(own.read_bytes()[:100])
    code, said, _ = run("drill", str(copy), str(own))
    assert code == 1
    assert said.strip()
    assert run("drill", str(tmp_path / "none.csv"), str(own))[0] != 0
    assert run("drill", str(own), str(own))[0] == 2
    with Store.open(data_folder) as store:
        found = drills(store)
    assert {one.outcome for one in found} == {Outcome.SAME, Outcome.CUT_SHORT, Outcome.BACKUP_MISSING}
    (good,) = [one for one in found if one.outcome is Outcome.SAME]
    assert (good.medium, good.offline) == (Medium.USB_MEMORY, True)


# Editions


def test_moving_to_the_newer_edition_and_back_changes_no_total(run: Run, data_folder: Path) -> None:
    with Store.open(data_folder) as store:
        assessment = Assessment(store)
        for question in assessment.questionnaire.questions:
            assessment.answer(question.id, Choice.PARTLY)
    first = run("edition")[1]
    assert "第3.1版： 50点（25 / 25問）" in first
    assert "第4.0版に移ると" in first
    assert "第4.0版：" in run("edition", "--to", "4.0")[1]
    assert run("edition", "--undo")[1] == first
    code, _, complaint = run("edition", "--undo")
    assert code == 2
    assert complaint.strip()


# Keeping it up


def test_there_is_nothing_to_keep_up_before_a_declaration(run: Run, tmp_path: Path) -> None:
    code, _, complaint = run("kept-up", "-o", str(tmp_path / "x.pdf"))
    assert code == 2
    assert complaint.strip()
    assert not (tmp_path / "x.pdf").exists()


@pytest.mark.parametrize(
    ("ending", "start"), [("pdf", b"%PDF"), ("docx", b"PK"), ("html", b"<!DOCTYPE"), ("txt", b"")]
)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_record_is_written_in_every_form_and_both_languages(
    run: Run, tmp_path: Path, ending: str, start: bytes, language: str
) -> None:
    run("declared", "--stars", "1", "--id", "50123456789", "--date", "2026-04-20")
    target = tmp_path / f"継続.{ending}"
    assert run("kept-up", "-o", str(target), language=language)[0] == 0
    assert target.read_bytes().startswith(start)
    assert target.stat().st_size > 300


def test_the_file_for_the_calendar_alone_is_written(run: Run, tmp_path: Path) -> None:
    run("declared", "--stars", "1", "--date", "2026-04-20")
    target = tmp_path / "review.ics"
    code, said, _ = run("kept-up", "--ics", str(target))
    assert code == 0
    assert str(target) in said
    assert b"DTSTART;VALUE=DATE:20270420" in target.read_bytes()


def test_a_folder_that_is_not_there_is_a_sentence(run: Run, tmp_path: Path) -> None:
    run("declared", "--stars", "1", "--date", "2026-04-20")
    code, _, complaint = run("kept-up", "-o", str(tmp_path / "none" / "x.pdf"))
    assert code == 2
    assert complaint.strip()
    assert "Traceback" not in complaint

"""The worst hour on the command line: everything the window does, and exit codes that are no false green."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.assessment.firm import firm_facts, save_firm_facts
from app.cli.main import main
from app.content.emergency_kinds import NewsSource
from app.content.emergency_packs import load_situations
from app.emergency.card import printed_card
from app.emergency.contacts import OwnContact, save_contact
from app.emergency.incident import StepKind
from app.emergency.incident_log import IncidentLog
from app.emergency.news import NewsCopy
from app.emergency.news_feeds import NewsItem
from app.records.notebook import FileNotebook, StoreNotebook
from app.records.store import Store
from app.records.store_files import store_path

AT = "2026-11-23T03:00:00Z"
LINK = "https://www.ipa.go.jp/security/a.html"
TITLES = (("Something else", "2026-11-20"), ("WordPress の更新", "2026-11-01"))
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nothing is written among the documents of whoever runs the tests."""
    folder = tmp_path / "documents"
    folder.mkdir()
    monkeypatch.setattr("app.cli.emergency_commands.documents_folder", lambda: folder)
    return folder


def test_without_an_id_all_situations_are_listed(capsys: Capture, data_folder: Path) -> None:
    assert main(["help-now", "--lang", "ja"]) == 0
    printed = capsys.readouterr().out
    assert all(one.id in printed and one.title.ja in printed for one in load_situations().situations)
    assert not data_folder.exists(), "looking makes no store"


def test_a_situation_prints_steps_warnings_and_numbers_with_garbage_for_a_store(
    capsys: Capture, data_folder: Path
) -> None:
    data_folder.mkdir()
    store_path(data_folder).write_bytes(b"\x00garbage" * 999)
    assert main(["help-now", "files_encrypted", "--lang", "en"]) == 0
    printed = capsys.readouterr().out
    for part in ("1. Disconnect from the network", "Do not pay", "cs-support@ipa.go.jp", "#9110"):
        assert part in printed


def test_the_owners_numbers_are_among_them(capsys: Capture, data_folder: Path) -> None:
    with Store.open(data_folder) as store:
        notebook = StoreNotebook(store, FileNotebook([data_folder]))
        save_contact(notebook, OwnContact("1", "bank", "上田信用金庫", "0120-00-0000"))
    assert main(["help-now", "money_sent", "--lang", "ja"]) == 0
    assert "上田信用金庫 / 0120-00-0000" in capsys.readouterr().out


def test_an_unknown_situation_is_said_so(capsys: Capture) -> None:
    assert main(["help-now", "dragon", "--lang", "en"]) == 2
    assert "dragon" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("says", "code", "words"),
    [
        (["wrongful=yes"], 1, "A report is due"),
        (["personal=yes", "many=unsure"], 1, "cannot be decided"),
        ([], 1, "Answer the questions"),
        (["personal=no"], 0, "none of the four"),
        (["wrongful=perhaps"], 2, ""),
        (["dragon=yes"], 2, ""),
    ],
)
def test_only_plain_answers_end_with_exit_code_zero(
    capsys: Capture, says: list[str], code: int, words: str
) -> None:
    arguments = [part for say in says for part in ("--say", say)]
    assert main(["leak-clock", "--lang", "en", *arguments]) == code
    assert words in capsys.readouterr().out


def test_the_days_are_printed_and_a_wrong_one_is_refused(capsys: Capture) -> None:
    assert main(["leak-clock", "--lang", "ja", "--known-on", "2028-02-28", "--say", "wrongful=yes"]) == 1
    printed = capsys.readouterr().out
    assert "2028年3月1日" in printed
    assert "2028-04-27" in printed
    assert main(["leak-clock", "--lang", "ja", "--known-on", "2026-02-30"]) == 2


def test_records_are_listed_shown_and_written(capsys: Capture, data_folder: Path, tmp_path: Path) -> None:
    log = IncidentLog(FileNotebook([data_folder]))
    incident = log.start("other")
    log.record(incident, StepKind.NOTE, text="note of the morning")
    assert main(["incidents", "--lang", "en"]) == 0
    assert incident.id[:12] in capsys.readouterr().out
    target = tmp_path / "record.pdf"
    assert main(["incidents", incident.id[:8], "--lang", "en"]) == 0
    assert "note of the morning" in capsys.readouterr().out
    assert main(["incidents", incident.id[:8], "--lang", "en", "-o", str(target)]) == 0
    assert target.read_bytes().startswith(b"%PDF")
    assert main(["incidents", "nothing-like-it", "--lang", "en"]) == 2


def test_the_card_and_the_procedure_are_written_and_the_card_is_remembered(
    data_folder: Path, tmp_path: Path, documents: Path
) -> None:
    target = tmp_path / "card.pdf"
    assert main(["emergency-card", "--a5", "--lang", "ja", "-o", str(target)]) == 0
    assert target.read_bytes().startswith(b"%PDF")
    assert main(["incident-procedure", "--lang", "en"]) == 0
    assert [one.suffix for one in documents.iterdir()] == [".pdf"]
    with Store.open(data_folder) as store:
        assert printed_card(StoreNotebook(store, FileNotebook([tmp_path]))) is not None


def test_a_card_is_not_printed_empty_from_a_store_that_cannot_be_read(
    capsys: Capture, data_folder: Path, documents: Path
) -> None:
    data_folder.mkdir()
    store_path(data_folder).write_bytes(b"\x00garbage" * 999)
    assert main(["emergency-card", "--lang", "en"]) == 2
    assert capsys.readouterr().err
    assert list(documents.iterdir()) == []


def test_services_and_subsidies_stand_with_their_days(capsys: Capture) -> None:
    assert main(["rescue-services", "--lang", "en", "--devices", "60"]) == 0
    assert "2024-02-29" in capsys.readouterr().out
    assert main(["subsidies", "--lang", "ja"]) == 0
    assert "終わった可能性があります" in capsys.readouterr().out


def test_news_is_asked_only_when_allowed_and_what_concerns_this_pc_is_named(
    capsys: Capture, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(source: NewsSource, copy: NewsCopy) -> NewsCopy:
        asked.append(source.id)
        if source.id != "ipa_alert":
            return replace(copy, asked_at=AT, trouble="no_connection")
        items = tuple(NewsItem(title, LINK, day, source.id, AT) for title, day in TITLES)
        return NewsCopy(source.id, items, AT, AT)

    monkeypatch.setattr("app.emergency.news.ask_source", answer)
    assert main(["news", "--lang", "en"]) == 2
    assert asked == [], "nothing is asked unallowed"
    assert "allow" in capsys.readouterr().err
    with Store.open(data_folder) as store:
        save_firm_facts(store, replace(firm_facts(store), website=True))
    assert main(["news", "--allow", "--lang", "en"]) == 1, "a source that did not answer is no good news"
    printed = capsys.readouterr().out
    assert asked == ["ipa_alert", "myjvn_alert"]
    assert printed.index("WordPress") < printed.index("Something else"), "what concerns the firm comes first"
    assert "web site" in printed
    assert main(["news", "--no-ask", "--lang", "ja"]) == 1
    assert "WordPress" in capsys.readouterr().out
    assert len(asked) == 2, "what was read before is shown without asking"

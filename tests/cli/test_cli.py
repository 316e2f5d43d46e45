"""The command line: what it prints, what it keeps, and how it ends (0 fine, 1 findings, 2 could not)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.cli import inspection_commands, record_commands
from app.cli.main import main
from app.content.phrases import load_phrases
from app.domain.calendar import utc_text
from app.domain.observation import Access, Host, Inspection, Observation, System
from app.domain.profile import Profile
from app.domain.verdict import Status, Verdict
from app.inspection.bundle import write_bundle
from app.records.store import Store
from app.system.clock import utc_now

HOST = Host(System.WINDOWS, build=26200, ubr=7171, edition="Core", install="Client")


def version(build: int, ubr: int, at: str = "2026-11-23T03:00:00Z") -> Observation:
    raw = {"build": build, "ubr": ubr, "display_version": "25H2", "edition_id": "Core"}
    return Observation(
        "windows.version/1", "registry", Access.OK, at, HOST, raw | {"installation_type": "Client"}
    )


@pytest.fixture(autouse=True)
def made_up_pc(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command line looks at a made-up Windows 11; the real look is in tests/inspection."""

    def inspect(*_given: object, **_more: object) -> Inspection:
        at = utc_text(utc_now())
        return Inspection("made-up", at, at, HOST, (version(26200, 7171, at),))

    monkeypatch.setattr(inspection_commands, "inspect_pc", inspect)
    monkeypatch.setattr(record_commands, "inspect_pc", inspect)


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    path = tmp_path / "回答.json"
    given = {f"q{number:02}": "implemented" for number in range(1, 26)} | {"q05": "partly", "q09": -1}
    profile = {"trade_name": "佐藤データサービス", "people_count": 1, "pc_count": 1}
    path.write_text(json.dumps({"profile": profile, "answers": given}), encoding="utf-8")
    return path


def out(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def json_out(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(out(capsys))


def test_check_prints_a_verdict_for_every_check(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["check", "--json"])
    verdicts = {one["check"]: one for one in json_out(capsys)}
    assert verdicts["os_supported"]["status"] == "pass"
    assert verdicts["firewall_active"]["status"] == "unknown"
    assert verdicts["security_update_recent"]["status"] == "fail", "build 7171 is a year old"
    assert code == 1


def test_check_of_one_good_thing_is_fine(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--only", "os_supported", "--lang", "ja"]) == 0
    assert "対応済み" in out(capsys)


def test_an_unattended_check_writes_a_bundle_and_prints_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "点検"
    assert main(["check", "--quiet", "--export", str(folder)]) == 1
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "")

    (bundle,) = folder.iterdir()
    assert main(["replay", str(bundle), "--json"]) == 1
    replayed = {one["check"]: (one["status"], one["reason"]) for one in json_out(capsys)}
    main(["check", "--json"])
    assert replayed == {one["check"]: (one["status"], one["reason"]) for one in json_out(capsys)}


def test_an_exported_bundle_is_imported_as_another_pc(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "bundles"
    monkeypatch.setattr(inspection_commands, "machine_identity", lambda _folder: b"another PC of the firm")
    main(["check", "--quiet", "--export", str(folder)])
    (bundle,) = folder.iterdir()
    with Store.open(tmp_path / "data") as store:
        store.save_profile(Profile(pc_count=2))

    assert main(["import", str(bundle), "--label", "倉庫", "--lang", "ja"]) == 0
    assert "倉庫" in (printed := out(capsys))
    assert "2台のうち1台を実測" in printed
    bundle.write_bytes(b"no bundle")
    assert main(["import", str(bundle), "--lang", "ja"]) == 2
    assert "読めません" in capsys.readouterr().err


def test_this_pc_itself_is_not_imported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--quiet", "--export", str(tmp_path / "bundles")])
    (bundle,) = (tmp_path / "bundles").iterdir()
    assert main(["import", str(bundle), "--lang", "en"]) == 2
    assert "this very PC" in capsys.readouterr().err


def test_verdicts_are_written_for_other_programs(tmp_path: Path) -> None:
    ocsf, table = tmp_path / "所見.jsonl", tmp_path / "表.csv"
    main(["check", "--quiet", "--ocsf", str(ocsf), "--csv", str(table), "--lang", "ja"])
    first = json.loads(ocsf.read_text(encoding="utf-8").splitlines()[0])
    assert first["class_uid"] == 2003
    assert first["device"]["hostname"].startswith("PC-")
    assert table.read_bytes().startswith(b"\xef\xbb\xbf")


def test_other_limits_judge_otherwise(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bundle = tmp_path / "windows.jsonl"
    write_bundle(bundle, [version(26200, 10000, "2026-11-23T03:00:00Z")])
    statuses = {}
    for profile in ("standard", "strict"):
        main(["replay", str(bundle), "--now", "2027-02-23", "--json", "--profile", profile])
        statuses[profile] = {one["check"]: one["status"] for one in json_out(capsys)}["os_supported"]
    assert statuses == {"standard": "pass", "strict": "warn"}


def test_checks_says_what_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["checks", "--lang", "ja", "--system", "windows"]) == 0
    assert "管理者の権限はいりません" in out(capsys)


def test_quiet_ends_as_the_loud_check_would() -> None:
    assert main(["check", "--quiet", "--only", "os_supported"]) == 0
    assert main(["check", "--quiet", "--only", "firewall_active"]) == 2


def test_an_unknown_check_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--only", "no_such", "--lang", "en"]) == 2
    assert "no_such" in capsys.readouterr().err


def test_what_check_wrote_can_be_judged_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bundle = tmp_path / "観測.jsonl"
    main(["check", "--json", "--observations", str(bundle)])
    first = json_out(capsys)
    main(["replay", str(bundle), "--json"])
    again = json_out(capsys)
    assert [one["status"] for one in again] == [one["status"] for one in first]
    assert set(again[0]) >= {"check", "status", "reason", "evidence"}


def test_replay_judges_by_the_day_it_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bundle = tmp_path / "old.jsonl"
    write_bundle(bundle, [version(26200, 7171)])
    assert main(["replay", str(bundle), "--json", "--now", "2029-01-01"]) == 1
    statuses = {one["check"]: one["status"] for one in json_out(capsys)}
    assert statuses["os_supported"] == "fail"


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[]\n", b'{"obs": 1}\n'])
def test_a_damaged_bundle_is_refused_in_words(
    tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    bundle = tmp_path / "bad.jsonl"
    bundle.write_bytes(content)
    assert main(["replay", str(bundle), "--json", "--lang", "ja"]) == 2
    assert "収集情報のファイルを読めません" in capsys.readouterr().err


@pytest.mark.parametrize("day", ["2026-13-01", "tomorrow", "2026-11-23T03:00:00", "99999999999"])
def test_a_day_nobody_can_read_is_refused(
    tmp_path: Path, day: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["replay", str(tmp_path / "x"), "--now", day, "--lang", "en"]) == 2
    assert day in capsys.readouterr().err


def test_the_main_job_from_answers_to_pdf(
    answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["assess", "--answers", str(answers), "--lang", "ja"]) == 1
    assert "93 / 100" in out(capsys)
    assert main(["records", "--json"]) == 0
    (record,) = json_out(capsys)
    assert (record["score"], record["trade_name"]) == (93, "佐藤データサービス")
    for language in ("ja", "en"):
        target = tmp_path / f"page {language}.pdf"
        assert main(["report", record["id"][:8], "-o", str(target), "--lang", language]) == 0
        assert target.read_bytes().startswith(b"%PDF-")


def test_the_same_record_gives_the_same_bytes(answers: Path, tmp_path: Path) -> None:
    main(["assess", "--answers", str(answers)])
    for name in ("one.pdf", "two.pdf"):
        assert main(["report", "latest", "-o", str(tmp_path / name), "--lang", "ja"]) == 0
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("{", "読めません"),
        ("[]", "answers"),
        ('{"answers": {"q99": "partly"}}', "q99"),
        ('{"answers": {"q01": "maybe"}}', "maybe"),
        ('{"answers": {"q01": true}}', "True"),
        ('{"answers": {"q01": 3}}', "3"),
        ('{"answers": {"q21": "not_applicable"}}', "理由"),
        ('{"edition": "9.9", "answers": {"q01": "partly"}}', "9.9"),
        ("[" * 100_000, "読めません"),
    ],
)
def test_a_file_of_answers_with_a_mistake_keeps_nothing(
    tmp_path: Path, data_folder: Path, given: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "answers.json"
    path.write_text(given, encoding="utf-8")
    assert main(["assess", "--answers", str(path), "--lang", "ja"]) == 2
    assert said in capsys.readouterr().err
    with Store.open(data_folder) as store:
        assert store.answers("3.1") == {}


def test_a_missing_file_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = tmp_path / "ない.json"
    assert main(["assess", "--answers", str(missing), "--lang", "ja"]) == 2
    assert "ない.json" in capsys.readouterr().err


def test_a_record_nobody_knows_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "abc", "--lang", "en"]) == 2
    assert "abc" in capsys.readouterr().err


def test_export_and_import_move_everything(
    answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["assess", "--answers", str(answers)])
    archive, other = tmp_path / "全部.zip", tmp_path / "other pc"
    assert main(["export", str(archive)]) == 0
    assert main(["--data-dir", str(other), "import", str(archive)]) == 0
    out(capsys)
    main(["--data-dir", str(other), "records", "--json"])
    assert [one["score"] for one in json_out(capsys)] == [93]


def test_a_foreign_file_is_not_imported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    foreign = tmp_path / "photo.zip"
    foreign.write_bytes(b"not a zip at all")
    assert main(["import", str(foreign), "--lang", "ja"]) == 2
    assert "何も変えていません" in capsys.readouterr().err


def test_damaged_records_are_named_and_kept(data_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Store.open(data_folder) as store:
        store.save_setting("edition", "3.1")
    (file,) = data_folder.glob("*.sqlite3")
    file.write_bytes(b"garbage" * 1000)
    assert main(["records", "--lang", "ja"]) == 2
    assert "壊れています" in capsys.readouterr().err
    assert any(b"garbage" in path.read_bytes() for path in data_folder.rglob("*") if path.is_file())


def test_damaged_records_without_a_backup_are_told_every_time(
    data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data_folder.mkdir(parents=True)
    (data_folder / "mamori-karte.sqlite3").write_bytes(b"garbage" * 1000)
    said = []
    for _ in range(3):
        assert main(["records", "--lang", "ja"]) == 2
        said.append(capsys.readouterr().err)
    assert "アプリを開くと、新しく始められます" in said[0]
    assert len(set(said)) == 1


def test_the_sample_is_marked_and_leaves_the_records_alone(
    tmp_path: Path, data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "見本.pdf"
    assert main(["sample", "-o", str(target), "--lang", "ja"]) == 0
    assert "見本" in out(capsys)
    assert target.read_bytes().startswith(b"%PDF-")
    assert not data_folder.exists()


def test_the_shipped_content_has_no_problem(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate-content", "--lang", "en"]) == 0, out(capsys)


def test_every_trouble_of_store_and_archive_has_a_sentence() -> None:
    from app.records.archive import Refusal
    from app.system.atomic_file import WriteFailure

    known = load_phrases()
    wanted = [f"cli.import.{one}" for one in Refusal] + [f"cli.store.{one}" for one in WriteFailure]
    assert [one for one in wanted if one not in known] == []


def test_all_pass_but_one_unknown_is_not_fine(monkeypatch: pytest.MonkeyPatch) -> None:
    def judged(*statuses: Status) -> int:
        verdicts = tuple(
            Verdict("os_supported", status, "internal_error" if status is Status.UNKNOWN else "supported")
            for status in statuses
        )
        monkeypatch.setattr(inspection_commands, "judge", lambda *_given: verdicts)
        return main(["check", "--json"])

    assert judged(Status.PASS, Status.PASS) == 0
    assert judged(Status.PASS, Status.UNKNOWN) == 2
    assert judged(Status.UNKNOWN, Status.WARN) == 1
    assert judged() == 2

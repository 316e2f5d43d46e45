"""Findings for other programs: valid by OCSF's own schema, and honest about what was not found out."""

from __future__ import annotations

import json
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from schema_walker import problems

from app.domain.calendar import parse_utc
from app.domain.language import Language
from app.domain.observation import Access, Host, Observation, System
from app.domain.verdict import Evidence, Status, Verdict
from app.inspection.check import CHECKS_FOLDER, load_check, load_checks
from app.inspection.judge import judge
from app.report.ocsf import Findings, ocsf_lines

ROOT = Path(__file__).resolve().parent.parent.parent
SCHEMA: dict[str, Any] = json.loads(
    (ROOT / "tests" / "samples" / "ocsf" / "compliance_finding_1.8.0.json").read_text(encoding="utf-8")
)
NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
HOST = Host(System.WINDOWS, build=26200, ubr=7171, edition="Core", install="Client", portable=True)
AT = "2026-11-23T02:59:58Z"
SCENARIOS = sorted(CHECKS_FOLDER.glob("*/scenarios/*.json"))


def findings(
    *verdicts: Verdict, host: Host = HOST, pc: str = "PC-0A0B0C0D", language: Language = Language.JA
) -> list[Any]:
    written = ocsf_lines(Findings(verdicts, host, pc, NOW, language))
    return [json.loads(line) for line in written.splitlines()]


def verdict(
    status: Status, reason: str = "not_measured", check: str = "shares_restricted", **facts: Any
) -> Verdict:
    evidence = Evidence("windows.shares/1", "NetShareEnum", Access.OK, AT, True)
    return Verdict(check, status, reason, facts, (evidence,), AT)


def judged(path: Path) -> tuple[tuple[Verdict, ...], Host]:
    document = json.loads(path.read_text(encoding="utf-8"))
    host = Host.from_json(document["host"])
    seen = [
        Observation(one["obs"], "test", Access(one.get("access", "ok")), document["at"], host, one.get("raw"))
        for one in document["observations"]
    ]
    return judge(seen, parse_utc(document["now"]), only={path.parent.parent.name}), host


@pytest.mark.parametrize("language", list(Language))
def test_every_outcome_of_every_check_is_valid_by_the_published_schema(language: Language) -> None:
    written = 0
    for path in SCENARIOS:
        verdicts, host = judged(path)
        for one in findings(*verdicts, host=host, language=language):
            assert problems(one, SCHEMA) == [], path.name
            written += 1

    assert written == len(SCENARIOS)


def test_the_extract_of_the_schema_refuses_what_is_wrong() -> None:
    (good,) = findings(verdict(Status.PASS, "restricted"))

    assert problems(good, SCHEMA) == []
    for spoilt in (
        {"class_uid": 2004},
        {"time": "now"},
        {"more": 1},
        {"severity_id": 42},
        {"compliance": []},
    ):
        assert problems({**good, **spoilt}, SCHEMA) != []
    for key in ("time", "metadata", "finding_info", "compliance", "type_uid"):
        assert problems({name: value for name, value in good.items() if name != key}, SCHEMA) != []


@pytest.mark.parametrize(
    ("status", "status_id", "severity_id", "code"),
    [
        (Status.PASS, 1, 1, "NOT_MEASURED"),
        (Status.WARN, 3, 2, "NOT_MEASURED_WARN"),
        (Status.FAIL, 3, 4, "NOT_MEASURED"),
        (Status.UNKNOWN, 2, 0, "NOT_MEASURED"),
        (Status.NOT_APPLICABLE, 99, 1, "NOT_MEASURED"),
    ],
)
def test_states_are_mapped_as_ocsf_means_them(
    status: Status, status_id: int, severity_id: int, code: str
) -> None:
    (found,) = findings(verdict(status))

    assert (found["compliance"]["status_id"], found["severity_id"]) == (status_id, severity_id)
    assert found["compliance"]["status_code"] == code
    assert found["compliance"]["checks"][0]["status_id"] == status_id


def test_the_number_of_a_finding_stays_with_check_and_pc() -> None:
    (one,), (again,) = findings(verdict(Status.PASS)), findings(verdict(Status.FAIL))
    (other_pc,) = findings(verdict(Status.PASS), pc="PC-FFFFFFFF")
    (other_check,) = findings(verdict(Status.PASS, check="firewall_active"))

    uid = one["finding_info"]["uid"]
    assert uuid.UUID(uid).version == 5
    assert again["finding_info"]["uid"] == uid
    assert uid not in {other_pc["finding_info"]["uid"], other_check["finding_info"]["uid"]}


def test_no_share_is_named_and_the_pc_has_its_made_up_name() -> None:
    (found,) = findings(verdict(Status.WARN, "everyone_reads", shares="顧客名簿"))

    assert "顧客名簿" not in json.dumps(found, ensure_ascii=False)
    assert found["device"]["hostname"] == "PC-0A0B0C0D"
    assert found["device"]["type_id"] == 3
    assert found["time"] == round(parse_utc(AT).timestamp() * 1000)


def test_a_check_of_another_version_is_left_out() -> None:
    assert findings(verdict(Status.PASS, check="no_such_check")) == []


def test_a_fault_always_weighs_more_than_a_warning() -> None:
    for check in load_checks():
        (fault,) = findings(verdict(Status.FAIL, check=check.id))
        (warning,) = findings(verdict(Status.WARN, check=check.id))
        assert fault["severity_id"] > warning["severity_id"], load_check(check.id).severity

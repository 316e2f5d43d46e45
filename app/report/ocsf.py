"""Verdicts as OCSF 1.8 Compliance Findings (class 2003), one JSON object a line.

OCSF's "Warning" means that a check could not be carried out. So what we call unknown is its Warning, and
our warning is a Fail of low severity whose code ends in "_WARN". Names of shares and of people are left
out, and the PC is called by its made-up name.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from app import __version__
from app.domain.calendar import parse_utc
from app.domain.json_value import JsonValue
from app.domain.language import Language
from app.domain.observation import Host, System
from app.domain.verdict import Status, Verdict
from app.inspection.check import Check, load_check
from app.report.material import without_names

OCSF_VERSION = "1.8.0"
PRODUCT = "Mamori Karte"
_CLASS, _CATEGORY, _CREATE = 2003, 2, 1
_STANDARD = "IPA-SME-GL-25Q"
_OUR_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:mamori-karte:compliance-finding")

_STATUS: Mapping[Status, tuple[int, str]] = {
    Status.PASS: (1, "Pass"),
    Status.WARN: (3, "Fail"),
    Status.FAIL: (3, "Fail"),
    Status.UNKNOWN: (2, "Warning"),
    Status.NOT_APPLICABLE: (99, "NotApplicable"),
}
_UNKNOWN_SEVERITY, _INFORMATIONAL, _LOW = 0, 1, 2
_SEVERITY = {"low": 3, "medium": 3, "high": 4, "critical": 5}  # of a fault: never below a mere warning
_SYSTEMS = {System.WINDOWS: ("Windows", 100), System.LINUX: ("Linux", 200), System.MACOS: ("macOS", 300)}
_SERVER, _DESKTOP, _LAPTOP, _UNKNOWN_DEVICE = 1, 2, 3, 0


@dataclass(frozen=True, slots=True)
class Findings:
    """What is to be written: the verdicts on one PC. `pc` is its made-up name."""

    verdicts: tuple[Verdict, ...]
    host: Host
    pc: str
    now: datetime
    language: Language


def ocsf_lines(findings: Findings) -> str:
    """The findings as JSON Lines, one for each verdict whose check this version knows."""
    return "".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in _all(findings))


def _all(findings: Findings) -> Iterable[dict[str, JsonValue]]:
    for verdict in findings.verdicts:
        try:
            check = load_check(verdict.check_id)
        except KeyError:
            continue
        yield _finding(verdict, check, findings)


def _finding(verdict: Verdict, check: Check, findings: Findings) -> dict[str, JsonValue]:
    language, host = findings.language, findings.host
    title = check.title.to(language)
    sentence = check.sentence(without_names(verdict, language), language)
    advice = check.advice(without_names(verdict, language), language)
    where = check.click_path[host.system].to(language) if host.system in check.click_path else ""
    found: dict[str, JsonValue] = {
        "class_uid": _CLASS,
        "category_uid": _CATEGORY,
        "activity_id": _CREATE,
        "type_uid": _CLASS * 100 + _CREATE,
        "severity_id": _severity(verdict.status, check),
        "time": _milliseconds(verdict, findings.now),
        "metadata": {
            "version": OCSF_VERSION,
            "profiles": ["host"],
            "product": {"name": PRODUCT, "version": __version__},
        },
        "device": _device(host, findings.pc),
        "finding_info": {
            # The same for the same check of the same PC, so that a later run replaces this one.
            "uid": str(uuid.uuid5(_OUR_NAMESPACE, f"{findings.pc}/{verdict.check_id}")),
            "title": title,
            "data_sources": _unique(one.source for one in verdict.evidence),
        },
        "compliance": _compliance(verdict, check, title, sentence),
        "message": sentence,
    }
    if verdict.evidence:
        found["evidences"] = [
            {
                "name": one.observation,
                "data": {"access": one.access.value, "at": one.at, "decisive": one.decisive},
            }
            for one in verdict.evidence
        ]
    if advice:
        found["remediation"] = {"desc": f"{advice} {where}".strip()}
    return found


def _compliance(verdict: Verdict, check: Check, title: str, sentence: str) -> JsonValue:
    status_id, status = _STATUS[verdict.status]
    code = verdict.reason.upper() + ("_WARN" if verdict.status is Status.WARN else "")
    severity_id = _severity(verdict.status, check)
    return {
        "status_id": status_id,
        "status": status,
        "status_code": code,
        "status_details": [sentence],
        "control": check.code,
        "standards": [_STANDARD],
        "requirements": [one.upper() for one in check.questions],
        "checks": [
            {
                "uid": check.code,
                "name": title,
                "status_id": status_id,
                "status": status,
                "severity_id": severity_id,
                "standards": [_STANDARD],
            }
        ],
    }


def _severity(status: Status, check: Check) -> int:
    if status is Status.FAIL:
        return _SEVERITY.get(check.severity, _SEVERITY["medium"])
    if status is Status.UNKNOWN:
        return _UNKNOWN_SEVERITY
    return _LOW if status is Status.WARN else _INFORMATIONAL


def _device(host: Host, pc: str) -> dict[str, JsonValue]:
    name, type_id = _SYSTEMS[host.system]
    system: dict[str, JsonValue] = {"name": name, "type_id": type_id}
    if host.build is not None:
        system["build"] = str(host.build) if host.ubr is None else f"{host.build}.{host.ubr}"
    if host.edition:
        system["edition"] = host.edition
    kind = {True: _LAPTOP, False: _DESKTOP, None: _UNKNOWN_DEVICE}[host.portable]
    if (host.install or "").startswith("Server"):
        kind = _SERVER
    return {"type_id": kind, "hostname": pc, "uid": pc, "os": system}


def _milliseconds(verdict: Verdict, now: datetime) -> int:
    """When it was found out, in milliseconds since 1970; the time of the judgement where nothing was."""
    try:
        at = parse_utc(verdict.measured_at or "")
    except ValueError:
        at = now
    return round(at.timestamp() * 1000)


def _unique(names: Iterable[str]) -> list[JsonValue]:
    return list(dict.fromkeys(names))

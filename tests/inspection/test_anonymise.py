"""What leaves the PC tells no name, and is judged exactly as what stayed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from scenarios import SCENARIOS, Scenario

from app.domain.observation import Access, Host, Observation, System
from app.inspection.anonymise import anonymise, export_bundle
from app.inspection.bundle import read_bundle
from app.inspection.judge import judge
from app.inspection.pseudonyms import Pseudonyms
from app.inspection.shapes import raw_shapes

NAMES = Pseudonyms(b"a key of this one PC")
HOST = Host(System.WINDOWS, build=26200, ubr=7171)
AT = "2026-11-23T03:00:00Z"


def seen(name: str, raw: Any, source: str = "test", error: str | None = None) -> Observation:
    return Observation(name, source, Access.OK, AT, HOST, raw, error)


def only(observation: Observation, names: Pseudonyms = NAMES) -> Observation:
    (found,) = anonymise([observation], names)
    return found


@pytest.mark.parametrize("scenario", [one for one in SCENARIOS if one.observations], ids=str)
def test_an_anonymised_bundle_gets_the_very_same_verdict(scenario: Scenario) -> None:
    missing = {one.name for one in scenario.observations} - set(raw_shapes())
    assert not missing, "describe it in resources/schema/observation.schema.json, names with x-private"
    (original,) = judge(scenario.observations, scenario.now, only={scenario.check})
    (again,) = judge(anonymise(scenario.observations, NAMES), scenario.now, only={scenario.check})

    assert (again.status, again.reason) == (original.status, original.reason)
    assert again.facts.keys() == original.facts.keys()
    assert [one.access for one in again.evidence] == [one.access for one in original.evidence]


def test_no_name_of_share_folder_person_or_machine_is_left() -> None:
    share = {
        "name": "顧客名簿",
        "path": "C:\\Users\\yamada\\顧客名簿\\2026",
        "type": 0,
        "aces": [{"allow": True, "sid": "S-1-5-21-1111111111-222222222-333333333-1001", "mask": 2032127}],
        "default_acl": False,
    }
    rows = [
        {"name": "顧客名簿", "type": 0, "remark": "山田のもの"},
        {"name": "C$", "type": 2147483648, "remark": ""},
    ]
    observations = [
        seen("windows.share_registry/1", [share], error="[Errno 5] 'C:\\Users\\yamada\\x'"),
        seen("windows.shares/1", rows, source="HKU\\S-1-5-21-1111111111-222222222-333333333-1001\\Software"),
        seen("somebody.else/1", {"user": "yamada"}),
        seen("windows.guest_account/1", {"enabled": False, "yamada": "yamada", "more": {"yamada": 1}}),
    ]
    written = json.dumps([one.to_json() for one in anonymise(observations, NAMES)], ensure_ascii=False)

    for name in ("顧客", "yamada", "山田", "1111111111", "222222222", "somebody"):
        assert name not in written
    assert "-1001" in written
    assert '"C$"' in written
    assert "C:\\\\Users\\\\user-" in written


def test_the_same_name_is_the_same_pseudonym_and_another_pc_has_another() -> None:
    first, second = Pseudonyms(b"first PC's own key"), Pseudonyms(b"second PC's own key")

    assert first.replace("share", "Docs") == first.replace("share", "docs")
    assert first.replace("share", "Docs") != first.replace("share", "Data")
    assert first.replace("share", "Docs") != second.replace("share", "Docs")
    assert first.pc != second.pc
    assert first.pc == Pseudonyms(b"first PC's own key").pc


@pytest.mark.parametrize(
    ("kind", "kept"),
    [
        ("share", "ADMIN$"), ("share", "print$"), ("path", "D:\\"), ("path", "C:\\Users"), ("path", "/"),
        ("path", "C:\\Program Files"), ("sid", "S-1-1-0"), ("sid", "S-1-5-32-546"), ("host", "*"),
        ("program", "C:\\Program Files (x86)\\Sophos\\Sophos Anti-Virus\\WSCClient.exe"),
        ("program", "%windir%\\system32\\firewall.cpl"), ("program", "windowsdefender://"),
    ],
)  # fmt: skip
def test_what_every_pc_has_stays(kind: str, kept: str) -> None:
    assert NAMES.replace(kind, kept) == kept


@pytest.mark.parametrize(
    ("kind", "name", "gone"),
    [
        ("path", "\\\\yamada-nas\\見積\\2026", ["yamada", "見積", "2026"]),
        ("path", "/home/yamada/Documents/見積", ["yamada", "見積"]),
        ("program", "C:\\Users\\Yamada Taro\\AppData\\Local\\x\\av.exe", ["Yamada", "Taro"]),
        ("program", "\\\\yamada-pc\\c$\\Program Files\\x.exe", ["yamada"]),
        ("share", "/srv/見積", ["見積"]),
        ("account", "yamada", ["yamada"]),
        ("network", "aterm-82aef0-g", ["aterm"]),
        ("host", "192.168.1.0/24", ["192.168"]),
        ("sid", "S-1-12-1-1111111111-2222222222-3333333333-4444444444", ["1111111111", "3333333333"]),
        ("no such kind", "yamada", ["yamada"]),
    ],
)
def test_what_only_one_pc_has_goes(kind: str, name: str, gone: list[str]) -> None:
    shown = NAMES.replace(kind, name)

    assert [one for one in gone if one in shown] == []


def test_two_spellings_of_one_share_stay_one() -> None:
    listed = only(seen("windows.shares/1", [{"name": "DOCS", "type": 0, "remark": ""}])).raw
    registered = only(seen("windows.share_registry/1", [{"name": "Docs", "path": "C:\\Docs"}])).raw

    assert isinstance(listed, list)
    assert isinstance(registered, list)
    assert listed[0]["name"] == registered[0]["name"]  # type: ignore[index, call-overload]


def test_an_exported_bundle_is_named_after_pc_and_time_and_can_be_read(tmp_path: Path) -> None:
    later = replace(seen("windows.uptime/1", {"seconds": 5}), at="2026-11-23T03:00:07Z")
    path = export_bundle(
        tmp_path / "new", [seen("windows.guest_account/1", {"enabled": False}), later], NAMES
    )

    assert path.name == f"{NAMES.pc}-20261123T030007Z.jsonl"
    assert {one.host.pc for one in read_bundle(path)} == {NAMES.pc}


def test_nothing_to_export_is_said(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no observation"):
        export_bundle(tmp_path, [seen("somebody.else/1", {})], NAMES)


def test_lines_of_two_pcs_are_no_bundle(tmp_path: Path) -> None:
    first = export_bundle(tmp_path, [seen("windows.uptime/1", {"seconds": 5})], NAMES)
    second = export_bundle(
        tmp_path, [seen("windows.uptime/1", {"seconds": 5})], Pseudonyms(b"another PC's key")
    )
    mixed = tmp_path / "mixed.jsonl"
    mixed.write_bytes(first.read_bytes() + second.read_bytes())

    with pytest.raises(ValueError, match="another PC"):
        read_bundle(mixed)

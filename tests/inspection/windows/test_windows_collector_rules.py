"""What holds for every collector for Windows."""

from __future__ import annotations

import ast
import ctypes
import json
import re
from pathlib import Path

import pytest

from app.domain.observation import Access, Host, Observation, System
from app.inspection.collector import Collector
from app.inspection.collectors.windows import COLLECTORS, read_host
from app.system import child, com

IN_CHILD = {
    "wsc.products/1": 10,
    "wsc.firewalls/1": 10,
    "windows.firewall_policy/1": 10,
    "windows.networks/1": 10,
    "securitycenter2.antivirus/1": 15,
    "defender.status/1": 15,
    "windows.update_history/1": 20,
    "defender.threats/1": 15,
    "windows.wifi/1": 10,
    "windows.file_history_state/1": 10,
    "windows.disk_encryption/1": 10,
    "windows.update_results/1": 20,
    "windows.update_reboot/1": 20,
    "windows.updates_pending/1": 60,
    "windows.smb1_feature/1": 15,
    "windows.accounts/1": 10,
}


def names_in_the_schema(root: Path) -> set[str]:
    """The observations of Windows that resources/schema/observations.md says are asked for."""
    text = (root / "resources" / "schema" / "observations.md").read_text(encoding="utf-8")
    text = "\n".join(line for line in text.splitlines() if "not asked today" not in line)
    return set(
        re.findall(r"^\| `((?:windows|wsc|securitycenter2|defender)\.[a-z_0-9]+/1)`", text, re.MULTILINE)
    )


def test_every_described_observation_has_exactly_one_collector(root: Path) -> None:
    offered = [name for collector in COLLECTORS for name in collector.observations]
    assert sorted(offered) == sorted(names_in_the_schema(root))
    assert len({collector.name for collector in COLLECTORS}) == len(COLLECTORS)


def test_what_may_hang_runs_in_a_child_with_its_own_time() -> None:
    budgets = {name: one.budget_seconds for one in COLLECTORS if one.in_child for name in one.observations}
    assert budgets == IN_CHILD
    assert {one.budget_seconds for one in COLLECTORS if not one.in_child} == {5}
    assert {one.systems for one in COLLECTORS} == {frozenset({System.WINDOWS})}


@pytest.fixture
def no_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system without registry, DLLs and COM, wherever the test runs."""

    def no_module(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr("app.system.registry.importlib.import_module", no_module)
    monkeypatch.delattr(ctypes, "WinDLL", raising=False)
    monkeypatch.setattr(com, "_has_com", lambda: False)


@pytest.mark.parametrize("collector", COLLECTORS, ids=lambda one: one.name)
@pytest.mark.usefixtures("no_windows")
def test_where_there_is_no_windows_each_says_so_and_nothing_fails(collector: Collector) -> None:
    observations = collector.collect(Host(System.WINDOWS))
    assert tuple(one.name for one in observations) == collector.observations
    for one in observations:
        assert (one.access, one.raw) == (Access.UNSUPPORTED, None)
        assert Observation.from_json(json.loads(json.dumps(one.to_json()))) == one


@pytest.mark.usefixtures("no_windows")
def test_the_host_facts_never_fail() -> None:
    assert read_host() == Host(System.WINDOWS)


def test_no_collector_starts_a_program_or_reads_a_consoles_words(root: Path) -> None:
    folder = root / "app" / "inspection" / "collectors" / "windows"
    system = [
        *(root / "app" / "system").glob("windows_*.py"),
        root / "app/system/com.py",
        root / "app/system/wmi.py",
    ]
    for path in [*folder.glob("*.py"), *system]:
        text = path.read_text(encoding="utf-8")
        imported = {
            name.split(".")[0]
            for node in ast.walk(ast.parse(text))
            if isinstance(node, ast.Import | ast.ImportFrom)
            for name in (
                [node.module or ""] if isinstance(node, ast.ImportFrom) else [one.name for one in node.names]
            )
        }
        assert not imported & {"subprocess", "winreg", "win32com", "pythoncom"}, path.name
        assert "powershell" not in text.lower(), path.name
        assert "comtypes.client" not in re.sub(r'"""[\s\S]*?"""', "", text), path.name


def test_the_names_of_the_child_process_stay_as_the_runner_expects_them() -> None:
    assert [*child.ChildOutcome.__dataclass_fields__][:3] == ["stdout", "returncode", "timed_out"]

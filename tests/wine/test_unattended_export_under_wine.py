"""The whole unattended run on a genuine CPython for Windows: quiet, anonymised, judged alike elsewhere."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from schema_walker import problems
from wine_bench import Bench, why_not_ready

from app.inspection.bundle import read_bundle
from app.inspection.judge import judge
from app.system.clock import utc_now

pytestmark = pytest.mark.skipif(bool(why_not_ready()), reason=why_not_ready() or "ready")

SCHEMA = Path(__file__).resolve().parents[2] / "resources" / "schema" / "observation.schema.json"
WORDS_OF_WINE = ("wine: ", "error: XDG_RUNTIME_DIR")
SHARES_OF_THE_BENCH = ("経理", "scan$", "Printer")


@pytest.fixture(scope="module")
def exported(bench: Bench, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Any]:
    """The bundle, and how the run ended."""
    arguments = ("--data-dir", "data", "check", "--quiet", "--export", "点検")
    ended = bench.run_python("-m", "app", *arguments, seconds=400, check=False)
    bundles = list((bench.folder / "点検").glob("*.jsonl"))
    assert len(bundles) == 1, (ended.returncode, ended.stdout, ended.stderr)
    return Path(shutil.copy(bundles[0], tmp_path_factory.mktemp("bundle"))), ended


def test_nothing_is_printed_and_the_code_says_how_it_went(exported: tuple[Path, Any]) -> None:
    _, ended = exported

    assert ended.stdout == ""
    assert [line for line in ended.stderr.splitlines() if not line.startswith(WORDS_OF_WINE)] == []
    assert ended.returncode in {1, 2}


def test_the_bundle_fits_the_schema_and_names_nothing(exported: tuple[Path, Any]) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    path, _ = exported
    for one in read_bundle(path):
        assert problems(one.to_json(), schema) == [], one.name
        assert one.host.pc == path.name[:11]
    shares = next(one for one in read_bundle(path) if one.name == "windows.share_registry/1")
    assert isinstance(shares.raw, list)
    assert len(shares.raw) == len(SHARES_OF_THE_BENCH)
    content = path.read_text(encoding="utf-8")
    assert [name for name in SHARES_OF_THE_BENCH if f'"{name}"' in content] == []


def test_it_is_judged_here_without_an_inner_error(exported: tuple[Path, Any]) -> None:
    verdicts = judge(read_bundle(exported[0]), utc_now())

    assert len(verdicts) > 6
    assert {one.reason for one in verdicts} & {"internal_error", "contradictory"} == set()


def test_the_number_of_the_machine_is_windows_own(bench: Bench) -> None:
    program = """
from app.system import machine_identity
print(len(machine_identity._windows_identity()))
"""
    assert bench.run_program(program).stdout.split() == ["36"]

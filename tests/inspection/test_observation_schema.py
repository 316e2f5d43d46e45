"""The published schema fits everything our collectors, scenarios and recorded samples produce."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from scenarios import SCENARIOS, Scenario
from schema_walker import problems

from app.domain.observation import System
from app.inspection.anonymise import anonymise
from app.inspection.bundle import read_bundle
from app.inspection.check import load_checks
from app.inspection.host import collectors_of
from app.inspection.pseudonyms import Pseudonyms
from app.inspection.run import inspect_pc

ROOT = Path(__file__).resolve().parent.parent.parent
SCHEMA: dict[str, Any] = json.loads(
    (ROOT / "resources" / "schema" / "observation.schema.json").read_text(encoding="utf-8")
)
SHAPES = SCHEMA["$defs"]
NAMES = Pseudonyms(b"a key of this one PC")


def private_kinds(shape: Any) -> set[str]:
    found = {shape["x-private"]} if "x-private" in shape else set()
    for inner in [*shape.get("properties", {}).values(), *([shape["items"]] if "items" in shape else [])]:
        found |= private_kinds(inner)
    return found


@pytest.mark.parametrize("scenario", SCENARIOS, ids=str)
def test_what_breaks_the_schema_is_never_good_news(scenario: Scenario) -> None:
    broken = [line for one in scenario.observations for line in problems(one.to_json(), SCHEMA)]

    # A scenario may hold facts of a wrong type on purpose: then it must end in unknown.
    assert not broken or scenario.status == "unknown", broken


def test_the_schema_describes_what_is_collected_and_what_is_read() -> None:
    collected = {name for system in System for one in collectors_of(system) for name in one.observations}
    read = {name for check in load_checks() for names in check.reads.values() for name in names}

    assert (collected | read) - set(SHAPES) == set(), "one line each: a branch in allOf, a shape in $defs"
    branches = [one["if"]["properties"]["obs"]["const"] for one in SCHEMA["allOf"]]
    assert sorted(branches) == sorted(SHAPES)
    assert all(one["then"]["properties"]["raw"]["$ref"].endswith(name.replace("/", "~1"))
               for one, name in zip(SCHEMA["allOf"], branches, strict=True))  # fmt: skip


def test_every_kind_of_name_in_the_schema_has_a_pseudonym() -> None:
    used = {kind for shape in SHAPES.values() for kind in private_kinds(shape)}

    assert used <= NAMES.kinds()


def test_this_pc_and_its_export_fit_the_schema() -> None:
    found = inspect_pc(lambda _: None, lambda: False).observations

    for one in (*found, *anonymise(found, NAMES)):
        assert problems(one.to_json(), SCHEMA) == [], one.name


@pytest.mark.parametrize(
    "path", sorted((ROOT / "tests" / "samples" / "recorded").glob("*.jsonl")), ids=lambda p: p.stem
)
def test_recorded_samples_fit_the_schema(path: Path) -> None:
    assert [line for one in read_bundle(path) for line in problems(one.to_json(), SCHEMA)] == []


@pytest.mark.parametrize(
    "spoilt",
    [
        {"access": "fine"}, {"obs": "Windows Version"}, {"host": {}}, {"at": "yesterday"}, {"raw": None},
        {"raw": {"build": "26200"}}, {"raw": {"build": -1}}, {"more": 1}, {"ms": -1},
        {"access": "denied"}, {"host": {"system": "windows", "pc": "YAMADA-PC"}},
    ],
)  # fmt: skip
def test_what_is_no_observation_breaks_the_schema(spoilt: dict[str, Any]) -> None:
    good = {
        "obs": "windows.version/1", "source": "registry", "access": "ok", "error": None, "ms": 1,
        "at": "2026-11-23T03:00:00Z", "host": {"system": "windows"}, "raw": {"build": 26200},
    }  # fmt: skip

    assert problems(good, SCHEMA) == []
    assert problems({**good, **spoilt}, SCHEMA) != []

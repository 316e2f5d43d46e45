"""One bench for all tests of a run, and what the real collectors said on it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from wine_bench import CHILD_NAMES, ENDS_ON_WINE, Bench

HERE = Path(__file__).resolve().parent

INLINE = """
import json, sys
from app.inspection.collectors.windows import COLLECTORS, read_host
host = read_host()
for one in COLLECTORS:
    if not one.in_child:
        for observation in one.collect(host):
            print(json.dumps(observation.to_json()))
print(json.dumps({"loaded": sorted({"comtypes"} & set(sys.modules)), "encoding": open(__file__).encoding}))
"""

CHILD = """
import sys
from app.inspection.collector_main import main
code = main(["--collector", sys.argv[1], "--json"])
print("comtypes.client" in sys.modules, "comtypes.gen" in sys.modules)
sys.exit(code)
"""


@pytest.fixture(scope="session")
def bench(request: pytest.FixtureRequest) -> Iterator[Bench]:
    """A prefix with the facts of tests/wine/*.reg."""
    made = Bench(HERE.parents[1])
    try:
        for file in sorted(HERE.glob("*.reg")):
            made.import_registry(file)
        yield made
    finally:
        made.close()


@pytest.fixture(scope="session")
def inline(bench: Bench) -> dict[str, Any]:
    """What the collectors said that run in the window's own process, by observation; and "loaded"."""
    lines = [json.loads(line) for line in bench.run_program(INLINE).stdout.splitlines()]
    return {one.get("obs", "after"): one for one in lines}


@pytest.fixture(scope="session")
def in_children(bench: Bench) -> dict[str, Any]:
    """What the collectors said that run in a child process, each in its own; and what they loaded."""
    found: dict[str, Any] = {}
    for name in CHILD_NAMES:
        if name in ENDS_ON_WINE:
            continue
        *lines, loaded = bench.run_program(CHILD, name).stdout.splitlines()
        found[f"loaded by {name}"] = loaded
        for line in lines:
            observation = json.loads(line)
            found[observation["obs"]] = observation
    return found

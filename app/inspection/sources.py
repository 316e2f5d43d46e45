"""Where each observation is read from, in the words of `resources/schema/observations.md`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from app.system.folders import resource_folder


def source_of(observation: str) -> str:
    """The source of an observation; its own name where the description has none."""
    return _sources().get(observation, observation)


@cache
def _sources() -> Mapping[str, str]:
    path = resource_folder() / "schema" / "observations.md"
    rows = (
        line.split(" | ") for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("| `")
    )
    return {
        row[0].removeprefix("| ").strip("` "): row[1].replace("`", "").strip()
        for row in rows
        if len(row) >= 3
    }

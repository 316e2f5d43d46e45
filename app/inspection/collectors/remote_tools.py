"""The known programs for working on a PC from elsewhere: one dated table for both systems."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.inspection.data import load_data


@dataclass(frozen=True, slots=True)
class RemoteTool:
    """A tool: `services` of Windows (a star at the end stands for anything), `units` and `programs` of
    Linux."""

    name: str
    services: tuple[str, ...]
    units: tuple[str, ...]
    programs: tuple[str, ...]

    def has_service(self, service: str) -> bool:
        """Whether a service belongs to this tool; capitals do not matter."""
        folded = service.casefold()
        return any(
            folded.startswith(one[:-1].casefold()) if one.endswith("*") else folded == one.casefold()
            for one in self.services
        )


def known_tools() -> tuple[RemoteTool, ...]:
    """Every tool of the table. Raises OSError or ValueError when the table is damaged."""
    rows = load_data(("remote_tools",))["remote_tools"]["tools"]
    if not isinstance(rows, list):
        raise ValueError("remote_tools.json: a list is needed")
    return tuple(
        RemoteTool(str(row["name"]), _texts(row["services"]), _texts(row["units"]), _texts(row["programs"]))
        for row in rows
    )


def _texts(names: Sequence[object]) -> tuple[str, ...]:
    return tuple(str(one) for one in names)

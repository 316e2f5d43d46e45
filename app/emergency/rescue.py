"""Which rescue service type to ask about. An explanation, never a ranking and never a judgement."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.json_value import JsonObject, JsonValue
from app.emergency.reading import moment_of
from app.records.notebook import CHANGED_AT, Notebook

RESCUE_WISH = "rescue_wish"
MANY_DEVICES = 50
"""From this number on a service of type 2 must be able to cover (domain facts 5)."""
_OWN = "own"


@dataclass(frozen=True, slots=True)
class RescueWish:
    """What the owner said. None: not said, or not known."""

    devices: int | None = None
    servers: bool | None = None
    star3: bool | None = None
    changed_at: str = ""

    def to_json(self) -> dict[str, JsonValue]:
        """As a JSON object."""
        return {
            "devices": self.devices,
            "servers": self.servers,
            "star3": self.star3,
            CHANGED_AT: self.changed_at,
        }

    @classmethod
    def from_json(cls, value: JsonObject) -> RescueWish:
        """Read what `to_json` wrote; what cannot be read counts as not said."""
        devices, servers, star3 = value.get("devices"), value.get("servers"), value.get("star3")
        whole = isinstance(devices, int) and not isinstance(devices, bool) and 0 < devices < 100_000
        return cls(
            devices=int(str(devices)) if whole else None,
            servers=servers if isinstance(servers, bool) else None,
            star3=star3 if isinstance(star3, bool) else None,
            changed_at=moment_of(value, CHANGED_AT),
        )


def rescue_wish(notebook: Notebook) -> RescueWish:
    """What was said so far."""
    return RescueWish.from_json(notebook.entries(RESCUE_WISH).get(_OWN) or {})


def save_wish(notebook: Notebook, wish: RescueWish) -> None:
    """Keep it."""
    notebook.save(RESCUE_WISH, _OWN, wish.to_json())


def advice(wish: RescueWish) -> tuple[str, ...]:
    """Keys of the sentences that help to choose whom to ask, in the order in which they are read."""
    found = []
    if wish.devices is None:
        found.append("count_unsaid")
    else:
        found.append("many" if wish.devices >= MANY_DEVICES else "few")
    if wish.servers is not False:
        found.append("servers" if wish.servers else "servers_unsure")
    if wish.star3:
        found.append("star3")
    return tuple(found)

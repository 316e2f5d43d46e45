"""What a firm does and has, as far as its owner has said so: it decides which rules and lists concern it."""

from __future__ import annotations

from dataclasses import dataclass, fields

from app.domain.json_value import JsonObject, JsonValue

FACT_NAMES = (
    "personal_data",
    "my_number",
    "contractors",
    "telework",
    "own_devices",
    "cloud",
    "website",
    "develops_software",
    "servers",
)
"""The facts answered yes or no, in the order in which they are asked."""

_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class FirmFacts:
    """Each fact is True, False or None: not asked yet, or the owner does not know.

    `personal_data`: data about people (customers, staff) is kept. `my_number`: My Numbers are handled.
    `contractors`: work with our data is given to others. `telework`: work is done outside the office.
    `own_devices`: private phones or PCs are used for work. `cloud`: services on the Internet hold our data.
    `website`: the firm runs a web site. `develops_software`: it makes software or sites, for anybody.
    `servers`: it has a server, a NAS or another machine that serves several PCs.
    `responsible_person`: who answers for security; empty where nobody was named.
    """

    personal_data: bool | None = None
    my_number: bool | None = None
    contractors: bool | None = None
    telework: bool | None = None
    own_devices: bool | None = None
    cloud: bool | None = None
    website: bool | None = None
    develops_software: bool | None = None
    servers: bool | None = None
    responsible_person: str = ""

    @property
    def unsaid(self) -> tuple[str, ...]:
        """Names of the facts nobody has answered, in the order in which they are asked."""
        return tuple(name for name in FACT_NAMES if getattr(self, name) is None)

    def to_json(self) -> dict[str, JsonValue]:
        """The facts as a JSON object; what is not known is left out."""
        values: dict[str, JsonValue] = {f.name: getattr(self, f.name) for f in fields(self)}
        return {name: value for name, value in values.items() if value is not None}

    @classmethod
    def from_json(cls, value: JsonObject) -> FirmFacts:
        """Read what `to_json` wrote; unknown keys and values of a wrong type count as not said."""
        said = {name: found for name in FACT_NAMES if isinstance(found := value.get(name), bool)}
        person = value.get("responsible_person")
        return cls(**said, responsible_person=person[:_LONGEST_NAME] if isinstance(person, str) else "")

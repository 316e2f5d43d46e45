"""The business that looks at itself. Typed once, used everywhere."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import cast

from app.domain.json_value import JsonObject, JsonValue


@dataclass(frozen=True, slots=True)
class Profile:
    """Who we are. Every field may be empty; an empty one is simply not printed.

    `assets` holds ids of `resources/content/assets.json`: what lies on this PC.
    `people_count` and `pc_count` are whole numbers, None while not yet said.
    """

    trade_name: str = ""
    person_name: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    corporate_number: str = ""
    people_count: int | None = None
    pc_count: int | None = None
    assets: tuple[str, ...] = ()

    @property
    def display_name(self) -> str:
        """The trade name, or the person's where there is none."""
        return self.trade_name or self.person_name

    @property
    def works_alone(self) -> bool:
        """True when one person does all the work, which changes the wording of many questions."""
        return self.people_count == 1

    def to_json(self) -> dict[str, JsonValue]:
        """The profile as a JSON object."""
        values: dict[str, JsonValue] = {f.name: getattr(self, f.name) for f in fields(self)}
        values["assets"] = list(self.assets)
        return values

    @classmethod
    def from_json(cls, value: JsonObject) -> Profile:
        """Read what `to_json` wrote; keys this version does not know are left aside."""

        def text(key: str) -> str:
            found = value.get(key, "")
            return found if isinstance(found, str) else ""

        def number(key: str) -> int | None:
            found = value.get(key)
            return found if isinstance(found, int) and not isinstance(found, bool) else None

        return cls(
            trade_name=text("trade_name"),
            person_name=text("person_name"),
            address=text("address"),
            phone=text("phone"),
            email=text("email"),
            corporate_number=text("corporate_number"),
            people_count=number("people_count"),
            pc_count=number("pc_count"),
            assets=tuple(str(one) for one in cast("list[str]", value.get("assets") or [])),
        )

"""Cloud services in use: what lies there, who may enter, and how the 15 items stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import Any

from app.content.ledger_packs import CloudItem, load_cloud
from app.domain.json_value import JsonObject, JsonValue
from app.guideline.ledger import new_id
from app.guideline.ledger_row import LONGEST, is_day
from app.records.store import Store

COLLECTION = "cloud_service"


class Said(StrEnum):
    """What the owner says to one of the 15 items. Not said at all is not the same as わからない."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    DONT_KNOW = "dont_know"


class TwoStep(StrEnum):
    """Whether signing in needs a second step (MFA)."""

    ON = "on"
    OFF = "off"
    DONT_KNOW = "dont_know"


@dataclass(frozen=True, slots=True)
class CloudService:
    """One service. `holds_secrets`: important secrets lie there; `said` is by item id, `checked_on` a day."""

    id: str
    name: str = ""
    stored: str = ""
    holds_secrets: bool | None = None
    users: str = ""
    administrator: str = ""
    two_step: TwoStep | None = None
    exit_plan: str = ""
    terms_url: str = ""
    note: str = ""
    checked_on: str = ""
    said: Mapping[str, Said] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)

    @property
    def done(self) -> int:
        """How many of the 15 items are said to be done."""
        return sum(self.said.get(one.id) is Said.YES for one in load_cloud().items)

    @property
    def open_items(self) -> tuple[CloudItem, ...]:
        """The items that are not said to be done, わからない and unsaid ones among them."""
        return tuple(one for one in load_cloud().items if self.said.get(one.id) is not Said.YES)

    @property
    def wants_two_step(self) -> bool:
        """Whether important secrets lie there and a second step is not known to be on (SCS 4-1-3)."""
        return self.holds_secrets is True and self.two_step is not TwoStep.ON

    def to_json(self) -> dict[str, JsonValue]:
        """The service as a JSON object; what is empty is left out."""
        found: dict[str, JsonValue] = {}
        for one in fields(self):
            value = getattr(self, one.name)
            if isinstance(value, Mapping):
                value = {key: str(text) for key, text in value.items()}
            elif isinstance(value, StrEnum):
                value = value.value
            if value not in ("", None, {}):
                found[one.name] = value
        return found

    @classmethod
    def from_json(cls, service_id: str, value: JsonObject) -> CloudService:
        """Read what `to_json` wrote; what is unknown or of a wrong type counts as not said."""
        service = cls(service_id)
        for one in fields(cls):
            kept = _kept(one.name, value.get(one.name)) if one.name != "id" else None
            if kept is not None:
                service = replace(service, **{one.name: kept})
        return service


def _kept(name: str, value: JsonValue) -> Any:
    if name == "holds_secrets":
        return value if isinstance(value, bool) else None
    if name in ("said", "notes"):
        if not isinstance(value, Mapping):
            return None
        texts = {str(key): text for key, text in value.items() if isinstance(text, str)}
        if name == "notes":
            return {key: text[:LONGEST] for key, text in texts.items()}
        return {key: Said(text) for key, text in texts.items() if text in list(Said)}
    if not isinstance(value, str):
        return None
    if name == "two_step":
        return TwoStep(value) if value in list(TwoStep) else None
    if name == "checked_on":
        return value if is_day(value) else None
    return value[:LONGEST]


def cloud_services(store: Store) -> tuple[CloudService, ...]:
    """Every service, in the order in which they came."""
    entries = store.entries(COLLECTION).items()
    return tuple(CloudService.from_json(service_id, value) for service_id, value in entries)


def save_cloud_service(store: Store, service: CloudService) -> None:
    """Keep a service; on return it is durable."""
    store.save_entry(COLLECTION, service.id, service.to_json())


def remove_cloud_service(store: Store, service_id: str) -> None:
    """Take a service off the list."""
    store.remove_entry(COLLECTION, service_id)


def new_cloud_service(name: str, administrator: str = "") -> CloudService:
    """A service of which only the name is known."""
    return CloudService(new_id(), name=name, administrator=administrator)


@dataclass(frozen=True, slots=True)
class ServedQuestion:
    """What the list of services says about a question of the self-assessment or a requirement of SCS.

    `reason` is an id of `ledger.cloud.serves.<reason>`; nothing here changes an answer. `open_names` are the
    services that still want something.
    """

    id: str
    reason: str
    open_names: tuple[str, ...]


def served(services: tuple[CloudService, ...]) -> tuple[ServedQuestion, ...]:
    """Questions 4, 11, 23 and SCS 3-1-3, 4-1-3, with what is still open for each."""
    pack = load_cloud()
    found = []
    for served_id in (*pack.questions, *pack.scs):
        items = [one.id for one in pack.items if served_id in (*one.questions, *one.scs)]
        open_names = tuple(
            service.name
            for service in services
            if any(service.said.get(item) is not Said.YES for item in items)
            or (served_id == "4-1-3" and service.wants_two_step)
        )
        reason = "none_listed" if not services else ("some_open" if open_names else "all_said")
        found.append(ServedQuestion(served_id, reason, open_names))
    return tuple(found)

"""The way to a declaration, step by step, over weeks if need be: what is done, what waits, texts to paste."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.content.declaration_packs import ApplicationGuide, Paste
from app.content.phrases import phrase
from app.declaration.declaration_id import check_id
from app.declaration.declared import Declaration
from app.domain.calendar import local_date, long_date, parse_utc, utc_text
from app.domain.json_value import JsonValue
from app.domain.language import Language
from app.domain.profile import Profile
from app.records.store import Store

STEPS = "application_step"
ANSWERS = "application_answer"
ACCOUNT = "gbizid"


class StepState(StrEnum):
    """Where a step stands."""

    TO_DO = "to_do"
    WAITING = "waiting"  # applied for, on its way
    DONE = "done"


@dataclass(frozen=True, slots=True)
class KeptStep:
    """The state of one step, and since when (UTC) it is so."""

    state: StepState
    changed_at: str

    @property
    def changed_on(self) -> date | None:
        """The day in Japan, None where it cannot be read."""
        try:
            return local_date(parse_utc(self.changed_at))
        except ValueError:
            return None


def step_states(store: Store) -> Mapping[str, KeptStep]:
    """The kept states by step id; a step nobody touched is missing."""
    found = {}
    for key, value in store.entries(STEPS).items():
        state, changed_at = value.get("state"), value.get("changed_at")
        if isinstance(state, str) and state in set(StepState) and isinstance(changed_at, str):
            found[key] = KeptStep(StepState(state), changed_at)
    return found


def set_step(store: Store, step_id: str, state: StepState, now: datetime) -> KeptStep:
    """Keep the state of a step with the present time. Raises StoreError."""
    kept = KeptStep(state, utc_text(now))
    store.save_entry(STEPS, step_id, {"state": state.value, "changed_at": kept.changed_at})
    return kept


def account_kind(store: Store) -> str:
    """Which gBizID the owner has, by the id of the pack; "" while not said."""
    found = (store.entry(ANSWERS, ACCOUNT) or {}).get("value")
    return found if isinstance(found, str) else ""


def set_account_kind(store: Store, kind: str, now: datetime) -> None:
    """Keep which gBizID the owner has. Raises StoreError."""
    value: dict[str, JsonValue] = {"value": kind, "answered_at": utc_text(now)}
    store.save_entry(ANSWERS, ACCOUNT, value)


def paste_text(
    paste: Paste,
    guide: ApplicationGuide,
    profile: Profile,
    declared: Declaration,
    policy_place: str,
    language: Language,
) -> str:
    """A text ready to paste, "" while something it needs is not known yet.

    A text about the declaration exists only once the owner says that it was declared.
    """
    if paste.kind == "business":
        return _business(profile, language)
    if paste.kind == "policy_place":
        return " ".join(policy_place.split())
    checked = check_id(declared.declaration_id, guide.id_rule)
    with_id = paste.kind == "declared_with_id"
    complete = bool(profile.display_name) and declared.declared and paste.text is not None
    if not complete or (with_id and not (checked.printable and declared.declared_on)):
        return ""
    assert paste.text is not None
    return paste.text.to(language).format(
        name=profile.display_name,
        star=phrase(f"declaration.star.{declared.stars}", language),
        date=long_date(declared.declared_on, language) if declared.declared_on else "",
        id=checked.digits,
    )


def _business(profile: Profile, language: Language) -> str:
    people = "" if profile.people_count is None else str(profile.people_count)
    parts = (
        ("name", profile.trade_name),
        ("person", profile.person_name),
        ("address", profile.address),
        ("phone", profile.phone),
        ("mail", profile.email),
        ("corporate_number", profile.corporate_number),
        ("people", people),
    )
    lines = [
        phrase(f"declaration.paste.{name}", language, value=" ".join(value.split()))
        for name, value in parts
        if value.strip()
    ]
    return "\n".join(lines)

"""One leak as the owner writes it down: answers, day of knowing, facts for the report, text to the people."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.content.emergency_kinds import LeakPack
from app.domain.calendar import long_date
from app.domain.json_value import JsonObject, JsonValue
from app.domain.language import Language
from app.domain.profile import Profile
from app.emergency.leak import Say
from app.emergency.reading import LONGEST_TEXT, day_of, moment_of, text_of
from app.records.notebook import CHANGED_AT, Notebook

LEAK_CASE = "leak_case"


@dataclass(frozen=True, slots=True)
class LeakCase:
    """`says` by question, `facts` by fact id, `letters` by language where the owner changed our text."""

    id: str
    started_at: str
    known_on: date | None = None
    says: Mapping[str, Say] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    letters: Mapping[str, str] = field(default_factory=dict)
    changed_at: str = ""

    def to_json(self) -> dict[str, JsonValue]:
        """The case as a JSON object."""
        return {
            "started_at": self.started_at,
            "known_on": self.known_on.isoformat() if self.known_on else None,
            "says": {key: one.value for key, one in self.says.items()},
            "facts": dict(self.facts),
            "letters": dict(self.letters),
            CHANGED_AT: self.changed_at,
        }

    @classmethod
    def from_json(cls, case_id: str, value: JsonObject) -> LeakCase | None:
        """Read what `to_json` wrote; None for a case without a beginning."""
        started_at = moment_of(value, "started_at")
        if not started_at:
            return None
        says = _texts(value, "says")
        return cls(
            id=case_id,
            started_at=started_at,
            known_on=day_of(value, "known_on"),
            says={key: Say(one) for key, one in says.items() if one in list(Say)},
            facts=_texts(value, "facts"),
            letters=_texts(value, "letters"),
            changed_at=moment_of(value, CHANGED_AT),
        )


def new_case(at: str) -> LeakCase:
    """An empty case begun at the moment `at` (UTC)."""
    return LeakCase(uuid.uuid4().hex, at, changed_at=at)


def leak_cases(notebook: Notebook) -> tuple[LeakCase, ...]:
    """All cases, newest first."""
    found = (LeakCase.from_json(key, value) for key, value in notebook.entries(LEAK_CASE).items())
    cases = [one for one in found if one is not None]
    return tuple(sorted(cases, key=lambda one: (one.started_at, one.id), reverse=True))


def save_case(notebook: Notebook, case: LeakCase) -> None:
    """Keep one case."""
    notebook.save(LEAK_CASE, case.id, case.to_json())


def letter(case: LeakCase, profile: Profile, pack: LeakPack, language: Language) -> str:
    """The text to the people concerned: the owner's own where there is one, else ours filled in."""
    own = case.letters.get(language.value)
    return own if own else suggested_letter(case, profile, pack, language)


def suggested_letter(case: LeakCase, profile: Profile, pack: LeakPack, language: Language) -> str:
    """Our text with what is known; what is not known says so."""
    still_open = pack.letter_open.to(language)
    filled = {name: case.facts.get(name, "").strip() or still_open for name in _LETTER_FACTS}
    contact = " ".join(part for part in (profile.phone, profile.email) if part)
    day = long_date(case.known_on, language) if case.known_on else still_open
    return pack.letter_body.to(language).format(
        sender=profile.display_name or still_open,
        known_on=day,
        contact=contact or still_open,
        **filled,
    )


_LETTER_FACTS = ("summary", "items", "cause", "harm", "prevention")


def _texts(value: JsonObject, key: str) -> dict[str, str]:
    found = value.get(key)
    if not isinstance(found, Mapping):
        return {}
    return {
        str(name)[:100]: text_of(found, name, LONGEST_TEXT) for name in found if isinstance(found[name], str)
    }

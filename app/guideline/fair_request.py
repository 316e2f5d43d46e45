"""The polite letter to a partner who asked for measures that cost something.

It says what we do, what would be needed, and asks to talk. It makes no claim about the law: it only names a
public paper. Nothing is sent; the owner prints it, or does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date

from app.assessment.session import Assessment
from app.content.packs import load_actions
from app.domain.calendar import local_date, parse_utc
from app.domain.json_value import JsonObject, JsonValue
from app.domain.language import Text
from app.domain.plan import PlanState
from app.domain.verdict import Status
from app.guideline.owner_checklist import Known, known_things
from app.guideline.papers import papers
from app.records.store import Store

COLLECTION, ENTRY_ID = "fair_request", "letter"
LONGEST_NAME, LONGEST_TEXT = 100, 500
MOST_YEN = 100_000_000
_ASKED = Text("ご要望の対策", "The measures you ask for")
_SHOWN_RECORDS = (
    "policy",
    "policy_published",
    "self_check",
    "rules",
    "training",
    "restore_drill",
    "incident_procedure",
    "contractors_nda",
    "cloud",
)


@dataclass(frozen=True, slots=True)
class FairRequest:
    """What the owner typed for the letter.

    `requested` is what the partner asks for; `estimate_yen` what that would cost by the owner's own estimate,
    None where none was made. `mentioned` holds the actions of the plan the owner chose to name: none by
    itself, for the letter goes outside.
    """

    addressee: str = ""
    contact: str = ""
    requested: str = ""
    estimate_yen: int | None = None
    mentioned: tuple[str, ...] = ()

    def to_json(self) -> dict[str, JsonValue]:
        """The letter as a JSON object."""
        values: dict[str, JsonValue] = {one.name: getattr(self, one.name) for one in fields(self)}
        values["mentioned"] = list(self.mentioned)
        return values

    @classmethod
    def from_json(cls, value: JsonObject) -> FairRequest:
        """Read what `to_json` wrote; values of another type or out of bounds count as not typed."""
        yen, mentioned = value.get("estimate_yen"), value.get("mentioned")
        return cls(
            addressee=_text(value, "addressee", LONGEST_NAME),
            contact=_text(value, "contact", LONGEST_NAME),
            requested=_text(value, "requested", LONGEST_TEXT),
            estimate_yen=yen if type(yen) is int and 0 <= yen <= MOST_YEN else None,
            mentioned=tuple(one for one in mentioned if isinstance(one, str))
            if isinstance(mentioned, list)
            else (),
        )


@dataclass(frozen=True, slots=True)
class Need:
    """One thing still to do: `action` of the plan, or "" for what the partner asked for.

    `minutes` and `yen` are None where nobody has estimated them.
    """

    action: str
    what: Text
    minutes: int | None
    yen: int | None
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """What the letter can say besides what was typed.

    `measured` is how many checks of the PC are in order, on `measured_on`; `stars` of SECURITY ACTION were
    declared on `declared_on`.
    """

    records: tuple[Known, ...]
    measured: int
    measured_on: date | None
    stars: int
    declared_on: date | None
    needs: tuple[Need, ...]


def fair_request(store: Store) -> FairRequest:
    """The letter as last typed."""
    return FairRequest.from_json(store.entry(COLLECTION, ENTRY_ID) or {})


def save_fair_request(store: Store, request: FairRequest) -> None:
    """Keep the letter."""
    store.save_entry(COLLECTION, ENTRY_ID, request.to_json())


def mention(request: FairRequest, action: str, on: bool) -> FairRequest:
    """The letter with an action of the plan in it, or without."""
    rest = tuple(one for one in request.mentioned if one != action)
    return replace(request, mentioned=(*rest, action) if on else rest)


def letter_facts(store: Store, assessment: Assessment, today: date) -> LetterFacts:
    """Everything known for the letter. Only records that still say something about today are counted."""
    known = known_things(store, assessment, today, _SHOWN_RECORDS)
    good = [one for one in assessment.verdicts if one.status is Status.PASS and one.measured_at]
    days = [local_date(parse_utc(one.measured_at)) for one in good if one.measured_at]
    declared = papers(store, today).get("security_action")
    return LetterFacts(
        records=tuple(one for one in known if one.there and not one.is_old),
        measured=len(good),
        measured_on=min(days, default=None),
        stars=declared.count if declared else 0,
        declared_on=declared.on if declared else None,
        needs=_needs(assessment),
    )


def letter_needs(request: FairRequest, facts: LetterFacts) -> tuple[Need, ...]:
    """The lines of the table: what the partner asked for first, then what was chosen of the plan."""
    asked: tuple[Need, ...] = ()
    if request.requested or request.estimate_yen is not None:
        words = Text(request.requested, request.requested) if request.requested else _ASKED
        asked = (Need("", words, None, request.estimate_yen),)
    return (*asked, *(one for one in facts.needs if one.action in request.mentioned))


def _needs(assessment: Assessment) -> tuple[Need, ...]:
    """What is open in the plan, each action once, with its earliest date."""
    actions, found = load_actions(), dict[str, Need]()
    for item in assessment.plan:
        action = actions.get(item.action)
        if action is None or item.state is PlanState.DONE:
            continue
        due = _day(item.due_on)
        earlier = found.get(item.action)
        if earlier and earlier.due_on and (due is None or earlier.due_on < due):
            due = earlier.due_on
        found[item.action] = Need(item.action, action.title, action.minutes, action.yen, due)
    return tuple(found.values())


def _text(value: Mapping[str, JsonValue], key: str, longest: int) -> str:
    found = value.get(key)
    return found[:longest] if isinstance(found, str) else ""


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None

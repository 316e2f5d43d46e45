"""What the packs of the worst hour hold: situations, leak questions, card, procedure, services, subsidies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.language import Text


@dataclass(frozen=True, slots=True)
class Step:
    """One single thing to do, in large type; `detail` says how."""

    id: str
    title: Text
    detail: Text


@dataclass(frozen=True, slots=True)
class Dont:
    """One thing not to do, and why in a short sentence."""

    id: str
    what: Text
    why: Text


@dataclass(frozen=True, slots=True)
class Call:
    """Whom to call: a desk of contacts.json ("ipa" stands for the one that fits: business or private
    matter), or one of the owner's own contacts by its kind. Exactly one of the two is not empty."""

    desk: str
    own: str
    why: Text


@dataclass(frozen=True, slots=True)
class Situation:
    """What may have happened. `leak` is True where the leak report clock may concern it.

    `verified` is False when the steps follow general practice rather than an official paper that was read.
    """

    id: str
    icon: str
    title: Text
    signs: Text
    steps: tuple[Step, ...]
    donts: tuple[Dont, ...]
    calls: tuple[Call, ...]
    after: tuple[Text, ...]
    leak: bool
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Situations:
    """All situations, with the day they were looked at."""

    checked_on: date
    source_url: str
    situations: tuple[Situation, ...]

    def situation(self, situation_id: str) -> Situation:
        """The situation with this id. Raises KeyError."""
        for one in self.situations:
            if one.id == situation_id:
                return one
        raise KeyError(situation_id)


@dataclass(frozen=True, slots=True)
class LeakQuestion:
    """A plain question with an example. `law` and `final_days` only for the four triggers."""

    id: str
    question: Text
    example: Text
    law: Text | None = None
    final_days: int = 0
    one_is_enough: bool = False


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change of the law that was passed; `in_force_on` is None while no day is known."""

    text: Text
    passed_on: date
    promulgated_on: date
    checked_on: date
    source_url: str
    in_force_on: date | None = None


@dataclass(frozen=True, slots=True)
class LeakPack:
    """Everything the leak report clock says. Days are counted by `convention`."""

    checked_on: date
    source_url: str
    form_url: str
    personal: LeakQuestion
    triggers: tuple[LeakQuestion, ...]
    encrypted: LeakQuestion
    contractor: LeakQuestion
    my_number: LeakQuestion
    first_from: int
    first_to: int
    final: int
    final_wrongful: int
    convention: Text
    convention_note: Text
    facts: tuple[LeakQuestion, ...]
    facts_note: Text
    letter_subject: Text
    letter_body: Text
    letter_open: Text
    outcomes: Mapping[str, Text]
    reasons: Mapping[str, Text]
    amendment: Amendment
    not_advice: Text


@dataclass(frozen=True, slots=True)
class ContactKind:
    """A kind of own contact, such as the bank."""

    id: str
    label: Text
    example: Text


@dataclass(frozen=True, slots=True)
class CardPack:
    """What the card prints besides the owner's own: desks by id, first steps, checks whose facts it shows."""

    checked_on: date
    source_url: str
    kinds: tuple[ContactKind, ...]
    desks: tuple[str, ...]
    steps: tuple[Text, ...]
    checks: tuple[str, ...]

    def kind(self, kind_id: str) -> ContactKind:
        """The kind with this id; the last one, "other", for an unknown id."""
        return next((one for one in self.kinds if one.id == kind_id), self.kinds[-1])


@dataclass(frozen=True, slots=True)
class Phase:
    """One of the five phases of the incident procedure."""

    id: str
    title: Text
    aim: Text
    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class ProcedurePack:
    """The incident procedure; `purpose` has a place {firm}."""

    checked_on: date
    source_url: str
    note: Text
    purpose: Text
    purpose_nameless: Text
    phases: tuple[Phase, ...]
    report_form: Text
    yearly: Text


@dataclass(frozen=True, slots=True)
class DatedFact:
    """A fact with the day, month or year its source states it; `verified` False means 未確認."""

    text: Text
    stated_on: str
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class ServiceType:
    """A type of rescue service with its dated facts, and for whom it is worth asking about."""

    id: str
    title: Text
    text: Text
    facts: tuple[DatedFact, ...]
    fits: Text


@dataclass(frozen=True, slots=True)
class Need:
    """One of the six needs a registered service has to meet."""

    id: str
    title: Text
    text: Text


@dataclass(frozen=True, slots=True)
class RescuePack:
    """サイバーセキュリティお助け隊サービス, explained."""

    checked_on: date
    source_url: str
    list_url: str
    what: Text
    needs: tuple[Need, ...]
    types: tuple[ServiceType, ...]
    advice: Mapping[str, Text]
    questions: tuple[Text, ...]
    no_ranking: Text


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day of a call."""

    label: Text
    on: date


@dataclass(frozen=True, slots=True)
class Subsidy:
    """One call. After `valid_until` it may have closed."""

    id: str
    title: Text
    what: Text
    asks: tuple[Text, ...]
    facts: tuple[DatedFact, ...]
    dates: tuple[Deadline, ...]
    valid_until: date
    url: str
    source: str
    verified: bool
    note: Text


@dataclass(frozen=True, slots=True)
class SubsidyPack:
    """The calls that are known, with what must be said about all of them."""

    checked_on: date
    source_url: str
    no_promise: Text
    expired: Text
    calls: tuple[Subsidy, ...]
    where: tuple[tuple[Text, str], ...]


@dataclass(frozen=True, slots=True)
class NewsSource:
    """Where news is asked for. `kind` is "rss" (RSS 1.0) or "alerts" (MyJVN getAlertList).

    `verified` is False where the answer's shape was not seen live.
    """

    id: str
    title: Text
    kind: str
    address: str
    home_url: str
    verified: bool


@dataclass(frozen=True, slots=True)
class NewsTopic:
    """Something a PC or firm may have, and the words of a title that speak of it.

    It is here when a program is called one of `installed`, the PC runs `system`, `fact` of the firm is
    true, or one of `assets` was chosen.
    """

    id: str
    label: Text
    words: tuple[str, ...]
    installed: tuple[str, ...] = ()
    system: str = ""
    fact: str = ""
    assets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NewsPack:
    """The sources of news, what is said before they are asked, and how news is held against the firm."""

    checked_on: date
    source_url: str
    asked: Text
    matching: Text
    sources: tuple[NewsSource, ...]
    topics: tuple[NewsTopic, ...]

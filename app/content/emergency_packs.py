"""Loads the packs of `resources/content/emergency`, each read once. A broken one raises ContentError."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from app.content.emergency_kinds import (
    Amendment,
    Call,
    CardPack,
    ContactKind,
    DatedFact,
    Deadline,
    Dont,
    LeakPack,
    LeakQuestion,
    Need,
    NewsPack,
    NewsSource,
    NewsTopic,
    Phase,
    ProcedurePack,
    RescuePack,
    ServiceType,
    Situation,
    Situations,
    Step,
    Subsidy,
    SubsidyPack,
)
from app.content.kinds import ContentError
from app.content.packs import content_folder, read_json
from app.domain.language import Text

FOLDER = "emergency"
JsonMap = dict[str, Any]
Pack = TypeVar("Pack")


@cache
def load_situations() -> Situations:
    """What may have happened, in the order in which it is offered."""
    return _read("situations", _situations)


@cache
def load_leak() -> LeakPack:
    """The leak report clock."""
    return _read("leak", _leak)


@cache
def load_card() -> CardPack:
    """What stands on the emergency card."""
    return _read("card", _card)


@cache
def load_procedure() -> ProcedurePack:
    """The five-phase incident procedure."""
    return _read("procedure", _procedure)


@cache
def load_rescue() -> RescuePack:
    """The rescue services."""
    return _read("rescue_services", _rescue)


@cache
def load_subsidies() -> SubsidyPack:
    """The calls for subsidies."""
    return _read("subsidies", _subsidies)


@cache
def load_news() -> NewsPack:
    """The sources of news, and what news may concern."""
    return _read("news", _news)


def read_emergency(content: Path) -> None:
    """Read every pack below `content`. Raises ContentError for the first that is broken."""
    for name, make in _MAKERS.items():
        _read(name, make, content)


def _read(name: str, make: Callable[[JsonMap], Pack], content: Path | None = None) -> Pack:
    path = (content or content_folder()) / FOLDER / f"{name}.json"
    found = read_json(path)
    try:
        return make(found)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        what = f"{error} is missing" if isinstance(error, KeyError) else str(error)
        raise ContentError(f"{FOLDER}/{path.name}: {what}") from error


def _text(value: JsonMap) -> Text:
    return Text(value["ja"], value["en"])


def _texts(values: list[JsonMap]) -> tuple[Text, ...]:
    return tuple(_text(one) for one in values)


def _named(values: dict[str, JsonMap]) -> dict[str, Text]:
    return {name: _text(one) for name, one in values.items()}


def _day(value: JsonMap, key: str = "checked_on") -> date:
    return date.fromisoformat(value[key])


def _situations(head: JsonMap) -> Situations:
    donts = {one["id"]: Dont(one["id"], _text(one["what"]), _text(one["why"])) for one in head["donts"]}
    return Situations(
        _day(head), head["source_url"], tuple(_situation(one, donts) for one in head["situations"])
    )


def _situation(one: JsonMap, donts: dict[str, Dont]) -> Situation:
    return Situation(
        id=one["id"],
        icon=one["icon"],
        title=_text(one["title"]),
        signs=_text(one["signs"]),
        steps=tuple(Step(it["id"], _text(it["title"]), _text(it["detail"])) for it in one["steps"]),
        donts=tuple(donts[name] for name in one["dont"]),
        calls=tuple(Call(it.get("desk", ""), it.get("own", ""), _text(it["why"])) for it in one["call"]),
        after=_texts(one["after"]),
        leak=one["leak"],
        source=one["source"],
        verified=one["verified"],
    )


def _question(one: JsonMap) -> LeakQuestion:
    law = one.get("law")
    return LeakQuestion(
        id=one["id"],
        question=_text(one["question"]),
        example=_text(one["example"]),
        law=_text(law) if law else None,
        final_days=one.get("final_days", 0),
        one_is_enough=one.get("one_is_enough", False),
    )


def _leak(head: JsonMap) -> LeakPack:
    clock, letter = head["clock"], head["letter"]
    return LeakPack(
        checked_on=_day(head),
        source_url=head["source_url"],
        form_url=head["form_url"],
        personal=_question(head["personal"]),
        triggers=tuple(_question(one) for one in head["triggers"]),
        encrypted=_question(head["encrypted"]),
        contractor=_question(head["contractor"]),
        my_number=_question(head["my_number"]),
        first_from=int(clock["first_from"]),
        first_to=int(clock["first_to"]),
        final=int(clock["final"]),
        final_wrongful=int(clock["final_wrongful"]),
        convention=_text(clock["convention"]),
        convention_note=_text(clock["convention_note"]),
        facts=tuple(_question(one) for one in head["facts"]),
        facts_note=_text(head["facts_note"]),
        letter_subject=_text(letter["subject"]),
        letter_body=_text(letter["body"]),
        letter_open=_text(letter["open"]),
        outcomes=_named(head["outcomes"]),
        reasons=_named(head["reasons"]),
        amendment=_amendment(head["amendment"]),
        not_advice=_text(head["not_advice"]),
    )


def _amendment(one: JsonMap) -> Amendment:
    return Amendment(
        text=_text(one["text"]),
        passed_on=_day(one, "passed_on"),
        promulgated_on=_day(one, "promulgated_on"),
        checked_on=_day(one),
        source_url=one["source_url"],
        in_force_on=_day(one, "in_force_on") if one.get("in_force_on") else None,
    )


def _card(head: JsonMap) -> CardPack:
    kinds = tuple(
        ContactKind(one["id"], _text(one["label"]), _text(one["example"])) for one in head["contact_kinds"]
    )
    return CardPack(
        checked_on=_day(head),
        source_url=head["source_url"],
        kinds=kinds,
        desks=tuple(head["desks"]),
        steps=_texts(head["steps"]),
        checks=tuple(head["checks"]),
    )


def _procedure(head: JsonMap) -> ProcedurePack:
    phases = tuple(
        Phase(one["id"], _text(one["title"]), _text(one["aim"]), _texts(one["items"]))
        for one in head["phases"]
    )
    return ProcedurePack(
        checked_on=_day(head),
        source_url=head["source_url"],
        note=_text(head["note"]),
        purpose=_text(head["purpose"]),
        purpose_nameless=_text(head["purpose_nameless"]),
        phases=phases,
        report_form=_text(head["report_form"]),
        yearly=_text(head["yearly"]),
    )


def _fact(one: JsonMap) -> DatedFact:
    return DatedFact(_text(one["text"]), one["stated_on"], one["source"], one["verified"])


def _rescue(head: JsonMap) -> RescuePack:
    types = tuple(
        ServiceType(
            id=one["id"],
            title=_text(one["title"]),
            text=_text(one["text"]),
            facts=tuple(_fact(it) for it in one["facts"]),
            fits=_text(one["fits"]),
        )
        for one in head["types"]
    )
    return RescuePack(
        checked_on=_day(head),
        source_url=head["source_url"],
        list_url=head["list_url"],
        what=_text(head["what"]),
        needs=tuple(Need(one["id"], _text(one["title"]), _text(one["text"])) for one in head["needs"]),
        types=types,
        advice=_named(head["advice"]),
        questions=_texts(head["questions"]),
        no_ranking=_text(head["no_ranking"]),
    )


def _subsidies(head: JsonMap) -> SubsidyPack:
    return SubsidyPack(
        checked_on=_day(head),
        source_url=head["source_url"],
        no_promise=_text(head["no_promise"]),
        expired=_text(head["expired"]),
        calls=tuple(_subsidy(one) for one in head["calls"]),
        where=tuple((_text(one["label"]), one["url"]) for one in head["where"]),
    )


def _subsidy(one: JsonMap) -> Subsidy:
    return Subsidy(
        id=one["id"],
        title=_text(one["title"]),
        what=_text(one["what"]),
        asks=_texts(one["asks"]),
        facts=tuple(_fact(it) for it in one["facts"]),
        dates=tuple(Deadline(_text(it["label"]), _day(it, "on")) for it in one["dates"]),
        valid_until=_day(one, "valid_until"),
        url=one["url"],
        source=one["source"],
        verified=one["verified"],
        note=_text(one["note"]),
    )


def _news(head: JsonMap) -> NewsPack:
    sources = tuple(
        NewsSource(
            one["id"], _text(one["title"]), one["kind"], one["address"], one["home_url"], one["verified"]
        )
        for one in head["sources"]
    )
    topics = tuple(
        NewsTopic(
            id=one["id"],
            label=_text(one["label"]),
            words=tuple(one["words"]),
            installed=tuple(one.get("installed", ())),
            system=one.get("system", ""),
            fact=one.get("fact", ""),
            assets=tuple(one.get("assets", ())),
        )
        for one in head["topics"]
    )
    return NewsPack(
        _day(head), head["source_url"], _text(head["asked"]), _text(head["matching"]), sources, topics
    )


_MAKERS: dict[str, Callable[[JsonMap], object]] = {
    "situations": _situations,
    "leak": _leak,
    "card": _card,
    "procedure": _procedure,
    "rescue_services": _rescue,
    "subsidies": _subsidies,
    "news": _news,
}

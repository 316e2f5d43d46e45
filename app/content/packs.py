"""Loads the packs of `resources/content`: plain JSON in, frozen dataclasses out, read once each.

`resources/schema/content.md` describes the files. The loader trusts the packs as far as their
shape goes and raises ContentError where it is broken; `app.content.validate` looks at the words.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from app.content.kinds import Asset, Contacts, ContentError, Desk, Term
from app.domain.action import Action
from app.domain.answer import Choice
from app.domain.language import Text
from app.domain.observation import System
from app.domain.questionnaire import Article, Band, Example, Part, Question, Questionnaire
from app.system.folders import resource_folder

JsonMap = dict[str, Any]

_DEFAULT_EDITION = "3.1"


def content_folder() -> Path:
    """The folder that holds all packs."""
    return resource_folder() / "content"


def default_edition() -> str:
    """The edition a new self-assessment uses: the newest one whose wording was checked."""
    return _DEFAULT_EDITION


@cache
def edition_ids() -> tuple[str, ...]:
    """The ids of all editions in the packs, oldest first."""
    return read_edition_ids(content_folder())


@cache
def load_questionnaire(edition: str) -> Questionnaire:
    """One edition, complete. Raises KeyError for an unknown edition, ContentError for a broken pack."""
    return read_questionnaire(content_folder(), edition)


@cache
def load_actions() -> Mapping[str, Action]:
    """All actions by id, in the order of the file."""
    return MappingProxyType(read_actions(content_folder()))


@cache
def load_assets() -> tuple[Asset, ...]:
    """The kinds of information a business can tick, in the order of the file."""
    return read_assets(content_folder())


@cache
def load_contacts() -> Contacts:
    """The desks to call, business desk first."""
    return read_contacts(content_folder())


@cache
def load_glossary() -> tuple[Term, ...]:
    """The explained words, in the order of the file."""
    return read_glossary(content_folder())


def read_edition_ids(content: Path) -> tuple[str, ...]:
    """The editions below `content`, oldest first."""
    found = (one.parent.name for one in content.glob("editions/*/edition.json"))
    return tuple(sorted(found, key=_edition_order))


def read_questionnaire(content: Path, edition: str) -> Questionnaire:
    """Read one edition below `content`. Raises KeyError when there is no such edition."""
    folder = content / "editions" / edition
    if "/" in edition or "\\" in edition or not (folder / "edition.json").is_file():
        raise KeyError(edition)
    head = read_json(folder / "edition.json")
    questions = edition_items(content, edition, "questions")
    articles = edition_items(content, edition, "articles")
    try:
        return Questionnaire(
            edition=head["edition"],
            title=_text(head["title"]),
            articles_title=_text(head["articles_title"]),
            published=_text(head["published"]),
            source_url=head["source_url"],
            checked_on=date.fromisoformat(head["checked_on"]),
            verified=head["verified"],
            caveat=_optional_text(head.get("caveat")),
            points={Choice(choice): points for choice, points in head["points"].items()},
            parts=tuple(Part(one["id"], _text(one["title"]), _text(one["note"])) for one in head["parts"]),
            questions=tuple(_question(one) for one in questions),
            bands=tuple(_band(one) for one in head["bands"]),
            articles=tuple(_article(one) for one in articles),
            credit=_text(head["credit"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _broken(folder / "edition.json", "", error) from error


def edition_items(content: Path, edition: str, kind: str) -> list[JsonMap]:
    """The raw questions or articles of one edition, with every `same_as` followed.

    `kind` is "questions" or "articles". An item `{"same_as": "3.1/q01", …}` takes everything from
    that item and lays its own keys over it. Raises ContentError for a missing or circular one.
    """
    sources: dict[str, list[JsonMap]] = {edition: _raw_items(content, edition, kind)}

    def resolve(item: JsonMap, seen: tuple[str, ...]) -> JsonMap:
        reference = item.get("same_as")
        if reference is None:
            return item
        place = f"editions/{edition}/{kind}.json: {item.get('id')}"
        if not isinstance(reference, str) or reference in seen:
            raise ContentError(f"{place}: same_as {reference!r} goes round in a circle")
        other_edition, _, other_id = reference.partition("/")
        if other_edition not in sources:
            sources[other_edition] = _raw_items(content, other_edition, kind)
        for other in sources[other_edition]:
            if other.get("id") == other_id:
                own = {key: value for key, value in item.items() if key != "same_as"}
                return {**resolve(other, (*seen, reference)), **own}
        raise ContentError(f"{place}: same_as {reference!r} does not exist")

    return [resolve(one, ()) for one in sources[edition]]


def read_actions(content: Path) -> dict[str, Action]:
    """Read actions.json below `content`."""
    path = content / "actions.json"
    return {one["id"]: _build(path, one, _action) for one in _list(path, "actions")}


def read_assets(content: Path) -> tuple[Asset, ...]:
    """Read assets.json below `content`."""
    path = content / "assets.json"
    return tuple(
        _build(path, one, lambda it: Asset(it["id"], _text(it["label"]), _text(it["example"])))
        for one in _list(path, "assets")
    )


def read_contacts(content: Path) -> Contacts:
    """Read contacts.json below `content`."""
    path = content / "contacts.json"
    head = read_json(path)
    desks = tuple(_build(path, one, _desk) for one in _list(path, "desks"))
    try:
        return Contacts(
            checked_on=date.fromisoformat(head["checked_on"]),
            source_url=head["source_url"],
            desks=desks,
            own_list=tuple(_text(one) for one in head["own_list"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise _broken(path, "", error) from error


def read_glossary(content: Path) -> tuple[Term, ...]:
    """Read glossary.json below `content`."""
    path = content / "glossary.json"
    return tuple(_build(path, one, _term) for one in _list(path, "terms"))


def read_json(path: Path) -> JsonMap:
    """One JSON object from a file. Raises ContentError, naming the file, for anything else."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _broken(path, "", error) from error
    if not isinstance(found, dict):
        raise ContentError(f"{path.name}: an object is needed")
    return found


def _raw_items(content: Path, edition: str, kind: str) -> list[JsonMap]:
    return _list(content / "editions" / edition / f"{kind}.json", kind)


def _question(one: JsonMap) -> Question:
    return Question(
        id=one["id"],
        number=one["number"],
        part=one["part"],
        topic=_text(one["topic"]),
        wording=_text(one["wording"]),
        wording_alone=_optional_text(one.get("wording_alone")),
        plain=_text(one["plain"]),
        why=_text(one["why"]),
        examples=tuple(Example(business, _text(text)) for business, text in one["examples"].items()),
        dont_know_help=_text(one["dont_know_help"]),
        action=one["action"],
        checks=tuple(one["checks"]),
        confirmable=one["confirmable"],
        produced_by_app=one["produced_by_app"],
        verified=one["verified"],
        hints=tuple(one.get("hints", ())),
    )


def _band(one: JsonMap) -> Band:
    return Band(one["at_least"], _text(one["state"]), _text(one["next_step"]), one["verified"])


def _article(one: JsonMap) -> Article:
    return Article(
        id=one["id"],
        number=one["number"],
        title=_text(one["title"]),
        meaning=_text(one["meaning"]),
        steps=tuple(_text(step) for step in one["steps"]),
        questions=tuple(one["questions"]),
        checks=tuple(one["checks"]),
        verified=one["verified"],
    )


def _action(one: JsonMap) -> Action:
    return Action(
        id=one["id"],
        title=_text(one["title"]),
        steps=tuple(_text(step) for step in one["steps"]),
        minutes=one["minutes"],
        yen=one["yen"],
        yen_note=_optional_text(one.get("yen_note")),
        settings={System(system): link for system, link in one.get("settings", {}).items()},
        click_path={System(system): _text(path) for system, path in one.get("click_path", {}).items()},
        url=one["url"],
        weight=one["weight"],
    )


def _desk(one: JsonMap) -> Desk:
    return Desk(
        id=one["id"],
        name=_text(one["name"]),
        when=_text(one["when"]),
        phone=one.get("phone", ""),
        hours=_optional_text(one.get("hours")),
        mail=one.get("mail", ""),
        url=one.get("url", ""),
        note=_optional_text(one.get("note")),
        source=one["source"],
        stated_on=one["stated_on"],
        verified=one["verified"],
    )


def _term(one: JsonMap) -> Term:
    word = _text(one["word"])
    forms = one.get("forms", {})
    return Term(
        id=one["id"],
        word=word,
        meaning=_text(one["meaning"]),
        forms_ja=(word.ja, *forms.get("ja", ())),
        forms_en=(word.en, *forms.get("en", ())),
    )


def _text(value: JsonMap) -> Text:
    return Text(value["ja"], value["en"])


def _optional_text(value: JsonMap | None) -> Text | None:
    return None if value is None else _text(value)


def _list(path: Path, key: str) -> list[JsonMap]:
    found = read_json(path).get(key)
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise ContentError(f"{path.name}: {key}: a list of objects is needed")
    return found


def _build(path: Path, one: JsonMap, make: Any) -> Any:
    try:
        return make(one)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _broken(path, str(one.get("id", "?")), error) from error


def _broken(path: Path, place: str, error: Exception) -> ContentError:
    what = f"{error} is missing" if isinstance(error, KeyError) else str(error)
    return ContentError(": ".join(part for part in (path.name, place, what) if part))


def _edition_order(edition: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdigit() else 0 for part in edition.split("."))

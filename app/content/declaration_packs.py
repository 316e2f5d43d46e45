"""Loads the packs about SECURITY ACTION: what each article asks of a small firm, and how to apply.

`resources/content/declaration/{articles,application}.json`. Every fact bears its source, the day it was
looked at and whether it was verified; what was not is shown as such, never as certain.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from app.content.kinds import ContentError
from app.content.packs import content_folder, read_json
from app.domain.language import Text

JsonMap = dict[str, Any]
FOLDER = "declaration"


@dataclass(frozen=True, slots=True)
class ArticleWork:
    """What an article asks of a one-person firm. `drill` marks the one whose copies can be tried out."""

    id: str
    asks: Text
    keep: Text
    example: Text
    drill: bool = False


@dataclass(frozen=True, slots=True)
class ArticleWorks:
    """What all articles ask, with the day and the source of the list."""

    checked_on: date
    source_url: str
    note: Text
    works: tuple[ArticleWork, ...]

    def work(self, article_id: str) -> ArticleWork | None:
        """What one article asks; None for an article this list does not know."""
        return next((one for one in self.works if one.id == article_id), None)


@dataclass(frozen=True, slots=True)
class IdRule:
    """What is known of the declaration ID. `stated_on` is the month of the source of `old_hint`."""

    digits: int
    current_start: str
    old_start: str
    stated_on: str
    source_url: str
    verified: bool
    old_hint: Text


@dataclass(frozen=True, slots=True)
class Account:
    """A kind of gBizID. `usable` is None where the owner has to find out first."""

    id: str
    name: Text
    usable: bool | None
    advice: Text
    verified: bool


@dataclass(frozen=True, slots=True)
class Wait:
    """How long it takes to get the account. `stated_on` is the month of the source."""

    id: str
    text: Text
    stated_on: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Accounts:
    """Which account the application needs."""

    question: Text
    url: str
    source_url: str
    kinds: tuple[Account, ...]
    waits: tuple[Wait, ...]

    def kind(self, kind_id: str) -> Account | None:
        """The kind with this id, None when there is none."""
        return next((one for one in self.kinds if one.id == kind_id), None)


@dataclass(frozen=True, slots=True)
class ApplicationStep:
    """One step of the application. `page` is a page of this program, `url` one of the web; both may be ""."""

    id: str
    title: Text
    text: Text
    stars: tuple[int, ...]
    page: str
    url: str
    source_url: str
    verified: bool


@dataclass(frozen=True, slots=True)
class AtHand:
    """Something to have ready before one signs in."""

    id: str
    text: Text
    stars: tuple[int, ...]
    verified: bool


@dataclass(frozen=True, slots=True)
class Paste:
    """A text to paste. `kind` says what it is made of; `text` has places {name}, {star}, {date}, {id}."""

    id: str
    title: Text
    kind: str
    text: Text | None


@dataclass(frozen=True, slots=True)
class LogoTerms:
    """Where the terms of the logo mark are, and their main points as far as known."""

    url: str
    text: Text
    points: tuple[Text, ...]
    verified: bool


@dataclass(frozen=True, slots=True)
class ApplicationGuide:
    """How to declare, as of `checked_on`."""

    checked_on: date
    source_url: str
    system_url: str
    portal_url: str
    lead: Text
    id_rule: IdRule
    accounts: Accounts
    steps: tuple[ApplicationStep, ...]
    at_hand: tuple[AtHand, ...]
    pastes: tuple[Paste, ...]
    logo: LogoTerms

    def steps_for(self, stars: int) -> tuple[ApplicationStep, ...]:
        """The steps towards a star, in their order."""
        return tuple(one for one in self.steps if stars in one.stars)


@cache
def load_article_works() -> ArticleWorks:
    """What the articles ask. Raises ContentError."""
    return read_article_works(content_folder())


@cache
def load_application() -> ApplicationGuide:
    """How to apply. Raises ContentError."""
    return read_application(content_folder())


def read_article_works(content: Path) -> ArticleWorks:
    """Read articles.json below `content`. Raises ContentError."""
    path = content / FOLDER / "articles.json"
    value = read_json(path)
    try:
        return ArticleWorks(
            checked_on=date.fromisoformat(value["checked_on"]),
            source_url=value["source_url"],
            note=_text(value["note"]),
            works=tuple(_work(one) for one in value["articles"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ContentError(f"{FOLDER}/{path.name}: {error!r}") from error


def read_application(content: Path) -> ApplicationGuide:
    """Read application.json below `content`. Raises ContentError."""
    path = content / FOLDER / "application.json"
    value = read_json(path)
    try:
        return _application(value)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ContentError(f"{FOLDER}/{path.name}: {error!r}") from error


def _application(value: JsonMap) -> ApplicationGuide:
    logo = value["logo"]
    return ApplicationGuide(
        checked_on=date.fromisoformat(value["checked_on"]),
        source_url=value["source_url"],
        system_url=value["system_url"],
        portal_url=value["portal_url"],
        lead=_text(value["lead"]),
        id_rule=_id_rule(value["id_rule"]),
        accounts=_accounts(value["gbizid"]),
        steps=tuple(_step(one) for one in value["steps"]),
        at_hand=tuple(
            AtHand(one["id"], _text(one["text"]), tuple(one["stars"]), one["verified"])
            for one in value["at_hand"]
        ),
        pastes=tuple(_paste(one) for one in value["pastes"]),
        logo=LogoTerms(
            logo["url"], _text(logo["text"]), tuple(_text(one) for one in logo["points"]), logo["verified"]
        ),
    )


def _work(one: JsonMap) -> ArticleWork:
    return ArticleWork(
        one["id"], _text(one["asks"]), _text(one["keep"]), _text(one["example"]), bool(one.get("drill"))
    )


def _id_rule(one: JsonMap) -> IdRule:
    return IdRule(
        digits=int(one["digits"]),
        current_start=str(one["current_start"]),
        old_start=str(one["old_start"]),
        stated_on=one["stated_on"],
        source_url=one["source_url"],
        verified=one["verified"],
        old_hint=_text(one["old_hint"]),
    )


def _accounts(one: JsonMap) -> Accounts:
    return Accounts(
        question=_text(one["question"]),
        url=one["url"],
        source_url=one["source_url"],
        kinds=tuple(
            Account(kind["id"], _text(kind["name"]), kind["usable"], _text(kind["advice"]), kind["verified"])
            for kind in one["kinds"]
        ),
        waits=tuple(
            Wait(wait["id"], _text(wait["text"]), wait["stated_on"], wait["verified"])
            for wait in one["waits"]
        ),
    )


def _step(one: JsonMap) -> ApplicationStep:
    return ApplicationStep(
        id=one["id"],
        title=_text(one["title"]),
        text=_text(one["text"]),
        stars=tuple(one["stars"]),
        page=one["page"],
        url=one["url"],
        source_url=one["source_url"],
        verified=one["verified"],
    )


def _paste(one: JsonMap) -> Paste:
    text = one.get("text")
    return Paste(one["id"], _text(one["title"]), one["kind"], _text(text) if text else None)


def _text(value: JsonMap) -> Text:
    return Text(value["ja"], value["en"])

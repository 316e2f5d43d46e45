"""Checks the packs about SECURITY ACTION: dates, links, ids, stars, pages' places, and no word of an expiry.

Called by `app.content.validate`, which looks at the words of these files as it does of all packs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from string import Formatter

from app.content.declaration_packs import (
    FOLDER,
    ApplicationGuide,
    ArticleWorks,
    read_application,
    read_article_works,
)
from app.content.problem import Problem
from app.content.validate_edition import date_problems, link_problems

PLACES = frozenset({"name", "star", "date", "id"})
PASTE_KINDS = frozenset({"business", "policy_place", "declared", "declared_with_id"})


def declaration_problems(folder: Path, articles: Iterable[str], day: date) -> list[Problem]:
    """Every problem of these packs below `folder`; `articles` are the ids of the newest edition."""
    guide, works = read_application(folder), read_article_works(folder)
    return [*_article_problems(works, articles, day), *_guide_problems(guide, day)]


def _article_problems(works: ArticleWorks, articles: Iterable[str], day: date) -> Iterator[Problem]:
    name = f"{FOLDER}/articles.json"
    yield from date_problems(name, "checked_on", works.checked_on.isoformat(), day)
    yield from link_problems(name, "source_url", works.source_url)
    wanted, found = list(articles), [one.id for one in works.works]
    if found != wanted:
        yield Problem(name, "articles", f"{found} is not {wanted}", "one entry per article, in its order")


def _guide_problems(guide: ApplicationGuide, day: date) -> Iterator[Problem]:
    name = f"{FOLDER}/application.json"
    yield from date_problems(name, "checked_on", guide.checked_on.isoformat(), day)
    links = {
        "source_url": guide.source_url,
        "system_url": guide.system_url,
        "portal_url": guide.portal_url,
        "id_rule.source_url": guide.id_rule.source_url,
        "gbizid.url": guide.accounts.url,
        "gbizid.source_url": guide.accounts.source_url,
        "logo.url": guide.logo.url,
        **{f"{one.id}.source_url": one.source_url for one in guide.steps},
        **{f"{one.id}.url": one.url for one in guide.steps if one.url},
    }
    for where, link in links.items():
        yield from link_problems(name, where, link)
    rule = guide.id_rule
    if len(rule.current_start) != 1 or len(rule.old_start) != 1 or rule.current_start == rule.old_start:
        yield Problem(name, "id_rule", "old and new numbers cannot be told apart", "one digit each")
    yield from _id_problems(name, guide)
    starred = [(one.id, one.stars) for one in guide.steps] + [(one.id, one.stars) for one in guide.at_hand]
    for one_id, stars in starred:
        if not stars or not set(stars) <= {1, 2}:
            yield Problem(name, one_id, f"{stars} are no stars", "write [1, 2] or one of them")
    for paste in guide.pastes:
        if paste.kind not in PASTE_KINDS:
            yield Problem(name, paste.id, f"{paste.kind} is no kind", f"one of {sorted(PASTE_KINDS)}")
        places = {place for _, place, _, _ in Formatter().parse(paste.text.ja if paste.text else "") if place}
        if places - PLACES:
            yield Problem(name, paste.id, f"{sorted(places - PLACES)} cannot be filled", f"use {PLACES}")


def _id_problems(name: str, guide: ApplicationGuide) -> Iterator[Problem]:
    groups = (
        [one.id for one in guide.steps],
        [one.id for one in guide.at_hand],
        [one.id for one in guide.pastes],
        [one.id for one in guide.accounts.kinds],
        [one.id for one in guide.accounts.waits],
    )
    for ids in groups:
        for one, count in Counter(ids).items():
            if count > 1:
                yield Problem(name, one, "this id exists more than once", "give each its own id")

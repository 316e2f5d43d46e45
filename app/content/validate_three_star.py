"""Checks the ★3 list and the catalogue of partners' questions: counts, references, dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path

from app.content.packs import read_json
from app.content.partner_facts_pack import FILE as FACTS_FILE
from app.content.partner_facts_pack import PartnerPack, read_partner_pack
from app.content.problem import Problem
from app.content.three_star_pack import FILE as LIST_FILE
from app.content.three_star_pack import ThreeStarPack, read_three_star
from app.content.validate_edition import date_problems, link_problems
from app.domain.language import Language

READERS = ((LIST_FILE, read_three_star), (FACTS_FILE, read_partner_pack))
_MEANINGS = frozenset({"yes", "partly", "no", "planned", "not_applicable", "unknown"})
_HEADS = frozenset({"question", "answer", "note", "evidence"})
_SOURCES = frozenset({"", "responsible_person"})


def three_star_problems(
    folder: Path, questions: Collection[str], checks: Collection[str], day: date
) -> list[Problem]:
    """Every problem of the two packs below `folder`."""
    pack, facts = read_three_star(folder), read_partner_pack(folder)
    raw = read_json(folder / LIST_FILE)
    problems = [*_counts(pack, raw["requirement_count"], raw["criterion_count"])]
    problems += _references(pack, questions, checks)
    problems += date_problems(LIST_FILE, "version", raw["version"], day)
    problems += date_problems(LIST_FILE, "checked_on", raw["checked_on"], day)
    problems += link_problems(LIST_FILE, "source_url", pack.source_url)
    problems += link_problems(LIST_FILE, "outside_service", pack.outside_service.url)
    problems += _facts(facts, questions, checks)
    problems += date_problems(FACTS_FILE, "checked_on", facts.checked_on.isoformat(), day)
    problems += link_problems(FACTS_FILE, "source_url", facts.source_url)
    return problems


def _counts(pack: ThreeStarPack, requirements: int, criteria: int) -> Iterator[Problem]:
    if len(pack.requirements) != requirements:
        yield Problem(
            LIST_FILE, "requirements", f"{len(pack.requirements)} instead of {requirements}", "mend it"
        )
    if pack.criterion_count != criteria:
        yield Problem(
            LIST_FILE, "criteria", f"{pack.criterion_count} instead of {criteria}", "mend the counts"
        )
    ids = [one.id for one in pack.requirements] + list(pack.four_star_ids)
    for one in (found for found, count in Counter(ids).items() if count > 1):
        yield Problem(LIST_FILE, one, "this id stands here twice", "keep each id once")


def _references(
    pack: ThreeStarPack, questions: Collection[str], checks: Collection[str]
) -> Iterator[Problem]:
    categories = {one.id for one in pack.categories}
    documents = {one.id for one in pack.documents}
    for one in pack.requirements:
        if one.category not in categories:
            yield Problem(LIST_FILE, one.id, f"there is no category {one.category}", "name one of the list")
        for kind, named, known in (
            ("question", one.questions, questions),
            ("check", one.checks, checks),
            ("document", one.documents, documents),
        ):
            for missing in sorted(set(named) - set(known)):
                yield Problem(LIST_FILE, one.id, f"there is no {kind} {missing}", "name one that exists")
        if not (one.outside or one.questions or one.checks or one.documents):
            yield Problem(LIST_FILE, one.id, "nothing touches it", "map it, or say that it needs a service")


def _facts(pack: PartnerPack, questions: Collection[str], checks: Collection[str]) -> Iterator[Problem]:
    for one, count in Counter(fact.id for fact in pack.facts).items():
        if count > 1:
            yield Problem(FACTS_FILE, one, "this id exists more than once", "give each its own id")
    conditions = {one.id for one in pack.conditions}
    for fact in pack.facts:
        missing = sorted(
            (set(fact.questions) - set(questions))
            | ({*fact.checks, *fact.hint_checks} - set(checks))
            | (set(fact.covers) - conditions)
        )
        if missing:
            yield Problem(FACTS_FILE, fact.id, f"there is no {', '.join(missing)}", "name ones that exist")
        if fact.source not in _SOURCES:
            yield Problem(
                FACTS_FILE, fact.id, f"{fact.source} is no fact of the firm", "name one that exists"
            )
        if not all(fact.keywords[language] and fact.phrasings[language] for language in Language):
            yield Problem(FACTS_FILE, fact.id, "no words to know it by", "give keywords and phrasings")
    if set(pack.choice_words) != _MEANINGS or set(pack.head_words) != _HEADS:
        yield Problem(FACTS_FILE, "choice_words", "a kind is missing or unknown", "see partner_facts_pack.py")

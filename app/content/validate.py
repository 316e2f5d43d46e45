"""Checks all packs before they reach a user: ids, references, dates, both languages, plain words.

Reads the raw files, so that a broken pack gives a list of problems and never an exception.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from app.content import declaration_packs, packs, phrases, wording
from app.content.fair_trade import fair_trade_problems, read_fair_trade
from app.content.kinds import ContentError
from app.content.owner_pack import owner_problems, read_owner_pack
from app.content.policy_pack import read_policy_pack
from app.content.problem import Problem
from app.content.rule_packs import read_rule_pack
from app.content.validate_declaration import declaration_problems
from app.content.validate_edition import date_problems, edition_problems, link_problems
from app.content.validate_emergency import emergency_problems
from app.content.validate_furigana import furigana_problems
from app.content.validate_learning import LEARNING_READERS, learning_problems
from app.content.validate_ledger import ledger_problems
from app.content.validate_policy import policy_problems
from app.content.validate_rules import rule_problems
from app.content.validate_three_star import READERS as THREE_STAR_READERS
from app.content.validate_three_star import three_star_problems
from app.domain.calendar import local_date
from app.system.clock import utc_now

__all__ = ["Problem", "validate_content"]

JsonMap = dict[str, Any]

_LISTS = {
    "actions.json": "actions",
    "assets.json": "assets",
    "contacts.json": "desks",
    "glossary.json": "terms",
}
_EVERYDAY = "everyday_words.json"
# Who types commands knows longer sentences and words such as プログラム.
_FOR_COMMAND_LINE = frozenset({"phrases/cli.json"})
# The columns of a ledger bear the words of the forms that are filled in.
_OFFICIAL_WORDS = frozenset({"guideline/ledger.json"})
_SETTINGS_LINKS = ("ms-settings:", "windowsdefender:", "control /name ")
_STEPS = range(2, 5)
_PARTIAL_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def validate_content(
    content: Path | None = None,
    known_checks: Collection[str] | None = None,
    today: date | None = None,
) -> tuple[Problem, ...]:
    """Every problem of the packs below `content`, file by file; an empty tuple means all is well.

    `known_checks` are the ids of the checks the program has; without them, a check is known when
    actions.json says how to fix it. `today` is the day in Japan, for dates that lie in the future.
    """
    folder = content or packs.content_folder()
    day = today or local_date(utc_now())
    files, problems = _read_all(folder)
    # Without readable files of the right shape, every further remark would be noise.
    problems = problems or _shape_problems(folder)
    if problems:
        return tuple(problems)
    actions = {one["id"]: one for one in files["actions.json"]["actions"]}
    fixable = {action[4:] for action in actions if action.startswith("fix_")}
    checks = fixable if known_checks is None else set(known_checks)
    problems += _id_problems(files)
    problems += _action_problems(files["actions.json"], checks, day)
    problems += _desk_problems(files["contacts.json"], day)
    problems += _glossary_problems(files["glossary.json"])
    for edition in packs.read_edition_ids(folder):
        problems += edition_problems(folder, edition, actions, checks, fixable, day)
    problems += furigana_problems(folder)
    problems += emergency_problems(folder, day)
    problems += learning_problems(folder, question_ids(folder), checks, day)
    problems += declaration_problems(folder, _newest_articles(folder), day)
    problems += policy_problems(folder, question_ids(folder), day)
    problems += rule_problems(folder, question_ids(folder), checks, day)
    problems += fair_trade_problems(folder, day)
    problems += owner_problems(folder, phrases.read_phrases(folder), day)
    problems += three_star_problems(folder, question_ids(folder), checks, day)
    problems += ledger_problems(folder, question_ids(folder), checks, day)
    problems += _unused_actions(folder, actions)
    problems += _word_problems(files)
    return tuple(problems)


def _read_all(folder: Path) -> tuple[dict[str, JsonMap], list[Problem]]:
    """Every JSON file below the folder by its path there, and what is unreadable or missing."""
    files: dict[str, JsonMap] = {}
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*.json")):
        name = path.relative_to(folder).as_posix()
        try:
            files[name] = packs.read_json(path)
        except ContentError as error:
            problems.append(Problem(name, "", str(error), "write one JSON object in UTF-8"))
    wanted = {*_LISTS, _EVERYDAY, *(f"editions/{one}/edition.json" for one in _edition_folders(folder))}
    missing = sorted(one for one in wanted if not (folder / one).is_file())
    problems += [Problem(name, "", "the file is missing", "add it") for name in missing]
    if not _edition_folders(folder):
        problems.append(Problem("editions", "", "there is no edition", "add editions/<edition>/edition.json"))
    return files, problems


def _edition_folders(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.glob("editions/*") if one.is_dir())


def _shape_problems(folder: Path) -> list[Problem]:
    """What the loader itself refuses."""
    readers: list[tuple[str, Callable[[], object]]] = [
        ("actions.json", partial(packs.read_actions, folder)),
        ("assets.json", partial(packs.read_assets, folder)),
        ("contacts.json", partial(packs.read_contacts, folder)),
        ("glossary.json", partial(packs.read_glossary, folder)),
        ("phrases", partial(phrases.read_phrases, folder)),
        ("guideline/rules", partial(read_rule_pack, folder)),
        ("guideline/owner_checklist", partial(read_owner_pack, folder)),
        ("guideline/fair_trade", partial(read_fair_trade, folder)),
        *(("learning", partial(read, folder)) for read in LEARNING_READERS),
        ("declaration", partial(declaration_packs.read_article_works, folder)),
        ("declaration", partial(declaration_packs.read_application, folder)),
        ("declaration/policy", partial(read_policy_pack, folder)),
        *((name, partial(read, folder)) for name, read in THREE_STAR_READERS),
    ]
    for edition in packs.read_edition_ids(folder):
        name = f"editions/{edition}"
        readers.append((name, partial(packs.read_questionnaire, folder, edition)))
    problems = []
    for name, read in readers:
        try:
            read()
        except ContentError as error:
            problems.append(Problem(name, "", str(error), "see resources/schema/content.md"))
    return problems


def _id_problems(files: dict[str, JsonMap]) -> list[Problem]:
    problems = []
    for name, key in _LISTS.items():
        ids = Counter(one["id"] for one in files[name][key])
        problems += [
            Problem(name, one, "this id exists more than once", "give each its own id")
            for one, count in ids.items()
            if count > 1
        ]
    return problems


def _action_problems(file: JsonMap, checks: Collection[str], day: date) -> list[Problem]:
    name = "actions.json"
    problems = [*date_problems(name, "checked_on", file.get("checked_on"), day)]
    problems += link_problems(name, "source_url", file.get("source_url"))
    for one in file["actions"]:
        problems += _one_action(name, one, checks)
    return problems


def _one_action(name: str, one: JsonMap, checks: Collection[str]) -> Iterator[Problem]:
    action = str(one["id"])
    if not action.startswith(("do_", "fix_")):
        yield Problem(name, action, "the id begins neither with do_ nor with fix_", "name it do_… or fix_…")
    if action.startswith("fix_") and action[4:] not in checks:
        yield Problem(name, action, f"there is no check {action[4:]}", "remove the action or add the check")
    if len(one["steps"]) not in _STEPS:
        yield Problem(name, action, f"it has {len(one['steps'])} steps", "write two to four steps")
    for key, least in (("minutes", 1), ("yen", 0), ("weight", 0)):
        if type(one[key]) is not int or one[key] < least:
            yield Problem(
                name, f"{action}.{key}", f"{one[key]!r} is no number", f"a whole number from {least}"
            )
    if isinstance(one["yen"], int) and one["yen"] > 0 and not one.get("yen_note"):
        yield Problem(name, f"{action}.yen", "it costs money without a word why", "add yen_note")
    for system, link in one.get("settings", {}).items():
        if not link.startswith(_SETTINGS_LINKS):
            yield Problem(
                name, f"{action}.settings", f"{link!r} opens no settings", "use an ms-settings: link"
            )
        if system not in one.get("click_path", {}):
            yield Problem(
                name, f"{action}.click_path", f"no way in words for {system}", "say the way in words"
            )
    yield from link_problems(name, f"{action}.url", one["url"])


def _desk_problems(file: JsonMap, day: date) -> list[Problem]:
    name = "contacts.json"
    problems = [*date_problems(name, "checked_on", file.get("checked_on"), day)]
    problems += link_problems(name, "source_url", file.get("source_url"))
    for one in file["desks"]:
        desk = str(one["id"])
        if not any(one.get(key) for key in ("phone", "mail", "url")):
            problems.append(Problem(name, desk, "there is no way to reach it", "add phone, mail or url"))
        problems += link_problems(name, f"{desk}.source", one["source"])
        if one.get("url"):
            problems += link_problems(name, f"{desk}.url", one["url"])
        stated = str(one["stated_on"])
        if not _PARTIAL_DATE.fullmatch(stated) or stated > day.isoformat():
            problems.append(
                Problem(
                    name,
                    f"{desk}.stated_on",
                    f"{stated!r} is no past day",
                    "write 2026, 2026-11 or 2026-11-23",
                )
            )
    return problems


def _glossary_problems(file: JsonMap) -> list[Problem]:
    problems = []
    for language in ("ja", "en"):
        owner: dict[str, str] = {}
        for term in file["terms"]:
            for form in (term["word"][language], *term.get("forms", {}).get(language, ())):
                if form.casefold() in owner:
                    what = f"{form!r} is already explained by {owner[form.casefold()]}"
                    problems.append(Problem("glossary.json", term["id"], what, "keep each spelling once"))
                owner[form.casefold()] = term["id"]
    return problems


def question_ids(folder: Path) -> frozenset[str]:
    """The ids of the questions of all editions below `folder`."""
    editions = packs.read_edition_ids(folder)
    return frozenset(
        one.id for edition in editions for one in packs.read_questionnaire(folder, edition).questions
    )


def _newest_articles(folder: Path) -> list[str]:
    newest = packs.read_edition_ids(folder)[-1]
    return [one.id for one in packs.read_questionnaire(folder, newest).articles]


def _unused_actions(folder: Path, actions: Iterable[str]) -> list[Problem]:
    used = {
        question.action
        for edition in packs.read_edition_ids(folder)
        for question in packs.read_questionnaire(folder, edition).questions
    }
    return [
        Problem("actions.json", action, "no question leads to it", "remove it, or name it in a question")
        for action in actions
        if action.startswith("do_") and action not in used
    ]


def _word_problems(files: dict[str, JsonMap]) -> list[Problem]:
    known = wording.known_katakana(files["glossary.json"], files[_EVERYDAY])
    problems = []
    for name, value in files.items():
        if name == _EVERYDAY:
            continue
        for where, text in wording.texts_in(value):
            faults = [
                *wording.language_faults(text),
                *wording.claim_faults(text),
                *wording.place_faults(text),
            ]
            if name not in _FOR_COMMAND_LINE:
                faults += [*wording.sentence_faults(text), *wording.katakana_faults(text, known)]
            if name not in _OFFICIAL_WORDS:
                faults += wording.trade_faults(text)
            problems += [Problem(name, where, fault.what, fault.cure) for fault in faults]
    return problems

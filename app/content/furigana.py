"""The readings of the questions' kanji: every text once more, with `{漢字|かんじ}` where a reading stands.

`editions/<edition>/furigana.json` holds them beside the questions; a text is found by what it says without
its readings. Only read when somebody wants readings.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from app.content import packs
from app.content.kinds import ContentError
from app.content.problem import Problem
from app.domain.language import Text
from app.domain.questionnaire import Question

FILE = "furigana.json"
ANSWERS = ("実施している", "一部実施している", "実施していない", "該当なし")  # on the answer buttons
_MARKED = re.compile(r"\{([^{}|]+)\|([^{}|]*)\}")
_KANA = re.compile(r"[\u3041-\u3096ー]+")
_KANJI = re.compile(r"[\u4e00-\u9fff々〆]")


class Reading(NamedTuple):
    """How the characters from `start` up to `end` of a text are read, in hiragana."""

    start: int
    end: int
    kana: str


def parted(marked: str) -> tuple[str, tuple[Reading, ...]]:
    """The plain text of a marked one, and its readings in the order of the text."""
    plain, readings, at = "", [], 0
    for found in _MARKED.finditer(marked):
        plain += marked[at : found.start()]
        readings.append(Reading(len(plain), len(plain) + len(found[1]), found[2]))
        plain += found[1]
        at = found.end()
    return plain + marked[at:], tuple(readings)


def furigana(text: str) -> tuple[Reading, ...]:
    """The readings of a Japanese text of the questions; empty for a text that has none."""
    return _all_readings(packs.content_folder()).get(text, ())


@cache
def _all_readings(content: Path) -> dict[str, tuple[Reading, ...]]:
    marked = (one for edition in packs.read_edition_ids(content) for one in _marked_texts(content, edition))
    return dict(parted(one) for one in marked)


def _marked_texts(content: Path, edition: str) -> list[str]:
    path = content / "editions" / edition / FILE
    if not path.is_file():
        return []
    groups = packs.read_json(path).get("furigana")
    if not isinstance(groups, dict) or not all(_is_list_of_texts(one) for one in groups.values()):
        raise ContentError(f'editions/{edition}/{FILE}: write {{"furigana": {{"q01": ["{{漢字|かんじ}}"]}}}}')
    return [one for group in groups.values() for one in group]


def _is_list_of_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


# For the check of the packs


def furigana_problems(content: Path) -> list[Problem]:
    """Kanji of a question without a reading, readings that are none, and texts that no question has."""
    editions = packs.read_edition_ids(content)
    try:
        marked = {edition: _marked_texts(content, edition) for edition in editions}
    except ContentError as error:
        return [Problem(f"editions/{FILE}", "", str(error), "write one list of marked texts a question")]
    if not any(marked.values()):
        return []
    known = {parted(one)[0]: (edition, one) for edition, texts in marked.items() for one in texts}
    problems, wanted = [], set()
    for edition in editions:
        for question in packs.read_questionnaire(content, edition).questions:
            for text in _texts_of(question):
                wanted.add(text)
                if _KANJI.search(text) and text not in known:
                    name = f"editions/{edition}/{FILE}"
                    problems.append(Problem(name, question.id, f"no readings for 「{text}」", "add the text"))
    for plain, (edition, text) in known.items():
        name = f"editions/{edition}/{FILE}"
        if plain not in wanted and plain not in ANSWERS:
            problems.append(Problem(name, plain, "no question says this", "take it out, or follow the text"))
        if _KANJI.search(_MARKED.sub("", text)):
            problems.append(Problem(name, text, "kanji without a reading", "write {漢字|かんじ}"))
        problems += [
            Problem(name, text, f"{one.kana!r} is no reading", "hiragana over kanji")
            for one in parted(text)[1]
            if not _KANA.fullmatch(one.kana) or not _KANJI.search(plain[one.start : one.end])
        ]
    return problems


def _texts_of(question: Question) -> list[str]:
    texts: list[Text | None] = [question.topic, question.wording, question.wording_alone, question.plain]
    texts += [question.why, question.dont_know_help, *(one.text for one in question.examples)]
    return [one.ja for one in texts if one is not None]

"""The readings of the question page's kanji: every text once more, `{漢字|かんじ}` where a reading stands.

`editions/<edition>/furigana.json` holds those of an edition beside its questions, `furigana.json` those of
what stands around them: answers, words of the page, explained words, what the checks say. A text is found
by what it says without its readings.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from app.content import packs
from app.content.kinds import ContentError

FILE = "furigana.json"
MARKED = re.compile(r"\{([^{}|]+)\|([^{}|]*)\}")

_MINUTES = re.compile(r"(\d)( ?)分")
_DEEPEST = 2  # check：found（cause）
_PLACE = re.compile(r"\{(\w+)\}")


class Reading(NamedTuple):
    """How the characters from `start` up to `end` of a text are read, in hiragana."""

    start: int
    end: int
    kana: str


def parted(marked: str) -> tuple[str, tuple[Reading, ...]]:
    """The plain text of a marked one, and its readings in the order of the text."""
    plain, readings, at = "", [], 0
    for found in MARKED.finditer(marked):
        plain += marked[at : found.start()]
        readings.append(Reading(len(plain), len(plain) + len(found[1]), found[2]))
        plain += found[1]
        at = found.end()
    return plain + marked[at:], tuple(readings)


def marked(text: str, **places: object) -> str:
    """A Japanese text of the question page with its readings, as far as we know them.

    `places` is what stands in its {places}: a text that is read as well, or one that is marked already.
    """
    known = _all_marked(packs.content_folder())
    read = known.get(text, text)
    for name, value in places.items():
        read = read.replace("{" + name + "}", known.get(str(value), str(value)))
    return _MINUTES.sub(_minutes, read)


def _minutes(found: re.Match[str]) -> str:
    kana = "ぷん" if found[1] in "013468" else "ふん"  # 3分 さんぷん, 10分 じゅっぷん, 5分 ごふん
    return f"{found[1]}{found[2]}{{分|{kana}}}"


def furigana(text: str, **places: object) -> tuple[Reading, ...]:
    """The readings alone; empty for a text that has none."""
    return parted(marked(text, **places))[1]


def furigana_filled(text: str) -> tuple[Reading, ...]:
    """The readings of a text whose {places} are filled already, such as what a check found.

    What stands in a place is read where it is a text of ours; a name or a number of this PC stays as it is.
    """
    plain, readings = parted(_marked_filled(text))
    return readings if plain == text else ()  # a name with our marks in it


def _marked_filled(text: str, depth: int = 0) -> str:
    known = _all_marked(packs.content_folder())
    if text in known or depth > _DEEPEST:
        return known.get(text, text)
    for search, template in _templates(packs.content_folder()):
        found = search.fullmatch(text)
        if found is not None:
            filled = {name: _marked_filled(value, depth + 1) for name, value in found.groupdict().items()}
            return marked(template, **filled)
    return text


@cache
def _templates(content: Path) -> list[tuple[re.Pattern[str], str]]:
    """The texts with {places}, those that say most themselves first."""
    texts = [one for one in _all_marked(content) if _PLACE.search(one)]
    texts.sort(key=lambda one: len(_PLACE.sub("", one)), reverse=True)
    return [(_search_of(one), one) for one in texts]


def _search_of(template: str) -> re.Pattern[str]:
    pattern, at, seen = "", 0, set[str]()
    for place in _PLACE.finditer(template):
        name = place[1]
        pattern += re.escape(template[at : place.start()])
        pattern += f"(?P={name})" if name in seen else f"(?P<{name}>.+?)"
        seen.add(name)
        at = place.end()
    return re.compile(pattern + re.escape(template[at:]), re.DOTALL)


@cache
def _all_marked(content: Path) -> dict[str, str]:
    groups = (group for file in files_of(content) for group in marked_groups(content, file).values())
    return {parted(one)[0]: one for group in groups for one in group}


def files_of(content: Path) -> list[str]:
    """Where readings stand, below `content`."""
    return [FILE, *(f"editions/{edition}/{FILE}" for edition in packs.read_edition_ids(content))]


def marked_groups(content: Path, file: str) -> dict[str, list[str]]:
    """The marked texts of one file by what they belong to; raises ContentError for another shape."""
    path = content / file
    if not path.is_file():
        return {}
    groups = packs.read_json(path).get("furigana")
    if not isinstance(groups, dict) or not all(_is_list_of_texts(one) for one in groups.values()):
        raise ContentError(f'{file}: write {{"furigana": {{"q01": ["{{漢字|かんじ}}"]}}}}')
    return groups


def _is_list_of_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)

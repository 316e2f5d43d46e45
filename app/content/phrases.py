"""The text catalogue for everything that is not a widget: status words, report, command line.

`resources/content/phrases/*.json` hold `{"id": {"ja": "…", "en": "…"}}`; places to fill in are
`{name}`. Every room keeps its own file, named like the first part of its ids.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from app.content.kinds import ContentError
from app.content.packs import content_folder, read_json
from app.domain.language import Language, Text


def phrase(phrase_id: str, language: Language, **values: object) -> str:
    """The phrase with its places filled in. Raises KeyError for an unknown id or a missing value."""
    text = load_phrases()[phrase_id].to(language)
    return text.format(**values) if values or "{" in text else text


def has_phrase(phrase_id: str) -> bool:
    """Whether the catalogue knows this id."""
    return phrase_id in load_phrases()


@cache
def load_phrases() -> dict[str, Text]:
    """All phrases of all files by id."""
    return read_phrases(content_folder())


def read_phrases(content: Path) -> dict[str, Text]:
    """All phrases below `content`. Raises ContentError for a broken file or an id used twice."""
    found: dict[str, Text] = {}
    for path in sorted((content / "phrases").glob("*.json")):
        for phrase_id, value in read_json(path).items():
            if phrase_id in found:
                raise ContentError(f"phrases/{path.name}: {phrase_id}: this id exists in another file")
            try:
                found[phrase_id] = Text(value["ja"], value["en"])
            except (KeyError, TypeError) as error:
                raise ContentError(f"phrases/{path.name}: {phrase_id}: ja and en are needed") from error
    return found

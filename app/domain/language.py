"""The two languages of the program, and a text that exists in both."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Language(StrEnum):
    """A language the whole program speaks. The value is the ISO 639-1 code."""

    JA = "ja"
    EN = "en"


class Text(NamedTuple):
    """One sentence or phrase in both languages, side by side."""

    ja: str
    en: str

    def to(self, language: Language) -> str:
        """The text in `language`."""
        return self.ja if language is Language.JA else self.en

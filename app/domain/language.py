"""The two languages of the program, and a text that exists in both."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language the whole program speaks. The value is the ISO 639-1 code."""

    JA = "ja"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence or phrase in both languages, side by side."""

    ja: str
    en: str

    def to(self, language: Language) -> str:
        """The text in `language`."""
        return self.ja if language is Language.JA else self.en

"""What the small content lists hold: assets, desks to call, explained words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.language import Language, Text


class ContentError(ValueError):
    """A content file cannot be used. The message names the file, the place and what is wrong there."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A kind of information a business may keep on its PC, with an example everybody knows."""

    id: str
    label: Text
    example: Text


@dataclass(frozen=True, slots=True)
class Desk:
    """A desk to call. Empty `phone` or `mail` means that none is known, never that none exists.

    `stated_on` is the day, month or year ("2025-04-15", "2022") of the source that states the number
    or address, which may be older than the day the list was checked. `verified` is False when the
    official page itself was not read.
    """

    id: str
    name: Text
    when: Text
    phone: str
    hours: Text | None
    mail: str
    url: str
    note: Text | None
    source: str
    stated_on: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Contacts:
    """The desks in the order in which a business should think of them.

    `own_list` names the people whose numbers the owner should note down, such as the insurer.
    """

    checked_on: date
    source_url: str
    desks: tuple[Desk, ...]
    own_list: tuple[Text, ...] = ()

    def desk(self, desk_id: str) -> Desk:
        """The desk with this id. Raises KeyError."""
        for one in self.desks:
            if one.id == desk_id:
                return one
        raise KeyError(desk_id)


@dataclass(frozen=True, slots=True)
class Term:
    """A word explained in one plain sentence. `forms` are all its spellings, in one language each."""

    id: str
    word: Text
    meaning: Text
    forms_ja: tuple[str, ...]
    forms_en: tuple[str, ...]

    def forms(self, language: Language) -> tuple[str, ...]:
        """The spellings in `language`, the word itself first."""
        return self.forms_ja if language is Language.JA else self.forms_en

"""Why a foreign file was not taken: a reason the upper rooms turn into a sentence."""

from __future__ import annotations

from enum import StrEnum


class Refusal(StrEnum):
    """What is wrong with a file. The sentence is the phrase `files.refused.<value>`."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    OLD_OR_LOCKED = "old_or_locked"  # .xls and .doc, or a file with a password: both begin alike
    NOT_THIS_KIND = "not_this_kind"
    DAMAGED = "damaged"
    BOMB = "bomb"
    ODD_NAMES = "odd_names"
    MACROS = "macros"
    EXTERNAL_LINKS = "external_links"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    TOO_MUCH_TEXT = "too_much_text"
    NOT_TEXT = "not_text"


class FileRefused(Exception):  # noqa: N818 - it says what happened, like BundleRefused
    """A foreign file that is not read. `values` fill the places of the sentence, such as `limit`."""

    def __init__(self, reason: Refusal, **values: str | int) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.values = values

    @property
    def phrase_id(self) -> str:
        """The sentence in the catalogue: `phrase(error.phrase_id, language, **error.values)`."""
        return f"files.refused.{self.reason.value}"

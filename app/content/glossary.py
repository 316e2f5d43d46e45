"""Finds the explained words in a text, so that a page can underline them and explain each on request."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from app.content.kinds import Term
from app.content.packs import load_glossary
from app.domain.language import Language


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """An explained word in a text: `text[start:end]` is how it is spelt there."""

    start: int
    end: int
    term: Term


def find_terms(text: str, language: Language) -> tuple[FoundTerm, ...]:
    """The explained words of `text` from left to right; of overlapping ones the longest is taken."""
    pattern, by_form = _search(language)
    return tuple(
        FoundTerm(match.start(), match.end(), by_form[match.group().casefold()])
        for match in pattern.finditer(text)
    )


@cache
def _search(language: Language) -> tuple[re.Pattern[str], dict[str, Term]]:
    return build_search(load_glossary(), language)


def build_search(terms: Sequence[Term], language: Language) -> tuple[re.Pattern[str], dict[str, Term]]:
    """A pattern that finds every spelling, longest first, and the term of each spelling."""
    by_form = {form.casefold(): term for term in terms for form in term.forms(language)}
    longest_first = sorted(by_form, key=len, reverse=True)
    joined = "|".join(re.escape(form) for form in longest_first) or r"(?!)"
    if language is Language.EN:
        return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE), by_form
    # "OS" must not be found inside a longer Latin or katakana word.
    return re.compile(rf"(?<![A-Za-z0-9ァ-ヺー])(?:{joined})(?![A-Za-z0-9ァ-ヺー])", re.IGNORECASE), by_form

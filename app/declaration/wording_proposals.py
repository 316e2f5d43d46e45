"""What is wrong with a place the wording check found, and what to write instead."""

from __future__ import annotations

import re

from app.content.phrases import phrase
from app.declaration.wording_check import Finding
from app.domain.language import Language

_JAPANESE = re.compile("[\u3041-\u30ff\u4e00-\u9fff]")
_ENGLISH = re.compile(r"\b(?!security\b|action\b|ipa\b)[a-z]{2,}", re.IGNORECASE)


def finding_words(found: Finding, language: Language, declared: int = 0) -> str:
    """What is wrong there, in a sentence. `declared` is the star that was declared, 0 if not known."""
    return phrase(f"wording.{found.issue.value}", language, word=found.word, star=_star(declared, language))


def proposal(found: Finding, language: Language, declared: int = 0) -> str:
    """A sentence that may be said instead. The declared star wins over the one the text names.

    It is in the language of the text; `language` is for a text of names and signs alone.
    """
    if _JAPANESE.search(found.excerpt):
        language = Language.JA
    elif _ENGLISH.search(found.excerpt):
        language = Language.EN
    stars = declared or found.stars
    if stars not in (1, 2):
        return phrase("wording.proposal", language)
    return phrase("wording.proposal_star", language, star=_star(stars, language))


def _star(stars: int, language: Language) -> str:
    return phrase(f"wording.star_{stars if stars in (1, 2) else 0}", language)

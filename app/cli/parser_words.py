"""What argparse says by itself, in our language: it asks gettext for its own English sentences."""

from __future__ import annotations

import argparse

from app.content.phrases import load_phrases
from app.domain.language import Language

_PREFIX = "cli.parser."


def speak(language: Language) -> None:
    """Let argparse speak `language` from now on. A sentence it has not had before stays English."""
    texts = (text for name, text in load_phrases().items() if name.startswith(_PREFIX))
    words = {text.en: text.to(language) for text in texts}

    def translated(sentence: str) -> str:
        bare = sentence.strip()  # some end with a blank or a line break, which stays
        return sentence.replace(bare, words.get(bare, bare))

    def counted(one: str, many: str, count: int) -> str:
        return translated(one if count == 1 else many)

    for name, function in (("_", translated), ("ngettext", counted)):
        setattr(argparse, name, function)

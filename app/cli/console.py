"""What a subcommand knows of its surroundings, and how it speaks."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import TextIO

from app.content.phrases import phrase
from app.domain.json_value import JsonScalar, JsonValue
from app.domain.language import Language
from app.system.folders import data_folder


class Exit(IntEnum):
    """What the program says to whoever called it."""

    FINE = 0
    FINDINGS = 1
    COULD_NOT = 2


@dataclass(frozen=True, slots=True)
class Console:
    """Language, data folder, and the two streams."""

    language: Language
    chosen_folder: Path | None
    out: TextIO
    err: TextIO

    @property
    def folder(self) -> Path:
        """The folder of the user's records."""
        return data_folder(self.chosen_folder)

    def text(self, phrase_id: str, **values: JsonScalar) -> str:
        """A sentence of the catalogue in the chosen language."""
        return phrase(phrase_id, self.language, **values)

    def say(self, phrase_id: str, **values: JsonScalar) -> None:
        """Print a sentence of the catalogue."""
        self.line(self.text(phrase_id, **values))

    def line(self, text: str = "") -> None:
        """Print one line; a character the console lacks becomes an escape, never a crash."""
        print(text, file=self.out)

    def complain(self, phrase_id: str, **values: JsonScalar) -> Exit:
        """Print a sentence to standard error and say that it could not be done."""
        print(self.text(phrase_id, **values), file=self.err)
        return Exit.COULD_NOT

    def json(self, value: JsonValue) -> None:
        """Print JSON. Always in ASCII, so that no code page can spoil it on the way."""
        print(json.dumps(value, ensure_ascii=True, indent=2), file=self.out)


def open_console(language: Language, chosen_folder: Path | None) -> Console:
    """The console of this process. Streams with a narrow code page (cp932) escape what they lack."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")
    return Console(language, chosen_folder, sys.stdout, sys.stderr)

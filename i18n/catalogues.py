"""The window's texts and their English: brings i18n/*_en.ts up to date, compiles them, says what is missing.

app_en.ts holds the texts of app/ui; a folder of app/ui that has a catalogue of its own name
(i18n/learning_en.ts) keeps its texts there. All together become one app_en.qm.
Standard library only: `dev.py` uses it before anything else is installed.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path
from xml.etree import ElementTree

SUFFIX = "_en.ts"
OPTIONS = ["-locations", "none", "-no-obsolete", "-source-language", "ja", "-target-language", "en"]


class ToolFailed(Exception):  # noqa: N818 - says what happened
    """lupdate or lrelease could not do its work; the words are its own."""


class Catalogues:
    """The catalogues of one checkout. `python`: an interpreter that has PySide6."""

    def __init__(self, root: Path, python: str) -> None:
        self.root, self.python = root, python
        self.folder = root / "i18n"
        self.main = self.folder / f"app{SUFFIX}"

    def all(self) -> list[Path]:
        """Every catalogue, the main one also where it does not exist yet."""
        return sorted({self.main, *self.folder.glob(f"*{SUFFIX}")})

    def compile(self) -> None:
        """Make app_en.qm where it is missing or older than one of the catalogues."""
        sources = [path for path in self.all() if path.is_file()]
        compiled = self.main.with_suffix(".qm")
        made = compiled.stat().st_mtime if compiled.is_file() else 0
        if any(path.stat().st_mtime > made for path in sources):
            # A window that is open reads the old file to its end: written over, it would crash (SIGBUS).
            growing = compiled.with_suffix(".new.qm")
            self._tool("lrelease", "-silent", *map(str, sources), "-qm", str(growing))
            growing.replace(compiled)

    def update(self) -> None:
        """Take in new texts and drop those that are gone; translations stay."""
        for catalogue in self.all():
            self._extract(catalogue, catalogue)

    def problems(self) -> list[str]:
        """What is missing, left over or unfinished; empty when all is well."""
        found = []
        for catalogue in self.all():
            with tempfile.TemporaryDirectory() as folder:
                fresh = Path(folder) / "fresh.ts"
                self._extract(catalogue, fresh)
                texts = messages(fresh) if fresh.is_file() else {}
            entries = messages(catalogue) if catalogue.is_file() else {}
            for what, keys in (
                ("not in the catalogue", texts.keys() - entries.keys()),
                ("no longer in the program", entries.keys() - texts.keys()),
                ("not translated", {key for key in texts.keys() & entries.keys() if not entries[key]}),
            ):
                found += [f"{catalogue.name}: {what}: {key[0]}: {key[1]!r}" for key in sorted(keys)]
        return found

    def files_of(self, catalogue: Path) -> list[str]:
        """The files whose texts a catalogue holds, relative to the checkout."""
        window = self.root / "app" / "ui"
        own = {path.name.removesuffix(SUFFIX) for path in self.all()}
        found = []
        for path in sorted(window.rglob("*.py")):
            folder = path.relative_to(window).parts[0]
            if (folder if folder in own else "app") == catalogue.name.removesuffix(SUFFIX):
                found.append(str(path.relative_to(self.root)))
        return found

    def _extract(self, catalogue: Path, target: Path) -> None:
        """lupdate finds nothing in a folder: it is given every file."""
        target.parent.mkdir(exist_ok=True)
        self._tool("lupdate", *OPTIONS, *self.files_of(catalogue), "-ts", str(target))

    def _tool(self, name: str, *arguments: str) -> None:
        program = f"from PySide6.scripts import pyside_tool; pyside_tool.{name}()"

        done = subprocess.run(
            [self.python, "-c", program, *arguments],
            cwd=self.root,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        if done.returncode != 0:
            raise ToolFailed(f"{name} failed: {(done.stdout + done.stderr).strip()[:1500]}")


def messages(catalogue: Path) -> dict[tuple[str, ...], bool]:
    """Context, source text and comment of every entry, and whether its translation is complete."""
    entries: dict[tuple[str, ...], bool] = {}
    for context in ElementTree.parse(catalogue).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            texts = [message.findtext(one, "") for one in ("source", "comment")]
            finished = all(one.get("type") is None for one in message.iter("translation"))
            forms = list(message.iter("numerusform")) or list(message.iter("translation"))
            complete = bool(forms) and all(one.text for one in forms)
            key = (context.findtext("name", ""), *texts)
            entries[key] = finished and complete
    return entries

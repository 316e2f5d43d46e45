"""What each check looks at: for everybody who wants to know before letting a program look.

Made from the texts and facts of the checks themselves, so it cannot fall behind them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.content.phrases import phrase
from app.domain.language import Language
from app.domain.observation import System
from app.inspection.check import Check, load_checks
from app.inspection.sources import source_of

_SYSTEMS = {System.WINDOWS: "Windows", System.LINUX: "Linux", System.MACOS: "macOS"}


@dataclass(frozen=True, slots=True)
class Reading:
    """How a check looks on one system. `how` also says why no rights are needed; `sources` are the exact
    places, best first; `click_path` is where the same can be seen by hand, empty where there is none.
    """

    system: str
    how: str
    sources: tuple[str, ...]
    click_path: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """One check. `means` says why it matters; `readings` how it looks, per system."""

    id: str
    code: str
    title: str
    means: str
    readings: tuple[Reading, ...]


def chapters(language: Language, system: System | None = None) -> tuple[Chapter, ...]:
    """Every check in its order; with `system` only those that exist there, and only that system's part."""
    return tuple(
        _chapter(one, language, system) for one in load_checks() if system is None or system in one.systems
    )


def handbook_lines(language: Language, system: System | None = None) -> Iterator[str]:
    """The handbook as plain text, for a console."""
    for number, chapter in enumerate(chapters(language, system)):
        if number:
            yield ""
        yield f"{chapter.code}  {chapter.title}"
        yield f"  {chapter.means}"
        for one in chapter.readings:
            yield f"  [{one.system}] {one.how}"
            yield from (f"    - {source}" for source in one.sources)
            if one.click_path:
                yield f"    {phrase('cli.checks.see', language, path=one.click_path)}"


def _chapter(check: Check, language: Language, system: System | None) -> Chapter:
    wanted = [one for one in System if one in check.systems and system in (None, one)]
    return Chapter(
        id=check.id,
        code=check.code,
        title=check.title.to(language),
        means=check.why.to(language),
        readings=tuple(_reading(check, one, language) for one in wanted),
    )


def _reading(check: Check, system: System, language: Language) -> Reading:
    return Reading(
        system=_SYSTEMS[system],
        how=check.how_measured(language, system),
        sources=tuple(dict.fromkeys(source_of(name) for name in check.reads[system])),
        click_path=check.click_path[system].to(language),
    )

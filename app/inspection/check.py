"""A check: one folder with its facts (check.json), its texts in both languages and its rule (check.py)."""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from app.domain.calendar import long_date
from app.domain.language import Language, Text
from app.domain.observation import Access, Host, System
from app.domain.verdict import Status, Verdict
from app.inspection.data import STANDARD, Data, load_data
from app.inspection.observed import Observed

CHECKS_FOLDER = Path(__file__).resolve().parent / "checks"
COMMON_REASONS: Mapping[str, Status] = {
    "internal_error": Status.UNKNOWN,
    "contradictory": Status.UNKNOWN,
    "not_measured": Status.UNKNOWN,
    "clock_wrong": Status.UNKNOWN,
    "measured_long_ago": Status.UNKNOWN,
}

_LONGEST_FACT = 300
_ONE_DAYS, _NO_DAY_AGO = re.compile(r"(?<![\d.,])1 days\b"), re.compile(r" ?(?<!\d)0 日前")


@dataclass(frozen=True, slots=True)
class Check:
    """One check. `reads` names the observations its rule may use, per system; `reasons` maps every
    reason code to its one status; `questions` and `articles` are ids of the question packs.
    """

    id: str
    code: str
    group: str
    severity: str
    systems: frozenset[System]
    reads: Mapping[System, tuple[str, ...]]
    data: tuple[str, ...]
    reasons: Mapping[str, Status]
    questions: tuple[str, ...]
    articles: tuple[str, ...]
    action: str
    settings: Mapping[System, str]
    title: Text
    why: Text
    click_path: Mapping[System, Text]
    texts: Mapping[Language, Mapping[str, Any]]

    def evaluate(self, observed: Observed, now: datetime, host: Host, rule_set: str = STANDARD) -> Verdict:
        """Run the rule of this check. May raise: `app.inspection.judge` turns that into unknown."""
        rule = importlib.import_module(f"app.inspection.checks.{self.id}.check")
        verdict = rule.evaluate(observed, self.load_data(rule_set), now, host)
        if not isinstance(verdict, Verdict) or self.reasons.get(verdict.reason) is not verdict.status:
            raise ValueError(f"{self.id}: the rule gave a reason or status that check.json does not name")
        return verdict

    def load_data(self, rule_set: str = STANDARD) -> Data:
        """The dated tables the rule needs, with the thresholds of a rule set."""
        return load_data(self.data, rule_set)

    def sentence(self, verdict: Verdict, language: Language) -> str:
        """What was found, in one sentence with the facts filled in; of another PC, its name comes first."""
        found = self._filled("found", verdict, language)
        if verdict.pc is None:
            return found
        return f"{_printable(verdict.pc)}{'：' if language is Language.JA else ': '}{found}"

    def advice(self, verdict: Verdict, language: Language) -> str:
        """What to do, in two plain sentences; empty when there is nothing to do."""
        return self._filled("advice", verdict, language)

    def how_measured(self, language: Language, system: System | None = None) -> str:
        """How this is measured, and why no administrator rights are needed. None: for every system."""
        ways: Mapping[str, str] = self.texts[language]["how"]
        if system is not None:
            return ways.get(system.value, "")
        return "\n".join(ways.values())

    def _filled(self, kind: str, verdict: Verdict, language: Language) -> str:
        texts = self.texts[language]
        template = str(texts["reasons"].get(verdict.reason, texts["reasons"]["internal_error"])[kind])
        words: Mapping[str, str] = texts["words"]
        facts = {key: _shown(value, words, language) for key, value in verdict.facts.items()}
        facts["cause"] = words[f"cause.{_worst_access(verdict)}"]
        return _as_people_say(template.format_map(_Facts(facts)), language)


def _as_people_say(text: str, language: Language) -> str:
    if language is Language.JA:
        return _NO_DAY_AGO.sub("今日", text)
    return _ONE_DAYS.sub("1 day", text)


class _Facts(dict[str, str]):
    """A fact an old record does not have is shown as a dash instead of breaking the page."""

    def __missing__(self, key: str) -> str:
        return "―"


def _shown(value: object, words: Mapping[str, str], language: Language) -> str:
    if value is None:
        return "―"
    if isinstance(value, bool):
        return words["yes" if value else "no"]
    written = _printable(str(value))[:_LONGEST_FACT]
    return " / ".join(words.get(one) or _date_or_text(one, language) for one in written.split(" / "))


def _printable(name: str) -> str:
    """Names come from the PC: no control or direction mark of theirs may reach a page or a console."""
    return "".join(one for one in name if one.isprintable())


def _date_or_text(written: str, language: Language) -> str:
    """An ISO date becomes a long date; "2028-10" a month; everything else stays."""
    try:
        if len(written) == 7 and written[4] == "-":
            day = date.fromisoformat(f"{written}-01")
            whole = long_date(day, language)
            return whole.removesuffix("1日") if language is Language.JA else whole.removeprefix("1 ")
        if len(written) == 10 and written[4] == written[7] == "-":
            return long_date(date.fromisoformat(written), language)
    except ValueError:
        return written
    return written


# Which failure to name when several sources failed: what a person can do something about comes first.
_CAUSES = (
    Access.DENIED, Access.TIMEOUT, Access.ERROR, Access.CONSENT_NEEDED,
    Access.EMPTY, Access.UNSUPPORTED, Access.ABSENT,
)  # fmt: skip


def _worst_access(verdict: Verdict) -> str:
    asked = {one.access for one in verdict.evidence}
    if not asked:
        return "none"
    return next((cause.value for cause in _CAUSES if cause in asked), Access.OK.value)


@cache
def load_checks() -> tuple[Check, ...]:
    """Every check of this version, in the order of their codes as the folders' `order` gives it."""
    folders = sorted(one.parent for one in CHECKS_FOLDER.glob("*/check.json"))
    return tuple(
        check for _, check in sorted(((_order(one), load_check(one.name)) for one in folders), key=_first)
    )


def _first(pair: tuple[int, Check]) -> int:
    return pair[0]


def _order(folder: Path) -> int:
    return int(_read(folder / "check.json")["order"])


@cache
def load_check(check_id: str) -> Check:
    """The check with this id. Raises KeyError when there is none."""
    folder = CHECKS_FOLDER / check_id
    if not check_id.isidentifier() or not (folder / "check.json").is_file():
        raise KeyError(check_id)
    facts = _read(folder / "check.json")
    texts = {language: _texts(folder, language) for language in Language}
    ja, en = texts[Language.JA], texts[Language.EN]
    systems = [System(one) for one in facts["systems"]]
    return Check(
        id=check_id,
        code=facts["code"],
        group=facts["group"],
        severity=facts["severity"],
        systems=frozenset(systems),
        reads={one: tuple(facts["reads"][one.value]) for one in systems},
        data=tuple(facts["data"]),
        reasons={**COMMON_REASONS, **{reason: Status(status) for reason, status in facts["reasons"].items()}},
        questions=tuple(facts["questions"]),
        articles=tuple(facts["articles"]),
        action=facts["action"],
        settings={System(system): link for system, link in facts["settings"].items()},
        title=Text(ja["title"], en["title"]),
        why=Text(ja["why"], en["why"]),
        click_path={one: Text(ja["click_path"][one.value], en["click_path"][one.value]) for one in systems},
        texts=texts,
    )


def _texts(folder: Path, language: Language) -> Mapping[str, Any]:
    common = _read(CHECKS_FOLDER / f"common.{language.value}.json")
    own = _read(folder / f"text.{language.value}.json")
    return {
        **own,
        "reasons": {**common["reasons"], **own["reasons"]},
        "words": {**common["words"], **own.get("words", {})},
    }


def _read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found

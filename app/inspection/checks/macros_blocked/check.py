"""WIN-MAC-01: whether a document from the internet may run programs (macros)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from app.domain.json_value import JsonObject
from app.domain.observation import Host
from app.domain.verdict import Status, Verdict
from app.inspection.data import Data
from app.inspection.decode_office import OFFICE, Office, office
from app.inspection.observed import Observed, part, parts, text, whole, yes_no

_MACROS = "windows.office_macros/1"
_ALL, _ASKS = 1, 2
_FIRST_THAT_BLOCKS = 15028  # version 2203
_OLD = frozenset({"2007", "2010", "2013"})
_WIDE = frozenset({"network", "drive", "open"})


def evaluate(observed: Observed, data: Data, _now: datetime, _host: Host) -> Verdict:
    """Blocked, asks, runs everything, no Office, or not to be found out."""
    found = office(observed, data["office_products"])
    raw = observed.fields(_MACROS)
    programs = parts(raw, "programs") if raw else None
    if found is not None and not found.installed:
        return observed.verdict(Status.NOT_APPLICABLE, "no_office", (OFFICE,))
    if found is None or not programs:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if not found.subscription and set(found.years) <= _OLD:
        return observed.verdict(Status.UNKNOWN, "older_office", (OFFICE,))
    strict = yes_no(part(data["thresholds"], "macros"), "asking_is_enough") is False
    return _judge(observed, found, programs, strict)


def _judge(observed: Observed, found: Office, programs: Sequence[JsonObject], strict: bool) -> Verdict:
    rules: tuple[tuple[Status, str, Callable[[JsonObject], bool]], ...] = (
        (Status.FAIL, "all_run", lambda one: _decided(one, "vba_warnings")[0] == _ALL),
        (Status.FAIL, "internet_allowed", _lets_internet_run),
        (Status.WARN, "old_default", lambda one: _leans_on_default(one) and not _blocks_by_itself(found)),
        (Status.WARN, "code_may_change_code", lambda one: _decided(one, "access_vbom")[0] == 1),
        (Status.WARN, "wide_trust", _trusts_widely),
        (Status.WARN, "asks", lambda one: strict and _decided(one, "vba_warnings")[0] in {None, _ASKS}),
    )
    for status, reason, holds in rules:
        hit = [one for one in programs if holds(one)]
        if not hit:
            continue
        names = " / ".join(text(one, "program") or "?" for one in hit)
        if reason in {"all_run", "internet_allowed"} and any(_by_policy(one, reason) for one in hit):
            reason += "_by_policy"
        return observed.verdict(status, reason, (_MACROS, OFFICE), product=names)
    if found.build is None and not found.classic and any(_leans_on_default(one) for one in programs):
        return observed.verdict(Status.UNKNOWN, "version_unreadable", (_MACROS, OFFICE))
    return observed.verdict(Status.PASS, "blocked", (_MACROS, OFFICE))


def _decided(program: JsonObject, key: str) -> tuple[int | None, bool]:
    """What holds for a program, and whether a policy decided it: policy before the user's own setting."""
    policy = whole(part(program, "policy"), key)
    return (policy, True) if policy is not None else (whole(part(program, "user"), key), False)


def _by_policy(program: JsonObject, reason: str) -> bool:
    return _decided(program, "vba_warnings" if reason == "all_run" else "block_internet")[1]


def _asks_or_less(program: JsonObject) -> bool:
    """Not stricter than asking; Outlook never opens documents with macros from the internet itself."""
    return (
        _decided(program, "vba_warnings")[0] in {None, _ALL, _ASKS} and text(program, "program") != "Outlook"
    )


def _lets_internet_run(program: JsonObject) -> bool:
    return _asks_or_less(program) and _decided(program, "block_internet")[0] == 0


def _leans_on_default(program: JsonObject) -> bool:
    return _asks_or_less(program) and _decided(program, "block_internet")[0] is None


def _blocks_by_itself(found: Office) -> bool:
    """Whether this Office blocks macros from the internet unless told otherwise. An unreadable version
    is not held against it here."""
    return not found.classic and (found.build is None or found.build >= _FIRST_THAT_BLOCKS)


def _trusts_widely(program: JsonObject) -> bool:
    """Whether macros always run in a place where strangers' files land, with all folders below it."""
    return any(
        text(one, "kind") in _WIDE and yes_no(one, "subfolders") is True
        for one in parts(program, "trusted") or ()
    )

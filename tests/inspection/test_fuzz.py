"""A hundred thousand spoilt observations: nothing is raised, nothing hangs, and nonsense is never good news.

Seeded, so that a failure comes back. `MAMORI_FUZZ=5000000 pytest tests/inspection/test_fuzz.py` runs longer,
`MAMORI_FUZZ_SEED=7` takes another way.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from scenarios import SCENARIOS, Scenario

from app.domain.observation import Access, Observation
from app.domain.verdict import Status, Verdict
from app.inspection.anonymise import anonymise
from app.inspection.bundle import parse_bundle
from app.inspection.judge import judge
from app.inspection.pseudonyms import Pseudonyms

OBSERVATIONS = int(os.environ.get("MAMORI_FUZZ", "100000"))
SEED = int(os.environ.get("MAMORI_FUZZ_SEED", "20261123"))
SLOWEST_SECONDS = 1.0  # of one judgement; ordinary ones take a tenth of a millisecond
FAILURES = [one for one in Access if one is not Access.OK]
PLAYED = [one for one in SCENARIOS if one.observations]
NOT_GOOD = [one for one in PLAYED if one.status != "pass" and not one.sources_disagree]
NAMES = Pseudonyms(b"a key of this one PC")

Change = Callable[[random.Random, Any], Any]

SCALARS: list[Any] = [
    None, True, False, 0, 1, -1, 2, 255, 65535, 4294967295, 4294967296, 2**63, -(2**63), 10**30, 0.5, -0.0,
    1e308, "", " ", "0", "1", "ok", "None", "null", "Normal", "Not running", "S-1-1-0", "C:\\", "*", "\x00",
    "\u202e", "か\u3099", "2026-11-23T03:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z",
    "2026-13-45T99:99:99Z", "2026-11-23", "1601-01-01T00:00:00+14:00", "26200", "26200.7171", "{}", "[]",
    "A" * 500, "(" * 60, "9" * 60, "１２３",
]  # fmt: skip
NOT_A_VALUE: list[Any] = [["?"], {"?": "?"}, [["?"]], [{"?": ["?"]}], {"?": {"?": {}}}, {"?": 1}]
NO_TEXT: list[Any] = [*NOT_A_VALUE, -987654321.5, 10**40]
NO_NUMBER: list[Any] = [*NOT_A_VALUE, "nonsense", "\ufffd" * 9, "?"]


def value(chance: random.Random, depth: int = 0) -> Any:
    """Any value JSON can hold."""
    if depth > 2 or chance.random() < 0.7:
        return chance.choice(SCALARS)
    if chance.random() < 0.5:
        return [value(chance, depth + 1) for _ in range(chance.randrange(4))]
    return {str(chance.choice(SCALARS)): value(chance, depth + 1) for _ in range(chance.randrange(4))}


def changed(chance: random.Random, raw: Any) -> Any:
    """The facts with one place changed, lost, doubled or put elsewhere."""
    if isinstance(raw, dict) and raw and chance.random() < 0.85:
        key = chance.choice(list(raw))
        rest = {name: inner for name, inner in raw.items() if name != key}
        deed = chance.random()
        if deed < 0.15:
            return rest
        if deed < 0.25:
            return {**rest, f"{key}?": raw[key]}
        if deed < 0.35:
            return {**raw, key: raw[chance.choice(list(raw))]}
        return {**raw, key: changed(chance, raw[key])}
    if isinstance(raw, list) and raw and chance.random() < 0.85:
        place = chance.randrange(len(raw))
        deed = chance.random()
        if deed < 0.15:
            return raw[:place] + raw[place + 1 :]
        if deed < 0.3:
            return [*raw, *raw]
        if deed < 0.4:
            return list(reversed(raw))
        return [*raw[:place], changed(chance, raw[place]), *raw[place + 1 :]]
    if isinstance(raw, int) and not isinstance(raw, bool) and chance.random() < 0.6:
        return raw + chance.choice([-1, 1, -256, 256, 2**31, -(2**31), 2**32])
    if isinstance(raw, str) and raw and chance.random() < 0.5:
        place = chance.randrange(len(raw))
        return raw[:place] + chance.choice(["", "0", "9", "-", "\n", "。", raw]) + raw[place + 1 :]
    return value(chance)


def nonsense(chance: random.Random, raw: Any) -> Any:
    """Facts of the same outline in which every single value is of a type it cannot have."""
    if isinstance(raw, dict):
        return {key: nonsense(chance, inner) for key, inner in raw.items()}
    if isinstance(raw, list) and raw:
        return [nonsense(chance, inner) for inner in raw]
    if isinstance(raw, str):
        return chance.choice(NO_TEXT)
    return chance.choice(NOT_A_VALUE if raw is None else NO_NUMBER)


def judged(scenario: Scenario, observations: list[Observation]) -> Verdict:
    """The verdict, which must come soon and be made by the rule itself, not by the net under it."""
    begun = time.perf_counter()
    (verdict,) = judge(observations, scenario.now, {scenario.check}, scenario.rule_set)
    assert time.perf_counter() - begun < SLOWEST_SECONDS, (scenario, observations)
    assert verdict.reason != "internal_error", (scenario, observations)
    return verdict


def spoilt(chance: random.Random, one: Observation, change: Change) -> Observation:
    return replace(one, access=Access.OK, raw=change(chance, one.raw), error=None)


def test_changed_facts_never_raise_nor_hang() -> None:
    chance, done = random.Random(SEED), 0
    while done < OBSERVATIONS:
        scenario = chance.choice(PLAYED)
        observations = [spoilt(chance, one, changed) for one in scenario.observations]
        done += len(observations)
        verdict = judged(scenario, observations)
        assert verdict.check_id == scenario.check
        if verdict.status is Status.PASS:
            assert any(one.decisive and one.access in (Access.OK, Access.EMPTY) for one in verdict.evidence)


def test_a_source_that_did_not_answer_well_supports_nothing_whatever_it_carries() -> None:
    """Facts beside any other access than ok count for nothing: as if they had never been sent."""
    chance, done = random.Random(SEED + 1), 0
    while done < OBSERVATIONS // 4:
        scenario = chance.choice(PLAYED)
        mutated = [
            replace(changed_one, access=chance.choice(FAILURES)) if chance.random() < 0.5 else one
            for one in scenario.observations
            for changed_one in [spoilt(chance, one, changed)]
        ]
        done += len(mutated)
        stripped = [one if one.access is Access.OK else replace(one, raw=None) for one in mutated]
        verdict = judged(scenario, mutated)
        assert verdict == judged(scenario, stripped), (scenario, mutated)
        if verdict.status is Status.PASS:
            assert all(one.access in (Access.OK, Access.EMPTY) for one in verdict.evidence if one.decisive)


def test_nonsense_is_never_good_news() -> None:
    chance, done = random.Random(SEED + 2), 0
    while done < OBSERVATIONS // 4:
        scenario = chance.choice(PLAYED)
        observations = [spoilt(chance, one, nonsense) for one in scenario.observations]
        done += len(observations)
        assert judged(scenario, observations).status is not Status.PASS, (scenario, observations)


def test_nonsense_from_one_source_is_worth_no_more_than_no_answer() -> None:
    chance, done = random.Random(SEED + 3), 0
    while done < OBSERVATIONS // 4:
        scenario = chance.choice(NOT_GOOD)
        place = chance.randrange(len(scenario.observations))
        observations = [
            spoilt(chance, one, nonsense) if at == place else one
            for at, one in enumerate(scenario.observations)
        ]
        done += len(observations)
        assert judged(scenario, observations).status is not Status.PASS, (scenario, observations)


def test_spoilt_bundles_are_refused_in_words_or_read_and_exported() -> None:
    chance = random.Random(SEED + 4)
    for _ in range(OBSERVATIONS // 50):
        scenario = chance.choice(PLAYED)
        content = "\n".join(json.dumps(one.to_json()) for one in scenario.observations).encode()
        for _ in range(chance.randrange(1, 4)):
            place = chance.randrange(len(content) + 1)
            deed = chance.choice(
                [b"", bytes([chance.randrange(256)]), b'"', b"{", b"null", b"\\ud800", b"9" * 40]
            )
            content = content[:place] + deed + content[place + chance.randrange(3) :]
        with contextlib.suppress(ValueError):  # refused in words; any other error fails the test
            judge(anonymise(parse_bundle(content), NAMES), scenario.now)

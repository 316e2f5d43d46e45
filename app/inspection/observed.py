"""What the observations of one PC say, as a check reads them: strict about types, honest about gaps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from app.domain.calendar import parse_utc
from app.domain.json_value import JsonObject, JsonScalar
from app.domain.observation import Access, Observation
from app.domain.verdict import Confidence, Evidence, Status, Verdict


class ContradictionError(ValueError):
    """One source is there with two different answers, so none of them can be believed."""


class Observed:
    """The observations one check may read, and nothing else.

    Only an `OK` answer of the right shape is ever handed out; everything else reads as None. A source
    that gave two different answers raises `ContradictionError`, which the judge turns into unknown.
    """

    def __init__(self, check_id: str, observations: Iterable[Observation]) -> None:
        self._check_id = check_id
        self._observations = tuple(observations)

    def fields(self, name: str) -> JsonObject | None:
        """The raw object of an observation, None where it gave none."""
        raw = self._raw(name)
        return raw if isinstance(raw, Mapping) and raw else None

    def rows(self, name: str) -> tuple[JsonObject, ...] | None:
        """The raw rows of an observation (at least one); None when it gave none or one row is no object."""
        raw = self._raw(name)
        if not isinstance(raw, Sequence) or isinstance(raw, str) or not raw:
            return None
        rows = tuple(row for row in raw if isinstance(row, Mapping))
        return rows if len(rows) == len(raw) else None

    def access(self, name: str) -> Access | None:
        """The best answer of a source: OK before anything else; None when it was never asked."""
        found = [one.access for one in self._observations if one.name == name]
        for best in (Access.OK, Access.EMPTY):
            if best in found:
                return best
        return found[0] if found else None

    def readable(self, name: str) -> bool:
        """Whether the source gave facts of a known shape."""
        return self.fields(name) is not None or self.rows(name) is not None

    def at(self, name: str) -> datetime | None:
        """When the facts of a source were taken."""
        for one in self._observations:
            if one.name == name and one.access is Access.OK:
                try:
                    return parse_utc(one.at)
                except ValueError:
                    return None
        return None

    def verdict(
        self,
        status: Status,
        reason: str,
        decided_by: Sequence[str] = (),
        confidence: Confidence = Confidence.MEASURED,
        **facts: JsonScalar,
    ) -> Verdict:
        """A verdict that lists every source asked; `decided_by` names the observations that decided."""
        decisive = [one for one in self._observations if one.name in decided_by and _answered(one)]
        return Verdict(
            check_id=self._check_id,
            status=status,
            reason=reason,
            facts=dict(facts),
            evidence=tuple(_evidence(one, one in decisive) for one in self._observations),
            measured_at=max((one.at for one in decisive), default=None),
            confidence=confidence,
        )

    def _raw(self, name: str) -> object:
        answers = [one.raw for one in self._observations if one.name == name and one.access is Access.OK]
        if any(answer != answers[0] for answer in answers[1:]):
            raise ContradictionError(name)
        return answers[0] if answers else None


def _answered(observation: Observation) -> bool:
    return observation.access in {Access.OK, Access.EMPTY}


def _evidence(observation: Observation, decisive: bool) -> Evidence:
    return Evidence(
        observation=observation.name,
        source=observation.source,
        access=observation.access,
        at=observation.at,
        decisive=decisive,
    )


def whole(row: Mapping[str, object], key: str) -> int | None:
    """A whole number that is not negative; None for anything else (true is not 1)."""
    value = row.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def yes_no(row: Mapping[str, object], key: str) -> bool | None:
    """True or false; None for anything else (1 is not true)."""
    value = row.get(key)
    return value if isinstance(value, bool) else None


def text(row: Mapping[str, object], key: str) -> str | None:
    """A text that is not empty; None for anything else."""
    value = row.get(key)
    return value.strip() or None if isinstance(value, str) else None


def part(row: Mapping[str, object], key: str) -> JsonObject:
    """An object inside an object; an empty one where there is none."""
    value = row.get(key)
    return value if isinstance(value, Mapping) else {}


def parts(row: Mapping[str, object], key: str) -> tuple[JsonObject, ...] | None:
    """A list of objects inside an object; None when it is anything else, or one member is no object."""
    value = row.get(key)
    if not isinstance(value, Sequence) or isinstance(value, str):
        return None
    found = tuple(one for one in value if isinstance(one, Mapping))
    return found if len(found) == len(value) else None


def moment(row: Mapping[str, object], key: str) -> datetime | None:
    """A UTC time; None for anything else."""
    value = row.get(key)
    if not isinstance(value, str):
        return None
    try:
        return parse_utc(value)
    except (ValueError, OverflowError):
        return None

"""The firm's other PCs: bundles they exported, kept beside the records of this one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from app.domain.calendar import parse_utc, utc_text
from app.domain.json_value import JsonValue
from app.domain.measured_pc import MeasuredPc
from app.domain.observation import Inspection
from app.inspection.bundle import read_bundle
from app.inspection.data import STANDARD
from app.inspection.judge import CLOCK_ALLOWANCE, is_fresh, judge
from app.inspection.pseudonyms import Pseudonyms
from app.records.store import Store
from app.system.machine_identity import machine_identity

MOST_PCS = 100
LONGEST_LABEL = 60
_KEY = "other_pc/"
_ID = re.compile(r"PC-[0-9A-F]{8}")


class BundleRefusal(StrEnum):
    """Why a bundle was not taken. The codes are stable; window and command line have a sentence for each."""

    UNREADABLE = "unreadable"
    NOT_EXPORTED = "not_exported"  # without the PC's made-up name two files of one PC would count twice
    THIS_PC = "this_pc"
    FROM_THE_FUTURE = "from_the_future"
    OLDER = "older"
    TOO_MANY = "too_many"


class BundleRefused(ValueError):  # noqa: N818 - says what happened
    """The bundle was not taken; nothing was changed."""

    def __init__(self, reason: BundleRefusal, detail: str = "") -> None:
        super().__init__(f"{reason.value}: {detail}" if detail else reason.value)
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True, slots=True)
class OtherPc:
    """One other PC with its newest inspection. `label` is what the owner calls it."""

    id: str
    label: str
    inspection: Inspection

    @property
    def name(self) -> str:
        """What to call it."""
        return self.label or self.id

    def is_fresh(self, now: datetime) -> bool:
        """Whether its measurement still counts."""
        return is_fresh(self.inspection, now)

    def measured(self, rule_set: str = STANDARD) -> MeasuredPc:
        """Its verdicts as they were on the day of its measurement."""
        at = parse_utc(self.inspection.finished_at)
        verdicts = judge(self.inspection.observations, at, rule_set=rule_set)
        system = self.inspection.host.system
        return MeasuredPc(self.id, self.label, self.inspection.finished_at, system, verdicts)


def this_pc(folder: Path) -> str:
    """The made-up name of this PC. `folder` is that of the records. Raises OSError."""
    return Pseudonyms(machine_identity(folder)).pc


def add_pc(store: Store, path: Path, now: datetime, label: str = "") -> OtherPc:
    """Take in what `check --export` wrote on another PC; a newer one replaces the older of the same PC.

    Without a label an earlier one stays. Raises BundleRefused, or OSError when `path` cannot be read.
    """
    try:
        observations = read_bundle(path)
    except ValueError as problem:
        raise BundleRefused(BundleRefusal.UNREADABLE, str(problem)) from problem
    host = observations[0].host
    pc_id = host.pc
    if pc_id is None or not _ID.fullmatch(pc_id) or any(one.host.pc != pc_id for one in observations):
        raise BundleRefused(BundleRefusal.NOT_EXPORTED)
    if pc_id == this_pc(store.folder):
        raise BundleRefused(BundleRefusal.THIS_PC)
    moments = [parse_utc(one.at) for one in observations]
    if max(moments) > now + CLOCK_ALLOWANCE:
        raise BundleRefused(BundleRefusal.FROM_THE_FUTURE, utc_text(max(moments)))
    known = {one.id: one for one in other_pcs(store)}
    earlier = known.get(pc_id)
    if earlier is not None and max(moments) < parse_utc(earlier.inspection.finished_at):
        raise BundleRefused(BundleRefusal.OLDER)
    if earlier is None and len(known) >= MOST_PCS:
        raise BundleRefused(BundleRefusal.TOO_MANY)
    kept_label = _tidy(label) or (earlier.label if earlier else "")
    started, finished = utc_text(min(moments)), utc_text(max(moments))
    found = OtherPc(pc_id, kept_label, Inspection(pc_id, started, finished, host, observations))
    _keep(store, found)
    return found


def other_pcs(store: Store) -> tuple[OtherPc, ...]:
    """Every other PC by its name. What an archive brought along of this very PC is left aside."""
    kept = [_read(key, value) for key, value in store.settings().items() if key.startswith(_KEY)]
    if not kept:
        return ()
    own = this_pc(store.folder)
    return tuple(sorted((one for one in kept if one and one.id != own), key=lambda one: (one.name, one.id)))


def rename_pc(store: Store, pc_id: str, label: str) -> None:
    """Give a PC the name its owner uses. Raises KeyError when it is not there."""
    found = next((one for one in other_pcs(store) if one.id == pc_id), None)
    if found is None:
        raise KeyError(pc_id)
    _keep(store, OtherPc(pc_id, _tidy(label), found.inspection))


def remove_pc(store: Store, pc_id: str) -> None:
    """Forget a PC."""
    store.remove_setting(f"{_KEY}{pc_id}")


def _keep(store: Store, pc: OtherPc) -> None:
    body: dict[str, JsonValue] = {"label": pc.label, "inspection": pc.inspection.to_json()}
    store.save_setting(f"{_KEY}{pc.id}", body)


def _read(key: str, value: JsonValue) -> OtherPc | None:
    """None for what this version cannot read, which an archive of somebody else may hold."""
    if not isinstance(value, Mapping) or not isinstance(value.get("inspection"), Mapping):
        return None
    try:
        inspection = Inspection.from_json(value["inspection"])  # type: ignore[arg-type]
        parse_utc(inspection.finished_at)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    pc_id = key.removeprefix(_KEY)
    named = {inspection.host.pc, *(one.host.pc for one in inspection.observations)} == {pc_id}
    return OtherPc(pc_id, _tidy(str(value.get("label") or "")), inspection) if named else None


def _tidy(label: str) -> str:
    """One line without control or direction marks."""
    return " ".join("".join(one if one.isprintable() else " " for one in label).split())[:LONGEST_LABEL]

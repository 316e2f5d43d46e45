"""Windows: the date of Defender's definitions, or what another product tells Windows of its own."""

from __future__ import annotations

from app.domain.verdict import Confidence, Status, Verdict
from app.inspection.checks.antivirus_definitions_current.ends import aged, by_days, was_off
from app.inspection.data import Data
from app.inspection.decode_antivirus import Products, products
from app.inspection.decode_defender import REGISTRY, STATUS, Defender, Mode, defender, definition_days
from app.inspection.observed import Observed


def judge_windows(observed: Observed, data: Data) -> Verdict:
    """By the product that is on: Defender's date first, else what another product says."""
    found, own = products(observed, data), defender(observed)
    if found is None:
        return _defender_alone(observed, data, own)
    if not found.on:
        return observed.verdict(Status.UNKNOWN, "no_active_product", found.sources)
    own_name = next((one.name for one in found.on if one.microsoft), None)
    if own_name is not None and all(one.doubtful for one in found.others_on):
        return _defender(observed, data, own_name)
    return _others(observed, data, found)


def _defender_alone(observed: Observed, data: Data, own: Defender | None) -> Verdict:
    """Without a list of products Defender's age counts only where Defender is the one that guards."""
    if own is None or own.mode not in {Mode.NORMAL, Mode.UNSAID} or own.guards is not True:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    return _defender(observed, data, "Microsoft Defender")


def _defender(observed: Observed, data: Data, name: str) -> Verdict:
    witnesses = definition_days(observed)
    if witnesses is None:
        return observed.verdict(Status.UNKNOWN, "date_unreadable", (STATUS, REGISTRY), product=name)
    if not witnesses:
        return observed.verdict(Status.FAIL, "never", (STATUS,), product=name)
    if min(days for days, _ in witnesses) < -1:
        return observed.verdict(Status.UNKNOWN, "clock_wrong", (STATUS, REGISTRY))
    newest, oldest = min(witnesses), max(witnesses)
    if oldest[0] - newest[0] > 1 and by_days(newest[0], data) is Status.PASS is not by_days(oldest[0], data):
        days, other, sources = max(newest[0], 0), oldest[0], (newest[1], oldest[1])
        return observed.verdict(
            Status.WARN, "conflict_dates", sources, product=name, days=days, other_days=other
        )
    return aged(observed, data, name, max(oldest[0], 0), (oldest[1],))


def _others(observed: Observed, data: Data, found: Products) -> Verdict:
    """Other makers' definitions: Windows repeats what the product says of itself."""
    names, said = " / ".join(one.name for one in found.others_on), Confidence.VENDOR_SAYS
    states = {one.current for one in found.others_on}
    if None in states:
        return observed.verdict(Status.UNKNOWN, "state_unreadable", found.sources, product=names)
    if any(one.doubtful for one in found.others_on):
        return observed.verdict(Status.UNKNOWN, "product_doubtful", found.sources, product=names)
    if True in states and any(one.exists is not True for one in found.others_on):
        # An entry may outlive its product: whose program nobody saw is not believed.
        return observed.verdict(Status.UNKNOWN, "program_not_seen", found.sources, product=names)
    if found.disagree_on_age is not None:
        name = found.disagree_on_age.name
        return observed.verdict(Status.WARN, "conflict_lists", found.sources, said, product=name)
    if states == {True, False}:
        return observed.verdict(Status.WARN, "one_of_two_old", found.sources, said, product=names)
    if states == {False} and was_off(observed, data, 0):
        return observed.verdict(Status.WARN, "updating_other", found.sources, said, product=names)
    if states == {False}:
        return observed.verdict(Status.FAIL, "old_other", found.sources, said, product=names)
    return observed.verdict(Status.PASS, "current_other", found.sources, said, product=names)

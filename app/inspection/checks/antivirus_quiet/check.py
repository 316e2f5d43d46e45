"""WIN-AV-03: whether Defender has an unfinished find, and guards its own settings.

Exclusions are not judged: only an administrator may see them, so "none seen" would prove nothing.
"""

from __future__ import annotations

from datetime import datetime

from app.domain.observation import Host
from app.domain.verdict import Status, Verdict
from app.inspection.data import Data
from app.inspection.decode_antivirus import products
from app.inspection.decode_defender import STATUS, Mode, defender
from app.inspection.observed import Observed, whole, yes_no

_THREATS = "defender.threats/1"


def evaluate(observed: Observed, data: Data, _now: datetime, host: Host) -> Verdict:
    """Quiet, an active threat, unguarded settings, another product, or not to be found out."""
    own, threats = defender(observed), observed.fields(_THREATS)
    active = whole(threats, "active") if threats else None
    if active:
        return observed.verdict(Status.WARN, "active_threat", (_THREATS,), count=active)
    if own is None:
        return _without_defender(observed, data)
    if own.mode in {Mode.PASSIVE, Mode.NOT_RUNNING} or own.guards is False:
        return observed.verdict(Status.NOT_APPLICABLE, "defender_not_in_use", (STATUS,))
    guarded = yes_no(observed.fields(STATUS) or {}, "IsTamperProtected")
    # A firm's own management may guard the settings in another way; Server has no such protection.
    left_to_others = (host.install or "").startswith("Server") or host.managed not in {None, "none"}
    if guarded is False and not left_to_others:
        return observed.verdict(Status.WARN, "unguarded", (STATUS,))
    if active is None:
        return observed.verdict(Status.UNKNOWN, "finds_unreadable", (STATUS,))
    if own.guards is not True or (guarded is None and not left_to_others):
        return observed.verdict(Status.UNKNOWN, "guard_not_told", (STATUS,))
    return observed.verdict(Status.PASS, "quiet", (STATUS, _THREATS))


def _without_defender(observed: Observed, data: Data) -> Verdict:
    found = products(observed, data)
    if found is None or not found.others_on:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    names = " / ".join(one.name for one in found.others_on)
    return observed.verdict(Status.NOT_APPLICABLE, "other_product", found.sources, product=names)

"""Windows: a registered product that is on, whose program exists, and that nobody contradicts."""

from __future__ import annotations

from app.domain.observation import Access, Host
from app.domain.verdict import Status, Verdict
from app.inspection.data import Data
from app.inspection.decode_antivirus import (
    CENTER,
    HEALTH,
    STATUS,
    WSC,
    Product,
    Products,
    State,
    health,
    products,
    service_down,
)
from app.inspection.decode_defender import Defender, Mode, defender
from app.inspection.decode_os import is_server
from app.inspection.decode_security_services import SERVICES, unlisted
from app.inspection.observed import Observed, part, whole

_GOOD, _POOR = 0, 2
# What products and Windows say differently while they get ready, though nothing is wrong.
_PASSING = frozenset({"conflict_lists", "conflict_health", "conflict_defender", "snoozed", "not_registered"})


def judge_windows(observed: Observed, data: Data, host: Host) -> Verdict:
    """On, doubtful, off, or not to be found out; nothing is called bad right after the start."""
    verdict = _with_unlisted(observed, data, host, _judged(observed, data, host))
    unsettled = verdict.status is Status.FAIL or verdict.reason in _PASSING
    if unsettled and _just_started(observed, data):
        return observed.verdict(Status.UNKNOWN, "just_started", ("windows.uptime/1",))
    return verdict


def _with_unlisted(observed: Observed, data: Data, host: Host, verdict: Verdict) -> Verdict:
    """A product at work that Windows does not list: no finding, but no good news either.

    What is made to work beside another antivirus need not be listed while that one is on.
    """
    if verdict.status not in {Status.PASS, Status.FAIL} or is_server(observed, host):
        return verdict
    found = [one for one in unlisted(observed, data) if verdict.status is Status.FAIL or not one.beside]
    if not found:
        return verdict
    names = " / ".join(one.name for one in found)
    return observed.verdict(Status.WARN, "not_registered", (SERVICES, WSC, CENTER), product=names)


def _judged(observed: Observed, data: Data, host: Host) -> Verdict:
    found, own = products(observed, data), defender(observed)
    if is_server(observed, host) and found is None:
        return _by_defender(observed, own, server=True)
    if found is None:
        return _without_list(observed, own)
    if found.disagree is not None:
        return observed.verdict(Status.WARN, "conflict_lists", found.sources, product=found.disagree.name)
    if found.on:
        return _by_products(observed, found, own)
    return _none_on(observed, found, own)


def _by_products(observed: Observed, found: Products, own: Defender | None) -> Verdict:
    names = " / ".join(one.name for one in found.on)
    others = found.others_on
    if health(observed, "antivirus") == _POOR and any(one.current for one in found.on):
        return observed.verdict(Status.WARN, "conflict_health", (*found.sources, HEALTH), product=names)
    if len(others) > 1:
        return observed.verdict(Status.WARN, "two_products", found.sources, product=names)
    defender_on = next((one for one in found.on if one.microsoft), None)
    if defender_on is not None and (not others or others[0].doubtful):
        return _defender_on(observed, found, defender_on, own)
    return _other_on(observed, found, others[0])


def _other_on(observed: Observed, found: Products, product: Product) -> Verdict:
    if product.doubtful:
        return observed.verdict(Status.WARN, "doubtful_product", found.sources, product=product.name)
    if product.exists is not True:
        # A list may keep the entry of a product that was removed: its program must have been seen.
        return observed.verdict(Status.UNKNOWN, "program_not_seen", found.sources, product=product.name)
    return observed.verdict(Status.PASS, "on", found.sources, product=product.name)


def _defender_on(observed: Observed, found: Products, product: Product, own: Defender | None) -> Verdict:
    name, sources = product.name, (*found.sources, STATUS)
    if own is None:
        return observed.verdict(Status.PASS, "on", found.sources, product=name)
    if own.mode is Mode.PASSIVE:
        return observed.verdict(Status.FAIL, "defender_passive", sources, product=name)
    if own.mode is Mode.NOT_RUNNING or own.guards is False:
        return observed.verdict(Status.WARN, "conflict_defender", sources, product=name)
    return observed.verdict(Status.PASS, "on", sources, product=name)


def _none_on(observed: Observed, found: Products, own: Defender | None) -> Verdict:
    names = " / ".join(one.name for one in found.all)
    if health(observed, "antivirus") == _GOOD:
        return observed.verdict(Status.WARN, "conflict_health", (*found.sources, HEALTH), product=names)
    if own is not None and own.mode is Mode.NORMAL and own.guards:
        return observed.verdict(Status.WARN, "conflict_defender", (*found.sources, STATUS), product=names)
    real = [one for one in found.all if one.exists is not False]
    states = {one.state for one in real}
    if State.SNOOZED in states:
        return observed.verdict(Status.WARN, "snoozed", found.sources, product=names)
    if State.UNREADABLE in states:
        return observed.verdict(Status.UNKNOWN, "state_unreadable", found.sources, product=names)
    if not real:
        return observed.verdict(Status.FAIL, "program_gone", found.sources, product=names)
    reason = "expired" if State.EXPIRED in states else "off"
    return observed.verdict(Status.FAIL, reason, found.sources, product=names)


def _without_list(observed: Observed, own: Defender | None) -> Verdict:
    if service_down(observed):
        return _by_defender(observed, own, server=False)
    measured = health(observed, "antivirus")
    guarded = own is not None and own.mode is Mode.NORMAL and own.guards is True
    if measured == _GOOD and not guarded:
        # "Good" without a name may be the word of an entry whose program is gone.
        return observed.verdict(Status.UNKNOWN, "on_unnamed", (HEALTH,))
    if measured == _POOR and guarded:
        return observed.verdict(
            Status.WARN, "conflict_defender", (HEALTH, STATUS), product="Microsoft Defender"
        )
    if measured == _POOR:
        return observed.verdict(Status.FAIL, "poor_health", (HEALTH,))
    if observed.access(WSC) is Access.EMPTY and health(observed, "service") == _GOOD and not guarded:
        return observed.verdict(Status.FAIL, "none", (WSC, HEALTH))
    return _by_defender(observed, own, server=False)


def _by_defender(observed: Observed, own: Defender | None, server: bool) -> Verdict:
    """Only Defender can be asked: where it steps back, another product may be at work unseen."""
    name = "Microsoft Defender"
    if own is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if own.mode in {Mode.NORMAL, Mode.UNSAID} and own.guards:
        return observed.verdict(Status.PASS, "on", (STATUS,), product=name)
    if own.mode is Mode.NORMAL and own.guards is False:
        return observed.verdict(Status.FAIL, "off", (STATUS,), product=name)
    if server and own.mode in {Mode.PASSIVE, Mode.NOT_RUNNING}:
        return observed.verdict(Status.WARN, "server_other", (STATUS,), product=name)
    return observed.verdict(Status.UNKNOWN, "not_measured", (STATUS,))


def _just_started(observed: Observed, data: Data) -> bool:
    raw = observed.fields("windows.uptime/1")
    seconds = whole(raw, "seconds") if raw else None
    limit = whole(part(data["thresholds"], "antivirus"), "boot_seconds") or 300
    return seconds is not None and seconds < limit

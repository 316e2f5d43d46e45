"""Windows: the folders somebody shared, and who may do what in them."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.observation import Access, Host
from app.domain.verdict import Status, Verdict
from app.inspection.decode_exposure import FILE_SHARING, FIREWALL, RULES, open_to_public
from app.inspection.decode_os import is_server
from app.inspection.decode_shares import REGISTRY, SHARES, Right, Share, user_shares
from app.inspection.observed import Observed, whole, yes_no

_SERVER = "windows.server_service/1"
_NETWORKS, _GUEST = "windows.networks/1", "windows.guest_account/1"
_STOPPED, _PUBLIC = 1, 0


def judge_windows(observed: Observed, host: Host) -> Verdict:
    """None shared, closed, open to many, or not to be found out."""
    shares = user_shares(observed, is_server(observed, host))
    if shares is None:
        return _without_list(observed)
    return _judged(observed, shares.all, shares.complete)


def _judged(observed: Observed, shares: tuple[Share, ...], complete: bool) -> Verdict:
    sources = (SHARES, REGISTRY)
    exposed = _within_reach_of_strangers(observed) or _guest_enabled(observed)
    open_to_strangers = [one for one in shares if one.anonymous]
    if open_to_strangers:
        names = _names(open_to_strangers)
        return observed.verdict(Status.FAIL, "open_to_guests", sources, shares=names)
    wide = [one for one in shares if one.wide and one.broadest]
    if wide:
        return observed.verdict(Status.FAIL, "whole_drive", sources, shares=_names(wide))
    writable = [one for one in shares if one.broadest is Right.CHANGE]
    if writable and exposed:
        decisive = (*sources, _NETWORKS, RULES, *FIREWALL, _GUEST)
        return observed.verdict(Status.FAIL, "open_and_exposed", decisive, shares=_names(writable))
    if writable:
        return observed.verdict(Status.WARN, "everyone_writes", sources, shares=_names(writable))
    readable = [one for one in shares if one.everyone is Right.READ]
    if readable:
        return observed.verdict(Status.WARN, "everyone_reads", sources, shares=_names(readable))
    return _without_finding(observed, shares, complete)


def _without_finding(observed: Observed, shares: tuple[Share, ...], complete: bool) -> Verdict:
    unclear = [one for one in shares if not one.readable]
    if unclear:
        return observed.verdict(
            Status.UNKNOWN, "ask_about_shares", (SHARES, REGISTRY), shares=_names(unclear), count=len(unclear)
        )
    if not complete:
        return observed.verdict(Status.UNKNOWN, "not_measured", (REGISTRY,))
    if not shares:
        return observed.verdict(Status.PASS, "none_shared", (SHARES,))
    return observed.verdict(Status.PASS, "restricted", (SHARES, REGISTRY), shares=_names(shares))


def _without_list(observed: Observed) -> Verdict:
    raw = observed.fields(_SERVER)
    # Two sources must agree: the list says that no server runs (2114), and the service says the same.
    not_served = observed.access(SHARES) is Access.ABSENT
    if not_served and raw is not None and whole(raw, "state") == _STOPPED:
        return observed.verdict(Status.PASS, "sharing_off", (_SERVER,))
    return observed.verdict(Status.UNKNOWN, "not_measured")


def _within_reach_of_strangers(observed: Observed) -> bool:
    """On a public network, unless the firewall is known to keep file sharing shut there."""
    public = any(whole(row, "category") == _PUBLIC for row in observed.rows(_NETWORKS) or ())
    return public and open_to_public(observed, FILE_SHARING) is not False


def _guest_enabled(observed: Observed) -> bool:
    raw = observed.fields(_GUEST)
    return raw is not None and yes_no(raw, "enabled") is True


def _names(shares: Iterable[Share]) -> str:
    return " / ".join(one.name for one in shares)

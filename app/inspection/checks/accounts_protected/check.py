"""WIN-ACC-02: nobody gets in without a password: no guest, no open account, no automatic sign-in."""

from __future__ import annotations

from datetime import datetime

from app.domain.observation import Host, System
from app.domain.verdict import Confidence, Status, Verdict
from app.inspection.data import Data
from app.inspection.decode_accounts import ACCOUNTS, ADMINISTRATOR, GUEST, Account, accounts
from app.inspection.decode_linux_antivirus import inside_container
from app.inspection.decode_os import is_server
from app.inspection.observed import Observed, text, whole, yes_no

_GUEST, _SIGN_IN, _LINUX = "windows.guest_account/1", "windows.logon_settings/1", "linux.sign_in/1"


def evaluate(observed: Observed, _data: Data, _now: datetime, host: Host) -> Verdict:
    """Protected, open in some way, or not to be found out."""
    if host.system is not System.WINDOWS:
        return _linux(observed)
    found = accounts(observed)
    return (
        _open_door(observed, found)
        or _weak_spot(observed, found or (), is_server(observed, host))
        or _without_finding(observed, found)
    )


def _open_door(observed: Observed, found: tuple[Account, ...] | None) -> Verdict | None:
    sign_in, guest = observed.fields(_SIGN_IN) or {}, observed.fields(_GUEST) or {}
    if yes_no(guest, "enabled") or any(one.enabled for one in found or () if one.rid == GUEST):
        return observed.verdict(Status.FAIL, "guest_enabled", (_GUEST, ACCOUNTS))
    if yes_no(sign_in, "automatic"):
        return observed.verdict(Status.FAIL, "signs_in_by_itself", (_SIGN_IN,))
    if whole(sign_in, "limit_blank_passwords") == 0:
        return observed.verdict(Status.FAIL, "blank_over_network", (_SIGN_IN,))
    return None


def _weak_spot(observed: Observed, found: tuple[Account, ...], server: bool) -> Verdict | None:
    sign_in = observed.fields(_SIGN_IN) or {}
    if yes_no(sign_in, "password_stored"):
        return observed.verdict(Status.WARN, "password_stored", (_SIGN_IN,))
    free = [one for one in found if one.enabled and one.password_not_required]
    if any(one.local for one in free):
        count = sum(1 for one in free if one.local)
        return observed.verdict(Status.WARN, "no_password_needed", (ACCOUNTS,), count=count)
    if not server and any(one.enabled for one in found if one.rid == ADMINISTRATOR):
        return observed.verdict(Status.WARN, "administrator_enabled", (ACCOUNTS,))
    return None


def _without_finding(observed: Observed, found: tuple[Account, ...] | None) -> Verdict:
    sign_in = observed.fields(_SIGN_IN) or {}
    said = (yes_no(sign_in, "automatic"), yes_no(sign_in, "password_stored"))
    if found is None or None in said or "limit_blank_passwords" not in sign_in:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    # A Microsoft account carries the same mark without being open, so a mark alone proves nothing.
    unclear = [one for one in found if one.enabled and one.password_not_required and one.local is None]
    if unclear:
        return observed.verdict(Status.UNKNOWN, "kind_not_known", (ACCOUNTS,), count=len(unclear))
    return observed.verdict(Status.PASS, "protected", (ACCOUNTS, _SIGN_IN))


def _linux(observed: Observed) -> Verdict:
    raw, contained = observed.fields(_LINUX), inside_container(observed)
    if raw is None or contained is None or not whole(raw, "accounts"):
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if contained:
        return observed.verdict(Status.UNKNOWN, "in_container", (_LINUX,))
    free, own = whole(raw, "without_password"), text(raw, "own_password")
    if free or own == "none":
        return observed.verdict(Status.FAIL, "open_account", (_LINUX,))
    if yes_no(raw, "automatic"):
        return observed.verdict(Status.FAIL, "signs_in_by_itself", (_LINUX,))
    if (whole(raw, "administrators") or 0) > 1:
        return observed.verdict(Status.WARN, "second_root", (_LINUX,))
    if free is None or own not in {"set", "locked"} or yes_no(raw, "automatic") is None:
        return observed.verdict(Status.UNKNOWN, "not_measured", (_LINUX,))
    return observed.verdict(Status.PASS, "protected_on_linux", (_LINUX,), Confidence.INFERRED)

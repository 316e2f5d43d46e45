"""WIN-SHR-02: strangers neither reach the file sharing of this PC nor get in without an account."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from app.domain.observation import Host, System
from app.domain.verdict import Confidence, Status, Verdict
from app.inspection.data import Data
from app.inspection.decode_exposure import (
    FILE_SHARING,
    FIREWALL,
    NETWORKS,
    RULES,
    on_public_network,
    open_to_public,
)
from app.inspection.decode_firewall import windows_firewall
from app.inspection.decode_linux_antivirus import inside_container
from app.inspection.decode_linux_shares import (
    NFS,
    PORTS,
    SAMBA,
    listening_ports,
    root_of_anyone,
    serves_nfs,
    serves_samba,
)
from app.inspection.decode_os import is_server, windows_version
from app.inspection.decode_shares import REGISTRY, SHARES, user_shares
from app.inspection.observed import Observed, text, whole, yes_no

_SMB, _SERVICE = "windows.smb_security/1", "windows.server_service/1"
_STOPPED = 1
_PRO, _FIRST_PRO_WITHOUT_GUESTS = frozenset({"Professional", "ProfessionalN"}), 26100
_KEYS = frozenset({"everyone_includes_anonymous", "restrict_null_session", "null_session_shares"})


def evaluate(observed: Observed, _data: Data, _now: datetime, host: Host) -> Verdict:
    """Closed to strangers, open to them, or not to be found out."""
    if host.system is not System.WINDOWS:
        return _linux(observed)
    raw = observed.fields(_SMB)
    return (
        _open_to_nobody(observed, raw)
        or _reachable(observed, host)
        or _guests(observed, raw)
        or _closed(observed, raw)
    )


def _open_to_nobody(observed: Observed, raw: Mapping[str, object] | None) -> Verdict | None:
    """People who give no name at all are let in."""
    if raw is None:
        return None
    let_in = whole(raw, "everyone_includes_anonymous") == 1 or whole(raw, "restrict_null_session") == 0
    if let_in or whole(raw, "null_session_shares"):
        return observed.verdict(Status.FAIL, "nameless_let_in", (_SMB,))
    return None


def _reachable(observed: Observed, host: Host) -> Verdict | None:
    if _stopped(observed) or not (on_public_network(observed) and open_to_public(observed, FILE_SHARING)):
        return None
    sources = (NETWORKS, RULES, *FIREWALL)
    shares = user_shares(observed, is_server(observed, host))
    if shares is not None and shares.all:
        names = " / ".join(one.name for one in shares.all)
        return observed.verdict(
            Status.FAIL, "shares_on_public_network", (*sources, SHARES, REGISTRY), shares=names
        )
    return observed.verdict(Status.WARN, "door_open_on_public_network", sources)


def _guests(observed: Observed, raw: Mapping[str, object] | None) -> Verdict | None:
    if raw is None:
        return None
    if whole(raw, "force_guest") == 1:
        return observed.verdict(Status.WARN, "all_are_guests", (_SMB,))
    if whole(raw, "restrict_anonymous_sam") == 0:
        return observed.verdict(Status.WARN, "names_readable", (_SMB,))
    policy = whole(raw, "insecure_guest_policy")
    if policy == 1:
        return observed.verdict(Status.WARN, "insecure_guest_by_policy", (_SMB,))
    if policy is None and whole(raw, "insecure_guest") == 1 and not _allows_guests_from_the_start(observed):
        return observed.verdict(Status.WARN, "insecure_guest", (_SMB,))
    return None


def _allows_guests_from_the_start(observed: Observed) -> bool:
    """Home, and Pro before 24H2, are sold with this setting: nobody changed it.

    https://learn.microsoft.com/windows-server/storage/file-server/enable-insecure-guest-logons-smb2-and-smb3
    """
    version = windows_version(observed)
    edition = version.edition or "" if version is not None else ""
    pro_before = edition in _PRO and version is not None and version.build < _FIRST_PRO_WITHOUT_GUESTS
    return edition.startswith("Core") or pro_before


def _closed(observed: Observed, raw: Mapping[str, object] | None) -> Verdict:
    if raw is None or not set(raw) >= _KEYS or whole(raw, "null_session_shares") is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if _stopped(observed):
        return observed.verdict(Status.PASS, "sharing_off", (_SMB, _SERVICE))
    if open_to_public(observed, FILE_SHARING) is False:
        return observed.verdict(Status.PASS, "closed", (_SMB, RULES, *FIREWALL))
    if on_public_network(observed) is False:
        return observed.verdict(Status.PASS, "trusted_network", (_SMB, NETWORKS))
    firewall = windows_firewall(observed)
    if firewall is not None and not firewall.guarded["public"]:
        return observed.verdict(Status.UNKNOWN, "left_to_another_firewall", FIREWALL)
    return observed.verdict(Status.UNKNOWN, "not_measured", (_SMB,))


def _stopped(observed: Observed) -> bool:
    raw = observed.fields(_SERVICE)
    return raw is not None and whole(raw, "state") == _STOPPED


def _linux(observed: Observed) -> Verdict:
    return _linux_finding(observed) or _linux_closed(observed)


def _linux_finding(observed: Observed) -> Verdict | None:
    exports, samba = root_of_anyone(observed), observed.fields(SAMBA)
    if exports:
        return observed.verdict(Status.FAIL, "root_for_anyone", (NFS, PORTS), shares=" / ".join(exports))
    guest = (text(samba, "map_to_guest") or "never").casefold() if samba else "never"
    if guest == "bad password" and serves_samba(observed):
        return observed.verdict(Status.WARN, "wrong_password_is_guest", (SAMBA, PORTS))
    return None


def _linux_closed(observed: Observed) -> Verdict:
    samba, contained = observed.fields(SAMBA), inside_container(observed)
    if listening_ports(observed) is None or contained is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if contained:
        return observed.verdict(Status.UNKNOWN, "in_container", (PORTS,))
    if not serves_samba(observed) and not serves_nfs(observed):
        return observed.verdict(Status.PASS, "not_serving", (PORTS,))
    samba_known = samba is not None and "map_to_guest" in samba and yes_no(samba, "complete") is True
    if root_of_anyone(observed) is None or (serves_samba(observed) and not samba_known):
        return observed.verdict(Status.UNKNOWN, "settings_unreadable", (PORTS, NFS, SAMBA))
    return observed.verdict(Status.PASS, "closed_on_linux", (PORTS, SAMBA, NFS), Confidence.INFERRED)

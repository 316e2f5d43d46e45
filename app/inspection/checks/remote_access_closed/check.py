"""WIN-RDP-01: nobody works on this PC from elsewhere, or only those who should."""

from __future__ import annotations

from datetime import datetime

from app.domain.observation import Host, System
from app.domain.verdict import Confidence, Status, Verdict
from app.inspection.data import Data
from app.inspection.decode_exposure import (
    FIREWALL,
    NETWORKS,
    RULES,
    on_public_network,
    open_to_public,
)
from app.inspection.decode_exposure import remote_desktop as door_of
from app.inspection.decode_linux_antivirus import inside_container
from app.inspection.decode_linux_shares import PORTS, listening_ports
from app.inspection.decode_os import windows_version
from app.inspection.decode_remote_access import (
    DESKTOP,
    LINUX_TOOLS,
    SSH,
    TOOLS,
    RemoteDesktop,
    linux_tools,
    remote_desktop,
    ssh,
    ssh_installed,
    windows_tools,
)
from app.inspection.observed import Observed

_VERSION = "windows.version/1"
# Remote Desktop (xrdp, GNOME) and the first screens of VNC.
_SCREEN_PORTS = frozenset({3389, *range(5900, 5907)})
_USUAL_SSH = frozenset({22})


def evaluate(observed: Observed, _data: Data, _now: datetime, host: Host) -> Verdict:
    """Closed, open to some, open to strangers, or to be asked."""
    if host.system is not System.WINDOWS:
        return _linux_finding(observed) or _linux_without_finding(observed)
    version, desktop, tools = windows_version(observed), remote_desktop(observed), windows_tools(observed)
    # Home editions can connect to others, but nobody can connect to them.
    home = version is not None and (version.edition or "").startswith("Core")
    if desktop is not None and desktop.on and not home:
        return _on(observed, desktop)
    if tools:
        return observed.verdict(Status.UNKNOWN, "ask_about_tools", (TOOLS,), tools=" / ".join(tools))
    if version is None or version.edition is None or tools is None or (desktop is None and not home):
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if home:
        return observed.verdict(Status.NOT_APPLICABLE, "home_edition", (_VERSION, TOOLS))
    return observed.verdict(Status.PASS, "off", (DESKTOP, TOOLS, _VERSION))


def _on(observed: Observed, desktop: RemoteDesktop) -> Verdict:
    if not desktop.sign_in_first:
        return observed.verdict(Status.FAIL, "screen_before_sign_in", (DESKTOP,))
    if on_public_network(observed) and open_to_public(observed, door_of(desktop.port)):
        return observed.verdict(Status.FAIL, "open_to_strangers", (DESKTOP, NETWORKS, RULES, *FIREWALL))
    reason = "on_by_policy" if desktop.managed else "on"
    return observed.verdict(Status.WARN, reason, (DESKTOP,))


def _linux_finding(observed: Observed) -> Verdict | None:
    ports, settings = listening_ports(observed), ssh(observed)
    if inside_container(observed):
        return observed.verdict(Status.UNKNOWN, "in_container", (PORTS,))
    serves = ports is not None and settings is not None and bool(ports & settings.ports)
    if serves and settings is not None and settings.root_by_password:
        return observed.verdict(Status.FAIL, "root_by_password", (SSH, PORTS))
    if ports is not None and ports & _SCREEN_PORTS:
        return observed.verdict(Status.WARN, "screen_open", (PORTS,))
    if serves and settings is not None and settings.by_password:
        return observed.verdict(Status.WARN, "ssh_by_password", (SSH, PORTS))
    return None


def _linux_without_finding(observed: Observed) -> Verdict:
    ports, settings, tools = listening_ports(observed), ssh(observed), linux_tools(observed)
    if tools:
        return observed.verdict(Status.UNKNOWN, "ask_about_tools", (LINUX_TOOLS,), tools=" / ".join(tools))
    if ports is None or tools is None or inside_container(observed) is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if settings is None and (ssh_installed(observed) is not False or ports & _USUAL_SSH):
        return observed.verdict(Status.UNKNOWN, "settings_unreadable", (PORTS, LINUX_TOOLS))
    if settings is None or not ports & settings.ports:
        return observed.verdict(Status.PASS, "closed_on_linux", (PORTS, LINUX_TOOLS), Confidence.INFERRED)
    if not settings.complete:
        return observed.verdict(Status.UNKNOWN, "settings_unreadable", (PORTS, SSH))
    return observed.verdict(Status.PASS, "ssh_by_key", (PORTS, SSH, LINUX_TOOLS))

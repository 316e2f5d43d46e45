"""What a Linux shares over the network: Samba and NFS, by their files and by the ports that listen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.inspection.observed import Observed, parts, text, yes_no

SAMBA, NFS, PORTS = "linux.samba/1", "linux.nfs/1", "linux.listening/1"
_SAMBA_PORTS, _NFS_PORTS = frozenset({139, 445}), frozenset({2049})
_NOT_FOLDERS = frozenset({"printers", "print$", "global"})


@dataclass(frozen=True, slots=True)
class Served:
    """What is shared. A list is None when its service runs and its settings could not be read."""

    open_writable: tuple[str, ...] | None
    open_readable: tuple[str, ...] | None
    restricted: tuple[str, ...]
    sources: tuple[str, ...]


def listening_ports(observed: Observed) -> frozenset[int] | None:
    """The TCP ports on which this PC listens to others; None when it was not measured."""
    raw = observed.fields(PORTS)
    ports = raw.get("ports") if raw else None
    if not isinstance(ports, Sequence) or isinstance(ports, str):
        return None
    found = frozenset(one for one in ports if isinstance(one, int) and not isinstance(one, bool))
    return found if len(found) == len(ports) else None


def served(observed: Observed) -> Served:
    """What is open. Without the listening ports only findings count, for more may be open than is seen."""
    ports = listening_ports(observed)
    writable: list[str] = []
    readable: list[str] = []
    restricted: list[str] = []
    known = ports is not None
    open_ports = ports or frozenset()
    if open_ports & _SAMBA_PORTS or _active(observed, SAMBA):
        known = _sort_samba(observed, writable, readable, restricted) and known
    if open_ports & _NFS_PORTS or _active(observed, NFS):
        known = _sort_nfs(observed, writable, readable, restricted) and known
    return Served(
        open_writable=tuple(writable) if known or writable else None,
        open_readable=tuple(readable) if known or readable else None,
        restricted=tuple(restricted),
        sources=(PORTS, SAMBA, NFS),
    )


def serves_samba(observed: Observed) -> bool | None:
    """Whether Samba can be reached from outside; None when that is not known."""
    return _serves(observed, SAMBA, _SAMBA_PORTS)


def serves_nfs(observed: Observed) -> bool | None:
    """Whether NFS can be reached from outside; None when that is not known."""
    return _serves(observed, NFS, _NFS_PORTS)


def _serves(observed: Observed, name: str, wanted: frozenset[int]) -> bool | None:
    """By the ports that listen; without them, a service that is active says yes."""
    ports = listening_ports(observed)
    if ports is not None:
        return bool(ports & wanted)
    return True if _active(observed, name) else None


def root_of_anyone(observed: Observed) -> tuple[str, ...] | None:
    """Folders of NFS in which the administrator of any PC is the administrator here too.

    None when NFS is served and its settings are not fully known.
    """
    if not serves_nfs(observed):
        return ()
    raw = observed.fields(NFS)
    exports = parts(raw, "exports") if raw else None
    if exports is None:
        return None
    found, known = [], True
    for export in exports:
        path, clients = text(export, "path"), parts(export, "clients")
        known = known and path is not None and bool(clients)
        if path and any(_is_anyone(one) and "no_root_squash" in _options(one) for one in clients or ()):
            found.append(path)
    return tuple(found) if known or found else None


def _active(observed: Observed, name: str) -> bool:
    raw = observed.fields(name)
    return raw is not None and yes_no(raw, "active") is True


def _sort_samba(observed: Observed, writable: list[str], readable: list[str], restricted: list[str]) -> bool:
    """Sort the shares of Samba; False when its settings are not fully known."""
    raw = observed.fields(SAMBA)
    shares = parts(raw, "shares") if raw else None
    if raw is None or shares is None or yes_no(raw, "complete") is False:
        return False
    known = True
    for share in shares:
        name, guest, write = text(share, "name"), yes_no(share, "guest_ok"), yes_no(share, "writable")
        if name is None or guest is None or write is None:
            known = False
        elif name.casefold() not in _NOT_FOLDERS:
            (writable if guest and write else readable if guest else restricted).append(name)
    return known


def _sort_nfs(observed: Observed, writable: list[str], readable: list[str], restricted: list[str]) -> bool:
    raw = observed.fields(NFS)
    exports = parts(raw, "exports") if raw else None
    if exports is None:
        return False
    known = True
    for export in exports:
        path, clients = text(export, "path"), parts(export, "clients")
        if path is None or not clients:
            known = False
            continue
        anyone = [client for client in clients if _is_anyone(client)]
        writes = [client for client in anyone if "rw" in _options(client)]
        (writable if writes else readable if anyone else restricted).append(path)
    return known


def _is_anyone(client: Mapping[str, object]) -> bool:
    """A client that is a star, or the whole address space; one without a readable name counts as anyone."""
    return (text(client, "host") or "*") in {"*", "0.0.0.0/0", "::/0", "<world>"}


def _options(client: Mapping[str, object]) -> Sequence[object]:
    options = client.get("options")
    return options if isinstance(options, Sequence) and not isinstance(options, str) else ("rw",)

"""`linux.disk_encryption/1`: whether the mounted disks lie on an encrypted device (LUKS)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation, System
from app.inspection.collector import Collector, observe
from app.inspection.collectors.linux.machine import REAL, Machine

NAME = "linux.disk_encryption/1"
_DISKS = frozenset(
    {"disk", "part", "lvm", "crypt", "dm", "raid0", "raid1", "raid4", "raid5", "raid6", "raid10", "linear"}
)
# Parts of the system that hold nothing of ours, and files that a container sees as mounts.
# What is plugged in (/media) is left aside, as on Windows; its path would name the user, too.
_NOT_DATA = ("/boot", "/efi", "/etc/", "/media", "/snap", "/var/lib/snapd", "/run", "/sysroot", "[SWAP]")


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation; `empty` where no mounted disk is to be seen, as in a container."""
    return [observe(NAME, "command:lsblk -J", host, lambda: _mounts(machine))]


def _mounts(machine: Machine) -> JsonValue:
    answer = machine.run("lsblk", ("-J", "-o", "NAME,TYPE,FSTYPE,MOUNTPOINTS"), 5.0)
    if answer.returncode != 0:  # before util-linux 2.37
        answer = machine.run("lsblk", ("-J", "-o", "NAME,TYPE,FSTYPE,MOUNTPOINT"), 5.0)
    devices = json.loads(answer.stdout).get("blockdevices")
    found: dict[str, bool] = {}
    for mount, encrypted in _walk(devices, encrypted=False):
        # On several disks at once (RAID): encrypted only when every way to it is.
        found[mount] = found.get(mount, True) and encrypted
    return [{"mount": mount, "encrypted": encrypted} for mount, encrypted in sorted(found.items())]


def _walk(devices: object, *, encrypted: bool) -> Iterator[tuple[str, bool]]:
    for device in devices if isinstance(devices, list) else ():
        if not isinstance(device, dict) or device.get("type") not in _DISKS:
            continue
        here = encrypted or device.get("type") == "crypt"
        mounts = device.get("mountpoints") or [device.get("mountpoint")]
        for mount in mounts:
            if isinstance(mount, str) and not mount.startswith(_NOT_DATA):
                yield "/home" if mount.startswith("/home/") else mount, here  # it would name the user
        yield from _walk(device.get("children"), encrypted=here)


COLLECTOR = Collector("linux.disk_encryption", (NAME,), frozenset({System.LINUX}), 6.0, False, collect)

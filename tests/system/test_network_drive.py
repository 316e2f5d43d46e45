"""Where a folder lies: by what Windows says about its drive, and by Linux's list of mounts."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.system import network_drive
from app.system.network_drive import Place, drive_kind, place_of, unix_place, windows_place

KINDS = {"C:\\": 3, "D:\\": 2, "Z:\\": 4, "R:\\": 6, "Q:\\": 1, "U:\\": 0}
MOUNTS = r"""/dev/sda2 / ext4 rw 0 0
proc /proc proc rw 0 0
//nas/share /mnt/nas\040of\040the\040shop cifs rw,vers=3.1.1 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/megumi/usb vfat rw 0 0
me@host:/ /home/megumi/far fuse.sshfs rw 0 0
what /strange newfs rw 0 0
tmpfs /tmp tmpfs rw 0 0
server:/tmp /tmp nfs rw 0 0
short"""


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("C:\\Users\\恵 佐藤\\AppData\\Local\\MamoriKarte", Place.HERE),
        ("c:/Users/x", Place.UNKNOWN),  # asked as "c:\", which this made-up Windows does not know
        ("D:\\", Place.HERE),
        ("R:\\x", Place.HERE),
        ("Z:\\まもり", Place.NETWORK),
        ("\\\\nas\\共有\\まもり", Place.NETWORK),
        ("//nas/share/x", Place.NETWORK),
        ("\\\\?\\UNC\\nas\\share\\x", Place.NETWORK),
        ("\\\\?\\unc\\nas\\share", Place.NETWORK),
        ("\\\\?\\C:\\Users\\x", Place.HERE),
        ("\\\\?\\Z:\\x", Place.NETWORK),
        ("\\\\?\\Volume{1234}\\x", Place.UNKNOWN),
        ("\\\\.\\C:\\x", Place.HERE),
        ("Q:\\gone", Place.UNKNOWN),
        ("U:\\?", Place.UNKNOWN),
        ("", Place.UNKNOWN),
        ("relative\\x", Place.UNKNOWN),
    ],
)
def test_windows_says_where_a_drive_is(path: str, place: Place) -> None:
    assert windows_place(path, lambda root: KINDS.get(root, 0)) is place


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/", Place.HERE),
        ("/var/lib/x", Place.HERE),
        ("/mnt/nas of the shop/まもり", Place.NETWORK),
        ("/mnt/nas of the shopping list", Place.HERE),
        ("/home", Place.NETWORK),
        ("/home/megumi/.local/share", Place.NETWORK),
        ("/home/megumi/usb/x", Place.HERE),
        ("/home/megumi/far/x", Place.NETWORK),
        ("/strange/x", Place.UNKNOWN),
        ("/tmp/x", Place.NETWORK),  # mounted over: the later line holds
        ("/proc/x", Place.UNKNOWN),
    ],
)
def test_the_innermost_mount_decides(path: str, place: Place) -> None:
    assert unix_place(path, MOUNTS) is place


def test_without_a_list_of_mounts_nothing_is_claimed() -> None:
    assert unix_place("/home/x", "") is Place.UNKNOWN


def test_a_link_is_followed_to_where_it_leads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    share, mounts = tmp_path / "share", tmp_path / "mounts"
    share.mkdir()
    link = tmp_path / "link"
    try:
        link.symlink_to(share, target_is_directory=True)
    except OSError:  # Windows without the right to make one
        return
    mounts.write_text(f"root / ext4 rw 0 0\n//nas/x {share} cifs rw 0 0\n", encoding="utf-8")
    monkeypatch.setattr(network_drive, "_MOUNTS", mounts)
    monkeypatch.setattr(network_drive.sys, "platform", "linux")
    assert (place_of(link), place_of(tmp_path)) == (Place.NETWORK, Place.HERE)


def test_what_cannot_be_asked_is_unknown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network_drive.sys, "platform", "linux")
    assert place_of(tmp_path / "not there") is Place.UNKNOWN
    monkeypatch.setattr(network_drive, "_MOUNTS", tmp_path / "no list")
    assert place_of(tmp_path) is Place.UNKNOWN


def test_the_kind_of_a_drive_is_a_number_everywhere() -> None:
    assert drive_kind("C:\\") in range(7)

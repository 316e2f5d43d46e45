"""Where a folder lies: by what Windows says about its drive, and by Linux's list of mounts."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.system import network_drive
from app.system.network_drive import drive_kind, lies_on_this_pc, unix_answer, windows_answer

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
    ("path", "here"),
    [
        ("C:\\Users\\恵 佐藤\\AppData\\Local\\MamoriKarte", True),
        ("c:/Users/x", None),  # asked as "c:\", which this made-up Windows does not know
        ("D:\\", True),
        ("R:\\x", True),
        ("Z:\\まもり", False),
        ("\\\\nas\\共有\\まもり", False),
        ("//nas/share/x", False),
        ("\\\\?\\UNC\\nas\\share\\x", False),
        ("\\\\?\\unc\\nas\\share", False),
        ("\\\\?\\C:\\Users\\x", True),
        ("\\\\?\\Z:\\x", False),
        ("\\\\?\\Volume{1234}\\x", None),
        ("\\\\.\\C:\\x", True),
        ("Q:\\gone", None),
        ("U:\\?", None),
        ("", None),
        ("relative\\x", None),
    ],
)
def test_windows_says_where_a_drive_is(path: str, here: bool | None) -> None:
    assert windows_answer(path, lambda root: KINDS.get(root, 0)) is here


@pytest.mark.parametrize(
    ("path", "here"),
    [
        ("/", True),
        ("/var/lib/x", True),
        ("/mnt/nas of the shop/まもり", False),
        ("/mnt/nas of the shopping list", True),
        ("/home", False),
        ("/home/megumi/.local/share", False),
        ("/home/megumi/usb/x", True),
        ("/home/megumi/far/x", False),
        ("/strange/x", None),
        ("/tmp/x", False),  # mounted over: the later line holds
        ("/proc/x", None),
    ],
)
def test_the_innermost_mount_decides(path: str, here: bool | None) -> None:
    assert unix_answer(path, MOUNTS) is here


def test_without_a_list_of_mounts_nothing_is_claimed() -> None:
    assert unix_answer("/home/x", "") is None


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
    assert (lies_on_this_pc(link), lies_on_this_pc(tmp_path)) == (False, True)


def test_what_cannot_be_asked_is_unknown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network_drive.sys, "platform", "linux")
    assert lies_on_this_pc(tmp_path / "not there") is None
    monkeypatch.setattr(network_drive, "_MOUNTS", tmp_path / "no list")
    assert lies_on_this_pc(tmp_path) is None


def test_the_kind_of_a_drive_is_a_number_everywhere() -> None:
    assert drive_kind("C:\\") in range(7)

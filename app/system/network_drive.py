"""Whether a folder lies on a disk of this machine or on another one, reached by network.

Where nobody knows, the store works as on a network drive, which is right everywhere and only slower; but
nobody is told that the records lie on another machine.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

_MOUNTS = Path("/proc/mounts")
_REMOTE = {
    "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "coda", "davfs", "9p", "virtiofs",
    "ceph", "glusterfs", "gfs2", "gpfs", "lustre", "ocfs2", "prl_fs", "vboxsf", "vmhgfs",
    "fuse.ceph", "fuse.curlftpfs", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.rclone",
    "fuse.s3fs", "fuse.smbnetfs", "fuse.sshfs", "fuse.vmhgfs-fuse",
}  # fmt: skip
_OWN = {
    "ext2", "ext3", "ext4", "xfs", "btrfs", "bcachefs", "zfs", "f2fs", "jfs", "nilfs2", "reiserfs", "overlay",
    "tmpfs", "ramfs", "vfat", "msdos", "exfat", "ntfs", "ntfs3", "fuseblk", "fuse.ntfs-3g", "hfs", "hfsplus",
    "apfs", "udf", "erofs", "ecryptfs", "fuse.gocryptfs", "fuse.encfs",
}  # fmt: skip
_DRIVE_KINDS = {2: True, 3: True, 4: False, 5: True, 6: True}  # removable, fixed, remote, CD, memory


def lies_on_this_pc(folder: Path) -> bool | None:
    """True when an existing folder lies on a disk of this PC, None when that cannot be found out.

    Links and the drive letters of a share are followed. Never raises.
    """
    try:
        real = os.path.realpath(folder, strict=True)
    except OSError:
        real = os.path.abspath(folder)  # noqa: PTH100 - beside realpath, and without touching the disk
        return windows_answer(real, drive_kind) if sys.platform == "win32" else None
    if sys.platform == "win32":
        return windows_answer(real, drive_kind)
    try:
        return unix_answer(real, _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape"))
    except OSError:  # macOS, BSD
        return None


def windows_answer(path: str, kind_of: Callable[[str], int]) -> bool | None:
    r"""By the path itself (\\server\share) and what Windows says about its drive ("Z:\")."""
    plain = path.replace("/", "\\")
    if plain.startswith(("\\\\?\\", "\\\\.\\")):
        plain = plain[4:]
        if plain.upper().startswith("UNC\\"):
            return False
    elif plain.startswith("\\\\"):
        return False
    if plain[1:2] != ":":
        return None
    return _DRIVE_KINDS.get(kind_of(f"{plain[:2]}\\"))


def drive_kind(root: str) -> int:
    """GetDriveTypeW of "Z:\\"; 0 (unknown) elsewhere."""
    import ctypes

    windows = vars(ctypes).get("windll")
    return int(windows.kernel32.GetDriveTypeW(ctypes.c_wchar_p(root))) if windows is not None else 0


def unix_answer(path: str, mounts: str) -> bool | None:
    """By the kind of file system of the innermost mount that holds `path`; of two at one place the later."""
    longest, kind = "", ""
    for line in mounts.splitlines():
        words = line.split(" ")
        if len(words) < 3:
            continue
        point = _unescaped(words[1]).rstrip("/")
        if len(point) >= len(longest) and (path == point or path.startswith(f"{point}/")):
            longest, kind = point, words[2]
    return False if kind in _REMOTE else True if kind in _OWN else None


def _unescaped(word: str) -> str:
    """The kernel writes a space in a name as \\040."""
    for number in (r"\040", r"\011", r"\012", r"\134"):
        word = word.replace(number, chr(int(number[1:], 8)))
    return word

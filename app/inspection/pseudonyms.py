"""Stable made-up names in the place of names that tell whose PC it is.

The same name on the same PC always gets the same pseudonym; without the key of the PC nobody can tell
which name was behind it. What a rule needs to know stays: drive roots, folders every Windows has,
administrative shares, security identifiers every Windows has, and who is meant by a star.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Callable, Mapping

_ADMINISTRATIVE_SHARE = re.compile(r"[a-z]\$|admin\$|ipc\$|print\$|fax\$", re.IGNORECASE)
_ORDINARY_SHARES = frozenset({"sysvol", "netlogon", "homes", "printers", "global", "users"})
_ORDINARY_REMARKS = frozenset({"", "Remote Admin", "Default share", "Remote IPC", "Printer Drivers"})
_ANYONE = frozenset({"*", "0.0.0.0/0", "::/0", "<world>"})
_PERSONAL_SID = re.compile(r"(S-1-5-21|S-1-12-1)((?:-\d+){3})(-\d+)?", re.IGNORECASE)
_PARTS = re.compile(r"[\\/]+|[^\\/]+")
_ORDINARY_FOLDERS = frozenset({
    "users", "public", "default", "windows", "system32", "syswow64", "programdata", "appdata", "local",
    "locallow", "roaming", "temp", "tmp", "downloads", "documents", "desktop", "pictures", "music", "videos",
    "onedrive", "microsoft", "home", "root", "var", "srv", "mnt", "media", "opt", "etc", "usr", "bin", "lib",
    "backup", "backups",
})  # fmt: skip
_PROGRAM_FOLDERS = frozenset({"program files", "program files (x86)", "programdata", "windows", "usr", "opt"})
_OF_PEOPLE = frozenset({"users", "home"})  # the next part of such a path is somebody's name
_TRACE = re.compile(r"(?P<home>(?:[a-z]:)?[\\/]+(?:users|home)[\\/]+)(?P<name>[^\\/\"'\r\n]+)", re.IGNORECASE)
_QUOTED = re.compile(r"'[^'\r\n]*'|\"[^\"\r\n]*\"|「[^」\r\n]*」")


class Pseudonyms:
    """Makes the pseudonyms of one PC. `key` is the PC's own secret, at least 16 bytes."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._kinds: Mapping[str, Callable[[str], str]] = {
            "share": self._share,
            "path": self._path,
            "program": self._program,
            "sid": self._sid,
            "account": lambda one: self._named("user", one),
            "network": lambda one: self._named("network", one),
            "host": lambda one: one if one in _ANYONE else self._named("host", one),
            "remark": lambda one: one if one in _ORDINARY_REMARKS else self._named("text", one),
        }

    @property
    def pc(self) -> str:
        """The name of this PC in everything that leaves it, such as "PC-4F0A91C2"."""
        return f"PC-{self._digest('pc', '')[:8].upper()}"

    def kinds(self) -> frozenset[str]:
        """What `replace` knows."""
        return frozenset(self._kinds)

    def replace(self, kind: str, name: str) -> str:
        """The pseudonym of a name. A kind that is not known is treated as free text."""
        return self._kinds.get(kind, self._kinds["remark"])(name)

    def clean(self, written: str) -> str:
        """An error or a source without the names in it: quotations, homes of people, identifiers."""
        without_homes = _TRACE.sub(lambda one: one["home"] + self._named("user", one["name"]), written)
        return _PERSONAL_SID.sub(self._sid_parts, _QUOTED.sub("…", without_homes))

    def _share(self, name: str) -> str:
        folded = name.casefold()
        if _ADMINISTRATIVE_SHARE.fullmatch(name) or folded in _ORDINARY_SHARES:
            return name
        hidden = "$" if name.endswith("$") else ""
        if name.startswith("/"):
            return self._path(name)
        return self._named("share", folded) + hidden

    def _path(self, path: str) -> str:
        return self._parts(path, programs=False)

    def _program(self, path: str) -> str:
        return self._parts(path, programs=True)

    def _parts(self, path: str, programs: bool) -> str:
        """Part by part; below a folder of programs the names are those of products and stay."""
        network = path.startswith("\\\\")
        shown: list[str] = []
        names: list[str] = []
        product = programs and not network
        for piece in _PARTS.findall(path):
            if piece[0] in "\\/":
                shown.append(piece)
                continue
            folded = piece.casefold()
            if network and not names:
                shown.append(self._named("host", folded))
            elif names and names[-1] in _OF_PEOPLE:
                product = False
                shown.append(piece if folded in _ORDINARY_FOLDERS else self._named("user", folded))
            elif product or folded in _ORDINARY_FOLDERS | _PROGRAM_FOLDERS or self._structural(piece):
                shown.append(piece)
            else:
                shown.append(self._named("folder", folded))
            names.append(folded)
        return "".join(shown)

    @staticmethod
    def _structural(piece: str) -> bool:
        """A drive, or a variable such as %USERPROFILE% that stands for a folder of everybody's."""
        return re.fullmatch(r"[A-Za-z]:|%[A-Za-z()0-9_]+%|~|\.{1,2}", piece) is not None

    def _sid(self, sid: str) -> str:
        return _PERSONAL_SID.sub(self._sid_parts, sid)

    def _sid_parts(self, found: re.Match[str]) -> str:
        """Which machine or domain it is goes; which account of it (its last number) stays."""
        digits = self._digest("sid", found[2])
        numbers = (int(digits[at : at + 8], 16) % 4_000_000_000 for at in (0, 8, 16))
        return f"{found[1]}-{'-'.join(map(str, numbers))}{found[3] or ''}"

    def _named(self, kind: str, name: str) -> str:
        return f"{kind}-{self._digest(kind, name.casefold())[:8]}"

    def _digest(self, kind: str, name: str) -> str:
        message = f"mamori-karte/1/{kind}/{name}".encode("utf-8", "surrogatepass")
        return hmac.new(self._key, message, hashlib.sha256).hexdigest()

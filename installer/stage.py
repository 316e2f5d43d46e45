"""Puts together the folder that will be installed. Pure Python, runs no Windows program.

MamoriKarte.exe  mamori-karte.exe     our launchers (window; command line)
runtime/   CPython: DLL, extension modules, the standard library as a zip of bytecode
lib/       the packages, reduced to what the program loads
app/  resources/  i18n/               the program
licences/  THIRD-PARTY.txt  LICENSE.txt  sbom.cdx.json  installed-files.txt
"""

from __future__ import annotations

import base64
import io
import os
import re
import subprocess
import tarfile
import zipfile
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from pathlib import Path

from installer import windows_python
from installer.fetch import wheel_files

ALLOW_LIST = Path(__file__).parent / "lock" / "allow.txt"
MANIFEST = "installed-files.txt"
PROGRAMS = (".exe", ".dll", ".pyd")
PTH = "python311.zip\n.\n..\n../lib\n"
# The C++ runtime comes with Qt: newer than Python's, and it must be the first one loaded.
_MSVC = re.compile(r"PySide6/((?:msvcp|vcruntime)140\w*\.dll)")
_LICENCE = re.compile(r"([^/]+)\.dist-info/(?:licenses/)?((?:LICEN[CS]E|NOTICE|COPYING|AUTHORS)[^/]*)")
# Developers' tools, servers and old network protocols of the standard library: nothing here loads them.
_NEVER_LIBRARY = re.compile(
    r"(unittest|pydoc_data|xmlrpc|wsgiref|multiprocessing|asyncio)/|concurrent/futures/process\.py|http/server\.py"
    r"|(pydoc|doctest|pdb|bdb|cmd|mailbox|imaplib|nntplib|poplib|ftplib|smtplib|smtpd|asyncore|asynchat|aifc|sunau"
    r"|wave|chunk|sndhdr|imghdr|_pyio|pickletools|cgi|cgitb|pstats|profile|cProfile|trace|timeit|telnetlib"
    r"|modulefinder|compileall|symtable|pyclbr|tabnanny|xdrlib|mailcap|_pydecimal|shelve|zipapp|turtle)\.py"
)
# Of the picture formats only what a firm has: each other one is one more door for a hostile file.
_PICTURES = "Bmp|Gif|Ico|Jpeg|Mpo|Png|Ppm|Tiff"
_NEVER = re.compile(
    r".*\.(pyi|typed|lib|h|hpp|c|pyx|afm|pfb|sfd|whl|exe|js|html)$|(.*/)?(tests?|testing|include|__pycache__)/"
    r"|PySide6/(?!__init__\.py|_config\.py|_git)[^/]*\.py$|PySide6/(scripts|support|glue|typesystems|doc)/"
    # Charts and the layout engine of reportlab, and what only they use: we draw on its canvas.
    r"|reportlab/(fonts|graphics|platypus)/|reportlab/lib/(codecharts|corp|pygments2xpre|testutils|pdfencrypt)\.py"
    r"|PIL/.*(_avif|_webp|_imagingtk|_imagingcms|_imagingft)\b.*\.pyd$"
    r"|comtypes/(tools|test)/|pip/|lxml/(html|isoschematron)/"
    rf"|PIL/(?!(?:{_PICTURES})ImagePlugin)\w+(ImagePlugin|ImageFile|StubImagePlugin)\.py"
    r"|PIL/(Pdf\w*|PSDraw|ImageQt|ImageTk|ImageCms|ImageShow|ImageGrab|_tkinter_finder|report|\w*FontFile)\.py"
    r"|lxml/(doctestcompare|usedoctest)\.py|defusedxml/xmlrpc\.py",
)


def allow_patterns() -> list[str]:
    """The lines of lock/allow.txt."""
    lines = ALLOW_LIST.read_text(encoding="utf-8").splitlines()
    return [one for one in lines if one and not one.startswith("#")]


def allowed(path: str, patterns: Iterable[str]) -> bool:
    """Whether a path of the payload may be there. A pattern never lets a program or a file of Qt pass."""
    exact = path.endswith(PROGRAMS) or (path.startswith("lib/PySide6/") and "/__pycache__/" not in path)
    return any(path == one or (not exact and fnmatchcase(path, one)) for one in patterns)


def python_runtime(archive: Path) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """(files of runtime/, modules of the standard library) from the verified archive."""
    files = windows_python.unpack(archive, windows_python.read_list())
    runtime = {"python311._pth": PTH.encode("ascii")}
    library = {}
    for name, data in files.items():
        base = name.rsplit("/", 1)[-1]
        if name.startswith("Lib/"):
            if not _NEVER_LIBRARY.match(name.removeprefix("Lib/")):
                library[name.removeprefix("Lib/")] = data
        elif base.endswith(PROGRAMS) and not base.startswith(("msvcp", "vcruntime")):
            runtime[base] = data
    patterns = allow_patterns()
    return {name: data for name, data in runtime.items() if allowed(f"runtime/{name}", patterns)}, library


def packages(wheels: Iterable[Path]) -> tuple[dict[str, bytes], dict[str, bytes], dict[str, bytes]]:
    """(files of lib/, C++ runtime for runtime/, licence texts) of the wheels, by the allow list."""
    lib: dict[str, bytes] = {}
    msvc: dict[str, bytes] = {}
    texts: dict[str, bytes] = {}
    patterns = allow_patterns()
    for wheel in wheels:
        files = wheel_files(wheel)
        for name, data in files.items():
            if match := _MSVC.fullmatch(name):
                msvc[match[1]] = data
            elif match := re.match(
                r"([^/]+)\.dist-info/(?:licenses/)?((?:LICEN[CS]E|NOTICE|COPYING|AUTHORS)[^/]*)$", name
            ):
                texts[f"{match[1]}/{match[2]}"] = data
            elif not _NEVER.match(name) and allowed(f"lib/{name}", patterns):
                lib[name] = data
        if "shiboken6/shiboken6.abi3.dll" in files:
            support = shiboken_support(files["shiboken6/shiboken6.abi3.dll"])
            lib |= {f"shiboken6/files.dir/{name}": data for name, data in support.items()}
    msvc = {name: data for name, data in msvc.items() if allowed(f"runtime/{name}", patterns)}
    return lib, msvc, texts


def shiboken_support(library: bytes) -> dict[str, bytes]:
    """The Python modules that shiboken carries inside its DLL as a zip, which it would unpack at every start.

    Laid into the folder where it looks for them first. Raises ValueError when they are not found.
    """
    blocks = re.findall(rb"[A-Za-z0-9+/=\n]{60,}", library)
    first = next((number for number, one in enumerate(blocks) if one.startswith(b"UEsDB")), None)
    if first is None:
        raise ValueError("shiboken's support modules were not found in its DLL")
    with zipfile.ZipFile(io.BytesIO(base64.b64decode(b"".join(blocks[first:])))) as archive:
        return {one: archive.read(one) for one in archive.namelist() if one.endswith(".py")}


def program_files(root: Path) -> dict[str, bytes]:
    """The program's own files as the commit has them; what is not committed is not shipped.

    Without git (an unpacked source archive) the files as they lie there.
    """
    command = [
        "git",
        "-c",
        "core.autocrlf=false",
        "archive",
        "--format=tar",
        "HEAD",
        "app",
        "resources",
        "LICENSE",
    ]
    done = subprocess.run(command, cwd=root, capture_output=True, check=False)
    found = {}
    if done.returncode == 0:
        with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
            for member in archive.getmembers():
                stream = archive.extractfile(member)
                if stream is not None:
                    found[member.name] = stream.read()
    else:
        for folder in ("app", "resources"):
            for path in (root / folder).rglob("*"):
                if path.is_file() and "__pycache__" not in path.parts:
                    found[path.relative_to(root).as_posix()] = path.read_bytes()
        found["LICENSE"] = (root / "LICENSE").read_bytes()
    patterns = allow_patterns()
    found["LICENSE.txt"] = found.pop("LICENSE").replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    # The situations with which checks are tested are no part of the program.
    return {
        name: data for name, data in found.items() if allowed(name, patterns) and "/scenarios/" not in name
    }


def write_tree(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files by their relative names."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def zip_tree(folder: Path, target: Path, epoch: int, compression: int, inside: str = "") -> None:
    """A zip that is the same for the same files: sorted, one time, no trace of this machine."""
    when = zip_time(epoch)
    with zipfile.ZipFile(target, "w", compression, compresslevel=9) as archive:
        for path in sorted(one for one in folder.rglob("*") if one.is_file()):
            entry = zipfile.ZipInfo(inside + path.relative_to(folder).as_posix(), when)
            entry.compress_type = compression
            entry.create_system = 0  # as made on Windows
            archive.writestr(entry, path.read_bytes())


def zip_time(epoch: int) -> tuple[int, int, int, int, int, int]:
    """A time as a zip keeps it: UTC, whole two seconds, not before 1980."""
    from datetime import UTC, datetime

    when = datetime.fromtimestamp(max(epoch, 315_532_800), UTC)
    return (when.year, when.month, when.day, when.hour, when.minute, when.second // 2 * 2)


def file_list(folder: Path) -> str:
    """What the uninstaller removes: files, then folders (with "\\" at the end), inner ones first."""
    paths = sorted(folder.rglob("*"))
    files = [one.relative_to(folder).as_posix() for one in paths if one.is_file()]
    folders = [one.relative_to(folder).as_posix() for one in paths if one.is_dir()]
    folders.sort(key=lambda one: (-one.count("/"), one))
    names = [*files, *([] if MANIFEST in files else [MANIFEST]), *(f"{one}/" for one in folders)]
    if bad := [one for one in names if not re.fullmatch(r"[A-Za-z0-9._/+-]+", one) or ".." in one]:
        raise ValueError(f"names that the uninstaller does not take: {bad}")
    return "".join(one.replace("/", "\\") + "\r\n" for one in names)


def set_times(folder: Path, epoch: int) -> None:
    """One modification time for everything."""
    for path in sorted(folder.rglob("*"), reverse=True):
        os.utime(path, (epoch, epoch))


def component_of(path: str) -> str:
    """The component a file is counted under in the size table."""
    parts = path.split("/")
    if parts[0] == "lib":
        package = {"shiboken6": "PySide6", "PIL": "Pillow"}.get(parts[1], parts[1])
        known = package in {"PySide6", "Pillow", "reportlab"}
        return {"PySide6": "Qt and PySide6"}.get(package, package) if known else "other packages"
    names = {"runtime": "Python", "app": "program", "i18n": "program", "licences": "licences"}
    if parts[0] == "resources":
        return "fonts" if parts[1] == "fonts" else "program"
    return names.get(parts[0], "program")


def sizes(folder: Path) -> dict[str, int]:
    """Component -> bytes, the largest first."""
    found: dict[str, int] = {}
    for path in folder.rglob("*"):
        if path.is_file():
            name = component_of(path.relative_to(folder).as_posix())
            found[name] = found.get(name, 0) + path.stat().st_size
    return dict(sorted(found.items(), key=lambda one: -one[1]))

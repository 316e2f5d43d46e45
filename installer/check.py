"""Looks at a staged payload before it is packed: is it complete, is it what it says, is there too much in it?

Each function returns sentences about what is wrong; no sentence means all is well.
"""

from __future__ import annotations

import ast
import socket
import sys
import zipfile
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from installer.pe import AMD64, CONSOLE, GUI, Program
from installer.stage import MANIFEST, PROGRAMS, allow_patterns, allowed, file_list

# Part of every Windows 10 from 1809 on.
_WINDOWS_DLLS = """
advapi32 authz bcrypt bcryptprimitives cfgmgr32 combase comctl32 comdlg32 crypt32 cryptbase d2d1 d3d11
d3d12 d3d9 dcomp dnsapi dwmapi dwrite dxgi gdi32 icuuc imm32 iphlpapi kernel32 mpr mscms msvcrt netapi32
normaliz ntdll ole32 oleaut32 powrprof propsys psapi rpcrt4 secur32 setupapi shcore shell32 shlwapi
synchronization ucrtbase uiautomationcore user32 userenv uxtheme version winhttp winmm winspool ws2_32
wtsapi32
"""
SYSTEM_DLLS = frozenset(_WINDOWS_DLLS.split())
LAUNCHERS = {"MamoriKarte.exe": GUI, "mamori-karte.exe": CONSOLE}
_MANIFEST_WORDS = (
    "asInvoker",
    "PerMonitorV2",
    "longPathAware",
    "UTF-8",
    "{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}",
)
# Modules that our code and the packages import only on other systems, or only when they happen to be there.
_NOT_HERE = ("app.ui.gallery_pictures",)


def names(payload: Path) -> list[str]:
    """Every file of the payload, as a relative path with "/"."""
    return sorted(one.relative_to(payload).as_posix() for one in payload.rglob("*") if one.is_file())


def against_allow_list(payload: Path) -> list[str]:
    """Files that nobody allowed, and allowed programs that are missing."""
    patterns = allow_patterns()
    there = names(payload)
    problems = [f"not on the allow list: {one}" for one in there if not allowed(one, patterns)]
    exact = [one for one in patterns if "*" not in one]
    return problems + [f"missing: {one}" for one in exact if one not in there]


def against_file_list(payload: Path) -> list[str]:
    """Whether the uninstaller's list names everything that is there, and nothing else."""
    written = (payload / MANIFEST).read_text(encoding="ascii").replace("\r\n", "\n").splitlines()
    right = file_list(payload).split("\r\n")[:-1]
    return [f"{MANIFEST}: {one}" for one in sorted(set(written) ^ set(right))]


def programs(payload: Path, version: tuple[int, int, int, int]) -> list[str]:
    """Header, subsystem, version, icon and manifest of the launchers; every DLL loadable from the payload."""
    problems = []
    found = {one: Program.read(payload / one) for one in names(payload) if one.endswith(PROGRAMS)}
    ours = {one.rsplit("/", 1)[-1].lower() for one in found}
    for name, program in found.items():
        if program.machine != AMD64:
            problems.append(f"{name}: not a 64-bit Intel program")
        for dll in sorted(program.imports | program.delayed_imports):
            stem = dll.removesuffix(".dll").removesuffix(".drv")
            system = stem in SYSTEM_DLLS or dll.startswith(("api-ms-win-", "ext-ms-win-"))
            if dll not in ours and not system:
                problems.append(f"{name}: needs {dll}, which is neither shipped nor a part of Windows")
    for name, subsystem in LAUNCHERS.items():
        if name not in found:
            problems.append(f"{name} is missing")
            continue
        program = found[name]
        if program.version != version:
            problems.append(f"{name}: version {program.version}, expected {version}")
        if program.subsystem != subsystem or not program.hardened:
            problems.append(f"{name}: wrong subsystem or no memory protection")
        if 16 not in program.icon_sizes or 256 not in program.icon_sizes:
            problems.append(f"{name}: icon sizes {program.icon_sizes}")
        problems += [
            f"{name}: no {one} in the manifest" for one in _MANIFEST_WORDS if one not in program.manifest
        ]
        problems += [
            f"{name}: no {one}"
            for one in ("ProductName", "CompanyName")
            if not program.version_words.get(one)
        ]
    return problems


def modules(payload: Path) -> frozenset[str]:
    """Every module Python can import inside the payload, packages included."""
    found = set(sys.builtin_module_names) | set(_WINDOWS_BUILTINS)
    with zipfile.ZipFile(payload / "runtime" / "python311.zip") as library:
        paths = [one.removesuffix(".pyc") for one in library.namelist()]
    paths += [one.stem.split(".")[0] for one in (payload / "runtime").glob("*.pyd")]
    for folder, root in ((payload / "lib", payload / "lib"), (payload / "app", payload)):
        here = (one for one in folder.rglob("*") if one.suffix in (".py", ".pyd"))
        paths += [one.relative_to(root).with_suffix("").as_posix().split(".cp311")[0] for one in here]
    for name in paths:
        parts = name.removesuffix("/__init__").split("/")
        found.update(".".join(parts[:end]) for end in range(1, len(parts) + 1))
    return frozenset(found)


_INSIDE_THE_DLL = """
_winapi msvcrt nt winreg _opcode array audioop binascii cmath math mmap zlib _md5 _sha1 _sha256 _sha512
_sha3 _blake2 _json _struct _pickle _random _csv _datetime _bisect _heapq _statistics _contextvars _typing
_lsprof _codecs_jp
"""
_WINDOWS_BUILTINS = _INSIDE_THE_DLL.split()


def imports_of(source: str, module: str, is_package: bool) -> Iterator[str]:
    """The absolute names of the modules that a module imports anywhere in it."""
    package = module if is_package else module.rpartition(".")[0]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parents = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join([*parents, *([base] if base else [])])
            if base:
                yield base
        elif (
            isinstance(node, ast.Call)
            and getattr(node.func, "id", getattr(node.func, "attr", "")) in {"import_module", "__import__"}
            and node.args
            and isinstance(node.args[0], ast.Constant)
            and isinstance(node.args[0].value, str)
        ):
            yield node.args[0].value


def unresolved_imports(payload: Path) -> list[str]:
    """Imports of our own code that nothing in the payload answers; other systems' modules are let pass."""
    there = modules(payload)
    problems = []
    for path in sorted((payload / "app").rglob("*.py")):
        parts = path.relative_to(payload).with_suffix("").parts
        is_package = parts[-1] == "__init__"
        module = ".".join(parts[:-1] if is_package else parts)
        imported = imports_of(path.read_text(encoding="utf-8"), module, is_package)
        missing = (one for one in imported if one not in there and one.split(".")[0] not in _OTHER_SYSTEMS)
        problems += [f"{module}: imports {one}, which is not in the payload" for one in missing]
    return problems


def unresolved_packages(payload: Path) -> list[str]:
    """Modules of lib/ that could not be loaded, because they need at once a part of Python that stays out."""
    there = modules(payload) | {"os.path"}
    problems = []
    for path in sorted((payload / "lib").rglob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            imported = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and not node.level and node.module:
                imported = [node.module]
            problems += [
                f"{path.relative_to(payload).as_posix()}: imports {one}, which is not in the payload"
                for one in imported
                if one.split(".")[0] in sys.stdlib_module_names - _OTHER_SYSTEMS and one not in there
            ]
    return problems


_OTHER_SYSTEMS = frozenset({"fcntl", "pwd", "grp", "termios", "resource", "secretstorage"})


def traces(payload: Path, words: Sequence[str] | None = None) -> list[str]:
    """Files that hold this machine's name or one of its folders. `words`: what to look for instead."""
    wanted = machine_words() if words is None else words
    needles = [(one, form) for one in wanted for form in (one.encode("utf-8"), one.encode("utf-16-le"))]
    problems = []
    for name in names(payload):
        data = (payload / name).read_bytes()
        problems += [f"{name}: holds {word!r}" for word, form in needles if form in data]
    return problems


def machine_words() -> list[str]:
    """What must not appear in a file that others get."""
    root = Path(__file__).resolve().parents[1]
    found = {str(root), root.as_posix(), str(Path.home()), socket.gethostname()}
    return sorted(
        one for one in found if len(one) > 6 and one.lower() not in {"localhost", "debian", "windows"}
    )


def bytecode(payload: Path) -> list[str]:
    """Modules without bytecode, or with bytecode that Python would check or write anew."""
    problems = []
    for path in payload.rglob("*.py"):
        compiled = path.parent / "__pycache__" / f"{path.stem}.cpython-311.pyc"
        if not compiled.is_file():
            problems.append(f"no bytecode: {path.relative_to(payload).as_posix()}")
        elif compiled.read_bytes()[4:8] != b"\x01\0\0\0":
            problems.append(f"bytecode that is checked against the source: {compiled.name}")
    return problems


def licences(payload: Path) -> list[str]:
    """The texts that must come along."""
    texts = ["LGPL-3.0.txt", "GPL-3.0.txt", "LGPL-2.1.txt", "Python-LICENSE.txt"]
    wanted = [
        *(f"licences/{one}" for one in texts),
        "THIRD-PARTY.txt",
        "resources/fonts/OFL.txt",
        "LICENSE.txt",
        "sbom.cdx.json",
    ]
    there = names(payload)
    problems = [f"licence text missing: {one}" for one in wanted if one not in there]
    for package in sorted((payload / "lib").iterdir()):
        key = package.name.lower().replace("_", "-")
        is_package = package.is_dir() and "." not in key and package.name != "__pycache__"
        if is_package and key not in _TEXT_ELSEWHERE:
            found = any(fnmatchcase(one.lower().replace("_", "-"), f"licences/*{key}*") for one in there)
            if not found:
                problems.append(f"no licence text for {package.name}")
    return problems


_TEXT_ELSEWHERE = {"pyside6", "shiboken6", "pil", "backports", "win32ctypes", "jaraco"}


def everything(payload: Path, version: tuple[int, int, int, int]) -> list[str]:
    """All of the above."""
    return [
        *against_allow_list(payload),
        *against_file_list(payload),
        *programs(payload, version),
        *unresolved_imports(payload),
        *unresolved_packages(payload),
        *bytecode(payload),
        *licences(payload),
        *traces(payload),
    ]

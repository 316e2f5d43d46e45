"""`python3 dev.py build`: everything for Windows, from this checkout's commit, into build/.

  --out DIR          where the results go (default: build/)
  --version X.Y.Z    another version number, to try an upgrade or a downgrade
  --payload-only     stop before packing: the staged and checked folder is build/work/payload

Result: MamoriKarte-X.Y.Z-setup.exe, MamoriKarte-X.Y.Z-portable.zip, MamoriKarte-X.Y.Z-sbom.cdx.json,
THIRD-PARTY.txt, winget/*.yaml, SHA256SUMS. The same commit gives the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from installer import check, licences, package, stage, windows_python
from installer.fetch import FetchFailed, fetch, pins, release
from installer.pe import set_timestamp
from installer.sign import SigningFailed, sign, signing_is_set

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
MB = 1_000_000
_RC_FLAGS = "/:auto-includes none /c65001"
_FLAGS = """
-target x86_64-windows-gnu -Os -Wall -Wextra -Werror -s
-nostdlib -fno-builtin -fno-stack-protector -fno-sanitize=undefined
"""


class BuildFailed(Exception):  # noqa: N818 - says what happened
    """The build cannot go on; the text says why."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What the caller lends: the checkout's Python (with Qt), a pip command, a way to install from Debian."""

    python: str
    pip: list[str]
    install: Callable[[list[str]], bool]


_EXPECTED = (BuildFailed, FetchFailed, SigningFailed, package.PackingFailed, windows_python.Untrusted)


def build(arguments: Sequence[str], tools: Tools) -> int:
    """Build everything. Returns 0, or 1 with the reasons on standard error."""
    try:
        Build(list(arguments), tools).run()
    except _EXPECTED as problem:
        print(f"build: {problem}", file=sys.stderr)
        return 1
    return 0


class Build:
    """One build, step by step."""

    def __init__(self, arguments: list[str], tools: Tools) -> None:
        self.tools = tools
        given = options(arguments)
        self.payload_only: bool = given.payload_only
        self.out: Path = given.out.absolute()
        self.work = self.out / "work"
        self.payload = self.work / "payload"
        self.cache = Path(os.environ.get("MAMORI_KARTE_BUILD_CACHE") or ROOT / "build" / "cache").absolute()
        self.lock: dict[str, Any] = tomllib.loads((HERE / "lock" / "build.toml").read_text(encoding="utf-8"))
        self.version: str = given.version
        self.numbers = package.four_parts(self.version)
        self.epoch = source_time()

    def run(self) -> None:
        """Fetch, stage, check, pack."""
        say(f"MamoriKarte {self.version}, time of the commit {self.epoch}")
        if uncommitted():
            say("note: changes that are not committed are not in this build")
        shutil.rmtree(self.work, ignore_errors=True)
        self.payload.mkdir(parents=True)
        archive = fetch(self.tools.pip, "python", self.cache / "python")[0]
        wheels = fetch(self.tools.pip, "wheels", self.cache / "wheels")
        self._stage(archive, wheels)
        self._launchers()
        self._finish_payload(archive)
        self._judge(check.everything(self.payload, self.numbers))
        self._say_sizes()
        if not self.payload_only:
            if shutil.which("makensis") is None:
                self.tools.install(["nsis"])
            self._pack()

    # --- staging

    def _stage(self, archive: Path, wheels: list[Path]) -> None:
        runtime, library = stage.python_runtime(archive)
        packages, msvc, texts = stage.packages(wheels)
        files = {f"runtime/{name}": data for name, data in (runtime | msvc).items()}
        files |= {f"lib/{name}": data for name, data in packages.items()}
        files |= {f"licences/{name}": data for name, data in texts.items()}
        files |= {f"licences/{one.name}": one.read_bytes() for one in sorted(licences.TEXTS.glob("*.txt"))}
        listed = windows_python.read_list()
        files["licences/Python-LICENSE.txt"] = windows_python.unpack(
            archive, {"LICENSE.txt": listed["LICENSE.txt"]}
        )["LICENSE.txt"]
        files |= stage.program_files(ROOT)
        if self.version != source_version():
            old, new = (f'__version__ = "{one}"'.encode() for one in (source_version(), self.version))
            files["app/__init__.py"] = files["app/__init__.py"].replace(old, new)
        stage.write_tree(files, self.payload)
        stage.write_tree(library, self.work / "library")
        self._translations()
        self._bytecode("cache", self.payload)
        self._bytecode("beside", self.work / "library")
        # Stored, not packed: Python reads it faster, and the setup packs it better as a part of the whole.
        target = self.payload / "runtime" / "python311.zip"
        stage.zip_tree(self.work / "library", target, self.epoch, zipfile.ZIP_STORED)

    def _translations(self) -> None:
        """The English catalogues of the commit, compiled into one."""
        sources = []
        for catalogue in sorted((ROOT / "i18n").glob("*_en.ts")):
            source = self.work / catalogue.name
            source.write_bytes(_git("show", f"HEAD:i18n/{catalogue.name}") or catalogue.read_bytes())
            sources.append(str(source))
        (self.payload / "i18n").mkdir()
        program = "from PySide6.scripts import pyside_tool; pyside_tool.lrelease()"
        target = self.payload / "i18n" / "app_en.qm"
        self._call([self.tools.python, "-c", program, "-silent", *sources, "-qm", str(target)], "lrelease")

    def _bytecode(self, how: str, folder: Path) -> None:
        python = python_311(self.tools.python)
        environment = {**os.environ, "PYTHONHASHSEED": "0"}
        self._call([python, "-s", "-S", str(HERE / "bytecode.py"), how, str(folder)], "bytecode", environment)

    def _launchers(self) -> None:
        """Compile launcher.c twice, with and without a console; the same bytes every time."""
        tool = self._compiler()
        compiler = str(tool / ("zig.exe" if os.name == "nt" else "zig"))
        include = str(tool / "lib/libc/include/any-windows-any")
        drawing, icon = ROOT / "resources" / "icons" / "mark.svg", self.work / "mamori.ico"
        self._call([self.tools.python, str(HERE / "icon.py"), str(drawing), str(icon)], "icon")
        text = (HERE / "launcher.manifest").read_text(encoding="utf-8")
        numbers = ".".join(str(one) for one in self.numbers)
        (self.work / "launcher.manifest").write_text(text.replace("@VERSION@", numbers), encoding="utf-8")
        cache = str(self.cache / "zig")
        environment = {**os.environ, "ZIG_GLOBAL_CACHE_DIR": cache, "ZIG_LOCAL_CACHE_DIR": cache}
        for name, subsystem in (("MamoriKarte", "windows"), ("mamori-karte", "console")):
            script = self.work / f"{name}.rc"
            script.write_text(resource_script(self.version, self.numbers, name), encoding="utf-8")
            compiled = script.with_suffix(".res")
            resources = [compiler, "rc", *_RC_FLAGS.split(), "/fo", str(compiled), "--", str(script)]
            self._call(resources, "zig rc", environment)
            target = self.payload / f"{name}.exe"
            command = [compiler, "cc", *_FLAGS.split(), "-isystem", include]
            command += ["-Wl,--entry=launcher_start", f"-Wl,--subsystem,{subsystem}", "-o", str(target)]
            command += [str(HERE / "launcher.c"), str(compiled), "-lkernel32", "-luser32", "-lshell32"]
            self._call(command, "zig cc", environment)
            set_timestamp(target, self.epoch)
            if signing_is_set():
                sign(target)

    def _compiler(self) -> Path:
        """The unpacked C compiler, unpacking it when it is another one than last time."""
        wheel = fetch(self.tools.pip, "tools", self.cache / "tools")[0]
        folder = self.cache / "zig-unpacked" / release(wheel)[1]
        if not (folder / "complete").is_file():
            shutil.rmtree(folder, ignore_errors=True)
            with zipfile.ZipFile(wheel) as archive:
                archive.extractall(folder)
            for one in ("zig", "zig.exe"):
                if (folder / "ziglang" / one).is_file():
                    (folder / "ziglang" / one).chmod(0o755)
            (folder / "complete").touch()
        return folder / "ziglang"

    def _finish_payload(self, archive: Path) -> None:
        """Licence overview, list for machines, the uninstaller's list, one time for all."""
        digest = hashlib.sha256()
        for name in check.names(self.payload):
            digest.update(name.encode("utf-8") + b"\0" + (self.payload / name).read_bytes())
        python = self.lock["python"]
        components = licences.parts(pins("wheels"), python["version"], package.sha256(archive))
        text = licences.sbom(components, self.version, self.epoch, digest.hexdigest())
        (self.payload / "sbom.cdx.json").write_bytes(text.encode("utf-8"))
        (self.payload / "THIRD-PARTY.txt").write_bytes(licences.overview(components).encode("utf-8"))
        (self.payload / stage.MANIFEST).write_bytes(stage.file_list(self.payload).encode("ascii"))
        stage.set_times(self.payload, self.epoch)

    def _judge(self, problems: list[str]) -> None:
        if problems:
            more = f"\n  and {len(problems) - 40} more" if len(problems) > 40 else ""
            raise BuildFailed("the payload is not right:\n  " + "\n  ".join(problems[:40]) + more)
        say(
            f"payload checked: {len(check.names(self.payload))} files, "
            "every import resolved, all on the allow list"
        )

    def _say_sizes(self) -> None:
        found = stage.sizes(self.payload)
        total = sum(found.values())
        for name, size in found.items():
            say(f"  {name:16} {size / MB:6.1f} MB  {size / total:5.1%}")
        self._budget("installed", total, self.lock["budget"]["installed_mb"])

    def _budget(self, what: str, size: int, limit: float) -> None:
        say(f"{what}: {size / MB:.1f} MB (limit {limit} MB)")
        if size > limit * MB:
            raise BuildFailed(f"{what} is larger than {limit} MB: {size / MB:.1f} MB")

    # --- packing

    def _pack(self) -> None:
        base = self.out / f"MamoriKarte-{self.version}"
        setup, portable, sbom = (
            base.with_name(base.name + end) for end in ("-setup.exe", "-portable.zip", "-sbom.cdx.json")
        )
        signs = signing_is_set()
        icon = self.work / "mamori.ico"
        package.make_setup(self.payload, self.work, setup, icon, self.version, self.epoch, signs)
        if missing := package.look_inside(setup, self.payload):
            raise BuildFailed(f"7-Zip does not find {missing[:5]} in the setup")
        if signs:
            sign(setup)
            say("signed: launchers, uninstaller, setup")
        else:
            say("NOT SIGNED: no key was given (installer/sign.py says how); Windows will warn about it")
        package.make_portable(self.payload, self.work, portable, self.epoch)
        shutil.copyfile(self.payload / "sbom.cdx.json", sbom)
        shutil.copyfile(self.payload / "THIRD-PARTY.txt", self.out / "THIRD-PARTY.txt")
        shutil.rmtree(self.out / "winget", ignore_errors=True)
        (self.out / "winget").mkdir()
        publish = self.lock["publish"]
        texts = package.winget(
            self.version, setup.name, package.sha256(setup), publish["address"], publish["page"], self.epoch
        )
        for name, text in texts.items():
            (self.out / "winget" / name).write_text(text, encoding="utf-8", newline="\n")
        if not publish["address"]:
            say("winget manifests: without an address yet (lock/build.toml, [publish]); not for publishing")
        sums = package.checksums([setup, portable, sbom])
        (self.out / "SHA256SUMS").write_text(sums, encoding="ascii", newline="\n")
        self._budget("setup", setup.stat().st_size, self.lock["budget"]["setup_mb"])
        say(f"portable: {portable.stat().st_size / MB:.1f} MB")
        print(sums, end="")

    def _call(self, command: list[str], what: str, environment: dict[str, str] | None = None) -> None:
        done = subprocess.run(
            command, cwd=self.work, env=environment, capture_output=True,
            encoding="utf-8", errors="replace", check=False,
        )  # fmt: skip
        if done.returncode != 0:
            raise BuildFailed(f"{what} failed: {(done.stdout + done.stderr).strip()[-1500:]}")


def resource_script(version: str, numbers: tuple[int, int, int, int], name: str) -> str:
    """The resources of a launcher: icon, manifest, version."""
    commas = ",".join(str(one) for one in numbers)
    words = {
        "CompanyName": "Mamori Karte", "FileDescription": "まもりカルテ", "FileVersion": version,
        "InternalName": name, "LegalCopyright": "MIT License", "OriginalFilename": f"{name}.exe",
        "ProductName": "まもりカルテ", "ProductVersion": version,
    }  # fmt: skip
    values = "\n".join(f'      VALUE "{key}", "{value}"' for key, value in words.items())
    return (
        '1 ICON "mamori.ico"\n1 24 "launcher.manifest"\n1 VERSIONINFO\n'
        f"FILEVERSION {commas}\nPRODUCTVERSION {commas}\n"
        "FILEFLAGSMASK 0x3f\nFILEFLAGS 0\nFILEOS 0x40004\nFILETYPE 1\nBEGIN\n"
        '  BLOCK "StringFileInfo"\n  BEGIN\n'
        f'    BLOCK "041104B0"\n    BEGIN\n{values}\n    END\n  END\n'
        '  BLOCK "VarFileInfo"\n  BEGIN\n    VALUE "Translation", 0x411, 1200\n  END\nEND\n'
    )


def source_version() -> str:
    """The program's version, read without importing it."""
    text = (ROOT / "app" / "__init__.py").read_text(encoding="utf-8")
    return text.split('__version__ = "')[1].split('"')[0]


def source_time() -> int:
    """SOURCE_DATE_EPOCH, else the commit's time, else a fixed day."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    commit = _git("log", "-1", "--format=%ct").decode("ascii").strip()
    return int(given or commit or 1_763_856_000)


def uncommitted() -> bool:
    """Whether the checkout differs from its commit where the build looks."""
    return bool(_git("status", "--porcelain", "--", "app", "resources", "i18n", "installer").strip())


def python_311(first: str) -> str:
    """A Python 3.11 to compile with: the checkout's own, or another of this machine. Raises BuildFailed."""
    candidates = [[first], [sys.executable], ["python3.11"], ["py", "-3.11"]]
    for command in candidates:
        try:
            ask = [
                *command,
                "-c",
                "import sys; print(sys.executable if sys.version_info[:2] == (3, 11) else '')",
            ]
            found = subprocess.run(ask, capture_output=True, encoding="utf-8", check=False).stdout.strip()
        except OSError:
            continue
        if found:
            return found
    raise BuildFailed("Python 3.11 is needed to make the bytecode; none was found on this machine.")


def _git(*arguments: str) -> bytes:
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, check=False)
    return done.stdout if done.returncode == 0 else b""


def options(arguments: Sequence[str]) -> argparse.Namespace:
    """What the build was asked for. A word it does not know ends it with a sentence instead of a build."""
    parser = argparse.ArgumentParser("dev.py build", description="Make the Windows setup of this commit.")
    parser.add_argument("--out", type=Path, default=ROOT / "build", metavar="DIR", help="default: build/")
    parser.add_argument(
        "--version", default=source_version(), metavar="X.Y.Z", help="to try an upgrade or a downgrade"
    )
    parser.add_argument("--payload-only", action="store_true", help="stop before packing")
    return parser.parse_args(arguments)


def say(text: str) -> None:
    """One line about how far the build is."""
    print(text, file=sys.stderr, flush=True)

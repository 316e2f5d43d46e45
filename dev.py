#!/usr/bin/env python3
"""The one tool of this checkout. Every command first sets up what it needs, by itself.

  python3 dev.py run [ARG...]          start まもりカルテ (without a screen: write its PDF)
  python3 dev.py test [PYTEST ARG...]  run the tests
  python3 dev.py lint                  style, types, import rules, translations, content
  python3 dev.py bench [--json FILE]   measure the budgets: name, ratio, limit
  python3 dev.py i18n [--check]        bring i18n/*.ts up to date with the window's texts, or only check them
  python3 dev.py content               check the content packs
  python3 dev.py lock [--upgrade]      write requirements/*.txt anew from pyproject.toml
  python3 dev.py build [OPTION...]     make the Windows setup in build/ (installer/build.py)

Needs Python 3.11 to 3.14 and nothing else: standard library only. Windows: `py dev.py run`.
Messages go to standard error, so that `run ... --json` prints nothing but JSON.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from i18n.catalogues import Catalogues, ToolFailed

ROOT = Path(__file__).resolve().parent
WINDOWS = sys.platform == "win32"
LINUX = sys.platform.startswith("linux")
OLDEST, NEWEST = 11, 14  # Python 3.x; what PySide6-Essentials 6.11.3 has wheels for
BASE_PYTHON = getattr(sys, "_base_executable", "") or sys.executable  # also where .venv's own runs this
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
REQUIREMENTS = ROOT / "requirements"

# What Qt needs from a Debian or Ubuntu that has no desktop (and, last, to print): library and its package.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1", "libGL.so.1": "libgl1", "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1", "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3", "libglib-2.0.so.0": "libglib2.0-0", "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0", "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4", "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1", "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0", "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1", "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1", "libwayland-cursor.so.0": "libwayland-cursor0",
    "libcups.so.2": "libcups2",
}  # fmt: skip
# What the tests need besides: command and its package.
TEST_TOOLS = {"pdftotext": "poppler-utils", "Xvfb": "xvfb", "xauth": "xauth", "xdotool": "xdotool"}


class SetUpError(Exception):
    """Set-up cannot go on; the text says why and what to do."""


def say(english: str, japanese: str) -> None:
    """One line for people, on standard error."""
    print(f"{english} / {japanese}", file=sys.stderr, flush=True)


def child_environment(**more: str) -> dict[str, str]:
    """The environment of everything we start: our modules are compiled once, not at every start."""
    dropped = {"PYTHONDONTWRITEBYTECODE", "PYTHONHOME", "PYTHONPATH"}
    return {**{name: value for name, value in os.environ.items() if name not in dropped}, **more}


def in_venv(*arguments: str, folder: Path | None = ROOT, **environment: str) -> int:
    """Run the virtual environment's Python in `folder` (None: where the user stands); its exit code."""
    command = [str(VENV_PYTHON), *arguments]
    try:
        return subprocess.call(command, cwd=folder, env=child_environment(**environment))
    except KeyboardInterrupt:
        return 130


def ask(*command: str) -> subprocess.CompletedProcess[str]:
    """Run a command and keep what it says; exit code 127 where it cannot be started."""
    env = child_environment(PYTHONIOENCODING="utf-8")  # a person's name may stand in a path
    try:
        return subprocess.run(
            command, cwd=ROOT, env=env, capture_output=True, encoding="utf-8", errors="replace", check=False
        )
    except OSError as problem:
        return subprocess.CompletedProcess(command, 127, "", str(problem))


# --- set-up: Python -------------------------------------------------------------------------------


def other_python() -> str | None:
    """A Python of a version we can use, where the one running this file is too old or too new."""
    for minor in range(NEWEST, OLDEST - 1, -1):
        launcher = ["py", f"-3.{minor}"] if WINDOWS else [f"python3.{minor}"]
        answer = ask(*launcher, "-c", "import sys; print(sys.executable)")
        if answer.returncode == 0:
            return answer.stdout.strip()
    return None


def venv_identity() -> str | None:
    """Folder and version of .venv as its own Python gives them; None when it is broken or not there."""
    answer = ask(str(VENV_PYTHON), "-c", "import sys; print(sys.prefix, *sys.version_info[:2])")
    return answer.stdout.strip() if answer.returncode == 0 else None


def build_venv() -> None:
    """Make .venv anew. Debian leaves ensurepip out; then the machine's own pip serves, or apt is asked."""
    say("Making the virtual environment .venv ...", "仮想環境 .venv を作っています ...")
    has_ensurepip = ask(BASE_PYTHON, "-c", "import ensurepip, venv").returncode == 0
    has_pip = ask(BASE_PYTHON, "-m", "pip", "--python", BASE_PYTHON, "--version").returncode == 0  # >= 22.3
    package = f"python3.{sys.version_info[1]}-venv"
    if not has_ensurepip and not has_pip and not install_packages([package]):
        cure = f"type: {apt_line([package])}" if LINUX else "install Python again, with pip."
        raise SetUpError(f"This Python cannot make a virtual environment. Please {cure}")
    if VENV.is_symlink():
        VENV.unlink()  # what it points to belongs to another checkout
    without_pip = ["--without-pip"] if has_pip and not has_ensurepip else []
    if (made := ask(BASE_PYTHON, "-m", "venv", "--clear", *without_pip, str(VENV))).returncode != 0:
        raise SetUpError(f"The virtual environment {VENV} could not be made: {made.stdout}{made.stderr}")


def pip() -> list[str]:
    """The command of a pip that installs into .venv: its own, or the machine's."""
    own = [str(VENV_PYTHON), "-m", "pip"]
    return own if ask(*own, "--version").returncode == 0 else [BASE_PYTHON, "-m", "pip", "--python", own[0]]


def set_up_python(kind: str) -> None:
    """Bring .venv to requirements/`kind`.txt ("run" or "dev"). Costs one start of Python when it is there.

    A stamp beside the packages says from which file, by which Python and in which folder they were
    installed; a folder that was moved or lost its Python is made anew.
    """
    kinds = ("run", "dev") if kind == "dev" else (kind,)  # dev.txt holds everything of run.txt
    sums = {one: hashlib.sha256((REQUIREMENTS / f"{one}.txt").read_bytes()).hexdigest() for one in kinds}
    stamps = {one: VENV / f"{one}.stamp" for one in kinds}
    found = {one: stamp.read_text(encoding="utf-8") for one, stamp in stamps.items() if stamp.is_file()}
    identity = venv_identity()
    if identity and found == {one: f"{identity}\n{sums[one]}\n" for one in kinds}:
        return
    if identity is None or any(not text.startswith(f"{identity}\n") for text in found.values()):
        build_venv()
        identity = venv_identity()
    for stamp in stamps.values():
        stamp.unlink(missing_ok=True)
    say("Installing the packages (once; about a minute) ...", "部品を入れています(初回だけ、1分ほど) ...")
    options = ["install", "-qq", "--disable-pip-version-check", "--require-hashes", "--no-deps"]
    command = [*pip(), *options, "-r", str(REQUIREMENTS / f"{kind}.txt")]
    if subprocess.call(command, env=child_environment()) != 0:
        raise SetUpError(
            "The packages could not be installed; pip's words stand above. Is this PC online? Then try again."
            " / 部品を入れられませんでした。インターネットへの接続を確かめて、もう一度実行してください。"
        )
    for one, stamp in stamps.items():
        stamp.write_text(f"{identity}\n{sums[one]}\n", encoding="utf-8")


# --- set-up: system libraries ---------------------------------------------------------------------


def missing_packages(for_tests: bool) -> list[str]:
    """The Debian packages whose library or command this Linux lacks."""
    missing = []
    for library, package in QT_LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    if for_tests:
        missing += [package for command, package in TEST_TOOLS.items() if shutil.which(command) is None]
    return missing


def apt_line(packages: list[str]) -> str:
    """The line a person types."""
    return "sudo apt-get install -y --no-install-recommends " + " ".join(packages)


def install_packages(packages: list[str]) -> bool:
    """Install through apt as root or by a sudo that asks nothing; False when neither is to be had."""
    if sys.platform != "linux" or shutil.which("apt-get") is None:
        return False
    is_root = os.geteuid() == 0
    if not is_root and ask("sudo", "-n", "true").returncode != 0:
        return False
    say(f"Installing from the system: {' '.join(packages)}", "システムの部品を入れています")
    apt = [*([] if is_root else ["sudo", "-n"]), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    install = [*apt, "install", "-y", "--no-install-recommends", *packages]
    if ask(*install).returncode == 0:
        return True
    ask(*apt, "update")  # a fresh machine has no package lists yet
    done = ask(*install)
    if done.returncode != 0:
        print(done.stderr[-2000:], file=sys.stderr)
    return done.returncode == 0


def set_up_system(for_tests: bool) -> None:
    """See that Qt finds its libraries on Linux; where they cannot be installed, say the line and go on."""
    missing = missing_packages(for_tests) if LINUX else []
    if missing and not install_packages(missing):
        say("Some system packages are missing. Please type:", "部品が足りません。次を実行してください:")
        print(f"  {apt_line(missing)}", file=sys.stderr)


# --- commands -------------------------------------------------------------------------------------


def set_up(kind: str, screen: bool = True) -> None:
    """Everything a command needs. `kind`: "run" or "dev"; without `screen` nothing is done for Qt."""
    set_up_python(kind)
    if screen:
        set_up_system(for_tests=kind == "dev")
        catalogues().compile()


def catalogues() -> Catalogues:
    """The English of the window."""
    return Catalogues(ROOT, str(VENV_PYTHON))


def run(arguments: list[str]) -> int:
    """Start the program; where there is no screen for its window, do its main job without one."""
    from app.launch import window_options  # standard library only, like this file

    window = window_options(arguments)
    has_screen = not LINUX or bool({"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys())
    looked_at_by_nobody = window is not None and bool(window.selftest or window.first_paint_report)
    set_up("run", screen=window is not None and (has_screen or looked_at_by_nobody))
    platform = {} if has_screen else {"QT_QPA_PLATFORM": "offscreen"}
    if window is not None and not has_screen and not looked_at_by_nobody:
        say(
            "There is no screen here, so the main job is done without a window: this PC is looked at, "
            "sample answers are filled in, and the page is written as a PDF.",
            "画面がないため、ウィンドウなしで行います(このPCの点検、見本の回答、PDFの作成)。",
        )
        arguments = ["sample", *(one for one in arguments if one != "--gallery")]
    # -P: the program is this checkout's, whatever lies in the folder the user stands in.
    return in_venv("-P", "-m", "app", *arguments, folder=None, PYTHONPATH=str(ROOT), **platform)


def test(arguments: list[str]) -> int:
    """Run pytest; its closing line stays the last one."""
    set_up("dev")
    return in_venv("-X", "warn_default_encoding", "-m", "pytest", *arguments, QT_QPA_PLATFORM="offscreen")


def lint(_arguments: list[str]) -> int:
    """Every check that needs no test run. All are run, also after one has failed."""
    set_up("dev")
    for_windows = ["--platform", "win32", "--no-warn-unreachable", "--cache-dir", ".mypy_cache/win32"]
    steps = {
        "ruff check": ["-m", "ruff", "check", "."],
        "ruff format": ["-m", "ruff", "format", "--check", "."],
        "mypy": ["-m", "mypy", "--no-error-summary"],
        "mypy for Windows": ["-m", "mypy", "--no-error-summary", *for_windows],
        "import rules": ["-c", "from importlinter.cli import lint_imports_command as go; go()", "--no-logo"],
        "translations": [str(ROOT / "dev.py"), "i18n", "--check"],
        "content": ["-m", "app", "validate-content"],
    }
    codes = []
    for name, command in steps.items():
        codes.append(in_venv(*command))
        print(f"lint: {name}: {'FAILED' if codes[-1] else 'ok'}", flush=True)
    return 1 if any(codes) else 0


def bench(arguments: list[str]) -> int:
    """Measure every budget and print name, ratio, limit; 1 when one is exceeded."""
    set_up("dev")
    return in_venv("tests/benchmarks/run_benchmarks.py", *arguments, QT_QPA_PLATFORM="offscreen")


def i18n(arguments: list[str]) -> int:
    """Update the catalogues and compile them; with --check only say what is out of date or unfinished."""
    set_up("dev")
    if "--check" not in arguments:
        catalogues().update()
        catalogues().compile()
    for problem in (problems := catalogues().problems()):
        print(problem)
    return 1 if problems else 0


def content(_arguments: list[str]) -> int:
    """Check the content packs."""
    set_up("run", screen=False)
    return in_venv("-m", "app", "validate-content")


def lock(arguments: list[str]) -> int:
    """Write the hashed requirements for Windows and Linux, without any index address. Uses uv."""
    set_up("dev")
    if subprocess.call([*pip(), "install", "-qq", "uv>=0.13"], env=child_environment()) != 0:
        raise SetUpError("uv, which makes the requirements, could not be installed.")
    options = "--quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url"
    command = f"-m uv pip compile pyproject.toml {options} --no-header --no-annotate".split()
    run_txt, dev_txt = ["-o", "requirements/run.txt"], ["-o", "requirements/dev.txt", "--group", "dev"]
    dev_txt += ["-c", "requirements/run.txt"]
    return in_venv(*command, *run_txt, *arguments) or in_venv(*command, *dev_txt, *arguments)


def build(arguments: list[str]) -> int:
    """Make the Windows setup, on Linux or Windows."""
    from installer.build import Tools, build

    set_up("run")
    return build(arguments, Tools(str(VENV_PYTHON), pip(), install_packages))


COMMANDS = {one.__name__: one for one in (run, test, lint, bench, i18n, content, lock, build)}


def main(arguments: list[str]) -> int:
    """Run one command. Exit code: the command's own, 2 when set-up failed or the command is not known."""
    for stream in (sys.stdout, sys.stderr):  # a console that knows no Japanese
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    if not arguments or arguments[0] in {"-h", "--help", "help"}:
        print(__doc__)
        return 0
    if not OLDEST <= sys.version_info[1] <= NEWEST:
        if found := other_python():
            return subprocess.call([found, __file__, *arguments])
        say(
            f"Python 3.{OLDEST} to 3.{NEWEST} is needed; this is {sys.version.split()[0]}.",
            f"Python 3.{OLDEST}〜3.{NEWEST} が必要です(今は {sys.version.split()[0]})。",
        )
        return 2
    if arguments[0] not in COMMANDS:
        say(f"Unknown command {arguments[0]!r}.", f"{arguments[0]!r} という命令はありません。")
        print(__doc__)
        return 2
    try:
        return COMMANDS[arguments[0]](arguments[1:])
    except (SetUpError, ToolFailed) as problem:
        print(problem, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

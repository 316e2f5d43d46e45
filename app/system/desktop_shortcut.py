"""「今、困っている」 on the desktop: a shortcut that opens the help by itself, made only when asked for.

On Windows a link of the shell, written through COM and so only by a process without a window
(`mamori-karte desktop-button`); elsewhere a .desktop file. The uninstaller removes it (installer/setup.nsi).
"""

from __future__ import annotations

import ctypes
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from app.domain.language import Language
from app.system.atomic_file import write_atomically
from app.system.child import own_command
from app.system.folders import resource_folder

OPTION = "--emergency"
NAMES = {Language.JA: "今、困っている", Language.EN: "I need help now"}
"""The file's name without its ending; setup.nsi knows both."""

_CONSOLE_PROGRAM, _WINDOW_PROGRAM = "mamori-karte.exe", "MamoriKarte.exe"  # installer/build.py
_SHELL_LINK = "{00021401-0000-0000-C000-000000000046}"
_I_SHELL_LINK = "{000214F9-0000-0000-C000-000000000046}"
_I_PERSIST_FILE = "{0000010B-0000-0000-C000-000000000046}"


class DesktopShortcut:
    """The shortcut to the program `command` in the folder `desktop`; tests give both."""

    def __init__(
        self,
        command: Sequence[str] | None = None,
        desktop: Path | None = None,
        windows: bool = sys.platform == "win32",
    ) -> None:
        self._command = _without_console(tuple(own_command() if command is None else command))
        self._windows = windows
        self._desktop = desktop or _desktop()

    @property
    def available(self) -> bool:
        """Only where there is a desktop, and not for the copy on a stick: it would point to nothing."""
        portable = Path(self._command[0]).parent / "portable.txt"
        return self._desktop.is_dir() and not portable.exists()

    @property
    def is_there(self) -> bool:
        """Whether it lies on the desktop, in whichever language it was made."""
        return any(path.is_file() for path in self._paths())

    def make(self, language: Language, hint: str, data_dir: Path | None = None) -> Path:
        """Put it there, or bring it up to date; its path. Raises OSError, and NoAnswer on Windows."""
        arguments = (*self._command[1:], OPTION, *(("--data-dir", str(data_dir)) if data_dir else ()))
        target = self._desktop / f"{NAMES[language]}{self._ending}"
        if self._windows:
            write_link(target, self._command[0], arguments, hint)
        else:
            entry = desktop_entry(NAMES[language], (self._command[0], *arguments), hint)
            write_atomically(target, entry.encode("utf-8"))
            target.chmod(0o755)
        for other in self._paths():
            if other != target:
                other.unlink(missing_ok=True)
        return target

    def remove(self) -> None:
        """Take it away; nothing happens where there is none. Raises OSError."""
        for path in self._paths():
            path.unlink(missing_ok=True)

    @property
    def _ending(self) -> str:
        return ".lnk" if self._windows else ".desktop"

    def _paths(self) -> tuple[Path, ...]:
        return tuple(self._desktop / f"{name}{self._ending}" for name in NAMES.values())


def desktop_entry(name: str, command: Sequence[str], hint: str) -> str:
    """The text of a .desktop file."""
    return (
        "[Desktop Entry]\n"
        "Type=Application\n"
        f"Name={name}\n"
        f"Comment={hint}\n"
        f"Exec={' '.join(map(_quoted, command))}\n"
        f"Path={resource_folder().parent}\n"
        f"Icon={resource_folder() / 'icons' / 'mark.svg'}\n"
        "Terminal=false\n"
    )


def write_link(target: Path, program: str, arguments: Sequence[str], hint: str) -> None:
    """Write a link of the Windows shell. Only in a process without a window. Raises NoAnswer."""
    from app.system.com import com_errors, create, start_shell_com

    start_shell_com()
    link = create(_SHELL_LINK, _shell_link())
    with com_errors(target.name):
        link.SetPath(program)
        link.SetArguments(subprocess.list2cmdline(arguments))
        link.SetDescription(hint)
        link.SetWorkingDirectory(str(resource_folder().parent))
        link.SetIconLocation(program, 0)
        link.QueryInterface(_persist_file()).Save(str(target), True)


@cache
def _shell_link() -> Any:
    """IShellLinkW in the order of shobjidl_core.h; slots we never call have no arguments."""
    from app.system.com import interface

    text = ctypes.c_wchar_p
    return interface(
        "IShellLinkW",
        _I_SHELL_LINK,
        (
            ("GetPath",),
            ("GetIDList",),
            ("SetIDList",),
            ("GetDescription",),
            ("SetDescription", text),
            ("GetWorkingDirectory",),
            ("SetWorkingDirectory", text),
            ("GetArguments",),
            ("SetArguments", text),
            ("GetHotkey",),
            ("SetHotkey",),
            ("GetShowCmd",),
            ("SetShowCmd",),
            ("GetIconLocation",),
            ("SetIconLocation", text, ctypes.c_int32),
            ("SetRelativePath",),
            ("Resolve",),
            ("SetPath", text),
        ),
    )


@cache
def _persist_file() -> Any:
    """IPersistFile as far as its Save."""
    from app.system.com import interface

    return interface(
        "IPersistFile",
        _I_PERSIST_FILE,
        (("GetClassID",), ("IsDirty",), ("Load",), ("Save", ctypes.c_wchar_p, ctypes.c_int32)),
    )


def _without_console(command: tuple[str, ...]) -> tuple[str, ...]:
    """The window's program where the command line's asked for the shortcut: it would open a console."""
    program = Path(command[0])
    beside = program.with_name(_WINDOW_PROGRAM)
    return (str(beside), *command[1:]) if program.name == _CONSOLE_PROGRAM and beside.is_file() else command


def _quoted(word: str) -> str:
    """One word of Exec=, as the Desktop Entry Specification wants it."""
    for sign in '\\"`$':
        word = word.replace(sign, f"\\{sign}")
    return '"' + word.replace("\\", "\\\\").replace("%", "%%") + '"'


def _desktop() -> Path:
    from platformdirs import user_desktop_path

    return user_desktop_path()

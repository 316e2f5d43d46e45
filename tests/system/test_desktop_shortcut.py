"""「今、困っている」 on the desktop: what is written, where, and that it goes away again."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import Any

import pytest

from app.domain.language import Language
from app.system import com, desktop_shortcut
from app.system.desktop_shortcut import DesktopShortcut, desktop_entry

ROOT = Path(__file__).resolve().parents[2]
WINDOWS = ("C:\\Users\\恵 佐藤\\AppData\\Local\\Programs\\MamoriKarte\\MamoriKarte.exe",)


class FakeLink:
    """The calls a shell link gets, in their order."""

    def __init__(self) -> None:
        self.calls: list[tuple[Any, ...]] = []

    def __getattr__(self, name: str) -> Any:
        def call(*arguments: Any) -> Any:
            self.calls.append((name, *arguments))
            return self

        return call


@pytest.fixture
def link(monkeypatch: pytest.MonkeyPatch) -> FakeLink:
    made = FakeLink()
    monkeypatch.setattr(com, "start_shell_com", lambda: None)
    monkeypatch.setattr(com, "interface", lambda name, _iid, methods: (name, [one[0] for one in methods]))
    monkeypatch.setattr(com, "create", lambda class_id, _wanted: made if "21401" in class_id else None)
    desktop_shortcut._shell_link.cache_clear()
    desktop_shortcut._persist_file.cache_clear()
    return made


def test_on_windows_the_shell_writes_a_link_to_the_help(tmp_path: Path, link: FakeLink) -> None:
    made = DesktopShortcut(WINDOWS, tmp_path, windows=True).make(Language.JA, "手順と電話番号")
    assert made == tmp_path / "今、困っている.lnk"
    said = {call[0]: call[1:] for call in link.calls}
    assert said["SetPath"] == WINDOWS
    assert said["SetArguments"] == ("--emergency",)
    assert said["SetDescription"] == ("手順と電話番号",)
    assert said["SetIconLocation"] == (WINDOWS[0], 0)
    assert link.calls[-1] == ("Save", str(made), True)


def test_made_on_the_command_line_it_opens_no_console(tmp_path: Path, link: FakeLink) -> None:
    desktop = tmp_path / "desktop"
    desktop.mkdir()
    for name in ("mamori-karte.exe", "MamoriKarte.exe"):
        (tmp_path / name).touch()
    DesktopShortcut((str(tmp_path / "mamori-karte.exe"),), desktop, windows=True).make(Language.JA, "")
    said = {call[0]: call[1:] for call in link.calls}
    assert said["SetPath"] == (str(tmp_path / "MamoriKarte.exe"),)
    assert said["SetIconLocation"] == (str(tmp_path / "MamoriKarte.exe"), 0)


def test_the_slots_of_the_link_stand_in_the_order_of_the_header(link: FakeLink) -> None:
    _name, slots = desktop_shortcut._shell_link()
    assert len(slots) == 18  # IShellLinkW has 18 methods of its own, SetPath is the last
    assert (slots.index("SetArguments"), slots.index("SetIconLocation"), slots.index("SetPath")) == (
        8,
        14,
        17,
    )
    assert desktop_shortcut._persist_file()[1].index("Save") == 3


def test_a_chosen_data_folder_goes_along(tmp_path: Path, link: FakeLink) -> None:
    DesktopShortcut(WINDOWS, tmp_path, windows=True).make(Language.EN, "", tmp_path / "my data")
    said = {call[0]: call[1:] for call in link.calls}
    assert said["SetArguments"] == (f'--emergency --data-dir "{tmp_path / "my data"}"',)


def test_elsewhere_a_desktop_file_is_made_in_the_language_and_goes_again(tmp_path: Path) -> None:
    shortcut = DesktopShortcut(("/usr/bin/python3", "-m", "app"), tmp_path, windows=False)
    assert shortcut.available
    assert not shortcut.is_there
    made = shortcut.make(Language.JA, "手順")
    assert shortcut.is_there
    assert made.stat().st_mode & 0o111 or sys.platform == "win32"
    assert 'Exec="/usr/bin/python3" "-m" "app" "--emergency"\n' in made.read_text(encoding="utf-8")
    english = shortcut.make(Language.EN, "steps")
    assert [one.name for one in tmp_path.iterdir()] == [english.name], "one of them is enough"
    shortcut.remove()
    shortcut.remove()
    assert not shortcut.is_there
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("word", ["plain", "two words", 'a"b', "back\\slash", "100%", "$HOME `id`"])
def test_a_word_of_the_command_comes_back_as_it_was(word: str) -> None:
    line = next(one for one in desktop_entry("n", ("x", word), "").splitlines() if one.startswith("Exec="))
    as_string = line.removeprefix("Exec=").replace("\\\\", "\\").replace("%%", "%")  # the file's own escapes
    found = shlex.split(as_string)[1]
    assert found.replace("\\$", "$").replace("\\`", "`") == word  # a shell takes these two away as well


def test_there_is_none_for_a_copy_on_a_stick_nor_without_a_desktop(tmp_path: Path) -> None:
    program = tmp_path / "MamoriKarte.exe"
    assert DesktopShortcut((str(program),), tmp_path, windows=True).available
    assert not DesktopShortcut((str(program),), tmp_path / "none", windows=True).available
    (tmp_path / "portable.txt").touch()
    assert not DesktopShortcut((str(program),), tmp_path, windows=True).available


def test_the_uninstaller_removes_what_the_program_made() -> None:
    script = (ROOT / "installer" / "setup.nsi").read_text(encoding="utf-8-sig")
    for name in desktop_shortcut.NAMES.values():
        assert f'Delete "$DESKTOP\\{name}.lnk"' in script

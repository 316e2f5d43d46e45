"""dev.py, the one tool: what it says, what it installs, what it finds wrong in a catalogue."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import dev
from i18n.catalogues import Catalogues, messages

CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ja">
<context>
    <name>Home</name>
    <message><source>はじめる</source><translation>Begin</translation></message>
    <message><source>つづける</source><translation type="unfinished"></translation></message>
    <message><source>もどる</source><translation></translation></message>
    <message numerus="yes"><source>%n件</source>
        <translation><numerusform>%n item</numerusform><numerusform></numerusform></translation></message>
    <message numerus="yes"><source>%n台</source>
        <translation><numerusform>%n PC</numerusform><numerusform>%n PCs</numerusform></translation></message>
</context>
</TS>
"""


@pytest.fixture
def house(tmp_path: Path) -> Catalogues:
    """The catalogues of a checkout with one page, and none of them there yet."""
    page = tmp_path / "app" / "ui" / "page.py"
    page.parent.mkdir(parents=True)
    page.write_text(
        "class Home:\n    def show(self):\n        return self.tr('はじめる'), self.tr('おわる')\n",
        encoding="utf-8",
    )
    (tmp_path / "i18n").mkdir()
    return Catalogues(tmp_path, sys.executable)


def test_an_unfinished_an_empty_and_a_half_plural_translation_are_not_complete(tmp_path: Path) -> None:
    catalogue = tmp_path / "app_en.ts"
    catalogue.write_text(CATALOGUE, encoding="utf-8")
    complete = {key[1]: value for key, value in messages(catalogue).items()}
    assert complete == {"はじめる": True, "つづける": False, "もどる": False, "%n件": False, "%n台": True}


def test_a_missing_catalogue_lacks_every_text(house: Catalogues) -> None:
    assert house.problems() == [
        "app_en.ts: not in the catalogue: Home: 'おわる'",
        "app_en.ts: not in the catalogue: Home: 'はじめる'",
    ]


def test_left_over_and_untranslated_texts_are_named(house: Catalogues) -> None:
    house.main.write_text(CATALOGUE, encoding="utf-8")
    problems = house.problems()
    assert "app_en.ts: not in the catalogue: Home: 'おわる'" in problems
    assert "app_en.ts: no longer in the program: Home: 'もどる'" in problems
    assert not [one for one in problems if "はじめる" in one]


def test_an_update_keeps_translations_and_adds_what_is_new(house: Catalogues) -> None:
    house.main.write_text(CATALOGUE, encoding="utf-8")
    house.update()
    assert {key[1]: value for key, value in messages(house.main).items()} == {
        "はじめる": True,
        "おわる": False,
    }


def test_a_catalogue_is_compiled_when_it_is_newer(house: Catalogues) -> None:
    house.main.write_text(CATALOGUE, encoding="utf-8")
    house.compile()
    compiled = house.main.with_suffix(".qm")
    assert compiled.read_bytes()[:4] == b"\x3c\xb8\x64\x18"  # the mark every .qm begins with


def test_a_folder_with_its_own_catalogue_keeps_its_texts_there(house: Catalogues) -> None:
    area = house.root / "app" / "ui" / "area"
    area.mkdir()
    (area / "page.py").write_text(
        "class Area:\n    def show(self):\n        return self.tr('いち')\n", encoding="utf-8"
    )
    own = house.folder / "area_en.ts"
    own.write_text(CATALOGUE, encoding="utf-8")
    assert house.files_of(own) == ["app/ui/area/page.py"]
    assert "app/ui/area/page.py" not in house.files_of(house.main)
    assert "area_en.ts: not in the catalogue: Area: 'いち'" in house.problems()


def test_missing_libraries_and_tools_are_named_by_their_package(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(library: str) -> None:
        if "missing" in library:
            raise OSError(library)

    monkeypatch.setattr(dev.ctypes, "CDLL", load)
    monkeypatch.setattr(dev, "QT_LIBRARIES", {"libc.so.6": "libc6", "libmissing-9.so.9": "libmissing9"})
    monkeypatch.setattr(dev, "TEST_TOOLS", {"no-such-tool": "tool-package"})
    assert dev.missing_packages(for_tests=False) == ["libmissing9"]
    assert dev.missing_packages(for_tests=True) == ["libmissing9", "tool-package"]


def test_without_root_the_line_to_type_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "missing_packages", lambda for_tests: ["libegl1", "libgl1"])
    monkeypatch.setattr(dev, "install_packages", lambda packages: False)
    dev.set_up_system(for_tests=False)
    assert "sudo apt-get install -y --no-install-recommends libegl1 libgl1" in capsys.readouterr().err


def test_an_unknown_command_is_said_and_everything_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["dance"]) == 2
    said = capsys.readouterr()
    assert "Unknown command 'dance'" in said.err
    assert "python3 dev.py test" in said.out


@pytest.mark.parametrize("name", sorted(dev.COMMANDS))
def test_every_command_is_explained(name: str) -> None:
    assert f"  python3 dev.py {name} " in (dev.__doc__ or "")


def test_packages_that_cannot_be_had_are_said_in_words(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "VENV", tmp_path)
    monkeypatch.setattr(dev, "pip", lambda: [sys.executable, "-c", "raise SystemExit(1)"])
    assert dev.main(["content"]) == 2
    assert "Is this PC online?" in capsys.readouterr().err
    assert not list(tmp_path.glob("*.stamp")), "a half set-up must not pass for a whole one"


def test_an_environment_that_is_only_linked_to_is_unlinked_and_not_emptied(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    done = []

    def ask(*command: str) -> subprocess.CompletedProcess[str]:
        done.append("cleared" if "--clear" in command else "asked")
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(dev, "VENV", tmp_path / "linked")
    monkeypatch.setattr(Path, "is_symlink", lambda path: path.name == "linked")
    monkeypatch.setattr(Path, "unlink", lambda path, missing_ok=False: done.append(f"unlinked {path.name}"))
    monkeypatch.setattr(dev, "ask", ask)
    dev.build_venv()
    assert done[-2:] == ["unlinked linked", "cleared"]


def test_our_children_may_keep_compiled_modules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert "PYTHONDONTWRITEBYTECODE" not in dev.child_environment()
    assert dev.child_environment(QT_QPA_PLATFORM="offscreen")["QT_QPA_PLATFORM"] == "offscreen"


def test_a_command_that_does_not_exist_is_an_answer_and_no_crash() -> None:
    answer = dev.ask("no-such-command-here")
    assert isinstance(answer, subprocess.CompletedProcess)
    assert answer.returncode == 127

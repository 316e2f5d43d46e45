"""A sabotaged payload is caught before it is packed."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from pe_factory import program

from installer import check, stage
from installer.bytecode import compile_tree

VERSION = (0, 1, 0, 0)
HERE = Path(__file__).resolve().parents[2] / "installer"


def launcher(**changes: object) -> bytes:
    """A launcher as the build makes it, with `changes`."""
    manifest = (HERE / "launcher.manifest").read_text(encoding="utf-8")
    return program(**{"version": VERSION, "manifest": manifest, **changes})  # type: ignore[arg-type]


@pytest.fixture
def payload(tmp_path: Path) -> Path:
    """A small payload with everything the allow list names, that passes every check."""
    folder = tmp_path / "payload"
    exact = [one for one in stage.allow_patterns() if "*" not in one]
    stage.write_tree({one: program() if one.endswith(stage.PROGRAMS) else b"" for one in exact}, folder)
    files = {
        "MamoriKarte.exe": launcher(),
        "mamori-karte.exe": launcher(subsystem=3),
        "app/__init__.py": b'__version__ = "0.1.0"\n',
        "app/ui/page.py": b"import json, fcntl\nfrom PySide6.QtCore import Qt\nfrom app import __version__\n",
        "app/ui/__init__.py": b"",
        "licences/LGPL-3.0.txt": b"",
        "licences/GPL-3.0.txt": b"",
        "licences/LGPL-2.1.txt": b"",
        "licences/Python-LICENSE.txt": b"",
        "licences/Requests-2.0/LICENSE": b"",
        "lib/requests/__init__.py": b"",
        "licences/certifi-1/LICENSE": b"",
        "licences/lxml-6/LICENSE.txt": b"",
        "licences/python_docx-1/LICENSE": b"",
        "licences/charset_normalizer-3/LICENSE": b"",
    }
    stage.write_tree(files, folder)
    with zipfile.ZipFile(folder / "runtime" / "python311.zip", "w") as library:
        library.writestr("json/__init__.pyc", b"")
    compile_tree(folder, beside=False)
    (folder / stage.MANIFEST).write_text(stage.file_list(folder), encoding="ascii", newline="")
    return folder


def problems(payload: Path) -> list[str]:
    """Everything that is wrong."""
    return check.everything(payload, VERSION)


def test_a_right_payload_has_no_problem(payload: Path) -> None:
    assert problems(payload) == []


def test_a_missing_dll_is_caught(payload: Path) -> None:
    (payload / "lib" / "PySide6" / "Qt6Gui.dll").unlink()
    assert "missing: lib/PySide6/Qt6Gui.dll" in problems(payload)


def test_a_dll_that_needs_another_one_is_caught(payload: Path) -> None:
    (payload / "lib" / "PySide6" / "Qt6Svg.dll").write_bytes(program(imports=("Qt6Network.dll",)))
    expected = "lib/PySide6/Qt6Svg.dll: needs qt6network.dll, which is neither shipped nor a part of Windows"
    assert problems(payload) == [expected]


@pytest.mark.parametrize(
    "name", ["runtime/extra.dll", "lib/PySide6/Qt6Network.dll", "notes.txt", "app/secret.pem"]
)
def test_a_file_nobody_allowed_is_caught(payload: Path, name: str) -> None:
    stage.write_tree({name: program()}, payload)
    assert f"not on the allow list: {name}" in problems(payload)


def test_a_file_the_uninstaller_would_leave_behind_is_caught(payload: Path) -> None:
    stage.write_tree({"resources/data/new.json": b"{}"}, payload)
    assert f"{stage.MANIFEST}: resources\\data\\new.json" in problems(payload)


def test_a_wrong_version_is_caught(payload: Path) -> None:
    (payload / "MamoriKarte.exe").write_bytes(launcher(version=(9, 9, 9, 0)))
    assert problems(payload) == ["MamoriKarte.exe: version (9, 9, 9, 0), expected (0, 1, 0, 0)"]


@pytest.mark.parametrize(
    "changes",
    [
        {"subsystem": 3},
        {"features": 0},
        {"icon_sizes": (32,)},
        {"manifest": "<requireAdministrator/>"},
        {"machine": 0x14C},
    ],
)
def test_a_launcher_that_is_not_as_it_should_be_is_caught(payload: Path, changes: dict[str, object]) -> None:
    (payload / "MamoriKarte.exe").write_bytes(launcher(**changes))
    assert problems(payload)


def test_an_import_without_an_answer_is_caught(payload: Path) -> None:
    stage.write_tree({"app/ui/page.py": b"from app.ui import gone\nfrom app.missing import x\n"}, payload)
    assert problems(payload) == ["app.ui.page: imports app.missing, which is not in the payload"]


def test_a_package_that_needs_a_part_of_python_left_out_is_caught(payload: Path) -> None:
    stage.write_tree({"lib/requests/loop.py": b"import asyncio, os.path\n"}, payload)
    assert "lib/requests/loop.py: imports asyncio, which is not in the payload" in problems(payload)
    stage.write_tree(
        {"lib/requests/loop.py": b"try:\n    import asyncio\nexcept ImportError: pass\n"}, payload
    )
    assert not [one for one in problems(payload) if "asyncio" in one]


def test_missing_and_checked_bytecode_are_caught(payload: Path) -> None:
    cache = payload / "app" / "ui" / "__pycache__"
    compiled = cache / "page.cpython-311.pyc"
    compiled.write_bytes(compiled.read_bytes()[:4] + bytes(4) + compiled.read_bytes()[8:])
    (cache / "__init__.cpython-311.pyc").unlink()
    found = problems(payload)
    assert "no bytecode: app/ui/__init__.py" in found
    assert "bytecode that is checked against the source: page.cpython-311.pyc" in found


def test_a_missing_licence_is_caught(payload: Path) -> None:
    (payload / "licences" / "LGPL-3.0.txt").unlink()
    (payload / "licences" / "LGPL-2.1.txt").unlink()
    (payload / "licences" / "Requests-2.0" / "LICENSE").unlink()
    found = problems(payload)
    assert "licence text missing: licences/LGPL-3.0.txt" in found
    assert "licence text missing: licences/LGPL-2.1.txt" in found
    assert "no licence text for requests" in found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_a_folder_of_the_building_machine_is_caught(payload: Path, encoding: str) -> None:
    words = str(Path(__file__).resolve().parents[2])
    (payload / "THIRD-PARTY.txt").write_bytes(f"from {words}".encode(encoding))
    assert problems(payload) == [f"THIRD-PARTY.txt: holds {words!r}"]


def test_imports_are_read_wherever_they_stand() -> None:
    source = (
        "def f():\n    from . import a\n    from ..b import c\n    import_module('d.e')\n    import g as h\n"
    )
    assert sorted(check.imports_of(source, "p.q.r", False)) == ["d.e", "g", "p.b", "p.q"]
    assert sorted(check.imports_of("from .x import y", "p.q", True)) == ["p.q.x"]

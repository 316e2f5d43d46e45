"""The pinned parts of the Windows build: complete, hashed, and the same as what is tested."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from installer import licences
from installer.fetch import LOCK, pins
from installer.stage import PROGRAMS, allow_patterns, allowed
from installer.windows_python import read_list

OTHER_SYSTEMS = "sys_platform == 'linux'"


def windows_requirements(root: Path) -> dict[str, tuple[str, frozenset[str]]]:
    """Name -> version and sums of what requirements/run.txt asks for on Windows."""
    text = (root / "requirements" / "run.txt").read_text(encoding="utf-8")
    found = {}
    for entry in re.split(r"\n(?=\S)", text.strip()):
        head = entry.splitlines()[0]
        match = re.match(r"([a-z0-9-]+)==(\S+)", head)
        if match and OTHER_SYSTEMS not in head:
            found[match[1]] = (match[2], frozenset(re.findall(r"sha256:([0-9a-f]{64})", entry)))
    return found


def test_the_same_versions_are_shipped_as_are_tested(root: Path) -> None:
    tested = {name: version for name, (version, _sums) in windows_requirements(root).items()}
    assert {name: version for name, (version, _sums) in pins("wheels").items()} == tested


def test_each_package_is_pinned_to_one_file_that_the_tests_know_too(root: Path) -> None:
    tested = windows_requirements(root)
    for name, (_version, sums) in pins("wheels").items():
        assert len(sums) == 1, name
        assert sums <= tested[name][1], name


@pytest.mark.parametrize("name", ["tools", "python"])
def test_the_tools_are_pinned_and_hashed(name: str) -> None:
    assert all(sums for _version, sums in pins(name).values())
    assert pins(name)


def test_every_shipped_package_has_a_licence_somebody_looked_at() -> None:
    assert {name for name in pins("wheels") if name not in licences.PACKAGES} == set()


def test_every_file_of_python_is_trusted_for_a_reason() -> None:
    listed = read_list()
    assert {reason for _digest, reason in listed.values()} == {
        "psf", "microsoft", "catalogue", "empty", "host", "text",
    }  # fmt: skip
    by_signature = [one for one, (_digest, reason) in listed.items() if reason in ("psf", "microsoft")]
    assert [one for one in listed if one.endswith(PROGRAMS)] == by_signature
    assert listed["python311.dll"][1] == "psf"
    assert all(re.fullmatch(r"[0-9a-f]{64}", digest) for digest, _reason in listed.values())


def test_the_archive_and_the_lock_name_the_same_python() -> None:
    python = tomllib.loads((LOCK / "build.toml").read_text(encoding="utf-8"))["python"]
    assert pins("python") == {python["package"]: (python["release"], pins("python")[python["package"]][1])}
    assert python["version"].startswith("3.11.")


def test_programs_and_files_of_qt_need_a_line_of_their_own() -> None:
    patterns = [*allow_patterns(), "runtime/*", "lib/PySide6/*"]
    assert allowed("runtime/python311.dll", patterns)
    assert not allowed("runtime/evil.dll", patterns)
    assert not allowed("lib/PySide6/opengl32sw.dll", patterns)
    assert not allowed("lib/PySide6/QtNetwork.pyi", patterns)
    assert allowed("lib/reportlab/pdfgen/canvas.py", patterns)


def test_no_wide_pattern_stands_in_the_allow_list() -> None:
    assert [one for one in allow_patterns() if one in {"*", "*.*", "lib/*", "runtime/*"}] == []
    assert [one for one in allow_patterns() if one.endswith(PROGRAMS) and "*" in one] == []

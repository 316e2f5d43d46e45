"""The rooms of the house: who may import whom, and what each file must look like."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest
from source_files import ROOT, name_of, python_files, tree_of

LONGEST_FILE = 400  # lines


def test_every_room_imports_only_what_it_may() -> None:
    program = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


def test_no_python_file_is_longer_than_a_person_reads_at_once() -> None:
    files = [ROOT / "dev.py", *python_files("app", "tests")]
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_every_module_says_what_it_is_for() -> None:
    files = [ROOT / "dev.py", *python_files("app", "tests")]
    assert [name_of(path) for path in files if not ast.get_docstring(tree_of(path))] == []


def test_every_public_function_and_class_says_what_it_does() -> None:
    silent = []
    for path in [ROOT / "dev.py", *python_files("app")]:
        public = public_things(tree_of(path).body)
        if not path.is_relative_to(ROOT / "app" / "ui"):  # there most methods are Qt's own events
            for owner in [one for one in public if isinstance(one, ast.ClassDef)]:
                public += public_things(owner.body)
        silent += [f"{name_of(path)}:{one.lineno} {one.name}" for one in public if not ast.get_docstring(one)]
    assert silent == []


def public_things(body: list[ast.stmt]) -> list[ast.ClassDef | ast.FunctionDef]:
    """The classes and functions of a body that others may use."""
    return [
        one
        for one in body
        if isinstance(one, ast.ClassDef | ast.FunctionDef) and not one.name.startswith("_")
    ]


def test_no_function_is_a_stub() -> None:
    stubs = [
        f"{name_of(path)}:{node.lineno}"
        for path in [ROOT / "dev.py", *python_files("app")]
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Raise) and "NotImplemented" in ast.unparse(node)
    ]
    assert stubs == []


@pytest.mark.parametrize("word", ["TO" + "DO", "FIX" + "ME", "XX" + "X"])
def test_nothing_is_left_unfinished(word: str) -> None:
    files = [ROOT / "dev.py", *python_files("app")]
    assert [name_of(path) for path in files if word in path.read_text(encoding="utf-8")] == []


def test_no_test_is_skipped_or_expected_to_fail() -> None:
    skipping = [
        f"{name_of(path)}:{node.lineno}"
        for path in python_files("tests")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute) and node.attr in {"skip", "xfail", "importorskip"}
    ]
    assert skipping == []

"""What the contract tests read: the tracked files of the checkout and their syntax trees."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
TEXT_SUFFIXES = {
    "", ".py", ".md", ".json", ".jsonl", ".toml", ".txt", ".ts", ".cfg", ".ini", ".yml", ".yaml", ".sh",
    ".ps1", ".nsi", ".nsh", ".svg", ".csv", ".html", ".qss", ".xml", ".reg", ".sql",
}  # fmt: skip


@cache
def tracked_files() -> tuple[Path, ...]:
    """Every file git knows that still stands in the checkout."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    ).stdout
    return tuple(path for name in listed.split("\0") if name and (path := ROOT / name).is_file())


def text_files() -> Iterator[tuple[str, str]]:
    """Name relative to the checkout and text of every tracked text file."""
    for path in tracked_files():
        if path.suffix in TEXT_SUFFIXES:
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def python_files(*folders: str) -> list[Path]:
    """The Python files below `folders` of the checkout, tracked or not yet."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def name_of(path: Path) -> str:
    """The file's name as it stands in messages."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    """The syntax tree of one Python file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))

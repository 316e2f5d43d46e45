"""Texts of the window: lupdate sees only literals, so nothing else may be given to tr()."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from source_files import ROOT, name_of, python_files, tree_of


def tr_mistakes(tree: ast.AST) -> list[tuple[int, str]]:
    """Line and reason of every tr() or translate() that lupdate would lose without a word."""
    mistakes = []
    inside_fstrings = {
        id(inner)
        for outer in ast.walk(tree)
        if isinstance(outer, ast.JoinedStr)
        for inner in ast.walk(outer)
        if isinstance(inner, ast.Call)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute | ast.Name):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
        if name == "tr":
            texts = node.args[:2]
        elif name == "translate" and "Application" in ast.unparse(node.func):
            texts = node.args[:3]
        else:
            continue
        if not all(isinstance(one, ast.Constant) and isinstance(one.value, str) for one in texts[:1]):
            mistakes.append((node.lineno, "not a literal"))
        elif not all(isinstance(one, ast.Constant) for one in texts):
            mistakes.append((node.lineno, "context or comment not a literal"))
        if id(node) in inside_fstrings:
            mistakes.append((node.lineno, "inside an f-string"))
    return mistakes


def test_every_text_of_the_window_can_be_found_by_the_translator() -> None:
    found = [
        f"{name_of(path)}:{line} {reason}"
        for path in python_files("app/ui")
        for line, reason in tr_mistakes(tree_of(path))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("self.tr(name)", "not a literal"),
        ("self.tr(f'{name} is here')", "not a literal"),
        ("f'{self.tr(\"here\")}'", "inside an f-string"),
        ("QCoreApplication.translate('Page', name)", "context or comment not a literal"),
    ],
)
def test_the_rule_itself_sees_what_it_should(text: str, reason: str) -> None:
    assert tr_mistakes(ast.parse(text)) == [(1, reason)]


@pytest.mark.parametrize(
    "text", ["self.tr('here')", "self.tr('%n here', '', count)", "bytes.translate(table)"]
)
def test_the_rule_itself_lets_good_calls_pass(text: str) -> None:
    assert tr_mistakes(ast.parse(text)) == []


def test_both_catalogues_are_up_to_date_and_complete() -> None:
    done = subprocess.run(
        [sys.executable, "dev.py", "i18n", "--check"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


PLACEHOLDER = re.compile(r"\{\w*\}|%n|%\d|%L\d")
JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+")
# Names that English readers are shown as they are.
JAPANESE_IN_ENGLISH = {"まもりカルテ", "日本語", "御中"}


def translated() -> Iterator[tuple[str, str]]:
    """Source text and each finished form of its translation, over all catalogues."""
    for catalogue in sorted((ROOT / "i18n").glob("*_en.ts")):
        for message in ElementTree.parse(catalogue).getroot().iter("message"):
            for form in (*message.iter("numerusform"), *message.iter("translation")):
                if form.text and form.text.strip():
                    yield message.findtext("source", ""), form.text


def test_a_translation_keeps_every_placeholder() -> None:
    wrong = [
        (source, text)
        for source, text in translated()
        if set(PLACEHOLDER.findall(source)) - {"%n"} != set(PLACEHOLDER.findall(text)) - {"%n"}
    ]
    assert wrong == []


def test_the_english_window_speaks_english() -> None:
    found = [
        (source, text) for source, text in translated() if set(JAPANESE.findall(text)) - JAPANESE_IN_ENGLISH
    ]
    assert found == []

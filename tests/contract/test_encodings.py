"""Japanese Windows reads files as cp932 unless told otherwise: every opening names its encoding."""

from __future__ import annotations

import ast

import pytest
from source_files import ROOT, name_of, python_files, tree_of

ENCODING_AT = {"read_text": 0, "write_text": 1, "open": 3, "fdopen": 3}  # position among the arguments
MODE_LETTERS = set("rwaxbt+")


def opens_without_encoding(call: ast.Call) -> bool:
    """Whether `call` reads or writes text and leaves the encoding to the machine."""
    words = {word.arg: word.value for word in call.keywords}
    if "encoding" in words or None in words:
        return False
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in {"run", "Popen", "check_output"}:
        return "text" in words or "universal_newlines" in words
    if name not in ENCODING_AT or len(call.args) > ENCODING_AT[name]:
        return False
    if name in {"open", "fdopen"}:
        is_method = isinstance(call.func, ast.Attribute) and name == "open"  # path.open(mode)
        mode = words.get("mode") or next(iter(call.args[0 if is_method else 1 :]), None)
        text = mode.value if isinstance(mode, ast.Constant) and isinstance(mode.value, str) else None
        if is_method and (text is None or not set(text) <= MODE_LETTERS):
            return not call.args and not words  # path.open(); Store.open(folder) is no file
        return "b" not in (text or "r")
    return True


def test_every_opening_of_a_text_file_names_its_encoding() -> None:
    found = [
        f"{name_of(path)}:{node.lineno}"
        for path in [ROOT / "dev.py", *python_files("app", "tests", "installer")]
        if not path.is_relative_to(ROOT / "app" / "ui")  # dialog.open(); the window reads no file
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and opens_without_encoding(node)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("open('a')", True),
        ("open('a', 'rb')", False),
        ("open('a', encoding='utf-8')", False),
        ("path.open()", True),
        ("path.open('w')", True),
        ("path.open('rb')", False),
        ("path.open('w', encoding='utf-8')", False),
        ("Store.open(folder)", False),
        ("archive.open('records.json')", False),
        ("path.read_text()", True),
        ("path.read_text('utf-8')", False),
        ("path.write_text('a')", True),
        ("path.write_text('a', encoding='utf-8')", False),
        ("os.fdopen(3, 'w')", True),
        ("os.fdopen(3, 'wb')", False),
        ("subprocess.run(['a'], text=True)", True),
        ("subprocess.run(['a'], encoding='utf-8')", False),
    ],
)
def test_the_rule_itself_sees_what_it_should(text: str, wrong: bool) -> None:
    call = ast.parse(text, mode="eval").body
    assert isinstance(call, ast.Call)
    assert opens_without_encoding(call) is wrong

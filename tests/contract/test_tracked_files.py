"""What must not stand in the repository: registry addresses, one machine's paths, wrong claims."""

from __future__ import annotations

import re

import pytest
from source_files import ROOT, text_files, tracked_files

# Put together from parts, so that this file does not hold what it forbids.
REGISTRY = re.compile(
    "|".join(
        [
            "(?<!no-emit-)index" + "-url",
            "extra" + "-index",
            "/simple" + "/",
            "https?://(registry|files|index)" + r"\.",
            '"resolved": *' + '"http',
            "py" + r"pi\.org",
            "python" + r"hosted\.org",
            "npm" + r"js\.(org|com)",
            "(deb|security)" + r"\.debian\.org",
        ]
    ),
    re.IGNORECASE,
)
MACHINE_PATH = re.compile(r"(^|[^A-Za-z0-9_.:/-])/(work|root|farm)" + "/", re.MULTILINE)
# SECURITY ACTION is declared, never certified or obtained.
WRONG_CLAIM = re.compile(
    "|".join(
        [
            "SECURITY ACTION[^。\n]{0,20}[をの](認定|取得|合格)(しました|済|を受け)",
            "(IPA|★3|SECURITY ACTION)[^。\n]{0,12}[にの]認定され(ました|ています)",
            "(?<!not )certified by (the )?IPA",
        ]
    ),
    re.IGNORECASE,
)
LARGEST_FILE = 6 * 1024 * 1024  # bytes: a bundled font


def found(pattern: re.Pattern[str], but_not_in: str = "no such folder/") -> list[str]:
    """File, line and words of every place in the tracked text files where `pattern` matches."""
    return [
        f"{name}:{text.count(chr(10), 0, match.start()) + 1} {match.group().strip()}"
        for name, text in text_files()
        if not name.startswith(but_not_in)
        for match in pattern.finditer(text)
    ]


def test_no_address_of_a_package_registry_stands_in_the_repository() -> None:
    assert found(REGISTRY) == []


def test_no_path_of_one_machine_stands_in_the_repository() -> None:
    assert found(MACHINE_PATH) == []


def test_security_action_is_never_called_certified_or_obtained() -> None:
    assert found(WRONG_CLAIM, but_not_in="tests/") == []  # tests show the wrong words to those who check


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (REGISTRY, "pip install --index" + "-url x"),
        (REGISTRY, "https://files" + ".example/a.whl"),
        (MACHINE_PATH, "open('/ro" + "ot/a')"),
        (WRONG_CLAIM, "SECURITY ACTION の二つ星を取得" + "しました"),
        (WRONG_CLAIM, "IPAに認定され" + "ています"),
    ],
)
def test_the_patterns_see_what_they_should(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (REGISTRY, "uv pip compile --no-emit-index" + "-url"),
        (MACHINE_PATH, "https://example.jp/ro" + "ot/a"),
        (WRONG_CLAIM, "SECURITY ACTION 二つ星を宣言しました"),
        (WRONG_CLAIM, "IPAの監修・認定を受けたものではありません"),
    ],
)
def test_the_patterns_let_right_words_pass(pattern: re.Pattern[str], text: str) -> None:
    assert not pattern.search(text)


def test_nothing_made_by_a_program_is_tracked() -> None:
    made = (".qm", ".pyc", ".exe", ".dll", ".whl", ".zip", ".db", ".sqlite")
    kept = ("tests/samples/", "tests/records/", "tests/wine/")
    names = [path.relative_to(ROOT).as_posix() for path in tracked_files()]
    assert [name for name in names if name.endswith(made) and not name.startswith(kept)] == []


def test_no_tracked_file_is_larger_than_a_font() -> None:
    assert [path.name for path in tracked_files() if path.stat().st_size > LARGEST_FILE] == []


@pytest.mark.parametrize("name", ["run", "dev"])
def test_every_requirement_is_pinned_and_hashed(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", text.strip())
    assert len(entries) > 10
    assert [entry for entry in entries if "==" not in entry.split()[0] or "--hash=sha256:" not in entry] == []


def test_the_test_requirements_hold_every_requirement_of_the_program() -> None:
    run, dev = (
        set(
            re.findall(
                r"^\S+==\S+", (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8"), re.M
            )
        )
        for name in ("run", "dev")
    )
    assert run <= dev
    assert {"comtypes", "pywin32-ctypes"} <= {pin.split("==")[0] for pin in run}, "Windows needs these too"

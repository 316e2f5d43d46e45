"""A file that cannot be read just now is never written over or thrown away."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.learning.side_shelf import LEARNING_FILE, take_over_learning
from app.records.notebook import FILE_NAME, FileNotebook, take_over
from app.records.store import Store

LINE = '{"collection": "incident", "id": "a", "value": {"n": 1}}\n'


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Names of files that cannot be read just now, as a virus scanner does it."""
    names: set[str] = set()
    read = Path.read_bytes

    def refused(path: Path) -> bytes:
        if path.name in names:
            raise PermissionError(13, "held", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refused)
    return names


def test_an_entry_is_not_written_over_what_could_not_be_read(tmp_path: Path, held: set[str]) -> None:
    (tmp_path / FILE_NAME).write_text(LINE, encoding="utf-8")
    notebook = FileNotebook([tmp_path])
    held.add(FILE_NAME)
    notebook.save("incident", "b", {"n": 2})
    assert notebook.kept
    held.clear()
    (aside,) = (one for one in tmp_path.iterdir() if ".unreadable-" in one.name)
    assert aside.read_text(encoding="utf-8") == LINE
    assert FileNotebook([tmp_path]).entries("incident") == {"b": {"n": 2}}


@pytest.mark.parametrize(("name", "take"), [(FILE_NAME, take_over), (LEARNING_FILE, take_over_learning)])
def test_a_file_that_cannot_be_read_now_is_taken_over_the_next_time(
    name: str, take: object, tmp_path: Path, held: set[str]
) -> None:
    assert callable(take)
    (tmp_path / name).write_text(LINE, encoding="utf-8")
    with Store.open(tmp_path / "data") as store:
        held.add(name)
        assert take(store, [tmp_path]) == 0
        assert (tmp_path / name).read_text(encoding="utf-8") == LINE

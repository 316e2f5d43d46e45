"""What is written in the worst hour is kept: in the store, in a file without one, and taken over later."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.records.errors import StoreError
from app.records.notebook import (
    FILE_NAME,
    FileNotebook,
    StoreNotebook,
    open_notebook,
    read_notebook,
    take_over,
)
from app.records.store import Store

EARLY, LATE = "2026-11-23T00:00:00Z", "2026-11-23T00:00:01Z"


def test_the_file_gives_back_what_was_written_in_order(tmp_path: Path) -> None:
    notebook = FileNotebook([tmp_path / "data"])
    for number in range(3):
        notebook.save("incident", f"i{number}", {"text": f"朝{number}\n"})
    notebook.save("incident", "i1", {"text": "changed"})
    notebook.remove("incident", "i0")
    again = FileNotebook([tmp_path / "data"])
    assert again.entries("incident") == {"i1": {"text": "changed"}, "i2": {"text": "朝2\n"}}
    assert list(again.entries("incident")) == ["i1", "i2"]
    assert again.entries("nothing") == {}


def test_the_file_is_plain_lines_of_ascii_json(tmp_path: Path) -> None:
    FileNotebook([tmp_path]).save("incident", "i", {"text": "ファイル😀"})
    raw = (tmp_path / FILE_NAME).read_bytes()
    assert raw.isascii()
    assert json.loads(raw) == {"collection": "incident", "id": "i", "value": {"text": "ファイル😀"}}


def test_no_part_of_a_file_is_left_behind(tmp_path: Path) -> None:
    notebook = FileNotebook([tmp_path])
    for number in range(5):
        notebook.save("incident", str(number), {})
    assert [one.name for one in tmp_path.iterdir()] == [FILE_NAME]


def test_where_the_data_folder_cannot_be_written_the_documents_are_used(tmp_path: Path) -> None:
    blocked = tmp_path / "data"
    blocked.write_text("a file lies where the folder should be", encoding="utf-8")
    notebook = FileNotebook([blocked, tmp_path / "documents"])
    notebook.save("incident", "i", {"a": 1})
    assert notebook.kept
    assert notebook.path == tmp_path / "documents" / FILE_NAME


def test_where_nothing_can_be_written_it_says_so_and_keeps_it_in_memory(tmp_path: Path) -> None:
    blocked = tmp_path / "data"
    blocked.write_text("", encoding="utf-8")
    notebook = FileNotebook([blocked])
    notebook.save("incident", "i", {"a": 1})
    assert not notebook.kept
    assert notebook.entries("incident") == {"i": {"a": 1}}
    blocked.unlink()  # the disk is back: the next entry brings the earlier ones along
    notebook.save("incident", "j", {"b": 2})
    assert notebook.kept
    assert FileNotebook([blocked]).entries("incident") == {"i": {"a": 1}, "j": {"b": 2}}


@pytest.mark.parametrize(
    "line",
    [
        b"\xff\xfe\x00 not text",
        b"[1, 2]",
        b'{"collection": "incident"}',
        b'{"collection": "incident", "id": "x", "value": 7}',
        b'{"collection": 1, "id": "x", "value": {}}',
        b'{"collection": "incident", "id": "", "value": {}}',
        b"[" * 100_000,
        b'{"collection": "incident", "id": "x", "value": {"a": ' + b"1" * 5_000 + b"}}",
    ],
)
def test_lines_that_mean_nothing_are_stepped_over_and_kept_aside(tmp_path: Path, line: bytes) -> None:
    path = tmp_path / FILE_NAME
    good = b'{"collection": "incident", "id": "i", "value": {"a": 1}}'
    path.write_bytes(b"\n".join([line, good, b"", line]))
    notebook = FileNotebook([tmp_path])
    assert notebook.entries("incident") == {"i": {"a": 1}}
    notebook.save("incident", "j", {})
    aside = [one for one in tmp_path.iterdir() if "unreadable" in one.name]
    assert len(aside) == 1
    assert line in aside[0].read_bytes()


def test_a_huge_file_is_set_aside_not_read_and_not_lost(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    path.write_bytes(b"x" * 8_000_001)
    notebook = FileNotebook([tmp_path])
    assert notebook.entries("incident") == {}
    notebook.save("incident", "i", {})
    sizes = sorted(one.stat().st_size for one in tmp_path.iterdir())
    assert sizes[-1] == 8_000_001


def test_the_file_is_taken_over_once_and_then_gone(tmp_path: Path) -> None:
    FileNotebook([tmp_path]).save("incident", "i", {"a": 1, "changed_at": EARLY})
    with Store.open(tmp_path / "store") as store:
        assert take_over(store, [tmp_path]) == 1
        assert store.entries("incident") == {"i": {"a": 1, "changed_at": EARLY}}
        assert not (tmp_path / FILE_NAME).exists()
        assert take_over(store, [tmp_path]) == 0


def test_the_later_change_wins_when_the_file_is_taken_over(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store") as store:
        store.save_entries(
            "leak_case", {"old": {"changed_at": EARLY, "t": 1}, "new": {"changed_at": LATE, "t": 1}}
        )
        notebook = FileNotebook([tmp_path])
        notebook.save("leak_case", "old", {"changed_at": LATE, "t": 2})
        notebook.save("leak_case", "new", {"changed_at": EARLY, "t": 2})
        take_over(store, [tmp_path])
        assert [one["t"] for one in store.entries("leak_case").values()] == [2, 1]


def test_what_the_main_window_took_over_is_still_shown_in_ours(tmp_path: Path) -> None:
    ours = FileNotebook([tmp_path])
    ours.save("incident", "i", {"a": 1})
    with Store.open(tmp_path / "store") as store:
        take_over(store, [tmp_path])
        ours.save("incident", "j", {"b": 2})
        assert list(ours.entries("incident")) == ["i", "j"]
        take_over(store, [tmp_path])
        assert list(store.entries("incident")) == ["i", "j"]


def test_when_the_store_fails_in_the_middle_the_file_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(tmp_path / "store") as store:
        notebook = StoreNotebook(store, FileNotebook([tmp_path]))
        notebook.save("incident", "i", {"a": 1})
        assert notebook.entries("incident") == {"i": {"a": 1}}

        def fail(*_arguments: object) -> None:
            raise StoreError("gone")

        for name in ("save_entry", "entries", "remove_entry"):
            monkeypatch.setattr(store, name, fail)
        notebook.save("incident", "j", {"b": 2})
        assert notebook.kept
        assert notebook.entries("incident") == {"i": {"a": 1}, "j": {"b": 2}}
        assert read_notebook(tmp_path / FILE_NAME)[0] == {"incident": {"j": {"b": 2}}}


def test_opening_the_notebook_with_a_store_takes_the_file_in(tmp_path: Path) -> None:
    open_notebook(None, [tmp_path]).save("incident", "i", {"a": 1})
    with Store.open(tmp_path / "store") as store:
        assert open_notebook(store, [tmp_path]).entries("incident") == {"i": {"a": 1}}
        assert not (tmp_path / FILE_NAME).exists()

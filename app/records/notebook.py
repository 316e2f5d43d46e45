"""Where is written what must be kept without a store: the worst hour, and what was learnt meanwhile.

The file is JSON Lines, one entry a line, always written whole (`write_atomically`), so that a kill leaves
the old one or the new one. The next time the store is open, `take_over` moves the worst hour in;
`learning/side_shelf.py` does so for its own file.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from app.domain.calendar import utc_text
from app.domain.json_value import JsonObject
from app.records.errors import StoreError
from app.records.store import Store
from app.system.atomic_file import write_atomically
from app.system.clock import utc_now

FILE_NAME = "mamori-karte-emergency.jsonl"
CHANGED_AT = "changed_at"
"""Every entry of the worst hour says when it was last changed: the later one wins when it is taken over."""

_LARGEST = 8_000_000
_LONGEST_KEY = 200

Entries = dict[str, JsonObject]


class Notebook(Protocol):
    """Entries by collection and id, as the store keeps them. No method raises."""

    kept: bool  # False when the last entry could not be written anywhere: it lives until the window closes

    def entries(self, collection: str) -> Entries:
        """All entries of a collection by id, in the order in which they first came."""

    def save(self, collection: str, entry_id: str, value: JsonObject) -> None:
        """Keep one entry; `kept` says whether it is on the disk."""

    def remove(self, collection: str, entry_id: str) -> None:
        """Take one entry away."""


class FileNotebook:
    """Entries in a file of the first of `folders` that can be written to. Use one at a time."""

    def __init__(
        self, folders: Sequence[Path], now: Callable[[], datetime] = utc_now, file_name: str = FILE_NAME
    ) -> None:
        self.kept = True
        self._places = tuple(folder / file_name for folder in folders)
        self._now = now
        self._unsaved: dict[str, Entries] = {}
        self._seen: dict[str, Entries] = {}  # the main window may take the file over while we are open

    @property
    def path(self) -> Path | None:
        """The file written last or found first; None while there is none."""
        return next((path for path in self._places if path.is_file()), None)

    def entries(self, collection: str) -> Entries:
        """As in `Notebook`."""
        seen = self._seen.setdefault(collection, {})
        seen.update(self._read().get(collection, {}))
        seen.update(self._unsaved.get(collection, {}))
        return dict(seen)

    def save(self, collection: str, entry_id: str, value: JsonObject) -> None:
        """As in `Notebook`."""

        def put(content: dict[str, Entries]) -> None:
            content.setdefault(collection, {})[entry_id] = value

        self._change(put)
        put(self._seen)
        if not self.kept:
            put(self._unsaved)

    def remove(self, collection: str, entry_id: str) -> None:
        """As in `Notebook`."""
        for kept in (self._unsaved, self._seen):
            kept.get(collection, {}).pop(entry_id, None)
        self._change(lambda content: content.get(collection, {}).pop(entry_id, None))

    def _change(self, change: Callable[[dict[str, Entries]], object]) -> None:
        content = self._read()
        for collection, entries in self._unsaved.items():
            content.setdefault(collection, {}).update(entries)
        change(content)
        self.kept = self._write(content)
        if self.kept:
            self._unsaved = {}

    def _read(self) -> dict[str, Entries]:
        found = self.path
        with contextlib.suppress(OSError):  # `set_aside_unreadable` keeps it before anything is written
            return {} if found is None else read_notebook(found)[0]
        return {}

    def _write(self, content: Mapping[str, Entries]) -> bool:
        text = _lines(content).encode("utf-8")
        present = self.path
        for path in [present] if present else self._places:
            with contextlib.suppress(OSError):
                path.parent.mkdir(parents=True, exist_ok=True)
                set_aside_unreadable(path, self._now())
                write_atomically(path, text)
                return True
        return False


class StoreNotebook:
    """Entries in the store; from the moment the store fails, in the file instead."""

    def __init__(self, store: Store, fallback: FileNotebook) -> None:
        self._store: Store | None = store
        self._fallback = fallback
        self._seen: dict[str, Entries] = {}
        self.kept = True

    def entries(self, collection: str) -> Entries:
        """As in `Notebook`."""
        if self._store is not None:
            try:
                self._seen[collection] = self._store.entries(collection)
            except StoreError:
                self._store = None
        written = self._fallback.entries(collection) if self._store is None else {}
        return {**self._seen.get(collection, {}), **written}

    def save(self, collection: str, entry_id: str, value: JsonObject) -> None:
        """As in `Notebook`."""
        self.kept = True
        if self._store is not None:
            try:
                self._store.save_entry(collection, entry_id, value)
                return
            except StoreError:
                self._store = None
        self._fallback.save(collection, entry_id, value)
        self.kept = self._fallback.kept

    def remove(self, collection: str, entry_id: str) -> None:
        """As in `Notebook`."""
        self._seen.get(collection, {}).pop(entry_id, None)
        if self._store is not None:
            try:
                self._store.remove_entry(collection, entry_id)
                return
            except StoreError:
                self._store = None
        self._fallback.remove(collection, entry_id)


def open_notebook(store: Store | None, folders: Sequence[Path]) -> Notebook:
    """The store's notebook, after taking over what a file of `folders` holds; without a store the file."""
    if store is None:
        return FileNotebook(folders)
    with contextlib.suppress(StoreError):
        take_over(store, folders)
    return StoreNotebook(store, FileNotebook(folders))


def take_over(store: Store, folders: Sequence[Path], now: Callable[[], datetime] = utc_now) -> int:
    """Move the files' entries into the store, newer ones winning; how many came. Raises StoreError."""

    def take(content: Mapping[str, Entries]) -> int:
        taken = 0
        for collection, entries in content.items():
            present = store.entries(collection)
            fresh = {key: value for key, value in entries.items() if _is_newer(value, present.get(key))}
            if fresh:
                store.save_entries(collection, fresh)
                taken += len(fresh)
        return taken

    return take_over_files([folder / FILE_NAME for folder in folders], take, now)


def take_over_files(
    paths: Iterable[Path],
    take: Callable[[Mapping[str, Entries]], int],
    now: Callable[[], datetime] = utc_now,
) -> int:
    """Let `take` move in what each file holds; how many came in all. Raises what `take` raises.

    A file is removed only when all of it was taken. Lines that cannot be read stay beside it.
    """
    taken = 0
    for path in paths:
        if not path.is_file():
            continue
        try:
            content, _bad = read_notebook(path)
        except OSError:  # another program holds it: the next time
            continue
        taken += take(content)
        with contextlib.suppress(OSError):
            set_aside_unreadable(path, now())
            path.unlink(missing_ok=True)
    return taken


def read_notebook(path: Path) -> tuple[dict[str, Entries], int]:
    """Collections with their entries, and how many lines could not be read. Raises OSError."""
    content: dict[str, Entries] = {}
    if path.stat().st_size > _LARGEST:
        return {}, 1
    raw = path.read_bytes()
    bad = 0
    for line in raw.decode("utf-8", "replace").splitlines():
        if not line.strip():
            continue
        one = _entry_of(line)
        if one is None:
            bad += 1
        else:
            content.setdefault(one[0], {})[one[1]] = one[2]
    return content, bad


def _entry_of(line: str) -> tuple[str, str, JsonObject] | None:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict):
        return None
    collection, entry_id, value = found.get("collection"), found.get("id"), found.get("value")
    if not _is_key(collection) or not _is_key(entry_id) or not isinstance(value, dict):
        return None
    return str(collection), str(entry_id), value


def _is_key(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= _LONGEST_KEY


def _lines(content: Mapping[str, Entries]) -> str:
    return "".join(
        json.dumps({"collection": collection, "id": entry_id, "value": value}, ensure_ascii=True) + "\n"
        for collection, entries in content.items()
        for entry_id, value in entries.items()
    )


def set_aside_unreadable(path: Path, now: datetime) -> None:
    """Put a file aside that cannot be read, or not every line of it, before it is written anew."""
    if not path.is_file():
        return
    try:
        bad = read_notebook(path)[1]
    except OSError:
        bad = 1
    if bad:
        stamp = utc_text(now).replace(":", "").replace("-", "")
        path.replace(path.with_name(f"{path.stem}.unreadable-{stamp}{path.suffix}"))


def _is_newer(value: JsonObject, present: JsonObject | None) -> bool:
    if present is None:
        return True
    return present != value and str(value.get(CHANGED_AT, "")) >= str(present.get(CHANGED_AT, ""))

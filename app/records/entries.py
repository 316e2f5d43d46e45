"""Everything the store keeps that has no table of its own: rows of the ledger, revisions of the policy, …"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.domain.json_value import JsonObject
from app.records.json_text import object_from_text, to_text
from app.records.store_session import StoreSession


class EntryKeeper(StoreSession):
    """Entries by collection and id. A collection is named after one of its things: "ledger_row".

    The rooms above own the shapes; here an entry is a JSON object that comes back as it was given.
    An entry that cannot be read is left out and named in `unreadable`, as everywhere in the store.
    """

    def entries(self, collection: str) -> dict[str, JsonObject]:
        """All entries of a collection by id, in the order in which they first came."""
        rows = self._all("SELECT id, body FROM entries WHERE collection = ? ORDER BY number", collection)
        found = {key: self._readable(f"{collection} {key}", object_from_text, body) for key, body in rows}
        return {key: value for key, value in found.items() if value is not None}

    def entry(self, collection: str, entry_id: str) -> JsonObject | None:
        """One entry; None when there is none, or none that can be read."""
        row = self._one("SELECT body FROM entries WHERE collection = ? AND id = ?", collection, entry_id)
        return None if row is None else self._readable(f"{collection} {entry_id}", object_from_text, row[0])

    def save_entry(self, collection: str, entry_id: str, value: JsonObject) -> None:
        """Keep one entry; on return it is durable. An earlier one of this id is replaced in its place."""
        self.save_entries(collection, {entry_id: value})

    def save_entries(self, collection: str, values: Mapping[str, JsonObject]) -> None:
        """Keep several entries, all or none."""
        rows = [(collection, entry_id, to_text(value)) for entry_id, value in values.items()]
        with self._writing():
            self._connection.executemany(
                "INSERT INTO entries (collection, id, body) VALUES (?, ?, ?)"
                " ON CONFLICT (collection, id) DO UPDATE SET body = excluded.body",
                rows,
            )

    def remove_entry(self, collection: str, entry_id: str) -> None:
        """Take one entry away; nothing happens where there is none."""
        with self._writing():
            self._connection.execute(
                "DELETE FROM entries WHERE collection = ? AND id = ?", (collection, entry_id)
            )

    def remove_entries(self, collection: str, entry_ids: Iterable[str]) -> None:
        """Take several entries away, all or none."""
        rows = [(collection, entry_id) for entry_id in entry_ids]
        with self._writing():
            self._connection.executemany("DELETE FROM entries WHERE collection = ? AND id = ?", rows)

    def collections(self) -> tuple[str, ...]:
        """The names of all collections that hold something."""
        rows = self._all("SELECT DISTINCT collection FROM entries ORDER BY collection")
        return tuple(row[0] for row in rows)

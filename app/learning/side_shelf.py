"""Learning while the records cannot be opened: kept in a plain file, moved into the store once it opens.

Whoever learnt in the store before is not known meanwhile. So the file's learners find themselves again by
their names when it is taken over, and what one of them has done already is never undone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from app.domain.json_value import JsonObject, JsonValue
from app.domain.profile import Profile
from app.learning.progress import LEARNERS, RESULTS
from app.learning.results import Learner, LessonResult
from app.records.notebook import Entries, FileNotebook, take_over_files
from app.records.store import Store

LEARNING_FILE = "mamori-karte-learning.jsonl"
_SETTINGS = "setting"


class SideShelf:
    """What `Learning` asks of a store, in a file of the first of `folders` that can be written to."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._file = FileNotebook(folders, file_name=LEARNING_FILE)

    @property
    def kept(self) -> bool:
        """False when the last thing could not be written: it lives until the window closes."""
        return self._file.kept

    def profile(self) -> Profile:
        """Nothing is known of the business."""
        return Profile()

    def setting(self, key: str, default: JsonValue = None) -> JsonValue:
        """As in the store."""
        found = self.entry(_SETTINGS, key)
        return default if found is None else found.get("value", default)

    def save_setting(self, key: str, value: JsonValue) -> None:
        """As in the store."""
        self.save_entry(_SETTINGS, key, {"value": value})

    def entries(self, collection: str) -> dict[str, JsonObject]:
        """As in the store."""
        return self._file.entries(collection)

    def entry(self, collection: str, entry_id: str) -> JsonObject | None:
        """As in the store."""
        return self.entries(collection).get(entry_id)

    def save_entry(self, collection: str, entry_id: str, value: JsonObject) -> None:
        """As in the store. Whoever learns is written again after another window took the file over."""
        if collection != LEARNERS and self._file.path is None:
            for learner_id, learner in self.entries(LEARNERS).items():
                self._file.save(LEARNERS, learner_id, learner)
        self._file.save(collection, entry_id, value)

    def save_entries(self, collection: str, values: Mapping[str, JsonObject]) -> None:
        """As in the store."""
        for entry_id, value in values.items():
            self.save_entry(collection, entry_id, value)

    def remove_entry(self, collection: str, entry_id: str) -> None:
        """As in the store."""
        self._file.remove(collection, entry_id)


def take_over_learning(store: Store, folders: Sequence[Path]) -> int:
    """Move in what was learnt without the store; how many results came. Raises StoreError."""

    def take(content: Mapping[str, Entries]) -> int:
        known = _learners_in(store, content.get(LEARNERS, {}))
        results = [LessonResult.from_json(one) for one in content.get(RESULTS, {}).values()]
        fresh = [replace(one, learner=known[one.learner]) for one in results if one.learner in known]
        _merge(store, fresh)
        return len(fresh)

    return take_over_files([folder / LEARNING_FILE for folder in folders], take)


def _learners_in(store: Store, waiting: Mapping[str, JsonObject]) -> dict[str, str]:
    """The learner of the store each learner of the file is; somebody new is added."""
    present = {key: Learner.from_json(key, one) for key, one in store.entries(LEARNERS).items()}
    known = {}
    for learner_id, value in waiting.items():
        learner = Learner.from_json(learner_id, value)
        same = _same_person(learner, present)
        if same is None:
            name = learner.name or ("" if present else store.profile().person_name)
            same = replace(learner, name=name)
            store.save_entry(LEARNERS, same.id, same.to_json())
            present[same.id] = same
        known[learner_id] = same.id
    return known


def _same_person(learner: Learner, present: Mapping[str, Learner]) -> Learner | None:
    """By id, else by name; without a name it is whoever is the only one who learns here."""
    if learner.id in present:
        return present[learner.id]
    if not learner.name:
        return next(iter(present.values())) if len(present) == 1 else None
    return next((one for one in present.values() if one.name == learner.name), None)


def _merge(store: Store, fresh: Sequence[LessonResult]) -> None:
    """Every lesson done counts; where a lesson is under way, the run that is further on stays."""
    for one in fresh:
        key = f"{one.learner}.{one.lesson}.{one.edition}"
        found = store.entry(RESULTS, key)
        before = LessonResult.from_json(found) if found is not None else one
        further = before if before.step > one.step else one
        done = tuple(sorted({*before.completions, *one.completions}))
        store.save_entry(RESULTS, key, replace(further, completions=done).to_json())

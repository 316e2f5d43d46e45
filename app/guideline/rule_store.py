"""The rules in the store: choices, the owner's sentences, the versions decided on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from app.assessment.firm import firm_facts
from app.content.rule_packs import load_rule_pack
from app.domain.calendar import local_date, utc_text
from app.domain.language import Language
from app.guideline.rule_set import LONGEST_NAME, RuleSet, as_set, decide, from_json, to_json
from app.guideline.rules import (
    LONGEST_SENTENCE,
    DraftChapter,
    RuleChoices,
    RuleEdit,
    Situation,
    draft,
)
from app.records.store import Store

SETS, EDITS = "rule_set", "rule_edit"
_CHOICES = "choices"
_DECISION = "decision"
_VERSION = "version-"


class FirmRules:
    """The rules of the firm whose store this is. Every change is durable when the call returns."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # As they stand

    @property
    def situation(self) -> Situation:
        """What the rules are written from, as last saved."""
        return Situation(self._store.profile(), firm_facts(self._store))

    @property
    def choices(self) -> RuleChoices:
        """Chapters and numbers the owner chose."""
        return RuleChoices.from_json(self._store.entry(SETS, _CHOICES) or {})

    @property
    def edits(self) -> Mapping[str, RuleEdit]:
        """The owner's own sentences by the id of the rule."""
        found = self._store.entries(EDITS)
        return {rule_id: RuleEdit.from_json(rule_id, value) for rule_id, value in found.items()}

    def chapters(self) -> tuple[DraftChapter, ...]:
        """Every chapter as it stands now."""
        return draft(load_rule_pack(), self.situation, self.choices, self.edits)

    def drafted(self) -> RuleSet:
        """The chapters in use as a set nobody has decided on yet."""
        return as_set(self.chapters(), self.situation)

    def current(self) -> RuleSet:
        """The version decided on last where the draft still says the same, else the draft."""
        drafted, latest = self.drafted(), self.latest
        return latest if latest is not None and latest.says_the_same(drafted) else drafted

    # Changes

    def use_chapter(self, chapter_id: str, on: bool) -> None:
        """Take a chapter in or leave it out, whatever the facts say."""
        choices = self.choices
        self._keep(RuleChoices({**choices.modules, chapter_id: on}, choices.numbers))

    def set_number(self, fill_in: str, number: int | None) -> None:
        """Choose a number; None goes back to ours."""
        choices = self.choices
        numbers = {key: one for key, one in choices.numbers.items() if key != fill_in}
        self._keep(RuleChoices(choices.modules, numbers if number is None else {**numbers, fill_in: number}))

    def edit(self, rule_id: str, text: str, language: Language, now: datetime) -> None:
        """Keep the owner's words for a sentence; empty words bring ours back."""
        earlier = self.edits.get(rule_id)
        texts = dict(earlier.texts) if earlier else {}
        written = text.strip()[:LONGEST_SENTENCE]
        texts = {**texts, language.value: written} if written else {}
        self._keep_edit(RuleEdit(rule_id, texts, bool(earlier and earlier.removed), utc_text(now)))

    def remove(self, rule_id: str, removed: bool, now: datetime) -> None:
        """Take a sentence out, or back in; the owner's words are kept meanwhile."""
        earlier = self.edits.get(rule_id)
        self._keep_edit(RuleEdit(rule_id, dict(earlier.texts) if earlier else {}, removed, utc_text(now)))

    def restore(self, rule_id: str, edit: RuleEdit | None) -> None:
        """Put an edit back as it was before; None means there was none."""
        if edit is None:
            self._store.remove_entry(EDITS, rule_id)
        else:
            self._store.save_entry(EDITS, rule_id, edit.to_json())

    # The decision being prepared

    @property
    def decider(self) -> str:
        """The name typed for the next decision, else who decided last, else the owner."""
        kept = (self._store.entry(SETS, _DECISION) or {}).get("name")
        if isinstance(kept, str):
            return kept[:LONGEST_NAME]
        return self.latest.decided_by if self.latest else self._store.profile().person_name

    def keep_decider(self, name: str) -> None:
        """Keep the name as it is typed."""
        self._store.save_entry(SETS, _DECISION, {"name": name[:LONGEST_NAME]})

    # Versions

    @property
    def versions(self) -> tuple[RuleSet, ...]:
        """What was decided on, oldest first; one that cannot be read is left out."""
        found = self._store.entries(SETS).items()
        read = [from_json(value) for key, value in found if key.startswith(_VERSION)]
        return tuple(sorted((one for one in read if one), key=lambda one: one.number))

    @property
    def latest(self) -> RuleSet | None:
        """The version decided on last."""
        return next(reversed(self.versions), None)

    def approve(self, decided_on: date, decided_by: str, now: datetime) -> RuleSet:
        """Decide on the draft. Raises ValueError as `app.guideline.rule_set.decide` does."""
        taken = [int(key.removeprefix(_VERSION)) for key in self._version_keys()]
        number = max(taken, default=0) + 1
        decided = decide(
            self.drafted(),
            self.latest,
            number,
            decided_on,
            decided_by,
            local_date(now),
            utc_text(now),
        )
        self._store.save_entry(SETS, f"{_VERSION}{number}", to_json(decided))
        return decided

    def take_back(self, number: int) -> None:
        """Undo `approve`."""
        self._store.remove_entry(SETS, f"{_VERSION}{number}")

    def _version_keys(self) -> list[str]:
        keys = (key for key in self._store.entries(SETS) if key.startswith(_VERSION))
        return [key for key in keys if key.removeprefix(_VERSION).isdecimal()]

    def _keep(self, choices: RuleChoices) -> None:
        self._store.save_entry(SETS, _CHOICES, choices.to_json())

    def _keep_edit(self, edit: RuleEdit) -> None:
        if edit.text() is None and not edit.removed:
            self._store.remove_entry(EDITS, edit.rule_id)
        else:
            self._store.save_entry(EDITS, edit.rule_id, edit.to_json())

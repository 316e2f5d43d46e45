"""The rules in the store: choices, the owner's sentences, the versions decided on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from app.assessment.firm import firm_facts
from app.content.rule_packs import RuleKind, load_rule_pack
from app.domain.calendar import local_date, utc_text
from app.domain.language import Language
from app.guideline.own_rules import OWN_KINDS, OwnRule, new_own_rule, own_rules
from app.guideline.rule_set import LONGEST_NAME, RuleSet, as_set, decide, from_json, to_json
from app.guideline.rules import (
    LONGEST_SENTENCE,
    DraftChapter,
    RuleChoices,
    RuleEdit,
    Situation,
    draft,
)
from app.guideline.set_procedure import decided_procedure
from app.records.store import Store

SETS, EDITS, OWN = "rule_set", "rule_edit", "own_rule"
_CHOICES = "choices"
_DECISION = "decision"
_VERSION = "version-"


@dataclass(frozen=True, slots=True)
class DiscardedRule:
    """An added rule that was thrown away, with its words."""

    rule: OwnRule
    edit: RuleEdit | None


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

    @property
    def own(self) -> tuple[OwnRule, ...]:
        """The rules the owner added, with or without words yet."""
        return own_rules(self._store.entries(OWN))

    def chapters(self) -> tuple[DraftChapter, ...]:
        """Every chapter as it stands now."""
        return draft(load_rule_pack(), self.situation, self.choices, self.edits, self.own)

    def drafted(self) -> RuleSet:
        """The chapters in use as a set nobody has decided on yet."""
        return as_set(self.chapters(), self.situation, decided_procedure(self._store))

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

    # Rules of the owner's own

    def add(self, chapter_id: str) -> OwnRule:
        """Add a rule without words yet to a chapter. Raises KeyError for a chapter that is none."""
        added = new_own_rule(load_rule_pack().chapter(chapter_id).id)
        self._store.save_entry(OWN, added.id, added.to_json())
        return added

    def set_kind(self, rule_id: str, kind: RuleKind) -> None:
        """Make an added rule 必須 or 禁止."""
        for one in self.own:
            if one.id == rule_id and kind in OWN_KINDS:
                self._store.save_entry(OWN, rule_id, replace(one, kind=kind).to_json())

    def discard(self, rule_id: str) -> DiscardedRule | None:
        """Throw an added rule away for good. Returns what `bring_back` needs; None where there is none."""
        found = next((one for one in self.own if one.id == rule_id), None)
        if found is None:
            return None
        gone = DiscardedRule(found, self.edits.get(rule_id))
        self._store.remove_entry(OWN, rule_id)
        self._store.remove_entry(EDITS, rule_id)
        return gone

    def bring_back(self, gone: DiscardedRule) -> None:
        """Undo `discard`."""
        self._store.save_entry(OWN, gone.rule.id, gone.rule.to_json())
        self.restore(gone.rule.id, gone.edit)

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

"""What the pages are made of besides the record: the packs of its edition, its checks, its score."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.assessment.score import Score, score
from app.content.packs import load_actions, load_questionnaire
from app.content.phrases import phrase
from app.domain.action import Action
from app.domain.language import Language, Text
from app.domain.questionnaire import Questionnaire
from app.domain.record import Record
from app.domain.verdict import Status, Verdict
from app.inspection.check import Check, load_check

# Facts of the checks on shares that name a folder of the owner; not for partners unless wished.
_NAMING_FACTS = frozenset({"name", "names", "share", "shares", "path", "paths", "open_shares", "exports"})


@dataclass(frozen=True, slots=True)
class Material:
    """A record with everything needed to speak about it in either language."""

    record: Record
    questionnaire: Questionnaire
    actions: Mapping[str, Action]
    checks: Mapping[str, Check]
    score: Score

    @property
    def check_titles(self) -> Mapping[str, Text]:
        """The titles of the checks by id."""
        return {check_id: check.title for check_id, check in self.checks.items()}

    def sentence(self, verdict: Verdict, language: Language, show_names: bool) -> str:
        """What a verdict found, naming the check where it found nothing out. Names of shares only on wish."""
        check = self.checks.get(verdict.check_id)
        if check is None:
            return phrase("report.check.unknown", language, check=verdict.check_id)
        if not show_names:
            verdict = without_names(verdict, language)
        sentence = check.sentence(verdict, language)
        if verdict.status is not Status.UNKNOWN:
            return sentence
        # 「調べられませんでした」 alone would not say what.
        return phrase("report.check.subject", language, title=check.title.to(language), sentence=sentence)


def gather(record: Record) -> Material:
    """Load what belongs to `record`. Raises KeyError when its edition is not among the packs."""
    questionnaire = load_questionnaire(record.edition)
    answers = {answer.question_id: answer for answer in record.answers}
    checks = {}
    for verdict in record.firm_verdicts:
        try:
            checks[verdict.check_id] = load_check(verdict.check_id)
        except KeyError:  # a check of another version: shown by its id
            continue
    return Material(record, questionnaire, load_actions(), checks, score(questionnaire, answers))


def without_names(verdict: Verdict, language: Language) -> Verdict:
    """The verdict with the names of shares, folders and other PCs replaced."""
    if verdict.pc is not None:
        verdict = replace(verdict, pc=phrase("report.pcs.other", language))
    if not _NAMING_FACTS & set(verdict.facts):
        return verdict
    withheld = phrase("report.share.masked", language)
    facts = {
        key: withheld if key in _NAMING_FACTS and isinstance(value, str) and value else value
        for key, value in verdict.facts.items()
    }
    return replace(verdict, facts=facts)

"""Drafts an answer to a partner's question: 回答, 補足, 根拠. Never 「はい」 without evidence.

Affirmed is only what a measurement of every PC or a finished paper shows. A mere declaration becomes a
sentence that says so, and the choice stays open; so does everything the question demands beyond it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.content.partner_facts_pack import PartnerFact
from app.content.phrases import phrase
from app.domain.answer import Choice
from app.domain.calendar import long_date
from app.domain.language import Language
from app.guideline.evidence import Evidence, Finding, Grade, Known
from app.guideline.fact_matching import Confidence, Match
from app.guideline.form_words import Meaning
from app.inspection.check import load_check

_RULES = "rules"
_MOST_LISTED = 6
_TWO_STARS = 2  # what the paper on a declaration counts
_OF_EVERYBODY = ("all_staff", "shared")  # where nobody else works, the owner is everybody


class Open(StrEnum):
    """Why a choice is left to the person: `check_sheet.open.<value>` says it."""

    NO_TOPIC = "no_topic"
    UNSURE = "unsure"
    PEOPLE_ONLY = "people_only"
    EITHER_WAY = "either_way"
    NOTHING_KNOWN = "nothing_known"
    DECLARED_ONLY = "declared_only"
    NEAR_ONLY = "near_only"
    CONDITION = "condition"
    SOME_PCS = "some_pcs"
    NOT_ALL_KNOWN = "not_all_known"
    DIFFERS = "differs"
    OLD = "old"
    IN_PART = "in_part"
    NO_CHOICE = "no_choice"


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft. `meaning` is None where the choice is left open, and `open` says why.

    `sentence` answers in words, for a form without choices; `note` is 補足, `proof` 根拠. `grade` is what the
    draft rests on, None where nothing is known. `unmet` are conditions nothing we know speaks of.
    """

    meaning: Meaning | None = None
    grade: Grade | None = None
    sentence: str = ""
    note: str = ""
    proof: str = ""
    open: Open | None = None
    unmet: tuple[str, ...] = ()

    @property
    def outcome(self) -> str:
        """What it comes to, to tell later whether anything has changed since."""
        return f"{self.meaning or 'open'}/{self.grade or 'none'}"


def draft(match: Match, known: Known, language: Language) -> Draft:
    """The draft for one question, in the language of the form."""
    if match.fact is None:
        return Draft(open=Open.NO_TOPIC)
    return _Drafting(match, match.fact, known, language).draft()


class _Drafting:
    def __init__(self, match: Match, fact: PartnerFact, known: Known, language: Language) -> None:
        self._match, self._fact, self._known, self._language = match, fact, known, language
        self._measured = known.measured(fact.checks)
        self._hints = known.measured(fact.hint_checks)
        self._papers = known.documents(self._paper_kinds())
        self._declared = known.declared(fact.questions)

    def draft(self) -> Draft:
        found: Draft | None
        if self._fact.source == "responsible_person" and self._known.facts.responsible_person:
            found = self._responsible()
        elif self._match.asks_for_rule:
            found = self._from_papers() or self._from_declaration(near=True)
        else:
            found = (
                self._from_measurement() or self._from_papers() or self._from_declaration(self._fact.indirect)
            )
        found = found or Draft(open=Open.PEOPLE_ONLY if self._fact.by_people_only else Open.NOTHING_KNOWN)
        found = self._doubted(found)
        if found.meaning is None and found.open is not Open.DECLARED_ONLY:
            return replace(found, sentence="")  # a form of free words would print 「実施しています」
        return found

    def _doubted(self, found: Draft) -> Draft:
        """An affirmation must survive every doubt about the question; a gap is said as it is."""
        if self._match.either_way:
            return replace(found, meaning=None, open=Open.EITHER_WAY)
        if found.meaning is not Meaning.YES:
            return found
        if self._fact.by_people_only:
            return replace(found, meaning=None, open=Open.PEOPLE_ONLY)
        if self._match.confidence is not Confidence.HIGH:
            return replace(found, meaning=None, open=Open.UNSURE)
        unmet = tuple(
            one.label.to(self._language) for one in self._match.conditions if not self._met(one.id, found)
        )
        unmet += tuple(self._quoted(one) for one in self._match.unread)
        if unmet:
            return replace(found, meaning=None, open=Open.CONDITION, unmet=unmet)
        return found

    def _met(self, condition: str, found: Draft) -> bool:
        if condition == "all_devices":
            return self._known.every_pc_measured and found.grade is Grade.MEASURED
        if condition == "two_stars":
            return any(one.paper is not None and one.paper.count >= _TWO_STARS for one in self._papers)
        return condition in _OF_EVERYBODY and self._known.profile.works_alone

    def _paper_kinds(self) -> Iterable[str]:
        fact = self._fact
        if not self._match.asks_for_rule:
            return fact.proof_papers
        # A booklet of rules answers for a topic only where one of its sentences is about it.
        topic = {*fact.questions, *fact.checks, *fact.hint_checks}
        served = bool(topic & self._known.served_by_rules) or _RULES in fact.proof_papers
        return tuple(one for one in fact.rule_papers if one != _RULES or served)

    # What it rests on

    def _responsible(self) -> Draft:
        papers = self._known.documents(self._fact.rule_papers)
        sentence = self._say("say.responsible", name=self._known.facts.responsible_person)
        proof = self._proof((), papers, ())
        if papers:
            return Draft(Meaning.YES, Grade.DOCUMENT, sentence, sentence, proof)
        note = sentence + self._say("declared.note")
        return Draft(None, Grade.DECLARED, note, note, "", Open.DECLARED_ONLY)

    def _from_measurement(self) -> Draft | None:
        seen = {one.finding for one in (*self._measured, *self._hints)} - {Finding.UNKNOWN}
        wanting = [
            one for one in (*self._measured, *self._hints) if one.finding in (Finding.BAD, Finding.PARTLY)
        ]
        if not self._measured and not wanting:
            return None
        proof = self._proof((*self._measured, *self._hints), self._papers, ())
        if wanting:
            only_bad = seen == {Finding.BAD}
            note = self._scope() + self._exception(wanting) + self._plan([one.subject for one in wanting])
            meaning, words = (Meaning.NO, "say.no") if only_bad else (Meaning.PARTLY, "say.partly")
            return Draft(meaning, Grade.MEASURED, self._say(words) + note, note, proof)
        if seen != {Finding.GOOD}:
            return None  # nothing could be measured
        found = Draft(Meaning.YES, Grade.MEASURED, self._say("say.yes") + self._scope(), self._scope(), proof)
        if any(one.finding is Finding.UNKNOWN for one in self._measured):
            return replace(found, meaning=None, open=Open.NOT_ALL_KNOWN)
        if not self._known.every_pc_measured:
            return replace(found, meaning=None, open=Open.SOME_PCS)
        if self._owner_says_less:
            return replace(found, meaning=None, open=Open.DIFFERS)
        return found

    @property
    def _owner_says_less(self) -> bool:
        return any(one.finding in (Finding.BAD, Finding.PARTLY) for one in self._declared)

    def _from_papers(self) -> Draft | None:
        if not self._papers:
            return None
        proof = self._proof(self._hints, self._papers, ())
        if any(one.finding is Finding.BAD for one in self._papers):
            note = self._plan([])
            return Draft(Meaning.NO, Grade.DOCUMENT, self._say("say.no") + note, note, proof)
        sentence = self._say("say.rule" if self._match.asks_for_rule else "say.yes")
        note = self._numbers()
        good = [one for one in self._papers if one.finding is Finding.GOOD]
        if not good:
            old = any(one.paper is not None and not one.paper.is_fresh for one in self._papers)
            return Draft(None, Grade.DOCUMENT, "", note, proof, Open.OLD if old else Open.IN_PART)
        if self._owner_says_less and not self._match.asks_for_rule and not self._fact.indirect:
            return Draft(None, Grade.DOCUMENT, "", note, proof, Open.DIFFERS)
        return Draft(Meaning.YES, Grade.DOCUMENT, sentence + note, note, proof)

    def _from_declaration(self, near: bool) -> Draft | None:
        if not self._declared:
            return None
        proof = self._proof(self._hints, (), self._declared)
        findings = {one.finding for one in self._declared}
        if near:
            return Draft(None, Grade.DECLARED, "", "", proof, Open.NEAR_ONLY)
        if Finding.UNKNOWN in findings:
            return None
        plan = self._plan([one.subject for one in self._declared])
        if findings == {Finding.BAD}:
            return Draft(Meaning.NO, Grade.DECLARED, self._say("say.no") + plan, plan, proof)
        if findings != {Finding.GOOD}:
            note = self._say("declared.note") + plan
            return Draft(Meaning.PARTLY, Grade.DECLARED, self._say("say.partly") + note, note, proof)
        note = self._say("declared.note")
        return Draft(None, Grade.DECLARED, self._say("say.declared") + note, note, proof, Open.DECLARED_ONLY)

    # In words

    def _quoted(self, words: str) -> str:
        return f"「{words}」" if self._language is Language.JA else f"“{words}”"

    @property
    def _comma(self) -> str:
        return "、" if self._language is Language.JA else "; "

    def _say(self, name: str, /, **values: object) -> str:
        text = phrase(f"check_sheet.{name}", self._language, **values)
        return text if self._language is Language.JA else text + " "

    def _scope(self) -> str:
        known = self._known
        if known.every_pc_measured:
            return self._say("scope.one") if known.pcs_all == 1 else self._say("scope.all", all=known.pcs_all)
        if known.pcs_all is not None and known.pcs_all > known.pcs_measured:
            return self._say("scope.some", all=known.pcs_all, measured=known.pcs_measured)
        return self._say("scope.unsaid", measured=known.pcs_measured)

    def _exception(self, wanting: Sequence[Evidence]) -> str:
        return self._say("exception", list=self._titles(wanting))

    def _titles(self, measured: Sequence[Evidence]) -> str:
        titles = [load_check(one.subject).title.to(self._language) for one in measured[:_MOST_LISTED]]
        return self._comma.join(titles)

    def _plan(self, subjects: Sequence[str]) -> str:
        """Until when it will be done, as the plan says."""
        mine = [
            one
            for one in self._known.open_plan
            if one.subject.partition(":")[2].rpartition("/")[2] in subjects
        ]
        days = sorted(one.due_on for one in mine if one.due_on)
        if days:
            return self._say("plan", date=days[-1])
        return self._say("plan.undated") if mine else ""

    def _numbers(self) -> str:
        number = next((one.paper.number for one in self._papers if one.paper and one.paper.number), "")
        return self._say("certificate", number=number) if number else ""

    def _proof(
        self, measured: Sequence[Evidence], papers: Sequence[Evidence], declared: Sequence[Evidence]
    ) -> str:
        known = [one for one in measured if one.finding is not Finding.UNKNOWN]
        parts = []
        if known:
            day = long_date(min(one.on for one in known), self._language)
            parts.append(
                phrase("check_sheet.proof.measured", self._language, date=day, list=self._titles(known))
            )
        for one in papers:
            title = phrase(f"check_sheet.paper.{one.subject}", self._language)
            day = long_date(one.on, self._language)
            parts.append(phrase("check_sheet.proof.document", self._language, date=day, title=title))
        parts += [self._declared_proof(one) for one in declared]
        return self._comma.join(parts)

    def _declared_proof(self, one: Evidence) -> str:
        sheet = self._known.questionnaire
        choice = one.answer.choice if one.answer else Choice.DONT_KNOW
        proof = phrase(
            "check_sheet.proof.declared",
            self._language,
            date=long_date(one.on, self._language),
            edition=sheet.edition,
            number=sheet.question(one.subject).number,
        )
        word = phrase(f"choice.{choice.value}", self._language)
        return f"{proof}「{word}」" if self._language is Language.JA else f"{proof} ({word})"

"""A partner's form in work: its questions, drafts, what the person decided, and the copy that is saved.

Everything decided or typed is kept at once under the fingerprint of the file, so the work goes on after a
break with the same file. The file itself is never changed; a copy under a new name gets what was confirmed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from app.content.partner_facts_pack import PartnerPack, load_partner_pack
from app.content.phrases import phrase
from app.domain.calendar import utc_text
from app.domain.json_value import JsonObject, JsonValue
from app.domain.language import Language
from app.files.sheet_answers import CellText, write_answers
from app.files.sheet_grid import Place
from app.files.sheet_workbook import SheetWorkbook, open_workbook
from app.guideline.answer_bank import AnswerBank, BankedAnswer
from app.guideline.evidence import Known
from app.guideline.fact_matching import Confidence, Match, conditions_in, language_of, match
from app.guideline.form_reading import FormQuestion, find_questions
from app.guideline.form_words import Meaning
from app.guideline.form_writing import answer_cells, reads_back
from app.guideline.partner_answers import Draft, Open, draft
from app.records.store import Store
from app.system.atomic_file import write_atomically
from app.system.clock import utc_now

SHEETS, REPLIES = "check_sheet", "check_sheet_reply"
LONGEST_TEXT = 4000


class ReplyState(StrEnum):
    """How far a question is. Only CONFIRMED answers are written into the copy."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    LEFT = "left"  # the person answers it elsewhere


@dataclass(frozen=True, slots=True)
class Reply:
    """What the person chose and typed. `label` is an offered answer, or the whole text of a free one.

    `outcome` is what the draft came to when it was confirmed: on other facts it has to be confirmed again.
    """

    label: str = ""
    note: str = ""
    proof: str = ""
    state: ReplyState = ReplyState.OPEN
    topic: str = ""
    outcome: str = field(default="", compare=False)

    def to_json(self) -> dict[str, JsonValue]:
        """The reply as a JSON object."""
        return {
            "label": self.label, "note": self.note, "proof": self.proof,
            "state": self.state.value, "topic": self.topic, "outcome": self.outcome,
        }  # fmt: skip

    @classmethod
    def from_json(cls, value: JsonObject) -> Reply:
        """Read what `to_json` wrote; what is of a wrong type is empty."""

        def text(key: str) -> str:
            found = value.get(key)
            return found[:LONGEST_TEXT] if isinstance(found, str) else ""

        state = text("state")
        known = ReplyState(state) if state in list(ReplyState) else ReplyState.OPEN
        return cls(text("label"), text("note"), text("proof"), known, text("topic"), text("outcome"))


@dataclass(frozen=True, slots=True)
class SheetQuestion:
    """One question with what we make of it. `earlier` is what was confirmed to the same question before."""

    asked: FormQuestion
    match: Match
    draft: Draft
    reply: Reply
    is_touched: bool
    earlier: BankedAnswer | None = None


@dataclass(frozen=True, slots=True)
class KnownSheet:
    """A form that was opened before. `confirmed` counts its confirmed answers."""

    id: str
    file_name: str
    path: str
    opened_at: str
    questions: int
    confirmed: int


class SourceOverwrittenError(ValueError):
    """The copy would have replaced the partner's file."""


class WrittenWronglyError(OSError):
    """What was written does not read back as it should; the copy was not kept."""


@dataclass(frozen=True, slots=True)
class Form:
    """A partner's file as it was read: pure, made away from the window's thread by `read_form`."""

    path: Path
    workbook: SheetWorkbook
    asked: tuple[FormQuestion, ...]
    matches: Mapping[str, Match]
    language: Language


def read_form(path: Path) -> Form:
    """Open a partner's .xlsx and find its questions. Raises FileRefused (with the reason) or OSError."""
    pack = load_partner_pack()
    workbook = open_workbook(path)
    asked = find_questions(workbook.sheets, pack)
    matches = {one.id: match(one.text, pack, one.heading) for one in asked}
    return Form(path, workbook, asked, matches, language_of([one.text for one in asked]))


class CheckSheet:
    """One form in work."""

    def __init__(self, store: Store, form: Form, known: Known) -> None:
        self.path, self.workbook, self.language = form.path, form.workbook, form.language
        self.id = hashlib.sha256(form.workbook.archive.content).hexdigest()[:32]
        self.store, self._known = store, known
        self._pack = load_partner_pack()
        self._bank = AnswerBank(store, self._pack)
        self._asked, self._matches = form.asked, form.matches

    @property
    def file_name(self) -> str:
        """What the partner called it."""
        return self.path.name

    @property
    def questions(self) -> tuple[SheetQuestion, ...]:
        """Every question as it stands now."""
        replies = self._replies()
        return tuple(self._question(one, replies.get(one.id)) for one in self._asked)

    def question(self, question_id: str) -> SheetQuestion:
        """One question as it stands now. Raises KeyError."""
        asked = next((one for one in self._asked if one.id == question_id), None)
        if asked is None:
            raise KeyError(question_id)
        kept = self.store.entry(REPLIES, self._key(question_id))
        return self._question(asked, Reply.from_json(kept) if kept else None)

    def know(self, known: Known) -> None:
        """What is known has changed: draft anew."""
        self._known = known

    def drafted(self, question_id: str, topic: str) -> Reply:
        """What would be proposed if the question were about `topic`."""
        asked = self.question(question_id).asked
        return replace(self._proposed(asked, self._draft(asked, topic), None), topic=topic)

    # What the person does

    def keep(self, question_id: str, reply: Reply) -> SheetQuestion:
        """Keep what is chosen and typed; on return it is durable. A confirmed one goes into the bank too."""
        asked = self.question(question_id).asked
        reply = replace(reply, outcome=self._draft(asked, reply.topic).outcome)
        self.store.save_entry(REPLIES, self._key(question_id), reply.to_json())
        question = self.question(question_id)
        if reply.state is ReplyState.CONFIRMED:
            self._bank.keep(question.asked.text, self._banked(question))
        return question

    def take_back(self, question_id: str) -> None:
        """Forget the reply: the draft stands again."""
        self.store.remove_entry(REPLIES, self._key(question_id))

    def save_copy(self, target: Path) -> int:
        """Write the confirmed answers into a copy at `target`, read it back, and say how many there are.

        Raises SourceOverwrittenError, WrittenWronglyError, CannotWriteError, FileRefused or OSError; the
        partner's file is never touched.
        """
        if self.is_source(target):
            raise SourceOverwrittenError(target)
        answers, count = self.cells()
        write_copy(self.workbook, answers, target)
        return count

    def is_source(self, target: Path) -> bool:
        """Whether `target` is the partner's own file."""
        return _is_same_file(self.path, target)

    def cells(self) -> tuple[dict[str, dict[Place, CellText]], int]:
        """The cells to write, by sheet, and how many questions they answer."""
        answers: dict[str, dict[Place, CellText]] = {}
        count = 0
        for one in self.questions:
            if one.reply.state is ReplyState.CONFIRMED and one.asked.writable:
                grid = self.workbook.sheet(one.asked.sheet)
                held = {
                    offered.place: grid.text(offered.place) for offered in one.asked.offered if offered.place
                }
                shown = grid.text(one.asked.answer)
                answers.setdefault(one.asked.sheet, {}).update(
                    answer_cells(
                        one.asked,
                        one.reply.label,
                        one.reply.note,
                        one.reply.proof,
                        held,
                        shown,
                        self.language,
                    )
                )
                count += 1
        return answers, count

    def remember(self) -> None:
        """Put the form on the list of those in work."""
        questions = self.questions
        confirmed = sum(one.reply.state is ReplyState.CONFIRMED for one in questions)
        self.store.save_entry(
            SHEETS,
            self.id,
            {
                "file_name": self.file_name,
                "path": str(self.path),
                "opened_at": utc_text(utc_now()),
                "questions": len(questions),
                "confirmed": confirmed,
            },
        )

    # Inside

    def _question(self, asked: FormQuestion, kept: Reply | None) -> SheetQuestion:
        topic = kept.topic if kept else ""
        found, made = self._match(asked, topic), self._draft(asked, topic)
        if kept and kept.state is ReplyState.CONFIRMED and kept.outcome not in ("", made.outcome):
            kept = replace(kept, state=ReplyState.OPEN)
        earlier = self._bank.find(asked.text, found.fact.id if found.fact else "")
        reply = kept or self._proposed(asked, made, earlier)
        return SheetQuestion(asked, found, made, reply, kept is not None, earlier)

    def _draft(self, asked: FormQuestion, topic: str) -> Draft:
        return _with_offered_choice(draft(self._match(asked, topic), self._known, self.language), asked)

    def _match(self, asked: FormQuestion, topic: str) -> Match:
        found = self._matches[asked.id]
        return _with_topic(found, asked, topic, self._pack) if topic else found

    def _proposed(self, asked: FormQuestion, made: Draft, earlier: BankedAnswer | None) -> Reply:
        """The draft as a reply nobody has confirmed. The person's own words of last time win while the
        facts are what they were; 「はい」 is proposed again only where evidence still shows it."""
        label = ""
        if not asked.offered:
            label = made.sentence
        elif made.meaning is not None:
            offered = asked.choice(made.meaning)
            label = offered.label if offered else ""
        if earlier is None or earlier.outcome != made.outcome:
            return Reply(label, made.note, made.proof)
        if asked.offered:
            same = next((one.label for one in asked.offered if one.label == earlier.label), "")
            affirmed = (
                same and meaning_among(asked, same) in (Meaning.YES, None) and made.meaning is not Meaning.YES
            )
            label = label if affirmed or not same else same
        elif made.meaning is not None:
            label = earlier.label or label
        return Reply(label, earlier.note or made.note, made.proof)

    def _banked(self, question: SheetQuestion) -> BankedAnswer:
        return BankedAnswer(
            question=question.asked.text,
            topic=question.match.fact.id if question.match.fact else "",
            label=question.reply.label,
            note=question.reply.note,
            proof=question.reply.proof,
            outcome=question.draft.outcome,
            confirmed_at=utc_text(utc_now()),
            source=self.file_name,
        )

    def _replies(self) -> dict[str, Reply]:
        start = self._key("")
        return {
            key.removeprefix(start): Reply.from_json(value)
            for key, value in self.store.entries(REPLIES).items()
            if key.startswith(start)
        }

    def _key(self, question_id: str) -> str:
        return f"{self.id}:{question_id}"


def open_check_sheet(store: Store, path: Path, known: Known) -> CheckSheet:
    """`read_form` and put it on the list. Raises FileRefused or OSError; nothing is kept then."""
    sheet = CheckSheet(store, read_form(path), known)
    sheet.remember()
    return sheet


def write_copy(
    workbook: SheetWorkbook, answers: Mapping[str, Mapping[Place, CellText]], target: Path
) -> None:
    """Write the copy and read it back. Safe in a worker. Raises as `CheckSheet.save_copy` does."""
    content = write_answers(workbook, answers)
    if not reads_back(content, answers):
        raise WrittenWronglyError(str(target))
    write_atomically(target, content)


def known_sheets(store: Store) -> tuple[KnownSheet, ...]:
    """The forms opened before, the latest first."""
    found = []
    for key, value in store.entries(SHEETS).items():
        name, path, opened_at = (str(value.get(one) or "") for one in ("file_name", "path", "opened_at"))
        counts = [
            one if isinstance(one := value.get(part), int) else 0 for part in ("questions", "confirmed")
        ]
        found.append(KnownSheet(key, name, path, opened_at, *counts))
    return tuple(sorted(found, key=lambda one: one.opened_at, reverse=True))


def forget_sheet(store: Store, sheet_id: str) -> dict[str, dict[str, JsonObject]]:
    """Take a form and its replies off the list; the answers in the bank stay. Returns what undo needs."""
    replies = {key: one for key, one in store.entries(REPLIES).items() if key.startswith(f"{sheet_id}:")}
    head = store.entry(SHEETS, sheet_id)
    for key in replies:
        store.remove_entry(REPLIES, key)
    store.remove_entry(SHEETS, sheet_id)
    return {SHEETS: {sheet_id: head} if head else {}, REPLIES: dict(replies)}


def bring_back(store: Store, forgotten: Mapping[str, Mapping[str, JsonObject]]) -> None:
    """Undo `forget_sheet`."""
    for collection, entries in forgotten.items():
        store.save_entries(collection, entries)


def meaning_among(asked: FormQuestion, label: str) -> Meaning | None:
    """What an offered answer means."""
    return next((one.meaning for one in asked.offered if one.label == label), None)


def proposed_name(path: Path, language: Language) -> str:
    """The name of the copy: that of the partner's file with 「_回答」."""
    return f"{path.stem}{phrase('check_sheet.copy_suffix', language)}{path.suffix}"


def _with_offered_choice(made: Draft, asked: FormQuestion) -> Draft:
    """A form may not offer what the draft means: then the choice is open."""
    if made.meaning is None or not asked.offered or asked.choice(made.meaning) is not None:
        return made
    return replace(made, meaning=None, open=Open.NO_CHOICE)


def _with_topic(found: Match, asked: FormQuestion, topic: str, pack: PartnerPack) -> Match:
    """The person knows better what it is about."""
    fact = next((one for one in pack.facts if one.id == topic), None)
    if fact is None:
        return found
    conditions = tuple(one for one in conditions_in(asked.text, pack) if one.id not in fact.covers)
    return replace(found, fact=fact, confidence=Confidence.HIGH, conditions=conditions)


def _is_same_file(one: Path, other: Path) -> bool:
    try:
        return other.exists() and one.samefile(other)
    except OSError:
        return one.resolve() == other.resolve()

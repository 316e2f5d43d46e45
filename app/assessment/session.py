"""The self-assessment in progress: what window and command line work with.

Everything a person says goes to the store at once, so there is nothing to save and nothing to lose.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from app import __version__
from app.assessment.comparison import Comparison, compare
from app.assessment.plan import first_three, update_plan
from app.assessment.score import Score, score
from app.assessment.topics import Topic, topics_of
from app.content.packs import default_edition, edition_ids, load_actions, load_questionnaire
from app.domain.answer import Answer, Choice
from app.domain.calendar import local_date, parse_utc, utc_text
from app.domain.measured_pc import MeasuredPc, every_pc, worst_verdicts
from app.domain.observation import Inspection
from app.domain.plan import PlanItem, PlanState
from app.domain.profile import Profile
from app.domain.questionnaire import Questionnaire
from app.domain.record import Record
from app.domain.verdict import Status, Verdict
from app.inspection.data import STANDARD, rule_sets
from app.inspection.judge import judge_inspection
from app.inspection.several_pcs import OtherPc, add_pc, other_pcs, remove_pc, rename_pc
from app.records.store import RecordColumns, Store
from app.system.clock import utc_now

_EDITION = "edition"
_RULE_SET = "profile"
RECHECK_DAYS = 91
"""Three months between two self-assessments (design/ux.md, S12)."""


class Assessment:
    """The current self-assessment of one store."""

    def __init__(self, store: Store, now: Callable[[], datetime] = utc_now) -> None:
        self._store = store
        self._now = now
        self._verdicts: tuple[Verdict, ...] | None = None
        self._measured_elsewhere: tuple[MeasuredPc, ...] | None = None

    # Who we are

    @property
    def profile(self) -> Profile:
        """The business, as last saved."""
        return self._store.profile()

    def save_profile(self, profile: Profile) -> None:
        """Keep the business."""
        self._store.save_profile(profile)

    # The sheet

    @property
    def edition(self) -> str:
        """The edition in use; an edition that no longer exists falls back on the default one."""
        chosen = self._store.setting(_EDITION, default_edition())
        return chosen if isinstance(chosen, str) and chosen in edition_ids() else default_edition()

    def choose_edition(self, edition: str) -> None:
        """Change to another edition. Answers of the other edition are kept. Raises ValueError."""
        if edition not in edition_ids():
            raise ValueError(edition)
        self._store.save_setting(_EDITION, edition)

    @property
    def questionnaire(self) -> Questionnaire:
        """The question set of the edition in use."""
        return load_questionnaire(self.edition)

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The screens of the wizard."""
        return topics_of(self.questionnaire)

    @property
    def answers(self) -> Mapping[str, Answer]:
        """The answers so far, by question id."""
        return self._store.answers(self.edition)

    def answer(self, question_id: str, choice: Choice, note: str | None = None) -> Answer:
        """Keep one answer; on return it is durable. Without `note` the earlier note stays."""
        self.questionnaire.question(question_id)
        if note is None:
            earlier = self.answers.get(question_id)
            note = earlier.note if earlier else ""
        given = Answer(question_id, choice, utc_text(self._now()), note)
        self._store.save_answer(self.edition, given)
        return given

    def take_back(self, question_id: str) -> None:
        """Leave a question without an answer again."""
        self._store.clear_answer(self.edition, question_id)

    @property
    def unanswered(self) -> tuple[str, ...]:
        """Ids of the questions still without an answer, in the order of the sheet."""
        answers = self.answers
        return tuple(one.id for one in self.questionnaire.questions if one.id not in answers)

    # What the PC says

    @property
    def inspection(self) -> Inspection | None:
        """The latest inspection, None before the first."""
        return self._store.latest_inspection()

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The verdicts on the latest inspection, by today's rules; unknown once it is too old to count."""
        if self._verdicts is None:
            inspection = self.inspection
            self._verdicts = ()
            if inspection:
                self._verdicts = judge_inspection(inspection, self._now(), self.rule_set)
        return self._verdicts

    @property
    def rule_set(self) -> str:
        """The thresholds in use, an id of `app.inspection.data.rule_sets`."""
        chosen = self._store.setting(_RULE_SET, STANDARD)
        return chosen if isinstance(chosen, str) and chosen in rule_sets() else STANDARD

    def choose_rule_set(self, rule_set: str) -> None:
        """Judge by other thresholds from now on; the plan follows. Raises ValueError."""
        if rule_set not in rule_sets():
            raise ValueError(rule_set)
        self._store.save_setting(_RULE_SET, rule_set)
        self._judge_anew()

    # The firm's other PCs

    @property
    def other_pcs(self) -> tuple[OtherPc, ...]:
        """Every other PC, also one whose measurement is too old to count."""
        return other_pcs(self._store)

    def add_pc(self, path: Path, label: str = "") -> OtherPc:
        """Take in what another PC exported. Raises BundleRefused or OSError."""
        added = add_pc(self._store, path, self._now(), label)
        self._judge_anew()
        return added

    def rename_pc(self, pc_id: str, label: str) -> None:
        """Give another PC the name its owner uses. Raises KeyError."""
        rename_pc(self._store, pc_id, label)
        self._judge_anew()

    def remove_pc(self, pc_id: str) -> None:
        """Forget another PC."""
        remove_pc(self._store, pc_id)
        self._judge_anew()

    @property
    def measured_elsewhere(self) -> tuple[MeasuredPc, ...]:
        """The other PCs whose measurement still counts, with their verdicts."""
        if self._measured_elsewhere is None:
            now, rules = self._now(), self.rule_set
            self._measured_elsewhere = tuple(
                one.measured(rules) for one in self.other_pcs if one.is_fresh(now)
            )
        return self._measured_elsewhere

    @property
    def firm_verdicts(self) -> tuple[Verdict, ...]:
        """One verdict per check for all PCs together: the one that does worst decides."""
        return worst_verdicts(self.verdicts, self.measured_elsewhere)

    def _judge_anew(self) -> None:
        self._verdicts = self._measured_elsewhere = None
        self.refresh_plan()

    def keep_inspection(self, inspection: Inspection) -> tuple[Verdict, ...]:
        """Store an inspection and judge it; items of the plan it settles are closed."""
        self._store.save_inspection(inspection)
        self._verdicts = None
        self.refresh_plan()
        return self.verdicts

    def forget(self) -> None:
        """The store was changed from elsewhere (an import): judge anew when next asked."""
        self._verdicts = self._measured_elsewhere = None

    # What comes out

    @property
    def every_pc_measured(self) -> bool:
        """True when as many PCs were inspected as the firm says it has, this one among them."""
        here = self.inspection is not None
        return every_pc(self.profile.pc_count, here, here + len(self.measured_elsewhere))

    @property
    def comparisons(self) -> tuple[Comparison, ...]:
        """Answers beside measurements."""
        return compare(self.questionnaire, self.answers, self.firm_verdicts, self.every_pc_measured)

    @property
    def score(self) -> Score:
        """The points so far."""
        return score(self.questionnaire, self.answers)

    @property
    def plan(self) -> tuple[PlanItem, ...]:
        """The plan as last refreshed, most urgent first."""
        return self._fresh_plan(self._store.plan())

    @property
    def first_three(self) -> tuple[PlanItem, ...]:
        """The three things to begin with."""
        return first_three(self.plan, self.questionnaire)

    def refresh_plan(self) -> tuple[PlanItem, ...]:
        """Bring the plan up to answers and measurements, and keep it."""
        kept = self._store.plan()
        fresh = self._fresh_plan(kept)
        self._store.save_plan_items(tuple(item for item in fresh if item not in kept))
        return fresh

    def assign(self, item: PlanItem, owner: str, due_on: date | None) -> PlanItem:
        """Say who does it until when."""
        return self._keep_item(
            replace(item, owner=owner.strip(), due_on=due_on.isoformat() if due_on else None)
        )

    def postpone(self, item: PlanItem, until: date) -> PlanItem:
        """後回し: the item stays on the list with its date."""
        return self._keep_item(replace(item, state=PlanState.POSTPONED, due_on=until.isoformat()))

    def close(self, item: PlanItem) -> PlanItem:
        """The owner says it is done."""
        closed_at = utc_text(self._now())
        return self._keep_item(replace(item, state=PlanState.DONE, closed_at=closed_at, closed_by="owner"))

    def reopen(self, item: PlanItem) -> PlanItem:
        """Undo `close` or `postpone`."""
        return self._keep_item(replace(item, state=PlanState.OPEN, closed_at=None, closed_by=None))

    # Records

    def make_record(self, sample: bool = False) -> Record:
        """Keep today's state as a record. Raises ValueError while no question has an answer."""
        answers = self.answers
        if not answers:
            raise ValueError("a record needs at least one answer")
        record = Record(
            id=uuid.uuid4().hex,
            created_at=utc_text(self._now()),
            app_version=__version__,
            edition=self.edition,
            profile=self.profile,
            answers=tuple(answers[q.id] for q in self.questionnaire.questions if q.id in answers),
            verdicts=self.verdicts,
            inspection=self.inspection,
            plan=self.refresh_plan(),
            sample=sample,
            other_pcs=self.measured_elsewhere,
            rule_set=self.rule_set,
        )
        self._store.add_record(record, record_columns(record, self.score))
        return record

    def record_is_current(self, record: Record) -> bool:
        """True when nothing that would be printed has changed since `record` was made.

        A second look at the PC on the same day that finds the same is no change.
        """
        return (
            record.edition == self.edition
            and record.profile == self.profile
            and {one.question_id: one for one in record.answers} == dict(self.answers)
            and _inspected_on(record.inspection) == _inspected_on(self.inspection)
            and _outcomes(record.verdicts) == _outcomes(self.verdicts)
            and record.plan == self.plan
            and (record.rule_set or STANDARD) == self.rule_set
            and {one.id: _outcomes(one.verdicts) for one in record.other_pcs}
            == {one.id: _outcomes(one.verdicts) for one in self.measured_elsewhere}
        )

    def current_record(self) -> Record:
        """The latest record where it still says how things stand, else a new one."""
        latest = self._store.latest_record()
        if latest and not latest.sample and self.record_is_current(latest):
            return latest
        return self.make_record()

    @property
    def next_check_on(self) -> date | None:
        """The day for the next self-assessment, None before the first record."""
        latest = self._store.latest_record()
        if latest is None:
            return None
        return local_date(parse_utc(latest.created_at)) + timedelta(days=RECHECK_DAYS)

    def _fresh_plan(self, kept: Sequence[PlanItem]) -> tuple[PlanItem, ...]:
        return update_plan(
            self.questionnaire, self.answers, self.firm_verdicts, load_actions(), kept, self._now()
        )

    def _keep_item(self, item: PlanItem) -> PlanItem:
        self._store.save_plan_item(item)
        return item


def _inspected_on(inspection: Inspection | None) -> date | None:
    return local_date(parse_utc(inspection.finished_at)) if inspection else None


def _outcomes(verdicts: Sequence[Verdict]) -> dict[str, tuple[Status, str]]:
    return {verdict.check_id: (verdict.status, verdict.reason) for verdict in verdicts}


def record_columns(record: Record, points: Score) -> RecordColumns:
    """The columns the list of records shows without opening the record."""
    return RecordColumns(
        score=points.total if points.answered else None,
        answered=points.answered,
        dont_know=points.dont_know,
        good=points.good + sum(verdict.status is Status.PASS for verdict in record.verdicts),
    )


@dataclass(frozen=True, slots=True)
class Change:
    """An answer that differs between two records; None where a record has no answer."""

    question_id: str
    before: Choice | None
    after: Choice | None


def changed_answers(earlier: Record, later: Record) -> tuple[Change, ...]:
    """What changed from one record to the next, by question id."""
    before = {one.question_id: one.choice for one in earlier.answers}
    after = {one.question_id: one.choice for one in later.answers}
    return tuple(
        Change(question_id, before.get(question_id), after.get(question_id))
        for question_id in sorted(before.keys() | after.keys())
        if before.get(question_id) is not after.get(question_id)
    )

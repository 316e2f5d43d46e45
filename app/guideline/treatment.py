"""Measures against a risk: each becomes an item of the plan, in the words of an action or the owner's own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from app.content.packs import load_actions, load_questionnaire
from app.domain.action import Action
from app.domain.answer import Answer, Choice
from app.domain.calendar import utc_text
from app.domain.plan import PlanItem, PlanState
from app.guideline.ledger_row import LedgerRow
from app.guideline.risk_entry import suggestion_for
from app.guideline.rule_places import rule_place
from app.guideline.rule_store import FirmRules
from app.records.store import Store
from app.system.clock import utc_now

SUBJECT = "risk"
LONGEST_MEASURE = 200


def measure_subject(row_id: str, action: str) -> str:
    """What a plan item names when a risk asked for it: one subject for each measure of each row."""
    known = (
        action if action in load_actions() else hashlib.sha256(action.encode("utf-8", "replace")).hexdigest()
    )
    return f"{SUBJECT}:{row_id}/{known[:20]}"


def suggested_measures(row: LedgerRow, answers: Mapping[str, Answer], edition: str) -> tuple[Action, ...]:
    """The actions of the questions about this medium that are not answered 実施している, in their order."""
    base = suggestion_for(row.medium)
    if base is None:
        return ()
    actions = load_actions()
    questions = {one.id: one for one in load_questionnaire(edition).questions}
    settled = (Choice.IMPLEMENTED, Choice.NOT_APPLICABLE)
    wanted = (
        questions[question_id].action
        for question_id in base.questions
        if question_id in questions
        and not (question_id in answers and answers[question_id].choice in settled)
    )
    return tuple(actions[one] for one in dict.fromkeys(wanted) if one in actions)


def actions_with_rule(store: Store, edition: str, actions: Iterable[str]) -> frozenset[str]:
    """Those of `actions` about which the firm's rules have a sentence."""
    known = [one for one in actions if one in load_actions()]
    if not known:
        return frozenset()
    chapters = FirmRules(store).chapters()
    return frozenset(one for one in known if rule_place(chapters, edition, action=one) is not None)


def measures_of(store: Store, row_id: str) -> tuple[PlanItem, ...]:
    """The items of the plan that this row's risk asked for."""
    start = f"{SUBJECT}:{row_id}/"
    return tuple(item for item in store.plan() if item.subject.startswith(start))


def planned_elsewhere(store: Store, action: str) -> PlanItem | None:
    """An item still to do with the same action that something else asked for."""
    return next(
        (
            item
            for item in store.plan()
            if item.action == action
            and item.state is not PlanState.DONE
            and not item.subject.startswith(f"{SUBJECT}:")
        ),
        None,
    )


def add_measure(store: Store, row: LedgerRow, action: str) -> PlanItem | None:
    """Put a measure into the plan; `action` is an id of actions.json or the owner's own words.

    What is in the plan for this row already stays as it is. None for words that are empty.
    """
    action = " ".join(action.split())[:LONGEST_MEASURE]
    if not action:
        return None
    subject = measure_subject(row.id, action)
    known = next((item for item in store.plan() if item.subject == subject), None)
    if known is not None:
        return known
    item = PlanItem(action, subject, created_at=utc_text(utc_now()), note=row.name)
    store.save_plan_item(item)
    return item

"""How the firm stands with ★ and ★★, gathered from its own records, and the one next thing to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.assessment.session import Assessment
from app.content.declaration_packs import load_article_works
from app.content.edition_changes import newest_edition
from app.content.packs import edition_ids, load_questionnaire
from app.declaration.conditions import (
    POLICY_PUBLISHED,
    POLICY_SET,
    SELF_CHECK,
    ArticleFacts,
    Condition,
    SelfCheckFacts,
    StarStanding,
    one_star,
    two_stars,
)
from app.declaration.declared import Declaration, declaration
from app.declaration.duties import Duty, duties
from app.declaration.policy_facts import policy_facts, publication_facts
from app.declaration.restore_drill import latest_drill
from app.declaration.review import review_on
from app.domain.answer import Answer, Choice
from app.domain.calendar import local_date, parse_utc
from app.domain.questionnaire import Article, Questionnaire
from app.records.store import Store

PARTNER_SETTING = "partner_page"


class NextStep(StrEnum):
    """The one thing to do next; each stands for a page of the program."""

    ARTICLES = "articles"
    SELF_CHECK = "self_check"
    POLICY = "policy"
    PUBLISH = "publish"
    APPLY = "apply"
    NOTE_ID = "note_id"
    REVIEW = "review"
    KEEP_UP = "keep_up"


PAGES: Mapping[NextStep, str] = {
    NextStep.ARTICLES: "article_work",
    NextStep.SELF_CHECK: "questions",
    NextStep.POLICY: "policy",
    NextStep.PUBLISH: "policy",
    NextStep.APPLY: "application_guide",
    NextStep.NOTE_ID: "application_guide",
    NextStep.REVIEW: "kept_up",
    NextStep.KEEP_UP: "kept_up",
}
_OF_CONDITION = {
    SELF_CHECK: NextStep.SELF_CHECK,
    POLICY_SET: NextStep.POLICY,
    POLICY_PUBLISHED: NextStep.PUBLISH,
}


@dataclass(frozen=True, slots=True)
class OwnStanding:
    """Where the firm stands: both stars, what was declared, and what to do next.

    `article_id` is the article the next step speaks of, "" otherwise.
    """

    one: StarStanding
    two: StarStanding
    declared: Declaration
    next_step: NextStep
    article_id: str
    review_on: date | None

    def star(self, stars: int) -> StarStanding:
        """The standing with one star or two."""
        return self.one if stars == 1 else self.two


def articles_in_force() -> tuple[Article, ...]:
    """The articles a declaration made today speaks of: those of the newest edition."""
    return load_questionnaire(newest_edition()).articles


def drill_questions() -> frozenset[str]:
    """The questions a restore drill speaks to: those of the article whose copies are tried."""
    tried = {one.id for one in load_article_works().works if one.drill}
    return frozenset(question for one in articles_in_force() if one.id in tried for question in one.questions)


def own_standing(store: Store, assessment: Assessment, today: date) -> OwnStanding:
    """Look at everything the owner recorded. Raises StoreError."""
    declared = declaration(store)
    one = one_star(article_facts(store, assessment), today, declared.stars >= 1)
    two = two_stars(
        self_check_facts(store, assessment),
        policy_facts(store),
        publication_facts(store),
        today,
        declared.stars == 2,
        _said_on_partner_page(store),
    )
    due = review_on(declared)
    step, condition = _next_step(one, two, declared, due, today)
    return OwnStanding(one, two, declared, step, condition.article_id if condition else "", due)


def _next_step(
    one: StarStanding, two: StarStanding, declared: Declaration, due: date | None, today: date
) -> tuple[NextStep, Condition | None]:
    """What the owner aims at comes first; what was declared already is kept up."""
    aim = max(declared.aim, declared.stars)
    still = (one.first_open, two.first_open if aim == 2 else None)
    if declared.stars < aim:
        for condition in still:
            if condition is not None:
                return _OF_CONDITION.get(condition.id, NextStep.ARTICLES), condition
        return NextStep.APPLY, None
    if not declared.declaration_id.strip() or declared.declared_on is None:
        return NextStep.NOTE_ID, None
    if due is not None and due <= today:
        return NextStep.REVIEW, None
    for condition in still:
        if condition is not None:
            return _OF_CONDITION.get(condition.id, NextStep.ARTICLES), condition
    return NextStep.KEEP_UP, None


# What the records say


def article_facts(store: Store, assessment: Assessment) -> tuple[ArticleFacts, ...]:
    """Each article of the newest edition with who works on it, the answers to it, and its drill."""
    known, answers, drill = duties(store), assessment.answers, latest_drill(store)
    works = load_article_works()
    return tuple(
        ArticleFacts(
            one.id,
            known.get(one.id, Duty()),
            _choices(one, answers),
            drill if (work := works.work(one.id)) and work.drill else None,
        )
        for one in articles_in_force()
    )


def self_check_facts(store: Store, assessment: Assessment) -> SelfCheckFacts:
    """The self-assessment: of the edition in use, or of the newest other one that is complete."""
    order = [assessment.edition, *(one for one in reversed(edition_ids()) if one != assessment.edition)]
    found = [_check_of(store, load_questionnaire(edition)) for edition in order]
    complete = next((one for one in found if one.asked and one.answered >= one.asked), None)
    return complete or found[0]


def _said_on_partner_page(store: Store) -> str:
    kept = store.setting(PARTNER_SETTING)
    found = kept.get("policy_published_at") if isinstance(kept, Mapping) else ""
    return found if isinstance(found, str) else ""


def _choices(article: Article, answers: Mapping[str, Answer]) -> tuple[Choice | None, ...]:
    given = (answers.get(one) for one in article.questions)
    return tuple(one.choice if one is not None else None for one in given)


def _check_of(store: Store, questionnaire: Questionnaire) -> SelfCheckFacts:
    answers = store.answers(questionnaire.edition)
    asked = len(questionnaire.questions)
    given = [answers[one.id] for one in questionnaire.questions if one.id in answers]
    days = _days(one.answered_at for one in given)
    return SelfCheckFacts(
        edition=questionnaire.edition,
        asked=asked,
        answered=len(given),
        not_applicable=sum(one.choice is Choice.NOT_APPLICABLE for one in given),
        last_on=max(days, default=None),
        whole_on=min(days, default=None),
    )


def _days(moments: Iterable[str]) -> list[date]:
    """The days of the readable ones among the moments."""
    days = []
    for one in moments:
        try:
            days.append(local_date(parse_utc(one)))
        except ValueError:
            continue
    return days

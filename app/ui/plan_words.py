"""What the pages say about an item of the plan: why it is there, what it costs, how it was closed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.assessment.plan import question_of
from app.assessment.session import Assessment
from app.content.packs import load_actions, load_questionnaire
from app.content.phrases import has_phrase, phrase
from app.domain.action import Action
from app.domain.language import Language
from app.domain.plan import PlanItem
from app.domain.questionnaire import Question
from app.domain.verdict import Verdict
from app.inspection.host import this_system
from app.ui.pages.inspection_words import check_named, day_words, found_words


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """An item of the plan with everything a page says about it, in one language.

    `because` names the answer or the measurement; `why` says what may happen otherwise. `settings` is
    the address of the settings page on this system, "" where there is none; `way` says it in words.
    """

    item: PlanItem
    title: str
    minutes: str
    cost: str
    cost_note: str
    because: str
    why: str
    steps: tuple[str, ...]
    settings: str
    way: str
    url: str
    question: Question | None
    verdict: Verdict | None


def plan_facts(item: PlanItem, assessment: Assessment, language: Language) -> PlanFacts:
    """Look up what belongs to `item`. An action this version does not know shows its id."""
    action = load_actions().get(item.action)
    question = question_of(item, assessment.questionnaire) or _question_of_other_edition(item)
    verdict = _verdict_of(item, assessment)
    check = check_named(item.subject.partition(":")[2]) if item.subject.startswith("check:") else None
    why = check.why if check else (question.why if question else None)
    system = this_system()
    return PlanFacts(
        item=item,
        title=action.title.to(language) if action else item.action,
        minutes=phrase("unit.minutes", language, minutes=action.minutes) if action else "",
        cost=_cost(action, language),
        cost_note=action.yen_note.to(language) if action and action.yen_note else "",
        because=_own_words(item, language) or _because(question, verdict, assessment, language),
        why=why.to(language) if why else "",
        steps=tuple(step.to(language) for step in action.steps) if action else (),
        settings=action.settings.get(system, "") if action else "",
        way=action.click_path[system].to(language) if action and system in action.click_path else "",
        url=action.url if action else "",
        question=question,
        verdict=verdict,
    )


def closed_words(item: PlanItem, language: Language) -> str:
    """When and by whom an item was closed."""
    by = f"plan.closed_by.{item.closed_by}"
    who = phrase(by, language) if item.closed_by and has_phrase(by) else ""
    day = day_words(item.closed_at, language)
    translate = QCoreApplication.translate
    text = translate("Plan", "{day}　{who}") if day and who else "{day}{who}"
    return text.format(day=day, who=who)


def _own_words(item: PlanItem, language: Language) -> str:
    """What asked for an item that is no answer and no check: a risk of the ledger, news; else ""."""
    if item.subject.startswith("news:"):
        return phrase("emergency.news.because", language)
    asked = item.subject.startswith("risk:") and item.note
    return phrase("ledger.plan.because", language, name=item.note) if asked else ""


def _cost(action: Action | None, language: Language) -> str:
    if action is None:
        return ""
    if action.yen == 0:
        return phrase("unit.free", language)
    return phrase("unit.yen", language, yen=f"{action.yen:,}")


def _verdict_of(item: PlanItem, assessment: Assessment) -> Verdict | None:
    kind, _, check_id = item.subject.partition(":")
    if kind != "check":
        return None
    return next((one for one in assessment.verdicts if one.check_id == check_id), None)


def _question_of_other_edition(item: PlanItem) -> Question | None:
    kind, _, name = item.subject.partition(":")
    edition, _, question_id = name.partition("/")
    if kind != "question":
        return None
    try:
        return load_questionnaire(edition).question(question_id)
    except (KeyError, ValueError, OSError):
        return None


def _because(
    question: Question | None, verdict: Verdict | None, assessment: Assessment, language: Language
) -> str:
    translate = QCoreApplication.translate
    if verdict is not None:
        return translate("Plan", "実測：{found}").format(found=found_words(verdict, language))
    if question is None:
        return ""
    answer = assessment.answers.get(question.id)
    said = phrase(f"choice.{answer.choice.value}" if answer else "choice.none", language)
    text = translate("Plan", "質問{number}「{topic}」の答え：{said}")
    return text.format(number=question.number, topic=question.topic.to(language), said=said)

"""What the learning pages share: the learning of the store, names of lessons, people and firms."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.assessment.firm import firm_facts
from app.content.learning_lists import load_picture_words
from app.content.learning_packs import Lesson
from app.learning.offers import Offer, offers
from app.learning.progress import Learning
from app.learning.results import Learner, LessonResult
from app.learning.threats import conditions
from app.ui.context import Context
from app.ui.pages.inspection_words import check_named

translate = QCoreApplication.translate


def learning_of(context: Context) -> Learning:
    """The learning kept in the window's store. Raises RuntimeError without one."""
    if context.store is None:
        raise RuntimeError("there is no store")
    return Learning(context.store)


def name_of(learner: Learner) -> str:
    """The name of a learner, or a word that says it is missing."""
    return learner.name or translate("Learning", "名前はまだありません")


def picture_words(context: Context, lesson: Lesson) -> str:
    """What the drawing of a lesson shows."""
    words = load_picture_words().get(lesson.picture)
    return context.words(words) if words is not None else context.words(lesson.title)


def business_word(lesson: Lesson) -> str:
    """Whose story the case is."""
    return {
        "shop": translate("Learning", "お店の話"),
        "builder": translate("Learning", "工務店の話"),
        "office": translate("Learning", "事務所の話"),
    }.get(lesson.business, "")


def open_offers(context: Context, learning: Learning, results: dict[str, LessonResult]) -> list[Offer]:
    """The lessons that would help now and are not done yet, the weakest point first."""
    assessment = context.assessment
    found = offers(assessment.questionnaire, assessment.answers, assessment.firm_verdicts, learning.lessons)
    return [one for one in found if not (one.lesson in results and results[one.lesson].done)]


def reason_words(context: Context, offer: Offer) -> str:
    """Why a lesson is offered: what was answered, and what the inspection found."""
    from app.content.phrases import phrase

    said = []
    if offer.answer is not None:
        question = context.assessment.questionnaire.question(offer.question)
        choice = phrase(f"choice.{offer.answer.value}", context.language)
        topic = context.words(question.topic)
        words = translate("Learning", "質問{number}（{topic}）の答え：{choice}")
        said.append(words.format(number=question.number, topic=topic, choice=choice))
    if offer.checks:
        check = check_named(offer.checks[0])
        name = context.words(check.title) if check is not None else offer.checks[0]
        said.append(translate("Learning", "PC点検：{name}").format(name=name))
    return "　".join(said) if context.language.value == "ja" else " · ".join(said)


def known_conditions(context: Context) -> frozenset[str]:
    """What is known of the firm, as the threats ask for it."""
    if context.store is None:
        return frozenset()
    return conditions(context.assessment.profile, firm_facts(context.store))

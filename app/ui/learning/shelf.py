"""What the learning pages share: the learning of the store, names of lessons, people and firms."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import QCoreApplication

from app.assessment.firm import firm_facts
from app.content.learning_lists import load_picture_words
from app.content.learning_packs import Lesson
from app.content.packs import default_edition, load_questionnaire
from app.domain.questionnaire import Questionnaire
from app.learning.offers import Offer, offers
from app.learning.progress import Learning
from app.learning.results import Learner, LessonResult
from app.learning.side_shelf import SideShelf, take_over_learning
from app.learning.threats import conditions
from app.records.errors import StoreError
from app.ui.context import Context
from app.ui.emergency.surroundings import EmergencyContext, side_folders
from app.ui.pages.inspection_words import check_named

translate = QCoreApplication.translate


def learning_of(context: Context) -> Learning:
    """The learning kept in the window's store; without one in a file that is moved in later."""
    if context.store is None:
        if isinstance(context, EmergencyContext):
            context.learning = context.learning or Learning(SideShelf(side_folders(context)))
            return context.learning
        return Learning(SideShelf(side_folders(context)))
    with contextlib.suppress(StoreError):
        take_over_learning(context.store, side_folders(context))
    return Learning(context.store)


def kept_in_file(context: Context) -> tuple[str, bool]:
    """What to say of where results go without a store, and whether they are on the disk; "" with a store."""
    if context.store is not None:
        return "", True
    shelf = learning_of(context).store
    if isinstance(shelf, SideShelf) and not shelf.kept:
        lost = translate("Learning", "学習の記録を、今はパソコンに残せません。この画面を閉じると消えます。")
        return lost, False
    words = translate(
        "Learning", "学習の記録は、今は別のファイルに残します。記録が開けたら、自動でまとめます。"
    )
    return words, True


def questionnaire_of(context: Context) -> Questionnaire:
    """The questions the lessons belong to."""
    if context.store is None:
        return load_questionnaire(default_edition())
    return context.assessment.questionnaire


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
    if context.store is None:
        return []
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

"""The steps of a lesson as widgets: case, what went wrong, what to do, the end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLayout, QWidget

from app.content.learning_packs import Lesson
from app.domain.calendar import long_date, short_date
from app.domain.language import Language
from app.learning.courses import CourseStanding
from app.ui import tokens
from app.ui.context import Context
from app.ui.learning.lesson_picture import LessonPicture
from app.ui.learning.shelf import business_word, picture_words
from app.ui.pages.inspection_again import open_link
from app.ui.theme import theme
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import Card, row
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.empty_state import RoundIcon
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Body, Caption, Heading, Soft, Title
from app.ui.widgets.number_mark import NumberMark
from app.ui.widgets.question_words import ExplainedText

translate = QCoreApplication.translate
_READING = 17  # pixels: a story is read, not scanned
_WIDEST_PICTURE = 520


def case_step(context: Context, lesson: Lesson) -> list[QWidget | QLayout]:
    """The drawing, whose story it is, the story."""
    picture = LessonPicture(lesson.picture, picture_words(context, lesson), _WIDEST_PICTURE)
    picture.setObjectName("lesson_picture")
    return [
        Title(context.words(lesson.title)),
        picture,
        Caption(business_word(lesson)),
        _reading(context, lesson.case.to(context.language)),
        *_invented(),
    ]


def wrong_step(context: Context, lesson: Lesson) -> list[QWidget | QLayout]:
    """Why it came to that."""
    return [
        Title(translate("LessonPage", "何がいけなかったのか")),
        _reading(context, lesson.went_wrong.to(context.language)),
    ]


def deeds_step(context: Context, lesson: Lesson, works_alone: bool) -> list[QWidget | QLayout]:
    """What to do, and the same for who works alone: shown at once where that is so, folded otherwise."""
    language = context.language
    parts: list[QWidget | QLayout] = [Title(translate("LessonPage", "どうすればよいか"))]
    card = Card()
    card.body.setSpacing(theme().space(tokens.SPACE_L))
    for number, step in enumerate(lesson.what_to_do, start=1):
        mark = NumberMark(number)
        line = row(mark, ExplainedText(step.to(language), language, size=16), stretch=1)
        line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        card.add(line)
    parts.append(card)
    alone = lesson.for_one_person.to(language)
    if works_alone:
        mine = Card(tone="accent", padding=tokens.SPACE_L)
        mine.body.setSpacing(theme().space(4))
        mine.add(Heading(translate("LessonPage", "一人で働くなら")))
        mine.add(ExplainedText(alone, language))
        parts.append(mine)
    else:
        folded = Disclosure(translate("LessonPage", "一人で働くなら"))
        folded.setObjectName("lesson_alone")
        folded.add(Body(alone))
        parts.append(folded)
    return parts


def end_step(
    context: Context, lesson: Lesson, standing: CourseStanding | None, again: Callable[[], None]
) -> list[QWidget | QLayout]:
    """Done: what that means for the course, where it is written, and the way to take it again."""
    done = Section(spacing=tokens.SPACE_S)
    done.add(row(RoundIcon("check", size=64), None))
    done.add(Title(translate("LessonPage", "このレッスンは終わりです")))
    done.add(Body(_what_remains(standing, context.store is not None), colour="text"))
    done.setObjectName("lesson_end")
    deed = Card(tone="accent", padding=tokens.SPACE_L)
    deed.setObjectName("lesson_today")
    deed.body.setSpacing(theme().space(4))
    deed.add(Heading(translate("LessonPage", "今日、1分でできること")))
    deed.add(ExplainedText(lesson.today.to(context.language), context.language, size=16))
    repeat = LinkButton(translate("LessonPage", "もう一度、はじめから読む"), icon="refresh")
    repeat.setObjectName("lesson_again")
    repeat.clicked.connect(again)
    return [done, deed, row(repeat, None), _sources(lesson, context.language)]


def _reading(context: Context, words: str) -> QWidget:
    return ExplainedText(words, context.language, size=_READING)


def _invented() -> list[QWidget | QLayout]:
    return [Soft(translate("LessonPage", "この話は、よくある事故をもとにした作り話です。"))]


def _what_remains(standing: CourseStanding | None, with_store: bool) -> str:
    if standing is None or (standing.complete and not with_store):
        return translate("LessonPage", "おつかれさまでした。")
    if standing.complete:
        return translate("LessonPage", "コースの確認テストに、すべて正解しました。修了証を作れます。")
    left = standing.total - len(standing.done)
    return translate("LessonPage", "おつかれさまでした。修了証まで、あと{left}レッスンです。").format(
        left=left
    )


def _sources(lesson: Lesson, language: Language) -> Disclosure:
    folded = Disclosure(translate("LessonPage", "どこに書かれていることか"))
    folded.setObjectName("lesson_sources")
    for number, source in enumerate(lesson.sources):
        link = LinkButton(source.title.to(language), icon="external", icon_after=True)
        link.setObjectName(f"lesson_source_{number}")
        link.clicked.connect(lambda _on=False, url=source.url: open_link(url))
        folded.add(link)
        if source.note is not None:
            folded.add(Soft(source.note.to(language)))
    day = long_date(lesson.checked_on, language) if language is Language.JA else short_date(lesson.checked_on)
    folded.add(Caption(translate("LessonPage", "内容を確かめた日：{day}").format(day=day)))
    folded.add(Caption(translate("LessonPage", "リンクを押すと、ブラウザーが開きます。")))
    return folded

"""The training record as a document: who learned what and when, and what the paper can be shown for."""

from __future__ import annotations

from datetime import date

from app.content.learning_lists import load_courses
from app.content.phrases import phrase
from app.domain.calendar import long_date, short_date
from app.domain.language import Language
from app.domain.profile import Profile
from app.domain.questionnaire import Questionnaire
from app.learning.training_record import TrainingPerson, TrainingRecord, TrainingRow
from app.report.document import Block, Bullets, Document, Gap, Heading, Paragraph, Table, Words
from app.report.file_name import safe_stem

TRAINING_QUESTION = "q20"
"""The question of the self-assessment that asks for training."""


def training_document(
    record: TrainingRecord, profile: Profile, questionnaire: Questionnaire, made_on: date, language: Language
) -> Document:
    """The record in one language. It states days and counts only; nobody's wrong answers are printed."""
    say = _Say(language)
    blocks: list[Block] = [Heading(1, say("title"))]
    if profile.display_name:
        blocks.append(Paragraph(Words(say("firm", name=profile.display_name), 1.1, bold=True)))
    blocks.append(Paragraph(Words(say("issued", date=long_date(made_on, language, era=True)))))
    blocks.append(Paragraph(Words(say("what"), muted=True)))
    blocks += [Heading(2, say("people")), *_people(record, say)]
    blocks += [Heading(2, say("use")), Bullets(_uses(questionnaire, say))]
    blocks += [Gap(1), Paragraph(Words(f"{say('review')}　＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿"))]
    # Last, because it grows over pages: what the record is for stays on the first.
    blocks += [Heading(2, say("lessons")), *_lessons(record, say)]
    return Document(
        title=_title(profile, say),
        language=language,
        blocks=tuple(blocks),
        footer=_title(profile, say),
        page_label=say("page", page="{page}", pages="{pages}"),
        author=profile.display_name,
    )


def training_stem(profile: Profile, made_on: date, language: Language) -> str:
    """The name of the file without its extension."""
    return safe_stem(short_date(made_on), phrase("learning.record.file", language), profile.display_name)


def training_head(language: Language) -> tuple[str, ...]:
    """The names of the columns of the record as CSV."""
    say = _Say(language)
    return tuple(say(f"head.{one}") for one in ("date", "name", "number", "lesson", "edition", "items"))


class _Say:
    """The phrases of the record in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, name: str, /, **values: object) -> str:
        return phrase(f"learning.record.{name}", self.language, **values)


def _title(profile: Profile, say: _Say) -> str:
    return f"{say('title')} - {profile.display_name}" if profile.display_name else say("title")


def _people(record: TrainingRecord, say: _Say) -> list[Block]:
    if not record.people:
        return [Paragraph(Words(say("nothing")))]
    head = tuple(say(f"head.{one}") for one in ("name", "course", "done", "certificate"))
    return [Table((3, 3, -70, 2.4), head, tuple(_person(one, say) for one in record.people))]


def _person(one: TrainingPerson, say: _Say) -> tuple[Words, ...]:
    done = f"{len(one.standing.done)} / {one.standing.total}"
    titles = {course.id: course.title.to(say.language) for course in load_courses()}
    numbers = "\n".join(
        f"{given.number}\n{titles.get(given.course, given.course)}" for given in one.certificates
    )
    return (
        Words(one.learner.name or phrase("learning.certificate.no_name", say.language)),
        Words(one.standing.course.title.to(say.language)),
        Words(done),
        Words(numbers or "-"),
    )


def _lessons(record: TrainingRecord, say: _Say) -> list[Block]:
    if not record.rows:
        return [Paragraph(Words(say("nothing")))]
    head = tuple(say(f"head.{one}") for one in ("date", "name", "lesson", "edition", "items"))
    return [Table((-64, 2, 4, -52, -60), head, tuple(_lesson(one, say) for one in record.rows))]


def _lesson(one: TrainingRow, say: _Say) -> tuple[Words, ...]:
    title = one.title.to(say.language) or say("gone")
    return (
        Words(short_date(one.done_on)),
        Words(one.name or phrase("learning.certificate.no_name", say.language)),
        Words(f"{one.lesson.lstrip('q').lstrip('0')}. {title}"),
        Words(one.edition),
        Words(str(one.items) if one.items else "-"),
    )


def _uses(questionnaire: Questionnaire, say: _Say) -> tuple[Words, ...]:
    uses = []
    for question in questionnaire.questions:
        if question.id == TRAINING_QUESTION:
            topic = question.topic.to(say.language)
            uses.append(Words(say("use.question", number=question.number, topic=topic)))
    return (*uses, Words(say("use.scs")))

"""The learning packs: a lesson for every question, a drawing for every lesson, tests without a quarrel."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.content import packs
from app.content.kinds import ContentError
from app.content.learning_lists import (
    load_courses,
    load_picture_words,
    load_threats,
    load_videos,
    read_threats,
)
from app.content.learning_packs import load_lessons, read_lessons
from app.content.validate import question_ids, validate_content
from app.content.validate_learning import learning_problems
from app.system.folders import resource_folder

TODAY = date(2026, 11, 23)
LESSON = "learning/lessons/q01.json"
# The colours a drawing may use: each stands for a colour of the theme (app/ui/learning/lesson_picture.py).
PALETTE = {"#ffffff", "#dfe5e2", "#0e6e68", "#fdf1da", "#935600", "#b4261c", "#1a7a48", "#e1f1ee"}

Change = Callable[[Any], object]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    shutil.copytree(packs.content_folder(), folder)
    return folder


def problems(content: Path, name: str, how: Change) -> str:
    path = content / name
    value = json.loads(path.read_text(encoding="utf-8"))
    how(value)
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return "\n".join(str(one) for one in validate_content(content, today=TODAY))


def test_the_shipped_learning_packs_have_no_problem() -> None:
    folder = packs.content_folder()
    checks = {one[4:] for one in packs.load_actions() if one.startswith("fix_")}
    assert [str(one) for one in learning_problems(folder, question_ids(folder), checks, TODAY)] == []


@pytest.mark.parametrize("edition", packs.edition_ids())
def test_every_question_of_every_edition_has_its_lesson(edition: str) -> None:
    questions = {one.id for one in packs.load_questionnaire(edition).questions}
    assert questions == {one.question for one in load_lessons().values()}


def test_the_owner_learns_everything_and_staff_what_is_everybodys() -> None:
    owner, staff = load_courses()
    assert set(owner.lessons) == set(load_lessons())
    questionnaire = packs.load_questionnaire("3.1")
    everyday = {one.id for one in questionnaire.questions if one.part in ("basic", "people")}
    assert everyday < set(staff.lessons) < set(owner.lessons)
    assert {"q19", "q20", "q21"} <= set(staff.lessons)


@pytest.mark.parametrize("lesson", load_lessons().values(), ids=lambda one: one.id)
def test_every_lesson_has_a_drawing_with_words_in_our_own_colours(lesson: Any) -> None:
    path = resource_folder() / "pictures" / "lessons" / f"{lesson.picture}.svg"
    source = path.read_text(encoding="utf-8")
    assert 'viewBox="0 0 320 180"' in source
    assert "currentColor" in source
    assert set(re.findall(r"#[0-9a-fA-F]{3,8}\b", source)) <= PALETTE
    assert not re.search(r"<(image|text|script|style|foreignObject)|href", source), "only strokes of our own"
    assert len(source) < 8_000
    words = load_picture_words()[lesson.picture]
    assert words.ja.endswith("絵")
    assert words.en


@pytest.mark.parametrize("lesson", load_lessons().values(), ids=lambda one: one.id)
def test_a_lesson_takes_about_five_minutes(lesson: Any) -> None:
    parts = (lesson.case, lesson.went_wrong, *lesson.what_to_do, lesson.for_one_person, lesson.today)
    read = sum(len(one.ja) for one in parts)
    tested = sum(len(item.ask.ja) + sum(len(one.text.ja) for one in item.choices) for item in lesson.test)
    told = sum(len(item.right.why.ja) for item in lesson.test)
    # 400 characters a minute, 20 seconds to decide each item, one minute for the deed of today
    minutes = (read + tested + told) / 400 + len(lesson.test) / 3 + 1
    assert 3.5 <= minutes <= 5.5, f"{minutes:.1f}"


def test_a_video_whose_length_or_year_is_not_known_says_none() -> None:
    videos = {one.id: one for one in load_videos().videos}
    assert videos["three_bags"].minutes is None
    assert videos["virus_aims"].year is None
    assert not videos["virus_aims"].verified
    assert (videos["eight_habits"].parts, videos["eight_habits"].minutes) == (8, 2)
    assert load_videos().list_url.startswith("https://www.ipa.go.jp/security/videos/")


def test_the_first_place_of_all_years_is_ransom() -> None:
    assert {one.threats[0].kind for one in load_threats().years} == {"ransom"}


def item(number: int, how: Change) -> Change:
    return lambda lesson: how(lesson["test"][number - 1])


def _two_right(one: Any) -> None:
    for choice in one["choices"]:
        choice["right"] = True


def _none_right(one: Any) -> None:
    for choice in one["choices"]:
        choice["right"] = False


def _long_right(one: Any) -> None:
    for choice in one["choices"]:
        choice["text"]["ja"] = "あ" * 40 if choice["right"] else choice["text"]["ja"][:9]


def _same_text(one: Any) -> None:
    one["choices"][1]["text"] = one["choices"][0]["text"]


def _right_first(lesson: Any) -> None:
    for one in lesson["test"]:
        for at, choice in enumerate(one["choices"]):
            choice["right"] = at == 0


BROKEN: dict[str, tuple[str, Change, str]] = {
    "two right choices": (LESSON, item(1, _two_right), "3 right choices"),
    "no right choice": (LESSON, item(1, _none_right), "0 right choices"),
    "a right choice one sees at a glance": (LESSON, item(1, _long_right), "much the longest"),
    "two choices that say the same": (LESSON, item(1, _same_text), "say the same"),
    "the right one always first": (LESSON, _right_first, "always has the same place"),
    "too few choices": (LESSON, item(1, lambda one: one["choices"].pop()), "choices"),
    "an item too few": (LESSON, lambda one: one.update(test=one["test"][:1]), "write two or three"),
    "an item that does not ask": (
        LESSON,
        item(1, lambda one: one.update(ask={"ja": "更新です。", "en": "An update."})),
        "does not ask",
    ),
    "a why without English": (
        LESSON,
        item(1, lambda one: one["choices"][0].update(why={"ja": "理由です。", "en": " "})),
        "en is missing",
    ),
    "an item id out of order": (LESSON, item(2, lambda one: one.update(id="q01t9")), "name it q01t2"),
    "another id than the file": (LESSON, lambda one: one.update(id="q02"), "calls itself q02"),
    "a question that does not exist": (LESSON, lambda one: one.update(question="q77"), "no question q77"),
    "no source": (LESSON, lambda one: one.update(sources=[]), "where it is written"),
    "a source without https": (
        LESSON,
        lambda one: one["sources"][0].update(url="http://example.jp/"),
        "is no address",
    ),
    "a check in the future": (LESSON, lambda one: one.update(checked_on="2099-01-01"), "in the future"),
    "a firm we do not know": (LESSON, lambda one: one["case"].update(business="bank"), "one of shop"),
    "an edition of another shape": (LESSON, lambda one: one.update(edition="two"), "year and month"),
    "a lesson of an hour": (LESSON, lambda one: one.update(minutes=60), "about five"),
    "two steps": (LESSON, lambda one: one.update(what_to_do=one["what_to_do"][:2]), "three to five"),
    "a story too long for a page": (
        LESSON,
        lambda one: one["case"].update(text={"ja": "話です。" * 90, "en": "A story."}),
        "cut it",
    ),
    "an unexplained word": (
        LESSON,
        lambda one: one.update(title={"ja": "レジリエンス", "en": "Resilience"}),
        "レジリエンス is not explained",
    ),
    "a file of another shape": (LESSON, lambda one: one.pop("test"), "'test' is missing"),
    "a lesson twice in a course": (
        "learning/courses.json",
        lambda one: one["courses"][0]["lessons"].append("q01"),
        "stands twice",
    ),
    "a lesson that does not exist": (
        "learning/courses.json",
        lambda one: one["courses"][0]["lessons"].append("q99"),
        "no lesson q99",
    ),
    "a picture nobody describes": (
        "learning/pictures.json",
        lambda one: one["pictures"].pop(),
        "nothing says what its picture shows",
    ),
    "a video of the future": (
        "learning/videos.json",
        lambda one: one["videos"][0].update(year=2050),
        "no year of a video",
    ),
    "a rank left out": (
        "learning/threats.json",
        lambda one: one["lists"][0]["threats"].pop(),
        "the ranks are",
    ),
    "a kind that does not exist": (
        "learning/threats.json",
        lambda one: one["lists"][0]["threats"][0].update(kind="aliens"),
        "no kind aliens",
    ),
    "a condition that does not exist": (
        "learning/threats.json",
        lambda one: one["kinds"][0]["means"][0].update(when=["asset:gold"]),
        "there is no asset:gold",
    ),
    "nothing for everybody": (
        "learning/threats.json",
        lambda one: one["kinds"][0]["means"].pop(),
        "end with always",
    ),
    "a check the program has not": (
        "learning/threats.json",
        lambda one: one["kinds"][0]["checks"].append("moon_phase"),
        "no check moon_phase",
    ),
    "a kind without a lesson": (
        "learning/threats.json",
        lambda one: one["kinds"][0].update(lessons=[]),
        "no lesson answers it",
    ),
    "a month that is none": ("learning/threats.json", lambda one: one.update(next_due="soon"), "no month"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_every_fault_is_found(content: Path, case: str) -> None:
    name, how, what = BROKEN[case]
    assert what in problems(content, name, how)


def test_a_broken_file_is_named_and_not_a_crash(content: Path) -> None:
    (content / LESSON).write_text("[1, 2", encoding="utf-8")
    with pytest.raises(ContentError, match=r"q01\.json"):
        read_lessons(content)
    (content / "learning" / "threats.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ContentError, match=r"threats\.json"):
        read_threats(content)

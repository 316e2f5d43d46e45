"""Every kanji of the questions can be read aloud, and the readings change no text."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from app.content import packs
from app.content.furigana import ANSWERS, FILE, Reading, furigana, furigana_problems, parted
from app.domain.questionnaire import Question

KANJI = re.compile(r"[\u4e00-\u9fff々〆]")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    shutil.copytree(packs.content_folder(), folder)
    return folder


def test_a_marked_text_falls_into_what_it_says_and_how_that_is_read() -> None:
    plain, readings = parted("{仕事|しごと}で{使|つか}う")
    assert plain == "仕事で使う"
    assert readings == (Reading(0, 2, "しごと"), Reading(3, 4, "つか"))


@pytest.mark.parametrize("edition", packs.edition_ids())
def test_every_kanji_of_every_question_has_a_reading(edition: str) -> None:
    for question in packs.load_questionnaire(edition).questions:
        for text in texts_of(question):
            read = {at for one in furigana(text) for at in range(one.start, one.end)}
            assert [text[at] for at in range(len(text)) if KANJI.match(text[at]) and at not in read] == []


def test_every_answer_has_its_reading() -> None:
    for answer in ANSWERS:
        assert furigana(answer)


def test_the_readings_belong_to_texts_that_are_asked() -> None:
    asked = {text for one in packs.edition_ids() for q in packs.load_questionnaire(one).questions
             for text in texts_of(q)}  # fmt: skip
    for path in packs.content_folder().glob(f"editions/*/{FILE}"):
        groups = json.loads(path.read_text(encoding="utf-8"))["furigana"]
        marked = [text for group in groups.values() for text in group]
        assert marked
        assert [text for text in marked if parted(text)[0] not in {*asked, *ANSWERS}] == []


def test_a_word_is_read_as_the_sentence_wants_it() -> None:
    alone = "パソコンに身に覚えのない警告が出たら、最初に誰に連絡しますか。\n"
    several = [one for text in _all() if alone.strip() in text for one in furigana(text)]
    assert {"み", "おぼ", "けいこく", "だれ"} <= {one.kana for one in several}
    for text in _all():
        for one in furigana(text):
            if text[one.start : one.end + 1] == "何を":
                assert one.kana == "なに"


def test_a_text_without_readings_stays_as_it_is() -> None:
    assert furigana("この文は質問にはありません。") == ()


def test_a_changed_question_asks_for_new_readings(content: Path) -> None:
    path = content / "editions/3.1/questions.json"
    value = json.loads(path.read_text(encoding="utf-8"))
    value["questions"][0]["plain"]["ja"] = "新しい文です。"
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    found = [str(one) for one in furigana_problems(content)]
    assert any("no readings for 「新しい文です。」" in one for one in found)
    assert any("no question says this" in one for one in found)


@pytest.mark.parametrize(
    ("marked", "what"),
    [
        ("{更新|koushin}", "is no reading"),
        ("更新", "kanji without a reading"),
        ("{ウ|う}{更新|こうしん}", ""),
    ],
)
def test_a_bad_reading_is_found(content: Path, marked: str, what: str) -> None:
    path = content / f"editions/3.1/{FILE}"
    value = json.loads(path.read_text(encoding="utf-8"))
    value["furigana"]["q01"][0] = marked
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    assert any(what in str(one) for one in furigana_problems(content))


@pytest.mark.parametrize("value", ['{"furigana": {"q01": "更新"}}', '{"furigana": 5}'])
def test_a_file_of_another_shape_is_said(content: Path, value: str) -> None:
    (content / f"editions/3.1/{FILE}").write_text(value, encoding="utf-8")
    assert [one.cure for one in furigana_problems(content)] == ["write one list of marked texts a question"]


def texts_of(question: Question) -> list[str]:
    texts = [question.topic, question.wording, question.wording_alone, question.plain, question.why]
    texts += [question.dont_know_help, *(one.text for one in question.examples)]
    return [one.ja for one in texts if one is not None]


def _all() -> list[str]:
    return [
        text
        for one in packs.edition_ids()
        for question in packs.load_questionnaire(one).questions
        for text in texts_of(question)
    ]

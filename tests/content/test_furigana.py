"""Every kanji of the question page can be read aloud, rightly, and the readings change no text."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest
from furigana_words import MORE_THAN_ONE_WAY, TRAPS

from app.content import packs
from app.content.furigana import (
    FILE,
    Reading,
    files_of,
    furigana,
    furigana_filled,
    marked,
    marked_groups,
    parted,
)
from app.content.phrases import load_phrases, phrase
from app.content.validate_furigana import MEASURED, PAGE, furigana_problems, page_texts, reading_faults
from app.declaration.file_comparison import Outcome
from app.domain.language import Language
from app.inspection.check import load_check
from app.system.folders import i18n_folder

KANJI = re.compile(r"[\u4e00-\u9fff々〆]")
CONTENT = packs.content_folder()
ALL_MARKED = [
    one for file in files_of(CONTENT) for group in marked_groups(CONTENT, file).values() for one in group
]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    return folder


def spoken(one: str, start: int, end: int) -> str | None:
    """A piece of a marked text as it is read aloud; None when it begins or ends inside a word."""
    plain, readings = parted(one)
    read, at = "", start
    for reading in readings:
        if reading.end <= start or reading.start >= end:
            continue
        if reading.start < start or reading.end > end:
            return None
        read += plain[at : reading.start] + reading.kana
        at = reading.end
    return read + plain[at:end]


def wrong_readings(one: str) -> list[str]:
    """The trap words of a marked text that are read otherwise."""
    plain = parted(one)[0]
    found = []
    for word, kana in TRAPS.items():
        for at in re.finditer(re.escape(word), plain):
            read = spoken(one, at.start(), at.end())
            if read is not None and read != kana and not KANJI.match(plain[at.start() - 1 : at.start()]):
                found.append(f"{word} is read {read}, not {kana}: {plain}")
    return found


def test_a_marked_text_falls_into_what_it_says_and_how_that_is_read() -> None:
    plain, readings = parted("{仕事|しごと}で{使|つか}う")
    assert plain == "仕事で使う"
    assert readings == (Reading(0, 2, "しごと"), Reading(3, 4, "つか"))


def test_every_kanji_that_the_packs_bring_to_the_question_page_has_a_reading() -> None:
    texts = {text for _place, text in page_texts(CONTENT)}
    assert len(texts) > 250
    for text in texts:
        read = {at for one in furigana(text) for at in range(one.start, one.end)}
        assert [text[at] for at in range(len(text)) if KANJI.match(text[at]) and at not in read] == []


def test_readings_are_hiragana_over_whole_runs_of_kanji_and_nothing_else() -> None:
    assert [list(reading_faults(one)) for one in ALL_MARKED if list(reading_faults(one))] == []


@pytest.mark.parametrize(
    "marked",
    [
        "{更新|koushin}",
        "{更新|コウシン}",
        "{更新|}",
        "更新",
        "{見る|みる}",
        "{お客|おきゃく}",
        "{3人|さんにん}",
    ],
)
def test_what_is_no_reading_is_found(marked: str) -> None:
    assert len(list(reading_faults(marked))) == 1


def test_the_words_that_are_often_misread_are_read_rightly_in_every_text() -> None:
    assert [found for one in ALL_MARKED for found in wrong_readings(one)] == []


@pytest.mark.parametrize(
    "marked",
    [
        "{一人|いちにん}で{働|はたら}く",
        "{何|なん}を{見|み}るか",
        "{働|はたら}く{方|ほう}は",
        "{事故|じこ}を{大勢|たいせい}に",
        "{昨日|さくじつ}の{夜|よる}",
        "{重要|じゅうような}",
    ],
)
def test_a_misreading_is_found(marked: str) -> None:
    assert len(wrong_readings(marked)) == 1


def test_no_kanji_has_a_second_reading_unseen() -> None:
    ways: dict[str, set[str]] = {}
    for one in ALL_MARKED:
        plain, readings = parted(one)
        for reading in readings:
            ways.setdefault(plain[reading.start : reading.end], set()).add(reading.kana)
    assert {word: kana for word, kana in ways.items() if len(kana) > 1} == MORE_THAN_ONE_WAY


def test_what_the_window_says_itself_is_marked_as_it_says_it() -> None:
    said = {
        source.text
        for path in i18n_folder().glob("*_en.ts")
        for source in ElementTree.parse(path).getroot().iter("source")
    }
    group = marked_groups(CONTENT, FILE)[PAGE]
    assert [one for one in group if parted(one)[0] not in said] == []


def said_about_this_pc() -> set[str]:
    """Every Japanese text that can stand in 「このPCでは」, with its {places}."""
    questions = [
        one for edition in packs.edition_ids() for one in packs.load_questionnaire(edition).questions
    ]
    checks = {check for one in questions for check in one.checks}
    said = {"{check}：{found}", "戻せるか試しました（{day}）：{found}"}
    said |= {text.ja for name, text in load_phrases().items() if name.startswith("ledger.hint.")}
    said.add("{hint}\n{own_answer}")
    said |= {phrase(f"declaration.drill.{one.value}", Language.JA) for one in Outcome}
    for check in checks:
        texts = load_check(check).texts[Language.JA]
        said |= {texts["title"], *texts["words"].values()}
        said |= {reason["found"] for reason in texts["reasons"].values()}
    return said


def test_what_this_pc_says_to_a_question_can_be_read() -> None:
    """A new or changed sentence of a check: add it, with its readings, to "measured" in furigana.json."""
    marked_here = {parted(one)[0] for one in marked_groups(CONTENT, FILE)[MEASURED]}
    others = {parted(one)[0] for one in ALL_MARKED} - marked_here
    said = said_about_this_pc()
    assert sorted(one for one in said - marked_here - others if KANJI.search(one)) == []
    assert sorted(marked_here - said) == []


def test_a_filled_sentence_is_read_but_not_what_was_measured_in_it() -> None:
    text = "表計算の王様 の定義が 9 日前のままです。"
    assert [text[one.start : one.end] for one in furigana_filled(text)] == ["定義", "前"]
    text = "自動更新：調べられませんでした（時間内に答えが返りませんでした）。"
    read = [text[one.start : one.end] for one in furigana_filled(text)]
    assert read == ["自動", "更新", "調", "時間", "内", "答", "返"]
    text = "クラウドの一覧（申告）では、まだ確かめていないサービスがあります：写真箱、名簿\n"
    text += "答えは変えません。ご自身で選んでください。"
    read = [text[one.start : one.end] for one in furigana_filled(text)]
    assert read == ["一覧", "申告", "確", "答", "変", "自身", "選"]


@pytest.mark.parametrize(
    ("minutes", "kana"),
    [(1, "ぷん"), (2, "ふん"), (3, "ぷん"), (5, "ふん"), (10, "ぷん"), (15, "ふん"), (24, "ぷん")],
)
def test_the_number_decides_how_minutes_are_read(minutes: int, kana: str) -> None:
    text = f"画面が自動でロックされるまで、{minutes} 分かかります。"
    assert (text.index("分"), kana) in [(one.start, one.kana) for one in furigana_filled(text)]


@pytest.mark.parametrize(
    "text",
    [
        "{定義|ていぎ} の定義が 9 日前のままです。",
        "The definitions are 9 days old.",
        "",
        "：" * 5_000,
        "あ：" * 5_000,
        "（" * 5_000,
    ],
)
def test_a_strange_sentence_is_shown_plain(text: str) -> None:
    assert furigana_filled(text) == ()


def test_a_place_is_filled_and_read_as_well() -> None:
    assert parted(
        marked("{number}　{topic}", number=marked("質問{number}", number=8), topic="電子メール")
    ) == (
        "質問8　電子メール",
        (Reading(0, 2, "しつもん"), Reading(4, 6, "でんし")),
    )


def test_a_text_without_readings_stays_as_it_is() -> None:
    assert furigana("この文は質問にはありません。") == ()


def test_a_changed_question_asks_for_new_readings(content: Path) -> None:
    path = content / "editions/3.1/questions.json"
    value = json.loads(path.read_text(encoding="utf-8"))
    value["questions"][0]["plain"]["ja"] = "新しい文です。"
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    found = [str(one) for one in furigana_problems(content)]
    assert any("no readings for 「新しい文です。」" in one for one in found)
    assert any("nothing says" in one for one in found)


def test_a_changed_explanation_of_a_word_asks_for_new_readings(content: Path) -> None:
    path = content / "glossary.json"
    path.write_text(path.read_text(encoding="utf-8").replace("弱点をふさぐ", "弱点を直す"), encoding="utf-8")
    assert any("弱点を直す" in str(one) for one in furigana_problems(content))


@pytest.mark.parametrize(
    ("marked", "what"),
    [
        ("{更新|koushin}", "is no reading"),
        ("更新", "kanji without a reading"),
        ("{ウ|う}{更新|こうしん}", "is no reading"),
    ],
)
def test_a_bad_reading_is_said_with_its_file(content: Path, marked: str, what: str) -> None:
    path = content / f"editions/3.1/{FILE}"
    value = json.loads(path.read_text(encoding="utf-8"))
    value["furigana"]["q01"][0] = marked
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    assert any(what in str(one) and "editions/3.1" in str(one) for one in furigana_problems(content))


@pytest.mark.parametrize("value", ['{"furigana": {"q01": "更新"}}', '{"furigana": 5}'])
def test_a_file_of_another_shape_is_said(content: Path, value: str) -> None:
    (content / f"editions/3.1/{FILE}").write_text(value, encoding="utf-8")
    assert [one.cure for one in furigana_problems(content)] == ["write one list of marked texts a question"]

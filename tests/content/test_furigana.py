"""Every kanji of the question page can be read aloud, rightly, and the readings change no text."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from app.content import packs
from app.content.furigana import FILE, Reading, files_of, furigana, marked, marked_groups, parted
from app.content.validate_furigana import PAGE, furigana_problems, page_texts, reading_faults
from app.system.folders import i18n_folder

KANJI = re.compile(r"[\u4e00-\u9fff々〆]")
CONTENT = packs.content_folder()
ALL_MARKED = [
    one for file in files_of(CONTENT) for group in marked_groups(CONTENT, file).values() for one in group
]

# Words a hurried reader gets wrong, as our texts read them; not inside a longer word: 人に, but 本人に.
TRAPS = {
    "2人": "ふたり",
    "一人": "ひとり",
    "一度": "いちど",
    "一晩": "ひとばん",
    "一部": "いちぶ",
    "一緒": "いっしょ",
    "一覧": "いちらん",
    "昨日": "きのう",
    "今": "いま",
    "毎月": "まいつき",
    "毎晩": "まいばん",
    "何を": "なにを",
    "何も": "なにも",
    "何が": "なにが",
    "何年": "なんねん",
    "何回": "なんかい",
    "何気": "なにげ",
    "誰": "だれ",
    "お客様": "おきゃくさま",
    "働く方": "はたらくかた",
    "使い方": "つかいかた",
    "守り方": "まもりかた",
    "調べ方": "しらべかた",
    "やり方": "やりかた",
    "大勢": "おおぜい",
    "大切": "たいせつ",
    "大丈夫": "だいじょうぶ",
    "大きさ": "おおきさ",
    "上の": "うえの",
    "売上": "うりあげ",
    "レジの下": "レジのした",
    "右下": "みぎした",
    "外へ": "そとへ",
    "外で": "そとで",
    "外に": "そとに",
    "外の": "そとの",
    "外部": "がいぶ",
    "外付け": "そとづけ",
    "外注先": "がいちゅうさき",
    "家族": "かぞく",
    "家の": "いえの",
    "中身": "なかみ",
    "中の": "なかの",
    "頭の中": "あたまのなか",
    "人に": "ひとに",
    "人が": "ひとが",
    "本人": "ほんにん",
    "他人": "たにん",
    "他社": "たしゃ",
    "職人": "しょくにん",
    "身に": "みに",
    "部屋": "へや",
    "目安": "めやす",
    "手口": "てぐち",
    "宛先": "あてさき",
    "先に": "さきに",
    "差出人": "さしだしにん",
    "見積書": "みつもりしょ",
    "申込書": "もうしこみしょ",
    "振込先": "ふりこみさき",
    "取引": "とりひき",
    "値段": "ねだん",
    "間取り": "まどり",
    "少しの間": "すこしのあいだ",
    "仕事場": "しごとば",
    "置き場": "おきば",
    "場所": "ばしょ",
    "所に": "ところに",
    "所を": "ところを",
    "入口": "いりぐち",
    "入れ物": "いれもの",
    "入り込": "はいりこ",
    "勝手に入れない": "かってにはいれない",
    "更新を入れ": "こうしんをいれ",
    "更新が入っ": "こうしんがはいっ",
    "ウイルスに入られ": "ウイルスにはいられ",
    "開けるように": "ひらけるように",
    "開く": "ひらく",
    "開き": "ひらき",
    "失くす": "なくす",
    "失う": "うしなう",
    "細かく": "こまかく",
    "新しい": "あたらしい",
    "新商品": "しんしょうひん",
    "最新": "さいしん",
    "最後": "さいご",
    "後から": "あとから",
    "閉店後": "へいてんご",
    "控え": "ひかえ",
    "従業員": "じゅうぎょういん",
    "役立ち": "やくだち",
    "日付": "ひづけ",
    "合言葉": "あいことば",
    "言葉": "ことば",
    "1分": "1ぷん",
    "10分": "10ぷん",
    "5分": "5ふん",
    "10行": "10ぎょう",
    "1枚": "1まい",
    "1通": "1つう",
    "1か月": "1かげつ",
    "3か月に": "3かげつに",
    "月の": "つきの",
    "年に1度": "ねんに1ど",
    "年に何回": "ねんになんかい",
    "月曜": "げつよう",
    "店長": "てんちょう",
    "店の": "みせの",
    "お店": "おみせ",
    "生年月日": "せいねんがっぴ",
    "重要": "じゅうよう",
    "行う": "おこなう",
    "行く": "いく",
    "他の": "ほかの",
    "工事": "こうじ",
    "施主": "せしゅ",
    "図面": "ずめん",
    "盗み見": "ぬすみみ",
    "偽の": "にせの",
    "脅威": "きょうい",
    "添付": "てんぷ",
    "暦": "こよみ",
    "盾": "たて",
    "害を": "がいを",
    "絵": "え",
    "指": "ゆび",
    "版": "はん",
    "点": "てん",
}


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


# Kanji that are read in more than one way: whoever adds a way here has looked at the sentence.
MORE_THAN_ONE_WAY = {
    "何": {"なに", "なん"},
    "入": {"い", "はい"},
    "出": {"だ", "で"},
    "分": {"ふん", "ぶん", "ぷん", "わ"},
    "回": {"かい", "まわ"},
    "失": {"うしな", "な"},
    "数": {"かず", "かぞ"},
    "新": {"あたら", "しん"},
    "月": {"げつ", "つき"},
    "消": {"き", "け"},
    "行": {"い", "ぎょう"},
    "話": {"はな", "はなし"},
}


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

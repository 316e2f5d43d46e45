"""Readings above the kanji of the questions: only where wanted, never cut, and silent to screen readers."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

import page_factory
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from app.content.furigana import parted
from app.domain.answer import Choice
from app.domain.language import Language
from app.domain.verdict import Status
from app.records.store import Store
from app.ui.main_window import MainWindow
from app.ui.widgets.check_tile import CheckLine, Segments
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.question_card import Measured, QuestionCard
from app.ui.widgets.question_words import ExplainedText
from app.ui.widgets.ruby_label import RubyLabel

MakeWindow = Callable[..., MainWindow]
KANJI = re.compile(r"[\u4e00-\u9fff々〆]")
MARKED = (
    "{月|つき}に1{度|ど}、3{人|にん}で{驚|おどろ}く{話|はなし}を{緑|みどり}の{机|つくえ}で{聞|き}きます。"
)


def shown(window: MainWindow, question: str = "q01") -> list[RubyLabel]:
    window.navigate("questions", question_id=question)
    assert window.page is not None
    for more in window.page.findChildren(Disclosure):
        more.set_open(True)
    return [one for one in window.page.findChildren(RubyLabel) if one.isVisible()]


def switch_of(window: MainWindow) -> CheckLine:
    found = window.findChild(CheckLine, "questions_furigana")
    assert found is not None
    return found


def picture(label: RubyLabel) -> bytes:
    return bytes(label.grab().toImage().constBits())


def test_without_the_switch_no_kana_are_drawn(make_window: MakeWindow) -> None:
    labels = shown(make_window())
    assert labels
    assert [one.text() for one in labels if one.kana_places()] == []


def test_with_the_switch_the_wording_the_plain_words_and_the_why_have_kana(make_window: MakeWindow) -> None:
    window = make_window(furigana=True)
    drawn = {one.text() for one in shown(window) if one.kana_places()}
    question = window.findChildren(QuestionCard)[0].question
    alone = window.context.assessment.profile.works_alone
    for text in (question.wording_for(alone), question.plain, question.why, question.examples[0].text):
        assert text.ja in drawn


def test_every_kanji_the_question_page_says_itself_has_kana(make_window: MakeWindow) -> None:
    window = make_window(furigana=True, questions_mode="single")
    for question in ("q01", "q06", "q19"):
        window.navigate("questions", question_id=question)
        page = window.page
        assert page is not None
        for one in page.findChildren(ExplainedText):
            one._toggle_all()
        page.findChildren(QuestionCard)[0].answers.choose(Choice.DONT_KNOW)
        for label in shown(window, question):
            read = {at for one in label.readings for at in range(one.start, one.end)}
            unread = [one for at, one in enumerate(label.text()) if KANJI.match(one) and at not in read]
            assert unread == [], label.text()


def test_part_topic_and_explained_words_have_kana(make_window: MakeWindow) -> None:
    window = make_window(furigana=True)
    window.navigate("questions", question_id="q06")
    assert window.page is not None
    for one in window.page.findChildren(ExplainedText):
        one._toggle_all()
    drawn = {one.text() for one in shown(window, "q06") if one.kana_places()}
    assert {"従業員としての対策（2 / 3）", "電子メール", "質問6", "例"} <= drawn
    assert "添付ファイル：メールに付いて届く、書類や写真です。" in drawn


def test_the_answers_have_kana_and_screen_readers_hear_them_plain(make_window: MakeWindow) -> None:
    window = make_window()
    shown(window)
    row = window.findChild(QRadioButton, "answer_q01_implemented")
    assert row is not None
    plain = row.grab().toImage()
    switch_of(window).click()
    read = row.grab().toImage()
    assert read != plain
    assert read.size() == plain.size()  # the rows do not jump
    assert QAccessible.queryAccessibleInterface(row).text(QAccessible.Text.Name) == "実施している"


def test_the_head_of_the_folded_part_has_kana(make_window: MakeWindow) -> None:
    window = make_window()
    shown(window)
    head = window.findChildren(QuestionCard)[0].findChildren(Disclosure)[0].focusProxy()
    assert head is not None
    plain = head.grab().toImage()
    switch_of(window).click()
    assert head.grab().toImage() != plain
    assert QAccessible.queryAccessibleInterface(head).text(QAccessible.Text.Name) == "なぜ大切か・例を見る"


def test_the_switch_works_at_once_by_keyboard_and_loses_nothing(
    make_window: MakeWindow, store: Store
) -> None:
    window = make_window()
    labels = shown(window)
    card = window.findChildren(QuestionCard)[0]
    card.answers.choose(Choice.NOT_APPLICABLE)  # not kept before there is a reason
    switch = switch_of(window)
    assert switch.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert QAccessible.queryAccessibleInterface(switch).text(QAccessible.Text.Name) == "ふりがな"
    switch.setFocus()
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert any(one.kana_places() for one in labels)
    assert card.reason_missing
    assert all(one.is_open for one in card.findChildren(Disclosure))
    assert window.focusWidget() is switch
    assert store.settings()["ui.furigana"] is True
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert [one.text() for one in labels if one.kana_places()] == []


def test_both_switches_say_the_same(make_window: MakeWindow) -> None:
    window = make_window()
    window.navigate("settings")
    window.navigate("questions")
    switch_of(window).click()
    window.navigate("settings")
    segments = window.findChild(Segments, "settings_furigana")
    assert segments is not None
    assert [one.isChecked() for one in segments._group.buttons()] == [True, False]


def test_what_comes_after_the_switch_has_kana_as_well(make_window: MakeWindow) -> None:
    window = make_window()
    window.navigate("questions", question_id="q01")
    switch_of(window).click()
    assert any(one.kana_places() for one in shown(window, "q19"))


def test_the_words_about_this_pc_have_kana_and_the_measured_names_none(make_window: MakeWindow) -> None:
    window = make_window()
    window.navigate("questions", question_id="q01")
    panel = window.findChildren(QuestionCard)[0].pc
    sentence = "{定義|名} の定義が 9 日前のままです。"
    panel.show_measured([Measured(Status.WARN, sentence, "")], "まだ調べていません。")
    panel.show()
    switch_of(window).click()
    kana = {one.text(): [kana for _place, kana in one.kana_places()] for one in panel.findChildren(RubyLabel)}
    assert kana == {sentence: [], "まだ調べていません。": ["しら"]}
    plain = "ClamAV の定義が 9 日前のままです。"
    panel.show_measured([Measured(Status.WARN, plain, "")], "")
    assert [kana for _place, kana in panel.findChildren(RubyLabel)[-1].kana_places()] == ["ていぎ", "まえ"]
    assert plain in panel.accessibleName()


def test_in_english_there_are_neither_kana_nor_the_switches(make_window: MakeWindow) -> None:
    window = make_window(language=Language.EN, furigana=True)
    assert [one.text() for one in shown(window) if one.kana_places()] == []
    assert not switch_of(window).isVisible()
    window.navigate("settings")
    assert window.findChild(Segments, "settings_furigana") is None


def test_nothing_is_cut_in_the_largest_type_and_the_smallest_window(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window(size=(1024, 700), text_size=200, furigana=True)
    labels = shown(window)
    page = window.page
    assert page is not None
    qtbot.waitUntil(lambda: page_factory.cut_texts(page) == [])
    assert page.scroll_area.horizontalScrollBar().maximum() == 0
    for label in labels:
        metrics = QFontMetricsF(label.kana_font())
        for place, kana in label.kana_places():
            assert place.y() - metrics.ascent() >= -1, kana
            assert 0 <= place.x() <= label.width() - metrics.horizontalAdvance(kana) + 1, kana


@pytest.mark.parametrize("width", [90, 160, 400, 900])
def test_each_reading_stands_once_and_none_upon_another(qtbot: QtBot, width: int) -> None:
    text, readings = parted(MARKED)
    label = RubyLabel(text, readings=readings, size=14)
    qtbot.addWidget(label)
    label.resize(width, label.heightForWidth(width))
    places = label.kana_places()
    assert [kana for _place, kana in places] == [one.kana for one in readings]
    metrics = QFontMetricsF(label.kana_font())
    for (one, kana), (other, _kana) in itertools.pairwise(places):
        assert other.y() > one.y() or other.x() >= one.x() + metrics.horizontalAdvance(kana)


@pytest.mark.parametrize("width", range(90, 400, 7))
def test_no_line_ends_inside_a_word_that_is_read(qtbot: QtBot, width: int) -> None:
    text, readings = parted(
        "{請求書|せいきゅうしょ}と{見積書|みつもりしょ}と{事務所|じむしょ}の{取引先|とりひきさき}です。"
    )
    label = RubyLabel(text, readings=readings, size=14)
    qtbot.addWidget(label)
    label.resize(width, label.heightForWidth(width))
    layout, _height = label._layout(width)
    heads = {layout.lineAt(at).textStart() for at in range(1, layout.lineCount())}
    inside = {label.laid_out_at(at) for one in readings for at in range(one.start + 1, one.end)}
    assert heads & inside == set()


def test_words_beside_a_text_with_kana_stand_on_its_line(qtbot: QtBot) -> None:
    text, readings = parted("{更新|こうしん}です。")
    read, tag = RubyLabel(text, readings=readings, size=14), RubyLabel("つまり", size=14, beside_read=True)
    lines = []
    for label in (read, tag):
        qtbot.addWidget(label)
        label.resize(300, label.heightForWidth(300))
        layout, _height = label._layout(300)
        lines.append(label.text_top(layout.lineAt(0)))
    assert lines[0] == lines[1]


def test_kana_stand_above_their_kanji_also_behind_a_number_with_its_unit(qtbot: QtBot) -> None:
    text, readings = parted("3{人|にん}と3{人|にん}と3{人|にん}で{机|つくえ}。")
    label = RubyLabel(text, readings=readings, size=20)
    qtbot.addWidget(label)
    label.resize(600, label.heightForWidth(600))
    place, kana = label.kana_places()[-1]
    middle = place.x() + QFontMetricsF(label.kana_font()).horizontalAdvance(kana) / 2
    metrics = QFontMetricsF(label.font())
    before = metrics.horizontalAdvance(text[: text.index("机")])
    assert before < middle < before + metrics.horizontalAdvance("机")


def test_the_kana_are_to_be_seen(qtbot: QtBot) -> None:
    text, readings = parted(MARKED)
    label, empty = RubyLabel(text, readings=readings), RubyLabel(text, readings=readings)
    for one in (label, empty):
        qtbot.addWidget(one)
        one.resize(500, one.heightForWidth(500))
    empty.kana_places = list  # type: ignore[method-assign]
    assert picture(label) != picture(empty)


def test_a_screen_reader_hears_the_plain_text(make_window: MakeWindow) -> None:
    for label in shown(make_window(furigana=True)):
        heard = QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name)
        assert heard == label.text()
        assert "|" not in heard


def test_the_switch_is_kept(make_window: MakeWindow, store: Store) -> None:
    window = make_window()
    window.navigate("settings")
    segments = window.findChild(Segments, "settings_furigana")
    assert segments is not None
    segments._group.buttons()[0].click()
    assert store.settings()["ui.furigana"] is True
    assert any(one.kana_places() for one in shown(window))

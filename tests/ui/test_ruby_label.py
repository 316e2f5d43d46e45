"""Readings above the kanji of the questions: only where wanted, never cut, and silent to screen readers."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import page_factory
import pytest
from PySide6.QtGui import QAccessible, QFontMetricsF
from pytestqt.qtbot import QtBot

from app.content.furigana import parted
from app.domain.language import Language
from app.records.store import Store
from app.ui.main_window import MainWindow
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.question_card import QuestionCard
from app.ui.widgets.ruby_label import RubyLabel

MakeWindow = Callable[..., MainWindow]
MARKED = (
    "{月|つき}に1{度|ど}、3{人|にん}で{驚|おどろ}く{話|はなし}を{緑|みどり}の{机|つくえ}で{聞|き}きます。"
)


def shown(window: MainWindow) -> list[RubyLabel]:
    window.navigate("questions", question_id="q01")
    assert window.page is not None
    for more in window.page.findChildren(Disclosure):
        more.set_open(True)
    return [one for one in window.page.findChildren(RubyLabel) if one.isVisible()]


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


def test_in_english_there_are_neither_kana_nor_the_switch(make_window: MakeWindow) -> None:
    window = make_window(language=Language.EN, furigana=True)
    assert [one.text() for one in shown(window) if one.kana_places()] == []
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

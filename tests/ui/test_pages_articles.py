"""The 5か条 / 6か条: never shown better than the worst that belongs to them."""

from __future__ import annotations

from collections.abc import Callable

import page_factory
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.assessment.articles import article_standings, status_of_answer
from app.content.packs import load_questionnaire
from app.domain.answer import Answer, Choice
from app.domain.language import Language
from app.domain.verdict import Status
from app.records.store import Store
from app.ui.main_window import MainWindow
from app.ui.pages.article_card import ArticleCard

MakeWindow = Callable[..., MainWindow]
WORST_FIRST = (Status.FAIL, Status.WARN, Status.UNKNOWN, Status.PASS)


@pytest.fixture(autouse=True)
def _judge(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.inspection.judge.judge", page_factory.judge_as_written)


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel))


def articles(window: MainWindow) -> list[ArticleCard]:
    window.navigate("articles")
    return list(window.page.findChildren(ArticleCard))


@given(
    choices=st.dictionaries(
        st.sampled_from(["q01", "q02", "q03", "q04", "q05"]), st.sampled_from(list(Choice))
    ),
    shares=st.sampled_from(["none_shared", "everyone_reads", "open_and_exposed", "ask_about_shares"]),
)
def test_an_article_is_never_better_than_the_worst_that_belongs_to_it(
    choices: dict[str, Choice], shares: str
) -> None:
    questionnaire = load_questionnaire("3.1")
    answers = {question: Answer(question, choice, page_factory.NOON) for question, choice in choices.items()}
    verdicts = page_factory.usual_verdicts(shares)
    for one in article_standings(questionnaire, answers, verdicts):
        states = {status_of_answer(answer) for _question, answer in one.answers}
        states |= {verdict.status for verdict in one.verdicts}
        worst = next((status for status in WORST_FIRST if status in states), Status.NOT_APPLICABLE)
        assert one.status is worst


def test_an_article_without_an_answer_is_not_good_however_good_the_pc_is(
    make_window: MakeWindow, store: Store
) -> None:
    store.save_inspection(page_factory.inspection_of(page_factory.usual_verdicts()))
    first = articles(make_window())[0]
    assert first.badge.status is Status.UNKNOWN
    assert first.accessibleName().endswith("：まだ答えていません")


def test_a_bad_pc_pulls_a_good_answer_down(make_window: MakeWindow, store: Store) -> None:
    store.save_inspection(page_factory.inspection_of(page_factory.usual_verdicts()))
    store.save_answer("3.1", Answer("q04", Choice.IMPLEMENTED, page_factory.NOON))
    fourth = articles(make_window())[3]
    assert fourth.accessibleName() == "4. 共有設定を見直そう！：未対応"


def test_each_article_says_meaning_what_to_do_and_what_belongs_to_it(
    make_window: MakeWindow, store: Store
) -> None:
    store.save_inspection(page_factory.inspection_of(page_factory.usual_verdicts()))
    store.save_answer("3.1", Answer("q02", Choice.PARTLY, page_factory.NOON))
    said = texts(articles(make_window())[1])
    for part in (
        "ウイルスを見つけて止めるソフトを、いつも動かしておきます。",
        "定義ファイルが自動で新しくなるようにします。",
        "申告：一部実施している",
        "実測：Microsoft Defender の定義が 9 日前のままです。",
    ):
        assert part in said


def test_an_edition_not_yet_compared_says_so_with_six_articles(make_window: MakeWindow, store: Store) -> None:
    store.save_setting("edition", "4.0")
    window = make_window()
    cards = articles(window)
    assert len(cards) == 6
    caveat = load_questionnaire("4.0").caveat
    assert caveat is not None
    assert caveat.ja in texts(window.page)
    assert all("まだ照らし合わせていません" in texts(one) for one in cards)


def test_a_question_of_an_article_opens_and_leads_back(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    window = make_window()
    card = articles(window)[0]
    button = card.findChild(QAbstractButton, "show_q01")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.page.place() == {"question_id": "q01", "return_to": "articles"}
    window.page.go_on()
    assert window.page_id == "articles"


def test_a_check_of_an_article_opens_with_its_details(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    store.save_inspection(page_factory.inspection_of(page_factory.usual_verdicts()))
    window = make_window()
    button = articles(window)[0].findChild(QAbstractButton, "show_os_supported")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.page_id == "inspection"
    assert window.page.place() == {"opened": ["os_supported"]}


def test_every_button_has_a_name(make_window: MakeWindow) -> None:
    window = make_window()
    articles(window)
    buttons = [one for one in window.page.findChildren(QAbstractButton) if one.isVisibleTo(window.page)]
    assert len(buttons) > 5
    assert all(one.accessibleName() or one.text() for one in buttons)


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_cut_in_the_largest_type_and_the_smallest_window(
    qtbot: QtBot, make_window: MakeWindow, store: Store, language: Language
) -> None:
    window = make_window(language=language, size=(1024, 700), text_size=200)
    store.save_inspection(page_factory.inspection_of(page_factory.usual_verdicts()))
    articles(window)
    page = window.page
    scroll_bar = page.scroll_area.horizontalScrollBar()
    qtbot.waitUntil(lambda: page_factory.cut_texts(page) == [])
    assert scroll_bar.maximum() == 0

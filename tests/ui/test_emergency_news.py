"""The page of news: nothing is asked without permission; a failure is a sentence and takes nothing away."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow

from app.domain.calendar import utc_text
from app.emergency import news
from app.emergency.news import NewsCopy
from app.emergency.news_feeds import NewsItem
from app.records.store import Store
from app.system.clock import utc_now
from app.ui.registry import PAGES
from app.ui.widgets.labels import TextLabel

MODULE = import_module(PAGES["news"].split(":")[0])
AT = utc_text(utc_now())
ITEM = NewsItem("WordPress の注意", "https://www.ipa.go.jp/x.html", "2026-11-20", "ipa_alert", AT)


def _open(make_window: MakeWindow) -> QWidget:
    window = make_window(flow_active=False, flow_done=True)
    window.navigate("news")
    QApplication.processEvents()
    return window


def _press(qtbot: QtBot, parent: QWidget, name: str) -> None:
    QApplication.processEvents()
    found = [one for one in parent.findChildren(QAbstractButton) if one.objectName() == name]
    qtbot.mouseClick(next(one for one in found if one.isVisible()), Qt.MouseButton.LeftButton)


def _shown(parent: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in parent.findChildren(TextLabel) if one.isVisible())


def test_nothing_is_asked_before_it_is_allowed(
    qtbot: QtBot, make_window: MakeWindow, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(source: Any, copy: NewsCopy) -> NewsCopy:
        asked.append(source.id)
        if source.id == "ipa_alert":
            return NewsCopy(source.id, (ITEM,), AT, AT)
        return NewsCopy(source.id, asked_at=AT, trouble="no_connection")

    monkeypatch.setattr(MODULE, "ask_source", answer)
    window = _open(make_window)
    _press(qtbot, window, "news_ask")
    assert asked == []
    _press(qtbot, window, "news_allow")
    assert news.news_allowed(store)
    assert asked == [], "permission alone asks nothing"
    _press(qtbot, window, "news_ask")
    qtbot.waitUntil(lambda: "ほかのお知らせ（1件）" in _all(window), timeout=5_000)
    assert asked == ["ipa_alert", "myjvn_alert"]
    assert "つながりませんでした" in _shown(window)
    assert "比べきれていません" in _shown(window), "without the PC's programs nothing is called clear"
    assert "見つかりませんでした" not in _shown(window)
    assert news.news_copies(store)[0].items == (ITEM,)


def _all(parent: QWidget) -> str:
    return "\n".join(one.accessibleName() or one.text() for one in parent.findChildren(QAbstractButton))


def test_a_matched_piece_becomes_a_plan_item_and_reading_is_only_kept_when_said(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    from app.assessment.firm import save_firm_facts
    from app.domain.firm import FirmFacts

    save_firm_facts(store, FirmFacts(website=True))
    news.keep_copy(store, NewsCopy("ipa_alert", (ITEM,), AT, AT))
    window = _open(make_window)
    assert "お使いの ホームページ に関する注意" in _shown(window)
    assert news.days_read(store) == ()
    _press(qtbot, window, f"news_plan_{news.news_subject(ITEM)[5:]}")
    (item,) = store.plan()
    assert "WordPress の注意" in item.action
    assert "予定に入っています" in _shown(window)
    _press(qtbot, window, "news_read")
    assert len(news.days_read(store)) == 1
    assert "q05" not in store.answers("4.0"), "the answer stays the owner's"
    window.navigate("plan")  # type: ignore[attr-defined]
    assert "「お知らせ」から入れました" in _shown(window)

"""The owner adds a rule of her own, and a measure leads to the very rule."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.content.rule_packs import RuleKind
from app.domain.language import Language
from app.domain.profile import Profile
from app.guideline.rule_store import FirmRules
from app.records.store import Store
from app.system.clock import utc_now
from app.ui.main_window import MainWindow


@pytest.fixture
def window(make_window: Callable[..., MainWindow], store: Store) -> MainWindow:
    store.save_profile(Profile("佐藤データサービス", "佐藤 恵", people_count=1))
    return make_window(flow_active=False, flow_done=True)


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def press(window: MainWindow, name: str) -> None:
    button = window.page.findChild(QAbstractButton, name)
    assert button is not None, name
    button.click()
    QCoreApplication.processEvents()


def added(window: MainWindow, store: Store, words: str) -> str:
    window.navigate("rules", chapter="devices")
    press(window, "add_rule")
    rule_id = FirmRules(store).own[-1].id
    field = window.page.findChild(QPlainTextEdit, f"words_{rule_id}")
    assert field is not None
    assert window.focusWidget() is field
    field.insertPlainText(words)
    return rule_id


def test_a_rule_is_added_with_every_key_as_a_ban_and_says_whose_it_is(
    window: MainWindow, store: Store
) -> None:
    rule_id = added(window, store, "")
    field = window.page.findChild(QPlainTextEdit, f"words_{rule_id}")
    assert field is not None
    QTest.keyClicks(field, "Never lend")
    assert FirmRules(store).edits[rule_id].texts == {"ja": "Never lend"}
    press(window, "区分_never")
    assert FirmRules(store).own[0].kind is RuleKind.NEVER
    press(window, f"done_{rule_id}")
    assert "自分で足した決まりです" in texts(window.page)
    assert "Never lend" in texts(window.page)
    assert window.page.findChild(QWidget, f"serves_{rule_id}") is None


def test_the_new_rule_is_in_sight(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    window.resize(1024, 700)
    window.show()
    rule_id = added(window, store, "")
    view = window.page.scroll_area.viewport()

    def below() -> int:
        line = window.page.findChild(QWidget, f"rule_{rule_id}")
        assert line is not None
        return line.mapTo(view, line.rect().bottomLeft()).y()

    qtbot.waitUntil(lambda: 0 < below() <= view.height(), timeout=3000)


def test_a_rule_thrown_away_comes_back_by_undo(
    window: MainWindow, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    rule_id = added(window, store, "図面は撮らない。")
    press(window, f"done_{rule_id}")
    press(window, f"remove_{rule_id}")
    assert all(one.id != rule_id for one in FirmRules(store).drafted().rules)
    undo: list[Callable[[], None]] = []
    monkeypatch.setattr(window.context, "notify", lambda _text, _word, action: undo.append(action))
    press(window, f"discard_{rule_id}")
    assert FirmRules(store).own == ()
    assert "図面は撮らない。" not in texts(window.page)
    undo[0]()
    press(window, f"keep_{rule_id}")
    assert any(one.text.ja == "図面は撮らない。" for one in FirmRules(store).drafted().rules)


def test_an_empty_line_can_be_thrown_away_without_a_word(window: MainWindow, store: Store) -> None:
    rule_id = added(window, store, "")
    press(window, f"done_{rule_id}")
    assert "まだ書いていません" in texts(window.page)
    press(window, f"discard_{rule_id}")
    assert FirmRules(store).own == ()


def test_a_measure_opens_the_page_at_its_rule(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1024, 700)
    window.show()
    window.navigate("rules", action="fix_screen_locks_itself")
    assert window.page.place() == {"chapter": "access"}
    line = window.page.findChild(QWidget, "rule_r0413")
    edit = window.page.findChild(QAbstractButton, "edit_r0413")
    assert line is not None
    qtbot.waitUntil(lambda: window.focusWidget() is edit, timeout=3000)
    view = window.page.scroll_area.viewport()
    top = line.mapTo(view, line.rect().topLeft()).y()
    assert 0 <= top <= view.height() - line.height()
    window.navigate("rules", rule="r0103")
    assert window.page.place() == {"chapter": "organisation"}
    window.navigate("rules", rule="nothing")
    assert window.page.place() == {}


def test_a_rule_in_a_chapter_not_in_use_says_that_it_is_not_printed(window: MainWindow, store: Store) -> None:
    window.navigate("rules", chapter="telework")
    press(window, "add_rule")
    rules = FirmRules(store)
    rules.edit(rules.own[0].id, "喫茶店では画面を隠す。", Language.JA, utc_now())
    assert all(one.id != "telework" for one in rules.drafted().chapters)
    assert "いまは使っていない章です。書類にはのりません。" in texts(window.page)
    press(window, "use_this_chapter")
    assert any(one.text.ja == "喫茶店では画面を隠す。" for one in rules.drafted().rules)
    assert "使っていない章" not in texts(window.page)

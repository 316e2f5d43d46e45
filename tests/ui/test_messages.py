"""What went well goes by itself; trouble stays, hides nothing, and is reached and closed by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow

from app.domain.language import Language
from app.records.errors import StoreWriteFailed
from app.system.atomic_file import WriteFailure
from app.ui.main_window import MainWindow
from app.ui.widgets.banner import Banner
from app.ui.widgets.toast import Toast

FULL = "ディスクがいっぱいで、保存できません。"


def _troubles(window: MainWindow) -> list[str]:
    return [one.accessibleName() for one in window.findChildren(Banner, "trouble") if one.isVisible()]


def _button(window: QWidget, name: str) -> QAbstractButton:
    found = window.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def _toast(window: MainWindow) -> Toast:
    found = window.findChild(Toast)
    assert isinstance(found, Toast)
    return found


def test_trouble_makes_room_for_itself_and_hides_nothing(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(page="business")
    before = window.page.height()
    window.show_trouble(FULL)
    qtbot.waitUntil(lambda: window.page.height() < before)
    banner = window.findChild(Banner, "trouble")
    assert isinstance(banner, Banner)
    foot = banner.mapTo(window, QPoint(0, banner.height())).y()
    assert foot <= window.page.mapTo(window, QPoint()).y()


def test_trouble_stays_over_pages_languages_and_messages_of_success(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window(page="business")
    window.show_trouble(FULL)
    window.navigate("help")
    window.show_message("写しました")
    window.context.preferences.language = Language.EN
    old = window.page
    window.apply_preferences()
    qtbot.waitUntil(lambda: window.page is not old and _troubles(window) == [FULL])


def test_the_same_trouble_is_said_once_and_the_newest_two_stay(make_window: MakeWindow) -> None:
    window = make_window()
    for text in ("一", "二", "二", "三"):
        window.show_trouble(text)
    assert _troubles(window) == ["二", "三"]


def test_what_was_mended_goes_and_nothing_else(make_window: MakeWindow) -> None:
    window = make_window()
    window.context.warn("書き出せません", about="export")
    window.context.warn(FULL)
    window.context.mended("export")
    window.context.mended("never told")
    assert _troubles(window) == [FULL]


def test_f6_leads_to_trouble_and_back(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(page="business")
    field = window.focusWidget()
    window.show_trouble(FULL)
    assert window.focusWidget() is field  # nothing is torn away from who is typing
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.focusWidget() is _button(window, "banner_close")
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.focusWidget() is field
    qtbot.keyClick(window, Qt.Key.Key_F6)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert (_troubles(window), window.focusWidget()) == ([], field)


def test_tab_reaches_the_way_to_close_it(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(page="business")
    window.show_trouble(FULL)
    close, reached = _button(window, "banner_close"), []
    for _press in range(60):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        reached.append(window.focusWidget())
    assert close in reached


def test_escape_closes_messages_before_it_leads_back(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(page="business")
    window.navigate("help")
    window.show_trouble(FULL)
    window.show_message("写しました", "元に戻す", lambda: None)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert (_toast(window).isVisible(), _troubles(window)) == (False, [FULL])
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert (window.page_id, _troubles(window)) == ("help", [])
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.page_id == "business"


def test_escape_leads_back_at_once_when_only_a_passing_message_is_there(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window(page="business")
    window.navigate("help")
    window.show_message("写しました")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert (window.page_id, _toast(window).isVisible()) == ("business", False)


def test_trouble_interrupts_a_screen_reader_and_success_does_not(
    make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    said = []
    monkeypatch.setattr(
        "app.ui.widgets.messages.QAccessible.updateAccessibility",
        lambda event: said.append((event.message(), event.politeness())),
    )
    window.show_message("写しました")
    window.show_trouble(FULL)
    polite, at_once = QAccessible.AnnouncementPoliteness.Polite, QAccessible.AnnouncementPoliteness.Assertive
    assert said == [("写しました", polite), (FULL, at_once)]


def test_only_what_offers_nothing_goes_by_itself(make_window: MakeWindow) -> None:
    window = make_window()
    window.show_message("写しました")
    assert _toast(window)._timer.isActive()
    window.show_message("消しました", "元に戻す", lambda: None)
    assert not _toast(window)._timer.isActive()


def test_an_offer_goes_with_its_page_but_not_with_the_deed_that_made_it(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window(flow_active=False, flow_done=True)
    window.navigate("records")
    window.show_message("消しました", "元に戻す", lambda: None)
    window.navigate("plan")  # the same deed: deleting leads to another page
    assert _toast(window).isVisible()
    qtbot.wait(10)
    window.navigate("records")
    assert not _toast(window).isVisible()


def test_a_passing_message_does_not_take_the_focus_away_with_it(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window(page="business")
    field = window.focusWidget()
    window.show_message("写しました")
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.focusWidget() is _button(window, "toast_close")
    assert not _toast(window)._timer.isActive()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert (window.focusWidget(), _toast(window).isVisible()) == (field, False)


def test_a_message_that_goes_by_itself_gives_the_focus_back(make_window: MakeWindow) -> None:
    window = make_window(page="business")
    field = window.focusWidget()
    window.show_message("写しました")
    toast = _toast(window)
    _button(window, "toast_close").setFocus()  # by Tab, which does not stop its time
    toast._timer.timeout.emit()
    assert (toast.isVisible(), window.focusWidget()) == (False, field)


def test_a_mouse_on_a_passing_message_keeps_it(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    window.show_message("写しました")
    qtbot.mouseMove(window)
    qtbot.mouseMove(_toast(window))
    qtbot.waitUntil(lambda: not _toast(window)._timer.isActive())


def test_a_mouse_that_leaves_does_not_take_away_what_has_the_focus(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window(page="business")
    window.show_message("写しました")
    toast = _toast(window)
    qtbot.keyClick(window, Qt.Key.Key_F6)
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert not toast._timer.isActive()
    _button(window, "toast_close").clearFocus()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast._timer.isActive()


@pytest.mark.parametrize("flood", ["あ" * 100_000, "𠮷👩‍👩‍👧‍👦" * 9_000, "x" * 100_000, "\n" * 3_000])
def test_a_flood_of_text_leaves_room_for_the_page(make_window: MakeWindow, qtbot: QtBot, flood: str) -> None:
    window = make_window(size=(1024, 700), text_size=200, page="business")
    window.show_trouble(flood)
    window.show_message(flood, "元に戻す", lambda: None)
    qtbot.wait(30)
    assert window.page.height() > 100
    assert window.rect().contains(_toast(window).geometry())
    assert window.size().toTuple() == (1024, 700)


def test_what_was_not_kept_is_told_with_what_to_do_and_another_thing_kept_does_not_hide_it(
    make_window: MakeWindow,
) -> None:
    window = make_window(page="business")
    window.context.warn_not_kept(StoreWriteFailed(WriteFailure.FULL), "this")
    (told,) = _troubles(window)
    assert "いっぱい" in told
    assert "。" in told
    window.page.say_saved()
    window.context.mended("that")
    assert _troubles(window) == [told]
    window.context.mended("this")
    assert _troubles(window) == []

"""The page that shows what this PC says: progress, cancel, worst first, before and after."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import page_factory
import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.language import Language
from app.domain.observation import Inspection, System
from app.domain.verdict import Status
from app.inspection.run import Progress
from app.records.store import Store
from app.ui.main_window import MainWindow
from app.ui.pages.inspection import InspectionPage
from app.ui.pages.inspection_row import CheckRow
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.labels import TextLabel

MakeWindow = Callable[..., MainWindow]


class FakePc:
    """Stands in for `inspect_pc`: answers with what `verdicts` hold, when it is let."""

    def __init__(self) -> None:
        self.verdicts = page_factory.usual_verdicts()
        self.let_go = threading.Event()
        self.let_go.set()
        self.looks = 0
        self.error: Exception | None = None

    def inspect(
        self, on_progress: Callable[[Progress], None], cancelled: Callable[[], bool], only: object = None
    ) -> Inspection:
        self.looks += 1
        on_progress(Progress(2, 7, None))
        while not self.let_go.wait(0.01) and not cancelled():
            pass
        if self.error is not None:
            raise self.error
        return page_factory.inspection_of(self.verdicts, number=self.looks)


class Opened(QObject):
    """Takes the place of the system's settings."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    @Slot(QUrl)
    def take(self, address: QUrl) -> None:
        self.addresses.append(address.toString())


@pytest.fixture
def pc(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakePc]:
    fake = FakePc()
    monkeypatch.setattr("app.inspection.run.inspect_pc", fake.inspect)
    monkeypatch.setattr("app.inspection.judge.judge", page_factory.judge_as_written)
    monkeypatch.setattr("app.ui.pages.inspection_again.this_system", lambda: System.WINDOWS)
    monkeypatch.setattr("app.ui.pages.inspection.this_system", lambda: System.WINDOWS)
    yield fake
    fake.let_go.set()


@pytest.fixture
def opened() -> Iterator[Opened]:
    handler = Opened()
    QDesktopServices.setUrlHandler("ms-settings", handler, "take")
    yield handler
    QDesktopServices.unsetUrlHandler("ms-settings")


def inspection_page(window: MainWindow, **place: object) -> InspectionPage:
    window.navigate("inspection", **place)
    assert isinstance(window.page, InspectionPage)
    return window.page


def click(qtbot: QtBot, page: QWidget, name: str) -> None:
    button = page.findChild(QAbstractButton, name)
    assert button is not None, name
    qtbot.waitUntil(button.isVisible)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def come_back(window: MainWindow) -> None:
    QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))


def look(qtbot: QtBot, window: MainWindow) -> InspectionPage:
    page = inspection_page(window)
    window.context.inspection_run.start()
    # New rows are shown, and find their places, only when the event that made them is over.
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(CheckRow)))
    QApplication.processEvents()
    return page


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def test_worst_comes_first_and_what_is_good_is_shown_too(
    qtbot: QtBot, make_window: MakeWindow, pc: FakePc
) -> None:
    page = look(qtbot, make_window())
    states = [one.verdict.status for one in page.findChildren(CheckRow)]
    assert states == [
        Status.FAIL,
        Status.WARN,
        Status.PASS,
        Status.PASS,
        Status.PASS,
        Status.UNKNOWN,
    ]
    assert "できていること" in texts(page)


def test_progress_is_shown_and_the_look_can_be_cancelled(
    qtbot: QtBot, make_window: MakeWindow, pc: FakePc, store: Store
) -> None:
    pc.let_go.clear()
    window = make_window()
    page = inspection_page(window)
    window.context.inspection_run.start()
    qtbot.waitUntil(lambda: "7か所のうち、2か所を調べました" in texts(page))
    click(qtbot, page, "inspection_stop")
    assert not window.context.inspection_run.running
    qtbot.waitUntil(lambda: "調べるのをやめました" in texts(page))
    assert "まだ調べていません" in texts(page), "what had come early is not kept"
    assert store.latest_inspection() is None


def test_an_inspection_that_breaks_says_what_to_do(qtbot: QtBot, make_window: MakeWindow, pc: FakePc) -> None:
    pc.error = OSError("no such thing")
    window = make_window()
    page = inspection_page(window)
    window.context.inspection_run.start()
    qtbot.waitUntil(lambda: "調べている途中で止まりました" in texts(page))
    assert "「もう一度調べる」を押してください" in texts(page)
    details = page.findChildren(Disclosure)[-1]
    assert not details.is_open


def test_unknown_says_why(qtbot: QtBot, make_window: MakeWindow, pc: FakePc) -> None:
    page = look(qtbot, make_window())
    row = page.findChild(CheckRow, "check_firewall_active")
    assert row is not None
    assert row.accessibleName() == (
        "ファイアウォール：調べられません。調べられませんでした（読み取りが許可されていません）。"
    )


def test_details_name_sources_with_their_answers_and_why_no_rights_were_needed(
    qtbot: QtBot, make_window: MakeWindow, pc: FakePc
) -> None:
    page = look(qtbot, make_window())
    row = page.findChild(CheckRow, "check_shares_restricted")
    assert row is not None
    assert "netapi32:NetShareEnum(1)" not in texts(row)
    row.details.set_open(True)
    said = texts(row)
    assert "netapi32:NetShareEnum(1)" in said
    assert "読み取れました（これをもとに判断しました）" in said
    assert "見る権限がなく、読み取れませんでした" in said
    assert "管理者の権限はいりません" in said
    assert "2026年11月23日 12:00（直接読み取りました）" in said


def test_coming_back_from_the_settings_measures_again_and_shows_before_and_after(
    qtbot: QtBot, make_window: MakeWindow, pc: FakePc, opened: Opened, store: Store
) -> None:
    window = make_window()
    page = look(qtbot, window)
    click(qtbot, page, "settings_shares_restricted")
    assert opened.addresses == ["ms-settings:network-advancedsettings"]
    pc.verdicts = page_factory.usual_verdicts(shares="none_shared")
    window.activateWindow()
    come_back(window)
    qtbot.waitUntil(lambda: page.findChild(QWidget, "changed") is not None)
    changed = page.findChild(QWidget, "changed")
    assert changed is not None
    assert changed.accessibleName() == (
        "前：だれでも書き換えられる共有フォルダーが、外の人もいるネットワークかゲストに開いています：共有"
        " いま：この1台には、自分で作った共有フォルダーはありません。"
    )
    assert pc.looks == 2
    latest = store.latest_inspection()
    assert latest is not None
    assert latest.id == "inspection-2"


def test_coming_back_without_a_change_says_so_and_keeps_looking(
    qtbot: QtBot, make_window: MakeWindow, pc: FakePc, opened: Opened
) -> None:
    window = make_window()
    page = look(qtbot, window)
    click(qtbot, page, "settings_shares_restricted")
    window.activateWindow()
    come_back(window)
    qtbot.waitUntil(lambda: page.findChild(QWidget, "unchanged") is not None)
    come_back(window)
    qtbot.waitUntil(lambda: pc.looks == 3)


def test_coming_back_without_having_opened_settings_measures_nothing(
    qtbot: QtBot, make_window: MakeWindow, pc: FakePc
) -> None:
    window = make_window()
    look(qtbot, window)
    window.activateWindow()
    come_back(window)
    assert not window.context.inspection_run.running
    assert pc.looks == 1


def test_settings_that_do_not_open_are_described_in_words(
    qtbot: QtBot, make_window: MakeWindow, pc: FakePc, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = look(qtbot, make_window())
    monkeypatch.setattr("app.ui.pages.inspection.open_link", lambda address: False)
    click(qtbot, page, "settings_shares_restricted")
    way = page.findChild(QLabel, "click_path")
    assert way is not None
    assert "フォルダーを右クリック" in way.text()


def test_on_linux_the_way_stands_in_words_without_a_button(
    qtbot: QtBot, make_window: MakeWindow, pc: FakePc, monkeypatch: pytest.MonkeyPatch, store: Store
) -> None:
    monkeypatch.setattr("app.ui.pages.inspection_again.this_system", lambda: System.LINUX)
    verdicts = [page_factory.verdict("shares_restricted", "open_on_linux", shares="public")]
    store.save_inspection(page_factory.inspection_of(verdicts, system=System.LINUX))
    page = inspection_page(make_window())
    assert page.findChild(QPushButton, "settings_shares_restricted") is None
    row = page.findChild(CheckRow, "check_shares_restricted")
    assert row is not None
    assert "設定の場所：フォルダーを右クリック ＞ 共有のオプション" in texts(row)


def test_looking_again_replaces_the_list(qtbot: QtBot, make_window: MakeWindow, pc: FakePc) -> None:
    window = make_window()
    page = look(qtbot, window)
    pc.verdicts = page_factory.usual_verdicts(shares="none_shared")
    click(qtbot, page, "action_other")
    qtbot.waitUntil(lambda: pc.looks == 2 and not window.context.inspection_run.running)
    assert [one.verdict.status for one in page.findChildren(CheckRow)].count(Status.PASS) == 4


def test_before_the_first_look_there_is_one_button(qtbot: QtBot, make_window: MakeWindow, pc: FakePc) -> None:
    page = inspection_page(make_window())
    click(qtbot, page, "empty_action")
    qtbot.waitUntil(lambda: bool(page.findChildren(CheckRow)))


def test_a_language_switch_keeps_what_stands_open(
    qtbot: QtBot, make_window: MakeWindow, pc: FakePc, store: Store
) -> None:
    store.save_inspection(page_factory.inspection_of(page_factory.usual_verdicts()))
    window = make_window()
    page = inspection_page(window)
    row = page.findChild(CheckRow, "check_os_supported")
    assert row is not None
    row.details.set_open(True)
    window.context.preferences.language = Language.EN
    window.apply_preferences()
    qtbot.waitUntil(lambda: window.page is not page)
    fresh = window.page.findChild(CheckRow, "check_os_supported")
    assert fresh is not None
    assert fresh.details.is_open
    assert "12 October 2027" in fresh.accessibleName()


def test_every_row_and_button_says_its_state(qtbot: QtBot, make_window: MakeWindow, pc: FakePc) -> None:
    page = look(qtbot, make_window())
    for row in page.findChildren(CheckRow):
        words = {
            Status.PASS: "対応済み",
            Status.WARN: "一部・要確認",
            Status.FAIL: "未対応",
            Status.UNKNOWN: "調べられません",
        }
        assert f"：{words[row.verdict.status]}。" in row.accessibleName()
    buttons = [one for one in page.findChildren(QAbstractButton) if one.isVisible()]
    assert buttons
    assert all(one.accessibleName() or one.text() for one in buttons)


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_cut_in_the_largest_type_and_the_smallest_window(
    qtbot: QtBot, make_window: MakeWindow, pc: FakePc, store: Store, language: Language
) -> None:
    window = make_window(language=language, size=(1024, 700), text_size=200)
    store.save_inspection(page_factory.inspection_of(page_factory.usual_verdicts()))
    page = inspection_page(window, opened=["shares_restricted", "firewall_active"])
    scroll_bar = page.scroll_area.horizontalScrollBar()
    qtbot.waitUntil(lambda: page_factory.cut_texts(page) == [])
    assert scroll_bar.maximum() == 0


def test_a_clock_that_went_back_is_said_at_once(
    make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.pages.inspection.utc_now", lambda: datetime(1999, 6, 1, tzinfo=UTC))
    window = make_window()
    window.navigate("inspection")
    said = [one.text() for one in window.page.findChildren(TextLabel)]
    assert "パソコンの日付が、1999年6月1日になっています。" in said


def test_a_wall_of_what_could_not_be_checked_is_one_line(
    qtbot: QtBot, make_window: MakeWindow, pc: FakePc
) -> None:
    pc.verdicts = tuple(
        page_factory.verdict(check, "not_measured")
        for check in ("os_supported", "security_update_recent", "antivirus_active", "firewall_active")
    )
    window = make_window()
    page = inspection_page(window)
    window.context.inspection_run.start()
    qtbot.waitUntil(lambda: bool(page.findChildren(CheckRow)))
    rows = page.findChildren(CheckRow)
    assert len(rows) == 4
    assert not any(row.isVisible() for row in rows)
    assert "調べられなかったこと（4件）" in [one.text() for one in page.findChildren(QAbstractButton)]

"""Publishing and wording by mouse and keys: three ways, nothing typed is lost, a look only when pressed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow

from app.declaration.policy_store import Way, decide, publications
from app.domain.profile import Profile
from app.records.store import Store
from app.system.clock import utc_now
from app.ui.main_window import MainWindow
from app.ui.plan_date_field import today
from tests.ui.declaration_hands import click, fill_in, go, go_back, is_there, part, words

WRONG = "当社はSECURITY ACTION二つ星の認定を受けました。"


@pytest.fixture
def window(make_window: MakeWindow, store: Store) -> MainWindow:
    store.save_profile(Profile("佐藤事務所", "佐藤 恵", people_count=1))
    return make_window()


def at_publishing(window: MainWindow, store: Store) -> MainWindow:
    decide(store, utc_now())
    go(window, "policy_publish")
    return window


# Where it is published


def test_before_there_is_a_policy_the_page_leads_to_it(window: MainWindow, qtbot: QtBot) -> None:
    go(window, "policy_publish")
    click(qtbot, window, "publish_decide")
    assert window.page_id == "policy"


@pytest.mark.parametrize(
    ("way", "where"),
    [
        (Way.SITE, "https://example.jp/policy"),
        (Way.SITE, "https://例え.jp/方針"),
        (Way.SHOP, "玄関の掲示板😀"),
        (Way.ATTACHMENT, "見積書に添付"),
    ],
)
def test_each_way_is_kept_with_place_and_day_and_shown_after_reopening(
    window: MainWindow, make_window: MakeWindow, store: Store, qtbot: QtBot, way: Way, where: str
) -> None:
    at_publishing(window, store)
    click(qtbot, window, f"publish_way_{way.value}")
    fill_in(qtbot, window, "publish_where", where)
    fill_in(qtbot, window, "publish_since", "2026/10/1", enter=True)
    click(qtbot, window, "publish_add")
    (place,) = publications(store)
    assert (place.way, place.where, place.since, place.revision) == (way, where, date(2026, 10, 1), 1)
    go_back(qtbot, window)
    window.close()
    again = make_window()
    go(again, "policy_publish")
    said = words(part(again, f"place_{place.id}"))
    assert where in said
    assert "2026年10月1日から・第1版" in said
    assert is_there(again, f"place_look_{place.id}") is (way is Way.SITE)
    assert part(again, "publish_where").text() == ""  # type: ignore[attr-defined]


def test_what_was_typed_and_not_added_is_there_after_going_back_and_after_reopening(
    window: MainWindow, make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    at_publishing(window, store)
    click(qtbot, window, "publish_way_shop")
    fill_in(qtbot, window, "publish_where", "玄関の")
    fill_in(qtbot, window, "publish_since", "2026/10/1", enter=True)
    go_back(qtbot, window)
    window.close()
    again = make_window()
    go(again, "policy_publish")
    assert part(again, "publish_way_shop").isChecked()  # type: ignore[attr-defined]
    assert part(again, "publish_where").text() == "玄関の"  # type: ignore[attr-defined]
    assert part(again, "publish_since").text() == "2026年10月1日"  # type: ignore[attr-defined]
    assert publications(store) == ()


@pytest.mark.parametrize(
    ("where", "day", "said"),
    [
        ("", "2026/10/1", "場所を書いてください。"),
        ("   ", "2026/10/1", "場所を書いてください。"),
        ("example.jp/policy", "2026/10/1", "https:// から書いてください。"),
        ("file:///etc/passwd", "2026/10/1", "https:// から書いてください。"),
        ("javascript:alert(1)", "2026/10/1", "https:// から書いてください。"),
        ("https://example.jp/policy", "2099/1/1", "これから公開する日です。"),
        ("https://example.jp/policy", "きのう", "日付として読めません"),
        ("https://example.jp/policy", "1990/1/1", "日付を確かめてください。"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_added_or_lost(
    window: MainWindow, store: Store, qtbot: QtBot, where: str, day: str, said: str
) -> None:
    at_publishing(window, store)
    fill_in(qtbot, window, "publish_where", where)
    fill_in(qtbot, window, "publish_since", day, enter=True)
    click(qtbot, window, "publish_add")
    assert said in words(window.page)
    assert publications(store) == ()
    assert part(window, "publish_where").text() == where  # type: ignore[attr-defined]


def test_a_new_revision_is_noticed_at_the_place_and_renewed_by_a_press(
    window: MainWindow, store: Store, qtbot: QtBot
) -> None:
    at_publishing(window, store)
    click(qtbot, window, "publish_way_attachment")
    fill_in(qtbot, window, "publish_where", "見積書")
    fill_in(qtbot, window, "publish_since", "2026/10/1", enter=True)
    click(qtbot, window, "publish_add")
    (place,) = publications(store)
    go(window, "policy")
    click(qtbot, window, "policy_telework")
    click(qtbot, window, "action_main")
    go(window, "declaration")
    assert is_there(window, "see_to_policy_published")
    click(qtbot, window, "see_to_policy_published")
    click(qtbot, window, f"place_renewed_{place.id}")
    assert (publications(store)[0].revision, publications(store)[0].since) == (2, today())
    click(qtbot, window, "toast_action")
    assert (publications(store)[0].revision, publications(store)[0].since) == (1, date(2026, 10, 1))


def test_a_place_taken_away_is_had_back_from_its_message(
    window: MainWindow, store: Store, qtbot: QtBot
) -> None:
    at_publishing(window, store)
    fill_in(qtbot, window, "publish_where", "https://example.jp/policy")
    click(qtbot, window, "publish_add")
    (place,) = publications(store)
    click(qtbot, window, f"place_remove_{place.id}")
    assert publications(store) == ()
    click(qtbot, window, "toast_action")
    assert publications(store) == (place,)
    assert is_there(window, f"place_{place.id}")


# Wording


def typed(window: MainWindow) -> QPlainTextEdit:
    field = part(window, "wording_text")
    assert isinstance(field, QPlainTextEdit)
    return field


def test_typed_wording_is_looked_at_and_there_after_reopening(
    window: MainWindow, make_window: MakeWindow, qtbot: QtBot
) -> None:
    go(window, "wording_check")
    fill_in(qtbot, window, "wording_text", WRONG)
    qtbot.waitUntil(lambda: is_there(window, "wording_copy_0"))
    assert "言い換えたいところが1か所あります。" in words(window.page)
    go_back(qtbot, window)
    window.close()
    again = make_window()
    go(again, "wording_check")
    assert typed(again).toPlainText() == WRONG
    click(qtbot, again, "wording_copy_0")
    assert "宣言しました" in QGuiApplication.clipboard().text()


def test_an_emptied_text_is_had_back_from_its_message(window: MainWindow, qtbot: QtBot) -> None:
    go(window, "wording_check")
    fill_in(qtbot, window, "wording_text", WRONG)
    click(qtbot, window, "wording_clear")
    assert typed(window).toPlainText() == ""
    click(qtbot, window, "toast_action")
    assert typed(window).toPlainText() == WRONG


def test_a_file_is_opened_over_typed_text_and_the_typed_text_is_had_back(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "案内.txt"
    file.write_bytes("IPA認定の店です".encode("cp932"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given, **_more: (str(file), ""))
    go(window, "wording_check")
    fill_in(qtbot, window, "wording_text", WRONG)
    click(qtbot, window, "wording_open")
    qtbot.waitUntil(lambda: typed(window).toPlainText() == "IPA認定の店です")
    click(qtbot, window, "toast_action")
    assert typed(window).toPlainText() == WRONG


def test_a_very_long_text_does_not_stop_the_window_and_is_kept_whole(
    window: MainWindow, make_window: MakeWindow, qtbot: QtBot
) -> None:
    go(window, "wording_check")
    field = typed(window)
    long_text = "これは長い文です。" * 60_000 + WRONG
    field.setPlainText(long_text)
    qtbot.waitUntil(lambda: "確かめています…" in words(window.page))
    qtbot.keyClick(field, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, "IPA")
    qtbot.waitUntil(lambda: is_there(window, "wording_copy_0"), timeout=30_000)
    window.close()
    again = make_window()
    go(again, "wording_check")
    assert typed(again).toPlainText() == f"{long_text}IPA"

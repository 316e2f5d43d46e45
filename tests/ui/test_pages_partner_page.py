"""取引先に出す1枚: the preview is the page itself; saving, printing and the end leave no dead end."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot
from result_factory import NO_GUIDE, MakeWindow, file_printer, fill, named, preview_ready
from window_hands import write

from app.domain.calendar import long_date, short_date
from app.domain.language import Language
from app.records.store import Store
from app.report.options import BuyerReply, PartnerPageOptions, Says
from app.report.print_job import print_job
from app.report.sheet import text_runs
from app.ui.main_window import MainWindow
from app.ui.partner_options import (
    BUYER_QUESTIONS,
    addressed_as,
    claims_too_much,
    load_options,
    save_left_open,
    save_options,
)
from app.ui.plan_date_field import today
from tests import report_factory
from tests.report import printed

LEFT = Qt.MouseButton.LeftButton


def opened(make_window: MakeWindow, qtbot: QtBot, **look: object) -> MainWindow:
    window = make_window(**look)
    window.navigate("partner_page")
    preview_ready(window, qtbot)
    return window


def shown(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.page.findChildren(QLabel) if label.isVisible())


def page_text(window: MainWindow) -> str:
    """What the preview shows, without white space."""
    page: Any = window.page
    return printed.squeezed("".join(run.text for run in text_runs(page.preview.sheets[page.preview.page])))


# The preview


def test_the_preview_shows_the_very_sheets_that_are_saved(
    make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    fill(store)
    window = opened(make_window, qtbot)
    document = preview_ready(window, qtbot)
    assert window.page.preview.sheets is document.sheets
    text = printed.poppler("pdftotext", document.pdf(), "-raw")
    assert sorted(printed.squeezed(text)) == sorted(printed.shown(document.sheets))


def test_what_is_typed_appears_and_is_kept(make_window: MakeWindow, store: Store, qtbot: QtBot) -> None:
    fill(store)
    window = opened(make_window, qtbot)
    write(named(window.page, "partner_addressee"), "みほん部品株式会社")
    qtbot.mouseClick(named(window.page, "holds_your_secrets_yes"), LEFT)
    named(window.page, "partner_fold_notes").set_open(True)
    write(named(window.page, "holds_your_secrets_note"), "名簿だけです")
    preview_ready(window, qtbot)
    assert "みほん部品株式会社御中" in page_text(window)
    assert "名簿だけです" in page_text(window)
    kept = load_options(store, today())
    assert kept.addressee == "みほん部品株式会社"
    assert kept.holds_your_secrets == BuyerReply(Says.YES, "名簿だけです")


def test_typing_fast_makes_the_page_once(
    make_window: MakeWindow, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store)
    window = opened(make_window, qtbot)
    made: list[str] = []
    real = print_job

    def counted(*arguments: Any, **named_ones: Any) -> Any:
        made.append(named_ones["options"].addressee)
        return real(*arguments, **named_ones)

    monkeypatch.setattr("app.report.print_job.print_job", counted)
    for letter in "Example":
        qtbot.keyClicks(named(window.page, "partner_addressee"), letter)
    preview_ready(window, qtbot)
    assert made == ["Example"]


def test_hidden_facts_leave_the_page_and_a_reply_can_be_taken_back(
    make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    fill(store)
    window = opened(make_window, qtbot)
    assert report_factory.PROFILE.phone in page_text(window)
    qtbot.mouseClick(named(window.page, "partner_change_shown"), LEFT)
    assert "電話" in named(window.page, "partner_summary_shown").text()
    qtbot.mouseClick(named(window.page, "partner_show_phone"), LEFT)
    assert "電話" not in named(window.page, "partner_summary_shown").text()
    qtbot.mouseClick(named(window.page, "our_stop_stops_you_no"), LEFT)
    preview_ready(window, qtbot)
    assert "電話" not in page_text(window)
    qtbot.mouseClick(named(window.page, "our_stop_stops_you_none"), LEFT)
    preview_ready(window, qtbot)
    assert load_options(store, today()).our_stop_stops_you is None


def test_the_language_of_the_page_is_not_that_of_the_window(
    make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    fill(store)
    window = opened(make_window, qtbot, language=Language.EN)
    assert "自己点検であり第三者認証ではありません" in page_text(window)
    qtbot.mouseClick(named(window.page, "partner_change_issue"), LEFT)
    qtbot.mouseClick(named(window.page, "partner_language_en"), LEFT)
    preview_ready(window, qtbot)
    assert "自己点検" not in page_text(window)
    assert window.context.language is Language.EN
    assert load_options(store, today()).language is Language.EN


def test_the_full_report_has_pages_to_turn(make_window: MakeWindow, store: Store, qtbot: QtBot) -> None:
    fill(store)
    window = opened(make_window, qtbot)
    qtbot.mouseClick(named(window.page, "partner_kind_full"), LEFT)
    document = preview_ready(window, qtbot)
    qtbot.waitUntil(lambda: named(window.page, "preview_forward").isVisible())
    assert len(document.sheets) > 1
    first = page_text(window)
    qtbot.mouseClick(named(window.page, "preview_forward"), LEFT)
    assert page_text(window) != first
    assert named(window.page, "preview_number").text().startswith("2 / ")
    area = named(window.page, "preview_area")
    area.setFocus()
    qtbot.keyClick(area, Qt.Key.Key_PageUp)
    assert page_text(window) == first


def test_a_screen_reader_reads_the_page_itself(make_window: MakeWindow, store: Store, qtbot: QtBot) -> None:
    fill(store)
    window = opened(make_window, qtbot)
    assert "自己点検であり" in named(window.page, "preview_area").accessibleDescription()


def test_characters_that_cannot_be_printed_are_named_before_printing(
    make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    fill(store)
    window = opened(make_window, qtbot)
    write(named(window.page, "partner_addressee"), "\U00020bb7野家")
    preview_ready(window, qtbot)
    assert "\U00020bb7" in named(window.page, "note_missing").accessibleName()
    named(window.page, "partner_addressee").setFocus()
    named(window.page, "partner_addressee").selectAll()
    write(named(window.page, "partner_addressee"), "吉野家")
    preview_ready(window, qtbot)
    qtbot.waitUntil(lambda: "印刷できず" not in shown(window))


def test_a_page_without_answers_leads_to_the_questions(
    make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    window = make_window()
    window.navigate("partner_page")
    assert store.record_count() == 0
    assert not named(window.page, "action_main").isVisible()
    qtbot.mouseClick(named(window.page, "partner_answer"), LEFT)
    assert window.page_id == "questions"


# The date of issue


def test_the_page_is_issued_today_and_another_day_is_kept_for_today_only(
    make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    fill(store)
    window = opened(make_window, qtbot)
    assert long_date(today(), Language.JA, era=True) in page_text(window)
    assert named(window.page, "partner_summary_issue").text() == f"{long_date(today(), Language.JA)}・日本語"
    qtbot.mouseClick(named(window.page, "partner_change_issue"), LEFT)
    field = named(window.page, "partner_issued_on")
    field.setFocus()
    field.selectAll()
    other = today() + timedelta(days=3)
    qtbot.keyClicks(field, short_date(other))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    document = preview_ready(window, qtbot)
    assert document.file_name.startswith(short_date(other))
    assert load_options(store, today()).issued_on == other
    assert load_options(store, today() + timedelta(days=1)).issued_on is None


def test_a_broken_setting_does_no_harm(store: Store) -> None:
    for broken in (["x"], {"language": "tlh"}, {"security_action": {"stars": 5}}, {"issued_on": "soon"}):
        store.save_setting("partner_page", broken)
        assert load_options(store, today()) == PartnerPageOptions()
    save_options(store, report_factory.FULL_OPTIONS, today())
    assert load_options(store, today()) == report_factory.FULL_OPTIONS


@pytest.mark.parametrize(
    ("typed", "head"),
    [("", "お取引先 各位"), ("山口様", "山口様"), ("甲社 御中", "甲社 御中"), ("甲社", "甲社 御中")],
)
def test_the_addressee_is_shown_as_it_will_be_printed(typed: str, head: str) -> None:
    options = PartnerPageOptions(addressee=typed)
    assert addressed_as(options) == head
    (sheet,) = print_job(report_factory.record(), Language.JA, options=options).sheets
    assert head in [run.text for run in text_runs(sheet)]


@pytest.mark.parametrize(
    ("text", "too_much"),
    [
        ("IPAのSECURITY ACTION二つ星の認定を受けました", True),
        ("SECURITY ACTION 一つ星を取得", True),
        ("ＳＥＣＵＲＩＴＹ ＡＣＴＩＯＮ一つ星を宣言しました", False),
        ("ISMSの認証を取得した外注先です", False),
    ],
)
def test_a_declaration_is_never_called_a_certificate(text: str, too_much: bool) -> None:
    assert claims_too_much(PartnerPageOptions(policy_published_at=text)) is too_much


# Saving


@pytest.fixture
def _left_open(store: Store) -> None:
    """The owner decided to leave the questions of the buyer open, so nothing is told about them."""
    save_left_open(store, frozenset(BUYER_QUESTIONS))


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))


@pytest.mark.usefixtures("_left_open")
def test_saving_writes_a_readable_pdf_and_ends_the_way(
    make_window: MakeWindow, store: Store, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store)
    window = opened(make_window, qtbot)
    document = preview_ready(window, qtbot)
    choose(monkeypatch, tmp_path / "恵の1枚")
    qtbot.mouseClick(named(window.page, "action_main"), LEFT)
    qtbot.waitUntil(lambda: named(window.page, "action_main").text() == "おわる")
    saved = (tmp_path / "恵の1枚.pdf").read_bytes()
    assert saved == document.pdf()
    assert "Pages:           1" in printed.poppler("pdfinfo", saved)
    assert str(tmp_path / "恵の1枚.pdf") in shown(window)
    assert named(window.page, "partner_open_folder").isVisible()
    due = today() + timedelta(days=91)
    assert long_date(due, Language.JA) in named(window.page, "partner_next_check").text()
    qtbot.mouseClick(named(window.page, "action_main"), LEFT)
    assert window.page_id == "home"
    assert not window.context.flow.active


@pytest.mark.usefixtures("_left_open")
def test_who_types_and_presses_save_at_once_gets_the_page_with_what_was_typed(
    make_window: MakeWindow, store: Store, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store)
    window = opened(make_window, qtbot)
    choose(monkeypatch, tmp_path / "page.pdf")
    write(named(window.page, "partner_addressee"), "山口部品株式会社")
    qtbot.mouseClick(named(window.page, "action_main"), LEFT)
    qtbot.waitUntil(lambda: (tmp_path / "page.pdf").is_file(), timeout=20_000)
    text = printed.squeezed(printed.poppler("pdftotext", (tmp_path / "page.pdf").read_bytes()))
    assert "山口部品株式会社御中" in text


@pytest.mark.usefixtures("_left_open")
def test_after_a_change_there_is_something_to_save_again(
    make_window: MakeWindow, store: Store, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store)
    window = opened(make_window, qtbot)
    choose(monkeypatch, tmp_path / "a.pdf")
    qtbot.mouseClick(named(window.page, "action_main"), LEFT)
    qtbot.waitUntil(lambda: named(window.page, "action_main").text() == "おわる")
    write(named(window.page, "partner_addressee"), "乙社")
    assert named(window.page, "action_main").text() == "PDFを保存"
    assert named(window.page, "action_main").isEnabled()  # a press waits for the page with the new words


@pytest.mark.usefixtures("_left_open")
def test_a_folder_that_is_gone_is_said_in_words_and_nothing_is_lost(
    make_window: MakeWindow, store: Store, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store)
    window = opened(make_window, qtbot)
    choose(monkeypatch, tmp_path / "gone" / "a.pdf")
    qtbot.mouseClick(named(window.page, "action_main"), LEFT)
    qtbot.waitUntil(lambda: "保存先のフォルダーが見つかりません" in shown(window))
    assert named(window.page, "action_main").text() == "PDFを保存"
    assert named(window.page, "action_main").isEnabled()
    choose(monkeypatch, tmp_path / "b.pdf")
    qtbot.mouseClick(named(window.page, "action_main"), LEFT)
    qtbot.waitUntil(lambda: (tmp_path / "b.pdf").is_file())
    qtbot.waitUntil(lambda: "保存先のフォルダーが見つかりません" not in shown(window))


@pytest.mark.usefixtures("_left_open")
def test_an_old_file_survives_a_failed_saving(
    make_window: MakeWindow, store: Store, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store)
    window = opened(make_window, qtbot)
    target = tmp_path / "old.pdf"
    target.write_bytes(b"the old one")

    def full(_path: Path, _content: bytes) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr("app.ui.sheet_output.write_atomically", full)
    choose(monkeypatch, target)
    qtbot.mouseClick(named(window.page, "action_main"), LEFT)
    qtbot.waitUntil(lambda: "ディスクがいっぱい" in shown(window))
    assert target.read_bytes() == b"the old one"


@pytest.mark.usefixtures("_left_open")
def test_closing_the_dialog_saves_nothing(
    make_window: MakeWindow, store: Store, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store)
    window = opened(make_window, qtbot)
    choose(monkeypatch, "")
    qtbot.mouseClick(named(window.page, "action_main"), LEFT)
    assert named(window.page, "action_main").text() == "PDFを保存"
    assert list(tmp_path.glob("*.pdf")) == []


# Printing


@pytest.mark.usefixtures("_left_open")
def test_printing_from_the_page_prints_what_the_preview_shows(
    make_window: MakeWindow, store: Store, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store)
    window = opened(make_window, qtbot)
    target = tmp_path / "printed.pdf"
    monkeypatch.setattr("app.ui.sheet_output.has_printer", lambda: True)
    monkeypatch.setattr("app.ui.sheet_output.make_printer", lambda _title: file_printer(target))
    monkeypatch.setattr("app.ui.sheet_output.ask_printer", lambda *_args: True)
    qtbot.mouseClick(named(window.page, "action_other"), LEFT)
    qtbot.waitUntil(lambda: named(window.page, "action_main").text() == "おわる")
    assert "Pages:           1" in printed.poppler("pdfinfo", target.read_bytes())


@pytest.mark.usefixtures("_left_open")
def test_without_a_printer_the_pdf_is_offered(
    make_window: MakeWindow, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store)
    window = opened(make_window, qtbot)
    monkeypatch.setattr("app.ui.sheet_output.has_printer", lambda: False)
    qtbot.mouseClick(named(window.page, "action_other"), LEFT)
    qtbot.waitUntil(lambda: "プリンターが見つかりません" in shown(window))
    assert named(window.page, "action_main").isEnabled()


# An earlier record


def test_an_earlier_record_is_shown_until_one_leaves(
    make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    earlier = fill(store, "n" * 25, 90).make_record()
    fill(store)
    window = make_window(**NO_GUIDE)
    window.navigate("partner_page", record_id=earlier.id)
    preview_ready(window, qtbot)
    assert "0点" in page_text(window)
    assert window.page.place() == {"record_id": earlier.id}
    window.navigate("home")
    window.navigate("partner_page")
    preview_ready(window, qtbot)
    assert "62点" in page_text(window)
    assert window.page.place() == {}

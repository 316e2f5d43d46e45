"""The pages on the policy: set in a moment, nothing lost, published, looked at, worded rightly."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow

from app.declaration.policy_store import current_policy, decide, policy_draft, publications, revisions
from app.domain.answer import Choice
from app.domain.language import Language
from app.domain.profile import Profile
from app.records.store import Store
from app.report.declaration_policy import policy_document
from app.report.web_page import web_page_bytes
from app.system.clock import utc_now
from app.system.web import WebFailure, WebPage, WebTrouble
from app.ui.main_window import MainWindow
from app.ui.widgets.labels import TextLabel


@pytest.fixture
def window(make_window: MakeWindow, store: Store) -> MainWindow:
    store.save_profile(Profile("佐藤事務所", "佐藤 恵", people_count=1))
    return make_window()


def on(window: MainWindow, page: str) -> QWidget:
    window.navigate(page)
    return window.page


def press(page: QWidget, name: str) -> None:
    button = page.findChild(QAbstractButton, name)
    assert button is not None, name
    button.click()


def words(page: QWidget) -> str:
    return " ".join(one.text() for one in page.findChildren(TextLabel) if one.isVisibleTo(page))


def test_one_press_sets_the_policy_and_the_next_leads_to_publishing(window: MainWindow, store: Store) -> None:
    page = on(window, "policy")
    press(page, "policy_telework")
    press(page, "action_main")
    made = current_policy(store)
    assert made is not None
    assert made.number == 1
    assert "organisation.telework" in {one.id for one in made.text(Language.JA).sentences}
    press(page, "action_main")
    assert window.page.objectName() == "page_policy_publish"


def test_an_answer_is_offered_and_changed_only_when_asked_for(window: MainWindow, store: Store) -> None:
    page = on(window, "policy")
    press(page, "action_main")
    edition = window.context.assessment.edition
    assert "q25" not in store.answers(edition)
    press(page, "policy_offer_q25")
    assert store.answers(edition)["q25"].choice is Choice.PARTLY
    assert page.findChild(QAbstractButton, "policy_offer_q24") is not None


def test_a_sentence_is_kept_as_it_is_typed_and_a_hundred_thousand_characters_are_not_lost(
    window: MainWindow, store: Store
) -> None:
    page = on(window, "policy")
    press(page, "sentence_law.keep_edit")
    field = page.findChild(QWidget, "sentence_law.keep_field")
    field.setPlainText("あ" * 100_000)  # type: ignore[union-attr]
    press(page, "action_main")
    assert current_policy(store) is None
    assert policy_draft(store).own[Language.JA]["law.keep"] == "あ" * 100_000
    assert "100,000文字" in words(page) + " ".join(one.accessibleName() for one in page.findChildren(QWidget))
    press(page, "sentence_law.keep_back")
    press(page, "action_main")
    assert len(revisions(store)) == 1


def test_without_a_name_the_way_to_write_it_is_shown(make_window: MakeWindow) -> None:
    window = make_window()
    page = on(window, "policy")
    assert not page.findChild(QAbstractButton, "action_main").isEnabled()  # type: ignore[union-attr]
    press(page, "note_problem_action")
    assert window.page.objectName() == "page_business"


def test_a_place_is_kept_and_can_be_taken_away_and_had_back(window: MainWindow, store: Store) -> None:
    decide(store, utc_now())
    page = on(window, "policy_publish")
    press(page, "publish_add")
    assert publications(store) == ()
    page.findChild(QWidget, "publish_where").setText("example.jp")  # type: ignore[union-attr]
    press(page, "publish_add")
    assert publications(store) == ()
    page.findChild(QWidget, "publish_where").setText("https://example.jp/policy")  # type: ignore[union-attr]
    press(page, "publish_add")
    (place,) = publications(store)
    assert (place.where, place.revision) == ("https://example.jp/policy", 1)
    press(page, f"place_remove_{place.id}")
    assert publications(store) == ()


@pytest.mark.parametrize("outcome", ["same", "other", "not_found", "no_connection"])
def test_the_page_is_read_only_when_asked_and_what_was_found_is_kept(
    window: MainWindow, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, outcome: str
) -> None:
    made = decide(store, utc_now())
    asked: list[str] = []

    def fetch(address: str) -> WebPage:
        asked.append(address)
        if outcome in ("not_found", "no_connection"):
            raise WebTrouble(WebFailure(outcome))
        content = web_page_bytes(policy_document(made.text(Language.JA)))
        return WebPage(address, 200, content if outcome == "same" else b"<p>elsewhere</p>")

    monkeypatch.setattr("app.system.web.fetch", fetch)
    page = on(window, "policy_publish")
    page.findChild(QWidget, "publish_where").setText("https://example.jp/policy")  # type: ignore[union-attr]
    press(page, "publish_add")
    assert asked == []
    press(page, f"place_look_{publications(store)[0].id}")
    qtbot.waitUntil(lambda: publications(store)[0].last_check is not None)
    assert asked == ["https://example.jp/policy"]
    check = publications(store)[0].last_check
    assert check is not None
    assert check.outcome == outcome


def test_pasted_wording_is_found_and_the_proposal_is_copied(window: MainWindow, qtbot: QtBot) -> None:
    page = on(window, "wording_check")
    page.text.setPlainText("😀当社はSECURITY ACTION二つ星の認定を受けました。")  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: page.findChild(QAbstractButton, "wording_copy_0") is not None)
    press(page, "wording_copy_0")
    assert QGuiApplication.clipboard().text() == "SECURITY ACTION（二つ星）を宣言しました。"
    press(page, "wording_show_0")
    assert page.text.textCursor().selectedText() == "認定"  # type: ignore[attr-defined]


def test_a_file_is_read_and_a_hostile_one_is_refused_with_a_sentence(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page = on(window, "wording_check")
    site, bad = tmp_path / "site.html", tmp_path / "bad.docx"
    site.write_text("<p>IPA認定の会社です</p><script>x</script>", encoding="utf-8")
    bad.write_bytes(b"PK\x03\x04 not a zip")
    page.open_file(site)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: page.findChild(QAbstractButton, "wording_copy_0") is not None)
    assert page.text.toPlainText() == "IPA認定の会社です"  # type: ignore[attr-defined]
    page.open_file(bad)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: "こわれている" in words(page))
    assert page.text.toPlainText() == "IPA認定の会社です"  # type: ignore[attr-defined]

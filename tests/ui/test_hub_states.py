"""The hub says for each of its pages what stands there, and nothing where nothing does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import page_factory
import pytest
from PySide6.QtWidgets import QAbstractButton

from app.domain.profile import Profile
from app.guideline.check_sheets import SHEETS
from app.guideline.fair_request import FairRequest, save_fair_request
from app.guideline.ledger import save_row
from app.guideline.ledger_row import LedgerRow
from app.guideline.owner_checklist import tick
from app.guideline.risk_entry import COLLECTION
from app.guideline.rule_store import FirmRules
from app.records.store import Store
from app.system.clock import utc_now
from app.ui.guideline.hub_states import HUB_STATES
from app.ui.main_window import MainWindow
from app.ui.plan_date_field import today
from app.ui.registry import HUBS


@pytest.fixture
def window(
    make_window: Callable[..., MainWindow], store: Store, monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    monkeypatch.setattr("app.inspection.judge.judge", page_factory.judge_as_written)
    store.save_profile(Profile("佐藤データサービス", "佐藤 恵", people_count=1))
    return make_window(flow_active=False, flow_done=True)


def said(window: MainWindow) -> dict[str, str]:
    window.navigate("home")
    window.navigate("guideline")
    return {
        one.objectName().removeprefix("open_"): one.accessibleDescription()
        for one in window.page.findChildren(QAbstractButton)
        if one.objectName().startswith("open_")
    }


def test_every_page_of_the_hub_has_a_state() -> None:
    assert set(HUB_STATES) == {page for page, hub in HUBS.items() if hub == "guideline"}


def test_an_empty_firm_is_not_told_of_anything_it_did_not_do(window: MainWindow) -> None:
    context = window.context
    found = {page: state(context) for page, state in HUB_STATES.items()}
    assert {page for page, words in found.items() if words} == {"rules"}  # the draft is there from the start
    assert said(window).keys() == HUB_STATES.keys()


def test_each_card_says_what_stands_there(window: MainWindow, store: Store) -> None:
    FirmRules(store).approve(date(2026, 10, 1), "佐藤 恵", datetime(2026, 10, 1, 3, 0, tzinfo=UTC))
    row = LedgerRow(id="row-1", name="顧客名簿")
    save_row(store, row)
    store.save_entry(COLLECTION, "row-1", {"way": "reduce"})
    store.save_entry(COLLECTION, "row of before", {"way": "reduce"})
    store.save_entry(SHEETS, "a", {"file_name": "a.xlsx", "questions": 20, "confirmed": 7})
    store.save_entry(SHEETS, "b", {"file_name": "b.xlsx", "questions": 11, "confirmed": 5})
    save_fair_request(store, FairRequest(addressee="みらい電子株式会社"))
    tick(store, "p1", today())
    good = page_factory.verdict("firewall_active", "on", utc_now().strftime("%Y-%m-%dT%H:%M:%SZ"))
    window.context.assessment.keep_inspection(page_factory.inspection_of([good]))
    cards = said(window)
    assert "2026年10月1日 に決定" in cards["rules"]
    assert "1件のうち1件の扱いを決めました" in cards["risk"]
    assert "26のうち" in cards["three_star"]
    assert "用紙2件・31問のうち12問を決めました" in cards["check_sheet"]
    assert "みらい電子株式会社 あての下書きがあります" in cards["fair_request"]
    assert "10のうち1を確かめました" in cards["owner_checklist"]


def test_a_letter_without_an_addressee_is_a_draft_all_the_same(window: MainWindow, store: Store) -> None:
    save_fair_request(store, FairRequest(requested="監視ソフト"))
    assert "下書きがあります" in said(window)["fair_request"]

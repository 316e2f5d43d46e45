"""An office of eight with five PCs: from its register to a risk, a measure, the plan."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_up_pc import made_up_inspection
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow, write

from app.domain.answer import Choice
from app.domain.language import Language
from app.domain.profile import Profile
from app.guideline.ledger import ledger_rows
from app.inspection.anonymise import export_bundle
from app.inspection.pseudonyms import Pseudonyms
from app.records.store import Store
from app.ui.main_window import MainWindow
from app.ui.pages.other_pcs import OtherPcsCard
from app.ui.plan_card import PlanCard
from app.ui.widgets.status import StatusBadge
from app.ui.widgets.toast import Toast


@pytest.fixture(params=[Language.JA, Language.EN])
def window(request: pytest.FixtureRequest, make_window: MakeWindow) -> MainWindow:
    """The firm has answered, and this PC was looked at."""
    opened = make_window(request.param, size=(1024, 700), flow_active=False, flow_done=True)
    assessment = opened.context.assessment
    assessment.save_profile(Profile("有限会社 高橋設計", "高橋 一郎", people_count=8, pc_count=5))
    for at, question in enumerate(assessment.questionnaire.questions):
        assessment.answer(question.id, (Choice.IMPLEMENTED, Choice.PARTLY, Choice.DONT_KNOW)[at % 3])
    assessment.keep_inspection(made_up_inspection())
    return opened


def _press(window: MainWindow, name: str) -> None:
    QApplication.processEvents()
    button = window.findChild(QAbstractButton, name)
    assert button is not None, name
    button.click()
    QApplication.processEvents()


def _risk_of_a_row(window: MainWindow, store: Store, qtbot: QtBot) -> str:
    """Tick one thing of the register, open its risk; the row's id."""
    window.navigate("ledger")
    _press(window, "action_main")
    _press(window, "thing_customer_list_server")
    (row,) = ledger_rows(store)
    window.navigate("risk")
    table = window.page.findChild(QWidget, "risk_table")
    assert table is not None
    qtbot.keyClick(table, Qt.Key.Key_Home)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    return row.id


def _assert_plan_stands_at(window: MainWindow, qtbot: QtBot, subject: str) -> None:
    assert window.page_id == "plan"
    qtbot.wait(50)
    cards = [one for one in window.page.findChildren(PlanCard) if one.isVisibleTo(window.page)]
    (card,) = [one for one in cards if one.facts.item.subject.startswith(subject)]
    assert card is not cards[0], "it is not in sight anyway"
    port = window.page.scroll_area.viewport()
    top = card.mapTo(port, QPoint()).y()
    assert top >= 0
    assert top + card.height() <= port.height() + 1 or top < 40
    assert card.details.isAncestorOf(window.focusWidget())
    assert card.details.is_open


def test_the_plan_opens_at_the_measure_that_was_chosen_for_a_risk(
    window: MainWindow, store: Store, qtbot: QtBot
) -> None:
    row_id = _risk_of_a_row(window, store, qtbot)
    own = window.page.findChild(QWidget, "risk_own_measure")
    assert own is not None
    own.setFocus()
    write(own, "サーバーの部屋に鍵をかける")
    _press(window, "risk_add_own")
    _press(window, "risk_open_plan")
    _assert_plan_stands_at(window, qtbot, f"risk:{row_id}/")


def test_a_measure_that_is_planned_already_is_led_to(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    _risk_of_a_row(window, store, qtbot)
    _press(window, "risk_add_do_q11")
    (toast,) = [one for one in window.findChildren(Toast) if one.isVisibleTo(window)]
    there, _close = [one for one in toast.findChildren(QAbstractButton) if one.isVisibleTo(window)]
    there.click()
    _assert_plan_stands_at(window, qtbot, "question:3.1/q11")


def test_the_other_pcs_count_in_the_same_order_as_this_one(window: MainWindow, tmp_path: Path) -> None:
    observations = list(made_up_inspection().observations)
    for number in range(4):
        bundle = export_bundle(tmp_path / str(number), observations, Pseudonyms(b"%d" % number))
        window.context.assessment.add_pc(bundle, f"{number}")
    window.navigate("inspection")
    QApplication.processEvents()
    orders = []
    for place in (window.page, *window.page.findChildren(OtherPcsCard)):
        badges = [one for one in place.findChildren(StatusBadge) if one.isVisibleTo(window.page)]
        orders.append([one.status for one in badges][:4])
    assert len(orders[0]) == 4
    assert all(one == orders[0] for one in orders)

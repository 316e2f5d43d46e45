"""The ledger's page: a tick makes a row, and a thousand rows are quick to look through."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow

from app.domain.language import Language
from app.guideline.ledger import ledger_rows
from app.guideline.ledger_row import Harm, LedgerRow, RowKind
from app.records.store import Store
from app.ui.guideline.ledger_model import LedgerTable

A_BLINK = 1.0  # seconds, for a loaded machine; about a tenth of it is usual


def test_a_tick_makes_a_row_at_once_and_taking_it_away_removes_it(
    make_window: MakeWindow, store: Store
) -> None:
    window = make_window(flow_active=False, flow_done=True)
    window.navigate("ledger", things=True)
    tick = window.findChild(QAbstractButton, "thing_customer_list_paper")
    assert tick is not None
    tick.click()
    assert [(row.name, row.medium) for row in ledger_rows(store)] == [("お客様の名簿", "paper")]
    tick.click()
    assert ledger_rows(store) == ()


def test_a_thousand_rows_are_shown_sorted_and_searched_in_a_blink(qtbot: QtBot) -> None:
    rows = [
        LedgerRow(
            f"r{at}", name=f"名簿{at:04}", keeper="佐藤", leak=Harm.GREAT, wrong=Harm.LITTLE, stop=Harm.LITTLE
        )
        for at in range(1000)
    ]
    table = LedgerTable(Language.JA)
    qtbot.addWidget(table)
    begun = time.perf_counter()
    table.load(rows, RowKind.INFORMATION)
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    table.rows.search("名簿０９９")
    took = time.perf_counter() - begun
    assert table.rows.rowCount() == 10
    assert took < A_BLINK

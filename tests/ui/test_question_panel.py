"""「このPCでは」 leaves the answers in sight: what is not in order is shown, the rest may be folded."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.domain.verdict import Status
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.question_card import Measured, PcPanel, at_once_and_folded


def lines(*states: Status) -> list[Measured]:
    """One line for each state, in this order."""
    return [Measured(state, f"{number}つめ。", "2026年11月23日") for number, state in enumerate(states)]


def test_what_is_not_in_order_is_never_folded() -> None:
    found = lines(*[Status.PASS] * 3, *[Status.WARN] * 3, Status.UNKNOWN, *[Status.FAIL] * 3)
    shown, folded = at_once_and_folded(found)
    assert {one.status for one in shown} == {Status.WARN, Status.FAIL}
    assert sorted(one.sentence for one in [*shown, *folded]) == sorted(one.sentence for one in found)


def test_few_lines_are_not_folded_and_keep_their_order() -> None:
    found = lines(Status.PASS, Status.WARN, Status.UNKNOWN, Status.PASS, Status.PASS)
    assert at_once_and_folded(found) == (found, [])


def test_an_opened_fold_stays_open_when_the_lines_come_anew(qtbot: QtBot) -> None:
    panel = PcPanel()
    qtbot.addWidget(panel)
    found = lines(*[Status.PASS] * 9)
    panel.show_measured(found, "")
    fold = panel.findChild(Disclosure, "pc_more")
    assert isinstance(fold, Disclosure)
    assert not fold.is_open
    fold.set_open(True)
    panel.show_measured(found[1:], "")
    again = panel.findChild(Disclosure, "pc_more")
    assert isinstance(again, Disclosure)
    assert again.is_open
    assert all(one.sentence in panel.accessibleName() for one in found[1:])

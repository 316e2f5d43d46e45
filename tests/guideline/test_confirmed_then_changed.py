"""What was confirmed on facts that have changed since goes into no copy until it is confirmed again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.verdict import Status
from app.guideline.check_sheets import ReplyState, open_check_sheet
from app.records.store import Store
from tests.guideline.known_factory import verdict
from tests.guideline.partner_forms import table_form
from tests.guideline.test_partner_forms import WELL_KEPT


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "records") as opened:
        yield opened


def test_a_yes_of_a_better_day_waits_to_be_confirmed_again(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(table_form())
    sheet = open_check_sheet(store, path, WELL_KEPT)
    measured = [one for one in sheet.questions if one.draft.outcome == "yes/measured"]
    assert measured
    for one in sheet.questions:
        sheet.keep(one.asked.id, replace(one.reply, state=ReplyState.CONFIRMED))
    assert sheet.cells()[1] == len(sheet.questions)

    worse = {key: verdict(key, Status.FAIL) for key in WELL_KEPT.verdicts}
    sheet.know(replace(WELL_KEPT, verdicts=worse))
    for one in measured:
        now = sheet.question(one.asked.id)
        assert now.reply.state is ReplyState.OPEN
        assert now.reply.label == one.reply.label, "what was typed stays"
    assert sheet.cells()[1] < len(sheet.questions)

    sheet.keep(measured[0].asked.id, replace(measured[0].reply, state=ReplyState.CONFIRMED))
    assert sheet.question(measured[0].asked.id).reply.state is ReplyState.CONFIRMED
    sheet.know(WELL_KEPT)
    assert sheet.question(measured[1].asked.id).reply.state is ReplyState.CONFIRMED

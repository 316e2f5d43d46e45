"""A made-up firm on its way to ★3, with a partner's form in work and a letter begun. For the pictures."""

from __future__ import annotations

from app.guideline.check_sheets import CheckSheet, Reply, ReplyState, open_check_sheet
from app.guideline.evidence import gather
from app.guideline.fair_request import FairRequest, save_fair_request
from app.guideline.three_star import CriterionNotes
from app.ui.context import Context
from tests.guideline.partner_forms import table_form

FORM = "みらい電子_セキュリティ調査票.xlsx"
_DECIDED = 3


def fill(context: Context) -> None:
    """A few notes at criteria, a form with some answers decided, and a letter that was begun."""
    assert context.store is not None
    notes = CriterionNotes(context.store)
    notes.save("3-1-1/1", "3-1-1: 2026")
    form(context)
    request = FairRequest(
        addressee="みらい電子株式会社",
        contact="購買部 山口",
        requested="24時間の通信の監視",
        estimate_yen=240_000,
    )
    save_fair_request(context.store, request)


def form(context: Context) -> CheckSheet:
    """The partner's form beside the store, its first questions decided as they were drafted."""
    assert context.store is not None
    path = context.store.folder / FORM
    path.write_bytes(table_form())
    sheet = open_check_sheet(context.store, path, gather(context.store, context.assessment))
    for one in sheet.questions[:_DECIDED]:
        label = one.reply.label or one.asked.offered[1].label
        sheet.keep(one.asked.id, Reply(label, one.reply.note, one.reply.proof, ReplyState.CONFIRMED))
    sheet.remember()
    return sheet

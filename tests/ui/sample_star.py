"""Made-up data for the pages on SECURITY ACTION: half way to two stars."""

from __future__ import annotations

from datetime import date

from app.declaration.application import StepState, set_account_kind, set_step
from app.declaration.declared import Declaration, save_declaration
from app.declaration.duties import BackupHabit, Duty, Medium, Often, save_backup_habit, save_duty
from app.declaration.file_comparison import Outcome
from app.declaration.restore_drill import Drill, keep_drill
from app.system.clock import utc_now
from app.ui.context import Context


def fill(context: Context) -> None:
    """One star declared in spring, five articles begun, a drill that passed and an older one that did not."""
    store = context.store
    assert store is not None
    for article in ("a1", "a2", "a3", "a6"):
        save_duty(store, article, Duty("佐藤 恵", date(2026, 4, 1), ""))
    save_duty(store, "a4", Duty("佐藤 恵", None, ""))
    save_backup_habit(store, BackupHabit("", Often.WEEKLY, Medium.EXTERNAL_DISK, True, 3))
    keep_drill(
        store,
        Drill(
            "1", "2026-08-02T03:00:00Z", Outcome.DAMAGED, "2026.xlsx", 1_240_000, "", Medium.USB_MEMORY, False
        ),
    )
    keep_drill(
        store,
        Drill(
            "2", "2026-11-20T03:00:00Z", Outcome.SAME, "2026.xlsx", 1_250_000, "", Medium.EXTERNAL_DISK, True
        ),
    )
    save_declaration(store, Declaration(1, "50123456789", date(2026, 4, 20)))
    set_account_kind(store, "prime", utc_now())
    set_step(store, "gbizid", StepState.DONE, utc_now())
    set_step(store, "sign_in", StepState.WAITING, utc_now())

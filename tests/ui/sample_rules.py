"""Made-up rules for the pictures: decided once, then one number and one sentence changed, one added."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from app.assessment.firm import firm_facts, save_firm_facts
from app.content.rule_packs import RuleKind
from app.domain.language import Language
from app.guideline.owner_checklist import tick
from app.guideline.rule_store import FirmRules
from app.ui.context import Context
from app.ui.plan_date_field import today

_NOW = datetime(2026, 10, 1, 3, 0, tzinfo=UTC)


def fill(context: Context) -> None:
    """A few facts about the firm, a first version, and changes after it."""
    assert context.store is not None
    facts = firm_facts(context.store)
    save_firm_facts(
        context.store,
        replace(
            facts,
            personal_data=True,
            my_number=False,
            contractors=False,
            telework=True,
            own_devices=True,
            cloud=True,
        ),
    )
    rules = FirmRules(context.store)
    rules.approve(date(2026, 10, 1), "佐藤 恵", _NOW)
    rules.edit("r0103", "この決まりは、毎年4月に見なおします。", Language.JA, _NOW)
    rules.set_number("lock_minutes", 5)
    added = rules.add("devices")
    rules.set_kind(added.id, RuleKind.NEVER)
    rules.edit(added.id, "お客様の図面を、私用の電話で撮らない。", Language.JA, _NOW)
    for item_id in ("p1", "a1", "a3"):
        tick(context.store, item_id, today())

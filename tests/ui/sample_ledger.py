"""A made-up ledger with risks, cloud services and contractors for pictures and walks over every page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.content.ledger_packs import load_cloud, load_ledger
from app.domain.language import Language
from app.guideline.cloud import Said, TwoStep, new_cloud_service, save_cloud_service
from app.guideline.contractors import new_contractor, save_contractor
from app.guideline.ledger import row_of_thing, save_rows
from app.guideline.ledger_row import Harm, LedgerRow
from app.guideline.risk_entry import RiskEntry, Way, save_risk_entry
from app.guideline.this_pc import refresh_this_pc
from app.guideline.treatment import add_measure
from app.ui.context import Context

DAY = date(2026, 11, 20)
_HARMS = (
    (Harm.SERIOUS, Harm.GREAT, Harm.GREAT),
    (Harm.GREAT, Harm.GREAT, Harm.SERIOUS),
    (Harm.LITTLE, Harm.LITTLE, Harm.GREAT),
    (None, None, None),
)


def fill(context: Context) -> None:
    """Things on several media, one of them with a decided risk."""
    store, language = context.store, context.language
    assert store is not None
    rows: list[LedgerRow] = []
    media = {
        "customer_list": ("paper", "office_pc"),
        "invoices": ("office_pc",),
        "bank": ("office_pc", "mobile"),
        "backups": ("portable",),
        "photos": ("outside_server",),
        "contracts": ("paper",),
    }
    english = language is Language.EN
    for thing in load_ledger().things:
        for medium in media.get(thing.id, ()):
            leak, wrong, stop = _HARMS[len(rows) % len(_HARMS)]
            row = row_of_thing(thing, medium, "佐藤 恵", DAY, language)
            place = ("Safe in the office" if english else "事務所の金庫") if medium == "paper" else ""
            rows.append(
                replace(
                    row,
                    id=f"sample-{len(rows)}",
                    leak=leak,
                    wrong=wrong,
                    stop=stop,
                    place=place,
                    personal_info=row.personal_info or False,
                    sensitive_info=False,
                    my_number=False,
                )
            )
    save_rows(store, rows)
    refresh_this_pc(store, "This PC" if english else "このパソコン", DAY)
    save_risk_entry(store, rows[0].id, RiskEntry(way=Way.REDUCE, way_reason="", review_on="2027-05-20"))
    add_measure(store, rows[0], "Buy a locked cabinet" if english else "鍵のかかる棚を買う")
    _services(context, english)
    _contractors(context, english)


def _services(context: Context, english: bool) -> None:
    assert context.store is not None
    items = [one.id for one in load_cloud().items]
    said = {one: Said.YES if at < 8 else Said.DONT_KNOW for at, one in enumerate(items[:11])}
    first = replace(
        new_cloud_service("Microsoft 365", "佐藤 恵"),
        id="sample-cloud-1",
        two_step=TwoStep.ON,
        holds_secrets=True,
        stored="Invoices, e-mail" if english else "請求書、メール",
        said=said,
        checked_on="2026-11-01",
    )
    second = replace(
        new_cloud_service("Dropbox"),
        id="sample-cloud-2",
        two_step=TwoStep.OFF,
        holds_secrets=True,
        stored="Photos" if english else "写真",
    )
    for one in (first, second):
        save_cloud_service(context.store, one)


def _contractors(context: Context, english: bool) -> None:
    assert context.store is not None
    name, work, data = (
        ("Ueda Tax Office", "Accounts and tax return", "Receipts, bank statements")
        if english
        else ("上田会計事務所", "記帳と申告", "領収書、口座の明細")
    )
    first = replace(
        new_contractor(name, "佐藤 恵"),
        id="sample-contractor-1",
        work=work,
        data=data,
        personal_data=False,
        agreement=True,
        agreed_on="2024-04-01",
        returns_data=True,
        incident_contact="0268-00-0001",
        incident_hours=24,
        connected=False,
        passes_on=False,
    )
    second = replace(
        new_contractor("Web maker" if english else "ホームページの制作の人", "佐藤 恵"),
        id="sample-contractor-2",
        work="Website" if english else "ホームページの更新",
        data="Photos" if english else "写真",
    )
    for one in (first, second):
        save_contractor(context.store, one)

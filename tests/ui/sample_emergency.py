"""A made-up bad morning: contacts, an incident in progress, a leak case, a procedure. For the pictures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.assessment.firm import firm_facts, save_firm_facts
from app.emergency.contacts import OwnContact, save_contact
from app.emergency.incident import Incident, IncidentStep, StepKind
from app.emergency.incident_log import INCIDENT, INCIDENT_STEP
from app.emergency.leak import Say
from app.emergency.leak_case import LeakCase, save_case
from app.emergency.news import NewsCopy, allow_news, keep_copy
from app.emergency.news_feeds import NewsItem
from app.emergency.procedure import OwnProcedure, save_procedure
from app.ui.context import Context
from app.ui.emergency.surroundings import notebook_of

_MORNING = "2026-11-23T00:12:03Z"


def fill(context: Context) -> None:
    """Put it into the store of `context`."""
    notebook = notebook_of(context)
    for contact in (
        OwnContact("contact-bank", "bank", "佐藤データサービス", "0120-00-0000"),
        OwnContact("contact-shop", "it_shop", "佐藤 恵", "0268-11-1111", "tanaka@example.jp"),
    ):
        save_contact(notebook, contact)
    incident = Incident("incident-1", "files_encrypted", _MORNING, changed_at=_MORNING)
    notebook.save(INCIDENT, incident.id, incident.to_json())
    for number, (at, kind, ref) in enumerate(
        (
            ("2026-11-23T00:12:40Z", StepKind.DONE, "disconnect"),
            ("2026-11-23T00:13:11Z", StepKind.DONE, "unplug_disks"),
        )
    ):
        step = IncidentStep(f"step-{number}", incident.id, at, kind, ref, changed_at=at)
        notebook.save(INCIDENT_STEP, step.id, step.to_json())
    says = {"personal": Say.YES, "sensitive": Say.UNSURE, "wrongful": Say.YES, "many": Say.NO}
    save_case(notebook, LeakCase("leak-1", _MORNING, date(2026, 11, 23), says, changed_at=_MORNING))
    save_procedure(notebook, OwnProcedure(decided_on=date(2026, 11, 1), changed_at=_MORNING))
    if context.store is None:
        return
    allow_news(context.store, True)
    save_firm_facts(context.store, replace(firm_facts(context.store), website=True))
    items = (
        ("Google Chrome 142 (sample)", "2026-11-20"),
        ("WordPress 6.9 (sample)", "2026-11-11"),
        ("Joomla! 6.0 / Fortinet FortiOS (sample)", "2026-11-18"),
    )
    link = "https://www.ipa.go.jp/security/sample.html"
    found = tuple(NewsItem(title, f"{link}?{day}", day, "ipa_alert", _MORNING) for title, day in items)
    keep_copy(context.store, NewsCopy("ipa_alert", found, _MORNING, _MORNING))
    keep_copy(context.store, NewsCopy("myjvn_alert", asked_at=_MORNING, trouble="no_connection"))

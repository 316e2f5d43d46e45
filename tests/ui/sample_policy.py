"""Made-up data for the pages on the policy: one revision set and published, and a change since."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from app.assessment.firm import firm_facts, save_firm_facts
from app.declaration.policy_store import (
    PageCheck,
    PolicyRefused,
    Way,
    decide,
    new_publication,
    policy_draft,
    save_draft,
    save_publication,
)
from app.domain.calendar import utc_text
from app.domain.language import Language
from app.system.clock import utc_now
from app.ui.context import Context


def fill(context: Context) -> None:
    """A policy set and put on the site and the wall; the site was looked at once."""
    store = context.store
    assert store is not None
    save_firm_facts(store, replace(firm_facts(store), personal_data=True, telework=True))
    own = policy_draft(store).with_own(
        Language.JA, "law.secret", "預かった原稿の中身は、家族にも話しません。"
    )
    save_draft(store, own)
    try:
        made = decide(store, utc_now() - timedelta(days=40))
    except PolicyRefused:  # a made-up business without a name
        return
    site = new_publication(store, Way.SITE, "https://example.jp/policy", date(2026, 10, 20))
    look = PageCheck(utc_text(utc_now() - timedelta(days=3)), "same", made.number, 17, 17)
    save_publication(store, site.with_check(look))
    new_publication(store, Way.SHOP, "Shop entrance", date(2026, 10, 15))
    context.preferences.keep(
        "wording_text",
        "SECURITY ACTION two stars, certified by IPA. We also obtained ISO 27001.",
    )

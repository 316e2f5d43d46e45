"""What the partner page says of the declaration, the policy and the restore drill: from their own records.

Typed once, on the pages of SECURITY ACTION. What was typed on the partner page before those pages existed
is taken over once.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.content.declaration_packs import load_application
from app.declaration.conditions import PublicationFacts
from app.declaration.declaration_id import check_id
from app.declaration.declared import Declaration, declaration, save_declaration, was_asked
from app.declaration.file_comparison import Proof
from app.declaration.policy_facts import publication_facts
from app.declaration.restore_drill import latest_drill
from app.records.store import Store
from app.report.options import PartnerPageOptions, RestoreDrill, SecurityAction


def take_over(store: Store, options: PartnerPageOptions) -> None:
    """Keep a declaration that was typed on the partner page as the declaration. Raises StoreError."""
    action = options.security_action
    if action is not None and not was_asked(store):
        typed = Declaration(action.stars, action.declaration_id, action.declared_on)
        save_declaration(store, typed)


def declared_options(store: Store, options: PartnerPageOptions, today: date) -> PartnerPageOptions:
    """The options with what the other pages know. Raises StoreError."""
    if was_asked(store):
        options = replace(options, security_action=_security_action(store, options))
    place = published_place(store, today)
    if place is not None:
        where = "" if place.is_spoilt else place.where  # nobody finds the policy there
        options = replace(options, policy_published_at=where, policy_published_on=place.since)
    return replace(options, restore_drill=_drill(store, today))


def published_place(store: Store, today: date) -> PublicationFacts | None:
    """The place that is named to partners: the one with the newest revision; None while there is none.

    Where somebody looked and the policy did not stand there, no day is claimed.
    """
    named = [one for one in publication_facts(store) if one.where.strip()]
    dated = [one for one in named if one.since is not None and one.since <= today]
    newest = max(
        dated, key=lambda one: (not one.is_spoilt, one.revision, one.since or date.min), default=None
    )
    if newest is None:
        return replace(named[0], since=None) if named else None
    return replace(newest, since=None) if newest.is_spoilt else newest


def _security_action(store: Store, options: PartnerPageOptions) -> SecurityAction | None:
    declared = declaration(store)
    if not declared.declared or not options.show_declaration:
        return None
    checked = check_id(declared.declaration_id, load_application().id_rule)
    return SecurityAction(declared.stars, checked.digits if checked.printable else "", declared.declared_on)


def _drill(store: Store, today: date) -> RestoreDrill | None:
    """The newest drill while it is fresh. A failure is shown as well: hiding it would be a false green."""
    drill = latest_drill(store)
    if drill is None or not drill.is_fresh(today):
        return None
    passed = {Proof.PASSED: True, Proof.FAILED: False}.get(drill.proof)
    return RestoreDrill(drill.tried_on, passed, drill.medium or "", drill.offline)

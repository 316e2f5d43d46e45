"""What was typed for the partner page, kept in the store as it is typed. No Qt here."""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from app.content.phrases import phrase
from app.declaration.declared import declaration
from app.domain.json_value import JsonValue
from app.records.store import Store, StoreError
from app.report.declared_options import declared_options, published_place, take_over
from app.report.options import PartnerPageOptions

SETTING = "partner_page"
BUYER_QUESTIONS = ("holds_your_secrets", "our_stop_stops_you", "reaches_your_systems")
_LEFT_OPEN = "partner_page_left_open"
_CHOSEN_ON = "issued_chosen_on"
_FORBIDDEN_WORDS = ("認定", "取得", "認証を受け", "certified", "certification by ipa")
_HONORIFICS = ("様", "各位", "殿")
_FREE_TEXTS = ("policy_published_at", "cloud_services", "subcontractors", "incident_contact")


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What of the options is typed on another page, and only shown here."""

    declared: bool = False
    policy: bool = False


def load_options(store: Store, today: date) -> PartnerPageOptions:
    """The options as last kept, with declaration, policy and drill as their own pages know them.

    A date of issue chosen on an earlier day is over: it is today again. A declaration typed here by an
    earlier version is taken over.
    """
    options = _kept_options(store, today)
    with suppress(StoreError):  # it is tried again the next time, and shown as typed until then
        take_over(store, options)
    return declared_options(store, options, today)


def elsewhere(store: Store, today: date) -> Elsewhere:
    """What is typed on another page."""
    return Elsewhere(declaration(store).declared, published_place(store, today) is not None)


def _kept_options(store: Store, today: date) -> PartnerPageOptions:
    kept = store.setting(SETTING)
    if not isinstance(kept, dict):
        return PartnerPageOptions()
    try:
        options = PartnerPageOptions.from_json(kept)
    except ValueError:
        return PartnerPageOptions()
    if kept.get(_CHOSEN_ON) != today.isoformat():
        options = replace(options, issued_on=None)
    return options


def save_options(store: Store, options: PartnerPageOptions, today: date) -> None:
    """Keep the options. Raises StoreError."""
    value: dict[str, JsonValue] = dict(options.to_json())
    value[_CHOSEN_ON] = today.isoformat()
    store.save_setting(SETTING, value)


def left_open(store: Store) -> frozenset[str]:
    """The questions of the buyer which the owner chose not to answer."""
    kept = store.setting(_LEFT_OPEN)
    return frozenset(one for one in BUYER_QUESTIONS if isinstance(kept, list) and one in kept)


def save_left_open(store: Store, names: frozenset[str]) -> None:
    """Keep which questions shall stay open. Raises StoreError."""
    store.save_setting(_LEFT_OPEN, sorted(names))


def addressed_as(options: PartnerPageOptions) -> str:
    """The addressee as it will stand at the head of the page, in the language of the page."""
    name = options.addressee.removesuffix("御中").rstrip()
    if not name:
        return phrase("report.addressee.none", options.language)
    return name if name.endswith(_HONORIFICS) else phrase("report.addressee", options.language, name=name)


def claims_too_much(options: PartnerPageOptions) -> bool:
    """True when a text of the owner speaks of the declaration as something IPA grants.

    SECURITY ACTION is a declaration by oneself: nothing is certified or awarded.
    """
    replies = [getattr(options, name) for name in BUYER_QUESTIONS]
    texts = [getattr(options, name) for name in _FREE_TEXTS] + [one.note for one in replies if one]
    for text in texts:
        plain = unicodedata.normalize("NFKC", text).lower()
        declaration = "security action" in plain or "ipa" in plain or "つ星" in plain
        if declaration and any(word in plain for word in _FORBIDDEN_WORDS):
            return True
    return False

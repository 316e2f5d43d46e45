"""The facts about the firm in the store: asked once, used by every area."""

from __future__ import annotations

from app.domain.firm import FirmFacts
from app.records.store import Store

COLLECTION = "firm"
ENTRY_ID = "facts"


def firm_facts(store: Store) -> FirmFacts:
    """What the owner has said so far; nothing known where nothing was said."""
    return FirmFacts.from_json(store.entry(COLLECTION, ENTRY_ID) or {})


def save_firm_facts(store: Store, facts: FirmFacts) -> None:
    """Keep the facts; on return they are durable."""
    store.save_entry(COLLECTION, ENTRY_ID, facts.to_json())

"""What the lists of services and contractors say beside a question. They are declared, and answer nothing."""

from __future__ import annotations

from dataclasses import dataclass

from app.content.ledger_packs import load_cloud
from app.content.phrases import phrase
from app.domain.language import Language
from app.guideline.cloud import cloud_services, served
from app.guideline.contractors import QUESTIONS, contractors
from app.records.store import Store

_MOST_NAMES, _LONGEST_NAME = 5, 40


@dataclass(frozen=True, slots=True)
class ListHint:
    """A sentence beside a question, and the page of the list it comes from."""

    page: str
    words: str


def list_hint(store: Store, question_id: str, language: Language) -> ListHint | None:
    """What a list says about a question; None where it has no part in it, or where nothing is listed."""
    if question_id in load_cloud().questions:
        services = cloud_services(store)
        found = next(one for one in served(services) if one.id == question_id)
        return _hint("cloud", "cloud_services", len(services), found.open_names, language)
    if question_id in QUESTIONS:
        parties = contractors(store)
        open_names = tuple(one.name for one in parties if one.agreement is not True)
        return _hint("contractors", "contractors", len(parties), open_names, language)
    return None


def _hint(
    kind: str, page: str, count: int, open_names: tuple[str, ...], language: Language
) -> ListHint | None:
    if not count:
        return None
    separator, more = ("、", "…") if language is Language.JA else (", ", " …")
    names = separator.join(
        one[:_LONGEST_NAME] or phrase("ledger.unsaid", language) for one in open_names[:_MOST_NAMES]
    )
    names += more if len(open_names) > _MOST_NAMES else ""
    reason = "some_open" if open_names else "all_said"
    words = phrase(f"ledger.hint.{kind}.{reason}", language, names=names, count=count)
    return ListHint(page, f"{words}\n{phrase('ledger.hint.own_answer', language)}")

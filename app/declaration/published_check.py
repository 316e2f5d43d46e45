"""Is the published page still there and does it still say what was set? By its words alone. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.declaration.policy import PolicyText, same_words
from app.declaration.policy_store import PolicyRevision

SAME, CHANGED, OTHER = "same", "changed", "other"
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Comparison:
    """`outcome`: same (every sentence stands there), changed (some do not), other (hardly any does).

    `missing` are the sentences that were not found, `revision` the revision the page shows best.
    """

    outcome: str
    revision: int
    found: int
    of: int
    missing: tuple[str, ...] = ()


def compare_page(page_words: str, revisions: Iterable[PolicyRevision]) -> Comparison:
    """The page's words against the revisions, newest first: the one of which most stands there counts.

    A page that shows an older revision completely is `changed`, with that revision's number. Raises
    ValueError when there is no revision.
    """
    kept = list(revisions)
    if not kept:
        raise ValueError("there is no revision to compare with")
    plain = same_words(page_words)
    newest = max((_compared(text, kept[0].number, plain) for text in kept[0].texts.values()), key=_share)
    if newest.outcome == SAME:
        return newest
    for older in kept[1:]:
        for text in older.texts.values():
            found = _compared(text, older.number, plain)
            if found.outcome == SAME:
                return Comparison(CHANGED, older.number, found.found, found.of)
    return newest


def _compared(text: PolicyText, number: int, plain: str) -> Comparison:
    sentences = [one.text for one in text.sentences]
    missing = tuple(one for one in sentences if same_words(one) not in plain)
    found = len(sentences) - len(missing)
    share = found / len(sentences) if sentences else 0.0
    outcome = SAME if sentences and not missing else CHANGED if share >= _HALF else OTHER
    return Comparison(outcome, number, found, len(sentences), missing)


def _share(found: Comparison) -> float:
    return found.found / found.of if found.of else 0.0

"""Why something could not be looked at: the few kinds of reasons a person can tell apart."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from app.domain.observation import Access
from app.domain.verdict import Verdict

_OLD = ("measured_long_ago", "search_old", "lists_old", "table_old", "clock_wrong")
_ERRORS = ("internal_error", "contradictory")


class Kind(StrEnum):
    """In the order in which they are told: what one can do something about comes first."""

    RIGHTS = "rights"
    TIME = "time"
    ERROR = "error"
    OLD = "old"
    UNCLEAR = "unclear"
    NOT_HERE = "not_here"
    CONTAINER = "container"
    NOT_ASKED = "not_asked"


def kind_of(verdict: Verdict) -> Kind:
    """The kind of reason for which a verdict is unknown."""
    if verdict.reason == "in_container":
        return Kind.CONTAINER
    if verdict.reason in _OLD:
        return Kind.OLD
    if verdict.reason in _ERRORS:
        return Kind.ERROR
    asked = {one.access for one in verdict.evidence}
    if not asked:
        return Kind.NOT_ASKED
    for kind, accesses in (
        (Kind.RIGHTS, {Access.DENIED, Access.CONSENT_NEEDED}),
        (Kind.TIME, {Access.TIMEOUT}),
        (Kind.ERROR, {Access.ERROR}),
    ):
        if asked & accesses:
            return kind
    # What was said in words of the check itself came from an answer, even where other sources had none.
    return Kind.NOT_HERE if Access.OK not in asked else Kind.UNCLEAR


def by_kind(verdicts: Iterable[Verdict]) -> dict[Kind, list[Verdict]]:
    """The verdicts under their kinds, in the order of `Kind`."""
    given = list(verdicts)
    found = {kind: [one for one in given if kind_of(one) is kind] for kind in Kind}
    return {kind: some for kind, some in found.items() if some}


def kind_words(kind: Kind) -> str:
    """The reason in one sentence."""
    translate = QCoreApplication.translate
    return {
        Kind.RIGHTS: translate("UnknownKind", "見る許可がありませんでした。管理者なら見えることがあります。"),
        Kind.TIME: translate("UnknownKind", "時間内に答えが返りませんでした。"),
        Kind.ERROR: translate("UnknownKind", "調べ先の答えが、読み取れませんでした。"),
        Kind.OLD: translate("UnknownKind", "記録や日付が合わず、今の状態が分かりません。"),
        Kind.UNCLEAR: translate("UnknownKind", "答えだけでは、よいとも悪いとも決められません。"),
        Kind.NOT_HERE: translate("UnknownKind", "このパソコンには、その機能や記録がありません。"),
        Kind.CONTAINER: translate("UnknownKind", "ここは仮想の区画で、パソコン本体が見えません。"),
        Kind.NOT_ASKED: translate("UnknownKind", "まだ調べていません。"),
    }[kind]

"""The number IPA gives a declaration (自己宣言ID): made plain, and looked at, never refused.

How many digits it has and how old and new ones begin is in resources/content/declaration/application.json.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from app.content.declaration_packs import IdRule

LONGEST_TYPED = 200
"""More than this is not looked at: nobody's number is that long."""
_LEFT_OUT = frozenset("‐‑‒–—―−－ー-_/.,・")


class IdKind(StrEnum):
    """What a typed number looks like."""

    EMPTY = "empty"
    CURRENT = "current"  # begins as those of the system in use since April 2026
    OLD = "old"  # begins as those of the system before
    OTHER_START = "other_start"  # the right length, a beginning nobody told us of
    WRONG_LENGTH = "wrong_length"
    NOT_A_NUMBER = "not_a_number"


@dataclass(frozen=True, slots=True)
class IdCheck:
    """A typed number made plain. `digits` holds what is left of it, "" where it is no number at all."""

    kind: IdKind
    digits: str = ""

    @property
    def printable(self) -> bool:
        """True when it has the right length: only then it goes on paper."""
        return self.kind in (IdKind.CURRENT, IdKind.OLD, IdKind.OTHER_START)


def plain_number(typed: str) -> str:
    """The number without blanks, hyphens and full-width digits: "５０００－…" becomes "5000…"."""
    plain = unicodedata.normalize("NFKC", typed[:LONGEST_TYPED])
    kept = (one for one in plain if one not in _LEFT_OUT and not one.isspace())
    return "".join(one for one in kept if unicodedata.category(one) not in ("Cf", "Cc"))


def check_id(typed: str, rule: IdRule) -> IdCheck:
    """Look at a typed number by the dated rule of the pack."""
    number = plain_number(typed)
    if not number:
        return IdCheck(IdKind.EMPTY)
    if not (number.isascii() and number.isdigit()) or len(typed) > LONGEST_TYPED:
        return IdCheck(IdKind.NOT_A_NUMBER)
    if len(number) != rule.digits:
        return IdCheck(IdKind.WRONG_LENGTH, number)
    if number.startswith(rule.current_start):
        return IdCheck(IdKind.CURRENT, number)
    kind = IdKind.OLD if number.startswith(rule.old_start) else IdKind.OTHER_START
    return IdCheck(kind, number)

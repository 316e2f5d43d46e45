"""What a partner's question demands and what it says only by the way, told apart by its connectives. Pure.

「事故の調査のため、ログを保管していること」 demands logs; what stands before 「ため、」 and what stands in
brackets is said by the way. 「暗号化し、来客用と分けていること」 demands two things.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_SHORTEST = 4
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_BY_THE_WAY = re.compile(
    r"(?:場合|際|時|とき|ため|備え|あたり|あたって|当たり|当たって)(?:に|は|には)?、|に備えて、?"
)
# A verb before the comma begins another demand; 「に対し、」「に基づき、」 and the like do not.
_NOT_A_VERB = (
    "対し|関し|際し|により|による|おいて|つき|ついて|よって|基づき|応じて?|加えて?|含め|伴い|として|並び"
)
_NEXT_DEMAND = re.compile(r"(?<=[いきぎしせちてにびみりれえけげめ])、|。|\?|\n")
_ENDS_OPEN = re.compile(rf"(?:{_NOT_A_VERB})$")
_REQUESTS = ("ください", "下さい", "願います", "願いいたします")


@dataclass(frozen=True, slots=True)
class QuestionParts:
    """`demands`: what is asked for, at least one; `asides`: occasion, purpose, examples."""

    demands: tuple[str, ...]
    asides: tuple[str, ...] = ()


def parts_of(question: str) -> QuestionParts:
    """A question in its parts, in half-width letters."""
    text = unicodedata.normalize("NFKC", question).strip()
    asides = _IN_BRACKETS.findall(text)
    text = _IN_BRACKETS.sub("", text)
    found = list(_BY_THE_WAY.finditer(text))
    if found and len(text) - found[-1].end() >= _SHORTEST:
        asides.append(text[: found[-1].end()])
        text = text[found[-1].end() :]
    demands = [one for one in _demands(text) if len(one) >= _SHORTEST and not one.endswith(_REQUESTS)]
    return QuestionParts(tuple(demands) or (text,), tuple(asides))


def _demands(text: str) -> list[str]:
    found, begun = [], ""
    for one in _NEXT_DEMAND.split(text):
        begun = f"{begun}、{one}" if begun else one
        if not _ENDS_OPEN.search(begun):
            found.append(begun.strip())
            begun = ""
    return [*found, begun.strip()] if begun else found

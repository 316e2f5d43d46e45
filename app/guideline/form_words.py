"""The words of forms: one spelling for comparing, what a column is for, what an offered answer means."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import cache

from app.content.partner_facts_pack import PartnerPack

_SPACES = re.compile(r"\s+")
_BRACKETS = re.compile(r"[(\[【<「『][^)\]】>」』]*[)\]】>」』]")
_NUMBERING = re.compile(r"^(?:[0-9]{1,2}|[a-z])\s*[.:)]\s*")
_DECORATION = "・:;*※■◆●▼。.、,?!"
_LONGEST_HEAD = 18
_ANSWER_FIRST = ("回答", "記入欄", "状況", "有無", "answer", "response")


class Role(StrEnum):
    """What a column or the cell after a label is for."""

    QUESTION = "question"
    ANSWER = "answer"
    NOTE = "note"
    EVIDENCE = "evidence"


class Meaning(StrEnum):
    """What an answer that a form offers says."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    PLANNED = "planned"
    NOT_APPLICABLE = "not_applicable"
    UNKNOWN = "unknown"


def plain(text: str) -> str:
    """One spelling: full-width Latin and half-width kana made equal, small letters, no blanks."""
    return _SPACES.sub("", unicodedata.normalize("NFKC", text)).casefold()


def comparable(text: str, pack: PartnerPack) -> str:
    """`plain`, with words that mean the same written alike."""
    text = plain(text)
    for word, same in _plain_pairs(pack.same_words):
        text = text.replace(word, same)
    return text


def role_of(text: str, pack: PartnerPack) -> Role | None:
    """What the head of a column says about it, None for anything else."""
    whole = plain(text).strip(_DECORATION)
    short = _BRACKETS.sub("", whole).strip(_DECORATION)
    if not short or len(short) > _LONGEST_HEAD:
        return None
    for role in Role:
        if short in _plain_words(pack.head_words[role.value]) or whole in _plain_words(
            pack.head_words[role.value]
        ):
            return role
    return _role_inside(short, pack)


def _role_inside(text: str, pack: PartnerPack) -> Role | None:
    """「回答の根拠」 is for evidence, 「貴社の回答内容」 for the answer: the most telling word wins."""
    for role in (Role.EVIDENCE, Role.NOTE):
        if any(word in text for word in _plain_words(pack.head_words[role.value]) if len(word) > 1):
            return role
    if any(word in text for word in _ANSWER_FIRST):
        return Role.ANSWER
    for role in (Role.QUESTION, Role.ANSWER):
        if any(text.endswith(word) for word in _plain_words(pack.head_words[role.value]) if len(word) > 1):
            return role
    return None


def meaning_of(text: str, pack: PartnerPack) -> Meaning | None:
    """What an offered answer means, None where it cannot be told."""
    whole = _NUMBERING.sub("", plain(text)).strip("。.")
    for part in (whole, re.split(r"[:(、,]", whole)[0], whole.rpartition(":")[2]):
        for meaning in Meaning:
            if part and part in _plain_words(pack.choice_words[meaning.value]):
                return meaning
    if not whole or len(whole) > 24:
        return None
    if "該当" in whole and ("しない" in whole or "なし" in whole):
        return Meaning.NOT_APPLICABLE
    if "一部" in whole or "部分" in whole:
        return Meaning.PARTLY
    if "予定" in whole or "計画" in whole or "検討" in whole:
        return Meaning.PLANNED
    if whole.startswith(("未", "いいえ")) or whole.endswith(("ていない", "ません", "できていない", "なし")):
        return Meaning.NO
    if whole.startswith("はい") or whole.endswith(("している", "しています", "できている", "済", "済み")):
        return Meaning.YES
    return None


@cache
def _plain_pairs(pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple((plain(word), plain(same)) for word, same in pairs)


@cache
def _plain_words(words: frozenset[str]) -> frozenset[str]:
    return frozenset(plain(one) for one in words)

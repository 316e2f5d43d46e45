"""Finds what may not be said of SECURITY ACTION: that it was certified, obtained, passed. Pure.

SECURITY ACTION is declared by oneself (facts: domain.md 2.5). A claim counts only where it speaks of the
declaration, its star or IPA: other marks, examinations and permits are obtained and certified rightly.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.declaration.wording_patterns import (
    ANCHOR,
    AUTHORITY_BEFORE,
    BROKEN,
    CLAIM,
    COMPOUND,
    DECLARED,
    DENIED_AFTER,
    DENIED_BEFORE,
    ENDS,
    IPA_CLAIM,
    LIST_HEADING,
    LISTED,
    LISTED_NAME,
    OTHER,
    OTHER_STARS,
    OTHERS_VALUE,
    OWN_OBJECT,
    RECEIVED,
    RELATIVE,
    STAR_ALONE,
    STAR_CONTEXT,
    THREE,
    TWO,
    WEAK,
    WEAK_BETWEEN,
)

LONGEST_TEXT = 1_000_000
"""Characters; a longer text is refused by who opens it."""
_AROUND = 24
_REACH = 34
_WINDOW = 70
_LONGEST_NAME_LINE = 60
_BELOW, _LINES_BELOW, _LONGEST_ITEM = 400, 8, 60


class Issue(StrEnum):
    """What is wrong with a place."""

    GRANTED = "granted"  # 認定, 取得, 合格, お墨付き …
    NO_SUCH_STAR = "no_such_star"  # 三つ星
    OTHER_STAR = "other_star"  # another star than was declared
    NOT_DECLARED = "not_declared"  # star and name stand there, and nowhere that it is one's own declaration


@dataclass(frozen=True, slots=True)
class Finding:
    """One place: characters `start` to `end` of the text. `word` is what is wrong there, `excerpt` the
    text around it on one line, `stars` the star the proposal should name (0 where none is known)."""

    issue: Issue
    start: int
    end: int
    word: str
    excerpt: str
    stars: int = 0


def check_wording(text: str, declared_stars: int | None = None) -> tuple[Finding, ...]:
    """Every place of `text` that should be worded otherwise, in order.

    `declared_stars` is the star that was declared (1 or 2) where it is known; None looks at no such thing.
    Takes time in proportion to the length of the text.
    """
    plain, places = _plain(text)
    found: list[Finding] = []
    mentions: list[tuple[re.Match[str], int]] = []
    for begin, sentence in _sentences(plain):
        with_stars = _stars_count(sentence, plain[max(0, begin - 80) : begin])
        anchors = [one for one in ANCHOR.finditer(sentence) if with_stars or one.lastgroup != "star"]
        if not anchors:
            continue
        named_stars = _first_stars(anchors) or (declared_stars or 0)
        mentions += [(one, begin) for one in anchors if one.lastgroup == "star"]
        found += [
            _finding(Issue.GRANTED, claim, begin, text, places, named_stars)
            for claim in CLAIM.finditer(sentence)
            if _is_wrong(claim, anchors, sentence)
        ]
    found += _listed_findings(plain, text, places, declared_stars or 0)
    found += _star_findings(mentions, text, places, declared_stars)
    if not found and not DECLARED.search(plain):
        found += [
            _finding(Issue.NOT_DECLARED, star, begin, text, places, _stars_of(star[0]))
            for star, begin in mentions[:1]
        ]
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def _plain(text: str) -> tuple[str, list[int]]:
    """Full width made narrow, small letters; and for each character its place in `text`."""
    plain: list[str] = []
    places: list[int] = []
    for index, character in enumerate(text):
        shown = unicodedata.normalize("NFKC", character).lower()
        plain.append(shown)
        places.extend([index] * len(shown))
    places.append(len(text))
    return "".join(plain), places


def _sentences(plain: str) -> Iterator[tuple[int, str]]:
    """Sentences and lines with their places; a line that is a name only goes on in the next one."""
    start = 0
    for end in ENDS.finditer(plain):
        line = plain[start : end.start()]
        if end[0] == "\n" and len(line) <= _LONGEST_NAME_LINE and _ends_with_name(line):
            continue
        if line.strip():
            yield start, line
        start = end.end()
    if plain[start:].strip():
        yield start, plain[start:]


def _ends_with_name(line: str) -> bool:
    anchors = list(ANCHOR.finditer(line))
    after = line[anchors[-1].end() :] if anchors else ""
    return bool(anchors) and len(after) <= 2 and not DECLARED.search(after)


def _stars_count(sentence: str, before: str) -> bool:
    """The stars of a sentence speak of SECURITY ACTION only near something that says so."""
    return OTHER_STARS.search(sentence) is None and STAR_CONTEXT.search(before + sentence) is not None


def _is_wrong(claim: re.Match[str], anchors: list[re.Match[str]], sentence: str) -> bool:
    if COMPOUND.match(sentence, claim.start()) or _inside_compound(claim, sentence):
        return False
    after = sentence[claim.end() : claim.end() + _WINDOW]
    before = sentence[max(0, claim.start() - _WINDOW) : claim.start()]
    if DENIED_AFTER.match(after) or DENIED_BEFORE.search(before):
        return False
    first = bisect_left(anchors, claim.start() - _WINDOW * 2, key=_end)
    behind = bisect_left(anchors, claim.end() + _WINDOW * 2, first, key=_start)
    return any(_speaks_of(claim, anchor, sentence) for anchor in anchors[first:behind])


def _start(match: re.Match[str]) -> int:
    return match.start()


def _end(match: re.Match[str]) -> int:
    return match.end()


def _inside_compound(claim: re.Match[str], sentence: str) -> bool:
    window = sentence[max(0, claim.start() - 14) : claim.end() + 8]
    at = claim.start() - max(0, claim.start() - 14)
    return any(one.start() <= at < one.end() for one in COMPOUND.finditer(window))


def _speaks_of(claim: re.Match[str], anchor: re.Match[str], sentence: str) -> bool:
    """Whether the claim is made of what the anchor names, by what stands between the two."""
    if anchor.lastgroup == "ipa" and not IPA_CLAIM.search(claim[0]):
        return False
    if anchor.end() <= claim.start():
        between = sentence[anchor.end() : claim.start()]
        if len(between) > _REACH or OTHER.search(between) or OTHER.match(sentence, claim.end()):
            return False
        if claim[0].isascii() and OWN_OBJECT.match(sentence, claim.end()):
            return False
        broken = list(BROKEN.finditer(between))
        if broken and between[broken[-1].end() :].strip(" 、,てで"):
            return False
        if WEAK.match(claim[0]):
            return _is_said_close(claim, anchor, between)
        return not _names_other(sentence[claim.end() : claim.end() + 10], anchor)
    if claim.end() <= anchor.start():
        between = sentence[claim.end() : anchor.start()]
        if RECEIVED.match(claim[0]) and not (anchor.lastgroup == "star" and claim[0] == "received"):
            return False
        before = sentence[max(0, claim.start() - 16) : claim.start()]
        if OTHER.search(before):
            return False
        if AUTHORITY_BEFORE.search(before) and len(between) <= _REACH:
            return not re.search(f"{OTHER.pattern}|[、,]", between)
        if LISTED.match(between):
            return not DECLARED.search(between + sentence[anchor.end() : anchor.end() + 14])
        if re.match(r"[a-z]", claim[0]):
            return len(between) <= _REACH and not OTHER.search(between) and not re.search(r"[,;]", between)
        return bool(RELATIVE.match(between))
    return False


def _is_said_close(claim: re.Match[str], anchor: re.Match[str], between: str) -> bool:
    """Whether a word of daily life, such as 認められ, is said of the star, the name or IPA itself."""
    if OTHERS_VALUE.search(between):
        return False
    if not RECEIVED.match(claim[0]):
        return anchor.lastgroup != "own"
    found = WEAK_BETWEEN.match(between)
    return found is not None and (anchor.lastgroup == "star" or found["thing"] is not None)


def _names_other(after: str, anchor: re.Match[str]) -> bool:
    """IPA認定の… something that IPA does run: an examination, a register."""
    return anchor.lastgroup == "ipa" and bool(OTHER.search(after))


def _listed_findings(plain: str, text: str, places: list[int], stars: int) -> Iterator[Finding]:
    """Headings such as 保有資格 with the declaration among the lines below."""
    for heading in LIST_HEADING.finditer(plain):
        below = plain[heading.end() + 1 : heading.end() + _BELOW].split("\n")[:_LINES_BELOW]
        named = [line for line in below if LISTED_NAME.search(line) and not DECLARED.search(line)]
        if named and all(len(line) <= _LONGEST_ITEM for line in named):
            start, end = places[heading.start(1)], places[heading.end(1) - 1] + 1
            excerpt = f"{text[start:end]} … {' '.join(named[0].split())}"
            star = STAR_ALONE.search(named[0])
            yield Finding(
                Issue.GRANTED, start, end, text[start:end], excerpt, _stars_of(star[0]) if star else stars
            )


def _star_findings(
    mentions: list[tuple[re.Match[str], int]], text: str, places: list[int], declared: int | None
) -> Iterator[Finding]:
    for star, begin in mentions:
        stars = _stars_of(star[0])
        if stars == 3:
            yield _finding(Issue.NO_SUCH_STAR, star, begin, text, places, declared or 0)
        elif declared is not None and stars > declared:
            yield _finding(Issue.OTHER_STAR, star, begin, text, places, declared)


def _first_stars(anchors: list[re.Match[str]]) -> int:
    stars = (_stars_of(one[0]) for one in anchors if one.lastgroup == "star")
    return next((one for one in stars if one in (1, 2)), 0)


def _stars_of(words: str) -> int:
    return 3 if THREE.search(words) else 2 if TWO.search(words) else 1


def _finding(
    issue: Issue, match: re.Match[str], begin: int, text: str, places: list[int], stars: int
) -> Finding:
    start, end = places[begin + match.start()], places[begin + match.end() - 1] + 1
    left, right = max(0, start - _AROUND), min(len(text), end + _AROUND)
    excerpt = " ".join(text[left:right].split())
    shown = ("…" if left else "") + excerpt + ("…" if right < len(text) else "")
    return Finding(issue, start, end, text[start:end], shown, stars)

"""Breaking text into lines by the Japanese rules of line ends (kinsoku), greedily and in linear time.

A line never begins with 、。」 or a small kana and never ends with an opening bracket; Latin words and
numbers stay whole. Where a line has no room to keep a rule, the rule gives way, never the margin.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

# May not begin a line.
NO_START = frozenset(
    "、。，．,.;:!?)]}）」』】〕〉》］｝〟’”・：；！？ー―…‥々〻ゝゞヽヾ゛゜％%℃°"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    "ｧｨｩｪｫｯｬｭｮｰﾞﾟ､｡｣･\u3099\u309a"
)
# May not end a line.
NO_END = frozenset("([{（「『【〔〈《［｛〝‘“￥¥＄$＃№")

_COUNTERS = frozenset(
    "年月日時分秒週件台人名社問点円個回版本"
)  # 23日 is not torn into 2 and 3日, nor 23 and 日

_SPACES = frozenset(" \t\u00a0\u3000")
_SOFT_ENDS = frozenset("/-._@?&=+#")  # in an over-long word (an address), rather break behind these
_LATIN_END = 0x2E80  # below this everything is Latin, Greek, Cyrillic or a sign: written in words
_WORD_SIGNS = frozenset("…‥―—")  # below that limit, yet a line may break beside them


def break_lines(text: str, width: float, advances: Mapping[str, float], size: float) -> list[str]:
    """`text` in lines no wider than `width` points; at least one line, possibly empty.

    `advances` gives the advance of each character for a size of 1 point. Line feeds in `text` always
    begin a new line; spaces at a line's end and at the beginning of a continued line fall away. A
    column narrower than one character still gets one character a line, and only then overruns.
    """
    limit = width / size + 1e-6
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_break_paragraph(paragraph.rstrip(), limit, advances))
    return lines


def may_break(before: str, after: str) -> bool:
    """Whether a line may end with `before` when the next begins with `after`."""
    if after in _SPACES:
        return False  # the space stays with the line it ends
    if before in _SPACES:
        return True
    if after in NO_START or before in NO_END:
        return False
    if before.isdecimal() and after in _COUNTERS:
        return False
    if before == "-" and after.isalpha():
        return True
    return not (_in_word(before) and _in_word(after))


def _break_paragraph(text: str, limit: float, advances: Mapping[str, float]) -> list[str]:
    widths = [advances[character] for character in text]
    if sum(widths) <= limit:
        return [text]
    lines: list[str] = []
    start = 0
    while start < len(text):
        end = _reach(text, widths, start, limit)
        if end < len(text):
            end = _best_end(text, start, end)
        lines.append(text[start:end].rstrip())
        start = end
        while start < len(text) and text[start] in _SPACES:
            start += 1
    return lines


def _reach(text: str, widths: list[float], start: int, limit: float) -> int:
    """The end of the longest piece from `start` that fits; hanging spaces cost nothing."""
    total = 0.0
    for index in range(start, len(text)):
        total += widths[index]
        if total > limit and text[index] not in _SPACES:
            return max(index, start + 1)
    return len(text)


def _best_end(text: str, start: int, reach: int) -> int:
    for allowed in (may_break, _soft_break, _kinsoku_break):
        end = _last_break(text, start, reach, allowed)
        if end > start:
            return end
    return reach


def _last_break(text: str, start: int, reach: int, allowed: Callable[[str, str], bool]) -> int:
    for end in range(reach, start, -1):
        if allowed(text[end - 1], text[end]):
            return end
    return start


def _soft_break(before: str, after: str) -> bool:
    return before in _SOFT_ENDS and _kinsoku_break(before, after)


def _kinsoku_break(before: str, after: str) -> bool:
    return after not in NO_START and before not in NO_END and after not in _SPACES


def _in_word(character: str) -> bool:
    return ord(character) < _LATIN_END and character not in _WORD_SIGNS

"""Line ends: nothing overruns, nothing is lost, and Japanese rules hold wherever there is room."""

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.report.line_breaker import NO_END, NO_START, break_lines, may_break


class _Square(dict):
    """Every character one em wide, Latin ones half an em."""

    def __missing__(self, character: str) -> float:
        return 0.5 if ord(character) < 0x2E80 else 1.0


ADVANCES = _Square()
JAPANESE = "更新は、自動（毎日）です。「ウイルス対策ソフト」も、きょうチェックしました！ー々っ"
WORDS = ["Windows", "11", "25H2", "2026-11-23", "12×4", "don’t"]
LATIN = "Windows 11 Pro 25H2 self-check 2026-11-23 "


def _broken(text: str, width: float) -> list[str]:
    return break_lines(text, width, ADVANCES, 1.0)


def _width(line: str) -> float:
    return sum(ADVANCES[character] for character in line)


def _squeezed(text: str) -> str:
    return "".join(text.split())


@given(st.text(st.sampled_from(JAPANESE + LATIN + "\n（「『」』）、。"), max_size=300), st.integers(1, 40))
def test_no_line_overruns_and_no_character_is_lost(text, width):
    lines = _broken(text, width)
    assert all(_width(line) <= width + 1e-6 for line in lines)
    assert _squeezed("".join(lines)) == _squeezed(text)


@given(st.text(max_size=200), st.integers(2, 40))
def test_any_text_at_all_is_broken_without_loss(text, width):
    lines = _broken(text, width)
    assert all(_width(line) <= width + 1e-6 for line in lines)
    assert _squeezed("".join(lines)) == _squeezed(text)


@given(
    st.lists(
        st.sampled_from(["更新", "パッチ", "、", "。", "（", "）", "「設定」", "っ", "ー", "は"]), max_size=80
    ),
    st.integers(8, 40),
)
def test_line_ends_follow_kinsoku_wherever_the_line_has_room(pieces, width):
    lines = _broken("".join(pieces), width)
    for line, following in itertools.pairwise(lines):
        has_room = any(may_break(a, b) for a, b in zip(line, line[1:] + following[:1], strict=False))
        if has_room:
            assert following[0] not in NO_START, (line, following)
            assert line[-1] not in NO_END, (line, following)


@given(
    st.lists(
        st.sampled_from(["Windows", "11", "25H2", "2026-11-23", "12×4", "don’t"]), min_size=1, max_size=40
    ),
    st.lists(st.sampled_from(["版", "の", "、", "「", "」"]), min_size=1, max_size=40),
)
def test_latin_words_and_numbers_stay_whole(words, joints):
    text = "".join(word + joint for word, joint in zip(words, joints, strict=False))
    lines = _broken(text, 12)
    for word in words[: len(joints)]:
        assert any(word in line for line in lines)
    assert sum(line.count("2026-11-23") for line in lines) == text.count("2026-11-23")
    assert sum(line.count("Windows") for line in lines) == text.count("Windows")


def test_a_closing_mark_goes_down_with_its_word():
    assert _broken("対策の状況です。", 7) == ["対策の状況で", "す。"]


def test_an_opening_bracket_goes_down_with_its_content():
    assert _broken("ソフト（自動）", 4) == ["ソフト", "（自動）"]


def test_a_small_kana_does_not_begin_a_line():
    assert _broken("きょうチェック", 4) == ["きょう", "チェック"]


def test_a_word_longer_than_the_line_is_cut_rather_than_overrun():
    assert _broken("abcdefghij", 2) == ["abcd", "efgh", "ij"]


def test_a_long_address_is_cut_behind_one_of_its_signs():
    assert _broken("https://example.com/policy/2026", 8) == ["https://example.", "com/policy/2026"]


def test_a_sum_and_a_contraction_stay_whole():
    assert _broken("12×4 + 6×2", 2.5) == ["12×4", "+ 6×2"]
    assert _broken("we don’t", 3.5) == ["we", "don’t"]


def test_an_english_compound_may_break_behind_its_hyphen():
    assert _broken("our self-assessment", 5) == ["our self-", "assessment"]


def test_a_date_is_not_broken_at_its_hyphens():
    assert _broken("確認日は 2026-11-23", 6) == ["確認日は", "2026-11-23"]


def test_line_feeds_begin_a_line():
    assert _broken("一\n\n二", 10) == ["一", "", "二"]


def test_an_empty_text_is_one_empty_line():
    assert _broken("", 10) == [""]


def test_spaces_do_not_begin_a_continued_line():
    assert _broken("aaaa    bbbb", 2) == ["aaaa", "bbbb"]


@pytest.mark.parametrize("character", ["、", "（", "a", "あ", " ", "ー"])
def test_a_hundred_thousand_characters_are_quick_and_safe(character):
    started = time.perf_counter()
    lines = _broken(character * 100_000 + "あ" * 100_000, 40)
    assert time.perf_counter() - started < 5
    assert all(_width(line) <= 40 + 1e-6 for line in lines)


@settings(max_examples=30)
@given(st.floats(0.1, 0.9))
def test_a_column_narrower_than_a_character_still_ends(width):
    assert _broken("ああ", width) == ["あ", "あ"]


def test_a_number_is_not_torn_from_what_it_counts() -> None:
    assert _broken("一覧は2026年11月23日時点", 7)[0] == "一覧は2026年"
    assert not [line for line in _broken("更新が133件あり25問と2台と3点", 5) if line[-1].isdecimal()]

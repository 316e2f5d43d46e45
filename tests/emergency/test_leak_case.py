"""What is written down about a leak comes back, and nothing hostile does harm."""

from __future__ import annotations

from datetime import date

import pytest

from app.content.emergency_packs import load_leak
from app.domain.language import Language
from app.domain.profile import Profile
from app.emergency.leak import Say
from app.emergency.leak_case import LeakCase, letter, suggested_letter

AT = "2026-11-23T03:00:00Z"
PACK = load_leak()


def test_a_case_comes_back_as_it_was_written() -> None:
    case = LeakCase("c", AT, date(2026, 11, 23), {"personal": Say.YES}, {"summary": "朝"}, {"ja": "文"}, AT)
    assert LeakCase.from_json("c", case.to_json()) == case


@pytest.mark.parametrize("started_at", [None, 7, "", "yesterday", "2026-11-23", "0001-01-01T00:00:00Z"])
def test_a_case_without_a_beginning_is_left_out(started_at: object) -> None:
    assert LeakCase.from_json("c", {"started_at": started_at}) is None  # type: ignore[dict-item]


def test_wrong_values_are_dropped_one_by_one() -> None:
    found = LeakCase.from_json(
        "c",
        {
            "started_at": AT,
            "known_on": "2026-02-30",
            "says": {"personal": "perhaps", "many": "no", "sensitive": 1},
            "facts": ["summary"],
            "letters": {"ja": 5, "en": "text"},
            "later": "unknown",
        },
    )
    assert found == LeakCase("c", AT, None, {"many": Say.NO}, {}, {"en": "text"})


def test_the_letter_says_what_is_not_known_yet() -> None:
    text = suggested_letter(LeakCase("c", AT), Profile(), PACK, Language.JA)
    assert text.count(PACK.letter_open.ja) == 8
    assert "{" not in text


def test_the_letter_takes_over_what_was_written_and_braces_do_no_harm() -> None:
    case = LeakCase("c", AT, date(2026, 11, 23), facts={"summary": "{sender} {0} %s 朝に気づきました"})
    profile = Profile(trade_name="佐藤データサービス", phone="0268-00-0000")
    text = suggested_letter(case, profile, PACK, Language.JA)
    for part in ("佐藤データサービス", "2026年11月23日", "{sender} {0} %s 朝に気づきました", "0268-00-0000"):
        assert part in text


def test_the_owners_own_letter_wins_in_its_language_only() -> None:
    case = LeakCase("c", AT, letters={"ja": "自分の文です。"})
    assert letter(case, Profile(), PACK, Language.JA) == "自分の文です。"
    assert letter(case, Profile(), PACK, Language.EN).startswith("Dear customer")

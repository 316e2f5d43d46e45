"""A number in a sentence of a check is said as people say it: 1 day, not 1 days; today, not 0 days ago."""

from __future__ import annotations

import pytest

from app.domain.language import Language
from app.domain.verdict import Status, Verdict
from app.inspection.check import load_check

DEFENDER = "antivirus_definitions_current"


def said(check_id: str, reason: str, language: Language, **facts: int | str) -> str:
    return load_check(check_id).sentence(Verdict(check_id, Status.PASS, reason, facts), language)


@pytest.mark.parametrize(
    ("days", "age"), [(0, "0 days old"), (1, "1 day old"), (2, "2 days old"), (11, "11 days old")]
)
def test_one_day_is_no_plural(days: int, age: str) -> None:
    found = said(DEFENDER, "current", Language.EN, product="Microsoft Defender", days=days)
    assert found == f"The definitions of Microsoft Defender are {age}."


@pytest.mark.parametrize(("days", "day"), [(0, "今日"), (1, " 1 日前"), (10, " 10 日前"), (100, " 100 日前")])
def test_no_day_ago_is_today(days: int, day: str) -> None:
    found = said(DEFENDER, "current", Language.JA, product="Microsoft Defender", days=days)
    assert found == f"Microsoft Defender の定義は{day}のものです。"


def test_a_count_of_one_stands_behind_its_thing() -> None:
    assert said("updates_installed", "waiting", Language.EN, count=1) == "Updates not installed yet: 1."

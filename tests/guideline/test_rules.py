"""Which chapters fit which firm, whose words win, and what a decision keeps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.assessment.firm import firm_facts, save_firm_facts
from app.content.packs import edition_ids, load_questionnaire
from app.content.rule_packs import RuleKind, load_rule_pack
from app.domain.firm import FACT_NAMES, FirmFacts
from app.domain.language import Language
from app.domain.profile import Profile
from app.guideline.rule_set import revisions
from app.guideline.rule_store import SETS, FirmRules
from app.guideline.rules import Fit, RuleChoices, Situation, draft, facts_that_decide, numbers_of, suits
from app.inspection.check import load_checks
from app.records.store import Store

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
SCS_IDS = [
    "1-2-1",
    "1-2-3",
    "1-3-1",
    "2-1-1",
    "2-1-2",
    "2-1-4",
    "3-1-1",
    "3-1-2",
    "3-1-3",
    "3-1-4",
    "4-1-1",
    "4-1-2",
    "4-1-3",
    "4-1-4",
    "4-1-5",
    "4-1-6",
    "4-1-7",
    "4-2-2",
    "4-3-4",
    "4-4-1",
    "4-4-4",
    "4-4-5",
    "4-5-1",
    "5-1-1",
    "6-1-1",
    "7-1-1",
]


@pytest.fixture
def store(data_folder: Path) -> Iterator[Store]:
    with Store.open(data_folder) as opened:
        yield opened


@pytest.fixture
def rules(store: Store) -> FirmRules:
    store.save_profile(Profile("佐藤データサービス", "佐藤 恵", people_count=1))
    return FirmRules(store)


def in_use(rules: FirmRules) -> list[str]:
    return [one.id for one in rules.chapters() if one.in_use]


def test_the_pack_has_the_eleven_chapters_of_the_guideline_and_telework() -> None:
    pack = load_rule_pack()
    assert [one.number for one in pack.chapters] == [*range(1, 12), None]
    assert pack.chapters[-1].id == "telework"
    assert not pack.chapters[-1].verified
    assert len(pack.rules) == sum(len(one.rules) for one in pack.chapters) == 120


def test_every_rule_links_only_to_what_exists_and_serves_something() -> None:
    questions = {one.id for edition in edition_ids() for one in load_questionnaire(edition).questions}
    checks = {one.id: one for one in load_checks()}
    for rule in load_rule_pack().rules.values():
        assert set(rule.questions) <= questions, rule.id
        assert set(rule.checks) <= set(checks), rule.id
        assert set(rule.scs) <= set(SCS_IDS), rule.id
        assert rule.questions or rule.scs, rule.id
        for check, reasons in rule.broken_by.reasons.items():
            assert set(reasons) <= set(checks[check].reasons), (rule.id, check)
        for limit in (rule.broken_by.over, rule.broken_by.older, rule.broken_by.not_within):
            assert limit is None or set(limit.reasons) <= set(checks[limit.check].reasons), rule.id


def test_every_three_star_requirement_is_served_by_a_rule() -> None:
    served = {one for rule in load_rule_pack().rules.values() for one in rule.scs}
    assert served == set(SCS_IDS)


def test_every_question_of_the_self_assessment_is_served_by_a_rule() -> None:
    served = {one for rule in load_rule_pack().rules.values() for one in rule.questions}
    assert served == {f"q{number:02}" for number in range(1, 26)}


def test_a_fact_nobody_told_neither_takes_a_chapter_in_nor_calls_it_unfit() -> None:
    assert suits(["telework"], FirmFacts()) is Fit.NOT_KNOWN
    assert suits(["telework"], FirmFacts(telework=True)) is Fit.FITS
    assert suits(["telework"], FirmFacts(telework=False)) is Fit.DOES_NOT
    assert suits(["!own_devices"], FirmFacts(own_devices=False)) is Fit.FITS
    assert suits(["!own_devices"], FirmFacts(own_devices=True)) is Fit.DOES_NOT
    assert suits(["!own_devices"], FirmFacts()) is Fit.NOT_KNOWN
    assert suits(["cloud", "servers"], FirmFacts(cloud=False)) is Fit.DOES_NOT


def test_only_chapters_that_fit_are_taken_in(store: Store, rules: FirmRules) -> None:
    always = ["organisation", "people", "information", "access", "place", "devices", "systems", "incidents"]
    assert in_use(rules) == always
    save_firm_facts(store, FirmFacts(contractors=True, my_number=False, telework=True))
    assert in_use(rules) == [*always[:7], "contractors", "incidents", "telework"]


def test_the_owner_may_take_in_and_leave_out_any_chapter(rules: FirmRules) -> None:
    rules.use_chapter("telework", True)
    rules.use_chapter("place", False)
    assert "telework" in in_use(rules)
    assert "place" not in in_use(rules)


def test_one_person_gets_the_short_form(store: Store, rules: FirmRules) -> None:
    alone = {one.id for chapter in rules.chapters() for one in chapter.kept}
    store.save_profile(Profile("佐藤データサービス", "佐藤 恵", people_count=6))
    several = {one.id for chapter in rules.chapters() for one in chapter.kept}
    assert alone < several
    assert "r0105" not in alone


def test_numbers_and_names_are_filled_in(store: Store, rules: FirmRules) -> None:
    rules.set_number("lock_minutes", 5)
    texts = {one.id: one.text for chapter in rules.chapters() for one in chapter.rules}
    assert "5分使わなければ" in texts["r0413"].ja
    assert "after 5 minutes" in texts["r0413"].en
    assert texts["r0101"].ja.startswith("佐藤 恵が、")
    save_firm_facts(store, FirmFacts(responsible_person="山田 太郎"))
    assert rules.chapters()[0].rules[0].text.ja.startswith("山田 太郎が、")


def test_no_place_stays_open_in_any_sentence() -> None:
    facts = FirmFacts(**dict.fromkeys(FACT_NAMES, True))
    for people in (1, 5, None):
        situation = Situation(Profile(people_count=people), facts)
        for chapter in draft(load_rule_pack(), situation, RuleChoices(), {}):
            for rule in chapter.rules:
                assert "{" not in rule.text.ja + rule.text.en
                assert "I is" not in rule.text.en


def test_an_absurd_number_counts_as_not_chosen() -> None:
    pack = load_rule_pack()
    assert numbers_of(pack, RuleChoices(numbers={"lock_minutes": 10**9}))["lock_minutes"] == 10
    assert numbers_of(pack, RuleChoices(numbers={"lock_minutes": 0}))["lock_minutes"] == 10


def test_the_owners_words_survive_a_change_of_everything_else(store: Store, rules: FirmRules) -> None:
    rules.edit("r0413", "席を立つときは 必ずロック。{braces} も平気です", Language.JA, NOW)
    rules.set_number("lock_minutes", 3)
    save_firm_facts(store, FirmFacts(telework=True))
    rule = next(one for chapter in rules.chapters() for one in chapter.rules if one.id == "r0413")
    assert rule.own
    assert rule.text.ja == rule.text.en == "席を立つときは 必ずロック。{braces} も平気です"
    rules.edit("r0413", "  ", Language.JA, NOW)
    rule = next(one for chapter in rules.chapters() for one in chapter.rules if one.id == "r0413")
    assert not rule.own
    assert "3分" in rule.text.ja


def test_a_sentence_taken_out_comes_back_with_the_owners_words(rules: FirmRules) -> None:
    rules.edit("r0502", "来客には名札を渡します。", Language.JA, NOW)
    rules.remove("r0101", True, NOW)
    assert all(one.id != "r0101" for one in rules.chapters()[0].kept)
    rules.remove("r0101", False, NOW)
    assert rules.chapters()[0].kept[0].id == "r0101"
    rules.remove("r0502", True, NOW)
    rules.remove("r0502", False, NOW)
    assert rules.edits["r0502"].texts == {"ja": "来客には名札を渡します。"}


def test_a_hundred_thousand_characters_are_kept_short_and_do_no_harm(rules: FirmRules) -> None:
    rules.edit("r0101", "あ" * 100_000, Language.JA, NOW)
    assert len(rules.chapters()[0].rules[0].text.ja) == 1000


def test_a_decision_keeps_a_copy_that_later_changes_do_not_touch(store: Store, rules: FirmRules) -> None:
    first = rules.approve(TODAY, " 佐藤 恵 ", NOW)
    assert (first.number, first.decided_by, first.decided_on) == (1, "佐藤 恵", TODAY)
    assert rules.current() == first
    rules.set_number("lock_minutes", 5)
    assert rules.current().is_draft
    assert rules.latest == first
    second = rules.approve(TODAY, "佐藤 恵", NOW)
    assert [one.number for one in rules.versions] == [1, 2]
    changed = {one.id for one in second.chapters if one.changed_on == TODAY}
    assert changed == {one.id for one in second.chapters}


def test_a_chapter_that_did_not_change_keeps_its_date(rules: FirmRules) -> None:
    rules.approve(date(2026, 4, 1), "佐藤 恵", NOW)
    rules.set_number("lock_minutes", 5)
    rules.use_chapter("place", False)
    second = rules.approve(TODAY, "佐藤 恵", NOW)
    dates = {one.id: one.changed_on for one in second.chapters}
    assert dates["access"] == TODAY
    assert dates["people"] == date(2026, 4, 1)
    table = revisions(rules.versions)
    assert [one.number for one in table] == [1, 2]
    assert [one.ja for one in table[1].changed] == ["アクセス制御及び認証"]
    assert [one.ja for one in table[1].dropped] == ["物理的対策"]


@pytest.mark.parametrize(
    ("day", "name", "why"),
    [
        (date(1999, 12, 31), "佐藤 恵", "date"),
        (date(2026, 11, 24), "佐藤 恵", "date"),
        (TODAY, "   ", "name"),
    ],
)
def test_a_decision_needs_a_name_and_a_day_that_can_be(
    rules: FirmRules, day: date, name: str, why: str
) -> None:
    with pytest.raises(ValueError, match=why):
        rules.approve(day, name, NOW)
    assert rules.versions == ()


def test_nothing_cannot_be_decided_on(rules: FirmRules) -> None:
    for chapter in rules.chapters():
        rules.use_chapter(chapter.id, False)
    with pytest.raises(ValueError, match="empty"):
        rules.approve(TODAY, "佐藤 恵", NOW)


def test_a_damaged_version_is_left_out_and_the_others_stay(store: Store, rules: FirmRules) -> None:
    rules.approve(TODAY, "佐藤 恵", NOW)
    store.save_entry(SETS, "version-2", {"number": "two", "chapters": [{"id": 3}]})
    store.save_entry(SETS, "choices", {"modules": {"place": "yes"}, "numbers": [1]})
    assert [one.number for one in rules.versions] == [1]
    assert rules.choices == RuleChoices()
    assert rules.approve(TODAY, "佐藤 恵", NOW).number == 3


def test_taking_a_decision_back_leaves_the_one_before(rules: FirmRules) -> None:
    rules.approve(TODAY, "佐藤 恵", NOW)
    rules.set_number("patch_days", 7)
    second = rules.approve(TODAY, "佐藤 恵", NOW)
    rules.take_back(second.number)
    assert rules.latest is not None
    assert rules.latest.number == 1


def test_only_facts_that_decide_something_are_asked(store: Store) -> None:
    pack = load_rule_pack()
    asked = facts_that_decide(pack, FirmFacts())
    assert set(asked) == set(FACT_NAMES)
    known = FirmFacts(**dict.fromkeys(FACT_NAMES, False))
    assert facts_that_decide(pack, known) == ()
    assert firm_facts(store) == FirmFacts()


def test_every_handbook_rule_is_an_order_or_a_ban() -> None:
    for rule in load_rule_pack().rules.values():
        assert not rule.handbook or rule.kind in (RuleKind.MUST, RuleKind.NEVER), rule.id

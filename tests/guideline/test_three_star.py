"""The distance to ★3: touched is not met, and what was found wanting is never covered by a paper."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from app.content.packs import load_actions
from app.content.rule_packs import load_rule_pack
from app.content.three_star_pack import load_three_star
from app.domain.answer import Choice
from app.domain.language import Language
from app.domain.verdict import Status
from app.guideline.papers import Paper
from app.guideline.three_star import (
    CriterionNotes,
    RequirementStanding,
    Standing,
    counts,
    next_moves,
    three_star,
)
from app.guideline.three_star_words import move_text
from app.records.store import Store
from tests.guideline.known_factory import known

PACK = load_three_star()
FORBIDDEN = re.compile("取得可能|合格|取得でき|認定")


def standing_of(requirement_id: str, **facts: object) -> RequirementStanding:
    standings = three_star(PACK, known(**facts))  # type: ignore[arg-type]
    return next(one for one in standings if one.requirement.id == requirement_id)


def test_the_list_has_the_published_counts() -> None:
    assert len(PACK.requirements) == 26
    assert PACK.criterion_count == 81
    assert len(PACK.four_star_ids) == 17
    by_category = {
        category.official: (
            sum(one.category == category.id for one in PACK.requirements),
            sum(one.criteria for one in PACK.requirements if one.category == category.id),
        )
        for category in PACK.categories
    }
    assert by_category == {
        "ガバナンスの整備": (3, 8),
        "取引先管理": (3, 4),
        "リスクの特定": (4, 11),
        "攻撃等の防御": (13, 48),
        "攻撃等の検知": (1, 3),
        "インシデントへの対応": (1, 6),
        "インシデントからの復旧": (1, 1),
    }


def test_no_requirement_of_the_higher_star_is_in_the_list() -> None:
    assert not {one.id for one in PACK.requirements} & set(PACK.four_star_ids)


def test_the_rules_serve_every_requirement_that_names_them() -> None:
    served = {one for rule in load_rule_pack().rules.values() for one in rule.scs}
    assert {one.id for one in PACK.requirements if "rules" in one.documents} <= served


def test_a_firm_of_which_nothing_is_known_has_everything_open_but_the_outside_service() -> None:
    found = counts(three_star(PACK, known()))
    assert found == {
        Standing.MEASURED: 0,
        Standing.DOCUMENT: 0,
        Standing.DECLARED: 0,
        Standing.OPEN: 25,
        Standing.OUTSIDE: 1,
    }


def test_a_good_measurement_touches_its_requirement() -> None:
    found = standing_of("4-1-4", checks={"screen_locks_itself": Status.PASS})
    assert found.standing is Standing.MEASURED
    assert found.concerns == ()


@pytest.mark.parametrize("status", [Status.UNKNOWN, Status.NOT_APPLICABLE])
def test_what_could_not_be_measured_touches_nothing(status: Status) -> None:
    assert standing_of("4-1-4", checks={"screen_locks_itself": status}).standing is Standing.OPEN


def test_a_measurement_that_fails_keeps_it_open_whatever_the_papers_and_answers_say() -> None:
    found = standing_of(
        "4-1-4",
        checks={"screen_locks_itself": Status.FAIL},
        answers={"q14": Choice.IMPLEMENTED},
        papers=["rules"],
        served=["4-1-4"],
    )
    assert found.standing is Standing.OPEN
    assert [one.subject for one in found.concerns] == ["screen_locks_itself"]


def test_one_half_good_measurement_is_not_counted_as_measured() -> None:
    checks = {"antivirus_active": Status.PASS, "antivirus_definitions_current": Status.WARN}
    assert standing_of("4-4-5", checks=checks).standing is Standing.OPEN


def test_an_answer_alone_is_only_declared() -> None:
    assert standing_of("1-2-3", answers={"q19": Choice.IMPLEMENTED}).standing is Standing.DECLARED
    assert standing_of("1-2-3", answers={"q19": Choice.NOT_IMPLEMENTED}).standing is Standing.OPEN
    assert standing_of("1-2-3", answers={"q19": Choice.DONT_KNOW}).standing is Standing.OPEN


def test_the_rules_touch_only_what_one_of_their_sentences_serves() -> None:
    assert standing_of("1-2-3", papers=["rules"]).standing is Standing.OPEN
    assert standing_of("1-2-3", papers=["rules"], served=["1-2-3"]).standing is Standing.DOCUMENT


def test_a_drill_that_failed_speaks_against_it() -> None:
    failed = Paper("restore_drill", date(2026, 11, 2), passed=False)
    found = standing_of("7-1-1", papers=[failed], answers={"q11": Choice.IMPLEMENTED})
    assert found.standing is Standing.OPEN


def test_watching_needs_an_outside_service_whatever_is_known() -> None:
    found = standing_of("5-1-1", checks={"antivirus_active": Status.PASS}, papers=["rules"], served=["5-1-1"])
    assert found.standing is Standing.OUTSIDE


def test_the_rules_are_the_move_that_touches_most_for_least() -> None:
    facts = known()
    moves = next_moves(PACK, three_star(PACK, facts), facts, load_actions())
    rates = [len(one.closes) / one.minutes for one in moves]
    assert moves[0].id == "rules"
    assert rates == sorted(rates, reverse=True)
    assert all(one.minutes > 0 and one.yen == 0 for one in moves)


def test_a_paper_that_exists_is_no_move_any_more() -> None:
    facts = known(papers=["rules"], served=["1-2-1"])
    moves = next_moves(PACK, three_star(PACK, facts), facts, load_actions())
    assert "rules" not in {one.id for one in moves}


@pytest.mark.parametrize("half", [{"is_complete": False}, {"is_fresh": False}])
def test_a_list_that_is_half_finished_or_old_is_a_move_to_finish_it(half: dict[str, bool]) -> None:
    list_ = Paper("cloud", date(2026, 3, 1), count=2, **half)  # type: ignore[arg-type]
    facts = known(papers=[list_])
    found = {one.id: one for one in next_moves(PACK, three_star(PACK, facts), facts, load_actions())}
    assert "3-1-3" in found["cloud"].closes
    assert found["cloud"].begun
    assert "残り" in move_text(found["cloud"], Language.JA)
    assert not found["rules"].begun


def test_contractors_without_every_agreement_are_a_move() -> None:
    facts = known(papers=["cloud", "contractors"])
    moves = {one.id: one for one in next_moves(PACK, three_star(PACK, facts), facts, load_actions())}
    assert {"contractors_nda", "contractors_incident"} <= moves.keys()


def test_a_drill_that_failed_is_not_offered_as_a_paper_to_finish() -> None:
    facts = known(papers=[Paper("restore_drill", date(2026, 3, 1), count=1, passed=False)])
    moves = next_moves(PACK, three_star(PACK, facts), facts, load_actions())
    assert "restore_drill" not in {one.id for one in moves}


def test_a_single_failing_check_is_a_move_with_its_own_minutes() -> None:
    facts = known(checks={"screen_locks_itself": Status.FAIL})
    moves = next_moves(PACK, three_star(PACK, facts), facts, load_actions())
    fix = next(one for one in moves if one.id == "fix_screen_locks_itself")
    assert (fix.closes, fix.minutes) == (("4-1-4",), load_actions()["fix_screen_locks_itself"].minutes)


def test_a_note_at_a_criterion_is_kept_and_an_empty_one_goes(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        notes = CriterionNotes(store)
        notes.save("3-1-1/2", "一覧は総務の棚")
        notes.save("3-1-1/3", "")
        assert notes.all() == {"3-1-1/2": "一覧は総務の棚"}
        notes.save("3-1-1/2", "  ")
        assert notes.all() == {}


def test_nothing_about_the_star_says_that_it_could_be_had(root: Path) -> None:
    files = [
        root / "resources/content/guideline/scs.json",
        *(root / "resources/content/phrases").glob("three_star.json"),
        *(root / "app/ui/guideline").glob("three_star*.py"),
        *(root / "app/report").glob("three_star*.py"),
    ]
    assert len(files) > 1
    said = {path.name: FORBIDDEN.findall(path.read_text(encoding="utf-8")) for path in files}
    assert {name: words for name, words in said.items() if words} == {}

"""What speaks against a rule: positive knowledge only, from an answer or from a measurement."""

from __future__ import annotations

from datetime import date

import pytest

from app.content.rule_packs import load_rule_pack
from app.domain.answer import Answer, Choice
from app.domain.firm import FACT_NAMES, FirmFacts
from app.domain.json_value import JsonScalar
from app.domain.profile import Profile
from app.domain.verdict import Status, Verdict
from app.guideline.contradictions import Contradiction, contradictions
from app.guideline.rules import RuleChoices, RuleEdit, Situation, draft, numbers_of
from app.inspection.check import load_check

TODAY = date(2026, 11, 23)
FACTS = FirmFacts(**{**dict.fromkeys(FACT_NAMES, True), "responsible_person": "山田"})


def found_for(
    verdicts: list[Verdict] | None = None,
    answers: list[Answer] | None = None,
    edits: dict[str, RuleEdit] | None = None,
    choices: RuleChoices | None = None,
) -> tuple[Contradiction, ...]:
    pack, chosen = load_rule_pack(), choices or RuleChoices()
    chapters = draft(pack, Situation(Profile(people_count=5), FACTS), chosen, edits or {})
    given = {one.question_id: one for one in answers or []}
    return contradictions(chapters, numbers_of(pack, chosen), given, verdicts or [], TODAY)


def verdict(check: str, reason: str, **facts: JsonScalar) -> Verdict:
    status = load_check(check).reasons.get(reason, Status.UNKNOWN)
    return Verdict(check, status, reason, facts, measured_at="2026-11-23T03:00:00Z")


# check, reason, facts, numbers chosen → the rules it speaks against, what was promised and what was found
TABLE = [
    ("screen_locks_itself", "late", {"minutes": 30}, {"lock_minutes": 5}, {"r0413": (5, 30)}),
    ("screen_locks_itself", "locks", {"minutes": 10}, {"lock_minutes": 5}, {"r0413": (5, 10)}),
    ("screen_locks_itself", "locks", {"minutes": 5}, {"lock_minutes": 5}, {}),
    ("screen_locks_itself", "locks", {"minutes": "ten"}, {"lock_minutes": 5}, {}),
    ("screen_locks_itself", "locks", {}, {"lock_minutes": 5}, {}),
    ("screen_locks_itself", "never_on_the_desk", {}, {}, {"r0413": (None, None)}),
    ("screen_locks_itself", "late_by_policy", {"limit": 15}, {"lock_minutes": 10}, {"r0413": (10, 15)}),
    ("screen_locks_itself", "late_by_policy", {"limit": 15}, {"lock_minutes": 20}, {}),
    ("screen_locks_itself", "not_measured", {"minutes": 90}, {}, {}),
    ("backup_recent", "recent", {"days": 6}, {"backup_days": 7}, {}),
    ("backup_recent", "recent", {"days": 6}, {"backup_days": 1}, {"r0308": (1, 6)}),
    ("backup_recent", "old", {"days": 90}, {}, {"r0308": (7, 90)}),
    ("backup_recent", "failing", {}, {}, {"r0308": (None, None)}),
    ("backup_recent", "nothing_seen", {}, {}, {}),
    ("backup_recent", "sync_only", {}, {}, {}),
    ("updates_installed", "important_waiting", {"date": "2026-11-20"}, {}, {}),
    ("updates_installed", "important_waiting", {"date": "2026-10-13"}, {}, {"r0702": (14, 41)}),
    ("updates_installed", "important_waiting", {"date": "soon"}, {}, {}),
    ("automatic_updates_on", "paused", {}, {}, {"r0701": (None, None)}),
    ("automatic_updates_on", "search_unknown", {}, {}, {}),
    ("security_update_recent", "several_missed", {"missed": 4}, {}, {"r0702": (None, None)}),
    ("security_update_recent", "one_missed", {"missed": 1}, {}, {}),
    ("os_supported", "ended", {}, {}, {"r0703": (None, None)}),
    ("antivirus_active", "off", {}, {}, {"r0704": (None, None)}),
    ("antivirus_active", "conflict_lists", {}, {}, {}),
    ("antivirus_definitions_current", "old", {"days": 40}, {}, {"r0704": (None, None)}),
    ("firewall_active", "current_off", {}, {}, {"r0706": (None, None)}),
    ("disk_encrypted", "off_portable", {}, {}, {"r0306": (None, None)}),
    ("disk_encrypted", "off_desktop", {}, {}, {}),
    ("wifi_encrypted", "wep_now", {}, {}, {"r0707": (None, None)}),
    ("wifi_encrypted", "open_now", {}, {}, {"r0612": (None, None)}),
    ("remote_access_closed", "on", {}, {}, {"r0710": (None, None)}),
    ("accounts_protected", "signs_in_by_itself", {}, {}, {"r0406": (None, None)}),
    ("shares_restricted", "everyone_writes", {}, {}, {"r0409": (None, None)}),
    ("daily_work_without_admin", "administrator", {}, {}, {"r0411": (None, None)}),
    ("macros_blocked", "all_run", {}, {}, {"r0602": (None, None)}),
    ("autorun_off", "runs", {}, {}, {"r0609": (None, None)}),
    ("password_policy_strong", "short_allowed", {"length": 6}, {}, {}),
]


@pytest.mark.parametrize(("check", "reason", "facts", "numbers", "expected"), TABLE)
def test_a_measurement_speaks_against_a_rule_only_where_it_is_certain(
    check: str,
    reason: str,
    facts: dict[str, JsonScalar],
    numbers: dict[str, int],
    expected: dict[str, tuple[int | None, int | None]],
) -> None:
    found = found_for([verdict(check, reason, **facts)], choices=RuleChoices(numbers=numbers))
    assert {one.rule.id: (one.promised, one.found) for one in found} == expected
    assert all(one.verdict is not None and one.answer is None for one in found)


def test_only_a_plain_no_is_an_answer_against_a_rule() -> None:
    for choice in Choice:
        found = found_for(answers=[Answer("q14", choice, "2026-11-23T03:00:00Z")])
        expected = ["r0413"] if choice is Choice.NOT_IMPLEMENTED else []
        assert [one.rule.id for one in found] == expected


def test_every_question_but_those_the_rules_themselves_answer_can_speak_against_one() -> None:
    answers = [Answer(f"q{n:02}", Choice.NOT_IMPLEMENTED, "2026-11-23T03:00:00Z") for n in range(1, 26)]
    spoken = {one.answer.question_id for one in found_for(answers=answers) if one.answer}
    assert spoken == {f"q{number:02}" for number in range(1, 24)}


def test_a_sentence_of_the_owner_and_one_taken_out_are_not_compared() -> None:
    against = [verdict("screen_locks_itself", "late", minutes=60)]
    for edit in (RuleEdit("r0413", {"ja": "画面は手でロックします。"}), RuleEdit("r0413", removed=True)):
        assert found_for(against, edits={"r0413": edit}) == ()


def test_a_chapter_not_in_use_is_not_compared() -> None:
    against = [verdict("firewall_active", "current_off")]
    assert found_for(against)
    assert not found_for(against, choices=RuleChoices(modules={"systems": False}))


def test_nothing_known_says_nothing() -> None:
    assert found_for() == ()

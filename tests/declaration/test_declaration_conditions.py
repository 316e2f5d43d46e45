"""★ and ★★: a table over every combination of what the records can say."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest

from app.content.phrases import has_phrase, phrase
from app.declaration.conditions import (
    ArticleFacts,
    Condition,
    Look,
    PolicyFacts,
    PublicationFacts,
    SelfCheckFacts,
    Standing,
    one_star,
    two_stars,
)
from app.declaration.duties import Duty
from app.declaration.file_comparison import Outcome, Proof
from app.declaration.restore_drill import Drill
from app.domain.answer import Choice
from app.domain.language import Language

TODAY = date(2026, 11, 23)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
TWO_YEARS_AGO = TODAY - timedelta(days=730)

WHO = ("", "   ", "恵")
DAYS = (None, YESTERDAY, TODAY, TOMORROW)
CHOICES = (None, *Choice)
DRILLS = (None, *(Outcome(one) for one in ("same", "different", "changed_since", "locked")))


def drill(outcome: Outcome | None) -> Drill | None:
    return None if outcome is None else Drill("d", "2026-11-20T03:00:00Z", outcome)


def expected_of_article(who: str, since: date | None, choice: Choice | None, outcome: Outcome | None) -> str:
    """The rule once more, written as the table one would draw on paper."""
    named = bool(who.strip())
    if named and since and since > TODAY:
        return "begins_later"
    if named and since:
        return "drill_failed" if outcome is Outcome.DIFFERENT else "works_on_it"
    if named or since:
        return "no_day" if named else "no_name"
    return "answered_so" if choice in (Choice.IMPLEMENTED, Choice.PARTLY) else "nobody_named"


STANDING_OF = {
    "works_on_it": Standing.MET,
    "nobody_named": Standing.NOT_MET,
    "begins_later": Standing.TO_CONFIRM,
    "drill_failed": Standing.TO_CONFIRM,
    "no_day": Standing.TO_CONFIRM,
    "no_name": Standing.TO_CONFIRM,
    "answered_so": Standing.TO_CONFIRM,
}


@pytest.mark.parametrize(("who", "since"), list(product(WHO, DAYS)))
def test_an_article_stands_as_the_table_says(who: str, since: date | None) -> None:
    for choice, outcome in product(CHOICES, DRILLS):
        facts = ArticleFacts("a6", Duty(who, since), (choice,), drill(outcome))
        (found,) = one_star([facts], TODAY).conditions
        wanted = expected_of_article(who, since, choice, outcome)
        assert (found.reason, found.standing) == (wanted, STANDING_OF[wanted])
        assert_can_be_said(found)


ANSWERED = ((0, 25), (1, 25), (24, 25), (25, 25))
LAST_ON = (None, TWO_YEARS_AGO, YESTERDAY, TODAY, TOMORROW)
POLICIES = (None, PolicyFacts(1, None), PolicyFacts(2, YESTERDAY), PolicyFacts(3, TOMORROW))
PLACES = (
    (),
    (PublicationFacts("", TODAY),),
    (PublicationFacts("https://example.jp/policy", None),),
    (PublicationFacts("店の入口", TOMORROW),),
    (PublicationFacts("店の入口", TODAY),),
    (PublicationFacts("店の入口", TWO_YEARS_AGO),),
    (PublicationFacts("店の入口", TWO_YEARS_AGO), PublicationFacts("https://example.jp", TODAY)),
    (PublicationFacts("店の入口", TODAY, 1),),
    (PublicationFacts("店の入口", TWO_YEARS_AGO, 2), PublicationFacts("https://example.jp", TODAY, 1)),
    *((PublicationFacts("https://example.jp", TODAY, 3, look, TODAY),) for look in Look),
    *((PublicationFacts("https://example.jp", TODAY, 1, look, TODAY),) for look in Look),
    (
        PublicationFacts("https://example.jp", TODAY, 3, Look.GONE, TODAY),
        PublicationFacts("店の入口", YESTERDAY, 3),
    ),
)


def expected_check(answered: int, asked: int, not_applicable: int, last_on: date | None) -> str:
    if answered < asked:
        return "check_half_way" if answered else "check_not_begun"
    if not_applicable:
        return "check_not_applicable"
    if last_on is None or last_on > TODAY:
        return "check_undated"
    return "check_long_ago" if last_on == TWO_YEARS_AGO else "check_done"


def expected_policy(policy: PolicyFacts | None) -> str:
    if policy is None:
        return "policy_none"
    if policy.decided_on is None:
        return "policy_undated"
    return "policy_later" if policy.decided_on > TODAY else "policy_set"


def expected_place(policy: PolicyFacts | None, places: tuple[PublicationFacts, ...], elsewhere: str) -> str:
    named = [one for one in places if one.where]
    dated = [one for one in named if one.since and one.since <= TODAY]
    if not dated:
        return "published_undated" if named else ("published_elsewhere" if elsewhere else "published_nowhere")
    if policy is None:
        return "published_without_policy"
    good = [one for one in dated if one.look in (Look.NONE, Look.SAME)]
    newest = max(good or dated, key=lambda one: (one.revision, one.since))
    older = policy.decided_on is not None and newest.since is not None and newest.since < policy.decided_on
    if (newest.revision < policy.revision) if newest.revision else older:
        return "published_before_revision"
    seen = {Look.SAME: "seen", Look.GONE: "gone", Look.DIFFERS: "differs"}
    return f"published_{seen[newest.look]}" if newest.look in seen else "published"


MET = {"check_done", "policy_set", "published", "published_seen"}
NOT_MET = {"check_half_way", "check_not_begun", "policy_none", "published_nowhere"}


@pytest.mark.parametrize(("counts", "not_applicable", "last_on"), list(product(ANSWERED, (0, 1), LAST_ON)))
def test_two_stars_stand_as_the_table_says(
    counts: tuple[int, int], not_applicable: int, last_on: date | None
) -> None:
    answered, asked = counts
    for policy, places, elsewhere in product(POLICIES, PLACES, ("", "https://example.jp/old")):
        check = SelfCheckFacts("3.1", asked, answered, not_applicable, last_on)
        star = two_stars(check, policy, places, TODAY, said_elsewhere=elsewhere)
        reasons = [one.reason for one in star.conditions]
        assert reasons == [
            expected_check(answered, asked, not_applicable, last_on),
            expected_policy(policy),
            expected_place(policy, places, elsewhere),
        ]
        for one in star.conditions:
            wanted = Standing.TO_CONFIRM
            if one.reason in MET:
                wanted = Standing.MET
            elif one.reason in NOT_MET:
                wanted = Standing.NOT_MET
            assert one.standing is wanted
            assert_can_be_said(one)
        assert star.ready is (set(reasons) <= MET)


def assert_can_be_said(one: Condition) -> None:
    """Every reason has its sentence in both languages, with every place filled."""
    for language in Language:
        said = phrase(f"declaration.because.{one.reason}", language, **_shown(one))
        assert said
        assert "{" not in said


def _shown(one: Condition) -> dict[str, object]:
    return {**one.facts, "date": one.on.isoformat() if one.on else ""}


def test_two_stars_never_ask_for_points() -> None:
    words = " ".join(phrase(f"declaration.because.{one}", Language.JA, **ALL_PLACES) for one in MET | NOT_MET)
    assert "点" not in words
    assert not any("point" in name or "score" in name for name in SelfCheckFacts.__dataclass_fields__)


ALL_PLACES = {
    "date": "", "who": "", "since": "", "edition": "", "asked": 1, "answered": 1, "left": 0, "count": 1,
    "revision": 1, "where": "",
}  # fmt: skip


def test_what_is_unclear_is_never_met() -> None:
    for outcome in Outcome:
        facts = ArticleFacts("a6", Duty("恵", YESTERDAY), (), drill(outcome))
        (found,) = one_star([facts], TODAY).conditions
        assert (found.standing is Standing.MET) is (drill(outcome).proof is not Proof.FAILED)  # type: ignore[union-attr]
    assert not one_star([], TODAY).ready


def test_every_condition_and_standing_has_its_words() -> None:
    names = [f"declaration.standing.{one.value}" for one in Standing]
    names += [f"declaration.condition.{one}" for one in ("self_check", "policy_set", "policy_published")]
    assert all(has_phrase(one) for one in names)

"""The partner page says of the declaration what the pages of SECURITY ACTION know, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.assessment.session import Assessment
from app.declaration.declared import Declaration, declaration, save_declaration, was_asked
from app.declaration.duties import Medium
from app.declaration.file_comparison import Outcome
from app.declaration.policy_store import (
    PageCheck,
    Way,
    decide,
    new_publication,
    policy_draft,
    save_draft,
    save_publication,
)
from app.declaration.restore_drill import Drill, keep_drill
from app.domain.answer import Choice
from app.domain.language import Language
from app.domain.profile import Profile
from app.records.store import Store
from app.report.declared_options import declared_options, published_place, take_over
from app.report.document_job import document_job
from app.report.options import PartnerPageOptions, RestoreDrill, SecurityAction
from app.report.partner_page import partner_page
from app.report.plain_text import plain_text
from app.system.clock import utc_now

TODAY, MAY = date(2026, 11, 23), date(2026, 5, 1)
EMPTY = PartnerPageOptions()


@pytest.fixture
def store(data_folder: Path) -> Iterator[Store]:
    opened = Store.open(data_folder)
    opened.save_profile(Profile("佐藤事務所", "佐藤 恵", people_count=1))
    yield opened
    opened.close()


# What was typed on the partner page before


def test_what_was_typed_on_the_partner_page_becomes_the_declaration_once(store: Store) -> None:
    typed = replace(EMPTY, security_action=SecurityAction(2, "50123456789", MAY))
    take_over(store, typed)
    assert declaration(store) == Declaration(2, "50123456789", MAY)
    save_declaration(store, Declaration(1, "", None))
    take_over(store, typed)
    assert declaration(store).stars == 1


def test_nothing_typed_is_no_declaration(store: Store) -> None:
    take_over(store, EMPTY)
    assert not was_asked(store)


# Star, number and day


@pytest.mark.parametrize(
    ("declared", "shown", "expected"),
    [
        (Declaration(0, "50123456789", MAY), True, None),
        (Declaration(1), True, SecurityAction(1, "", None)),
        (Declaration(2, "５０１２３-４５６７８９", MAY), True, SecurityAction(2, "50123456789", MAY)),
        (Declaration(2, "41234567890", MAY), True, SecurityAction(2, "41234567890", MAY)),
        (Declaration(2, "5012345678", MAY), True, SecurityAction(2, "", MAY)),
        (Declaration(2, "abc", None), True, SecurityAction(2, "", None)),
        (Declaration(2, "50123456789", MAY), False, None),
    ],
)  # fmt: skip
def test_star_number_and_day_are_those_of_the_declaration(
    store: Store, declared: Declaration, shown: bool, expected: SecurityAction | None
) -> None:
    save_declaration(store, declared)
    options = replace(EMPTY, show_declaration=shown)
    assert declared_options(store, options, TODAY).security_action == expected


def test_without_a_word_on_the_declaration_the_options_stay_as_they_are(store: Store) -> None:
    typed = replace(EMPTY, security_action=SecurityAction(1, "x"), policy_published_at="https://old.example")
    assert declared_options(store, typed, TODAY) == typed


# Where the policy is


def test_the_place_of_the_newest_revision_is_named_and_one_without_a_day_only_for_want_of_another(
    store: Store,
) -> None:
    assert published_place(store, TODAY) is None
    decide(store, utc_now())
    new_publication(store, Way.SHOP, "玄関", None)
    undated = published_place(store, TODAY)
    assert undated is not None
    assert (undated.where, undated.since) == ("玄関", None)
    new_publication(store, Way.SITE, "https://example.jp/1", date(2026, 9, 1))
    save_draft(store, policy_draft(store).with_own(Language.JA, "law.secret", "口外しません。"))
    decide(store, utc_now())
    new_publication(store, Way.SITE, "https://example.jp/2", date(2026, 8, 1))
    new_publication(store, Way.SITE, "https://example.jp/3", date(2027, 1, 1))
    options = declared_options(store, EMPTY, TODAY)
    assert (options.policy_published_at, options.policy_published_on) == (
        "https://example.jp/2",
        date(2026, 8, 1),
    )


def test_a_place_that_was_found_gone_is_not_named_to_partners_and_another_one_is_named_before_it(
    store: Store,
) -> None:
    made = decide(store, utc_now())
    site = new_publication(store, Way.SITE, "https://example.jp/1", date(2026, 9, 1))
    save_publication(store, site.with_check(PageCheck("2026-11-20T03:00:00Z", "not_found", made.number)))
    gone = published_place(store, TODAY)
    assert gone is not None
    assert (gone.where, gone.since) == ("https://example.jp/1", None)
    typed = replace(EMPTY, policy_published_at="https://old.example", policy_published_on=date(2026, 1, 1))
    options = declared_options(store, typed, TODAY)
    assert (options.policy_published_at, options.policy_published_on) == ("", None)
    new_publication(store, Way.SHOP, "玄関", date(2026, 8, 1))
    other = published_place(store, TODAY)
    assert other is not None
    assert (other.where, other.since) == ("玄関", date(2026, 8, 1))


# The drill


def drill(key: str, at: str, outcome: Outcome) -> Drill:
    return Drill(key, at, outcome, "名簿.csv", 10, "", Medium.USB_MEMORY, True)


@pytest.mark.parametrize(
    ("outcome", "passed"), [(Outcome.SAME, True), (Outcome.DAMAGED, False), (Outcome.DENIED, None)]
)
def test_the_newest_drill_decides_and_a_failed_one_is_not_hidden(
    store: Store, outcome: Outcome, passed: bool | None
) -> None:
    keep_drill(store, drill("1", "2026-11-01T03:00:00Z", Outcome.SAME))
    keep_drill(store, drill("2", "2026-11-20T03:00:00Z", outcome))
    expected = RestoreDrill(date(2026, 11, 20), passed, Medium.USB_MEMORY, True)
    assert declared_options(store, EMPTY, TODAY).restore_drill == expected


def test_a_drill_of_long_ago_says_nothing_of_today(store: Store) -> None:
    keep_drill(store, drill("1", "2025-01-01T03:00:00Z", Outcome.SAME))
    assert declared_options(store, EMPTY, TODAY).restore_drill is None


# On paper


@pytest.mark.parametrize("language", list(Language))
def test_the_partner_page_prints_the_declaration_as_declared_and_the_policy_as_document(
    store: Store, language: Language
) -> None:
    save_declaration(store, Declaration(2, "５０１２３４５６７８９", MAY))
    decide(store, utc_now())
    new_publication(store, Way.SITE, "https://example.jp/policy", date(2026, 9, 1))
    assessment = Assessment(store)
    assessment.answer("q01", Choice.PARTLY)
    record = assessment.make_record()
    options = declared_options(store, replace(EMPTY, language=language), TODAY)
    lines = plain_text(partner_page(record, options)).splitlines()
    declared, document = ("申告", "書類") if language is Language.JA else ("declared", "document")
    about = "\n".join(lines)
    assert "50123456789" in about
    assert "https://example.jp/policy" in about
    assert any(declared in line.lower() for line in lines)
    assert any(document in line.lower() for line in lines)
    assert document_job(partner_page(record, options), "x").missing_characters == ()

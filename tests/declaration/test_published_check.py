"""The published page against the revisions that were set."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.assessment.firm import save_firm_facts
from app.declaration.policy_store import decide, revisions
from app.declaration.published_check import CHANGED, OTHER, SAME, compare_page
from app.domain.firm import FirmFacts
from app.domain.language import Language
from app.domain.profile import Profile
from app.files.web_text import read_web_page
from app.records.store import Store
from app.report.declaration_policy import policy_document
from app.report.plain_text import plain_text
from app.report.web_page import web_page_bytes

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store") as opened:
        opened.save_profile(Profile("佐藤事務所", "佐藤 恵", people_count=1))
        yield opened


@pytest.mark.parametrize("language", list(Language))
def test_our_own_page_and_text_are_found_to_be_the_same(store: Store, language: Language) -> None:
    document = policy_document(decide(store, NOW).text(language))
    for words in (read_web_page(web_page_bytes(document)), plain_text(document)):
        found = compare_page(words, revisions(store))
        assert (found.outcome, found.revision, found.missing) == (SAME, 1, ())
        assert found.found == found.of > 10


def test_a_site_may_put_its_own_head_and_menu_around_it_and_break_lines(store: Store) -> None:
    text = plain_text(policy_document(decide(store, NOW).text(Language.JA)))
    page = "ホーム お問い合わせ\n" + text.replace("。", "。\n").replace("情報", "情 報") + "© 佐藤事務所"
    assert compare_page(page, revisions(store)).outcome == SAME


def test_a_changed_sentence_is_named(store: Store) -> None:
    decide(store, NOW)
    text = plain_text(policy_document(revisions(store)[0].text(Language.JA)))
    found = compare_page(text.replace("原因を調べ", "理由を調べ"), revisions(store))
    assert found.outcome == CHANGED
    assert found.missing == ("原因を調べ、同じことが起きないように改めます。",)


@pytest.mark.parametrize(
    "page", ["", "このページは見つかりません", "<html></html>", "全く別の話です。" * 100]
)
def test_another_page_is_not_taken_for_the_policy(store: Store, page: str) -> None:
    decide(store, NOW)
    assert compare_page(page, revisions(store)).outcome == OTHER


def test_a_page_that_still_shows_the_revision_before_is_said_to(store: Store) -> None:
    old = plain_text(policy_document(decide(store, NOW).text(Language.JA)))
    save_firm_facts(store, FirmFacts(telework=True))
    decide(store, NOW + timedelta(days=1))
    found = compare_page(old, revisions(store))
    assert (found.outcome, found.revision) == (CHANGED, 1)


def test_without_a_policy_there_is_nothing_to_compare(store: Store) -> None:
    with pytest.raises(ValueError, match="no revision"):
        compare_page("x", revisions(store))

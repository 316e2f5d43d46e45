"""The catalogue of phrases, and the explained words found in a text."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.content.glossary import build_search, find_terms
from app.content.kinds import ContentError
from app.content.phrases import has_phrase, load_phrases, phrase, read_phrases
from app.domain.answer import Choice
from app.domain.language import Language
from app.domain.observation import Access
from app.domain.plan import PlanState
from app.domain.verdict import Confidence, Status


def test_every_status_access_choice_and_state_has_its_word() -> None:
    ids = [
        *(f"status.{one}" for one in Status),
        *(f"status.{one}.spoken" for one in Status),
        *(f"access.{one}" for one in Access),
        *(f"choice.{one}" for one in Choice),
        *(f"confidence.{one}" for one in Confidence),
        *(f"plan_state.{one}" for one in PlanState),
    ]
    for language in Language:
        assert all(phrase(one, language) for one in ids)


def test_the_four_answers_keep_their_official_words() -> None:
    words = [phrase(f"choice.{one}", Language.JA) for one in Choice]
    assert words == ["実施している", "一部実施している", "実施していない", "わからない", "該当なし"]


def test_the_four_states_have_four_different_words() -> None:
    for language in Language:
        words = {phrase(f"status.{one}", language) for one in ("pass", "warn", "fail", "unknown")}
        assert len(words) == 4


def test_places_of_a_phrase_are_filled_in() -> None:
    assert phrase("status.postponed", Language.JA, date="2026-12-24") == "後回し（2026-12-24）"
    assert phrase("unit.minutes", Language.EN, minutes=10) == "about 10 min"


def test_a_phrase_never_shows_an_unfilled_place() -> None:
    with pytest.raises(KeyError):
        phrase("status.postponed", Language.JA)


def test_an_unknown_phrase_is_a_key_error() -> None:
    assert not has_phrase("status.splendid")
    with pytest.raises(KeyError):
        phrase("status.splendid", Language.JA)


def test_two_files_may_not_share_an_id(tmp_path: Path) -> None:
    (tmp_path / "phrases").mkdir()
    for name in ("a", "b"):
        path = tmp_path / "phrases" / f"{name}.json"
        path.write_text('{"same.id": {"ja": "同じ", "en": "same"}}', encoding="utf-8")
    with pytest.raises(ContentError, match="another file"):
        read_phrases(tmp_path)


def test_a_phrase_without_english_is_refused(tmp_path: Path) -> None:
    (tmp_path / "phrases").mkdir()
    (tmp_path / "phrases" / "a.json").write_text('{"one.id": {"ja": "片方"}}', encoding="utf-8")
    with pytest.raises(ContentError, match=r"one\.id"):
        read_phrases(tmp_path)


def test_the_catalogue_is_read_once() -> None:
    assert load_phrases() is load_phrases()


def test_an_explained_word_is_found_where_it_stands() -> None:
    text = "仕事で使うパソコンのOSを更新します。"
    assert [text[one.start : one.end] for one in find_terms(text, Language.JA)] == ["OS", "更新"]


def test_the_longest_explained_word_wins() -> None:
    found = find_terms("ウイルス対策ソフトを入れます。", Language.JA)
    assert [one.term.id for one in found] == ["antivirus"]


def test_a_word_inside_another_word_is_not_found() -> None:
    assert find_terms("POSレジ、ウイルスバスター", Language.JA) == ()
    assert find_terms("cloudy applications", Language.EN) == ()


def test_english_words_are_found_whatever_their_case_and_number() -> None:
    found = find_terms("Passwords open Cloud storage.", Language.EN)
    assert [one.term.id for one in found] == ["password", "cloud"]


def test_an_empty_glossary_finds_nothing() -> None:
    for language in Language:
        pattern, _ = build_search((), language)
        assert pattern.search("パスワード password") is None

"""The handbook names every check with what it reads; nothing is left to guess."""

from __future__ import annotations

import pytest

from app.domain.language import Language
from app.domain.observation import System
from app.inspection.check import load_checks
from app.inspection.handbook import chapters, handbook_lines
from app.inspection.sources import source_of


@pytest.mark.parametrize("language", list(Language))
def test_every_check_has_a_chapter_with_its_sources(language: Language) -> None:
    found = {one.id: one for one in chapters(language)}

    for check in load_checks():
        chapter = found.pop(check.id)
        assert chapter.title == check.title.to(language)
        assert chapter.means
        assert len(chapter.readings) == len(check.systems)
        for reading in chapter.readings:
            assert reading.how
            assert reading.sources
    assert not found


def test_every_source_is_said_in_words() -> None:
    for check in load_checks():
        for names in check.reads.values():
            for name in names:
                assert source_of(name) != name, f"{name} has no row in resources/schema/observations.md"


@pytest.mark.parametrize(("language", "words"), [(Language.JA, "管理者"), (Language.EN, "administrator")])
def test_every_reading_says_why_no_rights_are_needed(language: Language, words: str) -> None:
    for chapter in chapters(language):
        for reading in chapter.readings:
            assert words in reading.how, (chapter.id, reading.system)


def test_one_system_gets_its_own_part_only() -> None:
    written = "\n".join(handbook_lines(Language.EN, System.LINUX))

    assert "[Linux]" in written
    assert "[Windows]" not in written
    assert "WIN-OS-01" in written

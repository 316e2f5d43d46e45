"""The rules of five firms, kept as text: whoever changes a sentence sees what it does to whom.

`MAMORI_KARTE_KEEP_GOLDEN=1 python3 dev.py test tests/guideline/test_five_firms.py` keeps the new texts; look
at the pages as well.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from five_firms import decided_rules, situations

from app.domain.language import Language
from app.report.document_job import document_job
from app.report.rules_booklet import handbook, rules_booklet

GOLDEN = Path(__file__).parent / "golden_rules"
FIRMS = situations()


def as_text(name: str, language: Language) -> str:
    rules = decided_rules(FIRMS[name])
    papers = rules_booklet(rules, [rules], language), handbook(rules, language)
    texts = [document_job(one, name).text(windows=False).decode("utf-8-sig") for one in papers]
    return "\n\n".join(texts)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", FIRMS)
def test_the_rules_of_a_firm_say_what_was_looked_at(name: str, language: Language) -> None:
    text, path = as_text(name, language), GOLDEN / f"{name}.{language.value}.txt"
    if os.environ.get("MAMORI_KARTE_KEEP_GOLDEN"):
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")


def test_each_firm_has_only_its_own_chapters() -> None:
    chapters = {name: {one.id for one in decided_rules(one).chapters} for name, one in FIRMS.items()}
    always = {"organisation", "people", "information", "access", "place", "devices", "systems", "incidents"}
    assert chapters["data_entry"] == always
    assert chapters["builder"] == always | {"contractors"}
    assert chapters["tax_office"] == always | {"my_number"}
    assert chapters["shop"] == always | {"contractors", "my_number"}
    assert chapters["software_maker"] == always | {"contractors", "my_number", "development", "telework"}


@pytest.mark.parametrize("name", FIRMS)
def test_a_small_firm_gets_few_pages_and_every_character_can_be_printed(name: str) -> None:
    rules = decided_rules(FIRMS[name])
    for language in Language:
        booklet = document_job(rules_booklet(rules, [rules], language), name)
        short = document_job(handbook(rules, language), name)
        assert len(booklet.sheets) <= (4 if rules.alone else 6)
        assert len(short.sheets) <= 3
        assert not booklet.missing_characters
        assert not short.missing_characters


def test_one_person_is_told_nothing_about_staff() -> None:
    text = as_text("data_entry", Language.JA)
    for word in ("全員へ", "責任者へ知らせ", "辞める人", "働き始める日"):
        assert word not in text

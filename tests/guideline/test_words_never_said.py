"""取得可能 and 合格 are never said: not in our texts, on paper or in a draft. The counts stand beside it."""

from __future__ import annotations

import ast
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from app.content.ledger_packs import load_cloud, load_ledger
from app.content.packs import content_folder, load_actions
from app.content.partner_facts_pack import load_partner_pack
from app.content.rule_packs import load_rule_pack
from app.content.three_star_pack import load_three_star
from app.domain.answer import Choice
from app.domain.language import Language
from app.domain.profile import Profile
from app.domain.verdict import Status
from app.guideline.fact_matching import match
from app.guideline.fair_request import FairRequest, LetterFacts
from app.guideline.partner_answers import draft
from app.guideline.three_star import next_moves, three_star
from app.report.document import Document
from app.report.fair_letter import fair_letter
from app.report.plain_text import plain_text
from app.report.rules_booklet import handbook, rules_booklet
from app.report.three_star_paper import three_star_document, three_star_workbook
from tests.guideline.five_firms import decided_rules, situations
from tests.guideline.known_factory import known

ROOT = Path(__file__).resolve().parents[2]
NEVER = re.compile(
    r"取得可能|取得でき|合格|pass mark|(?:can|may) (?:now )?(?:obtain|acquire) ★|eligible for ★|★3 achieved"
)
PACK = load_three_star()
WELL_KEPT = known(
    checks={one: Status.PASS for found in PACK.requirements for one in found.checks},
    answers={f"q{number:02}": Choice.IMPLEMENTED for number in range(1, 26)},
    papers=sorted({one for found in PACK.requirements for one in found.documents}),
    served=[one.id for one in PACK.requirements],
)


def our_texts() -> Iterator[tuple[str, str]]:
    """Every text of the guideline's packs and phrases, of its pages, and of the catalogue."""
    packs = [*(content_folder() / "guideline").rglob("*.json")]
    packs += [content_folder() / "phrases" / f"{one}.json" for one in _PHRASES]
    for path in packs:
        yield path.name, path.read_text(encoding="utf-8")
    yield "guideline_en.ts", (ROOT / "i18n" / "guideline_en.ts").read_text(encoding="utf-8")
    for room in ("guideline", "ui/guideline", "report"):
        for path in (ROOT / "app" / room).glob("*.py"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            words = (one.value for one in ast.walk(tree) if isinstance(one, ast.Constant))
            yield path.name, "\n".join(one for one in words if isinstance(one, str))


_PHRASES = ("three_star", "check_sheet", "letter", "owner", "rules", "ledger", "report")


def papers() -> Iterator[tuple[str, str]]:
    """Everything the guideline prints, at its best, in both languages."""
    standings = three_star(PACK, WELL_KEPT)
    moves = next_moves(PACK, standings, WELL_KEPT, load_actions())
    situation = situations()["software_maker"]
    decided = decided_rules(situation)
    facts = LetterFacts((), 12, date(2026, 11, 20), 2, date(2026, 10, 1), ())
    letter = FairRequest("みらい電子", "山口", "★3の要求への対応", 240_000)
    for language in Language:
        documents: dict[str, Document] = {
            "three_star": three_star_document(PACK, standings, moves, WELL_KEPT, language),
            "booklet": rules_booklet(decided, (decided,), language),
            "handbook": handbook(decided, language),
            "letter": fair_letter(letter, facts, Profile("佐藤"), date(2026, 11, 23), language),
        }
        for name, document in documents.items():
            yield f"{name} {language}", plain_text(document)
        book = openpyxl.load_workbook(
            io.BytesIO(three_star_workbook(PACK, standings, {}, WELL_KEPT, language))
        )
        cells = (cell.value for sheet in book for row in sheet.iter_rows() for cell in row)
        yield f"workbook {language}", "\n".join(str(one) for one in cells if one is not None)


def drafts() -> Iterator[tuple[str, str]]:
    """What is proposed where a buyer himself uses these words."""
    for question in ("★3を取得可能ですか。", "★3の審査に合格していますか。", "★3を取得していますか。"):
        made = draft(match(question, load_partner_pack()), WELL_KEPT, Language.JA)
        yield question, "\n".join((made.sentence, made.note, made.proof))


@pytest.mark.parametrize("make", [our_texts, papers, drafts])
def test_neither_word_is_ever_said(make) -> None:  # type: ignore[no-untyped-def]
    found = list(make())
    assert len(found) >= 3
    assert [(name, NEVER.search(text)) for name, text in found if NEVER.search(text)] == []


def test_the_look_finds_them_where_they_are() -> None:
    assert NEVER.search("あなたは★3を取得可能です")
    assert NEVER.search("合格です")
    assert NEVER.search("You can obtain ★3 now")


def test_a_star_asked_for_is_never_affirmed() -> None:
    for question in ("★3を取得していますか。", "SCS評価制度の★3を取得済みですか。"):
        made = draft(match(question, load_partner_pack()), WELL_KEPT, Language.JA)
        assert made.meaning is None


def test_the_counts_of_the_guideline_and_the_scheme() -> None:
    assert sum(one.number is not None for one in load_rule_pack().chapters) == 11
    assert len(load_ledger().columns) == 10
    assert len(load_cloud().items) == 15
    assert len(PACK.requirements) == 26
    assert sum(one.criteria for one in PACK.requirements) == PACK.criterion_count == 81
    assert len({one for found in PACK.requirements for one in found.criterion_ids}) == 81


def test_the_paper_and_the_workbook_hold_every_id() -> None:
    standings = three_star(PACK, WELL_KEPT)
    text = plain_text(three_star_document(PACK, standings, (), WELL_KEPT, Language.JA))
    assert all(one.id in text for one in PACK.requirements)
    notes = {one: f"note {one}" for found in PACK.requirements for one in found.criterion_ids}
    book = openpyxl.load_workbook(
        io.BytesIO(three_star_workbook(PACK, standings, notes, WELL_KEPT, Language.JA))
    )
    cells = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row}
    assert {one.id for one in PACK.requirements} <= cells
    assert set(notes.values()) <= cells
    emptied = replace(PACK, requirements=PACK.requirements[:25])
    assert emptied.criterion_count < 81  # so that the counts above can fail

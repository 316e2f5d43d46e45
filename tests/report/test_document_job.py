"""One document, every form of it."""

from __future__ import annotations

import every_block
import printed
import pytest

from app.report.document import Bullets, Paragraph, Words
from app.report.document_job import FileFormat, document_job
from app.report.sheet import text_runs
from app.report.style import MARGIN_LEFT

STARTS = {FileFormat.PDF: b"%PDF-1.7", FileFormat.DOCX: b"PK", FileFormat.HTML: b"<!DOCTYPE html>"}


@pytest.mark.parametrize("kind", list(FileFormat))
def test_every_form_is_made_and_is_the_same_each_time(kind: FileFormat) -> None:
    job = document_job(every_block.document(), "2026-11-23_基本方針")
    content = job.content(kind)
    assert content.startswith(STARTS.get(kind, "みほん商事".encode()[:0]))
    assert content == document_job(every_block.document(), "2026-11-23_基本方針").content(kind)
    assert job.name_for(kind) == f"2026-11-23_基本方針.{kind.value}"


def test_the_pdf_holds_every_text_within_the_margins() -> None:
    job = document_job(every_block.document(), "x")
    text = printed.squeezed(printed.poppler("pdftotext", job.pdf(), "-raw"))
    not_printed = {"図の説明", "署名"}  # read aloud only; the place for a seal stands instead of a line
    expected = [one for one in every_block.WORDS if one not in not_printed]
    assert [one for one in expected if printed.squeezed(one) not in text] == []
    assert [printed.outside(sheet) for sheet in job.sheets if printed.outside(sheet)] == []


def test_a_list_is_set_in_with_its_numbers_to_the_left_of_it() -> None:
    items = tuple(Words("長い項目は、次の行でも字下げがそろいます。" * 4) for _ in range(12))
    job = document_job(every_block.document((Bullets(items, numbered=True),)), "x")
    runs = [run for run in text_runs(job.sheets[0]) if run.y < 700]
    numbers = [run for run in runs if run.text.rstrip(".").isdigit()]
    texts = {round(run.x, 2) for run in runs if run not in numbers and run.x > MARGIN_LEFT + 0.1}
    assert [run.text for run in numbers][:12] == [f"{number}." for number in range(1, 13)]
    assert len(texts) == 1
    assert all(run.x >= MARGIN_LEFT and run.x + run.width < min(texts) for run in numbers)
    assert printed.outside(job.sheets[0]) == []


def test_text_at_the_right_ends_at_the_right_margin() -> None:
    made = every_block.document((Paragraph(Words("2026年11月23日"), at_right=True),))
    run = text_runs(document_job(made, "x").sheets[0])[0]
    assert run.x + run.width == pytest.approx(595.276 - 42.52, abs=0.1)


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("2026/11\\23:方針?", "2026／11＼23：方針？.pdf"),
        ("CON", "CON_.pdf"),
        ("...", "mamori-karte.pdf"),
        ("方" * 300, "方" * 78 + ".pdf"),
    ],
)
def test_a_stem_becomes_a_name_every_system_takes(stem: str, name: str) -> None:
    assert document_job(every_block.document(), stem).file_name == name

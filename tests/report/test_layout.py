"""Laying out: what is moved stays the same, what is too long says so, every phrase is there."""

import json
from dataclasses import replace

import pytest
import report_factory as factory
from printed import outside, shown

from app.domain.language import Language
from app.report.document import Document, Figure, Gap, Heading, PageBreak, Paragraph, Table, Words
from app.report.layout import DoesNotFitError, lay_out
from app.report.print_job import print_job
from app.report.sheet import (
    Circle,
    Group,
    Line,
    Polygon,
    Rectangle,
    TextRun,
    leaves,
    moved,
    text_runs,
)
from app.system.folders import resource_folder

MARKS = (
    TextRun(1, 2, "a", 8, False, "#000000", 4),
    Line(1, 2, 3, 4, 0.5, "#000000"),
    Rectangle(1, 2, 3, 4, 1, "#ffffff", "#000000", 0.5, True),
    Circle(1, 2, 3, "#ffffff", "#000000", 0.5),
    Polygon(((1, 2), (3, 4)), None, "#000000", 0.5, False),
)


def _document(*blocks, **changes) -> Document:
    plain = Document("題名", Language.JA, tuple(blocks), "文書番号 1", "{page}／{pages}ページ")
    return replace(plain, **changes)


@pytest.mark.parametrize("mark", [*MARKS, Group("P", MARKS, "words")], ids=lambda mark: type(mark).__name__)
def test_a_mark_moved_there_and_back_is_the_same(mark):
    assert moved(moved(mark, 10, 20), -10, -20) == mark
    assert moved(mark, 10, 20) != mark


def test_the_marks_of_groups_are_found_in_drawing_order():
    nested = (Group("Table", (Group("TR", MARKS[:2]), MARKS[2])), MARKS[3])
    assert tuple(leaves(nested)) == MARKS[:4]


def test_a_one_page_document_that_is_too_long_says_so():
    with pytest.raises(DoesNotFitError):
        lay_out(_document(*(Paragraph(Words("行")),) * 200, one_page=True, smallest_scale=0.9))


def test_short_one_page_documents_are_set_larger():
    block = Paragraph(Words("行"))
    small = text_runs(lay_out(_document(block))[0])[0].size
    large = text_runs(lay_out(_document(block, one_page=True))[0])[0].size
    assert large > small


def test_a_page_break_begins_a_page_and_space_at_its_top_falls_away():
    sheets = lay_out(_document(Paragraph(Words("一")), PageBreak(), Gap(5), Paragraph(Words("二"))))
    assert len(sheets) == 2
    assert shown([sheets[1]]).startswith("二")
    assert text_runs(sheets[1])[0].y == pytest.approx(text_runs(sheets[0])[0].y)


def test_an_empty_document_is_one_page_with_its_foot():
    (sheet,) = lay_out(_document())
    assert shown([sheet]) == "文書番号11／1ページ"


def test_a_heading_goes_along_with_what_follows():
    filler = tuple(Paragraph(Words("行")) for _ in range(40))
    for extra in range(8):
        more = tuple(Gap(1.0) for _ in range(extra))
        sheets = lay_out(_document(*filler, *more, Heading(2, "見出し"), Paragraph(Words("本文"))))
        for sheet in sheets:
            texts = [run.text for run in text_runs(sheet)]
            assert ("見出し" in texts) == ("本文" in texts)


def test_a_table_of_a_thousand_rows_keeps_its_margins_and_its_head():
    rows = tuple((Words(str(number)), Words("中身")) for number in range(1000))
    sheets = lay_out(_document(Table((1.0, 2.0), ("番号", "内容"), rows)))
    assert len(sheets) > 10
    for sheet in sheets:
        assert outside(sheet) == []
        assert "番号" in [run.text for run in text_runs(sheet)]


def test_a_figure_stays_in_one_piece():
    figure = Figure(100, 300, (Rectangle(0, 0, 100, 300, fill="#000000"),), "a box")
    sheets = lay_out(_document(*(figure,) * 5))
    assert len(sheets) == 3
    for sheet in sheets:
        figures = [mark for mark in sheet.marks if isinstance(mark, Group) and mark.tag == "Figure"]
        assert all(mark.alt == "a box" for mark in figures)


def test_every_phrase_exists_in_both_languages_with_the_same_places():
    path = resource_folder() / "content" / "phrases" / "report.json"
    for name, texts in json.loads(path.read_text(encoding="utf-8")).items():
        places = [sorted(part.split("}")[0] for part in texts[one].split("{")[1:]) for one in ("ja", "en")]
        assert places[0] == places[1], name
        assert texts["ja"].strip(), name
        assert texts["en"].strip(), name


def test_a_print_job_has_sheets_a_file_and_its_name():
    job = print_job(factory.record(), Language.EN, addressee="Sample Ltd.")
    assert len(job.sheets) == 1
    assert job.pdf().startswith(b"%PDF-1.7")
    assert job.file_name.endswith(".pdf")
    assert "SampleLtd." in shown(job.sheets)


def test_the_full_report_is_made_on_demand():
    assert len(print_job(factory.record(), Language.JA, full=True).sheets) > 2

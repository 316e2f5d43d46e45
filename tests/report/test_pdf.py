"""The PDF file as other programs see it: text, faces, structure, bytes."""

import re
from dataclasses import replace

import pytest
import report_factory as factory
from printed import poppler, shown, squeezed

from app.domain.language import Language
from app.report.pdf import pdf_bytes
from app.report.print_job import PrintJob, print_job
from app.report.sheet import A4_HEIGHT, A4_WIDTH, Circle, Group, Line, Polygon, Rectangle, Sheet, text_runs
from app.report.typeset import run

RARE = "髙﨑彅濵 ㈱①Ⅳ㎡㍻ ﾃｽﾄ ｶﾞｷﾞ 〜～ “quoted” don’t ―…・"


def _job(language: Language, full: bool = False) -> PrintJob:
    options = factory.FULL_OPTIONS if language is Language.JA else factory.ENGLISH_OPTIONS
    profile = replace(factory.PROFILE, trade_name=f"㈱テスト {RARE}", person_name="髙濵 﨑夫")
    return print_job(factory.record(profile=profile), language, full=full, options=options)


@pytest.fixture(scope="module", params=[(language, full) for language in Language for full in (False, True)])
def printed_job(request):
    job = _job(*request.param)
    return job, job.pdf()


def test_the_text_copies_out_exactly(printed_job):
    job, pdf = printed_job
    assert squeezed(poppler("pdftotext", pdf, "-raw")) == shown(job.sheets)


def test_variants_and_half_width_characters_come_back_as_typed(printed_job):
    text = squeezed(poppler("pdftotext", printed_job[1], "-raw"))
    assert squeezed(RARE) in text
    assert "髙濵﨑夫" in text


def test_every_face_is_embedded_and_none_is_the_viewers_own(printed_job):
    rows = poppler("pdffonts", printed_job[1]).splitlines()[2:]
    assert rows
    for row in rows:
        name, *_, embedded, subset, unicode_map, _number, _generation = row.split()
        assert re.fullmatch(r"[A-Z]{6}\+BIZUDPGothic-(Regular|Bold)", name)
        assert (embedded, subset, unicode_map) == ("yes", "yes", "yes")


def test_it_is_tagged_and_has_title_size_and_pages(printed_job):
    job, pdf = printed_job
    info = dict(line.split(":", 1) for line in poppler("pdfinfo", pdf).splitlines())
    assert info["Tagged"].strip() == "yes"
    assert info["Title"].strip() == job.document.title
    assert info["Pages"].strip() == str(len(job.sheets))
    assert "A4" in info["Page size"]


def test_its_language_is_named(printed_job):
    job, pdf = printed_job
    tag = b"(ja-JP)" if job.document.language is Language.JA else b"(en)"
    assert b"/Lang " + tag in pdf
    assert b"/MarkInfo" in pdf


def test_its_structure_names_headings_paragraphs_tables_and_figures(printed_job):
    job, pdf = printed_job
    structure = poppler("pdfinfo", pdf, "-struct")
    found = set(re.findall(r"^\s*(\w+)", structure, re.MULTILINE))
    assert {"Document", "H1", "H2", "P", "Table", "TR", "TD"} <= found
    if len(job.sheets) > 1:
        assert {"H3", "TH", "Figure"} <= found


def test_the_structure_reads_out_everything_but_the_foot_of_the_page(printed_job):
    job, pdf = printed_job
    told = re.findall(r'"(.*)"', poppler("pdfinfo", pdf, "-struct-text"))
    bodies = [run.text for sheet in job.sheets for run in text_runs(sheet)[:-2]]
    assert squeezed("".join(told)) == squeezed("".join(bodies))


def test_it_does_not_claim_what_was_not_validated(printed_job):
    assert b"pdfuaid" not in printed_job[1]
    assert b"pdfaid" not in printed_job[1]


def test_the_same_record_gives_the_same_bytes(printed_job):
    job, pdf = printed_job
    again = _job(job.document.language, full=len(job.sheets) > 1)
    assert again.pdf() == pdf


def test_no_date_of_today_and_no_name_of_this_pc_is_in_the_file(printed_job):
    info = poppler("pdfinfo", printed_job[1])
    assert "2000" in info
    assert "anonymous" not in info


def test_a_figure_carries_its_words():
    marks = (
        Group("Figure", (Rectangle(60, 60, 50, 9, fill="#2b3a4d"), run("12", 60, 90, 9)), "twelve of twenty"),
        Line(60, 100, 90, 100, 0.5, "#000000"),
        Circle(80, 120, 5, stroke="#000000", thickness=1),
        Polygon(((60, 130), (70, 140), (60, 140)), fill="#ffffff"),
    )
    pdf = pdf_bytes((Sheet(A4_WIDTH, A4_HEIGHT, marks),), "Figure", Language.EN)
    assert "Figure" in poppler("pdfinfo", pdf, "-struct")
    assert b"/Alt (twelve of twenty)" in pdf
    assert squeezed(poppler("pdftotext", pdf)) == "12"


def test_three_thousand_different_characters_come_back():
    kanji = [chr(code) for code in range(0x4E00, 0x4E00 + 3000)]
    lines = ["".join(kanji[at : at + 50]) for at in range(0, 3000, 50)]
    marks = tuple(Group("P", (run(line, 60, 60 + 12 * index, 9),)) for index, line in enumerate(lines))
    sheet = Sheet(A4_WIDTH, A4_HEIGHT, marks)
    pdf = pdf_bytes((sheet,), "Kanji", Language.JA)
    assert squeezed(poppler("pdftotext", pdf, "-raw")) == shown([sheet])

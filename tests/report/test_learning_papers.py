"""Certificate and training record as papers: what they say, that it fits, and what they never claim."""

from __future__ import annotations

from datetime import date

import pytest
from printed import poppler, squeezed

from app.content.learning_lists import load_courses
from app.content.packs import load_questionnaire
from app.content.wording import claim_faults
from app.domain.language import Language, Text
from app.domain.profile import Profile
from app.learning.certificate import Certificate
from app.learning.courses import CourseStanding
from app.learning.results import Learner
from app.learning.training_record import TrainingPerson, TrainingRecord, TrainingRow
from app.report.document_job import document_job
from app.report.learning_certificate import (
    CertificatePaper,
    certificate_document,
    certificate_job,
    certificate_sheet,
)
from app.report.learning_record import training_document, training_head
from app.report.sheet import A4_HEIGHT, A4_WIDTH, Sheet, TextRun, text_runs

DAY = date(2026, 11, 23)
INSIDE = 50.0  # points: nothing is printed on the ornament of the frame
NAMES = (
    "佐藤 恵",
    "Maximiliane Alexandrina von Hohenberg-Langenstein-Wittelsbach",
    "寿限無寿限無五劫のすりきれ海砂利水魚の水行末雲来末風来末食う寝る処に住む処やぶら小路の藪柑子" * 2,
    "👩‍🔧",
    "",
)


def paper(name: str = "佐藤 恵", firm: str = "佐藤データサービス", course: int = 0) -> CertificatePaper:
    given = Certificate("MK-20261123-7F3A2C", "x", name[:80], "owner", "2026-11", DAY, 25)
    return CertificatePaper(given, load_courses()[course].title, 74, firm)


def words(sheet: Sheet) -> str:
    return squeezed("".join(run.text for run in text_runs(sheet)))


def boxes(sheet: Sheet) -> list[tuple[TextRun, float, float, float, float]]:
    """Each piece of text with its left, top, right and bottom edge."""
    return [
        (run, run.x, run.y - run.size * 0.88, run.x + run.width, run.y + run.size * 0.14)
        for run in text_runs(sheet)
    ]


@pytest.mark.parametrize("language", Language)
def test_a_certificate_says_who_what_when_and_that_it_is_ours(language: Language) -> None:
    shown = words(certificate_sheet(paper(), language))
    title = load_courses()[0].title.to(language)
    for part in ("佐藤恵", title, "MK-20261123-7F3A2C", "2026-11", "74", "25", "佐藤データサービス", "IPA"):
        assert squeezed(part) in shown
    assert squeezed("公的な機関が出したものではありません") in shown or squeezed("not issued by IPA") in shown


@pytest.mark.parametrize("language", Language)
def test_a_certificate_never_speaks_as_an_authority(language: Language) -> None:
    shown = words(certificate_sheet(paper(), language))
    for claim in ("認定", "合格", "認証", "取得", "certify", "certified", "qualified"):
        assert claim not in shown
    assert list(claim_faults({"ja": shown, "en": shown})) == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("firm", ["", "佐藤データサービス", "とても長い屋号の" * 12, "x" * 100_000])
@pytest.mark.parametrize("name", NAMES)
def test_every_name_fits_and_nothing_lies_over_another(language: Language, firm: str, name: str) -> None:
    for course in (0, 1):
        sheet = certificate_sheet(paper(name, firm, course), language)
        placed = boxes(sheet)
        for run, left, top, right, bottom in placed:
            assert left >= INSIDE, run
            assert right <= A4_WIDTH - INSIDE, run
            assert top >= INSIDE, run
            assert bottom <= A4_HEIGHT - INSIDE, run
        for at, (run, left, top, right, bottom) in enumerate(placed):
            for other, left2, top2, right2, bottom2 in placed[at + 1 :]:
                apart = right <= left2 or right2 <= left or bottom <= top2 + 1 or bottom2 <= top + 1
                assert apart, (run.text, other.text)


def test_the_pdf_is_one_a4_page_with_its_words_and_its_faces() -> None:
    pdf = certificate_job(paper(), Language.JA).pdf()
    facts = poppler("pdfinfo", pdf)
    assert "Pages:           1" in facts
    assert "(A4)" in facts
    assert "Tagged:          yes" in facts
    read = squeezed(poppler("pdftotext", pdf))
    assert "佐藤恵様" in read
    assert "MK-20261123-7F3A2C" in read
    fonts = poppler("pdffonts", pdf).splitlines()[2:]
    assert fonts
    assert all(" yes yes yes " in line for line in fonts)


def test_the_same_certificate_gives_the_same_bytes() -> None:
    assert certificate_job(paper(), Language.EN).pdf() == certificate_job(paper(), Language.EN).pdf()


def test_a_character_the_face_lacks_is_reported_and_printed_as_geta() -> None:
    job = certificate_job(paper("佐藤𠮷子👍"), Language.JA)
    assert "👍" in {one.character for one in job.missing_characters}
    assert "〓" in words(job.sheets[0])


def test_the_document_says_the_same_for_those_who_hear_it() -> None:
    text = certificate_job(paper(), Language.JA).text(windows=False).decode("utf-8")
    assert "佐藤 恵 様" in text
    assert "MK-20261123-7F3A2C" in text
    assert certificate_document(paper(""), Language.JA).title.endswith("（お名前は未記入）")


def record() -> TrainingRecord:
    course = load_courses()[1]
    learner = Learner("x", "佐藤 恵", "staff", "2026-11-01T00:00:00Z")
    standing = CourseStanding(course, ("q01",), course.lessons[1:], (), "2026-11-23T03:00:00Z")
    given = Certificate("MK-20261123-7F3A2C", "x", "佐藤 恵", "staff", "2026-11", DAY, 21)
    rows = (
        TrainingRow(
            "x", "佐藤 恵", "q01", Text("更新を先のばしにしない", "Do not put updates off"), "2026-11", DAY, 3
        ),
        TrainingRow("x", "佐藤 恵", "q77", Text("", ""), "2020-01", date(2020, 1, 5), 0),
    )
    return TrainingRecord((TrainingPerson(learner, standing, (given,)),), rows)


@pytest.mark.parametrize("language", Language)
def test_the_record_says_who_did_what_when_and_what_it_can_be_shown_for(language: Language) -> None:
    profile = Profile(trade_name="佐藤データサービス")
    document = training_document(record(), profile, load_questionnaire("3.1"), DAY, language)
    job = document_job(document, "record")
    shown = squeezed("".join(words(one) for one in job.sheets))
    for part in ("佐藤恵", "2026-11-23", "2020-01-05", "MK-20261123-7F3A2C", "1/21", "4-2-2", "20"):
        assert part in shown
    assert job.docx()
    assert "4-2-2" in job.text(windows=False).decode("utf-8")


def test_an_empty_record_says_so_instead_of_an_empty_table() -> None:
    empty = TrainingRecord((), ())
    document = training_document(empty, Profile(), load_questionnaire("3.1"), DAY, Language.JA)
    shown = "".join(words(one) for one in document_job(document, "record").sheets)
    assert shown.count("まだありません") == 2


def test_five_hundred_rows_go_over_pages_and_none_is_lost() -> None:
    title = Text("更新を先のばしにしない", "Do not put updates off")
    rows = tuple(TrainingRow("x", f"人{n:03}", "q01", title, "2026-11", DAY, 3) for n in range(500))
    document = training_document(
        TrainingRecord((), rows), Profile(), load_questionnaire("3.1"), DAY, Language.JA
    )
    job = document_job(document, "record")
    shown = "".join(words(one) for one in job.sheets)
    assert len(job.sheets) > 5
    assert all(f"人{n:03}" in shown for n in range(500))


def test_the_columns_of_the_table_have_names_in_both_languages() -> None:
    for language in Language:
        assert len(set(training_head(language))) == 6

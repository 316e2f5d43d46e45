"""One document for command line and window: the same sheets are shown, printed and saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import printed
import pytest

from app.domain.language import Language
from app.report.print_job import print_job
from app.report.sheet import text_runs
from tests import report_factory

JA, EN = Language.JA, Language.EN


def test_the_file_says_what_the_sheets_show() -> None:
    job = print_job(report_factory.record(), JA, options=report_factory.FULL_OPTIONS)
    text = printed.poppler("pdftotext", job.pdf(), "-raw")
    assert sorted(printed.squeezed(text)) == sorted(printed.shown(job.sheets))


def test_the_same_job_gives_the_same_bytes() -> None:
    job = print_job(report_factory.record(), JA)
    assert job.pdf() == job.pdf()
    assert job.pdf() == print_job(report_factory.record(), JA).pdf()


def test_the_partner_page_is_one_sheet_and_the_full_report_more() -> None:
    assert len(print_job(report_factory.record(), JA).sheets) == 1
    assert len(print_job(report_factory.record(), JA, full=True).sheets) > 1


def test_the_language_asked_for_wins_over_that_of_the_options() -> None:
    options = replace(report_factory.FULL_OPTIONS, language=JA)
    english = print_job(report_factory.record(), EN, options=options)
    assert english.document.language is EN
    assert "自己点検" not in printed.shown(english.sheets)


def test_an_addressee_given_alone_is_printed() -> None:
    job = print_job(report_factory.record(), JA, addressee="みほん商事株式会社")
    assert "みほん商事株式会社御中" in printed.shown(job.sheets)


def test_an_empty_addressee_keeps_that_of_the_options() -> None:
    job = print_job(report_factory.record(), JA, addressee="", options=report_factory.FULL_OPTIONS)
    assert report_factory.FULL_OPTIONS.addressee in printed.shown(job.sheets)


@pytest.mark.parametrize(
    ("chosen", "today", "expected"),
    [
        (date(2026, 12, 1), date(2026, 12, 5), "2026-12-01"),
        (None, date(2026, 12, 5), "2026-12-05"),
        (None, None, "2026-11-23"),
    ],
)
def test_the_page_is_issued_on_the_chosen_day_else_today_else_on_that_of_the_record(
    chosen: date | None, today: date | None, expected: str
) -> None:
    options = replace(report_factory.FULL_OPTIONS, issued_on=chosen)
    job = print_job(report_factory.record(), JA, options=options, today=today)
    assert job.file_name.startswith(f"{expected}_")


def test_what_cannot_be_printed_is_named_before_printing() -> None:
    options = replace(report_factory.FULL_OPTIONS, addressee="試験\U00020bb7商店")
    job = print_job(report_factory.record(), JA, options=options)
    assert "\U00020bb7" in {one.character for one in job.missing_characters}
    assert any("〓" in run.text for run in text_runs(job.sheets[0]))


def test_an_edition_nobody_knows_is_refused() -> None:
    with pytest.raises(KeyError):
        print_job(replace(report_factory.record(), edition="9.9"), JA)

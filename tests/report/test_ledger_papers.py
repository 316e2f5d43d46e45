"""The papers of risk, cloud services and contractors: laid out in both languages, also when empty."""

from __future__ import annotations

from datetime import date

import pytest

from app.content.ledger_packs import load_risk
from app.domain.language import Language
from app.files.workbook import read_workbook
from app.guideline.cloud import CloudService
from app.guideline.contractors import Contractor
from app.guideline.ledger_row import LedgerRow
from app.guideline.risk import risk_of
from app.guideline.risk_book import RiskLine
from app.guideline.risk_entry import RiskEntry, Suggested
from app.report.document import Figure
from app.report.document_job import document_job
from app.report.ledger_cloud import cloud_report, cloud_workbook
from app.report.ledger_contractors import contractor_report
from app.report.ledger_risk import risk_report

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("edition_id", ["3", "3.1", "4.0"])
def test_the_risk_paper_has_a_map_that_says_in_words_what_it_shows(
    edition_id: str, language: Language
) -> None:
    edition, row = load_risk().edition(edition_id), LedgerRow("a", name="名簿", personal_info=True)
    line = RiskLine(
        row, RiskEntry(), Suggested(3, "medium"), Suggested(2, "partly"), risk_of(row, 3, 2, edition)
    )
    for lines in ((), (line,)):
        paper = risk_report(lines, edition, (), TODAY, "佐藤商店", language)
        figure = next(one for one in paper.blocks if isinstance(one, Figure))
        value = str(edition.highest * 2)
        assert (value in figure.alt) is bool(lines)
        assert document_job(paper, "risk").pdf().startswith(b"%PDF")


@pytest.mark.parametrize("language", Language)
def test_services_and_contractors_print_with_and_without_entries(language: Language) -> None:
    for services in ((), (CloudService("a", "=Dropbox"),)):
        paper = cloud_report(services, TODAY, "佐藤商店", language)
        assert document_job(paper, "cloud").pdf().startswith(b"%PDF")
    sheets = read_workbook(cloud_workbook((CloudService("a", "=Dropbox"),), language)).sheets
    assert len(sheets[1].rows) == 16
    for listed in ((), (Contractor("a", "会計事務所", agreement=True, agreed_on="2024-04-01"),)):
        paper = contractor_report(listed, TODAY, "佐藤商店", language)
        assert document_job(paper, "contractors").pdf().startswith(b"%PDF")

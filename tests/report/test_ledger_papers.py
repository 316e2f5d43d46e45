"""The papers of risk, cloud services and contractors: laid out in both languages, also when empty."""

from __future__ import annotations

from datetime import date

import pytest

from app.content.ledger_packs import load_ledger, load_risk
from app.domain.language import Language
from app.files.workbook import read_workbook
from app.guideline.cloud import CloudService
from app.guideline.contractors import Contractor
from app.guideline.ledger_row import LedgerRow, RowKind
from app.guideline.risk import risk_of
from app.guideline.risk_book import RiskLine
from app.guideline.risk_entry import RiskEntry, Suggested
from app.report.document import Figure
from app.report.document_job import FileFormat, document_job
from app.report.ledger_cloud import cloud_report, cloud_workbook
from app.report.ledger_contractors import contractor_report
from app.report.ledger_paper import ledger_paper
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


@pytest.mark.parametrize("language", Language)
def test_the_ledger_on_paper_holds_the_ten_columns_and_says_what_is_not_answered(language: Language) -> None:
    rows = (
        LedgerRow(
            "a",
            business="営業",
            name="お客様の名簿",
            note="紙は1冊",
            users="自分だけ",
            keeper="佐藤 恵",
            medium="paper",
            place="金庫",
            personal_info=True,
            retention="5年",
            registered_on="2026-04-01",
        ),
        LedgerRow("h", RowKind.HARDWARE, name="店のPC", details={"os": "Windows 11 25H2", "count": "1"}),
        LedgerRow("s", RowKind.SOFTWARE, name="会計ソフト"),
    )
    for listed in ((), rows):
        paper = ledger_paper(listed, TODAY, "佐藤商店", language)
        told = document_job(paper, "ledger").content(FileFormat("txt")).decode("utf-8-sig")
        assert "佐藤商店" in told
    for column in load_ledger().columns:
        assert column.title.to(language) in told, column.id
    for row in rows[:2]:
        words = (row.business, row.name, row.note, row.users, row.keeper, row.place, row.retention)
        assert all(one in told for one in (*words, row.registered_on, *row.details.values()))
    assert "会計ソフト" not in told  # counted only
    for value in ("confidentiality", "integrity", "availability"):
        title = next(one.title for one in load_ledger().parts if one.id == value).to(language)
        known = value == "confidentiality"
        assert (f"{title} 3" in told) is known  # personal data; the others nobody answered

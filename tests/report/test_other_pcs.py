"""The firm's other PCs on paper: counted, the worst one decides, and their names only on wish."""

from dataclasses import replace

import pytest
import report_factory as factory
from printed import outside, overlapping, shown

from app.domain.language import Language
from app.domain.measured_pc import MeasuredPc
from app.domain.observation import System
from app.domain.profile import Profile
from app.domain.verdict import Status
from app.report.full_report import full_report
from app.report.layout import lay_out
from app.report.options import PartnerPageOptions
from app.report.partner_page import partner_page

OPTIONS = PartnerPageOptions(language=Language.JA)
BAD = factory.verdict("shares_restricted", Status.FAIL, "open_to_guests", shares="顧客名簿")
GOOD = factory.verdict("shares_restricted", Status.PASS, "none_shared")
OTHERS = (
    MeasuredPc("PC-0A0B0C0D", "恵のノート", "2026-11-20T03:00:00Z", System.WINDOWS, (BAD,)),
    MeasuredPc("PC-0A0B0C0E", "", "2026-11-21T03:00:00Z", System.LINUX, (GOOD,)),
)


def record(pc_count=3, **changes):
    base = factory.record(verdicts=(GOOD,))
    profile = Profile.from_json({**base.profile.to_json(), "pc_count": pc_count})
    return replace(base, profile=profile, **{"other_pcs": OTHERS, **changes})


def page_text(one, options=OPTIONS):
    return shown(lay_out(partner_page(one, options)))


def report_text(one, options=OPTIONS):
    return shown(lay_out(full_report(one, options)))


@pytest.mark.parametrize("options", [OPTIONS, factory.ENGLISH_OPTIONS, factory.FULL_OPTIONS])
def test_nothing_is_cut_and_no_texts_touch(options):
    for document in (partner_page(record(), options), full_report(record(), options)):
        for sheet in lay_out(document):
            assert outside(sheet) == []
            assert overlapping(sheet) == []


def test_the_measured_pcs_are_counted_and_never_more_than_there_are():
    assert "業務用のPC3台中3台を実測しました。" in page_text(record())
    assert "業務用のPC5台中3台を実測しました。" in page_text(record(5))
    assert "業務用のPC3台中3台を実測しました。" in page_text(record(1))


def test_the_pc_that_does_worst_decides():
    assert "ほかのPC：だれだか分からない人" in page_text(record())
    assert "この1台には、自分で作った共有フォルダーはありません。" in page_text(record(other_pcs=OTHERS[1:]))


def test_neither_pc_nor_share_is_named_unless_wished():
    for text in (page_text(record()), report_text(record())):
        assert "恵のノート" not in text
        assert "PC-0A0B0C0" not in text
        assert "顧客名簿" not in text
    assert "恵のノート" in report_text(record(), replace(OPTIONS, show_names=True))


def test_the_report_lists_every_pc_with_its_day():
    text = report_text(record())

    assert "ほかのPC（3台のうち3台を実測）" in text
    assert "2026-11-20" in text
    assert "2026-11-21" in text
    assert "ほかのPC（" not in report_text(record(other_pcs=()))


def test_the_limits_used_are_printed():
    assert "組：標準" in report_text(record())
    assert "組：きびしめ" in report_text(record(rule_set="strict"))
    assert "判定の基準：きびしめ" in page_text(record(rule_set="strict"))
    assert "判定の基準" not in page_text(record())

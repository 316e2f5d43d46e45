"""The full report: nothing left out, nothing cut, and pages that break where they may."""

from dataclasses import replace

import pytest
import report_factory as factory
from printed import outside, overlapping, shown, squeezed

from app.content.packs import load_questionnaire
from app.domain.answer import Answer, Choice
from app.domain.language import Language
from app.domain.observation import Host, System
from app.domain.plan import PlanItem, PlanState
from app.report.full_report import full_report
from app.report.layout import lay_out
from app.report.line_breaker import NO_END, NO_START
from app.report.options import PartnerPageOptions
from app.report.sheet import text_runs

ENGLISH = factory.ENGLISH_OPTIONS
CASES = {
    "full": (factory.record(), factory.FULL_OPTIONS),
    "full, English": (factory.record(), ENGLISH),
    "crowded": (factory.crowded(), factory.FULL_OPTIONS),
    "crowded, English": (factory.crowded(), ENGLISH),
    "empty": (factory.record("", verdicts=(), plan=()), PartnerPageOptions()),
}
every_case = pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())


def _sheets(record, options):
    return lay_out(full_report(record, options))


def _text(record, options) -> str:
    return shown(_sheets(record, options))


@every_case
def test_every_page_keeps_its_margins_and_no_texts_touch(case):
    for sheet in _sheets(*case):
        assert outside(sheet) == []
        assert overlapping(sheet) == []


@every_case
def test_every_page_says_which_of_how_many_it_is(case):
    sheets = _sheets(*case)
    for number, sheet in enumerate(sheets, start=1):
        texts = [run.text for run in text_runs(sheet)]
        assert f"{number}／{len(sheets)}ページ" in texts or f"Page {number} of {len(sheets)}" in texts


@every_case
def test_no_line_breaks_the_rules_of_line_ends(case):
    closing = NO_START - set(".,:;!?)%…―")
    for sheet in _sheets(*case):
        for run in text_runs(sheet):
            if len(run.text) > 2:
                assert run.text[0] not in closing, run.text
                assert run.text[-1] not in NO_END, run.text


@every_case
def test_every_question_and_every_check_is_there(case):
    record, options = case
    text = _text(record, options)
    for question in load_questionnaire(record.edition).questions:
        wording = question.wording_for(record.profile.works_alone).to(options.language)
        assert squeezed(wording) in text
    assert text.count("WIN-") >= len(record.verdicts)


def test_a_long_note_goes_over_pages_and_is_not_cut():
    note = "確かめた内容を書きます。" * 900
    answers = (Answer("q01", Choice.PARTLY, factory.ANSWERED_AT, note),)
    record = replace(factory.record(), answers=answers)
    sheets = _sheets(record, factory.FULL_OPTIONS)
    assert len(sheets) > 3
    assert shown(sheets).count("確かめた内容") >= 500
    assert sum(run.text.count("容") for sheet in sheets for run in text_runs(sheet)) >= 900
    for sheet in sheets:
        assert outside(sheet) == []


def test_a_note_of_a_hundred_thousand_characters_is_printed():
    answers = (Answer("q01", Choice.PARTLY, factory.ANSWERED_AT, "永" * 100_000),)
    sheets = _sheets(replace(factory.record(), answers=answers), factory.FULL_OPTIONS)
    assert shown(sheets).count("永") == 100_000


def test_the_head_of_a_table_is_repeated_on_each_of_its_pages():
    sheets = _sheets(factory.crowded(), factory.FULL_OPTIONS)
    texts = [[run.text for run in text_runs(sheet)] for sheet in sheets]
    with_answers = [one for one in texts if "実施していない" in one]
    assert len(with_answers) > 1
    assert all("根拠と確認日" in one for one in with_answers)


def test_no_heading_stands_alone_at_the_foot_of_a_page():
    for record, options in CASES.values():
        for sheet in _sheets(record, options):
            body = [run for run in text_runs(sheet) if run.y < 770]
            assert max(body, key=lambda run: run.y).size < 11


def test_the_reason_of_not_applicable_is_printed():
    assert "理由：この仕事にはありません" in _text(factory.record("-" + "y" * 24), factory.FULL_OPTIONS)


def test_differences_between_answer_and_measurement_are_listed():
    text = _text(factory.record("y" * 25, verdicts=factory.ALL_BAD), factory.FULL_OPTIONS)
    assert "食い違い" in text
    assert "実測に近い回答：一部実施している" in text


def test_without_measurement_nothing_is_compared():
    text = _text(factory.record(verdicts=()), factory.FULL_OPTIONS)
    assert "PCの実測をしていないため、比べていません。" in text


def test_a_closed_item_of_the_plan_says_when():
    done = PlanItem("do_q01", "question:3.1/q01", PlanState.DONE, closed_at="2026-11-20T01:00:00Z")
    text = _text(factory.record(plan=(done,)), factory.FULL_OPTIONS)
    assert "未完了0件、完了1件" in text
    assert "済み（2026-11-20）" in text


def test_sources_carry_their_dates():
    text = _text(factory.record(), factory.FULL_OPTIONS)
    assert "確認日2026-11-23" in text
    assert squeezed(load_questionnaire("3.1").source_url) in text


def test_of_a_mac_the_method_says_that_nobody_proved_it():
    record = factory.record()
    mac = replace(record, inspection=replace(record.inspection, host=Host(System.MACOS)))
    note = "実物のMacではまだ確かめていません"
    assert note in _text(mac, factory.FULL_OPTIONS)
    assert note not in _text(record, factory.FULL_OPTIONS)


def test_the_chart_says_in_words_what_it_shows():
    document = full_report(factory.record(), replace(ENGLISH, language=Language.EN))
    figures = [block for block in document.blocks if hasattr(block, "alt")]
    assert len(figures) == 1
    assert "12 of 20" in figures[0].alt

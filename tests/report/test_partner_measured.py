"""However many checks there are: one page, each of them named, faults first."""

from __future__ import annotations

import pytest
import report_factory as factory

from app.domain.language import Language
from app.domain.verdict import Status, Verdict
from app.inspection.check import Check, load_checks
from app.report.options import PartnerPageOptions
from app.report.print_job import print_job
from app.report.sheet import TextRun, leaves


def verdict_for(check: Check, status: Status) -> Verdict:
    """A verdict of this status, or of whatever status the check knows."""
    fitting = [reason for reason, one in check.reasons.items() if one is status] or list(check.reasons)
    reason = fitting[0]
    known = check.reasons[reason]
    return Verdict(check.id, known, reason, {}, (), None if known is Status.UNKNOWN else factory.MEASURED_AT)


def printed(verdicts: tuple[Verdict, ...], language: Language) -> str:
    record = factory.record("y" * 25, verdicts=verdicts)
    job = print_job(record, language, options=PartnerPageOptions(show_not_done=False))
    assert len(job.sheets) == 1
    runs = (mark for sheet in job.sheets for mark in leaves(sheet.marks) if isinstance(mark, TextRun))
    return "".join(run.text for run in runs).replace(" ", "")


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("status", [Status.PASS, Status.WARN, Status.FAIL, Status.UNKNOWN])
def test_every_check_is_on_the_one_page(language: Language, status: Status) -> None:
    checks = load_checks()
    verdicts = tuple(verdict_for(check, status) for check in checks)
    text = printed(verdicts, language)
    for check, verdict in zip(checks, verdicts, strict=True):
        title = check.title.to(language).replace(" ", "")
        beginning = check.sentence(verdict, language).replace(" ", "")[:8]
        applicable = verdict.status is not Status.NOT_APPLICABLE
        assert not applicable or title in text or beginning in text, check.id


def test_a_fault_is_never_summed_up_while_something_good_has_its_own_line() -> None:
    checks = [check for check in load_checks() if Status.FAIL in check.reasons.values()]
    first, *others = checks
    verdicts = (*(verdict_for(check, Status.PASS) for check in others), verdict_for(first, Status.FAIL))
    text = printed(verdicts, Language.JA)
    assert first.sentence(verdicts[-1], Language.JA).replace(" ", "")[:8] in text

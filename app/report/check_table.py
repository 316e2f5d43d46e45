"""Verdicts as a table that Excel opens as it is: CSV with a mark for UTF-8 and lines of Windows."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from app.content.phrases import phrase
from app.domain.calendar import JAPAN, parse_utc
from app.domain.language import Language
from app.domain.verdict import Verdict
from app.files.plain_text import guarded
from app.inspection.check import load_check

_COLUMNS = ("code", "title", "status", "found", "advice", "measured", "sources", "pc")


def check_table(verdicts: Iterable[Verdict], language: Language) -> bytes:
    """One row for each verdict under a row of headings. `pc` is empty for the PC in front of us."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerow([phrase(f"report.table.{name}", language) for name in _COLUMNS])
    for verdict in verdicts:
        writer.writerow([safe_cell(one) for one in _row(verdict, language)])
    return b"\xef\xbb\xbf" + written.getvalue().encode("utf-8", "replace")


def safe_cell(text: str) -> str:
    """A text that no spreadsheet takes for a formula: one line, an apostrophe before a doubtful start."""
    return guarded(" ".join("".join(one if one.isprintable() else " " for one in text).split()))


def _row(verdict: Verdict, language: Language) -> tuple[str, ...]:
    status = phrase(f"status.{verdict.status.value}", language)
    sources = " / ".join(dict.fromkeys(one.source for one in verdict.evidence))
    measured = _clock(verdict.measured_at)
    try:
        check = load_check(verdict.check_id)
    except KeyError:  # of another version
        return ("", verdict.check_id, status, "", "", measured, sources, verdict.pc or "")
    found, advice = check.sentence(verdict, language), check.advice(verdict, language)
    return (
        check.code, check.title.to(language), status, found, advice, measured, sources, verdict.pc or ""
    )  # fmt: skip


def _clock(moment: str | None) -> str:
    """The time in Japan as spreadsheets read it: 2026-11-23 12:00."""
    try:
        return f"{parse_utc(moment or '').astimezone(JAPAN):%Y-%m-%d %H:%M}"
    except ValueError:
        return ""

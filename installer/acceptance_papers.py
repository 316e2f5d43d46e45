"""The papers of every kind, written by the installed command line: the packages that only they load."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from openpyxl import Workbook, load_workbook

if TYPE_CHECKING:
    from installer.acceptance import Acceptance

_FORM_QUESTIONS = (
    "OSやソフトウェアを最新の状態に保っていますか",
    "ウイルス対策ソフトを導入していますか",
    "重要な情報のバックアップを取得していますか",
)
# (command and its arguments, file): the file's ending says what it must be.
_PAPERS = (
    (("policy", "--decide"), "方針.pdf"),
    (("policy",), "方針.docx"),
    (("policy",), "方針.html"),
    (("rules", "--decide", "山田"), "規程 一式.docx"),
    (("rules", "--handbook"), "手引き.pdf"),
    (("owner-checklist",), "点検.pdf"),
    (("fair-request", "--addressee", "㈱髙橋商店"), "お願い.docx"),
    (("three-star",), "三つ星.xlsx"),
    (("three-star",), "三つ星.pdf"),
    (("emergency-card", "--a5"), "もしもカード.pdf"),
    (("incident-procedure",), "手順.pdf"),
    (("kept-up",), "継続.pdf"),
)
_LEAST_BYTES = {".pdf": 10_000, ".docx": 8_000, ".html": 2_000, ".xlsx": 5_000}


def write_papers(run: Acceptance, cli: str) -> None:
    """Writes each paper, looks that it is whole, and fills a partner's form."""
    declared = ("declared", "--stars", "1", "--id", "51234567890", "--date", "2026-05-01")
    run.machine.run(cli, *declared, seconds=120)
    for words, name in _PAPERS:
        code, said = run.machine.run(cli, *words, "-o", f"C:\\out\\{name}", seconds=180)
        there = run.machine.c / "out" / name
        fault = _fault(there)
        run.check(f"papers: {name}", not fault, fault and f"{fault}; code {code} {said[-200:]}")
    run.machine.run(cli, "ledger-export", "C:\\out\\台帳.xlsx", seconds=180)
    run.check("papers: 台帳.xlsx", not _fault(run.machine.c / "out" / "台帳.xlsx"))
    _fill_form(run, cli)


def _fault(path: Path) -> str:
    """What is wrong with a written file; empty when nothing is."""
    if not path.is_file():
        return "not written"
    if path.stat().st_size < _LEAST_BYTES[path.suffix]:
        return f"only {path.stat().st_size} bytes"
    if path.suffix == ".pdf" and not path.read_bytes().startswith(b"%PDF-"):
        return "no PDF"
    if path.suffix in (".docx", ".xlsx"):
        with zipfile.ZipFile(path) as archive:
            return archive.testzip() or ""
    return ""


def _fill_form(run: Acceptance, cli: str) -> None:
    """A partner's form gets the answers that have evidence, and keeps its questions."""
    book = Workbook()
    sheet = book.active
    sheet.append(["No", "質問", "回答", "備考"])
    for number, question in enumerate(_FORM_QUESTIONS, 1):
        sheet.append([number, question, None, None])
    book.save(run.machine.c / "out" / "調査票.xlsx")
    form, filled = "C:\\out\\調査票.xlsx", "C:\\out\\回答済み.xlsx"
    code, said = run.machine.run(
        cli, "check-sheet", form, "--confirm", "evidenced", "-o", filled, seconds=180
    )
    path = run.machine.c / "out" / "回答済み.xlsx"
    rows = [*load_workbook(path).active.iter_rows(values_only=True)] if path.is_file() else []
    kept = [row[1] for row in rows[1:]] == [*_FORM_QUESTIONS]
    answered = [row[2] for row in rows[1:] if row[2]]
    run.check(
        "papers: a partner's form is answered",
        kept and bool(answered),
        answered or f"code {code} {said[-300:]}",
    )

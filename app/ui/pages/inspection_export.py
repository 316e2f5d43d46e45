"""Writing the verdicts to a file: a table for people, findings for other programs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.calendar import local_date, short_date
from app.inspection.several_pcs import this_pc
from app.report.check_table import check_table
from app.report.ocsf import Findings, ocsf_lines
from app.system.atomic_file import write_atomically
from app.system.clock import utc_now
from app.system.folders import documents_folder
from app.ui.context import Context

_ABOUT = "inspection_export"


def export_verdicts(context: Context, parent: QWidget) -> None:
    """Ask where to, write, and say how it went. The ending of the file's name decides what is written."""
    translate = QCoreApplication.translate
    assessment, store = context.assessment, context.store
    inspection = assessment.inspection
    if inspection is None or store is None:
        return
    title = translate("InspectionExport", "結果を表に書き出す")
    table = translate("InspectionExport", "表 (*.csv)")
    findings = translate("InspectionExport", "管理ソフト向け OCSF (*.jsonl)")
    name = f"mamori-karte_{short_date(local_date(utc_now()))}.csv"
    chosen, _kind = QFileDialog.getSaveFileName(
        parent, title, str(documents_folder() / name), f"{table};;{findings}"
    )
    if not chosen:
        return
    context.mended(_ABOUT)  # what the try before said
    path = Path(chosen)
    try:
        if path.suffix.casefold() == ".jsonl":
            pc = this_pc(store.folder)
            found = Findings(assessment.verdicts, inspection.host, pc, utc_now(), context.language)
            content = ocsf_lines(found).encode("utf-8")
        else:
            content = check_table(assessment.verdicts, context.language)
        write_atomically(path, content)
    except OSError:
        words = translate("InspectionExport", "書き出せませんでした。別のフォルダーを選んでください。")
        context.warn(words, _ABOUT)
    else:
        words = translate("InspectionExport", "{file} に書き出しました")
        context.notify(words.format(file=path.name))

"""Writes a paper where the call says, in the form the ending of the file asks for."""

from __future__ import annotations

from pathlib import Path

from app.cli.console import Console, Exit
from app.report.document import Document
from app.system.atomic_file import write_atomically


def write_paper(document: Document, stem: str, output: Path | None, folder: Path, console: Console) -> Exit:
    """Write `document` to `output` as .pdf, .docx, .html or .txt; without one as PDF into `folder`.

    An ending of another kind is refused: a PDF called .xlsx is opened by nothing.
    """
    from app.report.document_job import FileFormat, document_job

    ending = FileFormat.PDF.value if output is None else output.suffix.lower().removeprefix(".")
    if output is not None and ending not in set(FileFormat):
        return console.complain("rules.cli.no_format", name=output.name)
    job = document_job(document, stem)
    for missing in job.missing_characters:
        console.say("cli.report.missing_character", character=missing.character, where=missing.where)
    target = output or folder / job.file_name
    if output is None:
        folder.mkdir(parents=True, exist_ok=True)
    write_atomically(target, job.content(FileFormat(ending)))
    console.say("cli.report.written", path=str(target.absolute()), pages=len(job.sheets))
    return Exit.FINE

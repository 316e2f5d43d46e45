"""One document ready to show, save and print. Command line and window make it in this one place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from app.domain.language import Language
from app.domain.record import Record
from app.report.document import Document
from app.report.file_name import file_name
from app.report.layout import lay_out
from app.report.options import PartnerPageOptions
from app.report.partner_page import partner_page
from app.report.pdf import pdf_bytes
from app.report.printable import MissingCharacter, missing_characters
from app.report.sheet import Sheet


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A document laid out: its pages, the name its file should bear, what cannot be printed as typed.

    `sheets` is what the preview shows, the printer draws and `pdf` writes: the very same marks.
    """

    document: Document
    sheets: tuple[Sheet, ...]
    file_name: str
    missing_characters: tuple[MissingCharacter, ...]

    def pdf(self) -> bytes:
        """The PDF file; the same job gives the same bytes."""
        document = self.document
        return pdf_bytes(self.sheets, document.title, document.language, document.author)


def print_job(
    record: Record,
    language: Language,
    *,
    full: bool = False,
    addressee: str = "",
    options: PartnerPageOptions | None = None,
    today: date | None = None,
) -> PrintJob:
    """The partner page, or with `full` the report behind it, of one record.

    `language` and a non-empty `addressee` win over those of `options`; `today` is the date of issue
    where the options name none, else it is the day of the record. Safe to call from a worker thread.
    Raises KeyError when the record's edition is not among the packs, and DoesNotFitError (a
    ValueError) when the page cannot be made to fit on one sheet.
    """
    options = replace(options or PartnerPageOptions(), language=language)
    if addressee:
        options = replace(options, addressee=addressee)
    if options.issued_on is None:
        options = replace(options, issued_on=today)
    if full:
        from app.report.full_report import full_report  # the partner page alone starts quicker without

        document = full_report(record, options)
    else:
        document = partner_page(record, options)
    return PrintJob(
        document=document,
        sheets=lay_out(document),
        file_name=file_name(record, options, full),
        missing_characters=missing_characters(document),
    )

"""The partner page: one A4 sheet that a buyer reads in a minute and can trust.

Everything on it stands in the record or in the owner's options; every claim carries one of the four
evidence grades and a date. What does not fit is cut with a sign that says so, never dropped in silence.
"""

from __future__ import annotations

from dataclasses import replace

from app.domain.record import Record
from app.report.claims import article_claims, record_day
from app.report.document import (
    Block,
    Document,
    Grade,
    Legend,
    Paragraph,
    Section,
    Statement,
    Words,
)
from app.report.layout import DoesNotFitError, lay_out
from app.report.material import gather
from app.report.options import PartnerPageOptions, Signing
from app.report.page_context import Limits, PageContext
from app.report.partner_head import letterhead, tiles
from app.report.partner_measured import drill_rows, measured_section
from app.report.partner_sections import (
    article_section,
    buyer_section,
    incident_section,
    not_done_section,
    policy_section,
    scope_section,
    score_section,
)
from app.report.wording import Wording, check_code, document_number

__all__ = ["PartnerPageOptions", "partner_page"]

# From generous to tight: first the list gets shorter, then the type smaller, then long texts are cut.
_TIGHTER_AND_TIGHTER = (
    Limits(160, 6, 0.92, 10),
    Limits(160, 5, 0.90, 9),
    Limits(160, 4, 0.88, 8),
    Limits(160, 3, 0.86, 8),
    Limits(100, 3, 0.80, 7),
    Limits(60, 2, 0.76, 6),
    Limits(24, 1, 0.68, 4),
)


def partner_page(record: Record, options: PartnerPageOptions | None = None) -> Document:
    """The page as data; `lay_out` makes exactly one sheet of it.

    Raises KeyError when the record's edition is not among the packs.
    """
    material = gather(record)
    options = options or PartnerPageOptions()
    issued_on = options.issued_on or record_day(record)
    for limits in _TIGHTER_AND_TIGHTER:
        page = PageContext(material, options, limits, Wording(options.language), issued_on)
        document = _document(page)
        try:
            lay_out(document)
        except DoesNotFitError:
            continue
        return document
    raise DoesNotFitError(record.id)


def _document(page: PageContext) -> Document:
    say, title = page.say, page.say("partner.title")
    return Document(
        title=f"{title} - {page.cut(page.profile.display_name)}" if page.profile.display_name else title,
        language=page.language,
        blocks=_blocks(page),
        footer=say("footer", title=title, id=document_number(page.record)),
        page_label=say("page", page="{page}", pages="{pages}"),
        author=page.profile.display_name,
        sample=say("sample") if page.record.sample else "",
        one_page=True,
        smallest_scale=page.limits.smallest_scale,
    )


def _blocks(page: PageContext) -> tuple[Block, ...]:
    articles = article_claims(page.material.questionnaire, page.record)
    sections = (
        scope_section(page),
        buyer_section(page),
        score_section(page),
        article_section(page, articles),
        measured_section(page),
        not_done_section(page),
        policy_section(page),
        incident_section(page),
    )
    given = (one for one in sections if one is not None)
    numbered = (replace(one, number=str(number)) for number, one in enumerate(given, start=1))
    return (
        letterhead(page),
        Paragraph(Words(page.say("partner.subtitle"), 0.92, muted=True)),
        tiles(page, articles),
        *numbered,
        legend(page),
        _statement(page),
        *closing(page),
    )


def legend(page: PageContext) -> Legend:
    """What the evidence grades mean."""
    say = page.say
    items = tuple((one, say.grade(one), say(f"legend.{one.value}")) for one in Grade)
    return Legend(say("legend.title"), items)


def _statement(page: PageContext) -> Statement:
    say, profile = page.say, page.profile
    name = page.cut(profile.person_name or profile.display_name)
    signer = [Words(say("statement.responsible"), 0.84, muted=True)]
    signer.append(Words(name or say("statement.responsible.none"), 1.12, bold=True))
    signing = page.options.signing
    return Statement(
        words=(Words(say("statement.self"), 1.12, bold=True), Words(say("statement.text"), 0.92)),
        signer=tuple(signer),
        field_label=say("statement.signature") if signing is Signing.SIGNATURE_FIELD else "",
        seal=say("statement.seal") if signing is Signing.SEAL_FIELD else "",
    )


def closing(page: PageContext) -> tuple[Block, ...]:
    """Document number, check code with its meaning, and the credit line of the edition."""
    say = page.say
    code = say("code", id=document_number(page.record), code=check_code(page.record))
    credit = page.material.questionnaire.credit
    quiet = [say("code.meaning"), page.text(credit) if credit else say("credit.fallback")]
    return (
        Paragraph(Words(code, 0.9, bold=True)),
        *(Paragraph(Words(text, 0.78, muted=True)) for text in quiet),
    )


def partner_facts(page: PageContext) -> tuple[Block, ...]:
    """What the owner states for partners besides the record, with its grades."""
    sections = [scope_section(page), buyer_section(page), policy_section(page), incident_section(page)]
    if drill := drill_rows(page):
        sections.append(Section(page.say("section.drill"), drill))
    return tuple(one for one in sections if one is not None)

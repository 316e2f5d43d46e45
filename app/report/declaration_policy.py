"""The security policy as a document: for the wall, the site, and as an attachment."""

from __future__ import annotations

import re
from functools import lru_cache

from app.content.phrases import phrase
from app.content.policy_pack import PolicyPack, load_policy_pack
from app.declaration.policy import LONGEST_POLICY, PolicySection, PolicyText
from app.domain.calendar import long_date, short_date
from app.domain.language import Language
from app.report.document import Block, Document, Gap, Heading, Paragraph, Words
from app.report.layout import DoesNotFitError, lay_out

_SMALLEST, _LARGEST = 0.85, 1.5
_SIZE = 1.2  # a poster has little air around its headings
_EMPTY_LINES = re.compile(r"\n\s*\n")  # however many, they are one in print
_SENTENCE_ENDS = ("。", "」", "）", ".", "!", "?", "！", "？", ")")


def policy_document(text: PolicyText, revision: int = 0, first_decided_on: str = "") -> Document:
    """The policy on one A4 page in type as large as fits; a long one takes several pages.

    `revision` and `first_decided_on` are printed from the second revision on.
    """
    document = _document(text, revision, first_decided_on, one_page=True)
    # One too long to be decided on is not tried: trying takes seconds, and the window waits for it.
    if text.length <= LONGEST_POLICY and _fits(document):
        return document
    return _document(text, revision, first_decided_on, one_page=False)


def policy_stem(text: PolicyText) -> str:
    """The name of its files: day, title, name of the firm."""
    day = short_date(text.decided_on) if text.decided_on else ""
    return "_".join(one for one in (day, text.title, text.name) if one)


@lru_cache(maxsize=8)
def _fits(document: Document) -> bool:
    try:
        lay_out(document)
    except DoesNotFitError:
        return False
    return True


def _document(text: PolicyText, revision: int, first: str, one_page: bool) -> Document:
    language = text.language
    blocks: list[Block] = [Heading(1, text.title)]
    number = 0
    for section in text.sections:
        if not section.spoken:
            continue
        if section.title:
            number += 1
            blocks.append(Heading(2, f"{number}. {section.title}"))
        blocks.append(Paragraph(Words(_joined(section, language), _SIZE)))
    blocks += [Gap(1.2), *_signed(text, revision, first)]
    name = text.name
    return Document(
        title=f"{text.title} - {name}" if name else text.title,
        language=language,
        blocks=tuple(blocks),
        footer=name,
        page_label=phrase("report.page", language, page="{page}", pages="{pages}"),
        author=name,
        one_page=one_page,
        smallest_scale=_SMALLEST,
        largest_scale=_LARGEST,
    )


def _joined(section: PolicySection, language: Language) -> str:
    """The sentences of a heading as running text; one that does not end as a sentence ends its line."""
    text = ""
    for one in section.spoken:
        words = _EMPTY_LINES.sub("\n\n", one.text.strip())
        if text and not text.endswith(_SENTENCE_ENDS):
            text += "\n"
        elif text and language is Language.EN:
            text += " "
        text += words
    return text


def _signed(text: PolicyText, revision: int, first: str) -> list[Block]:
    """Day, name, representative and person responsible, ranged right as on Japanese papers."""
    pack, language = load_policy_pack(), text.language
    lines = [_day_line(pack, text, revision, first), text.name]
    lines += [
        f"{pack.labels[label].to(language)}{'　' if language is Language.JA else ': '}{person}"
        for label, person in (("representative", text.representative), ("responsible", text.responsible))
        if person
    ]
    return [Paragraph(Words(line, _SIZE), at_right=True) for line in lines if line]


def _day_line(pack: PolicyPack, text: PolicyText, revision: int, first: str) -> str:
    if text.decided_on is None:
        return ""
    language = text.language
    gap = "　" if language is Language.JA else " "
    day = f"{pack.labels['decided'].to(language)} {long_date(text.decided_on, language)}"
    if revision < 2:
        return day
    revised = f"{pack.labels['revised'].to(language)} {long_date(text.decided_on, language)}"
    number = pack.labels["revision"].to(language).format(number=revision)
    begun = f"{pack.labels['decided'].to(language)} {first}{gap}" if first else ""
    bracket = ("（", "）") if language is Language.JA else (" (", ")")
    return f"{begun}{revised}{bracket[0]}{number}{bracket[1]}"

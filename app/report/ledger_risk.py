"""The risks on paper: the map of nine cells, and every thing with its calculation and its treatment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from app.content.ledger_packs import RiskEdition, load_risk
from app.content.packs import load_actions
from app.content.phrases import phrase
from app.domain.calendar import long_date
from app.domain.language import Language
from app.domain.plan import PlanItem, PlanState
from app.guideline.ledger_table import medium_words
from app.guideline.ledger_words import own_estimate_words, risk_words, unverified_words
from app.guideline.risk import MapCell, RiskMap, risk_map
from app.guideline.risk_book import RiskLine
from app.report.document import (
    Block,
    Cell,
    Document,
    Figure,
    Gap,
    Heading,
    Paragraph,
    Stack,
    Table,
    Words,
)
from app.report.metrics import face
from app.report.sheet import Mark, Rectangle
from app.report.style import HAIRLINE, INK, MUTED, PANEL, WHITE
from app.report.typeset import run, run_to

_CELL_WIDTH, _CELL_HEIGHT = 92.0, 46.0
_LEFT, _TOP = 74.0, 4.0
_FILLS = {"large": "#c9ced3", "medium": PANEL, "small": WHITE}


class LedgerWords:
    """The phrases `ledger.<name>` in one language, and the frame of a document."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, name: str, /, **values: object) -> str:
        return phrase(f"ledger.{name}", self.language, **values)

    def document(self, title: str, blocks: Sequence[Block], author: str) -> Document:
        """A document with our usual foot, the firm's name below its title."""
        if author:
            blocks = (blocks[0], Paragraph(Words(author), at_right=True), *blocks[1:])
        return Document(
            title=f"{title} - {author}" if author else title,
            language=self.language,
            blocks=tuple(blocks),
            footer=self("footer", title=title),
            page_label=self("page", page="{page}", pages="{pages}"),
            author=author,
        )


def small(text: str) -> Paragraph:
    """A quiet line."""
    return Paragraph(Words(text, 0.9, muted=True))


def risk_figure(found: RiskMap, edition: RiskEdition, say: LedgerWords) -> Figure:
    """The map: importance upwards, likelihood to the right, in each cell its value and how many stand there.

    `alt` says the same in words, and how many are not known yet.
    """
    marks: list[Mark] = []
    for line_at, line in enumerate(found.lines):
        top = _TOP + line_at * _CELL_HEIGHT
        marks.append(run_to(str(line[0].importance), _LEFT - 8, top + _CELL_HEIGHT / 2 + 4, 11, bold=True))
        for column, cell in enumerate(line):
            marks += _cell_marks(cell, _LEFT + column * _CELL_WIDTH, top, say)
    bottom = _TOP + len(found.lines) * _CELL_HEIGHT
    for column, cell in enumerate(found.lines[0]):
        centre = _LEFT + (column + 0.5) * _CELL_WIDTH
        text = str(cell.likelihood)
        marks.append(run(text, centre - face(True).width(text, 11) / 2, bottom + 14, 11, bold=True))
    marks.append(run(say("map.importance"), 0, _TOP + 10, 8.6, colour=MUTED))
    words = say("map.likelihood")
    width = _LEFT + 3 * _CELL_WIDTH
    marks.append(run_to(words, width, bottom + 28, 8.6, colour=MUTED))
    marks.append(run(say("map.unknown", count=len(found.unknown)), _LEFT, bottom + 28, 8.6, colour=MUTED))
    return Figure(width, bottom + 32, tuple(marks), map_alt(found, say))


def map_alt(found: RiskMap, say: LedgerWords) -> str:
    """What the map shows, in words: only the cells in which something stands."""
    filled = [
        say(
            "map.cell",
            value=cell.value,
            count=len(cell.row_ids),
            importance=cell.importance,
            likelihood=cell.likelihood,
        )
        for line in found.lines
        for cell in reversed(line)
        if cell.row_ids
    ]
    separator = "、" if say.language is Language.JA else "; "
    cells = separator.join(filled) or say("map.empty")
    return say("map.alt", cells=cells, unknown=len(found.unknown))


def _cell_marks(cell: MapCell, x: float, y: float, say: LedgerWords) -> list[Mark]:
    fill = _FILLS.get(cell.band.id if cell.band else "", WHITE)
    box = Rectangle(x, y, _CELL_WIDTH, _CELL_HEIGHT, fill=fill, stroke=HAIRLINE, thickness=0.7)
    value = run(
        say("map.value", value=cell.value), x + 6, y + 13, 8.2, colour=MUTED if fill == WHITE else INK
    )
    marks: list[Mark] = [box, value]
    if cell.band:
        marks.append(run_to(cell.band.title.to(say.language), x + _CELL_WIDTH - 6, y + 13, 8.2, bold=True))
    if cell.row_ids:
        text = say("map.count", count=len(cell.row_ids))
        width = face(True).width(text, 14)
        marks.append(run(text, x + (_CELL_WIDTH - width) / 2, y + 35, 14, bold=True))
    return marks


def risk_report(
    lines: Sequence[RiskLine],
    edition: RiskEdition,
    plan: Sequence[PlanItem],
    today: date,
    author: str,
    language: Language,
) -> Document:
    """The map, the rules of the edition, and each thing with its calculation, treatment and measures."""
    say = LedgerWords(language)
    title, pack = say("risk.title"), load_risk()
    found = risk_map({one.row.id: one.risk for one in lines}, edition)
    blocks: list[Block] = [
        Heading(1, title),
        Paragraph(Words(say("risk.by_edition", edition=edition.title.to(language)))),
        Paragraph(Words(say("risk.report.intro", date=long_date(today, language)))),
        Gap(0.6),
        risk_figure(found, edition, say),
        Gap(0.4),
        *(small(text) for text in unverified_words(edition, language)),
    ]
    if not edition.bands:
        blocks.append(small(say("risk.words.no_band")))
    blocks.append(Heading(2, say("risk.report.list")))
    if lines:
        blocks.append(_list_of(lines, edition, _measures_by_row(plan), say))
    else:
        blocks.append(Paragraph(Words(say("risk.report.none"))))
    blocks += [
        small(own_estimate_words(language)),
        small(say("risk.source", date=long_date(pack.checked_on, language))),
        small(pack.credit.to(language)),
    ]
    return say.document(title, blocks, author)


def _measures_by_row(plan: Sequence[PlanItem]) -> Mapping[str, list[PlanItem]]:
    found: dict[str, list[PlanItem]] = {}
    for item in plan:
        kind, _, rest = item.subject.partition(":")
        if kind == "risk":
            found.setdefault(rest.partition("/")[0], []).append(item)
    return found


def _list_of(
    lines: Sequence[RiskLine], edition: RiskEdition, measures: Mapping[str, list[PlanItem]], say: LedgerWords
) -> Table:
    head = (say("risk.report.thing"), say("risk.value"), say("risk.report.treatment"))
    rows = tuple(_row(line, edition, measures.get(line.row.id, []), say) for line in lines)
    return Table((0.24, 0.46, 0.30), head, rows)


def _row(
    line: RiskLine, edition: RiskEdition, measures: Sequence[PlanItem], say: LedgerWords
) -> tuple[Cell, ...]:
    language = say.language
    thing = Stack((Words(line.row.name, bold=True), Words(medium_words(line.row, language), 0.9, muted=True)))
    told = risk_words(line.risk, edition, language)
    fixed = set(unverified_words(edition, language))
    calculation = Stack(tuple(Words(text, 0.9) for text in told if text not in fixed))
    way = next((one for one in load_risk().treatments if one.id == line.entry.way), None)
    treated = [Words(way.title.to(language) if way else say("risk.report.not_decided"), bold=True)]
    if line.entry.way_reason:
        treated.append(Words(line.entry.way_reason, 0.9))
    for item in measures:
        action = load_actions().get(item.action)
        done = "✓" if item.state is PlanState.DONE else "・"
        treated.append(Words(f"{done} {action.title.to(language) if action else item.action}", 0.9))
    return thing, calculation, Stack(tuple(treated))

"""A document as a Word file: real headings, lists and tables, so that it can be edited and read aloud.

No name of the account or the PC gets into it. The same document gives the same bytes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.domain.language import Language
from app.report.clean_text import clean, one_line
from app.report.document import (
    Badge,
    Block,
    Bullets,
    Cell,
    Document,
    Figure,
    Gap,
    Heading,
    Legend,
    Letterhead,
    PageBreak,
    Pair,
    Paragraph,
    Proof,
    Section,
    Stack,
    Statement,
    Table,
    Tiles,
    Words,
)
from app.report.pdf import PRODUCER
from app.report.plain_text import cell_text, tile_lines
from app.report.style import BODY, CONTENT_WIDTH, HAIRLINE, MUTED, RULE, STATE_INKS

_LANGUAGE_TAGS = {Language.JA: "ja-JP", Language.EN: "en-GB"}
_TEXT_SIZE = 10.5  # what size 1 is in Word
_PROPERTY_LIMIT = 255  # of each core property, by python-docx
_SECTION_WIDTHS = (1.2, 3.6, 1.4)


def word_file(document: Document) -> bytes:
    """The .docx file. Text is cleaned of what XML cannot hold; nothing else is changed."""
    return _Writer(document).write()


class _Writer:
    def __init__(self, document: Document) -> None:
        import docx

        self._document = document
        self._word = docx.Document()
        self._new_page = False
        self._gap = 0.0
        self._line_at_right: Any = None

    def write(self) -> bytes:
        from app.report import word_parts

        word_parts.set_styles(self._word, _LANGUAGE_TAGS[self._document.language])
        self._set_up_page()
        self._set_properties()
        for block in self._document.blocks:
            self._block(block)
        word_parts.drop_leftovers(self._word)
        return word_parts.stable_bytes(self._word)

    # The frame

    def _set_up_page(self) -> None:
        from docx.enum.text import WD_TAB_ALIGNMENT
        from docx.shared import Mm, Pt

        from app.report.word_parts import add_field

        page = self._word.sections[0]
        page.page_width, page.page_height = Mm(210), Mm(297)
        page.left_margin, page.right_margin = Mm(20), Mm(15)
        page.top_margin = page.bottom_margin = Mm(18)
        page.header_distance = page.footer_distance = Mm(9)
        if self._document.sample:
            line = page.header.paragraphs[0]
            line.add_run(one_line(self._document.sample)).bold = True
        foot = page.footer.paragraphs[0]
        self._word.styles["Footer"].paragraph_format.tab_stops.clear_all()
        foot.paragraph_format.tab_stops.add_tab_stop(Pt(CONTENT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
        foot.add_run(f"{one_line(self._document.footer)}\t")
        for piece in _pieces(self._document.page_label):
            if piece in ("{page}", "{pages}"):
                add_field(foot, "PAGE" if piece == "{page}" else "NUMPAGES")
            else:
                foot.add_run(piece)

    def _set_properties(self) -> None:
        """Title, author and language as the document has them; no day, so that the bytes stay the same."""
        properties = self._word.core_properties
        properties.title = one_line(self._document.title)[:_PROPERTY_LIMIT]
        properties.author = one_line(self._document.author)[:_PROPERTY_LIMIT]
        properties.last_modified_by = PRODUCER
        properties.comments = properties.keywords = properties.subject = ""
        properties.language = _LANGUAGE_TAGS[self._document.language]
        element = properties._element
        for child in [one for one in element if one.tag.endswith(("}created", "}modified", "}revision"))]:
            element.remove(child)

    # The blocks

    def _block(self, block: Block) -> None:
        if isinstance(block, Heading):
            self._paragraph([Words(one_line(block.text))], f"Heading {min(max(block.level, 1), 3)}")
        elif isinstance(block, Paragraph):
            self._plain_paragraph(block)
        elif isinstance(block, Bullets):
            self._bullets(block)
        elif isinstance(block, Table):
            self._table(block.widths, block.head, block.rows)
        elif isinstance(block, Section):
            self._section(block)
        elif isinstance(block, Letterhead):
            self._letterhead(block)
        elif isinstance(block, Tiles):
            self._tiles(block)
        elif isinstance(block, Legend):
            self._paragraph([Words(block.title, bold=True)])
            for _grade, word, meaning in block.items:
                self._paragraph([Words(f"{word}  ", bold=True), Words(meaning)], "List Bullet")
        elif isinstance(block, Statement):
            self._statement(block)
        elif isinstance(block, Figure):
            self._paragraph([Words(block.alt)])  # a drawing in words: Word has no simple one of its own
        elif isinstance(block, Gap):
            self._gap += block.height * BODY
        elif isinstance(block, PageBreak):
            self._new_page = True

    def _paragraph(self, parts: list[Words], style: str = "Normal", at_right: bool = False) -> Any:
        from docx.enum.text import WD_ALIGN_PARAGRAPH

        paragraph = self._word.add_paragraph(style=style)
        self._space_above(paragraph)
        if at_right:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        for words in parts:
            _add_words(paragraph, words, is_heading=style.startswith("Heading"))
        return paragraph

    def _plain_paragraph(self, block: Paragraph) -> None:
        """Lines ranged right, such as a day and names below it, stay on one page. What fills a single page
        as a sheet is written in the style's own size: Word has other room than we have."""
        size = min(block.words.size, 1.0) if self._document.one_page else block.words.size
        paragraph = self._paragraph([replace(block.words, size=size)], at_right=block.at_right)
        if block.at_right and self._line_at_right is not None:
            self._line_at_right.paragraph_format.keep_with_next = True
        self._line_at_right = paragraph if block.at_right else None

    def _space_above(self, paragraph: Any) -> None:
        from docx.shared import Pt

        if self._new_page:
            paragraph.paragraph_format.page_break_before = True
        elif self._gap:
            paragraph.paragraph_format.space_before = Pt(min(self._gap, 200))
        self._new_page, self._gap = False, 0.0

    def _bullets(self, block: Bullets) -> None:
        from app.report.word_parts import begin_numbers_anew, use_numbers

        number = begin_numbers_anew(self._word) if block.numbered else 0
        for words in block.items:
            paragraph = self._paragraph([words], "List Number" if block.numbered else "List Bullet")
            if block.numbered:
                use_numbers(paragraph, number)

    def _table(
        self, widths: tuple[float, ...], head: tuple[str, ...], rows: tuple[tuple[Cell, ...], ...]
    ) -> None:
        from docx.shared import Pt

        from app.report.word_parts import align_with_text, keep_together, repeat_head, set_borders

        if not rows and not head:
            return
        self._settle_page_break()
        columns = [Pt(width) for width in _column_widths(widths)]
        table = self._word.add_table(rows=0, cols=len(columns))
        table.autofit = False
        set_borders(table, HAIRLINE)
        align_with_text(table)
        for column, width in zip(table.columns, columns, strict=True):
            column.width = width
        if head:
            row = table.add_row()
            repeat_head(row)
            self._fill(row, tuple(Words(text, 0.9, bold=True) for text in head), columns)
        for cells in rows:
            row = table.add_row()
            keep_together(row)
            self._fill(row, cells, columns)
        self._after_table()

    def _fill(self, row: Any, cells: tuple[Cell, ...], columns: list[Any]) -> None:
        for place, cell, width in zip(row.cells, cells, columns, strict=True):
            place.width = width
            _fill_cell(place, cell)

    def _settle_page_break(self) -> None:
        """A table cannot begin a page by itself; an empty line before it does."""
        if self._new_page or self._gap:
            paragraph = self._word.add_paragraph()
            self._space_above(paragraph)
            paragraph.paragraph_format.space_after = 0

    def _after_table(self) -> None:
        from docx.shared import Pt

        paragraph = self._word.add_paragraph()  # Word joins two tables that touch each other
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.paragraph_format.line_spacing = Pt(8)

    def _section(self, section: Section) -> None:
        self._paragraph([Words(one_line(f"{section.number} {section.heading}"))], "Heading 2")
        if section.rows:
            self._table(_SECTION_WIDTHS, (), section.rows)
        if section.note:
            self._paragraph([Words(section.note, 0.9, muted=True)])

    def _letterhead(self, head: Letterhead) -> None:
        self._paragraph([Words(head.date)], at_right=True)
        self._paragraph([Words(head.addressee, 1.3, bold=True)])
        for words in head.sender:
            self._paragraph([words], at_right=True)
        self._paragraph([Words(one_line(head.title))], "Heading 1")

    def _tiles(self, tiles: Tiles) -> None:
        cells = tuple(Stack(tuple(Words(line) for line in tile_lines(tile))) for tile in tiles.tiles)
        head = tuple(tile.caption for tile in tiles.tiles)
        if cells:
            self._table(tuple(1.0 for _ in cells), head, (cells,))

    def _statement(self, statement: Statement) -> None:
        from docx.shared import Pt

        from app.report.word_parts import set_borders

        self._settle_page_break()
        table = self._word.add_table(rows=1, cols=1)
        set_borders(table, RULE, only_outside=True)
        table.columns[0].width = Pt(CONTENT_WIDTH)
        labels = [
            Words(f"{label}: ____________") for label in (statement.field_label, statement.seal) if label
        ]
        _fill_cell(table.rows[0].cells[0], Stack((*statement.words, *statement.signer, *labels)))
        self._after_table()


def _column_widths(shares: tuple[float, ...]) -> list[float]:
    """In points: negative shares are fixed, larger than on our page as Word's type is; the rest divide."""
    fixed = [-share * _TEXT_SIZE / BODY + 6 if share < 0 else 0.0 for share in shares]
    parts = sum(share for share in shares if share > 0) or 1.0
    rest = max(CONTENT_WIDTH - sum(fixed), 40.0 * sum(1 for share in shares if share > 0))
    return [wide or share / parts * rest for share, wide in zip(shares, fixed, strict=True)]


def _pieces(label: str) -> list[str]:
    """The label of the page number as its places and what stands between them."""
    parts = label.replace("{page}", "\0{page}\0").replace("{pages}", "\0{pages}\0").split("\0")
    return [clean(one) for one in parts if one]


def _fill_cell(place: Any, cell: Cell) -> None:
    from docx.shared import Pt

    paragraph = place.paragraphs[0]
    for index, words in enumerate(_cell_words(cell)):
        if index:
            paragraph = place.add_paragraph()
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
        _add_words(paragraph, words, STATE_INKS[cell.state] if isinstance(cell, Badge) else "")


def _cell_words(cell: Cell) -> tuple[Words, ...]:
    if isinstance(cell, Words):
        return (cell,)
    if isinstance(cell, Stack):
        return cell.parts
    if isinstance(cell, Pair):
        return cell.left, cell.right
    return (Words(cell_text(cell), 0.9 if isinstance(cell, Proof) else 1.0, bold=isinstance(cell, Badge)),)


def _add_words(paragraph: Any, words: Words, colour: str = "", is_heading: bool = False) -> None:
    """The text as one run for each line; size and colour only where they differ from the style's."""
    from docx.shared import Pt, RGBColor

    run = paragraph.add_run()
    for index, line in enumerate(clean(words.text).split("\n")):
        if index:
            run.add_break()
        run.add_text(line)
    if is_heading:
        return
    if words.bold:
        run.bold = True
    if words.size != 1.0:
        run.font.size = Pt(round(_TEXT_SIZE * words.size * 2) / 2)
    ink = colour or (MUTED if words.muted else "")
    if ink:
        run.font.color.rgb = RGBColor.from_string(ink.lstrip("#").upper())

"""A table of others before it comes into the ledger: which column is which, what will come, what not."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.content.phrases import phrase
from app.files.workbook import ReadBook
from app.guideline.ledger_import import (
    Mapped,
    ReadRow,
    find_columns,
    read_rows,
    scale_found,
)
from app.guideline.ledger_row import LONGEST, VALUES, LedgerRow
from app.guideline.ledger_table import INFORMATION_FIELDS, column_title, medium_words
from app.ui import tokens
from app.ui.context import Context
from app.ui.guideline.form_parts import Picker, choice_row, form_card, pair
from app.ui.plan_date_field import today
from app.ui.widgets.banner import Banner
from app.ui.widgets.card import Card
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.field_row import FieldRow
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Body, Caption, Soft

_SHOWN_ROWS, _SHOWN_REMARKS = 4, 60


class LedgerReading(Section):
    """`taken` gives the rows the person agreed to. Until then the ledger is as it was."""

    changed = Signal()

    def __init__(
        self, context: Context, book: ReadBook, existing: Sequence[LedgerRow], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, spacing=tokens.SPACE_L)
        self._context, self._book, self._existing = context, book, tuple(existing)
        self._tables = [sheet.filled_down() for sheet in book.sheets]
        self._sheet = max(
            range(len(self._tables)), key=lambda at: len(find_columns(self._tables[at]).columns), default=0
        )
        self._columns: dict[str, int] = {}
        self._first_row, self._understood = 0, True
        self._highest: int | None = None
        self.rows: tuple[ReadRow, ...] = ()
        self._begin_sheet()

    @property
    def new_rows(self) -> tuple[LedgerRow, ...]:
        """What would come into the ledger."""
        return tuple(one.row for one in self.rows if one.row is not None)

    # Building

    def _begin_sheet(self) -> None:
        found = find_columns(self._table)
        self._columns, self._first_row = dict(found.columns), found.first_row
        self._understood = bool(found.columns)
        if not self._understood and len(self._table) > 1:
            self._first_row = 1  # most tables have a heading, if not one we know
        self._highest = scale_found(self._table, found)
        self._build()

    @property
    def _table(self) -> Sequence[Sequence[str]]:
        return self._tables[self._sheet] if self._tables else ()

    def _build(self) -> None:
        self.clear()
        self._say_about_file()
        if len(self._tables) > 1:
            sheets = [(at, sheet.name) for at, sheet in enumerate(self._book.sheets)]
            picker = Picker(sheets, self._sheet, self.tr("どのシート"), self._choose_sheet)
            picker.setObjectName("reading_sheet")
            self.add(FieldRow(self.tr("どのシート"), picker))
        if not self._understood:
            words = self.tr("見出しから欄を当てられませんでした。どの列がどの欄かを、下で選んでください。")
            self.add(Banner(words, "warn"))
            self.add(self._head_row())
        self.add(self._mapping())
        self._scale_place = Section()
        self._outcome = Section(spacing=tokens.SPACE_L)
        self.add(self._scale_place)
        self.add(self._outcome)
        self._show_scale()
        self._show_outcome()

    def _show_scale(self) -> None:
        """The question about the scale, where there are values."""
        wanted = any(name in self._columns for name in VALUES)
        self._scale_place.clear()
        self._scale_place.setVisible(wanted)
        if wanted:
            self._scale_place.add(self._scale())

    def _say_about_file(self) -> None:
        language = self._context.language
        sheet = self._book.sheets[self._sheet] if self._book.sheets else None
        if sheet is not None and sheet.unknown_formulas:
            places = "、".join(sheet.unknown_formulas[:8])
            words = phrase("ledger.import.formulas", language, sheet=sheet.name, places=places)
            self.add(Banner(words, "warn"))
        if self._book.external_links:
            self.add(Banner(phrase("ledger.import.links", language), "accent"))

    def _mapping(self) -> Card:
        guessed = self.tr("見出しから当てました。違うところだけ直してください。")
        unknown = self.tr("分かる列だけで十分です。「情報資産名称」の列は選んでください。")
        card = form_card(self.tr("どの列が、どの欄ですか"), guessed if self._understood else unknown)
        heads = self._head_texts()
        choices: list[tuple[Any, str]] = [(-1, self.tr("（なし）")), *enumerate(heads)]
        rows = []
        for field in INFORMATION_FIELDS:
            title = column_title(field, self._context.language)
            picker = Picker(choices, self._columns.get(field, -1), title, partial(self._map, field))
            picker.setObjectName(f"reading_{field}")
            rows.append(FieldRow(title, picker))
        first, rest = rows[:6], rows[6:]
        for at in range(0, len(first), 2):
            card.add(pair(first[at], first[at + 1]))
        fold = Disclosure(self.tr("ほかの欄"), opened=False)
        fold.setObjectName("reading_more")
        for at in range(0, len(rest) - 1, 2):
            fold.add(pair(rest[at], rest[at + 1]))
        if len(rest) % 2:
            fold.add(rest[-1])
        card.add(fold)
        return card

    def _head_texts(self) -> list[str]:
        """What stands above each column, or its letter."""
        width = max((len(row) for row in self._table[: self._first_row + 20]), default=0)
        # Headings may take two rows, a group above its parts; a title above the table is no heading.
        upper = self._table[max(0, self._first_row - 2) : max(0, self._first_row - 1)]
        lines = 2 if find_columns(upper).columns else 1
        heads = []
        for column in range(width):
            above = [
                row[column].strip()
                for row in self._table[: self._first_row]
                if column < len(row) and row[column]
            ]
            words = " ".join(above[-lines:]) or self._by_number(column)
            heads.append(words[:40])
        return heads

    def _by_number(self, column: int) -> str:
        """A column without a heading: its number, and what stands in it first."""
        below = (row[column].strip() for row in self._table[self._first_row :] if column < len(row))
        example = next((one for one in below if one), "")
        if not example:
            return self.tr("{number}列目").format(number=column + 1)
        return self.tr("{number}列目（例：{example}）").format(number=column + 1, example=example[:20])

    def _head_row(self) -> QWidget:
        """Where no heading was understood, the person says whether the first row is one."""
        choices = [(1, self.tr("見出しです")), (0, self.tr("見出しではありません"))]
        question = self.tr("1行目は見出しですか")
        return choice_row(question, choices, self._first_row, "reading_head", self._choose_head)

    def _choose_head(self, first_row: int) -> None:
        self._first_row = first_row
        self._build()

    def _scale(self) -> Card:
        card = form_card(self.tr("値の数え方"))
        choices = [
            (3, self.tr("1・2・3")),
            (2, self.tr("0・1・2（第3版）")),
        ]
        question = self.tr("機密性などの値は、どちらで数えていますか")
        hint = self.tr("0・1・2のときは、0を1、1を2、2を3に読みかえます。")
        card.add(choice_row(question, choices, self._highest, "reading_scale", self._choose_scale, hint))
        return card

    # What happens

    def _choose_sheet(self, at: int) -> None:
        self._sheet = at
        self._begin_sheet()

    def _map(self, field: str, column: int) -> None:
        """Only what follows is shown anew: the arrow keys walk through the columns and choose each."""
        self._columns = {name: at for name, at in self._columns.items() if name != field}
        if column >= 0:
            self._columns[field] = column
        if field in VALUES:
            self._highest = self._highest or scale_found(self._table, self._mapped())
            self._show_scale()
        self._show_outcome()

    def _choose_scale(self, highest: int) -> None:
        self._highest = highest
        self._show_outcome()

    def _mapped(self) -> Mapped:
        return Mapped(self._columns, self._first_row)

    # What will come

    def _show_outcome(self) -> None:
        self._outcome.clear()
        self.rows = ()
        scale_wanted = any(name in self._columns for name in VALUES) and self._highest is None
        if not self._mapped().is_usable:
            self._outcome.add(Soft(self.tr("「情報資産名称」の列を選ぶと、読みこめます。")))
        elif scale_wanted:
            self._outcome.add(Soft(self.tr("値の数え方を選ぶと、読みこめます。")))
        else:
            self._read()
            self._show_rows()
        self.changed.emit()

    def _read(self) -> None:
        language = self._context.language
        self.rows = read_rows(
            self._table,
            self._mapped(),
            self._existing,
            today(),
            highest=self._highest or 3,
            reason=phrase("ledger.import.reason", language),
            language=language,
        )

    def _show_rows(self) -> None:
        language, new = self._context.language, self.new_rows
        card = form_card(self.tr("読みこむもの：{count}件").format(count=len(new)))
        for one in new[:_SHOWN_ROWS]:
            words = "　".join(
                part for part in (medium_words(one, language), one.business, one.keeper) if part
            )
            card.add(Body(one.name[:80], bold=True))
            if words:
                card.add(Caption(words[:160]))
        if len(new) > _SHOWN_ROWS:
            card.add(Caption(self.tr("ほか {count}件").format(count=len(new) - _SHOWN_ROWS)))
        self._outcome.add(card)
        remarks = [
            phrase(
                f"ledger.import.{remark.trouble.value}",
                language,
                number=one.number,
                field=column_title(remark.field, language) if remark.field else "",
                text=remark.text[:60],
                limit=LONGEST,
            )
            for one in self.rows
            for remark in one.remarks
        ]
        if remarks:
            noted = form_card(self.tr("気をつけること：{count}件").format(count=len(remarks)))
            for words in remarks[:_SHOWN_REMARKS]:
                noted.add(Soft(words))
            if len(remarks) > _SHOWN_REMARKS:
                noted.add(Caption(self.tr("ほか {count}件").format(count=len(remarks) - _SHOWN_REMARKS)))
            self._outcome.add(noted)

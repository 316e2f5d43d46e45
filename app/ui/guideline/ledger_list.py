"""The table of the ledger with search, order and narrowing, and what can be done with all of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.content.ledger_packs import load_ledger
from app.content.phrases import phrase
from app.domain.calendar import long_date, short_date
from app.files.csv_text import SHIFT_JIS, UTF8_WITH_MARK
from app.guideline.ledger import ledger_rows
from app.guideline.ledger_row import LedgerRow, RowKind, importance
from app.guideline.ledger_table import ledger_csv, ledger_workbook
from app.guideline.risk_book import risk_edition, risk_lines
from app.guideline.this_pc import has_this_pc
from app.ui import tokens
from app.ui.context import Context
from app.ui.guideline.form_parts import Picker, pair
from app.ui.guideline.ledger_model import LedgerTable
from app.ui.guideline.table_files import TableOutput
from app.ui.plan_date_field import today
from app.ui.sheet_output import SavedFile
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.card import Card
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.field_row import FieldRow, TextField
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Caption, Soft

_SEARCH_MS = 120


class LedgerList(Section):
    """Shows the rows of the store; what it cannot do itself it asks for by its signals."""

    row_opened = Signal(str)
    things_wanted = Signal()
    row_wanted = Signal(object)  # RowKind
    reading_wanted = Signal()
    pc_wanted = Signal()
    told = Signal(str, str)  # a sentence, its tone

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=tokens.SPACE_L)
        assert context.store is not None
        self._context, self._store = context, context.store
        self._kind = RowKind.INFORMATION
        self._rows: Sequence[LedgerRow] = ()
        self._output = TableOutput(context, self)
        self._output.saved.connect(self._tell_saved)
        self._output.failed.connect(lambda words: self.told.emit(words, "bad"))
        self.table = LedgerTable(context.language, self)
        self.table.row_opened.connect(self.row_opened)
        self._empty = self._make_empty()
        self._tools = self._make_tools()
        self._count = Soft("")
        self._count.setObjectName("ledger_count")
        self._pc = self._make_pc()
        self._files = self._make_files()
        for part in (self._empty, self._tools, self.table, self._count, self._pc, self._files):
            self.add(part)
        self.add(self._source())

    def first_focus(self) -> QWidget | None:
        """The table where it has rows, else the search."""
        return self.table if self.table.rows.rowCount() else None

    def load(self, rows: Sequence[LedgerRow], current: str = "") -> None:
        """Show these rows, `current` chosen."""
        self._rows = rows
        self._empty.setVisible(not rows)
        for part in (self._tools, self.table, self._count):
            part.setVisible(bool(rows))
        self._show_pc()
        self.table.load(rows, self._kind)
        if current:
            self.table.choose(current)
        self._show_count()

    # Parts

    def _make_empty(self) -> Card:
        card = Card()
        empty = EmptyState(
            "guideline",
            self.tr("まだ台帳は空です"),
            self.tr("「お客様の名簿はありますか」のように聞きます。印をつけるだけで始められます。"),
        )
        card.add(empty)
        return card

    def _make_tools(self) -> Section:
        tools = Section(spacing=tokens.SPACE_M)
        kinds = [
            (RowKind.INFORMATION, self.tr("情報")),
            (RowKind.HARDWARE, self.tr("機器")),
            (RowKind.SOFTWARE, self.tr("ソフト")),
        ]
        segments = Segments(kinds, self._kind, self.tr("何を見るか"))
        for button, (kind, _word) in zip(segments.findChildren(QWidget), kinds, strict=True):
            button.setObjectName(f"ledger_kind_{kind.value}")
        segments.value_chosen.connect(self._choose_kind)
        add = SecondaryButton(self.tr("1行書き足す"), icon="plus")
        add.setObjectName("ledger_add")
        add.clicked.connect(lambda: self.row_wanted.emit(self._kind))
        tools.add(flow(segments, add, spacing=tokens.SPACE_L))
        self._search = TextField("", self.tr("名前や備考の言葉"))
        self._search.setObjectName("ledger_search")
        self._search.setMaxLength(100)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_SEARCH_MS)
        self._wait.timeout.connect(self._narrow)
        self._search.edited.connect(lambda _text: self._wait.start())
        self._narrowing = QWidget()
        self._narrowing.setLayout(pair(self._make_filter(), self._make_order()))
        tools.add(pair(FieldRow(self.tr("さがす"), self._search), self._narrowing))
        return tools

    def _make_order(self) -> FieldRow:
        """The headings sort by the mouse; this does by the keyboard, and is read aloud."""
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        choices: list[tuple[Any, str]] = [
            ((-1, up), self.tr("登録した順")),
            ((4, down), self.tr("重要度の大きい順")),
            ((0, up), self.tr("名前の順")),
            ((1, up), self.tr("媒体の順")),
            ((5, down), self.tr("登録日の新しい順")),
        ]
        self._order = Picker(
            choices, choices[0][0], self.tr("並べかえ"), lambda one: self.table.sortByColumn(*one)
        )
        self._order.setObjectName("ledger_order")
        header = self.table.horizontalHeader()
        header.sortIndicatorChanged.connect(lambda at, way: self._order.choose((at, way)))
        return FieldRow(self.tr("並べかえ"), self._order)

    def _make_filter(self) -> FieldRow:
        media = [(f"medium:{one.id}", one.plain.to(self._context.language)) for one in load_ledger().media]
        choices: list[tuple[Any, str]] = [
            ("", self.tr("すべて")),
            ("unasked", self.tr("まだ聞いていないことがあるもの")),
            ("important", self.tr("重要度が3のもの")),
            ("personal", self.tr("人の情報が入っているもの")),
            *media,
        ]
        self._filter = Picker(choices, "", self.tr("しぼりこむ"), lambda _value: self._narrow())
        self._filter.setObjectName("ledger_filter")
        return FieldRow(self.tr("しぼりこむ"), self._filter)

    def _make_pc(self) -> Card:
        card = Card()
        card.add_heading(self.tr("このパソコンも台帳に入れる"))
        self._pc_words = Soft("")
        card.add(self._pc_words)
        take = SecondaryButton(self.tr("このパソコンを入れる"), icon="inspection")
        take.setObjectName("ledger_this_pc")
        take.clicked.connect(self.pc_wanted)
        look = SecondaryButton(self.tr("PC点検を開く"), icon="inspection")
        look.setObjectName("ledger_inspect")
        look.clicked.connect(lambda: self._context.navigate("inspection"))
        self._pc_buttons = take, look
        card.add(flow(take, look))
        card.add(Caption(self.tr("製造番号とパソコンの名前は入れません。")))
        return card

    def _show_pc(self) -> None:
        """Offered while this PC is not there; without an inspection only where machines are looked at."""
        inspected = self._store.latest_inspection() is not None
        machines = self._kind is not RowKind.INFORMATION
        self._pc.setVisible(not has_this_pc(self._store) and (inspected or machines))
        self._pc_words.setText(
            self.tr(
                "点検で分かった機器とソフトを入れます。次の点検からは、自動で新しくなります。"
                "ほかのパソコンの点検を読みこんであれば、その機器も入ります。"
            )
            if inspected
            else self.tr("まだ点検していません。先にPC点検をすると、機器とソフトをここに入れられます。")
        )
        take, look = self._pc_buttons
        take.setVisible(inspected)
        look.setVisible(not inspected)

    def _make_files(self) -> QWidget:
        fold = Disclosure(self.tr("表に書き出す・表から読みこむ"))
        fold.setObjectName("ledger_files")
        buttons = []
        for name, words, icon, deed in (
            ("xlsx", self.tr("Excelで書き出す"), "save", self._save_workbook),
            ("csv", self.tr("CSVで書き出す"), "save", lambda: self._save_csv(UTF8_WITH_MARK)),
            ("cp932", self.tr("CSV（古いソフト用）"), "save", lambda: self._save_csv(SHIFT_JIS)),
            ("read", self.tr("表から読みこむ"), "", self.reading_wanted.emit),
        ):
            button = SecondaryButton(words, icon=icon)
            button.setObjectName(f"ledger_{name}")
            button.clicked.connect(lambda _on=False, do=deed: do())
            buttons.append(button)
        fold.add(flow(*buttons))
        fold.add(Caption(self.tr("CSVには情報の行だけが入ります。Excelには機器とソフトも入ります。")))
        fold.add(Caption(self.tr("読みこむ前に、どの列がどの欄かを確かめられます。今ある行は消えません。")))
        return fold

    def _source(self) -> Caption:
        pack, language = load_ledger(), self._context.language
        checked = phrase("edition.checked_on", language, date=long_date(pack.checked_on, language))
        return Caption(f"{checked}\n{pack.credit.to(language)}")

    # What happens

    def _choose_kind(self, kind: RowKind) -> None:
        self._kind = kind
        self._narrowing.setVisible(kind is RowKind.INFORMATION)
        if kind is not RowKind.INFORMATION:
            self._filter.setCurrentIndex(0)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)  # its columns are others
        self.load(self._rows)
        self._narrow()

    def _narrow(self) -> None:
        self.table.rows.search(self._search.text())
        self.table.rows.narrow(_condition(self._filter.value or ""))
        self.table.fit()
        self._show_count()

    def _show_count(self) -> None:
        all_rows, shown = self.table.rows.count_all, self.table.rows.rowCount()
        if not all_rows:
            words = {
                RowKind.INFORMATION: self.tr("情報の行はまだありません。"),
                RowKind.HARDWARE: self.tr("機器の行はまだありません。"),
                RowKind.SOFTWARE: self.tr("ソフトの行はまだありません。"),
            }[self._kind]
        elif shown < all_rows:
            words = self.tr("{all}件のうち{shown}件を表示しています。").format(all=all_rows, shown=shown)
        else:
            words = self.tr("{all}件です。行を押すと開きます。見出しを押すと並べかわります。").format(
                all=all_rows
            )
        self._count.setText(words)

    def _name(self) -> str:
        trade_name = self._context.assessment.profile.display_name
        parts = (short_date(today()), phrase("ledger.title", self._context.language), trade_name)
        from app.report.file_name import safe_stem

        return safe_stem("_".join(part for part in parts if part))

    def _save_workbook(self) -> None:
        rows, language = ledger_rows(self._store), self._context.language
        edition = risk_edition(self._store, self._context.assessment)
        lines = risk_lines(self._store, self._context.assessment, edition)
        risks = {one.row.id: one.risk for one in lines}
        self._output.save_workbook(self._name(), lambda: ledger_workbook(rows, language, risks, edition))

    def _save_csv(self, encoding: str) -> None:
        written = ledger_csv(ledger_rows(self._store), self._context.language, encoding)
        self._lacking = written.lacking
        self._output.save_csv(self._name(), lambda: written.content)

    _lacking: tuple[str, ...] = ()

    def _tell_saved(self, saved: SavedFile) -> None:
        words = self.tr("書き出しました： {path}").format(path=saved.path)
        if self._lacking and saved.path.suffix.casefold() == ".csv":
            lacking = " ".join(self._lacking[:12])
            words += "\n" + self.tr("この形式にない文字は「〓」にしました： {characters}").format(
                characters=lacking
            )
        self._lacking = ()
        self.told.emit(words, "good")


def _condition(chosen: str) -> Callable[[LedgerRow], bool] | None:
    kind, _, medium = chosen.partition(":")
    if kind == "unasked":
        return lambda one: not one.is_asked
    if kind == "important":
        return lambda one: importance(one).value == 3
    if kind == "personal":
        return lambda one: one.holds_personal_data is True
    return (lambda one: one.medium == medium) if kind == "medium" else None

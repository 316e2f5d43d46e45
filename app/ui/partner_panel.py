"""The right side of the partner page: which of its documents, the very page, the name of its file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import tokens
from app.ui.sheet_preview import FIT_WHERE_IT_FITS, SheetPreview
from app.ui.theme import theme
from app.ui.widgets.card import column
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.labels import Caption

PARTNER, FULL = "partner", "full"


class PreviewPanel(QWidget):
    """`kind` is which document is shown: the page for the partner, or the full report behind it."""

    kind_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kinds = [(PARTNER, self.tr("1枚の書類")), (FULL, self.tr("詳しい報告書"))]
        self._kinds = Segments(kinds, PARTNER, self.tr("見本にする書類"))
        self._kinds.setObjectName("partner_kind")
        for button, (kind, _word) in zip(self._kinds.findChildren(QWidget), kinds, strict=True):
            button.setObjectName(f"partner_kind_{kind}")
        self._kinds.value_chosen.connect(lambda _kind: self.kind_chosen.emit())
        self.preview = SheetPreview(self._kinds, narrow=True, fit=FIT_WHERE_IT_FITS)
        # As high as the window leaves it: what it would like to have asks for no scrolling.
        self.preview.area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._file_name = Caption("")
        self._file_name.setObjectName("partner_file_name")
        layout = column(self.preview, self._file_name)
        layout.setStretch(0, 1)
        side, edge = theme().space(tokens.SPACE_XL), theme().space(tokens.SPACE_L)
        layout.setContentsMargins(side // 2, theme().space(tokens.SPACE_XL), side, edge)
        self.setLayout(layout)

    @property
    def kind(self) -> str:
        """The document shown."""
        return str(self._kinds.value)

    def select(self, kind: str) -> None:
        """Choose a document without telling anybody."""
        self._kinds.show_chosen(kind)

    def set_cramped(self, cramped: bool) -> None:
        """Where there is little height, the page keeps a height of its own, and the panel scrolls."""
        self.preview.set_cramped(cramped)

    def say_making(self) -> None:
        """The page is being made; an earlier one stays in sight until then."""
        words = self.tr("見本を作っています…")
        self.preview.set_waiting(words)
        self._file_name.setText(words if self.preview.sheets else "")

    def say_file(self, name: str) -> None:
        """How the file will be called; "" when there is none."""
        self.preview.set_waiting("")
        self._file_name.setText(self.tr("ファイル名： {name}").format(name=name) if name else "")

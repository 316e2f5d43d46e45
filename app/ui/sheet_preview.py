"""The live preview of printed pages: the very sheets that are saved and printed, one at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.report.sheet import A4_HEIGHT, A4_WIDTH, Sheet, text_runs
from app.ui import tokens
from app.ui.sheet_painter import paint_sheet
from app.ui.theme import theme
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.card import row
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import Caption
from app.ui.widgets.page_keys import takes_page_keys
from app.ui.widgets.paint import FocusRing, painter_for, rounded

_SHADOW = 10  # pixels around the paper
_INK, _WORDS_INK = tokens.PAPER_LINES, tokens.PAPER_WORDS  # of the sheet that is not there yet
_LINES = (0.42, 0, 0.9, 0.84, 0.88, 0.5, 0, 0.9, 0.86, 0.62, 0, 0.9, 0.8, 0.7)  # widths of its lines
_LARGE_TEXT = 1.25
_LEAST_AREA = 420  # pixels: of a paper beside which there is no height
_LEAST_PAGE = 380  # pixels: a lower page is a stamp, so its width is shown instead
FIT_WIDTH, FIT_PAGE, FIT_WHERE_IT_FITS = "width", "page", "auto"


class PaperView(QWidget):
    """One sheet as white paper; always as wide as it may be, and as high as the sheet then is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._waiting = ""
        self._picture: QPixmap | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_sheet(self, sheet: Sheet | None) -> None:
        """Show another sheet; None shows empty paper."""
        self._sheet, self._picture = sheet, None
        self.updateGeometry()
        self.update()

    def set_waiting(self, words: str) -> None:
        """What stands in the middle of the paper while there is no sheet yet."""
        self._waiting, self._picture = words, None
        self.update()

    def paper_height(self, width: int) -> int:
        """The height this widget needs at `width`."""
        sheet = self._sheet
        share = sheet.height / sheet.width if sheet else A4_HEIGHT / A4_WIDTH
        return round((width - 2 * _SHADOW) * share) + 2 * _SHADOW

    def paper_width(self, height: int) -> int:
        """The width this widget needs at `height`."""
        sheet = self._sheet
        share = sheet.width / sheet.height if sheet else A4_WIDTH / A4_HEIGHT
        return round((height - 2 * _SHADOW) * share) + 2 * _SHADOW

    def sizeHint(self) -> QSize:
        return QSize(480, self.paper_height(480))

    def changeEvent(self, event: QEvent) -> None:
        self._picture = None
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        paper = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        for step in range(4):
            shade = QColor(0, 0, 0, 9 if not theme().colours.dark else 40)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shade)
            painter.drawRoundedRect(paper.adjusted(-step, 1 - step, step, 3 + step), 3 + step, 3 + step)
        painter.drawPixmap(paper.topLeft(), self._drawn(paper))

    def _drawn(self, paper: QRectF) -> QPixmap:
        """The sheet at the resolution of the screen, drawn once for each size."""
        ratio = self.devicePixelRatioF()
        size = (paper.size() * ratio).toSize()
        if self._picture is None or self._picture.size() != size:
            picture = QPixmap(size)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.white)
            if self._sheet is not None:
                painter = QPainter(picture)
                painter.scale(paper.width() / self._sheet.width, paper.height() / self._sheet.height)
                paint_sheet(painter, self._sheet)
                painter.end()
            elif self._waiting:
                painter = QPainter(picture)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._draw_waiting(painter, QRectF(QPointF(), paper.size()))
                painter.end()
            self._picture = picture
        return self._picture

    def _draw_waiting(self, painter: QPainter, paper: QRectF) -> None:
        """Pale lines where the text will stand, and in their middle what is going on."""
        edge, row = paper.width() * 0.09, paper.height() * 0.055
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_INK))
        for index, share in enumerate(_LINES):
            width = (paper.width() - 2 * edge) * share
            painter.drawRoundedRect(QRectF(edge, edge + index * row, width, row * 0.32), 3, 3)
        painter.setFont(theme().font())
        box = QRectF(edge, 0, paper.width() - 2 * edge, paper.height())
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        words = painter.boundingRect(box, flags, self._waiting)
        painter.setBrush(QColor("white"))
        painter.drawRect(words.adjusted(-16, -12, 16, 12))
        painter.setPen(QColor(_WORDS_INK))
        painter.drawText(box, flags, self._waiting)


class _PaperArea(FocusRing, QScrollArea):
    """Scrolls the paper; the keys Page up and down turn over at its ends."""

    resized = Signal()
    turn = Signal(int)

    def __init__(self, paper: PaperView) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWidget(paper)
        paper.setAutoFillBackground(False)  # the rounded ground of the preview is seen around it

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def event(self, event: QEvent) -> bool:
        """With the focus here, Page up and down are ours and not the window's."""
        return takes_page_keys(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_PageDown and bar.value() == bar.maximum():
            self.turn.emit(1)
        elif event.key() == Qt.Key.Key_PageUp and bar.value() == bar.minimum():
            self.turn.emit(-1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.ring_visible and self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint_ring(painter, QRectF(self.viewport().rect()), tokens.RADIUS_CONTROL)


class SheetPreview(QWidget):
    """Pages with their number, the way to the next one, and two zooms: width of the window, whole page.

    `lead` is a control that stands before the number, such as the choice of the document.
    """

    page_changed = Signal(int)

    def __init__(
        self,
        lead: QWidget | None = None,
        parent: QWidget | None = None,
        narrow: bool = False,
        fit: str = FIT_WIDTH,
    ) -> None:
        """`narrow`: it stands beside a form, so what belongs to it takes as many lines as it needs.

        `fit` is the zoom to begin with; FIT_WHERE_IT_FITS shows the whole page where there is the height.
        """
        super().__init__(parent)
        self.sheets: tuple[Sheet, ...] = ()
        self._page = 0
        self._fit = fit
        self._cramped = False
        self.paper = PaperView()
        self.area = _PaperArea(self.paper)
        self.area.setObjectName("preview_area")
        self.area.resized.connect(self._fit_paper)
        self.area.turn.connect(lambda by: self.turn_to(self._page + by))
        self._number = Caption("", colour="text")
        self._number.setObjectName("preview_number")
        self._back = IconButton("back", self.tr("前のページ"), framed=True)
        self._back.setObjectName("preview_back")
        self._back.clicked.connect(lambda: self.turn_to(self._page - 1))
        self._forward = IconButton("forward", self.tr("次のページ"), framed=True)
        self._forward.setObjectName("preview_forward")
        self._forward.clicked.connect(lambda: self.turn_to(self._page + 1))
        fits = [(FIT_WIDTH, self.tr("幅に合わせる")), (FIT_PAGE, self.tr("ページ全体"))]
        self.zoom = Segments(fits, FIT_WIDTH, self.tr("見本の大きさ"))
        for button, (fit, _words) in zip(self.zoom.findChildren(QWidget), fits, strict=True):
            button.setObjectName(f"preview_fit_{fit}")
        self.zoom.value_chosen.connect(self._choose_fit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().space(tokens.SPACE_S))
        self._pages = QWidget()
        self._pages.setLayout(row(self._back, self._number, self._forward, spacing=tokens.SPACE_XS))
        if lead is not None and theme().text_scale < _LARGE_TEXT and not narrow:
            layout.addLayout(row(lead, None, self._pages, None, self.zoom, spacing=tokens.SPACE_XS))
        else:
            self._line = FlowLayout()
            for part in (lead, self.zoom, self._pages):
                if part is not None:
                    self._line.addWidget(part)
            layout.addLayout(self._line)
        layout.addWidget(self.area, 1)
        self._layout = layout
        self._show_page()

    @property
    def page(self) -> int:
        """The page shown, counted from 0."""
        return self._page

    def set_sheets(self, sheets: Sequence[Sheet]) -> None:
        """Show other pages; one stays on the same page where there still is one."""
        self.sheets = tuple(sheets)
        self._page = max(0, min(self._page, len(self.sheets) - 1))
        self._show_page()

    def set_waiting(self, words: str) -> None:
        """Say on the empty paper what is going on; "" when nothing is. Kept pages stay as they are."""
        self.paper.set_waiting(words)

    def turn_to(self, page: int) -> None:
        """Show page number `page`, if there is one."""
        if 0 <= page < len(self.sheets) and page != self._page:
            self._page = page
            self._show_page()
            self.area.verticalScrollBar().setValue(0)
            self.page_changed.emit(page)

    def set_cramped(self, cramped: bool) -> None:
        """Of a `narrow` preview where there is little height: the page first, as wide as may be, the zooms
        below it. It then asks for a height of its own, so what it stands in has to scroll.
        """
        if cramped == self._cramped:
            return
        self._cramped = cramped
        here, there = (self._line, self._layout) if cramped else (self._layout, self._line)
        here.removeWidget(self.zoom)
        there.addWidget(self.zoom)
        self.area.setMinimumHeight(_LEAST_AREA if cramped else 0)
        self._fit_paper()

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = QRectF(self.area.geometry())
        rounded(painter_for(self), ground, tokens.RADIUS_CARD, "sidebar", "border")

    def _show_page(self) -> None:
        sheet = self.sheets[self._page] if self.sheets else None
        self.paper.set_sheet(sheet)
        number, pages = (self._page + 1 if sheet else 0), len(self.sheets)
        words = self.tr("{page} / {pages} ページ").format(page=number, pages=pages)
        self._number.setText(words)
        self._back.setEnabled(self._page > 0)
        self._forward.setEnabled(self._page < pages - 1)
        self._pages.setVisible(pages > 1)
        # A screen reader reads the page itself.
        spoken = " ".join(run.text for run in text_runs(sheet)) if sheet else ""
        self.area.setAccessibleName(self.tr("印刷の見本 {page}").format(page=words))
        self.area.setAccessibleDescription(spoken)
        self._fit_paper()

    def _choose_fit(self, fit: str) -> None:
        self._fit = fit
        self._fit_paper()

    def _fit_paper(self) -> None:
        room = self.area.viewport().size()
        width = room.width()
        fit = self._fit
        if fit == FIT_WHERE_IT_FITS:
            fit = FIT_PAGE if room.height() >= _LEAST_PAGE and not self._cramped else FIT_WIDTH
            self.zoom.show_chosen(fit)
        if fit == FIT_PAGE:
            width = min(width, self.paper.paper_width(room.height()) - 2)  # rounding needs no scroll bar
        width = max(width, 160)
        self.paper.setFixedSize(width, self.paper.paper_height(width))

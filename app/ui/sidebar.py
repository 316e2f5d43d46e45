"""The way around, at the left; at its foot always 「今、困っている」."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.ui import tokens
from app.ui.qt_numbers import (
    CENTRE_ACROSS,
    MIDDLE,
    NO_FOCUS,
    NO_SCROLL_BAR,
    STRONG_FOCUS,
    TOP,
    WORD_WRAP,
)
from app.ui.registry import HUBS, PAGES
from app.ui.theme import theme
from app.ui.widgets.icons import draw_icon
from app.ui.widgets.paint import FocusRing, fill, painter_for, rounded, set_ink

WIDTH, COMPACT_WIDTH = 232, 96


class SidebarRow(FocusRing, QAbstractButton):
    """Icon and word: side by side, or one above the other when compact."""

    def __init__(
        self, icon: str, text: str, compact: bool, tone: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._compact = compact
        self._tone = tone
        self._shown = text
        self._hint: QSize | None = None  # kept, because a layout asks for it again and again
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setProperty("focusPolicy", STRONG_FOCUS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_ink(self, self._ink_name())

    def checkStateSet(self) -> None:
        super().checkStateSet()
        set_ink(self, self._ink_name())

    def _ink_name(self) -> str:
        return self._tone or ("accent_text" if self.isChecked() else "text")

    def set_lines(self, lines: str) -> None:
        """Another break of the same words, for the compact form."""
        self._shown = lines
        self._hint = None
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """The window decides which row is on."""

    def sizeHint(self) -> QSize:
        if self._hint is None:
            self._hint = self._measure()
        return self._hint

    def _measure(self) -> QSize:
        if self._compact:
            lines = self._lines(theme().px(COMPACT_WIDTH) - 12)
            return QSize(theme().px(COMPACT_WIDTH) - 12, theme().px(40) + lines * theme().px(16))
        words = QFontMetrics(theme().font(bold=True)).horizontalAdvance(self.text())
        width = words + theme().px(20) + theme().space(44)
        return QSize(max(width, WIDTH - 24), theme().px(24) + theme().space(20))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
            self.click()
        elif event.key() == QtCore.Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == QtCore.Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        face = QRectF(self.rect()).adjusted(2, 1, -2, -1)
        on, hover = self.isChecked(), self.underMouse() or self.isDown()
        if self._tone:
            rounded(
                painter,
                face,
                tokens.RADIUS_CONTROL,
                f"{self._tone}_soft",
                self._tone if hover or on else None,
            )
        elif on or hover:
            rounded(painter, face, tokens.RADIUS_CONTROL, "accent_soft" if on else "track")
        ink = self._ink_name()
        if self._compact:
            self._paint_compact(painter, face, ink)
        else:
            self._paint_wide(painter, face, ink, on)
        self.paint_ring(painter, QRectF(self.rect()), tokens.RADIUS_CONTROL + 2)

    def _paint_wide(self, painter: QPainter, face: QRectF, ink: str, on: bool) -> None:
        if on and not self._tone:
            bar = QRectF(face.left() + 1, face.center().y() - face.height() * 0.22, 3, face.height() * 0.44)
            rounded(painter, bar, 1.5, "accent")
        size = theme().px(20)
        left = face.left() + theme().space(14)
        icon_ink = ink if on or self._tone else "text_soft"
        draw_icon(painter, self._icon, QRectF(left, face.center().y() - size / 2, size, size), icon_ink)
        painter.setFont(theme().font(tokens.TYPE_BODY, bold=on or bool(self._tone)))
        words = face.adjusted(theme().space(14) + size + theme().space(12), 0, -6, 0)
        text = self.text()
        if painter.fontMetrics().horizontalAdvance(text) > words.width():
            right = QtCore.Qt.TextElideMode.ElideRight
            text = painter.fontMetrics().elidedText(text, right, int(words.width()))
        painter.drawText(words, MIDDLE, text)

    def _paint_compact(self, painter: QPainter, face: QRectF, ink: str) -> None:
        size = theme().px(20)
        box = QRectF(face.center().x() - size / 2, face.top() + theme().px(9), size, size)
        draw_icon(painter, self._icon, box, ink)
        painter.setFont(theme().font(tokens.TYPE_CAPTION, bold=self.isChecked()))
        words = QRectF(face.left() + 2, box.bottom() + 3, face.width() - 4, face.bottom() - box.bottom() - 5)
        painter.drawText(words, CENTRE_ACROSS | TOP | WORD_WRAP, self._shown)

    def _lines(self, width: int) -> int:
        metrics = QFontMetrics(theme().font(tokens.TYPE_CAPTION, bold=True))
        return sum(1 + int(metrics.horizontalAdvance(line) > width - 8) for line in self._shown.split("\n"))


class _Brand(QWidget):
    """The mark and the name."""

    def __init__(self, compact: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compact = compact
        self.setFixedHeight(theme().px(64))
        set_ink(self, "text")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        size = theme().px(32)
        left = (self.width() - size) / 2 if self._compact else theme().space(12)
        draw_icon(painter, "mark", QRectF(left, (self.height() - size) / 2, size, size))
        if not self._compact:
            painter.setFont(theme().font(tokens.TYPE_LEAD, bold=True))
            words = QRectF(self.rect()).adjusted(left + size + theme().space(10), 0, 0, 0)
            painter.drawText(words, MIDDLE, self.tr("まもりカルテ"))


class Sidebar(QWidget):
    """Wide with words at the side, or compact while the guided way is walked."""

    page_chosen = Signal(str)

    def __init__(
        self, compact: bool = False, first_time: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows: dict[str, SidebarRow] = {}
        self._compact = compact
        self.setAccessibleName(self.tr("メニュー"))
        edge = 6 if compact else theme().space(12)
        for page_id, text in self._entries():
            if page_id in PAGES and (page_id in ("settings", "help") or not first_time):
                self._make_row(page_id, text, compact)
        if compact:
            self._rows["help"].set_lines(self.tr("今、\n困っている"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(edge, theme().space(8), edge, theme().space(12))
        layout.setSpacing(2)
        layout.addWidget(_Brand(compact, self))
        self._upper = self._upper_rows()
        layout.addWidget(self._upper, 1)
        layout.addWidget(self._rows["settings"])
        layout.addSpacing(theme().space(6))
        layout.addWidget(self._rows["help"])
        self.setFixedWidth(max(line.sizeHint().width() for line in self._rows.values()) + 2 * edge)

    def page_ids(self) -> tuple[str, ...]:
        """The pages that can be chosen here, from top to foot."""
        return tuple(self._rows)

    def set_current(self, page_id: str) -> None:
        """Mark the row of the present page."""
        near = {"plan": "result", **HUBS}
        if not self._compact:  # on the guided way they are steps of their own
            near |= {"differences": "questions", "business": "settings"}
        shown = near.get(page_id, page_id)
        for one, line in self._rows.items():
            line.setChecked(one == shown)
        self._bring_in_sight()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bring_in_sight()

    def _bring_in_sight(self) -> None:
        """At large text the rows scroll; the marked one is always seen."""
        for line in self._rows.values():
            if line.isChecked() and self._upper.isAncestorOf(line):
                self._upper.ensureWidgetVisible(line, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        fill(painter, self.rect(), "sidebar")
        fill(painter, QRect(self.width() - 1, 0, 1, self.height()), "border")

    def _make_row(self, page_id: str, text: str, compact: bool) -> None:
        line = SidebarRow(page_id, text, compact, "bad" if page_id == "help" else "", self)
        line.setObjectName(f"sidebar_{page_id}")
        line.clicked.connect(lambda _checked=False: self.page_chosen.emit(page_id))
        self._rows[page_id] = line

    def _upper_rows(self) -> QScrollArea:
        """All rows but the two at the foot; they scroll when large text makes them too tall."""
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setProperty("focusPolicy", NO_FOCUS)
        area.setProperty("horizontalScrollBarPolicy", NO_SCROLL_BAR)
        holder = QWidget()
        holder.setObjectName("scrolled")
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for page_id, line in self._rows.items():
            if page_id not in ("settings", "help"):
                layout.addWidget(line)
        layout.addStretch(1)
        area.setWidget(holder)
        return area

    def _entries(self) -> tuple[tuple[str, str], ...]:
        return (
            ("home", self.tr("ホーム")),
            ("questions", self.tr("診断")),
            ("inspection", self.tr("PC点検")),
            ("result", self.tr("結果と計画")),
            ("partner_page", self.tr("取引先に出す1枚")),
            ("records", self.tr("これまでの記録")),
            ("declaration", self.tr("SECURITY ACTION")),
            ("guideline", self.tr("規程と台帳")),
            ("learning", self.tr("学ぶ")),
            ("settings", self.tr("設定")),
            ("help", self.tr("今、困っている")),
        )

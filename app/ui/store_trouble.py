"""When the records cannot be opened: what happened, what to do, and the help page within reach."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QFrame,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.domain.calendar import local_clock, local_date, short_date
from app.launch import WindowOptions
from app.records.backups import all_backups
from app.records.errors import StoreDamaged, StoreError, StoreTooNew
from app.records.store import Store
from app.ui.appearance import apply_appearance
from app.ui.emergency.surroundings import EmergencyContext
from app.ui.job import Jobs
from app.ui.preferences import Preferences
from app.ui.store_words import store_words
from app.ui.system_look import SystemLook
from app.ui.theme import theme
from app.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from app.ui.widgets.card import Card
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.empty_state import RoundIcon
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.labels import Body, Caption, Title

if TYPE_CHECKING:
    from app.ui.emergency.frame import EmergencyFrame


def run_store_trouble(options: WindowOptions, folder: Path, error: StoreError) -> Store | None:
    """Show the trouble until a store is open (returned) or the person gives up (None)."""
    apply_appearance(Preferences(None, options.language))
    while True:
        dialog = StoreTroubleDialog(folder, error, options)
        dialog.exec()
        way_out = dialog.way_out
        dialog.deleteLater()
        if way_out is None:
            return None
        try:
            return way_out()
        except (StoreError, ValueError) as again:
            error = again if isinstance(again, StoreError) else error


class StoreTroubleDialog(QDialog):
    """`way_out` is what to do next: a function that opens a store; None to end the program."""

    def __init__(self, folder: Path, error: StoreError, options: WindowOptions) -> None:
        super().__init__()
        self.way_out: Callable[[], Store] | None = None
        self._folder = folder
        self._error = error
        self.setMinimumSize(720, 560)
        self._layers = QStackedLayout(self)
        self._first = self._first_layer(error)
        self._layers.addWidget(self._first)
        self._context = EmergencyContext(folder, Preferences(None, options.language), Jobs(self))
        self._help: EmergencyFrame | None = None
        SystemLook(self, self._context.preferences, self._dress_anew)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses what has the focus; a dialog of its own would look for a default button."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().colour("window"))

    def _first_layer(self, error: StoreError) -> QWidget:
        """The trouble, which scrolls where the text is large, and what is in sight whatever its size."""
        self.setWindowTitle(self.tr("まもりカルテ"))
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        trouble = self._trouble(error)
        trouble.setObjectName("scrolled")
        area.setWidget(trouble)
        help_ = LinkButton(self.tr("今、困っている"), icon="help")
        help_.setObjectName("trouble_help")
        help_.clicked.connect(lambda: self._show("help"))
        learn = LinkButton(self.tr("レッスンを学ぶ"), icon="bulb")
        learn.setObjectName("trouble_learn")
        learn.clicked.connect(lambda: self._show("learning"))
        ways = QVBoxLayout()  # a flow has no edges of its own
        edge = theme().space(40)
        ways.setContentsMargins(edge, theme().space(12), edge, theme().space(24))
        ways.addLayout(flow(help_, learn))
        layer = QWidget()
        layout = QVBoxLayout(layer)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area, 1)
        layout.addLayout(ways)
        return layer

    def _trouble(self, error: StoreError) -> QWidget:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        edge = theme().space(40)
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(theme().space(16))
        words = store_words(error)
        layout.addWidget(RoundIcon("warn", 64, "warn"), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(Title(words.title, centred=True))
        card = Card()
        card.add(Body(words.advice))
        for button in self._ways(error):
            card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        detail = Disclosure(self.tr("くわしく"))
        detail.add(Caption(str(error)))
        open_folder = LinkButton(self.tr("フォルダーを開く"))
        open_folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))))
        detail.add(open_folder)
        card.add(detail)
        layout.addWidget(card)
        layout.addStretch(1)
        return holder

    def _ways(self, error: StoreError) -> list[QWidget]:
        ways: list[QWidget] = []
        if isinstance(error, StoreDamaged) and error.backup is not None:
            backup = error.backup
            times = [one.made_at for one in all_backups(self._folder) if one.path == backup]
            when = f"{short_date(local_date(times[0]))} {local_clock(times[0])}" if times else ""
            restore = PrimaryButton(self.tr("控えから戻す {when}").format(when=when).strip())
            restore.setObjectName("trouble_restore")
            restore.clicked.connect(lambda: self._leave(lambda: Store.restore_backup(self._folder, backup)))
            ways.append(restore)
        if isinstance(error, StoreDamaged):
            anew = (SecondaryButton if ways else PrimaryButton)(self.tr("新しく始める"))
            anew.setObjectName("trouble_anew")
            anew.clicked.connect(lambda: self._leave(lambda: Store.start_new(self._folder)))
            ways.append(anew)
        elif not isinstance(error, StoreTooNew):
            again = PrimaryButton(self.tr("もう一度開く"))
            again.setObjectName("trouble_again")
            again.clicked.connect(lambda: self._leave(lambda: Store.open(self._folder)))
            ways.append(again)
        close = SecondaryButton(self.tr("閉じる"))
        close.setObjectName("trouble_close")
        close.clicked.connect(self.reject)
        ways.append(close)
        return ways

    def _leave(self, way_out: Callable[[], Store]) -> None:
        self.way_out = way_out
        self.accept()

    def _show(self, page_id: str) -> None:
        """The whole of 「今、困っている」, and the lessons: they need no store."""
        from app.ui.emergency.frame import EmergencyFrame

        if self._help is None:
            self._help = EmergencyFrame(self._context, self.tr("戻る"), page_id)
            self._help.left.connect(self._back_to_trouble)
            self._layers.addWidget(self._help)
        self._layers.setCurrentWidget(self._help)
        self._help.enter(page_id)

    def _back_to_trouble(self) -> None:
        """Language and size of the text may have been chosen anew meanwhile."""
        self._build_first_anew()
        self._layers.setCurrentWidget(self._first)

    def _dress_anew(self) -> None:
        """The system's colours changed."""
        if self._help is not None:
            self._help.apply_preferences()
        else:
            apply_appearance(self._context.preferences)
        in_front = self._layers.currentWidget() is self._first
        self._build_first_anew()
        if in_front:
            self._layers.setCurrentWidget(self._first)
        self.update()

    def _build_first_anew(self) -> None:
        earlier = self._first
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None and earlier.isAncestorOf(focused) else ""
        folds = [one.is_open for one in earlier.findChildren(Disclosure)]
        self._first = self._first_layer(self._error)
        for fold, was_open in zip(self._first.findChildren(Disclosure), folds, strict=True):
            fold.set_open(was_open)
        self._layers.insertWidget(0, self._first)
        self._layers.removeWidget(earlier)
        earlier.setParent(None)
        earlier.deleteLater()
        again = self._first.findChild(QAbstractButton, name) if name else None
        if again is not None:
            again.setFocus()

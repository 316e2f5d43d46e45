"""What the partner page tells above its form, and the card at the end of the way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.calendar import long_date
from app.domain.language import Language
from app.ui import tokens
from app.ui.registry import PAGES
from app.ui.sheet_output import SavedFile
from app.ui.theme import theme
from app.ui.widgets.banner import Banner, IconMark
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Caption, Heading, Soft


class Notes(Section):
    """Banners by name: saying "" takes one away. One that says the same stays as it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=tokens.SPACE_S)
        self._shown: dict[str, tuple[str, Banner]] = {}
        self.hide()

    def say(
        self, name: str, text: str, tone: str = "accent", action: tuple[str, Callable[[], None]] | None = None
    ) -> None:
        """Show `text` under `name`; `action` is a link with what it does."""
        kept = self._shown.get(name)
        if kept is not None and kept[0] == text:
            return
        if kept is not None:
            self.body.removeWidget(kept[1])
            kept[1].hide()
            kept[1].deleteLater()
            del self._shown[name]
        if text:
            banner = Banner(text, tone, action=action[0] if action else "")
            banner.setObjectName(f"note_{name}")
            if action is not None:
                banner.action.setObjectName(f"note_{name}_action")
                banner.action_pressed.connect(action[1])
            self.add(banner)
            self._shown[name] = (text, banner)
        self.setVisible(bool(self._shown))

    def clear_all(self) -> None:
        """Take every banner away."""
        for name in list(self._shown):
            self.say(name, "")


class EndCard(Card):
    """S12: where the page lies, the next promise, and おわる."""

    folder_pressed = Signal(object)  # SavedFile
    file_pressed = Signal(object)  # SavedFile
    end_pressed = Signal()
    page_wanted = Signal(str)  # one of the next promises

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("partner_end")
        self._saved: SavedFile | None = None
        self._mark = IconMark("check", "good", 24)
        self._title = Heading("")
        self._title.setObjectName("partner_end_title")
        self._where = Soft("")
        self._where.setObjectName("partner_saved_where")
        self._file = SecondaryButton(self.tr("PDFを開く"), icon="external")
        self._file.setObjectName("partner_open_file")
        self._file.clicked.connect(lambda: self.file_pressed.emit(self._saved))
        self._folder = SecondaryButton(self.tr("フォルダーを開く"))
        self._folder.setObjectName("partner_open_folder")
        self._folder.clicked.connect(lambda: self.folder_pressed.emit(self._saved))
        self._next_mark = IconMark("calendar", "accent_text", 22)
        self._next = Soft("")
        self._next.setObjectName("partner_next_check")
        self._more = self._make_more()
        self._end = LinkButton(self.tr("保存しないで、おわる"))
        self._end.setObjectName("partner_end_button")
        self._end.clicked.connect(self.end_pressed)
        head = row(self._mark, self._title, stretch=1)
        head.setAlignment(self._mark, Qt.AlignmentFlag.AlignTop)
        self.add(head)
        self.add(self._where)
        self.add(flow(self._file, self._folder))
        next_line = row(self._next_mark, column(self._next, spacing=0), stretch=1)
        next_line.setAlignment(self._next_mark, Qt.AlignmentFlag.AlignTop)
        self.add(next_line)
        self.add(self._more)
        self.add(row(self._end, None))
        self._note = Caption(self.tr("照合コードは、書類ともとの記録を照らし合わせるための番号です。"))
        self.add(self._note)
        self.body.setSpacing(theme().space(tokens.SPACE_S))

    def _make_more(self) -> QWidget:
        """S12: two quiet ways on, none of them needed."""
        ways = (
            ("declaration", self.tr("SECURITY ACTIONを宣言するには"), "info"),
            ("emergency_card", self.tr("「もしもカード」を印刷する"), "print"),
        )
        links: list[QWidget] = []
        for page_id, words, icon in ways:
            if page_id in PAGES:
                link = LinkButton(words, icon=icon)
                link.setObjectName(f"partner_next_{page_id}")
                link.clicked.connect(lambda _on=False, to=page_id: self.page_wanted.emit(to))
                links.append(link)
        holder = QWidget()
        holder.setLayout(flow(*links))
        return holder

    def show_end(
        self, saved: SavedFile | None, next_check: date | None, language: Language, on_the_way: bool
    ) -> None:
        """Show where the file lies, if it was saved, and the day to look again."""
        self._saved = saved
        self.set_tone("good" if saved else "")
        self._title.setText(self.tr("PDFを保存しました") if saved else self.tr("次の約束"))
        self._where.setText(str(saved.path) if saved else "")
        for part in (self._mark, self._where, self._file, self._folder, self._note):
            part.setVisible(saved is not None)
        words = ""
        if next_check is not None:
            day = long_date(next_check, language)
            words = self.tr("{day}ごろに、もう一度見なおしましょう。変わったところだけ答えれば済みます。")
            words = words.format(day=day)
        self._next.setText(words)
        self._end.setVisible(on_the_way and saved is None)

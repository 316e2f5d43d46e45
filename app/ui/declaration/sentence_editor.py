"""The sentences of the policy one by one: read, changed, taken out, had back, added."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.declaration.policy import LONGEST_SENTENCE, PolicySection, PolicySentence, PolicyText, added_id
from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import column
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import Section, SmallHeading
from app.ui.widgets.labels import Body, Caption, Soft

_SAVE_MS = 400
_LINES = (2, 8)


class SentenceField(QPlainTextEdit):
    """Several lines of text, as high as they need. `left` is emitted a moment after typing and on leaving."""

    left = Signal(str)

    def __init__(
        self, text: str, name: str, parent: QWidget | None = None, lines: tuple[int, int] = _LINES
    ) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setFont(theme().font())
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setPlainText(text)
        self._kept = text
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_SAVE_MS)
        self._wait.timeout.connect(self.keep)
        self.textChanged.connect(self._wait.start)
        self.textChanged.connect(self._fit)
        self._fit()

    def keep(self) -> None:
        """Tell what was typed, if it is new."""
        self._wait.stop()
        text = self.toPlainText()
        if text != self._kept:
            self._kept = text
            self.left.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep()

    def hideEvent(self, event: QHideEvent) -> None:
        self.keep()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(240), self.height())

    def _fit(self) -> None:
        step = self.fontMetrics().lineSpacing()
        lines = min(max(self.document().size().toSize().height(), self._lines[0]), self._lines[1])
        self.setFixedHeight(round(lines * step + theme().px(20)))


class SentenceRow(QWidget):
    """One sentence. `changed` tells its id and its new text; None gives the program's sentence back."""

    changed = Signal(str, object)

    def __init__(self, sentence: PolicySentence, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = sentence
        self._title = title
        self._place = Section(spacing=4)
        layout = column(self._place)
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        self.field: SentenceField | None = None
        self._show_text()

    def open(self) -> None:
        """Let the sentence be changed."""
        self._place.clear()
        self.field = SentenceField(self.sentence.text, self.tr("{title}の文").format(title=self._title))
        self.field.setObjectName(f"sentence_{self.sentence.id}_field")
        self.field.left.connect(self._keep)
        self._length = Caption("", colour="bad")
        self._length.hide()
        done = self._link("done", self.tr("できました"), self._show_text)
        out = self._link("out", self.tr("この文を外す"), lambda: self._take(""))
        links = [done, out]
        if self.sentence.generated:
            links.append(self._link("back", self.tr("もとの文にもどす"), lambda: self._take(None)))
        self._place.add(self.field)
        self._place.add(self._length)
        self._place.add(flow(*links))
        self._show_length(self.sentence.text)
        self.field.setFocus()

    def _link(self, name: str, words: str, deed: object) -> LinkButton:
        link = LinkButton(words)
        link.setObjectName(f"sentence_{self.sentence.id}_{name}")
        link.clicked.connect(lambda: deed())  # type: ignore[operator]
        return link

    def _show_text(self) -> None:
        if self.field is not None:
            self.field.keep()
            self.field = None
        self._place.clear()
        text = " ".join(self.sentence.text.split())
        if not text:
            self._place.add(Soft(self.tr("（外した文）{text}").format(text=self.sentence.generated)))
            self._place.add(flow(self._link("have", self.tr("この文をもどす"), lambda: self._take(None))))
            return
        shown = text if len(text) <= LONGEST_SENTENCE else f"{text[:LONGEST_SENTENCE]}…"
        self._place.add(Body(shown))
        edit = self._link("edit", self.tr("直す"), self.open)
        edit.setAccessibleDescription(text[:LONGEST_SENTENCE])
        parts: list[QWidget] = [edit]
        if self.sentence.own:
            parts.append(Caption(self.tr("ご自身の文"), colour="accent_text"))
        self._place.add(flow(*parts))
        if len(text) > LONGEST_SENTENCE:
            self._place.add(Caption(self._too_long(len(text)), colour="bad"))

    def _keep(self, text: str) -> None:
        own = text != self.sentence.generated
        self.sentence = PolicySentence(self.sentence.id, text, own, self.sentence.generated)
        self._show_length(text)
        self.changed.emit(self.sentence.id, text if own else None)

    def _take(self, text: str | None) -> None:
        generated = self.sentence.generated
        self.sentence = PolicySentence(
            self.sentence.id, generated if text is None else text, text is not None, generated
        )
        self.field = None
        self.changed.emit(self.sentence.id, text)
        self._show_text()

    def _too_long(self, length: int) -> str:
        words = self.tr(
            "この文は{length}文字あります。{most}文字までに短くすると、決められます。書いた文は残っています。"
        )
        return words.format(length=f"{length:,}", most=LONGEST_SENTENCE)

    def _show_length(self, text: str) -> None:
        too_long = len(text) > LONGEST_SENTENCE
        self._length.setText(self._too_long(len(text)) if too_long else "")
        self._length.setVisible(too_long)


class SentenceEditor(QWidget):
    """All sentences of a policy under their headings."""

    changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = Section(spacing=tokens.SPACE_S)
        layout = column(self._place)
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)

    def show_policy(self, text: PolicyText) -> None:
        """Show the sentences of `text`, all closed."""
        self._place.clear()
        for section in text.sections:
            self._show_section(section)

    @property
    def is_typing(self) -> bool:
        """Whether a sentence is open to be changed."""
        return any(one.field is not None for one in self.findChildren(SentenceRow))

    def _show_section(self, section: PolicySection) -> None:
        title = section.title or self.tr("はじめの文")
        self._place.add(SmallHeading(title))
        for sentence in section.sentences:
            self._add_row(sentence, title)
        if not any(one.id == added_id(section.id) for one in section.sentences):
            add = LinkButton(self.tr("文を足す"), icon="plus")
            add.setObjectName(f"sentence_add_{section.id}")
            add.setAccessibleName(self.tr("{title}に文を足す").format(title=title))
            self._place.add(flow(add))
            add.clicked.connect(lambda: self._add_new(section.id, title, add))

    def _add_row(self, sentence: PolicySentence, title: str) -> SentenceRow:
        shown = SentenceRow(sentence, title)
        shown.changed.connect(self.changed)
        self._place.add(shown)
        return shown

    def _add_new(self, section_id: str, title: str, button: LinkButton) -> None:
        """An empty sentence in the place of the button."""
        shown = SentenceRow(PolicySentence(added_id(section_id), "", True), title)
        shown.changed.connect(self.changed)
        for at in range(self._place.body.count()):
            item = self._place.body.itemAt(at)
            inner = item.layout() if item is not None else None
            if inner is not None and inner.indexOf(button) >= 0:
                self._place.body.insertWidget(at, shown)
                break
        button.hide()
        shown.open()

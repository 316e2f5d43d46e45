"""Who learns: the names on this PC, the name and the course of the present one, and somebody new."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.learning.progress import Learning, tidy_name
from app.learning.results import LONGEST_NAME, Learner
from app.ui import tokens
from app.ui.context import Context
from app.ui.learning.shelf import name_of
from app.ui.theme import theme
from app.ui.widgets.buttons import QuietButton, SecondaryButton
from app.ui.widgets.card import Card, row
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.field_row import FieldRow, TextField
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.labels import Caption, Soft

_LONGEST_SHOWN = 14


class LearnerBar(Card):
    """Everything typed is kept as it is typed. `changed`: somebody else learns now, or another course."""

    changed = Signal()
    added = Signal()  # somebody without a name yet

    def __init__(self, context: Context, learning: Learning, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=tokens.SPACE_L)
        self._context, self._learning = context, learning
        self.setObjectName("learner_bar")
        everybody, current = learning.learners, learning.current
        self._chosen: _NameButton | None = None
        if current is None:
            self.add(self._first_name())
        else:
            self.add(self._names(everybody, current))
            self.add(self._details(current))

    def _names(self, everybody: tuple[Learner, ...], current: Learner) -> QWidget:
        """More than a few names stand in several lines: each is a button of its own."""
        holder = QWidget()
        buttons: list[QWidget] = []
        for one in everybody:
            button = _NameButton(_short(name_of(one)), chosen=one.id == current.id)
            button.setObjectName(f"learner_{one.id}")
            said = self.tr("{name}：いま学んでいます") if button.chosen else self.tr("{name}が学ぶ")
            button.setAccessibleName(said.format(name=name_of(one)))
            button.clicked.connect(lambda _on=False, learner=one.id: self._choose(learner))
            if button.chosen:
                self._chosen = button
            buttons.append(button)
        holder.setLayout(flow(*buttons))
        holder.setAccessibleName(self.tr("学ぶ人"))
        return holder

    def _first_name(self) -> QWidget:
        """Nobody yet: the name is asked once, and may stay empty until the certificate."""
        name = TextField(self._learning.store.profile().person_name)
        name.setMaxLength(LONGEST_NAME)
        name.setObjectName("learner_first_name")
        name.edited.connect(self._begin_with)
        hint = self.tr("修了証にのせる名前です。あとからでも書けます。")
        return FieldRow(self.tr("学ぶ人のお名前"), name, hint)

    def _begin_with(self, text: str) -> None:
        current = self._learning.current
        if current is None:
            self._learning.add_learner(text)
        else:
            self._learning.rename(current.id, text)

    def _details(self, learner: Learner) -> QWidget:
        folded = Disclosure(self.tr("名前とコース、学ぶ人を変える"), opened=not learner.name)
        folded.setObjectName("learner_details")
        name = TextField(learner.name)
        name.setMaxLength(LONGEST_NAME)
        name.setObjectName("learner_name")
        name.edited.connect(lambda text: self._rename(learner, text))
        folded.add(FieldRow(self.tr("お名前"), name, self.tr("修了証と研修の記録にのります。")))
        courses = [(one.id, self._context.words(one.title)) for one in self._learning.courses]
        choice = Segments(courses, learner.course, self.tr("コース"))
        choice.value_chosen.connect(lambda course: self._take(learner, str(course)))
        folded.add(row(choice, None))
        course = self._learning.course(learner.course)
        if course is not None:
            folded.add(Soft(self._context.words(course.about)))
        more = SecondaryButton(self.tr("学ぶ人を加える"), icon="plus")
        more.setObjectName("learner_add")
        more.clicked.connect(self._add)
        remove = QuietButton(self.tr("この人の記録を消す"), icon="trash")
        remove.setObjectName("learner_remove")
        remove.clicked.connect(lambda: self._remove(learner))
        folded.add(flow(more, remove))
        folded.add(Caption(self.tr("名前も結果も、このパソコンの中だけに残ります。")))
        return folded

    def _rename(self, learner: Learner, text: str) -> None:
        self._learning.rename(learner.id, text)
        if self._chosen is not None:
            name = name_of(replace(learner, name=tidy_name(text)))
            self._chosen.setText(_short(name))
            self._chosen.setAccessibleName(self.tr("{name}：いま学んでいます").format(name=name))
            self._chosen.updateGeometry()

    def _choose(self, learner_id: str) -> None:
        self._learning.choose(learner_id)
        self.changed.emit()

    def _take(self, learner: Learner, course: str) -> None:
        self._learning.take_course(learner.id, course)
        self.changed.emit()

    def _add(self) -> None:
        self._learning.add_learner("")
        self.added.emit()

    def _remove(self, learner: Learner) -> None:
        removed = self._learning.remove(learner.id)
        self.changed.emit()
        if removed is None:
            return

        def undo() -> None:
            self._learning.put_back(removed)
            self.changed.emit()

        text = self.tr("{name}の記録を消しました。").format(name=_short(name_of(learner)))
        self._context.notify(text, self.tr("元に戻す"), undo)


class _NameButton(SecondaryButton):
    """A name; the one who learns now is filled."""

    def __init__(self, text: str, chosen: bool) -> None:
        super().__init__(text, icon="person")
        self.chosen = chosen
        self.setFont(theme().font(14, bold=chosen))

    def colours(self) -> tuple[str | None, str | None, str]:
        return ("accent_soft", "accent", "accent_text") if self.chosen else super().colours()


def _short(name: str) -> str:
    """A name that fits a button; the whole of it is its accessible name."""
    tidy = tidy_name(name)
    return tidy if len(tidy) <= _LONGEST_SHOWN else f"{tidy[: _LONGEST_SHOWN - 1]}…"

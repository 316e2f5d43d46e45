"""取る・しまう・戻す: how copies are made and kept, and what the last drill found. Kept as it is chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.content.phrases import phrase
from app.declaration.duties import LONGEST, BackupHabit, Medium, Often
from app.declaration.file_comparison import Proof
from app.declaration.restore_drill import Drill
from app.domain.calendar import long_date
from app.domain.language import Language
from app.domain.verdict import Status
from app.ui import tokens
from app.ui.plan_date_field import today
from app.ui.theme import theme
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.field_row import FieldRow, NumberField, TextField
from app.ui.widgets.inspection_parts import SmallHeading, beside
from app.ui.widgets.labels import Body, Caption, Soft
from app.ui.widgets.paint import Separator
from app.ui.widgets.question_card import Measured
from app.ui.widgets.status import StatusMark

_MOST_GENERATIONS = 99
STATUS_OF_PROOF = {Proof.PASSED: Status.PASS, Proof.FAILED: Status.FAIL, Proof.NOT_PROVEN: Status.UNKNOWN}


def medium_choices(language: Language) -> list[tuple[Medium, str]]:
    """The media with their words."""
    return [(one, phrase(f"declaration.medium.{one.value}", language)) for one in Medium]


def drill_words(drill: Drill, language: Language) -> str:
    """The day of a drill and what it found."""
    return f"{long_date(drill.tried_on, language)}　{phrase(f'declaration.drill.{drill.outcome}', language)}"


def drill_measured(drill: Drill, language: Language) -> Measured:
    """A drill as a line of 「このPCでは」; an old one says nothing about today."""
    status = STATUS_OF_PROOF[drill.proof] if drill.is_fresh(today()) else Status.UNKNOWN
    words = QCoreApplication.translate("BackupCard", "戻せるか試しました（{day}）：{found}")
    found = phrase(f"declaration.drill.{drill.outcome}", language)
    sentence = words.format(day=long_date(drill.tried_on, language), found=found)
    return Measured(status, sentence, "")


class BackupCard(Card):
    """`habit_changed` bears the whole habit; `drill_pressed` opens the drill."""

    habit_changed = Signal(object)
    drill_pressed = Signal()

    def __init__(
        self, habit: BackupHabit, drill: Drill | None, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.habit, self._language = habit, language
        self.setObjectName("backup_card")
        self.body.setSpacing(theme().space(tokens.SPACE_L))
        self.add_heading(self.tr("取る・しまう・戻す"))
        self._add_copying()
        self.add(Separator())
        self._add_keeping()
        self.add(Separator())
        self._add_restoring(drill)

    def _add_copying(self) -> None:
        self.add(SmallHeading(self.tr("1. 取る")))
        what = TextField(self.habit.what, self.tr("例：帳簿、名簿、仕事の写真"))
        what.setObjectName("backup_what")
        what.setMaxLength(LONGEST)
        what.edited.connect(lambda text: self._change(what=text))
        self.add(FieldRow(self.tr("失うと困るもの"), what))
        often = Segments(
            [
                (Often.DAILY, self.tr("毎日")),
                (Often.WEEKLY, self.tr("毎週")),
                (Often.MONTHLY, self.tr("毎月")),
                (Often.NOT_SETTLED, self.tr("決めていない")),
            ],
            self.habit.often,
            self.tr("控えを取る間隔"),
        )
        often.value_chosen.connect(lambda value: self._change(often=value))
        self.add(chosen_row(self.tr("どのくらいの間隔で取りますか"), often))

    def _add_keeping(self) -> None:
        self.add(SmallHeading(self.tr("2. しまう")))
        medium = Segments(medium_choices(self._language), self.habit.medium, self.tr("控えを置く所"), few=2)
        medium.value_chosen.connect(lambda value: self._change(medium=value))
        self.add(chosen_row(self.tr("どこに置きますか"), medium))
        offline = offline_choice(self.habit.offline)
        offline.value_chosen.connect(lambda value: self._change(offline=value))
        hint = self.tr("つないだままだと、ウイルスが控えまで使えなくすることがあります。")
        self.add(chosen_row(self.tr("写したあと、線を抜いたり切り離したりしますか"), offline, hint))
        number = NumberField(
            self.habit.generations,
            self.tr("回分"),
            self.tr("残している回数"),
            least=1,
            most=_MOST_GENERATIONS,
        )
        number.field.setObjectName("backup_generations")
        number.number_changed.connect(lambda value: self._change(generations=value))
        self.add(FieldRow(self.tr("何回分を残しますか"), number))

    def _add_restoring(self, drill: Drill | None) -> None:
        self.add(SmallHeading(self.tr("3. 戻す")))
        if drill is None:
            self.add(Soft(self.tr("まだ試していません。戻せない控えは、控えになりません。")))
        else:
            mark = StatusMark(STATUS_OF_PROOF[drill.proof], size=20)
            words = column(Body(drill_words(drill, self._language)), spacing=0)
            words.addWidget(Caption(phrase("grade.measured", self._language)))
            self.add(beside(mark, words))
        button = SecondaryButton(self.tr("戻せるか試す"), icon="refresh")
        button.setObjectName("backup_drill")
        button.clicked.connect(self.drill_pressed)
        self.add(row(button, None))

    def _change(self, **changes: Any) -> None:
        changed = replace(self.habit, **changes)
        if changed != self.habit:
            self.habit = changed
            self.habit_changed.emit(changed)


def offline_choice(chosen: bool | None) -> Segments:
    """はい or いいえ to the question whether the copy is kept apart."""
    translate = QCoreApplication.translate
    choices = [(True, translate("BackupCard", "はい")), (False, translate("BackupCard", "いいえ"))]
    return Segments(choices, chosen, translate("BackupCard", "控えを切り離しておく"))


def chosen_row(question: str, segments: Segments, hint: str = "") -> QWidget:
    """A question with its few answers at the left."""
    holder = QWidget()
    layout = column(SmallHeading(question), row(segments, None), spacing=4)
    if hint:
        layout.addWidget(Caption(hint))
    holder.setLayout(layout)
    return holder

"""Two lines of the settings that are only there when they can do something: the reminder, a newer version."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.system.newer_version import question_address
from app.system.reminder import DAYS, Reminder, ReminderFailed
from app.ui.context import Context
from app.ui.emergency.near_rows import near_rows
from app.ui.newer_version import ALLOWED, NewerVersionQuestion
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.setting_row import SettingRow

_REMINDER = "reminder"


class ReminderRow(SettingRow):
    """Whether Windows opens the program when the last look at the PC is long ago."""

    def __init__(self, context: Context, reminder: Reminder) -> None:
        choice = Segments(
            [(True, self.tr("する")), (False, self.tr("しない"))], reminder.is_set, self.tr("お知らせ")
        )
        choice.setObjectName("settings_reminder")
        words = self.tr("前の点検から{days}日たったら、Windowsを始めたときにこの画面を開きます。")
        super().__init__(self.tr("見なおす時期のお知らせ"), words.format(days=DAYS), choice)
        self._context = context
        self._reminder, self._choice = reminder, choice
        choice.value_chosen.connect(self._choose)

    def _choose(self, wanted: bool) -> None:
        self._context.mended(_REMINDER)  # what the try before said
        try:
            if wanted:
                self._reminder.set()
            else:
                self._reminder.remove()
        except ReminderFailed:
            self._choice.show_chosen(self._reminder.is_set)
            self._context.warn(self.tr("Windowsの設定を変えられませんでした"), _REMINDER)


class NewerVersionRow(SettingRow):
    """Permission to ask for a newer version, and asking at once."""

    def __init__(self, context: Context, address: str) -> None:
        allowed = context.preferences.value(ALLOWED) is True
        choice = Segments(
            [(True, self.tr("する")), (False, self.tr("しない"))], allowed, self.tr("新しい版の確認")
        )
        choice.setObjectName("settings_newer_version")
        words = self.tr("「する」にすると、1日に1度、新しい版の番号だけを見に行きます。何も送りません。")
        super().__init__(self.tr("新しい版の確認"), words, choice)
        self._context = context
        self._address = address
        choice.value_chosen.connect(self._choose)

    def _choose(self, wanted: bool) -> None:
        self._context.preferences.keep(ALLOWED, wanted)
        if wanted:
            NewerVersionQuestion(self._context, self._address, loud=True).ask()


def program_rows(context: Context) -> list[QWidget]:
    """The lines that can do something here: none from source, and no question without an address."""
    rows = near_rows(context)
    reminder = Reminder()
    if reminder.available:
        rows.append(ReminderRow(context, reminder))
    if address := question_address():
        rows.append(NewerVersionRow(context, address))
    return rows

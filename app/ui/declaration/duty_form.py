"""だれが、いつから: who works on an article, kept with every key."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.declaration.duties import LONGEST, Duty
from app.domain.language import Language
from app.ui import tokens
from app.ui.plan_date_field import ChoiceButton, DateField
from app.ui.widgets.card import Card
from app.ui.widgets.field_row import FieldRow, TextField
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.labels import Soft


class DutyForm(Card):
    """`duty_changed` bears the whole duty after each change."""

    duty_changed = Signal(object)

    def __init__(
        self,
        duty: Duty,
        example: str,
        own_name: str,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.duty = duty
        self.setObjectName("duty_form")
        self.add_heading(self.tr("だれが、いつから"))
        self.add(Soft(self.tr("書いたことは、すぐに保存されます。あとから直せます。")))
        self.who = TextField(duty.who, self.tr("例：佐藤 恵"))
        self.who.setObjectName("duty_who")
        self.who.setMaxLength(LONGEST)
        self.who.edited.connect(lambda text: self._change(who=text))
        self.add(FieldRow(self.tr("だれが"), self.who))
        if own_name and own_name != duty.who:
            self.me = ChoiceButton(self.tr("自分（{name}）").format(name=own_name[:20]))
            self.me.setObjectName("duty_me")
            self.me.clicked.connect(lambda: self._name_me(own_name))
            self.add(flow(self.me))
        self.since = DateField(self.tr("いつから"), duty.since, language, ("today",), looks_back=True)
        self.since.set_name("duty_since")
        self.since.day_chosen.connect(lambda day: self._take_day(day))
        self.add(FieldRow(self.tr("いつから"), self.since))
        self.what = TextField(duty.what, self.tr("例：{example}").format(example=example))
        self.what.setObjectName("duty_what")
        self.what.setMaxLength(LONGEST)
        self.what.edited.connect(lambda text: self._change(what=text))
        hint = self.tr("空いていてもかまいません。パスワードは書かないでください。")
        self.add(FieldRow(self.tr("何をするか（ひとこと）"), self.what, hint))
        self.body.setSpacing(tokens.SPACE_M)

    def _name_me(self, name: str) -> None:
        self.who.setText(name)
        self._change(who=name)

    def _take_day(self, day: date | None) -> None:
        self._change(since=day)

    def _change(self, **changes: Any) -> None:
        changed = replace(self.duty, **changes)
        if changed != self.duty:
            self.duty = changed
            self.duty_changed.emit(changed)

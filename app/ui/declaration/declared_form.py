"""What was declared: star, number and day. Looked at as it is typed, kept as it is typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.content.declaration_packs import IdRule
from app.declaration.declaration_id import IdCheck, IdKind, check_id
from app.declaration.declared import DayProblem, Declaration, day_problem
from app.domain.language import Language
from app.ui import tokens
from app.ui.plan_date_field import DateField, today
from app.ui.theme import theme
from app.ui.widgets.banner import Banner
from app.ui.widgets.card import Card, row
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.field_row import FieldRow, TextField
from app.ui.widgets.inspection_parts import Section, SmallHeading
from app.ui.widgets.labels import Body, Soft

_LONGEST = 200
NEW_SYSTEM = date(2026, 4, 1)
"""Numbers of the present system exist since this day (facts: domain.md 2.3)."""


class DeclaredForm(Card):
    """`declared_changed` bears the whole declaration after each change."""

    declared_changed = Signal(object)

    def __init__(
        self, declared: Declaration, rule: IdRule, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.declared, self._rule, self._language = declared, rule, language
        self.setObjectName("declared_form")
        self.body.setSpacing(theme().space(tokens.SPACE_L))
        self.add_heading(self.tr("宣言したら、ここに書く"))
        self.add(Soft(self.tr("書いたことは、取引先に出す1枚にも「申告」としてのります。")))
        stars = Segments(
            [(0, self.tr("まだ")), (1, self.tr("★ 一つ星")), (2, self.tr("★★ 二つ星"))],
            declared.stars,
            self.tr("宣言した星"),
            few=2,
        )
        for button, number in zip(stars.findChildren(QWidget), (0, 1, 2), strict=True):
            button.setObjectName(f"declared_stars_{number}")
        stars.value_chosen.connect(self._take_stars)
        question = SmallHeading(self.tr("どの星を宣言しましたか"))
        self.add(question)
        self.add(row(stars, None))
        self._details = Section(spacing=tokens.SPACE_L)
        self._details.add(self._number())
        self._details.add(self._hints)
        self._details.add(self._day())
        self.add(self._details)
        self._details.setVisible(declared.declared)
        self._look()

    def _number(self) -> FieldRow:
        self.number = TextField(self.declared.declaration_id, self.tr("例：50123456789"))
        self.number.setObjectName("declared_id")
        self.number.setMaxLength(_LONGEST)
        self.number.edited.connect(self._take_number)
        self.number.editingFinished.connect(self._look)
        self._number_row = FieldRow(
            self.tr("自己宣言ID"),
            self.number,
            self.tr("数字11けたです。「-」や空白があってもかまいません。"),
        )
        self._hints = Section(spacing=tokens.SPACE_S)
        return self._number_row

    def _day(self) -> FieldRow:
        self.day = DateField(
            self.tr("宣言した日"), self.declared.declared_on, self._language, ("today",), looks_back=True
        )
        self.day.set_name("declared_on")
        self.day.day_chosen.connect(self._take_day)
        self._day_row = FieldRow(self.tr("宣言した日"), self.day)
        return self._day_row

    # What was typed

    def _take_stars(self, stars: int) -> None:
        self._details.setVisible(bool(stars))
        self._change(stars=stars)

    def _take_number(self, text: str) -> None:
        self._change(declaration_id=text.strip())
        if check_id(text, self._rule).printable:
            self._look()

    def _take_day(self, day: date | None) -> None:
        problem = day_problem(day, today()) if day is not None else None
        words = {
            DayProblem.BEFORE_THE_SCHEME: self.tr(
                "SECURITY ACTIONが始まった2017年より前の日なので、保存していません。日付を直してください。"
            ),
            DayProblem.NOT_YET: self.tr("まだ来ていない日なので、保存していません。日付を直してください。"),
        }
        self._day_row.set_error(words[problem] if problem is not None else "")
        if problem is None:
            self._change(declared_on=day)
        self._look()

    def _change(self, **changes: Any) -> None:
        changed = replace(self.declared, **changes)
        if changed != self.declared:
            self.declared = changed
            self.declared_changed.emit(changed)

    # What is said of it

    def _look(self) -> None:
        found = check_id(self.declared.declaration_id, self._rule)
        self._number_row.set_error(self._fault(found))
        self._hints.clear()
        if found.kind is IdKind.OLD:
            self._hints.add(self._old_hint())
        elif found.kind is IdKind.OTHER_START:
            words = self.tr(
                "番号は{now}で始まると紹介されています（{old}は前のしくみ）。写しまちがいがないか、確かめてください。"
            )
            words = words.format(now=self._rule.current_start, old=self._rule.old_start)
            self._hints.add(Banner(words, "warn"))
        elif found.kind is IdKind.CURRENT and self._is_before_the_system():
            words = self.tr("この番号のしくみは2026年4月からです。日付か番号を、もう一度確かめてください。")
            self._hints.add(Banner(words, "warn"))
        if found.printable and found.digits != self.declared.declaration_id:
            self._hints.add(Body(self.tr("書類には {digits} と印刷します。").format(digits=found.digits)))
        self._hints.setVisible(self._hints.body.count() > 0)

    def _is_before_the_system(self) -> bool:
        day = self.declared.declared_on
        return day is not None and day < NEW_SYSTEM

    def _old_hint(self) -> QWidget:
        rule = self._rule
        detail = self.tr("{when}時点の情報で、公式の案内では確かめていません。くわしくは {source}").format(
            when=rule.stated_on, source=rule.source_url
        )
        banner = Banner(rule.old_hint.to(self._language), "warn", detail if not rule.verified else "")
        banner.setObjectName("declared_old_id")
        return banner

    def _fault(self, found: IdCheck) -> str:
        match found.kind:
            case IdKind.WRONG_LENGTH:
                words = self.tr("{count}けたあります。自己宣言IDは{wanted}けたです。もう一度ご確認ください。")
                return words.format(count=len(found.digits), wanted=self._rule.digits)
            case IdKind.NOT_A_NUMBER:
                return self.tr("数字ではない字が入っています。番号だけを書いてください。")
            case _:
                return ""

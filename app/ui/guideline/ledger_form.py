"""One row of the ledger: what it is, plain questions about harm, and the values that follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.content.ledger_packs import load_ledger
from app.content.phrases import phrase
from app.domain.language import Language
from app.guideline.ledger_row import VALUES, Harm, LedgerRow, RowKind, importance, value_of
from app.guideline.ledger_words import importance_words, value_words
from app.ui import tokens
from app.ui.guideline.form_parts import Picker, choice_row, form_card, note_row, pair, text_row, yes_no_row
from app.ui.plan_date_field import DateField
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.field_row import FieldRow
from app.ui.widgets.inspection_parts import Section, SmallHeading
from app.ui.widgets.labels import Body, Caption, Figure, Soft


class LedgerForm(Section):
    """Every change is told at once by `row_changed`, with the whole row.

    `still_asked` is the first part with a question to be answered, None where that is the head or nothing.
    """

    row_changed = Signal(object)

    def __init__(self, row_shown: LedgerRow, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=tokens.SPACE_L)
        self.row = row_shown
        self._language = language
        self._values = Section(spacing=tokens.SPACE_S)
        self.still_asked: QWidget | None = None
        if row_shown.kind is RowKind.INFORMATION:
            self.add(self._what())
            personal, harm = self._personal(), self._harm()
            self.add(personal)
            self.add(harm)
            if row_shown.medium and not row_shown.is_asked:
                self.still_asked = personal if row_shown.holds_personal_data is None else harm
            self.add(self._values_card())
            self._show_values()
        else:
            self.add(self._machine())

    def _keep(self, **changes: Any) -> None:
        self.row = replace(self.row, **changes)
        self.row_changed.emit(self.row)
        if self.row.kind is RowKind.INFORMATION:
            self._show_values()

    def _set(self, field: str, value: Any) -> None:
        self._keep(**{field: value})

    # What it is

    def _what(self) -> Card:
        card = form_card(self.tr("どんなもの"))
        card.add(pair(self._text("name", self.tr("名称")), self._text("business", self.tr("業務分類"))))
        media = [(one.id, one.plain.to(self._language)) for one in load_ledger().media]
        picker = Picker(
            [("", self.tr("まだ分からない")), *media],
            self.row.medium,
            self.tr("どこにあるか"),
            lambda medium: self._keep(medium=medium),
        )
        picker.setObjectName("ledger_medium")
        hint = self.tr("紙とデータの両方にあるときは、2行に分けます。")
        card.add(
            pair(
                FieldRow(self.tr("どこにあるか"), picker, hint),
                self._text("place", self.tr("置き場所"), self.tr("例：事務所の金庫")),
            )
        )
        card.add(
            pair(
                self._text("users", self.tr("使う人"), self.tr("例：自分だけ、営業の3人")),
                self._text("keeper", self.tr("管理する人"), self.tr("例：佐藤 恵")),
            )
        )
        card.add(
            pair(
                self._text("retention", self.tr("いつまで持つか"), self.tr("例：取引が終わって5年")),
                self._registered(),
            )
        )
        card.add(note_row(self.tr("備考"), self.row.note, "ledger_note", lambda text: self._keep(note=text)))
        return card

    def _registered(self) -> FieldRow:
        day = date.fromisoformat(self.row.registered_on) if self.row.registered_on else None
        field = DateField(self.tr("登録日"), day, self._language, ("today",))
        field.set_name("ledger_registered_on")
        field.day_chosen.connect(lambda on: self._keep(registered_on=on.isoformat() if on else ""))
        return FieldRow(self.tr("登録日"), field)

    def _text(self, name: str, label: str, placeholder: str = "", hint: str = "") -> FieldRow:
        value = getattr(self.row, name)
        return text_row(
            label, value, f"ledger_{name}", lambda text: self._keep(**{name: text}), placeholder, hint
        )

    # What is in it

    def _personal(self) -> Card:
        card = form_card(self.tr("人の情報が入っていますか"))
        for name, question, hint in (
            (
                "personal_info",
                self.tr("名前や連絡先など、だれのことか分かる情報"),
                self._official("personal_info"),
            ),
            (
                "sensitive_info",
                self.tr("病気や障害など、特に気をつける情報"),
                self._official("sensitive_info"),
            ),
            ("my_number", self.tr("マイナンバー"), self._official("my_number")),
        ):
            card.add(
                yes_no_row(
                    question,
                    getattr(self.row, name),
                    f"ledger_{name}",
                    partial(self._set, name),
                    hint,
                )
            )
        return card

    def _official(self, part: str) -> str:
        column_of = next(one for one in load_ledger().parts if one.id == part)
        words = (
            self.tr("台帳の欄：{title}")
            if column_of.verified
            else self.tr("台帳の欄：{title}（名前は要確認）")
        )
        return words.format(title=column_of.title.to(self._language))

    # What would happen

    def _harm(self) -> Card:
        card = form_card(self.tr("もしものとき、どれくらい困りますか"))
        choices = [
            (Harm.SERIOUS, self.tr("とても困る")),
            (Harm.GREAT, self.tr("困る")),
            (Harm.LITTLE, self.tr("ほとんど困らない")),
            (None, self.tr("まだ分からない")),
        ]
        card.add(
            Caption(
                self.tr(
                    "「とても困る」は、お客様や取引先に大きな迷惑がかかる場合や、法律で守る情報の場合です。"
                )
            )
        )
        for name, question in (
            ("leak", self.tr("外の人に見られたら")),
            ("wrong", self.tr("中身が書きかわったり、間違っていたりしたら")),
            ("stop", self.tr("急に使えなくなったら")),
        ):
            card.add(
                choice_row(
                    question,
                    choices,
                    getattr(self.row, name),
                    f"ledger_{name}",
                    partial(self._set, name),
                )
            )
        for name, question in (
            ("secrecy_duty", self.tr("秘密にする約束で預かったものですか")),
            ("survival", self.tr("失うと、事業を続けられなくなるおそれがありますか")),
        ):
            card.add(
                yes_no_row(
                    question,
                    getattr(self.row, name),
                    f"ledger_{name}",
                    partial(self._set, name),
                )
            )
        return card

    # The values

    def _values_card(self) -> Card:
        card = form_card(self.tr("大切さの値"))
        card.add(self._values)
        fold = Disclosure(self.tr("値を自分で決める"), opened=self.row.value_reason != "")
        fold.setObjectName("ledger_own_values")
        fold.add(Soft(self.tr("質問から決まる値と違うときだけ、選んで理由を書いてください。")))
        for name in VALUES:
            title = phrase(f"ledger.value.{name}", self._language)
            choices = [(3, "3"), (2, "2"), (1, "1"), (None, self.tr("質問から"))]
            fold.add(
                choice_row(
                    title,
                    choices,
                    getattr(self.row, name),
                    f"ledger_own_{name}",
                    partial(self._set, name),
                )
            )
        fold.add(
            text_row(
                self.tr("その理由"),
                self.row.value_reason,
                "ledger_value_reason",
                lambda text: self._keep(value_reason=text),
            )
        )
        card.add(fold)
        return card

    def _show_values(self) -> None:
        self._values.clear()
        greatest = importance(self.row)
        shown = "？" if greatest.value is None else str(greatest.value)
        figure = Figure(shown)
        figure.setObjectName("ledger_importance")
        words = column(
            SmallHeading(phrase("ledger.value.importance", self._language)),
            Body(importance_words(self.row, self._language)),
            spacing=0,
        )
        self._values.add(row(figure, words, spacing=tokens.SPACE_L, stretch=1))
        for name in VALUES:
            value = value_of(self.row, name).value
            title = phrase(f"ledger.value.{name}", self._language)
            number = "？" if value is None else str(value)
            why = value_words(self.row, name, self._language)
            self._values.add(
                Soft(self.tr("{title} {number}：{why}").format(title=title, number=number, why=why))
            )

    # Machines and programs

    def _machine(self) -> Card:
        hardware = self.row.kind is RowKind.HARDWARE
        card = form_card(self.tr("機器") if hardware else self.tr("ソフト"))
        card.add(pair(self._text("name", self.tr("名称")), self._text("keeper", self.tr("管理する人"))))
        card.add(pair(self._text("place", self.tr("置き場所")), self._text("users", self.tr("使う人"))))
        if hardware:
            card.add(pair(self._detail("os", "OS"), self._detail("count", self.tr("台数"))))
            card.add(
                pair(self._detail("maker", self.tr("作った会社")), self._detail("model", self.tr("型番")))
            )
            hint = self.tr("自動では調べません。書かなくてもかまいません。")
            card.add(self._detail("serial", self.tr("製造番号"), hint))
        else:
            card.add(
                pair(self._detail("version", self.tr("版")), self._detail("maker", self.tr("作った会社")))
            )
        card.add(note_row(self.tr("備考"), self.row.note, "ledger_note", lambda text: self._keep(note=text)))
        seen, gone = self.row.details.get("seen_on", ""), self.row.details.get("gone_on", "")
        if seen:
            card.add(Caption(self.tr("{day}の点検で見つけました（実測）。").format(day=seen)))
        if gone:
            card.add(Caption(self.tr("{day}の点検では見つかりませんでした。").format(day=gone)))
        return card

    def _detail(self, name: str, label: str, hint: str = "") -> FieldRow:
        def take(text: str) -> None:
            edited = tuple(dict.fromkeys((*self.row.edited, name)))
            self._keep(details={**self.row.details, name: text}, edited=edited)

        return text_row(label, self.row.details.get(name, ""), f"ledger_{name}", take, "", hint)

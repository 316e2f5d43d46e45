"""S1 あなたのお仕事: typed once, used on every page and paper."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from app.content.packs import load_assets
from app.domain.profile import Profile
from app.ui import tokens
from app.ui.context import Context
from app.ui.page import Page
from app.ui.theme import theme
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.check_tile import CheckTile, TileGrid
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.field_row import FieldRow, NumberField, TextField
from app.ui.widgets.labels import Soft

_LONGEST = 200
_LARGE_TEXT = 1.4
_CORPORATE_DIGITS = 13


class BusinessPage(Page):
    """Name, place, people, PCs, and what lies on this PC."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("あなたのお仕事"),
            self.tr("一度書けば、どの書類にも使われます。あとから直せます。空いていても先へ進めます。"),
        )
        self._profile = context.assessment.profile
        self._fields: dict[str, TextField] = {}
        self.add(self._identity())
        self.add(self._assets(), gap=tokens.SPACE_S)
        self.add(self._contact(), gap=tokens.SPACE_XS)
        bar = self.add_actions(self.tr("次へ"), self.tr("戻る"))
        bar.back_pressed.connect(lambda: self._leave(context.flow.before("business")))
        bar.main_pressed.connect(lambda: self._leave(context.flow.after("business")))
        if not context.flow.active:
            bar.set_main(self.tr("ホームへ"))

    def first_focus(self) -> QWidget | None:
        empty = next((field for field in self._fields.values() if not field.text()), None)
        return empty if empty is not None and self.context.flow.active else super().first_focus()

    # Parts of the page

    def _identity(self) -> QWidget:
        card = Card()
        card.body.setSpacing(theme().space(tokens.SPACE_L))
        trade = self._text("trade_name", self.tr("屋号・会社名"), self.tr("例：佐藤データサービス"))
        person = self._text("person_name", self.tr("氏名（代表者名）"), self.tr("例：佐藤 恵"))
        self._add_pair(card, trade, person)
        card.add(self._text("address", self.tr("所在地"), self.tr("例：長野県上田市中央1-2-3")))
        people = NumberField(self._profile.people_count, self.tr("人"), self.tr("働く人の数"))
        people.field.setObjectName("people_count")
        people.number_changed.connect(lambda number: self._keep(people_count=number))
        pcs = NumberField(self._profile.pc_count, self.tr("台"), self.tr("仕事で使うパソコンの数"))
        pcs.field.setObjectName("pc_count")
        pcs.number_changed.connect(lambda number: self._keep(pc_count=number))
        alone = self.tr("ご自身も数えます。1人なら、質問も1人向けの言い方になります。")
        self._add_pair(
            card,
            FieldRow(self.tr("働く人の数"), people, alone),
            FieldRow(self.tr("仕事で使うパソコンの数"), pcs, self.tr("このパソコンも数えます。")),
        )
        return card

    def _assets(self) -> QWidget:
        card = Card()
        card.add_heading(self.tr("このパソコンにあるもの"))
        card.add(Soft(self.tr("あてはまるものを選んでください。いくつでも選べます。")))
        tiles = []
        for asset in load_assets():
            chosen = asset.id in self._profile.assets
            tile = CheckTile(self.words(asset.label), self.words(asset.example), chosen)
            tile.setObjectName(f"asset_{asset.id}")
            tile.toggled.connect(lambda on, asset_id=asset.id: self._tick(asset_id, on))
            tiles.append(tile)
        card.add(TileGrid(tiles, 1 if theme().text_scale >= _LARGE_TEXT else 2))
        self._to_protect = Soft("")
        card.add(self._to_protect)
        self._show_what_to_protect()
        return card

    def _contact(self) -> QWidget:
        fold = Disclosure(self.tr("書類にのせる連絡先（書かなくてもかまいません）"))
        fold.setObjectName("business_contact")
        card = Card()
        card.body.setSpacing(theme().space(tokens.SPACE_L))
        self._add_pair(
            card,
            self._text("phone", self.tr("電話"), self.tr("例：0268-00-0000")),
            self._text("email", self.tr("メール"), self.tr("例：info@example.jp")),
        )
        number = self._text(
            "corporate_number",
            self.tr("法人番号"),
            "",
            self.tr("会社だけにある13けたの番号です。個人事業の方は空けてください。"),
        )
        self._fields["corporate_number"].editingFinished.connect(lambda: self._check_number(number))
        card.add(number)
        fold.add(card)
        profile = self._profile
        fold.set_open(bool(profile.phone or profile.email or profile.corporate_number))
        return fold

    def _text(self, name: str, label: str, placeholder: str, hint: str = "") -> FieldRow:
        field = TextField(getattr(self._profile, name), placeholder)
        field.setObjectName(name)
        field.setMaxLength(_LONGEST)
        field.edited.connect(lambda text: self._keep(**{name: text.strip()}))
        field.returnPressed.connect(self.focusNextChild)
        self._fields[name] = field
        return FieldRow(label, field, hint)

    def _add_pair(self, card: Card, one: QWidget, other: QWidget) -> None:
        if theme().text_scale >= _LARGE_TEXT:
            card.add(column(one, other, spacing=tokens.SPACE_L))
            return
        pair = row(one, other, spacing=tokens.SPACE_L)
        pair.setStretch(0, 1)
        pair.setStretch(1, 1)
        card.add(pair)

    # What happens

    def _keep(self, **changes: Any) -> None:
        self._profile = replace(self._profile, **changes)
        self.context.assessment.save_profile(self._profile)
        self.say_saved()

    def _tick(self, asset_id: str, on: bool) -> None:
        chosen = set(self._profile.assets) | {asset_id} if on else set(self._profile.assets) - {asset_id}
        self._keep(assets=tuple(asset.id for asset in load_assets() if asset.id in chosen))
        self._show_what_to_protect()

    def _show_what_to_protect(self) -> None:
        chosen = [self.words(asset.label) for asset in load_assets() if asset.id in self._profile.assets]
        words = self.tr("、").join(chosen)
        self._to_protect.setText(self.tr("失うと困るもの： {things}").format(things=words) if chosen else "")
        self._to_protect.setVisible(bool(chosen))

    def _check_number(self, line: FieldRow) -> None:
        number = self._profile.corporate_number
        digits = number.replace("-", "").replace(" ", "")
        wrong = bool(number) and not (digits.isdecimal() and len(digits) == _CORPORATE_DIGITS)
        line.set_error(self.tr("法人番号は数字13けたです。ご確認ください。") if wrong else "")

    def _leave(self, page_id: str | None) -> None:
        self.context.navigate(page_id or "home") if self.context.flow.active else self.context.navigate(
            "home"
        )


def is_empty(profile: Profile) -> bool:
    """True when nothing was typed yet."""
    return profile == Profile()

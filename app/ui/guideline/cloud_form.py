"""One cloud service: what lies there, who may enter, how one leaves, and the 15 things to look at."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.content.ledger_packs import CloudItem, load_cloud
from app.content.phrases import phrase
from app.domain.language import Language
from app.guideline.cloud import CloudService, Said, TwoStep
from app.ui import tokens
from app.ui.guideline.form_parts import choice_row, form_card, note_row, pair, text_row, yes_no_row
from app.ui.plan_date_field import DateField
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import Card, row
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.field_row import FieldRow, TextField
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Caption, Soft


class CloudForm(Section):
    """Every change is told at once by `service_changed`, with the whole service."""

    service_changed = Signal(object)

    def __init__(self, service: CloudService, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=tokens.SPACE_L)
        self.service, self._language = service, language
        self.add(self._facts())
        self.add(self._entering())
        self._progress = Soft("")
        self._progress.setObjectName("cloud_progress")
        self.add(self._items())
        self._show_state()

    def _keep(self, **changes: Any) -> None:
        self.service = replace(self.service, **changes)
        self._show_state()
        self.service_changed.emit(self.service)

    def _set(self, field: str, value: Any) -> None:
        self._keep(**{field: value})

    def _text(self, name: str, label: str, placeholder: str = "", hint: str = "") -> FieldRow:
        value = getattr(self.service, name)
        return text_row(label, value, f"cloud_{name}", partial(self._set, name), placeholder, hint)

    # Facts

    def _facts(self) -> Card:
        card = form_card(self.tr("どんなサービス"))
        card.add(
            pair(
                self._text("name", self.tr("名前")),
                self._text("stored", self.tr("置いてあるもの"), self.tr("例：請求書、写真")),
            )
        )
        card.add(
            pair(
                self._text("users", self.tr("使う人"), self.tr("例：自分だけ、営業の3人")),
                self._text("administrator", self.tr("管理する人"), self.tr("例：佐藤 恵")),
            )
        )
        card.add(
            yes_no_row(
                self.tr("漏れると困る大切な秘密を置いていますか"),
                self.service.holds_secrets,
                "cloud_holds_secrets",
                partial(self._set, "holds_secrets"),
            )
        )
        card.add(
            self._text(
                "exit_plan",
                self.tr("やめるときのデータの扱い"),
                self.tr("例：全部取り出してから、消してもらう"),
            )
        )
        day = date.fromisoformat(self.service.checked_on) if self.service.checked_on else None
        field = DateField(self.tr("確かめた日"), day, self._language, ("today",))
        field.set_name("cloud_checked_on")
        field.day_chosen.connect(lambda on: self._keep(checked_on=on.isoformat() if on else ""))
        card.add(
            pair(
                self._text("terms_url", self.tr("規約や対策のページ"), "https://"),
                FieldRow(self.tr("確かめた日"), field),
            )
        )
        card.add(note_row(self.tr("メモ"), self.service.note, "cloud_note", partial(self._set, "note")))
        return card

    def _entering(self) -> Card:
        card = form_card(self.tr("入るときの確認"))
        choices = [
            (TwoStep.ON, self.tr("使っている")),
            (TwoStep.OFF, self.tr("使っていない")),
            (TwoStep.DONT_KNOW, self.tr("わからない")),
        ]
        hint = self.tr("パスワードのほかに、スマホの番号や指紋などで確かめることです（2段階認証、MFA）。")
        card.add(
            choice_row(
                self.tr("2段階の確認を使っていますか"),
                choices,
                self.service.two_step,
                "cloud_two_step",
                partial(self._set, "two_step"),
                hint,
            )
        )
        self._warning = Banner(
            self.tr("大切な秘密を置くなら、2段階の確認を使いましょう。"),
            "warn",
            detail=self.tr("★3の項目4-1-3が求めていることです。"),
        )
        card.add(self._warning)
        return card

    # The 15 items

    def _items(self) -> Card:
        card = form_card(self.tr("確かめる15のこと"))
        card.add(self._progress)
        pack = load_cloud()
        for group, title in pack.groups:
            items = [one for one in pack.items if one.group == group]
            fold = Disclosure(
                self.tr("{group}（{count}つ）").format(group=title.to(self._language), count=len(items)),
                opened=group == pack.groups[0][0],
            )
            fold.setObjectName(f"cloud_group_{group}")
            for item in items:
                fold.add(self._item(item))
            card.add(fold)
        return card

    def _item(self, item: CloudItem) -> QWidget:
        choices = [
            (one, phrase(f"ledger.cloud.said.{one.value}", self._language))
            for one in (Said.YES, Said.PARTLY, Said.NO, Said.DONT_KNOW)
        ]
        question = f"{item.number}. {item.title.to(self._language)}"
        chosen = self.service.said.get(item.id)
        hint = item.help.to(self._language)
        said = choice_row(question, choices, chosen, f"cloud_{item.id}", partial(self._say, item.id), hint)
        whole = Section(spacing=tokens.SPACE_XS)
        whole.add(said)
        self._add_note(whole, item)
        return whole

    def _add_note(self, whole: Section, item: CloudItem) -> None:
        """A line for what was seen where; out of the way until somebody wants it."""
        kept = self.service.notes.get(item.id, "")
        title = self.tr("{number}のメモ").format(number=item.number)
        name = f"cloud_note_{item.id}"
        field = text_row(title, kept, name, partial(self._note, item.id), self.tr("例：見たページ、話した人"))
        field.setVisible(bool(kept))
        link = LinkButton(self.tr("メモを残す"))
        link.setObjectName(f"cloud_note_link_{item.id}")
        link.setAccessibleName(self.tr("{number}にメモを残す").format(number=item.number))
        link.setVisible(not kept)
        line = row(link, None)

        def begin() -> None:
            field.show()
            link.hide()
            box = field.findChild(TextField, name)
            if box is not None:
                box.setFocus()

        link.clicked.connect(begin)
        whole.add(line)
        whole.add(field)

    def _say(self, item_id: str, said: Said) -> None:
        self._keep(said={**self.service.said, item_id: said})

    def _note(self, item_id: str, text: str) -> None:
        others = {key: one for key, one in self.service.notes.items() if key != item_id}
        self._keep(notes={**others, item_id: text} if text else others)

    def _show_state(self) -> None:
        count = len(load_cloud().items)
        self._progress.setText(
            self.tr("{all}のうち{done}を確かめました（申告）。").format(all=count, done=self.service.done)
        )
        self._warning.setVisible(self.service.wants_two_step)


class CloudSource(Caption):
    """Date and source of the 15 items."""

    def __init__(self, language: Language, checked: str) -> None:
        super().__init__(f"{checked}\n{load_cloud().credit.to(language)}")

"""委託先: who holds our data, what was promised, and who does what in an incident."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.content.phrases import phrase
from app.domain.calendar import short_date
from app.domain.language import Language
from app.guideline.contractors import (
    SCS,
    Contractor,
    contractors,
    is_blank,
    new_contractor,
    remove_contractor,
    save_contractor,
)
from app.records.errors import StoreError
from app.report.document import Document
from app.ui import tokens
from app.ui.context import Context
from app.ui.document_output import DocumentOutput
from app.ui.guideline.form_parts import form_card, note_row, pair, text_row, yes_no_row
from app.ui.guideline.hub_card import HubCard
from app.ui.guideline.listed_page import ListedPage
from app.ui.plan_date_field import DateField, today
from app.ui.widgets.buttons import QuietButton, SecondaryButton
from app.ui.widgets.card import Card, row
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.field_row import FieldRow, NumberField
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Caption, Soft

_MOST_HOURS = 720


class ContractorsPage(ListedPage):
    """The contractors as cards, one of them with its questions, and the paper."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("ContractorsPage", "委託先"),
            QCoreApplication.translate(
                "ContractorsPage", "うちのデータを渡す相手と、約束したことを残します。"
            ),
        )

    def make_output(self) -> DocumentOutput:
        return DocumentOutput(self.context, self._document, self._stem)

    def has_entry(self, entry_id: str) -> bool:
        return self._contractor(entry_id) is not None

    def _contractor(self, contractor_id: str) -> Contractor | None:
        return next((one for one in contractors(self.store) if one.id == contractor_id), None)

    # The list

    def show_list(self) -> bool:
        with suppress(StoreError):  # on a full disk they are only left out here
            for one in contractors(self.store):
                self.forget_blank(one.id)  # begun when the PC went off
        listed = tuple(one for one in contractors(self.store) if not is_blank(one))
        if listed:
            cards = Section(spacing=tokens.SPACE_S)
            for one in listed:
                cards.add(self._card(one))
            self.list.add(cards)
        else:
            card = Card()
            empty = EmptyState(
                "person",
                self.tr("まだ登録がありません"),
                self.tr("税理士、ホームページを作る人、配送の会社など、データを渡す相手を書きます。"),
                self.tr("相手を書き足す"),
            )
            empty.action.setObjectName("contractor_add")
            empty.action_pressed.connect(self._add)
            card.add(empty)
            self.list.add(card)
        if listed:
            add = SecondaryButton(self.tr("相手を書き足す"), icon="plus")
            add.setObjectName("contractor_add")
            add.clicked.connect(self._add)
            self.list.add(row(add, None))
            self.add_workbook_button(
                "contractor_xlsx", self._stem(self.context.language), lambda: self._workbook(listed)
            )
        self.list.add(Caption(self.tr("質問22と、★3の項目{scs}に役立ちます。").format(scs=", ".join(SCS))))
        return bool(listed)

    def _card(self, one: Contractor) -> HubCard:
        points = [
            phrase(f"ledger.contractor.open.{point}", self.context.language) for point in one.open_points
        ]
        separator = "、" if self.context.language is Language.JA else ", "
        state = (
            self.tr("まだのこと：{points}").format(points=separator.join(points))
            if points
            else self.tr("決めることは、ひととおり書かれています（申告）")
        )
        line = one.work or self.tr("頼んでいること：未回答")
        card = HubCard(one.name or self.tr("名前のない相手"), line, state)
        card.setObjectName(f"contractor_open_{one.id}")
        card.clicked.connect(lambda: self.open_entry(one.id))
        return card

    def _add(self) -> None:
        made = new_contractor(ours=self.context.assessment.profile.person_name)
        save_contractor(self.store, made)
        self.begin_entry(made.id)

    def forget_blank(self, entry_id: str) -> None:
        found = self._contractor(entry_id)
        if found is not None and is_blank(found):
            remove_contractor(self.store, entry_id)

    # One contractor

    def show_one(self) -> str:
        found = self._contractor(self.entry_id)
        assert found is not None
        self._now = found
        self.one.add(self._who(found))
        self.one.add(self._promise(found))
        self.one.add(self._incident(found))
        delete = QuietButton(self.tr("この相手を消す"), icon="trash")
        delete.setObjectName("contractor_delete")
        delete.clicked.connect(self._remove)
        self.one.add(row(delete, None))
        return found.name or self.tr("名前のない相手")

    def _who(self, found: Contractor) -> Card:
        card = form_card(self.tr("だれに、何を"))
        card.add(
            pair(
                self._text("name", self.tr("相手の名前"), self.tr("例：上田会計事務所")),
                self._text("work", self.tr("頼んでいること"), self.tr("例：記帳と申告")),
            )
        )
        card.add(self._text("data", self.tr("渡しているデータ"), self.tr("例：領収書、口座の明細")))
        for name, question in (
            ("personal_data", self.tr("お客様など、人の情報を渡していますか")),
            ("connected", self.tr("相手が、うちのパソコンやサービスにつないで作業しますか")),
            ("passes_on", self.tr("相手は、さらに別の人に仕事を渡しますか")),
        ):
            card.add(self._truth(found, name, question))
        return card

    def _promise(self, found: Contractor) -> Card:
        card = form_card(self.tr("秘密の約束"))
        card.add(self._truth(found, "agreement", self.tr("秘密を守る約束を、書面で結んでいますか")))
        day = date.fromisoformat(found.agreed_on) if found.agreed_on else None
        field = DateField(self.tr("約束した日"), day, self.context.language, ())
        field.set_name("contractor_agreed_on")
        field.day_chosen.connect(lambda on: self._set("agreed_on", on.isoformat() if on else ""))
        card.add(
            pair(
                FieldRow(self.tr("約束した日"), field),
                self._text("agreement_place", self.tr("書面の置き場所"), self.tr("例：契約書の棚")),
            )
        )
        question = self.tr("終わったあと、データを返すか消すかを決めていますか")
        card.add(self._truth(found, "returns_data", question))
        return card

    def _incident(self, found: Contractor) -> Card:
        card = form_card(
            self.tr("事故のとき"),
            self.tr("漏れたり止まったりしたとき、だれがだれに知らせるかを決めておきます。"),
        )
        card.add(
            pair(
                self._text("incident_contact", self.tr("相手の連絡先"), self.tr("例：0268-00-0000 山田さん")),
                self._text("incident_ours", self.tr("こちらの担当"), self.tr("例：佐藤 恵")),
            )
        )
        hours = NumberField(
            found.incident_hours, self.tr("時間以内"), self.tr("知らせ合うまでの時間"), most=_MOST_HOURS
        )
        hours.field.setObjectName("contractor_incident_hours")
        hours.number_changed.connect(partial(self._set, "incident_hours"))
        card.add(FieldRow(self.tr("知らせ合うまでの時間"), hours))
        checked = date.fromisoformat(found.checked_on) if found.checked_on else None
        field = DateField(self.tr("最後に確かめた日"), checked, self.context.language, ("today",))
        field.set_name("contractor_checked_on")
        field.day_chosen.connect(lambda on: self._set("checked_on", on.isoformat() if on else ""))
        card.add(FieldRow(self.tr("最後に確かめた日"), field))
        card.add(note_row(self.tr("メモ"), found.note, "contractor_note", partial(self._set, "note")))
        card.add(Soft(self.tr("費用や対策をお願いするときは、相手とよく話し合ってください。")))
        return card

    def _text(self, name: str, label: str, placeholder: str = "") -> FieldRow:
        return text_row(
            label, getattr(self._now, name), f"contractor_{name}", partial(self._set, name), placeholder
        )

    def _truth(self, found: Contractor, name: str, question: str) -> QWidget:
        return yes_no_row(question, getattr(found, name), f"contractor_{name}", partial(self._set, name))

    def _set(self, field: str, value: Any) -> None:
        self._now = replace(self._now, **{field: value})
        save_contractor(self.store, self._now)
        self.title_label.setText(self._now.name or self.tr("名前のない相手"))
        self.say_saved()

    def _remove(self) -> None:
        found = self._contractor(self.entry_id)
        if found is None:
            return
        remove_contractor(self.store, found.id)
        self.show_face("list")

        def undo() -> None:
            save_contractor(self.store, found)
            self.show_face(self.face)

        words = self.tr("「{name}」を一覧から消しました").format(name=found.name[:40])
        self.context.notify(words, self.tr("元に戻す"), undo)

    # Paper

    def _document(self, language: Language) -> Document:
        from app.report.ledger_contractors import contractor_report

        name = self.context.assessment.profile.display_name
        return contractor_report(contractors(self.store), today(), name, language)

    def _stem(self, language: Language) -> str:
        name = self.context.assessment.profile.display_name
        title = phrase("ledger.contractor.title", language)
        return "_".join(part for part in (short_date(today()), title, name) if part)

    def _workbook(self, listed: tuple[Contractor, ...]) -> bytes:
        from app.report.ledger_contractors import contractor_workbook

        return contractor_workbook(listed, self.context.language)

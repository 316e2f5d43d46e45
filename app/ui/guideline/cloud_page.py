"""クラウドサービス: which are in use, what lies there, who may enter, and the 15 things to look at."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.content.ledger_packs import load_cloud
from app.content.packs import load_questionnaire
from app.content.phrases import phrase
from app.domain.calendar import long_date, short_date
from app.domain.language import Language
from app.guideline.cloud import (
    CloudService,
    cloud_services,
    new_cloud_service,
    remove_cloud_service,
    save_cloud_service,
    served,
)
from app.report.document import Document
from app.ui import tokens
from app.ui.context import Context
from app.ui.document_output import DocumentOutput
from app.ui.guideline.cloud_form import CloudForm, CloudSource
from app.ui.guideline.form_parts import form_card
from app.ui.guideline.hub_card import HubCard
from app.ui.guideline.listed_page import ListedPage
from app.ui.plan_date_field import today
from app.ui.widgets.buttons import QuietButton, SecondaryButton
from app.ui.widgets.card import row
from app.ui.widgets.check_tile import CheckLine
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.field_row import FieldRow, TextField
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Body, Caption, Soft

_LONGEST_NAME = 100


class CloudPage(ListedPage):
    """The services as cards, one of them with its questions, and the paper."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            _title(),
            QCoreApplication.translate("CloudPage", "使っているものを選び、1つずつ確かめます。"),
        )
        self._ticking = False  # the list of common names stays open while it is used

    def make_output(self) -> DocumentOutput:
        return DocumentOutput(self.context, self._document, self._stem)

    def has_entry(self, entry_id: str) -> bool:
        return self._service(entry_id) is not None

    def _service(self, service_id: str) -> CloudService | None:
        return next((one for one in cloud_services(self.store) if one.id == service_id), None)

    # The list

    def show_list(self) -> bool:
        services = cloud_services(self.store)
        if services:
            cards = Section(spacing=tokens.SPACE_S)
            for one in services:
                cards.add(self._card(one))
            self.list.add(cards)
        self.list.add(self._adding(services))
        self.list.add(self._serving(services))
        if services:
            self.add_workbook_button(
                "cloud_xlsx", self._stem(self.context.language), lambda: self._workbook(services)
            )
        language = self.context.language
        day = long_date(load_cloud().checked_on, language)
        self.list.add(CloudSource(language, phrase("edition.checked_on", language, date=day)))
        return bool(services)

    def _card(self, one: CloudService) -> HubCard:
        count = len(load_cloud().items)
        state = self.tr("{all}のうち{done}を確かめました").format(all=count, done=one.done)
        steps = {
            None: self.tr("2段階の確認：未回答"),
            "on": self.tr("2段階の確認：使っている"),
            "off": self.tr("2段階の確認：使っていない"),
            "dont_know": self.tr("2段階の確認：わからない"),
        }[one.two_step.value if one.two_step else None]
        card = HubCard(
            one.name or self.tr("名前のないサービス"),
            one.stored or self.tr("置いてあるもの：未回答"),
            f"{state}　{steps}",
        )
        card.setObjectName(f"cloud_open_{one.id}")
        card.clicked.connect(lambda: self.open_entry(one.id))
        return card

    def _adding(self, services: tuple[CloudService, ...]) -> QWidget:
        card = form_card(self.tr("使っているサービスを足す"))
        known = {one.name for one in services}
        ticks = []
        for at, name in enumerate(load_cloud().common_services):
            foreign = self.context.language is Language.EN and not name.isascii()
            if name in known or foreign:
                continue
            tick = CheckLine(name)
            tick.setObjectName(f"cloud_common_{at}")
            tick.toggled.connect(lambda on, one=name, place=at: self._tick(one, place) if on else None)
            ticks.append(tick)
        fold = Disclosure(self.tr("よく使われるものから選ぶ"), opened=not services or self._ticking)
        fold.setObjectName("cloud_common")
        fold.add(flow(*ticks, spacing=tokens.SPACE_L))
        fold.add(Caption(self.tr("名前を並べただけで、おすすめの順ではありません。")))
        card.add(fold)
        own = TextField("", self.tr("例：会計のサービスの名前"))
        own.setObjectName("cloud_own_name")
        own.setMaxLength(_LONGEST_NAME)
        add = SecondaryButton(self.tr("足す"), icon="plus")
        add.setObjectName("cloud_add")
        add.clicked.connect(lambda: self._add_own(own))
        card.add(FieldRow(self.tr("ほかのサービスの名前"), own))
        card.add(row(add, None))
        return card

    def _serving(self, services: tuple[CloudService, ...]) -> QWidget:
        language = self.context.language
        fold = Disclosure(self.tr("この一覧が役に立つ質問と★3の項目"))
        fold.setObjectName("cloud_serving")
        questions = {one.id: one for one in load_questionnaire(self.context.assessment.edition).questions}
        for one in served(services):
            question = questions.get(one.id)
            name = (
                self.tr("質問{number}「{topic}」").format(
                    number=question.number, topic=question.topic.to(language)
                )
                if question
                else self.tr("★3の項目 {number}").format(number=one.id)
            )
            names = ("、" if language is Language.JA else ", ").join(one.open_names)
            fold.add(Body(name, bold=True))
            fold.add(Soft(phrase(f"ledger.cloud.serves.{one.reason}", language, names=names)))
        fold.add(Caption(self.tr("質問の答えは変えません。ご自身で見なおしてください。")))
        return fold

    def _tick(self, name: str, at: int) -> None:
        """Several may be ticked one after the other; each is looked at later."""
        self._ticking = True
        made = self._keep_new(name)
        self.show_face(self.face)
        ticks = (self.findChild(QWidget, f"cloud_common_{one}") for one in range(at, -1, -1))
        after = (self.findChild(QWidget, f"cloud_common_{one}") for one in range(at + 1, 99))
        following = next((one for one in (*after, *ticks) if one is not None), None)
        if following is not None:
            following.setFocus()

        def undo() -> None:
            if self._service(made.id) == made:  # what was written meanwhile is not thrown away
                remove_cloud_service(self.store, made.id)
            self.show_face(self.face)

        self.context.notify(self.tr("「{name}」を足しました").format(name=name), self.tr("元に戻す"), undo)

    def _keep_new(self, name: str) -> CloudService:
        made = new_cloud_service(name, self.context.assessment.profile.person_name)
        save_cloud_service(self.store, made)
        self.say_saved()
        return made

    def _add(self, name: str) -> None:
        self.open_entry(self._keep_new(name).id)

    def _add_own(self, field: TextField) -> None:
        name = field.text().strip()
        if not name:
            self.context.warn(self.tr("名前を書いてから押してください。"))
            field.setFocus()
            return
        self._add(name)

    # One service

    def show_one(self) -> str:
        found = self._service(self.entry_id)
        assert found is not None
        form = CloudForm(found, self.context.language)
        form.service_changed.connect(self._keep)
        self.one.add(form)
        delete = QuietButton(self.tr("このサービスを消す"), icon="trash")
        delete.setObjectName("cloud_delete")
        delete.clicked.connect(self._remove)
        self.one.add(row(delete, None))
        return found.name or self.tr("名前のないサービス")

    def _keep(self, service: CloudService) -> None:
        save_cloud_service(self.store, service)
        self.title_label.setText(service.name or self.tr("名前のないサービス"))
        self.say_saved()

    def _remove(self) -> None:
        found = self._service(self.entry_id)
        if found is None:
            return
        remove_cloud_service(self.store, found.id)
        self.show_face("list")

        def undo() -> None:
            save_cloud_service(self.store, found)
            self.show_face(self.face)

        words = self.tr("「{name}」を一覧から消しました").format(name=found.name[:40])
        self.context.notify(words, self.tr("元に戻す"), undo)

    # Paper and table

    def _document(self, language: Language) -> Document:
        from app.report.ledger_cloud import cloud_report

        name = self.context.assessment.profile.display_name
        return cloud_report(cloud_services(self.store), today(), name, language)

    def _stem(self, language: Language) -> str:
        name = self.context.assessment.profile.display_name
        title = phrase("ledger.cloud.title", language)
        return "_".join(part for part in (short_date(today()), title, name) if part)

    def _workbook(self, services: tuple[CloudService, ...]) -> bytes:
        from app.report.ledger_cloud import cloud_workbook

        return cloud_workbook(services, self.context.language)


def _title() -> str:
    return QCoreApplication.translate("CloudPage", "クラウドサービス")

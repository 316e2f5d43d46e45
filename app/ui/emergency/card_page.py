"""もしもカード: own contacts, the card as it is printed, and whether the printed one is still right."""

from __future__ import annotations

from app.content.emergency_packs import load_card
from app.domain.calendar import local_date, long_date, utc_text
from app.domain.language import Language
from app.emergency.card import CardContent, card_content, printed_card, remember_printed
from app.emergency.contacts import own_contacts
from app.report.document import Document, Paper
from app.report.emergency_card import card_stem, emergency_card
from app.system.clock import utc_now
from app.ui import tokens
from app.ui.context import Context
from app.ui.document_output import DocumentOutput
from app.ui.emergency.contact_editor import ContactEditor
from app.ui.emergency.surroundings import notebook_of, profile_of, verdicts_of
from app.ui.page import Page
from app.ui.widgets.banner import Banner
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.inspection_parts import GroupHeading, Section
from app.ui.widgets.labels import Soft
from app.ui.widgets.setting_row import SettingRow


class EmergencyCardPage(Page):
    """The card is made from the desks, the contacts typed here, the business and the last look at the PC."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("もしもカード"),
            self.tr("パソコンが使えなくなっても見られるように、紙に刷って、電話のそばに置いておきます。"),
        )
        self._notebook = notebook_of(context)
        self._paper = Paper.A4
        self._state = Section(spacing=tokens.SPACE_S)
        self.add(self._state)
        self._editor = ContactEditor(context, self._notebook, load_card())
        self._editor.changed.connect(self._contacts_changed)
        self.add(self._editor)
        self.add(GroupHeading(self.tr("カードの見本")), gap=tokens.SPACE_M)
        choices = [(Paper.A4, self.tr("A4（壁に貼る）")), (Paper.A5, self.tr("A5（半分の大きさ）"))]
        size = Segments(choices, self._paper, self.tr("紙の大きさ"))
        size.setObjectName("card_paper")
        size.value_chosen.connect(self._choose_paper)
        hint = self.tr("A5をA4の紙に刷ったときは、点線で切り取ります。")
        self.add(SettingRow(self.tr("紙の大きさ"), hint, size))
        self._output = DocumentOutput(context, self._document, self._stem, formats=("pdf", "docx"))
        self._output.saved.connect(lambda _file: self._printed())
        self._output.printed.connect(lambda _pages: self._printed())
        self.add(self._output)
        note = self.tr("PC点検で分かったことものせます。製造番号や、パソコンの名前はのせません。")
        self.add(Soft(note))
        self.add_actions("", self.tr("戻る")).back_pressed.connect(lambda: context.navigate("help"))

    def refresh(self) -> None:
        self._output.build()
        self._show_state()

    def _content(self) -> CardContent:
        return card_content(profile_of(self.context), own_contacts(self._notebook), verdicts_of(self.context))

    def _document(self, language: Language) -> Document:
        return emergency_card(self._content(), language, local_date(utc_now()), self._paper)

    def _stem(self, language: Language) -> str:
        return card_stem(local_date(utc_now()), language, self._paper)

    def _choose_paper(self, paper: Paper) -> None:
        self._paper = paper
        self._output.build()

    def _contacts_changed(self) -> None:
        self.say_saved()
        self._output.refresh()
        self._show_state()

    def _printed(self) -> None:
        now = utc_now()
        remember_printed(self._notebook, self._content(), local_date(now), utc_text(now))
        self._show_state()

    def _show_state(self) -> None:
        self._state.clear()
        if not self._notebook.kept:
            self._state.add(Banner(self.tr("書いたことを残せませんでした。紙にも書いてください。"), "bad"))
        printed = printed_card(self._notebook)
        if printed is None:
            return
        day = long_date(printed.printed_on, self.context.language)
        if printed.fingerprint != self._content().fingerprint():
            words = self.tr("変わりました。刷り直してください。")
            self._state.add(Banner(words, "warn", self.tr("前に刷った日： {day}").format(day=day)))
        else:
            words = self.tr("{day} に刷ったカードから、変わっていません。").format(day=day)
            self._state.add(Banner(words, "good"))

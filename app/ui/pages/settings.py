"""設定: how the program looks and speaks, the business, the question set, the data."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app import __version__
from app.content.packs import edition_ids, load_questionnaire
from app.domain.language import Language
from app.inspection.data import rule_sets
from app.system.network_drive import lies_on_this_pc
from app.ui import tokens
from app.ui.context import Context
from app.ui.mishap_row import MishapRow
from app.ui.page import Page
from app.ui.pages.settings_program import program_rows
from app.ui.record_moving import RecordMoving
from app.ui.theme import TEXT_SIZES, ThemeChoice, theme
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.labels import Caption, Heading, Soft
from app.ui.widgets.paint import Separator
from app.ui.widgets.setting_row import SettingRow

_LARGE_TEXT = 1.4
_MOVING = "moving"  # what a trouble is about


class SettingsPage(Page):
    """Everything takes effect at once; there is nothing to confirm."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("設定"), self.tr("選ぶと、すぐに変わります。"))
        self._readings: Segments | None = None
        self._section(self.tr("見え方とことば"), self._appearance())
        self._section(self.tr("診断"), self._assessment())
        self._section(self.tr("データ"), self._data())
        self._section(self.tr("このアプリ"), [*program_rows(context), *self._about()])

    def refresh(self) -> None:
        if self._readings is not None:  # the page of the questions has this switch as well
            self._readings.show_chosen(self.context.preferences.furigana)

    def first_focus(self) -> QWidget | None:
        return None

    def _section(self, title: str, rows: list[QWidget]) -> None:
        self.add(Heading(title), gap=tokens.SPACE_S)
        card = Card()
        card.body.setSpacing(theme().space(tokens.SPACE_L))
        for index, one in enumerate(rows):
            if index:
                card.add(Separator())
            card.add(one)
        self.add(card)

    # 見え方とことば

    def _appearance(self) -> list[QWidget]:
        preferences = self.context.preferences
        language = Segments(
            [(Language.JA, "日本語"), (Language.EN, "English")], preferences.language, self.tr("言語")
        )
        language.value_chosen.connect(self._choose_language)
        choice = Segments(
            [
                (ThemeChoice.SYSTEM, self.tr("自動")),
                (ThemeChoice.LIGHT, self.tr("明るい")),
                (ThemeChoice.DARK, self.tr("暗い")),
                (ThemeChoice.CONTRAST, self.tr("くっきり")),
            ],
            preferences.theme,
            self.tr("色"),
        )
        choice.value_chosen.connect(self._choose_theme)
        size = Segments(
            [(percent, f"{percent}%") for percent in TEXT_SIZES],
            preferences.text_size,
            self.tr("文字の大きさ"),
        )
        size.value_chosen.connect(self._choose_size)
        rows: list[QWidget] = [
            SettingRow(self.tr("言語"), self.tr("書類のことばは、書類ごとに選べます。"), language),
            SettingRow(self.tr("色"), self.tr("「自動」はパソコンの設定に合わせます。"), choice),
            SettingRow(self.tr("文字の大きさ"), "", size),
        ]
        if preferences.language is Language.JA:
            rows.append(self._furigana())
        return rows

    def _furigana(self) -> SettingRow:
        choice = Segments(
            [(True, self.tr("つける")), (False, self.tr("つけない"))],
            self.context.preferences.furigana,
            self.tr("ふりがな"),
        )
        choice.setObjectName("settings_furigana")
        self._readings = choice
        choice.value_chosen.connect(self._choose_furigana)
        return SettingRow(self.tr("ふりがな"), self.tr("質問の漢字に、読みがなをつけます。"), choice)

    # 診断

    def _assessment(self) -> list[QWidget]:
        business = SecondaryButton(self.tr("直す"), icon="edit")
        business.setObjectName("settings_business")
        business.setAccessibleName(self.tr("あなたのお仕事を直す"))
        business.clicked.connect(lambda: self.context.navigate("business"))
        name = self.context.assessment.profile.display_name or self.tr("まだ書いていません")
        rows: list[QWidget] = [SettingRow(self.tr("あなたのお仕事"), name, business)]
        editions = [(one, self.tr("第{edition}版").format(edition=one)) for one in edition_ids()]
        chosen = self.context.assessment.edition
        edition = Segments(editions, chosen, self.tr("質問の版"))
        edition.value_chosen.connect(self._choose_edition)
        sheet = load_questionnaire(chosen)
        words = self.words(sheet.title)
        if sheet.caveat is not None:
            words = f"{words}\n{self.words(sheet.caveat)}"
        rows.append(SettingRow(self.tr("質問の版"), words, edition))
        sets = rule_sets()
        used = self.context.assessment.rule_set
        limits = Segments(
            [(one.id, self.words(one.title)) for one in sets.values()], used, self.tr("判定の基準")
        )
        limits.value_chosen.connect(self._choose_rule_set)
        rows.append(SettingRow(self.tr("判定の基準"), self.words(sets[used].note), limits))
        return rows

    # データ

    def _data(self) -> list[QWidget]:
        store = self.context.store
        folder = store.folder if store is not None else Path()
        show = SecondaryButton(self.tr("フォルダーを開く"), icon="external")
        show.setObjectName("settings_folder")
        show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        export = SecondaryButton(self.tr("書き出す"), icon="save")
        export.setObjectName("settings_export")
        moving = RecordMoving(self.context, self)
        moving.ended.connect(self._moved)
        moving.imported.connect(self.context.apply_preferences)
        export.clicked.connect(moving.export)
        import_ = SecondaryButton(self.tr("読みこむ"))
        import_.setObjectName("settings_import")
        import_.clicked.connect(moving.import_)
        moving.busy_changed.connect(export.setDisabled)
        moving.busy_changed.connect(import_.setDisabled)
        where = str(folder)
        if lies_on_this_pc(folder) is False:
            words = self.tr("ネットワークの先にあります。つながらないときは開けず、同時に使えるのは1台です。")
            where = f"{where}\n{words}"
        return [
            SettingRow(self.tr("データの場所"), where, show),
            SettingRow(
                self.tr("ほかのパソコンへ移す"),
                self.tr("すべてを1つのファイルにまとめます。名前や住所も入るので、大切にしまってください。"),
                _beside(export, import_),
            ),
        ]

    # このアプリ

    def _about(self) -> list[QWidget]:
        keys = Disclosure(self.tr("キーボードでの使い方"))
        keys.setObjectName("settings_keys")
        for key, what in (
            ("1 – 5", self.tr("答えを選ぶ")),
            ("Enter / Ctrl+Enter", self.tr("次へ進む")),
            ("Alt+←", self.tr("前へもどる")),
            ("Ctrl+1 – 9", self.tr("左のメニューを開く")),
            ("Ctrl++ / Ctrl+- / Ctrl+0", self.tr("文字を大きく・小さく・元の大きさに")),
            ("F1", self.tr("今、困っている")),
            ("Ctrl+,", self.tr("設定")),
            ("F6", self.tr("お知らせへ移る・もどる")),
            ("Esc", self.tr("お知らせを閉じる。困ったときのページ・設定から、もとの画面へもどる")),
            ("PageUp / PageDown", self.tr("画面を上下に送る")),
        ):
            name = Soft(key)
            if theme().text_scale < _LARGE_TEXT:
                name.setMinimumWidth(theme().px(220))
                keys.add(row(name, Soft(what), stretch=1))
            else:
                keys.add(column(name, Soft(what), spacing=0))
        about = QWidget()
        words = (
            self.tr("まもりカルテ {version}").format(version=__version__),
            self.tr(
                "質問は、IPAの「中小企業の情報セキュリティ対策ガイドライン」をもとに、当方の言葉で書いています。"
            ),
            self.tr("IPAが作ったものでも、確かめたものでもありません。"),
            self.tr("文字：「BIZ UDPゴシック」（SIL Open Font License）。画面：Qt（LGPL）。"),
        )
        about.setLayout(column(*(Caption(one) for one in words), spacing=0))
        return [keys, MishapRow(self.context), about]

    # What happens

    def _choose_language(self, language: Language) -> None:
        self.context.preferences.language = language
        self.context.apply_preferences()

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self.context.preferences.theme = choice
        self.context.apply_preferences()

    def _choose_size(self, percent: int) -> None:
        self.context.preferences.text_size = percent
        self.context.apply_preferences()

    def _choose_furigana(self, wanted: bool) -> None:
        self.context.preferences.furigana = wanted
        self.context.apply_preferences()

    def _choose_edition(self, edition: str) -> None:
        self.context.assessment.choose_edition(edition)
        self.context.apply_preferences()

    def _choose_rule_set(self, rule_set: str) -> None:
        self.context.assessment.choose_rule_set(rule_set)
        self.context.apply_preferences()

    def _moved(self, title: str, detail: str, tone: str) -> None:
        if tone == "bad":
            self.context.warn(f"{title} {detail}".strip(), _MOVING)
        else:
            self.context.mended(_MOVING)  # what the try before said
            self.context.notify(self.tr("{title}： {detail}").format(title=title, detail=detail))


def _beside(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    holder.setLayout(flow(*widgets))
    return holder

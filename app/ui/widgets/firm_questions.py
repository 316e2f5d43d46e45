"""The facts about the firm, asked once in plain words: yes, no, or わからない."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.assessment.firm import firm_facts, save_firm_facts
from app.domain.firm import FACT_NAMES
from app.records.store import Store
from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.field_row import FieldRow, TextField
from app.ui.widgets.setting_row import SettingRow

_LONGEST_NAME = 100


class FirmQuestions(QWidget):
    """One row for each of `names` (facts of `FirmFacts`), saved as it is chosen.

    With `with_person` also the name of who answers for security. `changed` comes after it was saved.
    """

    changed = Signal()

    def __init__(
        self,
        store: Store,
        names: Sequence[str] = FACT_NAMES,
        with_person: bool = False,
        person_hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        facts = firm_facts(store)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().space(tokens.SPACE_L))
        words = self._words()
        for name in names:
            title, hint = words[name]
            choices = [(True, self.tr("はい")), (False, self.tr("いいえ")), (None, self.tr("わからない"))]
            control = Segments(choices, getattr(facts, name), title)
            control.value_chosen.connect(lambda value, fact=name: self._keep(fact, value))
            layout.addWidget(SettingRow(title, hint, control))
        if with_person:
            layout.addWidget(self._person(facts.responsible_person, person_hint))

    def _person(self, name: str, hint: str) -> FieldRow:
        field = TextField(name, hint)
        field.setObjectName("firm_responsible_person")
        field.setMaxLength(_LONGEST_NAME)
        field.edited.connect(lambda text: self._keep("responsible_person", text.strip()))
        return FieldRow(
            self.tr("情報を守る仕事の責任者"),
            field,
            self.tr("1人なら、ご自身の名前です。空けておくと、代表者の名前を使います。"),
        )

    def _keep(self, fact: str, value: bool | str | None) -> None:
        save_firm_facts(self._store, replace(firm_facts(self._store), **{fact: value}))  # type: ignore[arg-type]
        self.changed.emit()

    def _words(self) -> dict[str, tuple[str, str]]:
        return {
            "personal_data": (
                self.tr("お客様や従業員など、人の情報を持っていますか"),
                self.tr("名前、住所、電話番号、写真などです。"),
            ),
            "my_number": (
                self.tr("マイナンバーを扱いますか"),
                self.tr("従業員の給与や、お客様の申告などで扱います。"),
            ),
            "contractors": (
                self.tr("データを渡して、仕事を人に頼むことがありますか"),
                self.tr("外注、税理士、印刷、配送などです。"),
            ),
            "telework": (
                self.tr("会社の外で仕事をすることがありますか"),
                self.tr("自宅、外出先、移動中などです。"),
            ),
            "own_devices": (
                self.tr("個人のスマホやパソコンを、仕事に使いますか"),
                self.tr("仕事と兼用のものも数えます。"),
            ),
            "cloud": (
                self.tr("インターネット上のサービスに、仕事のデータを置いていますか"),
                self.tr("メール、会計、写真の保管などのクラウドです。"),
            ),
            "website": (self.tr("自分のホームページがありますか"), ""),
            "develops_software": (self.tr("ソフトウェアやホームページを作る仕事をしますか"), ""),
            "servers": (
                self.tr("何台かで一緒に使う保管機がありますか"),
                self.tr("NASやサーバーなどです。"),
            ),
        }

"""リスク: which of our things to protect first, by the guideline's own arithmetic, told in words."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from app.content.ledger_packs import load_risk
from app.content.packs import load_actions
from app.content.phrases import phrase
from app.domain.calendar import long_date, short_date
from app.domain.language import Language
from app.domain.plan import PlanItem
from app.guideline.ledger_table import medium_words
from app.guideline.ledger_words import unverified_words
from app.guideline.risk import risk_map
from app.guideline.risk_book import RiskLine, choose_risk_edition, risk_edition, risk_line, risk_lines
from app.guideline.risk_entry import RiskEntry, save_risk_entry
from app.guideline.treatment import (
    actions_with_rule,
    add_measure,
    measures_of,
    planned_elsewhere,
    suggested_measures,
)
from app.report.document import Document
from app.ui import tokens
from app.ui.context import Context
from app.ui.document_output import DocumentOutput
from app.ui.guideline.form_parts import Picker, choice_row
from app.ui.guideline.ledger_model import LedgerTable, TableColumn, number_cell
from app.ui.guideline.risk_detail import RiskDetail
from app.ui.guideline.risk_map import RiskMapView
from app.ui.page import Page
from app.ui.plan_date_field import today
from app.ui.theme import theme
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.field_row import FieldRow
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Caption, Soft

_LIST, _ROW, _PAPER = "list", "row", "paper"
_WIDTH = 1080
_LARGE_TEXT = 1.4
_SHARES = (36, 13, 11, 26, 14)


class RiskPage(Page):
    """Three faces: map and list, one thing, the paper."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, context_title(), "", width=_WIDTH)
        assert context.store is not None
        self._store = context.store
        self._face, self._row_id = _LIST, ""
        self._list, self._one = Section(spacing=tokens.SPACE_L), Section(spacing=tokens.SPACE_L)
        self._lines: tuple[RiskLine, ...] = ()  # every thing, for the list and the paper
        self._detail: RiskDetail | None = None
        self._paper = Section()
        self.output = DocumentOutput(context, self._document, self._stem)
        self._paper.add(self.output)
        for part in (self._list, self._one, self._paper):
            self.add(part)
        bar = self.add_actions("", self.tr("戻る"))
        bar.back_pressed.connect(self._back)
        bar.main_pressed.connect(lambda: self._show(_PAPER))
        context.inspection_run.kept.connect(self.refresh)

    # What a page overrides

    def refresh(self) -> None:
        self._show(self._face)

    def go_to(self, row_id: str = "", paper: bool = False, **_place: Any) -> None:
        """Open one thing, or the paper."""
        self._row_id = row_id
        self._face = _ROW if row_id else _PAPER if paper else _LIST

    def place(self) -> dict[str, Any]:
        if self._face == _ROW:
            return {"row_id": self._row_id}
        return {"paper": True} if self._face == _PAPER else {}

    # Faces

    def _show(self, face: str) -> None:
        self._edition = risk_edition(self._store, self.context.assessment)
        if face == _ROW and self._line() is None:
            face = _LIST
        if face != _ROW:
            self._lines = risk_lines(self._store, self.context.assessment, self._edition)
        moved, self._face = face != self._face, face
        for part, shown in ((self._list, _LIST), (self._one, _ROW), (self._paper, _PAPER)):
            part.setVisible(shown == face)
        if face == _LIST:
            self._say_title(
                self.title, self.tr("数字の大きいものから考えます。計算は、押すと言葉で読めます。")
            )
            self._show_list()
        elif face == _ROW:
            self._show_one()
        else:
            self._say_title(self.tr("リスクの一覧の見本と印刷"), "")
            self.output.refresh()
        bar = self.action_bar
        assert bar is not None
        bar.set_main(self.tr("見本と印刷") if face == _LIST and self._lines else "")
        bar.back.setText(self.tr("戻る") if face == _LIST else self.tr("一覧へもどる"))
        bar.back.updateGeometry()
        if moved:
            self.scroll_area.verticalScrollBar().setValue(0)
        self.context.remember_place()

    def _say_title(self, title: str, lead: str) -> None:
        self.title_label.setText(title)
        self.lead_label.setText(lead)
        self.lead_label.setVisible(bool(lead))

    def _back(self) -> None:
        if self._face == _LIST:
            self.context.navigate("guideline")
        else:
            self._show(_LIST)

    def _line(self) -> RiskLine | None:
        return risk_line(self._store, self.context.assessment, self._edition, self._row_id)

    # The list

    def _show_list(self) -> None:
        self._list.clear()
        if not self._lines:
            self._list.add(self._nothing())
            return
        language = self.context.language
        editions = [(one.id, one.title.to(language)) for one in load_risk().editions]
        question = self.tr("どの版の決め方で計算しますか")
        if theme().text_scale >= _LARGE_TEXT:
            picker = Picker(editions, self._edition.id, question, self._choose_edition)
            picker.setObjectName("risk_edition")
            self._list.add(FieldRow(question, picker))
        else:
            chosen = self._edition.id
            self._list.add(choice_row(question, editions, chosen, "risk_edition", self._choose_edition))
        found = risk_map({one.row.id: one.risk for one in self._lines}, self._edition)
        card = Card()
        card.add_heading(self.tr("リスクの地図"))
        notes = Section(spacing=tokens.SPACE_M)
        drawn = RiskMapView(found, language, self._map_words())
        if theme().text_scale >= _LARGE_TEXT:
            card.add(drawn)
            card.add(notes)
        else:
            card.add(row(drawn, column(notes, None), spacing=tokens.SPACE_XL, stretch=1))
        notes.add(Soft(self.tr("右上にあるほど、先に考えます。")))
        if found.unknown:
            words = self.tr("まだ決まらないもの：{count}件（地図には入れていません）")
            notes.add(Soft(words.format(count=len(found.unknown))))
            notes.add(Soft(self.tr("下の行を押すと、何を決めればよいかが分かります。")))
        for words in unverified_words(self._edition, language):
            notes.add(Caption(words))
        if not self._edition.bands:
            notes.add(Caption(phrase("ledger.risk.words.no_band", language)))
        elif not all(band.verified for band in self._edition.bands):
            notes.add(Caption(self.tr("この版の大・中・小の目安は未確認です。")))
        self._list.add(card)
        table = LedgerTable(language)
        table.setObjectName("risk_table")
        table.setAccessibleName(self.tr("リスクの一覧"))
        table.load_columns([one.row for one in self._lines], self._columns(), _SHARES)
        table.row_opened.connect(self._open)
        self._list.add(table)
        self._list.add(Soft(self.tr("行を押すと、計算と対策が開きます。")))
        pack = load_risk()
        checked = phrase("edition.checked_on", language, date=long_date(pack.checked_on, language))
        self._list.add(Caption(f"{checked}\n{pack.credit.to(language)}"))

    def _map_words(self) -> str:
        from app.report.ledger_risk import LedgerWords, map_alt

        found = risk_map({one.row.id: one.risk for one in self._lines}, self._edition)
        return map_alt(found, LedgerWords(self.context.language))

    def _columns(self) -> list[TableColumn]:
        language, by_id = self.context.language, {one.row.id: one for one in self._lines}
        unknown = self.tr("未定")
        ways = {one.id: one.title.to(language) for one in load_risk().treatments}

        def band(line: RiskLine) -> str:
            return line.risk.band.title.to(language) if line.risk.band else ""

        def way(line: RiskLine) -> str:
            return ways[line.entry.way.value] if line.entry.way else self.tr("まだ")

        return [
            (self.tr("情報"), lambda one: (one.name, one.name)),
            (self.tr("リスク値"), lambda one: number_cell(by_id[one.id].risk.value, unknown)),
            (self.tr("大中小"), lambda one: (band(by_id[one.id]), by_id[one.id].risk.value or -1)),
            (self.tr("媒体・保存先"), lambda one: (medium_words(one, language), one.medium)),
            (self.tr("扱い"), lambda one: (way(by_id[one.id]), way(by_id[one.id]))),
        ]

    def _nothing(self) -> QWidget:
        card = Card()
        empty = EmptyState(
            "shield",
            self.tr("台帳に情報がまだありません"),
            self.tr("守るものを登録すると、ここにリスクが並びます。"),
            self.tr("守るものを登録する"),
        )
        empty.action_pressed.connect(lambda: self.context.navigate("ledger", things=True))
        card.add(empty)
        return card

    def _choose_edition(self, edition_id: str) -> None:
        choose_risk_edition(self._store, edition_id)
        self._show(_LIST)

    # One thing

    def _open(self, row_id: str) -> None:
        self._row_id = row_id
        self._show(_ROW)

    def _show_one(self) -> None:
        line = self._line()
        assert line is not None
        self._one.clear()
        language = self.context.language
        self._say_title(line.row.name or self.tr("名前のない行"), medium_words(line.row, language))
        assessment = self.context.assessment
        suggested = suggested_measures(line.row, assessment.answers, assessment.edition)
        measures = measures_of(self._store, self._row_id)
        in_rules = actions_with_rule(self._store, assessment.edition, (one.action for one in measures))
        detail = RiskDetail(self.context, line, self._edition, measures, suggested, in_rules)
        detail.entry_changed.connect(self._keep)
        detail.measure_added.connect(self._add)
        detail.measure_removed.connect(self._remove)
        detail.place_wanted.connect(lambda page, place: self.context.navigate(page, **place))
        self._one.add(detail)
        self._detail = detail

    def _keep(self, entry: RiskEntry) -> None:
        save_risk_entry(self._store, self._row_id, entry)
        self.say_saved()
        line = self._line()
        if self._detail is not None and line is not None:
            self._detail.show_line(line)

    def _add(self, action: str) -> None:
        line = self._line()
        if line is None:
            return
        known = planned_elsewhere(self._store, action)
        if known is not None:
            self.context.notify(
                self.tr("この対策は、もう計画に入っています。"),
                self.tr("計画を見る"),
                lambda: self.context.navigate("plan", subject=known.subject),
            )
            return
        item = add_measure(self._store, line.row, action)
        if item is None:
            self.context.warn(self.tr("対策を書いてから押してください。"))
            return
        self.say_saved()
        self._show_one()

    def _remove(self, item: PlanItem) -> None:
        self._store.remove_plan_item(item)
        self._show_one()
        action = load_actions().get(item.action)
        title = action.title.to(self.context.language) if action else item.action

        def undo() -> None:
            self._store.save_plan_item(item)
            self._show(self._face)

        words = self.tr("「{title}」を計画から外しました").format(title=title[:40])
        self.context.notify(words, self.tr("元に戻す"), undo)

    # The paper

    def _document(self, language: Language) -> Document:
        from app.report.ledger_risk import risk_report

        name = self.context.assessment.profile.display_name
        return risk_report(self._lines, self._edition, self._store.plan(), today(), name, language)

    def _stem(self, language: Language) -> str:
        name = self.context.assessment.profile.display_name
        return "_".join(
            part for part in (short_date(today()), phrase("ledger.risk.title", language), name) if part
        )


def context_title() -> str:
    """The page's name."""
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("RiskPage", "リスク")

"""これまでの記録: the list with its trend, one record opened, and moving everything to another PC."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from app.domain.calendar import local_date, parse_utc, short_date
from app.domain.record import Record
from app.records.errors import RecordUnreadable, StoreError
from app.records.store import RecordSummary
from app.ui.context import Context
from app.ui.page import Page
from app.ui.pages.inspection_words import moment_words
from app.ui.record_details import OpenedRecord, RecordDetails
from app.ui.record_list import RecordList, best_points
from app.ui.record_moving import RecordMoving
from app.ui.store_words import store_words
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from app.ui.widgets.card import Card, row
from app.ui.widgets.charts import TrendLine
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Caption, Soft, Title

_TREND_POINTS = 8
_LOOKED_AT_FOR_TREND = 40


class RecordsPage(Page):
    """Two faces: the list, and one record."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("これまでの記録"), self.tr("前と比べると、進み具合が分かります。"))
        assert context.store is not None
        self._store = context.store
        self._record_id: str | None = None
        self._moving = RecordMoving(context, self)
        self._moving.ended.connect(self._tell)
        self._moving.imported.connect(self._show_list)
        self._moving.busy_changed.connect(self._set_busy)
        self._note = Section()
        self._trend = Section()
        self._list = RecordList(context.store, context.language)
        self._list.record_opened.connect(self._open)
        self._empty = self._make_empty()
        self._move = self._make_moving()
        self._one = self._make_one()
        for part in (self._note, self._trend, self._list, self._empty, self._move, self._one):
            self.add(part)

    # Parts

    def _make_empty(self) -> Card:
        card = Card()
        empty = EmptyState(
            "records",
            self.tr("まだ記録はありません"),
            self.tr("質問に最後まで答えて結果を開くと、その日の記録が残ります。"),
            self.tr("質問に答える"),
        )
        empty.action.setObjectName("records_answer")
        empty.action_pressed.connect(lambda: self.context.navigate("questions"))
        card.add(empty)
        return card

    def _make_moving(self) -> Card:
        card = Card()
        card.setObjectName("records_moving")
        card.add_heading(self.tr("ほかのパソコンへ移す・控えを取る"))
        card.add(Soft(self.tr("記録も答えも計画も、すべてを1つのファイルにまとめます。")))
        self._export = SecondaryButton(self.tr("すべてを書き出す"), icon="save")
        self._export.setObjectName("records_export")
        self._export.clicked.connect(self._moving.export)
        self._import = SecondaryButton(self.tr("読みこむ"))
        self._import.setObjectName("records_import")
        self._import.clicked.connect(self._moving.import_)
        card.add(flow(self._export, self._import))
        card.add(Caption(self.tr("読みこんでも、このパソコンにあるものは消えません。")))
        return card

    def _make_one(self) -> Section:
        one = Section()
        back = QuietButton(self.tr("一覧へもどる"), icon="back")
        back.setObjectName("record_back")
        back.clicked.connect(self.go_back)
        self._day = Title("")
        self._day.setObjectName("record_day")
        self._name = Caption("")
        again = PrimaryButton(self.tr("この記録で1枚を作る"))
        again.setObjectName("record_partner_page")
        again.clicked.connect(lambda: self._print_again(False))
        full = SecondaryButton(self.tr("詳しい報告書"))
        full.setObjectName("record_full_report")
        full.clicked.connect(lambda: self._print_again(True))
        delete = QuietButton(self.tr("この記録を消す"), icon="trash")
        delete.setObjectName("record_delete")
        delete.clicked.connect(self._delete)
        self._details = RecordDetails(self.context.language)
        one.add(row(back, None))
        one.add(self._day)
        one.add(self._name)
        one.add(flow(again, full, delete))
        one.add(self._details)
        self._again = again
        return one

    # What a page overrides

    def refresh(self) -> None:
        self._note.clear()
        if self._record_id is None:
            self._show_list()
        else:
            self._open(self._record_id)

    def go_to(self, record_id: str | None = None, **_place: Any) -> None:
        """Open one record."""
        self._record_id = record_id

    def place(self) -> dict[str, Any]:
        return {"record_id": self._record_id} if self._record_id else {}

    def first_focus(self) -> QWidget | None:
        if self._record_id is not None:
            return self._again
        return self._list if self._list.records.rowCount() else None

    def go_back(self) -> None:
        """From a record to the list, from the list home."""
        if self._record_id is None:
            self.context.navigate("home")
            return
        opened = self._record_id
        self._show_list(opened)
        self._list.setFocus()

    # The list

    def _show_list(self, current: str = "") -> None:
        self._record_id = None
        self._list.load(current)
        has = self._list.records.total > 0
        self._show_faces(is_list=True, has_records=has)
        self._show_trend()
        self.lead_label.setVisible(has)

    def _show_faces(self, is_list: bool, has_records: bool = True) -> None:
        self.title_label.setVisible(is_list)
        self.lead_label.setVisible(is_list)
        self._one.setVisible(not is_list)
        self._empty.setVisible(is_list and not has_records)
        for part in (self._list, self._trend):
            part.setVisible(is_list and has_records)
        self._move.setVisible(is_list)

    def _show_trend(self) -> None:
        """The newest scores of the edition of the newest record; scores of two editions do not compare."""
        self._trend.clear()
        rows = self._store.record_summaries(_LOOKED_AT_FOR_TREND)
        edition = next((one.edition for one in rows if _counts(one)), None)
        shown = [one for one in rows if _counts(one) and one.edition == edition][:_TREND_POINTS][::-1]
        best = best_points(edition) if edition else None
        if len(shown) < 2 or best is None:
            return
        points = [(short_date(local_date(parse_utc(one.created_at))), one.score or 0) for one in shown]
        card = Card()
        card.setObjectName("records_trend")
        title = self.tr("点数のうつりかわり（第{edition}版、{best}点まで）")
        card.add_heading(title.format(edition=edition, best=best))
        card.add(TrendLine(points, best))
        words = self.tr("、").join(
            self.tr("{day} {points}点").format(day=day, points=str(value).replace("-", "−"))
            for day, value in points
        )
        figures = Caption(words)
        figures.setObjectName("records_trend_figures")
        card.add(figures)
        self._trend.add(card)

    # One record

    def _open(self, record_id: str) -> None:
        try:
            record = self._store.record(record_id)
        except KeyError:
            self._show_list()
            return
        except RecordUnreadable:
            self._show_list(record_id)
            self._tell(self.tr("この記録は、この版では読めません。消さずに残してあります。"), "", "warn")
            return
        self._record_id = record_id
        self._note.clear()
        self._show_faces(is_list=False)
        self._day.setText(moment_words(record.created_at, self.context.language))
        self._name.setText(record.profile.display_name)
        self._name.setVisible(bool(record.profile.display_name))
        self._details.show_record(OpenedRecord(record, self._before(record)))
        self.scroll_area.verticalScrollBar().setValue(0)
        self._again.setFocus()

    def _before(self, record: Record) -> Record | None:
        """The record before this one; samples are compared with nothing."""
        if record.sample:
            return None
        offset, found = 0, False
        while rows := self._store.record_summaries(_LOOKED_AT_FOR_TREND, offset):
            for one in rows:
                if found and not one.sample:
                    try:
                        return self._store.record(one.id)
                    except RecordUnreadable:
                        continue
                found = found or one.id == record.id
            offset += len(rows)
        return None

    def _print_again(self, full: bool) -> None:
        self.context.navigate("partner_page", record_id=self._record_id, full=full)

    def _delete(self) -> None:
        record_id = self._record_id
        if record_id is None:
            return
        try:
            self._store.delete_record(record_id)
        except (StoreError, KeyError) as error:
            title = (
                store_words(error).title if isinstance(error, StoreError) else self.tr("もう消えています。")
            )
            self._tell(title, "", "bad")
            return
        self._show_list()
        self._list.setFocus()
        self.context.notify(
            self.tr("記録を消しました"), self.tr("元に戻す"), lambda: self._restore(record_id)
        )

    def _restore(self, record_id: str) -> None:
        try:
            self._store.restore_record(record_id)
        except (StoreError, KeyError):
            self._tell(self.tr("元に戻せませんでした。"), "", "bad")
            return
        self._show_list(record_id)

    # Messages

    def _tell(self, title: str, detail: str, tone: str) -> None:
        self._note.clear()
        banner = Banner(title, tone, detail=detail, closable=True)
        banner.setObjectName("records_note")
        self._note.add(banner)
        self.scroll_area.verticalScrollBar().setValue(0)

    def _set_busy(self, busy: bool) -> None:
        for button in (self._export, self._import):
            button.setEnabled(not busy)


def _counts(summary: RecordSummary) -> bool:
    return not summary.sample and summary.score is not None

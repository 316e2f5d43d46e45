"""基本方針の公開: three ways, where and since when; is the page still there, by a button only."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.declaration.policy import EARLIEST, read_day
from app.declaration.policy_store import (
    LONGEST_PLACE,
    PageCheck,
    PolicyRevision,
    Publication,
    Way,
    current_policy,
    new_publication,
    publications,
    remove_publication,
    revisions,
    save_publication,
)
from app.declaration.published_check import compare_page
from app.domain.calendar import local_date, long_date, parse_utc, utc_text
from app.system.clock import utc_now
from app.system.web import WebTrouble, is_web_address
from app.ui.context import Context
from app.ui.declaration.keeping import keep, open_address
from app.ui.declaration.publish_words import look_words
from app.ui.job import Job
from app.ui.page import Page
from app.ui.plan_date_field import DateField, today
from app.ui.widgets.banner import Banner, IconMark
from app.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from app.ui.widgets.card import Card, row
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.field_row import FieldRow, TextField
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import Section, beside
from app.ui.widgets.labels import Caption, Soft


class PublishPage(Page):
    """The places where the policy is to be read, each a card; below them a new one."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("基本方針の公開"),
            self.tr(
                "どこに、いつから出したかを残します。サイトがなければ、お店の掲示や添付という方法もあります。"
            ),
        )
        assert context.store is not None
        self._store = context.store
        self._asking: str | None = None  # the place whose page is being looked at
        self._job: Job | None = None
        self._parts = Section()
        self.add(self._parts)
        bar = self.add_actions("", self.tr("戻る"))
        bar.back_pressed.connect(lambda: context.navigate("declaration"))

    def refresh(self) -> None:
        focused = self.focusWidget().objectName() if self.focusWidget() else ""
        self._parts.clear()
        current = current_policy(self._store)
        if current is None:
            self._parts.add(self._nothing_yet())
            return
        for one in publications(self._store):
            self._parts.add(self._place_card(one, current))
        self._parts.add(self._new_card())
        again = self.findChild(QWidget, focused) if focused else None
        if again is not None:
            again.setFocus()

    # Parts

    def _nothing_yet(self) -> Card:
        card = Card()
        empty = EmptyState(
            "declaration",
            self.tr("まだ基本方針が決まっていません"),
            self.tr("2分で決められます。決めてから、公開した場所を残します。"),
            self.tr("基本方針を決める"),
        )
        empty.action.setObjectName("publish_decide")
        empty.action_pressed.connect(lambda: self.context.navigate("policy"))
        card.add(empty)
        return card

    def _place_card(self, place: Publication, current: PolicyRevision) -> Card:
        card = Card()
        card.setObjectName(f"place_{place.id}")
        card.add_heading(place.where)
        words = {
            Way.SITE: self.tr("サイト"),
            Way.SHOP: self.tr("お店や事務所の掲示"),
            Way.ATTACHMENT: self.tr("書類に添付"),
        }
        language = self.context.language
        day = long_date(place.since, language) if place.since else self.tr("日付なし")
        card.add(
            Caption(
                self.tr("{way}・{day}から・第{number}版").format(
                    way=words[place.way], day=day, number=place.revision
                )
            )
        )
        if place.revision < current.number:
            old = self.tr("いまの基本方針は第{number}版です。差し替えたら、ここを押してください。")
            banner = Banner(old.format(number=current.number), "warn", action=self.tr("差し替えました"))
            banner.action.setObjectName(f"place_renewed_{place.id}")
            banner.action_pressed.connect(lambda: self._renew(place, current))
            card.add(banner)
        if place.way is Way.SITE and is_web_address(place.where):
            self._add_look(card, place)
        if place.way is not Way.SITE:
            note = self.tr("掲示や添付で二つ星の「公開」にあたるかは、公式の案内で確かめられていません。")
            card.add(beside(IconMark("info", "accent_text", 20), Soft(note)))
        remove = LinkButton(self.tr("もう公開していない"))
        remove.setObjectName(f"place_remove_{place.id}")
        remove.clicked.connect(lambda: self._remove(place))
        card.add(row(remove, None))
        return card

    def _add_look(self, card: Card, place: Publication) -> None:
        """What the last look found, and the button for another; it says what is sent."""
        last = place.last_check
        if last is not None:
            tone, words = look_words(last)
            day = long_date(local_date(parse_utc(last.at)), self.context.language)
            card.add(Banner(words, tone, self.tr("{day}に確かめました。").format(day=day)))
        card.add(
            Soft(self.tr("押すと、このアドレスのページを1回だけ読みに行きます。送るのはアドレスだけです。"))
        )
        look = SecondaryButton(
            self.tr("確かめています…") if self._asking else self.tr("ページがそのままか確かめる")
        )
        look.setObjectName(f"place_look_{place.id}")
        look.setEnabled(self._asking is None)
        look.clicked.connect(lambda: self._look(place))
        show = LinkButton(self.tr("ページを開く"), icon="external")
        show.setObjectName(f"place_open_{place.id}")
        show.clicked.connect(lambda: open_address(self.context, place.where))
        card.add(flow(look, show))

    def _new_card(self) -> Card:
        card = Card()
        card.add_heading(self.tr("公開した場所を足す"))
        kept = self.context.preferences.value("publish_way")
        self._way = Way(kept) if kept in list(Way) else Way.SITE
        ways = [
            (Way.SITE, self.tr("サイト")),
            (Way.SHOP, self.tr("掲示")),
            (Way.ATTACHMENT, self.tr("添付")),
        ]
        chosen = Segments(ways, self._way, self.tr("公開のしかた"))
        for button, (way, _word) in zip(chosen.findChildren(QWidget), ways, strict=True):
            button.setObjectName(f"publish_way_{way.value}")
        chosen.value_chosen.connect(self._choose_way)
        card.add(row(chosen, None))
        typed = self.context.preferences.value("publish_where")
        self._where = TextField(typed if isinstance(typed, str) else "", "")
        self._where.setObjectName("publish_where")
        self._where.setMaxLength(LONGEST_PLACE)
        self._where.edited.connect(lambda text: self.context.preferences.keep("publish_where", text))
        self._where_row = FieldRow(self.tr("場所"), self._where)
        card.add(self._where_row)
        self._since: date | None = read_day(self.context.preferences.value("publish_since")) or today()
        self._day = DateField(
            self.tr("いつから"), self._since, self.context.language, ("today",), looks_back=True
        )
        self._day.set_name("publish_since")
        self._day.day_chosen.connect(self._choose_since)
        self._day_row = FieldRow(self.tr("いつから"), self._day)
        card.add(self._day_row)
        add = PrimaryButton(self.tr("この場所を残す"))
        add.setObjectName("publish_add")
        add.clicked.connect(self._add)
        card.add(row(add, None))
        self._show_way()
        return card

    # What is done

    def _choose_since(self, day: date | None) -> None:
        self._since = day
        kept = day.isoformat() if day is not None and day != today() else ""
        self.context.preferences.keep("publish_since", kept)
        self._day_row.set_error(self._fault_of_day())

    def _choose_way(self, way: Way) -> None:
        self._way = way
        self.context.preferences.keep("publish_way", way.value)
        self._show_way()

    def _show_way(self) -> None:
        examples = {
            Way.SITE: self.tr("例：https://example.jp/policy"),
            Way.SHOP: self.tr("例：玄関の掲示板"),
            Way.ATTACHMENT: self.tr("例：見積書に添付"),
        }
        self._where.setPlaceholderText(examples[self._way])

    def _add(self) -> None:
        where = self._where.text().strip()
        if not where:
            self._where_row.set_error(self.tr("場所を書いてください。"))
            return
        if self._way is Way.SITE and not is_web_address(where):
            self._where_row.set_error(
                self.tr("サイトのアドレスは、https:// から書いてください。例：https://example.jp/policy")
            )
            return
        self._where_row.set_error("")
        fault = self._fault_of_day()
        self._day_row.set_error(fault)
        if fault or self._day.error:
            return
        if keep(self.context, lambda: new_publication(self._store, self._way, where, self._since)):
            self.context.preferences.keep("publish_where", "")
            self.context.preferences.keep("publish_since", "")
            self.refresh()
            self.say_saved()

    def _fault_of_day(self) -> str:
        """Why nothing can be published since this day; "" where it can."""
        if self._since is not None and self._since > today():
            return self.tr("これから公開する日です。公開してから残してください。")
        if self._since is not None and self._since < EARLIEST:
            return self.tr("2000年より前の日です。日付を確かめてください。")
        return ""

    def _renew(self, place: Publication, current: PolicyRevision) -> None:
        renewed = replace(place, since=today(), revision=current.number, checks=())
        if keep(self.context, lambda: save_publication(self._store, renewed)):
            self.refresh()
            said = self.tr("今日から第{number}版にしました。").format(number=current.number)
            self.context.notify(said, self.tr("元に戻す"), lambda: self._put_back(place))

    def _remove(self, place: Publication) -> None:
        if keep(self.context, lambda: remove_publication(self._store, place.id)):
            self.refresh()
            said = self.tr("公開の記録から外しました。")
            self.context.notify(said, self.tr("元に戻す"), lambda: self._put_back(place))

    def _put_back(self, place: Publication) -> None:
        keep(self.context, lambda: save_publication(self._store, place))
        self.refresh()

    def _look(self, place: Publication) -> None:
        kept = revisions(self._store)

        def ask(_job: Job) -> PageCheck:
            from app.files.web_text import read_web_page
            from app.system.web import fetch

            page = fetch(place.where)
            if page.content.startswith(b"%PDF-"):
                return PageCheck(utc_text(utc_now()), "pdf", 0)
            found = compare_page(read_web_page(page.content, page.content_type), kept)
            return PageCheck(utc_text(utc_now()), found.outcome, found.revision, found.found, found.of)

        self._asking = place.id
        self.refresh()
        self._job = self.context.jobs.start(ask, self._keep_look, self._look_failed)

    def _look_failed(self, error: Exception) -> None:
        """A page that was not read is recorded with the reason; it is neither there nor gone."""
        reason = error.reason.value if isinstance(error, WebTrouble) else "unreadable"
        self._keep_look(PageCheck(utc_text(utc_now()), reason, 0))

    def _keep_look(self, found: Any) -> None:
        asked, self._asking = self._asking, None
        for one in publications(self._store):
            if one.id == asked:
                looked_at = one.with_check(found)
                keep(self.context, partial(save_publication, self._store, looked_at))
        self.refresh()

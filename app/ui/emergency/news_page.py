"""お知らせ: asked only when allowed and by a button; what concerns this PC or firm comes first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from app.content.emergency_packs import load_news
from app.content.phrases import has_phrase, phrase
from app.domain.calendar import JAPAN, local_date, long_date, parse_utc
from app.emergency.news import (
    FoundNews,
    NewsCopy,
    allow_news,
    ask_source,
    days_read,
    found_news,
    fresh_copy,
    keep_copy,
    mark_read,
    news_allowed,
    news_copies,
    news_subject,
    plan_news,
    planned,
    program_names,
    unmark_read,
)
from app.emergency.news_feeds import host_of
from app.records.errors import StoreError
from app.system.clock import utc_now
from app.ui import tokens
from app.ui.context import Context
from app.ui.job import Job
from app.ui.page import Page
from app.ui.pages.inspection_again import open_link
from app.ui.widgets.banner import Banner, IconMark
from app.ui.widgets.buttons import LinkButton, QuietButton, SecondaryButton
from app.ui.widgets.card import Card, column
from app.ui.widgets.check_tile import Switch
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import GroupHeading, Section, beside
from app.ui.widgets.labels import Body, Caption, Soft
from app.ui.widgets.setting_row import SettingRow

_SHOWN = 8


class NewsPage(Page):
    """Permission, the button, what was found, and the offer to keep that it was read."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("お知らせ"),
            self.tr("新しい注意の知らせから、お使いのものに関係するものを先にお見せします。"),
        )
        assert context.store is not None
        self._store = context.store
        self._job: Job | None = None
        self._stopped = False
        self._allow = Switch(self.tr("お知らせを見に行く"), news_allowed(self._store))
        self._allow.setObjectName("news_allow")
        self._allow.toggled.connect(self._set_allowed)
        card = Card()
        card.add(SettingRow(self.tr("お知らせを見に行く"), self.words(load_news().asked), self._allow))
        self.add(card)
        self._asking = Section(spacing=tokens.SPACE_S)
        self.add(self._asking)
        self._list = Section(spacing=tokens.SPACE_M)
        self.add(self._list)
        bar = self.add_actions(self.tr("いま調べる"), self.tr("戻る"))
        bar.main.setObjectName("news_ask")
        bar.main_pressed.connect(self._ask)
        bar.back_pressed.connect(lambda: context.navigate("help"))

    def refresh(self) -> None:
        self._show_asking()
        self._list.clear()
        copies = news_copies(self._store)
        for copy in copies:
            if copy.trouble:
                self._list.add(self._trouble(copy))
        found = found_news(self._store)
        mine, others = [one for one in found if one.topics], [one for one in found if not one.topics]
        if any(copy.fetched_at for copy in copies):
            self._add_mine(mine)
            self._add_others(others)
            self._list.add(Caption(self.words(load_news().matching)))
            self._list.add(self._reading())
        else:
            self._list.add(Soft(self.tr("まだ何も読んでいません。許可してから「いま調べる」を押します。")))
        self._list.add(self._sources(copies))

    # Parts

    def _show_asking(self) -> None:
        self._asking.clear()
        running = self._job is not None
        bar = self.action_bar
        assert bar is not None
        bar.main.setEnabled(news_allowed(self._store) and not running)
        if running:
            stop = SecondaryButton(self.tr("やめる"))
            stop.setObjectName("news_stop")
            stop.clicked.connect(self._stop)
            words = (
                self.tr("やめています…") if self._stopped else self.tr("調べています…（1分ほどで終わります）")
            )
            stop.setEnabled(not self._stopped)
            self._asking.add(Banner(words, "accent"))
            self._asking.add(flow(stop))
        self._asking.setVisible(running)

    def _trouble(self, copy: NewsCopy) -> QWidget:
        source = next(one for one in load_news().sources if one.id == copy.source)
        known = f"emergency.news.trouble.{copy.trouble}"
        if not has_phrase(known):
            known = "emergency.news.trouble.unreadable"
        kept = self.tr("前に読んだものはそのまま残っています。") if copy.items else ""
        words = " ".join(one for one in (phrase(known, self.context.language), kept) if one)
        return Banner(self.words(source.title), "warn", words)

    def _add_mine(self, mine: list[FoundNews]) -> None:
        if mine:
            self._list.add(GroupHeading(self.tr("お使いのものに関するお知らせ")))
            self._add_some(mine)
        if not program_names(self._store):  # then "nothing found" would say too much
            words = self.tr("このパソコンのソフトの一覧が分からないので、比べきれていません。")
            banner = Banner(words, "accent", action=self.tr("点検する"))
            banner.action.setObjectName("news_inspect")
            banner.action_pressed.connect(lambda: self.context.navigate("inspection"))
            self._list.add(banner)
        elif not mine:
            words = self.tr("読めたお知らせの題名に、お使いのものの名前は見つかりませんでした。")
            self._list.add(Soft(words))

    def _add_others(self, others: list[FoundNews]) -> None:
        if not others:
            return
        fold = Disclosure(self.tr("ほかのお知らせ（{count}件）").format(count=len(others)))
        fold.setObjectName("news_others")
        for one in others:
            fold.add(self._line(one))
        self._list.add(fold)

    def _add_some(self, found: list[FoundNews]) -> None:
        done = planned(self._store)
        for one in found[:_SHOWN]:
            self._list.add(self._card(one, done))
        if found[_SHOWN:]:
            fold = Disclosure(self.tr("さらに見る（{count}件）").format(count=len(found) - _SHOWN))
            fold.setObjectName("news_more")
            for one in found[_SHOWN:]:
                fold.add(self._card(one, done))
            self._list.add(fold)

    def _card(self, found: FoundNews, done: set[str]) -> QWidget:
        card = Card(padding=tokens.SPACE_L)
        names = self.tr("・").join(self.words(one.label) for one in found.topics)
        yours = phrase("emergency.news.yours", self.context.language, name=names)
        card.add(beside(IconMark("info", "accent_text", 20), Body(yours, bold=True, colour="accent_text")))
        card.add(Body(found.item.title))
        card.add(Caption(self._origin(found)))
        subject = news_subject(found.item)
        buttons: list[QWidget] = [self._open_link(found)]
        if subject in done:
            buttons.append(Caption(self.tr("予定に入っています")))
        else:
            plan = SecondaryButton(self.tr("予定に入れる"))
            plan.setObjectName(f"news_plan_{subject[5:]}")
            plan.setAccessibleName(self.tr("予定に入れる： {title}").format(title=found.item.title))
            plan.clicked.connect(lambda: self._plan(found))
            buttons.insert(0, plan)
        card.add(flow(*buttons))
        return card

    def _line(self, found: FoundNews) -> QWidget:
        line = Section(spacing=0)
        line.add(column(Body(found.item.title), Caption(self._origin(found)), spacing=0))
        line.add(flow(self._open_link(found)))
        return line

    def _open_link(self, found: FoundNews) -> LinkButton:
        link = LinkButton(self.tr("ブラウザーで読む"), icon="external", icon_after=True)
        link.setObjectName(f"news_open_{news_subject(found.item)[5:]}")
        link.setAccessibleName(self.tr("ブラウザーで読む： {title}").format(title=found.item.title))
        link.clicked.connect(lambda: self._open(found.item.link))
        return link

    def _origin(self, found: FoundNews) -> str:
        source = next(one for one in load_news().sources if one.id == found.item.source)
        day = found.item.day or self.tr("日付なし")
        return f"{day}　{self.words(source.title)}　{host_of(found.item.link)}"

    def _reading(self) -> QWidget:
        """The day of reading is kept only when the owner says so, and the answer stays the owner's."""
        card = Card(tone="accent", padding=tokens.SPACE_L)
        days, today = days_read(self._store), local_date(utc_now())
        card.add(Body(self.tr("読んだ日を残す"), bold=True))
        card.add(Soft(self.tr("質問5「手口を知る」で見せられる記録になります。答えは自動では変わりません。")))
        if days:
            shown = self.tr("、").join(long_date(one, self.context.language) for one in days[:5])
            card.add(Body(self.tr("読んだ日（{count}日）： {days}").format(count=len(days), days=shown)))
        read = SecondaryButton(self.tr("今日、読みました"), icon="check")
        read.setObjectName("news_read")
        fresh = fresh_copy(self._store)
        read.setEnabled(fresh and today not in days)
        read.clicked.connect(self._mark)
        question = QuietButton(self.tr("質問5を見る"))
        question.setObjectName("news_question")
        question.clicked.connect(lambda: self.context.navigate("questions", question_id="q05"))
        card.add(flow(read, question))
        if not fresh:
            card.add(Caption(self.tr("この1週間のお知らせを読みこむと、押せます。")))
        return card

    def _sources(self, copies: tuple[NewsCopy, ...]) -> QWidget:
        part = Section(spacing=tokens.SPACE_XS)
        part.add(GroupHeading(self.tr("どこを見に行くか")))
        by_id = {copy.source: copy for copy in copies}
        for source in load_news().sources:
            at = by_id[source.id].fetched_at
            seen = (
                self.tr("{time} に読みました").format(time=_clock(at))
                if at
                else self.tr("まだ読んでいません")
            )
            unsure = "" if source.verified else self.tr("（アドレスは未確認）")
            link = LinkButton(self.words(source.title), icon="external", icon_after=True)
            link.setObjectName(f"news_source_{source.id}")
            link.clicked.connect(_later(self._open, source.home_url))
            part.add(flow(link))
            part.add(Caption(f"{seen}{unsure}"))
        day = long_date(load_news().checked_on, self.context.language)
        part.add(Caption(self.tr("場所を確かめた日： {day}").format(day=day)))
        return part

    # What is done

    def _set_allowed(self, allowed: bool) -> None:
        try:
            allow_news(self._store, allowed)
        except StoreError as error:
            self.context.warn_not_kept(error)
        else:
            self.say_saved()
        if not allowed:
            self._stop()
        self._show_asking()

    def _ask(self) -> None:
        if self._job is not None or not news_allowed(self._store):
            return
        kept = dict(zip(load_news().sources, news_copies(self._store), strict=True))

        def work(job: Job) -> None:
            for source, copy in kept.items():
                if job.is_cancelled():
                    return
                asked = ask_source(source, copy)
                if not job.is_cancelled():
                    job.report(asked)

        self._stopped = False
        self._job = self.context.jobs.start(work, self._ended, self._ended, self._keep)
        self._show_asking()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._stopped = True
            self._show_asking()

    def _keep(self, copy: Any) -> None:
        if self._stopped:
            return
        try:
            keep_copy(self._store, copy)
        except StoreError as error:
            self.context.warn_not_kept(error)

    def _ended(self, result: Any) -> None:
        self._job = None
        if isinstance(result, Exception):
            self.context.warn(phrase("emergency.news.trouble.unreadable", self.context.language))
        self.refresh()

    def _plan(self, found: FoundNews) -> None:
        source = next(one for one in load_news().sources if one.id == found.item.source)
        language = self.context.language
        words = phrase(
            "emergency.news.plan", language, title=found.item.title, source=self.words(source.title)
        )
        plan_news(self._store, found.item, words)
        self.refresh()
        self.context.notify(
            self.tr("予定に入れました。"), self.tr("予定を見る"), lambda: self.context.navigate("plan")
        )

    def _mark(self) -> None:
        day = mark_read(self._store)

        def undo() -> None:
            unmark_read(self._store, day)
            self.refresh()

        self.refresh()
        self.say_saved()
        self.context.notify(self.tr("読んだ日を残しました。"), self.tr("元に戻す"), undo)

    def _open(self, address: str) -> None:
        if not open_link(address):
            self.context.warn_link(address)


def _clock(at: str) -> str:
    return f"{parse_utc(at).astimezone(JAPAN):%Y-%m-%d %H:%M}"


def _later(deed: Callable[[str], None], value: str) -> Callable[[], None]:
    return lambda: deed(value)

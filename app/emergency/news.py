"""お知らせ: what IPA publishes, asked only when allowed, kept, and held against what this PC and firm have.

Nothing about the firm is sent: the comparison takes place here. A source that fails leaves its last good
copy as it is. News that was read is no proof of anything by itself; the day is kept when the owner says so.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.assessment.firm import firm_facts
from app.content.emergency_kinds import NewsPack, NewsSource, NewsTopic
from app.content.emergency_packs import load_news
from app.domain.calendar import local_date, parse_utc, utc_text
from app.domain.json_value import JsonObject
from app.domain.observation import System
from app.domain.plan import PlanItem
from app.emergency.news_feeds import NewsItem, UnusableNews, read_feed
from app.inspection.observed import Observed
from app.inspection.observed import text as text_of
from app.records.store import Store
from app.system.clock import utc_now
from app.system.web import WebPage, WebTrouble, fetch

ALLOWED = "news_allowed"
COPY = "news_copy"
READ = "news_read"
SUBJECT = "news"
OFFICE = "Microsoft Office"
MOST_BYTES = 3_000_000
SECONDS, SECONDS_IN_ALL = 10.0, 30.0
_LONGEST_NAME = 200
_FRESH = timedelta(days=7)

Fetch = Callable[..., WebPage]


@dataclass(frozen=True, slots=True)
class NewsCopy:
    """The last good answer of one source, and how the last question went.

    `fetched_at` is when the source last said what it has (also: that nothing changed), `asked_at` when it
    was last asked, `trouble` why that failed ("" when it did not). Times are UTC, "" for never.
    """

    source: str
    items: tuple[NewsItem, ...] = ()
    fetched_at: str = ""
    asked_at: str = ""
    trouble: str = ""
    etag: str = ""
    last_modified: str = ""

    def to_json(self) -> JsonObject:
        """The copy as a JSON object."""
        return {
            "items": [one.to_json() for one in self.items],
            "fetched_at": self.fetched_at,
            "asked_at": self.asked_at,
            "trouble": self.trouble,
            "etag": self.etag,
            "last_modified": self.last_modified,
        }

    @classmethod
    def from_json(cls, source: str, value: JsonObject) -> NewsCopy:
        """Read what `to_json` wrote; what is of a wrong kind is dropped."""
        listed = value.get("items")
        rows = [one for one in listed if isinstance(one, Mapping)] if isinstance(listed, list) else []
        items = (NewsItem.from_json(one, source) for one in rows)

        def said(key: str) -> str:
            found = value.get(key)
            return found if isinstance(found, str) else ""

        return cls(
            source,
            tuple(one for one in items if one is not None),
            _time(said("fetched_at")),
            _time(said("asked_at")),
            said("trouble"),
            said("etag"),
            said("last_modified"),
        )


@dataclass(frozen=True, slots=True)
class FoundNews:
    """One piece of news with what it concerns here; no topics: nothing known of here is named in it."""

    item: NewsItem
    topics: tuple[NewsTopic, ...] = ()


def news_allowed(store: Store) -> bool:
    """Whether the owner has allowed to ask."""
    return store.setting(ALLOWED) is True


def allow_news(store: Store, allowed: bool) -> None:
    """Keep the permission, or take it back. What was read stays."""
    store.save_setting(ALLOWED, allowed)


def news_copies(store: Store) -> tuple[NewsCopy, ...]:
    """What is kept of each source, in the order of the pack; a source never asked has nothing."""
    kept = store.entries(COPY)
    return tuple(NewsCopy.from_json(one.id, kept.get(one.id, {})) for one in load_news().sources)


def ask_source(source: NewsSource, copy: NewsCopy, get: Fetch = fetch) -> NewsCopy:
    """Ask one source; never raises for what the web does. The store is not touched: safe in a worker.

    A failure changes `asked_at` and `trouble` only. "Nothing has changed" (304) renews the time of the
    copy; where there is no copy to go on with, the page is asked for whole.
    """
    at = utc_text(utc_now())
    kept = copy if copy.items else replace(copy, etag="", last_modified="")
    try:
        page = get(
            source.address,
            timeout=SECONDS,
            total=SECONDS_IN_ALL,
            max_bytes=MOST_BYTES,
            accept="application/xml, application/json, */*;q=0.5",
            etag=kept.etag,
            last_modified=kept.last_modified,
        )
        if page.not_modified:
            if not kept.items:
                return replace(copy, asked_at=at, trouble="unreadable")
            return replace(copy, fetched_at=at, asked_at=at, trouble="")
        items = read_feed(page.content, source.kind, source.id, at)
    except (WebTrouble, UnusableNews) as error:
        return replace(copy, asked_at=at, trouble=error.reason.value)
    return NewsCopy(source.id, items, at, at, "", page.etag[:500], page.last_modified[:100])


def keep_copy(store: Store, copy: NewsCopy) -> None:
    """Keep what a source said."""
    store.save_entry(COPY, copy.source, copy.to_json())


def found_news(store: Store) -> tuple[FoundNews, ...]:
    """All news that is kept: what concerns this PC or firm first, each group newest first."""
    here = topics_here(store)
    copies = news_copies(store)
    unique = {one.title + one.link: one for copy in copies for one in copy.items}
    found = [FoundNews(one, matching(one.title, here)) for one in unique.values()]
    found.sort(key=lambda one: one.item.day, reverse=True)
    return tuple(sorted(found, key=lambda one: not one.topics))


def topics_here(store: Store, pack: NewsPack | None = None) -> tuple[NewsTopic, ...]:
    """The topics of the pack that concern this PC or this firm, as far as is known."""
    pack = pack or load_news()
    programs, facts, assets = program_names(store), firm_facts(store), set(store.profile().assets)
    inspection = store.latest_inspection()
    system = inspection.host.system if inspection is not None else None

    def concerns(topic: NewsTopic) -> bool:
        return (
            any(matching_word(name, topic.installed) for name in programs)
            or (bool(topic.system) and system is not None and system is System(topic.system))
            or (bool(topic.fact) and getattr(facts, topic.fact) is True)
            or bool(assets & set(topic.assets))
        )

    return tuple(one for one in pack.topics if concerns(one))


def program_names(store: Store) -> tuple[str, ...]:
    """The names of the programs the latest inspection saw; none where it could not read them."""
    inspection = store.latest_inspection()
    if inspection is None:
        return ()
    observed = Observed("news", inspection.observations)
    rows: Sequence[Mapping[str, object]] | None = observed.rows("windows.programs/1")
    if rows is None:
        listed = (observed.fields("linux.programs/1") or {}).get("programs")
        rows = [one for one in listed if isinstance(one, Mapping)] if isinstance(listed, list) else []
    names = [name[:_LONGEST_NAME] for name in (text_of(one, "name") for one in rows) if name]
    return (*names, OFFICE) if _has_office(observed) else tuple(names)


def _has_office(observed: Observed) -> bool:
    """Whether Office itself says that it is there: its products bear other names in other languages."""
    office = observed.fields("windows.office/1") or {}
    return bool(office.get("click_to_run") or office.get("installed"))


def matching(title: str, topics: Iterable[NewsTopic]) -> tuple[NewsTopic, ...]:
    """The topics one of whose words stands in the title."""
    return tuple(one for one in topics if matching_word(title, one.words))


def matching_word(text: str, words: Iterable[str]) -> bool:
    """Whether one of `words` stands in `text`: full and half width and case are alike, and a Latin word
    must stand alone ("Edge" is not in "Knowledge")."""
    plain = _folded(text)
    return any(re.search(rf"(?<![a-z0-9]){re.escape(_folded(one))}(?![a-z0-9])", plain) for one in words)


# What is made of it


def news_subject(item: NewsItem) -> str:
    """What a plan item names when a piece of news asked for it."""
    digest = hashlib.sha256(f"{item.title}\n{item.link}".encode("utf-8", "replace")).hexdigest()
    return f"{SUBJECT}:{digest[:20]}"


def planned(store: Store) -> set[str]:
    """The subjects of the news that stand in the plan."""
    return {one.subject for one in store.plan() if one.subject.startswith(f"{SUBJECT}:")}


def plan_news(store: Store, item: NewsItem, words: str) -> PlanItem:
    """Put a piece of news into the plan in `words`; what is in the plan already stays as it is."""
    subject = news_subject(item)
    known = next((one for one in store.plan() if one.subject == subject), None)
    if known is not None:
        return known
    made = PlanItem(words, subject, created_at=utc_text(utc_now()), note=item.link)
    store.save_plan_item(made)
    return made


def days_read(store: Store) -> tuple[date, ...]:
    """The days on which the owner said to have read the news, newest first."""
    days = []
    for key in store.entries(READ):
        try:
            days.append(date.fromisoformat(key))
        except ValueError:
            continue
    return tuple(sorted(days, reverse=True))


def fresh_copy(store: Store) -> bool:
    """Whether there is news to have read today: a source answered within the last week."""
    since = utc_text(utc_now() - _FRESH)
    return any(one.fetched_at >= since for one in news_copies(store))


def mark_read(store: Store, day: date | None = None) -> date:
    """Keep that the news was read on a day: something to show for question 5. Today without a day."""
    day = day or local_date(utc_now())
    newest = max((one.fetched_at for one in news_copies(store)), default="")
    store.save_entry(READ, day.isoformat(), {"fetched_at": newest})
    return day


def unmark_read(store: Store, day: date) -> None:
    """Take such a day back."""
    store.remove_entry(READ, day.isoformat())


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _time(text: str) -> str:
    try:
        return utc_text(parse_utc(text))
    except (ValueError, OverflowError):
        return ""

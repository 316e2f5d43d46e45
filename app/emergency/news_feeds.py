"""Reads what the two sources of news answer: RSS 1.0 of IPA, and the alert list of MyJVN (XML or JSON).

What comes from the web is hostile until read: defusedxml refuses entities and document types, texts and
counts are limited, and a link that is not of the web is dropped. MyJVN says its errors with HTTP 200:
`retCd` decides. Its documents and its answers differ on the names of dates, so all of them are read.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, ParseError

from app.domain.calendar import local_date, parse_utc
from app.domain.json_value import JsonObject, JsonValue
from app.system.web import is_web_address

MOST_ITEMS = 60
LONGEST_TITLE = 300
_DAY_KEYS = ("published", "public", "created", "issued", "date", "updated", "update", "modified")
_NO_NEWS = "該当する注意警戒情報はありません"


class NewsFailure(StrEnum):
    """Why an answer that did come is of no use. The codes are stable; the window has a sentence for each."""

    UNREADABLE = "unreadable"  # not the format it should be, cut off, or built to do harm
    SOURCE_ERROR = "source_error"  # the source says itself that it failed
    EMPTY = "empty"


class UnusableNews(ValueError):  # noqa: N818 - says what happened
    """The answer cannot be used."""

    def __init__(self, reason: NewsFailure) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class NewsItem:
    """One piece of news. `link` is http or https, `day` ISO or "" where none can be read,
    `source` the id of the source, `fetched_at` UTC."""

    title: str
    link: str
    day: str
    source: str
    fetched_at: str

    def to_json(self) -> dict[str, JsonValue]:
        """The item as a JSON object."""
        return {"title": self.title, "link": self.link, "day": self.day, "fetched_at": self.fetched_at}

    @classmethod
    def from_json(cls, value: JsonObject, source: str) -> NewsItem | None:
        """Read what `to_json` wrote; None for anything without a title and a link of the web."""
        link, title = str(value.get("link") or ""), str(value.get("title") or "")
        day = str(value.get("day") or "")
        return _item(title, link, (day,), source, str(value.get("fetched_at") or ""))


def read_feed(content: bytes, kind: str, source: str, fetched_at: str) -> tuple[NewsItem, ...]:
    """The items of an answer, newest first. `kind` is "rss" or "alerts". Raises UnusableNews."""
    if not content.strip():
        raise UnusableNews(NewsFailure.EMPTY)
    items: Iterable[NewsItem | None]
    try:
        if kind == "rss":
            items = list(_rss(_xml(content), source, fetched_at))
        elif content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
            items = _alert_json(content, source, fetched_at)
        else:
            items = _alert_xml(_xml(content), source, fetched_at)
    except (ValueError, ParseError, LookupError, AttributeError, TypeError, RecursionError) as error:
        if isinstance(error, UnusableNews):
            raise
        raise UnusableNews(NewsFailure.UNREADABLE) from error
    found = {item.link + item.title: item for item in items if item is not None}
    newest = sorted(found.values(), key=lambda one: one.day, reverse=True)
    return tuple(newest[:MOST_ITEMS])


def _xml(content: bytes) -> Element:
    from defusedxml.ElementTree import fromstring

    root: Element = fromstring(content, forbid_dtd=True)  # DefusedXmlException is a ValueError
    return root


def _rss(root: Element, source: str, at: str) -> Iterator[NewsItem | None]:
    if _local(root) not in ("RDF", "rss"):
        raise UnusableNews(NewsFailure.UNREADABLE)
    channel = any(_local(one) == "channel" for one in root)
    items = [one for one in root.iter() if _local(one) == "item"]
    if not channel and not items:
        raise UnusableNews(NewsFailure.UNREADABLE)
    if not items:
        raise UnusableNews(NewsFailure.EMPTY)
    for one in items:
        yield _item(_child(one, "title"), _child(one, "link"), _days(one), source, at)


def _alert_xml(root: Element, source: str, at: str) -> list[NewsItem | None]:
    codes = [one.get("retCd") for one in root.iter() if _local(one) == "Status"]
    _check_status(codes)
    items = []
    for entry in (one for one in root.iter() if _local(one) == "entry"):
        links = [_link(one) for one in entry.iter() if _local(one) == "link"]
        items.append(_item(_child(entry, "title"), _first_web(links), _days(entry), source, at))
    return items


def _alert_json(content: bytes, source: str, at: str) -> list[NewsItem | None]:
    answer = json.loads(content.decode("utf-8-sig"))
    _check_status(_values(answer, "retCd"))
    entries = answer["feed"].get("entry") or []
    items = []
    for entry in entries if isinstance(entries, list) else [entries]:
        days = [str(entry[key]) for key in _DAY_KEYS if key in entry]
        links = [entry.get("link"), *_values(entry, "link"), *_values(entry, "sec:link")]
        items.append(_item(str(entry.get("title") or ""), _first_web(links), days, source, at))
    return items


def _check_status(codes: Iterable[object]) -> None:
    """Exactly the word that all went well is believed; an answer without it is not."""
    said = [str(one) for one in codes if one is not None]
    if not said:
        raise UnusableNews(NewsFailure.UNREADABLE)
    if any(one != "0" for one in said):
        raise UnusableNews(NewsFailure.SOURCE_ERROR)


def _item(title: str, link: str, days: Iterable[str], source: str, at: str) -> NewsItem | None:
    title, link = _plain(title), link.strip()
    if not title or title.startswith(_NO_NEWS) or not is_web_address(link):
        return None
    day = next((found for found in map(_day, days) if found), "")
    return NewsItem(title, link, day, source, at)


def _plain(text: str) -> str:
    """One line without control and direction marks: a title must not turn its surroundings round."""
    kept = "".join(one if unicodedata.category(one) not in ("Cc", "Cf", "Cs") else " " for one in text)
    line = " ".join(kept.split())
    return line if len(line) <= LONGEST_TITLE else line[: LONGEST_TITLE - 1] + "…"


def _day(text: str) -> str:
    text = text.strip()
    try:
        return local_date(parse_utc(text)).isoformat()
    except (ValueError, OverflowError):
        found = re.match(r"\d{4}-\d{2}-\d{2}", text)
    try:
        return date.fromisoformat(found.group()).isoformat() if found else ""
    except ValueError:
        return ""


def _days(element: Element) -> list[str]:
    return [_child(element, key) for key in _DAY_KEYS]


def _child(element: Element, name: str) -> str:
    return next(("".join(one.itertext()) for one in element if _local(one) == name), "")


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _link(element: Element) -> str:
    return element.get("href") or "".join(element.itertext())


def _first_web(links: Iterable[object]) -> str:
    words = [str(one.get("href") or "") if isinstance(one, Mapping) else str(one or "") for one in links]
    return next((one.strip() for one in words if is_web_address(one.strip())), "")


def _values(value: Any, key: str, depth: int = 0) -> Iterator[object]:
    if depth > 12:
        return
    if isinstance(value, dict):
        for name, one in value.items():
            if name == key:
                yield one
            else:
                yield from _values(one, key, depth + 1)
    elif isinstance(value, list):
        for one in value:
            yield from _values(one, key, depth + 1)


def host_of(link: str) -> str:
    """The host a link leads to, as the page shows it."""
    return urlsplit(link).hostname or ""

"""News from servers that misbehave: each failure has its reason, and the old copy stays."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest

from app.content.emergency_packs import load_news
from app.content.phrases import has_phrase
from app.domain.calendar import utc_text
from app.domain.json_value import JsonObject
from app.domain.observation import Access, Host, Inspection, Observation, System
from app.emergency import news
from app.emergency.news import NewsCopy, ask_source
from app.emergency.news_feeds import NewsFailure, UnusableNews, read_feed
from app.records.store import Store
from app.system.web import WebFailure, fetch

AT = "2026-11-23T03:00:00Z"
RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>IPA</title></channel>
<item><title>Google Chrome の古い知らせ</title><link>https://www.ipa.go.jp/a.html</link>
<dc:date>2026-10-01T10:00:00+09:00</dc:date></item>
<item><title>Joomla! の知らせ</title><link>https://www.ipa.go.jp/b.html</link>
<dc:date>2026-11-20T00:30:00+09:00</dc:date></item>
<item><title>悪いリンク</title><link>file:///c:/windows</link></item>
<item><title>悪いリンク2</title><link>javascript:alert(1)</link></item></rdf:RDF>"""
BOMB = b'<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;">]><rdf><channel>&y;</channel></rdf>'


def alerts(code: str = "0", entry: str = "") -> bytes:
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:sec="s" xmlns:status="t">'
        f'{entry}<status:Status retCd="{code}" errMsg="x" totalRes="0"/></feed>'
    ).encode()


ENTRY = (
    "<entry><title>Firefox の知らせ</title><published>2026-11-02T09:00:00+09:00</published>"
    '<sec:items><sec:item><sec:link href="https://www.ipa.go.jp/f.html"/></sec:item></sec:items></entry>'
)


class Naughty(BaseHTTPRequestHandler):
    seen: ClassVar[list[dict[str, str]]] = []

    def do_GET(self) -> None:
        Naughty.seen.append(dict(self.headers))
        getattr(self, f"do_{self.path.strip('/').split('?')[0]}")()

    def log_message(self, *_words: Any) -> None:
        """Say nothing."""

    def _say(self, body: bytes, status: int = 200, length: int | None = None, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def do_good(self) -> None:
        if self.headers.get("If-None-Match") == '"one"':
            self._say(b"", 304)
        else:
            self._say(RSS.encode(), ETag='"one"')

    def do_always304(self) -> None:
        self._say(b"", 304)

    def do_slow(self) -> None:
        time.sleep(1.5)

    def do_cut(self) -> None:
        self._say(RSS.encode()[:400], length=len(RSS.encode()))
        self.close_connection = True

    def do_half(self) -> None:
        self._say(RSS.encode()[:400])

    def do_huge(self) -> None:
        self._say(b"<a>" + b" " * 300_000)

    def do_encoding(self) -> None:
        self._say(RSS.encode("cp932"))

    def do_loop(self) -> None:
        self._say(b"", 302, Location="/loop")

    def do_file(self) -> None:
        self._say(b"", 302, Location="file:///etc/passwd")

    def do_bomb(self) -> None:
        self._say(BOMB)

    def do_page(self) -> None:
        self._say("<html><body>メンテナンス中</body></html>".encode())

    def do_text(self) -> None:
        self._say("ただいま休止中".encode())

    def do_nothing(self) -> None:
        self._say(b"")

    def do_500(self) -> None:
        self._say(b"", 500)

    def do_404(self) -> None:
        self._say(b"", 404)

    def do_403(self) -> None:
        self._say(b"", 403)

    def do_error(self) -> None:
        self._say(alerts("1"))


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    Naughty.seen = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Naughty)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "data") as opened:
        yield opened


def ask(address: str, copy: NewsCopy | None = None, kind: str = "rss") -> NewsCopy:
    source = replace(load_news().sources[0], address=address, kind=kind)

    def get(where: str, **limits: Any) -> Any:
        return fetch(where, **{**limits, "timeout": 0.5, "total": 1.0, "max_bytes": 100_000})

    return ask_source(source, copy or NewsCopy(source.id), get)


def test_good_news_is_read_newest_first_and_bad_links_are_dropped(address: str) -> None:
    copy = ask(address + "good")
    assert copy.trouble == ""
    assert copy.fetched_at == copy.asked_at != ""
    assert [(one.day, one.link[-6:]) for one in copy.items] == [
        ("2026-11-20", "b.html"),
        ("2026-10-01", "a.html"),
    ]


def test_asked_again_nothing_is_sent_twice(address: str) -> None:
    first = ask(address + "good")
    again = ask(address + "good", first)
    assert again.items == first.items
    assert again.trouble == ""
    assert Naughty.seen[1]["If-None-Match"] == '"one"'
    assert not {"Cookie", "Referer", "Authorization"} & set(Naughty.seen[1])


def test_not_modified_without_a_copy_is_no_good_news(address: str) -> None:
    copy = ask(address + "always304", NewsCopy("ipa_alert", etag='"lost"'))
    assert (copy.trouble, copy.fetched_at) == ("unreadable", "")
    assert "If-None-Match" not in Naughty.seen[0]


@pytest.mark.parametrize(
    ("path", "reason", "kind"),
    [
        ("slow", "timeout", "rss"),
        ("cut", "", "rss"),
        ("half", "unreadable", "rss"),
        ("huge", "too_large", "rss"),
        ("encoding", "unreadable", "rss"),
        ("loop", "unsafe_redirect", "rss"),
        ("file", "unsafe_redirect", "rss"),
        ("bomb", "unreadable", "rss"),
        ("bomb", "unreadable", "alerts"),
        ("page", "unreadable", "rss"),
        ("page", "unreadable", "alerts"),
        ("text", "unreadable", "rss"),
        ("nothing", "empty", "rss"),
        ("500", "server_trouble", "rss"),
        ("404", "not_found", "rss"),
        ("403", "refused", "rss"),
        ("error", "source_error", "alerts"),
    ],
)
def test_whatever_goes_wrong_has_a_reason_and_the_old_copy_stays(
    address: str, path: str, reason: str, kind: str
) -> None:
    old = ask(address + "good")
    copy = ask(address + path, replace(old, etag=""), kind)
    assert copy.trouble == reason if reason else copy.trouble in ("unreadable", "no_connection")
    assert (copy.items, copy.fetched_at) == (old.items, old.fetched_at)


def test_without_a_network_the_old_copy_stays() -> None:
    old = NewsCopy("ipa_alert", fetched_at=AT)
    copy = ask("http://127.0.0.1:1/", old)
    assert (copy.trouble, copy.fetched_at) == ("no_connection", AT)


def test_every_reason_has_a_sentence() -> None:
    for reason in (*WebFailure, *NewsFailure):
        assert has_phrase(f"emergency.news.trouble.{reason.value}"), reason


def test_alerts_are_read_as_xml() -> None:
    (item,) = read_feed(alerts(entry=ENTRY), "alerts", "myjvn_alert", AT)
    assert (item.day, item.link) == ("2026-11-02", "https://www.ipa.go.jp/f.html")
    assert read_feed(alerts(), "alerts", "myjvn_alert", AT) == ()


@pytest.mark.parametrize("key", ["published", "public", "created", "updated", "update", "modified"])
def test_alerts_are_read_as_json_with_any_name_of_the_date(key: str) -> None:
    entry = {"title": "A", key: "2026-11-02T09:00:00+09:00"}
    entry["sec:items"] = [{"sec:item": {"sec:link": "https://x.jp/"}}]  # type: ignore[assignment]
    answer = {"feed": {"entry": [entry]}, "status": {"retCd": 0}}
    (item,) = read_feed(json.dumps(answer).encode(), "alerts", "myjvn_alert", AT)
    assert (item.day, item.link) == ("2026-11-02", "https://x.jp/")


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ({"feed": {"entry": []}, "status": {"retCd": "1", "errMsg": "x"}}, NewsFailure.SOURCE_ERROR),
        ({"feed": {"entry": []}}, NewsFailure.UNREADABLE),
        ({"status": {"retCd": "0"}}, NewsFailure.UNREADABLE),
        ({"feed": 5, "status": {"retCd": "0"}}, NewsFailure.UNREADABLE),
        ([], NewsFailure.UNREADABLE),
    ],
)
def test_an_answer_in_json_that_is_no_news(answer: Any, reason: NewsFailure) -> None:
    with pytest.raises(UnusableNews) as told:
        read_feed(json.dumps(answer).encode(), "alerts", "myjvn_alert", AT)
    assert told.value.reason is reason


def test_json_nested_without_end_is_unreadable() -> None:
    with pytest.raises(UnusableNews):
        read_feed(b'{"a":' * 100_000, "alerts", "myjvn_alert", AT)


def test_a_title_cannot_turn_its_surroundings_round_or_fill_the_page() -> None:
    long = RSS.replace("Joomla! の知らせ", "あ\u202eい" + "う" * 9_000)
    item = read_feed(long.encode(), "rss", "ipa_alert", AT)[0]
    assert "\u202e" not in item.title
    assert len(item.title) == 300


def test_a_kept_copy_that_was_tampered_with_is_harmless(store: Store) -> None:
    kept: JsonObject = {"items": [5, {"title": "x", "link": "file:///x"}], "fetched_at": "soon", "trouble": 4}
    store.save_entry(news.COPY, "ipa_alert", kept)
    assert news.news_copies(store)[0] == NewsCopy("ipa_alert")


def test_words_match_whole_in_any_width_and_case() -> None:
    assert news.matching_word("ＧＯＯＧＬＥ　Chromeの更新", ["Chrome"])
    assert news.matching_word("Edgeの更新", ["Edge"])
    assert not news.matching_word("Knowledge の更新", ["Edge"])
    assert not news.matching_word("JavaScript の更新", ["Java"])


def _inspect(store: Store, *programs: str) -> None:
    host = Host(System.WINDOWS)
    rows = [{"name": one} for one in programs]
    seen = Observation("windows.programs/1", "registry", Access.OK, AT, host, rows)
    store.save_inspection(Inspection("i", AT, AT, host, (seen,)))


def test_what_this_pc_has_comes_first(store: Store, address: str) -> None:
    news.keep_copy(store, ask(address + "good"))
    assert [bool(one.topics) for one in news.found_news(store)] == [False, False]
    _inspect(store, "Google Chrome")
    first, second = news.found_news(store)
    assert [one.id for one in first.topics] == ["chrome"]
    assert (second.topics, second.item.day) == ((), "2026-11-20")


@pytest.mark.parametrize(
    ("raw", "there"),
    [
        ({"click_to_run": {"products": ["HomeBusiness2024Retail"]}, "installed": []}, True),
        ({"click_to_run": None, "installed": ["14.0"]}, True),
        ({"click_to_run": None, "installed": []}, False),
    ],
)
def test_office_is_known_by_its_products_whatever_its_name_in_the_list(
    store: Store, raw: JsonObject, there: bool
) -> None:
    host = Host(System.WINDOWS)
    listed = [{"name": "ビジネス向けアプリ - ja-jp"}]
    seen = (
        Observation("windows.programs/1", "registry", Access.OK, AT, host, listed),
        Observation("windows.office/1", "registry", Access.OK, AT, host, raw),
    )
    store.save_inspection(Inspection("i", AT, AT, host, seen))
    assert ("office" in [one.id for one in news.topics_here(store)]) is there


def test_news_is_planned_once_and_the_rest_of_the_plan_stays(store: Store, address: str) -> None:
    item = ask(address + "good").items[0]
    made = news.plan_news(store, item, "確かめる")
    assert news.plan_news(store, item, "もう一度") == made
    assert [one.action for one in store.plan()] == ["確かめる"]
    assert news.planned(store) == {news.news_subject(item)}


def test_nothing_is_allowed_or_read_until_somebody_says_so(store: Store) -> None:
    assert not news.news_allowed(store)
    store.save_setting(news.ALLOWED, "yes")  # only True is permission
    assert not news.news_allowed(store)
    assert news.days_read(store) == ()
    day = news.mark_read(store)
    assert news.days_read(store) == (day,)
    news.unmark_read(store, day)
    assert news.days_read(store) == ()


def test_the_pack_asks_only_by_https() -> None:
    ask_all = [partial(str.startswith, one.address) for one in load_news().sources]
    assert all(starts("https://") for starts in ask_all)


def test_only_news_of_this_week_can_have_been_read_today(store: Store, clock: Any) -> None:
    assert not news.fresh_copy(store)
    source = load_news().sources[0].id
    news.keep_copy(store, news.NewsCopy(source, fetched_at=utc_text(clock())))
    assert news.fresh_copy(store)
    clock.advance(days=8)
    assert not news.fresh_copy(store)

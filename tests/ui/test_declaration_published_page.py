"""Is the page still there and unchanged: pressed in the window, asked of a real server on this PC."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow

from app.declaration.conditions import Standing
from app.declaration.policy_store import (
    Publication,
    Way,
    current_policy,
    decide,
    new_publication,
    policy_draft,
    publications,
    save_draft,
)
from app.declaration.standing import own_standing
from app.domain.language import Language
from app.domain.profile import Profile
from app.records.store import Store
from app.report.declaration_policy import policy_document
from app.report.web_page import web_page_bytes
from app.system.clock import utc_now
from app.ui.main_window import MainWindow
from app.ui.plan_date_field import today
from tests.ui.declaration_hands import click, go, words

Site = dict[str, tuple[int, bytes, dict[str, str]]]


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, Site, list[str]]]:
    """Its address, what it answers by path, and what was asked."""
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    pages: Site = {}
    asked: list[str] = []

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            status, content, head = pages[self.path]
            self.send_response(status)
            for name, value in {"Content-Length": str(len(content)), **head}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_given: Any) -> None:
            """Nothing on the test's screen."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    worker = threading.Thread(target=server.serve_forever, daemon=True)
    worker.start()
    yield f"http://127.0.0.1:{server.server_port}", pages, asked
    server.shutdown()
    server.server_close()
    worker.join()


@pytest.fixture
def window(make_window: MakeWindow, store: Store) -> MainWindow:
    store.save_profile(Profile("佐藤事務所", "佐藤 恵", people_count=1))
    decide(store, utc_now())
    return make_window()


def page_now(store: Store) -> bytes:
    made = current_policy(store)
    assert made is not None
    return web_page_bytes(policy_document(made.text(Language.JA)))


def looked_at(qtbot: QtBot, window: MainWindow, store: Store, address: str) -> Publication:
    """Keep the address, press the button, wait for what was found."""
    place = new_publication(store, Way.SITE, address, today())
    go(window, "declaration")
    go(window, "policy_publish")
    click(qtbot, window, f"place_look_{place.id}")
    qtbot.waitUntil(lambda: publications(store)[-1].last_check is not None, timeout=20_000)
    return publications(store)[-1]


def standing_of_publication(window: MainWindow, store: Store) -> tuple[Standing, str]:
    found = own_standing(store, window.context.assessment, today()).two.conditions[2]
    return found.standing, found.reason


@pytest.mark.parametrize(
    ("path", "outcome", "standing", "reason"),
    [
        ("/same", "same", Standing.MET, "published_seen"),
        ("/moved", "same", Standing.MET, "published_seen"),
        ("/script", "same", Standing.MET, "published_seen"),
        ("/changed", "changed", Standing.TO_CONFIRM, "published_differs"),
        ("/other", "other", Standing.TO_CONFIRM, "published_differs"),
        ("/gone", "not_found", Standing.TO_CONFIRM, "published_gone"),
        ("/trouble", "server_trouble", Standing.MET, "published"),
        ("/huge", "too_large", Standing.MET, "published"),
        ("/out", "unsafe_redirect", Standing.MET, "published"),
        ("/paper.pdf", "pdf", Standing.MET, "published"),
    ],
)
def test_what_the_server_says_is_what_the_condition_rests_on(
    window: MainWindow,
    store: Store,
    qtbot: QtBot,
    site: tuple[str, Site, list[str]],
    path: str,
    outcome: str,
    standing: Standing,
    reason: str,
) -> None:
    address, pages, asked = site
    good = page_now(store)
    script = b"<script>document.write('x'); while (true) {}</script>"
    pages.update(
        {
            "/same": (200, good, {}),
            "/moved": (302, b"", {"Location": "/same"}),
            "/script": (200, script + good.replace(b"<body", b"<body onload='alert(1)'"), {}),
            "/changed": (200, good.replace("秘密".encode(), b"?"), {}),
            "/other": (200, b"<p>Under construction</p>" + script, {}),
            "/gone": (404, b"", {}),
            "/trouble": (503, b"", {}),
            "/huge": (200, b"<p>" + b"x" * 3_000_000, {}),
            "/out": (302, b"", {"Location": "file:///etc/passwd"}),
            "/paper.pdf": (200, b"%PDF-1.7\n", {"Content-Type": "application/pdf"}),
        }
    )
    place = looked_at(qtbot, window, store, address + path)
    assert place.last_check is not None
    assert place.last_check.outcome == outcome
    assert asked == ([path, "/same"] if path == "/moved" else [path])
    assert standing_of_publication(window, store) == (standing, reason)


def test_a_page_that_still_shows_the_former_revision_is_named_as_such_and_renewed(
    window: MainWindow, store: Store, qtbot: QtBot, site: tuple[str, Site, list[str]]
) -> None:
    address, pages, _asked = site
    former = page_now(store)
    save_draft(store, policy_draft(store).with_own(Language.JA, "law.secret", "口外しません。"))
    decide(store, utc_now())
    pages["/policy"] = (200, former, {})
    place = looked_at(qtbot, window, store, f"{address}/policy")
    assert "ページにあるのは第1版です。" in words(window.page)
    assert standing_of_publication(window, store)[0] is Standing.TO_CONFIRM
    pages["/policy"] = (200, page_now(store), {})
    click(qtbot, window, f"place_look_{place.id}")
    qtbot.waitUntil(lambda: len(publications(store)[-1].checks) == 2)
    assert standing_of_publication(window, store) == (Standing.MET, "published_seen")

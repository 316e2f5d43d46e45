"""Fetching a page: what is sent, what is believed, and that nothing lasts or grows without end."""

from __future__ import annotations

import contextlib
import gzip
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator

import pytest

from app.system.web import WebFailure, WebTrouble, fetch, is_web_address

Reply = Callable[[socket.socket, bytes], None]


class Server(threading.Thread):
    """Answers each request with the next of its replies, the last one for ever."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.replies: list[bytes | Reply] = []
        self.asked: list[bytes] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}/page"

    def run(self) -> None:
        while True:
            try:
                connection, _peer = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with connection:
            request = connection.recv(65536)
            self.asked.append(request)
            reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
            try:
                if callable(reply):
                    reply(connection, request)
                else:
                    connection.sendall(reply)
            except OSError:
                pass  # the visitor has gone

    def close(self) -> None:
        """End it."""
        with contextlib.suppress(OSError):  # wakes who waits for visitors
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


def said(body: bytes = b"", status: str = "200 OK", **headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode("utf-8") + b"\r\n\r\n" + body


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    started = Server()
    started.start()
    yield started
    started.close()


def reason_of(address: str, **more: float) -> WebFailure:
    with pytest.raises(WebTrouble) as trouble:
        fetch(address, **more)  # type: ignore[arg-type]
    return trouble.value.reason


def test_a_page_comes_back_with_what_is_needed_to_ask_again(server: Server) -> None:
    server.replies = [said(b"<p>hello</p>", Content_Type="text/html", ETag='"1"', Last_Modified="Mon")]
    page = fetch(server.address)
    assert (page.content, page.content_type, page.etag) == (b"<p>hello</p>", "text/html", '"1"')
    assert page.last_modified == "Mon"
    assert page.address == server.address


def test_nothing_about_the_person_is_sent(
    server: Server, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pathlib import Path

    passwords = Path(str(tmp_path)) / "netrc"
    passwords.write_text("machine 127.0.0.1 login sato password secret\n", encoding="ascii")
    monkeypatch.setenv("NETRC", str(passwords))
    server.replies = [
        said(status="302 Found", Location="/next", Set_Cookie="id=1"),
        said(b"x"),
    ]
    fetch(server.address)
    for asked in server.asked:
        names = {line.split(b":")[0].lower() for line in asked.splitlines()[1:] if line}
        assert names == {b"host", b"user-agent", b"accept", b"accept-encoding", b"connection"}
        assert b"secret" not in asked
        assert b"User-Agent: MamoriKarte\r\n" in asked


def test_what_has_not_changed_is_not_sent_again(server: Server) -> None:
    server.replies = [said(status="304 Not Modified", ETag='"1"')]
    page = fetch(server.address, etag='"1"', last_modified="Mon, 23 Nov 2026 00:00:00 GMT")
    assert page.not_modified
    assert page.content == b""
    assert b'If-None-Match: "1"' in server.asked[0]
    assert b"If-Modified-Since: Mon, 23 Nov 2026 00:00:00 GMT" in server.asked[0]


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("404 Not Found", WebFailure.NOT_FOUND),
        ("410 Gone", WebFailure.NOT_FOUND),
        ("403 Forbidden", WebFailure.REFUSED),
        ("401 Unauthorized", WebFailure.REFUSED),
        ("503 Busy", WebFailure.SERVER_TROUBLE),
        ("204 No Content", WebFailure.UNREADABLE),
    ],
)
def test_a_page_that_is_not_there_says_why(server: Server, status: str, reason: WebFailure) -> None:
    server.replies = [said(b"", status)]
    assert reason_of(server.address) is reason


@pytest.mark.parametrize(
    "address",
    [
        "",
        "example.jp",
        "ftp://example.jp/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://",
        "http://user:pass@example.jp/",
        "http://exa mple.jp/",
        "http://example.jp:99999999/",
        "http://example.jp/\nX-Header: 1",
        "http://" + "a" * 3000,
        "http://[::1",
        "http://" + "a" * 64 + ".jp/",
    ],
)
def test_what_is_no_address_is_never_asked(address: str) -> None:
    assert reason_of(address) is WebFailure.NOT_AN_ADDRESS


def test_plain_http_can_be_ruled_out(server: Server) -> None:
    assert not is_web_address(server.address, plain_http=False)
    with pytest.raises(WebTrouble, match="not_an_address"):
        fetch(server.address, plain_http=False)
    assert server.asked == []


def test_a_flood_is_not_read_to_its_end(server: Server) -> None:
    server.replies = [said(b"x" * 50_000)]
    assert reason_of(server.address, max_bytes=10_000) is WebFailure.TOO_LARGE


def test_a_flood_without_a_length_is_not_read_to_its_end(server: Server) -> None:
    def pour(connection: socket.socket, _request: bytes) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            connection.sendall(b"x" * 65536)

    server.replies = [pour]
    assert reason_of(server.address, max_bytes=1_000_000) is WebFailure.TOO_LARGE


def test_a_flood_that_comes_with_a_redirect_is_not_read_at_all(server: Server) -> None:
    sent: list[int] = []

    def flood(connection: socket.socket, _request: bytes) -> None:
        connection.sendall(b"HTTP/1.1 302 Found\r\nLocation: /new\r\n\r\n")
        for _ in range(200):
            connection.sendall(b"x" * 1_000_000)
            sent.append(1)

    server.replies = [flood, said(b"there")]
    assert fetch(server.address).content == b"there"
    assert len(sent) < 50


def test_a_page_packed_without_being_asked_is_unpacked(server: Server) -> None:
    server.replies = [said(gzip.compress(b"hello" * 100), Content_Encoding="gzip")]
    assert fetch(server.address).content == b"hello" * 100
    server.replies = [said(zlib.compress(b"hello"), Content_Encoding="deflate")]
    assert fetch(server.address).content == b"hello"


def test_a_bomb_is_not_unpacked(server: Server) -> None:
    server.replies = [said(gzip.compress(b"\0" * 50_000_000), Content_Encoding="gzip")]
    assert reason_of(server.address, max_bytes=1_000_000) is WebFailure.TOO_LARGE


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (b"not packed", "gzip"),
        (b"x", "br"),
        (b"x", "a, b"),
        (gzip.compress(b"the first half and the second one", mtime=0)[:-12], "gzip"),
        (gzip.compress(b"one page", mtime=0) + gzip.compress(b"another", mtime=0), "gzip"),
    ],
)
def test_what_cannot_be_unpacked_is_said(server: Server, body: bytes, encoding: str) -> None:
    server.replies = [said(body, Content_Encoding=encoding)]
    assert reason_of(server.address) is WebFailure.UNREADABLE


def test_redirects_are_followed_within_reason(server: Server) -> None:
    server.replies = [said(status="301 Moved", Location="/new"), said(b"there")]
    page = fetch(server.address)
    assert (page.content, page.address) == (b"there", f"http://127.0.0.1:{server.port}/new")
    server.replies = [said(status="302 Found", Location="/again")]
    server.asked.clear()
    assert reason_of(server.address, redirects=3) is WebFailure.UNSAFE_REDIRECT
    assert len(server.asked) == 4


@pytest.mark.parametrize(
    "target",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://192.168.1.1/",
        "http://localhost/",
        "http://nas.local/",
        "http://localhost./",
        "http://router/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://127.1/",
        "http://１２７.0.0.1/",
        "http://box.home.arpa/",
        "http://[",
    ],
)
def test_nobody_is_led_into_the_home_network_or_out_of_the_web(server: Server, target: str) -> None:
    server.replies = [said(status="302 Found", Location=target), said(b"there")]
    assert reason_of(server.address) is WebFailure.UNSAFE_REDIRECT
    assert len(server.asked) == 1


def test_nobody_there_is_said(server: Server) -> None:
    server.close()
    server.join(5)
    assert reason_of(server.address) is WebFailure.NO_CONNECTION


def test_a_server_that_is_silent_or_drips_ends_in_time(server: Server) -> None:
    def silent(_connection: socket.socket, _request: bytes) -> None:
        time.sleep(3)

    def drip(connection: socket.socket, _request: bytes) -> None:
        for one in b"HTTP/1.1 200 OK\r\n" + b"X-A: 1\r\n" * 100:
            connection.sendall(bytes([one]))
            time.sleep(0.02)

    server.replies = [silent]
    assert reason_of(server.address, timeout=0.2) is WebFailure.TIMEOUT
    server.replies = [drip]
    began = time.monotonic()
    assert reason_of(server.address, timeout=5, total=0.4) is WebFailure.TIMEOUT
    assert time.monotonic() - began < 2


def test_an_answer_that_is_no_http_is_said(server: Server) -> None:
    server.replies = [b"hello, this is not http\r\n\r\n"]
    assert reason_of(server.address) in (WebFailure.NO_CONNECTION, WebFailure.UNREADABLE)


def test_half_an_answer_is_not_taken_for_a_whole_one(server: Server) -> None:
    server.replies = [b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"]
    assert reason_of(server.address) in (WebFailure.NO_CONNECTION, WebFailure.UNREADABLE)

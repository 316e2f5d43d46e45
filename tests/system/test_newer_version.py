"""The question for a newer version: one address, https, the system's trust, and only a number comes back."""

from __future__ import annotations

import json
import socket
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.system import newer_version
from app.system.newer_version import NoVersionAnswer, ask_newer_version, question_address, read_answer

HERE = Path(__file__).resolve().parent  # certificates made for these tests, good for localhost until 2126
NEWS = {"ja": "直しました。", "en": "Repaired."}


def answer(**changes: object) -> bytes:
    """A right answer with `changes`."""
    return json.dumps({"version": "1.2.0", "page": "https://example.jp/", "news": NEWS, **changes}).encode()


@pytest.mark.parametrize(
    ("own", "newer"),
    [("1.1.9", True), ("0.9.0", True), ("1.2.0", False), ("1.10.0", False), ("2.0.0", False)],
)
def test_only_a_higher_number_is_newer(own: str, newer: bool) -> None:
    found = read_answer(answer(), own)
    assert (found is not None) is newer


def test_the_answer_says_what_is_new_and_where() -> None:
    found = read_answer(answer(), "0.1.0")
    assert found is not None
    assert (found.version, found.page, found.news.ja) == ("1.2.0", "https://example.jp/", "直しました。")


@pytest.mark.parametrize(
    "data",
    [
        b"", b"[]", b"{}", b"\xff", b"null", b"[" * 5000,
        answer(version="1.2"), answer(version="x"), answer(version=2),
        answer(page="http://example.jp/"), answer(page="javascript:alert(1)"), answer(page="https://a@b/"),
        answer(page=None), answer(news="text"), answer(news=None),
    ],
)  # fmt: skip
def test_an_answer_that_is_not_right_is_no_answer(data: bytes) -> None:
    with pytest.raises(NoVersionAnswer):
        read_answer(data, "0.1.0")


def test_very_long_news_is_cut() -> None:
    found = read_answer(answer(news={"ja": "あ" * 99_999, "en": "a"}), "0.1.0")
    assert found is not None
    assert len(found.news.ja) == 2_000


def test_no_address_is_shipped() -> None:
    assert question_address() == ""


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ('{"address": "https://example.jp/v.json"}', "https://example.jp/v.json"),
        ('{"address": "http://example.jp/v.json"}', ""),
        ('{"address": "https://["}', ""),
        ('{"address": 7}', ""),
        ("[]", ""),
        ("{", ""),
    ],
)
def test_an_address_that_is_not_https_is_none(tmp_path: Path, text: str, address: str) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "newer_version.json").write_text(text, encoding="utf-8")
    assert question_address(tmp_path) == address
    assert question_address(tmp_path / "nowhere") == ""


def test_an_address_without_encryption_is_never_asked() -> None:
    with pytest.raises(NoVersionAnswer, match="https"):
        ask_newer_version("http://127.0.0.1/", "0.1.0")


class Server(threading.Thread):
    """Answers every request over TLS with the same bytes, and keeps what it was asked."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.reply = b""
        self.asked: list[bytes] = []
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(HERE / "localhost.cert.pem", HERE / "localhost.key.pem")
        self._socket = context.wrap_socket(socket.create_server(("127.0.0.1", 0)), server_side=True)
        self.address = f"https://localhost:{self._socket.getsockname()[1]}/version.json"

    def run(self) -> None:
        while True:
            try:
                connection, _peer = self._socket.accept()
            except ssl.SSLError:
                continue  # a visitor who does not trust us
            except OSError:
                return
            with connection:
                self.asked.append(connection.recv(65536))
                connection.sendall(self.reply)

    def say(self, body: bytes, status: str = "200 OK", more: str = "") -> None:
        """What the next visitors are told."""
        head = f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n{more}\r\n"
        self.reply = head.encode("ascii") + body

    def close(self) -> None:
        """End it."""
        self._socket.close()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server whose certificate the system trusts for this test."""
    monkeypatch.setenv("SSL_CERT_FILE", str(HERE / "localhost.cert.pem"))
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    started = Server()
    started.start()
    yield started
    started.close()


def test_a_newer_version_is_found_and_nothing_about_the_person_is_sent(server: Server) -> None:
    server.say(answer())
    found = ask_newer_version(server.address, "0.1.0")
    assert found is not None
    assert found.version == "1.2.0"
    words = server.asked[0].decode("ascii")
    assert words.startswith("GET /version.json HTTP/1.1\r\n")
    sent = {line.split(":")[0].lower() for line in words.splitlines()[1:] if line}
    assert sent == {"host", "user-agent", "accept", "accept-encoding", "connection"}
    assert "User-Agent: MamoriKarte\r\n" in words


def test_a_server_the_system_does_not_trust_is_not_believed(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(HERE / "stranger.cert.pem"))
    server.say(answer())
    with pytest.raises(NoVersionAnswer, match="SSLError"):
        ask_newer_version(server.address, "0.1.0")
    assert server.asked == []


@pytest.mark.parametrize("status", ["404 Not Found", "302 Found", "500 Oops", "204 No Content"])
def test_anything_but_a_plain_answer_is_none(server: Server, status: str) -> None:
    server.say(answer(), status, "Location: https://localhost/other\r\n")
    with pytest.raises(NoVersionAnswer, match="status"):
        ask_newer_version(server.address, "0.1.0")


def test_a_flood_is_not_read_to_its_end(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(newer_version, "_MOST_BYTES", 1000)
    server.say(answer(news={"ja": "x" * 5000, "en": ""}))
    with pytest.raises(NoVersionAnswer, match="too long"):
        ask_newer_version(server.address, "0.1.0")


def test_nobody_there_is_no_answer(server: Server) -> None:
    server.close()
    with pytest.raises(NoVersionAnswer, match="ConnectionError"):
        ask_newer_version(server.address, "0.1.0")

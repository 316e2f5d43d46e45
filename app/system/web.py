"""Fetches one page of the web, when somebody has asked for just that. Nothing about the person is sent.

No cookies, no referrer, no names of the program's user, no stored passwords; the system's own trust store
decides whom to believe. Size, time and redirects are limited, and every failure has a reason the window
has a sentence for. For pages fetched again and again, `etag` and `last_modified` of the last time save both
sides the work.
"""

from __future__ import annotations

import ipaddress
import threading
import unicodedata
import zlib
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from urllib.parse import urljoin, urlsplit

USER_AGENT = "MamoriKarte"
_CHUNK = 65_536
_REDIRECTS = (301, 302, 303, 307, 308)
_LONGEST_ADDRESS = 2_000
_OWN_NETWORK = (".localhost", ".local", ".internal", ".lan", ".home.arpa")


class WebFailure(StrEnum):
    """Why a page was not read. The codes are stable; the window has a sentence for each."""

    NOT_AN_ADDRESS = "not_an_address"
    NO_CONNECTION = "no_connection"
    TIMEOUT = "timeout"
    NOT_TRUSTED = "not_trusted"
    NOT_FOUND = "not_found"
    REFUSED = "refused"
    SERVER_TROUBLE = "server_trouble"
    TOO_LARGE = "too_large"
    UNSAFE_REDIRECT = "unsafe_redirect"
    UNREADABLE = "unreadable"


class WebTrouble(Exception):  # noqa: N818 - says what happened
    """The page was not read. `status` is the server's number where it gave one, else 0."""

    def __init__(self, reason: WebFailure, status: int = 0, detail: str = "") -> None:
        super().__init__(f"{reason.value} {status or ''} {detail}".strip())
        self.reason = reason
        self.status = status


@dataclass(frozen=True, slots=True)
class WebPage:
    """What came back. `address` is where it was found after redirects; `not_modified` means that nothing
    has changed since the `etag` or day given, and `content` is then empty."""

    address: str
    status: int
    content: bytes
    content_type: str = ""
    etag: str = ""
    last_modified: str = ""
    not_modified: bool = False


def is_web_address(address: str, plain_http: bool = True) -> bool:
    """Whether `address` is one of the web that may be asked: with a host, no password in it, no blanks."""
    if len(address) > _LONGEST_ADDRESS or any(one.isspace() or ord(one) < 32 for one in address):
        return False
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return False
    schemes = ("https", "http") if plain_http else ("https",)
    return parts.scheme in schemes and bool(parts.hostname) and "@" not in parts.netloc


def fetch(
    address: str,
    *,
    timeout: float = 10.0,
    total: float = 30.0,
    max_bytes: int = 2_000_000,
    accept: str = "text/html,*/*;q=0.8",
    etag: str = "",
    last_modified: str = "",
    redirects: int = 5,
    plain_http: bool = True,
) -> WebPage:
    """The page at `address`. Raises WebTrouble; never takes longer than `total` seconds.

    `timeout` is how long one step may take, `max_bytes` how much is read, also once unpacked.
    With `plain_http` False only https is asked; from https nobody is ever led to http.
    """
    asked = _Request(timeout, max_bytes, accept, etag, last_modified, redirects, plain_http)
    result: list[WebPage | BaseException] = []

    def work() -> None:
        try:
            result.append(asked.ask(address))
        except BaseException as error:  # handed to the caller's thread
            result.append(error)

    # A server can drip its answer byte by byte, each within its time: only a limit from outside holds.
    worker = threading.Thread(target=work, name="web", daemon=True)
    worker.start()
    worker.join(total)
    if not result:
        raise WebTrouble(WebFailure.TIMEOUT)
    if isinstance(result[0], BaseException):
        raise result[0]
    return result[0]


def trusting_session() -> Any:
    """A requests.Session that believes whom the system believes, not a list that came with a package."""
    import ssl

    import requests
    from requests.adapters import HTTPAdapter

    class SystemTrust(HTTPAdapter):
        def init_poolmanager(self, *arguments: Any, **more: Any) -> None:
            super().init_poolmanager(*arguments, ssl_context=ssl.create_default_context(), **more)

        def proxy_manager_for(self, proxy: Any, **more: Any) -> Any:
            return super().proxy_manager_for(proxy, ssl_context=ssl.create_default_context(), **more)

        def build_connection_pool_key_attributes(self, request: Any, verify: Any, cert: Any = None) -> Any:
            host, pool = super().build_connection_pool_key_attributes(request, verify, cert)
            return host, {name: value for name, value in pool.items() if name != "ca_certs"}

        def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
            conn.cert_reqs, conn.ca_certs = "CERT_REQUIRED", None

    class OneStep(requests.Session):
        def get_redirect_target(self, resp: Any) -> None:
            """None: requests would read all that comes with a redirect, however much, before we look."""

    session = OneStep()
    session.mount("https://", SystemTrust())
    return session


@dataclass(frozen=True, slots=True)
class _Request:
    timeout: float
    max_bytes: int
    accept: str
    etag: str
    last_modified: str
    redirects: int
    plain_http: bool

    def ask(self, address: str) -> WebPage:
        import requests
        import urllib3

        if not is_web_address(address, self.plain_http):
            raise WebTrouble(WebFailure.NOT_AN_ADDRESS)
        try:
            return self._follow(address)
        except requests.exceptions.SSLError as error:
            raise WebTrouble(WebFailure.NOT_TRUSTED) from error
        except (requests.exceptions.Timeout, urllib3.exceptions.TimeoutError) as error:
            raise WebTrouble(WebFailure.TIMEOUT) from error
        except (
            requests.exceptions.InvalidURL,
            requests.exceptions.InvalidSchema,
            requests.exceptions.InvalidHeader,
            urllib3.exceptions.LocationValueError,
            UnicodeError,
        ) as error:
            raise WebTrouble(WebFailure.NOT_AN_ADDRESS) from error
        except (requests.exceptions.ConnectionError, requests.exceptions.ProxyError) as error:
            raise WebTrouble(WebFailure.NO_CONNECTION) from error
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
            raise WebTrouble(WebFailure.UNREADABLE, detail=type(error).__name__) from error

    def _follow(self, address: str) -> WebPage:
        headers = {"User-Agent": USER_AGENT, "Accept": self.accept, "Accept-Encoding": "identity"}
        if self.etag:
            headers["If-None-Match"] = self.etag
        if self.last_modified:
            headers["If-Modified-Since"] = self.last_modified
        session = trusting_session()
        try:
            for _step in range(self.redirects + 1):
                with session.get(
                    address,
                    timeout=self.timeout,
                    allow_redirects=False,
                    stream=True,
                    headers=headers,
                    auth=_no_password,
                ) as reply:
                    if reply.status_code not in _REDIRECTS:
                        return self._page(address, reply)
                    target = _joined(address, reply.headers.get("Location", ""))
                session.cookies.clear()
                if not _may_follow(address, target, self.plain_http):
                    raise WebTrouble(WebFailure.UNSAFE_REDIRECT)
                address = target
        finally:
            session.close()
        raise WebTrouble(WebFailure.UNSAFE_REDIRECT)

    def _page(self, address: str, reply: Any) -> WebPage:
        status = int(reply.status_code)
        kept = (reply.headers.get("ETag", ""), reply.headers.get("Last-Modified", ""))
        if status == 304:
            return WebPage(address, status, b"", "", *kept, not_modified=True)
        if status != 200:
            raise WebTrouble(_reason(status), status)
        data = self._read(reply)
        return WebPage(address, status, data, reply.headers.get("Content-Type", ""), *kept)

    def _read(self, reply: Any) -> bytes:
        parts: list[bytes] = []
        size = 0
        while chunk := reply.raw.read(min(_CHUNK, self.max_bytes + 1 - size), decode_content=False):
            parts.append(chunk)
            size += len(chunk)
            if size > self.max_bytes:
                raise WebTrouble(WebFailure.TOO_LARGE)
        return _unpacked(b"".join(parts), reply.headers.get("Content-Encoding", ""), self.max_bytes)


def _unpacked(data: bytes, encoding: str, most: int) -> bytes:
    """Some servers pack though they were asked not to. What unpacks beyond the limit is refused."""
    encoding = encoding.strip().lower()
    if encoding in ("", "identity"):
        return data
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise WebTrouble(WebFailure.UNREADABLE, detail=encoding)
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32)
    try:
        plain = unpacker.decompress(data, most + 1)
    except zlib.error as error:
        raise WebTrouble(WebFailure.UNREADABLE, detail="zlib") from error
    if len(plain) > most:
        raise WebTrouble(WebFailure.TOO_LARGE)
    if not unpacker.eof or unpacker.unused_data:  # half of a page is not the page
        raise WebTrouble(WebFailure.UNREADABLE, detail="zlib")
    return plain


def _no_password(request: Any) -> Any:
    """In the place of requests' own look into a file of passwords (.netrc)."""
    return request


def _reason(status: int) -> WebFailure:
    if status in (404, 410):
        return WebFailure.NOT_FOUND
    if status >= 500:
        return WebFailure.SERVER_TROUBLE
    if status in (401, 403, 407, 429, 451):
        return WebFailure.REFUSED
    return WebFailure.UNREADABLE


def _joined(address: str, target: str) -> str:
    """Where a redirect leads; "" for what is no address at all."""
    try:
        return urljoin(address, target)
    except ValueError:
        return ""


def _may_follow(before: str, after: str, plain_http: bool) -> bool:
    """Nobody is led from https to http, nor from the open web into the home or office network."""
    if not is_web_address(after, plain_http):
        return False
    old, new = urlsplit(before), urlsplit(after)
    if old.scheme == "https" and new.scheme == "http":
        return False
    return old.hostname == new.hostname or not _is_private(new.hostname or "")


def _is_private(host: str) -> bool:
    host = unicodedata.normalize("NFKC", host).replace("。", ".").rstrip(".")
    try:
        return not ipaddress.ip_address(host.strip("[]")).is_global
    except ValueError:
        # A name without a dot is of one's own network; 127.1 and 0x7f.1 are addresses written otherwise.
        end = host.rpartition(".")[2]
        return "." not in host or end[0].isdigit() or host.endswith(_OWN_NETWORK)

"""Asks one address whether there is a newer version. Only when the person has allowed it; nothing is sent.

The answer is a small JSON file: {"version": "1.2.3", "page": "https://…", "news": {"ja": "…", "en": "…"}}.
The address stands in resources/data/newer_version.json and is empty until the program has a home: then
nothing of this is to be seen. Nothing is ever downloaded or installed by the program itself.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from app.domain.language import Text
from app.system.folders import resource_folder

_SECONDS = 10
_MOST_BYTES = 64 * 1024
_LONGEST_NEWS = 2_000
_VERSION = re.compile(r"(\d{1,4})\.(\d{1,4})\.(\d{1,4})")


class NoVersionAnswer(Exception):  # noqa: N818 - says what happened
    """The question could not be asked or the answer is not what it should be."""


@dataclass(frozen=True, slots=True)
class NewerVersion:
    """What there is: its number, what is new, the page to open."""

    version: str
    page: str
    news: Text


def question_address(folder: Path | None = None) -> str:
    """Where to ask; "" while the program has no home, or where the file says something unusable."""
    path = (folder or resource_folder()) / "data" / "newer_version.json"
    try:
        address = json.loads(path.read_text(encoding="utf-8")).get("address", "")
    except (OSError, ValueError, AttributeError):
        return ""
    return address if isinstance(address, str) and _is_https(address) else ""


def ask_newer_version(address: str, own_version: str) -> NewerVersion | None:
    """What is newer than `own_version`; None when nothing is. Waits up to ten seconds twice.

    Raises NoVersionAnswer. The system's own trust store decides whom to believe, as for the browser.
    """
    if not _is_https(address):
        raise NoVersionAnswer("the address is not https")
    return read_answer(_download(address), own_version)


def read_answer(data: bytes, own_version: str) -> NewerVersion | None:
    """The answer's meaning. Raises NoVersionAnswer for anything unexpected."""
    try:
        answer = json.loads(data.decode("utf-8"))
        version, page, news = answer["version"], answer["page"], answer["news"]
        text = Text(str(news["ja"])[:_LONGEST_NEWS], str(news["en"])[:_LONGEST_NEWS])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NoVersionAnswer("the answer cannot be read") from error
    there, own = _numbers(version), _numbers(own_version)
    if there is None or own is None or not isinstance(page, str) or not _is_https(page):
        raise NoVersionAnswer("the answer has no version or no page")
    return NewerVersion(version, page, text) if there > own else None


def _download(address: str) -> bytes:
    import requests
    import urllib3

    from app.system.web import USER_AGENT, trusting_session

    session = trusting_session()
    headers = {"User-Agent": USER_AGENT, "Accept": "application/json", "Accept-Encoding": "identity"}
    try:
        with session.get(
            address, timeout=_SECONDS, allow_redirects=False, stream=True, headers=headers
        ) as reply:
            if reply.status_code != requests.codes.ok:
                raise NoVersionAnswer(f"status {reply.status_code}")
            data = reply.raw.read(_MOST_BYTES + 1, decode_content=False)
    except (requests.RequestException, urllib3.exceptions.HTTPError) as error:
        raise NoVersionAnswer(type(error).__name__) from error
    if len(data) > _MOST_BYTES:
        raise NoVersionAnswer("the answer is too long")
    return bytes(data)


def _is_https(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme == "https" and bool(parts.hostname) and "@" not in parts.netloc


def _numbers(version: object) -> tuple[int, ...] | None:
    match = _VERSION.fullmatch(version) if isinstance(version, str) else None
    return tuple(int(one) for one in match.groups()) if match else None

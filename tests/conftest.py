"""What holds for every test: nothing of the user's is touched, no network, no unexpected warning.

Qt is not imported here; tests/ui/conftest.py does that.
"""

from __future__ import annotations

import logging
import os
import socket
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before the first import of Qt, also in our children

ROOT = Path(__file__).resolve().parent.parent
LOOPBACK = ("127.", "::1", "localhost")


@pytest.fixture
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's data folder of this one test; the real one is never opened."""
    folder = tmp_path / "data"
    monkeypatch.setenv("MAMORI_KARTE_DATA", str(folder))
    return folder


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Connections outside this machine, and names looked up for them, are an error."""
    connect, connect_ex, getaddrinfo = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def refuse_unless_local(host: object) -> None:
        if host is not None and not str(host).startswith(LOOPBACK):
            raise AssertionError(f"a test wanted to reach {host!r} over the network")

    def guarded_connect(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            refuse_unless_local(address[0])
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            refuse_unless_local(address[0])
        return connect_ex(self, address)

    def guarded_getaddrinfo(host: Any, *rest: Any, **named: Any) -> Any:
        refuse_unless_local(host)
        return getaddrinfo(host, *rest, **named)

    monkeypatch.setattr(socket.socket, "connect", guarded_connect)
    monkeypatch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
    monkeypatch.setattr(socket, "getaddrinfo", guarded_getaddrinfo)


class OurLog(logging.Handler):
    """Keeps the warnings and errors our own loggers wrote during one test."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def expect(self, part: str) -> None:
        """Take the lines that hold `part` as wanted; an error when there is none."""
        wanted = [line for line in self.lines if part in line]
        assert wanted, f"no warning with {part!r} was logged, only {self.lines}"
        self.lines = [line for line in self.lines if line not in wanted]


@pytest.fixture(autouse=True)
def our_log() -> Iterator[OurLog]:
    """Fails the test when `app` logs a warning the test did not `expect`."""
    handler = OurLog()
    logger = logging.getLogger("app")
    logger.addHandler(handler)
    yield handler
    logger.removeHandler(handler)
    assert not handler.lines, f"unexpected in the log: {handler.lines}"


class FrozenClock:
    """A clock that stands still until it is told to go on; call it like `utc_now`."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **span: float) -> datetime:
        """Go on by timedelta(**span); the new moment."""
        self.now += timedelta(**span)
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> FrozenClock:
    """2026-11-23 03:00 UTC (noon in Japan) wherever a loaded module of ours asks `utc_now`."""
    import app.system.clock

    frozen = FrozenClock(datetime(2026, 11, 23, 3, 0, tzinfo=UTC))
    real = app.system.clock.utc_now
    for name, module in list(sys.modules.items()):
        if name.split(".")[0] in {"app", "tests"} and getattr(module, "utc_now", None) is real:
            monkeypatch.setattr(module, "utc_now", frozen)
    return frozen

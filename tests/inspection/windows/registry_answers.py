"""A registry for one test, and what a collector makes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from fake_winreg import FakeWinreg

from app.domain.observation import Host, Observation, System
from app.system.registry import Registry

HOST = Host(System.WINDOWS)
Keys = Mapping[str, Mapping[str, object]]


def registry(keys: Keys, denied: tuple[str, ...] = ()) -> Registry:
    """A machine hive."""
    return Registry(winreg=FakeWinreg(keys, denied))


def one(collect: Callable[..., Any], keys: Keys, denied: tuple[str, ...] = ()) -> Observation:
    """The only observation of a collector."""
    (observation,) = collect(HOST, registry(keys, denied))
    assert isinstance(observation, Observation)
    return observation


def ticks(moment: datetime) -> int:
    """The FILETIME of a moment."""
    return (moment - datetime(1601, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1) * 10

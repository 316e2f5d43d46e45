"""A store of the test's own, and learning on it with two small courses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from lesson_factory import Clock, course, lessons

from app.learning.progress import Learning
from app.records.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store") as opened:
        yield opened


@pytest.fixture
def now() -> Clock:
    return Clock()


@pytest.fixture
def learning(store: Store, now: Clock) -> Learning:
    courses = (course("owner", ("q01", "q02", "q03")), course("staff", ("q01",)))
    return Learning(store, now, lessons("q01", "q02", "q03"), courses)

"""A folder with a name as users have it, and a clock the test sets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from archive_samples import fill
from record_samples import Clock

from app.records.archive import archive_bytes
from app.records.store import Store


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "山田　太郎 100% #1" / "MamoriKarte"


@pytest.fixture
def store(folder: Path, clock: Clock) -> Iterator[Store]:
    with Store.open(folder, clock) as opened:
        yield opened


@pytest.fixture
def archive(tmp_path: Path, clock: Clock) -> bytes:
    with Store.open(tmp_path / "the other pc", clock) as other:
        fill(other)
        return archive_bytes(other)

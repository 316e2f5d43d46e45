"""Only a file is opened: a device would be read without end, a pipe waited for."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from app.inspection.bundle import read_bundle
from app.records.archive_reading import read_archive
from app.system.plain_file import open_plain


def test_a_file_is_opened_and_a_folder_is_not(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"x")
    with open_plain(tmp_path / "x") as file:
        assert file.read() == b"x"
    with pytest.raises((IsADirectoryError, PermissionError)):
        open_plain(tmp_path)


@pytest.mark.parametrize("read", [open_plain, read_archive, read_bundle])
def test_a_device_is_no_file(read: Callable[[Path], object]) -> None:
    with pytest.raises(OSError, match="Invalid argument") as refused:
        read(Path(os.devnull))
    assert refused.value.filename == os.devnull

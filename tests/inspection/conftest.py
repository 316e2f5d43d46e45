"""What the tests of the inspection share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from linux_machine import SAMPLES


@pytest.fixture
def debian(tmp_path: Path) -> Path:
    """A writable copy of the recorded Debian."""
    folder = tmp_path / "debian"
    shutil.copytree(SAMPLES / "debian", folder)
    return folder

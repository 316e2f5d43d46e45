"""The guards of tests/conftest.py do guard."""

from __future__ import annotations

import ast
import logging
import os
import socket
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from app.system import clock as system_clock
from tests.contract.source_files import name_of, python_files, tree_of


def test_a_test_cannot_reach_the_network() -> None:
    with socket.socket() as one, pytest.raises(AssertionError, match="over the network"):
        one.connect(("192.0.2.1", 80))
    with pytest.raises(AssertionError, match="over the network"):
        socket.getaddrinfo("partner.example.jp", 443)


def test_a_test_can_talk_to_itself() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket() as one:
        one.connect(server.getsockname())
        assert one.getpeername() == server.getsockname()


def test_the_data_folder_is_the_tests_own(data_folder: Path, tmp_path: Path) -> None:
    assert Path(os.environ["MAMORI_KARTE_DATA"]) == data_folder
    assert data_folder.is_relative_to(tmp_path)


def test_an_expected_warning_passes_and_any_other_is_kept(our_log: Any) -> None:
    logging.getLogger("app.records").warning("the newest backup was used")
    logging.getLogger("app.records").warning("something else")
    our_log.expect("newest backup")
    assert our_log.lines == ["WARNING app.records: something else"]
    our_log.expect("something else")


def test_the_clock_stands_still_until_it_is_told_to_go_on(clock: Any) -> None:
    assert system_clock.utc_now() == datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
    clock.advance(hours=1)
    assert system_clock.utc_now() == datetime(2026, 11, 23, 4, 0, tzinfo=UTC)


def test_any_folders_of_tests_run_together() -> None:
    """Test modules know each other by their bare names, and several files are called conftest."""
    files = [path for path in python_files("tests") if path.name != "conftest.py"]
    twice = [name for name, times in Counter(path.name for path in files).items() if times > 1]
    assert not twice, "the same name in two folders"
    leaning = [
        name_of(path)
        for path in files
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ImportFrom) and node.module == "conftest"
    ]
    assert not leaning, "what tests share stands in a module with a name of its own"

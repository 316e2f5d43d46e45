"""Observation bundles: what is written is read again, and a strange file is refused with its reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.observation import Access, Host, Observation, System
from app.inspection.bundle import DEEPEST, LONGEST_TEXT, MOST_LINES, parse_bundle, read_bundle, write_bundle
from app.inspection.collector import failed

HOST = Host(System.WINDOWS, build=26200, edition="Core", ui="ja-JP")
SHARES = Observation(
    "windows.shares/1",
    "NetShareEnum(1)",
    Access.OK,
    "2026-11-23T03:00:00Z",
    HOST,
    [{"name": "見積", "type": 0}],
)


def line(**changes: Any) -> dict[str, Any]:
    return {**SHARES.to_json(), **changes}


def bundle(*lines: dict[str, Any]) -> bytes:
    return "".join(json.dumps(one) + "\n" for one in lines).encode("utf-8")


def refused(content: bytes) -> str:
    with pytest.raises(ValueError, match=r".") as raised:
        parse_bundle(content)
    return str(raised.value)


def observations_or_reason(content: bytes) -> tuple[Observation, ...] | str:
    """What is read, or why it was refused; anything else raised fails the test."""
    try:
        return parse_bundle(content)
    except ValueError as problem:
        return str(problem)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    both = (SHARES, failed("windows.uptime/1", "GetTickCount64", HOST, Access.DENIED, "5"))
    write_bundle(tmp_path / "見本.jsonl", both)

    assert read_bundle(tmp_path / "見本.jsonl") == both


def test_blank_lines_windows_line_ends_and_a_byte_order_mark_are_read() -> None:
    content = b"\xef\xbb\xbf\r\n" + bundle(line()).replace(b"\n", b"\r\n") + b"\r\n"

    assert parse_bundle(content) == (SHARES,)


def test_a_host_without_its_system_is_read_by_the_name_of_the_observation() -> None:
    host = {key: value for key, value in HOST.to_json().items() if key != "system"}

    assert parse_bundle(bundle(line(host=host)))[0].host.system is System.WINDOWS
    linux = parse_bundle(bundle(line(obs="linux.nfs/1", host={})))
    assert linux[0].host.system is System.LINUX


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "no observation"),
        (b"\n\n", "no observation"),
        (b"\xff\xfe{\x00", "not UTF-8"),
        (b"PK\x03\x04 not json\n", "line 1"),
        (bundle(line())[:-10], "line 1"),
        (bundle(line(), line())[:-30], "line 2"),
        (b"[]\n", "an object is needed"),
        (b"null\n", "an object is needed"),
        (bundle(line(obs=5)), "obs"),
        (bundle(line(access="fine")), "fine"),
        (bundle(line(at="yesterday")), "line 1"),
        (bundle(line(at="2026-11-23T03:00:00")), "time zone"),
        (bundle(line(host="me")), "host"),
        (bundle(line(host={"system": "beos"})), "beos"),
        (bundle(line(host={"system": "windows", "build": "26200"})), "build"),
        (bundle(line(raw=None)), "no facts"),
        (bundle(line(access="denied")), "yet there are facts"),
        (bundle(line(raw=[float("nan")])), "NaN"),
        (bundle(line(raw=["\ud800"])), "surrogate"),
        (bundle(line(raw=["x" * (LONGEST_TEXT + 1)])), "too long"),
        (bundle(line(), line(host={**HOST.to_json(), "system": "linux"})), "another PC"),
        (bundle(line(), line(host={**HOST.to_json(), "build": 19045})), "another PC"),
        (bundle(line(), line(raw=[{"name": "other", "type": 0}])), "differs from line 1"),
        (b'{"obs":"a","obs":"b"}\n', "twice"),
    ],
)
def test_a_strange_file_is_refused_with_its_reason(content: bytes, reason: str) -> None:
    assert reason in refused(content)


def test_nesting_length_and_size_have_limits(tmp_path: Path) -> None:
    nested: Any = 1
    for _ in range(DEEPEST + 1):
        nested = [nested]
    assert "deep" in refused(bundle(line(raw=nested)))
    assert "deep" in refused(b"[" * 200_000)
    assert "lines" in refused(b"\n" * (MOST_LINES + 2))
    large = tmp_path / "large.jsonl"
    with large.open("wb") as file:
        file.truncate(21 * 1024 * 1024)
    with pytest.raises(ValueError, match="larger than 20 MB"):
        read_bundle(large)


def test_the_same_observation_twice_is_read() -> None:
    assert parse_bundle(bundle(line(), line())) == (SHARES, SHARES)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    assert observations_or_reason(content)


@given(
    st.dictionaries(
        st.sampled_from([*SHARES.to_json(), "extra"]),
        st.none() | st.integers() | st.text() | st.lists(st.integers()),
    )
)
def test_any_change_of_a_line_is_read_or_refused(changes: dict[str, Any]) -> None:
    assert observations_or_reason(bundle(line(**changes)))

"""Facts of a wrong type are a source that failed; gaps and news of a later version are not."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.observation import Access, Host, Observation, System
from app.inspection.shapes import fits, sound


@pytest.mark.parametrize(
    "raw",
    [{"build": 26200}, {"build": None}, {"build": 26200, "of a later version": ["x"]}, {}, None],
)
def test_what_is_missing_null_or_new_is_fine(raw: Any) -> None:
    assert fits("windows.version/1", raw)


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("windows.version/1", {"build": "26200"}),
        ("windows.version/1", {"build": True}),
        ("windows.version/1", {"of a later version": 1}),
        ("windows.version/1", [26200]),
        ("windows.shares/1", [{"name": "Docs", "type": 0}, None]),
        ("windows.shares/1", [{"name": "Docs", "type": 0}, {"name": 5, "type": 0}]),
        ("windows.firewall_policy/1", {"current_profiles": 4, "profiles": {"public": {"enabled": 1}}}),
        ("linux.nfs/1", {"active": True, "exports": [{"path": "/srv", "clients": [{"host": 5}]}]}),
    ],
)
def test_a_wrong_type_at_any_depth_spoils_the_whole_source(name: str, raw: Any) -> None:
    assert not fits(name, raw)


def test_a_spoilt_answer_becomes_a_failed_one_and_the_others_stay() -> None:
    host = Host(System.WINDOWS)
    spoilt = Observation("windows.version/1", "x", Access.OK, "2026-11-23T03:00:00Z", host, {"build": "1"})
    unknown = Observation("somebody.else/1", "x", Access.OK, "2026-11-23T03:00:00Z", host, {"build": "1"})

    assert (sound(spoilt).access, sound(spoilt).raw) == (Access.ERROR, None)
    assert sound(unknown) is unknown

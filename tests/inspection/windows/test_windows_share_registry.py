"""Path and rights of shares out of the registry; what cannot be read is never taken for the default."""

from __future__ import annotations

import pytest
from descriptor_bytes import CHANGE, EVERYONE, FULL, GUESTS, READ, ace, descriptor
from registry_answers import one

from app.domain.observation import Access
from app.inspection.collectors.windows import share_registry


def share(path: str, kind: str = "0", name: str = "x") -> list[str]:
    """What Windows stores for a share (D18)."""
    return [
        "CATimeout=0",
        "CSCFlags=0",
        "MaxUses=4294967295",
        f"Path={path}",
        "Remark=",
        f"ShareName={name}",
        f"Type={kind}",
    ]


def test_shares_come_with_path_and_rights() -> None:
    keys = {
        share_registry.KEY: {"経理": share(r"C:\経理", name="経理"), "scan": share("D:\\", name="scan")},
        share_registry.SECURITY_KEY: {"経理": descriptor(ace(1, GUESTS, FULL), ace(0, EVERYONE, CHANGE))},
    }
    assert one(share_registry.collect, keys).raw == [
        {
            "name": "経理",
            "path": r"C:\経理",
            "type": 0,
            "aces": [
                {"allow": False, "sid": GUESTS, "mask": FULL},
                {"allow": True, "sid": EVERYONE, "mask": CHANGE},
            ],
            "default_acl": False,
        },
        {"name": "scan", "path": "D:\\", "type": 0, "aces": [], "default_acl": True},
    ]


def test_the_descriptor_is_found_whatever_its_capitals() -> None:
    keys = {
        share_registry.KEY: {"Scan": share("C:\\s")},
        share_registry.SECURITY_KEY: {"SCAN": descriptor(ace(0, EVERYONE, READ))},
    }
    raw = one(share_registry.collect, keys).raw
    assert isinstance(raw, list)
    assert raw[0]["aces"] == [{"allow": True, "sid": EVERYONE, "mask": READ}]


@pytest.mark.parametrize("security", [b"damaged", "a text", descriptor(ace(0, EVERYONE, READ))[:-4]])
def test_a_descriptor_that_cannot_be_read_is_null_and_not_default(security: object) -> None:
    keys = {share_registry.KEY: {"a": share("C:\\a")}, share_registry.SECURITY_KEY: {"a": security}}
    raw = one(share_registry.collect, keys).raw
    assert isinstance(raw, list)
    assert (raw[0]["aces"], raw[0]["default_acl"]) == (None, False)


def test_rights_that_may_not_be_read_are_null_and_not_default() -> None:
    keys = {share_registry.KEY: {"a": share("C:\\a")}, share_registry.SECURITY_KEY: {"a": b""}}
    raw = one(share_registry.collect, keys, denied=(share_registry.SECURITY_KEY,)).raw
    assert isinstance(raw, list)
    assert (raw[0]["aces"], raw[0]["default_acl"]) == (None, False)


@pytest.mark.parametrize(("kind", "expected"), [("0", 0), ("1", 1), ("-2147483648", 2147483648), ("x", None)])
def test_a_share_type_is_unsigned_whoever_printed_it(kind: str, expected: int | None) -> None:
    raw = one(share_registry.collect, {share_registry.KEY: {"a": share("C:\\a", kind)}}).raw
    assert isinstance(raw, list)
    assert raw[0]["type"] == expected


def test_a_share_of_an_unknown_form_is_listed_all_the_same() -> None:
    raw = one(share_registry.collect, {share_registry.KEY: {"odd": "a text"}}).raw
    assert raw == [{"name": "odd", "path": None, "type": None, "aces": [], "default_acl": True}]


def test_no_share_is_empty_and_no_file_server_is_absent() -> None:
    assert one(share_registry.collect, {share_registry.KEY: {}}).access is Access.EMPTY
    assert one(share_registry.collect, {}).access is Access.ABSENT

"""Who may use a share is read out of the binary descriptor, and damage never reads as "nobody"."""

from __future__ import annotations

import pytest
from descriptor_bytes import CHANGE, EVERYONE, FULL, GUESTS, READ, USERS, ace, descriptor, sid
from hypothesis import given
from hypothesis import strategies as st

from app.system.security_descriptor import AccessEntry, access_entries, sid_text


def test_the_entries_keep_their_order_and_deny_stays_deny() -> None:
    data = descriptor(ace(1, GUESTS, FULL), ace(0, EVERYONE, READ), ace(0, USERS, CHANGE))
    assert access_entries(data) == (
        AccessEntry(allow=False, sid=GUESTS, mask=FULL),
        AccessEntry(allow=True, sid=EVERYONE, mask=READ),
        AccessEntry(allow=True, sid=USERS, mask=CHANGE),
    )


def test_no_list_at_all_lets_everybody_do_everything() -> None:
    everybody = (AccessEntry(allow=True, sid=EVERYONE, mask=FULL),)
    assert access_entries(descriptor(present=False)) == everybody
    assert access_entries(descriptor(null_list=True)) == everybody


def test_an_empty_list_lets_nobody_in() -> None:
    assert access_entries(descriptor()) == ()


@pytest.mark.parametrize(
    ("mask", "rights"),
    [(0x1000_0000, FULL), (0x8000_0000, 0x0012_0089), (0x4000_0000, 0x0012_0116), (0xA000_0000, 0x0012_00A9)],
)
def test_generic_rights_become_file_rights(mask: int, rights: int) -> None:
    assert access_entries(descriptor(ace(0, EVERYONE, mask)))[0].mask == rights


def test_an_entry_only_for_things_below_is_not_counted() -> None:
    assert access_entries(
        descriptor(ace(0, EVERYONE, FULL, flags=0x08), ace(0, USERS, READ, flags=0x10))
    ) == (AccessEntry(allow=True, sid=USERS, mask=READ),)


@pytest.mark.parametrize(("flags", "guids"), [(0, 0), (1, 1), (2, 1), (3, 2)])
def test_an_object_entry_has_up_to_two_identifiers_before_its_sid(flags: int, guids: int) -> None:
    extra = flags.to_bytes(4, "little") + b"\x11" * 16 * guids
    assert access_entries(descriptor(ace(5, USERS, READ, extra=extra)))[0].sid == USERS


def test_an_unknown_kind_of_entry_is_refused() -> None:
    with pytest.raises(ValueError, match="0x04"):
        access_entries(descriptor(ace(4, EVERYONE, FULL)))


def test_a_descriptor_cut_anywhere_is_refused_or_whole() -> None:
    data = descriptor(ace(0, EVERYONE, FULL), ace(0, USERS, READ))
    for length in range(len(data)):
        with pytest.raises(ValueError, match=r"\w"):
            access_entries(data[:length])
    assert len(access_entries(data)) == 2


@given(st.binary(max_size=200), st.integers(0, 60))
def test_damage_raises_nothing_but_value_error(noise: bytes, at: int) -> None:
    good = descriptor(ace(0, EVERYONE, FULL), ace(0, USERS, READ))
    for data in (noise, good[:at] + noise + good[at + len(noise) :]):
        try:
            entries = access_entries(data)
        except ValueError:
            continue
        assert all(0 <= entry.mask <= 0xFFFF_FFFF and entry.sid.startswith("S-1-") for entry in entries)


@pytest.mark.parametrize(
    "text", [EVERYONE, USERS, "S-1-5-21-1111111111-2222222222-3333333333-501", "S-1-16-8192"]
)
def test_a_sid_reads_back_as_its_text(text: str) -> None:
    assert sid_text(sid(text)) == text

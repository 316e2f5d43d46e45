"""The shared readers: numbers of Windows, days of release, access lists, and the dated tables."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.observation import Access, Host, Observation, System
from app.inspection.data import age_in_days, load_data
from app.inspection.decode_antivirus import State, decode_product_state
from app.inspection.decode_defender import definition_days
from app.inspection.decode_os import WindowsVersion, read_end, windows_ends, windows_name
from app.inspection.decode_shares import Right, user_shares
from app.inspection.decode_updates import missed_updates, second_tuesday
from app.inspection.observed import Observed, moment, part, parts, text, whole, yes_no

DATA = load_data(["os_support", "windows_builds", "thresholds", "antivirus_products"])
EVERYONE, ADMINS = "S-1-1-0", "S-1-5-32-544"


def observed(**raw: Any) -> Observed:
    at, host = "2026-11-23T03:00:00Z", Host(System.WINDOWS)
    return Observed(
        "test",
        [
            Observation(name.replace("__", ".") + "/1", "test", Access.OK, at, host, value)
            for name, value in raw.items()
        ],
    )


@pytest.mark.parametrize(
    ("number", "state", "current"),
    [
        (397568, State.ON, True),
        (397584, State.ON, False),
        (393472, State.OFF, True),
        (393488, State.OFF, False),
        (401664, State.SNOOZED, True),
        (266240, State.ON, True),
        (266256, State.ON, False),
        (262144, State.OFF, True),
        (262160, State.OFF, False),
        (270336, State.SNOOZED, True),
        (331776, State.ON, True),
        (397312, State.ON, True),
        (393216, State.OFF, True),
        (462848, State.ON, True),
        (0x43010, State.EXPIRED, False),
    ],
)
def test_a_product_state_is_read_by_its_digits(number: int, state: State, current: bool) -> None:
    assert decode_product_state(number) == (state, current)


@pytest.mark.parametrize(
    "number", [None, 0, 1, 0x41001, 0x41020, 0x44000, 0x41200, 0x21000, 0x1041000, 2**32]
)
def test_an_undefined_product_state_is_never_on(number: int | None) -> None:
    assert decode_product_state(number) == (State.UNREADABLE, None)


@given(st.integers(0, 2**33))
def test_any_product_state_is_on_only_with_the_digit_that_says_so(number: int) -> None:
    state, current = decode_product_state(number)

    assert (state is State.ON) <= (number >> 12 & 0xF == 1)
    assert (current is None) is (state is State.UNREADABLE)


def test_patch_days_are_second_tuesdays() -> None:
    assert second_tuesday(2026, 9) == date(2026, 9, 8)
    assert second_tuesday(2026, 12) == date(2026, 12, 8)
    assert second_tuesday(2028, 10) == date(2028, 10, 10)


@given(st.dates(date(2015, 1, 1), date(2040, 12, 31)))
def test_a_patch_day_is_always_a_tuesday_between_the_8th_and_the_14th(day: date) -> None:
    found = second_tuesday(day.year, day.month)

    assert (found.weekday(), 8 <= found.day <= 14) == (1, True)


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 400))
def test_an_update_of_at_most_35_days_is_never_late(day: date, days: int) -> None:
    now = datetime(day.year, day.month, day.day, 3, tzinfo=UTC) + timedelta(days=days)
    missed = missed_updates(day, now, DATA)

    assert missed == 0 or days > 14
    assert missed >= (days - 14) // 35 - 1
    assert missed <= days // 28 + 1


def test_an_end_is_a_day_or_a_whole_month() -> None:
    end = read_end("2028-02")

    assert end is not None
    assert (end.earliest, end.latest) == (date(2028, 2, 1), date(2028, 2, 29))
    assert [read_end(one) for one in ("soon", "2028-13", "2028-02-30", 5, None)] == [None] * 5


@pytest.mark.parametrize(
    ("build", "edition", "server", "end"),
    [
        (28000, "Core", False, "2028-03-14"),
        (28000, "Education", False, "2029-03-13"),
        (26200, "Professional", False, "2027-10-12"),
        (26200, "Enterprise", False, "2028-10-10"),
        (26100, "Core", False, "2026-10-13"),
        (26100, "Enterprise", False, "2027-10-12"),
        (26100, "EnterpriseS", False, "2029-10-09"),
        (26100, "IoTEnterpriseS", False, "2034-10-10"),
        (26100, "ServerStandard", True, "2034-11-14"),
        (22631, "Core", False, "2025-11-11"),
        (22631, "Education", False, "2026-11-10"),
        (19045, "Core", False, "2025-10-14"),
        (19044, "EnterpriseS", False, "2027-01-12"),
        (19044, "IoTEnterpriseS", False, "2032-01-13"),
        (17763, "EnterpriseS", False, "2029-01-09"),
        (17763, "ServerStandard", True, "2029-01-09"),
        (14393, "EnterpriseS", False, "2026-10-13"),
        (14393, "ServerStandard", True, "2027-01-12"),
        (20348, "ServerStandard", True, "2031-10-14"),
    ],
)
def test_the_table_of_ends_holds_the_vendors_days(build: int, edition: str, server: bool, end: str) -> None:
    (found,) = windows_ends(DATA["os_support"], WindowsVersion(build, 1, edition, server))

    assert found.written == end


def test_windows_11_is_named_by_its_build_and_servers_by_their_year() -> None:
    table = DATA["os_support"]

    assert windows_name(table, WindowsVersion(26200, 1, "Core", False)) == "Windows 11 25H2"
    assert windows_name(table, WindowsVersion(26100, 1, "ServerStandard", True)) == "Windows Server 2025"
    assert windows_name(table, WindowsVersion(26099, 1, "Core", False)) == "Windows (build 26099)"


def test_every_table_says_where_it_comes_from_and_when_it_was_checked(root: Path) -> None:
    folder = root / "resources" / "data"
    files = sorted({*folder.glob("*.json")} - {folder / "newer_version.json"})  # a setting, no table

    assert {one.stem for one in files} >= set(DATA)
    for file in files:
        table = json.loads(file.read_text(encoding="utf-8"))
        assert table["source_url"], file
        assert date.fromisoformat(table["checked_on"]) <= datetime.now(UTC).date()


def test_the_age_of_a_table_is_counted_in_days() -> None:
    assert age_in_days({"checked_on": "2026-11-23"}, datetime(2027, 5, 22, 3, tzinfo=UTC)) == 180


def test_update_numbers_rise_with_their_days() -> None:
    for family in DATA["windows_builds"]["families"]:  # type: ignore[union-attr]
        rows = [(int(ubr), date.fromisoformat(day)) for ubr, day in family["released"].items()]  # type: ignore
        if 19045 in family["builds"]:  # type: ignore[index,call-overload]
            rows = [row for row in rows if row[0] != 6466]  # an extra release, numbered apart
        assert rows == sorted(rows)
        assert [day for _, day in rows] == sorted(day for _, day in rows)


def share(*aces: tuple[bool, str, int], **more: Any) -> Any:
    rows = [{"allow": allow, "sid": sid, "mask": mask} for allow, sid, mask in aces]
    found = user_shares(
        observed(
            windows__share_registry=[
                {"name": "S", "path": "D:\\S", "type": 0, "aces": rows, "default_acl": False, **more}
            ]
        ),
        server=False,
    )
    assert found is not None
    (one,) = found.all
    return one


@pytest.mark.parametrize(
    ("mask", "right"),
    [
        (0x1F01FF, Right.CHANGE),
        (0x1301BF, Right.CHANGE),
        (0x1200A9, Right.READ),
        (0x10000000, Right.CHANGE),
        (0x40000000, Right.CHANGE),
        (0x80000000, Right.READ),
        (0x2, Right.CHANGE),
        (0, Right.NONE),
    ],
)
def test_an_access_mask_reads_or_changes(mask: int, right: Right) -> None:
    assert share((True, EVERYONE, mask)).everyone is right


def test_a_denial_counts_before_every_permission_wherever_it_stands() -> None:
    assert share((True, EVERYONE, 0x1301BF), (False, EVERYONE, 0x1F01FF)).everyone is Right.NONE
    assert share((True, EVERYONE, 0x1301BF), (False, EVERYONE, 0x10116)).everyone is Right.READ
    assert share((True, "S-1-5-11", 0x1301BF), (False, EVERYONE, 0x1F01FF)).signed_in is Right.NONE
    assert share((True, EVERYONE, 0x1301BF), (False, ADMINS, 0x1F01FF)).everyone is Right.CHANGE


def test_groups_are_known_by_their_numbers() -> None:
    domain = "S-1-5-21-1-2-3"
    assert share((True, f"{domain}-501", 0x1200A9)).anonymous is Right.READ
    assert share((True, f"{domain}-513", 0x1301BF)).signed_in is Right.CHANGE
    assert share((True, f"{domain}-1001", 0x1F01FF)).broadest is Right.NONE
    assert share((True, "s-1-1-0", 0x1200A9)).everyone is Right.READ


@pytest.mark.parametrize("wrong", [None, "S-1-1-0", [1], [{"allow": 1, "sid": EVERYONE, "mask": 1}], [{}]])
def test_rights_of_a_strange_shape_are_not_known(wrong: object) -> None:
    assert share(aces=wrong).readable is False


@pytest.mark.parametrize(
    ("path", "wide"),
    [
        ("C:\\", True),
        ("d:", True),
        ("C:\\Users", True),
        ("c:\\users\\", True),
        ("C:\\Users\\me\\Docs", False),
        ("D:\\Data", False),
    ],
)
def test_a_whole_drive_and_the_folder_of_all_users_are_wide(path: str, wide: bool) -> None:
    assert share((True, EVERYONE, 1), path=path).wide is wide


@pytest.mark.parametrize(
    ("status", "days"),
    [
        ({"AntivirusSignatureAge": 5}, [5]),
        ({"AntivirusSignatureAge": 65535}, []),
        ({"AntivirusSignatureAge": 65535, "AntivirusSignatureLastUpdated": "16010101000000.000000+000"}, []),
        ({"AntivirusSignatureLastUpdated": "20261120030000.000000+000"}, [3]),
        ({"AntivirusSignatureLastUpdated": "2026-11-20T04:00:00.0000000Z"}, [3]),
        ({"AntivirusSignatureLastUpdated": "/Date(1795143600000)/"}, [3]),
        ({"AntivirusSignatureLastUpdated": "2026-11-20 04:00"}, None),
        ({"AntivirusSignatureAge": "0"}, None),
        ({"AMRunningMode": "Not running", "AntivirusSignatureAge": 0}, None),
        ({"AntivirusEnabled": True}, None),
    ],
)
def test_the_age_of_definitions_is_read_in_every_form(status: dict[str, Any], days: list[int] | None) -> None:
    found = definition_days(observed(defender__status=status))

    assert (None if found is None else [one for one, _ in found]) == days


def test_readers_take_nothing_for_what_it_is_not() -> None:
    row: dict[str, Any] = {
        "one": 1,
        "true": True,
        "minus": -1,
        "words": " x ",
        "blank": " ",
        "list": [{"a": 1}, 2],
    }

    assert [whole(row, key) for key in ("one", "true", "minus", "words", "none")] == [
        1,
        None,
        None,
        None,
        None,
    ]
    assert [yes_no(row, key) for key in ("one", "true", "none")] == [None, True, None]
    assert [text(row, key) for key in ("words", "blank", "one")] == ["x", None, None]
    assert (parts(row, "list"), part(row, "list")) == (None, {})
    assert moment({"at": "2026-11-23T12:00:00+09:00"}, "at") == datetime(2026, 11, 23, 3, tzinfo=UTC)
    assert [moment({"at": one}, "at") for one in ("2026-11-23T12:00:00", "now", 5, None)] == [None] * 4

"""The firewall's rules and the settings of file sharing out of the registry."""

from __future__ import annotations

import pytest
from registry_answers import Keys, one

from app.domain.observation import Access
from app.inspection.collectors.windows import firewall_rules, smb_security

SHARING = (
    "v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=6|Profile=Private|Profile=Domain|LPort=445|RA4=LocalSubnet"
    "|App=System|Name=@FirewallAPI.dll,-28511|Desc=@FirewallAPI.dll,-28514|EmbedCtxt=@FirewallAPI.dll,-28502|"
)
DESKTOP = (
    r"v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3389|App=%SystemRoot%\system32\svchost.exe"
    "|Svc=termservice|Name=@FirewallAPI.dll,-28775|"
)


def rules(*texts: object, policy: str | None = None) -> object:
    keys: dict[str, dict[str, object]] = {
        firewall_rules.LOCAL: {f"{{{number}}}": text for number, text in enumerate(texts)}
    }
    if policy is not None:
        keys[firewall_rules.POLICY] = {"{P}": policy}
    return one(firewall_rules.collect, keys).raw


def test_the_doors_of_windows_itself_are_read_without_any_name() -> None:
    assert rules(SHARING, DESKTOP) == {
        "count": 2,
        "rules": [
            {
                "action": "allow",
                "profiles": ["private", "domain"],
                "ports": ["445"],
                "program": "system",
                "service": None,
                "limited": True,
            },
            {
                "action": "allow",
                "profiles": ["domain", "private", "public"],
                "ports": ["3389"],
                "program": "svchost.exe",
                "service": "termservice",
                "limited": False,
            },
        ],
    }


@pytest.mark.parametrize(
    "text",
    [
        SHARING.replace("Active=TRUE", "Active=FALSE"),
        SHARING.replace("Dir=In", "Dir=Out"),
        SHARING.replace("Protocol=6", "Protocol=17"),
        SHARING.replace("App=System", r"App=C:\Program Files\Game\game.exe"),
        # What every app from the Store brings along: it opens the app's own door, not one of Windows.
        "v2.31|Action=Allow|Active=TRUE|Dir=In|Profile=Public|Name=@{x}|AppPkgId=S-1-15-2-1-2-3|EmbedCtxt=@{x}|",
        "v2.31|Action=Block|Active=TRUE|Dir=In|Name=x|AppPkgId=S-1-15-2-1-2-3|",
        "",
        5,
    ],
)
def test_what_opens_no_door_of_windows_is_only_counted(text: object) -> None:
    assert rules(text) == {"count": 1, "rules": []}


def test_ranges_several_ports_and_rules_for_every_program_are_read() -> None:
    raw = rules(
        "v2.30|Action=Block|Active=TRUE|Dir=In|Protocol=6|LPort=80|LPort=443|LPort2_10=5000-5010|Name=x|"
    )
    assert raw == {
        "count": 1,
        "rules": [
            {
                "action": "block",
                "profiles": ["domain", "private", "public"],
                "ports": ["80", "443", "5000-5010"],
                "program": None,
                "service": None,
                "limited": False,
            }
        ],
    }


def test_rules_of_the_administrator_count_too() -> None:
    raw = rules(SHARING, policy=DESKTOP)
    assert isinstance(raw, dict)
    assert raw["count"] == 2
    assert [row["ports"] for row in raw["rules"]] == [["445"], ["3389"]]


@pytest.mark.parametrize(
    ("keys", "denied", "access"),
    [
        ({}, (), Access.ABSENT),
        ({}, (firewall_rules.LOCAL,), Access.DENIED),
        ({firewall_rules.LOCAL: {"a": SHARING}}, (firewall_rules.POLICY,), Access.DENIED),
    ],
)
def test_rules_that_may_not_be_read_are_not_taken_for_none(
    keys: Keys, denied: tuple[str, ...], access: Access
) -> None:
    assert one(firewall_rules.collect, keys, denied).access is access


def test_settings_of_file_sharing_are_null_where_windows_has_no_value() -> None:
    assert one(smb_security.collect, {smb_security.LSA: {"forceguest": 0}}).raw == {
        "everyone_includes_anonymous": None,
        "restrict_anonymous_sam": None,
        "force_guest": 0,
        "restrict_null_session": None,
        "null_session_shares": 0,
        "insecure_guest": None,
        "insecure_guest_policy": None,
    }


def test_every_setting_of_file_sharing_is_read_from_its_place() -> None:
    keys = {
        smb_security.LSA: {"everyoneincludesanonymous": 1, "restrictanonymoussam": 0, "forceguest": 1},
        smb_security.SERVER: {"RestrictNullSessAccess": 0, "NullSessionShares": ["scan", ""]},
        smb_security.CLIENT: {"AllowInsecureGuestAuth": 1},
        smb_security.CLIENT_POLICY: {"AllowInsecureGuestAuth": 0},
    }
    assert one(smb_security.collect, keys).raw == {
        "everyone_includes_anonymous": 1,
        "restrict_anonymous_sam": 0,
        "force_guest": 1,
        "restrict_null_session": 0,
        "null_session_shares": 1,
        "insecure_guest": 1,
        "insecure_guest_policy": 0,
    }


@pytest.mark.parametrize(("names", "count"), [([], 0), ([""], 0), ("", 0), ("scan", 1), (["a", "b"], 2)])
def test_shares_open_to_nobody_in_particular_are_counted(names: object, count: int) -> None:
    raw = one(
        smb_security.collect, {smb_security.LSA: {}, smb_security.SERVER: {"NullSessionShares": names}}
    ).raw
    assert isinstance(raw, dict)
    assert raw["null_session_shares"] == count


@pytest.mark.parametrize(
    ("keys", "denied", "access"),
    [
        ({}, (), Access.ABSENT),
        ({}, (smb_security.LSA,), Access.DENIED),
        ({smb_security.LSA: {}}, (smb_security.SERVER,), Access.DENIED),
        ({smb_security.LSA: {}, smb_security.SERVER: {"NullSessionShares": 5}}, (), Access.ERROR),
        ({smb_security.LSA: {"forceguest": "1"}}, (), Access.ERROR),
    ],
)
def test_settings_of_file_sharing_that_cannot_be_read_are_no_facts(
    keys: Keys, denied: tuple[str, ...], access: Access
) -> None:
    assert one(smb_security.collect, keys, denied).access is access

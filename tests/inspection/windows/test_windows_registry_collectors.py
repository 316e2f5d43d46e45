"""The collectors that read the registry: facts as stored, defaults as null, refusals as refusals."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from fake_library import library, loader, target
from fake_winreg import FakeWinreg, windows_error
from registry_answers import HOST, Keys, one, registry, ticks

from app.domain.observation import Access, System
from app.inspection.collectors.windows import (
    cbs_rollups,
    defender_registry,
    firewall_registry,
    machine,
    reboot_pending,
    share_registry,
    update_services,
    version,
)
from app.system.registry import Registry

NO_DLL = loader()


CURRENT = {
    "CurrentBuild": "26200",
    "UBR": 7171,
    "DisplayVersion": "25H2",
    "EditionID": "Core",
    "InstallationType": "Client",
    "ProductName": "Windows 10 Home",
}


def test_the_version_is_taken_from_build_and_ubr_and_never_from_the_products_name() -> None:
    observation = one(version.collect, {version.KEY: CURRENT})
    assert observation.raw == {
        "build": 26200,
        "ubr": 7171,
        "display_version": "25H2",
        "edition_id": "Core",
        "installation_type": "Client",
    }


def kernel(_info: Any) -> int:
    """RtlGetVersion of a Windows 10."""
    target(_info).build, target(_info).product = 19045, 1
    return 0


@pytest.mark.parametrize("keys", [{}, {version.KEY: {"CurrentBuild": "ABC"}}, {version.KEY: {}}])
def test_without_a_build_number_in_the_registry_the_kernel_is_asked(keys: Keys) -> None:
    (observation,) = version.collect(HOST, registry(keys), loader(ntdll=library(RtlGetVersion=kernel)))
    assert observation.source == "api:RtlGetVersion"
    assert observation.raw == {
        "build": 19045,
        "ubr": None,
        "display_version": None,
        "edition_id": None,
        "installation_type": "Client",
    }
    assert (observation.error or "").startswith("registry: ")


def test_when_neither_answers_the_registrys_refusal_is_reported() -> None:
    (observation,) = version.collect(HOST, registry({}, denied=(version.KEY,)), NO_DLL)
    assert (observation.access, observation.raw) == (Access.DENIED, None)
    assert (observation.error or "").startswith("win32 5")


ROLLUP = "Package_for_RollupFix~31bf3856ad364e35~amd64~~26100.4349.1.3"
SUPERSEDED = "Package_for_RollupFix~31bf3856ad364e35~amd64~~26100.4061.1.9"


def test_only_cumulative_updates_are_listed_with_state_and_time() -> None:
    when = ticks(datetime(2025, 6, 11, 8, 36, 26, tzinfo=UTC))
    packages = {
        "Microsoft-Windows-Client-Features-Package~31bf3856ad364e35~amd64~~10.0.26100.1": {
            "CurrentState": 112
        },
        ROLLUP: {"CurrentState": 112, "InstallTimeHigh": when >> 32, "InstallTimeLow": when & 0xFFFF_FFFF},
        SUPERSEDED: {"CurrentState": 80},
        "Package_for_ServicingStack_4347~31bf3856ad364e35~amd64~~26100.4347.1.0": {"CurrentState": 112},
    }
    keys = {rf"{cbs_rollups.KEY}\{name}": values for name, values in packages.items()}
    observation = one(cbs_rollups.collect, keys)
    assert observation.raw == [
        {
            "package": ROLLUP,
            "build": 26100,
            "ubr": 4349,
            "state": 112,
            "installed_at": "2025-06-11T08:36:26Z",
        },
        {"package": SUPERSEDED, "build": 26100, "ubr": 4061, "state": 80, "installed_at": None},
    ]


def test_a_package_that_may_not_be_read_is_listed_without_its_facts() -> None:
    key = rf"{cbs_rollups.KEY}\{ROLLUP}"
    observation = one(cbs_rollups.collect, {key: {"CurrentState": 112}}, denied=(key,))
    assert observation.raw == [
        {"package": ROLLUP, "build": 26100, "ubr": 4349, "state": None, "installed_at": None}
    ]


def test_no_cumulative_update_is_empty_and_no_key_is_absent() -> None:
    assert one(cbs_rollups.collect, {cbs_rollups.KEY: {}}).access is Access.EMPTY
    assert one(cbs_rollups.collect, {}).access is Access.ABSENT


def test_update_settings_that_are_missing_are_null_and_not_zero() -> None:
    keys = {
        rf"{update_services.SERVICES}\wuauserv": {"Start": 3},
        rf"{update_services.SERVICES}\UsoSvc": {"Start": 2},
    }
    assert one(update_services.collect, keys).raw == {
        "wuauserv_start": 3,
        "usosvc_start": 2,
        "no_auto_update": None,
        "au_options": None,
        "use_wu_server": None,
        "disable_access": None,
        "pause_until": None,
    }


def test_policies_and_the_later_end_of_a_pause_are_read() -> None:
    observation = one(
        update_services.collect,
        {
            rf"{update_services.SERVICES}\wuauserv": {"Start": 4},
            rf"{update_services.POLICY}\AU": {"NoAutoUpdate": 1, "AUOptions": 2, "UseWUServer": 1},
            update_services.POLICY: {"DisableWindowsUpdateAccess": 1},
            update_services.SETTINGS: {
                "PauseUpdatesExpiryTime": "2026-12-01T00:00:00Z",
                "PauseQualityUpdatesEndTime": "2026-12-20T00:00:00Z",
            },
        },
    )
    assert observation.raw == {
        "wuauserv_start": 4,
        "usosvc_start": None,
        "no_auto_update": 1,
        "au_options": 2,
        "use_wu_server": 1,
        "disable_access": 1,
        "pause_until": "2026-12-20T00:00:00Z",
    }


def test_a_registry_without_any_of_the_update_keys_gives_no_facts() -> None:
    assert one(update_services.collect, {}).access is Access.ABSENT


def test_a_forbidden_policy_is_not_taken_for_no_policy() -> None:
    keys = {rf"{update_services.SERVICES}\wuauserv": {"Start": 3}}
    assert one(update_services.collect, keys, denied=(update_services.POLICY,)).access is Access.DENIED


@pytest.mark.parametrize(
    ("servicing", "update"), [(True, False), (False, True), (False, False), (True, True)]
)
def test_a_waiting_restart_is_the_existence_of_a_key(servicing: bool, update: bool) -> None:
    keys: dict[str, dict[str, object]] = {reboot_pending._CURRENT: {}}
    if servicing:
        keys[reboot_pending.SERVICING] = {}
    if update:
        keys[reboot_pending.WINDOWS_UPDATE] = {}
    assert one(reboot_pending.collect, keys).raw == {
        "component_servicing": servicing,
        "windows_update": update,
    }


def test_a_registry_without_its_root_says_nothing_about_a_restart() -> None:
    assert one(reboot_pending.collect, {}).access is Access.ABSENT


def test_defenders_definitions_have_a_time_and_a_version() -> None:
    updated = ticks(datetime(2025, 4, 23, 19, 33, 20, tzinfo=UTC)).to_bytes(8, "little")
    keys = {defender_registry.KEY: {"SignaturesLastUpdated": updated, "AVSignatureVersion": "1.423.336.0"}}
    assert one(defender_registry.collect, keys).raw == {
        "signatures_last_updated": "2025-04-23T19:33:20Z",
        "signature_version": "1.423.336.0",
    }


def test_definitions_that_were_never_updated_have_no_time() -> None:
    keys = {defender_registry.KEY: {"SignaturesLastUpdated": bytes(8), "AVSignatureVersion": "0.0.0.0"}}
    raw = one(defender_registry.collect, keys).raw
    assert isinstance(raw, dict)
    assert raw["signatures_last_updated"] is None


@pytest.mark.parametrize(
    ("keys", "access"), [({}, Access.ABSENT), ({defender_registry.KEY: {}}, Access.EMPTY)]
)
def test_no_definitions_in_the_registry_is_no_fact(keys: Keys, access: Access) -> None:
    assert one(defender_registry.collect, keys).access is access


def test_the_private_profile_is_called_standard_in_the_registry() -> None:
    keys = {
        rf"{firewall_registry.LOCAL}\DomainProfile": {"EnableFirewall": 1},
        rf"{firewall_registry.LOCAL}\StandardProfile": {"EnableFirewall": 0, "DefaultInboundAction": 0},
        rf"{firewall_registry.LOCAL}\PublicProfile": {"EnableFirewall": 1, "DefaultInboundAction": 1},
        rf"{firewall_registry.POLICY}\PrivateProfile": {"EnableFirewall": 1},
        rf"{firewall_registry.POLICY}\DomainProfile": {"EnableFirewall": 0},
    }
    assert one(firewall_registry.collect, keys).raw == {
        "local": {
            "domain": {"enabled": 1, "inbound": None},
            "private": {"enabled": 0, "inbound": 0},
            "public": {"enabled": 1, "inbound": 1},
        },
        "policy": {
            "domain": {"enabled": 0, "inbound": None},
            "private": {"enabled": 1, "inbound": None},
            "public": {"enabled": None, "inbound": None},
        },
    }


def test_a_policy_of_the_old_kind_counts_for_the_private_profile() -> None:
    keys = {
        firewall_registry.LOCAL: {},
        rf"{firewall_registry.LOCAL}\StandardProfile": {},
        rf"{firewall_registry.POLICY}\StandardProfile": {"EnableFirewall": 0},
    }
    raw = one(firewall_registry.collect, keys).raw
    assert isinstance(raw, dict)
    assert raw["policy"]["private"] == {"enabled": 0, "inbound": None}


@pytest.mark.parametrize(
    ("denied", "access"), [((), Access.ABSENT), ((firewall_registry.LOCAL,), Access.DENIED)]
)
def test_firewall_settings_that_are_not_there_are_no_facts(denied: tuple[str, ...], access: Access) -> None:
    assert one(firewall_registry.collect, {}, denied).access is access


def test_the_host_facts_come_from_the_registry_and_never_fail() -> None:
    host = machine.read_host(registry({version.KEY: CURRENT}), NO_DLL)
    assert (host.system, host.build, host.ubr, host.edition, host.install) == (
        System.WINDOWS,
        26200,
        7171,
        "Core",
        "Client",
    )
    assert (host.arch, host.elevated, host.ui, host.managed, host.portable) == (None,) * 5
    assert machine.read_host(registry({}, denied=(version.KEY,)), NO_DLL) == HOST


def join(status: int) -> Any:
    """netapi32 of a PC in a workgroup (2) or a domain (3)."""

    def ask(_server: Any, _name: Any, kind: Any) -> int:
        target(kind).value = status
        return 0

    return loader(netapi32=library(NetGetJoinInformation=ask))


ENROLLED = {"EnrollmentState": 1, "ProviderID": "MS DM Server"}


@pytest.mark.parametrize(
    ("status", "keys", "expected"),
    [
        (3, {}, "domain"),
        (2, {}, "none"),
        (2, {rf"{machine.ENTRA_JOIN}\0123ABCD": {}}, "entra"),
        (2, {machine.ENTRA_JOIN: {}}, "none"),
        (2, {rf"{machine.ENROLLMENTS}\{{A}}": ENROLLED}, "mdm"),
        (
            2,
            {rf"{machine.ENROLLMENTS}\Context": {}, rf"{machine.ENROLLMENTS}\{{A}}": {"EnrollmentState": 0}},
            "none",
        ),
        (2, {rf"{machine.ENROLLMENTS}\{{A}}": {"EnrollmentState": 1}}, "none"),
    ],
)
def test_who_manages_this_pc_is_found_without_any_name(status: int, keys: Keys, expected: str) -> None:
    assert machine.managed_by(registry(keys), join(status)) == expected


def test_a_damaged_registry_is_an_error_of_every_registry_collector() -> None:
    fake = FakeWinreg({})

    def broken(*_: object) -> object:
        raise windows_error(OSError, 1009)

    fake.OpenKeyEx = broken  # type: ignore[assignment]
    collectors = (
        cbs_rollups,
        update_services,
        reboot_pending,
        defender_registry,
        share_registry,
        firewall_registry,
    )
    for module in collectors:
        (observation,) = module.collect(HOST, Registry(winreg=fake))
        assert (observation.access, observation.raw) == (Access.ERROR, None)
        assert (observation.error or "").startswith("win32 1009")

"""The collectors that ask COM, WMI and the system's DLLs: recorded answers, and every way of refusing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from fake_library import library, loader, target

from app.domain.observation import Access, Host, Observation, System
from app.inspection.collectors.windows import (
    defender_status,
    firewall_policy,
    firewall_service,
    guest_account,
    networks,
    security_center2,
    security_health,
    security_products,
    shares,
    update_history,
    uptime,
)
from app.system.windows_errors import NoAnswer, no_answer_hresult, no_answer_win32
from app.system.windows_security_health import Provider
from app.system.windows_security_products import SecurityProduct

HOST = Host(System.WINDOWS, install="Client")
SERVER = Host(System.WINDOWS, install="Server Core")

DEFENDER = SecurityProduct(
    "Windows Defender",
    0,
    1,
    "windowsdefender://",
    "{D68DDC3A-831F-4fae-9E44-DA132C1ACF46}",
    "Mon, 18 Apr 2022 08:05:47 GMT",
)
OTHER = SecurityProduct(
    "ウイルスバスター", 0, 0, r"C:\Program Files\Trend\x.exe", "{AFEE279F-FAE7-BAEE-3A88-4BF7277B8551}", None
)
SC2_DEFENDER = {
    "displayName": "Windows Defender",
    "instanceGuid": "{D68DDC3A-831F-4fae-9E44-DA132C1ACF46}",
    "productState": 397568,
    "pathToSignedReportingExe": r"%ProgramFiles%\Windows Defender\MsMpeng.exe",
    "timestamp": "Mon, 18 Apr 2022 08:05:47 GMT",
}
D09 = {
    "AMRunningMode": "Normal",
    "AntivirusSignatureAge": 0,
    "AntivirusSignatureVersion": "1.423.336.0",
    "IsTamperProtected": True,
}


class Wmi:
    """WMI with some classes; a class whose rows are an exception raises it."""

    def __init__(self, **classes: Sequence[Mapping[str, Any]] | NoAnswer) -> None:
        self.classes = classes
        self.asked: list[str] = []

    def __call__(self, namespace: str, name: str, columns: tuple[str, ...], seconds: float) -> Any:
        """The rows, with None for the columns they have not."""
        self.asked.append(name)
        rows = self.classes.get(name, no_answer_hresult(0x8004100E, namespace))
        if isinstance(rows, NoAnswer):
            raise rows
        return tuple({column: row.get(column) for column in columns} for row in rows)


def listing(*products: SecurityProduct) -> Callable[[Provider], Sequence[SecurityProduct]]:
    """Security Center with these antivirus products and no firewall of others."""
    return lambda provider: products if provider is Provider.ANTIVIRUS else ()


def no_list(_provider: Provider) -> Sequence[SecurityProduct]:
    """No wscapi.dll, as on Server."""
    raise no_answer_win32(126, "wscapi.dll")


def only(observations: Sequence[Observation]) -> Observation:
    """The one observation."""
    (observation,) = observations
    return observation


def test_listed_products_keep_security_centers_own_numbers() -> None:
    antivirus, firewall = security_products.collect(HOST, listing(DEFENDER, OTHER))
    assert isinstance(antivirus.raw, list)
    assert antivirus.raw[0] == {
        "name": "Windows Defender",
        "state": 0,
        "signature": 1,
        "remediation": "windowsdefender://",
        "guid": "{D68DDC3A-831F-4fae-9E44-DA132C1ACF46}",
        "timestamp": "2022-04-18T08:05:47Z",
    }
    assert antivirus.raw[1]["timestamp"] is None
    assert firewall.access is Access.EMPTY


def test_one_list_that_fails_does_not_take_the_other_with_it() -> None:
    def ask(provider: Provider) -> Sequence[SecurityProduct]:
        if provider is Provider.FIREWALL:
            raise no_answer_hresult(0x80070005, "IWSCProductList")
        return (DEFENDER,)

    antivirus, firewall = security_products.collect(HOST, ask)
    assert (antivirus.access, firewall.access) == (Access.OK, Access.DENIED)
    assert firewall.error == "0x80070005 IWSCProductList"


def test_a_server_has_no_list_of_products() -> None:
    assert [one.access for one in security_products.collect(SERVER, no_list)] == [
        Access.ABSENT,
        Access.ABSENT,
    ]


def test_registered_products_come_with_their_program_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known: dict[str, bool | None] = {
        r"C:\Program Files\Windows Defender\MsMpeng.exe": True,
        r"C:\Gone\av.exe": False,
    }
    monkeypatch.setenv("ProgramFiles", r"C:\Program Files")
    monkeypatch.setattr(security_center2, "file_exists", known.__getitem__)
    rows = [
        SC2_DEFENDER,
        {"displayName": "McAfee", "productState": 397312, "pathToSignedReportingExe": r'"C:\Gone\av.exe"'},
        {"displayName": "Odd", "productState": 266240, "pathToSignedReportingExe": "windowsdefender://"},
    ]
    observation = only(security_center2.collect(HOST, Wmi(AntiVirusProduct=rows)))
    assert isinstance(observation.raw, list)
    assert observation.raw[0] == {
        "name": "Windows Defender",
        "guid": "{D68DDC3A-831F-4fae-9E44-DA132C1ACF46}",
        "product_state": 397568,
        "exe": r"C:\Program Files\Windows Defender\MsMpeng.exe",
        "exe_exists": True,
        "timestamp": "2022-04-18T08:05:47Z",
    }
    assert [(row["exe"], row["exe_exists"]) for row in observation.raw[1:]] == [
        (r"C:\Gone\av.exe", False),
        (None, None),
    ]


def test_whether_a_program_exists_is_asked_of_the_disk(tmp_path: Path) -> None:
    (tmp_path / "there.exe").write_bytes(b"")
    assert security_center2.file_exists(str(tmp_path / "there.exe")) is True
    assert security_center2.file_exists(str(tmp_path / "gone.exe")) is False
    assert security_center2.file_exists(str(tmp_path / "there.exe" / "below.exe")) is None


def test_a_users_name_in_a_path_does_not_get_into_an_observation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("USERPROFILE", r"C:\Users\山田　太郎")
    assert (
        security_center2.without_user(r"c:\users\山田　太郎\AppData\av.exe")
        == r"%USERPROFILE%\AppData\av.exe"
    )
    assert security_center2.without_user(r"C:\Users\山田　太郎2\av.exe") == r"C:\Users\山田　太郎2\av.exe"


@pytest.mark.parametrize(
    ("hresult", "access"),
    [
        (0x8004100E, Access.ABSENT),
        (0x80041010, Access.ABSENT),
        (0x80041003, Access.DENIED),
        (0x80041013, Access.ERROR),
        (0x00040004, Access.TIMEOUT),
        (0x800706BA, Access.ERROR),
    ],
)
def test_each_refusal_of_wmi_is_its_own_access(hresult: int, access: Access) -> None:
    failing = Wmi(
        AntiVirusProduct=no_answer_hresult(hresult), MSFT_MpComputerStatus=no_answer_hresult(hresult)
    )
    for observation in (
        only(security_center2.collect(HOST, failing)),
        only(defender_status.collect(SERVER, failing, no_list)),
    ):
        assert (observation.access, observation.raw) == (access, None)
        assert (observation.error or "").startswith(f"0x{hresult:08X}")


def test_wmi_without_rows_is_empty_and_never_a_fact() -> None:
    nothing = Wmi(AntiVirusProduct=(), MSFT_MpComputerStatus=())
    assert only(security_center2.collect(HOST, nothing)).access is Access.EMPTY
    assert only(defender_status.collect(SERVER, nothing, no_list)).access is Access.EMPTY


def test_defender_is_asked_when_it_is_on_and_missing_fields_are_null() -> None:
    observation = only(defender_status.collect(HOST, Wmi(MSFT_MpComputerStatus=[D09]), listing(DEFENDER)))
    assert isinstance(observation.raw, dict)
    assert set(observation.raw) == set(defender_status.FIELDS)
    assert {key: observation.raw[key] for key in D09} == D09
    assert observation.raw["FullScanAge"] is None


def off(product: SecurityProduct, state: int) -> SecurityProduct:
    """The product in another state."""
    return SecurityProduct(product.name, state, 1, product.remediation, product.guid, None)


@pytest.mark.parametrize("products", [(OTHER,), (OTHER, off(DEFENDER, 1)), (off(DEFENDER, 3),)])
def test_defender_is_never_asked_beside_another_product_that_does_the_work(
    products: tuple[SecurityProduct, ...],
) -> None:
    wmi = Wmi(MSFT_MpComputerStatus=[D09])
    observation = only(defender_status.collect(HOST, wmi, listing(*products)))
    assert (observation.access, observation.error) == (Access.UNSUPPORTED, "not asked: Defender is not on")
    assert wmi.asked == []


@pytest.mark.parametrize(
    ("state", "asked"), [(397568, True), (397584, True), (401664, True), (393472, False), (393488, False)]
)
def test_without_the_list_security_centers_database_says_whether_defender_is_on(
    state: int, asked: bool
) -> None:
    rows = [{**SC2_DEFENDER, "productState": state}]
    wmi = Wmi(AntiVirusProduct=rows, MSFT_MpComputerStatus=[D09])
    only(defender_status.collect(HOST, wmi, no_list))
    assert ("MSFT_MpComputerStatus" in wmi.asked) is asked


def test_a_product_that_only_calls_itself_defender_is_not_defender() -> None:
    forged = SecurityProduct(
        "Windows Defender", 0, 1, r"C:\x.exe", "{00000000-0000-0000-0000-000000000001}", None
    )
    wmi = Wmi(MSFT_MpComputerStatus=[D09])
    only(defender_status.collect(HOST, wmi, listing(forged)))
    assert wmi.asked == []


def test_on_a_server_only_defender_is_asked() -> None:
    wmi = Wmi(MSFT_MpComputerStatus=[D09])
    assert only(defender_status.collect(SERVER, wmi, no_list)).access is Access.OK
    assert wmi.asked == ["MSFT_MpComputerStatus"]


def test_when_nobody_else_could_tell_defender_is_the_last_to_ask() -> None:
    wmi = Wmi(MSFT_MpComputerStatus=[D09])
    assert only(defender_status.collect(HOST, wmi, no_list)).access is Access.OK
    assert wmi.asked == ["AntiVirusProduct", "MSFT_MpComputerStatus"]


def test_a_stopped_defender_service_is_a_fact_with_its_code() -> None:
    stopped = Wmi(MSFT_MpComputerStatus=no_answer_hresult(0x800106BA))
    observation = only(defender_status.collect(HOST, stopped, listing(DEFENDER)))
    assert (observation.access, observation.error) == (Access.OK, "0x800106BA")
    assert isinstance(observation.raw, dict)
    assert observation.raw["AMServiceEnabled"] is False
    assert observation.raw["AMRunningMode"] == "Not running"
    assert observation.raw["AntivirusSignatureAge"] is None


class Automation:
    """An automation object of dictionaries: `members` maps a name to a value, a function or NoAnswer."""

    def __init__(self, **members: Any) -> None:
        self.members = members

    def get(self, name: str, *arguments: Any) -> Any:
        """A property."""
        found = self.members.get(name, no_answer_hresult(0x80020006, name))
        if isinstance(found, NoAnswer):
            raise found
        return found(*arguments) if callable(found) else found

    call = get


def collection(*members: Any) -> Automation:
    """Count and Item."""
    return Automation(Count=len(members), Item=lambda index: members[index])


def category(guid: str) -> Automation:
    """An update's category."""
    return Automation(CategoryID=guid, Name="セキュリティ問題の修正プログラム")


def session(*entries: Any, total: int | None = None) -> Callable[[str], Automation]:
    """Windows Update with a history."""
    asked = []

    def history(start: int, count: int) -> Automation:
        asked.append((start, count))
        return collection(*entries[:count])

    count = len(entries) if total is None else total
    searcher = Automation(GetTotalHistoryCount=lambda: count, QueryHistory=history)
    return lambda program: Automation(CreateUpdateSearcher=lambda: searcher)


LCU = Automation(
    Title="2026-11 x64 ベース システム用 Windows 11 の累積更新プログラム (KB5068861) (26200.7171)",
    Date=46338.125,
    Operation=1,
    ResultCode=2,
    ServerSelection=2,
    Categories=collection(
        category("0FA1201D-4330-4FA8-8AE9-B877473B6441"), category("cd5ffd1e-e932-4e3a-bf74-18bf0b1bbd83")
    ),
)


def test_the_update_history_keeps_title_time_numbers_and_categories() -> None:
    observation = only(update_history.collect(HOST, session(LCU)))
    assert observation.raw == [
        {
            "title": LCU.members["Title"],
            "date": "2026-11-12T03:00:00Z",
            "operation": 1,
            "result_code": 2,
            "server_selection": 2,
            "categories": ["0fa1201d-4330-4fa8-8ae9-b877473b6441", "cd5ffd1e-e932-4e3a-bf74-18bf0b1bbd83"],
        }
    ]


def test_one_bad_entry_of_the_history_does_not_hide_the_others() -> None:
    old = Automation(
        Title="old", Date=0.0, Operation=2, ResultCode=no_answer_hresult(0x80004005), ServerSelection=0
    )
    broken = Automation()
    observation = only(update_history.collect(HOST, session(broken, old, LCU)))
    assert isinstance(observation.raw, list)
    assert [row["title"] for row in observation.raw] == [None, "old", LCU.members["Title"]]
    assert (
        observation.raw[1]["date"],
        observation.raw[1]["result_code"],
        observation.raw[1]["categories"],
    ) == (None, None, [])


def test_at_most_two_hundred_entries_are_asked_for() -> None:
    observation = only(update_history.collect(HOST, session(*[LCU] * 300)))
    assert isinstance(observation.raw, list)
    assert len(observation.raw) == 200


def test_a_lost_history_is_empty() -> None:
    assert only(update_history.collect(HOST, session())).access is Access.EMPTY


@pytest.mark.parametrize(
    ("hresult", "access"),
    [
        (0x80004001, Access.UNSUPPORTED),
        (0x8024002E, Access.ERROR),
        (0x80070422, Access.ERROR),
        (0x80070005, Access.DENIED),
    ],
)
def test_a_blocked_windows_update_says_its_code(hresult: int, access: Access) -> None:
    def create(program: str) -> Automation:
        return Automation(CreateUpdateSearcher=no_answer_hresult(hresult, "CreateUpdateSearcher"))

    observation = only(update_history.collect(HOST, create))
    assert (observation.access, observation.error) == (access, f"0x{hresult:08X} CreateUpdateSearcher")


def firewall(**changed: Any) -> Callable[[str], Automation]:
    """FwPolicy2: private is the current profile, public lets in."""
    members: dict[str, Any] = {
        "CurrentProfileTypes": 2,
        "FirewallEnabled": lambda bit: bit != 1,
        "DefaultInboundAction": lambda bit: 1 if bit == 4 else 0,
        "BlockAllInboundTraffic": lambda bit: False,
    }
    return lambda program: Automation(**{**members, **changed})


def test_the_firewall_is_read_profile_by_profile() -> None:
    assert only(firewall_policy.collect(HOST, firewall())).raw == {
        "current_profiles": 2,
        "profiles": {
            "domain": {"enabled": False, "inbound": 0, "block_all": False},
            "private": {"enabled": True, "inbound": 0, "block_all": False},
            "public": {"enabled": True, "inbound": 1, "block_all": False},
        },
    }


def test_half_an_answer_of_the_firewall_is_none() -> None:
    half = firewall(DefaultInboundAction=no_answer_hresult(0x80004001, "DefaultInboundAction"))
    observation = only(firewall_policy.collect(HOST, half))
    assert (observation.access, observation.raw) == (Access.UNSUPPORTED, None)


def test_networks_have_a_category_and_no_name() -> None:
    assert only(networks.collect(HOST, lambda: (0, 1))).raw == [{"category": 0}, {"category": 1}]
    assert only(networks.collect(HOST, lambda: ())).access is Access.EMPTY


def test_health_that_was_not_measured_is_told_apart() -> None:
    def ask(provider: Any, health: Any) -> int:
        target(health).value = 2
        return 1 if provider.value == 4 else 0

    observation = only(
        security_health.collect(HOST, loader(wscapi=library(WscGetSecurityProviderHealth=ask)))
    )
    assert observation.raw == {
        "antivirus": {"hresult": 1, "health": 2},
        "firewall": {"hresult": 0, "health": 2},
        "service": {"hresult": 0, "health": 2},
    }


@pytest.mark.parametrize("module", [shares, security_health, guest_account, firewall_service, uptime])
def test_a_missing_dll_is_absent_and_nothing_else(module: Any) -> None:
    observation = only(module.collect(HOST, loader()))
    assert (observation.access, observation.raw) == (Access.ABSENT, None)
    assert (observation.error or "").startswith("win32 126")

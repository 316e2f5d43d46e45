"""Which antivirus is there and what Defender says: recorded answers, and every way of refusing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from security_center_answers import (
    D09,
    DEFENDER,
    HOST,
    OTHER,
    SC2_DEFENDER,
    SERVER,
    Wmi,
    listing,
    no_list,
    only,
)

from app.domain.observation import Access
from app.inspection.collectors.windows import (
    defender_status,
    defender_threats,
    security_center2,
    security_products,
)
from app.system.windows_errors import NoAnswer, no_answer_hresult
from app.system.windows_security_health import Provider
from app.system.windows_security_products import SecurityProduct


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
    monkeypatch.setattr(security_center2, "is_signed", lambda path: "Defender" in path)
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
        "exe_signed": True,
        "timestamp": "2022-04-18T08:05:47Z",
    }
    assert [(row["exe"], row["exe_exists"], row["exe_signed"]) for row in observation.raw[1:]] == [
        (r"C:\Gone\av.exe", False, None),
        (None, None, None),
    ]


def test_whether_a_program_exists_is_asked_of_the_disk(tmp_path: Path) -> None:
    (tmp_path / "there.exe").write_bytes(b"")
    assert security_center2.file_exists(str(tmp_path / "there.exe")) is True
    assert security_center2.file_exists(str(tmp_path / "gone.exe")) is False


def test_a_program_we_may_not_look_at_is_neither_there_nor_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "stat", refuse)
    assert security_center2.file_exists("C:\\av.exe") is None


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


def finds(*rows: dict[str, object] | NoAnswer) -> Wmi:
    """Defender's finds; a refusal in their place raises it."""
    refusal = next((one for one in rows if isinstance(one, NoAnswer)), None)
    return Wmi(
        MSFT_MpThreat=refusal if refusal is not None else [one for one in rows if isinstance(one, dict)]
    )


def test_finds_are_counted_and_none_is_an_answer_of_defender() -> None:
    rows = ({"IsActive": False}, {"IsActive": True, "ThreatName": "EICAR", "Resources": "C:\\佐藤\\x"})
    found = only(defender_threats.collect(HOST, finds(*rows), listing(DEFENDER)))
    assert found.raw == {"count": 2, "active": 1}
    assert only(defender_threats.collect(HOST, finds(), listing(DEFENDER))).raw == {"count": 0, "active": 0}


def test_a_find_that_does_not_say_whether_it_is_active_leaves_it_open() -> None:
    found = only(defender_threats.collect(HOST, finds({"IsActive": False}, {}), listing(DEFENDER)))
    assert found.raw == {"count": 2, "active": None}


def test_finds_are_not_asked_for_beside_another_product_but_on_a_server() -> None:
    wmi = finds({"IsActive": True})
    beside = only(defender_threats.collect(HOST, wmi, listing(OTHER)))
    assert (beside.access, beside.error, wmi.asked) == (
        Access.UNSUPPORTED,
        "not asked: Defender is not on",
        [],
    )
    assert only(defender_threats.collect(SERVER, wmi, no_list)).raw == {"count": 1, "active": 1}


@pytest.mark.parametrize(
    ("hresult", "access"),
    [
        (0x8004100E, Access.ABSENT),
        (0x80041003, Access.DENIED),
        (0x00040004, Access.TIMEOUT),
        (0x800106BA, Access.ERROR),
    ],
)
def test_each_refusal_to_list_finds_is_no_answer(hresult: int, access: Access) -> None:
    found = only(defender_threats.collect(SERVER, finds(no_answer_hresult(hresult)), no_list))
    assert (found.access, found.raw) == (access, None)

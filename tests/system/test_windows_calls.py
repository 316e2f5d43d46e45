"""What the calls into Windows' own DLLs make of answers, half answers and refusals."""

from __future__ import annotations

import ctypes
from types import SimpleNamespace
from typing import Any

import pytest
from descriptor_bytes import sid
from fake_library import address_of, library, loader, target

from app.domain.observation import Access
from app.system import (
    windows_accounts,
    windows_library,
    windows_machine,
    windows_services,
    windows_shares,
    windows_signatures,
)
from app.system.windows_errors import NoAnswer
from app.system.windows_security_health import Health, Provider, provider_health

MACHINE = "S-1-5-21-1111111111-2222222222-3333333333"


class ShareServer:
    """NetShareEnum over a list of pages of shares; keeps what was freed."""

    def __init__(self, *pages: list[tuple[str, int, str]]) -> None:
        self.pages = pages
        self.freed: list[int] = []
        self.alive: list[Any] = []

    def library(self) -> SimpleNamespace:
        """netapi32."""

        def enumerate_shares(*arguments: Any) -> int:
            server, level, buffer, length, read, total, resume = arguments
            assert (server, level.value, length.value) == (None, 1, 0xFFFF_FFFF)
            page = target(resume).value
            rows = (windows_shares._ShareInfo1 * len(self.pages[page]))(*self.pages[page])
            self.alive.append(rows)
            target(buffer).value = address_of(rows)
            target(read).value = len(rows)
            target(total).value = sum(map(len, self.pages))
            target(resume).value = page + 1
            return 234 if page + 1 < len(self.pages) else 0

        return library(
            NetShareEnum=enumerate_shares, NetApiBufferFree=lambda one: self.freed.append(one.value)
        )


def test_all_pages_of_the_share_list_are_read_and_freed() -> None:
    server = ShareServer(
        [("C$", 0x8000_0000, "Default share")], [("経理", 0, ""), ("IPC$", 0x8000_0003, "Remote IPC")]
    )
    shares = windows_shares.list_shares(loader(netapi32=server.library()))
    assert [(one.name, one.kind, one.remark) for one in shares] == [
        ("C$", 0x8000_0000, "Default share"),
        ("経理", 0, ""),
        ("IPC$", 0x8000_0003, "Remote IPC"),
    ]
    assert len(server.freed) == 2


def test_a_type_with_the_top_bit_stays_unsigned() -> None:
    server = ShareServer([("D$", -2147483648 & 0xFFFF_FFFF, "")])
    assert windows_shares.list_shares(loader(netapi32=server.library()))[0].kind == 2147483648


@pytest.mark.parametrize(
    ("code", "access"),
    [
        (5, Access.DENIED),
        (50, Access.UNSUPPORTED),
        (2140, Access.ERROR),
        (2114, Access.ABSENT),
        (1722, Access.ERROR),
    ],
)
def test_a_refused_share_list_is_no_list(code: int, access: Access) -> None:
    dll = library(NetShareEnum=lambda *_: code, NetApiBufferFree=lambda _: 0)
    with pytest.raises(NoAnswer) as answer:
        windows_shares.list_shares(loader(netapi32=dll))
    assert (answer.value.access, answer.value.error) == (access, f"win32 {code} NetShareEnum")


def test_a_server_that_never_says_that_was_all_is_given_up() -> None:
    dll = library(NetShareEnum=lambda *_: 234, NetApiBufferFree=lambda _: 0)
    with pytest.raises(NoAnswer, match="234"):
        windows_shares.list_shares(loader(netapi32=dll))


class Accounts:
    """The calls that lead from the machine's SID to the guest account."""

    def __init__(self, flags: int, modals: int = 0, info: int = 0) -> None:
        self.flags, self.modals, self.info = flags, modals, info
        self.asked: list[bytes] = []
        self.freed = 0
        self.alive: list[Any] = []

    def load(self) -> Any:
        """netapi32 and advapi32."""

        def modals_get(_server: Any, level: Any, buffer: Any) -> int:
            assert level.value == 2
            if self.modals:
                return self.modals
            binary = ctypes.create_string_buffer(sid(MACHINE))
            row = windows_accounts._ModalsInfo2("PC", address_of(binary))
            self.alive += [binary, row]
            target(buffer).value = address_of(row)
            return 0

        def user_get_info(_server: Any, name: Any, level: Any, buffer: Any) -> int:
            assert (name.value, level.value) == ("ゲスト", 1)
            if self.info:
                return self.info
            row = windows_accounts._UserInfo1(name="ゲスト", flags=self.flags)
            self.alive.append(row)
            target(buffer).value = address_of(row)
            return 0

        def lookup(_server: Any, binary: Any, name: Any, *_rest: Any) -> int:
            self.asked.append(binary.raw[: 8 + 4 * binary.raw[1]])
            name.value = "ゲスト"
            return 1

        def free(_buffer: Any) -> int:
            self.freed += 1
            return 0

        netapi = library(NetUserModalsGet=modals_get, NetUserGetInfo=user_get_info, NetApiBufferFree=free)
        return loader(netapi32=netapi, advapi32=library(LookupAccountSidW=lookup))


@pytest.mark.parametrize(
    ("flags", "enabled"), [(0x0001, True), (0x0003, False), (0x10221, True), (0x10223, False)]
)
def test_the_guest_account_is_found_by_its_number_whatever_it_is_called(flags: int, enabled: bool) -> None:
    accounts = Accounts(flags)
    assert windows_accounts.guest_enabled(accounts.load()) is enabled
    assert accounts.asked == [sid(f"{MACHINE}-501")]
    assert accounts.freed == 2


def test_without_the_machines_sid_nothing_is_guessed() -> None:
    with pytest.raises(NoAnswer) as answer:
        windows_accounts.guest_enabled(Accounts(0, modals=2140).load())
    assert (answer.value.access, answer.value.error) == (Access.ERROR, "win32 2140 NetUserModalsGet")


def test_a_guest_account_that_is_not_there_is_absent() -> None:
    with pytest.raises(NoAnswer) as answer:
        windows_accounts.guest_enabled(Accounts(0, info=2221).load())
    assert answer.value.access is Access.ABSENT


def service_manager(state: int | None, manager: int = 7) -> tuple[SimpleNamespace, list[int]]:
    """advapi32 with one service in `state` (None: no such service), and the handles closed."""
    closed: list[int] = []

    def query(_handle: Any, status: Any) -> int:
        target(status).state = state
        return 1

    return library(
        OpenSCManagerW=lambda *_: manager,
        OpenServiceW=lambda handle, name, rights: 9 if state is not None and name.value == "mpssvc" else 0,
        QueryServiceStatus=query,
        CloseServiceHandle=lambda handle: closed.append(handle.value),
    ), closed


def test_a_services_state_is_its_number_and_both_handles_are_closed() -> None:
    dll, closed = service_manager(4)
    assert windows_services.service_state("mpssvc", loader(advapi32=dll)) == 4
    assert closed == [9, 7]


def test_a_missing_service_gives_the_systems_code_and_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows_services, "last_error", lambda: 1060)
    dll, closed = service_manager(None)
    with pytest.raises(NoAnswer) as answer:
        windows_services.service_state("mpssvc", loader(advapi32=dll))
    assert (answer.value.access, answer.value.error) == (Access.ERROR, "win32 1060 mpssvc")
    assert closed == [7]


@pytest.mark.parametrize("hresult", [0, 1])
def test_health_keeps_the_code_beside_the_word(hresult: int) -> None:
    def ask(provider: Any, health: Any) -> int:
        assert provider.value == 4
        target(health).value = 2
        return hresult

    dll = library(WscGetSecurityProviderHealth=ask)
    assert provider_health(Provider.ANTIVIRUS, loader(wscapi=dll)) == Health(hresult, 2)


def test_a_function_this_windows_has_not_is_absent() -> None:
    with pytest.raises(NoAnswer) as answer:
        windows_library.function(library(), "IsWow64Process2")
    assert (answer.value.access, answer.value.error) == (Access.ABSENT, "win32 127 IsWow64Process2")


def test_uptime_counts_whole_seconds_past_49_days() -> None:
    dll = library(GetTickCount64=lambda: 5_000_000_999)
    assert windows_machine.uptime_seconds(loader(kernel32=dll)) == 5_000_000


def last_sleep_of(slept_at: int, woke_at: int, status: int = 0) -> windows_machine.LastSleep | None:
    moments = {15: slept_at, 14: woke_at}

    def ask(level: int, nothing: None, nothing_long: int, moment: Any, size: int) -> int:
        assert (nothing, nothing_long, size) == (None, 0, 8)
        target(moment).value = moments[level] * 10_000_000
        return status

    return windows_machine.last_sleep(
        loader(
            kernel32=library(GetTickCount64=lambda: 1_000_000), powrprof=library(CallNtPowerInformation=ask)
        )
    )


def test_the_last_sleep_says_how_long_it_was_and_when_it_ended() -> None:
    assert last_sleep_of(100, 940) == windows_machine.LastSleep(slept_seconds=840, awake_seconds=60)


@pytest.mark.parametrize(("slept_at", "woke_at"), [(0, 0), (940, 100), (100, 1001)])
def test_moments_that_make_no_sense_are_no_sleep(slept_at: int, woke_at: int) -> None:
    assert last_sleep_of(slept_at, woke_at) is None


def test_a_refusal_to_tell_the_last_sleep_keeps_its_code() -> None:
    with pytest.raises(NoAnswer) as answer:
        last_sleep_of(100, 940, status=-1073741790)
    assert answer.value.error == "0xC0000022 CallNtPowerInformation"


def test_the_kernel_says_build_and_server() -> None:
    def rtl_get_version(info: Any) -> int:
        target(info).build, target(info).product = 20348, 3
        assert target(info).size == 284
        return 0

    found = windows_machine.kernel_version(loader(ntdll=library(RtlGetVersion=rtl_get_version)))
    assert (found.build, found.server) == (20348, True)


def chassis_table(kind: int) -> bytes:
    """A firmware table: BIOS with two texts, then a chassis, then the end."""
    bios = bytes((0, 6, 0, 0, 1, 2)) + b"Maker\x00Version\x00\x00"
    chassis = bytes((3, 7, 1, 0, 1, kind, 0)) + b"Maker\x00\x00"
    table = bios + chassis + bytes((127, 4, 2, 0)) + b"\0\0"
    return bytes((0, 3, 0, 0)) + len(table).to_bytes(4, "little") + table


def machine(firmware: bytes, battery: int) -> Any:
    """kernel32 of a PC."""

    def table(_provider: Any, _id: Any, buffer: Any, size: Any) -> int:
        if buffer is not None:
            assert size.value == len(firmware)
            ctypes.memmove(buffer, firmware, len(firmware))
        return len(firmware)

    def power(status: Any) -> int:
        target(status).battery = battery
        return 1

    return loader(kernel32=library(GetSystemFirmwareTable=table, GetSystemPowerStatus=power))


@pytest.mark.parametrize(
    ("kind", "battery", "portable"),
    [
        (10, 128, True),  # a notebook without its battery
        (0x8A, 1, True),  # the top bit says "has a lock"
        (31, 1, True),
        (3, 1, False),  # a desktop with an uninterruptible power supply
        (35, 255, False),
        (2, 1, True),  # chassis "unknown": the battery decides
        (2, 128, False),
        (2, 255, None),
    ],
)
def test_a_notebook_is_told_from_a_desktop(kind: int, battery: int, portable: bool | None) -> None:
    assert windows_machine.is_portable(machine(chassis_table(kind), battery)) is portable


def test_a_firmware_without_a_table_leaves_it_to_the_battery() -> None:
    assert windows_machine.is_portable(machine(b"", 8)) is True


def test_a_damaged_firmware_table_ends_and_says_nothing() -> None:
    whole = chassis_table(10)
    for length in range(len(whole) - 20):
        assert windows_machine.is_portable(machine(whole[:length], 255)) is None


@pytest.mark.parametrize(("status", "joined"), [(3, True), (2, False), (1, False), (0, False)])
def test_only_a_domain_counts_as_joined(status: int, joined: bool) -> None:
    freed: list[int] = []
    name = ctypes.create_unicode_buffer("WORKGROUP")

    def ask(_server: Any, buffer: Any, kind: Any) -> int:
        target(buffer).value = address_of(name)
        target(kind).value = status
        return 0

    dll = library(NetGetJoinInformation=ask, NetApiBufferFree=lambda one: freed.append(one.value))
    assert windows_machine.is_domain_joined(loader(netapi32=dll)) is joined
    assert freed == [address_of(name)]


@pytest.mark.parametrize(
    ("code", "signed"),
    [
        (0, True),
        (0x800B0100 - 2**32, False),  # no signature
        (0x80096010 - 2**32, False),  # changed since it was signed
        (0x800B0109 - 2**32, None),  # a root this PC does not know: not "unsigned"
        (0x800B0101 - 2**32, None),  # expired
    ],
)
def test_only_a_clear_word_about_a_signature_counts(code: int, signed: bool | None) -> None:
    actions: list[int] = []

    def verify(_window: Any, _action: Any, data: Any) -> int:
        actions.append(target(data).action)
        file = windows_signatures._FileInfo.from_address(target(data).subject)
        assert (file.path, target(data).window, target(data).flags) == ("C:\\av.exe", 2, 0x1010)
        return code

    assert (
        windows_signatures.is_signed("C:\\av.exe", loader(wintrust=library(WinVerifyTrust=verify))) is signed
    )
    assert actions == [1, 2]

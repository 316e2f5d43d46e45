"""Wireless networks: their encryption without their names, and every way of refusing."""

from __future__ import annotations

import ctypes
import json
from types import SimpleNamespace
from typing import Any

import pytest
from fake_library import address_of, library, loader, target
from registry_answers import HOST

from app.domain.observation import Access, Observation
from app.inspection.collectors.windows import wifi
from app.system import windows_wifi
from app.system.windows_errors import NoAnswer, no_answer_hresult
from app.system.windows_wifi import SavedNetwork, Wireless, parse_profile, wireless

PROFILE = """<?xml version="1.0"?>
<WLANProfile xmlns="http://www.microsoft.com/networking/WLAN/profile/v1">
 <name>aterm-佐藤</name><connectionMode>{mode}</connectionMode>
 <MSM><security><authEncryption><authentication>{authentication}</authentication>
 <encryption>{encryption}</encryption><useOneX>false</useOneX></authEncryption></security></MSM>
</WLANProfile>"""


def profile(authentication: str, encryption: str, mode: str = "auto") -> str:
    return PROFILE.format(authentication=authentication, encryption=encryption, mode=mode)


HOME = SavedNetwork("aterm-佐藤", "WPA2PSK", "AES", True)
CAFE = SavedNetwork("cafe (1)", "open", "none", True)


def found(states: tuple[int, ...], *names: str, service: bool = True) -> Observation:
    (one,) = wifi.collect(HOST, lambda: Wireless(service, states, (HOME, CAFE)), lambda: names)
    return one


@pytest.mark.parametrize(
    ("names", "connected"),
    [
        (("aterm-佐藤",), [True, False]),
        (("aterm-佐藤 2",), [True, False]),
        (("cafe (1)", "会社の有線"), [False, True]),
        (("aterm-佐藤-guest",), [False, False]),
    ],
)
def test_the_network_in_use_is_found_by_its_name_and_no_name_is_kept(
    names: tuple[str, ...], connected: list[bool]
) -> None:
    observation = found((1,), *names)
    assert isinstance(observation.raw, dict)
    assert [one["connected"] for one in observation.raw["networks"]] == connected  # type: ignore[union-attr,call-overload,index]
    written = json.dumps(observation.to_json(), ensure_ascii=False)
    assert "佐藤" not in written
    assert "cafe" not in written


def test_without_the_names_of_networks_none_is_said_to_be_in_use() -> None:
    def refuse() -> tuple[str, ...]:
        raise no_answer_hresult(0x80070005)

    (one,) = wifi.collect(HOST, lambda: Wireless(True, (1,), (HOME,)), refuse)
    assert isinstance(one.raw, dict)
    assert one.raw["networks"] == [
        {"authentication": "WPA2PSK", "encryption": "AES", "auto_connect": True, "connected": None}
    ]


def test_no_adapter_and_no_service_are_answers() -> None:
    nothing = wifi.collect(HOST, lambda: Wireless(False, (), ()), lambda: ())[0]
    assert nothing.raw == {"service_running": False, "adapters": [], "networks": []}


def test_a_profile_says_authentication_encryption_and_whether_it_joins_by_itself() -> None:
    assert parse_profile("x", profile("WPA3SAE", "AES", "manual")) == SavedNetwork(
        "x", "WPA3SAE", "AES", False
    )
    assert parse_profile("x", "<broken") == SavedNetwork("x", None, None, None)


class Wlan:
    """wlanapi.dll with one adapter and these saved networks."""

    def __init__(self, *profiles: tuple[str, str], refuse: dict[str, int] | None = None) -> None:
        self.profiles = dict(profiles)
        self.refuse = refuse or {}
        self.freed: list[int] = []
        self.closed = 0
        self.kept: list[Any] = []

    def library(self) -> SimpleNamespace:
        return library(
            WlanOpenHandle=lambda *_: self.refuse.get("WlanOpenHandle", 0),
            WlanCloseHandle=self.close,
            WlanFreeMemory=lambda pointer: self.freed.append(pointer.value),
            WlanEnumInterfaces=self.interfaces,
            WlanGetProfileList=self.list,
            WlanGetProfile=self.profile,
        )

    def close(self, *_: Any) -> int:
        self.closed += 1
        return 0

    def give(self, reference: Any, kind: Any, items: list[Any]) -> None:
        block = ctypes.create_string_buffer(
            len(items).to_bytes(4, "little") + bytes(4) + b"".join(bytes(one) for one in items)
        )
        self.kept.append(block)
        target(reference).value = address_of(block)

    def interfaces(self, _handle: Any, _reserved: Any, reference: Any) -> int:
        self.give(reference, None, [windows_wifi._Interface(state=1)])
        return self.refuse.get("WlanEnumInterfaces", 0)

    def list(self, _handle: Any, _guid: Any, _reserved: Any, reference: Any) -> int:
        rows = []
        for name in self.profiles:
            row = windows_wifi._Profile()
            written = name.encode("utf-16-le")
            ctypes.memmove(row.name, written, len(written))
            rows.append(row)
        self.give(reference, None, rows)
        return self.refuse.get("WlanGetProfileList", 0)

    def profile(
        self, _handle: Any, _guid: Any, name: Any, _reserved: Any, text: Any, flags: Any, _a: Any
    ) -> int:
        assert target(flags).value == 0  # never the key
        buffer = ctypes.create_unicode_buffer(self.profiles[name.value])
        self.kept.append(buffer)
        target(text).value = address_of(buffer)
        return self.refuse.get("WlanGetProfile", 0)


def test_adapters_and_profiles_are_read_and_given_back() -> None:
    wlan = Wlan(("aterm-佐藤", profile("WPA2PSK", "AES")), ("cafe", profile("open", "none", "manual")))
    answer = wireless(loader(wlanapi=wlan.library()))
    assert answer == Wireless(
        True,
        (1,),
        (SavedNetwork("aterm-佐藤", "WPA2PSK", "AES", True), SavedNetwork("cafe", "open", "none", False)),
    )
    assert (len(wlan.freed), wlan.closed) == (4, 1)


def test_a_service_that_does_not_run_is_a_fact() -> None:
    wlan = Wlan(refuse={"WlanOpenHandle": 1062})
    assert wireless(loader(wlanapi=wlan.library())) == Wireless(False, (), ())


@pytest.mark.parametrize(
    "step", ["WlanOpenHandle", "WlanEnumInterfaces", "WlanGetProfileList", "WlanGetProfile"]
)
@pytest.mark.parametrize(
    ("code", "access"), [(5, Access.DENIED), (50, Access.UNSUPPORTED), (31, Access.ERROR)]
)
def test_a_refusal_at_any_step_is_no_answer(step: str, code: int, access: Access) -> None:
    wlan = Wlan(("home", profile("WPA2PSK", "AES")), refuse={step: code})
    with pytest.raises(NoAnswer) as caught:
        wireless(loader(wlanapi=wlan.library()))
    assert (caught.value.access, caught.value.error) == (access, f"win32 {code} {step}")
    assert wlan.closed == (0 if step == "WlanOpenHandle" else 1)


def test_a_windows_without_wireless_support_is_absent() -> None:
    (one,) = wifi.collect(HOST, lambda: wireless(loader()), lambda: ())
    assert (one.access, one.raw) == (Access.ABSENT, None)

"""Updates, firewall, networks and the system's own DLLs: recorded answers, and every way of refusing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from automation_answers import Automation, collection
from fake_library import library, loader, target
from security_center_answers import HOST, only

from app.domain.observation import Access
from app.inspection.collectors.windows import (
    firewall_policy,
    firewall_service,
    guest_account,
    networks,
    security_health,
    server_service,
    shares,
    update_history,
    uptime,
)
from app.system.windows_errors import no_answer_hresult


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


@pytest.mark.parametrize(
    "module", [shares, security_health, guest_account, firewall_service, server_service, uptime]
)
def test_a_missing_dll_is_absent_and_nothing_else(module: Any) -> None:
    observation = only(module.collect(HOST, loader()))
    assert (observation.access, observation.raw) == (Access.ABSENT, None)
    assert (observation.error or "").startswith("win32 126")

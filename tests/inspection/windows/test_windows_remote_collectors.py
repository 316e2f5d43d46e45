"""Remote Desktop and tools for working from elsewhere, out of the registry."""

from __future__ import annotations

import pytest
from registry_answers import Keys, one

from app.domain.observation import Access
from app.inspection.collectors.remote_tools import known_tools
from app.inspection.collectors.windows import remote_desktop, remote_tools


def test_policy_and_local_settings_of_remote_desktop_are_kept_apart() -> None:
    keys = {
        remote_desktop.POLICY: {"fDenyTSConnections": 0},
        remote_desktop.LOCAL: {"fDenyTSConnections": 1},
        remote_desktop.LISTENER: {"UserAuthentication": 1, "PortNumber": 3390},
    }
    assert one(remote_desktop.collect, keys).raw == {
        "policy": {"deny": 0, "sign_in_first": None},
        "local": {"deny": 1, "sign_in_first": 1},
        "port": 3390,
    }


def test_a_home_edition_has_hardly_any_of_these_values() -> None:
    assert one(remote_desktop.collect, {remote_desktop.LOCAL: {"fDenyTSConnections": 1}}).raw == {
        "policy": {"deny": None, "sign_in_first": None},
        "local": {"deny": 1, "sign_in_first": None},
        "port": None,
    }


@pytest.mark.parametrize(
    ("keys", "denied", "access"),
    [
        ({}, (), Access.ABSENT),
        ({}, (remote_desktop.LOCAL,), Access.DENIED),
        ({remote_desktop.LOCAL: {}}, (remote_desktop.POLICY,), Access.DENIED),
        ({remote_desktop.LOCAL: {"fDenyTSConnections": "1"}}, (), Access.ERROR),
    ],
)
def test_settings_of_remote_desktop_that_cannot_be_read_are_no_facts(
    keys: Keys, denied: tuple[str, ...], access: Access
) -> None:
    assert one(remote_desktop.collect, keys, denied).access is access


def service(name: str) -> str:
    return rf"{remote_tools.KEY}\{name}"


def test_known_tools_are_named_and_all_other_services_only_counted() -> None:
    keys: Keys = {
        service("Spooler"): {"Start": 2},
        service("teamviewer"): {"Start": 2},
        service("ScreenConnect Client (a1b2c3)"): {"Start": 4},
        service("AnyDesk_msi"): {},
        service("MyTeamViewerBackup"): {"Start": 2},
    }
    assert one(remote_tools.collect, keys).raw == {
        "services": 5,
        "tools": [
            {"name": "TeamViewer", "start": 2},
            {"name": "ScreenConnect", "start": 4},
            {"name": "AnyDesk", "start": None},
        ],
    }


def test_no_tool_is_an_answer_and_no_service_is_none() -> None:
    raw = one(remote_tools.collect, {service("Spooler"): {"Start": 2}}).raw
    assert raw == {"services": 1, "tools": []}
    assert one(remote_tools.collect, {remote_tools.KEY: {}}).access is Access.EMPTY
    assert one(remote_tools.collect, {}).access is Access.ABSENT
    assert one(remote_tools.collect, {}, (remote_tools.KEY,)).access is Access.DENIED


def test_the_table_of_tools_names_each_once_and_cuts_programs_as_the_kernel_does() -> None:
    tools = known_tools()
    assert len({tool.name for tool in tools}) == len(tools)
    for tool in tools:
        assert tool.services or tool.units or tool.programs
        assert all(len(one) <= 15 for one in tool.programs)

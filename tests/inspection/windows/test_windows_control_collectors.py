"""Account control and SMBv1: what the registry and WMI say, and every way of not knowing."""

from __future__ import annotations

from typing import Any

import pytest
from registry_answers import HOST, Keys, one
from security_center_answers import only

from app.domain.observation import Access
from app.inspection.collectors.windows import account_control, smb1, smb1_feature
from app.system.windows_errors import NoAnswer, no_answer_hresult


def test_account_control_is_read_as_it_is_and_null_where_windows_has_no_value() -> None:
    keys = {
        account_control.KEY: {"EnableLUA": 1, "ConsentPromptBehaviorAdmin": 0, "PromptOnSecureDesktop": 0}
    }
    assert one(account_control.collect, keys).raw == {
        "enabled": 1,
        "asks_administrators": 0,
        "asks_others": None,
        "secure_desktop": 0,
        "filters_administrator": None,
    }


@pytest.mark.parametrize(
    ("keys", "denied", "access"),
    [
        ({}, (), Access.ABSENT),
        ({}, (account_control.KEY,), Access.DENIED),
        ({account_control.KEY: {"EnableLUA": "1"}}, (), Access.ERROR),
    ],
)
def test_account_control_that_cannot_be_read_is_no_fact(
    keys: Keys, denied: tuple[str, ...], access: Access
) -> None:
    assert one(account_control.collect, keys, denied).access is access


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({smb1.SERVER: {}}, (None, False, None)),
        ({smb1.SERVER: {"SMB1": 0}, smb1.CLIENT: {"Start": 4}}, (0, True, 4)),
        ({smb1.SERVER: {"SMB1": 1}, smb1.CLIENT: {}}, (1, True, None)),
    ],
)
def test_both_sides_of_the_old_protocol_are_read(keys: Keys, expected: tuple[object, ...]) -> None:
    raw = one(smb1.collect, keys).raw
    assert raw == dict(zip(("server", "client_there", "client_start"), expected, strict=True))


@pytest.mark.parametrize(
    ("keys", "denied", "access"),
    [
        ({}, (), Access.ABSENT),
        ({}, (smb1.SERVER,), Access.DENIED),
        ({smb1.SERVER: {}}, (smb1.CLIENT,), Access.DENIED),
    ],
)
def test_a_server_that_cannot_be_read_is_not_taken_for_off(
    keys: Keys, denied: tuple[str, ...], access: Access
) -> None:
    assert one(smb1.collect, keys, denied).access is access


def features(**states: object) -> Any:
    """A WMI with these features among others; "_" stands for "-"."""
    rows = [{"Name": name.replace("_", "-"), "InstallState": state} for name, state in states.items()]
    return lambda *_: ({"Name": "TelnetClient", "InstallState": 2}, {"Name": None, "InstallState": 1}, *rows)


def test_the_parts_of_the_old_protocol_are_found_among_all_features() -> None:
    ask = features(SMB1Protocol=1, SMB1Protocol_Client=1, SMB1Protocol_Server=2, SMB1Protocol_Deprecation=1)
    raw = only(smb1_feature.collect(HOST, ask)).raw
    assert raw == {"features": 6, "whole": 1, "server": 2, "client": 1}
    raw = only(smb1_feature.collect(HOST, features(SMB1Protocol="1"))).raw
    assert raw == {"features": 3, "whole": None, "server": None, "client": None}


def test_no_rows_at_all_is_not_taken_for_not_installed() -> None:
    assert only(smb1_feature.collect(HOST, lambda *_: ())).access is Access.EMPTY


@pytest.mark.parametrize(
    ("answer", "access"),
    [
        (no_answer_hresult(0x80041010), Access.ABSENT),
        (no_answer_hresult(0x80041003), Access.DENIED),
        (no_answer_hresult(0x80041013), Access.ERROR),
        (no_answer_hresult(0x00040004), Access.TIMEOUT),
    ],
)
def test_a_wmi_that_refuses_is_no_answer(answer: NoAnswer, access: Access) -> None:
    def refuse(*_: object) -> Any:
        raise answer

    assert only(smb1_feature.collect(HOST, refuse)).access is access

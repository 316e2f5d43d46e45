"""Accounts, rules for passwords, rights and sign-in: recorded answers and every way of refusing."""

from __future__ import annotations

from typing import Any

import pytest
from fake_library import loader
from registry_answers import HOST, Keys, one
from security_center_answers import only

from app.domain.observation import Access
from app.inspection.collectors.windows import accounts, logon_settings, password_policy, user_rights
from app.system.windows_errors import no_answer_win32
from app.system.windows_token import Rights
from app.system.windows_users import LocalAccount, PasswordRules


def test_rules_accounts_and_rights_become_plain_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(password_policy, "password_rules", lambda _: PasswordRules(8, 3628800, 5, 10, 600))
    monkeypatch.setattr(accounts, "local_accounts", lambda _: (LocalAccount(1001, True, True, False, 4),))
    monkeypatch.setattr(user_rights, "this_persons_rights", lambda _: Rights(3, True))
    assert only(password_policy.collect(HOST)).raw == {
        "min_length": 8,
        "max_age_seconds": 3628800,
        "history_length": 5,
        "lockout_threshold": 10,
        "lockout_seconds": 600,
    }
    assert only(accounts.collect(HOST)).raw == [
        {"rid": 1001, "enabled": True, "password_not_required": True, "never_expires": False, "kind": 4}
    ]
    assert only(user_rights.collect(HOST)).raw == {"elevation_type": 3, "administrator": True}


def test_a_pc_without_accounts_of_its_own_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accounts, "local_accounts", lambda _: ())
    assert only(accounts.collect(HOST)).access is Access.EMPTY


@pytest.mark.parametrize("code", [5, 50, 2140])
def test_a_refused_question_is_no_fact(monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    def refuse(_: Any) -> Any:
        raise no_answer_win32(code, "asked")

    for module, name in (
        (password_policy, "password_rules"),
        (accounts, "local_accounts"),
        (user_rights, "this_persons_rights"),
    ):
        monkeypatch.setattr(module, name, refuse)
        observation = only(module.collect(HOST))
        assert (observation.raw, observation.error) == (None, f"win32 {code} asked")
        assert observation.access is not Access.OK
        assert observation.access is not Access.EMPTY
    assert only(password_policy.collect(HOST, loader())).access is not Access.OK


@pytest.mark.parametrize(
    ("values", "automatic", "stored"),
    [
        ({}, False, False),
        ({"AutoAdminLogon": "0", "DefaultUserName": "山田"}, False, False),
        ({"AutoAdminLogon": "1", "DEFAULTPASSWORD": "x"}, True, True),
        ({"AutoAdminLogon": 1}, True, False),
    ],
)
def test_signing_in_by_itself_is_noticed_and_no_password_is_kept(
    values: dict[str, object], automatic: bool, stored: bool
) -> None:
    keys: Keys = {logon_settings.WINLOGON: values, logon_settings.LSA: {"LimitBlankPasswordUse": 1}}
    found = one(logon_settings.collect, keys)
    assert found.raw == {"automatic": automatic, "password_stored": stored, "limit_blank_passwords": 1}


@pytest.mark.parametrize(
    ("keys", "denied", "access"),
    [
        ({}, (), Access.ABSENT),
        ({}, (logon_settings.WINLOGON,), Access.DENIED),
        ({logon_settings.WINLOGON: {}}, (logon_settings.LSA,), Access.DENIED),
    ],
)
def test_sign_in_settings_that_cannot_be_read_are_no_facts(
    keys: Keys, denied: tuple[str, ...], access: Access
) -> None:
    assert one(logon_settings.collect, keys, denied).access is access

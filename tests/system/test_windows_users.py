"""Password rules, accounts and rights: what is made of answers, half answers and refusals."""

from __future__ import annotations

import ctypes
from typing import Any

import pytest
from descriptor_bytes import sid
from fake_library import address_of, library, loader, target

from app.domain.observation import Access
from app.system import windows_accounts, windows_token, windows_users
from app.system.windows_errors import NoAnswer

MACHINE = "S-1-5-21-1111111111-2222222222-3333333333"


class Users:
    """netapi32 with rules and pages of accounts, and sechost that knows their kinds."""

    def __init__(self, *pages: list[tuple[int, int]], kinds: dict[int, int] | None = None) -> None:
        self.pages, self.kinds = pages, kinds
        self.codes: dict[int, int] = {}
        self.freed = 0
        self.alive: list[Any] = []

    def keep(self, thing: Any, buffer: Any) -> None:
        """Hand out the address of a structure that stays alive."""
        self.alive.append(thing)
        target(buffer).value = address_of(thing)

    def load(self) -> Any:
        """The libraries."""
        rules = {
            0: windows_users._ModalsInfo0(8, 0xFFFFFFFF, 0, 0xFFFFFFFF, 5),
            3: windows_users._ModalsInfo3(600, 600, 10),
        }

        def modals(_server: Any, level: Any, buffer: Any) -> int:
            if level.value in self.codes:
                return self.codes[level.value]
            if level.value == 2:
                binary = ctypes.create_string_buffer(sid(MACHINE))
                self.alive.append(binary)
                self.keep(windows_accounts._ModalsInfo2("PC", address_of(binary)), buffer)
            else:
                self.keep(rules[level.value], buffer)
            return 0

        def users(*arguments: Any) -> int:
            _server, level, kinds, buffer, _length, read, _total, resume = arguments
            assert (level.value, kinds.value) == (20, 2)
            if 20 in self.codes:
                return self.codes[20]
            page = target(resume).value
            rows = [("山田", "山田 太郎", "", flags, rid) for rid, flags in self.pages[page]]
            self.keep((windows_users._UserInfo20 * len(rows))(*rows), buffer)
            target(read).value, target(resume).value = len(rows), page + 1
            return 234 if page + 1 < len(self.pages) else 0

        def free(_buffer: Any) -> int:
            self.freed += 1
            return 0

        def kind_of(binary: Any, kind: Any) -> int:
            rid = int.from_bytes(binary.raw[-4:], "little")
            target(kind).value = (self.kinds or {}).get(rid, 0)
            return 0 if rid in (self.kinds or {}) else -1073741724

        netapi = library(NetUserModalsGet=modals, NetUserEnum=users, NetApiBufferFree=free)
        if self.kinds is None:
            return loader(netapi32=netapi)
        return loader(netapi32=netapi, sechost=library(LsaLookupUserAccountType=kind_of))


def test_the_rules_for_passwords_come_from_both_levels_and_are_freed() -> None:
    users = Users()
    assert windows_users.password_rules(users.load()) == windows_users.PasswordRules(
        8, 0xFFFFFFFF, 5, 10, 600
    )
    assert users.freed == 2


@pytest.mark.parametrize(("level", "code", "access"), [(0, 5, Access.DENIED), (3, 2140, Access.ERROR)])
def test_half_the_rules_are_none(level: int, code: int, access: Access) -> None:
    users = Users()
    users.codes[level] = code
    with pytest.raises(NoAnswer) as answer:
        windows_users.password_rules(users.load())
    assert (answer.value.access, answer.value.error) == (access, f"win32 {code} NetUserModalsGet")


def test_accounts_come_by_number_from_every_page_with_their_kind() -> None:
    users = Users(
        [(500, 0x10203), (501, 0x10223)], [(1001, 0x10221), (1002, 0x0201)], kinds={1001: 4, 1002: 1}
    )
    found = windows_users.local_accounts(users.load())
    assert [
        (one.rid, one.enabled, one.password_not_required, one.never_expires, one.kind) for one in found
    ] == [
        (500, False, False, True, None),
        (501, False, True, True, None),
        (1001, True, True, True, 4),
        (1002, True, False, False, 1),
    ]
    assert users.freed == 3


@pytest.mark.parametrize("kinds", [None, {}])
def test_a_windows_that_does_not_tell_the_kind_leaves_it_open(kinds: dict[int, int] | None) -> None:
    (account,) = windows_users.local_accounts(Users([(1001, 0x221)], kinds=kinds).load())
    assert account.kind is None


@pytest.mark.parametrize(
    ("code", "access"), [(5, Access.DENIED), (124, Access.UNSUPPORTED), (1358, Access.ERROR)]
)
def test_refused_accounts_are_no_accounts(code: int, access: Access) -> None:
    users = Users([])
    users.codes[20] = code
    with pytest.raises(NoAnswer) as answer:
        windows_users.local_accounts(users.load())
    assert answer.value.access is access


class Token:
    """advapi32 with one token."""

    def __init__(self, kind: int, *groups: str) -> None:
        self.sids = [ctypes.create_string_buffer(sid(one)) for one in groups]
        rows = (windows_token._SidAndAttributes * len(groups))(*[(address_of(one), 7) for one in self.sids])
        head = len(groups).to_bytes(4, "little").ljust(ctypes.sizeof(ctypes.c_void_p), b"\0")
        self.answers = {18: kind.to_bytes(4, "little"), 2: head + bytes(rows)}
        self.opens, self.closed = 1, 0

    def load(self) -> Any:
        """advapi32 and kernel32."""

        def open_token(_process: Any, rights: Any, token: Any) -> int:
            assert rights.value == 0x0008
            target(token).value = 77
            return self.opens

        def ask(_token: Any, kind: Any, buffer: Any, _size: Any, needed: Any) -> int:
            content = self.answers.get(kind.value, b"")
            target(needed).value = len(content)
            if buffer is None or not content:
                return 0
            ctypes.memmove(buffer, content, len(content))
            return 1

        def close(token: Any) -> int:
            self.closed += 1
            return int(token.value == 77)

        advapi = library(OpenProcessToken=open_token, GetTokenInformation=ask)
        return loader(advapi32=advapi, kernel32=library(CloseHandle=close))


@pytest.mark.parametrize(
    ("kind", "groups", "administrator"),
    [
        (3, ("S-1-1-0", "S-1-5-32-544", "S-1-5-32-545"), True),
        (1, ("S-1-1-0", "S-1-5-32-545", f"{MACHINE}-513"), False),
        (1, (), False),
    ],
)
def test_an_administrator_is_known_by_the_number_of_the_group(
    kind: int, groups: tuple[str, ...], administrator: bool
) -> None:
    token = Token(kind, *groups)
    assert windows_token.this_persons_rights(token.load()) == windows_token.Rights(kind, administrator)
    assert token.closed == 1


def test_a_token_that_does_not_answer_is_no_answer_and_is_closed() -> None:
    token = Token(1, "S-1-1-0")
    del token.answers[2]
    with pytest.raises(NoAnswer, match="GetTokenInformation"):
        windows_token.this_persons_rights(token.load())
    assert token.closed == 1
    token.opens = 0
    with pytest.raises(NoAnswer, match="OpenProcessToken"):
        windows_token.this_persons_rights(token.load())


def test_a_list_of_groups_that_is_cut_short_is_no_list() -> None:
    token = Token(1, "S-1-1-0")
    token.answers[2] = (5).to_bytes(4, "little") + token.answers[2][4:]
    with pytest.raises(NoAnswer, match="cut short"):
        windows_token.this_persons_rights(token.load())

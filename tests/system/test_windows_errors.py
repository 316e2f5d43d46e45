"""Each code means one way of not answering, and no unknown code is ever good news."""

from __future__ import annotations

import pytest

from app.domain.observation import Access
from app.system.windows_errors import (
    access_of_hresult,
    access_of_win32,
    no_answer_hresult,
    no_answer_os_error,
    no_answer_win32,
)


@pytest.mark.parametrize(
    ("code", "access"),
    [
        (0x8004100E, Access.ABSENT),
        (-2147217394, Access.ABSENT),  # the same, as ctypes gives it
        (0x80041010, Access.ABSENT),
        (0x80041003, Access.DENIED),
        (0x80070005, Access.DENIED),
        (0x80041013, Access.ERROR),  # provider load failure
        (0x800706BA, Access.ERROR),
        (0x80070422, Access.ERROR),
        (0x80010106, Access.ERROR),
        (0x800401F0, Access.ERROR),
        (0x80004001, Access.UNSUPPORTED),
        (0x80040154, Access.ABSENT),
        (0x800401F3, Access.ABSENT),
        (0x8007007E, Access.ABSENT),
        (0x80070032, Access.UNSUPPORTED),
        (0x8024002E, Access.ERROR),  # updates blocked by policy: a finding, with its code
        (0x80240021, Access.TIMEOUT),
        (0x80072EE2, Access.ERROR),
        (1, Access.ERROR),  # S_FALSE is not an answer
        (0x12345678, Access.ERROR),
        (0, Access.OK),
    ],
)
def test_an_hresult_says_how_the_source_answered(code: int, access: Access) -> None:
    assert access_of_hresult(code) is access


@pytest.mark.parametrize(
    ("code", "access"),
    [
        (0, Access.OK),
        (2, Access.ABSENT),
        (5, Access.DENIED),
        (50, Access.UNSUPPORTED),
        (120, Access.UNSUPPORTED),
        (2310, Access.UNSUPPORTED),
        (2140, Access.ERROR),
        (1060, Access.ERROR),
        (1062, Access.ERROR),
        (1358, Access.ERROR),
        (2114, Access.ABSENT),
        (99999, Access.ERROR),
    ],
)
def test_a_win32_code_says_how_the_source_answered(code: int, access: Access) -> None:
    assert access_of_win32(code) is access


def test_the_literal_code_is_kept() -> None:
    assert no_answer_hresult(-2147217394, "ROOT").error == "0x8004100E ROOT"
    assert no_answer_win32(50, "NetShareEnum").error == "win32 50 NetShareEnum"


def test_an_os_error_without_a_windows_code_is_read_by_its_kind() -> None:
    assert no_answer_os_error(FileNotFoundError(2, "gone")).access is Access.ABSENT
    assert no_answer_os_error(PermissionError(13, "no")).access is Access.DENIED
    assert no_answer_os_error(OSError("odd")).access is Access.ERROR


def test_an_os_error_that_carries_an_hresult_is_read_as_one() -> None:
    problem = OSError("no such class")
    problem.winerror = -2147221005  # type: ignore[attr-defined, unused-ignore]
    answer = no_answer_os_error(problem)
    assert (answer.access, answer.error) == (Access.ABSENT, "0x800401F3")

"""COM stays out of the window's process, and its errors keep their real code."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from app.domain.observation import Access
from app.system import com, wmi
from app.system.windows_errors import NoAnswer


class COMError(Exception):
    """As comtypes raises it: (code, text, details)."""


def test_com_refuses_to_start_beside_qt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(com, "_has_com", lambda: True)
    monkeypatch.setitem(sys.modules, "PySide6.QtCore", ModuleType("PySide6.QtCore"))
    with pytest.raises(RuntimeError, match="child"):
        com.start_com()


def test_where_there_is_no_com_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(com, "_has_com", lambda: False)
    for ask in (
        com.start_com,
        lambda: com.create_object("HNetCfg.FwPolicy2"),
        lambda: wmi.query("a", "b", (), 1),
    ):
        with pytest.raises(NoAnswer) as answer:
            ask()
        assert answer.value.access is Access.UNSUPPORTED


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (COMError(-2147217394, "bad namespace", (None, None, None, 0, None)), 0x8004100E),
        (COMError(-2147352567, "exception", ("text", "source", None, 0, -2145124322)), 0x8024001E),
        (COMError(-2147352567, "exception", (None, None, None, 0, 0)), 0x80020009),
        (COMError("odd"), None),
        (ValueError(1), None),
    ],
)
def test_the_real_code_is_found_also_inside_an_exception(error: Exception, code: int | None) -> None:
    assert com.hresult_of(error) == code


def test_a_com_error_becomes_an_answer_with_member_and_code() -> None:
    with pytest.raises(NoAnswer) as answer, com.com_errors("CurrentProfileTypes"):
        raise COMError(-2147467263, "not implemented", None)
    assert (answer.value.access, answer.value.error) == (Access.UNSUPPORTED, "0x80004001 CurrentProfileTypes")


def test_our_own_mistakes_are_not_taken_for_answers() -> None:
    with pytest.raises(KeyError), com.com_errors("x"):
        raise KeyError("a bug")


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [
        (-1, 19, 4294967295),  # FullScanAge "never"
        (-1, 18, 65535),  # signature age "never"
        (397568, 19, 397568),
        (-5, 3, -5),  # a signed number stays one
        ("18446744073709551615", 21, 18446744073709551615),
        ("-3", 20, -3),
        ("20250311015218.000000+000", 101, "2025-03-11T01:52:18Z"),
        ("16010101000000.000000+000", 101, None),
        ("1.423.336.0", 8, "1.423.336.0"),
        (True, 11, True),
        (None, 19, None),
    ],
)
def test_a_wmi_field_is_read_by_its_declared_type(value: object, kind: int, expected: object) -> None:
    assert wmi.cim_value(value, kind) == expected


def test_com_is_not_imported_before_it_is_asked(root: Path) -> None:
    program = (
        "import sys, app.inspection.collectors.windows, app.system.com, app.system.wmi, app.system.child\n"
        "print(sorted({'comtypes', 'PySide6'} & {name.split('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.strip() == "[]"

"""The registry is read only, in the 64-bit half, and a missing value is not a zero."""

from __future__ import annotations

import pytest
from fake_winreg import FakeWinreg, windows_error

from app.domain.observation import Access
from app.system.registry import Hive, Registry, View
from app.system.windows_errors import NoAnswer

KEY = r"SOFTWARE\Thing"


def registry(values: dict[str, object], denied: tuple[str, ...] = ()) -> Registry:
    """A machine hive with one key."""
    return Registry(winreg=FakeWinreg({KEY: values}, denied))


def test_only_reading_is_asked_for_and_the_64_bit_half_unless_said_otherwise() -> None:
    fake = FakeWinreg({KEY: {"One": 1}})
    Registry(winreg=fake).number(KEY, "One")
    Registry(Hive.USER, View.BITS_32, winreg=fake).number(KEY, "One")
    assert fake.asked == [("HKLM", KEY, 0x20019 | 0x100), ("HKCU", KEY, 0x20019 | 0x200)]


def test_a_missing_value_is_none_and_a_missing_key_is_absent() -> None:
    assert registry({}).number(KEY, "One") is None
    with pytest.raises(NoAnswer) as answer:
        registry({}).number(r"SOFTWARE\Other", "One")
    assert answer.value.access is Access.ABSENT
    assert answer.value.error.startswith("win32 2 ")


def test_a_forbidden_key_is_denied_and_yet_there() -> None:
    keys = registry({}, denied=(KEY,))
    with pytest.raises(NoAnswer) as answer:
        keys.values(KEY)
    assert (answer.value.access, answer.value.error) == (Access.DENIED, f"win32 5 {KEY}")
    assert keys.exists(KEY)
    assert not keys.exists(r"SOFTWARE\Other")


def test_values_and_subkeys_come_in_the_registrys_order() -> None:
    keys = Registry(winreg=FakeWinreg({KEY: {"b": 1, "a": "x"}, KEY + r"\Two": {}, KEY + r"\One": {}}))
    assert [(name, value.data) for name, value in keys.values(KEY).items()] == [("b", 1), ("a", "x")]
    assert keys.subkeys(KEY) == ["Two", "One"]


@pytest.mark.parametrize(
    ("method", "data"), [("number", "1"), ("text", 1), ("binary", "x"), ("number", b"\1\0\0\0")]
)
def test_a_value_of_another_type_is_an_error_and_not_a_guess(method: str, data: object) -> None:
    with pytest.raises(NoAnswer) as answer:
        getattr(registry({"One": data}), method)(KEY, "One")
    assert answer.value.access is Access.ERROR


def test_numbers_are_unsigned() -> None:
    assert registry({"One": -1}).number(KEY, "One") == 0xFFFF_FFFF


def test_a_text_loses_its_closing_zero() -> None:
    assert registry({"One": "26100\0"}).text(KEY, "One") == "26100"


def test_empty_bytes_are_bytes_and_not_missing() -> None:
    assert registry({"One": None}).binary(KEY, "One") == b""


def test_a_key_that_breaks_while_it_is_read_is_an_error_and_not_the_end() -> None:
    fake = FakeWinreg({KEY: {"One": 1}})
    fake.EnumValue = lambda handle, index: (_ for _ in ()).throw(windows_error(OSError, 1018))  # type: ignore[method-assign]
    with pytest.raises(NoAnswer) as answer:
        Registry(winreg=fake).values(KEY)
    assert answer.value.error.startswith("win32 1018")


def test_where_there_is_no_registry_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_module(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr("app.system.registry.importlib.import_module", no_module)
    with pytest.raises(NoAnswer) as answer:
        Registry().values(KEY)
    assert answer.value.access is Access.UNSUPPORTED

"""A file name that Windows, macOS and Linux all take."""

from dataclasses import replace
from datetime import date

import pytest
import report_factory as factory
from hypothesis import given
from hypothesis import strategies as st

from app.domain.language import Language
from app.domain.profile import Profile
from app.report.file_name import file_name, safe_part

OPTIONS = factory.FULL_OPTIONS


def _name(trade_name: str, **changes: object) -> str:
    return file_name(factory.record(profile=Profile(trade_name=trade_name)), replace(OPTIONS, **changes))


def test_the_name_carries_date_subject_and_business():
    assert _name("テスト工房") == "2026-11-23_セキュリティ対策状況_テスト工房.pdf"


def test_the_date_is_that_of_issue():
    assert _name("甲", issued_on=date(2027, 1, 2)).startswith("2027-01-02_")


def test_the_english_page_has_an_english_subject():
    assert _name("Test", language=Language.EN) == "2026-11-23_security-status_Test.pdf"


def test_without_a_name_it_is_left_out():
    assert _name("") == "2026-11-23_セキュリティ対策状況.pdf"


def test_the_full_report_has_its_own_name():
    assert "診断報告書" in file_name(factory.record(), OPTIONS, full=True)


@pytest.mark.parametrize("device", ["CON", "nul", "com1", "LPT9", "aux.txt"])
def test_names_of_devices_are_avoided(device):
    assert safe_part(device) == f"{device}_"


@given(st.text(max_size=300))
def test_any_business_name_gives_a_name_every_system_takes(name):
    made = _name(name)
    assert not set(made) & set('<>:"/\\|?*')
    assert all(ord(one) >= 32 for one in made)
    assert len(made) <= 120
    assert len(made.encode("utf-8", "surrogatepass")) <= 255
    assert made.endswith(".pdf")
    assert not made.removesuffix(".pdf").endswith((" ", "."))

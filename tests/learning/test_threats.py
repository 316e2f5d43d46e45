"""What the yearly threats mean for a firm: by what it has, never by what nobody has said."""

from __future__ import annotations

import pytest

from app.content.learning_lists import load_threats
from app.domain.firm import FACT_NAMES, FirmFacts
from app.domain.profile import Profile
from app.learning.threats import concerns, conditions, meanings

THREATS = load_threats()


def test_the_years_are_shown_newest_first_with_ten_places_each() -> None:
    assert [one.year for one in THREATS.years] == [2026, 2025, 2024]
    for year in THREATS.years:
        assert [one.rank for one in year.threats] == list(range(1, 11))
        assert year.source_url.startswith("https://")


def test_a_year_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        THREATS.of_year(2019)


@pytest.mark.parametrize("kind", THREATS.kinds.values(), ids=lambda one: one.id)
def test_everybody_is_told_something_about_each_threat(kind: object) -> None:
    from app.content.learning_lists import ThreatKind

    assert isinstance(kind, ThreatKind)
    told = meanings(kind, frozenset())
    assert len(told) == 1
    everything = conditions(
        Profile(people_count=1, assets=("bank", "invoices", "mail", "customer_list", "partner_data")),
        FirmFacts(**dict.fromkeys(FACT_NAMES, True)),  # type: ignore[arg-type]
    )
    assert 1 <= len(meanings(kind, everything)) <= 3
    assert meanings(kind, everything)[-1] == told[0]


def test_online_banking_makes_mail_fraud_ones_own() -> None:
    kind = THREATS.kinds["mail_fraud"]
    with_bank = conditions(Profile(assets=("bank",)), FirmFacts())
    assert concerns(kind, with_bank)
    assert "ネット銀行" in meanings(kind, with_bank)[0].ja
    assert not concerns(kind, conditions(Profile(), FirmFacts()))


def test_what_nobody_has_said_is_not_taken_for_a_no() -> None:
    assert conditions(Profile(), FirmFacts()) == frozenset()
    assert "no_website" in conditions(Profile(), FirmFacts(website=False))
    assert "no_website" not in conditions(Profile(assets=("web_shop",)), FirmFacts(website=False))


def test_every_fact_the_firm_confirms_is_a_condition() -> None:
    found = conditions(Profile(), FirmFacts(telework=True, servers=True, cloud=False))
    assert found == {"fact:telework", "fact:servers"}


@pytest.mark.parametrize(("people", "word"), [(1, "alone"), (3, "people"), (None, "")])
def test_how_many_work_there_decides_what_is_said_of_the_inside(people: int | None, word: str) -> None:
    found = conditions(Profile(people_count=people), FirmFacts())
    assert found == ({word} if word else set())

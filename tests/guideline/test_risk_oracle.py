"""The risk value against a second hand: the rules written down anew from the facts, over every cell.

Facts (shared/facts/domain.md 3.7): the importance is the greatest of C, I, A; personal data or survival at
stake force the greatest value; the likelihood is threat ÷ (4 - vulnerability), rounded up; the risk value is
their product. Edition 3 counts from 0 to 2, the later ones from 1 to 3. None of our own tables is used here.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from app.content.ledger_packs import load_risk
from app.domain.language import Language
from app.guideline.ledger_import import find_columns, read_rows, scale_found
from app.guideline.ledger_row import Harm, LedgerRow
from app.guideline.risk import risk_map, risk_of

SCALES = {"3": (0, 2), "3.1": (1, 3), "4.0": (1, 3)}
HARMS = {"serious": 2, "great": 1, "little": 0}  # steps above the lowest value
NOBODY = {"personal_info": False, "sensitive_info": False, "my_number": False}


def expected(edition: str, steps: tuple[int, ...], forced: bool, threat: int, weakness: int) -> int:
    """The risk value by the facts. `steps` are C, I, A as steps above the lowest value of the edition."""
    lowest, highest = SCALES[edition]
    importance = highest if forced else lowest + max(steps)
    whole, rest = divmod(threat, 4 - weakness)
    return importance * (whole + (rest > 0))


def expected_band(edition: str, value: int) -> str | None:
    """Edition 4: 6 to 9 large, 4 medium, the rest small. 3.1 from memory; for edition 3 none is known."""
    if edition == "3":
        return None
    if value >= 6:
        return "large"
    return "medium" if value >= (4 if edition == "4.0" else 3) else "small"


@pytest.mark.parametrize("edition_id", SCALES)
def test_every_answer_gives_the_value_of_the_second_hand(edition_id: str) -> None:
    edition = load_risk().edition(edition_id)
    cells = 0
    for leak, wrong, stop in product(HARMS, repeat=3):
        steps = (HARMS[leak], HARMS[wrong], HARMS[stop])
        for reason in ("", "personal_info", "sensitive_info", "my_number", "survival"):
            held = {**NOBODY, "survival": False}
            row = LedgerRow("r", leak=Harm(leak), wrong=Harm(wrong), stop=Harm(stop))
            row = replace(row, **{**held, **({reason: True} if reason else {})})  # type: ignore[arg-type]
            for threat, weakness in product((1, 2, 3), repeat=2):
                found = risk_of(row, threat, weakness, edition)
                value = expected(edition_id, steps, bool(reason), threat, weakness)
                assert found.value == value, (leak, wrong, stop, reason, threat, weakness)
                assert (found.band.id if found.band else None) == expected_band(edition_id, value)
                cells += 1
    assert cells == 27 * 5 * 9


@pytest.mark.parametrize("edition_id", SCALES)
def test_values_the_owner_set_count_as_the_second_hand_counts_them(edition_id: str) -> None:
    edition = load_risk().edition(edition_id)
    for steps in product((0, 1, 2), repeat=3):
        c, i, a = (step + 1 for step in steps)
        row = LedgerRow("r", confidentiality=c, integrity=i, availability=a, survival=False)
        row = replace(row, **NOBODY)  # type: ignore[arg-type]
        for threat, weakness in product((1, 2, 3), repeat=2):
            value = expected(edition_id, steps, False, threat, weakness)
            assert risk_of(row, threat, weakness, edition).value == value


@pytest.mark.parametrize("personal", [False, True])
def test_a_table_of_edition_three_keeps_its_values_and_its_risk(personal: bool) -> None:
    """What stood there as 0, 1, 2 gives by edition 3 the very product that edition prints."""
    head = ["情報資産名称", "個人情報", "要配慮個人情報", "特定個人情報", "機密性", "完全性", "可用性"]
    whole = list(product((0, 1, 2), repeat=3))
    table = [head] + [
        [f"{c}{i}{a}", "有" if personal else "無", "無", "無", str(c), str(i), str(a)] for c, i, a in whole
    ]
    mapped = find_columns(table)
    assert scale_found(table, mapped) == 2
    day = date(2026, 11, 23)
    read = read_rows(table, mapped, (), day, highest=2, reason="読みこみ", language=Language.JA)
    edition = load_risk().edition("3")
    for one, steps in zip(read, whole, strict=True):
        assert one.row is not None
        assert not one.remarks
        for threat, weakness in product((1, 2, 3), repeat=2):
            found = risk_of(one.row, threat, weakness, edition)
            assert found.values == steps
            assert found.value == expected("3", steps, personal, threat, weakness)


@pytest.mark.parametrize("edition_id", SCALES)
def test_the_map_prints_the_products_of_the_second_hand(edition_id: str) -> None:
    lowest, highest = SCALES[edition_id]
    found = risk_map({}, load_risk().edition(edition_id))
    printed = [[cell.value for cell in line] for line in found.lines]
    assert printed == [
        [greatest * likely for likely in (1, 2, 3)] for greatest in range(highest, lowest - 1, -1)
    ]
    values = {value for line in printed for value in line}
    assert not values & {5, 7, 8}  # these cannot occur

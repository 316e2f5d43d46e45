"""The PC of the pictures has something to show, whatever machine they are made on."""

from __future__ import annotations

from collections import Counter

import shots
from made_up_pc import NOON, made_up_inspection

from app.domain.calendar import parse_utc
from app.domain.verdict import Status
from app.inspection.judge import judge


def test_the_pc_of_the_pictures_has_some_of_each_state() -> None:
    found = Counter(one.status for one in judge(made_up_inspection().observations, parse_utc(NOON)))
    assert found[Status.PASS] >= 8
    assert min(found[one] for one in (Status.WARN, Status.FAIL, Status.UNKNOWN)) >= 2


def test_the_pictures_ask_no_real_pc() -> None:
    assert shots.inspection() == made_up_inspection()

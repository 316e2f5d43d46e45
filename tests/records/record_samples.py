"""Made-up values for the tests of the store."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from app.domain.answer import Answer, Choice
from app.domain.observation import Access, Host, Inspection, Observation, System
from app.domain.plan import PlanItem, PlanState
from app.domain.profile import Profile
from app.domain.record import Record
from app.domain.verdict import Evidence, Status, Verdict

NOON = "2026-11-23T03:00:00Z"


class Clock:
    """A clock the test sets."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def go_on(self, **duration: float) -> None:
        self.moment += timedelta(**duration)


def an_answer(question_id: str = "q01", note: str = "", answered_at: str = NOON) -> Answer:
    return Answer(question_id, Choice.PARTLY, answered_at, note)


def an_inspection(number: int = 1) -> Inspection:
    host = Host(System.WINDOWS, build=26100, edition="Core")
    seen = Observation(
        "wsc.products/1", "WSC", Access.OK, NOON, host, [{"name": "ウイルス対策", "number": number}]
    )
    return Inspection(f"inspection-{number}", NOON, NOON, host, (seen,))


def a_record(
    record_id: str = "r1",
    created_at: str = NOON,
    trade_name: str = "山田商店",
    inspection: Inspection | None = None,
    sample: bool = False,
) -> Record:
    answers = tuple(
        Answer(f"q{n:02d}", Choice.DONT_KNOW if n == 25 else Choice.IMPLEMENTED, NOON, "棚の上のメモ" * 3)
        for n in range(1, 26)
    )
    verdicts = tuple(
        Verdict(
            f"check_{n}",
            Status.PASS,
            "fine",
            {"days": n, "name": "ウイルス対策"},
            (Evidence("wsc.products/1", "WSC", Access.OK, NOON, decisive=True),),
            NOON,
        )
        for n in range(6)
    )
    plan = (PlanItem("do_q25", "question:3.1/q25", PlanState.OPEN, "太郎", "2026-12-24", NOON),)
    profile = Profile(trade_name=trade_name, person_name="山田　太郎", people_count=1)
    return Record(record_id, created_at, "0.1.0", "3.1", profile, answers, verdicts, inspection, plan, sample)

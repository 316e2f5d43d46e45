"""What the store costs, as ratios to a floor measured in the same run: `measure()`.

`python tests/benchmarks/bench_store.py` prints the ratios.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from app.domain.answer import Answer, Choice  # noqa: E402
from app.domain.observation import Access  # noqa: E402
from app.domain.profile import Profile  # noqa: E402
from app.domain.record import Record  # noqa: E402
from app.domain.verdict import Evidence, Status, Verdict  # noqa: E402
from app.records.store import RecordColumns, Store  # noqa: E402

NOON = "2026-11-23T03:00:00Z"
RECORDS = 10_000
SAVE_ROUNDS = 300
LIST_ROUNDS = 5


def measure() -> list[tuple[str, float, float]]:
    """Name, ratio and limit of each figure. Takes about half a minute."""
    with tempfile.TemporaryDirectory(prefix="mamori-bench-") as name:
        return [
            ("save one answer", _saving_one_answer(Path(name) / "answers"), 3.0),
            ("open a list of 10,000 records", _opening_a_list(Path(name) / "records"), 0.1),
        ]


def _saving_one_answer(folder: Path) -> float:
    """Store.save_answer ÷ a bare durable commit of a row of the same size, in turns."""
    answer = Answer("q01", Choice.PARTLY, NOON, "棚の上のメモ")
    body = json.dumps(answer.to_json(), ensure_ascii=False)
    folder.mkdir()
    with contextlib.closing(sqlite3.connect(folder / "floor.sqlite3", isolation_level=None)) as floor:
        floor.execute("PRAGMA journal_mode=WAL")
        floor.execute("PRAGMA synchronous=FULL")
        floor.execute("CREATE TABLE answers (id TEXT PRIMARY KEY, body TEXT) WITHOUT ROWID")
        with Store.open(folder) as store:
            return _ratio(
                lambda number: store.save_answer("3.1", Answer(f"q{number % 25}", answer.choice, NOON)),
                lambda number: floor.execute(
                    "INSERT OR REPLACE INTO answers VALUES (?, ?)", (f"q{number % 25}", body)
                ),
                SAVE_ROUNDS,
            )


def _opening_a_list(folder: Path) -> float:
    """Store.record_summaries of all records ÷ reading and parsing the JSON of all of them."""
    with Store.open(folder) as store:
        with store.together():
            for number in range(RECORDS):
                store.add_record(_a_record(number), RecordColumns(58, 25, 1, 12))
        connection = store._connection
        return _ratio(
            lambda _: store.record_summaries(),
            lambda _: [json.loads(row[0]) for row in connection.execute("SELECT body FROM record_bodies")],
            LIST_ROUNDS,
        )


def _a_record(number: int) -> Record:
    answers = tuple(Answer(f"q{n:02d}", Choice.PARTLY, NOON, "棚の上のメモ") for n in range(1, 26))
    evidence = (Evidence("wsc.products/1", "WSC", Access.OK, NOON, decisive=True),)
    verdicts = tuple(
        Verdict(f"check_{n}", Status.PASS, "fine", {"days": n}, evidence, NOON) for n in range(6)
    )
    created_at = f"{2016 + number % 10}-{1 + number % 12:02d}-{1 + number % 28:02d}T03:{number % 60:02d}:00Z"
    return Record(f"r{number}", created_at, "0.1.0", "3.1", Profile("山田商店"), answers, verdicts)


def _ratio(ours: Callable[[int], object], floor: Callable[[int], object], rounds: int) -> float:
    """The medians' ratio; both run in turns, so that a busy machine is busy for both."""
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds + 1):
        for kept, work in zip(times, (ours, floor), strict=True):
            began = time.perf_counter()
            work(number)
            if number:  # the first round fills caches
                kept.append(time.perf_counter() - began)
    return statistics.median(times[0]) / statistics.median(times[1])


if __name__ == "__main__":
    for name, ratio, limit in measure():
        print(f"{name}: {ratio:.3f} (limit {limit})")

"""Keep a store as today's version writes it: `python tests/records/make_old_file.py`.

Run once for every new version of the file, and commit the result. Older files are never made anew.
"""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

from record_samples import Clock, a_record, an_answer, an_inspection  # noqa: E402

from app.domain.plan import PlanItem  # noqa: E402
from app.domain.profile import Profile  # noqa: E402
from app.records.migrations import newest_version  # noqa: E402
from app.records.store import RecordColumns, Store  # noqa: E402
from app.records.store_files import store_path  # noqa: E402


def make_old_file(target: Path) -> None:
    """Write a store with one of everything to `target`. Raises FileExistsError."""
    if target.exists():
        raise FileExistsError(target)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Store.open(folder, Clock()) as store:
            store.save_profile(Profile(trade_name="髙﨑工務店😀", person_name="山田　太郎", people_count=2))
            store.save_setting("language", "ja")
            store.save_answer("3.1", an_answer("q01", "裏の金庫"))
            store.save_answer("4.0", an_answer("q02"))
            store.save_plan_item(PlanItem("do_q01", "question:3.1/q01", owner="花子", due_on="2026-12-24"))
            store.save_entry("ledger_row", "row1", {"name": "お客様の名簿😀", "media": ["paper", "pc"]})
            store.save_inspection(an_inspection(7))
            store.add_record(a_record("r1", inspection=an_inspection(7)), RecordColumns(58, 25, 1, 24))
        with contextlib.closing(sqlite3.connect(store_path(folder))) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")  # one file, without a log beside it
        shutil.copyfile(store_path(folder), target)


if __name__ == "__main__":
    made = HERE / "files" / f"version_{newest_version()}.sqlite3"
    made.parent.mkdir(exist_ok=True)
    make_old_file(made)
    print(made.name)

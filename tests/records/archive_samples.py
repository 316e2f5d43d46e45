"""A filled store, all that is in it, and archives made by hand."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

from record_samples import a_record, an_answer, an_inspection

from app.domain.plan import PlanItem, PlanState
from app.domain.profile import Profile
from app.records.store import RecordColumns, Store

LATER = "2026-12-01T00:00:00Z"


def fill(store: Store) -> None:
    store.save_profile(
        Profile(trade_name="髙﨑工務店😀", person_name="半\ud83d分", people_count=2, assets=("a",))
    )
    store.save_setting("language", "ja")
    store.save_setting("nothing", None)
    store.save_answer("3.1", an_answer("q01", "裏の金庫"))
    store.save_answer("4.0", an_answer("q02", "NUL \x00"))
    store.save_plan_item(PlanItem("do_q01", "question:3.1/q01", PlanState.POSTPONED, "花子"))
    store.save_entries("ledger_row", {"row2": {"name": "図面"}, "row1": {"name": "名簿😀", "kept": None}})
    store.save_entry("policy", "1", {"sentences": ["約束します。"]})
    store.save_inspection(an_inspection(1))
    store.save_inspection(an_inspection(2))
    store.add_record(a_record("r1", inspection=an_inspection(0)), RecordColumns(58, 25, 1, 24))
    store.add_record(a_record("r2", LATER), RecordColumns(None, 3, 1, 2))
    store.add_record(a_record("r3", LATER), RecordColumns(70, 25, 0, 20))
    store.add_record(a_record("deleted"))
    store.delete_record("deleted")


def everything_in(store: Store) -> dict[str, Any]:
    return {
        "profile": store.profile(),
        "settings": store.settings(),
        "answers": {edition: store.answers(edition) for edition in store.editions_answered()},
        "plan": store.plan(),
        "entries": {name: list(store.entries(name).items()) for name in store.collections()},
        "inspections": store.inspections(),
        "summaries": store.record_summaries(),
        "records": [store.record(one.id) for one in store.record_summaries()],
    }


def repacked(change: Callable[[dict[str, Any]], None], archive: bytes, **manifest_change: Any) -> bytes:
    """The archive with its content changed, and with a manifest that fits."""
    with zipfile.ZipFile(io.BytesIO(archive)) as file:
        content, manifest = json.loads(file.read("store.json")), json.loads(file.read("manifest.json"))
    change(content)
    return packed(json.dumps(content).encode(), manifest | manifest_change)


def packed(
    content: bytes, manifest: dict[str, Any] | None = None, method: int = zipfile.ZIP_DEFLATED
) -> bytes:
    manifest = dict(manifest or {"format": "mamori-karte-archive", "version": 1})
    manifest["sha256"] = hashlib.sha256(content).hexdigest()
    return zipped({"manifest.json": json.dumps(manifest).encode(), "store.json": content}, method)


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return made.getvalue()

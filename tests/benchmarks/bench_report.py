"""How long the partner page takes beside a plain reportlab canvas that draws the same marks.

Warm: both in this process, faces read. Ours makes the whole page (packs' words, claims, layout, tags)
of a record it has not seen before; the floor only draws the finished marks with faces reduced to the
characters of the page. Cold: both as whole processes, ours through the command line.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

import plain_canvas
from fontTools import subset
from fontTools.ttLib import TTFont

sys.path.insert(0, str(Path(__file__).parents[1]))
import report_factory as factory

from app.domain.language import Language
from app.domain.record import Record
from app.report.metrics import FACES
from app.report.options import BuyerReply, Says
from app.report.print_job import PrintJob, print_job
from app.report.sheet import Sheet, leaves
from app.system.folders import resource_folder

WARM_ROUNDS = 25
COLD_ROUNDS = 7
WARM_LIMIT = 2.0
COLD_LIMIT = 3.0
ROOT = Path(__file__).parents[2]


def record_number(number: int) -> Record:
    """A record nobody has laid out before: other names, answers, measurements and promises."""
    turn = number % 25
    letters = factory.MIXED[turn:] + factory.MIXED[:turn]
    profile = replace(factory.PROFILE, trade_name=f"テスト入力サービス{number}号店", people_count=number)
    days = {"date": f"2026-10-{number % 28 + 1:02}", "days": number, "system": f"Windows 11 {number}"}
    verdicts = tuple(replace(one, facts={**one.facts, **days}) for one in factory.VERDICTS)
    plan = tuple(replace(one, due_on=f"2026-12-{number % 28 + 1:02}") for one in factory.PLAN)
    return factory.record(letters, profile=profile, verdicts=verdicts, plan=plan)


def make(number: int) -> PrintJob:
    """Our page for one record, with other statements of the owner each time."""
    options = replace(
        factory.FULL_OPTIONS,
        addressee=f"試験部品工業第{number}株式会社",
        holds_your_secrets=BuyerReply(Says.YES, f"名簿を{number}件だけ置きます。"),
        policy_published_at=f"https://example.jp/policy/{number}",
        notify_within_hours=number + 1,
    )
    return print_job(record_number(number), Language.JA, options=options)


def as_plain(sheets: tuple[Sheet, ...]) -> list[dict]:
    """The marks as the floor program takes them."""
    return [
        {
            "width": sheet.width,
            "height": sheet.height,
            "marks": [{"kind": type(mark).__name__, **asdict(mark)} for mark in leaves(sheet.marks)],
        }
        for sheet in sheets
    ]


def reduce_faces(pages: list[dict], folder: Path) -> None:
    """Write the two faces with nothing but the characters of these pages."""
    for bold, name in ((False, "regular"), (True, "bold")):
        runs = [one for page in pages for one in page["marks"] if one["kind"] == "TextRun"]
        text = "".join(one["text"] for one in runs if one["bold"] is bold)
        font = TTFont(resource_folder() / "fonts" / f"{FACES[bold]}.ttf")
        subsetter = subset.Subsetter(subset.Options(notdef_outline=True))
        subsetter.populate(text=text + " ")
        subsetter.subset(font)
        font.save(folder / f"{name}.ttf")


def seconds(work: Callable[[], object]) -> float:
    """Wall time of one run."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def warm_ratio(pages: list[dict]) -> float:
    """Median of ours over median of the floor, taken in turns."""
    ours, floor = [], []
    for number in range(WARM_ROUNDS + 3):
        ours.append(seconds(lambda number=number: make(number).pdf()))
        floor.append(seconds(lambda: plain_canvas.draw(pages)))
    return statistics.median(ours[3:]) / statistics.median(floor[3:])


def cold_ratio(pages: list[dict], folder: Path) -> float:
    """Median of our whole program over median of the floor program, taken in turns."""
    marks, record = folder / "marks.json", folder / "record.json"
    marks.write_text(json.dumps(pages), encoding="utf-8")
    record.write_text(json.dumps(record_number(0).to_json()), encoding="utf-8")
    target = str(folder / "page.pdf")
    program = [sys.executable, "-m", "app", "--data-dir", str(folder / "data"), "--lang", "ja"]
    ours_line = [*program, "report", str(record), "-o", target]
    floor_line = [sys.executable, plain_canvas.__file__, str(marks), str(folder), target]
    ours, floor = [], []
    for _ in range(COLD_ROUNDS + 1):
        ours.append(seconds(lambda: subprocess.run(ours_line, cwd=ROOT, check=True, capture_output=True)))
        floor.append(seconds(lambda: subprocess.run(floor_line, cwd=ROOT, check=True, capture_output=True)))
    return statistics.median(ours[1:]) / statistics.median(floor[1:])


def measure() -> list[tuple[str, float, float]]:
    """Warm and cold, each beside its limit."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pages = as_plain(make(0).sheets)
        reduce_faces(pages, folder)
        plain_canvas.register_faces(folder)
        return [
            ("report: warm partner page ÷ plain canvas", warm_ratio(pages), WARM_LIMIT),
            ("report: cold command line ÷ plain canvas program", cold_ratio(pages, folder), COLD_LIMIT),
        ]


if __name__ == "__main__":
    for line, ratio, limit in measure():
        print(f"{line}: {ratio:.2f} (limit {limit})")

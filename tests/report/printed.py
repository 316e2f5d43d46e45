"""What poppler reads back from a PDF, for the tests of the printed pages."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

from app.report.sheet import A4_HEIGHT, A4_WIDTH, Sheet, TextRun, text_runs
from app.report.style import MARGIN_BOTTOM, MARGIN_LEFT, MARGIN_RIGHT, MARGIN_TOP


def poppler(tool: str, pdf: bytes, *options: str) -> str:
    """The output of one of poppler's tools for `pdf`."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.pdf"
        path.write_bytes(pdf)
        arguments = [tool, *options, str(path)]
        if tool == "pdftotext":
            arguments += ["-"]
        done = subprocess.run(arguments, capture_output=True, check=True, timeout=60)
        assert done.stderr == b"", done.stderr
        return done.stdout.decode("utf-8")


def squeezed(text: str) -> str:
    """The text without any white space."""
    return "".join(text.split())


def shown(sheets: Iterable[Sheet]) -> str:
    """Every character the sheets show, in drawing order, without white space."""
    return squeezed("".join(run.text for sheet in sheets for run in text_runs(sheet)))


def outside(sheet: Sheet) -> list[TextRun]:
    """Every piece of text that leaves the margins."""
    right, bottom = A4_WIDTH - MARGIN_RIGHT, A4_HEIGHT - MARGIN_BOTTOM
    return [
        run
        for run in text_runs(sheet)
        if run.x < MARGIN_LEFT - 0.01
        or run.x + run.width > right + 0.01
        or run.y - run.size * 0.88 < MARGIN_TOP - 0.01
        or run.y > bottom + 0.01
    ]


def overlapping(sheet: Sheet) -> list[tuple[str, str]]:
    """Every two pieces of text whose ink would touch."""
    boxes = [
        (run.text, run.x, run.x + run.width, run.y - run.size * 0.8, run.y + run.size * 0.1)
        for run in text_runs(sheet)
    ]
    found = []
    for index, (text, left, right, top, bottom) in enumerate(boxes):
        for other, other_left, other_right, other_top, other_bottom in boxes[index + 1 :]:
            beside = right <= other_left + 0.05 or other_right <= left + 0.05
            apart = bottom <= other_top + 0.05 or other_bottom <= top + 0.05
            if not beside and not apart:
                found.append((text, other))
    return found

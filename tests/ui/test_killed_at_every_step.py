"""The program is killed after every single thing a person does, and goes on where it was.

Each step runs in a process of its own that is killed (SIGKILL, TerminateProcess) the moment it has answered;
the next process must open at the same page and question, with everything typed so far.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.content.packs import default_edition, load_questionnaire

QUESTIONS = load_questionnaire(default_edition()).questions
FIRST_OF_PART = {1, 6, 19}


def walk() -> Iterator[str]:
    """Everything a person does from the first start to the partner page, all by key from the questions on."""
    yield "click:welcome_start"
    yield "type:trade_name=佐藤データ"
    yield "type:people_count=1"
    yield "click:action_main"  # to the inspection
    yield "click:action_main"  # to the questions
    for question in QUESTIONS:
        key = 1 + question.number % 4
        if question.number in FIRST_OF_PART:
            yield f"key:{key}"  # killed between choosing and going on
            yield "enter"
        else:
            yield f"answer:{key}"
    yield "click:action_main"  # to the result
    yield "click:action_main"  # to the partner page
    yield "type:partner_addressee=山口部品"


def run_and_kill(folder: Path, step: str, root: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """Do one step in a child and kill it. What it saw on opening, and after the step."""
    command = [sys.executable, str(Path(__file__).with_name("one_step.py")), str(folder), step]
    environment = os.environ | {"PYTHONPATH": str(root), "PYTHONUTF8": "1", "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, cwd=root
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        seen = [child.stdout.readline(), child.stdout.readline()]
        child.kill()
        trouble = child.stderr.read().decode("utf-8", "replace")
    assert seen[1], f"{step}: {trouble}"
    opened, after = (json.loads(line) for line in seen)
    return opened, after


def test_a_kill_after_every_step_loses_nothing(tmp_path: Path, root: Path) -> None:
    before: dict[str, Any] | None = None
    pages = []
    for step in walk():
        opened, after = run_and_kill(tmp_path, step, root)
        if before is not None:
            assert opened == before, f"before {step}"
        assert after != opened, f"{step} did nothing"
        before = after
        pages.append(after["page"])
    assert before is not None
    assert len(before["answers"]) == len(QUESTIONS)
    assert before["profile"]["trade_name"] == "佐藤データ"
    assert pages[-1] == "partner_page"
    assert before["partner_page"]["addressee"] == "山口部品"
    assert "differences" in pages

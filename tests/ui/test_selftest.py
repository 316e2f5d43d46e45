"""The real window walks the whole main job by real clicks and keys, from the welcome to the PDF."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_main_job_is_walked_to_a_pdf(tmp_path: Path, root: Path, language: str) -> None:
    report = tmp_path / "report.json"
    command = [sys.executable, "-m", "app", "--lang", language, "--selftest", str(report)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=root, env=environment, timeout=180, capture_output=True, check=False)
    facts = json.loads(report.read_text(encoding="utf-8"))
    assert [one["detail"] for one in facts["steps"] if not one["ok"]] == []
    assert [one["step"] for one in facts["steps"]][-2:] == ["end", "every page"]
    assert facts["pdf_bytes"] > 10_000
    assert done.returncode == 0

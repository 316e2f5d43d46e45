"""The scales Windows offers, each in a process of its own: nothing is cut, and the window fits its screen."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.records.store import Store
from app.ui.context import Context
from app.ui.job import Jobs
from app.ui.preferences import Preferences
from tests.ui.shots import fill

TITLE_BAR = 30
LAPTOP, FULL_HD, FINE = (1366, 768), (1920, 1080), (2880, 1800)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with a made-up business, made once."""
    folder = tmp_path_factory.mktemp("filled")
    with Store.open(folder) as store:
        fill(Context(store, Preferences(store), Jobs()))
    return folder


def on_screen(scale: float, size: tuple[int, int], folder: Path, root: Path) -> dict[str, Any]:
    """What the child saw on a screen of `size` real pixels."""
    screen = {"name": "s", "x": 0, "y": 0, "width": size[0], "height": size[1], "logicalDpi": 96, "dpr": 1}
    config = folder / "screen.json"
    config.write_text(json.dumps({"synchronousWindowSystemEvents": False, "screens": [screen]}), "utf-8")
    environment = os.environ | {
        "QT_QPA_PLATFORM": f"offscreen:configfile={config}",
        "QT_SCALE_FACTOR": str(scale),
        "PYTHONPATH": str(root),
        "PYTHONUTF8": "1",
    }
    command = [sys.executable, str(Path(__file__).with_name("one_scale.py")), str(folder / "data")]
    done = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    seen: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return seen


@pytest.mark.parametrize(
    ("scale", "size"),
    [(1.0, LAPTOP), (1.25, LAPTOP), (1.5, LAPTOP), (1.75, FULL_HD), (2.0, FULL_HD), (2.5, FINE)],
)
def test_at_every_scale_the_window_fits_and_nothing_is_cut(
    scale: float, size: tuple[int, int], filled: Path, tmp_path: Path, root: Path
) -> None:
    shutil.copytree(filled, tmp_path / "data")
    seen = on_screen(scale, size, tmp_path, root)
    assert seen["ratio"] == scale
    _left, _top, width, height = seen["window"]
    assert seen["screen"][2:] == [round(size[0] / scale), round(size[1] / scale)]
    assert width <= seen["screen"][2]
    assert height <= seen["screen"][3] - TITLE_BAR
    assert seen["least"][0] <= seen["screen"][2]
    assert seen["least"][1] <= seen["screen"][3] - TITLE_BAR
    assert seen["wrong"] == []

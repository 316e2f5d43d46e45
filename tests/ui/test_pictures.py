"""Every page looks as it did when somebody last looked: reference pictures with a small tolerance.

Half size, 64 colours: enough to see a cut text or a lost card, small enough to keep. After a change of looks,
LOOK at the new pictures, then keep them:
`MAMORI_KARTE_KEEP_PICTURES=1 python3 dev.py test tests/ui/test_pictures.py`.
"""

from __future__ import annotations

import os
import sys
import time
import uuid
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import shots
from page_factory import inspection_of, judge_as_written, usual_verdicts
from PIL import Image, ImageChops
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shots import Look

from app.domain.language import Language
from app.ui.document_output import DocumentOutput
from app.ui.registry import PAGES

PICTURES = Path(__file__).parent / "pictures"
KEEP = os.environ.get("MAMORI_KARTE_KEEP_PICTURES") == "1"
# Every pair of language, theme and text size that matters, without all eighteen combinations.
LOOKS = [
    Look(Language.JA, "light", 100),
    Look(Language.JA, "dark", 150),
    Look(Language.JA, "contrast", 100),
    Look(Language.JA, "light", 200, 1024, 700),
    Look(Language.EN, "dark", 100),
    Look(Language.EN, "light", 150),
    Look(Language.EN, "contrast", 150),
    Look(Language.EN, "dark", 200, 1024, 700),
]
DIFFERENT_ENOUGH = 48  # of 255: edges of letters differ a little from one FreeType to the next
SHARE_ALLOWED = 0.01
MOST_LOOKS = 12  # on a busy machine the last lines find their places late

pytestmark = [
    pytest.mark.picture,
    pytest.mark.skipif(sys.platform != "linux", reason="the reference pictures are drawn on Linux"),
]


@pytest.fixture
def still_world(monkeypatch: pytest.MonkeyPatch, clock: object) -> Iterator[None]:
    """The same day, the same PC, the same record numbers in every picture."""
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    monkeypatch.setattr(shots, "inspection", lambda: inspection_of(usual_verdicts()))
    monkeypatch.setattr("app.inspection.judge.judge", judge_as_written)
    numbers = iter(range(1, 1000))
    monkeypatch.setattr("app.assessment.session.uuid.uuid4", lambda: uuid.UUID(int=next(numbers)))
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
@pytest.mark.parametrize("guided", [True, False], ids=["guided", "free"])
def test_pages_look_as_before(
    qtbot: QtBot, tmp_path: Path, still_world: None, look: Look, guided: bool
) -> None:
    program = shots.sample_program(tmp_path / "data", look, guided)
    changed = []
    try:
        for page_id in PAGES:
            if (page_id in shots.GUIDED) is guided:
                program.window.navigate(page_id)
                wait_until_drawn(qtbot, program.window, page_id)
                name = f"{page_id}-{look.name}"
                share = difference(half_size(program.window.grab().toImage()), PICTURES / f"{name}.png")
                if share > SHARE_ALLOWED:
                    changed.append(f"{name}: {share:.1%} of the picture differ")
    finally:
        program.window.close()
        program.window.deleteLater()
    assert changed == []


def wait_until_drawn(qtbot: QtBot, window: Any, page_id: str) -> None:
    """Previews are drawn in the background."""
    if page_id == "partner_page":
        qtbot.waitUntil(lambda: window.page.findChild(QWidget, "action_main").isEnabled(), timeout=20_000)
    for output in window.page.findChildren(DocumentOutput):
        qtbot.waitUntil(lambda output=output: output.document is not None or not output.isVisible())
    before = None
    for _ in range(MOST_LOOKS):
        shots.settle(80)
        now = window.grab().toImage()
        if now == before:
            return
        before = now


def half_size(image: QImage) -> Image.Image:
    """The picture at half its size, in plain colours."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    buffer.close()
    with Image.open(BytesIO(content.data())) as whole:
        return whole.convert("RGB").resize((whole.width // 2, whole.height // 2), Image.Resampling.BOX)


def difference(fresh: Image.Image, kept: Path) -> float:
    """The share of pixels that differ visibly from the kept picture; 1 when there is none."""
    if KEEP:
        kept.parent.mkdir(exist_ok=True)
        fresh.quantize(64, dither=Image.Dither.NONE).save(kept, optimize=True)
    if not kept.is_file():
        return 1.0
    with Image.open(kept) as reference:
        before = reference.convert("RGB")
    if before.size != fresh.size:
        return 1.0
    apart = ImageChops.difference(before, fresh).convert("L").point(lambda value: value > DIFFERENT_ENOUGH)
    return apart.histogram()[1] / (fresh.width * fresh.height)


def test_a_changed_page_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[__name__], "KEEP", False)
    kept = tmp_path / "page.png"
    page = Image.new("RGB", (683, 384), "white")
    page.save(kept)
    assert difference(page, kept) == 0
    page.paste((20, 90, 80), (100, 100, 180, 140))
    assert difference(page, kept) > SHARE_ALLOWED
    assert difference(page, tmp_path / "missing.png") == 1.0

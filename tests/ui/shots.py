"""Pictures of every page for a reviewer's eye: `python tests/ui/shots.py FOLDER [--pages a,b] [--full]`.

Made offscreen with the bundled face, on a store with a made-up business. Without --full: Japanese and
English, light and dark, at 1366×768. With --full also the contrast theme, 150 % and 200 %, and 1024×700.
`contact-sheet.png` shows them all.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "tests" / "ui"))

from made_up_pc import made_up_inspection  # noqa: E402
from PySide6.QtCore import QEventLoop, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QColor, QImage, QPainter  # noqa: E402

import app.inspection.judge as judging  # noqa: E402
from app.domain.answer import Choice  # noqa: E402
from app.domain.language import Language  # noqa: E402
from app.domain.observation import Inspection  # noqa: E402
from app.domain.profile import Profile  # noqa: E402
from app.launch import WindowOptions  # noqa: E402
from app.records.store import Store  # noqa: E402
from app.ui.context import Context  # noqa: E402
from app.ui.page import Page  # noqa: E402
from app.ui.registry import PAGES  # noqa: E402
from app.ui.sheet_preview import SheetPreview  # noqa: E402
from app.ui.start import Program, make_application  # noqa: E402

GUIDED = ("welcome", "business", "inspection", "questions", "differences")
_THUMBNAIL = 420
_MOST_WAITS = 400  # of 50 ms
SMOOTH = Qt.TransformationMode.SmoothTransformation


@dataclass(frozen=True, slots=True)
class Look:
    """One way to look at the window."""

    language: Language
    theme: str = "light"
    text_size: int = 100
    width: int = 1366
    height: int = 768

    @property
    def name(self) -> str:
        """For the file name."""
        return f"{self.language.value}-{self.theme}-{self.text_size}-{self.width}x{self.height}"


LOOKS = tuple(Look(language, theme) for language in Language for theme in ("light", "dark"))
MORE_LOOKS = (
    Look(Language.JA, "contrast"),
    *(Look(language, text_size=size) for language in Language for size in (150, 200)),
    *(Look(language, text_size=200, width=1024, height=700) for language in Language),
)


def main() -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", default=",".join(PAGES))
    parser.add_argument("--full", action="store_true")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    make_application()
    judging.FRESH_DAYS = 100_000  # the made-up look is of one fixed day
    pictures = []
    for look in LOOKS + (MORE_LOOKS if options.full else ()):
        for page_id, picture in pictures_of(look, options.pages.split(",")):
            path = options.folder / f"{page_id}-{look.name}.png"
            picture.save(str(path))
            pictures.append(path)
            print(path)
    contact_sheet(pictures).save(str(options.folder / "contact-sheet.png"))
    sys.stdout.flush()
    os._exit(0)


def pictures_of(look: Look, page_ids: list[str]) -> Iterator[tuple[str, QImage]]:
    """The pages as they look; guided ones with the stepper, the others with the full menu."""
    for guided in (True, False):
        wanted = [page_id for page_id in page_ids if (page_id in GUIDED) is guided]
        if not wanted:
            continue
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            program = sample_program(Path(folder), look, guided)
            for page_id in wanted:
                try:
                    program.window.navigate(page_id)
                except ImportError as error:
                    print(f"{page_id}: {error}", file=sys.stderr)
                    continue
                settle()
                wait_for_previews(program.window.page)
                yield page_id, program.window.grab().toImage()
            program.window.close()
            program.window.deleteLater()


def sample_program(folder: Path, look: Look, guided: bool) -> Program:
    """The window on a store with a made-up business."""
    store = Store.open(folder)
    store.save_setting("ui.theme", look.theme)
    store.save_setting("ui.text_size", look.text_size)
    store.save_setting("ui.flow_active", guided)
    store.save_setting("ui.flow_done", not guided)
    program = Program(store, WindowOptions(language=look.language), inspect_at_start=False, bundled_font=True)
    fill(program.context)
    program.window.resize(look.width, look.height)
    program.show()
    settle()
    return program


def fill(context: Context) -> None:
    """A made-up business with answers, a look at a made-up PC, two records, and what each area adds to it."""
    assessment = context.assessment
    assessment.save_profile(
        Profile(
            trade_name="佐藤データサービス",
            person_name="佐藤 恵",
            address="長野県上田市中央1-2-3",
            people_count=1,
            pc_count=1,
            assets=("customer_list", "invoices", "bank"),
        )
    )
    for index, question in enumerate(assessment.questionnaire.questions):
        assessment.answer(question.id, (Choice.IMPLEMENTED, Choice.PARTLY, Choice.DONT_KNOW)[index % 3])
    assessment.keep_inspection(inspection())
    assessment.make_record()
    for question in assessment.questionnaire.questions[:9]:
        assessment.answer(question.id, Choice.IMPLEMENTED)
    assessment.make_record()
    for path in sorted(Path(__file__).parent.glob("sample_*.py")):
        import_module(f"tests.ui.{path.stem}").fill(context)


def inspection() -> Inspection:
    """What the made-up PC said: the pictures are the same on any machine."""
    return made_up_inspection()


def settle(milliseconds: int = 30) -> None:
    """Let everything be laid out and painted."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_for_previews(page: Page) -> None:
    """Printed pages are made in the background."""
    for _ in range(_MOST_WAITS):
        if all(one.sheets or not one.isVisible() for one in page.findChildren(SheetPreview)):
            break
        settle(50)
    settle()


def contact_sheet(paths: list[Path], columns: int = 4) -> QImage:
    """All pictures on one."""
    smaller = [QImage(str(path)).scaledToWidth(_THUMBNAIL, SMOOTH) for path in paths]
    height = max((one.height() for one in smaller), default=1)
    rows = -(-len(smaller) // columns)
    sheet = QImage(columns * (_THUMBNAIL + 12), max(1, rows) * (height + 12), QImage.Format.Format_RGB32)
    sheet.fill(QColor("gray"))
    painter = QPainter(sheet)
    for index, one in enumerate(smaller):
        painter.drawImage(index % columns * (_THUMBNAIL + 12) + 6, index // columns * (height + 12) + 6, one)
    painter.end()
    return sheet


if __name__ == "__main__":
    sys.exit(main())

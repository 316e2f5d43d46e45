"""What a decided answer puts into which cells of a form, and whether a copy reads back as meant."""

from __future__ import annotations

from collections.abc import Mapping

from app.content.phrases import phrase
from app.domain.language import Language
from app.files.sheet_answers import CellText, cell_text
from app.files.sheet_grid import Place
from app.files.sheet_workbook import open_workbook
from app.guideline.form_reading import FormQuestion

_TICK = "○"
_BOXES = {"□": "■", "☐": "☑"}


def answer_cells(
    asked: FormQuestion,
    label: str,
    note: str,
    proof: str,
    held: Mapping[Place, str],
    shown: str,
    language: Language,
) -> dict[Place, CellText]:
    """What goes where. A note or proof without a column of its own joins the one before it.

    `held` is what stands in the cells to tick, `shown` in the answer cell.
    """
    cells: dict[Place, CellText] = {}
    proof, note = cell_text(proof.strip()), cell_text(note.strip())
    if proof and asked.evidence is None:
        joined = phrase("check_sheet.with_proof", language, proof=proof)
        note = f"{note}\n{joined}".strip()
        proof = ""
    if asked.evidence is not None and proof:
        cells[asked.evidence] = CellText(proof)
    if asked.note is not None and note:
        cells[asked.note] = CellText(note)
    label = cell_text(label.strip())
    if not asked.offered:
        if asked.note is None and note and note not in label:
            label = f"{label}\n{note}".strip()
        if label:
            cells[asked.answer] = CellText(label)
        return cells
    cells.update(_choice_cells(asked, label, held, shown))
    return cells


def _choice_cells(
    asked: FormQuestion, label: str, held: Mapping[Place, str], shown: str
) -> dict[Place, CellText]:
    chosen = next((one for one in asked.offered if one.label == label), None)
    if chosen is None:
        return {}
    if chosen.place is not None:
        ticks = {place: CellText("") for place, text in held.items() if text.strip()}
        return {**ticks, chosen.place: CellText(_TICK)}
    if asked.boxes:
        for empty, full in _BOXES.items():
            for between in ("", " ", "\u3000"):
                if f"{empty}{between}{label}" in shown:
                    return {
                        asked.answer: CellText(
                            shown.replace(f"{empty}{between}{label}", f"{full}{between}{label}", 1)
                        )
                    }
        return {}
    return {asked.answer: CellText(label, as_number=True)}


def reads_back(content: bytes, answers: Mapping[str, Mapping[Place, CellText]]) -> bool:
    """Whether the copy opens and says what was meant."""
    copy = open_workbook(content)
    for name, cells in answers.items():
        grid = copy.sheet(name)
        for place, cell in cells.items():
            if grid.text(place).replace("\r\n", "\n") != cell.text.replace("\r\n", "\n"):
                return False
    return True

"""Whether a partner's form is what it was, but for the cells that were answered."""

from __future__ import annotations

import io
import zipfile

import openpyxl


def changed_parts(before: bytes, after: bytes) -> set[str]:
    """Names of the parts that differ byte for byte. Fails where a part is new, gone or elsewhere."""
    with zipfile.ZipFile(io.BytesIO(before)) as old, zipfile.ZipFile(io.BytesIO(after)) as new:
        assert [one.filename for one in old.infolist()] == [one.filename for one in new.infolist()]
        return {name for name in old.namelist() if old.read(name) != new.read(name)}


def compare_cells(before: bytes, after: bytes, answered: dict[str, set[tuple[int, int]]]) -> None:
    """Every style, width, merge, rule and protection as before; every other text too."""
    old, new = (openpyxl.load_workbook(io.BytesIO(one)) for one in (before, after))
    assert old.sheetnames == new.sheetnames
    for name in old.sheetnames:
        one, other = old[name], new[name]
        assert one.merged_cells.ranges == other.merged_cells.ranges
        assert one.protection.sheet == other.protection.sheet
        assert one.sheet_state == other.sheet_state
        assert str(one.freeze_panes) == str(other.freeze_panes)
        assert [str(rule.sqref) for rule in one.data_validations.dataValidation] == [
            str(rule.sqref) for rule in other.data_validations.dataValidation
        ]
        assert len(one.conditional_formatting) == len(other.conditional_formatting)
        for row in one.iter_rows():
            for cell in row:
                twin = other.cell(cell.row, cell.column)
                assert cell._style == twin._style, (name, cell.coordinate)
                assert bool(cell.comment) == bool(twin.comment)
                if (cell.row, cell.column) not in answered.get(name, set()):
                    assert cell.value == twin.value, (name, cell.coordinate)

"""What a reader sees in the cells of a form: which texts stand on their own, which of them ask something."""

from __future__ import annotations

import re

from app.content.partner_facts_pack import PartnerPack
from app.files.sheet_grid import Grid, Place
from app.guideline.form_words import plain, role_of

_SHORTEST_QUESTION = 5
_LONGEST_QUESTION = 1500
_TOTALS = ("合計", "小計", "total", "以上", "得点", "点数")
_ENDS_LIKE_A_QUESTION = ("か", "?", "こと", "いる", "ます")
_BOX = re.compile(r"[□☐]\s*([^□☐■☑\s/／、,，]+)")


class FormCells:
    """A sheet as a person reads it."""

    def __init__(self, grid: Grid, pack: PartnerPack) -> None:
        self.grid, self._pack = grid, pack
        self.columns = range(1, grid.last_column + 2)
        self._asked: dict[str, bool] = {}  # each text is looked at for many heads

    def own_columns(self, row: int) -> list[int]:
        """The columns in which something of its own stands in this row."""
        return [one for one in self.columns if self.grid.cells.get((row, one)) and self.grid.text((row, one))]

    def is_own(self, place: Place) -> bool:
        """Whether the cell is where its merged area begins, and something stands there."""
        return self.grid.anchor(place) == place and bool(self.grid.text(place))

    def right_of(self, place: Place) -> Place:
        """The cell that follows in the row."""
        return self.grid.anchor((place[0], self.grid.area(place).right + 1))

    def boxes(self, place: Place) -> list[str]:
        """「□はい　□いいえ」: what the boxes of a cell offer; none for a single box."""
        return _boxes(self.grid.text(place))

    def offers(self, place: Place) -> bool:
        """Whether a choice is to be made in this cell."""
        return bool(self.boxes(place)) or self.grid.drop_down(place) is not None

    def is_question(self, text: str) -> bool:
        """Whether a text is long enough to ask something, and is no head, total or number."""
        if text not in self._asked:
            self._asked[text] = self._asks(text)
        return self._asked[text]

    def _asks(self, text: str) -> bool:
        words = plain(text)
        if not _SHORTEST_QUESTION <= len(words) <= _LONGEST_QUESTION or words.startswith(_TOTALS):
            return False
        if _boxes(text):
            return False
        return role_of(text, self._pack) is None and not words.replace(".", "").isdecimal()

    def ends_like_a_question(self, text: str) -> bool:
        """Whether it ends as a question or a requirement does."""
        return self.is_question(text) and plain(text).rstrip("。.").endswith(_ENDS_LIKE_A_QUESTION)


def _boxes(text: str) -> list[str]:
    found = _BOX.findall(text)
    return found if len(found) > 1 else []

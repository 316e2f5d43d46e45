"""Finds the questions of a form and where their answers go, whatever the form looks like.

Three shapes are known: a table with a head (question and answer columns, or one column for each answer to
tick), blocks with a label (「回答」 beside or below the question), and questions followed by an empty cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.content.partner_facts_pack import PartnerPack
from app.files.sheet_grid import Grid, Place, reference_of
from app.guideline.form_cells import FormCells
from app.guideline.form_heads import Head, Offered, find_heads
from app.guideline.form_words import Meaning, Role, meaning_of, plain, role_of

MOST_QUESTIONS = 600
_LABEL_REACH = 4
_NUMBER = re.compile(
    r"^(?:問|設問|Q|No\.?)?\s*([0-9０-９]{1,3}(?:[-.－．][0-9０-９]{1,3}){0,3}|[①-⑳])[.)．）:：]?\s*$", re.I
)
_LABELS = frozenset(
    {"回答", "ご回答", "回答欄", "貴社回答", "御社回答", "a", "a.", "answer", "回答:", "回答→"}
)


@dataclass(frozen=True, slots=True)
class FormQuestion:
    """One question. `offered` is empty for a free answer; `boxes`: the answer cell holds boxes to tick.

    `present` is what stands in the answer cell already. `writable`: protection lets somebody write there.
    """

    sheet: str
    place: Place
    number: str
    heading: str
    text: str
    answer: Place
    offered: tuple[Offered, ...] = ()
    boxes: bool = False
    note: Place | None = None
    evidence: Place | None = None
    present: str = ""
    writable: bool = True

    @property
    def id(self) -> str:
        """Where it stands, such as "シート1!B12": stable for the same file."""
        return f"{self.sheet}!{reference_of(self.place)}"

    def choice(self, meaning: Meaning) -> Offered | None:
        """The offered answer with this meaning."""
        return next((one for one in self.offered if one.meaning is meaning), None)


def find_questions(grids: Iterable[Grid], pack: PartnerPack) -> tuple[FormQuestion, ...]:
    """Every question of the visible sheets, in their order."""
    found: list[FormQuestion] = []
    for grid in grids:
        if not grid.is_hidden:
            found += _Sheet(grid, pack).questions()
    return tuple(found[:MOST_QUESTIONS])


class _Sheet:
    def __init__(self, grid: Grid, pack: PartnerPack) -> None:
        self._grid, self._pack = grid, pack
        self._cells = FormCells(grid, pack)

    def questions(self) -> list[FormQuestion]:
        found = list(self._by_table())
        found = found or list(self._by_label())
        return found or list(self._by_neighbour())

    # A table with a head

    def _by_table(self) -> Iterator[FormQuestion]:
        for head in find_heads(self._cells, self._pack):
            rows = self._grid.rows_between(head.row, head.end)
            column = self._question_column(head, rows)
            if column is not None:
                yield from self._table_rows(head, column, rows)

    def _question_column(self, head: Head, rows: Sequence[int]) -> int | None:
        """Of several columns that could hold the question, the one with the longest texts."""

        def length(column: int) -> float:
            texts = [self._grid.text((row, column)) for row in rows if self._cells.is_own((row, column))]
            return sum(map(len, texts)) / max(1, len(rows))

        answers = set(head.columns(Role.ANSWER)) | set(head.choices)
        candidates = [one for one in head.columns(Role.QUESTION) if one not in answers]
        return max(candidates, key=length, default=None)

    def _table_rows(self, head: Head, column: int, rows: Sequence[int]) -> Iterator[FormQuestion]:
        answers = [one for one in head.columns(Role.ANSWER) if one != column]
        heading = ""
        for row in rows:
            place = (row, column)
            if not self._cells.is_own(place):
                heading = self._heading(row, column) or heading
                continue
            area = self._grid.area(place)
            spread = any(area.left <= one <= area.right for one in (*answers, *head.choices))
            text = self._grid.text(place).strip()
            if spread or not self._cells.is_question(text):
                heading = text if spread else heading
                continue
            made = self._table_question(head, place, text, answers, heading)
            if made is not None:
                yield made

    def _heading(self, row: int, before: int) -> str:
        texts = [
            self._grid.text((row, one)).strip() for one in range(1, before) if self._cells.is_own((row, one))
        ]
        return next((one for one in texts if len(one) > 1 and not _NUMBER.match(one)), "")

    def _table_question(
        self, head: Head, place: Place, text: str, answers: list[int], heading: str
    ) -> FormQuestion | None:
        row = place[0]
        note, evidence = self._beside(head, row, Role.NOTE), self._beside(head, row, Role.EVIDENCE)
        left = [self._grid.text((row, one)).strip() for one in range(1, place[1])]
        number = next((found[1] for one in left if (found := _NUMBER.match(one))), "")
        group = next((one for one in left if len(one) > 1 and not _NUMBER.match(one)), heading)
        if head.choices:
            offered = tuple(
                Offered(one.label, one.meaning, self._grid.anchor((row, column)))
                for column, one in head.choices.items()
            )
            first = offered[0].place or place
            ticked = next((one.label for one in offered if one.place and self._grid.text(one.place)), "")
            may = all(one.place and self._grid.may_be_written(one.place) for one in offered)
            return FormQuestion(
                self._grid.name, place, number, group, text, first, offered, False, note, evidence,
                ticked, may,
            )  # fmt: skip
        for column in answers:
            answer = self._grid.anchor((row, column))
            if answer[0] == row and not self._grid.is_formula(answer):
                return self._question(place, text, answer, number, group, note, evidence, head.convention)
        return None

    def _beside(self, head: Head, row: int, role: Role) -> Place | None:
        for column in head.columns(role):
            place = self._grid.anchor((row, column))
            if place[0] == row and self._grid.may_be_written(place) and not self._grid.text(place):
                return place
        return None

    # Blocks with a label

    def _by_label(self) -> Iterator[FormQuestion]:
        taken: set[Place] = set()
        for row in self._grid.rows:
            for column in self._cells.own_columns(row):
                if not self._is_label((row, column)):
                    continue
                place = self._question_before((row, column))
                answer = self._cells.right_of((row, column))
                if place is None or place in taken or self._grid.is_formula(answer):
                    continue
                taken.add(place)
                notes = self._labelled_nearby((row, column))
                yield self._question(
                    place, self._grid.text(place).strip(), answer, self._number_at(place), "",
                    notes.get(Role.NOTE), notes.get(Role.EVIDENCE), (),
                )  # fmt: skip

    def _is_label(self, place: Place) -> bool:
        return plain(self._grid.text(place)).strip("・:。→▶") in _LABELS

    def _question_before(self, label: Place) -> Place | None:
        """The nearest question to the left in the same row, else above."""
        row, column = label
        for at in (row, *(row - step for step in range(1, _LABEL_REACH + 1))):
            columns = reversed(range(1, column)) if at == row else self._cells.columns
            found = [
                (at, one)
                for one in columns
                if self._cells.is_own((at, one))
                and self._cells.is_question(self._grid.text((at, one)).strip())
            ]
            if found:
                return max(found, key=lambda one: len(self._grid.text(one)))
        return None

    def _labelled_nearby(self, label: Place) -> Mapping[Role, Place]:
        """「補足」「根拠」 after the answer: in the same row, or in the rows before the next question."""
        found: dict[Role, Place] = {}
        row = label[0]
        for at in (row, *(row + step for step in range(1, _LABEL_REACH + 1))):
            for column in self._cells.own_columns(at):
                place = (at, column)
                if at > row and (
                    self._is_label(place) or self._cells.is_question(self._grid.text(place).strip())
                ):
                    return found
                role = role_of(self._grid.text(place), self._pack)
                if role in (Role.NOTE, Role.EVIDENCE) and place != label and role not in found:
                    right = self._cells.right_of(place)
                    if not self._grid.text(right) and self._grid.may_be_written(right):
                        found[role] = right
        return found

    # A question and an empty cell

    def _by_neighbour(self) -> Iterator[FormQuestion]:
        for row in self._grid.rows:
            for column in self._cells.own_columns(row):
                place = (row, column)
                text = self._grid.text(place).strip()
                if not self._cells.is_own(place) or not self._asks_its_neighbour(place, text):
                    continue
                answer = self._empty_neighbour(place)
                if answer is not None:
                    yield self._question(place, text, answer, self._number_at(place), "", None, None, ())

    def _asks_its_neighbour(self, place: Place, text: str) -> bool:
        """A text before a choice of yes and no asks something however it ends."""
        if self._cells.ends_like_a_question(text):
            return True
        right = self._cells.right_of(place)
        drop_down = self._grid.drop_down(right)
        labels = self._cells.boxes(right) or (drop_down.choices if drop_down else ())
        meanings = {meaning_of(one, self._pack) for one in labels}
        return self._cells.is_question(text) and {Meaning.YES, Meaning.NO} <= meanings

    def _empty_neighbour(self, place: Place) -> Place | None:
        area = self._grid.area(place)
        right, below = self._cells.right_of(place), self._grid.anchor((area.bottom + 1, area.left))
        free = [one for one in (right, below) if self._is_free(one)]
        grid = self._grid
        kinds = (
            [one for one in free if self._cells.offers(one)],
            [one for one in free if not grid.text(one) and grid.is_filled(one)],
            [one for one in free if not grid.text(one)],
        )
        return next((found[0] for found in kinds if found), None)

    def _is_free(self, place: Place) -> bool:
        if self._grid.is_formula(place):
            return False
        return bool(self._cells.boxes(place)) or not self._cells.is_question(self._grid.text(place))

    # What all shapes share

    def _question(
        self,
        place: Place,
        text: str,
        answer: Place,
        number: str,
        heading: str,
        note: Place | None,
        evidence: Place | None,
        convention: tuple[Offered, ...],
    ) -> FormQuestion:
        present = self._grid.text(answer).strip()
        labels = self._cells.boxes(answer)
        boxes = bool(labels)
        drop_down = self._grid.drop_down(answer)
        if not boxes:
            labels = list(drop_down.choices) if drop_down else []
        offered = tuple(Offered(one, meaning_of(one, self._pack)) for one in labels) or convention
        writable = self._grid.may_be_written(answer)
        return FormQuestion(
            self._grid.name, place, number, heading, text, answer, offered, boxes, note, evidence,
            "" if boxes else present, writable,
        )  # fmt: skip

    def _number_at(self, place: Place) -> str:
        left = [self._grid.text((place[0], one)).strip() for one in range(1, place[1])]
        return next((found[1] for one in left if (found := _NUMBER.match(one))), "")

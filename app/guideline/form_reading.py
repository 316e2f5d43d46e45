"""Finds the questions of a form and where their answers go, whatever the form looks like.

Three shapes are known: a table with a head (question and answer columns, or one column for each answer to
tick), blocks with a label (「回答」 beside or below the question), and questions followed by an empty cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.content.partner_facts_pack import PartnerPack
from app.files.sheet_grid import Grid, Place, reference_of
from app.guideline.form_words import Meaning, Role, meaning_of, plain, role_of

MOST_QUESTIONS = 600
_SHORTEST_QUESTION = 5
_LONGEST_QUESTION = 1500
_LABEL_REACH = 4
_BOX = re.compile(r"[□☐]\s*([^□☐■☑\s/／、,，]+)")
_NUMBER = re.compile(
    r"^(?:問|設問|Q|No\.?)?\s*([0-9０-９]{1,3}(?:[-.－．][0-9０-９]{1,3}){0,3}|[①-⑳])[.)．）:：]?\s*$", re.I
)
_TOTALS = ("合計", "小計", "total", "以上", "得点", "点数")
_ENDS_LIKE_A_QUESTION = (
    "か",
    "か。",
    "か?",
    "?",
    "すか",
    "こと",
    "こと。",
    "いる",
    "いる。",
    "ます",
    "ます。",
    "いるか",
)
_LABELS = frozenset(
    {"回答", "ご回答", "回答欄", "貴社回答", "御社回答", "a", "a.", "answer", "回答:", "回答→"}
)


@dataclass(frozen=True, slots=True)
class Offered:
    """An answer the form offers. `place` is set where each answer has a cell of its own to tick."""

    label: str
    meaning: Meaning | None
    place: Place | None = None


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


@dataclass(slots=True)
class _Head:
    """A row of column heads. `choices` are columns to tick, by column."""

    row: int
    roles: dict[int, Role]
    choices: dict[int, Offered]
    convention: tuple[Offered, ...] = ()

    def columns(self, role: Role) -> list[int]:
        return [column for column, one in self.roles.items() if one is role]


class _Sheet:
    def __init__(self, grid: Grid, pack: PartnerPack) -> None:
        self._grid, self._pack = grid, pack
        self._columns = range(1, grid.last_column + 2)

    def questions(self) -> list[FormQuestion]:
        found = list(self._by_table())
        found = found or list(self._by_label())
        return found or list(self._by_neighbour())

    # A table with a head

    def _by_table(self) -> Iterator[FormQuestion]:
        heads = self._heads()
        for at, head in enumerate(heads):
            end = heads[at + 1].row if at + 1 < len(heads) else 10_000_000
            rows = [row for row in self._grid.rows if head.row < row < end]
            column = self._question_column(head, rows)
            if column is not None:
                yield from self._table_rows(head, column, rows)

    def _heads(self) -> list[_Head]:
        heads: list[_Head] = []
        for row in self._grid.rows:
            roles = {
                column: role
                for column in self._own_columns(row)
                if (role := role_of(self._grid.text((row, column)), self._pack))
            }
            head = _Head(row, roles, self._tick_columns(row))
            if heads and head.row == heads[-1].row + 1 and head.choices and not head.columns(Role.QUESTION):
                heads[-1].choices, heads[-1].row = (
                    head.choices,
                    row,
                )  # the answers stand below their common head
            elif head.columns(Role.QUESTION) and (head.columns(Role.ANSWER) or head.choices):
                heads.append(head)
        for head in heads:
            head.convention = self._convention(head)
        return heads

    def _own_columns(self, row: int) -> list[int]:
        """The columns in which something of its own stands in this row."""
        return [
            one for one in self._columns if self._grid.cells.get((row, one)) and self._grid.text((row, one))
        ]

    def _tick_columns(self, row: int) -> dict[int, Offered]:
        """はい | いいえ | 該当なし side by side: each is a column to tick."""
        found = {}
        for column in self._own_columns(row):
            text = self._grid.text((row, column))
            meaning = meaning_of(text, self._pack)
            if meaning is not None and role_of(text, self._pack) is None:
                found[column] = Offered(text.strip(), meaning, (row, column))
        meanings = {one.meaning for one in found.values()}
        return found if {Meaning.YES, Meaning.NO} <= meanings else {}

    def _convention(self, head: _Head) -> tuple[Offered, ...]:
        """The signs a form without a drop-down asks for, as its head or the lines above it explain."""
        above = [row for row in self._grid.rows if row <= head.row][-12:]
        texts = [self._grid.text((row, column)) for row in above for column in self._own_columns(row)]
        words = plain(" ".join(texts))
        if ("○" in words or "〇" in words or "◯" in words) and ("×" in words or "✕" in words):
            circle = next(one for one in "○〇◯" if one in words)
            signs = [circle, *(one for one in "△×✕" if one in words)]
            signs += [one for one in ("-", "―", "ー") if f"{one}:" in words or f"{one}=" in words][:1]
            return tuple(Offered(one, meaning_of(one, self._pack)) for one in signs)
        if "はい" in words and "いいえ" in words:
            signs = ["はい", *(["一部"] if "一部" in words else []), "いいえ"]
            signs += ["該当なし"] if "該当なし" in words else []
            return tuple(Offered(one, meaning_of(one, self._pack)) for one in signs)
        return ()

    def _question_column(self, head: _Head, rows: list[int]) -> int | None:
        """Of several columns that could hold the question, the one with the longest texts."""

        def length(column: int) -> float:
            texts = [self._grid.text((row, column)) for row in rows if self._is_own((row, column))]
            return sum(map(len, texts)) / max(1, len(rows))

        answers = set(head.columns(Role.ANSWER)) | set(head.choices)
        candidates = [one for one in head.columns(Role.QUESTION) if one not in answers]
        return max(candidates, key=length, default=None)

    def _is_own(self, place: Place) -> bool:
        """Whether the cell is where its merged area begins, and something stands there."""
        return self._grid.anchor(place) == place and bool(self._grid.text(place))

    def _table_rows(self, head: _Head, column: int, rows: list[int]) -> Iterator[FormQuestion]:
        answers = [one for one in head.columns(Role.ANSWER) if one != column]
        heading = ""
        for row in rows:
            place = (row, column)
            if not self._is_own(place):
                heading = self._heading(row, column) or heading
                continue
            area = self._grid.area(place)
            spread = any(area.left <= one <= area.right for one in (*answers, *head.choices))
            text = self._grid.text(place).strip()
            if spread or not self._is_question(text):
                heading = text if spread else heading
                continue
            made = self._table_question(head, place, text, answers, heading)
            if made is not None:
                yield made

    def _heading(self, row: int, before: int) -> str:
        texts = [self._grid.text((row, one)).strip() for one in range(1, before) if self._is_own((row, one))]
        return next((one for one in texts if len(one) > 1 and not _NUMBER.match(one)), "")

    def _table_question(
        self, head: _Head, place: Place, text: str, answers: list[int], heading: str
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

    def _beside(self, head: _Head, row: int, role: Role) -> Place | None:
        for column in head.columns(role):
            place = self._grid.anchor((row, column))
            if place[0] == row and self._grid.may_be_written(place) and not self._grid.text(place):
                return place
        return None

    # Blocks with a label

    def _by_label(self) -> Iterator[FormQuestion]:
        taken: set[Place] = set()
        for row in self._grid.rows:
            for column in self._own_columns(row):
                if not self._is_label((row, column)):
                    continue
                place = self._question_before((row, column))
                answer = self._right_of((row, column))
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

    def _right_of(self, place: Place) -> Place:
        return self._grid.anchor((place[0], self._grid.area(place).right + 1))

    def _question_before(self, label: Place) -> Place | None:
        """The nearest question to the left in the same row, else above."""
        row, column = label
        for at in (row, *(row - step for step in range(1, _LABEL_REACH + 1))):
            columns = reversed(range(1, column)) if at == row else self._columns
            found = [
                (at, one)
                for one in columns
                if self._is_own((at, one)) and self._is_question(self._grid.text((at, one)).strip())
            ]
            if found:
                return max(found, key=lambda one: len(self._grid.text(one)))
        return None

    def _labelled_nearby(self, label: Place) -> Mapping[Role, Place]:
        """「補足」「根拠」 after the answer: in the same row, or in the rows before the next question."""
        found: dict[Role, Place] = {}
        row = label[0]
        for at in (row, *(row + step for step in range(1, _LABEL_REACH + 1))):
            for column in self._own_columns(at):
                place = (at, column)
                if at > row and (self._is_label(place) or self._is_question(self._grid.text(place).strip())):
                    return found
                role = role_of(self._grid.text(place), self._pack)
                if role in (Role.NOTE, Role.EVIDENCE) and place != label and role not in found:
                    right = self._right_of(place)
                    if not self._grid.text(right) and self._grid.may_be_written(right):
                        found[role] = right
        return found

    # A question and an empty cell

    def _by_neighbour(self) -> Iterator[FormQuestion]:
        for row in self._grid.rows:
            for column in self._own_columns(row):
                place = (row, column)
                text = self._grid.text(place).strip()
                if not self._is_own(place) or not self._ends_like_a_question(text):
                    continue
                answer = self._empty_neighbour(place)
                if answer is not None:
                    yield self._question(place, text, answer, self._number_at(place), "", None, None, ())

    def _empty_neighbour(self, place: Place) -> Place | None:
        area = self._grid.area(place)
        right, below = self._right_of(place), self._grid.anchor((area.bottom + 1, area.left))
        free = [one for one in (right, below) if self._is_free(one)]
        grid = self._grid
        kinds = (
            [one for one in free if grid.drop_down(one) is not None],
            [one for one in free if not grid.text(one) and grid.is_filled(one)],
            [one for one in free if not grid.text(one)],
        )
        return next((found[0] for found in kinds if found), None)

    def _is_free(self, place: Place) -> bool:
        return not self._grid.is_formula(place) and not self._is_question(self._grid.text(place))

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
        labels = _BOX.findall(present)
        boxes = len(labels) > 1
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

    def _is_question(self, text: str) -> bool:
        words = plain(text)
        if not _SHORTEST_QUESTION <= len(words) <= _LONGEST_QUESTION or words.startswith(_TOTALS):
            return False
        return role_of(text, self._pack) is None and not words.replace(".", "").isdecimal()

    def _ends_like_a_question(self, text: str) -> bool:
        return self._is_question(text) and plain(text).endswith(_ENDS_LIKE_A_QUESTION)

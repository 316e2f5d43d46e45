"""The head of a form's table: which column asks, which is for the answer, which signs are wanted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.content.partner_facts_pack import PartnerPack
from app.files.sheet_grid import Place
from app.guideline.form_cells import FormCells
from app.guideline.form_words import Meaning, Role, meaning_of, plain, role_of

_LOOKED_AT = 40  # rows below a head, to see what its columns hold
_FEWEST_QUESTIONS = 2
_EXPLAINED_ABOVE = 12  # rows up to a head, which may explain the signs
_LAST_ROW = 10_000_000


@dataclass(frozen=True, slots=True)
class Offered:
    """An answer the form offers. `place` is set where each answer has a cell of its own to tick."""

    label: str
    meaning: Meaning | None
    place: Place | None = None


@dataclass(slots=True)
class Head:
    """A row of column heads. `choices` are columns to tick, by column; `end` is the row of the next head."""

    row: int
    roles: dict[int, Role]
    choices: dict[int, Offered]
    convention: tuple[Offered, ...] = ()
    end: int = _LAST_ROW

    def columns(self, role: Role) -> list[int]:
        """The columns with this role, from the left."""
        return [column for column, one in self.roles.items() if one is role]


def find_heads(cells: FormCells, pack: PartnerPack) -> list[Head]:
    """Every head of a sheet that leads to questions and their answers, in their order."""
    heads: list[Head] = []
    for row in cells.grid.rows:
        head = Head(row, _roles(cells, row, pack), _tick_columns(cells, row, pack))
        if heads and head.row == heads[-1].row + 1 and head.choices and not head.columns(Role.QUESTION):
            heads[-1].choices, heads[-1].row = head.choices, row  # the answers below their common head
        elif (head.columns(Role.ANSWER) or head.choices) and _has_questions(cells, head):
            heads.append(head)
    for at, head in enumerate(heads):
        head.end = heads[at + 1].row if at + 1 < len(heads) else _LAST_ROW
        head.convention = _convention(cells, head, pack)
        _tell_answers_apart(cells, head)
    return heads


def _roles(cells: FormCells, row: int, pack: PartnerPack) -> dict[int, Role]:
    return {
        column: role
        for column in cells.own_columns(row)
        if (role := role_of(cells.grid.text((row, column)), pack))
    }


def _tick_columns(cells: FormCells, row: int, pack: PartnerPack) -> dict[int, Offered]:
    """はい | いいえ | 該当なし side by side: each is a column to tick."""
    found = {}
    for column in cells.own_columns(row):
        text = cells.grid.text((row, column))
        meaning = meaning_of(text, pack)
        if meaning is not None and role_of(text, pack) is None:
            found[column] = Offered(text.strip(), meaning, (row, column))
    meanings = {one.meaning for one in found.values()}
    return found if {Meaning.YES, Meaning.NO} <= meanings else {}


def _has_questions(cells: FormCells, head: Head) -> bool:
    """Whether a column is for questions: by its head, else by what stands below it."""
    if head.columns(Role.QUESTION):
        return True
    others = [one for one in cells.own_columns(head.row) if one not in head.roles and one not in head.choices]
    rows = cells.grid.rows_between(head.row, head.row + _LOOKED_AT + 1)
    asked = {one: sum(_asks(cells, (row, one)) for row in rows) for one in others}
    best = max(asked, key=lambda one: asked[one], default=None)
    if best is None or asked[best] < _FEWEST_QUESTIONS:
        return False
    head.roles[best] = Role.QUESTION
    return True


def _asks(cells: FormCells, place: Place) -> bool:
    return cells.is_own(place) and cells.ends_like_a_question(cells.grid.text(place).strip())


def _tell_answers_apart(cells: FormCells, head: Head) -> None:
    """Of two columns for answers, one to choose in and one to write in, the second is for notes."""
    answers = head.columns(Role.ANSWER)
    rows = cells.grid.rows_between(head.row, min(head.end, head.row + _LOOKED_AT))
    chosen = {one for one in answers if any(cells.offers((row, one)) for row in rows)}
    if head.choices:
        chosen = chosen or set(head.choices)
    for column in answers if chosen else ():
        if column not in chosen and not head.columns(Role.NOTE):
            head.roles[column] = Role.NOTE


def _convention(cells: FormCells, head: Head, pack: PartnerPack) -> tuple[Offered, ...]:
    """The signs a form without a drop-down asks for, as its head or the lines above it explain."""
    above = cells.grid.rows_between(0, head.row + 1)[-_EXPLAINED_ABOVE:]
    texts = [cells.grid.text((row, column)) for row in above for column in cells.own_columns(row)]
    words = plain(" ".join(texts))
    if ("○" in words or "〇" in words or "◯" in words) and ("×" in words or "✕" in words):
        circle = next(one for one in "○〇◯" if one in words)
        signs = [circle, *(one for one in "△×✕" if one in words)]
        signs += [one for one in ("-", "―", "ー") if f"{one}:" in words or f"{one}=" in words][:1]
        return _offered(signs, pack)
    if "はい" in words and "いいえ" in words:
        signs = ["はい", *(["一部"] if "一部" in words else []), "いいえ"]
        signs += ["該当なし"] if "該当なし" in words else []
        return _offered(signs, pack)
    return ()


def _offered(signs: Iterable[str], pack: PartnerPack) -> tuple[Offered, ...]:
    return tuple(Offered(one, meaning_of(one, pack)) for one in signs)

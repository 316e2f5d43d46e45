"""A table of others read into the ledger: which column is which is shown first, and nothing is lost.

What cannot be understood is kept word for word in the remarks, and named with its row number. Nothing is
written before the owner agrees: `read_rows` only says what would come.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any

from app.content.ledger_packs import load_ledger
from app.domain.language import Language
from app.guideline.ledger import new_id
from app.guideline.ledger_row import LONGEST, PERSONAL, VALUES, LedgerRow
from app.guideline.ledger_table import INFORMATION_FIELDS, column_title, field_columns
from app.guideline.risk import from_scale_of_two

Table = Sequence[Sequence[str]]

_LOOKED_AT = 40  # rows, to find the head of the table
_LEAST_COLUMNS = 2
_YES = frozenset({"有", "あり", "有り", "はい", "○", "〇", "◯", "✓", "✔", "yes", "y", "true", "1", "x"})
_NO = frozenset({"無", "なし", "無し", "いいえ", "×", "✕", "-", "－", "ー", "no", "n", "false", "0"})
_ERAS = {"令和": 2018, "r": 2018, "平成": 1988, "h": 1988, "昭和": 1925, "s": 1925}
_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ tT].*)?")
_ERA_DAY = re.compile(r"(令和|平成|昭和|[rhs])(\d{1,2}|元)[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_EXCEL_ZERO = date(1899, 12, 30)
_EXCEL_DAYS = range(20_000, 80_000)  # 1954 to 2119
_YEARS = range(1970, 2101)
_PLACE = re.compile(r"^(.*?)[（(](.+)[）)]$")


class Trouble(StrEnum):
    """What was wrong with a row; the sentence is `ledger.import.<value>`."""

    NO_NAME = "no_name"
    ALREADY_THERE = "already_there"
    VALUE_OUT_OF_SCALE = "value_out_of_scale"
    NOT_A_DAY = "not_a_day"
    NOT_YES_OR_NO = "not_yes_or_no"
    UNKNOWN_MEDIUM = "unknown_medium"
    CUT = "cut"
    IMPORTANCE_ALONE = "importance_alone"


@dataclass(frozen=True, slots=True)
class Mapped:
    """Which column (from 0) holds which field, and the row (from 0) below which the data begin."""

    columns: Mapping[str, int]
    first_row: int

    @property
    def is_usable(self) -> bool:
        """Whether the one column without which there is no ledger was found."""
        return "name" in self.columns


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to say about a row. `field` and `text` are what stood there."""

    trouble: Trouble
    field: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One row of the file (`number` counted from 1, as Excel does). `row` is None when it is not taken."""

    number: int
    row: LedgerRow | None
    remarks: tuple[Remark, ...]


def find_columns(table: Table) -> Mapped:
    """The best guess which column is which, from the first rows; headings may take two rows."""
    best = Mapped({}, 0)
    for at in range(min(_LOOKED_AT, len(table))):
        columns = _columns_of(table[at])
        if at + 1 < len(table):
            below = _columns_of(table[at + 1])
            parts = {field: column for field, column in below.items() if field not in _plain_fields()}
            if len(parts) >= _LEAST_COLUMNS and len(columns) >= _LEAST_COLUMNS:
                joined = {**columns, **parts}
                if len(joined) > len(best.columns):
                    best = Mapped(joined, at + 2)
                continue
        if len(columns) > max(len(best.columns), _LEAST_COLUMNS - 1):
            best = Mapped(columns, at + 1)
    return best


def _plain_fields() -> frozenset[str]:
    return frozenset(INFORMATION_FIELDS) - {*PERSONAL, *VALUES, "importance"}


def _columns_of(cells: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for column, text in enumerate(cells):
        field = _field_named(text)
        if field and field not in found:
            found[field] = column
    return found


def _field_named(heading: str) -> str:
    """The field a heading means, "" for none. The exact name wins; numbers such as ⑥ do not matter."""
    plain = _plain(heading)
    if not plain or len(plain) > 30:
        return ""
    for field, column in field_columns().items():
        if field in INFORMATION_FIELDS and plain in {_plain(column.title.ja), _plain(column.title.en)}:
            return field
    for field, column in field_columns().items():
        names = column.names
        if plain in names and field not in ("values", "personal"):
            return field
        if field == "personal" and plain in names:
            return "personal_info"
        if field == "values" and plain in names:
            return "importance"
    return ""


def _plain(text: str) -> str:
    """A heading without width, case, blanks, brackets and numbering."""
    text = unicodedata.normalize("NFKC", text).casefold()
    text = re.sub(r"[(（].*?[)）]", "", text)
    return re.sub(r"[\s・,、/:_*※-]|^\d+[.)]?", "", text)


def scale_found(table: Table, mapped: Mapped) -> int | None:
    """3 where the values go from 1 to 3, 2 where they go from 0 to 2, None where both are possible."""
    numbers = {
        _number(_text(row, mapped.columns[field]))
        for row in table[mapped.first_row :]
        for field in VALUES
        if field in mapped.columns
    }
    if 3 in numbers:
        return 3
    return 2 if 0 in numbers else None


def read_rows(
    table: Table,
    mapped: Mapped,
    existing: Iterable[LedgerRow],
    today: date,
    *,
    highest: int,
    reason: str,
    language: Language,
) -> tuple[ReadRow, ...]:
    """What the rows below the head would become. `highest` is 3 for values of 1 to 3, 2 for those of 0 to 2.

    `reason` is what is written beside values that were read in. Empty rows are passed over.
    """
    known = {_identity(row) for row in existing}
    found = []
    for at in range(mapped.first_row, len(table)):
        cells = table[at]
        if not any(_text(cells, column) for column in mapped.columns.values()):
            continue
        one = _read_row(cells, at + 1, mapped, today, highest, reason, language)
        if one.row is not None:
            identity = _identity(one.row)
            if identity in known:
                one = ReadRow(one.number, None, (Remark(Trouble.ALREADY_THERE, "name", one.row.name),))
            known.add(identity)
        found.append(one)
    return tuple(found)


def _identity(row: LedgerRow) -> tuple[str, ...]:
    """What makes two rows the same. Years and what stands in brackets tell things apart: 請求書（A社）."""
    parts = (row.business, row.name, row.medium, row.place, row.keeper, row.users)
    return tuple(" ".join(unicodedata.normalize("NFKC", one).casefold().split()) for one in parts)


def _read_row(
    cells: Sequence[str],
    number: int,
    mapped: Mapped,
    today: date,
    highest: int,
    reason: str,
    language: Language,
) -> ReadRow:
    remarks: list[Remark] = []
    changes: dict[str, Any] = {}
    for field, column in mapped.columns.items():
        text = _text(cells, column)
        if text and field == "importance":
            if not any(one in mapped.columns for one in VALUES):
                remarks.append(Remark(Trouble.IMPORTANCE_ALONE, field, text))
        elif text:
            value, remark = _value(field, text, highest)
            if value is not None:
                changes.update(value)
            if remark is not None:
                remarks.append(remark)
    if not changes.get("name"):
        whole = " | ".join(one for one in (_text(cells, c) for c in sorted(mapped.columns.values())) if one)
        return ReadRow(number, None, (Remark(Trouble.NO_NAME, "", whole[:200]),))
    kept = [
        f"{column_title(one.field, language)}: {one.text}"
        for one in remarks
        if one.trouble is not Trouble.UNKNOWN_MEDIUM
    ]
    changes["note"] = "\n".join(one for one in (changes.get("note", ""), *kept) if one)[:LONGEST]
    if any(changes.get(name) for name in VALUES):
        changes["value_reason"] = reason
    changes.setdefault("registered_on", today.isoformat())
    return ReadRow(number, LedgerRow(new_id(), source="import", **changes), tuple(remarks))


def _value(field: str, text: str, highest: int) -> tuple[dict[str, Any] | None, Remark | None]:
    """What a cell sets, and what has to be said about it."""
    if field == "medium":
        medium, place = medium_in(text)
        return {"medium": medium, "place": place}, None if medium else Remark(
            Trouble.UNKNOWN_MEDIUM, field, text
        )
    if field in PERSONAL:
        said = yes_or_no(text)
        return (
            ({field: said}, None) if said is not None else (None, Remark(Trouble.NOT_YES_OR_NO, field, text))
        )
    if field in VALUES:
        value = _number(text)
        if value is None or not highest - 2 <= value <= highest:
            return None, Remark(Trouble.VALUE_OUT_OF_SCALE, field, text)
        return {field: value if highest == 3 else from_scale_of_two(value)}, None
    if field == "registered_on":
        day = day_in(text)
        return ({field: day.isoformat()}, None) if day else (None, Remark(Trouble.NOT_A_DAY, field, text))
    if len(text) > LONGEST:
        return {field: text[:LONGEST]}, Remark(Trouble.CUT, field, text[LONGEST : LONGEST + 200])
    return {field: text}, None


@lru_cache(maxsize=1024)  # a column says the same again and again
def medium_in(text: str) -> tuple[str, str]:
    """The medium a text names, and the place: 書類（金庫） is paper in a safe. ("", text) for neither."""
    parts = _PLACE.match(text.strip())
    head, place = (parts[1].strip(), parts[2].strip()) if parts else (text.strip(), "")
    plain = _plain(head)
    for medium in load_ledger().media:
        if plain in {_plain(one) for one in (*medium.title, *medium.plain, *medium.short)}:
            return medium.id, place
    for medium in load_ledger().media:
        if any(name in plain for name in medium.names):
            return medium.id, text.strip()
    return "", text.strip()


@lru_cache(maxsize=1024)
def yes_or_no(text: str) -> bool | None:
    """有 or 無 in the ways people write them; None for anything else."""
    plain = unicodedata.normalize("NFKC", text).strip().casefold()
    if plain in _YES or text.strip() in _YES:
        return True
    return False if plain in _NO or text.strip() in _NO else None


@lru_cache(maxsize=1024)
def day_in(text: str) -> date | None:
    """A day as Japanese tables write it, also in an era or as Excel's bare number; None for anything else."""
    plain = unicodedata.normalize("NFKC", text).strip().replace(" ", "", 1).casefold()
    if plain.isdecimal() and len(plain) < 6 and int(plain) in _EXCEL_DAYS:
        return _EXCEL_ZERO + timedelta(days=int(plain))
    found = _DAY.fullmatch(unicodedata.normalize("NFKC", text).strip())
    era = None if found else _ERA_DAY.fullmatch(plain)
    try:
        if found:
            day = date(int(found[1]), int(found[2]), int(found[3]))
        elif era:
            year = _ERAS[era[1]] + (1 if era[2] == "元" else int(era[2]))
            day = date(year, int(era[3]), int(era[4]))
        else:
            return None
    except ValueError:
        return None
    return day if day.year in _YEARS else None


def _number(text: str) -> int | None:
    plain = unicodedata.normalize("NFKC", text).strip()
    return int(plain) if plain.isascii() and plain.isdecimal() and len(plain) < 4 else None


def _text(cells: Sequence[str], column: int) -> str:
    return cells[column].strip() if column < len(cells) else ""

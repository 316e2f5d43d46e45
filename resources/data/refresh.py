#!/usr/bin/env python3
"""Bring the dated tables up to date from published data that a person has downloaded. No network.

  python3 resources/data/refresh.py --ends FOLDER [--browsers FOLDER] --checked-on DATE [--dry-run]

FOLDER of --ends: a checkout of endoflife.date, or a folder of its files: PRODUCT.json as its programming
interface gives them (v0 or v1), or PRODUCT.md as they are kept there; also below a folder `products`.
FOLDER of --browsers: the unpacked npm package @mdn/browser-compat-data (its data.json, or browsers/*.json).

Only the rows and values named here are rewritten, line by line; every other line of the tables is made by
hand and stays as it is, to the letter. An end that is known is never replaced by "not known". A table's
`checked_on` moves only when every product it needs was there. What changed is printed as a diff.
Exit code: 0, or 1 when a product was missing, 2 when nothing could be read.
"""

from __future__ import annotations

import argparse
import difflib
import json
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parent
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WINDOWS = re.compile(r"(10|11)-(\d\dh\d|\d{4})(?:-(w|e|e-lts|iot-lts))?$")
_KINDS = {"w": ("hp",), "e": ("ee",), "e-lts": ("ltsc",), "iot-lts": ("iot_ltsc",), None: ("hp", "ee")}
# Where a release of a distribution stands; of two products the later one decides.
_LINUX = {
    "debian": ("debian",), "ubuntu": ("ubuntu",), "linuxmint": ("linuxmint",), "fedora": ("fedora",),
    "rhel": ("rhel",), "almalinux": ("almalinux",), "rocky": ("rocky-linux",),
    "centos": ("centos", "centos-stream"),
}  # fmt: skip
_LONGER = {"debian": "extended_end", "ubuntu": "pro_end"}
_BROWSERS = ("chrome", "edge", "firefox")
_OLDEST_BROWSER = 130
_BROWSER_TABLE = "browser_versions.json"

Row = dict[str, Any]


@dataclass(frozen=True)
class Cycle:
    """One release of a product: its end and its longer, mostly paid end ("" : none is known yet)."""

    name: str
    label: str
    end: str
    longer_end: str
    latest: str


class Published:
    """The downloaded products, read when they are asked for; `missing` are those that were not there."""

    def __init__(self, folder: Path) -> None:
        self._folders = (folder, folder / "products")
        self._read: dict[str, tuple[Cycle, ...]] = {}
        self.missing: set[str] = set()

    def cycles(self, product: str) -> tuple[Cycle, ...]:
        """The releases of a product, as published; none (and noted as missing) when it is not there."""
        path = self._path(product)
        if path is None:
            self.missing.add(product)
            return ()
        if product not in self._read:
            self._read[product] = tuple(read_cycles(path))
        return self._read[product]

    def _path(self, product: str) -> Path | None:
        paths = (folder / f"{product}.{kind}" for folder in self._folders for kind in ("json", "md"))
        return next((path for path in paths if path.is_file()), None)


def read_cycles(path: Path) -> Iterable[Cycle]:
    """The releases in a published file. Raises ValueError when it is none."""
    written = path.read_text(encoding="utf-8")
    found = _front_matter(written) if path.suffix == ".md" else _from_json(written)
    if not found:
        raise ValueError(f"{path.name}: no releases in it")
    for one in found:
        name = str(_first(one, "name", "releaseCycle", "cycle"))
        yield Cycle(
            name=name,
            label=str(_first(one, "label", "releaseLabel") or name),
            end=_day(_first(one, "eolFrom", "eol")),
            longer_end=_day(_first(one, "eoesFrom", "eoes", "extendedSupport")),
            latest=_latest(one.get("latest")),
        )


def _from_json(written: str) -> list[Row]:
    document = json.loads(written)
    if isinstance(document, dict):
        document = document.get("result", document).get("releases", [])
    return [one for one in document if isinstance(one, dict)]


def _front_matter(written: str) -> list[Row]:
    """The list `releases:` of a page's front matter: flat lists of "key: value", nothing deeper."""
    found: list[Row] = []
    lines = iter(written.split("\n---", 1)[0].splitlines())
    for line in lines:
        if line.rstrip() == "releases:":
            break
    for line in lines:
        item = re.match(r"\s*(-?)\s*(\w+):\s*(.*)$", line)
        if item is None:
            continue
        if item[1]:
            found.append({})
        if found:
            value = re.sub(r"\s+#.*$", "", item[3]).strip()
            found[-1][item[2]] = value.strip("\"'")
    return found


def _first(row: Row, *keys: str) -> Any:
    return next((row[key] for key in keys if row.get(key) not in {None, ""}), None)


def _day(value: Any) -> str:
    return value if isinstance(value, str) and _DAY.fullmatch(value) else ""


def _latest(value: Any) -> str:
    return str(value.get("name", "")) if isinstance(value, dict) else str(value or "")


# --- the tables, line by line ---------------------------------------------------------------------


def rewrite(text: str, change: Callable[[Row], Iterable[Row] | None]) -> str:
    """The table with each line that is one object or one "key": value offered to `change`.

    `change` returns None to leave a line as it is, or the rows to write in its place. A member is offered
    as an object with one key, and the same key must come back.
    """
    lines = []
    for line in text.splitlines():
        row, member = _read_line(line)
        rows = None if row is None else change(row)
        lines += [line] if rows is None else _written(line, list(rows), member)
    return "\n".join(lines) + "\n"


def _read_line(line: str) -> tuple[Row | None, bool]:
    stripped = line.strip().rstrip(",")
    for member, whole in ((False, stripped), (True, f"{{{stripped}}}")):
        try:
            row = json.loads(whole)
        except ValueError:
            continue
        if isinstance(row, dict) and row:
            return row, member
    return None, False


def _written(line: str, rows: Sequence[Row], member: bool) -> list[str]:
    indent = line[: len(line) - len(line.lstrip())]
    bodies = [json.dumps(one, ensure_ascii=False) for one in rows]
    bodies = [one[1:-1] for one in bodies] if member else bodies
    last = "," if line.rstrip().endswith(",") else ""
    return [f"{indent}{one}{',' if one is not bodies[-1] else last}" for one in bodies]


def known_ends(ends: Row, found: dict[str, str], grow: bool) -> Row:
    """The ends with what is newly known; with `grow` also of releases newer than all that are there."""
    newest = max((_number(one) for one in ends if _number(one)), default=())
    new = {
        key: day for key, day in found.items() if day and key not in ends and grow and _is_newer(key, newest)
    }
    changed = {key: found.get(key) or end for key, end in ends.items()}
    return {**changed, **dict(sorted(new.items(), key=lambda one: _number(one[0])))}


def _number(name: str) -> tuple[int, ...]:
    return tuple(int(one) for one in name.split(".")) if re.fullmatch(r"\d+(\.\d+)*", name) else ()


def _is_newer(name: str, newest: tuple[int, ...]) -> bool:
    number = _number(name)
    return len(number) == len(newest) and number > newest


def refresh_systems(text: str, published: Published) -> str:
    """os_support.json: Windows, Windows Server, Linux distributions and macOS."""
    builds = windows_builds(published)
    newest = _newest_rows(text)
    known = [row["build"] for row in _rows(text) if "build" in row]

    def change(row: Row) -> Iterable[Row] | None:
        if "build" in row and isinstance(row.get("ends"), dict):
            found = builds.get(row["build"], {"ends": {}})
            same = {**row, "ends": {**row["ends"], **found["ends"]}}
            later = [one for one in sorted(builds) if one > row["build"] and one not in known]
            return [same, *(builds[one] for one in later)] if row["build"] == max(known) else [same]
        if row.get("id") in {*_LINUX, "macos"} and "version" in row:
            return _releases(row, published, newest[row["id"]] == row["version"])
        return None

    return rewrite(text, change)


def _rows(text: str) -> list[Row]:
    return [row for line in text.splitlines() if (row := _read_line(line)[0]) is not None]


def _newest_rows(text: str) -> dict[str, str]:
    return {row["id"]: row["version"] for row in _rows(text) if "id" in row and "version" in row}


def windows_builds(published: Published) -> dict[int, Row]:
    """Builds of Windows with the ends of their kinds of edition, as published."""
    found: dict[int, Row] = {}
    for cycle in published.cycles("windows"):
        named = _WINDOWS.match(cycle.name)
        build = _build(cycle)
        if named is None or build is None:
            continue
        row = found.setdefault(
            build, {"build": build, "name": f"Windows {named[1]} {named[2].upper()}", "ends": {}}
        )
        row["ends"].update({kind: cycle.end for kind in _KINDS[named[3]] if cycle.end})
    for cycle in published.cycles("windows-server"):
        build = _build(cycle)
        if build is not None and cycle.end and re.fullmatch(r"\d{4}(-r2.*)?", cycle.name):
            named_so = {"build": build, "name": f"Windows Server {cycle.name}", "ends": {}}
            found.setdefault(build, named_so)["ends"]["server"] = cycle.end
    return found


def _build(cycle: Cycle) -> int | None:
    number = re.fullmatch(r"(?:10\.0|6\.\d)\.(\d{4,5})(?:\.\d+)?", cycle.latest)
    return int(number[1]) if number else None


def _releases(row: Row, published: Published, newest: bool) -> list[Row]:
    """A release with what is published of it, and behind the newest one those that came after it."""
    name = row["id"]
    cycles = {one.name: one for product in _LINUX.get(name, (name,)) for one in published.cycles(product)}
    rows = [_release(row, cycles.get(row["version"]))]
    if newest:
        later = [one for one in cycles if _is_newer(one, _number(row["version"]))]
        for version in sorted(later, key=_number):
            fresh = _release({"id": name, "version": version}, cycles[version])
            rows += [fresh] if "end" in fresh else []
    return rows


def _release(row: Row, cycle: Cycle | None) -> Row:
    if cycle is None:
        return row
    changed = dict(row)
    if cycle.end:
        changed["end"] = cycle.end
    elif row["id"] == "macos":
        changed.setdefault("end", None)  # Apple names no end while a system is being corrected
    longer = _LONGER.get(row["id"])
    if longer and cycle.longer_end:
        changed[longer] = cycle.longer_end
    return changed


def refresh_software(text: str, published: Published) -> str:
    """software_support.json: the rows whose `source_url` ends with the name of a product."""

    def change(row: Row) -> Iterable[Row] | None:
        ends, product = row.get("ends"), str(row.get("source_url", "")).rpartition("/")[2]
        if not isinstance(ends, dict) or not re.fullmatch(r"[a-z]+(-[a-z]+)*", product):
            return None
        found = _ends_like(published.cycles(product), ends)
        pattern = str(row.get("name", ""))
        takes_any = re.compile(pattern).groups == 0 or "\\d" in pattern
        return [{**row, "ends": known_ends(ends, found, takes_any)}]

    return rewrite(text, change)


def _ends_like(cycles: Iterable[Cycle], ends: Row) -> dict[str, str]:
    """The ends by names of the same kind as in the table: years, or numbers with one point."""
    years = all(re.fullmatch(r"20\d\d", one) for one in ends)
    pointed = all("." in one for one in ends)
    found: dict[str, str] = {}
    for cycle in cycles:
        year = re.match(r"(20\d\d)\b", cycle.label)
        name = (year[1] if year else "") if years else cycle.name
        name = f"{name}.0" if pointed and name.isdecimal() else name
        found[name] = max(found.get(name, ""), cycle.end)
    return found


def refresh_office(text: str, published: Published) -> str:
    """office_products.json: the ends by year of the editions."""
    found = {cycle.name: cycle.end for cycle in published.cycles("office")}

    def change(row: Row) -> Iterable[Row] | None:
        if isinstance(row.get("ends"), dict) and len(row) == 1:
            return [{"ends": known_ends(row["ends"], found, grow=True)}]
        return None

    return rewrite(text, change)


def refresh_browsers(text: str, folder: Path, today: str) -> tuple[str, set[str]]:
    """browser_versions.json and the browsers that were not there: the days their versions came out."""
    releases = {name: _browser(folder, name, today) for name in _BROWSERS}
    current, lines = "", []
    for line in text.splitlines():  # the browser is named on a line above its releases
        opened = re.match(r'\s*"(\w+)": \{$', line)
        current = opened[1] if opened else current
        row, _ = _read_line(line)
        if row is not None and set(row) == {"releases"} and releases.get(current):
            lines += _written(line, [{"releases": {**row["releases"], **releases[current]}}], member=True)
        else:
            lines.append(line)
    return "\n".join(lines) + "\n", {name for name, found in releases.items() if not found}


def _browser(folder: Path, name: str, today: str) -> dict[str, str]:
    for path in (folder / "browsers" / f"{name}.json", folder / "data.json"):
        if path.is_file():
            document = json.loads(path.read_text(encoding="utf-8"))
            rows = document.get("browsers", {}).get(name, {}).get("releases", {})
            found = {
                version: row["release_date"]
                for version, row in rows.items()
                if version.isdecimal() and int(version) >= _OLDEST_BROWSER
                and _DAY.fullmatch(str(row.get("release_date"))) and row["release_date"] <= today
            }  # fmt: skip
            return dict(sorted(found.items(), key=lambda one: int(one[0])))
    return {}


def checked(text: str, today: str) -> str:
    return re.sub(r'("checked_on": )"[\d-]+"', rf'\1"{today}"', text)


def main(arguments: Sequence[str] | None = None) -> int:
    """Refresh the tables. Exit code as in the module's text."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--ends", type=Path, help="folder of endoflife.date's products")
    parser.add_argument("--browsers", type=Path, help="folder of @mdn/browser-compat-data")
    parser.add_argument("--checked-on", required=True, type=date.fromisoformat)
    parser.add_argument("--tables", type=Path, default=DATA, help="folder of the tables (for tests)")
    parser.add_argument("--dry-run", action="store_true", help="print what would change, write nothing")
    chosen = parser.parse_args(arguments)
    today = chosen.checked_on.isoformat()
    changed: dict[Path, tuple[str, str]] = {}
    lacking: set[str] = set()
    names = [*(_TABLES if chosen.ends else ()), *([_BROWSER_TABLE] if chosen.browsers else ())]
    try:
        for name in names:
            before = (chosen.tables / name).read_text(encoding="utf-8")
            after, missing = _refreshed(name, before, chosen, today)
            lacking |= missing
            changed[chosen.tables / name] = (before, after if missing else checked(after, today))
    except (OSError, ValueError) as problem:
        print(f"Nothing was changed: {problem}", file=sys.stderr)
        return 2
    _finish(changed, chosen.dry_run)
    for name in sorted(lacking):
        print(f"not there, so the day of its table stays: {name}", file=sys.stderr)
    return 1 if lacking else 0


def _refreshed(name: str, text: str, chosen: argparse.Namespace, today: str) -> tuple[str, set[str]]:
    if name == _BROWSER_TABLE:
        return refresh_browsers(text, chosen.browsers, today)
    published = Published(chosen.ends)
    return _TABLES[name](text, published), published.missing


def _finish(changed: dict[Path, tuple[str, str]], dry_run: bool) -> None:
    for path, (before, after) in sorted(changed.items()):
        json.loads(after)  # never write a table that cannot be read
        sys.stdout.writelines(
            difflib.unified_diff(before.splitlines(True), after.splitlines(True), path.name, path.name, n=0)
        )
        if after != before and not dry_run:
            path.write_text(after, encoding="utf-8", newline="\n")


_TABLES = {
    "os_support.json": refresh_systems,
    "software_support.json": refresh_software,
    "office_products.json": refresh_office,
}

if __name__ == "__main__":
    sys.exit(main())

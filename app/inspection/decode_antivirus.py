"""Which antivirus products Windows knows, whether they run, and how old their definitions are.

Two lists exist: `IWSCProductList` (documented) and WMI SecurityCenter2 (undocumented, but it names the
program). The first says what runs, the second whether the program behind an entry exists.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import PureWindowsPath

from app.inspection.data import Data
from app.inspection.observed import Observed, part, text, whole, yes_no

WSC, CENTER, HEALTH, STATUS = (
    "wsc.products/1",
    "securitycenter2.antivirus/1",
    "wsc.health/1",
    "defender.status/1",
)
SERVICE_NOT_RUNNING = 1  # S_FALSE: Windows answers "poor", but nothing was measured


class State(StrEnum):
    """What a product says it does. `UNREADABLE`: a number that is not defined, so corrupt or forged."""

    ON = "on"
    OFF = "off"
    SNOOZED = "snoozed"
    EXPIRED = "expired"
    UNREADABLE = "unreadable"


_STATES = {0: State.ON, 1: State.OFF, 2: State.SNOOZED, 3: State.EXPIRED}  # IWscProduct
_STATE_BITS = {0: State.OFF, 1: State.ON, 2: State.SNOOZED, 3: State.EXPIRED}  # productState


@dataclass(frozen=True, slots=True)
class Product:
    """One antivirus. `exists` is False when its program is gone (a ghost), None when nobody looked.

    `current` are its definitions by its own word. `doubtful` marks an entry no known product makes.
    """

    name: str
    guid: str
    state: State
    current: bool | None
    microsoft: bool
    exists: bool | None
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Products:
    """All products, with the observations they come from.

    `disagree` is a product that runs by one list only, `disagree_on_age` one that runs by both and
    whose definitions are current by one only.
    """

    all: tuple[Product, ...]
    sources: tuple[str, ...]
    disagree: Product | None = None
    disagree_on_age: Product | None = None

    @property
    def on(self) -> tuple[Product, ...]:
        """What runs and is not a ghost."""
        return tuple(one for one in self.all if one.state is State.ON and one.exists is not False)

    @property
    def others_on(self) -> tuple[Product, ...]:
        """What runs beside Microsoft's own."""
        return tuple(one for one in self.on if not one.microsoft)


def decode_product_state(value: int | None) -> tuple[State, bool | None]:
    """State and "definitions are current" of a SecurityCenter2 productState; unknown nibbles are refused."""
    if value is None or value > 0xFFFFFF:
        return State.UNREADABLE, None
    state, owner = value >> 12 & 0xF, value >> 8 & 0xF
    signature, rest, providers = value >> 4 & 0xF, value & 0xF, value >> 16
    if state not in _STATE_BITS or owner > 1 or signature > 1 or rest or not providers & 0x04:
        return State.UNREADABLE, None
    return _STATE_BITS[state], signature == 0


def service_down(observed: Observed) -> bool:
    """Whether Windows says its Security Center does not run: then its lists measure nothing."""
    raw = observed.fields(HEALTH)
    if raw is None:
        return False
    return any(whole(part(raw, key), "hresult") == SERVICE_NOT_RUNNING for key in raw)


def health(observed: Observed, provider: str) -> int | None:
    """0 good, 1 not monitored, 2 poor, 3 snoozed; None when it was not measured."""
    raw = observed.fields(HEALTH)
    answer = part(raw, provider) if raw else {}
    found = whole(answer, "health")
    return found if whole(answer, "hresult") == 0 and found in {0, 1, 2, 3} else None


def products(observed: Observed, data: Data) -> Products | None:
    """Every registered product; None when no list could be read or the Security Center is down."""
    if service_down(observed):
        return None
    table = data["antivirus_products"]
    center = _center_products(observed, table)
    listed = _listed_products(observed, table)
    if listed is None:
        return None if center is None else Products(_merged(center), (CENTER,))
    if center is None:
        return Products(_merged(listed), (WSC,))
    found = tuple(_with_program(one, center) for one in _merged(listed))
    pairs = [(one, other) for one in found for other in _merged(center) if _same(one, other)]
    return Products(found, (WSC, CENTER), _disagreement(pairs), _disagreement_on_age(pairs))


def _listed_products(observed: Observed, table: Mapping[str, object]) -> tuple[Product, ...] | None:
    rows = observed.rows(WSC)
    if rows is None:
        return None
    found = []
    for row in rows:
        name, guid = text(row, "name") or "", (text(row, "guid") or "").upper()
        state, signature = whole(row, "state"), whole(row, "signature")
        microsoft = _is_microsoft(table, name, guid, text(row, "remediation") or "")
        found.append(
            Product(
                name=name,
                guid=guid,
                state=_STATES.get(state, State.UNREADABLE) if state is not None else State.UNREADABLE,
                current=signature == 1 if signature in {0, 1} else None,
                microsoft=microsoft,
                exists=None,
                doubtful=not microsoft and not _is_known(table, name),
            )
        )
    return tuple(found)


def _center_products(observed: Observed, table: Mapping[str, object]) -> tuple[Product, ...] | None:
    rows = observed.rows(CENTER)
    if rows is None:
        return None
    found = []
    for row in rows:
        name, guid = text(row, "name") or "", (text(row, "guid") or "").upper()
        program = text(row, "exe") or ""
        number = whole(row, "product_state")
        state, current = decode_product_state(number)
        microsoft = _is_microsoft(table, name, guid, program) or _owned_by_microsoft(name, number)
        forged = not microsoft and _is_windows_tool(program)
        unsigned = yes_no(row, "exe_signed") is False
        found.append(
            Product(
                name=name,
                guid=guid,
                state=state,
                current=current,
                microsoft=microsoft,
                exists=yes_no(row, "exe_exists"),
                doubtful=forged or unsigned or (not microsoft and not _is_known(table, name)),
            )
        )
    return tuple(found)


def _is_microsoft(table: Mapping[str, object], name: str, guid: str, link: str) -> bool:
    """Microsoft Defender, by its identifier or its own link: the name alone can be given to anything."""
    guids = table.get("microsoft_guids")
    if isinstance(guids, list) and guid in guids:
        return True
    return link.casefold().startswith("windowsdefender:") and "defender" in name.casefold()


def _owned_by_microsoft(name: str, number: int | None) -> bool:
    """The owner digit of a productState; another maker's entry cannot carry it."""
    return number is not None and number >> 8 & 0xF == 1 and "defender" in name.casefold()


def _is_known(table: Mapping[str, object], name: str) -> bool:
    known = table.get("known")
    folded = f"{name.casefold()} "
    return isinstance(known, list) and any(isinstance(one, str) and one in folded for one in known)


def _is_windows_tool(program: str) -> bool:
    """A program of Windows itself cannot be another maker's antivirus: forged entries point there."""
    folder = str(PureWindowsPath(program).parent).casefold()
    return folder.endswith(
        (r"\windows\system32", r"\windows\syswow64", r"\windows", r"%systemroot%\system32")
    )


def _merged(found: Iterable[Product]) -> tuple[Product, ...]:
    """One entry per product: an update of the product itself may leave a second row behind."""
    merged: dict[str, Product] = {}
    for one in found:
        key = one.name.casefold()
        merged[key] = _better(merged[key], one) if key in merged else one
    return tuple(merged.values())


def _better(first: Product, second: Product) -> Product:
    """The good sides of two rows of one product, as far as their programs exist."""
    real = [one for one in (first, second) if one.exists is not False]
    if len(real) < 2:
        return real[0] if real else first
    on = next((one for one in real if one.state is State.ON), first)
    known = [one.current for one in real if one.current is not None]
    return replace(
        on,
        current=any(known) if known else None,
        exists=True if any(one.exists for one in real) else None,
        doubtful=any(one.doubtful for one in real),
    )


def _with_program(product: Product, center: tuple[Product, ...]) -> Product:
    """What SecurityCenter2 knows about the program behind an entry of the other list."""
    rows = [one for one in center if _same(one, product)]
    if not rows:
        return product
    program = next(iter(_merged(rows)))
    return replace(
        product,
        exists=program.exists,
        doubtful=product.doubtful or program.doubtful,
        microsoft=product.microsoft or program.microsoft,
    )


def _same(one: Product, other: Product) -> bool:
    return bool(one.guid and one.guid == other.guid) or one.name.casefold() == other.name.casefold()


def _disagreement(pairs: Iterable[tuple[Product, Product]]) -> Product | None:
    """A product that runs by one list and does not by the other, both readable."""
    for one, other in pairs:
        readable = State.UNREADABLE not in {one.state, other.state}
        if readable and (one.state is State.ON) is not (other.state is State.ON):
            return one
    return None


def _disagreement_on_age(pairs: Iterable[tuple[Product, Product]]) -> Product | None:
    for one, other in pairs:
        said = {one.current, other.current}
        if one.state is other.state is State.ON and said == {True, False}:
            return one
    return None

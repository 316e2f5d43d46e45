"""Antivirus products of a Linux, and whether this "PC" is a container inside another one."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.observation import Access
from app.inspection.observed import Observed, text, yes_no

_PRODUCTS = "linux.antivirus/1"
_ENVIRONMENT = "linux.environment/1"


@dataclass(frozen=True, slots=True)
class LinuxProduct:
    """One product. `active` is None when the system would not tell; `on_access` watches in real time."""

    name: str
    active: bool | None
    on_access: bool


def linux_products(observed: Observed) -> tuple[LinuxProduct, ...] | None:
    """The products found; none found is an empty tuple, and only a source that answered says so."""
    if observed.access(_PRODUCTS) is Access.EMPTY:
        return ()
    rows = observed.rows(_PRODUCTS)
    if rows is None:
        return None
    return tuple(
        LinuxProduct(text(row, "name") or "?", yes_no(row, "active"), yes_no(row, "on_access") is True)
        for row in rows
    )


def inside_container(observed: Observed) -> bool | None:
    """Whether this runs in a container or WSL, where the real PC is not to be seen; None: not known."""
    for name in (_ENVIRONMENT, "linux.firewall/1"):  # older recordings said it beside the firewall
        raw = observed.fields(name)
        if raw is not None and "container" in raw:
            return raw["container"] is not None and raw["container"] is not False
    return None

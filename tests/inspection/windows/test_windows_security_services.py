"""Which security products have a service that runs, by the registry and the service manager."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from fake_library import library, loader, target
from registry_answers import HOST, Keys, registry

from app.domain.observation import Access, Observation
from app.inspection.collectors.windows import security_services
from app.inspection.data import load_data
from app.system import windows_services


def manager(states: Mapping[str, int]) -> Callable[[str], Any]:
    """A service manager that tells the state of these services and refuses the others."""
    opened: list[str] = []

    def open_service(_manager: Any, name: Any, _rights: Any) -> int:
        opened.append(name.value)
        return 9 if name.value in states else 0

    def query(_handle: Any, status: Any) -> int:
        target(status).state = states[opened[-1]]
        return 1

    advapi = library(
        OpenSCManagerW=lambda *_: 7,
        OpenServiceW=open_service,
        QueryServiceStatus=query,
        CloseServiceHandle=lambda _: 1,
    )
    load: Callable[[str], Any] = loader(advapi32=advapi)
    return load


def collected(
    keys: Keys, states: Mapping[str, int] | None = None, denied: tuple[str, ...] = ()
) -> Observation:
    (one,) = security_services.collect(HOST, registry(keys, denied), manager(states or {}))
    return one


def service(name: str) -> str:
    return rf"{security_services.KEY}\{name}"


def test_known_products_are_named_with_their_state_and_others_only_counted() -> None:
    keys: Keys = {
        service(name): {"Start": 2} for name in ("Spooler", "EKRN", "AVP21.19", "avpnclient", "Amsp")
    }
    found = collected(keys, {"EKRN": 4, "AVP21.19": 1, "Amsp": 4})
    assert found.raw == {
        "services": 5,
        "products": [
            {"name": "ESET", "state": 4},
            {"name": "Trend Micro", "state": 4},
            {"name": "Kaspersky", "state": 1},
        ],
    }


def test_of_several_services_the_one_that_runs_counts() -> None:
    keys: Keys = {service("Amsp"): {}, service("ntrtscan"): {}}
    raw: Any = collected(keys, {"Amsp": 1, "ntrtscan": 4}).raw
    assert raw["products"] == [{"name": "Trend Micro", "state": 4}]


def test_a_service_that_hides_its_state_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows_services, "last_error", lambda: 5)
    raw: Any = collected({service("ekrn"): {}}).raw
    assert raw == {"services": 1, "products": [{"name": "ESET", "state": None}]}


def test_services_that_cannot_be_listed_are_no_facts() -> None:
    assert collected({security_services.KEY: {}}).access is Access.EMPTY
    assert collected({}).access is Access.ABSENT
    assert collected({}, denied=(security_services.KEY,)).access is Access.DENIED


def test_every_product_of_the_table_can_be_told_apart_by_windows_own_list() -> None:
    rows: Any = load_data(["antivirus_products"])["antivirus_products"]
    assert all(row["services"] and row["listed_as"] for row in rows["services"])
    names = [name for row in rows["services"] for name in row["listed_as"]]
    assert names == [name.casefold() for name in names]

"""The facts about this PC that every observation carries."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from app.domain.observation import Access, Host, System
from app.inspection.collectors.windows.version import KEY as VERSION_KEY
from app.system.registry import Registry
from app.system.windows_errors import NoAnswer
from app.system.windows_library import Loader, system_library
from app.system.windows_machine import (
    display_language,
    is_domain_joined,
    is_elevated,
    is_portable,
    kernel_version,
    native_architecture,
)

Value = TypeVar("Value")

ENROLLMENTS = r"SOFTWARE\Microsoft\Enrollments"
ENTRA_JOIN = r"SYSTEM\CurrentControlSet\Control\CloudDomainJoin\JoinInfo"
_ENROLLED = 1


def read_host(registry: Registry | None = None, load: Loader = system_library) -> Host:
    """Quick, in this process, without COM. Never raises: what does not answer stays None."""
    keys = registry or Registry()

    def text(name: str) -> str | None:
        return _or_none(lambda: keys.text(VERSION_KEY, name))

    build = text("CurrentBuild")
    return Host(
        system=System.WINDOWS,
        build=int(build) if build and build.isdecimal() else _or_none(lambda: kernel_version(load).build),
        ubr=_or_none(lambda: keys.number(VERSION_KEY, "UBR")),
        edition=text("EditionID"),
        install=text("InstallationType"),
        arch=_or_none(lambda: native_architecture(load)),
        elevated=_or_none(lambda: is_elevated(load)),
        ui=_or_none(lambda: display_language(load)),
        managed=_or_none(lambda: managed_by(keys, load)),
        portable=_or_none(lambda: is_portable(load)),
    )


def managed_by(registry: Registry, load: Loader) -> str:
    """ "domain", "entra", "mdm" or "none": who may set this PC's policies. Raises NoAnswer."""
    if is_domain_joined(load):
        return "domain"
    if _subkeys(registry, ENTRA_JOIN):
        return "entra"
    return "mdm" if _is_enrolled(registry) else "none"


def _is_enrolled(registry: Registry) -> bool:
    """Whether a device management service really manages this PC: every Windows has some entries here."""
    return any(_manages(registry, rf"{ENROLLMENTS}\{name}") for name in _subkeys(registry, ENROLLMENTS))


def _manages(registry: Registry, key: str) -> bool:
    state = _or_none(lambda: registry.number(key, "EnrollmentState"))
    return state == _ENROLLED and bool(_or_none(lambda: registry.text(key, "ProviderID")))


def _subkeys(registry: Registry, key: str) -> list[str]:
    try:
        return registry.subkeys(key)
    except NoAnswer as answer:
        if answer.access is Access.ABSENT:
            return []
        raise


def _or_none(ask: Callable[[], Value]) -> Value | None:
    try:
        return ask()
    except (NoAnswer, OSError, ValueError):
        return None

"""The one line that Windows Security Center says without COM: WscGetSecurityProviderHealth."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from enum import IntEnum

from app.system.windows_errors import unsigned
from app.system.windows_library import Loader, function, system_library


class Provider(IntEnum):
    """WSC_SECURITY_PROVIDER."""

    FIREWALL = 0x01
    ANTIVIRUS = 0x04
    SERVICE = 0x40


@dataclass(frozen=True, slots=True)
class Health:
    """`hresult` 0: `health` was measured (0 good, 1 not monitored, 2 poor, 3 snoozed). `hresult` 1
    (S_FALSE): the service is not running and `health`, though given, means nothing."""

    hresult: int
    health: int


def provider_health(provider: Provider, load: Loader = system_library) -> Health:
    """What Security Center thinks of one kind of provider. Raises NoAnswer (absent on Server)."""
    ask = function(load("wscapi.dll"), "WscGetSecurityProviderHealth")
    health = ctypes.c_int32(-1)
    code = ask(ctypes.c_uint32(int(provider)), ctypes.byref(health))
    return Health(hresult=unsigned(code), health=unsigned(health.value))

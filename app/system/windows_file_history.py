"""What Windows' File History says of itself. For child processes only.

Microsoft calls the interface deprecated; where it is gone, that is no answer.
Source: https://learn.microsoft.com/windows/win32/api/fhcfg/nf-fhcfg-ifhconfigmgr-queryprotectionstatus
"""

from __future__ import annotations

import ctypes
from functools import cache
from typing import Any

from app.system.com import com_errors, create, interface, start_com
from app.system.windows_errors import NoAnswer, unsigned

_MANAGER_CLASS = "{ED43BB3C-09E9-498A-9DF6-2177244C6DB4}"
_NO_CONFIGURATION = "0x80040301"  # FHCFG_E_CONFIG_FILE_NOT_FOUND


def protection_state() -> int | None:
    """FH_STATE_…: 0 not tracked, 1 off, 2 off by policy, 3 broken, 0x0D … 0x15 trouble with the target,
    0xF0 too much behind, 0xFF fine, + 0x100 while it runs, 0x810 no longer supported.
    None: this user has never set it up. Raises NoAnswer."""
    start_com()
    manager = create(_MANAGER_CLASS, _manager())
    state, until = ctypes.c_uint32(0), start_com().BSTR()
    try:
        with com_errors("LoadConfiguration"):
            manager.LoadConfiguration()
    except NoAnswer as answer:
        if answer.error.startswith(_NO_CONFIGURATION):
            return None
        raise
    with com_errors("QueryProtectionStatus"):
        # The date comes as a text in the user's language, so it is taken from the registry instead.
        manager.QueryProtectionStatus(ctypes.byref(state), ctypes.byref(until))
    return unsigned(state.value)


@cache
def _manager() -> Any:
    """IFhConfigMgr in the order of fhcfg.h; slots we never call have no arguments."""
    unused = [
        "CreateDefaultConfiguration",
        "SaveConfiguration",
        "AddRemoveExcludeRule",
        "GetIncludeExcludeRules",
        "GetLocalPolicy",
        "SetLocalPolicy",
        "GetBackupStatus",
        "SetBackupStatus",
        "GetDefaultTarget",
        "ValidateTarget",
        "ProvisionAndSetNewTarget",
        "ChangeDefaultTargetRecommendation",
    ]
    pointer = ctypes.POINTER
    return interface(
        "IFhConfigMgr",
        "{6A5FEA5B-BF8F-4EE5-B8C3-44D8A0D7331C}",
        (
            ("LoadConfiguration",),
            *((name,) for name in unused),
            ("QueryProtectionStatus", pointer(ctypes.c_uint32), pointer(start_com().BSTR)),
        ),
    )

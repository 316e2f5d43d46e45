"""The state of a Windows service, asked of the service control manager with the least rights."""

from __future__ import annotations

import ctypes

from app.system.windows_errors import no_answer_win32
from app.system.windows_library import Loader, function, last_error, system_library

SERVICE_STOPPED = 1
SERVICE_RUNNING = 4

_SC_MANAGER_CONNECT = 0x0001
_SERVICE_QUERY_STATUS = 0x0004


class _ServiceStatus(ctypes.Structure):
    _fields_ = (
        ("kind", ctypes.c_uint32),
        ("state", ctypes.c_uint32),
        ("accepted", ctypes.c_uint32),
        ("exit_code", ctypes.c_uint32),
        ("specific_code", ctypes.c_uint32),
        ("check_point", ctypes.c_uint32),
        ("wait_hint", ctypes.c_uint32),
    )


def service_state(name: str, load: Loader = system_library) -> int:
    """SERVICE_STOPPED 1 … SERVICE_RUNNING 4 … PAUSED 7. Raises NoAnswer ("win32 1060 mpssvc": none)."""
    advapi = load("advapi32.dll")
    close = function(advapi, "CloseServiceHandle")
    open_manager, open_service = function(advapi, "OpenSCManagerW"), function(advapi, "OpenServiceW")
    open_manager.restype = open_service.restype = ctypes.c_void_p
    manager = open_manager(None, None, ctypes.c_uint32(_SC_MANAGER_CONNECT))
    if not manager:
        raise no_answer_win32(last_error(), "OpenSCManager")
    try:
        service = open_service(
            ctypes.c_void_p(manager), ctypes.c_wchar_p(name), ctypes.c_uint32(_SERVICE_QUERY_STATUS)
        )
        if not service:
            raise no_answer_win32(last_error(), name)
        try:
            status = _ServiceStatus()
            query = function(advapi, "QueryServiceStatus")
            if not query(ctypes.c_void_p(service), ctypes.byref(status)):
                raise no_answer_win32(last_error(), name)
            return int(status.state)
        finally:
            close(ctypes.c_void_p(service))
    finally:
        close(ctypes.c_void_p(manager))

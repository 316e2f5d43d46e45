"""Which Windows this is: `windows.version/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read, with_error
from app.system.registry import Registry
from app.system.windows_errors import NoAnswer
from app.system.windows_library import Loader, system_library
from app.system.windows_machine import kernel_version

NAME = "windows.version/1"
KEY = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion"
SOURCE = rf"registry:HKLM\{KEY}"
FALLBACK_SOURCE = "api:RtlGetVersion"


def collect(
    host: Host, registry: Registry | None = None, load: Loader = system_library
) -> Sequence[Observation]:
    """The registry, and when that does not answer, the kernel."""
    keys = registry or Registry()
    observation = read(NAME, SOURCE, host, lambda: version(keys))
    if observation.access is Access.OK:
        return [observation]
    fallback = read(NAME, FALLBACK_SOURCE, host, lambda: version_of_kernel(load))
    if fallback.access is not Access.OK:
        return [observation]
    return [with_error(fallback, f"registry: {observation.error}")]


def version(registry: Registry) -> JsonValue:
    """The raw facts out of the registry. Raises NoAnswer, also when there is no build number."""
    build = registry.text(KEY, "CurrentBuild")
    if build is None or not build.strip().isdecimal():
        raise NoAnswer(Access.ERROR, "CurrentBuild is missing or no number")
    return {
        "build": int(build),
        "ubr": registry.number(KEY, "UBR"),
        "display_version": registry.text(KEY, "DisplayVersion"),
        "edition_id": registry.text(KEY, "EditionID"),
        "installation_type": registry.text(KEY, "InstallationType"),
    }


def version_of_kernel(load: Loader) -> JsonValue:
    """Build number and client or server: all that the kernel says."""
    kernel = kernel_version(load)
    return {
        "build": kernel.build,
        "ubr": None,
        "display_version": None,
        "edition_id": None,
        "installation_type": "Server" if kernel.server else "Client",
    }


COLLECTOR = Collector("windows.version", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)

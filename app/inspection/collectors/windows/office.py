"""Which Microsoft Office is installed and whether it updates itself: `windows.office/1`."""

from __future__ import annotations

import ntpath
from collections.abc import Callable, Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read, unless_absent
from app.inspection.collectors.windows.security_center2 import file_exists
from app.system.registry import Registry, View

NAME = "windows.office/1"
ROOT = r"SOFTWARE\Microsoft\Office"
CLICK_TO_RUN = rf"{ROOT}\ClickToRun\Configuration"
OLDER_CLICK_TO_RUN = rf"{ROOT}\15.0\ClickToRun\Configuration"
POLICY = r"SOFTWARE\Policies\Microsoft\office\16.0\common\officeupdate"
SOURCE = rf"registry:HKLM\{CLICK_TO_RUN}; …\15.0; …\NN.0\Common\InstallRoot (64, 32); HKLM\{POLICY}"
GENERATIONS = ("12.0", "14.0", "15.0", "16.0")
PROGRAMS = ("WINWORD.EXE", "EXCEL.EXE", "POWERPNT.EXE", "OUTLOOK.EXE", "MSACCESS.EXE")

FileExists = Callable[[str], bool | None]


def collect(
    host: Host,
    registry: Registry | None = None,
    registry_32: Registry | None = None,
    exists: FileExists = file_exists,
) -> Sequence[Observation]:
    """One observation. "No Office" is an answer: no Click-to-Run and no older installation."""
    views = (registry or Registry(), registry_32 or Registry(view=View.BITS_32))
    return [read(NAME, SOURCE, host, lambda: office(views, exists))]


def office(views: Sequence[Registry], exists: FileExists) -> JsonValue:
    """`installed` are the generations that were put there by a classic installer and still are."""
    machine = views[0]
    newer, older = _click_to_run(machine, CLICK_TO_RUN), _click_to_run(machine, OLDER_CLICK_TO_RUN)
    generations = [] if newer is not None else [one for one in GENERATIONS if _installed(views, one, exists)]
    return {
        "click_to_run": newer if newer is not None else older,
        "generation": "16.0" if newer is not None else "15.0" if older is not None else None,
        "installed": [one for one in generations if older is None or one != "15.0"],
        "policy_updates": unless_absent(lambda: machine.number(POLICY, "enableautomaticupdates")),
    }


def _click_to_run(machine: Registry, key: str) -> JsonValue:
    ids = unless_absent(lambda: machine.text(key, "ProductReleaseIds"))
    if not ids:
        return None
    return {
        "products": [one.strip() for one in ids.split(",") if one.strip()],
        "version": unless_absent(lambda: machine.text(key, "VersionToReport")),
        "updates_enabled": unless_absent(lambda: machine.text(key, "UpdatesEnabled")),
        "channel": unless_absent(lambda: machine.text(key, "UpdateChannel")),
    }


def _installed(views: Sequence[Registry], generation: str, exists: FileExists) -> bool:
    """Whether a program of that generation is where the registry says: keys of removed ones stay behind."""
    folders = (_install_root(registry, generation) for registry in views)
    return any(exists(ntpath.join(folder, one)) for folder in folders if folder for one in PROGRAMS)


def _install_root(registry: Registry, generation: str) -> str | None:
    return unless_absent(lambda: registry.text(rf"{ROOT}\{generation}\Common\InstallRoot", "Path"))


COLLECTOR = Collector("windows.office", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)

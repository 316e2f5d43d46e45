"""`linux.antivirus/1`: known antivirus products, by their unit files and running programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation, System
from app.inspection.collector import Collector, observe
from app.inspection.collectors.linux.machine import REAL, Machine

NAME = "linux.antivirus/1"


@dataclass(frozen=True, slots=True)
class Known:
    """A product: its units, its programs, and the one that watches files as they are opened.

    `always_watches`: the product watches whenever it runs. Program names are cut to 15 characters,
    as the kernel does.
    """

    name: str
    units: tuple[str, ...]
    programs: tuple[str, ...]
    watcher: str | None = None
    always_watches: bool = False
    scanner: str | None = None


_KNOWN = (
    Known(
        "ClamAV",
        ("clamav-daemon.service", "clamd@.service"),
        ("clamd",),
        "clamonacc",
        False,
        "/usr/bin/clamscan",
    ),
    Known("Microsoft Defender", ("mdatp.service",), ("wdavdaemon",)),
    Known("ESET", ("eea.service", "efs.service", "esets.service"), ("oaeventd", "esets_daemon"), "oaeventd"),
    Known("Sophos", ("sophos-spl.service", "sav-protect.service"), ("sophos_threat_d", "savd"), "soapd"),
    Known("Kaspersky", ("kesl.service",), ("kesl",), None, True),
    Known("Trend Micro", ("ds_agent.service", "splxd.service"), ("ds_am", "splx_manual_sca"), "ds_am"),
    Known("CrowdStrike Falcon", ("falcon-sensor.service",), ("falcon-sensor", "falcon-sensor-b"), None, True),
    Known("SentinelOne", ("sentinelone.service",), ("s1-agent",), None, True),
    Known("Bitdefender", ("bdsec.service",), ("bdsecd",), None, True),
)


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation; `empty` when none of the known products is there."""
    return [observe(NAME, "systemd units and /proc/*/comm", host, lambda: _products(machine))]


def _products(machine: Machine) -> JsonValue:
    running = machine.running()
    found: list[JsonValue] = []
    for product in _KNOWN:
        unit = next((one for one in product.units if machine.unit_installed(one)), None)
        runs = None if running is None else any(one in running for one in product.programs)
        scanner = product.scanner is not None and machine.exists(product.scanner)
        if unit is None and not runs and not scanner:
            continue
        if runs is None and unit is not None and "@" not in unit:
            runs = machine.unit_active(unit)
        watches = runs is True and (product.always_watches or _watches(product, running, machine))
        found.append({"name": product.name, "unit": unit, "active": runs, "on_access": watches})
    if running is None and not found:
        raise PermissionError(13, "running programs are hidden")
    return found


def _watches(product: Known, running: frozenset[str] | None, machine: Machine) -> bool:
    if product.name == "Microsoft Defender":
        try:
            answer = machine.run("mdatp", ("health", "--field", "real_time_protection_enabled"), 4.0)
        except OSError:
            return False
        return answer.stdout.split()[:1] == ["true"]
    return product.watcher is not None and product.watcher in (running or ())


COLLECTOR = Collector("linux.antivirus", (NAME,), frozenset({System.LINUX}), 8.0, False, collect)

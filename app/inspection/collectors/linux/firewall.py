"""`linux.firewall/1`: ufw, firewalld and nftables, by their settings and, where allowed, their rules."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation, System
from app.inspection.collector import Collector, observe
from app.inspection.collectors.linux.machine import REAL, Machine

NAME = "linux.firewall/1"
_INPUT_CHAIN = re.compile(r"\bhook\s+input\b[^{}]*?\bpolicy\s+(\w+)", re.DOTALL)


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation."""
    source = "file:/etc/ufw/ufw.conf, /etc/nftables.conf; systemd units; command:nft -j list ruleset"
    return [observe(NAME, source, host, lambda: _firewall(machine))]


def _firewall(machine: Machine) -> JsonValue:
    return {
        "ufw": _ufw(machine),
        "firewalld": _firewalld(machine),
        "nftables": _nftables(machine),
        "legacy_rules": _legacy_rules(machine),
    }


def _ufw(machine: Machine) -> JsonValue:
    if not machine.exists("/etc/ufw/ufw.conf"):
        return None
    enabled = machine.settings("/etc/ufw/ufw.conf").get("ENABLED")
    policy = (
        machine.settings("/etc/default/ufw").get("DEFAULT_INPUT_POLICY")
        if machine.exists("/etc/default/ufw")
        else None
    )
    return {
        "enabled": None if enabled is None else enabled.casefold() == "yes",
        "unit_active": machine.unit_active("ufw.service"),
        "default_input": policy,
    }


def _firewalld(machine: Machine) -> JsonValue:
    if not machine.unit_installed("firewalld.service"):
        return None
    return {"unit_active": machine.unit_active("firewalld.service")}


def _nftables(machine: Machine) -> JsonValue:
    if not (machine.exists("/usr/sbin/nft") or machine.exists("/sbin/nft")):
        return None
    return {
        "unit_active": machine.unit_active("nftables.service"),
        "config_drops": _config_drops(machine),
        "input_drop": _ruleset_drops(machine),
    }


def _config_drops(machine: Machine) -> bool | None:
    for path in ("/etc/nftables.conf", "/etc/sysconfig/nftables.conf"):
        if machine.exists(path):
            try:
                written = re.sub(r"#.*", "", machine.read(path))
            except OSError:
                return None
            return any(found[1] == "drop" for found in _INPUT_CHAIN.finditer(written))
    return None


def _ruleset_drops(machine: Machine) -> bool | None:
    """Whether the rules in force refuse what nobody asked for; None when we may not read them."""
    try:
        answer = machine.run("nft", ("-j", "list", "ruleset"), 4.0)
        entries = json.loads(answer.stdout)["nftables"] if answer.returncode == 0 else None
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return refuses_input(entries) if isinstance(entries, list) else None


def refuses_input(entries: Sequence[object]) -> bool:
    """Whether a chain at the input hook drops by its policy or by an unconditional last rule (firewalld)."""
    objects = [one for one in entries if isinstance(one, dict)]
    chains = [one["chain"] for one in objects if isinstance(one.get("chain"), dict)]
    rules = [one["rule"] for one in objects if isinstance(one.get("rule"), dict)]
    for chain in chains:
        if chain.get("hook") != "input" or chain.get("family") not in {"inet", "ip"}:
            continue
        place = tuple(chain.get(key) for key in ("family", "table", "name"))
        own = [
            rule for rule in rules if tuple(rule.get(key) for key in ("family", "table", "chain")) == place
        ]
        if chain.get("policy") == "drop" or (own and _refuses_all(own[-1].get("expr"))):
            return True
    return False


def _refuses_all(expressions: object) -> bool:
    if not isinstance(expressions, list) or len(expressions) != 1 or not isinstance(expressions[0], dict):
        return False
    return bool({"drop", "reject"} & set(expressions[0]))


def _legacy_rules(machine: Machine) -> bool | None:
    """Tables of the older iptables; the list is readable by root alone."""
    if not machine.exists("/proc/net/ip_tables_names"):
        return False
    try:
        return bool(machine.read("/proc/net/ip_tables_names").strip())
    except OSError:
        return None


COLLECTOR = Collector("linux.firewall", (NAME,), frozenset({System.LINUX}), 8.0, False, collect)

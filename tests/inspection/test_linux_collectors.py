"""The collectors for Linux that tell protection and shares, on recorded files and outputs."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from linux_machine import HOST, SAMPLES, machine, only, sample

from app.domain.observation import Access
from app.inspection.collector import Collector
from app.inspection.collectors import linux
from app.inspection.collectors.linux import (
    antivirus,
    clamav_database,
    environment,
    firewall,
    listening,
    nfs,
    samba,
)
from app.system.process import Finished, run_command


def test_products_are_found_by_unit_and_by_running_program(debian: Path) -> None:
    assert only(antivirus.collect(HOST, machine(debian))).raw == [
        {"name": "ClamAV", "unit": "clamav-daemon.service", "active": True, "on_access": False},
        {"name": "Kaspersky", "unit": "kesl.service", "active": False, "on_access": False},
    ]
    (debian / "proc/701").mkdir()
    (debian / "proc/701/comm").write_text("clamonacc\n", encoding="utf-8")
    (debian / "proc/702").mkdir()
    (debian / "proc/702/comm").write_text("kesl\n", encoding="utf-8")
    found = only(antivirus.collect(HOST, machine(debian))).raw
    assert [(one["active"], one["on_access"]) for one in found] == [(True, True), (True, True)]  # type: ignore


def test_hidden_programs_are_asked_of_systemd_and_never_guessed(debian: Path) -> None:
    shutil.rmtree(debian / "proc")
    answers = {"systemctl is-active clamav-daemon.service": Finished(0, "active\n")}
    found = only(antivirus.collect(HOST, machine(debian, answers))).raw

    assert [one["active"] for one in found] == [True, None]  # type: ignore


def test_no_product_is_empty_but_hidden_programs_are_denied(tmp_path: Path) -> None:
    assert only(antivirus.collect(HOST, machine(tmp_path))).access is Access.DENIED
    (tmp_path / "proc/1").mkdir(parents=True)
    (tmp_path / "proc/1/comm").write_text("init\n", encoding="utf-8")
    assert only(antivirus.collect(HOST, machine(tmp_path))).access is Access.EMPTY


def test_microsoft_defender_watches_only_when_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "proc/1").mkdir(parents=True)
    (tmp_path / "proc/1/comm").write_text("wdavdaemon\n", encoding="utf-8")
    for said, watches in (("true\n", True), ("false\n", False), ("", False)):
        answers = {"mdatp health": Finished(0, said)}
        found = only(antivirus.collect(HOST, machine(tmp_path, answers))).raw
        assert [(one["name"], one["on_access"]) for one in found] == [("Microsoft Defender", watches)]  # type: ignore


def test_the_newest_definitions_count_and_their_time_is_utc(debian: Path) -> None:
    raw = {"built_at": "2026-11-20T08:26:00Z", "version": 27460}
    assert only(clamav_database.collect(HOST, machine(debian))).raw == raw

    (debian / "var/lib/clamav/daily.cld").unlink()
    older = {"built_at": "2026-11-01T08:26:00Z", "version": 27440}
    assert only(clamav_database.collect(HOST, machine(debian))).raw == older

    (debian / "var/lib/clamav/daily.cvd").write_bytes(b"\x00" * 600)
    assert only(clamav_database.collect(HOST, machine(debian))).access is Access.ERROR
    (debian / "var/lib/clamav/daily.cvd").unlink()
    assert only(clamav_database.collect(HOST, machine(debian))).access is Access.ABSENT


def test_only_ports_open_to_others_are_listed(debian: Path) -> None:
    assert only(listening.collect(HOST, machine(debian))).raw == {"ports": [22, 445]}


def test_a_machine_without_listeners_has_an_answer_all_the_same(debian: Path) -> None:
    (debian / "proc/net/tcp").write_text("  sl  local_address\n", encoding="utf-8")
    (debian / "proc/net/tcp6").unlink()
    found = only(listening.collect(HOST, machine(debian)))

    assert (found.access, found.raw) == (Access.OK, {"ports": []})


def test_samba_shares_are_read_with_their_synonyms_and_defaults(debian: Path) -> None:
    raw: Any = only(samba.collect(HOST, machine(debian))).raw
    shares = {one["name"]: (one["guest_ok"], one["writable"], one["valid_users"]) for one in raw["shares"]}

    assert raw["active"] is False
    assert raw["complete"] is True
    assert (raw["map_to_guest"], raw["server_min_protocol"], raw["client_min_protocol"]) == (
        "bad user",
        None,
        None,
    )
    assert shares == {
        "homes": (False, True, None),
        "printers": (False, False, None),
        "共有": (True, True, None),
        "見積": (False, True, "@office"),
        "archive": (True, False, None),
        "pictures": (True, True, None),
    }


def test_an_include_makes_the_samba_settings_incomplete(debian: Path) -> None:
    with (debian / "etc/samba/smb.conf").open("a", encoding="utf-8") as file:
        file.write("include = /etc/samba/more.conf\n")
    raw: Any = only(samba.collect(HOST, machine(debian))).raw

    assert raw["complete"] is False
    shutil.rmtree(debian / "etc/samba")
    assert only(samba.collect(HOST, machine(debian))).access is Access.ABSENT


def test_nfs_exports_are_read_with_quotes_continuations_and_defaults(debian: Path) -> None:
    raw: Any = only(nfs.collect(HOST, machine(debian))).raw
    exports = {one["path"]: [(c["host"], c["options"]) for c in one["clients"]] for one in raw["exports"]}

    assert exports == {
        "/srv/homes": [
            ("192.168.1.10", ["rw", "sync", "no_subtree_check"]),
            ("192.168.1.11", ["ro"]),
        ],
        "/srv/with space": [("*", ["rw", "no_root_squash"])],
        "/srv/read": [("*.example.com", ["ro"]), ("*", ["ro"])],
        "/srv/all": [("*", ["ro"])],
        "/srv/extra": [("gss/krb5i", ["rw"])],
    }


def test_broken_exports_are_an_error_and_none_are_absent(debian: Path) -> None:
    (debian / "etc/exports").write_text('/srv "unclosed\n', encoding="utf-8")
    assert only(nfs.collect(HOST, machine(debian))).access is Access.ERROR
    (debian / "etc/exports").unlink()
    assert only(nfs.collect(HOST, machine(debian))).access is Access.ABSENT


def test_the_firewall_is_read_from_settings_and_rules(debian: Path) -> None:
    answers = {
        "systemctl is-active ufw.service": Finished(0, "active\n"),
        "systemctl is-active nftables.service": Finished(3, "inactive\n"),
        "nft -j list ruleset": sample("nft_ufw.json"),
    }

    assert only(firewall.collect(HOST, machine(debian, answers))).raw == {
        "ufw": {"enabled": True, "unit_active": True, "default_input": "DROP"},
        "firewalld": None,
        "nftables": {"unit_active": False, "config_drops": None, "input_drop": True},
        "legacy_rules": False,
    }


def test_rules_that_may_not_be_read_are_null(debian: Path) -> None:
    shutil.copy(SAMPLES / "nftables.conf", debian / "etc/nftables.conf")
    (debian / "proc/net/ip_tables_names").write_text("filter\n", encoding="utf-8")
    raw: Any = only(firewall.collect(HOST, machine(debian, {"nft": Finished(1, "")}))).raw

    assert raw["nftables"] == {"unit_active": None, "config_drops": True, "input_drop": None}
    assert raw["legacy_rules"] is True


@pytest.mark.parametrize(
    ("name", "refuses"), [("nft_ufw.json", True), ("nft_firewalld.json", True), ("nft_open.json", False)]
)
def test_rules_refuse_by_policy_or_by_their_last_rule(name: str, refuses: bool) -> None:
    entries = json.loads((SAMPLES / name).read_text(encoding="utf-8"))["nftables"]

    assert firewall.refuses_input(entries) is refuses


@pytest.mark.parametrize(
    ("path", "content", "kind"),
    [
        (".dockerenv", "", "docker"),
        ("run/.containerenv", "", "podman"),
        ("run/systemd/container", "lxc\n", "lxc"),
        ("proc/sys/kernel/osrelease", "5.15.167.4-microsoft-standard-WSL2\n", "wsl"),
        ("proc/1/cgroup", "0::/kubepods/burstable/pod1\n", "kubepods"),
        ("proc/1/cgroup", "0::/init.scope\n", None),
    ],
)
def test_a_container_is_known_by_its_marks(debian: Path, path: str, content: str, kind: str | None) -> None:
    (debian / path).write_text(content, encoding="utf-8")

    assert only(environment.collect(HOST, machine(debian))).raw == {"container": kind}


@pytest.mark.parametrize("collector", linux.COLLECTORS, ids=lambda one: one.name)
def test_every_collector_answers_for_its_names_on_an_empty_machine(
    collector: Collector, tmp_path: Path
) -> None:
    module = sys.modules[collector.collect.__module__]
    found = module.collect(HOST, machine(tmp_path))

    assert {one.name for one in found} == set(collector.observations)
    assert Access.OK not in {one.access for one in found} or collector.name == "linux.firewall"


def test_no_source_of_the_first_screen_is_waited_for_longer_than_promised() -> None:
    """Ten seconds are promised; one is left for the answers to be judged and drawn."""
    inline = {one.name: one.budget_seconds for one in linux.COLLECTORS if not one.in_child}
    assert {name: budget for name, budget in inline.items() if budget > 9} == {}


if sys.platform == "linux":  # what follows asks this very machine

    @pytest.mark.parametrize("collector", linux.COLLECTORS, ids=lambda one: one.name)
    def test_every_collector_works_on_this_machine(collector: Collector) -> None:
        found = collector.collect(HOST)

        assert {one.name for one in found} == set(collector.observations)
        assert all(one.access is not Access.ERROR for one in found), [one.error for one in found]
        assert all(one.took_ms < collector.budget_seconds * 1000 for one in found)

    def test_a_command_is_bounded_in_time_and_output_and_speaks_plain_c() -> None:
        assert run_command("sh", ("-c", "echo $LC_ALL; exit 3"), 5.0) == Finished(3, "C\n")
        with pytest.raises(TimeoutError):
            run_command("sleep", ("30",), 0.3)
        with pytest.raises(FileNotFoundError):
            run_command("no-such-command-at-all", (), 1.0)
        with pytest.raises(OSError, match="without end"):
            run_command("sh", ("-c", "yes"), 10.0)

"""The collectors for Linux on recorded files and outputs, and once for real on this machine."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from app.domain.observation import Access, Host, Observation, System
from app.inspection.collector import Collector
from app.inspection.collectors import linux
from app.inspection.collectors.linux import (
    antivirus,
    clamav_database,
    environment,
    firewall,
    listening,
    nfs,
    os_release,
    package_lists,
    samba,
    ubuntu_pro,
    upgrade_history,
    upgrades_pending,
)
from app.inspection.collectors.linux.host import read_host
from app.inspection.collectors.linux.machine import Machine
from app.system.process import Finished, run_command

SAMPLES = Path(__file__).resolve().parent.parent / "samples" / "linux"
HOST = Host(System.LINUX)
Answers = Mapping[str, Finished | Exception]


def answering(answers: Answers) -> Any:
    """Commands by their first words; what is not named is not installed."""

    def run(program: str, arguments: Sequence[str], _: float) -> Finished:
        line = " ".join((program, *arguments))
        for start, answer in answers.items():
            if line.startswith(start):
                if isinstance(answer, Exception):
                    raise answer
                return answer
        raise FileNotFoundError(2, "no such command")

    return run


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A writable copy of the recorded Debian."""
    folder = tmp_path / "debian"
    shutil.copytree(SAMPLES / "debian", folder)
    return folder


def machine(folder: Path, answers: Answers | None = None) -> Machine:
    return Machine(folder, answering(answers or {}))


def sample(name: str, returncode: int = 0) -> Finished:
    return Finished(returncode, (SAMPLES / name).read_text(encoding="utf-8"))


def only(observations: Sequence[Observation]) -> Observation:
    (observation,) = observations
    return observation


def test_the_release_is_read_and_missing_fields_are_null(root: Path) -> None:
    assert only(os_release.collect(HOST, machine(root))).raw == {
        "id": "debian",
        "id_like": None,
        "version_id": "13",
        "version_codename": "trixie",
        "name": "Debian GNU/Linux",
        "variant_id": None,
    }


def test_a_release_file_without_an_id_is_empty(root: Path) -> None:
    (root / "etc/os-release").write_text("NAME=x\n", encoding="utf-8")

    assert only(os_release.collect(HOST, machine(root))).access is Access.EMPTY


def test_the_facts_of_the_host_hold_no_name(root: Path) -> None:
    host = read_host(machine(root))

    assert (host.system, host.edition, host.portable) == (System.LINUX, "debian 13", True)


def test_a_mouse_battery_makes_no_notebook(root: Path) -> None:
    (root / "sys/class/power_supply/BAT0/scope").write_text("Device\n", encoding="utf-8")

    assert read_host(machine(root)).portable is False


def test_extended_maintenance_is_read_by_its_words() -> None:
    found = only(ubuntu_pro.collect(HOST, machine(SAMPLES, {"pro status": sample("pro_status.json")})))
    absent = only(ubuntu_pro.collect(HOST, machine(SAMPLES)))
    broken = only(ubuntu_pro.collect(HOST, machine(SAMPLES, {"pro status": Finished(0, "not json")})))

    assert found.raw == {"esm_infra": True, "esm_apps": False}
    assert (absent.access, broken.access) == (Access.ABSENT, Access.ERROR)


def touch(path: Path, day: datetime) -> None:
    os.utime(path, (day.timestamp(), day.timestamp()))


def test_the_age_of_the_lists_is_the_security_archives_own(root: Path) -> None:
    lists = root / "var/lib/apt/lists"
    touch(
        lists / "security.debian.org_debian-security_dists_trixie-security_InRelease",
        datetime(2026, 11, 1, tzinfo=UTC),
    )
    touch(lists / "deb.debian.org_debian_dists_trixie_InRelease", datetime(2026, 11, 20, tzinfo=UTC))

    raw = {"manager": "apt", "lists_updated_at": "2026-11-01T00:00:00Z"}
    assert only(package_lists.collect(HOST, machine(root))).raw == raw


def test_a_successful_search_makes_the_lists_fresh(root: Path) -> None:
    lists, stamp = root / "var/lib/apt/lists", root / "var/lib/apt/periodic/update-success-stamp"
    touch(
        lists / "security.debian.org_debian-security_dists_trixie-security_InRelease",
        datetime(2026, 11, 1, tzinfo=UTC),
    )
    stamp.parent.mkdir()
    stamp.touch()
    touch(stamp, datetime(2026, 11, 22, tzinfo=UTC))

    assert only(package_lists.collect(HOST, machine(root))).raw == {
        "manager": "apt",
        "lists_updated_at": "2026-11-22T00:00:00Z",
    }
    for one in lists.iterdir():
        one.unlink()
    assert only(package_lists.collect(HOST, machine(root))).access is Access.EMPTY


def test_dnf_lists_are_dated_by_their_index(tmp_path: Path) -> None:
    index = tmp_path / "var/cache/libdnf5/updates-1a2b/repodata/repomd.xml"
    index.parent.mkdir(parents=True)
    index.touch()
    touch(index, datetime(2026, 11, 21, tzinfo=UTC))
    (tmp_path / "usr/bin").mkdir(parents=True)
    (tmp_path / "usr/bin/dnf5").touch()

    assert only(package_lists.collect(HOST, machine(tmp_path))).raw == {
        "manager": "dnf",
        "lists_updated_at": "2026-11-21T00:00:00Z",
    }


def test_a_system_without_a_known_manager_is_absent(tmp_path: Path) -> None:
    for module in (package_lists, upgrades_pending, upgrade_history):
        assert only(module.collect(HOST, machine(tmp_path))).access is Access.ABSENT


def test_apt_counts_kernels_and_security_updates(root: Path) -> None:
    answers = {"apt-get -s": sample("apt_dist_upgrade.txt")}

    assert only(upgrades_pending.collect(HOST, machine(root, answers))).raw == {
        "manager": "apt",
        "pending": 4,
        "security_pending": 2,
        "reboot_required": False,
    }


def test_ubuntu_names_its_security_pocket_second(root: Path) -> None:
    (root / "run/reboot-required").touch()
    answers = {"apt-get -s": sample("ubuntu_dist_upgrade.txt")}

    assert only(upgrades_pending.collect(HOST, machine(root, answers))).raw == {
        "manager": "apt",
        "pending": 2,
        "security_pending": 1,
        "reboot_required": True,
    }


def test_a_failed_or_slow_apt_is_no_answer(root: Path) -> None:
    failed = only(upgrades_pending.collect(HOST, machine(root, {"apt-get -s": Finished(100, "")})))
    slow = only(upgrades_pending.collect(HOST, machine(root, {"apt-get -s": TimeoutError("apt-get")})))

    assert (failed.access, slow.access) == (Access.ERROR, Access.TIMEOUT)


@pytest.fixture
def fedora(tmp_path: Path) -> Path:
    folder = tmp_path / "fedora"
    (folder / "usr/bin").mkdir(parents=True)
    (folder / "usr/bin/dnf").touch()
    return folder


def test_dnf_counts_packages_once(fedora: Path) -> None:
    answers = {
        "dnf -C -q check-update": sample("dnf_check_update.txt", 100),
        "dnf -C -q updateinfo": sample("dnf_updateinfo.txt"),
        "needs-restarting": Finished(1, ""),
    }

    assert only(upgrades_pending.collect(HOST, machine(fedora, answers))).raw == {
        "manager": "dnf",
        "pending": 3,
        "security_pending": 2,
        "reboot_required": True,
    }


def test_dnf_that_cannot_tell_security_says_null(fedora: Path) -> None:
    answers = {"dnf -C -q check-update": Finished(0, ""), "dnf -C -q updateinfo": Finished(1, "")}

    assert only(upgrades_pending.collect(HOST, machine(fedora, answers))).raw == {
        "manager": "dnf",
        "pending": 0,
        "security_pending": None,
        "reboot_required": None,
    }
    answers = {"dnf -C -q check-update": Finished(1, "")}
    assert only(upgrades_pending.collect(HOST, machine(fedora, answers))).access is Access.ERROR


def test_the_last_upgrade_is_found_also_in_a_packed_log(root: Path) -> None:
    raw = only(upgrade_history.collect(HOST, machine(root))).raw
    local = datetime(2026, 11, 3, 9, 0, 1).astimezone(UTC)

    assert raw == {"last_upgrade_at": local.strftime("%Y-%m-%dT%H:%M:%SZ")}
    (root / "var/log/dpkg.log.1.gz").write_bytes(b"not gzip")
    local = datetime(2026, 11, 1, 6, 12, 33).astimezone(UTC)
    assert only(upgrade_history.collect(HOST, machine(root))).raw == {
        "last_upgrade_at": local.strftime("%Y-%m-%dT%H:%M:%SZ")
    }
    (root / "var/log/apt/history.log").unlink()
    assert only(upgrade_history.collect(HOST, machine(root))).access is Access.EMPTY


def test_rpm_tells_when_packages_were_installed(fedora: Path) -> None:
    answers = {"rpm -qa": Finished(0, "1790000000\n1795000000\n(none)\n")}

    assert only(upgrade_history.collect(HOST, machine(fedora, answers))).raw == {
        "last_upgrade_at": datetime.fromtimestamp(1795000000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    }


def test_products_are_found_by_unit_and_by_running_program(root: Path) -> None:
    assert only(antivirus.collect(HOST, machine(root))).raw == [
        {"name": "ClamAV", "unit": "clamav-daemon.service", "active": True, "on_access": False},
        {"name": "Kaspersky", "unit": "kesl.service", "active": False, "on_access": False},
    ]
    (root / "proc/701").mkdir()
    (root / "proc/701/comm").write_text("clamonacc\n", encoding="utf-8")
    (root / "proc/702").mkdir()
    (root / "proc/702/comm").write_text("kesl\n", encoding="utf-8")
    found = only(antivirus.collect(HOST, machine(root))).raw
    assert [(one["active"], one["on_access"]) for one in found] == [(True, True), (True, True)]  # type: ignore


def test_hidden_programs_are_asked_of_systemd_and_never_guessed(root: Path) -> None:
    shutil.rmtree(root / "proc")
    answers = {"systemctl is-active clamav-daemon.service": Finished(0, "active\n")}
    found = only(antivirus.collect(HOST, machine(root, answers))).raw

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


def test_the_newest_definitions_count_and_their_time_is_utc(root: Path) -> None:
    raw = {"built_at": "2026-11-20T08:26:00Z", "version": 27460}
    assert only(clamav_database.collect(HOST, machine(root))).raw == raw

    (root / "var/lib/clamav/daily.cld").unlink()
    older = {"built_at": "2026-11-01T08:26:00Z", "version": 27440}
    assert only(clamav_database.collect(HOST, machine(root))).raw == older

    (root / "var/lib/clamav/daily.cvd").write_bytes(b"\x00" * 600)
    assert only(clamav_database.collect(HOST, machine(root))).access is Access.ERROR
    (root / "var/lib/clamav/daily.cvd").unlink()
    assert only(clamav_database.collect(HOST, machine(root))).access is Access.ABSENT


def test_only_ports_open_to_others_are_listed(root: Path) -> None:
    assert only(listening.collect(HOST, machine(root))).raw == {"ports": [22, 445]}


def test_a_machine_without_listeners_has_an_answer_all_the_same(root: Path) -> None:
    (root / "proc/net/tcp").write_text("  sl  local_address\n", encoding="utf-8")
    (root / "proc/net/tcp6").unlink()
    found = only(listening.collect(HOST, machine(root)))

    assert (found.access, found.raw) == (Access.OK, {"ports": []})


def test_samba_shares_are_read_with_their_synonyms_and_defaults(root: Path) -> None:
    raw: Any = only(samba.collect(HOST, machine(root))).raw
    shares = {one["name"]: (one["guest_ok"], one["writable"], one["valid_users"]) for one in raw["shares"]}

    assert raw["active"] is False
    assert raw["complete"] is True
    assert shares == {
        "homes": (False, True, None),
        "printers": (False, False, None),
        "共有": (True, True, None),
        "見積": (False, True, "@office"),
        "archive": (True, False, None),
        "pictures": (True, True, None),
    }


def test_an_include_makes_the_samba_settings_incomplete(root: Path) -> None:
    with (root / "etc/samba/smb.conf").open("a", encoding="utf-8") as file:
        file.write("include = /etc/samba/more.conf\n")
    raw: Any = only(samba.collect(HOST, machine(root))).raw

    assert raw["complete"] is False
    shutil.rmtree(root / "etc/samba")
    assert only(samba.collect(HOST, machine(root))).access is Access.ABSENT


def test_nfs_exports_are_read_with_quotes_continuations_and_defaults(root: Path) -> None:
    raw: Any = only(nfs.collect(HOST, machine(root))).raw
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


def test_broken_exports_are_an_error_and_none_are_absent(root: Path) -> None:
    (root / "etc/exports").write_text('/srv "unclosed\n', encoding="utf-8")
    assert only(nfs.collect(HOST, machine(root))).access is Access.ERROR
    (root / "etc/exports").unlink()
    assert only(nfs.collect(HOST, machine(root))).access is Access.ABSENT


def test_the_firewall_is_read_from_settings_and_rules(root: Path) -> None:
    answers = {
        "systemctl is-active ufw.service": Finished(0, "active\n"),
        "systemctl is-active nftables.service": Finished(3, "inactive\n"),
        "nft -j list ruleset": sample("nft_ufw.json"),
    }

    assert only(firewall.collect(HOST, machine(root, answers))).raw == {
        "ufw": {"enabled": True, "unit_active": True, "default_input": "DROP"},
        "firewalld": None,
        "nftables": {"unit_active": False, "config_drops": None, "input_drop": True},
        "legacy_rules": False,
    }


def test_rules_that_may_not_be_read_are_null(root: Path) -> None:
    shutil.copy(SAMPLES / "nftables.conf", root / "etc/nftables.conf")
    (root / "proc/net/ip_tables_names").write_text("filter\n", encoding="utf-8")
    raw: Any = only(firewall.collect(HOST, machine(root, {"nft": Finished(1, "")}))).raw

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
def test_a_container_is_known_by_its_marks(root: Path, path: str, content: str, kind: str | None) -> None:
    (root / path).write_text(content, encoding="utf-8")

    assert only(environment.collect(HOST, machine(root))).raw == {"container": kind}


@pytest.mark.parametrize("collector", linux.COLLECTORS, ids=lambda one: one.name)
def test_every_collector_answers_for_its_names_on_an_empty_machine(
    collector: Collector, tmp_path: Path
) -> None:
    module = sys.modules[collector.collect.__module__]
    found = module.collect(HOST, machine(tmp_path))

    assert {one.name for one in found} == set(collector.observations)
    assert Access.OK not in {one.access for one in found} or collector.name == "linux.firewall"


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

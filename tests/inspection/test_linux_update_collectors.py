"""The collectors for Linux that tell release and updates, on recorded files and outputs."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from linux_machine import HOST, SAMPLES, machine, only, sample

from app.domain.observation import Access, System
from app.inspection.collectors.linux import (
    os_release,
    package_lists,
    ubuntu_pro,
    upgrade_history,
    upgrades_pending,
)
from app.inspection.collectors.linux.host import read_host
from app.system.process import Finished


def test_the_release_is_read_and_missing_fields_are_null(debian: Path) -> None:
    assert only(os_release.collect(HOST, machine(debian))).raw == {
        "id": "debian",
        "id_like": None,
        "version_id": "13",
        "version_codename": "trixie",
        "name": "Debian GNU/Linux",
        "variant_id": None,
    }


def test_a_release_file_without_an_id_is_empty(debian: Path) -> None:
    (debian / "etc/os-release").write_text("NAME=x\n", encoding="utf-8")

    assert only(os_release.collect(HOST, machine(debian))).access is Access.EMPTY


def test_the_facts_of_the_host_hold_no_name(debian: Path) -> None:
    host = read_host(machine(debian))

    assert (host.system, host.edition, host.portable) == (System.LINUX, "debian 13", True)


def test_a_mouse_battery_makes_no_notebook(debian: Path) -> None:
    (debian / "sys/class/power_supply/BAT0/scope").write_text("Device\n", encoding="utf-8")

    assert read_host(machine(debian)).portable is False


def test_extended_maintenance_is_read_by_its_words() -> None:
    found = only(ubuntu_pro.collect(HOST, machine(SAMPLES, {"pro status": sample("pro_status.json")})))
    absent = only(ubuntu_pro.collect(HOST, machine(SAMPLES)))
    broken = only(ubuntu_pro.collect(HOST, machine(SAMPLES, {"pro status": Finished(0, "not json")})))

    assert found.raw == {"esm_infra": True, "esm_apps": False}
    assert (absent.access, broken.access) == (Access.ABSENT, Access.ERROR)


def touch(path: Path, day: datetime) -> None:
    os.utime(path, (day.timestamp(), day.timestamp()))


def test_the_age_of_the_lists_is_the_security_archives_own(debian: Path) -> None:
    lists = debian / "var/lib/apt/lists"
    touch(
        lists / "archive_debian-security_dists_trixie-security_InRelease",
        datetime(2026, 11, 1, tzinfo=UTC),
    )
    touch(lists / "archive_debian_dists_trixie_InRelease", datetime(2026, 11, 20, tzinfo=UTC))

    raw = {"manager": "apt", "lists_updated_at": "2026-11-01T00:00:00Z"}
    assert only(package_lists.collect(HOST, machine(debian))).raw == raw


def test_a_successful_search_makes_the_lists_fresh(debian: Path) -> None:
    lists, stamp = debian / "var/lib/apt/lists", debian / "var/lib/apt/periodic/update-success-stamp"
    touch(
        lists / "archive_debian-security_dists_trixie-security_InRelease",
        datetime(2026, 11, 1, tzinfo=UTC),
    )
    stamp.parent.mkdir()
    stamp.touch()
    touch(stamp, datetime(2026, 11, 22, tzinfo=UTC))

    assert only(package_lists.collect(HOST, machine(debian))).raw == {
        "manager": "apt",
        "lists_updated_at": "2026-11-22T00:00:00Z",
    }
    for one in lists.iterdir():
        one.unlink()
    assert only(package_lists.collect(HOST, machine(debian))).access is Access.EMPTY


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


def test_apt_counts_kernels_and_security_updates(debian: Path) -> None:
    answers = {"apt-get -s": sample("apt_dist_upgrade.txt")}

    assert only(upgrades_pending.collect(HOST, machine(debian, answers))).raw == {
        "manager": "apt",
        "pending": 4,
        "security_pending": 2,
        "reboot_required": False,
    }


def test_ubuntu_names_its_security_pocket_second(debian: Path) -> None:
    (debian / "run/reboot-required").touch()
    answers = {"apt-get -s": sample("ubuntu_dist_upgrade.txt")}

    assert only(upgrades_pending.collect(HOST, machine(debian, answers))).raw == {
        "manager": "apt",
        "pending": 2,
        "security_pending": 1,
        "reboot_required": True,
    }


def test_a_failed_or_slow_apt_is_no_answer(debian: Path) -> None:
    failed = only(upgrades_pending.collect(HOST, machine(debian, {"apt-get -s": Finished(100, "")})))
    slow = only(upgrades_pending.collect(HOST, machine(debian, {"apt-get -s": TimeoutError("apt-get")})))

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


def test_the_last_upgrade_is_found_also_in_a_packed_log(debian: Path) -> None:
    raw = only(upgrade_history.collect(HOST, machine(debian))).raw
    local = datetime(2026, 11, 3, 9, 0, 1).astimezone(UTC)

    assert raw == {"last_upgrade_at": local.strftime("%Y-%m-%dT%H:%M:%SZ")}
    (debian / "var/log/dpkg.log.1.gz").write_bytes(b"not gzip")
    local = datetime(2026, 11, 1, 6, 12, 33).astimezone(UTC)
    assert only(upgrade_history.collect(HOST, machine(debian))).raw == {
        "last_upgrade_at": local.strftime("%Y-%m-%dT%H:%M:%SZ")
    }
    (debian / "var/log/apt/history.log").unlink()
    assert only(upgrade_history.collect(HOST, machine(debian))).access is Access.EMPTY


def test_rpm_tells_when_packages_were_installed(fedora: Path) -> None:
    answers = {"rpm -qa": Finished(0, "1790000000\n1795000000\n(none)\n")}

    assert only(upgrade_history.collect(HOST, machine(fedora, answers))).raw == {
        "last_upgrade_at": datetime.fromtimestamp(1795000000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    }

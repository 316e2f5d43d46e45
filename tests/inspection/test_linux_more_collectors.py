"""The later collectors for Linux on recorded outputs; commands answered by their first words."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from app.domain.observation import Access, Host, Observation, System
from app.inspection.collectors.linux import backup, disk_encryption, programs, wifi
from app.inspection.collectors.linux.machine import Machine
from app.system.process import Finished

HOST = Host(System.LINUX)


def machine(root: Path, **answers: Finished | Exception) -> Machine:
    """A Linux that knows only these commands."""

    def run(program: str, _arguments: Sequence[str], _seconds: float) -> Finished:
        answer = answers.get(program, FileNotFoundError(2, "no such command"))
        if isinstance(answer, Exception):
            raise answer
        return answer

    return Machine(root, run)


def only(observations: Sequence[Observation]) -> Observation:
    (one,) = observations
    return one


def blocks(*devices: dict[str, Any]) -> Finished:
    return Finished(0, json.dumps({"blockdevices": devices}))


def device(kind: str, *mounts: str | None, children: tuple[dict[str, Any], ...] = ()) -> dict[str, Any]:
    return {"name": "x", "type": kind, "fstype": None, "mountpoints": [*mounts], "children": [*children]}


def encryption(tmp_path: Path, answer: Finished | Exception) -> Observation:
    return only(disk_encryption.collect(HOST, machine(tmp_path, lsblk=answer)))


def test_what_lies_on_a_crypt_device_is_encrypted_and_boot_is_no_data(tmp_path: Path) -> None:
    root = device("lvm", "/")
    answer = blocks(
        device(
            "disk",
            None,
            children=(
                device("part", "/boot/efi"),
                device("part", "/boot"),
                device(
                    "part", None, children=(device("crypt", None, children=(root, device("lvm", "[SWAP]"))),)
                ),
            ),
        ),
        device("disk", None, children=(device("part", "/home/佐藤"), device("part", "/media/佐藤/USB"))),
        device("loop", "/snap/core/1"),
    )
    assert encryption(tmp_path, answer).raw == [
        {"mount": "/", "encrypted": True},
        {"mount": "/home", "encrypted": False},
    ]


def test_on_two_disks_at_once_both_must_be_encrypted(tmp_path: Path) -> None:
    shared = device("raid1", "/")
    answer = blocks(
        device("disk", None, children=(device("crypt", None, children=(shared,)),)),
        device("disk", None, children=(shared,)),
    )
    assert encryption(tmp_path, answer).raw == [{"mount": "/", "encrypted": False}]


def test_an_older_lsblk_names_one_mount_point(tmp_path: Path) -> None:
    old = Finished(0, json.dumps({"blockdevices": [{"type": "part", "mountpoint": "/"}]}))
    asked: list[tuple[str, ...]] = []

    def run(_program: str, arguments: Sequence[str], _seconds: float) -> Finished:
        asked.append(tuple(arguments))
        return old if arguments[-1].endswith("MOUNTPOINT") else Finished(1, "")

    found = only(disk_encryption.collect(HOST, Machine(tmp_path, run)))
    assert (found.raw, len(asked)) == ([{"mount": "/", "encrypted": False}], 2)


def test_a_container_without_disks_is_empty(tmp_path: Path) -> None:
    answer = blocks(device("disk", None, children=(device("part", "/etc/hosts"),)))
    assert encryption(tmp_path, answer).access is Access.EMPTY


@pytest.mark.parametrize(
    ("answer", "access"),
    [
        (FileNotFoundError(2, "lsblk"), Access.ABSENT),
        (PermissionError(13, "lsblk"), Access.DENIED),
        (TimeoutError("lsblk"), Access.TIMEOUT),
        (Finished(0, "not json"), Access.ERROR),
        (Finished(0, "[]"), Access.ERROR),
        (Finished(0, '{"blockdevices": "x"}'), Access.EMPTY),
    ],
)
def test_every_refusal_of_lsblk_is_its_own_access(
    tmp_path: Path, answer: Finished | Exception, access: Access
) -> None:
    assert encryption(tmp_path, answer).access is access


def deja_dup(tmp_path: Path, *, settings: dict[str, str] | None, tools: tuple[str, ...] = ()) -> Observation:
    """What is said on a GNOME whose settings are these; None: no such settings."""
    (tmp_path / "usr" / "bin").mkdir(parents=True)
    for name in ("gsettings", *tools):
        (tmp_path / "usr" / "bin" / name).write_text("", encoding="utf-8")

    def run(_program: str, arguments: Sequence[str], _seconds: float) -> Finished:
        return Finished(1, "") if settings is None else Finished(0, settings[arguments[-1]] + "\n")

    return only(backup.collect(HOST, Machine(tmp_path, run)))


def test_the_last_success_of_deja_dup_is_read_in_utc(tmp_path: Path) -> None:
    settings = {
        "last-backup": "'2026-11-20T12:00:00.123456+09:00'",
        "periodic": "true",
        "backend": "'drive'",
    }
    assert deja_dup(tmp_path, settings=settings, tools=("restic",)).raw == {
        "deja_dup": {"last_backup": "2026-11-20T03:00:00Z", "periodic": True, "backend": "drive"},
        "tools": ["restic"],
    }


@pytest.mark.parametrize("last", ["''", "'yesterday'", "'2026-11-20T03:00:00'"])
def test_no_time_or_one_without_its_zone_is_no_success(tmp_path: Path, last: str) -> None:
    settings = {"last-backup": last, "periodic": "x", "backend": "''"}
    raw = deja_dup(tmp_path, settings=settings).raw
    assert isinstance(raw, dict)
    assert raw["deja_dup"] == {"last_backup": None, "periodic": None, "backend": ""}


def test_without_deja_dup_its_part_is_null(tmp_path: Path) -> None:
    assert deja_dup(tmp_path, settings=None).raw == {"deja_dup": None, "tools": []}
    assert only(backup.collect(HOST, machine(tmp_path / "nothing"))).access is Access.ABSENT


def test_settings_that_do_not_come_in_time_are_no_answer(tmp_path: Path) -> None:
    (tmp_path / "usr" / "bin").mkdir(parents=True)
    (tmp_path / "usr" / "bin" / "gsettings").write_text("", encoding="utf-8")
    slow = machine(tmp_path, gsettings=TimeoutError("gsettings"))
    assert only(backup.collect(HOST, slow)).access is Access.TIMEOUT


def programs_of(tmp_path: Path, commands: tuple[str, ...], **answers: Finished | Exception) -> Observation:
    """The programs of a Linux with these commands; an answer is given by "command first-argument"."""
    for name in commands:
        (tmp_path / "usr" / "bin" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "usr" / "bin" / name).write_text("", encoding="utf-8")

    def run(program: str, arguments: Sequence[str], _seconds: float) -> Finished:
        answer = answers[f"{program}{arguments[0]}".replace("-", "_")]
        if isinstance(answer, Exception):
            raise answer
        return answer

    return only(programs.collect(HOST, Machine(tmp_path, run)))


def test_packages_below_opt_and_flatpaks_are_listed_with_their_version(tmp_path: Path) -> None:
    found = programs_of(
        tmp_path,
        ("dpkg-query", "flatpak"),
        dpkg_query_S=Finished(
            0,
            "libreoffice25.8, libreoffice25.8-ure: /opt/libreoffice25.8\n"
            "diversion by x from: /etc/y\nlibreoffice25.8: /opt/libreoffice25.8/a\n",
        ),
        dpkg_query_W=Finished(0, "libreoffice25.8\t1:25.8.2.2-2\nlibreoffice25.8-ure\t25.8.2.2-2\n"),
        flatpaklist=Finished(0, "com.slack.Slack\t4.46.99\norg.example.NoVersion\t\n"),
    )
    assert found.raw == {
        "programs": [
            {"from": "dpkg", "name": "libreoffice25.8", "version": "25.8.2.2-2"},
            {"from": "dpkg", "name": "libreoffice25.8-ure", "version": "25.8.2.2-2"},
            {"from": "flatpak", "name": "com.slack.Slack", "version": "4.46.99"},
            {"from": "flatpak", "name": "org.example.NoVersion", "version": ""},
        ]
    }


def test_a_fedora_asks_rpm_for_the_owners_of_opt(tmp_path: Path) -> None:
    (tmp_path / "opt" / "google").mkdir(parents=True)
    answer = Finished(1, "google-chrome-stable\t157.0.1\nfile /opt/x is not owned by any package\n")
    assert programs_of(tmp_path, ("rpm",), rpm_qf=answer).raw == {
        "programs": [{"from": "rpm", "name": "google-chrome-stable", "version": "157.0.1"}]
    }


def test_nothing_from_elsewhere_is_an_answer(tmp_path: Path) -> None:
    assert programs_of(tmp_path, ("dpkg-query",), dpkg_query_S=Finished(1, "")).raw == {"programs": []}


def test_a_flatpak_that_fails_hides_nothing(tmp_path: Path) -> None:
    found = programs_of(
        tmp_path, ("dpkg-query", "flatpak"), dpkg_query_S=Finished(1, ""), flatpaklist=Finished(1, "")
    )
    assert (found.access, found.raw) == (Access.ERROR, None)


def test_packages_that_do_not_come_in_time_are_no_answer(tmp_path: Path) -> None:
    slow = programs_of(tmp_path, ("dpkg-query",), dpkg_query_S=TimeoutError("dpkg-query"))
    assert slow.access is Access.TIMEOUT
    assert programs_of(tmp_path / "bare", ()).access is Access.ABSENT


def test_the_commands_for_programs_share_one_stretch_of_time(tmp_path: Path) -> None:
    """A package tool that takes its time leaves less to the next: together they stay in the budget."""
    (tmp_path / "usr" / "bin").mkdir(parents=True)
    (tmp_path / "usr" / "bin" / "dpkg-query").write_text("", encoding="utf-8")
    given: list[float] = []

    def run(_program: str, arguments: Sequence[str], seconds: float) -> Finished:
        given.append(seconds)
        time.sleep(0.05)
        return Finished(0, "a: /opt/a\n" if arguments[0] == "-S" else "a\t1\n")

    assert only(programs.collect(HOST, Machine(tmp_path, run))).access is Access.OK
    assert len(given) == 2
    assert programs.COLLECTOR.budget_seconds > given[0] > given[1] + 0.04


def wireless(tmp_path: Path, answer: Finished | Exception, adapter: bool = True) -> Observation:
    (tmp_path / "sys/class/net/wlp1s0" / ("wireless" if adapter else "queues")).mkdir(parents=True)
    return only(wifi.collect(HOST, machine(tmp_path, nmcli=answer)))


def test_only_the_encryption_of_the_network_in_use_is_kept(tmp_path: Path) -> None:
    answer = Finished(0, "no:WPA2\nyes:WPA2 WPA3\nno:\n")
    assert wireless(tmp_path, answer).raw == {"adapter": True, "networks": [{"security": "WPA2 WPA3"}]}


def test_an_open_network_is_an_empty_word_and_not_nothing(tmp_path: Path) -> None:
    assert wireless(tmp_path, Finished(0, "yes:\n")).raw == {"adapter": True, "networks": [{"security": ""}]}


def test_without_an_adapter_nobody_is_asked(tmp_path: Path) -> None:
    none = wireless(tmp_path, TimeoutError("nmcli"), adapter=False)
    assert none.raw == {"adapter": False, "networks": []}


@pytest.mark.parametrize(
    ("answer", "access"),
    [
        (FileNotFoundError(2, "nmcli"), Access.ABSENT),
        (TimeoutError("nmcli"), Access.TIMEOUT),
        (Finished(8, ""), Access.ERROR),
        (PermissionError(13, "nmcli"), Access.DENIED),
    ],
)
def test_a_network_manager_that_does_not_answer_is_no_answer(
    tmp_path: Path, answer: Finished | Exception, access: Access
) -> None:
    assert wireless(tmp_path, answer).access is access

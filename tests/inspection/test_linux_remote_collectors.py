"""SSH and tools for working from elsewhere on a Linux."""

from __future__ import annotations

from pathlib import Path

import pytest
from linux_machine import HOST, machine, only

from app.domain.observation import Access
from app.inspection.collectors.linux import remote_tools, ssh


def settings(folder: Path, content: str, **included: str) -> object:
    """sshd_config with this content, and files of sshd_config.d."""
    (folder / "etc/ssh/sshd_config.d").mkdir(parents=True)
    (folder / "etc/ssh/sshd_config").write_text(content, encoding="utf-8")
    for name, written in included.items():
        (folder / f"etc/ssh/sshd_config.d/{name}.conf").write_text(written, encoding="utf-8")
    return only(ssh.collect(HOST, machine(folder))).raw


NOTHING = {"password": None, "keyboard": None, "root": None, "ports": [], "complete": True}


@pytest.mark.parametrize(
    ("content", "changed"),
    [
        ("#PasswordAuthentication no\n", {}),
        ("passwordauthentication No\nPasswordAuthentication yes\n", {"password": "no"}),
        ("PermitRootLogin=yes\nPort 22\nPort 2222\n", {"root": "yes", "ports": [22, 2222]}),
        ("ChallengeResponseAuthentication no\n", {"keyboard": "no"}),
        ('PermitRootLogin "prohibit-password" # only keys\n', {"root": "prohibit-password"}),
        (
            "PasswordAuthentication no\nMatch User x\nPasswordAuthentication yes\n",
            {"password": "no", "complete": False},
        ),
        ('Banner "unclosed\nPasswordAuthentication no\n', {"password": "no"}),
    ],
)
def test_of_each_setting_of_ssh_the_first_value_counts(
    tmp_path: Path, content: str, changed: dict[str, object]
) -> None:
    assert settings(tmp_path, content) == {**NOTHING, **changed}


def test_included_settings_count_where_they_are_included(tmp_path: Path) -> None:
    content = "Include /etc/ssh/sshd_config.d/*.conf\nPasswordAuthentication yes\n"
    raw = settings(tmp_path, content, a="PasswordAuthentication no\n", b="PermitRootLogin no\n")
    assert raw == {**NOTHING, "password": "no", "root": "no"}


def test_settings_that_include_themselves_or_nothing_readable_are_not_complete(tmp_path: Path) -> None:
    raw = settings(tmp_path, "Include sshd_config.d/*.conf\n", a="Include sshd_config.d/*.conf\n")
    assert raw == {**NOTHING, "complete": False}
    (tmp_path / "etc/ssh/sshd_config.d/a.conf").unlink()
    (tmp_path / "etc/ssh/sshd_config.d/a.conf").mkdir()
    assert only(ssh.collect(HOST, machine(tmp_path))).raw == {**NOTHING, "complete": False}


def test_without_an_ssh_server_there_are_no_settings(tmp_path: Path) -> None:
    assert only(ssh.collect(HOST, machine(tmp_path))).access is Access.ABSENT


def running(folder: Path, *names: str) -> None:
    for number, name in enumerate(names, start=1):
        (folder / f"proc/{number}").mkdir(parents=True)
        (folder / f"proc/{number}/comm").write_text(f"{name}\n", encoding="utf-8")


def test_tools_are_known_by_their_running_program_or_their_unit(tmp_path: Path) -> None:
    running(tmp_path, "systemd", "rustdesk", "bash")
    (tmp_path / "usr/sbin").mkdir(parents=True)
    (tmp_path / "usr/sbin/sshd").touch()
    (tmp_path / "etc/systemd/system").mkdir(parents=True)
    (tmp_path / "etc/systemd/system/xrdp.service").touch()
    assert only(remote_tools.collect(HOST, machine(tmp_path))).raw == {
        "programs": 3,
        "tools": [{"name": "RustDesk", "active": True}, {"name": "xrdp", "active": False}],
        "ssh_installed": True,
    }


def test_no_tool_is_an_answer_and_hidden_programs_are_none(tmp_path: Path) -> None:
    assert only(remote_tools.collect(HOST, machine(tmp_path))).access is Access.DENIED
    running(tmp_path, "systemd")
    raw = only(remote_tools.collect(HOST, machine(tmp_path))).raw
    assert raw == {"programs": 1, "tools": [], "ssh_installed": False}

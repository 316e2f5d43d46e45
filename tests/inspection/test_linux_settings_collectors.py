"""The collectors for Linux that read how the system is set up, on files and outputs made for the purpose."""

from __future__ import annotations

from pathlib import Path

import pytest
from linux_machine import HOST, machine, only

from app.domain.observation import Access
from app.inspection.collectors.linux import (
    automatic_updates,
    password_policy,
    samba_version,
    screen_lock,
    sign_in,
    user_rights,
)
from app.system.process import Finished

TIMERS = "etc/systemd/system/timers.target.wants"


def put(folder: Path, path: str, content: str = "") -> None:
    """A file of the machine below `folder`."""
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(content, encoding="utf-8")


def start_timers(folder: Path, *names: str) -> None:
    """Let these timers start with the machine."""
    for name in names:
        (folder / TIMERS).mkdir(parents=True, exist_ok=True)
        (folder / TIMERS / name).symlink_to(f"/lib/systemd/system/{name}")


PERIODIC = """APT "";
APT::Periodic "";
APT::Periodic::Update-Package-Lists "1";
APT::Periodic::Unattended-Upgrade "{installs}";
"""


@pytest.fixture
def ubuntu(tmp_path: Path) -> Path:
    """A machine with apt and unattended-upgrades, whose timers start with it."""
    put(tmp_path, "usr/bin/apt-get")
    put(tmp_path, "usr/bin/unattended-upgrade")
    start_timers(tmp_path, "apt-daily.timer", "apt-daily-upgrade.timer")
    return tmp_path


def apt(folder: Path, dump: str, returncode: int = 0) -> object:
    answers = {"apt-config dump": Finished(returncode, dump)}
    return only(automatic_updates.collect(HOST, machine(folder, answers))).raw


def test_unattended_upgrades_are_read_from_the_settings_in_force(ubuntu: Path) -> None:
    expected = {"manager": "apt", "searches": True, "installs": True, "program": True, "timer": True}
    assert apt(ubuntu, PERIODIC.format(installs="1")) == expected
    assert apt(ubuntu, PERIODIC.format(installs="always")) == expected
    assert apt(ubuntu, PERIODIC.format(installs="0")) == {**expected, "installs": False}
    assert apt(ubuntu, "") == {**expected, "searches": False, "installs": False}
    stopped = PERIODIC.format(installs="1") + 'APT::Periodic::Enable "0";\n'
    assert apt(ubuntu, stopped) == {**expected, "searches": False, "installs": False}


def test_a_masked_or_missing_timer_starts_nothing(ubuntu: Path) -> None:
    (ubuntu / "etc/systemd/system/apt-daily.timer").symlink_to("/dev/null")
    raw = apt(ubuntu, PERIODIC.format(installs="1"))
    assert isinstance(raw, dict)
    assert raw["timer"] is False
    (ubuntu / "etc/systemd/system/apt-daily.timer").unlink()
    (ubuntu / TIMERS / "apt-daily.timer").unlink()
    assert apt(ubuntu, PERIODIC.format(installs="1")) == raw


def test_settings_of_apt_that_cannot_be_asked_are_no_settings(ubuntu: Path) -> None:
    failed = {"apt-config dump": Finished(100, "")}
    assert only(automatic_updates.collect(HOST, machine(ubuntu, failed))).access is Access.ERROR
    assert only(automatic_updates.collect(HOST, machine(ubuntu))).access is Access.ABSENT
    slow = {"apt-config dump": TimeoutError("apt-config")}
    assert only(automatic_updates.collect(HOST, machine(ubuntu, slow))).access is Access.TIMEOUT


@pytest.mark.parametrize(
    ("timer", "settings", "installs"),
    [
        ("dnf-automatic-install.timer", "apply_updates = no", True),
        ("dnf-automatic.timer", "[commands]\napply_updates = yes", True),
        ("dnf-automatic.timer", "[commands]\napply_updates = no", False),
        ("dnf5-automatic.timer", "", False),
    ],
)
def test_dnf_installs_when_its_timer_or_its_settings_say_so(
    tmp_path: Path, timer: str, settings: str, installs: bool
) -> None:
    put(tmp_path, "usr/bin/dnf")
    put(tmp_path, "usr/lib/systemd/system/dnf-automatic.timer")
    put(tmp_path, "etc/dnf/automatic.conf", settings)
    start_timers(tmp_path, timer)
    assert only(automatic_updates.collect(HOST, machine(tmp_path))).raw == {
        "manager": "dnf",
        "searches": True,
        "installs": installs,
        "program": True,
        "timer": True,
    }


def test_a_linux_without_apt_and_dnf_is_not_judged(tmp_path: Path) -> None:
    assert only(automatic_updates.collect(HOST, machine(tmp_path))).access is Access.ABSENT


GNOME = {"XDG_CURRENT_DESKTOP": "ubuntu:GNOME", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/user/1000/bus"}


def gsettings(locks: str = "true", idle: str = "uint32 300", delay: str = "uint32 0") -> dict[str, Finished]:
    return {
        "gsettings get org.gnome.desktop.screensaver lock-enabled": Finished(0, f"{locks}\n"),
        "gsettings get org.gnome.desktop.session idle-delay": Finished(0, f"{idle}\n"),
        "gsettings get org.gnome.desktop.screensaver lock-delay": Finished(0, f"{delay}\n"),
    }


@pytest.mark.parametrize(
    ("answers", "locks", "idle", "delay"),
    [
        (gsettings(), True, 300, 0),
        (gsettings(idle="uint32 0"), True, 0, 0),
        (gsettings("false", "uint32 900", "uint32 30"), False, 900, 30),
        (gsettings(idle="soon"), True, None, 0),
    ],
)
def test_the_lock_of_gnome_is_asked_of_its_settings(
    tmp_path: Path, answers: dict[str, Finished], locks: bool, idle: int | None, delay: int
) -> None:
    found = only(screen_lock.collect(HOST, machine(tmp_path, answers), GNOME, tmp_path))
    expected = {"desktop": "gnome", "locks": locks, "idle_seconds": idle, "delay_seconds": delay}
    assert found.raw == expected


def test_without_a_desktop_or_its_bus_defaults_are_not_taken_for_settings(tmp_path: Path) -> None:
    asked = machine(tmp_path, gsettings())
    without_bus = {"XDG_CURRENT_DESKTOP": "GNOME"}
    for environment in ({}, without_bus, {"XDG_CURRENT_DESKTOP": "sway"}):
        assert only(screen_lock.collect(HOST, asked, environment, tmp_path)).access is Access.ABSENT
    failed = {"gsettings get": Finished(1, "")}
    assert only(screen_lock.collect(HOST, machine(tmp_path, failed), GNOME, tmp_path)).access is Access.ERROR


@pytest.mark.parametrize(
    ("written", "locks", "idle", "delay"),
    [
        (None, True, 300, 0),
        ("[Daemon]\nTimeout=10\nLockGrace=5\n", True, 600, 5),
        ("[Daemon]\nAutolock=false\n", False, 300, 0),
        ("[Daemon]\nTimeout=soon\n", True, None, 0),
    ],
)
def test_kde_locks_after_five_minutes_unless_its_file_says_otherwise(
    tmp_path: Path, written: str | None, locks: bool, idle: int | None, delay: int
) -> None:
    if written is not None:
        put(tmp_path, ".config/kscreenlockerrc", written)
    found = only(screen_lock.collect(HOST, machine(tmp_path), {"XDG_CURRENT_DESKTOP": "KDE"}, tmp_path))
    assert found.raw == {"desktop": "kde", "locks": locks, "idle_seconds": idle, "delay_seconds": delay}


DEBIAN = (
    "password\t[success=1 default=ignore]\tpam_unix.so obscure yescrypt\npassword requisite pam_deny.so\n"
)
QUALITY = (
    "# minlen=99\npassword  requisite  pam_pwquality.so retry=3{minlen}\npassword sufficient pam_unix.so\n"
)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"common-password": DEBIAN}, (False, None, None, None)),
        ({"common-password": DEBIAN.replace("yescrypt", "minlen=12")}, (False, None, 12, None)),
        ({"common-password": QUALITY.format(minlen=" minlen=14")}, (True, 14, None, None)),
        (
            {"system-auth": QUALITY.format(minlen="") + "auth required pam_faillock.so preauth\n"},
            (True, None, None, 3),
        ),
        (
            {"system-auth": QUALITY.format(minlen="") + "-auth required pam_faillock.so deny=5\n"},
            (True, None, None, 5),
        ),
    ],
)
def test_rules_for_passwords_are_read_from_pam(
    tmp_path: Path, files: dict[str, str], expected: tuple[object, ...]
) -> None:
    for name, content in files.items():
        put(tmp_path, f"etc/pam.d/{name}", content)
    raw = only(password_policy.collect(HOST, machine(tmp_path))).raw
    keys = ("quality", "quality_min_length", "unix_min_length", "lockout_after")
    assert raw == dict(zip(keys, expected, strict=True))


def test_the_settings_files_speak_where_pam_says_nothing(tmp_path: Path) -> None:
    put(tmp_path, "etc/pam.d/system-auth", QUALITY.format(minlen="") + "auth required pam_faillock.so\n")
    put(tmp_path, "etc/security/pwquality.conf", "# minlen = 8\nminlen = 10\n")
    put(tmp_path, "etc/security/faillock.conf", "deny = 4\n")
    assert only(password_policy.collect(HOST, machine(tmp_path))).raw == {
        "quality": True,
        "quality_min_length": 10,
        "unix_min_length": None,
        "lockout_after": 4,
    }


def test_without_pam_there_are_no_rules_to_read(tmp_path: Path) -> None:
    assert only(password_policy.collect(HOST, machine(tmp_path))).access is Access.ABSENT


PASSWD = "root:x:0:0:root:/root:/bin/bash\nyamada:x:1000:1000:山田:/home/yamada:/bin/bash\n"


def signed_in(
    folder: Path, passwd: str = PASSWD, state: str = "yamada P 2026-01-01 0 99999 7 -1\n"
) -> object:
    put(folder, "etc/passwd", passwd)
    return only(sign_in.collect(HOST, machine(folder, {"passwd -S": Finished(0, state)}))).raw


def test_accounts_are_counted_without_any_name(tmp_path: Path) -> None:
    assert signed_in(tmp_path) == {
        "accounts": 2,
        "without_password": 0,
        "administrators": 1,
        "own_password": "set",
        "automatic": False,
    }
    more = PASSWD + "toor:x:0:0::/root:/bin/sh\nopen::1001:1001::/home/open:/bin/sh\nbroken line\n"
    raw = signed_in(tmp_path, more)
    assert isinstance(raw, dict)
    assert (raw["accounts"], raw["without_password"], raw["administrators"]) == (4, 1, 2)


@pytest.mark.parametrize(
    ("state", "expected"),
    [("yamada NP 2026-01-01", "none"), ("yamada LK 2026", "locked"), ("yamada PS 2026", "set"), ("", None)],
)
def test_the_own_password_is_there_or_not(tmp_path: Path, state: str, expected: str | None) -> None:
    raw = signed_in(tmp_path, state=state)
    assert isinstance(raw, dict)
    assert raw["own_password"] == expected


@pytest.mark.parametrize(
    ("path", "content", "automatic"),
    [
        ("etc/gdm3/custom.conf", "[daemon]\nAutomaticLoginEnable = true\nAutomaticLogin = yamada\n", True),
        ("etc/gdm3/custom.conf", "[daemon]\n#AutomaticLoginEnable=true\n", False),
        ("etc/gdm/custom.conf", "[daemon]\nAutomaticLoginEnable=False\nAutomaticLogin=yamada\n", False),
        ("etc/lightdm/lightdm.conf.d/50-x.conf", "[Seat:*]\nautologin-user=yamada\n", True),
        ("etc/lightdm/lightdm.conf", "[Seat:*]\n#autologin-user=\nautologin-user=\n", False),
        ("etc/sddm.conf.d/a.conf", "[Autologin]\nUser=yamada\n", True),
        ("etc/sddm.conf", "[Theme]\nUser=yamada\n", False),
    ],
)
def test_signing_in_by_itself_is_seen_in_every_display_manager(
    tmp_path: Path, path: str, content: str, automatic: bool
) -> None:
    put(tmp_path, path, content)
    raw = signed_in(tmp_path)
    assert isinstance(raw, dict)
    assert raw["automatic"] is automatic


def test_a_machine_without_a_list_of_accounts_says_nothing(tmp_path: Path) -> None:
    assert only(sign_in.collect(HOST, machine(tmp_path))).access is Access.ABSENT


@pytest.mark.parametrize(
    ("number", "groups", "expected"),
    [
        ("0\n", "root\n", (True, False)),
        ("1000\n", "yamada adm sudo\n", (False, True)),
        ("1000", "x", (False, False)),
    ],
)
def test_the_administrator_is_known_by_number_and_groups(
    tmp_path: Path, number: str, groups: str, expected: tuple[bool, bool]
) -> None:
    answers = {"id -u": Finished(0, number), "id -Gn": Finished(0, groups)}
    raw = only(user_rights.collect(HOST, machine(tmp_path, answers))).raw
    assert raw == dict(zip(("root", "may_become_root"), expected, strict=True))


def test_a_number_that_does_not_come_is_no_right(tmp_path: Path) -> None:
    answers = {"id -u": Finished(1, ""), "id -Gn": Finished(0, "")}
    assert only(user_rights.collect(HOST, machine(tmp_path, answers))).access is Access.ERROR


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Version 4.17.12-Debian\n", {"major": 4, "minor": 17}),
        ("Version 4.9.5-Debian\n", {"major": 4, "minor": 9}),
    ],
)
def test_the_version_of_samba_is_two_numbers(tmp_path: Path, said: str, expected: dict[str, int]) -> None:
    answers = {"smbd --version": Finished(0, said)}
    assert only(samba_version.collect(HOST, machine(tmp_path, answers))).raw == expected


def test_a_samba_that_is_missing_or_mute_has_no_version(tmp_path: Path) -> None:
    assert only(samba_version.collect(HOST, machine(tmp_path))).access is Access.ABSENT
    mute = machine(tmp_path, {"smbd --version": Finished(1, "")})
    assert only(samba_version.collect(HOST, mute)).access is Access.ERROR

"""The real collectors on a real CPython for Windows: what Wine has comes out true, the rest as no answer.

Wine is a hostile Windows: it answers many questions with an error or with nothing. It proves the
registry, the marshalling and the COM tables, and that nothing missing ever reads as a good answer.
"""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from wine_bench import Bench, why_not_ready

pytestmark = pytest.mark.skipif(bool(why_not_ready()), reason=why_not_ready() or "ready")


def test_the_seeded_version_is_read_from_the_64_bit_half(inline: dict[str, Any]) -> None:
    assert inline["windows.version/1"]["raw"] == {
        "build": 26200,
        "ubr": 7171,
        "display_version": "25H2",
        "edition_id": "Core",
        "installation_type": "Client",
    }


def test_the_other_half_is_read_when_it_is_asked_for(bench: Bench) -> None:
    program = """
from app.system.registry import Hive, Registry, View
key = "SOFTWARE\\\\Microsoft\\\\Windows NT\\\\CurrentVersion"
print(Registry(view=View.BITS_32).text(key, "CurrentBuild"), Registry().text(key, "CurrentBuild"))
"""
    assert bench.run_program(program).stdout.split() == ["1", "26200"]


def test_cumulative_updates_come_with_state_and_time(inline: dict[str, Any]) -> None:
    rows = inline["windows.cbs_rollups/1"]["raw"]
    assert sorted((row["build"], row["ubr"], row["state"], row["installed_at"]) for row in rows) == [
        (26100, 6899, 80, None),
        (26100, 7171, 112, "2026-11-11T18:30:05Z"),
    ]


def test_update_settings_and_the_waiting_restart_are_read(inline: dict[str, Any]) -> None:
    raw = inline["windows.update_services/1"]["raw"]
    assert raw["wuauserv_start"] == 3
    assert (raw["no_auto_update"], raw["au_options"], raw["use_wu_server"]) == (0, 2, None)
    assert raw["pause_until"] == "2026-12-01T00:00:00Z"
    assert inline["windows.reboot_pending/1"]["raw"] == {"component_servicing": True, "windows_update": False}


def test_shares_keep_their_japanese_names_and_their_rights(inline: dict[str, Any]) -> None:
    rows = {row["name"]: row for row in inline["windows.share_registry/1"]["raw"]}
    assert rows["経理"] == {
        "name": "経理",
        "path": "C:\\経理",
        "type": 0,
        "aces": [
            {"allow": False, "sid": "S-1-5-32-546", "mask": 0x1F01FF},
            {"allow": True, "sid": "S-1-1-0", "mask": 0x1F01FF},
            {"allow": True, "sid": "S-1-5-32-545", "mask": 0x1301BF},
        ],
        "default_acl": False,
    }
    assert (rows["scan$"]["path"], rows["scan$"]["aces"], rows["scan$"]["default_acl"]) == (
        "D:\\scan",
        None,
        False,
    )
    assert (rows["Printer"]["type"], rows["Printer"]["aces"], rows["Printer"]["default_acl"]) == (1, [], True)


def test_firewall_settings_are_told_apart_by_profile_and_by_policy(inline: dict[str, Any]) -> None:
    assert inline["windows.firewall_registry/1"]["raw"] == {
        "local": {
            "domain": {"enabled": 1, "inbound": None},
            "private": {"enabled": 0, "inbound": 0},
            "public": {"enabled": 1, "inbound": 1},
        },
        "policy": {
            "domain": {"enabled": None, "inbound": None},
            "private": {"enabled": None, "inbound": None},
            "public": {"enabled": 0, "inbound": None},
        },
    }


def test_defenders_definitions_have_their_time(inline: dict[str, Any]) -> None:
    assert inline["defender.registry/1"]["raw"] == {
        "signatures_last_updated": "2026-11-22T21:04:33Z",
        "signature_version": "1.441.212.0",
    }


def test_the_machines_own_facts_are_plausible(inline: dict[str, Any]) -> None:
    assert 0 < inline["windows.uptime/1"]["raw"]["seconds"] < 10**9
    host = inline["windows.version/1"]["host"]
    assert (host["build"], host["ubr"], host["edition"], host["install"]) == (26200, 7171, "Core", "Client")
    assert (host["arch"], host["ui"], host["managed"]) == ("AMD64", "ja-JP", "none")
    assert isinstance(host["elevated"], bool)


@pytest.mark.parametrize(
    ("name", "access", "error"),
    [
        ("windows.shares/1", "unsupported", "win32 50 "),
        ("windows.guest_account/1", "absent", "win32 2221 "),
        ("windows.firewall_service/1", "error", "win32 1060 mpssvc"),
        ("wsc.health/1", "absent", "win32 2 wscapi.dll"),
    ],
)
def test_what_wine_lacks_is_no_answer(inline: dict[str, Any], name: str, access: str, error: str) -> None:
    found = inline[name]
    assert (found["access"], found["raw"]) == (access, None)
    assert found["error"].startswith(error)


@pytest.mark.parametrize(
    ("name", "access", "error"),
    [
        ("wsc.products/1", "absent", "win32 2 wscapi.dll"),
        ("wsc.firewalls/1", "absent", "win32 2 wscapi.dll"),
        ("securitycenter2.antivirus/1", "absent", "0x8004100E"),
        ("defender.status/1", "absent", "0x8004100E"),
        ("windows.firewall_policy/1", "unsupported", "0x80004001 CurrentProfileTypes"),
        ("windows.update_history/1", "unsupported", "0x80004001 CreateUpdateSearcher"),
    ],
)
def test_what_wines_com_lacks_is_no_answer(
    in_children: dict[str, Any], name: str, access: str, error: str
) -> None:
    found = in_children[name]
    assert (found["access"], found["raw"]) == (access, None)
    assert found["error"].startswith(error)


def test_the_network_list_answers_through_our_own_interface_tables(in_children: dict[str, Any]) -> None:
    found = in_children["windows.networks/1"]
    assert found["access"] == "ok"
    assert {row["category"] for row in found["raw"]} <= {0, 1, 2}


def test_com_is_loaded_only_in_children_and_never_makes_generated_code(
    bench: Bench, inline: dict[str, Any], in_children: dict[str, Any]
) -> None:
    assert inline["after"]["loaded"] == []
    assert {loaded for name, loaded in in_children.items() if name.startswith("loaded by ")} == {
        "False False"
    }
    assert not (bench.python.parent / "Lib" / "site-packages" / "comtypes" / "gen").exists()


def test_the_run_was_in_japanese_windows_code_page(inline: dict[str, Any]) -> None:
    assert inline["after"]["encoding"] == "cp932"


def test_com_refuses_to_start_in_a_process_with_qt(bench: Bench) -> None:
    program = """
import sys, types
sys.modules["PySide6"] = types.ModuleType("PySide6")
from app.system.com import start_com
try:
    start_com()
except RuntimeError as error:
    print(type(error).__name__, "comtypes" in sys.modules)
"""
    assert bench.run_program(program).stdout.split() == ["RuntimeError", "False"]


WMI = r"""
import json
from app.system import wmi
from app.system.windows_errors import NoAnswer

columns = ("Version", "OSLanguage", "TotalVisibleMemorySize", "LastBootUpTime", "Primary", "NoSuchField")
print(json.dumps(wmi.query("ROOT\\CIMV2", "Win32_OperatingSystem", columns, 10)))
print(json.dumps(len(wmi.query("ROOT\\CIMV2", "Win32_Service", ("Name",), 10, most_rows=3))))
print(json.dumps(wmi.query("ROOT\\CIMV2", "Win32_NoSuchClass", ("Name",), 10)))
try:
    wmi.query("ROOT\\NoSuchNamespace", "Thing", ("Name",), 10)
except NoAnswer as answer:
    print(json.dumps([answer.access.value, answer.error]))
"""


def test_wmi_rows_come_with_their_declared_types(bench: Bench) -> None:
    rows, limited, unknown_class, no_namespace = map(json.loads, bench.run_program(WMI).stdout.splitlines())
    (system,) = rows
    assert system["Version"].startswith("10.0.")
    assert system["OSLanguage"] == 1041
    assert isinstance(system["TotalVisibleMemorySize"], int)
    assert system["LastBootUpTime"].endswith("Z")
    assert system["Primary"] is True
    assert system["NoSuchField"] is None
    assert limited == 3
    assert unknown_class == []  # Wine's trap: real Windows says 0x80041010
    assert no_namespace == ["absent", r"0x8004100E ROOT\NoSuchNamespace"]


BY_NAME = r"""
import json
from app.system.com import create_object
from app.system.windows_errors import NoAnswer
from app.system.windows_times import from_variant_date

book = create_object("Scripting.Dictionary")
book.call("Add", "\u7d4c\u7406", 4294967295)
book.call("Add", "b", True)
files = create_object("Scripting.FileSystemObject")
drive = files.call("GetDrive", "C:")
changed = files.call("GetFile", __file__).get("DateLastModified")
answers = [book.get("Count"), book.get("Item", "\u7d4c\u7406"), book.call("Exists", "c"),
           book.get("Item", "b"), drive.get("DriveLetter"),
           type(changed).__name__, from_variant_date(changed)[:2]]
for ask in (lambda: create_object("No.Such.Thing"), lambda: book.get("NoSuchMember"),
            lambda: files.call("GetFile", "C:\\no such file"), lambda: book.call("Add", "b", 1)):
    try:
        answers.append(ask())
    except NoAnswer as answer:
        answers.append([answer.access.value, answer.error])
print(json.dumps(answers))
"""


def test_objects_are_asked_by_name_with_arguments_dates_and_real_error_codes(bench: Bench) -> None:
    assert json.loads(bench.run_program(BY_NAME).stdout) == [
        2,
        4294967295,
        False,
        True,
        "C",
        "float",
        "20",
        ["absent", "0x800401F3 No.Such.Thing"],
        ["unsupported", "0x80020006 NoSuchMember"],
        ["error", "0x800A0035 GetFile"],
        ["error", "0x800A01C9 Add"],
    ]


SIGNATURES = r"""
import sys
from app.system.windows_signatures import is_signed
print(is_signed(sys.executable), is_signed(r"C:\windows\notepad.exe"), is_signed(r"C:\no such file.exe"))
"""


def test_an_unsigned_program_is_told_from_a_signed_one(bench: Bench) -> None:
    python, notepad, missing = bench.run_program(SIGNATURES).stdout.split()
    assert python in {"True", "None"}  # signed; Wine may not know the root of the signature
    assert notepad == "False"  # Wine's own
    assert missing == "None"


KILL = r"""
import json, sys, time
from app.system.child import run_in_child

GRANDCHILD = "import sys,time\nwhile True:\n    open(sys.argv[1],'ab').write(b'x'); time.sleep(0.05)"
HANGS = (
    "import subprocess,sys,time; subprocess.Popen([sys.executable,'-c',sys.argv[1],sys.argv[2]]);"
    "print('half', flush=True); time.sleep(600)"
)
began = time.monotonic()
outcome = run_in_child([GRANDCHILD, "beat"], 6, lambda: False, command=[sys.executable, "-c", HANGS])
took = time.monotonic() - began
first = len(open("beat", "rb").read())
time.sleep(1)

def python(program, **options):
    return run_in_child([], 60, lambda: False, command=[sys.executable, "-c", program], **options)

flood = python("while True: print('x' * 9999)", most_output=100000)
crash = python("import os; os._exit(7)")
windowed = run_in_child(
    ["-c", "print('heard')"], 60, lambda: False, command=[sys.executable.replace("python.exe", "pythonw.exe")]
)
print(json.dumps({
    "timed_out": outcome.timed_out, "code": outcome.returncode, "took": took,
    "stdout": outcome.stdout.decode().strip(),
    "beats": first, "beats_after": len(open("beat", "rb").read()) - first,
    "flooded": flood.flooded, "crash": crash.returncode, "windowed": windowed.stdout.decode().strip(),
}))
"""


def test_a_hanging_child_and_what_it_started_are_killed(bench: Bench) -> None:
    began = time.monotonic()
    found = json.loads(bench.run_program(KILL, seconds=120).stdout.splitlines()[-1])
    assert time.monotonic() - began < 100
    assert (found["timed_out"], found["code"], found["stdout"]) == (True, None, "half")
    assert found["took"] < 15
    assert found["beats"] > 0
    assert found["beats_after"] == 0
    assert found["flooded"] is True
    assert found["crash"] == 7
    assert found["windowed"] == "heard"  # a program without a console can be a child too


INSPECTION = r"""
import json
from app.inspection.run import inspect_pc
answers = []
inspection = inspect_pc(answers.append, lambda: False)
for one in inspection.observations:
    print(json.dumps(one.to_json()))
"""


def test_a_whole_inspection_through_children_gives_the_same_answers(
    bench: Bench, inline: dict[str, Any], in_children: dict[str, Any]
) -> None:
    lines = [json.loads(line) for line in bench.run_program(INSPECTION, seconds=180).stdout.splitlines()]
    # Uptime goes on; the accounts end the child on Wine, which is a test of its own.
    changing = {"windows.uptime/1", "windows.accounts/1"}
    found = {one["obs"]: (one["access"], one["raw"]) for one in lines if one["obs"] not in changing}
    alone = {**inline, **in_children}
    assert found == {name: (alone[name]["access"], alone[name]["raw"]) for name in found}
    assert {"windows.networks/1", "securitycenter2.antivirus/1", "windows.share_registry/1"} <= set(found)

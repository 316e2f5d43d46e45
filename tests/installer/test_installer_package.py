"""What people get: manifests, sums, the script of the setup, licences, icon, signature."""

from __future__ import annotations

import hashlib
import json
import os
import re
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from installer import build, icon, licences, package, sign, wine
from installer.fetch import pins

INSTALLER = Path(package.__file__).parent
SCRIPT = (INSTALLER / "setup.nsi").read_text(encoding="utf-8")


def test_the_winget_manifests_fit_the_setup() -> None:
    texts = package.winget(
        "1.2.3", "MamoriKarte-1.2.3-setup.exe", "ab" * 32, "https://example.jp/get/", "", 0
    )
    installer = texts["MamoriKarte.MamoriKarte.installer.yaml"]
    for line in (
        "InstallerType: nullsoft", "Scope: user", "ProductCode: MamoriKarte", "PackageVersion: 1.2.3",
        "- Architecture: x64", "  InstallerUrl: https://example.jp/get/MamoriKarte-1.2.3-setup.exe",
        f"  InstallerSha256: {'AB' * 32}", "MinimumOSVersion: 10.0.17763.0", "- DisplayName: まもりカルテ",
    ):  # fmt: skip
        assert line in installer.splitlines()
    assert len(texts) == 4
    assert {re.search(r"^PackageVersion: (.*)$", one, re.MULTILINE)[1] for one in texts.values()} == {"1.2.3"}  # type: ignore[index]
    assert "DefaultLocale: ja-JP" in texts["MamoriKarte.MamoriKarte.yaml"]


def test_without_a_home_the_manifests_name_a_domain_that_cannot_exist() -> None:
    texts = package.winget("1.2.3", "x.exe", "0" * 64, "", "", 0)
    assert "https://download.invalid/x.exe" in texts["MamoriKarte.MamoriKarte.installer.yaml"]


def test_the_uninstall_entry_and_winget_say_the_same() -> None:
    texts = package.winget("1.2.3", "x.exe", "0" * 64, "", "", 0)["MamoriKarte.MamoriKarte.installer.yaml"]
    assert '"DisplayName" "${TITLE}"' in SCRIPT
    assert '!define TITLE "まもりカルテ"' in SCRIPT
    assert '"Publisher" "Mamori Karte"' in SCRIPT
    assert "  Publisher: Mamori Karte" in texts
    assert r"CurrentVersion\Uninstall\${PROGRAM}" in SCRIPT


def test_setup_asks_for_no_rights_and_writes_only_the_users_own_registry() -> None:
    assert "RequestExecutionLevel user" in SCRIPT
    assert "Unicode true" in SCRIPT
    code = "\n".join(line for line in SCRIPT.splitlines() if not line.startswith(";"))
    assert re.findall(r"(?:HKLM|HKCR|SHCTX|\$PROGRAMFILES)", code) == []
    assert set(re.findall(r"(?:Write|Delete)Reg\w+ (\w+)", code)) == {"HKCU"}


def test_the_uninstaller_never_empties_the_programs_folder_as_a_whole() -> None:
    whole = re.findall(r"RMDir /r \"?([^\"\n]+)", SCRIPT)
    assert whole == ["${RECORDS}"]
    assert SCRIPT.index('${If} ${FileExists} "${RECORDS}\\${STORE}"') < SCRIPT.index('RMDir /r "${RECORDS}"')


def test_every_sentence_of_the_setup_is_there_in_both_languages() -> None:
    words = re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\}", SCRIPT, re.MULTILINE)
    names = {name for name, _language in words}
    assert sorted(words) == sorted((name, language) for name in names for language in ("JAPANESE", "ENGLISH"))
    assert set(re.findall(r"\$\((\w+)\)", SCRIPT)) == names


def test_the_script_knows_the_programs_own_names(root: Path) -> None:
    from app.records.store_files import STORE_FILE
    from app.system import reminder
    from app.system.folders import APPLICATION

    assert f'!define STORE "{STORE_FILE}"' in SCRIPT
    assert f'!define PROGRAM "{APPLICATION}"' in SCRIPT
    assert f'!define RUN_KEY "{reminder.KEY}"' in SCRIPT
    assert reminder.NAME == APPLICATION


def test_the_files_of_the_setup_stand_in_a_fixed_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/x.py", "a/b/y.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    assert package.file_script(tmp_path).splitlines() == [
        'SetOutPath "$INSTDIR\\a\\b"', 'File "${PAYLOAD}/a/b/y.py"', 'SetOutPath "$INSTDIR\\a"',
        'File "${PAYLOAD}/a/x.py"', 'SetOutPath "$INSTDIR"', 'File "${PAYLOAD}/b.txt"',
    ]  # fmt: skip


def test_a_file_that_is_not_in_the_setup_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    payload = tmp_path / "payload"
    (payload / "app").mkdir(parents=True)
    (payload / "app" / "a.py").write_bytes(b"")
    (payload / "b.exe").write_bytes(b"")
    listing = "Path = app\\a.py\nSize = 0\n\nPath = uninstall.exe\n"
    answer = subprocess.CompletedProcess([], 0, listing, "")
    monkeypatch.setattr(package.shutil, "which", lambda _name: "7z")
    monkeypatch.setattr(package.subprocess, "run", lambda *_words, **_more: answer)
    assert package.look_inside(tmp_path / "setup.exe", payload) == ["b.exe"]


@pytest.mark.parametrize("version", ["1.2", "1.2.3.4", "1.2.x", "70000.0.0", "-1.0.0"])
def test_a_version_windows_cannot_take_is_refused(version: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        package.four_parts(version)


def test_the_sums_are_the_files_own(tmp_path: Path) -> None:
    (tmp_path / "a.exe").write_bytes(b"a")
    assert package.checksums([tmp_path / "a.exe"]) == f"{hashlib.sha256(b'a').hexdigest()} *a.exe\n"


def test_the_list_for_machines_names_every_part() -> None:
    parts = licences.parts(pins("wheels"), "3.11.9", "00" * 32)
    first, again = (licences.sbom(parts, "1.2.3", 1_700_000_000, "cd" * 32) for _time in range(2))
    assert first == again
    document = json.loads(first)
    assert (document["bomFormat"], document["specVersion"]) == ("CycloneDX", "1.5")
    names = {one["name"] for one in document["components"]}
    assert {"CPython", "Qt", "BIZ UDPGothic", *pins("wheels")} <= names
    assert all(one["licenses"] for one in document["components"])
    assert document["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"
    references = {one["bom-ref"] for one in document["components"]}
    assert set(document["dependencies"][0]["dependsOn"]) == references


def test_the_overview_keeps_what_the_lgpl_asks_for() -> None:
    text = licences.overview(licences.parts(pins("wheels"), "3.11.9", "00" * 32))
    qt = pins("wheels")["pyside6-essentials"][0]
    for words in (f"Qt {qt}", "LGPL", "reverse engineering", f"tag v{qt}", "replace", "3年間", "OFL-1.1"):
        assert words in text
    assert "{" not in text
    assert "\n" not in text.replace("\r\n", "")


def test_a_package_without_a_known_licence_stops_the_build() -> None:
    with pytest.raises(KeyError):
        licences.parts({"unknown": ("1.0", frozenset())}, "3.11.9", "")


def test_the_icon_has_every_size_and_the_same_bytes_twice(tmp_path: Path, root: Path) -> None:
    for name in ("one", "two"):
        command = [sys.executable, str(INSTALLER / "icon.py"), str(root / "resources/icons/mark.svg")]
        subprocess.run([*command, str(tmp_path / name)], check=True)
    data = (tmp_path / "one").read_bytes()
    assert data == (tmp_path / "two").read_bytes()
    count = struct.unpack_from("<H", data, 4)[0]
    assert tuple(data[6 + 16 * number] or 256 for number in range(count)) == icon.SIZES
    assert b"\x89PNG" in data


def test_the_resources_of_a_launcher_name_version_and_program() -> None:
    text = build.resource_script("1.2.3", (1, 2, 3, 0), "MamoriKarte")
    for words in (
        "FILEVERSION 1,2,3,0",
        '"OriginalFilename", "MamoriKarte.exe"',
        '"ProductName", "まもりカルテ"',
    ):
        assert words in text


def test_without_a_key_nothing_is_signed() -> None:
    assert not sign.signing_is_set({})
    assert sign.signing_is_set({"MAMORI_KARTE_SIGN_CERT": "c.pem"})


def test_a_signing_command_gets_the_file(tmp_path: Path) -> None:
    target = tmp_path / "setup.exe"
    target.write_bytes(b"MZ")
    program = tmp_path / "signer.py"
    program.write_text("import sys; open(sys.argv[1], 'ab').write(b' signed')", encoding="utf-8")
    command = f'"{Path(sys.executable).as_posix()}" "{program.as_posix()}" {{file}}'
    sign.sign(target, {"MAMORI_KARTE_SIGN_COMMAND": command})
    assert target.read_bytes() == b"MZ signed"


def test_a_failed_signature_stops_the_build(tmp_path: Path) -> None:
    target = tmp_path / "setup.exe"
    target.write_bytes(b"MZ")
    for command in (
        f'"{Path(sys.executable).as_posix()}" -c "raise SystemExit(3)" {{file}}',
        "no-such-program {file}",
    ):
        with pytest.raises(sign.SigningFailed):
            sign.sign(target, {"MAMORI_KARTE_SIGN_COMMAND": command})


def test_the_bench_says_what_it_lacks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WINELAB", raising=False)
    assert "WINELAB" in wine.why_not_ready()
    monkeypatch.setenv("WINELAB", str(tmp_path))
    assert wine.why_not_ready()


SETUP = os.environ.get("MAMORI_KARTE_SETUP", "")


@pytest.mark.skipif(
    not SETUP or bool(wine.why_not_ready()),
    reason=f"no bench: {wine.why_not_ready() or 'MAMORI_KARTE_SETUP names no built setup'}",
)
def test_the_setup_is_accepted_on_the_bench(tmp_path: Path) -> None:
    command = [sys.executable, str(INSTALLER / "accept"), "--setup", SETUP, "--out", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout
    assert done.stdout.splitlines()[-1].endswith(" passed, 0 failed")

"""From the staged folder to what people get: setup, portable zip, checksums, winget manifests."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path

from installer.stage import zip_tree

HERE = Path(__file__).resolve().parent
PORTABLE_WORDS = """\
この USB メモリー用のまもりカルテは、データをすべて隣の data フォルダーに置きます。
パソコンには何も残しません。このファイルを消すと、入れたときと同じ場所に置くようになります。

This portable copy keeps everything in the folder "data" beside it and leaves nothing on the PC.
"""


class PackingFailed(Exception):  # noqa: N818 - says what happened
    """A tool for packing is missing or did not do it."""


def makensis() -> str:
    """The compiler of the setup. Raises PackingFailed."""
    usual = [
        Path(os.environ.get(one, "C:/")) / "NSIS" / "makensis.exe"
        for one in ("ProgramFiles(x86)", "ProgramFiles")
    ]
    for found in (shutil.which("makensis"), *(str(one) for one in usual if one.is_file())):
        if found:
            return found
    raise PackingFailed("makensis is missing. Debian, Ubuntu: apt-get install nsis. Windows: install NSIS 3.")


def file_script(payload: Path) -> str:
    """The part of the NSIS script that names every file in a fixed order (NSIS' own /r takes the disk's)."""
    lines = []
    folder = None
    for path in sorted(one for one in payload.rglob("*") if one.is_file()):
        name = path.relative_to(payload)
        if name.parent != folder:
            folder = name.parent
            inside = "" if folder == Path() else "\\" + "\\".join(folder.parts)
            lines.append(f'SetOutPath "$INSTDIR{inside}"')
        lines.append(f'File "${{PAYLOAD}}/{name.as_posix()}"')
    return "\n".join(lines) + "\n"


def make_setup(
    payload: Path, work: Path, out: Path, icon: Path, version: str, epoch: int, sign_uninstaller: bool
) -> None:
    """Write the setup. Raises PackingFailed with the compiler's words."""
    script = work / "files.nsh"
    script.write_text(file_script(payload), encoding="utf-8")
    size_kb = sum(one.stat().st_size for one in payload.rglob("*") if one.is_file()) // 1024
    values = {
        "VERSION": version, "VERSION4": ".".join(str(one) for one in four_parts(version)),
        "PAYLOAD": payload.as_posix(), "FILES": script.as_posix(), "OUT": out.as_posix(),
        "ICON": icon.as_posix(),
        "HELPER": (payload / "MamoriKarte.exe").as_posix(), "SIZE_KB": str(size_kb),
    }  # fmt: skip
    if sign_uninstaller:
        values["SIGN"] = f'"{sys.executable}" "{HERE / "sign.py"}"'
    command = [
        makensis(),
        "-V2",
        "-WX",
        "-INPUTCHARSET",
        "UTF8",
        *(f"-D{name}={one}" for name, one in values.items()),
    ]
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(epoch), "TZ": "UTC"}
    done = subprocess.run(
        [*command, str(HERE / "setup.nsi")], env=environment, capture_output=True,
        encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip
    if done.returncode != 0:
        raise PackingFailed(f"makensis: {(done.stdout + done.stderr).strip()[-2000:]}")


def look_inside(setup: Path, payload: Path) -> list[str]:
    """What 7-Zip finds missing in a setup, compared with the payload; empty also where there is no 7-Zip."""
    program = shutil.which("7z")
    if program is None:
        return []
    done = subprocess.run(
        [program, "l", "-slt", "-ba", str(setup)],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    lines = (one.removeprefix("Path = ") for one in done.stdout.splitlines() if one.startswith("Path = "))
    inside = {one.replace("\\", "/").removeprefix("$INSTDIR/") for one in lines}
    names = {one.relative_to(payload).as_posix() for one in payload.rglob("*") if one.is_file()}
    return sorted((names | {"uninstall.exe"}) - inside)


def make_portable(payload: Path, work: Path, out: Path, epoch: int) -> None:
    """The same program as a zip that keeps its data beside itself."""
    folder = work / "portable"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(payload, folder)
    (folder / "installed-files.txt").unlink()
    words = "\ufeff" + PORTABLE_WORDS.replace("\n", "\r\n")
    (folder / "portable.txt").write_bytes(words.encode("utf-8"))
    zip_tree(folder, out, epoch, zipfile.ZIP_DEFLATED, "MamoriKarte/")


def four_parts(version: str) -> tuple[int, int, int, int]:
    """ "1.2.3" as Windows' four numbers. Raises ValueError for anything else."""
    numbers = [int(one) for one in version.split(".")]
    if len(numbers) != 3 or any(not 0 <= one < 65536 for one in numbers):
        raise ValueError(f"{version!r} is no version of three numbers")
    return (numbers[0], numbers[1], numbers[2], 0)


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in lower-case hex."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def checksums(files: Iterable[Path]) -> str:
    """SHA256SUMS, as `sha256sum -c` reads it."""
    return "".join(f"{sha256(one)} *{one.name}\n" for one in sorted(files))


def winget(
    version: str, setup_name: str, setup_sha256: str, address: str, page: str, epoch: int
) -> dict[str, str]:
    """The three manifests for winget: file name -> text. Per user, NSIS, the HKCU entry named."""
    from datetime import UTC, datetime

    identifier = "MamoriKarte.MamoriKarte"
    base = (address or "https://download.invalid").rstrip("/")
    home = page or "https://download.invalid"
    head = f"PackageIdentifier: {identifier}\nPackageVersion: {version}\n"
    schema = "ManifestVersion: 1.6.0\n"
    date = datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%d")
    words = {
        "ja-JP": ("まもりカルテ", "小さな会社のセキュリティ診断。取引先に渡せる1枚を作ります。"),
        "en-US": ("Mamori Karte", "Security check-up for small offices in Japan, on one page."),
    }  # fmt: skip

    def locale(name: str, kind: str) -> str:
        title, short = words[name]
        moniker = "Moniker: mamori-karte\n" if kind == "defaultLocale" else ""
        return (
            f"{head}PackageLocale: {name}\nPublisher: Mamori Karte\nPackageName: {title}\n"
            f"PackageUrl: {home}\nLicense: MIT\nShortDescription: {short}\n"
            f"{moniker}ManifestType: {kind}\n{schema}"
        )

    installer = (
        f"{head}Platform:\n- Windows.Desktop\nMinimumOSVersion: 10.0.17763.0\n"
        "InstallerType: nullsoft\nScope: user\nUpgradeBehavior: install\nProductCode: MamoriKarte\n"
        f"ReleaseDate: {date}\nInstallModes:\n- interactive\n- silent\n"
        "AppsAndFeaturesEntries:\n- DisplayName: まもりカルテ\n  Publisher: Mamori Karte\n"
        f"  DisplayVersion: {version}\n  ProductCode: MamoriKarte\n"
        f"Installers:\n- Architecture: x64\n  InstallerUrl: {base}/{setup_name}\n"
        f"  InstallerSha256: {setup_sha256.upper()}\nManifestType: installer\n{schema}"
    )
    return {
        f"{identifier}.yaml": f"{head}DefaultLocale: ja-JP\nManifestType: version\n{schema}",
        f"{identifier}.installer.yaml": installer,
        f"{identifier}.locale.ja-JP.yaml": locale("ja-JP", "defaultLocale"),
        f"{identifier}.locale.en-US.yaml": locale("en-US", "locale"),
    }

"""Installs the setup on a Windows-like machine, uses the program, upgrades it, removes it, and compares.

    installer/accept --setup NEW-setup.exe [--previous OLD-setup.exe] [--portable X.zip] [--out DIR]

The last line is "N passed, N failed". DIR gets report.json and pictures: look at them, a person's eye is
a part of the test. What Wine cannot show stands in WINDOWS-CHECKLIST.md.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import time
import zipfile
from pathlib import Path

from installer.acceptance_papers import write_papers
from installer.wine import Machine, why_not_ready

NAME, EXE, CLI = "まもりカルテ", "MamoriKarte.exe", "mamori-karte.exe"
UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall"
RUN = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"
LOCAL = "C:\\users\\山田　太郎\\AppData\\Local"  # with a Japanese space, as many people have it
FOLDER = LOCAL + r"\Programs\MamoriKarte"
RECORDS = LOCAL + r"\MamoriKarte"
ANSWERS = {f"q{number:02}": "partly" for number in range(1, 26)}
PROFILE: dict[str, str | int] = {
    "trade_name": "山田データ㈱髙橋",
    "person_name": "山田 太郎",
    "people_count": 1,
    "pc_count": 1,
}
_TEMPORARY = re.compile(r"/Temp/|Explorer/Caches|^setup\.exe$|^old\.exe$|^out/|\.desktop$")
_WINE_KEYS = re.compile(
    r"(?i)\\(Wine|Explorer|Volatile Environment|Console|MuiCache|CLSID|Uninstall|Run)($|\\)"
)


class Acceptance:
    """The steps, each ending in named checks."""

    def __init__(self, machine: Machine, out: Path) -> None:
        self.machine = machine
        self.out = out
        self.checks: list[dict[str, object]] = []

    def check(self, name: str, holds: bool, detail: object = "") -> bool:
        """Note one check and print it."""
        self.checks.append({"check": name, "ok": holds, "detail": str(detail)[:600]})
        shown = f"  [{str(detail)[:200]}]" if str(detail) else ""
        print(f"{'PASS' if holds else 'FAIL'} {name}{shown}", flush=True)
        return holds

    # --- the machine

    def prepare(self) -> None:
        """A Japanese user's folder, and what there was before."""
        machine = self.machine
        for part in ("User Shell Folders", "Shell Folders"):
            key = rf"HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\{part}"
            machine.set_value(key, "Local AppData", LOCAL)
        machine.path(LOCAL).mkdir(parents=True)
        (machine.c / "out").mkdir()
        self.files, self.user = machine.files(), machine.registry("HKCU")
        self.machine_keys = machine.registry(r"HKLM\Software")

    def install(self, setup: Path, version: str, label: str) -> None:
        """Silent installation, then what it must have left."""
        machine = self.machine
        shutil.copyfile(setup, machine.c / "setup.exe")
        began = time.monotonic()
        code, _words = machine.run(r"C:\setup.exe", "/S", seconds=240)
        seconds = time.monotonic() - began
        self.check(f"{label}: silent setup ends with 0", code == 0, f"code {code}, {seconds:.1f} s")
        entries = {
            key: one for key, one in machine.registry(UNINSTALL).items() if one.get("DisplayName") == NAME
        }
        entry = next(iter(entries.values()), {})
        self.check(f"{label}: one entry in HKCU", len(entries) == 1, [*entries])
        self.check(
            f"{label}: its version is {version}",
            entry.get("DisplayVersion") == version,
            entry.get("DisplayVersion"),
        )
        for one in ("Publisher", "DisplayIcon", "UninstallString", "QuietUninstallString", "EstimatedSize"):
            self.check(f"{label}: entry has {one}", bool(entry.get(one)), entry.get(one, ""))
        there = machine.path(FOLDER)
        self.check(f"{label}: program in the user's own folder", (there / EXE).is_file())
        links = [
            one for one in (machine.c / "users").rglob("*.lnk") if EXE.encode("utf-16-le") in one.read_bytes()
        ]
        places = ["Desktop" if "Desktop" in str(one) else "Start Menu" for one in links]
        self.check(f"{label}: shortcuts", sorted(places) == ["Desktop", "Start Menu"], places)
        code, words = machine.run(f"{FOLDER}\\{CLI}", "--version")
        self.check(
            f"{label}: the program says its version", version in words, words.strip() or f"code {code}"
        )

    # --- the program

    def selftest(self) -> None:
        """The installed program walks its main job in its real window."""
        report = self.machine.c / "out" / "selftest.json"
        code, _ = self.machine.run(
            f"{FOLDER}\\{EXE}", "--selftest", r"C:\out\selftest.json", "--lang", "ja", seconds=240
        )
        facts = json.loads(report.read_text(encoding="utf-8")) if report.is_file() else {}
        failed = [one for one in facts.get("steps", []) if not one["ok"]]
        self.check("program: self-test", code == 0 and bool(facts.get("ok")), failed or f"code {code}")
        self.check(
            "program: the self-test wrote a PDF", facts.get("pdf_bytes", 0) > 20_000, facts.get("pdf_bytes")
        )

    def use_command_line(self) -> None:
        """A record and its page, written by the installed command line."""
        answers = {
            "edition": "3.1",
            "profile": PROFILE,
            "answers": {f"q{number:02}": "partly" for number in range(1, 26)},
        }
        (self.machine.c / "out" / "answers.json").write_text(json.dumps(answers), encoding="utf-8")
        code, words = self.machine.run(
            f"{FOLDER}\\{CLI}", "assess", "--answers", r"C:\out\answers.json", seconds=180
        )
        self.check(
            "program: a record by command line", code in (0, 1, 2) and self.records() == 1, f"code {code}"
        )
        target = r"C:\out\頁.pdf"
        code, words = self.machine.run(
            f"{FOLDER}\\{CLI}", "report", "latest", "-o", target, "--lang", "ja", seconds=120
        )
        pdf = self.machine.path(target)
        text = ""
        if pdf.is_file():
            done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=False)
            text = done.stdout.decode("utf-8", "replace")
        right = str(PROFILE["trade_name"]) in text and "情報セキュリティ" in text
        detail = text.strip()[:80] or f"code {code} {words[-200:]}"
        self.check("program: the page for the partner is right", right, detail)
        code, words = self.machine.run(f"{FOLDER}\\{EXE}", "--collector", "windows.update_agent", "--json")
        self.check(
            "program: a child passes its answer on", '"obs"' in words, words.strip()[:100] or f"code {code}"
        )

    def records(self) -> int:
        """How many records the installed program lists."""
        _code, words = self.machine.run(f"{FOLDER}\\{CLI}", "records", "--lang", "en")
        return sum(1 for line in words.splitlines() if re.search(r"\d{4}-\d\d-\d\d|\b20\d\d\b", line))

    def show(self, label: str, arguments: tuple[str, ...] = ()) -> subprocess.Popen[bytes]:
        """Open the window, look at it."""
        began = time.monotonic()
        process = self.machine.start(f"{FOLDER}\\{EXE}", *arguments)
        _id, title = self.machine.window(NAME)
        self.check(
            f"{label}: the window opens", NAME in title, f"{title!r} after {time.monotonic() - began:.1f} s"
        )
        time.sleep(3)
        picture = self.out / f"{label.replace(' ', '-')}.png"
        colours = self.machine.picture(picture)
        self.check(
            f"{label}: the picture shows something", colours > 40, f"{colours} colours in {picture.name}"
        )
        self.check(f"{label}: still running", process.poll() is None)
        return process

    def ended(self, process: subprocess.Popen[bytes], label: str) -> None:
        """The program has closed, by itself, soon."""
        try:
            process.communicate(timeout=25)
            self.check(label, True)
        except subprocess.TimeoutExpired:
            self.check(label, False)
            self.machine.end_all()

    def close(self, process: subprocess.Popen[bytes], label: str) -> None:
        """Ask the window to close, as setup does."""
        shutil.copyfile(self.machine.path(FOLDER) / EXE, self.machine.c / "out" / "close.exe")
        code, _ = self.machine.run(r"C:\out\close.exe", "--close-running", f"{FOLDER}\\{EXE}", seconds=40)
        self.check(f"{label}: closes when asked", code == 0, f"code {code}")
        self.ended(process, f"{label}: its process has ended")

    def remind(self) -> None:
        """What Windows does at sign-in: the look at the PC is recent, so nothing is to be seen."""
        code, _ = self.machine.run(f"{FOLDER}\\{EXE}", "--remind", seconds=30)
        self.check("reminder: nothing due, ends by itself without a window", code == 0, f"code {code}")
        self.machine.set_value(RUN, "MamoriKarte", f'"{FOLDER}\\{EXE}" --remind')

    def desktop_button(self) -> None:
        """The help on the desktop, made when asked for: it opens the help, and removal takes it away."""
        code, _ = self.machine.run(f"{FOLDER}\\{CLI}", "desktop-button", "--lang", "ja", seconds=30)
        found = [one for one in self.machine.files() if one.endswith("今、困っている.lnk")]
        self.check("desktop button: made when asked for", code == 0 and len(found) == 1, f"{code}, {found}")
        words = (self.machine.c / found[0]).read_bytes().decode("utf-16-le", "replace") if found else ""
        odd = (self.machine.c / found[0]).read_bytes()[1:].decode("utf-16-le", "replace") if found else ""
        self.check("desktop button: opens the help", "--emergency" in words + odd)

    # --- upgrade, refusal, removal

    def upgrade(self, setup: Path, version: str) -> None:
        """Over a running older program with records, a file of the old version and one of the user's."""
        there = self.machine.path(FOLDER)
        (there / "app" / "gone.py").write_text("old", encoding="utf-8")
        with (there / "installed-files.txt").open("a", encoding="ascii", newline="") as listed:
            listed.write("app\\gone.py\r\n..\\..\\precious.txt\r\n")
        (there / "my own notes.txt").write_text("mine", encoding="utf-8")
        precious = self.machine.path(LOCAL) / "precious.txt"
        precious.write_text("not ours", encoding="utf-8")
        before = self.records()
        running = self.show("old version")
        self.install(setup, version, "upgrade")
        self.ended(running, "upgrade: the running program was closed")
        self.check(
            "upgrade: records kept", self.records() == before > 0, f"{before} before, {self.records()} after"
        )
        self.check("upgrade: a file of the old version is gone", not (there / "app" / "gone.py").exists())
        self.check("upgrade: a file of the user's stays", (there / "my own notes.txt").is_file())
        self.check("upgrade: nothing outside the folder was touched", precious.is_file())
        (there / "my own notes.txt").unlink()
        precious.unlink()

    def downgrade(self, old: Path, version: str) -> None:
        """An older setup must leave the newer program alone."""
        shutil.copyfile(old, self.machine.c / "old.exe")
        code, _ = self.machine.run(r"C:\old.exe", "/S", seconds=120)
        found = [
            one.get("DisplayVersion")
            for one in self.machine.registry(UNINSTALL).values()
            if "DisplayName" in one
        ]
        self.check("downgrade: refused with 4", code == 4 and version in found, f"code {code}, {found}")

    def old_windows(self, setup: Path) -> None:
        """On a Windows that is too old setup says so and installs nothing."""
        shutil.copyfile(setup, self.machine.c / "setup.exe")
        self.machine.set_value(r"HKCU\Software\Wine\AppDefaults\setup.exe", "Version", "win81")
        code, _ = self.machine.run(r"C:\setup.exe", "/S", seconds=60)
        nothing = not self.machine.path(FOLDER).exists()
        self.check("old Windows: refused with 3, nothing installed", code == 3 and nothing, f"code {code}")
        self.machine.run("reg", "delete", r"HKCU\Software\Wine\AppDefaults", "/f")

    def uninstall(self, label: str, *more: str) -> None:
        """Run the quiet uninstaller and wait until it is through."""
        entry = next(
            (one for one in self.machine.registry(UNINSTALL).values() if one.get("DisplayName") == NAME), {}
        )
        match = re.match(r'"([^"]+)"\s*(.*)', entry.get("QuietUninstallString", ""))
        if not self.check(f"{label}: there is a quiet uninstaller", match is not None):
            return
        assert match is not None
        code, _ = self.machine.run(match[1], *match[2].split(), *more, seconds=120)
        until = time.monotonic() + 20  # NSIS goes on from a copy of itself
        while self.machine.path(FOLDER).exists() and time.monotonic() < until:
            time.sleep(0.5)
        time.sleep(1)
        self.check(f"{label}: ends with 0", code == 0, f"code {code}")

    def compare(self, label: str, records_stay: bool) -> None:
        """What is left of files, shortcuts and registry keys."""
        machine = self.machine
        kept = RECORDS.removeprefix("C:\\").replace("\\", "/") + "/"
        new = {one for one in machine.files() - self.files if not _TEMPORARY.search(one)}
        left = sorted(one for one in new if not one.startswith(kept))
        records = sorted(one.removeprefix(kept) for one in new if one.startswith(kept))
        self.check(f"{label}: no file left", not left, left[:8])
        folder = machine.path(FOLDER)
        self.check(
            f"{label}: no folder left", not folder.exists(), sorted(one.name for one in folder.glob("*"))[:5]
        )
        if records_stay:
            self.check(f"{label}: the records stay", "mamori-karte.sqlite3" in records, records[:5])
        else:
            self.check(f"{label}: the records are gone too", not records, records[:5])
        user = machine.registry("HKCU")
        keys = sorted(one for one in user.keys() - self.user.keys() if not _WINE_KEYS.search(one))
        self.check(f"{label}: no key left in HKCU", not keys, keys[:5])
        started = user.get(RUN.replace("HKCU", "HKEY_CURRENT_USER"), {})
        self.check(f"{label}: not among the start-up programs", "MamoriKarte" not in started, started)
        now = machine.registry(r"HKLM\Software")
        new_keys = (one for one in now.keys() - self.machine_keys.keys() if not _WINE_KEYS.search(one))
        keys = sorted(one for one in new_keys if not is_wines_font_list(one, now[one]))
        self.check(f"{label}: HKLM untouched", not keys, keys[:5])

    def portable(self, archive: Path) -> None:
        """The copy on a stick works and leaves nothing on the PC."""
        machine = self.machine
        before, keys = machine.files(), set(machine.registry("HKCU"))
        with zipfile.ZipFile(archive) as opened:
            opened.extractall(machine.c / "usb")
        process = machine.start(rf"C:\usb\MamoriKarte\{EXE}")
        _id, title = machine.window(NAME)
        self.check("portable: the window opens", NAME in title, repr(title))
        program = rf"C:\usb\MamoriKarte\{EXE}"
        shutil.copyfile(machine.path(program), machine.c / "out" / "close.exe")
        machine.run(r"C:\out\close.exe", "--close-running", program, seconds=40)
        self.ended(process, "portable: closes when asked")
        store = machine.c / "usb" / "MamoriKarte" / "data" / "mamori-karte.sqlite3"
        self.check("portable: keeps its records beside itself", store.is_file())
        new_files = (one for one in machine.files() - before if not one.startswith("usb/"))
        left = sorted(one for one in new_files if not _TEMPORARY.search(one))
        self.check("portable: no file left on the PC", not left, left[:5])
        new = sorted(one for one in set(machine.registry("HKCU")) - keys if not _WINE_KEYS.search(one))
        self.check("portable: no key left on the PC", not new, new[:5])

    def finish(self, seconds: float, setup: Path) -> int:
        """Write the report, print the sum. Returns the number of failed checks."""
        failed = [one for one in self.checks if not one["ok"]]
        report = {"setup": setup.name, "seconds": round(seconds), "checks": self.checks}
        words = json.dumps(report, ensure_ascii=False, indent=1)
        (self.out / "report.json").write_text(words, encoding="utf-8")
        print(f"{setup.name}: {seconds:.0f} s\n{len(self.checks) - len(failed)} passed, {len(failed)} failed")
        return len(failed)


def is_wines_font_list(key: str, values: dict[str, str]) -> bool:
    """Wine notes its own bitmap fonts when the first program of a new session asks for a font."""
    return key.endswith(r"Windows\CurrentVersion\Fonts") and all(
        one.endswith(".fon") for one in values.values()
    )


def version_of(setup: Path) -> str:
    """ "X.Y.Z" of MamoriKarte-X.Y.Z-setup.exe."""
    match = re.search(r"-(\d+\.\d+\.\d+)-setup", setup.name)
    if match is None:
        raise SystemExit(f"{setup.name}: no version in the name")
    return match[1]


def main(arguments: list[str]) -> int:
    """Run the acceptance. Exit code: the number of failed checks, at most 99; 100: it could not run."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--setup", type=Path, required=True)
    parser.add_argument("--previous", type=Path, help="an older setup, for upgrade and downgrade")
    parser.add_argument("--portable", type=Path)
    parser.add_argument("--out", type=Path, default=Path("build/acceptance"))
    parser.add_argument("--display", type=int, default=79)
    given = parser.parse_args(arguments)
    if reason := why_not_ready():
        print(f"The acceptance cannot run here: {reason}")
        return 100
    given.out.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    with Machine(given.display) as machine:
        run = Acceptance(machine, given.out)
        run.prepare()
        steps(run, given)
        return min(run.finish(time.monotonic() - began, given.setup), 99)


def steps(run: Acceptance, given: argparse.Namespace) -> None:
    """The life of the program on one PC."""
    version = version_of(given.setup)
    run.old_windows(given.setup)
    if given.portable:
        run.portable(given.portable)
        shutil.rmtree(run.machine.c / "usb", ignore_errors=True)
    first = given.previous or given.setup
    run.install(first, version_of(first), "install")
    run.use_command_line()
    write_papers(run, f"{FOLDER}\\{CLI}")
    if given.previous:
        run.upgrade(given.setup, version)
        run.downgrade(given.previous, version)
    run.selftest()
    process = run.show("app")
    run.close(process, "app")
    run.remind()
    run.desktop_button()
    run.uninstall("uninstall")
    run.compare("uninstall", records_stay=True)
    run.install(given.setup, version, "again")
    run.uninstall("removal with records", "/RECORDS=remove")
    run.compare("removal with records", records_stay=False)

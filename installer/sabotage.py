"""Makes a setup with three faults on purpose, to see that `installer/accept` finds each of them.

    python -m installer.sabotage PAYLOAD ICON OUT/MamoriKarte-0.1.0-setup.exe

A DLL is missing, a file is not on the uninstaller's list, the version in the registry is another one.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from installer.package import make_setup
from installer.stage import MANIFEST

FORGOTTEN = "resources\\icons\\mark.svg\r\n"


def main(payload: Path, icon: Path, out: Path) -> None:
    """Write the faulty setup."""
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        faulty = work / "payload"
        shutil.copytree(payload, faulty)
        (faulty / "lib" / "PySide6" / "Qt6Gui.dll").unlink()
        listed = (faulty / MANIFEST).read_bytes()
        if FORGOTTEN.encode() not in listed:
            raise SystemExit(f"{FORGOTTEN.strip()} is not on the list")
        (faulty / MANIFEST).write_bytes(listed.replace(FORGOTTEN.encode(), b""))
        make_setup(faulty, work, out, icon, "9.9.9", 1_700_000_000, sign_uninstaller=False)


if __name__ == "__main__":
    main(*(Path(one).absolute() for one in sys.argv[1:4]))

"""Where the program's own files lie, and where the user's are kept."""

from __future__ import annotations

import os
import sys
from pathlib import Path

APPLICATION = "MamoriKarte"
DATA_FOLDER_VARIABLE = "MAMORI_KARTE_DATA"


def resource_folder() -> Path:
    """The folder `resources/` that belongs to this program: read only, never written.

    It lies beside the package `app`, in the source tree and in an installed copy alike; a bundle made
    by PyInstaller names its own folder in `sys._MEIPASS`.
    """
    return _program_folder() / "resources"


def i18n_folder() -> Path:
    """The folder with the compiled catalogues of the window's own words."""
    return _program_folder() / "i18n"


def data_folder(chosen: Path | None = None) -> Path:
    """The folder that holds the store. It need not exist yet: `Store.open` makes it.

    Asked in this order: `chosen` (the option --data-dir), the environment variable MAMORI_KARTE_DATA,
    the per-user local data folder of the system. Always an absolute path.
    """
    if chosen is not None:
        return chosen.expanduser().absolute()
    named = os.environ.get(DATA_FOLDER_VARIABLE, "").strip()
    if named:
        return Path(named).expanduser().absolute()
    from platformdirs import user_data_path  # 14 ms: only when the system must be asked

    return user_data_path(APPLICATION, appauthor=False, roaming=False).absolute()


def documents_folder() -> Path:
    """Where a person expects a saved page to lie; the home folder where there is no documents folder."""
    from platformdirs import user_documents_path

    documents = user_documents_path()
    return documents if documents.is_dir() else Path.home()


def _program_folder() -> Path:
    bundled = getattr(sys, "_MEIPASS", None)
    return Path(bundled) if bundled else Path(__file__).resolve().parents[2]

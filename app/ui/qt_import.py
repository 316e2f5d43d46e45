"""To be imported before everything else that imports Qt: makes the imports that follow cheaper.

PySide asks of every module imported after it whether it uses PySide, by reading the module's source text
(for its `from __feature__ import …`, which nobody here uses). Of our own modules and Python's library the
answer is known without reading, which saves 6 ms of the start. Where PySide has changed inside, nothing
happens but the reading.
"""

from __future__ import annotations

import sys
from types import ModuleType

import PySide6.QtCore

assert PySide6.QtCore  # imported for what it brings in


def _know_modules() -> None:
    feature = sys.modules.get("shibokensupport.feature")
    read = getattr(feature, "_mod_uses_pyside", None)
    if feature is None or read is None:
        return

    def uses_pyside(module: ModuleType) -> bool:
        name = module.__name__
        if name.startswith("app."):
            return name.startswith("app.ui.")
        return name.partition(".")[0] not in sys.stdlib_module_names and bool(read(module))

    feature._mod_uses_pyside = uses_pyside  # type: ignore[attr-defined]


_know_modules()

"""How large Windows itself shows text (設定 → アクセシビリティ → テキストのサイズ)."""

from __future__ import annotations

import sys

from app.system.registry import Hive, Registry
from app.system.windows_errors import NoAnswer

_KEY = r"Software\Microsoft\Accessibility"


def system_text_percent(registry: Registry | None = None) -> int:
    """A percentage, 100 where nothing is set or the system is another. Only reads: it makes no key."""
    on_windows = sys.platform == "win32"
    if registry is None and not on_windows:
        return 100
    try:
        return (registry or Registry(Hive.USER)).number(_KEY, "TextScaleFactor") or 100
    except NoAnswer:
        return 100

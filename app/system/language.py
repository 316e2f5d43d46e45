"""The language the system speaks."""

from __future__ import annotations

import os
import sys

from app.domain.language import Language

_JAPANESE_PRIMARY_LANGUAGE = 0x11  # LANG_JAPANESE, winnt.h


def system_language() -> Language:
    """Japanese when the user's system speaks Japanese, else English.

    Windows: GetUserDefaultUILanguage, the language of the desktop, not of the date formats. Elsewhere
    LC_ALL, LC_MESSAGES and LANG, in the order POSIX gives them.
    """
    if sys.platform == "win32":
        import ctypes

        primary = ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF
        return Language.JA if primary == _JAPANESE_PRIMARY_LANGUAGE else Language.EN
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable)
        if value:
            return Language.JA if value.lower().startswith("ja") else Language.EN
    return Language.EN

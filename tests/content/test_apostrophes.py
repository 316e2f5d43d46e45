"""English texts in the bundled font: its ’ is half an em wide and tears "Don’ t" apart."""

from __future__ import annotations

from app.system.folders import i18n_folder, resource_folder

WIDE = "\u2019"


def test_english_texts_use_the_narrow_apostrophe() -> None:
    files = [*(resource_folder() / "content").rglob("*.json"), i18n_folder() / "app_en.ts"]
    assert [one.name for one in files if WIDE in one.read_text(encoding="utf-8")] == []

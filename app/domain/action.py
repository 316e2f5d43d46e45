"""A thing an owner can do about a weak point, with what it costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.language import Text
from app.domain.observation import System


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do. `minutes` and `yen` are honest estimates for one PC; `yen` is 0 when free.

    `settings` is the link that opens the right settings page per system ("ms-settings:…");
    `click_path` says the way in words, for when the link fails. `url` leads to a page to read.
    `weight` orders actions of equal standing: the higher, the earlier.
    """

    id: str
    title: Text
    steps: tuple[Text, ...]
    minutes: int
    yen: int
    yen_note: Text | None
    settings: Mapping[System, str]
    click_path: Mapping[System, Text]
    url: str
    weight: int

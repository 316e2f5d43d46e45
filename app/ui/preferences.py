"""What the person chose for the window: language, theme, text size, place. Kept in the store."""

from __future__ import annotations

import contextlib
import sys

from app.domain.json_value import JsonObject, JsonValue
from app.domain.language import Language
from app.records.store import Store, StoreError
from app.system.language import system_language
from app.ui.theme import TEXT_SIZES, ThemeChoice

_POSITION = "ui.position"
# Until version 1 the same stood at three places; they are still read, and never written.
_OLD_PAGE, _OLD_PLACE, _OLD_QUESTION = "ui.page", "ui.page_place", "position"


class Preferences:
    """Reads and writes the settings whose keys begin with "ui."; works without a store as well."""

    def __init__(self, store: Store | None, language: Language | None = None) -> None:
        self._store = store
        self._values: dict[str, JsonValue] = {}
        if store is not None:
            kept = store.settings()
            self._values = {key: kept[key] for key in kept if key.startswith("ui.") or key == _OLD_QUESTION}
        self._language = language

    @property
    def language(self) -> Language:
        """The chosen language, else the option --lang, else the system's."""
        kept = self._values.get("ui.language")
        if self._language is not None:
            return self._language
        return Language(kept) if kept in ("ja", "en") else system_language()

    @language.setter
    def language(self, language: Language) -> None:
        self._language = None
        self._keep("ui.language", language.value)

    @property
    def theme(self) -> ThemeChoice:
        """Light, dark, contrast, or as the system has it."""
        kept = self._values.get("ui.theme")
        return ThemeChoice(kept) if kept in list(ThemeChoice) else ThemeChoice.SYSTEM

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._keep("ui.theme", choice.value)

    @property
    def text_size(self) -> int:
        """A percentage of TEXT_SIZES."""
        kept = self._values.get("ui.text_size")
        return kept if isinstance(kept, int) and kept in TEXT_SIZES else system_text_size()

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self._keep("ui.text_size", percent)

    @property
    def furigana(self) -> bool:
        """Whether the kanji of the questions bear their readings."""
        return self._values.get("ui.furigana") is True

    @furigana.setter
    def furigana(self, wanted: bool) -> None:
        self._keep("ui.furigana", wanted)

    @property
    def place(self) -> tuple[int, int, int, int, bool] | None:
        """Left, top, width, height of the window, and whether it was maximised."""
        kept = self._values.get("ui.place")
        if not isinstance(kept, list) or len(kept) != 5 or not all(isinstance(one, int) for one in kept):
            return None
        left, top, width, height, maximised = kept
        return left, top, width, height, bool(maximised)

    @place.setter
    def place(self, place: tuple[int, int, int, int, bool]) -> None:
        self._keep("ui.place", list(place))

    @property
    def page(self) -> str:
        """The page of the guided way one was on last; "" before the first."""
        page = self._position().get("page")
        return page if isinstance(page, str) else ""

    def place_on(self, page_id: str) -> JsonObject:
        """Where one was last on that page, also after a look at another one; {} before the first visit."""
        places = self._position().get("places")
        place = places.get(page_id) if isinstance(places, dict) else None
        return place if isinstance(place, dict) else {}

    def remember(self, page_id: str, place: JsonObject) -> None:
        """Keep where one is. This is the only place where that is kept."""
        places = self._position().get("places")
        places = {**places} if isinstance(places, dict) else {}
        self._keep(_POSITION, {"page": page_id, "places": {**places, page_id: {**place}}})

    def _position(self) -> JsonObject:
        kept = self._values.get(_POSITION)
        if isinstance(kept, dict):
            return kept
        page, place, question = (self._values.get(key) for key in (_OLD_PAGE, _OLD_PLACE, _OLD_QUESTION))
        places: dict[str, JsonValue] = {}
        if isinstance(question, dict) and question.get("page") == "questions":
            places["questions"] = {"question_id": question.get("question_id")}
        if isinstance(page, str) and isinstance(place, dict) and place:
            places[page] = place
        return {"page": page, "places": places}

    def value(self, key: str, default: JsonValue = None) -> JsonValue:
        """Another setting of the window, such as "flow_done"."""
        return self._values.get(f"ui.{key}", default)

    def keep(self, key: str, value: JsonValue) -> None:
        """Keep another setting of the window."""
        self._keep(f"ui.{key}", value)

    def _keep(self, key: str, value: JsonValue) -> None:
        if self._values.get(key) == value and key in self._values:
            return
        self._values[key] = value
        if self._store is not None:
            # A setting of the window is not worth an error page; it holds until the end.
            with contextlib.suppress(StoreError):
                self._store.save_setting(key, value)


def system_text_size() -> int:
    """Windows' own text size, as the nearest size we offer; 100 elsewhere."""
    if sys.platform != "win32":
        return TEXT_SIZES[0]
    # Not by QSettings: asking it makes the key where there was none.
    from app.system.text_size import system_text_percent

    wanted = system_text_percent()
    return min(TEXT_SIZES, key=lambda size: abs(size - wanted))

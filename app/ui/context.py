"""What every page is given: the store and what belongs to it, the language, and the way to other pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from app.domain.language import Language, Text
from app.records.store import Store
from app.ui.flow import Flow
from app.ui.inspection_run import InspectionRun
from app.ui.job import Jobs
from app.ui.preferences import Preferences

if TYPE_CHECKING:
    from app.assessment.session import Assessment
    from app.records.errors import StoreError


class Shell(Protocol):
    """What the main window does for the pages."""

    painted: bool  # whether the window was painted once
    painted_first: Any  # the signal

    def navigate(self, page_id: str, **place: Any) -> None:
        """Open a page."""

    def show_message(self, text: str, action: str = "", on_action: Callable[[], None] | None = None) -> None:
        """Show a message that goes by itself."""

    def show_trouble(self, text: str, about: str = "") -> None:
        """Show a message that stays until it is closed or mended."""

    def trouble_mended(self, about: str) -> None:
        """The trouble about this is over."""

    def apply_preferences(self) -> None:
        """Put language, theme and text size in force, and build the present page anew."""

    def remember_place(self) -> None:
        """Keep where one is, so that the next start begins there."""


class Context:
    """Shared by all pages. `store` is None only on the page that says why it cannot be opened."""

    def __init__(self, store: Store | None, preferences: Preferences, jobs: Jobs) -> None:
        self.store = store
        self.preferences = preferences
        self.jobs = jobs
        self.flow = Flow(preferences, store is not None and store.record_count() > 0)
        self.inspection_run = InspectionRun(jobs)
        self.shell: Shell | None = None
        self._assessment: Assessment | None = None

    @property
    def language(self) -> Language:
        """The language of the window."""
        return self.preferences.language

    @property
    def assessment(self) -> Assessment:
        """The self-assessment in progress. Raises RuntimeError without a store."""
        if self._assessment is None:
            if self.store is None:
                raise RuntimeError("there is no store")
            from app.assessment.session import (
                Assessment,  # loads checks and content: not before the first paint
            )

            self._assessment = Assessment(self.store)
        return self._assessment

    def words(self, text: Text) -> str:
        """A text of a content pack in the language of the window."""
        return text.to(self.language)

    def navigate(self, page_id: str, **place: Any) -> None:
        """Open the page `page_id`; `place` goes to its `go_to`."""
        if self.shell is not None:
            self.shell.navigate(page_id, **place)

    def go_on(self, page_id: str) -> None:
        """Open the page that follows `page_id` on the guided way."""
        self.navigate(self.flow.after(page_id))

    def go_back(self, page_id: str) -> None:
        """Open the page before `page_id` on the guided way, else home."""
        self.navigate(self.flow.before(page_id) or "home")

    def apply_preferences(self) -> None:
        """After a change of language, theme or text size: everything is built anew."""
        if self.shell is not None:
            self.shell.apply_preferences()

    def remember_place(self) -> None:
        """To be called by a page when its `place()` changed."""
        if self.shell is not None:
            self.shell.remember_place()

    def notify(self, text: str, action: str = "", on_action: Callable[[], None] | None = None) -> None:
        """Say what went well in a short message; with `action` a button such as 元に戻す."""
        if self.shell is not None:
            self.shell.show_message(text, action, on_action)

    def warn(self, text: str, about: str = "") -> None:
        """Say what went wrong; it stays until it is closed, or `mended` is told the same `about`."""
        if self.shell is not None:
            self.shell.show_trouble(text, about)

    def warn_not_kept(self, error: StoreError, about: str = "") -> None:
        """Say why something was not kept, and what to do. It stays until it is closed or `mended`: another
        thing that is kept does not keep this one."""
        from app.ui.store_words import store_sentence  # only where it is needed

        self.warn(store_sentence(error), about)

    def warn_link(self, address: str) -> None:
        """No browser opened `address`: show it, so that it can be typed or copied elsewhere."""
        from PySide6.QtCore import QCoreApplication

        words = QCoreApplication.translate("Context", "ページを開けませんでした。アドレスは {address} です。")
        self.warn(words.format(address=address))

    def mended(self, about: str) -> None:
        """What `warn` said about this holds no longer: it is tried anew, or it went well."""
        if self.shell is not None:
            self.shell.trouble_mended(about)

"""The guided way of ten minutes: from はじめに to 取引先に出す1枚.

The steps are pages. While the way is active the window shows the stepper and a narrow side bar; it is
active from the first start until the end is reached, and again whenever a new self-assessment begins.
"""

from __future__ import annotations

from app.ui.preferences import Preferences

STEPS = ("welcome", "business", "inspection", "questions", "differences", "result", "partner_page")


class Flow:
    """Where on the guided way one is. Kept, so that a break or a power cut changes nothing."""

    def __init__(self, preferences: Preferences, has_records: bool = False) -> None:
        """`has_records`: records came by command line or import, so nobody needs to be welcomed."""
        self._preferences = preferences
        if has_records and preferences.value("flow_active") is None:
            self.finish()

    @property
    def active(self) -> bool:
        """Whether the guided way is being walked."""
        return bool(self._preferences.value("flow_active", True))

    @property
    def first_time(self) -> bool:
        """True until the way was walked to its end once."""
        return not self._preferences.value("flow_done", False)

    @property
    def reached(self) -> int:
        """The furthest step so far, as an index of STEPS."""
        kept = self._preferences.value("flow_reached", 0)
        return min(kept, len(STEPS) - 1) if isinstance(kept, int) else 0

    def arrive(self, page_id: str) -> None:
        """Note that a page was opened."""
        if self.active and page_id in STEPS:
            self._preferences.keep("flow_active", True)
            self._preferences.keep("flow_reached", max(self.reached, STEPS.index(page_id)))

    def begin(self) -> str:
        """Start the way anew, for a later self-assessment; returns the first page of it."""
        self._preferences.keep("flow_active", True)
        self._preferences.keep("flow_reached", STEPS.index("inspection"))
        return "inspection"

    def leave(self) -> None:
        """Stop showing the stepper; the answers stay."""
        if not self.first_time:
            self._preferences.keep("flow_active", False)

    def finish(self) -> None:
        """The end was reached."""
        self._preferences.keep("flow_done", True)
        self._preferences.keep("flow_active", False)

    def after(self, page_id: str) -> str:
        """The page that follows `page_id` on the way; home after the last."""
        at = STEPS.index(page_id) + 1
        return STEPS[at] if at < len(STEPS) else "home"

    def before(self, page_id: str) -> str | None:
        """The page before `page_id` on the way; None at its beginning."""
        at = STEPS.index(page_id)
        return STEPS[at - 1] if at else None

"""After 「設定を開く」: when the person comes back to the window the PC is looked at again.

Nothing is ever changed by us. The settings page is opened by the system; we only look before and after.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from app.domain.observation import System
from app.domain.verdict import Verdict
from app.inspection.check import Check
from app.inspection.host import this_system
from app.ui.context import Context


@dataclass(frozen=True, slots=True)
class Change:
    """How one check stood before the settings were opened, and how it stands now."""

    before: Verdict
    after: Verdict

    @property
    def changed(self) -> bool:
        """Whether anything a person would notice is different."""
        before, after = self.before, self.after
        return (before.status, before.reason, before.facts) != (after.status, after.reason, after.facts)


def settings_link(check: Check | None, system: System) -> str:
    """The address of the settings page for a check; "" where there is none on the PC we run on."""
    if check is None or system is not this_system():
        return ""
    return check.settings.get(system, "")


def open_link(address: str) -> bool:
    """Hand an address to the system: a settings page or a web page. False when the system refuses."""
    return bool(address) and QDesktopServices.openUrl(QUrl(address))


class LookAgain(QObject):
    """Remembers for which check the settings were opened, and measures again on return."""

    measured = Signal(object)  # Change

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._before: Verdict | None = None
        self._once_more = False
        self._asked = False
        context.inspection_run.kept.connect(self._compare)

    @property
    def check_id(self) -> str:
        """The check whose settings are open; "" when none."""
        return self._before.check_id if self._before else ""

    def open_settings(self, verdict: Verdict, address: str) -> bool:
        """Open the settings page of a check, and remember how the check stands now."""
        self.expect(verdict)
        return open_link(address)

    def expect(self, verdict: Verdict) -> None:
        """The person is about to change something for this check."""
        self._before = verdict

    def came_back(self) -> None:
        """The window is in front again."""
        if self._before is not None:
            self.start()

    def start(self, verdict: Verdict | None = None) -> None:
        """Look again; with `verdict`, compare with it afterwards."""
        self._before = verdict or self._before
        self._asked = True
        run = self._context.inspection_run
        # One that began before the change may have seen the old state.
        self._once_more = run.running
        run.start()

    def _compare(self) -> None:
        if self._once_more:
            self._once_more = False
            self._context.inspection_run.start()
            return
        if self._before is None or not self._asked:
            return
        self._asked = False
        before = self._before
        after = next((v for v in self._context.assessment.verdicts if v.check_id == before.check_id), None)
        if after is None:
            return
        change = Change(before, after)
        if change.changed:
            self._before = None
        self.measured.emit(change)

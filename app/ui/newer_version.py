"""Asks for a newer version in the background, when the person has allowed it, at most once a day."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from app import __version__
from app.domain.calendar import local_date
from app.system.clock import utc_now
from app.system.newer_version import NewerVersion, NoVersionAnswer, ask_newer_version, question_address
from app.ui.context import Context
from app.ui.job import Job

ALLOWED = "newer_version_allowed"
_ABOUT = "newer_version"
_ASKED_ON = "newer_version_asked_on"


class NewerVersionQuestion(QObject):
    """One question. A newer version is always told; that there is none, or no answer, only when `loud`."""

    def __init__(self, context: Context, address: str, loud: bool) -> None:
        super().__init__(context.jobs)
        self._context = context
        self._address = address
        self._loud = loud

    def ask(self) -> Job:
        """Ask in a worker; the answer is heard in the window's thread."""
        self._context.mended(_ABOUT)
        return self._context.jobs.start(self._work, self._tell, self._tell_failure)

    def _work(self, _job: Job) -> NewerVersion | None:
        return ask_newer_version(self._address, __version__)

    def _tell(self, found: object) -> None:
        if isinstance(found, NewerVersion):
            words = self.tr("新しい版 {version} があります。{news}")
            words = words.format(version=found.version, news=self._context.words(found.news))
            self._context.notify(words, self.tr("ページを開く"), lambda: _open(found.page))
        elif self._loud:
            words = self.tr("お使いの版（{version}）は、いちばん新しい版です。")
            self._context.notify(words.format(version=__version__))

    def _tell_failure(self, problem: object) -> None:
        if self._loud and isinstance(problem, NoVersionAnswer):
            words = self.tr("今は確かめられませんでした。あとでもう一度見に行きます。")
            self._context.warn(words, _ABOUT)


def ask_when_allowed(context: Context) -> Job | None:
    """At the start: only with permission, only when there is an address, once a day, silent unless newer."""
    preferences = context.preferences
    today = local_date(utc_now()).isoformat()
    if preferences.value(ALLOWED) is not True or preferences.value(_ASKED_ON) == today:
        return None
    address = question_address()
    if not address:
        return None
    preferences.keep(_ASKED_ON, today)
    return NewerVersionQuestion(context, address, loud=False).ask()


def _open(page: str) -> None:
    QDesktopServices.openUrl(QUrl(page))

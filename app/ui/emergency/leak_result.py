"""What the answers mean, with the days: the card at the head of the leak report clock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.content.emergency_kinds import LeakPack
from app.domain.calendar import long_date
from app.domain.language import Language, Text
from app.emergency.leak import Deadline, Finding, Outcome, deadlines
from app.emergency.leak_case import LeakCase
from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import beside
from app.ui.widgets.labels import Body, Caption, Soft, TextLabel
from app.ui.widgets.paint import Separator

_LARGE_TEXT = 1.4
_TONES = {
    Outcome.DUE: "bad",
    Outcome.ASK: "warn",
    Outcome.NOT_BY_THESE: "unknown",
    Outcome.UNANSWERED: "accent",
}
_ICONS = {Outcome.DUE: "warn", Outcome.ASK: "info", Outcome.NOT_BY_THESE: "info", Outcome.UNANSWERED: "clock"}
Words = Callable[[Text], str]


class LeakResult(Card):
    """Outcome in large type, its reasons, and the counters. Never the colour of success."""

    form_wanted = Signal()

    def __init__(
        self, case: LeakCase, found: Finding, pack: LeakPack, today: date, language: Language, words: Words
    ) -> None:
        tone = _TONES[found.outcome]
        super().__init__(tone=tone)
        self.setObjectName("leak_result")
        self._language = language
        ink = "accent_text" if tone == "accent" else tone
        title = TextLabel(words(pack.outcomes[found.outcome.value]), size=22, bold=True, line_height=1.4)
        title.setObjectName("leak_outcome")
        self.add(beside(IconMark(_ICONS[found.outcome], ink, 26), title, size=22))
        for name in found.reasons:
            self.add(Body(words(pack.reasons[name])))
        if found.outcome is not Outcome.NOT_BY_THESE:
            self._add_days(case, found, pack, today, words)
        if found.outcome in (Outcome.DUE, Outcome.ASK):
            form = SecondaryButton(
                self.tr("報告の案内を開く（ブラウザー）"), icon="external", icon_after=True
            )
            form.setObjectName("leak_form")
            form.clicked.connect(self.form_wanted)
            self.add(flow(form))

    def _add_days(self, case: LeakCase, found: Finding, pack: LeakPack, today: date, words: Words) -> None:
        if case.known_on is None:
            self.add(Soft(self.tr("下に「知った日」を入れると、期限の日が出ます。")))
            return
        self.add(Separator())
        days = {one.id: one for one in deadlines(case.known_on, today, pack, found.triggers)}
        if not days:
            self.add(Body(self.tr("この日からは期限を数えられません。知った日をお確かめください。")))
            return
        if case.known_on > today:
            self.add(Body(self.tr("知った日が、今日より先の日になっています。"), bold=True))
        first = self.tr("はじめの報告（速報）の目安")
        self.add(self._counter(first, (days["first_from"], days["first_to"])))
        if "final" in days:
            self.add(self._counter(self.tr("くわしい報告（確報）は30日まで"), (days["final"],)))
        if "final_wrongful" in days:
            wrongful = self.tr("悪い目的のおそれがある場合、くわしい報告は60日まで")
            self.add(self._counter(wrongful, (days["final_wrongful"],)))
        self.add(Caption(f"{words(pack.convention)} {words(pack.convention_note)}"))

    def _counter(self, name: str, days: Sequence[Deadline]) -> QWidget:
        holder = QWidget()
        until = " 〜 ".join(long_date(one.on, self._language) for one in days)
        day = TextLabel(until, size=tokens.TYPE_HEADING, bold=True, line_height=1.4)
        left = TextLabel(self._left(days[-1].days_left), size=14, bold=True, colour="text")
        left.setObjectName(f"left_{days[-1].id}")
        if theme().text_scale >= _LARGE_TEXT:
            holder.setLayout(column(Soft(name), day, left, spacing=0))
        else:
            left.setMinimumWidth(theme().px(170))
            holder.setLayout(row(column(Soft(name), day, spacing=0), left, stretch=0))
        return holder

    def _left(self, days: int) -> str:
        if days > 0:
            return self.tr("あと{count}日").format(count=days)
        if days == 0:
            return self.tr("今日までです")
        return self.tr("{count}日過ぎています。今からでも報告してください。").format(count=-days)

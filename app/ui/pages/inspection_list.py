"""What an inspection found, in the order a person wants it: to do, good, and what could not be seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.language import Language
from app.domain.observation import System
from app.domain.verdict import Status, Verdict
from app.ui import tokens
from app.ui.pages.inspection_again import Change
from app.ui.pages.inspection_row import CheckRow
from app.ui.pages.inspection_unknown import by_kind, kind_words
from app.ui.theme import theme
from app.ui.widgets.banner import Banner
from app.ui.widgets.card import Card
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.inspection_columns import Columns
from app.ui.widgets.inspection_flow import WrappingRow
from app.ui.widgets.inspection_parts import GroupHeading, Section, SmallHeading
from app.ui.widgets.labels import Body
from app.ui.widgets.paint import Separator
from app.ui.widgets.status import StatusBadge, status_word

_TO_DO = (Status.FAIL, Status.WARN)


class VerdictList(Section):
    """Made anew by `show_verdicts`. What asks for something has its own lines, what is good short ones."""

    settings_pressed = Signal(object)  # Verdict
    again_pressed = Signal(object)  # Verdict
    opened = Signal(str, bool)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=tokens.SPACE_S)
        self._language = language
        self._system = System.WINDOWS
        self._open: Set[str] = frozenset()
        self._changes: Mapping[str, Change] = {}

    def show_verdicts(
        self,
        verdicts: Sequence[Verdict],
        system: System,
        opened: Set[str],
        changes: Mapping[str, Change],
        complete: bool = True,
    ) -> None:
        """`opened` and `changes` go by the ids of checks; `complete` is False while sources are asked."""
        self._system, self._open, self._changes = system, opened, changes
        self.clear()
        to_do = [one for status in _TO_DO for one in verdicts if one.status is status]
        good = [one for one in verdicts if one.status is Status.PASS]
        unknown = [one for one in verdicts if one.status is Status.UNKNOWN]
        aside = [one for one in verdicts if one.status is Status.NOT_APPLICABLE]
        if complete and not to_do:
            self.add(self._outcome(len(good), len(unknown)))
        self.add(self._counts(verdicts))
        if to_do:
            self._head(self.tr("確かめたいこと"))
            card = self._card()
            for index, verdict in enumerate(to_do):
                if index:
                    card.add(Separator())
                card.add(self._row(verdict))
            self.add(card)
        if good:
            self._head(self.tr("できていること"))
            self.add(self._short_rows(good))
        if unknown:
            self._add_unknown(unknown, comforted=complete and not to_do and not good)
        if aside:
            self._add_folded(self.tr("このパソコンには関係のないこと"), aside, [self._short_rows(aside)])

    def _outcome(self, good: int, unknown: int) -> Banner:
        """Nothing asks for anything: that is said first, and never louder than what was seen."""
        if not good:
            return Banner(
                self.tr("このパソコンでは、くわしく調べられませんでした。"),
                "unknown",
                self.tr("悪いという意味ではありません。質問に答えるだけでも、診断はできます。"),
            )
        if not unknown:
            return Banner(self.tr("調べたことは、すべてできています。"), "good")
        seen = self.tr("調べられたのは{good}件です。{unknown}件は調べられませんでした。")
        return Banner(
            self.tr("気になるところは、見つかりませんでした。"),
            "good" if good >= unknown else "unknown",
            seen.format(good=good, unknown=unknown),
        )

    def _counts(self, verdicts: Sequence[Verdict]) -> QWidget:
        """The outcome at a glance: how many of each state."""
        badges: list[QWidget] = []
        for status in (Status.PASS, Status.WARN, Status.FAIL, Status.UNKNOWN):
            count = sum(one.status is status for one in verdicts)
            if count:
                words = self.tr("{state} {count}").format(state=status_word(status), count=count)
                badges.append(StatusBadge(status, word=words))
        return WrappingRow(badges)

    def _head(self, words: str) -> None:
        self.body.addSpacing(theme().space(tokens.SPACE_M))
        self.add(GroupHeading(words))

    def _card(self) -> Card:
        card = Card()
        card.body.setSpacing(theme().space(tokens.SPACE_S))
        return card

    def _short_rows(self, verdicts: Sequence[Verdict]) -> Card:
        card = self._card()
        card.add(Columns([self._row(one, compact=True) for one in verdicts]))
        return card

    def _add_unknown(self, verdicts: Sequence[Verdict], comforted: bool) -> None:
        """One plain sentence; why, by the kind of reason, for those who want to know.

        `comforted`: above it says already that nothing is bad because of that.
        """
        kinds = by_kind(verdicts)
        card = self._card()
        for index, (kind, some) in enumerate(kinds.items()):
            if index:
                card.add(Separator())
            words = self.tr("{reason}（{count}件）").format(reason=kind_words(kind), count=len(some))
            card.add(SmallHeading(words))
            card.add(Columns([self._row(one, compact=True) for one in some]))
        most = max(kinds, key=lambda kind: len(kinds[kind]))
        comfort = "" if comforted else self.tr("悪いという意味ではありません。")
        why = self.tr("理由：{reason}") if len(kinds) == 1 else self.tr("おもな理由：{reason}")
        body = Body(comfort + why.format(reason=kind_words(most)), colour="text_soft")
        self._add_folded(self.tr("調べられなかったこと"), verdicts, [card], body)

    def _add_folded(
        self, heading: str, verdicts: Sequence[Verdict], content: Sequence[QWidget], below: Body | None = None
    ) -> None:
        """Lines that ask for nothing are one line, until somebody wants to read them."""
        self.body.addSpacing(theme().space(tokens.SPACE_M))
        title = self.tr("{heading}（{count}件）").format(heading=heading, count=len(verdicts))
        ids = {one.check_id for one in verdicts}
        fold = Disclosure(title, opened=bool(ids & (self._open | self._changes.keys())))
        if below is not None:
            fold.add_below_head(below)
        for one in content:
            fold.add(one)
        self.add(fold)

    def _row(self, verdict: Verdict, compact: bool = False) -> CheckRow:
        check_id = verdict.check_id
        line = CheckRow(
            verdict,
            self._language,
            self._system,
            self._changes.get(check_id),
            check_id in self._open,
            compact,
        )
        line.settings_pressed.connect(self.settings_pressed)
        line.again_pressed.connect(self.again_pressed)
        line.opened.connect(self.opened)
        return line

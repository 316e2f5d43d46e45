"""The home: how we stand, what changed, the one next thing, when to look again."""

from __future__ import annotations

from typing import Any

from PySide6 import QtCore
from PySide6.QtWidgets import QLayout, QWidget

from app.ui import tokens
from app.ui.context import Context
from app.ui.page import Page
from app.ui.theme import theme
from app.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.labels import Body, Caption, Heading, Soft, TextLabel, Title
from app.ui.widgets.number_mark import NumberMark

_LARGE_TEXT = 1.4


class HomePage(Page):
    """Everything at a glance; at most one main button. The content is a picture of `home_view`."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("ホーム"), shown_title=False)
        self._main: PrimaryButton | None = None
        self._holder = QWidget()
        self._view: Any = None
        self.add(self._holder)

    def refresh(self) -> None:
        """Show how things stand; at the start first how they stood, and the present right after the paint."""
        shell = self.context.shell
        kept = self.context.preferences.value(self._key())
        if shell is not None and not shell.painted and isinstance(kept, dict):
            self._show(kept)
            shell.painted_first.connect(self._look_anew)
        else:
            self._look_anew()

    def first_focus(self) -> QWidget | None:
        return self._main

    def _key(self) -> str:
        return f"home_view_{self.context.language.value}"

    def _look_anew(self) -> None:
        from app.ui.home_view import home_view  # loads the assessment room: not before the first paint

        view = home_view(self.context)
        self.context.preferences.keep(self._key(), view)
        if view != self._view:
            self._show(view)

    def _show(self, view: Any) -> None:
        self._view = view
        self._main = None
        fresh = QWidget()
        layout = column(spacing=tokens.SPACE_L)
        fresh.setLayout(layout)
        layout.addWidget(Title(view["title"]))
        if "empty" in view:
            layout.addWidget(self._empty(view["empty"]))
        else:
            layout.addWidget(self._standing(view["standing"]))
            layout.addWidget(self._next_thing(view["next"], view["next_check"]))
        layout.addWidget(self._steps(view["steps"]))
        self.content.replaceWidget(self._holder, fresh)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = fresh

    def _empty(self, words: str) -> QWidget:
        from app.ui.widgets.empty_state import EmptyState

        empty = EmptyState("questions", self.tr("まだ診断していません"), words, self.tr("診断をはじめる"))
        empty.action_pressed.connect(self._begin)
        self._main = empty.action
        card = Card()
        card.add(empty)
        return card

    def _standing(self, standing: Any) -> QWidget:
        card = Card()
        from app.ui.widgets.score_ring import ScoreRing

        ring = ScoreRing(standing["points"], standing["best"], self.tr("点"))
        words = column(Caption(self.tr("いまの様子")), Heading(standing["state"]), spacing=tokens.SPACE_XS)
        words.addWidget(Soft(standing["advice"]))
        if standing["change"]:
            words.addWidget(Body(standing["change"]))
        words.addSpacing(theme().space(tokens.SPACE_S))
        words.addLayout(self._buttons(standing["complete"]))
        large = theme().text_scale >= _LARGE_TEXT
        line = column(ring, words) if large else row(ring, words, spacing=28, stretch=1)
        if large:  # in a row it stands in the middle by itself
            line.setAlignment(ring, QtCore.Qt.AlignmentFlag.AlignVCenter)
        card.add(line)
        return card

    def _buttons(self, complete: bool) -> QLayout:
        if complete:
            result = SecondaryButton(self.tr("結果を見る"))
            result.setObjectName("home_result")
            result.clicked.connect(lambda: self.context.navigate("result"))
            again = SecondaryButton(self.tr("もう一度診断する"), icon="refresh")
            again.setObjectName("home_again")
            again.clicked.connect(self._begin)
            return self._beside(result, again)
        self._main = PrimaryButton(self.tr("続きから答える"), icon="forward", icon_after=True)
        self._main.setObjectName("home_continue")
        self._main.clicked.connect(lambda: self.context.navigate("questions"))
        return self._beside(self._main)

    @staticmethod
    def _beside(*buttons: QWidget) -> QLayout:
        if theme().text_scale < _LARGE_TEXT:
            return row(*buttons, None, spacing=tokens.SPACE_S)
        from app.ui.widgets.flow_layout import flow  # only for large text

        return flow(*buttons)

    def _next_thing(self, following: Any, next_check: str) -> QWidget:
        card = Card(tone="accent")
        card.add(Caption(self.tr("次にやる1つ"), colour="accent_text"))
        card.add_heading(following["title"])
        if "minutes" in following:
            kind = PrimaryButton if self._main is None else SecondaryButton
            button = kind(self.tr("やり方を見る"))
            button.setObjectName("home_next")
            button.clicked.connect(lambda: self.context.navigate("plan"))
            if isinstance(button, PrimaryButton):
                self._main = button
            from app.ui.widgets.banner import IconMark

            clock, yen = (IconMark(icon, "accent_text", 18) for icon in ("clock", "yen"))
            minutes, cost = Body(following["minutes"]), Body(following["cost"])
            facts = row(clock, minutes, yen, cost, spacing=tokens.SPACE_S)
            if theme().text_scale >= _LARGE_TEXT:
                card.add(column(facts, self._beside(button), spacing=tokens.SPACE_M))
            else:
                card.add(row(facts, None, button))
        card.add(Soft(next_check))
        return card

    def _steps(self, steps: Any) -> QWidget:
        card = Card()
        card.add_heading(self.tr("ここからの道のり"))
        card.body.setSpacing(theme().space(tokens.SPACE_L))
        for number, (title, text, page_id) in enumerate(steps, start=1):
            link = LinkButton(text)
            link.setObjectName(f"home_step_{page_id}")
            link.setAccessibleName(f"{title}: {text}")
            link.clicked.connect(lambda _checked=False, to=page_id: self.context.navigate(to))
            if theme().text_scale >= _LARGE_TEXT:
                words = column(TextLabel(title, bold=True), link, spacing=0)
                card.add(row(NumberMark(number), words, stretch=1))
            else:
                card.add(row(NumberMark(number), TextLabel(title, bold=True), None, link))
        return card

    def _begin(self) -> None:
        self.context.navigate(self.context.flow.begin())

"""One step at a time, in large type, with what not to do below it."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.content.emergency_kinds import Situation, Step
from app.domain.calendar import local_clock, parse_utc
from app.domain.language import Text
from app.emergency.incident import IncidentStep, StepKind
from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import Section, beside
from app.ui.widgets.labels import Body, Soft, TextLabel
from app.ui.widgets.number_mark import NumberMark
from app.ui.widgets.progress_line import Bar

_STEP_TYPE, _DETAIL_TYPE = 28, 19
_LARGE_TEXT, _LARGE_STEP = 1.4, 24
Words = Callable[[Text], str]
_SENTENCE_END = re.compile(r"(?<=。)(?=[^」）])|(?<=[.!?]) (?=[A-Z“])")


def by_sentence(text: str) -> str:
    """Each sentence on a line of its own: one is read at a time."""
    return _SENTENCE_END.sub("\n", text)


class StepView(Section):
    """Step number `at` of a situation; `lines` are what was recorded so far."""

    call_wanted = Signal()
    step_wanted = Signal(int)

    def __init__(self, situation: Situation, at: int, lines: tuple[IncidentStep, ...], words: Words) -> None:
        super().__init__(spacing=tokens.SPACE_M)
        self._handled = {one.ref: one for one in lines if one.kind in (StepKind.DONE, StepKind.SKIPPED)}
        self.add(self._step(situation, at, words))
        self.add(self._donts(situation, words))
        self.add(self._all_steps(situation, at, words))

    def _step(self, situation: Situation, at: int, words: Words) -> QWidget:
        step, count = situation.steps[at], len(situation.steps)
        card = Card()
        card.setObjectName("step_card")
        card.body.setSpacing(theme().space(tokens.SPACE_M))
        progress = self.tr("{count}つのうち {number}つ目").format(number=at + 1, count=count)
        call = LinkButton(self.tr("先に、電話する先を見る"), icon="phone")
        call.setObjectName("call_first")
        call.clicked.connect(self.call_wanted)
        card.add(flow(TextLabel(progress, size=14, bold=True, colour="accent_text"), call))
        bar = Bar()
        bar.set_share((at + 1) / count)
        card.add(bar)
        size = _LARGE_STEP if theme().text_scale >= _LARGE_TEXT else _STEP_TYPE
        title = TextLabel(words(step.title), size=size, bold=True, line_height=1.35, balanced=True)
        title.setObjectName("step_title")
        detail = TextLabel(by_sentence(words(step.detail)), size=_DETAIL_TYPE, line_height=1.65)
        if theme().text_scale >= _LARGE_TEXT:
            card.add(title)
            card.add(detail)
        else:
            mark = NumberMark(at + 1, size=48)
            line = row(mark, column(title, detail), spacing=tokens.SPACE_L, stretch=1)
            line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
            card.add(line)
        handled = self._handled.get(step.id)
        if handled is not None:
            card.add(Soft(self._state(handled)))
        return card

    def _donts(self, situation: Situation, words: Words) -> QWidget:
        card = Card(tone="bad")
        card.body.setSpacing(theme().space(tokens.SPACE_S))
        card.add_heading(self.tr("しないこと"))
        for one in situation.donts:
            mark = IconMark("close", "bad", 20)
            card.add(beside(mark, column(Body(words(one.what), bold=True), Soft(words(one.why)), spacing=0)))
        return card

    def _all_steps(self, situation: Situation, at: int, words: Words) -> QWidget:
        fold = Disclosure(self.tr("すべての手順を見る"))
        fold.setObjectName("all_steps")
        for index, step in enumerate(situation.steps):
            fold.add(self._small(step, index, index == at, words))
        return fold

    def _small(self, step: Step, index: int, here: bool, words: Words) -> QWidget:
        handled = self._handled.get(step.id)
        holder = QWidget()
        text = f"{index + 1}. {words(step.title)}"
        link = LinkButton(text)
        link.setObjectName(f"go_step_{index}")
        link.setEnabled(not here)
        link.clicked.connect(lambda: self.step_wanted.emit(index))
        state = self.tr("いまここ") if here else (self._state(handled) if handled else "")
        holder.setLayout(column(link, *([Soft(state)] if state else []), spacing=0))
        return holder

    def _state(self, line: IncidentStep) -> str:
        time = local_clock(parse_utc(line.at))
        if line.kind is StepKind.DONE:
            return self.tr("{time} に、しました").format(time=time)
        return self.tr("{time} に、とばしました").format(time=time)

"""S6 答えと実測のちがい: the page before the result. Differences first; every answer folded below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.assessment.comparison import Comparison, Standing
from app.content.phrases import phrase
from app.domain.answer import Choice
from app.domain.verdict import Status, Verdict
from app.inspection.host import this_system
from app.ui import tokens
from app.ui.context import Context
from app.ui.page import Page
from app.ui.pages.difference_answers import AnswerList, agreeing
from app.ui.pages.difference_card import DifferenceCard
from app.ui.pages.inspection_again import Change, LookAgain, open_link, settings_link
from app.ui.pages.inspection_words import check_named, found_words
from app.ui.theme import theme
from app.ui.widgets.banner import Banner, IconMark
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import row
from app.ui.widgets.inspection_parts import GroupHeading, Section
from app.ui.widgets.labels import Soft

_KEPT = "kept_differences"
_SETTLED_MS = 30
_ORDER = (
    Standing.CONTRADICTED,
    Standing.MAYBE_PARTLY,
    Standing.LIGHTLY_CONTRADICTED,
    Standing.PROPOSAL,
    Standing.COULD_BE_BETTER,
    Standing.THIS_PC_DOES,
)


class DifferencesPage(Page):
    """Nothing is changed for anybody: each button says what it does, and taking a proposal can be undone."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("答えと実測のちがい"),
            self.tr("あなたの答えと、このPCで調べたことを並べました。直すかどうかは、あなたが決めます。"),
        )
        self._assessment = context.assessment
        self._taken: dict[str, tuple[Choice, Choice]] = {}  # what was corrected here: before, and since
        self._notes = Section()
        self._top = Section(spacing=tokens.SPACE_L)
        self._answers = AnswerList()
        self._answers.change_pressed.connect(self._correct)
        self._answers.opened_changed.connect(context.remember_place)
        self._agreeing = Soft("")
        for part in (self._notes, self._top):
            self.add(part)
        self.add(GroupHeading(self.tr("すべての答え")), gap=tokens.SPACE_L)
        self.add(self._agreeing)
        self.add(self._answers)
        self._again = LookAgain(context, self)
        self._again.measured.connect(self._tell_change)
        bar = self.add_actions(self.tr("結果を見る"), self.tr("戻る"))
        bar.main_pressed.connect(lambda: context.go_on("differences"))
        bar.back_pressed.connect(lambda: context.go_back("differences"))
        context.inspection_run.kept.connect(self._show_differences)

    def refresh(self) -> None:
        self._notes.clear()
        self._show_all()

    def place(self) -> dict[str, Any]:
        return {"opened": sorted(self._answers.opened)} if self._answers.opened else {}

    def go_to(self, opened: Sequence[str] = (), **_other: Any) -> None:
        """`opened` are the parts whose answers stand open."""
        self._answers.opened = set(opened)

    def came_back(self) -> None:
        """The window is in front again after the settings were opened."""
        self._again.came_back()

    # What is shown

    def _show_all(self) -> None:
        self._show_differences()
        assessment = self._assessment
        agree = agreeing(assessment.comparisons)
        different = sum(one.is_difference for one in assessment.comparisons)
        words = self.tr(
            "このPCで調べたことと合っている答え：{agree}。この1台では確かめられない答え：{rest}。"
        )
        rest = len(assessment.answers) - len(agree) - different
        self._agreeing.setText(words.format(agree=len(agree), rest=rest))
        self._answers.show_answers(
            assessment.questionnaire,
            assessment.answers,
            agree,
            assessment.profile.works_alone,
            self.context.language,
        )

    def _show_differences(self) -> None:
        self._top.clear()
        self._add_unanswered()
        found = sorted(
            (one for one in self._assessment.comparisons if one.is_difference),
            key=lambda one: (_ORDER.index(one.standing), one.question.number),
        )
        corrected = [key for key, (_old, new) in self._taken.items() if self._answered(key) is new]
        kept = [one for one in found if self._is_kept(one) and one.question.id not in corrected]
        still_open = [one for one in found if not self._is_kept(one)]
        for heading, standing_is_proposal in (
            (self.tr("合っていないところ {count}"), False),
            (self.tr("「わからない」へのヒント {count}"), True),
        ):
            group = [one for one in still_open if (one.standing is Standing.PROPOSAL) is standing_is_proposal]
            if group:
                if self._top.body.count():
                    self._top.body.addSpacing(theme().space(tokens.SPACE_S))
                self._top.add(GroupHeading(heading.format(count=len(group))))
                for one in group:
                    self._top.add(self._card(one))
        if not still_open:
            self._top.add(self._all_decided() if kept or corrected else self._nothing())
        self.lead_label.setVisible(bool(still_open))
        for question_id in corrected:
            self._top.add(self._corrected_line(question_id))
        for one in kept:
            self._top.add(self._kept_line(one))

    def _answered(self, question_id: str) -> Choice | None:
        answer = self._assessment.answers.get(question_id)
        return answer.choice if answer else None

    def _go_on_to_next(self) -> None:
        """The card that had the focus is gone: the next one has it, at last 「結果を見る」."""
        cards = self._top.findChildren(DifferenceCard)
        assert self.action_bar is not None
        wanted: QWidget = cards[0].main if cards else self.action_bar.main
        if not cards:
            self.scroll_area.verticalScrollBar().setValue(0)  # there it says that all is settled
        # New cards are shown only when this event is over.
        QTimer.singleShot(_SETTLED_MS, wanted, lambda: wanted.setFocus())

    def _add_unanswered(self) -> None:
        missing = self._assessment.unanswered
        if not missing:
            return
        banner = Banner(
            self.tr("まだ答えていない質問：{count}").format(count=len(missing)),
            "warn",
            self.tr("このままでも結果は見られます。答えがそろうほど、点数が正しくなります。"),
            self.tr("質問に答える"),
        )
        banner.action.setObjectName("answer_missing")
        banner.action_pressed.connect(lambda: self.context.navigate("questions", question_id=missing[0]))
        self._top.add(banner)

    def _all_decided(self) -> Banner:
        return Banner(
            self.tr("ちがいは、すべて決まりました。"),
            "good",
            self.tr("「結果を見る」を押すと、点数と、まずすることが出ます。"),
        )

    def _nothing(self) -> Banner:
        if self._assessment.inspection is None:
            text = self.tr("パソコンをまだ調べていないため、くらべられません。")
            banner = Banner(text, "accent", "", self.tr("パソコンを調べる"))
            banner.action_pressed.connect(lambda: self.context.navigate("inspection"))
            return banner
        if all(one.measured is Status.UNKNOWN for one in self._assessment.comparisons):
            return Banner(
                self.tr("このPCで調べられたことが少なく、くらべられる答えがありませんでした。"),
                "unknown",
                self.tr("悪いという意味ではありません。このまま結果に進めます。"),
            )
        return Banner(
            self.tr("合っていないところは、見つかりませんでした。"),
            "good",
            self.tr("調べたのは、このPC 1台でわかることだけです。"),
        )

    def _card(self, one: Comparison) -> DifferenceCard:
        inspection = self._assessment.inspection
        system = inspection.host.system if inspection else this_system()
        card = DifferenceCard(one, self.context.language, system)
        card.correct_pressed.connect(self._correct)
        card.settings_pressed.connect(lambda verdict: self._open_settings(card, verdict))
        card.take_pressed.connect(self._take)
        card.keep_pressed.connect(self._keep)
        return card

    def _corrected_line(self, question_id: str) -> QHBoxLayout:
        question = self._assessment.questionnaire.question(question_id)
        answer = phrase(f"choice.{self._taken[question_id][1].value}", self.context.language)
        text = self.tr("{topic}（質問{number}）は「{answer}」に直しました。").format(
            topic=self.words(question.topic), number=question.number, answer=answer
        )
        return self._decided_line(
            text, f"undo_{question_id}", self.tr("元に戻す"), lambda: self._give_back(question_id)
        )

    def _kept_line(self, one: Comparison) -> QHBoxLayout:
        text = self.tr("{topic}（質問{number}）は、このままにしました。").format(
            topic=self.words(one.question.topic), number=one.question.number
        )
        question_id = one.question.id
        return self._decided_line(
            text, f"unkeep_{question_id}", self.tr("もう一度見る"), lambda: self._forget(question_id)
        )

    def _decided_line(self, text: str, name: str, words: str, undo: Callable[[], None]) -> QHBoxLayout:
        again = LinkButton(words)
        again.setObjectName(name)
        again.setAccessibleName(f"{text} {words}")
        again.clicked.connect(undo)
        line = row(IconMark("check", "good", 18), Soft(text), again, stretch=1)
        line.setContentsMargins(theme().space(tokens.SPACE_S), 0, 0, 0)
        return line

    # What one can do

    def _correct(self, question_id: str) -> None:
        self.context.navigate("questions", question_id=question_id, return_to="differences")

    def _take(self, question_id: str, choice: Choice) -> None:
        earlier = self._assessment.answers[question_id].choice
        self._assessment.answer(question_id, choice)
        self._taken[question_id] = (earlier, choice)
        one = self._comparison(question_id)
        if one is not None and one.is_difference:  # who follows our advice is not asked again
            self._keep_marks({**self._marks(), self._key(question_id): self._mark(one)})
        self.say_saved()
        self._show_all()
        self._go_on_to_next()
        self.context.notify(
            self.tr("答えを直しました。"), self.tr("元に戻す"), lambda: self._give_back(question_id)
        )

    def _give_back(self, question_id: str) -> None:
        if question_id not in self._taken:
            return  # it was undone at the other place
        earlier, _since = self._taken.pop(question_id)
        self._assessment.answer(question_id, earlier)
        self._without_mark(question_id)
        self._show_all()
        self._go_on_to_next()

    def _open_settings(self, card: DifferenceCard, verdict: Verdict) -> None:
        self._again.expect(verdict)
        if not open_link(settings_link(check_named(verdict.check_id), this_system())):
            card.show_click_path()

    def _tell_change(self, change: Change) -> None:
        before, after = (found_words(one, self.context.language) for one in (change.before, change.after))
        self._notes.clear()
        if change.changed:
            detail = self.tr("前：{before}\nいま：{after}").format(before=before, after=after)
            self._notes.add(Banner(self.tr("もう一度調べました。変わりました。"), "good", detail))
        else:
            self._notes.add(Banner(self.tr("もう一度調べました。まだ変わっていません。"), "accent", after))

    # このままにする

    def _keep(self, question_id: str) -> None:
        one = self._comparison(question_id)
        if one is not None:
            self._keep_marks({**self._marks(), self._key(question_id): self._mark(one)})
        self._show_differences()
        self._go_on_to_next()

    def _forget(self, question_id: str) -> None:
        self._without_mark(question_id)
        self._show_differences()
        self._go_on_to_next()

    def _without_mark(self, question_id: str) -> None:
        key = self._key(question_id)
        self._keep_marks({one: mark for one, mark in self._marks().items() if one != key})

    def _keep_marks(self, marks: dict[str, str]) -> None:
        self.context.preferences.keep(_KEPT, dict(marks))

    def _comparison(self, question_id: str) -> Comparison | None:
        return next((one for one in self._assessment.comparisons if one.question.id == question_id), None)

    def _marks(self) -> dict[str, str]:
        kept = self.context.preferences.value(_KEPT)
        return {str(key): str(mark) for key, mark in kept.items()} if isinstance(kept, dict) else {}

    def _is_kept(self, one: Comparison) -> bool:
        """A difference stays put aside only while neither side of it changes."""
        return self._marks().get(self._key(one.question.id)) == self._mark(one)

    def _key(self, question_id: str) -> str:
        return f"{self._assessment.edition}/{question_id}"

    def _mark(self, one: Comparison) -> str:
        return "|".join([one.answer.choice.value, *(f"{v.check_id}:{v.reason}" for v in one.verdicts)])

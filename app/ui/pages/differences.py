"""S6 答えと実測のちがい: the page before the result, with the differences first and then every answer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from app.assessment.comparison import Comparison, Standing
from app.domain.answer import Answer, Choice
from app.domain.verdict import Verdict
from app.inspection.host import this_system
from app.ui import tokens
from app.ui.context import Context
from app.ui.page import Page
from app.ui.pages.difference_answers import AnswerList
from app.ui.pages.difference_card import DifferenceCard
from app.ui.pages.inspection_again import Change, LookAgain, open_link, settings_link
from app.ui.pages.inspection_words import check_named, found_words
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import row
from app.ui.widgets.inspection_parts import GroupHeading, Section
from app.ui.widgets.labels import Soft

_KEPT = "kept_differences"
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
        self._notes = Section()
        self._top = Section(spacing=tokens.SPACE_L)
        self._answers = AnswerList()
        self._answers.change_pressed.connect(self._correct)
        for part in (self._notes, self._top):
            self.add(part)
        self.add(GroupHeading(self.tr("すべての答え")), gap=tokens.SPACE_L)
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

    def came_back(self) -> None:
        """The window is in front again after the settings were opened."""
        self._again.came_back()

    # What is shown

    def _show_all(self) -> None:
        self._show_differences()
        assessment = self._assessment
        self._answers.show_answers(
            assessment.questionnaire,
            assessment.answers,
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
        kept = [one for one in found if self._is_kept(one)]
        for heading, standing_is_proposal in (
            (self.tr("合っていないところ"), False),
            (self.tr("「わからない」へのヒント"), True),
        ):
            group = [
                one
                for one in found
                if one not in kept and (one.standing is Standing.PROPOSAL) is standing_is_proposal
            ]
            if group:
                self._top.add(GroupHeading(heading))
                for one in group:
                    self._top.add(self._card(one))
        if not found:
            self._top.add(self._nothing())
        elif len(kept) == len(found):
            self._top.add(Banner(self.tr("ちがいは、すべて確かめました。"), "good"))
        for one in kept:
            self._top.add(self._kept_line(one))

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

    def _nothing(self) -> Banner:
        if self._assessment.inspection is None:
            text = self.tr("パソコンをまだ調べていないため、くらべられません。")
            banner = Banner(text, "accent", "", self.tr("パソコンを調べる"))
            banner.action_pressed.connect(lambda: self.context.navigate("inspection"))
            return banner
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

    def _kept_line(self, one: Comparison) -> QHBoxLayout:
        text = self.tr("{topic}（質問{number}）は、このままにしました。").format(
            topic=self.words(one.question.topic), number=one.question.number
        )
        again = LinkButton(self.tr("もう一度見る"))
        again.setObjectName(f"unkeep_{one.question.id}")
        again.clicked.connect(lambda: self._forget(one.question.id))
        line = row(Soft(text), again, stretch=0)
        line.setAlignment(again, Qt.AlignmentFlag.AlignTop)
        return line

    # What one can do

    def _correct(self, question_id: str) -> None:
        self.context.navigate("questions", question_id=question_id, return_to="differences")

    def _take(self, question_id: str, choice: Choice) -> None:
        earlier = self._assessment.answers[question_id]
        self._assessment.answer(question_id, choice)
        self.say_saved()
        self._show_all()
        self.context.notify(
            self.tr("答えを直しました。"), self.tr("元に戻す"), lambda: self._give_back(earlier)
        )

    def _give_back(self, earlier: Answer) -> None:
        self._assessment.answer(earlier.question_id, earlier.choice, earlier.note)
        self._show_all()

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
        self._keep_marks({**self._marks(), self._key(one): self._mark(one)})

    def _forget(self, question_id: str) -> None:
        one = self._comparison(question_id)
        self._keep_marks({key: mark for key, mark in self._marks().items() if key != self._key(one)})

    def _keep_marks(self, marks: dict[str, str]) -> None:
        self.context.preferences.keep(_KEPT, dict(marks))
        self._show_differences()

    def _comparison(self, question_id: str) -> Comparison:
        return next(one for one in self._assessment.comparisons if one.question.id == question_id)

    def _marks(self) -> dict[str, str]:
        kept = self.context.preferences.value(_KEPT)
        return {str(key): str(mark) for key, mark in kept.items()} if isinstance(kept, dict) else {}

    def _is_kept(self, one: Comparison) -> bool:
        """A difference stays put aside only while neither side of it changes."""
        return self._marks().get(self._key(one)) == self._mark(one)

    def _key(self, one: Comparison) -> str:
        return f"{self._assessment.edition}/{one.question.id}"

    def _mark(self, one: Comparison) -> str:
        return "|".join([one.answer.choice.value, *(f"{v.check_id}:{v.reason}" for v in one.verdicts)])

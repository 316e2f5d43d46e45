"""規程: the firm's own rules. Chapters to choose, sentences to change, a dated decision, the paper."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QWidget

from app.assessment.firm import firm_facts
from app.content.rule_packs import load_rule_pack
from app.domain.answer import Choice
from app.guideline.contradictions import contradictions
from app.guideline.rule_places import rule_place
from app.guideline.rule_store import FirmRules
from app.guideline.rules import DraftChapter, facts_that_decide, numbers_of
from app.system.clock import utc_now
from app.ui import tokens
from app.ui.context import Context
from app.ui.guideline.rules_chapter_face import SETTLED_MS, ChapterFace
from app.ui.guideline.rules_overview import (
    ChapterList,
    ContradictionCard,
    DecisionCard,
    NumberList,
    SourceNote,
    chapter_title,
)
from app.ui.guideline.rules_paper import RulesPaper
from app.ui.page import Page
from app.ui.partner_notes import Notes
from app.ui.plan_date_field import today
from app.ui.widgets.card import Card
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.firm_questions import FirmQuestions
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Soft

_LIST, _PAPER = "", "paper"
_ABOVE = 24  # pixels above a rule that was asked for
_ASKED_AGAIN = ("q25", "q24")  # written rules, and who does what in an incident


class RulesPage(Page):
    """Three faces: the list of chapters, one chapter, the paper."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("規程（社内の決まり）"),
            self.tr("うちに合う章だけを選びました。読んで、直して、決めるだけです。"),
        )
        assert context.store is not None
        self._rules = FirmRules(context.store)
        self._face, self._wanted_rule, self._day = _LIST, "", today()
        self._numbers_open = False
        self._notes = Notes()
        self._list = Section(spacing=tokens.SPACE_L)
        self._chapter = ChapterFace(context, self._rules)
        self._chapter.saved.connect(self.say_saved)
        self._chapter.undone.connect(self.refresh)
        self._chapter.wants_sight.connect(self.scroll_to)
        self._paper = RulesPaper(context, self._rules)
        for part in (self._notes, self._list, self._chapter, self._paper):
            self.add(part)
        bar = self.add_actions(self.tr("これで決める"), self.tr("戻る"), self.tr("見本と印刷"))
        bar.back_pressed.connect(self._back)
        bar.main_pressed.connect(self._press_main)
        bar.other_pressed.connect(lambda: self._show(_PAPER))
        context.inspection_run.kept.connect(self.refresh)

    # What a page overrides

    def refresh(self) -> None:
        self._show(self._face)

    def go_to(
        self, chapter: str = "", paper: bool = False, rule: str = "", action: str = "", **_place: Any
    ) -> None:
        """Open a chapter, the paper, one rule by its id, or the rule about a measure (`action`)."""
        known = {one.id for one in load_rule_pack().chapters}
        self._wanted_rule = ""
        found = rule_place(self._rules.chapters(), self.context.assessment.edition, rule, action)
        if found is not None:
            chapter, self._wanted_rule = found
        self._face = _PAPER if paper else chapter if chapter in known else _LIST

    def place(self) -> dict[str, Any]:
        if self._face == _PAPER:
            return {"paper": True}
        return {"chapter": self._face} if self._face else {}

    # Faces

    def _show(self, face: str) -> None:
        self._face = face
        self._notes.say("decided", "")
        chapter = self._chapter_of(face)
        for part, shown in (
            (self._notes, face == _LIST),
            (self._list, face == _LIST),
            (self._chapter, chapter is not None),
            (self._paper, face == _PAPER),
        ):
            part.setVisible(shown)
        if chapter is not None:
            self._show_chapter(chapter)
        elif face == _PAPER:
            self._say_title(self.tr("規程の見本と印刷"), self.tr("決める前でも、下書きとして印刷できます。"))
            self._paper.show_current()
        else:
            self._show_list()
        self._show_bar()

    def _say_title(self, title: str, lead: str) -> None:
        self.title_label.setText(title)
        self.lead_label.setText(lead)
        self.lead_label.setVisible(bool(lead))
        self.scroll_area.verticalScrollBar().setValue(0)

    def _show_rule(self, rule_id: str) -> None:
        self.go_to(rule=rule_id)
        self.refresh()

    def _chapter_of(self, face: str) -> DraftChapter | None:
        return next((one for one in self._rules.chapters() if one.id == face), None)

    def _show_bar(self) -> None:
        bar, on_list = self.action_bar, self._face == _LIST
        assert bar is not None
        drafted = on_list and self._rules.current().is_draft
        if self._next_chapter():
            bar.set_main(self.tr("次の章へ"))
        else:
            bar.set_main(self.tr("これで決める") if drafted else self.tr("見本と印刷") if on_list else "")
        bar.other.setVisible(drafted)
        bar.back.setText(self.tr("戻る") if on_list else self.tr("章の一覧へ"))
        bar.back.updateGeometry()

    def _next_chapter(self) -> str:
        """The chapter in use after the one that is shown; "" where there is none."""
        if self._face in (_LIST, _PAPER):
            return ""
        chapters = self._rules.chapters()
        here = [one.id for one in chapters].index(self._face)
        return next((one.id for one in chapters[here + 1 :] if one.in_use), "")

    def _press_main(self) -> None:
        if next_chapter := self._next_chapter():
            self._show(next_chapter)
        elif self._rules.current().is_draft:
            self._decide()
        else:
            self._show(_PAPER)

    def _back(self) -> None:
        if self._face == _LIST:
            self.context.navigate("guideline")
        else:
            self._show(_LIST)

    # The list

    def _show_list(self) -> None:
        self._say_title(self.title, self.tr("うちに合う章だけを選びました。読んで、直して、決めるだけです。"))
        rules, language = self._rules, self.context.language
        self._list.clear()
        chapters, choices = rules.chapters(), rules.choices
        decided = rules.latest is not None
        if decided:
            self._add_contradictions(chapters)
        self._list.add(self._questions())
        self._list.add(self._chapter_list())
        if not decided:
            self._add_contradictions(chapters)
        numbers = NumberList(choices, language, self._numbers_open)
        numbers.toggled.connect(self._remember_numbers)
        numbers.number_changed.connect(self._set_number)
        self._list.add(numbers)
        self._decision = self._decision_card()
        self._list.add(self._decision)
        self._list.add(SourceNote(language))
        self._ask_again()

    def _chapter_list(self) -> ChapterList:
        listed = ChapterList(self._rules.chapters(), self.context.language)
        listed.chapter_switched.connect(self._switch)
        listed.chapter_opened.connect(self._show)
        return listed

    def _decision_card(self) -> DecisionCard:
        rules, latest = self._rules, self._rules.latest
        changed = latest is not None and rules.current().is_draft
        card = DecisionCard(latest, changed, self._day, rules.decider, self.context.language)
        card.day_chosen.connect(self._keep_day)
        card.name_edited.connect(self._keep_name)
        return card

    def _after_change(self) -> None:
        """What was decided may differ from the draft now, or agree with it again."""
        fresh = self._decision_card()
        self._put_in_place_of(self._decision, fresh)
        self._decision = fresh
        self._show_bar()

    def _put_in_place_of(self, old: QWidget, fresh: QWidget) -> None:
        self._list.body.replaceWidget(old, fresh)
        old.hide()
        old.setParent(None)  # else its controls would still be found by their names
        old.deleteLater()

    def _add_contradictions(self, chapters: tuple[DraftChapter, ...]) -> None:
        assessment = self.context.assessment
        numbers = numbers_of(load_rule_pack(), self._rules.choices)
        found = contradictions(chapters, numbers, assessment.answers, assessment.firm_verdicts, today())
        if not found:
            return
        card = ContradictionCard(
            found, self._rules.latest is not None, assessment.edition, self.context.language
        )
        card.rule_opened.connect(self._show_rule)
        card.check_opened.connect(lambda check: self.context.navigate("inspection", check=check))
        card.question_opened.connect(self._open_question)
        self._list.add(card)

    def _questions(self) -> QWidget:
        store = self.context.store
        assert store is not None
        unsaid = facts_that_decide(load_rule_pack(), firm_facts(store))
        words = (
            self.tr("うちのことを教えてください（あと{count}つ）").format(count=len(unsaid))
            if unsaid
            else self.tr("うちのことを見なおす")
        )
        fold = Disclosure(words, opened=bool(unsaid) and self._rules.latest is None)
        fold.setObjectName("rules_firm")
        card = Card()
        card.add(Soft(self.tr("答えに合わせて、使う章と決まりが変わります。")))
        asked = FirmQuestions(
            store, with_person=True, person_hint=self.context.assessment.profile.person_name
        )
        asked.changed.connect(self._facts_changed)
        card.add(asked)
        fold.add(card)
        return fold

    def _facts_changed(self) -> None:
        """Only what stands below the questions is made anew: they keep their focus."""
        self.say_saved()
        old = self._list.findChild(ChapterList)
        if old is not None:
            self._put_in_place_of(old, self._chapter_list())
        self._after_change()

    def _switch(self, chapter_id: str, on: bool) -> None:
        self._rules.use_chapter(chapter_id, on)
        self.say_saved()
        self._after_change()

    def _remember_numbers(self, opened: bool) -> None:
        self._numbers_open = opened

    def _set_number(self, key: str, value: int | None) -> None:
        if value is not None:
            self._rules.set_number(key, value)
            self.say_saved()
            self._after_change()

    # One chapter

    def _show_chapter(self, chapter: DraftChapter) -> None:
        language = self.context.language
        self._say_title(chapter_title(chapter, language), chapter.purpose.to(language))
        self._chapter.show_chapter(chapter.id)
        wanted, self._wanted_rule = self._wanted_rule, ""
        if wanted:
            QTimer.singleShot(SETTLED_MS, self, lambda: self._point_to(wanted))

    def _point_to(self, rule_id: str) -> None:
        """The rule stands on top, so that it is seen which one is meant."""
        self._chapter.point_to(rule_id)
        line = self._chapter.rows.get(rule_id)
        content = self.scroll_area.widget()
        if line is not None and content is not None:
            line.mark()
            self.scroll_area.verticalScrollBar().setValue(line.mapTo(content, QPoint()).y() - _ABOVE)

    # The decision

    def _keep_day(self, day: Any) -> None:
        if day is not None:
            self._day = day

    def _keep_name(self, name: str) -> None:
        self._rules.keep_decider(name)
        self.say_saved()

    def _decide(self) -> None:
        decision = self._decision
        if decision.day.error:
            self.scroll_to(decision)
            decision.day.field.setFocus()
            return
        try:
            decided = self._rules.approve(self._day, decision.name.text(), utc_now())
        except ValueError as error:
            self._tell_why(str(error))
            return
        self.refresh()
        self._notes.say(
            "decided",
            self.tr("第{number}版として決めました。印刷して、働く人に配れます。").format(
                number=decided.number
            ),
            "good",
        )
        self.context.notify(
            self.tr("決定を残しました"), self.tr("元に戻す"), lambda: self._take_back(decided.number)
        )

    def _tell_why(self, why: str) -> None:
        decision = self._decision
        decision.name_row.set_error(self.tr("名前を書いてください。") if why == "name" else "")
        decision.day_row.set_error(self.tr("今日か、それより前の日にしてください。") if why == "date" else "")
        if why == "empty":
            self._notes.say("empty", self.tr("使う章が1つもありません。章を1つは選んでください。"), "warn")
            self.scroll_area.verticalScrollBar().setValue(0)
            return
        self.scroll_to(decision)
        (decision.name if why == "name" else decision.day.field).setFocus()

    def _take_back(self, number: int) -> None:
        self._rules.take_back(number)
        self.refresh()

    def _ask_again(self) -> None:
        """Once decided: whether the answers on rules and incidents may be looked at again. Never assumed."""
        self._notes.clear_all()
        if self._rules.latest is None:
            return
        assessment = self.context.assessment
        sheet, answers = assessment.questionnaire, assessment.answers
        asked = [one for one in sheet.questions if one.id in _ASKED_AGAIN]
        for question in sorted(asked, key=lambda one: _ASKED_AGAIN.index(one.id)):
            answer = answers.get(question.id)
            if answer is None or answer.choice is Choice.IMPLEMENTED:
                continue
            words = self.tr("決まりができました。質問{number}「{topic}」の答えを見なおしますか。").format(
                number=question.number, topic=self.words(question.topic)
            )
            action = (
                self.tr("答えを見なおす"),
                lambda question_id=question.id: self._open_question(question_id),
            )
            self._notes.say(f"again_{question.id}", words, "accent", action)

    def _open_question(self, question_id: str) -> None:
        self.context.navigate("questions", question_id=question_id, return_to="rules")

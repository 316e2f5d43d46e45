"""The parts of the page of the rules: its chapters, its numbers, what speaks against it, the decision."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.content.packs import load_questionnaire
from app.content.rule_packs import load_rule_pack
from app.domain.calendar import local_date, long_date, parse_utc
from app.domain.language import Language
from app.guideline.contradictions import Contradiction
from app.guideline.rule_set import RuleSet
from app.guideline.rules import DraftChapter, Fit, RuleChoices, numbers_of
from app.inspection.check import load_check
from app.ui import tokens
from app.ui.plan_date_field import DateField
from app.ui.theme import theme
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.check_tile import Switch
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.field_row import FieldRow, NumberField, TextField
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.labels import Body, Caption, Soft
from app.ui.widgets.paint import Separator
from app.ui.widgets.setting_row import SettingRow

_SHOWN = 3
_LONGEST_NAME = 100
translate = QCoreApplication.translate


def chapter_title(chapter: DraftChapter, language: Language) -> str:
    """「4 アクセス制御及び認証」; telework has no number."""
    title = chapter.title.to(language)
    return title if chapter.number is None else f"{chapter.number}  {title}"


class ChapterList(Card):
    """Every chapter with its switch; those that do not concern the firm below the others."""

    chapter_switched = Signal(str, bool)
    chapter_opened = Signal(str)

    def __init__(self, chapters: tuple[DraftChapter, ...], language: Language) -> None:
        super().__init__()
        self._language = language
        self.body.setSpacing(theme().space(tokens.SPACE_M))
        self.add_heading(self.tr("章"))
        used = [one for one in chapters if one.in_use or one.fit is Fit.FITS]
        others = [one for one in chapters if one not in used]
        for index, one in enumerate(used):
            if index:
                self.add(Separator())
            self.add(self._row(one))
        if others:
            fold = Disclosure(self.tr("うちでは使っていない章（{count}）").format(count=len(others)))
            fold.setObjectName("rules_other_chapters")
            for one in others:
                fold.add(self._row(one))
            self.add(fold)

    def _row(self, chapter: DraftChapter) -> QWidget:
        title = chapter_title(chapter, self._language)
        switch = Switch(self.tr("「{title}」を使う").format(title=title), chapter.in_use)
        switch.setObjectName(f"use_{chapter.id}")
        switch.toggled.connect(lambda on: self.chapter_switched.emit(chapter.id, on))
        opening = LinkButton(self.tr("読む・直す"))
        opening.setObjectName(f"read_{chapter.id}")
        opening.setAccessibleName(self.tr("「{title}」を読む・直す").format(title=title))
        opening.clicked.connect(lambda: self.chapter_opened.emit(chapter.id))
        control = QWidget()
        control.setLayout(row(opening, switch, spacing=tokens.SPACE_L))
        return SettingRow(title, self._state(chapter), control)

    def _state(self, chapter: DraftChapter) -> str:
        own = sum(one.own for one in chapter.kept)
        words = self.tr("{count}の決まり").format(count=len(chapter.kept))
        if own:
            words = self.tr("{count}の決まり・うち{own}件は自分の言葉").format(
                count=len(chapter.kept), own=own
            )
        if chapter.fit is Fit.NOT_KNOWN:
            return self.tr("{words}。上の質問に答えると、使うかどうかが決まります。").format(words=words)
        if chapter.fit is Fit.DOES_NOT:
            return self.tr("{words}。うちには当てはまらないため、外しています。").format(words=words)
        return words


class NumberList(Disclosure):
    """The numbers the sentences promise."""

    number_changed = Signal(str, object)

    def __init__(self, choices: RuleChoices, language: Language, opened: bool) -> None:
        super().__init__(QCoreApplication.translate("NumberList", "決まりの中の数字を変える"), opened=opened)
        self.setObjectName("rules_numbers")
        card = Card()
        card.body.setSpacing(theme().space(tokens.SPACE_L))
        numbers = numbers_of(load_rule_pack(), choices)
        for one in load_rule_pack().fill_ins:
            name = one.label.to(language)
            field = NumberField(numbers[one.id], one.unit.to(language), name, one.least, one.most)
            field.field.setObjectName(f"number_{one.id}")
            field.number_changed.connect(lambda value, key=one.id: self.number_changed.emit(key, value))
            bounds = self.tr("{least}から{most}まで").format(least=one.least, most=one.most)
            card.add(SettingRow(name, bounds, field))
        self.add(card)


class ContradictionCard(Card):
    """Where what is known does not fit the rules. Calm: it says what, and where to look.

    A draft accuses nobody: only what was decided can be broken.
    """

    rule_opened = Signal(str)  # rule id
    check_opened = Signal(str)
    question_opened = Signal(str)

    def __init__(
        self, found: tuple[Contradiction, ...], decided: bool, edition: str, language: Language
    ) -> None:
        super().__init__(tone="warn" if decided else "accent")
        self._edition, self._language = edition, language
        self.setObjectName("rules_contradictions")
        words = (
            self.tr("決まりと合っていないところが{count}か所あります")
            if decided
            else self.tr("決める前に、実際とくらべたいところが{count}か所あります")
        )
        self.add_heading(words.format(count=len(found)))
        self.add(Soft(self.tr("実際を直すか、守れる決まりに書きかえてください。")))
        for one in found[:_SHOWN]:
            self.add(self._line(one))
        if len(found) > _SHOWN:
            rest = Disclosure(self.tr("ほかの{count}か所を見る").format(count=len(found) - _SHOWN))
            rest.setObjectName("rules_more_contradictions")
            for one in found[_SHOWN:]:
                rest.add(self._line(one))
            self.add(rest)

    def _line(self, one: Contradiction) -> QWidget:
        line = QWidget()
        rule = LinkButton(self.tr("決まりを直す"))
        rule.setObjectName(f"mend_{one.rule.id}")
        rule.clicked.connect(lambda: self.rule_opened.emit(one.rule.id))
        language = self._language
        rule_words = self.tr("決まり： {sentence}").format(sentence=one.rule.text.to(language))
        if one.verdict is not None:
            verdict = one.verdict
            found = self.tr("点検： {sentence}").format(
                sentence=load_check(verdict.check_id).sentence(verdict, language)
            )
            if verdict.measured_at:
                found = self._dated(found, verdict.measured_at)
            other = LinkButton(self.tr("点検を見る"))
            other.setObjectName(f"look_{one.rule.id}_{verdict.check_id}")
            other.clicked.connect(lambda: self.check_opened.emit(verdict.check_id))
        else:
            assert one.answer is not None
            question = load_questionnaire(self._edition).question(one.answer.question_id)
            found = self.tr("答え： 質問{number}に「実施していない」").format(number=question.number)
            found = self._dated(found, one.answer.answered_at)
            other = LinkButton(self.tr("答えを見る"))
            other.setObjectName(f"look_{one.rule.id}_{question.id}")
            other.clicked.connect(lambda: self.question_opened.emit(question.id))
        line.setLayout(column(Body(rule_words, bold=True), Body(found), flow(rule, other), spacing=2))
        return line

    def _dated(self, words: str, moment: str) -> str:
        try:
            day = long_date(local_date(parse_utc(moment)), self._language)
        except ValueError:
            return words
        return self.tr("{words}（{day}）").format(words=words, day=day)


class DecisionCard(Card):
    """How things stand with the decision, and the day and name it will bear."""

    day_chosen = Signal(object)
    name_edited = Signal(str)

    def __init__(
        self, latest: RuleSet | None, changed: bool, day: date, name: str, language: Language
    ) -> None:
        super().__init__()
        self.setObjectName("rules_decision")
        self.add_heading(self.tr("決定"))
        self.add(Soft(self._state(latest, changed, language)))
        if latest is not None and not changed:
            return
        self.day = DateField(self.tr("決める日"), day, language, choices=("today",), may_be_empty=False)
        self.day.set_name("rules_day")
        self.day.day_chosen.connect(self.day_chosen)
        self.name = TextField(name)
        self.name.setObjectName("rules_decided_by")
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.edited.connect(lambda text: self.name_edited.emit(text.strip()))
        self.name_row = FieldRow(self.tr("決める人の名前"), self.name, self.tr("書類にのります。"))
        self.day_row = FieldRow(self.tr("決める日"), self.day, self.tr("今日か、前の日です。"))
        self.add(self.day_row)
        self.add(self.name_row)

    def _state(self, latest: RuleSet | None, changed: bool, language: Language) -> str:
        if latest is None or latest.decided_on is None:
            return self.tr("まだ決めていません。下の「これで決める」を押すと、第1版になります。")
        words = self.tr("第{number}版を {day} に {name} が決めました。").format(
            number=latest.number, day=long_date(latest.decided_on, language), name=latest.decided_by
        )
        if not changed:
            return words
        more = self.tr("そのあとに変わったところがあります。もう一度決めると、次の版になります。")
        return f"{words}\n{more}"


class SourceNote(Caption):
    """Where the chapters come from, and when that was checked."""

    def __init__(self, language: Language) -> None:
        pack = load_rule_pack()
        checked = translate("SourceNote", "確認日： {day}").format(day=long_date(pack.checked_on, language))
        super().__init__("\n".join((pack.credit.to(language), pack.caveat.to(language), checked)))

"""10大脅威: the yearly list in its own order, and what each place of it means for this firm."""

from __future__ import annotations

from typing import Any

from app.assessment.firm import firm_facts
from app.content.learning_lists import ThreatYear, load_threats
from app.content.packs import load_assets
from app.domain.calendar import long_date
from app.learning.threats import asked_facts
from app.ui import tokens
from app.ui.context import Context
from app.ui.learning.shelf import known_conditions, learning_of
from app.ui.learning.threat_card import ThreatCard
from app.ui.page import Page
from app.ui.pages.inspection_again import open_link
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.firm_questions import FirmQuestions
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Caption, Soft

_YEAR = "threats_year"


class ThreatsPage(Page):
    """The year is a choice; what is said of the firm follows its profile and facts."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("情報セキュリティ10大脅威（組織）"),
            self.tr("IPAが毎年発表する一覧です。順位の高さより、うちに当てはまるかを見ます。"),
        )
        self._threats = load_threats()
        self._year = self._kept_year()
        self._head = Section(spacing=tokens.SPACE_S)
        self._asked = Section(spacing=0)
        self._list = Section(spacing=tokens.SPACE_M)
        self.add(self._head)
        self.add(self._asked)
        self.add(self._list)
        bar = self.add_actions("", self.tr("戻る"))
        bar.back_pressed.connect(lambda: self.context.navigate("learning"))

    def go_to(self, year: int = 0, **_other: Any) -> None:
        """Show the list of a year."""
        if any(one.year == year for one in self._threats.years):
            self._year = year

    def place(self) -> dict[str, Any]:
        return {"year": self._year}

    def refresh(self) -> None:
        self._head.clear()
        self._asked.clear()
        years = [(one.year, self.tr("{year}年").format(year=one.year)) for one in self._threats.years]
        choice = Segments(years, self._year, self.tr("年"))
        choice.value_chosen.connect(self._choose)
        self._head.add(row(choice, None))
        self._head.add(self._what_we_know())
        self._ask_what_is_missing()
        self._show_list()

    def _show_list(self) -> None:
        """The threats with what is known by now; what is asked above stays where it is."""
        self._list.clear()
        shown = self._threats.of_year(self._year)
        known = known_conditions(self.context)
        verdicts = {one.check_id: one for one in self.context.assessment.firm_verdicts}
        learning = learning_of(self.context)
        learner = learning.current
        results = learning.results(learner.id) if learner is not None else {}
        for place in shown.threats:
            kind = self._threats.kinds[place.kind]
            card = ThreatCard(place, kind, known, verdicts, learning.lessons, results, self.context.language)
            card.lesson_pressed.connect(self._open_lesson)
            card.check_pressed.connect(lambda check: self.context.navigate("inspection", check=check))
            self._list.add(card)
        self._list.add(self._source(shown))

    def _kept_year(self) -> int:
        kept = self.context.preferences.value(_YEAR)
        years = [one.year for one in self._threats.years]
        return kept if isinstance(kept, int) and kept in years else years[0]

    def _choose(self, year: object) -> None:
        if isinstance(year, int):
            self._year = year
            self.context.preferences.keep(_YEAR, year)
            self.refresh()

    def _what_we_know(self) -> Card:
        """What the explanations are drawn from, and where to mend it."""
        card = Card(padding=tokens.SPACE_M)
        ticked = self.context.assessment.profile.assets
        names = [self.words(one.label) for one in load_assets() if one.id in ticked]
        if names:
            listed = self.tr("、").join(names)
            words = self.tr("お持ちの情報（{assets}）に合わせて説明しています。").format(assets=listed)
        else:
            words = self.tr("お持ちの情報がまだ選ばれていないので、だれにも当てはまる説明です。")
        change = LinkButton(self.tr("お仕事の内容を見直す"))
        change.setObjectName("threats_business")
        change.clicked.connect(lambda: self.context.navigate("business"))
        card.add(column(Soft(words), row(change, None), spacing=2))
        return card

    def _ask_what_is_missing(self) -> None:
        """The few facts the words below depend on, asked here: open at first, folded once some are known."""
        store = self.context.store
        if store is None:
            return
        kinds = [self._threats.kinds[one.kind] for one in self._threats.of_year(self._year).threats]
        names = asked_facts(kinds)
        unsaid = [one for one in names if one in firm_facts(store).unsaid]
        title = self.tr("仕事についての答えを見直す")
        if unsaid:
            title = self.tr("仕事について答えると、うちに合った説明が出ます")
        folded = Disclosure(title, opened=len(unsaid) == len(names))
        folded.setObjectName("threats_questions")
        questions = FirmQuestions(store, names)
        questions.changed.connect(self._show_list)
        card = Card(padding=tokens.SPACE_L)
        card.add(questions)
        folded.add(card)
        self._asked.add(folded)

    def _source(self, shown: ThreatYear) -> Section:
        source = Section(spacing=2)
        link = LinkButton(
            self.tr("出典：{title}").format(title=self.words(shown.source_title)),
            icon="external",
            icon_after=True,
        )
        link.setObjectName("threats_source")
        link.clicked.connect(lambda: open_link(shown.source_url))
        source.add(link)
        source.add(Caption(self.words(shown.note)))
        if shown.announced_on is not None:
            day = long_date(shown.announced_on, self.context.language)
            source.add(Caption(self.tr("発表の日：{day}").format(day=day)))
        checked = long_date(self._threats.checked_on, self.context.language)
        source.add(Caption(self.tr("一覧を確かめた日：{day}").format(day=checked)))
        year, month = (int(part) for part in self._threats.next_due.split("-"))
        due = self.tr("次の一覧は、{year}年{month}月ごろに出る見込みです。").format(year=year, month=month)
        source.add(Caption(due))
        source.add(Caption(self.tr("題名はIPAのもの、説明はこのアプリが書いたものです。")))
        return source

    def _open_lesson(self, lesson_id: str) -> None:
        self.context.navigate("lesson", lesson_id=lesson_id, begin=True)

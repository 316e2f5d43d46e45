"""The cards of the result: what is good, and the score with its rule. A record shows the same cards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from app.assessment.score import Score
from app.content.phrases import phrase
from app.domain.answer import Answer, Choice
from app.domain.language import Language
from app.domain.questionnaire import Questionnaire
from app.domain.verdict import Status, Verdict
from app.ui import tokens
from app.ui.pages.inspection_words import check_named
from app.ui.result_words import apart_words, rule_sum, spoken_rule
from app.ui.theme import theme
from app.ui.widgets.banner import Banner, IconMark
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.charts import PartBars, PartFigure
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.inspection_parts import SmallHeading
from app.ui.widgets.labels import Body, Caption, Heading, Soft
from app.ui.widgets.paint import Separator
from app.ui.widgets.score_ring import ScoreRing

_LARGE_TEXT = 1.4
_SHOWN_AT_ONCE = 6


def good_count(score: Score, verdicts: Sequence[Verdict]) -> int:
    """How many things are good: the same figure as in the list of records."""
    return score.good + sum(verdict.status is Status.PASS for verdict in verdicts)


def good_things(
    questionnaire: Questionnaire,
    answers: Mapping[str, Answer],
    verdicts: Sequence[Verdict],
    language: Language,
) -> list[tuple[str, str]]:
    """What is good, as (short title, how it is known): checks that passed and answers 実施している.

    Questions of the same topic make one line with their number. The second value of a line is its grade.
    """
    found = []
    for verdict in verdicts:
        check = check_named(verdict.check_id)
        if verdict.status is Status.PASS and check is not None:
            found.append((check.title.to(language), phrase("grade.measured", language)))
    topics = Counter(
        question.topic.to(language)
        for question in questionnaire.questions
        if (answer := answers.get(question.id)) is not None and answer.choice is Choice.IMPLEMENTED
    )
    declared = phrase("grade.declared", language)
    found += [(f"{topic} ×{count}" if count > 1 else topic, declared) for topic, count in topics.items()]
    return found


class GoodCard(Card):
    """「できていること 12」 with the list; the longer part is folded."""

    def __init__(self, good: Sequence[tuple[str, str]], count: int) -> None:
        super().__init__(tone="good" if good else "")
        self.setObjectName("result_good")
        if not good:
            self.add_heading(self.tr("できていることは、これから増えていきます"))
            self.add_text(self.tr("下の1つめから始めましょう。"), soft=True)
            return
        heading = self.tr("できていること {count}").format(count=count)
        mark = IconMark("check", "good", 26)
        self.add(row(mark, Heading(heading), stretch=1))
        self.setAccessibleName(heading)
        self.add(_in_columns(good[:_SHOWN_AT_ONCE]))
        rest = good[_SHOWN_AT_ONCE:]
        if rest:
            more = Disclosure(self.tr("ほかも見る"))
            more.setObjectName("result_good_more")
            more.body.setContentsMargins(0, theme().space(tokens.SPACE_XS), 0, 0)
            more.add(_in_columns(rest))
            self.add(more)


def _in_columns(good: Sequence[tuple[str, str]]) -> QLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme().space(tokens.SPACE_XL))
    grid.setVerticalSpacing(theme().space(tokens.SPACE_XS))
    columns = 1 if theme().text_scale >= _LARGE_TEXT else 2
    for at, (title, how) in enumerate(good):
        line = row(IconMark("check", "good", 18), Body(title), Caption(how), stretch=1)
        grid.addLayout(line, at // columns, at % columns)
    for at in range(columns):
        grid.setColumnStretch(at, 1)
    return grid


class ScoreCard(Card):
    """The score with its rule, edition and guidepost; わからない and 該当なし named apart."""

    def __init__(self, score: Score, questionnaire: Questionnaire, language: Language) -> None:
        super().__init__()
        self.setObjectName("result_score")
        self.body.setSpacing(theme().space(tokens.SPACE_L))
        ring = ScoreRing(score.total if score.answered else None, score.best, self.tr("点"))
        words = column(spacing=tokens.SPACE_XS)
        if score.band is not None:
            words.addWidget(Caption(self.tr("目安（合格・不合格ではありません）")))
            words.addWidget(Heading(score.band.state.to(language)))
            words.addWidget(Soft(score.band.next_step.to(language)))
        else:
            left = score.asked - score.answered
            words.addWidget(Heading(self.tr("まだ途中の点数です")))
            words.addWidget(Soft(self.tr("あと{count}問に答えると、目安が出ます。").format(count=left)))
        large = theme().text_scale >= _LARGE_TEXT
        self.add(
            column(ring, words) if large else row(ring, column(None, words, None), spacing=28, stretch=1)
        )
        self.add(Separator())
        self._add_rule(score, questionnaire, language)

    def _add_rule(self, score: Score, questionnaire: Questionnaire, language: Language) -> None:
        total = Body(self.tr("{rule} 点 / {best}点").format(rule=rule_sum(score), best=score.best), bold=True)
        total.setObjectName("result_rule")
        self.add(
            column(
                SmallHeading(self.tr("点数の計算")), total, Caption(spoken_rule(score, language)), spacing=2
            )
        )
        notes = column(spacing=2)
        if score.dont_know:
            text = self.tr("わからない {count}問：分かると点数が変わります。")
            notes.addWidget(Soft(text.format(count=score.dont_know)))
        apart = apart_words(score)
        if apart:
            label = Soft(apart)
            label.setObjectName("result_apart")
            notes.addWidget(label)
        basis = self.tr("もとにした質問：{title}").format(title=questionnaire.title.to(language))
        notes.addWidget(Caption(basis))
        if questionnaire.credit is not None:
            notes.addWidget(Caption(questionnaire.credit.to(language)))
        self.add(notes)


class PartsCard(Card):
    """The points by part, as bars with figures."""

    def __init__(self, score: Score, language: Language) -> None:
        super().__init__()
        self.setObjectName("result_parts")
        self.add_heading(self.tr("分野ごとの点数"))
        figures = [PartFigure(one.part.title.to(language), one.points, one.best) for one in score.parts]
        self.add(PartBars(figures, self.tr("点")))
        if score.not_applicable:
            self.add(Caption(self.tr("該当なしの質問は、右の数から除いています。")))


def edition_caveat(questionnaire: Questionnaire, language: Language) -> QWidget | None:
    """What is not verified about the edition; None where all is."""
    if questionnaire.verified and questionnaire.caveat is None:
        return None
    words = questionnaire.caveat.to(language) if questionnaire.caveat else ""
    text = phrase("edition.unverified", language)
    banner = Banner(text, "warn", detail=words) if words else Banner(text, "warn")
    banner.setObjectName("result_caveat")
    return banner

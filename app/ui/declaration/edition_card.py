"""The way to a newer edition: what holds is carried over, only the rest is asked, and back again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.assessment.score import score
from app.content.edition_changes import newest_edition
from app.content.packs import load_questionnaire
from app.declaration.edition_move import Move, last_move, move, outlook, undo
from app.domain.calendar import local_date, long_date, parse_utc
from app.records.errors import StoreError
from app.system.clock import utc_now
from app.ui import tokens
from app.ui.context import Context
from app.ui.theme import theme
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.card import Card
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.labels import Caption, Soft

_ABOUT = "edition"  # what the trouble of moving is about


class EditionCard(Card):
    """Shown while a newer edition exists, or after a move to it. `moved`: another edition is in use now."""

    moved = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert context.store is not None
        self._context, self._store = context, context.store
        self.setObjectName("edition_card")
        self.body.setSpacing(theme().space(tokens.SPACE_S))
        here, newest = context.assessment.edition, newest_edition()
        kept = last_move(self._store, here)
        if here != newest:
            self._offer(here, newest)
        elif kept is not None:
            self._tell(kept)
        else:
            self.hide()

    @property
    def has_something(self) -> bool:
        """Whether there is anything to show."""
        return self.body.count() > 0

    def _offer(self, here: str, newest: str) -> None:
        found = outlook(self._store, here, newest)
        questionnaire = load_questionnaire(newest)
        title = self._context.words(questionnaire.articles_title)
        self.add_heading(self.tr("新しい版があります： {title}").format(title=title))
        words = self.tr("今の答えのうち{carried}問をそのまま使い、あと{left}問だけ答えます。")
        self.add(Soft(words.format(carried=found.carried, left=found.to_ask)))
        self.add(Soft(self.tr("今の答えと点数は残ります。いつでも元にもどせます。")))
        if not questionnaire.verified:
            note = self.tr("第{edition}版の質問は、原本とまだ照らし合わせていない仮のものです。")
            self.add(Caption(note.format(edition=newest)))
        button = SecondaryButton(self.tr("第{edition}版に移る").format(edition=newest))
        button.setObjectName("edition_move")
        button.clicked.connect(lambda: self._move(newest))
        buttons: list[QWidget] = [button]
        for article in questionnaire.articles:
            if article.id in found.changes.new_articles:
                words = self._context.words(article.title)
                look = LinkButton(self.tr("加わった決まりを見る：{title}").format(title=words))
                look.setObjectName(f"edition_article_{article.id}")
                look.clicked.connect(
                    lambda _on=False, to=article.id: self._context.navigate("article_work", article=to)
                )
                buttons.append(look)
        self.add(flow(*buttons))

    def _tell(self, kept: Move) -> None:
        title = self.tr("第{earlier}版から第{later}版に移りました")
        self.add_heading(title.format(earlier=kept.earlier, later=kept.later))
        try:
            day = long_date(local_date(parse_utc(kept.moved_at)), self._context.language)
        except ValueError:
            day = ""
        words = self.tr("{day}に、{count}問の答えを引きつぎました。").format(day=day, count=len(kept.carried))
        self.add(Soft(words))
        totals = [self._total(one) for one in (kept.earlier, kept.later)]
        self.add(Soft("　".join(totals)))
        left = len(self._context.assessment.unanswered)
        buttons: list[QWidget] = []
        if left:
            ask = SecondaryButton(self.tr("あと{count}問に答える").format(count=left))
            ask.setObjectName("edition_ask")
            first = self._context.assessment.unanswered[0]
            ask.clicked.connect(lambda: self._context.navigate("questions", question_id=first))
            buttons.append(ask)
        back = LinkButton(self.tr("第{edition}版にもどす").format(edition=kept.earlier))
        back.setObjectName("edition_back")
        back.clicked.connect(lambda: self._undo(kept))
        buttons.append(back)
        self.add(flow(*buttons))

    def _total(self, edition: str) -> str:
        points = score(load_questionnaire(edition), self._store.answers(edition))
        words = self.tr("第{edition}版： {total}点（{answered} / {asked}問）")
        return words.format(edition=edition, total=points.total, answered=points.answered, asked=points.asked)

    def _move(self, newest: str) -> None:
        try:
            done = move(self._store, self._context.assessment, newest, utc_now())
        except StoreError as error:
            self._context.warn_not_kept(error, _ABOUT)
            return
        self._context.mended(_ABOUT)
        self.moved.emit()
        self._context.notify(
            self.tr("第{edition}版に移りました").format(edition=newest),
            self.tr("元に戻す"),
            lambda: self._undo(done),
        )

    def _undo(self, done: Move) -> None:
        try:
            undo(self._store, self._context.assessment, done)
        except StoreError as error:
            self._context.warn_not_kept(error, _ABOUT)
            return
        self._context.mended(_ABOUT)
        self.moved.emit()

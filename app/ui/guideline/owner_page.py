"""経営者の確認: three principles and seven actions, what the records say, and a tick with its day."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.content.owner_pack import ACTION, PRINCIPLE, load_owner_pack
from app.domain.calendar import long_date
from app.domain.language import Language
from app.guideline.owner_checklist import CheckLine, Known, owner_checklist, tick
from app.report.document import Document
from app.ui import registry, tokens
from app.ui.context import Context
from app.ui.document_output import DocumentOutput
from app.ui.page import Page
from app.ui.plan_date_field import today
from app.ui.theme import theme
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import Card, row
from app.ui.widgets.check_tile import CheckLine as TickLine
from app.ui.widgets.inspection_parts import GroupHeading, Section, beside
from app.ui.widgets.labels import Caption, Soft


class OwnerPage(Page):
    """A list to tick, and the paper as a second face."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("経営者の確認"),
            self.tr("ガイドラインの3つの原則と7つの取り組みです。年に1回、自分で確かめます。"),
        )
        self._on_paper = False
        self._lines = Section(spacing=tokens.SPACE_M)
        self.output = DocumentOutput(context, self._document, self._stem)
        self.add(self._lines)
        self.add(self.output)
        bar = self.add_actions(self.tr("見本と印刷"), self.tr("戻る"))
        bar.back_pressed.connect(self._back)
        bar.main_pressed.connect(lambda: self._show(True))

    def refresh(self) -> None:
        self._show(self._on_paper)

    def go_to(self, paper: bool = False, **_place: object) -> None:
        """Open the list or the paper."""
        self._on_paper = paper

    def place(self) -> dict[str, bool]:
        return {"paper": True} if self._on_paper else {}

    def _show(self, paper: bool) -> None:
        self._on_paper = paper
        self._lines.setVisible(not paper)
        self.output.setVisible(paper)
        bar = self.action_bar
        assert bar is not None
        bar.set_main("" if paper else self.tr("見本と印刷"))
        if paper:
            self.output.refresh()
        else:
            self._fill()
        self.scroll_area.verticalScrollBar().setValue(0)

    def _back(self) -> None:
        if self._on_paper:
            self._show(False)
        else:
            self.context.navigate("guideline")

    # The list

    def _checklist(self) -> tuple[CheckLine, ...]:
        store = self.context.store
        assert store is not None
        return owner_checklist(store, self.context.assessment, today())

    def _fill(self) -> None:
        self._lines.clear()
        lines = self._checklist()
        ticked = sum(one.ticked_on is not None and not one.tick_is_old for one in lines)
        self._lines.add(
            Soft(
                self.tr("{total}のうち{count}を、この1年に確かめました。").format(
                    total=len(lines), count=ticked
                )
            )
        )
        for kind, heading in ((PRINCIPLE, self.tr("3つの原則")), (ACTION, self.tr("7つの取り組み"))):
            self._lines.add(GroupHeading(heading))
            for line in lines:
                if line.item.kind == kind:
                    self._lines.add(self._card(line))
        pack, language = load_owner_pack(), self.context.language
        checked = self.tr("確認日： {day}").format(day=long_date(pack.checked_on, language))
        self._lines.add(Caption(f"{pack.credit.to(language)}\n{checked}"))

    def _card(self, line: CheckLine) -> QWidget:
        language, item = self.context.language, line.item
        card = Card(padding=tokens.SPACE_L)
        card.body.setSpacing(theme().space(tokens.SPACE_S))
        card.add_heading(f"{item.number}  {item.title.to(language)}")
        card.add(Soft(item.meaning.to(language)))
        for known in line.known:
            card.add(self._known(known))
        links = row(self._tick(line), None)
        if item.page in registry.PAGES:
            there = LinkButton(self.tr("ここへ行く"), icon="forward", icon_after=True)
            there.setObjectName(f"go_{item.id}")
            there.setAccessibleName(
                self.tr("「{title}」のページを開く").format(title=item.title.to(language))
            )
            there.clicked.connect(lambda: self.context.navigate(item.page))
            links.addWidget(there)
        card.add(links)
        return card

    def _known(self, known: Known) -> QWidget:
        """A record with a check; what is not there without one, in the same quiet grey."""
        holder = Section(spacing=0)
        fresh = known.there and not known.is_old
        mark = IconMark("check" if fresh else "minus", "good" if fresh else "text_soft", 16)
        holder.add(beside(mark, Soft(known.words(self.context.language)), size=14))
        return holder

    def _tick(self, line: CheckLine) -> TickLine:
        language, item = self.context.language, line.item
        words = self.tr("確かめました")
        if line.ticked_on is not None:
            day = long_date(line.ticked_on, language)
            words = self.tr("確かめました（{day}）").format(day=day)
            if line.tick_is_old:
                words = self.tr("確かめました（{day}・1年より前です）").format(day=day)
        box = TickLine(words, line.ticked_on is not None and not line.tick_is_old)
        box.setObjectName(f"tick_{item.id}")
        box.setAccessibleName(f"{item.title.to(language)}: {words}")
        box.toggled.connect(lambda on: self._take(item.id, on))
        return box

    def _take(self, item_id: str, on: bool) -> None:
        store = self.context.store
        assert store is not None
        tick(store, item_id, today() if on else None)
        self._fill()
        self.say_saved()
        box = self.findChild(QWidget, f"tick_{item_id}")
        if box is not None:
            box.setFocus()

    # The paper

    def _document(self, language: Language) -> Document:
        from app.report.owner_page import owner_page

        return owner_page(self._checklist(), self.context.assessment.profile, today(), language)

    def _stem(self, language: Language) -> str:
        from app.report.owner_page import owner_file_stem

        return owner_file_stem(self.context.assessment.profile, language, today())

"""★3までの距離: what touches the requirements of the new scheme, and what would touch most for least."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from app.content.packs import load_actions
from app.content.phrases import phrase
from app.content.three_star_pack import load_three_star
from app.domain.language import Language
from app.guideline.evidence import Known, gather
from app.guideline.three_star import (
    CriterionNotes,
    Move,
    RequirementStanding,
    Standing,
    counts,
    next_moves,
    three_star,
)
from app.guideline.three_star_words import move_title, standing_word
from app.report.document import Document
from app.report.three_star_paper import (
    three_star_document,
    three_star_stem,
    three_star_workbook,
    version_text,
)
from app.ui import registry, tokens
from app.ui.context import Context
from app.ui.document_output import DocumentOutput
from app.ui.guideline.table_files import TableOutput
from app.ui.guideline.three_star_marks import StandingPicture, standing_badge
from app.ui.guideline.three_star_rows import RequirementRow
from app.ui.page import Page
from app.ui.pages.inspection_again import open_link
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.inspection_flow import WrappingRow
from app.ui.widgets.inspection_parts import GroupHeading, Section, SmallHeading
from app.ui.widgets.labels import Caption, Soft
from app.ui.widgets.paint import Separator

_SHOWN_MOVES = 3


class ThreeStarPage(Page):
    """The picture and the list, and the paper as a second face."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("★3までの距離"),
            self.tr("新しい制度の要求に、いま何が関わっているかを見ます。満たしたかどうかは判定しません。"),
        )
        assert context.store is not None
        self._notes = CriterionNotes(context.store)
        self._on_paper = False
        self._known: Known | None = None
        self._standings: tuple[RequirementStanding, ...] = ()
        self._moves: tuple[Move, ...] = ()
        self._list = Section(spacing=tokens.SPACE_L)
        self.output = DocumentOutput(context, self._document, self._stem)
        self._tables = TableOutput(context, self)
        self._tables.saved.connect(
            lambda saved: context.notify(self.tr("{file} に保存しました").format(file=saved.path.name))
        )
        self._tables.failed.connect(lambda text: context.warn(text))
        self.add(self._list)
        self.add(self.output)
        bar = self.add_actions(self.tr("見本と印刷"), self.tr("戻る"))
        bar.back_pressed.connect(self._back)
        bar.main_pressed.connect(lambda: self._show(True))

    def refresh(self) -> None:
        self._show(self._on_paper)

    def go_to(self, paper: bool = False, **_place: Any) -> None:
        """Open the list or the paper."""
        self._on_paper = paper

    def place(self) -> dict[str, Any]:
        return {"paper": True} if self._on_paper else {}

    def _show(self, paper: bool) -> None:
        self._on_paper = paper
        self._look()
        self._list.setVisible(not paper)
        self.output.setVisible(paper)
        assert self.action_bar is not None
        self.action_bar.set_main("" if paper else self.tr("見本と印刷"))
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

    def _look(self) -> None:
        """Read everything again: other pages may have changed it."""
        assert self.context.store is not None
        pack = load_three_star()
        self._known = gather(self.context.store, self.context.assessment)
        self._standings = three_star(pack, self._known)
        self._moves = next_moves(pack, self._standings, self._known, load_actions())

    # The list

    def _fill(self) -> None:
        self._list.clear()
        pack, language = load_three_star(), self.context.language
        voluntary = phrase("three_star.voluntary", language)
        self._list.add(Banner(voluntary, detail=version_text(pack, language)))
        self._list.add(self._picture())
        if self._moves:
            self._list.add(self._next())
        notes = self._notes.all()
        for category in pack.categories:
            self._list.add(GroupHeading(category.title.to(language)))
            mine = [one for one in self._standings if one.requirement.category == category.id]
            self._list.add(self._group(mine, notes))
        self._list.add(self._expert())
        self._list.add(self._source())

    def _picture(self) -> QWidget:
        pack, language = load_three_star(), self.context.language
        card = Card()
        card.setObjectName("three_star_picture")
        total = phrase(
            "three_star.count", language, total=len(pack.requirements), criteria=pack.criterion_count
        )
        card.add_heading(total)
        found = counts(self._standings)
        badges: list[QWidget] = [
            standing_badge(one, language, f"{standing_word(one, language)} {found[one]}") for one in Standing
        ]
        card.add(WrappingRow(badges))
        card.add(
            Caption(self.tr("「あり」は、関わるものがあるという意味です。満たしたという意味ではありません。"))
        )
        groups = [
            (
                category.title.to(language),
                [one for one in self._standings if one.requirement.category == category.id],
            )
            for category in pack.categories
        ]
        card.add(StandingPicture(groups, language))
        legend = Disclosure(self.tr("しるしの意味"))
        legend.setObjectName("three_star_legend")
        for one in Standing:
            meaning = phrase(f"three_star.meaning.{one.value}", language)
            legend.add(column(WrappingRow([standing_badge(one, language)]), Soft(meaning), spacing=2))
        card.add(legend)
        return card

    def _next(self) -> QWidget:
        card = Card()
        card.setObjectName("three_star_moves")
        card.add_heading(phrase("three_star.moves", self.context.language))
        for at, move in enumerate(self._moves[:_SHOWN_MOVES]):
            if at:
                card.add(Separator())
            card.add(self._move(move))
        return card

    def _move(self, move: Move) -> QWidget:
        language = self.context.language
        title = move_title(move, language)
        cost = self.tr("約{minutes}分・{yen}円で、{count}件の要求に関わります").format(
            minutes=move.minutes, yen=f"{move.yen:,}", count=len(move.closes)
        )
        lines = column(SmallHeading(title), Soft(cost), Caption(", ".join(move.closes)), spacing=2)
        if move.page in registry.PAGES:
            go = LinkButton(self.tr("ここへ行く"), icon="forward", icon_after=True)
            go.setObjectName(f"move_{move.id}")
            go.setAccessibleName(self.tr("「{title}」のページを開く").format(title=title))
            go.clicked.connect(lambda: self._go_for(move))
            lines.addLayout(row(go, None))
        holder = QWidget()
        holder.setLayout(lines)
        return holder

    def _go_for(self, move: Move) -> None:
        if move.kind == "action":
            self.context.navigate(move.page, subject=f"check:{move.id.removeprefix('fix_')}")
        else:
            self.context.navigate(move.page)

    def _group(self, standings: list[RequirementStanding], notes: dict[str, str]) -> QWidget:
        assert self._known is not None
        card = Card()
        for at, one in enumerate(standings):
            if at:
                card.add(Separator())
            card.add(
                RequirementRow(
                    one,
                    load_three_star(),
                    self._known.questionnaire,
                    notes,
                    self.context.language,
                    self._keep_note,
                    self.context.navigate,
                )
            )
        return card

    def _keep_note(self, criterion_id: str, text: str) -> None:
        self._notes.save(criterion_id, text)
        self.say_saved()

    def _expert(self) -> QWidget:
        card = Card()
        card.setObjectName("three_star_expert")
        card.add_heading(self.tr("確認する専門家に渡す"))
        card.add(Soft(self.tr("要求ごとの根拠と、項目ごとの「確認」の欄が空いた表を、Excelで作ります。")))
        save = SecondaryButton(self.tr("Excelで保存"), icon="save")
        save.setObjectName("three_star_workbook")
        save.clicked.connect(self._save_workbook)
        card.add(row(save, None))
        return card

    def _save_workbook(self) -> None:
        assert self._known is not None
        known, standings, language = self._known, self._standings, self.context.language
        notes = self._notes.all()

        def make() -> bytes:
            return three_star_workbook(load_three_star(), standings, notes, known, language)

        self._tables.save_workbook(three_star_stem(known, language, workbook=True), make)

    def _source(self) -> QWidget:
        pack, language = load_three_star(), self.context.language
        holder = Section(spacing=tokens.SPACE_S)
        words = self.tr("公式のページを見る（ブラウザーが開きます）")
        source = LinkButton(words, icon="external", icon_after=True)
        source.setObjectName("three_star_source")
        source.clicked.connect(self._open_source)
        holder.add(Separator())
        holder.add(row(source, None))
        higher = self.tr("★4には、ほかに{count}の要求があります：{ids}").format(
            count=len(pack.four_star_ids), ids=", ".join(pack.four_star_ids)
        )
        lines = [one.to(language) for one in (pack.title, pack.note, pack.start, pack.credit)]
        holder.add(Caption("\n".join([*lines, higher])))
        return holder

    def _open_source(self) -> None:
        address = load_three_star().source_url
        if not open_link(address):
            self.context.warn_link(address)

    # The paper

    def _document(self, language: Language) -> Document:
        assert self._known is not None
        return three_star_document(load_three_star(), self._standings, self._moves, self._known, language)

    def _stem(self, language: Language) -> str:
        assert self._known is not None
        return three_star_stem(self._known, language)

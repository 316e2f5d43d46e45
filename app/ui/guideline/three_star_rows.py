"""One requirement of the list: name, standing, and folded away what touches it and the notes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from app.content.phrases import phrase
from app.content.three_star_pack import Requirement, ThreeStarPack
from app.domain.calendar import long_date
from app.domain.language import Language
from app.domain.questionnaire import Questionnaire
from app.guideline.evidence import Evidence, Finding
from app.guideline.three_star import RequirementStanding
from app.guideline.three_star_words import evidence_text
from app.ui import registry, tokens
from app.ui.guideline.three_star_marks import standing_badge
from app.ui.theme import theme
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import column, row
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.field_row import FieldRow, TextField
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_flow import WrappingRow
from app.ui.widgets.inspection_parts import SmallHeading, beside
from app.ui.widgets.labels import Body, Caption, Soft

_LARGE_TEXT = 1.4


class RequirementRow(QWidget):
    """The folded part is made when it is first opened: eighty-one fields would slow the page down.

    `keep_note` is called as a note is typed; `go` opens a page by its id.
    """

    def __init__(
        self,
        one: RequirementStanding,
        pack: ThreeStarPack,
        sheet: Questionnaire,
        notes: Mapping[str, str],
        language: Language,
        keep_note: Callable[[str, str], None],
        go: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._one, self._pack, self._sheet, self._language = one, pack, sheet, language
        self._notes, self._keep_note, self._go = dict(notes), keep_note, go
        requirement = one.requirement
        number = phrase("three_star.criteria", language, id=requirement.id, count=requirement.criteria)
        name = requirement.name.to(language)
        badge = standing_badge(one.standing, language)
        self.details = Disclosure(self.tr("くわしく"))
        self.details.setObjectName(f"requirement_{requirement.id}")
        head = self.details.focusProxy()
        if head is not None:
            head.setAccessibleName(self.tr("{name}をくわしく").format(name=f"{requirement.id} {name}"))
        self.details.toggled.connect(self._fill)
        title = Body(f"{number}  {name}", bold=True)
        if theme().text_scale >= _LARGE_TEXT:
            top = column(title, WrappingRow([badge]), spacing=tokens.SPACE_XS)
        else:
            top = column(row(title, badge, stretch=0))
        summary = Soft(requirement.summary.to(language))
        self.setLayout(column(top, summary, self.details, spacing=tokens.SPACE_XS))
        self._filled = False

    def _fill(self, opened: bool) -> None:
        head = self.details.focusProxy()
        requirement = self._one.requirement
        if head is not None:
            name = f"{requirement.id} {requirement.name.to(self._language)}"
            head.setAccessibleName(self.tr("{name}をくわしく").format(name=name))
        if not opened or self._filled:
            return
        self._filled = True
        add = self.details.add
        add(SmallHeading(self.tr("関わっているもの")))
        if not self._one.evidence:
            add(Soft(self.tr("まだ何もありません。")))
        for piece in self._one.evidence:
            add(self._evidence(piece))
        if requirement.outside:
            add(Soft(self._pack.outside_service.note.to(self._language)))
        links = self._links(requirement)
        if links:
            add(flow(*links))
        self._add_notes(requirement)

    def _evidence(self, piece: Evidence) -> QWidget:
        holder = QWidget()
        text = evidence_text(piece, self._sheet, self._language)
        day = long_date(piece.on, self._language)
        wanting = piece.finding in (Finding.BAD, Finding.PARTLY)
        mark = IconMark("warn" if wanting else "info", "warn" if wanting else "text_soft", 16)
        holder.setLayout(beside(mark, column(Soft(text), Caption(day), spacing=0), 14))
        return holder

    def _links(self, requirement: Requirement) -> list[QWidget]:
        pages = dict.fromkeys(self._pack.document(one).page for one in requirement.documents)
        found: list[QWidget] = []
        for document in requirement.documents:
            made = self._pack.document(document)
            if made.page in registry.PAGES and pages.pop(made.page, "used") is None:
                found.append(self._link(made.title.to(self._language), made.page, requirement.id))
        if requirement.outside and self._pack.outside_service.page in registry.PAGES:
            service = self._pack.outside_service
            found.append(self._link(service.title.to(self._language), service.page, requirement.id))
        return found

    def _link(self, title: str, page: str, requirement_id: str) -> LinkButton:
        link = LinkButton(self.tr("「{title}」へ").format(title=title), icon="forward", icon_after=True)
        link.setObjectName(f"go_{requirement_id}_{page}")
        link.clicked.connect(lambda: self._go(page))
        return link

    def _add_notes(self, requirement: Requirement) -> None:
        add = self.details.add
        add(SmallHeading(self.tr("項目ごとのメモ")))
        add(Caption(self.tr("各項目の文は公表資料にあります。分かったことを、番号ごとに書いておけます。")))
        for number, criterion_id in enumerate(requirement.criterion_ids, start=1):
            field = TextField(self._notes.get(criterion_id, ""))
            field.setObjectName(f"note_{criterion_id}")
            field.setMaxLength(2000)
            label = phrase("three_star.criterion", self._language, id=requirement.id, number=number)
            field.edited.connect(lambda text, key=criterion_id: self._keep_note(key, text))
            add(FieldRow(label, field))
        self.details.body.setSpacing(theme().space(tokens.SPACE_S))

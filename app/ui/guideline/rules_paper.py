"""The rules on paper: which version, booklet or handbook, preview, saving and printing."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.language import Language
from app.guideline.rule_set import RuleSet
from app.guideline.rule_store import FirmRules
from app.report.document import Document
from app.ui import tokens
from app.ui.context import Context
from app.ui.document_output import DocumentOutput
from app.ui.plan_date_field import today
from app.ui.widgets.card import row
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.inspection_parts import Section

_BOOKLET, _HANDBOOK = "booklet", "handbook"


class RulesPaper(Section):
    """Call `show_current` each time it comes into sight."""

    def __init__(self, context: Context, rules: FirmRules, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=tokens.SPACE_M)
        self._rules = rules
        self._kind, self._decided_one = _BOOKLET, False
        self._which = Section(spacing=0)
        self.add(self._which)
        kinds = [(_BOOKLET, self.tr("1冊にまとめる")), (_HANDBOOK, self.tr("配るための手引き"))]
        choice = Segments(kinds, _BOOKLET, self.tr("書類の種類"))
        choice.value_chosen.connect(self._choose_kind)
        self.add(row(choice, None))
        self.output = DocumentOutput(context, self._document, self._stem)
        self.add(self.output)

    def show_current(self) -> None:
        """Read the rules again and lay them out."""
        self._offer_versions()
        self.output.refresh()

    def _offer_versions(self) -> None:
        """After a change both can be printed: what was decided, and the draft."""
        self._which.clear()
        self._decided_one = False
        latest = self._rules.latest
        both = latest is not None and self._rules.current().is_draft
        self._which.setVisible(both)
        if latest is None or not both:
            return
        decided = self.tr("決めた第{number}版").format(number=latest.number)
        choice = Segments([(False, self.tr("今の下書き")), (True, decided)], False, self.tr("どの版か"))
        choice.value_chosen.connect(self._choose_version)
        self._which.add(row(choice, None))

    def _choose_version(self, decided: bool) -> None:
        self._decided_one = decided
        self.output.refresh()

    def _choose_kind(self, kind: str) -> None:
        self._kind = kind
        self.output.refresh()

    def _shown(self) -> RuleSet:
        latest = self._rules.latest
        return latest if self._decided_one and latest is not None else self._rules.current()

    def _document(self, language: Language) -> Document:
        from app.report.rules_booklet import handbook, rules_booklet

        if self._kind == _HANDBOOK:
            return handbook(self._shown(), language)
        return rules_booklet(self._shown(), self._rules.versions, language)

    def _stem(self, language: Language) -> str:
        from app.report.rules_booklet import rules_file_stem

        return rules_file_stem(self._shown(), language, today(), self._kind == _HANDBOOK)

"""Beside a question: what the list of services or contractors says, and the way there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.content.furigana import furigana_filled
from app.domain.language import Language
from app.guideline.list_hints import list_hint
from app.ui import tokens
from app.ui.context import Context
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import Card, row
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.ruby_label import RubyLabel


def show_list_hint(place: Section, question_id: str, context: Context) -> None:
    """Put the hint into `place`, which is hidden where there is none."""
    place.clear()
    found = list_hint(context.store, question_id, context.language) if context.store is not None else None
    place.setVisible(found is not None)
    if found is None:
        return
    card = Card(tone="unknown", padding=tokens.SPACE_M)
    shown = context.preferences.furigana and context.language is Language.JA
    readings = furigana_filled(found.words) if context.language is Language.JA else ()
    words = RubyLabel(found.words, size=14, colour="text_soft", readings=readings, shown=shown)
    words.setObjectName(f"list_hint_{question_id}")
    card.add(words)
    link = LinkButton(QCoreApplication.translate("ListHint", "一覧を開く"))
    link.setObjectName(f"list_open_{question_id}")
    back = {"page": "questions", "question_id": question_id}
    link.clicked.connect(lambda: context.navigate(found.page, return_to=back))
    card.add(row(link, None))
    place.add(card)

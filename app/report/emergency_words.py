"""What the papers of the worst hour share: phrases, lines of contacts, the frame of a document."""

from __future__ import annotations

from collections.abc import Sequence

from app.content.kinds import Desk
from app.content.phrases import phrase
from app.domain.language import Language
from app.report.document import Block, Document, Paragraph, Words


class EmergencyWords:
    """The phrases `emergency.<name>` in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, name: str, /, **values: object) -> str:
        return phrase(f"emergency.{name}", self.language, **values)

    def desk_number(self, desk: Desk) -> str:
        """Phone and mail of a desk; a number that was not confirmed says so."""
        number = " / ".join(part for part in (desk.phone, desk.mail) if part) or desk.url
        return number if desk.verified else self("card.number_unsure", contact=number)

    def document(self, title: str, blocks: Sequence[Block], author: str = "", footer: str = "") -> Document:
        """A document with our usual foot."""
        return Document(
            title=title,
            language=self.language,
            blocks=tuple(blocks),
            footer=footer or self("footer", title=title),
            page_label=self("page", page="{page}", pages="{pages}"),
            author=author,
        )


def muted(text: str, size: float = 0.9) -> Paragraph:
    """A quiet line."""
    return Paragraph(Words(text, size, muted=True))


def plain(text: str, size: float = 1.0, bold: bool = False) -> Paragraph:
    """A paragraph."""
    return Paragraph(Words(text, size, bold))

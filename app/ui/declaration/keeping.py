"""What the pages of this area do alike: keep something at once, open an address, copy a text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from app.records.errors import StoreError
from app.ui.context import Context
from app.ui.pages.inspection_again import open_link
from app.ui.widgets.inspection_parts import Section


def keep(context: Context, deed: Callable[[], object]) -> bool:
    """Do what writes to the store; trouble is said in a sentence. False when nothing was kept."""
    try:
        deed()
    except StoreError as error:
        context.warn_not_kept(error)
        return False
    return True


def open_address(context: Context, address: str) -> None:
    """Open a page of the web in the browser; where there is none, show the address."""
    if not open_link(address):
        context.warn_link(address)


def copy_text(context: Context, text: str, said: str) -> None:
    """Put `text` on the clipboard and say so."""
    QGuiApplication.clipboard().setText(text)
    context.notify(said)


def lay_out_now(*parts: Section) -> None:
    """Give what was just put into the parts its room at once, not with the next round of events."""
    for part in parts:
        part.body.activate()
        outer = part.parentWidget()
        while outer is not None and (layout := outer.layout()) is not None:
            layout.activate()
            outer = outer.parentWidget()

"""Which colours and sizes hold now, and the style sheet made from them.

`theme()` gives the theme in force. It is set before any widget is made (`apply`), and set again when the
system changes between light and dark, or the user chooses otherwise; the main window then builds its
pages anew, so a widget may read the theme once, in its constructor.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.system.folders import resource_folder
from app.ui import tokens
from app.ui.tokens import CONTRAST, DARK, LIGHT, SystemColours, Tokens, contrast_tokens

WINDOWS_FAMILY = "Yu Gothic UI"
_TIGHT_PERCENT = 95
TEXT_SIZES = (100, 115, 130, 150, 175, 200)


class ThemeChoice(StrEnum):
    """What the settings offer."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Theme(NamedTuple):
    """Colours and text size in force. `text_scale` is 1.0 at 100 %."""

    colours: Tokens
    text_scale: float = 1.0
    family: str = ""
    tight: bool = False  # the bundled face sets Latin letters wide apart

    def px(self, size: float) -> int:
        """A type size or a height that follows the text size, in device-independent pixels."""
        return round(size * self.text_scale)

    def space(self, size: float) -> int:
        """A distance: grows half as fast as the text, so that large text still finds room."""
        return round(size * (1 + (self.text_scale - 1) / 2))

    def colour(self, name: str) -> QColor:
        """A colour of the table by its name."""
        return QColor(getattr(self.colours, name))

    def font(self, size: float = tokens.TYPE_BODY, bold: bool = False) -> QFont:
        """The program's face at a size given in pixels at 100 %."""
        font = QFont(self.family) if self.family else QFont()
        font.setPixelSize(self.px(size))
        if self.tight:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, _TIGHT_PERCENT)
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font


_current = Theme(LIGHT)


def theme() -> Theme:
    """The theme in force."""
    return _current


def apply(
    application: QApplication, choice: ThemeChoice, text_size: int, family: str, latin: bool = False
) -> Theme:
    """Put a theme in force for the whole program. `text_size` is a percentage; `latin`: not Japanese.

    `dress` has to follow before a stock widget (a field, a menu, a scroll bar) is seen.
    """
    global _current
    _current = Theme(colours_for(choice), text_size / 100, family, latin and family != WINDOWS_FAMILY)
    application.setFont(_current.font())
    application.setPalette(_palette(_current.colours))
    return _current


def dress(application: QApplication) -> None:
    """Put the style sheet of the theme in force."""
    application.setStyleSheet(style_sheet(_current))


def colours_for(choice: ThemeChoice) -> Tokens:
    """The table for a choice; SYSTEM asks the system, whose contrast theme wins over everything."""
    if choice is ThemeChoice.SYSTEM and system_wants_contrast():
        from app.system.contrast_colours import contrast_colours  # few people need it

        chosen = contrast_colours()
        return contrast_tokens(SystemColours(*chosen)) if chosen else CONTRAST
    if choice is ThemeChoice.CONTRAST:
        return CONTRAST
    if choice is ThemeChoice.SYSTEM:
        return DARK if system_is_dark() else LIGHT
    return DARK if choice is ThemeChoice.DARK else LIGHT


def system_is_dark() -> bool:
    """True when the system shows light text on dark."""
    return QGuiApplication.styleHints().colorScheme() is QtCore.Qt.ColorScheme.Dark


def system_wants_contrast() -> bool:
    """True when the system runs a contrast theme."""
    style_hints = QGuiApplication.styleHints()  # keep it: the hints below die with its wrapper
    hints: QObject = style_hints.accessibility()
    high = QtCore.Qt.ContrastPreference.HighContrast  # named first: PySide knows the type only then
    return bool(hints.property("contrastPreference") == high)


def load_family(bundled: bool = False) -> str:
    """The face of the program: Yu Gothic UI where the system has it, else the bundled BIZ UDPGothic.

    With `bundled` the bundled one in any case: pictures then look the same on every machine.
    """
    if not bundled and QFontDatabase.hasFamily(WINDOWS_FAMILY):
        return WINDOWS_FAMILY
    family = ""
    for name in ("BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf"):
        number = QFontDatabase.addApplicationFont(str(resource_folder() / "fonts" / name))
        families = QFontDatabase.applicationFontFamilies(number)
        family = family or (families[0] if families else "")
    return family


def _palette(colours: Tokens) -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, name in (
        (roles.Window, "window"),
        (roles.WindowText, "text"),
        (roles.Base, "card"),
        (roles.AlternateBase, "card_hover"),
        (roles.Text, "text"),
        (roles.Button, "card"),
        (roles.ButtonText, "text"),
        (roles.Highlight, "accent"),
        (roles.HighlightedText, "on_accent"),
        (roles.Link, "accent_text"),
        (roles.PlaceholderText, "text_soft"),
        (roles.ToolTipBase, "tooltip"),
        (roles.ToolTipText, "on_tooltip"),
        (roles.Accent, "accent"),
    ):
        palette.setColor(role, QColor(getattr(colours, name)))
    for role in (roles.WindowText, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.text_soft))
    return palette


def style_sheet(now: Theme) -> str:
    """The style sheet for the few stock widgets we use; everything else paints itself."""
    c = now.colours
    return f"""
QMainWindow, QDialog {{ background: {c.window}; }}
QScrollArea, QScrollArea > QWidget, QWidget#scrolled {{ background: transparent; border: none; }}
QLineEdit, QPlainTextEdit, QDateEdit, QComboBox {{
    background: {c.card}; color: {c.text}; border: 1px solid {c.control_border}; border-radius: 8px;
    padding: {now.space(7)}px {now.space(11)}px; min-height: {now.px(22)}px;
    selection-background-color: {c.accent}; selection-color: {c.on_accent};
}}
QLineEdit:focus, QPlainTextEdit:focus, QDateEdit:focus, QComboBox:focus {{
    border: 2px solid {c.focus}; padding: {now.space(7) - 1}px {now.space(11) - 1}px;
}}
QLineEdit[wrong="true"] {{ border: 2px solid {c.bad}; padding: {now.space(7) - 1}px {now.space(11) - 1}px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{
    background: {c.window}; color: {c.text_soft};
}}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: {now.px(28)}px; }}
QComboBox QAbstractItemView {{
    background: {c.card}; color: {c.text}; border: 1px solid {c.border}; padding: 4px; outline: none;
    selection-background-color: {c.accent_soft}; selection-color: {c.text};
}}
QMenu {{
    background: {c.card}; color: {c.text}; border: 1px solid {c.border}; border-radius: 8px; padding: 6px;
}}
QMenu::item {{ padding: 8px 20px; border-radius: 6px; }}
QMenu::item:selected {{ background: {c.accent_soft}; }}
QToolTip {{
    background: {c.tooltip}; color: {c.on_tooltip}; border: 1px solid {c.tooltip}; padding: 6px 10px;
}}
QScrollBar:vertical {{ background: transparent; width: 14px; margin: 0; }}
QScrollBar::handle:vertical {{
    background: {c.control_border}; border-radius: 3px; min-height: 36px; margin: 4px 4px;
}}
QScrollBar::handle:vertical:hover {{ margin: 4px 3px; border-radius: 4px; background: {c.text_soft}; }}
QScrollBar:horizontal {{ background: transparent; height: 14px; margin: 0; }}
QScrollBar::handle:horizontal {{
    background: {c.control_border}; border-radius: 3px; min-width: 36px; margin: 4px;
}}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""

"""From our colours to Qt: one QPalette, one stylesheet, one font, set in one call.

Painted widgets take their colours from their own QPalette through `colours_of`,
so they follow every change of look, and a window may wear another palette than
the rest.  The roles below are our use of Qt's names.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.core.settings import Appearance
from facilitator.ui.sizes import Sizes, sizes_for
from facilitator.ui.stylesheet import stylesheet
from facilitator.ui.theme import CONTRAST, DARK, LIGHT, Palette, contrasting

_Role = QPalette.ColorRole
_WEIGHT_AXIS = QFont.Tag.fromString("wght")
_SEMI_BOLD = 600.0
_ROLES: dict[str, tuple[QPalette.ColorRole, ...]] = {
    "surface": (_Role.Window,),
    "card": (_Role.Base, _Role.Button, _Role.ToolTipBase),
    "line": (_Role.Mid,),
    "edge": (_Role.Dark,),
    "ink": (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.ToolTipText),
    "muted": (_Role.PlaceholderText,),
    "accent": (_Role.Highlight, _Role.Accent, _Role.Link),
    "accent_soft": (_Role.AlternateBase,),
    "on_accent": (_Role.HighlightedText,),
    "warn": (_Role.BrightText,),
    "warn_soft": (_Role.Midlight,),
    "over": (_Role.LinkVisited,),
    "over_soft": (_Role.Light,),
}


def qt_palette(palette: Palette) -> QPalette:
    """Our colours in Qt's roles; disabled text is muted, and still readable."""
    made = QPalette()
    for token, roles in _ROLES.items():
        for role in roles:
            made.setColor(role, QColor(getattr(palette, token)))
    made.setColor(_Role.Shadow, QColor("#000001" if palette.strong else "#000000"))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.muted))
    return made


def colours_of(widget: QWidget) -> Palette:
    """Our colours as a widget wears them now."""
    worn = widget.palette()
    active = QPalette.ColorGroup.Active

    def name(token: str) -> str:
        return worn.color(active, _ROLES[token][0]).name()

    surface, ink = worn.color(active, _Role.Window), worn.color(active, _Role.WindowText)
    return Palette(
        **{token: name(token) for token in _ROLES},
        dark=surface.lightness() < ink.lightness(),
        strong=worn.color(active, _Role.Shadow).name() == "#000001",
    )


def system_contrast(app: QApplication) -> Palette:
    """A high-contrast palette of the system's colours; call it before the first `apply_look`."""
    system = app.palette()
    roles = (_Role.Window, _Role.WindowText, _Role.Highlight, _Role.HighlightedText)
    surface, ink, accent, on_accent = (system.color(role).name() for role in roles)
    return contrasting(surface, ink, accent, on_accent)


def system_is_dark(app: QApplication) -> bool:
    """Whether the system asks for dark windows."""
    hints = app.styleHints()  # a chained temporary can be gone before it answers
    return hints.colorScheme() == Qt.ColorScheme.Dark


def palette_for(appearance: Appearance, *, dark: bool, contrast: Palette = CONTRAST) -> Palette:
    """The palette of a setting; `dark` is what the system says."""
    match appearance:
        case Appearance.AUTOMATIC:
            return DARK if dark else LIGHT
        case Appearance.LIGHT:
            return LIGHT
        case Appearance.DARK:
            return DARK
        case Appearance.CONTRAST:
            return contrast


def system_font_px() -> float:
    """The size of the system's own font, in pixels."""
    general = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    return float(QFontInfo(general).pixelSize())


def apply_look(app: QApplication, palette: Palette, percent: int) -> Sizes:
    """Dress the whole program; call it again to change colours or the text's size."""
    sizes = sizes_for(system_font_px(), percent)
    font = QFont(app.font())
    font.setPixelSize(sizes.body)
    if app.property("ourStyle") is None:
        app.setProperty("ourStyle", True)
        app.setStyle("Fusion")
    app.setPalette(qt_palette(palette))
    app.setFont(font)
    app.setStyleSheet(stylesheet(palette, sizes))
    return sizes


def dress(window: QWidget, palette: Palette, percent: int) -> None:
    """Give one window colours of its own, such as the dark room display."""
    window.setPalette(qt_palette(palette))
    window.setStyleSheet(stylesheet(palette, sizes_for(system_font_px(), percent)))


def scaled(font: QFont, factor: float, *, strong: bool = False) -> QFont:
    """A font so many times the size of `font`."""
    made = QFont(font)
    made.setPixelSize(max(8, round(QFontInfo(font).pixelSize() * factor)))
    if strong:
        strengthen(made)
    return made


def strengthen(font: QFont) -> None:
    """Make a font semi-bold, on the weight axis where its face is a variable one.

    Qt lists only the first instance of a variable face and would smear it
    for weights of 700 and up.
    """
    if "Bold" in QFontDatabase.styles(font.family()):
        font.setWeight(QFont.Weight.DemiBold)
    else:
        font.setVariableAxis(_WEIGHT_AXIS, _SEMI_BOLD)

"""Qt's own words (OK, Cancel, the file dialog) in the screen's language, and its direction.

Qt ships translations for many languages, not for all; where it has none, our
catalogue answers.  Switched live: every window gets a LanguageChange.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from facilitator.core.errors import N_

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

_OURS = {
    source.replace("&", ""): source
    for source in (
        N_("OK"),
        N_("Cancel"),
        N_("Close"),
        N_("Save"),
        N_("Open"),
        N_("Yes"),
        N_("No"),
        N_("Discard"),
        N_("Apply"),
        N_("Help"),
        N_("Undo"),
        N_("Redo"),
        N_("Cut"),
        N_("Copy"),
        N_("Paste"),
        N_("Delete"),
        N_("Select All"),
    )
}
_NAMES = ("our-words", "qt-words")


class QtWords(QTranslator):
    """Answers Qt's short words from our catalogue, and everything else as it was asked."""

    def __init__(self, _: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = _

    def isEmpty(self) -> bool:
        """Qt's: an empty translator would never be asked."""
        return False

    def translate(
        self,
        _context: str,
        source: str,
        _disambiguation: str | None = None,
        _n: int = -1,
    ) -> str:
        """Qt's: our word for Qt's, without mnemonics, which break some scripts."""
        bare = source.replace("&", "")
        return self._words(_OURS[bare]) if bare in _OURS else source


def field_locale(tag: str) -> QLocale:
    """The locale for fields: as the language writes times, with the digits our words use.

    Our sentences write 0 to 9 in every language; a field beside them does too.
    """
    wished = QLocale(tag)
    if wished.zeroDigit() == "0":
        return wished
    anywhere = QLocale.Country.AnyCountry
    shape = wished.timeFormat(QLocale.FormatType.ShortFormat)
    for other in QLocale.matchingLocales(wished.language(), wished.script(), anywhere):
        if other.zeroDigit() == "0" and other.timeFormat(QLocale.FormatType.ShortFormat) == shape:
            return other
    return QLocale.c()


def install_language(app: QApplication, _: Catalogue) -> None:
    """Direction, Qt's words, and the locale of every window that is open."""
    for old in app.findChildren(QTranslator):
        if old.objectName() in _NAMES:
            app.removeTranslator(old)
            old.deleteLater()
    ours = QtWords(_, app)
    ours.setObjectName(_NAMES[0])
    app.installTranslator(ours)
    shipped = QTranslator(app)
    shipped.setObjectName(_NAMES[1])
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if shipped.load(QLocale(_.tag), "qtbase", "_", folder):
        app.installTranslator(shipped)  # asked first, being last
    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    app.setLayoutDirection(right if _.right_to_left else left)
    locale = field_locale(_.tag)
    QLocale.setDefault(locale)
    for window in app.topLevelWidgets():
        window.setLocale(locale)

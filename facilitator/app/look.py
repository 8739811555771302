"""Faces, colours and language of all windows, from the settings."""

from __future__ import annotations

import locale
import os

from PySide6.QtWidgets import QApplication

from facilitator.core.settings import Settings
from facilitator.language.catalogues import Catalogue, open_catalogue, tag_of_environment
from facilitator.places import shipped
from facilitator.printing.font_files import packaged_font_files
from facilitator.ui.fonts import load_fonts
from facilitator.ui.qt_words import install_language
from facilitator.ui.style import apply_look, palette_for, system_contrast, system_is_dark

FIRST_FACES = ("NotoSans[wght].ttf", "NotoSansArabic[wght].ttf")  # what our screen languages need


class Look:
    """Dresses the program; the faces that are not needed at once come with `load_the_rest`."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._contrast = system_contrast(app)
        self._files = packaged_font_files()
        first = [file for file in self._files if file.name in FIRST_FACES]
        # the leading face decides the height of lines: it has to be the Latin one
        load_fonts(app, sorted(first, key=lambda file: FIRST_FACES.index(file.name)))

    def load_the_rest(self) -> None:
        """All other scripts; a tenth of a second, so after the first picture."""
        load_fonts(self._app, [file for file in self._files if file.name not in FIRST_FACES])

    def wear(self, settings: Settings) -> None:
        """Colours and sizes."""
        dark = system_is_dark(self._app)
        palette = palette_for(settings.appearance, dark=dark, contrast=self._contrast)
        apply_look(self._app, palette, settings.text_percent)

    def speak(self, settings: Settings) -> Catalogue:
        """The screen's language, also for Qt's own words."""
        words = open_catalogue(settings.language or system_tag(), shipped("locales"))
        install_language(self._app, words)
        return words


def system_tag() -> str:
    """The language this computer speaks: from the environment, else from the system."""
    tag = tag_of_environment(os.environ)
    if tag == "en" and not any(os.environ.get(k) for k in ("LANGUAGE", "LC_ALL", "LANG")):
        tag = (locale.getlocale()[0] or "en").replace("_", "-")
    return tag

"""The packaged typefaces, the same in windows as on paper.

Load what the screen's language needs before the first window, the rest (the
large faces for Chinese, Japanese and Korean) after it has been painted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication


def families_in(files: Iterable[Path]) -> tuple[str, ...]:
    """Load these font files; the families they bring, in order, each once.

    A file that is missing or broken is left out: the system's fonts stand in.
    """
    found: dict[str, None] = {}
    for file in files:
        number = QFontDatabase.addApplicationFont(str(file)) if file.is_file() else -1
        if number >= 0:
            found.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number)))
    return tuple(found)


def load_fonts(app: QApplication, files: Sequence[Path]) -> str:
    """Load faces and put their families into the program's font; the first family, or "".

    The first call decides the leading family; later calls add behind it.
    """
    families = families_in(files)
    font = QFont(app.font())
    known = font.families() if app.property("ourFonts") else []
    chain = list(dict.fromkeys([*known, *families]))
    if not chain:
        return ""
    app.setProperty("ourFonts", True)
    font.setFamilies(chain)
    app.setFont(font)
    return chain[0]

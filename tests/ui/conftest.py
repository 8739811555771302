"""Windows for tests: our typefaces, our looks, catalogues in three directions of care.

`look` dresses the running application; `mirrored` is a catalogue that answers
every message in made-up right-to-left words, so that a forgotten one is seen.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import manimgx_fonts
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.language.catalogues import Catalogue
from facilitator.ui.fonts import load_fonts
from facilitator.ui.style import apply_look
from facilitator.ui.theme import LIGHT, Palette

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

FACES = Path(manimgx_fonts.__file__).parent
SCREEN_FACES = (FACES / "NotoSans[wght].ttf", FACES / "NotoSansArabic[wght].ttf")
NEEDS_NAME = (
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Slider,
    QAccessible.Role.List,
    QAccessible.Role.Table,
)


class MirroredWords(gettext.NullTranslations):
    """Arabic-looking answers that keep their placeholders."""

    def gettext(self, message: str) -> str:
        return f"ترجمة {message}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"ترجمة {msgid1 if n == 1 else msgid2}"


@pytest.fixture
def english() -> Catalogue:
    return Catalogue()


@pytest.fixture
def mirrored() -> Catalogue:
    return Catalogue("ar", MirroredWords())


@pytest.fixture(params=["english", "mirrored"])
def either(request: pytest.FixtureRequest) -> Catalogue:
    """Both, one after the other."""
    catalogue = request.getfixturevalue(request.param)
    assert isinstance(catalogue, Catalogue)
    return catalogue


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Callable[..., None]]:
    """`look(palette, percent, right_to_left)` dresses the application; undone afterwards."""
    load_fonts(qapp, SCREEN_FACES)

    def dress(palette: Palette = LIGHT, percent: int = 100, right_to_left: bool = False) -> None:
        apply_look(qapp, palette, percent)
        qapp.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )

    dress()
    yield dress
    dress()


def nameless(window: QWidget) -> list[str]:
    """The focusable controls that a screen reader cannot name, from Qt's own tree."""
    found: list[str] = []
    waiting = [QAccessible.queryAccessibleInterface(window)]
    while waiting:
        here = waiting.pop()
        if here is None or not here.isValid() or here.state().invisible:
            continue
        waiting.extend(here.child(place) for place in range(here.childCount()))
        thing = here.object()
        focusable = isinstance(thing, QWidget) and thing.focusPolicy() != Qt.FocusPolicy.NoFocus
        shown = isinstance(thing, QWidget) and thing.isVisibleTo(window)
        if not (focusable and shown) and here.role() not in NEEDS_NAME:
            continue
        if not here.text(QAccessible.Text.Name).strip():
            found.append(f"{here.role().name} {type(thing).__name__} {here.rect()}")
    return found

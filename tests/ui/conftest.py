"""Windows for tests: our typefaces, our looks, a catalogue for each direction.

`look` dresses the running application; `mirrored` is a catalogue that answers
every message in made-up right-to-left words, so that a forgotten one is seen.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import manimgx_fonts
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator.language.catalogues import Catalogue
from facilitator.ui.fonts import load_fonts
from facilitator.ui.style import apply_look
from facilitator.ui.theme import LIGHT, Palette
from tests.ui.looking import MirroredWords

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

FACES = Path(manimgx_fonts.__file__).parent
SCREEN_FACES = (FACES / "NotoSans[wght].ttf", FACES / "NotoSansArabic[wght].ttf")


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


def pytest_itemcollected(item: pytest.Item) -> None:
    """The offscreen platform says that it has no window manager; that is no fault of ours."""
    item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))

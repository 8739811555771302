from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from facilitator.language.catalogues import Catalogue
from facilitator.ui.handouts.page import handouts_page
from facilitator.ui.handouts.screen import PrintOrder
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.notice import Notice
from tests.ui.handouts.test_presenter import Press, warnings
from tests.ui.samples import LANGUAGES, TITLES


def test_save_asks_where_and_shows_what_became_of_it(
    qtbot: QtBot, look: Callable[..., None], english: Catalogue
) -> None:
    look()
    press, asked = Press(), list[str]()

    def ask(name: str) -> str:
        asked.append(name)
        return "/somewhere/sheet.pdf"

    order = PrintOrder("run-sheet", "ours", ("en", "ar"), 12)
    view = handouts_page(english, order, TITLES, LANGUAGES, warnings, press.make, ask)
    qtbot.addWidget(view)
    view.show()
    said = [notice.words for notice in view.findChildren(Notice)]
    assert "ar: not reviewed yet" in said
    save = view.findChild(KeyButton, "save")
    bar = view.findChild(QProgressBar)
    assert save is not None
    assert bar is not None
    assert not bar.isVisible()
    save.click()
    assert asked == ["run-sheet-en-ar.pdf"]
    assert press.orders == [(order, Path("/somewhere/sheet.pdf"))]
    assert bar.isVisible()
    assert not save.isEnabled()
    next(b for b in view.findChildren(KeyButton) if b.words == "Cancel").click()
    assert press.cancelled == 1
    assert save.isEnabled()

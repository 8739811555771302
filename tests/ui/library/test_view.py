from __future__ import annotations

from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from facilitator.language.catalogues import Catalogue
from facilitator.ui.library.page import library_page
from facilitator.ui.widgets.paged_text import ProseView
from facilitator.ui.widgets.row_list import RowList
from tests.ui.looking import settle
from tests.ui.samples import FAULT, NAUGHTY, SHELF


def test_typing_searches_and_the_field_keeps_the_focus(
    qtbot: QtBot, look: Callable[..., None], english: Catalogue
) -> None:
    look()
    view = library_page(english, lambda: (SHELF, [FAULT]), ("en", "ar"))
    qtbot.addWidget(view)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    field = view.findChild(QLineEdit, "search")
    rows = view.findChild(RowList)
    assert field is not None
    assert rows is not None
    field.setFocus()
    QTest.keyClicks(field, "professionals")
    settle()
    assert rows.count() == 1
    assert field.hasFocus()


def test_a_text_is_read_in_two_languages(
    qtbot: QtBot, look: Callable[..., None], english: Catalogue
) -> None:
    look()
    view = library_page(english, lambda: (SHELF, []), ("en", "ar"))
    qtbot.addWidget(view)
    view.show()
    view.opened.emit("peers")
    settle()
    texts = [shown.toPlainText() for shown in view.findChildren(ProseView)]
    assert len(texts) == 2
    assert NAUGHTY in texts[0]
    assert "ونصغي" in texts[1]

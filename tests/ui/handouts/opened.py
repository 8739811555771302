"""The handouts page in a window that has the keys, and a paper house that answers at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)
from pytestqt.qtbot import QtBot

from facilitator.core.file_kind import ENDINGS, FileKind
from facilitator.language.catalogues import Catalogue
from facilitator.ui.handouts.page import Dialogs, handouts_page
from facilitator.ui.handouts.page_show import PageShow
from facilitator.ui.handouts.view import HandoutsView
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.notice import Notice
from tests.ui.handouts.paper import GIVEN, PaperHouse, Printers
from tests.ui.looking import settle

Key = Qt.Key


class Opened:
    """The page in a window that has the keys."""

    def __init__(self, qtbot: QtBot, house: PaperHouse, _: Catalogue) -> None:
        self.house, self.asked = house, list[str]()
        dialogs = Dialogs(self._ask, lambda _printer: False)
        self.view: HandoutsView = handouts_page(_, house, GIVEN, Printers(), dialogs)
        qtbot.addWidget(self.view)
        self.view.resize(1146, 768)
        self.view.show()
        self.view.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.view)

    def _ask(self, name: str) -> tuple[str, FileKind]:
        self.asked.append(name)
        kind = [*FileKind][len(self.asked) - 1]
        return f"/somewhere/out{ENDINGS[kind]}", kind

    def find(self, name: str) -> QWidget:
        found = self.view.findChild(QWidget, name)
        assert found is not None, name
        return found

    def press(self, name: str) -> None:
        button = self.find(name)
        assert isinstance(button, KeyButton)
        button.click()
        settle()

    def keys(self, *keys: Key | str) -> None:
        for key in keys:
            here = QApplication.focusWidget()
            assert here is not None
            if isinstance(key, str):
                QTest.keyClicks(here, key)
            else:
                QTest.keyClick(here, key)
            settle()

    @property
    def page(self) -> PageShow:
        return self.view.column.page

    @property
    def said(self) -> str:
        return "\n".join(n.words for n in self.view.findChildren(Notice) if n.isVisible())

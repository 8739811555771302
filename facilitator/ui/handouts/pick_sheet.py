"""A sheet over the page with a list to pick from; Enter takes a row, Escape goes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidgetItem

from facilitator.ui.handouts.adding import PickScreen
from facilitator.ui.widgets.card import Card, column
from facilitator.ui.widgets.chooser import Chooser
from facilitator.ui.widgets.flow import Flow
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.plain_label import PlainLabel
from facilitator.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

_INTO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PickSheet(Page):
    """Reports what is searched and picked; `closed` when the person goes back."""

    searched = Signal(str)
    group_chosen = Signal(str)
    picked = Signal(str)
    closed = Signal()

    def __init__(self, screen: PickScreen, _: Catalogue) -> None:
        super().__init__(screen.title, screen.about)
        self._marked = ""
        self._search = QLineEdit()
        self._search.setObjectName("pick-search")
        self._search.setPlaceholderText(_("find words in titles and texts"))
        self._search.setAccessibleName(_("Find words in titles and texts"))
        self._search.installEventFilter(self)
        self._group = Chooser(_("Group"), screen.groups, screen.group)
        self._group.setObjectName("pick-group")
        self._list = RowList(screen.title)
        self._list.setObjectName("pick-list")
        self._nothing = PlainLabel("", "muted")
        card = Card()
        card.add(column(self._search, self._group))
        card.add(self._nothing)
        card.add(self._list, 1)
        self._taker = take = KeyButton(_("Add"), _("Enter"), primary=True)
        take.setObjectName("pick-take")
        back = KeyButton(_("Back to the list"), _("Esc"))
        back.setObjectName("pick-back")
        card.add(Flow(take, back))
        self.add(card, 1)
        self._search.textChanged.connect(self.searched)
        self._group.chosen.connect(self.group_chosen)
        self._list.chosen.connect(self._mark)
        self._list.itemActivated.connect(self._activated)
        take.clicked.connect(lambda: self._take())
        back.clicked.connect(lambda: self.closed.emit())
        self.show_pick(screen)

    def begin(self) -> None:
        """Put the focus where it is needed first."""
        self._search.setFocus()

    def show_pick(self, screen: PickScreen) -> None:
        """Other rows; the one that was marked stays marked, else the first is."""
        ids = [row[0] for row in screen.rows]
        if self._marked not in ids:
            self._marked = ids[0] if ids else ""
        self._list.show_rows(screen.rows, self._marked)
        self._nothing.show_words(screen.nothing)
        self._list.setVisible(bool(ids))
        self._taker.setEnabled(bool(ids))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's: from the search, arrow keys walk the list and Enter takes what is marked."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _INTO_LIST:
                self._list.setFocus()
                self._list.keyPressEvent(event)
                return True
            if event.key() in _ENTER:
                self._take()
                return True
        return super().eventFilter(watched, event)

    def _mark(self, which: str) -> None:
        self._marked = which

    def _activated(self, _item: QListWidgetItem) -> None:
        self._take()

    def _take(self) -> None:
        if self._marked:
            self.picked.emit(self._marked)

"""The card with the list of what is to be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.handouts.order_list import ALL
from facilitator.ui.handouts.screen import HandoutsScreen
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.flow import Flow
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.plain_label import PlainLabel
from facilitator.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

_MOST_ROWS = 4


class OrdersList(RowList):
    """The list; `removed` and `moved` tell of Delete, and of Alt with an arrow key."""

    removed = Signal()
    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: take off, or move, what is marked; what turns pages is left to the page."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: another width wraps the rows otherwise."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self.fit_rows)  # not in the midst of being laid out

    def fit_rows(self) -> None:
        """As high as its rows, up to four of them."""
        rows = [self.sizeHintForRow(place) for place in range(min(self.count(), _MOST_ROWS))]
        more = min(rows[-1] // 2, 24) if self.count() > _MOST_ROWS else 0  # a row shows below
        self.setFixedHeight(max(56, sum(rows) + more + 2 * self.frameWidth() + 4))
        self.scheduleDelayedItemsLayout()  # they may lie as in the narrower list
        self.scrollToItem(self.currentItem())


class ListCard(Card):
    """Reports what is done with the list."""

    adding = Signal()
    tonight = Signal()
    another = Signal()
    chosen = Signal(str)
    removed = Signal()
    moved = Signal(int)

    def __init__(self, _: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self._words = _
        self.rows = OrdersList(_("Pieces chosen"))
        self.rows.setObjectName("orders")
        help_words = _("Delete takes a piece off; Alt with an arrow key moves it.")
        self.rows.setAccessibleDescription(help_words)
        self._help = PlainLabel(help_words, "small")
        self.add_button = KeyButton(_("Add…"))
        self.add_button.setObjectName("add")
        self._tonight = KeyButton(_("Everything for tonight"))
        self._tonight.setObjectName("everything")
        self._another = KeyButton(_("Like this, but…"))
        self._another.setObjectName("another")
        self.last = KeyButton(_("Take off"))
        self.last.setObjectName("remove")
        self.add(self.rows)
        self.add(self._help)
        self.add(Flow(self.add_button, self._tonight, self._another, self.last))
        self.add_button.clicked.connect(lambda: self.adding.emit())
        self._tonight.clicked.connect(lambda: self.tonight.emit())
        self._another.clicked.connect(lambda: self.another.emit())
        self.last.clicked.connect(lambda: self.removed.emit())
        self.rows.chosen.connect(self.chosen)
        self.rows.removed.connect(self.removed)
        self.rows.moved.connect(self.moved)

    def show_list(self, screen: HandoutsScreen) -> None:
        """Show this list."""
        self.heading.show_words(screen.heading)
        rows = [(row.id, row.title, row.detail, row.usable) for row in screen.rows]
        if not rows and (self.rows.hasFocus() or self.last.hasFocus()):
            self.add_button.setFocus()  # what had the focus is about to go away
        self.rows.show_rows(rows, screen.chosen)
        self.rows.setVisible(bool(rows))
        self._help.setVisible(bool(rows))
        self.rows.fit_rows()
        self._another.setVisible(bool(rows))
        self._another.setEnabled(screen.can_add_like)
        _ = self._words
        every = screen.chosen == str(ALL)
        self.last.set_words(_("Take all off") if every else _("Take off"))
        self.last.setVisible(bool(rows))

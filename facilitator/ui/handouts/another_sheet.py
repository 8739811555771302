"""The sheet for copies that are different in one thing: what, how many, and what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem

from facilitator.ui.handouts.another import AMONG, ON_TOP, AnotherScreen
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.flow import Flow
from facilitator.ui.widgets.form_row import FormRow
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.row_list import RowList
from facilitator.ui.widgets.stepper import NumberStepper
from facilitator.ui.widgets.tick import Options

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AnotherSheet(Page):
    """Reports each answer; `taken` when the person wants it so, `closed` when not."""

    variant_chosen = Signal(str)
    counted = Signal(int)
    placed = Signal(str)
    taken = Signal()
    closed = Signal()

    def __init__(self, screen: AnotherScreen, _: Catalogue) -> None:
        super().__init__(screen.title, screen.about)
        self._list = RowList(_("What is different"))
        self._list.setObjectName("another-list")
        signs = (_("fewer"), _("more"))
        words = _("How many")
        self._copies = NumberStepper(words, screen.wish.copies, (1, screen.most), signs)
        self._copies.number.setObjectName("another-copies")
        self._copies.number.setKeyboardTracking(True)  # the sum below goes with what is typed
        way = AMONG if screen.wish.among else ON_TOP
        self._ways = Options(_("These are"), screen.ways, way)
        ways = FormRow(_("These are"), self._ways)
        self._sum = Notice()
        self._taker = KeyButton(_("Choose this"), _("Enter"), primary=True)
        self._taker.setObjectName("another-take")
        back = KeyButton(_("Back to the list"), _("Esc"))
        back.setObjectName("another-back")
        card = Card()
        card.add(self._list, 1)
        for part in (FormRow(words, self._copies), ways, self._sum, Flow(self._taker, back)):
            card.add(part)
        self.add(card, 1)
        ways.setVisible(bool(screen.ways))
        self._list.chosen.connect(self.variant_chosen)
        self._list.itemDoubleClicked.connect(self._go_on)
        self._copies.changed.connect(self.counted)
        self._ways.chosen.connect(self.placed)
        self._taker.clicked.connect(lambda: self.taken.emit())
        back.clicked.connect(lambda: self.closed.emit())
        self.show_another(screen)

    def show_another(self, screen: AnotherScreen) -> None:
        """What came of the last answer."""
        self._list.show_rows(screen.rows, screen.wish.variant)
        self._sum.show_notice(screen.sum, "calm" if screen.possible else "warn")
        self._taker.setEnabled(screen.possible)

    def begin(self) -> None:
        """Put the focus on what is different."""
        self._list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Escape goes back; Enter goes on from the list to the number, then takes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in _ENTER and self._list.hasFocus():
            self._go_on()
        elif event.key() in _ENTER:
            self.taken.emit()
        else:
            super().keyPressEvent(event)

    def _go_on(self, _item: QListWidgetItem | None = None) -> None:
        self._copies.number.setFocus()
        self._copies.number.selectAll()
        self.area.ensureWidgetVisible(self._taker)

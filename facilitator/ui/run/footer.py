"""The bar at the foot: going back, undoing, and what the program is doing right now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from facilitator.ui.run.buttons import ButtonRow
from facilitator.ui.run.picture import RunScreen
from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.plain_label import PlainLabel


class Footer(QFrame):
    """`wished` brings what was pressed."""

    wished = Signal(object, int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * UNIT, 0, 2 * UNIT, 2)  # alike, for either direction
        row.setSpacing(2 * UNIT)
        self.buttons = ButtonRow(quiet=True)
        self.buttons.wished.connect(self.wished)
        self._standing = PlainLabel("", "small")
        row.addWidget(self.buttons, 1)
        row.addWidget(self._standing)

    def show_screen(self, screen: RunScreen, *, narrow: bool) -> None:
        """Show this; bell and room are said by their own buttons."""
        redo = (screen.redo,) if screen.redo.enabled else ()
        self.buttons.show_buttons((*screen.footer, screen.undo, *redo))
        self._standing.setWordWrap(narrow)
        self._standing.show_words(screen.standing.awake)

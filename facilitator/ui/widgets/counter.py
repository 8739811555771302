"""The count of the room: one big number, − and +, and a line that says it is saved."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.plain_label import PlainLabel


class Counter(Card):
    """Emits +1 or −1 for the count; `second` (first time here) has buttons of its own."""

    counted = Signal(int)
    counted_second = Signal(int)

    def __init__(self, heading: str, fewer: str, more: str, parent: QWidget | None = None) -> None:
        super().__init__(heading, parent=parent)
        self.fewer = _large("−", fewer)
        self.more = _large("+", more)
        self.number = PlainLabel("0", "number").one_line()
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout()
        row.addWidget(self.fewer)
        row.addWidget(self.number, 1)
        row.addWidget(self.more)
        self.add(row)
        self.saved = PlainLabel("", "muted")
        self.add(self.saved)
        self._second = QWidget()
        self._second.setVisible(False)
        self.add(self._second)
        self.fewer.clicked.connect(lambda: self.counted.emit(-1))
        self.more.clicked.connect(lambda: self.counted.emit(1))

    def with_second(self, fewer: str, more: str) -> None:
        """Show a second, smaller count with these names for its buttons."""
        self.second_words = PlainLabel("", "body")
        self.second_fewer = _large("−", fewer)
        self.second_more = _large("+", more)
        row = QHBoxLayout(self._second)
        row.setContentsMargins(0, UNIT, 0, 0)
        row.addWidget(self.second_words, 1)
        row.addWidget(self.second_fewer)
        row.addWidget(self.second_more)
        self.second_fewer.clicked.connect(lambda: self.counted_second.emit(-1))
        self.second_more.clicked.connect(lambda: self.counted_second.emit(1))
        self._second.setVisible(True)

    def show_count(self, number: str, name: str, saved: str, second: str = "") -> None:
        """The number as shown, as said (“12 people in the room”), and the line below."""
        self.number.setText(number)
        self.number.setAccessibleName(name)
        self.saved.setText(saved)
        if self._second.layout() is not None:
            self.second_words.setText(second)


def _large(sign: str, name: str) -> KeyButton:
    button = KeyButton(sign, large=True)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button

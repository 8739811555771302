"""The seats of a round: circles with a sign and a shape for each state, wrapped in lines.

Colour is never alone: heard has a tick, passed a dash in a broken line, later
a bent arrow, early an arrow forward.  Tab enters the row once; arrow keys
walk inside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.share_round import Seat
from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.flow import FlowLayout
from facilitator.ui.widgets.seat_circle import SeatCircle


@dataclass(frozen=True)
class SeatLook:
    """One seat; `name` is what a screen reader says: “seat 4, speaking”."""

    number: int
    state: Seat
    name: str


class SeatRow(QWidget):
    """Shows seats and tells which one was pressed."""

    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._layout = FlowLayout(self, UNIT - 2)
        self._circles: list[SeatCircle] = []
        self._seats: tuple[SeatLook, ...] = ()

    def show_seats(self, seats: Sequence[SeatLook]) -> None:
        """Show these seats; circles that stay keep their place and their focus."""
        if tuple(seats) == self._seats:
            return
        while len(self._circles) > len(seats):
            circle = self._circles.pop()
            self._layout.removeWidget(circle)
            circle.deleteLater()
        while len(self._circles) < len(seats):
            circle = SeatCircle(self)
            circle.pressed_seat.connect(self.chosen)
            circle.stepped.connect(self._step)
            self._circles.append(circle)
            self._layout.addWidget(circle)
            circle.show()
        for circle, seat in zip(self._circles, seats, strict=True):
            circle.show_seat(seat.number, seat.state.value, seat.name)
        self._seats = tuple(seats)
        self._let_one_in()
        self.updateGeometry()

    def circles(self) -> tuple[SeatCircle, ...]:
        """The circles, in order."""
        return tuple(self._circles)

    def _let_one_in(self) -> None:
        """Tab stops at the speaker, else at the first seat."""
        speaking = [s.number for s in self._seats if s.state is Seat.SPEAKING]
        stop = speaking[0] if speaking else 1
        for place, circle in enumerate(self._circles, 1):
            tab = Qt.FocusPolicy.StrongFocus if place == stop else Qt.FocusPolicy.ClickFocus
            circle.setFocusPolicy(tab)

    def _step(self, number: int, key: int) -> None:
        last = len(self._circles)
        forward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        if key == Qt.Key.Key_Home:
            place = 1
        elif key == Qt.Key.Key_End:
            place = last
        else:
            place = number + (1 if key in (forward, Qt.Key.Key_Down) else -1)
        self._circles[min(last, max(1, place)) - 1].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: keys that no circle wanted go to the page."""
        event.ignore()

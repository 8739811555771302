"""The tool of the step: a clock, seats, a line or two, and the one filled button.

The buttons stand at the foot of the card and the clock at its side, so that a
line that comes or goes moves neither.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.share_timer import Phase
from facilitator.ui.run.actions import Action
from facilitator.ui.run.buttons import ButtonRow
from facilitator.ui.run.picture import Button, ClockPicture, Line, Passage, SeatPicture, Tool
from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.clock_ring import ClockRing
from facilitator.ui.widgets.plain_label import PlainLabel
from facilitator.ui.widgets.seat_row import SeatLook, SeatRow

_ROLES = {"": "body", "muted": "muted", "strong": "strong", "warn": "warn", "over": "over"}


class ToolCard(Card):
    """`wished` brings what was pressed, a seat with its number."""

    wished = Signal(object, int)

    def __init__(self, seats_name: str) -> None:
        super().__init__(gap=UNIT)
        self.body.setContentsMargins(3 * UNIT, UNIT + 4, 3 * UNIT, UNIT + 4)
        row = QHBoxLayout()
        row.setSpacing(3 * UNIT)
        self.clock = ClockRing()
        row.addWidget(self.clock)
        self._row = row
        self._narrow: bool | None = None
        self._side = QVBoxLayout()
        self._side.setSpacing(UNIT // 2)
        row.addLayout(self._side, 1)
        self.add(row, 1)
        self._heading = PlainLabel("", "heading")
        self._first = PlainLabel("", "muted")
        self._prompts = QWidget()
        QVBoxLayout(self._prompts).setContentsMargins(0, 0, 0, 0)
        self.seats = SeatRow(seats_name)
        self.seats.chosen.connect(lambda seat: self.wished.emit(Action.SEAT, seat))
        self._rest = QVBoxLayout()
        self._rest.setSpacing(2)
        self.offers, self.buttons = ButtonRow(), ButtonRow(primary=True)
        self.offers.wished.connect(self.wished)
        self.buttons.wished.connect(self.wished)
        self._lines: list[PlainLabel] = []
        self._passages: tuple[Passage, ...] = ()
        self._side.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(2 * UNIT)
        top.addWidget(self._heading)
        top.addWidget(self._first, 1)
        self._heading.one_line()
        self._side.addLayout(top)
        for part in (self._prompts, self.seats):
            self._side.addWidget(part)
        rest = QHBoxLayout()
        rest.setSpacing(2 * UNIT)
        rest.addLayout(self._rest, 1)
        rest.addWidget(self.offers)
        self._side.addLayout(rest)
        self._side.addStretch(1)
        self.lay_out(narrow=False)

    def lay_out(self, *, narrow: bool) -> None:
        """The buttons at the foot, or right below the heading where little is in view."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        if narrow:
            self._side.insertWidget(2, self.buttons)
        else:
            self._side.addWidget(self.buttons)
        top, middle = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter
        self._row.setAlignment(self.clock, top if narrow else middle)
        self._side.setStretch(0, 0 if narrow else 1)

    def show_tool(self, tool: Tool, primary: Button, ring: int) -> None:
        """Show this, with a clock so many pixels wide."""
        self._heading.show_words(tool.heading)
        self._show_clock(tool.clock, ring)
        first = tool.lines[0] if tool.lines else Line("")
        self._first.show_words(first.words, _ROLES[first.tint])
        self._show_lines(tool.lines[1:])
        self._show_prompts(tool.prompts)
        self.seats.setVisible(bool(tool.seats))
        self.seats.show_seats([_look(seat) for seat in tool.seats])
        self.offers.setVisible(bool(tool.offers))
        self.offers.show_buttons(tool.offers)
        self.buttons.show_buttons((primary, *tool.buttons))

    def _show_clock(self, clock: ClockPicture | None, ring: int) -> None:
        self.clock.setVisible(clock is not None)
        if self.clock.width() != ring:
            self.clock.setFixedSize(ring, ring)
        if clock is not None:
            self.clock.show_clock(
                clock.fraction, clock.face, clock.word, Phase(clock.phase), clock.name
            )

    def _show_lines(self, lines: tuple[Line, ...]) -> None:
        while len(self._lines) < len(lines):
            label = PlainLabel()
            self._lines.append(label)
            self._rest.addWidget(label)
        for place, label in enumerate(self._lines):
            line = lines[place] if place < len(lines) else Line("")
            label.show_words(line.words, _ROLES[line.tint])

    def _show_prompts(self, passages: tuple[Passage, ...]) -> None:
        self._prompts.setVisible(bool(passages))
        body = self._prompts.layout()
        if passages == self._passages or body is None:
            return
        self._passages = passages
        while (item := body.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for passage in passages:
            label = PlainLabel(passage.title, "spoken")
            body.addWidget(label)
            label.show()  # its height counts at once, not when Qt comes round to it


def _look(seat: SeatPicture) -> SeatLook:
    return SeatLook(seat.number, seat.seat, seat.name)

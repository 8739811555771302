"""The bar at the top: which meeting, the time, how late it is, and what is always at hand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from facilitator.ui.run.buttons import ButtonRow
from facilitator.ui.run.picture import RunScreen
from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.plain_label import PlainLabel


class Pill(QFrame):
    """A few words on a soft ground."""

    def __init__(self, *, wrapped: bool = False) -> None:
        super().__init__()
        self.setObjectName("tinted")
        self.setProperty("tint", "calm")
        body = QHBoxLayout(self)
        body.setContentsMargins(2 * UNIT, UNIT // 2, 2 * UNIT, UNIT // 2)
        self._words = PlainLabel() if wrapped else PlainLabel().one_line()
        body.addWidget(self._words)

    def show_words(self, words: str, tint: str) -> None:
        """Show these words, or nothing at all."""
        self._words.setText(words)
        self.setVisible(bool(words))
        self.layout().activate()  # type: ignore[union-attr]
        if tint != self.property("tint"):
            self.setProperty("tint", tint)
            self.style().unpolish(self)
            self.style().polish(self)


class Header(QFrame):
    """`wished` brings what was pressed; `buttons` may be moved elsewhere when it is narrow."""

    wished = Signal(object, int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(3 * UNIT, UNIT // 2, 3 * UNIT, UNIT // 2)
        self.row.setSpacing(2 * UNIT)
        self._title = PlainLabel("", "strong").one_line()
        self._about = PlainLabel("", "muted")
        self._rehearsal = Pill(wrapped=True)
        self._clock = PlainLabel("", "big").one_line()
        self._lateness = Pill()
        self.buttons = ButtonRow()
        self.buttons.wished.connect(self.wished)
        for part, stretch in (
            (self._title, 0),
            (self._about, 1),
            (self._rehearsal, 1),
            (self._clock, 0),
            (self._lateness, 0),
        ):
            self.row.addWidget(part, stretch)
        self.take_back()

    def take_back(self) -> None:
        """The buttons stand in the bar."""
        self.row.addWidget(self.buttons)

    def show_screen(self, screen: RunScreen, *, narrow: bool) -> None:
        """Show this."""
        self._title.setText(screen.title)
        self._title.setVisible(not narrow)
        self._about.setText(screen.title if narrow else screen.about)
        self._about.setVisible(not screen.rehearsal)
        self._rehearsal.show_words(screen.rehearsal, "warn")
        self._clock.setText(screen.clock)
        self._lateness.show_words(screen.lateness, screen.late or "calm")
        self.buttons.show_buttons(screen.header)
        self.row.activate()  # longer words are whole in the very next picture

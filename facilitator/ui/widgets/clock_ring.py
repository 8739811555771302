"""A clock as a calm shape: a ring that empties, digits in it, a word below them.

It runs clockwise, and the other way round in right-to-left windows.  The ring
knows no time: it shows the share it is given and stays as it is.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.core.share_timer import Phase
from facilitator.ui.style import colours_of
from facilitator.ui.theme import Palette
from facilitator.ui.widgets.painting import draw_words, pen
from facilitator.ui.widgets.ring_words import ring_lines

INSET = 5.0  # pixels between the ring and the words in it


class ClockRing(QWidget):
    """`show_clock` sets everything at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fraction, self._text, self._word = 0.0, "", ""
        self._phase = Phase.RUNNING
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_clock(
        self, fraction: float, text: str, word: str, phase: Phase, name: str = ""
    ) -> None:
        """`fraction` (0 to 1) is the drawn share; `name` says it all to a screen reader."""
        self._fraction = min(1.0, max(0.0, fraction))
        self._text, self._word, self._phase = text, word, phase
        if name != self.accessibleName():
            self.setAccessibleName(name)
        if self.accessibleDescription() != f"{text} {word}".strip():
            self.setAccessibleDescription(f"{text} {word}".strip())
        self.update()

    def shown(self) -> tuple[float, str, str, Phase]:
        """What it shows now, as it was given."""
        return self._fraction, self._text, self._word, self._phase

    def sizeHint(self) -> QSize:
        """Qt's: about fourteen body heights across."""
        side = round(self.fontInfo().pixelSize() * 14.2)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Qt's: never too small for the digits."""
        side = round(self.fontInfo().pixelSize() * 10)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's: draw track, arc and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self)
        side = float(min(self.width(), self.height())) - 4
        thick = max(8.0, side * 0.062)
        ring = QRectF(0, 0, side - thick, side - thick)
        ring.moveCenter(QRectF(self.rect()).center())
        painter.setPen(pen(colours.line, 2 if colours.strong else thick))
        painter.drawEllipse(ring)
        if self._fraction > 0:
            painter.setPen(pen(colour_of(self._phase, colours), thick))
            around = round(360 * 16 * self._fraction)
            painter.drawArc(ring, 90 * 16, around if self.isRightToLeft() else -around)
        inset = thick / 2 + INSET
        self._paint_words(painter, ring.adjusted(inset, inset, -inset, -inset), colours)

    def _paint_words(self, painter: QPainter, room: QRectF, colours: Palette) -> None:
        calm = self._phase is Phase.RUNNING
        below = colours.muted if calm else colour_of(self._phase, colours)
        for place, line in enumerate(ring_lines(self.font(), self._text, self._word, room)):
            painter.setFont(line.font)
            painter.setPen(QColor(below if place else colours.ink))
            tall = QFontMetricsF(line.font).height()  # room for marks above and below letters
            box = QRectF(line.box.x(), 0, line.box.width(), max(tall, line.box.height()))
            box.moveCenter(line.box.center())
            draw_words(painter, box, line.words)


def colour_of(phase: Phase, colours: Palette) -> str:
    """Accent while it runs, amber before the limit, plum beyond it."""
    match phase:
        case Phase.RUNNING:
            return colours.accent
        case Phase.FIRST_WARNING | Phase.WRAP_UP:
            return colours.warn
        case Phase.OVER:
            return colours.over

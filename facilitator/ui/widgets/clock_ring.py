"""A clock as a calm shape: a ring that empties, digits in it, a word below them.

It runs clockwise, and the other way round in right-to-left windows.  The ring
knows no time: it shows the share it is given and stays as it is.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.core.share_timer import Phase
from facilitator.ui import sizes
from facilitator.ui.style import colours_of, scaled
from facilitator.ui.theme import Palette
from facilitator.ui.widgets.painting import draw_words, pen


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
        self._paint_words(painter, ring.adjusted(thick, thick, -thick, -thick), colours)

    def _paint_words(self, painter: QPainter, room: QRectF, colours: Palette) -> None:
        digits = _fitting(self, self._text, sizes.CLOCK, room.width() * 0.86)
        font = scaled(self.font(), digits, strong=True)
        tall = QFontMetrics(font).height()
        wide = room.width() * 0.82
        below = scaled(self.font(), _fitting(self, self._word, sizes.BODY, wide))
        small = QFontMetrics(below).height() if self._word else 0
        top = room.center().y() - (tall * 0.9 + small) / 2
        painter.setFont(font)
        painter.setPen(QColor(colours.ink))
        draw_words(painter, QRectF(room.x(), top, room.width(), tall * 0.9), self._text)
        painter.setFont(below)
        calm = self._phase is Phase.RUNNING
        painter.setPen(QColor(colours.muted if calm else colour_of(self._phase, colours)))
        line = QRectF(room.x(), top + tall * 0.9, room.width(), small)
        draw_words(painter, line, self._word)


def colour_of(phase: Phase, colours: Palette) -> str:
    """Accent while it runs, amber before the limit, plum beyond it."""
    match phase:
        case Phase.RUNNING:
            return colours.accent
        case Phase.FIRST_WARNING | Phase.WRAP_UP:
            return colours.warn
        case Phase.OVER:
            return colours.over


def _fitting(widget: QWidget, text: str, factor: float, width: float) -> float:
    """The factor, made smaller when the text would be wider than `width`."""
    wide = QFontMetrics(scaled(widget.font(), factor)).horizontalAdvance(text)
    return factor if wide <= width or not wide else factor * width / wide

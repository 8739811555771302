"""Evenings as bars: calm, one colour, the number above each, or above the tallest alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui import sizes
from facilitator.ui.attendance.screen import Bar
from facilitator.ui.sizes import UNIT
from facilitator.ui.style import colours_of, scaled
from facilitator.ui.widgets.painting import draw_words, line_width, pen

WIDEST = 44.0


class AttendanceChart(QWidget):
    """Time runs from the leading side, so that it is mirrored with the window."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: tuple[Bar, ...], name: str) -> None:
        """Show these bars; `name` tells a screen reader what the table holds in detail."""
        self._bars = bars
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Qt's: ten lines of text high."""
        return QSize(320, round(self.fontInfo().pixelSize() * 10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's: a ground line, bars, numbers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self)
        font = scaled(self.font(), sizes.SMALL)
        above = QFontMetrics(font).height() + 4.0
        floor = self.height() - 2.0
        painter.setPen(pen(colours.line, line_width(colours)))
        painter.drawLine(0, round(floor), self.width(), round(floor))
        if not self._bars:
            return
        pitch = min(WIDEST, self.width() / len(self._bars))
        wide = max(3.0, pitch - UNIT)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        all_fit = all(metrics.horizontalAdvance(bar.total) <= pitch for bar in self._bars)
        for place, bar in enumerate(self._bars):
            at = place * pitch + (pitch - wide) / 2
            left = self.width() - at - wide if self.isRightToLeft() else at
            tall = max(2.0, (floor - above) * bar.share)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(QRectF(left, floor - tall, wide, tall), 4, 4)
            if all_fit or bar.share == 1.0:
                room = QRectF(left - UNIT, floor - tall - above, wide + 2 * UNIT, above)
                painter.setPen(QColor(colours.muted))
                draw_words(painter, room, bar.total)

"""One seat as a circle: a number, or the sign of what happened, drawn and not typed.

Signs are lines, so that no typeface needs to have them.
"""

from __future__ import annotations

from math import cos, radians, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from facilitator.ui.sizes import LEAST_TARGET
from facilitator.ui.style import colours_of, scaled
from facilitator.ui.theme import Palette
from facilitator.ui.widgets.painting import RING, TICK, draw_line, draw_words, line_width, pen

_WALK = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)
_DASH = ((0.25, 0.5), (0.75, 0.5))
_FORWARD = ((0.2, 0.5), (0.8, 0.5), (0.55, 0.25), (0.8, 0.5), (0.55, 0.75))


class SeatCircle(QAbstractButton):
    """Emits its number when pressed, and the arrow keys it does not use itself."""

    pressed_seat = Signal(int)
    stepped = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number, self.state = 0, "waiting"
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: self.pressed_seat.emit(self.number))

    def show_seat(self, number: int, state: str, name: str) -> None:
        """What it stands for now."""
        self.number, self.state = number, state
        self.setText(str(number))
        if name != self.accessibleName():
            self.setAccessibleName(name)
            self.setToolTip("")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Enter presses, arrows walk."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        elif event.key() in _WALK:
            self.stepped.emit(self.number, event.key())
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Qt's: at least 44 pixels, more with large text."""
        side = max(LEAST_TARGET, round(self.fontInfo().pixelSize() * 2.3)) + round(2 * RING)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Qt's: never smaller."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's: draw circle, sign and focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self)
        side = min(self.width(), self.height()) - 2 * RING
        circle = QRectF(0, 0, side, side)
        circle.moveCenter(QRectF(self.rect()).center())
        ink = self._paint_ground(painter, circle, colours)
        sign = circle.adjusted(side * 0.3, side * 0.3, -side * 0.3, -side * 0.3)
        self._paint_sign(painter, sign, circle, ink)
        if self.hasFocus():
            painter.setPen(pen(colours.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(circle.adjusted(-RING + 1, -RING + 1, RING - 1, RING - 1))

    def _paint_ground(self, painter: QPainter, circle: QRectF, colours: Palette) -> str:
        """Draw the circle; the ink for what stands in it."""
        thin = line_width(colours)
        fill, edge, width, ink = colours.card, colours.edge, thin, colours.ink
        match self.state:
            case "heard":
                fill, edge, ink = colours.accent, colours.accent, colours.on_accent
            case "speaking":
                edge, width = colours.accent, 4.0
            case "later" | "early":
                fill, edge, ink = colours.warn_soft, colours.warn, colours.warn
            case "passed":
                ink = colours.muted
        line = pen(edge, width)
        if self.state == "passed":
            line.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(line)
        painter.setBrush(QColor(fill))
        inset = width / 2
        painter.drawEllipse(circle.adjusted(inset, inset, -inset, -inset))
        return ink

    def _paint_sign(self, painter: QPainter, box: QRectF, circle: QRectF, ink: str) -> None:
        painter.setPen(pen(ink, max(1.8, box.width() * 0.13)))
        match self.state:
            case "heard":
                draw_line(painter, TICK, box)
            case "passed":
                draw_line(painter, _DASH, box)
            case "later":
                self._paint_return(painter, box)
            case "early":
                self._paint_number(painter, circle, ink, 0.78, 0.62)
                arrow = QRectF(0, 0, box.width() * 0.9, box.height() * 0.62)
                arrow.moveCenter(circle.center())
                arrow.translate(0, circle.height() * 0.22)
                draw_line(painter, self._mirrored(_FORWARD), arrow)
            case _:
                self._paint_number(painter, circle, ink, 1.0, 1.0)

    def _paint_return(self, painter: QPainter, box: QRectF) -> None:
        """An open circle with an arrow head: we come back."""
        turn = -1 if self.isRightToLeft() else 1
        ring = box.adjusted(0, box.height() * 0.06, 0, box.height() * 0.06)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawArc(ring, (90 + 35 * turn) * 16, -turn * 290 * 16)
        tip = QPointF(
            ring.center().x() - turn * ring.width() / 2 * sin(radians(35)),
            ring.center().y() - ring.height() / 2 * cos(radians(35)),
        )
        reach = box.width() * 0.42
        painter.drawLine(tip, tip + QPointF(turn * reach * 0.25, -reach))
        painter.drawLine(tip, tip + QPointF(turn * reach, reach * 0.35))

    def _paint_number(
        self, painter: QPainter, circle: QRectF, ink: str, factor: float, share: float
    ) -> None:
        painter.setFont(scaled(self.font(), factor, strong=self.state == "speaking"))
        painter.setPen(QColor(ink))
        room = QRectF(circle.x(), circle.y(), circle.width(), circle.height() * share)
        if share < 1:
            room.translate(0, circle.height() * 0.06)
        draw_words(painter, room, self.text())
        painter.setPen(pen(ink, max(1.6, circle.width() * 0.04)))

    def _mirrored(self, points: tuple[tuple[float, float], ...]) -> list[tuple[float, float]]:
        return [(1 - x, y) if self.isRightToLeft() else (x, y) for x, y in points]

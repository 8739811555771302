"""Yes or no, and one of a few: a box or a ring that paints itself beside its words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from facilitator.ui.sizes import LEAST_TARGET, UNIT
from facilitator.ui.style import colours_of
from facilitator.ui.widgets.flow import FlowLayout
from facilitator.ui.widgets.painting import (
    RING,
    TICK,
    draw_ground,
    draw_line,
    draw_ring,
    draw_words,
    leading_side,
    line_width,
    pen,
)


def _hint(button: QAbstractButton, words: str) -> QSize:
    metrics = QFontMetrics(button.font())
    side = round(metrics.height() * 0.95)
    wide = metrics.horizontalAdvance(words) + side + 2 * UNIT
    return QSize(wide + round(2 * RING), max(LEAST_TARGET, metrics.height() + 2 * UNIT))


def _height(button: QAbstractButton, words: str, width: int) -> int:
    metrics = QFontMetrics(button.font())
    side = round(metrics.height() * 0.95)
    room = QRect(0, 0, max(60, width - side - 2 * UNIT - round(2 * RING)), 4000)
    tall = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap.value, words).height()
    return max(LEAST_TARGET, tall + 2 * UNIT)


def _paint(button: QAbstractButton, words: str, *, ring: bool) -> None:
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colours = colours_of(button)
    area = QRectF(button.rect()).adjusted(RING, RING, -RING, -RING)
    if button.hasFocus():
        draw_ring(painter, area, colours)
    side = QFontMetrics(button.font()).height() * 0.95
    mirrored = button.isRightToLeft()
    left = area.right() - 1 - side if mirrored else area.x() + 1
    box = QRectF(left, area.center().y() - side / 2, side, side)
    on = button.isChecked()
    edge = colours.accent if on else colours.edge
    fill = colours.accent if on and not ring else colours.card
    draw_ground(painter, box, fill, edge, line_width(colours) + 0.5, side / 2 if ring else 5)
    if on and ring:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(box.adjusted(side * 0.25, side * 0.25, -side * 0.25, -side * 0.25))
    elif on:
        painter.setPen(pen(colours.on_accent, max(2.0, side * 0.12)))
        draw_line(painter, TICK, box.adjusted(2, 2, -2, -2))
    room = QRectF(area)
    if mirrored:
        room.setRight(box.left() - UNIT)
    else:
        room.setLeft(box.right() + UNIT)
    painter.setPen(QColor(colours.ink if button.isEnabled() else colours.muted))
    draw_words(painter, room, words, side=leading_side(mirrored), wrap=True)


class Tick(QCheckBox):
    """A box to tick; long words wrap."""

    def __init__(self, words: str, on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self._words = words
        self.setAccessibleName(words)
        self.setChecked(on)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)  # long words wrap
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Enter ticks, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def hitButton(self, _place: object) -> bool:
        """Qt's: words and box can be pressed."""
        return True

    def hasHeightForWidth(self) -> bool:
        """Qt's: long words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's: the height the wrapped words take."""
        return _height(self, self._words, width)

    def sizeHint(self) -> QSize:
        """Qt's: words on one line."""
        return _hint(self, self._words)

    def minimumSizeHint(self) -> QSize:
        """Qt's: a few words wide."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), round(self.fontInfo().pixelSize() * 12)), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's: box, tick and words."""
        _paint(self, self._words, ring=False)


class Option(QRadioButton):
    """One of a few."""

    def __init__(self, value: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self.value, self._words = value, words
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def hitButton(self, _place: object) -> bool:
        """Qt's: words and ring can be pressed."""
        return True

    def sizeHint(self) -> QSize:
        """Qt's: words on one line."""
        return _hint(self, self._words)

    def minimumSizeHint(self) -> QSize:
        """Qt's: as its hint."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's: ring, dot and words."""
        _paint(self, self._words, ring=True)


class Options(QWidget):
    """A few answers beside one another, wrapped; `chosen` brings the value."""

    chosen = Signal(str)

    def __init__(self, name: str, options: Sequence[tuple[str, str]], current: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        layout = FlowLayout(self, UNIT)
        group = QButtonGroup(self)
        self.options: dict[str, Option] = {}
        for value, words in options:
            option = Option(value, words)
            option.clicked.connect(lambda _on=False, which=value: self.chosen.emit(which))
            group.addButton(option)
            layout.addWidget(option)
            self.options[value] = option
        self.choose(current)

    def choose(self, value: str) -> None:
        """Show this value as chosen, without telling anybody."""
        if value in self.options:
            self.options[value].setChecked(True)

    @property
    def value(self) -> str:
        """The value chosen now, "" when none is."""
        return next((v for v, option in self.options.items() if option.isChecked()), "")

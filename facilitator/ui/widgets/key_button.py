"""A button that shows its key on a small cap: “Next person [Space]”.

Its accessible name is the words alone; the key goes to the description.  The
one likely next press of a page is `primary`, filled with the accent.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from facilitator.ui.sizes import LEAST_TARGET, UNIT
from facilitator.ui.style import colours_of, scaled
from facilitator.ui.theme import Palette
from facilitator.ui.widgets.painting import (
    RING,
    draw_ground,
    draw_ring,
    draw_words,
    line_width,
    mixed,
)

KEY_FACTOR = 0.8  # letters on the cap, of the body size


class KeyButton(QPushButton):
    """`words` are shown as they are; `key` is only shown, the page sets the shortcut itself."""

    def __init__(
        self,
        words: str,
        key: str = "",
        *,
        primary: bool = False,
        large: bool = False,
        quiet: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._primary, self._factor, self._quiet = primary, 1.27 if large else 1.0, quiet
        self._words, self._key = words, key
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_words(words, key)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    def set_words(self, words: str, key: str | None = None) -> None:
        """Other words, and another key when one is given."""
        self._words = words
        self._key = self._key if key is None else key
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setAccessibleDescription(self._key)
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Enter works the focused control, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Qt's: room for the words, the cap and the focus ring."""
        metrics = QFontMetrics(scaled(self.font(), self._factor))
        width = metrics.horizontalAdvance(self._words) + 4 * UNIT
        if self._key:
            width += self._cap_width() + UNIT
        least = LEAST_TARGET + (12 if self._factor > 1 else 0)
        height = max(least, round(metrics.height() * 1.25) + 2 * UNIT)
        return QSize(width + round(2 * RING), height + round(2 * RING))

    def minimumSizeHint(self) -> QSize:
        """Qt's: never smaller than its words."""
        return self.sizeHint()

    def _cap_width(self) -> int:
        cap = QFontMetrics(scaled(self.font(), KEY_FACTOR))
        return max(cap.horizontalAdvance(self._key) + 12, cap.height() + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's: draw ground, words and cap."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self)
        area = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        fill, edge, ink = self._colours(colours)
        width = line_width(colours)
        if not (self._quiet and fill == "transparent"):
            dashed = colours.strong and not self.isEnabled()
            draw_ground(painter, area, fill, edge, width, dashed=dashed)
        if self.hasFocus():
            draw_ring(painter, area, colours)
        self._paint_words(painter, area, ink, colours)

    def _paint_words(self, painter: QPainter, area: QRectF, ink: str, colours: Palette) -> None:
        font = scaled(self.font(), self._factor)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        words = painter.fontMetrics().horizontalAdvance(self._words)
        cap = self._cap_width() + UNIT if self._key else 0
        start = area.x() + max(0.0, (area.width() - words - cap) / 2)
        at_left = start + (cap if self.isRightToLeft() else 0)
        room = QRectF(at_left, area.y(), min(words + 2.0, area.width()), area.height())
        draw_words(painter, room, self._words)
        if not self._key:
            return
        painter.setFont(scaled(self.font(), KEY_FACTOR))
        tall = painter.fontMetrics().height() + 4.0
        left = start if self.isRightToLeft() else start + words + UNIT
        box = QRectF(left, area.center().y() - tall / 2, cap - UNIT, tall)
        filled = self._primary and self.isEnabled()
        edge = ink if filled or colours.strong else colours.edge
        ground = colours.accent if filled else colours.card
        draw_ground(painter, box, "transparent", mixed(edge, ground, 0.45), 1, 4)
        painter.setPen(QColor(ink if filled else colours.muted))
        draw_words(painter, box, self._key)

    def _colours(self, colours: Palette) -> tuple[str, str, str]:
        """Fill, edge and ink as it stands now."""
        pressed, hover = self.isDown() or self.isChecked(), self.underMouse()
        if not self.isEnabled():
            return colours.card, colours.line, colours.muted
        if self._primary:
            fill = mixed(colours.accent, colours.ink, 0.14 if pressed or hover else 0.0)
            return fill, fill, colours.on_accent
        if self._quiet and not pressed and not hover:
            return "transparent", "transparent", colours.accent
        fill = colours.accent_soft if pressed or hover else colours.card
        edge = colours.accent if self.isChecked() else colours.edge
        return fill, edge, colours.accent if self._quiet else colours.ink

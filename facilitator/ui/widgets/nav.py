"""The list of pages at the side: one is chosen, arrow keys walk, Ctrl and a digit jump."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from facilitator.ui.sizes import BUTTON_RADIUS, LEAST_TARGET, UNIT
from facilitator.ui.style import colours_of, scaled
from facilitator.ui.widgets.painting import RING, draw_ground, draw_ring, draw_words, leading_side


class NavItem(QRadioButton):
    """One page's name."""

    def __init__(self, page: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self.setObjectName(f"nav-{page}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """The page's name in the screen's language."""
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self._words = words
        self.updateGeometry()

    def hitButton(self, _place: object) -> bool:
        """Qt's: the whole row can be pressed."""
        return True

    def sizeHint(self) -> QSize:
        """Qt's: at least 44 pixels high."""
        metrics = QFontMetrics(scaled(self.font(), 1.0, strong=True))
        tall = max(LEAST_TARGET, round(metrics.height() * 1.5))
        return QSize(metrics.horizontalAdvance(self._words) + 3 * UNIT + round(2 * RING), tall + 6)

    def minimumSizeHint(self) -> QSize:
        """Qt's: never smaller than its words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's: a soft ground and strong words for the chosen page."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self)
        area = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        chosen = self.isChecked()
        if chosen or self.underMouse():
            edge = colours.accent if colours.strong and chosen else colours.accent_soft
            draw_ground(painter, area, colours.accent_soft, edge, 2)
        if chosen:
            bar = QRectF(area.x() if not self.isRightToLeft() else area.right() - 4, 0, 4, 0)
            bar.setTop(area.y() + BUTTON_RADIUS)
            bar.setBottom(area.bottom() - BUTTON_RADIUS)
            draw_ground(painter, bar, colours.accent, colours.accent, 0, 2)
        if self.hasFocus():
            draw_ring(painter, area, colours)
        painter.setFont(scaled(self.font(), 1.0, strong=chosen))
        painter.setPen(QColor(colours.accent if chosen else colours.ink))
        room = area.adjusted(1.5 * UNIT, 0, -1.5 * UNIT, 0)
        draw_words(painter, room, self._words, side=leading_side(self.isRightToLeft()))


class Nav(QWidget):
    """Emits the id of the page that was chosen."""

    chosen = Signal(str)

    def __init__(self, pages: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        self.items: dict[str, NavItem] = {}
        for number, (page, words) in enumerate(pages, 1):
            item = NavItem(page, words)
            item.setAccessibleDescription(QKeySequence(f"Ctrl+{number}").toString())
            item.clicked.connect(lambda _on=False, which=page: self.chosen.emit(which))
            self.items[page] = item
            body.addWidget(item)
        body.addStretch(1)

    def choose(self, page: str) -> None:
        """Show that page as chosen, without emitting."""
        self.items[page].setChecked(True)

    def rename(self, words: Sequence[tuple[str, str]]) -> None:
        """The same pages in another language."""
        for page, name in words:
            self.items[page].set_words(name)

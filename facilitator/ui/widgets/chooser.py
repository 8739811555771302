"""A drop-down list that paints itself, so that its arrow and focus look like ours."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyledItemDelegate, QWidget

from facilitator.ui.sizes import LEAST_TARGET, UNIT
from facilitator.ui.style import colours_of
from facilitator.ui.widgets.painting import (
    CHEVRON,
    RING,
    draw_ground,
    draw_line,
    draw_ring,
    draw_words,
    leading_side,
    line_width,
    pen,
)


def _types(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.text() != "" and event.text().isprintable()


class Chooser(QComboBox):
    """Options are (value, words); `chosen` brings the value that a person picked."""

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[str, str]] = (),
        current: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        self.view().installEventFilter(self)
        self.setItemDelegate(QStyledItemDelegate(self))  # only this one heeds the stylesheet
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(12)
        self.set_options(options, current)
        self.activated.connect(self._tell)

    def set_options(self, options: Sequence[tuple[str, str]], current: str) -> None:
        """Other options, one of them chosen."""
        self.clear()
        for value, words in options:
            self.addItem(words, value)
        self.choose(current)
        self.updateGeometry()

    def choose(self, value: str) -> None:
        """Show this value as chosen, without telling anybody."""
        self.setCurrentIndex(max(0, self.findData(value)))

    @property
    def value(self) -> str:
        """The value chosen now; "" when there are no options."""
        found = self.currentData()
        return "" if found is None else str(found)

    def _tell(self, _index: int) -> None:
        self.chosen.emit(self.value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's: what is typed belongs to the list as long as it is open, also Space."""
        if event.type() == QEvent.Type.ShortcutOverride and _types(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt's: a wheel scrolls the page and never changes an answer."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Enter opens the list, as Space does; what turns pages is left to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.showPopup()
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def showPopup(self) -> None:
        """Qt's: the list is as wide as its longest words, however narrow the field is."""
        frame = self.view().width() - self.view().viewport().width()
        screen = self.screen().availableGeometry()
        words = self.view().sizeHintForColumn(0) + max(0, frame) + UNIT
        self.view().setMinimumWidth(min(words, screen.width()))
        super().showPopup()
        popup = self.view().window()
        mirrored = self.mapToGlobal(self.rect().topRight()).x() + 1 - popup.width()
        left = mirrored if self.isRightToLeft() else popup.x()
        popup.move(max(screen.left(), min(left, screen.right() + 1 - popup.width())), popup.y())

    def sizeHint(self) -> QSize:
        """Qt's: the widest option, its arrow, and at least 44 pixels high."""
        metrics = QFontMetrics(self.font())
        words = (self.itemText(place) for place in range(self.count()))
        wide = max((metrics.horizontalAdvance(text) for text in words), default=4 * UNIT)
        tall = max(LEAST_TARGET, round(metrics.height() * 1.25) + 2 * UNIT)
        arrow = round(metrics.height() * 0.7) + UNIT
        return QSize(wide + arrow + 3 * UNIT + 8, tall + round(2 * RING))

    def minimumSizeHint(self) -> QSize:
        """Qt's: may be narrower than its words, which are then cut with an ellipsis."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), round(self.fontInfo().pixelSize() * 9)), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's: ground, words, arrow and focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self)
        area = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        fill = colours.accent_soft if self.underMouse() and self.isEnabled() else colours.card
        draw_ground(painter, area, fill, colours.edge, line_width(colours))
        if self.hasFocus():
            draw_ring(painter, area, colours)
        metrics = QFontMetrics(self.font())
        side = metrics.height() * 0.7
        mirrored = self.isRightToLeft()
        left = area.x() + 1.5 * UNIT if mirrored else area.right() - 1.5 * UNIT - side
        arrow = QRectF(left, area.center().y() - side / 2, side, side)
        painter.setPen(pen(colours.muted, 2))
        draw_line(painter, CHEVRON, arrow)
        room = area.adjusted(1.5 * UNIT, 0, -1.5 * UNIT, 0)
        if mirrored:
            room.setLeft(arrow.right() + UNIT)
        else:
            room.setRight(arrow.left() - UNIT)
        painter.setPen(QColor(colours.ink if self.isEnabled() else colours.muted))
        words = metrics.elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, round(room.width()) + 1
        )
        draw_words(painter, room, words, side=leading_side(mirrored))

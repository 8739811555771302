"""A row that goes on in the next line when it is full, from either side.

Buttons stand in it, so that a word in another language, or text twice as
large, moves a button to the next line instead of out of the window.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from facilitator.ui.sizes import UNIT


class FlowLayout(QLayout):
    """Children side by side, as wide as they wish, wrapped to the width there is."""

    def __init__(self, parent: QWidget | None = None, gap: int = UNIT) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Qt's: take an item."""
        self._items.append(item)

    def count(self) -> int:
        """Qt's: how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Qt's: the item at that place, None when there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Qt's: remove an item."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Qt's: it takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Qt's: the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's: the height all lines take in that width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Qt's: put every item in its place."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Qt's: all items in one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Qt's: as wide as the widest item."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = [[]]
        used = 0
        for item in self._shown():
            wish = item.sizeHint().width()
            if lines[-1] and used + self._gap + wish > width:
                lines.append([])
                used = 0
            used += wish + (self._gap if lines[-1] else 0)
            lines[-1].append(item)
        return lines

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Lay the lines out; their whole height."""
        parent = self.parentWidget()
        mirrored = parent is not None and parent.isRightToLeft()
        y = rect.y()
        for line in self._lines(rect.width()):
            tall = max((item.sizeHint().height() for item in line), default=0)
            x = 0
            for item in line:
                size = item.sizeHint().boundedTo(QSize(max(1, rect.width()), 1 << 20))
                left = rect.right() + 1 - x - size.width() if mirrored else rect.x() + x
                if move:
                    down = (tall - size.height()) // 2
                    item.setGeometry(QRect(QPoint(left, y + down), size))
                x += size.width() + self._gap
            y += tall + self._gap
        return max(0, y - self._gap - rect.y())


class Flow(QWidget):
    """A widget with a flow in it; `add` puts one more widget at its end."""

    def __init__(self, *children: QWidget, gap: int = UNIT) -> None:
        super().__init__()
        self._layout = FlowLayout(self, gap)
        for child in children:
            self.add(child)

    def add(self, child: QWidget) -> None:
        """One more, at the end."""
        self._layout.addWidget(child)

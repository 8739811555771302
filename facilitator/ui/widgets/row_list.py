"""A list of two-line rows: a title, a quiet line below it; what cannot be used is greyed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.ui import sizes
from facilitator.ui.sizes import UNIT
from facilitator.ui.style import colours_of, scaled
from facilitator.ui.widgets.painting import draw_ground, draw_words, leading_side

Row = tuple[str, str, str, bool]  # id, title, detail, usable
_ID, _DETAIL, _USABLE = (Qt.ItemDataRole.UserRole + place for place in range(3))
_WRAP = Qt.TextFlag.TextWordWrap.value


class _Rows(QStyledItemDelegate):
    """Paints title and detail below one another."""

    def __init__(self, listed: RowList) -> None:
        super().__init__(listed)
        self._list = listed

    def _width(self) -> int:
        return max(120, self._list.viewport().width() - 4 * UNIT)

    def _heights(self, index: QModelIndex | QPersistentModelIndex) -> tuple[int, int]:
        room = QRect(0, 0, self._width(), 10000)
        title = QFontMetrics(scaled(self._list.font(), 1.0, strong=True))
        detail = QFontMetrics(scaled(self._list.font(), sizes.SMALL))
        words = index.data(_DETAIL)
        below = detail.boundingRect(room, _WRAP, words).height() if words else 0
        return title.boundingRect(room, _WRAP, index.data()).height(), below

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Qt's: room for both, wrapped."""
        title, detail = self._heights(index)
        return QSize(self._width(), max(sizes.LEAST_TARGET, title + detail + 2 * UNIT + 4))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Qt's: a soft ground for the chosen row."""
        colours = colours_of(self._list.window())
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        area = QRectF(rect).adjusted(3, 2, -3, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            edge = colours.accent if colours.strong else colours.accent_soft
            draw_ground(painter, area, colours.accent_soft, edge, 2, 8)
        title, detail = self._heights(index)
        side = leading_side(self._list.isRightToLeft())
        usable = index.data(_USABLE)
        top = area.center().y() - (title + detail) / 2
        left, width = area.x() + 1.5 * UNIT, area.width() - 3 * UNIT
        painter.setFont(scaled(self._list.font(), 1.0, strong=usable))
        painter.setPen(QColor(colours.ink if usable else colours.muted))
        draw_words(painter, QRectF(left, top, width, title), index.data(), side=side, wrap=True)
        painter.setFont(scaled(self._list.font(), sizes.SMALL))
        painter.setPen(QColor(colours.muted if usable else colours.warn))
        below = QRectF(left, top + title, width, detail)
        draw_words(painter, below, index.data(_DETAIL), side=side, wrap=True)
        painter.restore()


class RowList(QListWidget):
    """Emits the id of the row that a person moved to."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(_Rows(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(160)
        self._rows: tuple[Row, ...] = ()
        self.currentItemChanged.connect(self._tell)

    def show_rows(self, rows: Sequence[Row], chosen: str) -> None:
        """Show these rows, one of them chosen, without telling anybody."""
        self.blockSignals(True)
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self.clear()
            for which, title, detail, usable in rows:
                item = QListWidgetItem(title, self)
                item.setData(_ID, which)
                item.setData(_DETAIL, detail)
                item.setData(_USABLE, usable)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {detail}")
        for place, row in enumerate(self._rows):
            if row[0] == chosen and self.currentRow() != place:
                self.setCurrentRow(place)
        self.blockSignals(False)
        self.viewport().update()

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(_ID)))

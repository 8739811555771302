"""The list of what is next: as many steps as there is room for, and always the end."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.ui.run.picture import NextItem
from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.card import Card, rule
from facilitator.ui.widgets.plain_label import PlainLabel

SHOWN_AT_LEAST = 2


class NextRow(QWidget):
    """One step: its time, its title, what is to be known about it."""

    def __init__(self, item: NextItem, time_width: int) -> None:
        super().__init__()
        self.setAccessibleName(" ".join((item.time, item.title, *item.remarks)).strip())
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(rule())
        row = QHBoxLayout()
        row.setContentsMargins(0, 5, 0, 5)
        row.setSpacing(UNIT)
        time = PlainLabel(item.time, "muted").one_line()
        time.setFixedWidth(time_width)
        row.addWidget(time)
        words = QVBoxLayout()
        words.setSpacing(0)
        title = PlainLabel(item.title, "muted" if item.left_out else "body")
        font = title.font()
        font.setStrikeOut(item.left_out)
        title.setFont(font)
        words.addWidget(title)
        if item.remarks:
            words.addWidget(PlainLabel(" · ".join(item.remarks), "small"))
        row.addLayout(words, 1)
        body.addLayout(row)


class NextRows(QWidget):
    """Places its rows itself: those that fit, and the last one in any case."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[NextRow] = []
        self._items: tuple[NextItem, ...] = ()
        self.whole = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)

    def show_items(self, items: tuple[NextItem, ...], *, whole: bool) -> None:
        """Show these; `whole` asks for room for all of them."""
        if (items, whole) == (self._items, self.whole):
            return
        self._items, self.whole = items, whole
        for row in self.rows:
            row.hide()
            row.deleteLater()
        width = self.fontMetrics().horizontalAdvance("00:00 ") + UNIT // 2
        self.rows = [NextRow(item, width) for item in items]
        for row in self.rows:
            row.setParent(self)
        self.updateGeometry()
        self._place()

    def minimumSizeHint(self) -> QSize:
        """Qt's: a few rows, or all where the page scrolls."""
        heights = self._heights(max(self.width(), 200))
        few = heights if self.whole else heights[:SHOWN_AT_LEAST]
        return QSize(120, sum(few))

    def sizeHint(self) -> QSize:
        """Qt's: as the least."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: place the rows anew."""
        super().resizeEvent(event)
        self._place()

    def _heights(self, width: int) -> list[int]:
        return [row.layout().heightForWidth(width) for row in self.rows]  # type: ignore[union-attr]

    def _place(self) -> None:
        heights = self._heights(self.width())
        room = self.height() - (heights[-1] if heights else 0)
        top, full = 0, False
        for place, (row, tall) in enumerate(zip(self.rows, heights, strict=True)):
            last = place == len(self.rows) - 1
            full = full or (not last and top + tall > room)
            row.setVisible(last or not full)
            if row.isVisibleTo(self):
                row.setGeometry(0, top, self.width(), tall)
                top += tall


class NextCard(Card):
    """The list with its heading."""

    def __init__(self, heading: str) -> None:
        super().__init__(heading, gap=UNIT // 2)
        self.rows = NextRows()
        self.add(self.rows, 1)

    def show_items(self, items: tuple[NextItem, ...], *, whole: bool) -> None:
        """Show these steps; without any the card goes."""
        self.setVisible(bool(items))
        self.rows.show_items(items, whole=whole)

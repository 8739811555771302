"""The frame of a page: a title, a quiet line beside it, and a body that scrolls when it must."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QVBoxLayout, QWidget

from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.card import Scrolled, column, scrolling
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.plain_label import PlainLabel


class Page(QWidget):
    """Put parts in with `add`; `notice` stands above them and is hidden until it is needed."""

    def __init__(self, title: str, quiet: str = "") -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        inner = Scrolled()
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(4 * UNIT, 3 * UNIT + 4, 4 * UNIT, 3 * UNIT)
        self.body.setSpacing(2 * UNIT)
        head = column(PlainLabel(title, "title"), gap=0)
        self.quiet = PlainLabel(quiet, "muted")
        self.quiet.setVisible(bool(quiet))
        head.addWidget(self.quiet)
        self.notice = Notice()
        self.body.addLayout(head)
        self.body.addWidget(self.notice)
        self.area = scrolling(inner, title)
        outer.addWidget(self.area)

    def add(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """One more part, below the others."""
        if isinstance(part, QLayout):
            self.body.addLayout(part, stretch)
        else:
            self.body.addWidget(part, stretch)


class Columns(QWidget):
    """Two parts side by side, one below the other where it is too narrow for `letters`."""

    def __init__(
        self, main: QWidget, side: QWidget, shares: tuple[int, int] = (3, 2), letters: int = 48
    ) -> None:
        super().__init__()
        self._letters, self._shares = letters, shares
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2 * UNIT)
        self._row.addWidget(main, shares[0])
        self._row.addWidget(side, shares[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: turn when it is narrow."""
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        """Qt's: larger text may need the other way."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._turn()

    def _turn(self) -> None:
        narrow = self.width() < self.fontInfo().pixelSize() * self._letters
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        if self._row.direction() != (down if narrow else across):
            self._row.setDirection(down if narrow else across)
            for place, share in enumerate(self._shares):  # what is left over goes to the end
                self._row.setStretch(place, place if narrow else share)

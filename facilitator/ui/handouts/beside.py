"""Choices at the side, the page in view beside them; one below the other where it is narrow.

Beside the page the choices scroll alone, so that the page stays in view.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from facilitator.ui.handouts.turning import TURNING
from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.card import Scrolled, scrolling

_SHARES = (5, 7)


class Choices(Scrolled):
    """What stands at the side; `turned` as in `Beside`, before the keys scroll anything."""

    turned = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: keys that no control took turn pages."""
        turning = TURNING.get(event.key())
        if turning is None:
            super().keyPressEvent(event)
        else:
            self.turned.emit(turning)


class Beside(QWidget):
    """`turned` brings "next", "before", "first" or "last" when such a key was left over."""

    turned = Signal(str)
    narrow = Signal(bool)  # whether one stands below the other

    def __init__(self, choices: Choices, page: QWidget, name: str, letters: int = 62) -> None:
        super().__init__()
        self._choices, self._letters = choices, letters
        self._area = scrolling(choices, name)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2 * UNIT)
        self._row.addWidget(self._area, _SHARES[0])
        self._row.addWidget(page, _SHARES[1])
        choices.installEventFilter(self)
        choices.turned.connect(self.turned)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: keys that no control took turn pages."""
        turning = TURNING.get(event.key())
        if turning is None:
            super().keyPressEvent(event)
        else:
            self.turned.emit(turning)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's: as high as the choices where they do not scroll alone."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: turn when it is narrow."""
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        """Qt's: larger text may need the other way."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._turn()

    @property
    def _narrow(self) -> bool:
        return self.width() < self.fontInfo().pixelSize() * self._letters

    def _turn(self) -> None:
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        wanted = down if self._narrow else across
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
            for place, share in enumerate(_SHARES):
                self._row.setStretch(place, 0 if self._narrow else share)
        self.narrow.emit(self._narrow)
        self._fit()

    def _fit(self) -> None:
        layout = self._choices.layout()
        high = 0
        if self._narrow and layout is not None:
            width = self._area.viewport().width()
            high = layout.totalHeightForWidth(width)
            high = high if high > 0 else layout.totalSizeHint().height()
        if self._area.minimumHeight() != high:
            self._area.setMinimumHeight(high)

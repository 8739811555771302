"""The room display: a window of its own, painted, dark and calm.

The words are as large as the page allows.  It takes no typing; its Enter key
goes to the controls, all other keys reach them as shortcuts anyway.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.run.actions import Action
from facilitator.ui.run.room_layout import Ink, RoomLayout, lay_out
from facilitator.ui.run.room_painting import paint_room
from facilitator.ui.run.room_screen import RoomScreen
from facilitator.ui.style import colours_of, dress
from facilitator.ui.theme import DARK, Palette


class RoomWindow(QWidget):
    """Shows a RoomScreen; `wished` asks to open or close it, `acted` brings a key."""

    acted = Signal(object, int)
    wished = Signal()
    closed = Signal()

    def __init__(self, title: str, palette: Palette = DARK) -> None:
        super().__init__()
        self.setWindowTitle(title)
        self.setObjectName("room")
        self.setMinimumSize(320, 180)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._screen = RoomScreen((), blank=True)
        self._laid: tuple[object, RoomLayout] | None = None
        self.setAccessibleName(title)
        dress(self, palette, 100)

    @property
    def screen_shown(self) -> RoomScreen:
        """What it shows now."""
        return self._screen

    def show_room(self, screen: RoomScreen) -> None:
        """Show this picture; the same picture costs nothing."""
        if screen != self._screen:
            self._screen = screen
            self.update()

    def toggle(self) -> None:
        """Ask to be opened, or closed."""
        self.wished.emit()

    def retitle(self, title: str) -> None:
        """The window's name in another language."""
        self.setWindowTitle(title)
        self.setAccessibleName(title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Enter answers a question of the controls; nothing here ends anything."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.acted.emit(Action.ACCEPT, 0)
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt's: closing the display closes nothing else."""
        event.accept()
        self.closed.emit()

    def layout_now(self) -> RoomLayout:
        """Where everything stands; laid out anew only when words, size or colours change."""
        shape = self._screen.shape
        still = replace(self._screen, shape=shape and replace(shape, fraction=0.0))
        colours = colours_of(self)
        key = (still, self.width(), self.height(), colours, self.isRightToLeft())
        if self._laid is None or self._laid[0] != key:
            ink = Ink(self.font(), colours)
            area = QRectF(self.rect())
            self._laid = key, lay_out(area, self._screen, ink, self.isRightToLeft())
        return self._laid[1]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's: paint the picture."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self)
        ground = "#000000" if self._screen.blank else colours.surface
        painter.fillRect(self.rect(), QColor(ground))
        if not self._screen.blank:
            ink = Ink(self.font(), colours)
            shape = self._screen.shape
            paint_room(painter, self.layout_now(), shape, ink, self.isRightToLeft())

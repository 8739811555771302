"""Keeps the room display where it belongs while screens come and go.

When a screen is unplugged Qt moves its full-screen windows on top of the
controls and leaves them there; therefore the display is placed anew at every
change: screen, geometry, full screen, in that order.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from facilitator.ui.run.around import RoomSeen
from facilitator.ui.run.room_view import RoomWindow
from facilitator.ui.run.screens import Placement, Screen, Shown, place, safe_corner, window_area

EDGE = 8  # pixels by which a frame may reach over a screen
LOOK_AGAIN = 150  # milliseconds
TRIES = 3  # where windows may not know their place (Wayland) it never comes right


class RoomPlacement(QObject):
    """Places `room` beside the `controls` of `app`; `placed` says where it stands."""

    placed = Signal(object, str)
    remember = Signal(str)

    def __init__(
        self, app: QGuiApplication, room: RoomWindow, controls: QWidget, remembered: str = ""
    ) -> None:
        super().__init__(controls)
        self._app, self._room, self._controls = app, room, controls
        self._remembered = remembered
        self._wanted = False
        self._hidden = False
        self._followed = False
        self.placement = Placement(Shown.CLOSED)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.settle)
        self._look_again = QTimer(self)
        self._look_again.setSingleShot(True)
        self._look_again.setInterval(LOOK_AGAIN)
        self._look_again.timeout.connect(self._put_right)
        self._tries = 0
        app.screenAdded.connect(self._changed)
        app.screenRemoved.connect(self._changed)
        app.primaryScreenChanged.connect(self._changed)
        room.wished.connect(self.toggle)
        room.closed.connect(self._closed_by_hand)

    def _changed(self, _screen: QScreen) -> None:
        """First away from the controls, then, when Qt has finished, to its place."""
        self._room.hide()
        self._tries = 0
        self._soon.start()

    def toggle(self) -> None:
        """Open the display; then each of its screens in turn; then close it."""
        if not self._room.isVisible():
            self._hidden, self._wanted = False, True
            self.settle()
            return
        after = self._screens_after(self.placement.screen)
        if after:
            self.move_to(after[0])
            return
        self._hidden, self._wanted, self._remembered = True, False, ""
        self.settle()

    def _screens_after(self, name: str) -> list[str]:
        """The screens it may fill that come after this one."""
        home = _as_screen(self._controls.screen())
        names = [screen.name for screen in self.screens() if not screen.overlaps(home)]
        return names[names.index(name) + 1 :] if name in names else []

    def _closed_by_hand(self) -> None:
        self._hidden, self._wanted = True, False
        self._tell(Placement(Shown.CLOSED))

    def screens(self) -> list[Screen]:
        """The screens there are."""
        return [_as_screen(screen) for screen in self._app.screens()]

    def _follow_controls(self) -> None:
        """Controls that are dragged to the room's screen swap places with the display."""
        window = self._controls.window().windowHandle()
        if window is not None and not self._followed:
            self._followed = True
            window.screenChanged.connect(lambda _screen: self._soon.start())

    def settle(self) -> None:
        """Put controls and display where they belong now."""
        self._follow_controls()
        self._save_controls()
        home = self._controls.screen()
        found = place(self.screens(), home.name(), self._remembered, wanted=self._wanted)
        if self._hidden:
            found = Placement(Shown.CLOSED)
        self._put(found)
        self._tell(found)

    def move_to(self, name: str) -> None:
        """Show it on the screen of that name from now on."""
        self._remembered, self._hidden, self._wanted = name, False, True
        self.remember.emit(name)
        self.settle()

    def _save_controls(self) -> None:
        """The controls come back when their screen has gone."""
        window = self._controls.window()
        frame = window.frameGeometry()
        box = (frame.x(), frame.y(), frame.width(), frame.height())
        corner = safe_corner(self.screens(), self._app.primaryScreen().name(), box)
        if corner is not None:
            window.move(*corner)
            return
        home = window.screen().geometry()
        beyond = frame.right() - home.right()
        if beyond > EDGE and frame.left() > home.left():  # it would lie under the display
            window.move(max(home.left(), frame.left() - beyond), frame.top())

    def _put(self, wanted: Placement) -> None:
        if wanted.shown is Shown.CLOSED:
            self._room.hide()
            return
        screen = next(s for s in self._app.screens() if s.name() == wanted.screen)
        self._room.setScreen(screen)
        if wanted.shown is Shown.FULL_SCREEN:
            self._room.setGeometry(screen.geometry())
            self._room.showFullScreen()
        else:
            self._room.hide()  # window managers give a full screen back late, and somewhere
            self._room.setWindowState(Qt.WindowState.WindowNoState)
            self._room.setGeometry(QRect(*window_area(_as_screen(screen))))
            self._room.show()
        self._look_again.start()
        self._controls.window().raise_()

    def _put_right(self) -> None:
        """Some window managers fill another screen than was asked for: once more, from hidden."""
        names = {screen.name(): screen.geometry() for screen in self._app.screens()}
        meant = names.get(self.placement.screen)
        full = self.placement.shown is Shown.FULL_SCREEN
        wrong = self._room.isVisible() and full != (meant == self._room.geometry())
        if wrong and self._tries < TRIES:
            self._tries += 1
            self._room.hide()
            self._soon.start()

    def _tell(self, found: Placement) -> None:
        self.placement = found
        seen = {
            Shown.CLOSED: RoomSeen.NOT_SHOWN,
            Shown.WINDOW: RoomSeen.IN_A_WINDOW,
            Shown.FULL_SCREEN: RoomSeen.ON_A_SCREEN,
        }[found.shown]
        self.placed.emit(seen, found.screen)


def _as_screen(screen: QScreen) -> Screen:
    area = screen.geometry()
    return Screen(screen.name(), area.x(), area.y(), area.width(), area.height())

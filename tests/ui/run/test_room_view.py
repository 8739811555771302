"""The room display as a window: it shows, it fits, and it closes nothing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core import presses
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.prose import Paragraph, Span
from facilitator.core.settings import Settings
from facilitator.language.catalogues import ENGLISH
from facilitator.ui.run.actions import Action
from facilitator.ui.run.around import RoomSeen
from facilitator.ui.run.room_placing import RoomPlacement
from facilitator.ui.run.room_screen import RoomColumn, RoomScreen, room_screen
from facilitator.ui.run.room_view import RoomWindow
from facilitator.ui.run.screens import Shown
from tests.ui.run.desk import set_table
from tests.ui.run.evenings import at, evening, library, sharing


def picture(run: MeetingRun, now: float = 1500.0) -> RoomScreen:
    return room_screen(run, now, lambda _tag: ENGLISH, Settings())


@pytest.fixture
def room(qtbot: QtBot, look: Callable[..., None]) -> RoomWindow:
    look()
    window = RoomWindow("Room display")
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    return window


def ink(image: QImage, ground: str, margin: int = 0) -> bool:
    """Whether something is painted on a grid of the page, or of its outer margin alone."""
    wide, tall = image.width(), image.height()
    return any(
        image.pixelColor(x, y).name() != ground
        for y in range(0, tall, 5)
        for x in range(0, wide, 5)
        if not margin or y < margin or y >= tall - margin or x < margin or x >= wide - margin
    )


def test_a_blank_room_is_black(room: RoomWindow) -> None:
    room.show_room(picture(sharing().press(presses.Blank(1500.0, on=True))))
    assert not ink(room.grab().toImage(), "#000000")


def pages(*languages: str) -> list[RoomScreen]:
    """Every different page that the shipped evenings show to a room."""
    found: list[RoomScreen] = []
    for format_id in library().formats:
        run = evening(format_id, *languages).press(presses.Start(0.0))
        for place, planned in enumerate(run.plan.steps):
            if run.state.position != place:
                run = run.press(presses.Jump(place * 100.0, place))
            for page in range(len(planned.text.pages) if planned.text else 1):
                screen = picture(run, place * 100.0 + page)
                found += [] if screen in found else [screen]
                if planned.text and page < len(planned.text.pages) - 1:
                    run = run.press(presses.Next(place * 100.0 + page))
    return found


@pytest.mark.parametrize("languages", [("en",), ("ar", "en")])
def test_every_page_of_every_evening_fits(room: RoomWindow, languages: tuple[str, ...]) -> None:
    """Nothing is painted in the outer margin, so nothing can have been cut off."""
    for screen in pages(*languages):
        room.show_room(screen)
        assert not ink(room.grab().toImage(), "#14191b", margin=30)


def test_the_control_a_page_that_is_too_long_is_noticed(room: RoomWindow) -> None:
    long = Paragraph((Span("word " * 900),))
    room.show_room(RoomScreen((RoomColumn("en", "Long", (long,)),)))
    assert ink(room.grab().toImage(), "#14191b", margin=30)


def test_enter_goes_to_the_controls_and_escape_ends_nothing(room: RoomWindow) -> None:
    seen: list[Action] = []
    room.acted.connect(lambda action, _value: seen.append(action))
    QTest.keyClick(room, Qt.Key.Key_Return)
    QTest.keyClick(room, Qt.Key.Key_Escape)
    assert seen == [Action.ACCEPT]
    assert room.isVisible()


def test_keys_pressed_on_the_room_display_reach_the_meeting(room: RoomWindow, qtbot: QtBot) -> None:
    desk = set_table(sharing(), 1500.0)
    qtbot.addWidget(desk.view)
    with qtbot.waitActive(room):
        room.activateWindow()
    QTest.keyClick(room, Qt.Key.Key_PageDown)
    QTest.keyClick(room, Qt.Key.Key_P)
    assert desk.acted == [Action.NEXT, Action.PASS]
    desk.view.stop()


@pytest.mark.qt_log_ignore("propagateSizeHints", "raise", extend=True)
def test_with_one_screen_it_opens_as_a_small_window_beside_nothing(
    room: RoomWindow, qtbot: QtBot, qapp: object
) -> None:
    desk = set_table(at(evening(), "welcome", 0.0), 5.0)
    qtbot.addWidget(desk.view)
    seen: list[RoomSeen] = []
    room.hide()
    placing = RoomPlacement(qapp, room, desk.view)  # type: ignore[arg-type]
    placing.placed.connect(lambda where, _name: seen.append(where))
    placing.settle()
    assert not room.isVisible()
    room.toggle()
    assert room.isVisible()
    assert not room.isFullScreen()
    assert placing.placement.shown is Shown.WINDOW
    room.close()
    assert desk.view.isVisible()
    assert seen == [RoomSeen.NOT_SHOWN, RoomSeen.IN_A_WINDOW, RoomSeen.NOT_SHOWN]
    desk.view.stop()

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.share_round import Seat
from facilitator.ui.theme import CONTRAST
from facilitator.ui.widgets.seat_circle import SeatCircle
from facilitator.ui.widgets.seat_row import SeatLook, SeatRow

Look = Callable[..., None]


def seats(count: int, speaking: int = 0) -> list[SeatLook]:
    return [
        SeatLook(n, Seat.SPEAKING if n == speaking else Seat.WAITING, f"seat {n}")
        for n in range(1, count + 1)
    ]


@pytest.fixture
def row(qtbot: QtBot, look: Look) -> SeatRow:
    look()
    made = SeatRow("Seats")
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show_seats(seats(12, speaking=4))
    made.show()
    return made


def test_a_press_tells_the_seat(qtbot: QtBot, row: SeatRow) -> None:
    with qtbot.waitSignal(row.chosen) as told:
        row.circles()[6].click()
    assert told.args == [7]


def test_tab_stops_once_at_the_speaker(row: SeatRow) -> None:
    stops = [
        circle.number
        for circle in row.circles()
        if circle.focusPolicy() == Qt.FocusPolicy.StrongFocus
    ]
    assert stops == [4]


@pytest.mark.parametrize(
    ("mirrored", "key", "seat"),
    [
        (False, Qt.Key.Key_Right, 5),
        (False, Qt.Key.Key_Left, 3),
        (True, Qt.Key.Key_Left, 5),
        (True, Qt.Key.Key_Right, 3),
        (False, Qt.Key.Key_Home, 1),
        (False, Qt.Key.Key_End, 12),
    ],
)
def test_arrows_walk_in_the_direction_of_the_window(
    qtbot: QtBot, row: SeatRow, mirrored: bool, key: Qt.Key, seat: int
) -> None:
    row.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    )
    row.circles()[3].setFocus()
    QTest.keyClick(row.circles()[3], key)
    qtbot.waitUntil(row.circles()[seat - 1].hasFocus)
    with qtbot.waitSignal(row.chosen) as told:
        QTest.keyClick(row.circles()[seat - 1], Qt.Key.Key_Return)
    assert told.args == [seat]


def test_every_state_has_a_shape_of_its_own(qtbot: QtBot, look: Look) -> None:
    """With one colour for everything the pictures must still differ."""
    look(CONTRAST)
    pictures = {}
    for state in Seat:
        circle = SeatCircle()
        qtbot.addWidget(circle)
        circle.show_seat(7, state.value, state.value)
        image = circle.grab().toImage()
        pictures[state] = image.convertToFormat(image.Format.Format_Mono)
    for one, other in combinations(Seat, 2):
        assert pictures[one] != pictures[other], (one, other)


def test_circles_that_stay_keep_their_place(row: SeatRow) -> None:
    before = row.circles()
    row.show_seats(seats(14, speaking=5))
    assert row.circles()[:12] == before
    row.show_seats(seats(3))
    assert row.circles() == before[:3]


def test_nobody_and_a_full_hall_are_shown_too(row: SeatRow) -> None:
    row.show_seats([])
    assert row.circles() == ()
    row.show_seats(seats(60))
    assert row.heightForWidth(600) > row.circles()[0].sizeHint().height() * 4

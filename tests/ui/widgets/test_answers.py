from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.widgets.chooser import Chooser
from facilitator.ui.widgets.counter import Counter
from facilitator.ui.widgets.nav import Nav
from facilitator.ui.widgets.row_list import RowList
from facilitator.ui.widgets.stepper import DateStepper, NumberStepper, TimeStepper
from facilitator.ui.widgets.tick import Options, Tick
from tests.ui.looking import settle

Look = Callable[..., None]
SIGNS = ("fewer", "more")


def turn_wheel(widget: QWidget) -> None:
    middle = QPointF(widget.rect().center())
    where = QPointF(widget.mapToGlobal(widget.rect().center()))
    event = QWheelEvent(
        middle,
        where,
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_a_number_changes_by_buttons_and_keys_and_no_wheel(qtbot: QtBot, look: Look) -> None:
    look()
    stepper = NumberStepper("People", 12, (0, 13), SIGNS)
    qtbot.addWidget(stepper)
    stepper.show()
    heard: list[int] = []
    stepper.changed.connect(heard.append)
    stepper.more.click()
    stepper.more.click()
    stepper.fewer.click()
    QTest.keyClick(stepper.number, Qt.Key.Key_Down)
    QTest.keyClick(stepper.number, Qt.Key.Key_PageDown)  # turns pages
    turn_wheel(stepper.number)
    assert heard == [13, 12, 11]


@pytest.mark.parametrize("tag", ["en", "es", "ar"])
def test_fields_have_room_for_their_words(qtbot: QtBot, look: Look, tag: str) -> None:
    look(right_to_left=tag == "ar")
    number = NumberStepper("People", 12, (0, 500), SIGNS)
    clock = TimeStepper("Starts", time(19, 0), SIGNS, tag)
    day = DateStepper("Day", date(2026, 11, 22), date(2026, 11, 22), SIGNS, tag)
    for stepper in (number, clock, day):
        qtbot.addWidget(stepper)
        stepper.resize(300, 60)
        stepper.show()
        settle()
        inner = stepper.field.findChild(QLineEdit)
        assert inner is not None
        assert inner.width() > stepper.field.width() / 2
        assert any(digit in inner.text() for digit in "0123456789")
    assert "7:00" in clock.edit.text() or "19:00" in clock.edit.text()


def test_a_day_to_come_cannot_be_given(qtbot: QtBot) -> None:
    day = DateStepper("Day", date(2026, 11, 21), date(2026, 11, 22), SIGNS, "en")
    qtbot.addWidget(day)
    for _ in range(5):
        day.more.click()
    assert day.value == date(2026, 11, 22)


def test_a_list_of_answers_tells_what_a_person_chose_and_nothing_else(
    qtbot: QtBot, look: Look
) -> None:
    look()
    chooser = Chooser("Day", [("0", "Monday"), ("1", "Tuesday")], "1")
    qtbot.addWidget(chooser)
    heard: list[str] = []
    chooser.chosen.connect(heard.append)
    chooser.choose("0")
    turn_wheel(chooser)
    assert (chooser.value, heard) == ("0", [])
    chooser.show()
    QTest.keyClick(chooser, Qt.Key.Key_Down)
    assert (chooser.value, heard) == ("1", ["1"])
    assert chooser.view().accessibleName() == "Day"


@pytest.mark.qt_log_ignore("raise", "grabbing the keyboard", extend=True)
@pytest.mark.parametrize("right_to_left", [False, True])
def test_the_open_list_shows_whole_words_and_stays_on_the_screen(
    qtbot: QtBot, look: Look, right_to_left: bool
) -> None:
    look(right_to_left=right_to_left)
    longest = "Easy to read, 14 points or larger"
    chooser = Chooser("For the eyes", [("a", "Standard"), ("b", longest)], "a")
    qtbot.addWidget(chooser)
    chooser.resize(140, chooser.sizeHint().height())
    chooser.move(chooser.screen().availableGeometry().right() - 150 if not right_to_left else 0, 0)
    chooser.show()
    chooser.showPopup()
    settle()
    seen, popup = chooser.view().viewport(), chooser.view().window()
    assert seen.width() >= chooser.fontMetrics().horizontalAdvance(longest) + 24
    assert chooser.screen().availableGeometry().contains(popup.geometry())
    chooser.hidePopup()


def test_enter_ticks(qtbot: QtBot, look: Look) -> None:
    look()
    tick = Tick("Count & keep")
    qtbot.addWidget(tick)
    tick.show()
    QTest.keyClick(tick, Qt.Key.Key_Return)
    assert tick.isChecked()
    assert tick.accessibleName() == "Count & keep"


def test_one_of_a_few(qtbot: QtBot) -> None:
    options = Options("Who", [("open", "Open"), ("closed", "Closed")], "open")
    qtbot.addWidget(options)
    with qtbot.waitSignal(options.chosen) as told:
        options.options["closed"].click()
    assert (told.args, options.value) == (["closed"], "closed")


def test_the_counter_counts_by_one(qtbot: QtBot, look: Look) -> None:
    look()
    counter = Counter("In the room", "one fewer", "one more")
    counter.with_second("one fewer here for the first time", "one more here for the first time")
    qtbot.addWidget(counter)
    counter.show_count("12", "12 people", "saved", "first time here: 2")
    heard: list[int] = []
    counter.counted.connect(heard.append)
    counter.counted_second.connect(lambda by: heard.append(by * 10))
    for button in (counter.more, counter.fewer, counter.second_more):
        button.click()
    assert heard == [1, -1, 10]
    assert counter.more.accessibleName() == "one more"
    assert counter.number.text() == "12"


def test_the_list_of_pages_walks_by_arrows(qtbot: QtBot, look: Look) -> None:
    look()
    nav = Nav([("tonight", "Tonight"), ("group", "Group")])
    qtbot.addWidget(nav)
    nav.choose("tonight")
    nav.show()
    nav.activateWindow()
    qtbot.waitUntil(nav.isActiveWindow)
    nav.items["tonight"].setFocus()
    with qtbot.waitSignal(nav.chosen) as told:
        QTest.keyClick(nav.items["tonight"], Qt.Key.Key_Down)
    assert told.args == ["group"]


def test_showing_rows_tells_nobody_and_moving_does(qtbot: QtBot, look: Look) -> None:
    look()
    rows = RowList("Formats")
    qtbot.addWidget(rows)
    heard: list[str] = []
    rows.chosen.connect(heard.append)
    rows.show_rows([("a", "One", "60 minutes", True), ("b", "Two", "no good", False)], "a")
    assert heard == []
    rows.show()
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert heard == ["b"]
    rows.show_rows([("c", "Three", "", True)], "c")
    assert heard == ["b"]

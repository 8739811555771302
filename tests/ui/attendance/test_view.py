from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from facilitator.core.attendance import Attendance
from facilitator.language.catalogues import Catalogue
from facilitator.ui.attendance.chart import AttendanceChart
from facilitator.ui.attendance.form import EveningForm
from facilitator.ui.attendance.page import attendance_page
from facilitator.ui.attendance.screen import Bar
from facilitator.ui.attendance.view import AttendanceView
from facilitator.ui.theme import LIGHT
from facilitator.ui.widgets.empty_state import EmptyState
from facilitator.ui.widgets.key_button import KeyButton
from tests.ui.looking import settle
from tests.ui.samples import EVENINGS, TITLES, TODAY

Look = Callable[..., None]
USUAL = Attendance(TODAY, "ours", 8)


@pytest.fixture
def recorded() -> list[Attendance]:
    return []


def opened(
    qtbot: QtBot, english: Catalogue, recorded: list[Attendance], *evenings: Attendance
) -> AttendanceView:
    view = attendance_page(english, lambda: [*evenings, *recorded], recorded.append, TITLES, USUAL)
    qtbot.addWidget(view)
    view.resize(1146, 768)
    view.show()
    settle()
    return view


def save(view: AttendanceView) -> None:
    button = view.findChild(KeyButton, "save")
    assert button is not None
    button.click()
    settle()


def test_an_empty_page_teaches_and_takes_the_first_step(
    qtbot: QtBot, look: Look, english: Catalogue, recorded: list[Attendance]
) -> None:
    look()
    view = opened(qtbot, english, recorded)
    empty = view.findChild(EmptyState)
    assert empty is not None
    assert empty.isVisible()
    empty.button.click()
    form = view.findChild(EveningForm)
    assert form is not None
    form.total.number.setValue(11)
    save(view)
    assert recorded == [Attendance(TODAY, "ours", 11, None)]
    table = view.findChild(QTableWidget)
    assert table is not None
    assert table.isVisible()
    assert not empty.isVisible()


def test_a_number_that_is_still_being_typed_is_taken(
    qtbot: QtBot, look: Look, english: Catalogue, recorded: list[Attendance]
) -> None:
    look()
    view = opened(qtbot, english, recorded)
    view.added.emit()
    form = view.findChild(EveningForm)
    assert form is not None
    form.total.number.selectAll()
    QTest.keyClicks(form.total.number, "23")
    save(view)
    assert recorded[0].total == 23


def test_the_chosen_evening_is_corrected(
    qtbot: QtBot, look: Look, english: Catalogue, recorded: list[Attendance]
) -> None:
    look()
    view = opened(qtbot, english, recorded, *EVENINGS)
    table = view.findChild(QTableWidget)
    assert table is not None
    assert table.rowCount() == len(EVENINGS)
    table.selectRow(2)
    with qtbot.waitSignal(view.corrected) as told:
        next(b for b in view.findChildren(KeyButton) if b.words == "Correct…").click()
    assert told.args == [EVENINGS[2].day, EVENINGS[2].format_id]
    form = view.findChild(EveningForm)
    assert form is not None
    assert form.total.number.value() == EVENINGS[2].total


def test_what_is_refused_is_said_in_the_form(
    qtbot: QtBot, look: Look, english: Catalogue, recorded: list[Attendance]
) -> None:
    look()
    view = opened(qtbot, english, recorded)
    view.added.emit()
    form = view.findChild(EveningForm)
    assert form is not None
    form.total.number.setValue(3)
    form.counted.click()
    form.first.number.setValue(4)
    save(view)
    assert recorded == []
    assert view.findChild(EveningForm) is form
    assert "cannot be among" in form.notice.text()


@pytest.mark.parametrize("right_to_left", [False, True])
def test_time_runs_from_the_leading_side(qtbot: QtBot, look: Look, right_to_left: bool) -> None:
    look(right_to_left=right_to_left)
    chart = AttendanceChart()
    qtbot.addWidget(chart)
    chart.resize(300, 150)
    chart.show_bars((Bar(1.0, "9", "one"), Bar(0.1, "1", "two")), "chart")
    picture = chart.grab().toImage()
    first = picture.pixelColor(300 - 22 if right_to_left else 22, 60).name().upper()
    other = picture.pixelColor(22 if right_to_left else 300 - 22, 60).name().upper()
    assert first == LIGHT.accent
    assert other != LIGHT.accent

"""No spoken line is skipped: Next shows what did not fit before it goes on."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.ui.run.actions import Action
from tests.ui.looking import settle
from tests.ui.run.desk import Table, set_table
from tests.ui.run.evenings import at, evening, sharing


@pytest.fixture
def table(qtbot: QtBot, look: Callable[..., None]) -> Iterator[Callable[..., Table]]:
    look()
    made: list[Table] = []

    def lay(*languages: str, small: bool = True) -> Table:
        one = set_table(at(evening("open-discussion", *languages), "welcome", 60.0), 60.0)
        qtbot.addWidget(one.view)
        one.view.resize(1366, 560 if small else 1100)
        settle()
        made.append(one)
        return one

    yield lay
    for one in made:
        one.view.stop()


def press_space(table: Table) -> None:
    table.presenter._last_next = float("-inf")
    QTest.keyClick(table.view, Qt.Key.Key_Space)


def test_next_scrolls_first_and_turns_the_page_when_all_has_been_seen(
    table: Callable[..., Table],
) -> None:
    desk = table("en", "es")
    bar = desk.view.say.columns[0].verticalScrollBar()
    assert bar.maximum() > 0, "the text fits: this test would prove nothing"
    presses = 0
    while not desk.acted:
        press_space(desk)
        presses += 1
        assert presses < 10
    assert presses > 1
    assert desk.acted == [Action.NEXT]
    assert desk.run.state.page == 1


def test_where_everything_fits_one_press_is_one_page(table: Callable[..., Table]) -> None:
    desk = table("en", small=False)
    press_space(desk)
    assert desk.acted == [Action.NEXT]


def test_in_a_round_next_is_always_the_next_person(qtbot: QtBot, look: Callable[..., None]) -> None:
    look()
    desk = set_table(sharing(1500.0, "en", "es"), 1500.0)
    qtbot.addWidget(desk.view)
    desk.view.resize(1366, 520)
    settle()
    press_space(desk)
    desk.view.stop()
    assert desk.acted == [Action.NEXT]

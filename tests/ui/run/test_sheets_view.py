"""Sheets over the step in a real window: where they lie, and what is chosen by number."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.ui.run.actions import Action
from tests.ui.looking import settle
from tests.ui.run.desk import Table
from tests.ui.run.evenings import at, evening, sharing
from tests.ui.run.leading import PROMPTS

Key = Qt.Key


def test_the_sheet_lies_between_the_bars(table: Callable[..., Table]) -> None:
    desk = table(sharing())
    desk.presenter.act(Action.HOLD)
    assert desk.view.sheet.isVisible()
    assert desk.view.sheet.geometry().top() >= desk.view.header.geometry().bottom()
    desk.presenter.act(Action.HOLD)
    assert not desk.view.sheet.isVisible()


@pytest.mark.parametrize("typed", ["2", "٢"])
def test_a_topic_is_taken_by_number(table: Callable[..., Table], typed: str) -> None:
    desk = table(at(evening(), "topic", 900.0), 905.0, prompts=PROMPTS)
    desk.presenter.act(Action.CHOOSE_TOPIC)
    settle()
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        event = QKeyEvent(kind, ord(typed), Qt.KeyboardModifier.NoModifier, typed)
        QApplication.sendEvent(desk.view.windowHandle(), event)
    QTest.keyClick(QApplication.focusWidget() or desk.view, Key.Key_Return)
    assert desk.run.state.topic == PROMPTS[1]
    assert not desk.view.sheet.isVisible()


def test_the_row_of_a_typed_number_comes_into_view(table: Callable[..., Table]) -> None:
    many = tuple(replace(PROMPTS[0], id=f"theme/{n}") for n in range(60))
    desk = table(at(evening(), "topic", 900.0), 905.0, prompts=many)
    desk.presenter.act(Action.CHOOSE_TOPIC)
    for digit in (5, 5):
        desk.presenter.act(Action.DIGIT, digit)
    settle()
    port = desk.view.sheet.area.viewport()
    row = desk.view.sheet.findChild(QWidget, "pick-55")
    assert isinstance(row, QWidget)
    assert port.rect().contains(row.mapTo(port, QPoint(0, 0)))


def test_all_steps_open_at_the_step_that_runs(table: Callable[..., Table]) -> None:
    desk = table(at(sharing(), "closing", 3300.0), 3310.0)
    desk.presenter.act(Action.STEPS)
    settle()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QWidget)
    assert focused.objectName() == f"pick-{desk.run.state.position + 1}"
    port = desk.view.sheet.area.viewport()
    assert port.rect().contains(focused.mapTo(port, QPoint(0, 0)))


def test_a_typed_number_wins_over_the_step_that_has_the_focus(table: Callable[..., Table]) -> None:
    desk = table(sharing())
    desk.presenter.act(Action.STEPS)
    settle()
    QTest.keyClick(QApplication.focusWidget() or desk.view, Key.Key_2)
    QTest.keyClick(QApplication.focusWidget() or desk.view, Key.Key_Return)
    assert desk.run.state.position == 1


def test_enter_on_the_step_that_runs_goes_back_to_it(table: Callable[..., Table]) -> None:
    desk = table(sharing())
    before = desk.run
    desk.presenter.act(Action.STEPS)
    settle()
    QTest.keyClick(QApplication.focusWidget() or desk.view, Key.Key_Return)
    assert not desk.view.sheet.isVisible()
    assert desk.run is before

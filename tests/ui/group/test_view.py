from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from facilitator.core.group import Group
from facilitator.language.catalogues import Catalogue
from facilitator.ui.group.page import group_page
from facilitator.ui.group.view import GroupView
from facilitator.ui.widgets.chooser import Chooser
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.tick import Tick
from tests.ui.samples import GROUP, LANGUAGES, TODAY

Saved = list[Group]


@pytest.fixture
def saved() -> Saved:
    return []


@pytest.fixture
def view(qtbot: QtBot, look: Callable[..., None], english: Catalogue, saved: Saved) -> GroupView:
    look()
    made = group_page(english, lambda: GROUP, saved.append, LANGUAGES, lambda: TODAY)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_what_is_typed_is_saved_when_the_field_is_left(view: GroupView, saved: Saved) -> None:
    name = view.findChild(QLineEdit, "name")
    assert name is not None
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Wednesday group")
    assert saved == []
    name.clearFocus()
    assert saved[-1].name == "Wednesday group"


def test_a_tick_and_a_choice_are_saved(view: GroupView, saved: Saved) -> None:
    tick = view.findChild(Tick, "count_first_time")
    assert tick is not None
    tick.click()
    assert saved[-1].count_first_time
    days = next(c for c in view.findChildren(Chooser) if c.accessibleName() == "Day")
    days.setCurrentIndex(0)
    days.activated.emit(0)
    assert saved[-1].weekday is None


def test_checked_today_is_for_lines_that_are_written(view: GroupView, saved: Saved) -> None:
    checks = {
        button.accessibleName(): button
        for button in view.findChildren(KeyButton)
        if button.words == "Checked today"
    }
    assert not checks["Address of the room: checked today"].isEnabled()
    checks["Emergency number: checked today"].click()
    assert saved[-1].emergency.checked_on == TODAY


def test_a_missing_number_says_write_your_local_number_here(view: GroupView) -> None:
    hints = [edit.placeholderText() for edit in view.findChildren(QLineEdit)]
    assert hints.count("write your local number here") == 2

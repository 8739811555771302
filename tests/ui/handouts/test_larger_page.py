"""The page in view laid over everything: its keys, its scale, its way back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from facilitator.core.paper_talk import Refused, Show
from facilitator.language.catalogues import Catalogue
from facilitator.ui.handouts.page_show import PageShow
from facilitator.ui.widgets.key_button import KeyButton
from tests.ui.handouts.opened import Opened
from tests.ui.handouts.paper import PaperHouse
from tests.ui.looking import settle

Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, look: object, english: Catalogue) -> Opened:  # noqa: ARG001
    return Opened(qtbot, PaperHouse(at_once=True), english)


def of_larger(page: Opened) -> PageShow:
    found = page.find("larger-page")
    assert isinstance(found, PageShow)
    return found


def shown(page: Opened) -> list[Show]:
    return [each for each in page.house.seen if isinstance(each, Show) and not each.rows]


def with_control(here: QWidget, key: Key) -> None:
    QTest.keyClick(here, key, Qt.KeyboardModifier.ControlModifier)
    settle()


@pytest.mark.parametrize("how", ["Ctrl++", "Ctrl+=", "Enter", "button", "double click"])
def test_the_page_is_made_larger_and_smaller_and_the_focus_comes_back(
    page: Opened, how: str
) -> None:
    page.press("everything")
    small = page.page._images[0].width()
    before = page.find({"button": "larger", "Ctrl++": "save"}.get(how, "page-in-view"))
    before.setFocus()
    match how:
        case "double click":
            QTest.mouseDClick(page.page, Qt.MouseButton.LeftButton)
            settle()
        case "Enter" | "button":
            page.keys(Key.Key_Return)
        case _:
            with_control(before, Key.Key_Plus if how == "Ctrl++" else Key.Key_Equal)
    larger = of_larger(page)
    assert QApplication.focusWidget() is larger
    (image,) = larger._images
    assert image.width() > 2 * small
    assert image.width() <= larger.width() <= page.view.width()
    assert image.width() > 0.95 * larger.room().width
    assert larger.height() >= image.height(), "all of it can be scrolled to"
    assert not page.page.isVisible()
    page.keys(Key.Key_Escape)
    assert page.view.findChild(QWidget, "larger-page") is None
    assert QApplication.focusWidget() is before
    assert page.page._images[0].width() == small


def test_the_larger_page_is_scrolled_by_arrows_and_turned_by_the_page_keys(page: Opened) -> None:
    page.press("everything")
    page.view.list.chosen.emit("1")
    page.press("larger")
    larger = of_larger(page)
    bar = next(b for b in page.view.findChildren(QScrollBar) if b.isVisible())
    page.keys(Key.Key_Down, Key.Key_Down)
    assert bar.value() > 0
    assert larger.accessibleName().endswith("page 1 of 4")
    page.keys(Key.Key_PageDown)
    assert larger.accessibleName().endswith("page 2 of 4")
    assert bar.value() == 0, "another page begins at its top"
    page.keys(Key.Key_End)
    assert larger.accessibleName().endswith("page 4 of 4")
    page.find("smaller").setFocus()
    page.keys(Key.Key_PageUp)
    assert larger.accessibleName().endswith("page 3 of 4")
    with_control(larger, Key.Key_Minus)
    assert page.view.findChild(QWidget, "larger-page") is None
    assert page.page.accessibleName().endswith("page 3 of 4")


def test_next_greyed_under_the_hand_leaves_the_focus_on_the_larger_page(page: Opened) -> None:
    page.press("everything")
    page.view.list.chosen.emit("1")
    page.press("larger")
    button = of_larger(page).window().findChildren(KeyButton, "page-next")[-1]
    button.setFocus()
    page.keys(Key.Key_Return, Key.Key_Return)
    assert QApplication.focusWidget() is button
    page.keys(Key.Key_Return)
    assert QApplication.focusWidget() is of_larger(page)


def test_the_larger_page_follows_a_choice_at_its_own_scale(page: Opened) -> None:
    page.press("everything")
    page.view.list.chosen.emit("1")
    page.press("larger")
    scale = shown(page)[-1].scale
    page.view.fields.answered.emit("paper", "letter")
    settle()
    assert shown(page)[-1].job.paper == "letter"
    assert shown(page)[-1].scale == scale
    assert of_larger(page)._images[0].width() > 0.95 * of_larger(page).room().width
    page.keys(Key.Key_Escape)
    assert shown(page)[-1].scale < scale / 2


def test_a_child_that_dies_says_the_same_over_the_larger_page_and_is_asked_again(
    page: Opened,
) -> None:
    page.press("everything")
    page.view.list.chosen.emit("1")
    page.press("larger")
    page.house.at_once = False
    page.keys(Key.Key_PageDown)
    request, answered = page.house.asked.pop()
    answered(Refused(request.number, "Making the pages was interrupted.", passing=True), b"")
    settle()
    assert page.said.splitlines()[0] == "Making the pages was interrupted."
    page.house.at_once = True
    page.find("larger-page").window().findChildren(KeyButton, "way-out")[-1].setFocus()
    page.keys(Key.Key_Return)
    assert of_larger(page).accessibleName().endswith("page 2 of 4")
    assert QApplication.focusWidget() is of_larger(page)


def test_a_picture_for_a_larger_room_is_drawn_within_a_smaller_one_until_its_own_comes(
    page: Opened,
) -> None:
    page.press("everything")
    page.press("larger")
    page.house.at_once = False
    page.keys(Key.Key_Escape)
    (image,) = page.page._images
    assert image.height() > page.page.height()
    assert page.page.pictures_height() <= page.page.room().height


def test_nothing_is_made_larger_while_there_is_nothing_to_see(page: Opened) -> None:
    page.page.setFocus()
    page.keys(Key.Key_Return)
    with_control(page.page, Key.Key_Plus)
    assert page.view.findChild(QWidget, "larger-page") is None

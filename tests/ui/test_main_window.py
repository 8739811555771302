from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.language.catalogues import Catalogue, open_catalogue
from facilitator.places import shipped
from facilitator.ui.main_window import MainWindow
from facilitator.ui.qt_words import install_language
from facilitator.ui.sidebar import PAGES
from facilitator.ui.style import colours_of
from facilitator.ui.theme import CONTRAST, DARK, LIGHT, Palette
from facilitator.ui.widgets.nav import NavItem
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.plain_label import PlainLabel
from tests.ui.looking import cut_off, nameless, settle

Made = list[tuple[str, str]]


@pytest.fixture
def made() -> Made:
    return []


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, look: Callable[..., None], english: Catalogue, made: Made
) -> Iterator[MainWindow]:
    def factory(page: str) -> Callable[[Catalogue], QWidget]:
        def make(_: Catalogue) -> QWidget:
            made.append((page, _.tag))
            shown = Page(_("Page {name}").format(name=page))
            field = QLineEdit()
            field.setObjectName("field")
            field.setAccessibleName("field")
            shown.add(field)
            return shown

        return make

    look()
    shown = MainWindow(qapp)
    shown.furnish(english, {page: factory(page) for page in PAGES}, group_name="Tuesday group")
    qtbot.addWidget(shown)
    yield shown
    install_language(qapp, Catalogue())


def test_the_shell_is_painted_before_any_page_is_made(
    qtbot: QtBot, window: MainWindow, made: Made
) -> None:
    with qtbot.waitSignal(window.first_painted):
        window.show()
    assert made == []


def test_the_empty_window_has_its_colour_and_then_the_programs(
    qtbot: QtBot, qapp: QApplication, look: Callable[..., None], english: Catalogue
) -> None:
    qapp.setStyleSheet("")  # as a program that has only begun
    shown = MainWindow(qapp, ground="#14191b")
    qtbot.addWidget(shown)
    with qtbot.waitSignal(shown.first_painted):
        shown.show()
    assert shown.grab().toImage().pixelColor(700, 400).name() == "#14191b"
    shown.take_off_ground()
    look()
    shown.furnish(english, {})
    settle()
    assert shown.grab().toImage().pixelColor(700, 400).name() == LIGHT.surface.lower()


@pytest.mark.parametrize("worn", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_the_window_wears_every_colour_of_a_look_put_on_later(
    qtbot: QtBot, qapp: QApplication, look: Callable[..., None], english: Catalogue, worn: Palette
) -> None:
    qapp.setStyleSheet("")  # as a program that has only begun
    shown = MainWindow(qapp, ground="#FAF8F5")
    qtbot.addWidget(shown)
    with qtbot.waitSignal(shown.first_painted):
        shown.show()
    shown.take_off_ground()
    look()
    shown.furnish(english, {})
    for palette, percent in ((LIGHT, 150), (worn, 100)):
        look(palette, percent)
        settle()
    found = asdict(colours_of(shown))
    expected = {token: _lower(value) for token, value in asdict(worn).items()}
    expected["card"] = expected["surface"]  # the stylesheet's ground of a window
    assert found == expected


def _lower(value: str | bool) -> str | bool:
    return value.lower() if isinstance(value, str) else value


def test_pages_are_made_when_first_shown_and_once(window: MainWindow, made: Made) -> None:
    window.show_page("tonight")
    window.show_page("group")
    window.show_page("tonight")
    assert made == [("tonight", "en"), ("group", "en")]


def test_control_and_a_digit_go_to_each_page(qtbot: QtBot, window: MainWindow, made: Made) -> None:
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)
    for key in (*keys, Qt.Key.Key_5, Qt.Key.Key_6, Qt.Key.Key_7):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert [page for page, _tag in made] == list(PAGES)


def test_a_running_meeting_is_alone_and_no_key_leaves_it(qtbot: QtBot, window: MainWindow) -> None:
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    window.show_page("tonight")
    running = QWidget()
    window.show_running(running)
    assert window.running is running
    assert running.isVisible()
    assert not window.sidebar.isVisible()
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.page == "tonight"
    window.leave_running()
    assert window.running is None
    assert window.sidebar.isVisible()


def test_the_language_changes_live_and_the_focus_stays(
    qtbot: QtBot, window: MainWindow, mirrored: Catalogue, made: Made
) -> None:
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    window.show_page("group")
    field = window.findChild(QLineEdit, "field")
    assert field is not None
    field.setFocus()
    window.retranslate(mirrored)
    settle()
    assert made == [("group", "en"), ("group", "ar")]
    assert window.isRightToLeft()
    assert window.windowTitle().startswith("ترجمة")
    again = window.focusWidget()
    assert isinstance(again, QLineEdit)
    assert again is not field
    assert nameless(window) == []


def test_what_is_shown_alone_changes_its_language_by_itself(
    window: MainWindow, mirrored: Catalogue
) -> None:
    class Alone(QWidget):
        said = ""

        def retranslate(self, _: Catalogue) -> None:
            self.said = _.tag

    alone = Alone()
    window.show_running(alone)
    window.retranslate(mirrored)
    assert alone.said == "ar"


def test_closing_is_asked_for(qtbot: QtBot, qapp: QApplication) -> None:
    answers = [False, True]
    shown = MainWindow(qapp, may_close=lambda: answers.pop(0))
    qtbot.addWidget(shown)
    shown.show()
    assert not shown.close()
    assert shown.isVisible()
    assert shown.close()


def test_the_corner_names_the_group_and_promises(window: MainWindow) -> None:
    window.show()
    words = {
        label.text() for label in window.sidebar.findChildren(QWidget) if hasattr(label, "text")
    }
    assert "Tuesday group" in words
    assert "offline · no names kept" in words
    window.set_group_name("")
    body = window.sidebar.layout()
    assert isinstance(body, QVBoxLayout)


@pytest.mark.parametrize("tag", ["en", "es", "ar"])
@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_at_the_side_is_cut_off(
    window: MainWindow, look: Callable[..., None], tag: str, percent: int
) -> None:
    look(percent=percent, right_to_left=tag == "ar")
    window.retranslate(open_catalogue(tag, shipped("locales")))
    window.show()
    settle()
    assert cut_off(window.sidebar) == []


def test_what_tab_reaches_from_the_side_is_scrolled_into_view(
    qtbot: QtBot, qapp: QApplication, look: Callable[..., None], english: Catalogue
) -> None:
    look()
    page = Page("Long")
    first, last = QLineEdit(), QLineEdit()
    inner, below = QWidget(), PlainLabel("Put in one sheet of paper.")
    inner.setFixedHeight(3000)
    for part in (first, inner, last, below):
        page.add(part)
    shown = MainWindow(qapp)
    shown.furnish(english, {"tonight": lambda _: page})
    qtbot.addWidget(shown)
    shown.show_page("tonight")
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is shown)
    shown.sidebar.findChildren(NavItem)[0].setFocus()
    for key, field in ((Qt.Key.Key_Backtab, last), (Qt.Key.Key_Tab, None), (Qt.Key.Key_Tab, first)):
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClick(here, key)
        settle()
        if field is not None:
            assert field.hasFocus()
            assert field.visibleRegion().boundingRect() == field.rect()
        if field is last:
            assert below.visibleRegion().boundingRect() == below.rect()
    assert page.area.verticalScrollBar().value() == 0, "its title is seen, too"

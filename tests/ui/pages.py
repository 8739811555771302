"""Every page of this window, made with samples, for looks and names in one place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from facilitator.core.attendance import Attendance
from facilitator.core.settings import Settings
from facilitator.language.catalogues import Catalogue
from facilitator.ui.attendance.page import attendance_page
from facilitator.ui.formats.page import formats_page
from facilitator.ui.group.page import group_page
from facilitator.ui.handouts.page import handouts_page
from facilitator.ui.library.page import library_page
from facilitator.ui.settings.page import settings_page
from facilitator.ui.welcome.page import WelcomePage
from facilitator.ui.widgets.key_button import KeyButton
from tests.ui.handouts.paper import GIVEN, PaperHouse, Printers
from tests.ui.samples import EVENINGS, FAULT, FORMATS, GROUP, LANGUAGES, SHELF, TITLES, TODAY


def nothing(*_given: object) -> None:
    """What a page calls when a test does not care."""


def _formats(_: Catalogue) -> QWidget:
    return formats_page(
        _, lambda: (FORMATS, [FAULT]), lambda: "ours", nothing, lambda _id, _title: "ours"
    )


def _attendance(_: Catalogue, evenings: tuple[Attendance, ...] = EVENINGS) -> QWidget:
    return attendance_page(_, lambda: evenings, nothing, TITLES, Attendance(TODAY, "ours", 8))


def _evening_form(_: Catalogue) -> QWidget:
    view = attendance_page(_, lambda: EVENINGS, nothing, TITLES, Attendance(TODAY, "ours", 8, 2))
    view.added.emit()
    return view


def _handouts(_: Catalogue, then: str = "") -> QWidget:
    view = handouts_page(_, PaperHouse(at_once=True), GIVEN, Printers())
    match then:
        case "chosen":
            view.list.tonight.emit()
        case "adding":
            view.list.adding.emit()
        case "larger":
            view.list.tonight.emit()
            view.column.larger_wanted.emit()
        case "another":
            view.list.tonight.emit()
            view.list.chosen.emit("1")
            view.list.another.emit()
        case "answers":
            view.show_answers(by_hand=True)
    return view


def _welcome_ready(_: Catalogue) -> QWidget:
    page = WelcomePage(_, LANGUAGES, LANGUAGES, nothing, nothing)
    button = page.findChild(KeyButton, "go-on")
    assert button is not None
    button.click()
    return page


PAGES: dict[str, Callable[[Catalogue], QWidget]] = {
    "formats": _formats,
    "library": lambda _: library_page(_, lambda: (SHELF, [FAULT]), ("en", "ar")),
    "group": lambda _: group_page(_, lambda: GROUP, nothing, LANGUAGES, lambda: TODAY),
    "settings": lambda _: settings_page(
        _, Settings, nothing, nothing, nothing, LANGUAGES, "/home/ana/.local/share/facilitator"
    ),
    "attendance": _attendance,
    "attendance, none yet": partial(_attendance, evenings=()),
    "attendance, form": _evening_form,
    "handouts": partial(_handouts, then="chosen"),
    "handouts, none yet": _handouts,
    "handouts, adding": partial(_handouts, then="adding"),
    "handouts, printer test": partial(_handouts, then="answers"),
    "handouts, larger": partial(_handouts, then="larger"),
    "handouts, another": partial(_handouts, then="another"),
    "welcome": lambda _: WelcomePage(_, LANGUAGES, LANGUAGES, nothing, nothing),
    "welcome, ready": _welcome_ready,
}

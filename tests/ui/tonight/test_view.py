"""The page before the meeting, in a real window."""

from datetime import UTC, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.errors import CannotFit
from facilitator.core.group import Group
from facilitator.core.schedule import Evening, Plan, plan_evening
from facilitator.language.catalogues import ENGLISH
from facilitator.library.shelves import Library, load
from facilitator.ui.tonight.choice import Choice, first_choice
from facilitator.ui.tonight.presenter import TonightPresenter
from facilitator.ui.tonight.view import TonightView

START = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)


class Program:
    """Stands where the program stands and notes what it was asked for."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.asked: list[tuple[str, Plan | Choice]] = []

    def plan(self, choice: Choice) -> Plan:
        if choice.minutes < 30:
            raise CannotFit(needed=42, given=choice.minutes)
        fmt = self.library.formats[choice.format_id]
        evening = Evening(fmt, choice.start, choice.minutes * 60, choice.people, choice.languages)
        return plan_evening(evening, self.library.shelf)


@pytest.fixture(scope="module")
def library() -> Library:
    return load(Path(__file__).parents[3] / "readings")


@pytest.fixture
def program(library: Library) -> Program:
    return Program(library)


@pytest.fixture
def page(qtbot: QtBot, program: Program) -> TonightView:
    view = TonightView()
    qtbot.addWidget(view)
    presenter = TonightPresenter(
        view,
        first_choice(Group(), START, tuple(program.library.formats)),
        formats=program.library.formats,
        languages=("en", "es", "ar"),
        group=Group(),
        plan=program.plan,
        lead=lambda plan: program.asked.append(("lead", plan)),
        rehearse=lambda plan: program.asked.append(("rehearse", plan)),
        print_tonight=lambda choice: program.asked.append(("print", choice)),
        chosen=lambda choice: program.asked.append(("chosen", choice)),
        now=lambda: START,
        words=ENGLISH,
    )
    view.report_to(presenter)
    view.resize(1158, 768)
    view.show()
    return view


def test_enter_starts_the_meeting(page: TonightView, program: Program, qtbot: QtBot) -> None:
    qtbot.waitExposed(page)
    QTest.keyClick(page.evening.start, Qt.Key.Key_Return)
    assert [what for what, _ in program.asked] == ["lead"]


def test_start_is_in_view_on_a_small_laptop(page: TonightView) -> None:
    start = page.evening.start
    bottom = start.mapTo(page, start.rect().bottomLeft()).y()
    assert bottom < 768


def test_another_time_moves_the_evening(page: TonightView, program: Program) -> None:
    page.evening.starts.edit.setTime(time(20, 15))  # type: ignore[arg-type]
    assert program.asked[-1][1].start == START.replace(hour=20, minute=15)


def test_what_cannot_fit_disables_start_and_says_why(page: TonightView) -> None:
    page.evening.minutes.number.setValue(20)
    assert not page.evening.start.isEnabled()
    page.evening.minutes.number.setValue(60)
    assert page.evening.start.isEnabled()


def test_another_format_is_one_press_away(page: TonightView, program: Program) -> None:
    page.format_chosen.emit("speaker")
    assert program.asked[-1][1].format_id == "speaker"
    page.rehearse.emit()
    assert program.asked[-1][0] == "rehearse"

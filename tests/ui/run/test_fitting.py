"""Every kind of step on a small laptop: no button is cut, and what matters is in view."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.core import presses
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.topic_deck import Prompt
from facilitator.language.catalogues import open_catalogue
from facilitator.ui.run.buttons import WishButton
from facilitator.ui.theme import LIGHT
from tests.ui.looking import cut_off, settle
from tests.ui.run.desk import Table, set_table
from tests.ui.run.evenings import READINGS, at, evening, library, sharing

PAIRS = {"en": ("en", "es"), "es": ("es", "en"), "ar": ("ar", "en")}
LATE = 900.0


def seen(part: QWidget, window: QWidget) -> QRect:
    """The part of a widget that nothing above it cuts off, in the window's pixels."""
    area = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
    above = part.parentWidget()
    while above is not None:
        area &= QRect(above.mapTo(window, QPoint(0, 0)), above.size())
        above = None if above is window else above.parentWidget()
    return area


def cut(window: QWidget) -> list[str]:
    """Buttons of which a part is out of view, in either direction."""
    found = []
    for button in window.findChildren(WishButton):
        if button.isVisible() and seen(button, window).size() != button.size():
            found.append(f"{button.objectName()} {button.size()} {seen(button, window).size()}")
        if button.isVisible() and button.width() < button.minimumSizeHint().width():
            found.append(f"{button.objectName()} is too narrow")
    return found


def steps(*languages: str, late: float) -> Iterator[tuple[str, MeetingRun, float]]:
    """One moment of each kind of step in the shipped evenings, and some of a round."""
    kinds: set[str] = set()
    for format_id in library().formats:
        start = evening(format_id, *languages).press(presses.Start(0.0))
        for place, planned in enumerate(start.plan.steps):
            kind = type(planned.step).__name__
            if kind in kinds:
                continue
            kinds.add(kind)
            now = sum(one.seconds for one in start.plan.steps[:place]) + late
            run = start if place == 0 else start.press(presses.Jump(now, place))
            yield kind, run, now + 20
            if kind == "Topic":
                yield "drawn topic", run.press(presses.DrewTopic(now, longest())), now + 20
    yield from rounds(*languages, late=late)


def longest() -> Prompt:
    prompts = [prompt for theme in library().themes for prompt in theme.prompts]
    return max(prompts, key=lambda prompt: len(prompt.in_language("es")))


def rounds(*languages: str, late: float) -> Iterator[tuple[str, MeetingRun, float]]:
    run = sharing(1500.0, *languages, people=20)
    yield "share", run, 1500.0 + late
    yield "over", run, 1900.0 + late
    yield "mismatch", run.press(presses.Count(1500.0, -2)), 2800.0 + late
    yield "totals", at(run, "totals", 3600.0), 3700.0
    yield "before", evening("open-discussion", *languages), -100.0


@pytest.fixture
def lay(qtbot: QtBot, look: Callable[..., None]) -> Iterator[Callable[..., Table]]:
    made: list[Table] = []

    def table(
        percent: int, tag: str, run: MeetingRun, now: float, *, rehearsal: bool = False
    ) -> Table:
        words = open_catalogue(tag, READINGS.parent / "locales")
        look(LIGHT, percent, words.right_to_left)
        desk = set_table(run, now, words=words, rehearsal=rehearsal)
        qtbot.addWidget(desk.view)
        made.append(desk)
        return desk

    yield table
    for one in made:
        one.view.stop()


def show(desk: Table, run: MeetingRun, now: float) -> None:
    """Another moment on the same page."""
    desk.presenter.run = run
    desk.presenter._now = lambda: now
    desk.presenter.around = replace(desk.presenter.around, before=None, notice="")
    desk.presenter.show()
    settle()


@pytest.mark.parametrize("rehearsal", [False, True])
@pytest.mark.parametrize("late", [0.0, LATE])
@pytest.mark.parametrize("tag", PAIRS)
def test_no_button_is_cut_at_the_usual_size(
    lay: Callable[..., Table], tag: str, late: float, rehearsal: bool
) -> None:
    found: dict[str, list[str]] = {}
    start = evening("open-discussion", *PAIRS[tag])
    desk = lay(100, tag, start, -100.0, rehearsal=rehearsal)
    for name, run, now in steps(*PAIRS[tag], late=late):
        show(desk, run, now)
        wrong = cut(desk.view) + cut_off(desk.view)
        if wrong:
            found[name] = wrong
    assert found == {}


@pytest.mark.parametrize("rehearsal", [False, True])
@pytest.mark.parametrize("late", [0.0, LATE])
@pytest.mark.parametrize("tag", PAIRS)
def test_words_clock_and_filled_button_are_in_view_at_twice_the_size(
    lay: Callable[..., Table], tag: str, late: float, rehearsal: bool
) -> None:
    found: dict[str, list[str]] = {}
    start = evening("open-discussion", *PAIRS[tag])
    desk = lay(200, tag, start, -100.0, rehearsal=rehearsal)
    for name, run, now in steps(*PAIRS[tag], late=late):
        show(desk, run, now)
        view = desk.view
        parts = [view.tool.clock, view.tool.buttons.buttons[0], view.say]
        wrong = [
            f"{type(part).__name__} {part.size()} {seen(part, view)}"
            for part in parts
            if part.isVisible() and seen(part, view).size() != part.size()
        ]
        wrong += cut_off(view.header)
        if wrong:
            found[name] = wrong
    assert found == {}


def test_the_control_a_page_that_is_too_low_cuts_a_button(lay: Callable[..., Table]) -> None:
    desk = lay(100, "en", sharing(1500.0, "en", "es"), 1500.0)
    desk.view.resize(1366, 330)
    settle()
    assert cut(desk.view)

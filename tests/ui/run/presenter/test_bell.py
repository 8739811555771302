"""What rings, and what is told to a screen reader."""

from facilitator.core import presses
from facilitator.ui.run.actions import Action, Bell
from tests.ui.run.evenings import at, evening, sharing
from tests.ui.run.leading import lead


def test_the_bell_opens_and_ends_a_silence_once_each() -> None:
    presenter, desk = lead(at(evening(), "welcome", 0.0), 10.0)
    names = [step.step.id for step in presenter.run.plan.steps]
    presenter.press(presses.Jump(10.0, names.index("silence")))
    for second in range(0, 90, 5):
        desk.now = 10.0 + second
        presenter.tick()
    assert desk.rung == [Bell.SILENCE_BEGINS, Bell.SILENCE_ENDS]


def test_warnings_ring_softly_and_are_told_once() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    for second in range(200):
        desk.now = 1500.0 + second
        presenter.tick()
    assert desk.rung == [Bell.WARNING, Bell.WARNING]
    assert len(desk.told) == 3


def test_a_bell_that_is_off_does_not_ring_later_for_what_is_past() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.act(Action.BELL)
    desk.now = 1590.0
    presenter.tick()
    presenter.act(Action.BELL)
    assert desk.rung == []

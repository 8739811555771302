"""Going on, going to a step, and the end: nothing closes by itself."""

from facilitator.core import presses
from facilitator.core.run_state import current_step
from facilitator.language.catalogues import Catalogue
from facilitator.ui.run.actions import Action
from tests.ui.run.evenings import at, evening, sharing
from tests.ui.run.leading import lead


def test_next_starts_then_goes_on() -> None:
    presenter, desk = lead(evening(), -5.0)
    presenter.act(Action.NEXT)
    assert presenter.run.state.started == -5.0
    desk.now = 1.0
    presenter.act(Action.NEXT)
    assert presenter.run.state.page == 1
    assert desk.kept == [desk.kept[0], presenter.run]


def test_next_never_closes_the_meeting() -> None:
    presenter, desk = lead(at(evening(), "totals", 3600.0), 3601.0)
    for second in range(5):
        desk.now = 3610.0 + second
        presenter.act(Action.NEXT)
    assert desk.closed == []
    presenter.act(Action.CLOSE)
    assert desk.closed == [presenter.run]


def test_close_means_nothing_before_the_totals() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.act(Action.CLOSE)
    assert desk.closed == []


def test_discarding_asks_first() -> None:
    presenter, desk = lead(at(evening(), "totals", 3600.0), 3601.0)
    presenter.act(Action.DISCARD)
    assert desk.discarded == 0
    presenter.act(Action.CANCEL)
    presenter.act(Action.ACCEPT)
    assert desk.discarded == 0
    presenter.act(Action.DISCARD)
    presenter.act(Action.ACCEPT)
    assert desk.discarded == 1


def test_the_list_of_steps_goes_where_its_number_says() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.act(Action.STEPS)
    presenter.act(Action.DIGIT, 1)
    presenter.act(Action.DIGIT, 8)
    presenter.act(Action.ACCEPT)
    planned = current_step(presenter.run.plan, presenter.run.state)
    assert planned is not None
    assert planned.step.id == "closing"
    assert desk.shown.sheet is None


def test_the_next_look_is_at_the_next_digit() -> None:
    presenter, desk = lead(sharing(), 1500.25)
    assert 0 < presenter.next_change() <= 1.01
    desk.now += presenter.next_change()
    before = desk.shown.tool.clock
    presenter.tick()
    assert before is not None
    assert desk.shown.tool.clock is not None
    assert desk.shown.tool.clock.face != before.face


def test_every_action_is_understood_at_every_step() -> None:
    presenter, desk = lead(evening(), 0.0)
    presenter.act(Action.NEXT)
    for step in range(1, len(presenter.run.plan.steps) + 1):
        for action in Action:
            if action not in (Action.CLOSE, Action.ACCEPT):
                desk.now += 0.5
                presenter.act(action, 1)
        presenter.act(Action.CANCEL)
        presenter.press(presses.Hold(desk.now, on=False))
        presenter.press(presses.Jump(desk.now, step))
    assert not desk.closed


def test_another_language_is_spoken_at_once() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.retranslate(Catalogue("es"))
    assert desk.told == ["es"]
    assert desk.shown.clock == "19:25"


def test_the_step_that_runs_is_chosen_by_going_back_to_it() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.act(Action.STEPS)
    presenter.act(Action.PICK, presenter.run.state.position + 1)
    assert desk.shown.sheet is None
    assert desk.shown.notice == ""


def test_a_rehearsal_is_left_by_one_question() -> None:
    presenter, desk = lead(sharing(), 1500.0, rehearsal=True, speed=20.0)
    presenter.act(Action.DISCARD)
    assert desk.shown.ask is not None
    assert desk.shown.ask.hint == "End the rehearsal? Nothing of it is kept."
    presenter.act(Action.ACCEPT)
    assert desk.discarded == 1

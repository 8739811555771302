"""Leading a round: who has the floor, by Space, by number, early or later."""

from facilitator.ui.run.actions import Action
from tests.ui.run.evenings import sharing
from tests.ui.run.leading import lead, speaking


def test_repeats_of_next_within_300_ms_count_once() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    for moment in (1500.0, 1500.1, 1500.29):
        desk.now = moment
        presenter.act(Action.NEXT)
    assert speaking(presenter) == 5
    desk.now = 1500.31
    presenter.act(Action.NEXT)
    assert speaking(presenter) == 7


def test_a_rehearsals_fast_clock_does_not_shorten_the_bounce() -> None:
    presenter, desk = lead(sharing(), 1500.0, rehearsal=True, speed=20.0)
    presenter.act(Action.NEXT)
    desk.now = 1505.0
    presenter.act(Action.NEXT)
    assert speaking(presenter) == 5


def test_a_digit_and_enter_give_a_seat_the_floor() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    for digit in (1, 1):
        presenter.act(Action.DIGIT, digit)
    assert desk.shown.ask is not None
    assert desk.shown.ask.typed == "11"
    presenter.act(Action.ACCEPT)
    assert speaking(presenter) == 11
    assert desk.shown.ask is None


def test_space_waits_while_a_number_is_typed() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.act(Action.DIGIT, 9)
    presenter.act(Action.NEXT)
    assert speaking(presenter) == 4
    presenter.act(Action.CANCEL)
    desk.now += 1
    presenter.act(Action.NEXT)
    assert speaking(presenter) == 5


def test_leaves_early_asks_for_the_seat() -> None:
    presenter, _desk = lead(sharing(), 1500.0)
    presenter.act(Action.EARLY)
    presenter.act(Action.DIGIT, 9)
    presenter.act(Action.ACCEPT)
    assert presenter.run.state.rounds["sharing"].queue()[0] == 9


def test_count_and_seats_are_made_equal_only_when_asked() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.act(Action.FEWER)
    assert len(presenter.run.state.rounds["sharing"].seats) == 12
    presenter.act(Action.SEATS_TO_COUNT, 11)
    assert len(presenter.run.state.rounds["sharing"].seats) == 11
    assert desk.shown.tool.offers == ()

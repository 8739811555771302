"""Time set right while it runs: back-dates, minutes more, the end, catching up."""

from facilitator.core import presses
from facilitator.ui.run.actions import Action
from tests.ui.run.evenings import at, evening, sharing
from tests.ui.run.leading import lead


def test_it_started_earlier_takes_a_ready_answer_or_typed_minutes() -> None:
    presenter, _desk = lead(sharing(), 1500.0)
    turn = presenter.run.state.rounds["sharing"].speaking
    assert turn is not None
    presenter.act(Action.EARLIER)
    presenter.act(Action.PICK, 1)
    later = presenter.run.state.rounds["sharing"].speaking
    assert later is not None
    assert later.watch.since == turn.watch.since - 60


def test_the_room_can_be_had_until_a_typed_time() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.act(Action.TIME)
    for digit in (8, 1, 5):
        presenter.act(Action.DIGIT, digit)
    presenter.act(Action.ACCEPT)
    assert presenter.run.state.end == 75 * 60
    assert desk.shown.next[-1].time == "8:15"


def test_plus_is_a_minute_only_while_time_is_asked_for() -> None:
    presenter, _desk = lead(sharing(), 1500.0)
    presenter.act(Action.MORE)
    assert presenter.run.state.count == 13
    presenter.act(Action.TIME)
    presenter.act(Action.MORE)
    turn = presenter.run.state.rounds["sharing"].speaking
    assert turn is not None
    assert turn.extra == 60
    assert presenter.run.state.count == 13


def test_catching_up_is_shown_before_it_is_accepted() -> None:
    presenter, desk = lead(at(evening(), "anonymity", 900.0), 960.0)
    before = presenter.run
    presenter.act(Action.CATCH_UP)
    assert desk.shown.sheet is not None
    assert presenter.run is before
    presenter.act(Action.CANCEL)
    assert presenter.run is before
    presenter.act(Action.CATCH_UP)
    presenter.act(Action.ACCEPT)
    assert isinstance(presenter.run.presses[-1], presses.CatchUp)


def test_a_back_date_that_is_cut_says_how_far_it_went() -> None:
    run = at(evening(), "silence", 60.0)
    presenter, desk = lead(at(run, "opening-words", 180.0), 200.0)
    presenter.act(Action.EARLIER)
    presenter.act(Action.PICK, 5)
    assert desk.shown.notice == "It began 2 minutes earlier; before that something else ran."


def test_a_back_date_that_is_not_cut_says_nothing() -> None:
    run = at(evening(), "silence", 60.0)
    presenter, desk = lead(at(run, "opening-words", 180.0), 200.0)
    presenter.act(Action.EARLIER)
    presenter.act(Action.PICK, 1)
    assert desk.shown.notice == ""


def test_an_empty_catch_up_is_no_press() -> None:
    presenter, desk = lead(at(evening(), "silence", 60.0), 70.0)
    before = presenter.run
    assert not presenter.press(presses.CatchUp(70.0, ()))
    assert desk.shown.notice == "Nothing needs to be shortened."
    presenter.act(Action.CATCH_UP)
    assert desk.shown.sheet is not None
    assert desk.shown.sheet.remark == "Nothing needs to be shortened."
    presenter.act(Action.ACCEPT)
    assert desk.shown.sheet is None
    assert presenter.run is before

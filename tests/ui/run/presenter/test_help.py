"""The help card and the hold."""

from facilitator.ui.run.actions import Action
from tests.ui.run.evenings import sharing
from tests.ui.run.leading import lead, speaking


def test_hold_blanks_the_room_and_space_does_not_end_it() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.act(Action.HOLD)
    assert desk.room is not None
    assert desk.room.blank
    presenter.act(Action.NEXT)
    assert presenter.run.state.held
    assert desk.shown.notice.startswith("The meeting is on hold.")


def test_leaving_the_help_card_does_not_go_on() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.act(Action.HELP)
    presenter.act(Action.NEXT)
    assert desk.shown.sheet is None
    assert speaking(presenter) == 4

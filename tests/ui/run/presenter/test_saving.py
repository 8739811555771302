"""What is kept, what is refused, and what is said of it."""

import pytest

from facilitator.ui.run.actions import Action
from facilitator.ui.run.around import Saved, SavedState
from tests.ui.run.evenings import at, evening, sharing
from tests.ui.run.leading import lead


def test_a_refused_press_is_told_calmly_and_changes_nothing() -> None:
    presenter, desk = lead(at(evening(), "welcome", 0.0), 5.0)
    before = presenter.run
    presenter.act(Action.PASS)
    assert presenter.run is before
    assert desk.shown.notice == "No round is running; seats matter while people share."
    assert desk.kept == []
    presenter.act(Action.MORE)
    assert desk.shown.notice == ""


@pytest.mark.parametrize("action", [Action.CANCEL, Action.HELP, Action.ROOM, Action.BELL])
def test_nothing_beside_the_meeting_is_kept(action: Action) -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.act(action)
    assert desk.kept == []


def test_saving_is_said_until_it_is_done() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.act(Action.MORE)
    assert desk.shown.standing.saved == "saving…"
    presenter.saved_state(SavedState(Saved.SAVED))
    assert desk.shown.standing.saved == "saved"
    presenter.saved_state(SavedState(Saved.FAILED, None, "the disk is full"))
    presenter.act(Action.MORE)
    assert not desk.shown.standing.saved_well

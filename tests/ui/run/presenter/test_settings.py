"""Sound and screen over the meeting, and what other settings change at once."""

from facilitator.core.settings import Settings
from facilitator.language.catalogues import Catalogue
from facilitator.ui.run.actions import Action
from tests.ui.run.evenings import sharing
from tests.ui.run.leading import lead, speaking


def test_the_sheet_opens_and_closes_by_its_key_and_touches_no_meeting() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.act(Action.SETTINGS)
    assert desk.shown.sheet is not None
    assert desk.shown.sheet.own
    presenter.act(Action.DIGIT, 7)
    assert desk.shown.ask is None, "a digit is for a field of the sheet"
    presenter.act(Action.SETTINGS)
    assert desk.shown.sheet is None
    assert desk.kept == []
    assert speaking(presenter) == 4


def test_space_leaves_the_sheet_and_does_not_go_on() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.act(Action.SETTINGS)
    presenter.act(Action.NEXT)
    assert desk.shown.sheet is None
    assert speaking(presenter) == 4


def test_other_settings_are_worn_at_once() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    assert desk.room is not None
    assert desk.room.shape is not None
    assert desk.room.shape.face == ""
    presenter.wear(Settings(bell=False, room_digits=True))
    assert desk.room.shape.face != ""
    assert desk.shown.standing.bell == "bell off"


def test_a_warning_is_not_told_again_in_another_language() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    desk.now = 1600.0
    presenter.tick()
    told = list(desk.told)
    assert told
    presenter.retranslate(Catalogue("es"))
    presenter.tick()
    assert desk.told == [*told, "es"]

"""A topic is drawn, chosen by number, and taken back."""

import pytest

from facilitator.core.prose import plain
from facilitator.ui.run.actions import Action
from tests.ui.run.evenings import at, evening
from tests.ui.run.leading import PROMPTS, lead


def test_undo_and_redo_of_a_topic_take_one_press_each() -> None:
    presenter, desk = lead(at(evening(), "topic", 900.0), 905.0)
    presenter.act(Action.DRAW)
    presenter.act(Action.DRAW)
    topic = presenter.run.state.topic
    assert topic == PROMPTS[1]
    presenter.act(Action.UNDO)
    assert presenter.run.state.topic == PROMPTS[0]
    presenter.act(Action.REDO)
    say = desk.shown.say
    assert say is not None
    assert plain(say.passages[0].blocks[0]) == "Question 1?"


def test_an_empty_deck_is_told() -> None:
    presenter, desk = lead(at(evening(), "topic", 900.0), 905.0)
    for _time in range(4):
        presenter.act(Action.DRAW)
    assert desk.shown.notice.startswith("There are no topics")


@pytest.mark.parametrize("digit", [2, 1])
def test_a_topic_is_taken_by_its_number(digit: int) -> None:
    presenter, desk = lead(at(evening(), "topic", 900.0), 905.0)
    presenter.act(Action.CHOOSE_TOPIC)
    sheet = desk.shown.sheet
    assert sheet is not None
    assert sheet.items[0].words == "1. Question 0?"
    presenter.act(Action.DIGIT, digit)
    assert desk.shown.sheet is not None
    assert desk.shown.sheet.typing
    assert desk.shown.sheet.at == digit - 1
    assert desk.shown.sheet.remark == f"Take topic {digit}: press Enter."
    presenter.act(Action.ACCEPT)
    assert presenter.run.state.topic == PROMPTS[digit - 1]
    assert desk.shown.sheet is None


def test_a_number_that_no_topic_has_is_said_and_takes_none() -> None:
    presenter, desk = lead(at(evening(), "topic", 900.0), 905.0)
    presenter.act(Action.CHOOSE_TOPIC)
    for digit in (1, 2):
        presenter.act(Action.DIGIT, digit)
    presenter.act(Action.ACCEPT)
    assert presenter.run.state.topic is None
    assert desk.shown.sheet is not None
    assert desk.shown.sheet.remark == "There is no topic 12; the last one is 3."
    presenter.act(Action.ERASE)
    presenter.act(Action.ACCEPT)
    assert presenter.run.state.topic == PROMPTS[0]

"""What each press does, and when it is refused."""

from __future__ import annotations

import pytest

from facilitator.core import presses
from facilitator.core.errors import PressRefused
from facilitator.core.forecast import forecast
from facilitator.core.meeting_format import Limit
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.presses import Press
from facilitator.core.topic_deck import Prompt, Weight
from tests.core.builders import (
    at_step,
    closing,
    discussion,
    minutes,
    plan_of,
    pressed,
    round_only,
    script,
    shares,
    started,
)
from tests.core.playing_out import floor

SPEAKING = started(round_only()).press(presses.Next(0))


def left(run: MeetingRun, now: float) -> float:
    turn = floor(run)
    assert turn is not None
    return turn.left(now)


@pytest.mark.parametrize(
    "press",
    [
        presses.Next(0),
        presses.Back(0),
        presses.Jump(0, 1),
        presses.BackDate(0, 60),
        presses.AddTime(0, 60),
        presses.Pause(0, on=True),
        presses.Hold(0, on=True),
        presses.GiveFloor(0, 1),
        presses.CatchUp(0, ()),
        presses.Away(0, 5),
    ],
)
def test_before_the_start_only_what_prepares_is_possible(press: Press) -> None:
    with pytest.raises(PressRefused):
        MeetingRun(round_only()).press(press)


def test_before_the_start_one_can_count_choose_a_topic_and_move_the_end() -> None:
    prompt = Prompt("trust/first", Weight.LIGHT, {"en": "What helped?"})
    run = pressed(
        MeetingRun(round_only()),
        presses.Count(-60, 4),
        presses.CountFirstTime(-50, 1),
        presses.DrewTopic(-40, prompt),
        presses.MoveEnd(-30, 2700),
        presses.Blank(-20, on=True),
    )
    state = run.state
    assert (state.count, state.first_time, state.topic) == (4, 1, prompt)
    assert (state.end, state.blank) == (2700, True)


def test_nobody_is_here_for_the_first_time_who_was_not_counted_in_the_room() -> None:
    run = pressed(MeetingRun(round_only()), presses.Count(0, 2), presses.CountFirstTime(1, 2))
    for more in (1, 5):
        with pytest.raises(PressRefused, match="in the room first"):
            run.press(presses.CountFirstTime(2, more))
    counted = pressed(run, presses.Count(3, 1), presses.CountFirstTime(4, 1))
    assert (counted.state.count, counted.state.first_time) == (3, 3)
    assert run.press(presses.CountFirstTime(2, -1)).state.first_time == 1


def test_hands_may_be_counted_before_the_room_and_corrected_after() -> None:
    run = MeetingRun(round_only()).press(presses.CountFirstTime(0, 3))
    assert (run.state.count, run.state.first_time) == (0, 3)
    begun = run.press(presses.Count(1, 1))
    assert begun.press(presses.CountFirstTime(2, -1)).state.first_time == 2
    with pytest.raises(PressRefused, match="in the room first"):
        begun.press(presses.CountFirstTime(2, 1))


def test_a_meeting_starts_once() -> None:
    with pytest.raises(PressRefused):
        started(round_only()).press(presses.Start(5))


def test_a_late_start_can_be_back_dated_and_no_other_item_with_it() -> None:
    plan = discussion()
    run = started(plan, 240).press(presses.BackDate(250, 180))
    assert run.state.started == 60
    assert run.state.clocks[0].elapsed(250) == 190


def test_an_item_is_never_moved_back_before_the_one_before_it() -> None:
    plan = plan_of(script("one", minutes(5)), script("two", minutes(5)), closing())
    run = pressed(started(plan), presses.Next(100), presses.BackDate(130, 600))
    assert run.state.clocks[1].elapsed(130) == 130
    with pytest.raises(PressRefused):
        run.press(presses.BackDate(131, 1))


@pytest.mark.parametrize("seconds", [0, -60])
def test_nothing_is_back_dated_into_the_future(seconds: int) -> None:
    with pytest.raises(PressRefused):
        started(round_only()).press(presses.BackDate(5, seconds))


def test_a_share_that_began_earlier_has_less_left_and_the_same_limit() -> None:
    moved = pressed(SPEAKING, presses.Next(100), presses.BackDate(130, 60))
    turn = floor(moved)
    assert turn is not None
    assert turn.watch.elapsed(130) == 90


def test_time_can_be_given_to_and_taken_from_the_speaker() -> None:
    before = left(SPEAKING, 30)
    assert left(SPEAKING.press(presses.AddTime(30, 60)), 30) == before + 60
    taken = SPEAKING.press(presses.AddTime(30, -9999))
    assert left(taken, 30) == -30  # never more than the whole limit
    assert left(taken.press(presses.AddTime(31, 60)), 30) == 30


def test_time_for_a_step_moves_what_comes_after_it() -> None:
    plan = plan_of(script("one", minutes(5)), closing())
    run = started(plan)
    assert forecast(plan, run.press(presses.AddTime(10, 120)).state, 10).begins[1] == 420
    assert forecast(plan, run.press(presses.AddTime(10, -900)).state, 10).begins[1] == 10


def test_there_is_no_share_to_add_time_to_when_nobody_speaks() -> None:
    with pytest.raises(PressRefused, match="Nobody"):
        started(round_only()).press(presses.AddTime(5, 60))


def test_a_round_with_its_own_minutes_can_be_given_more() -> None:
    plan = plan_of(shares("hi", Limit(30, 30), lasting=minutes(2)), closing(), people=9)
    run = started(plan).press(presses.AddTime(5, 60))
    assert run.state.seconds[0] == 180


def test_the_end_can_be_moved_and_fair_shares_follow() -> None:
    plan = round_only(people=9, length=30)
    run = started(plan).press(presses.MoveEnd(0, 20 * 60)).press(presses.Next(0))
    assert left(run, 0) == (18 * 60 - 90) // 9
    with pytest.raises(PressRefused):
        run.press(presses.MoveEnd(600, 300))


def test_only_a_share_can_be_paused() -> None:
    with pytest.raises(PressRefused):
        started(discussion()).press(presses.Pause(5, on=True))


def test_a_hold_stops_both_clocks_and_moves_nothing() -> None:
    held = SPEAKING.press(presses.Hold(30, on=True))
    assert left(held, 500) == left(SPEAKING, 30)
    for press in (presses.Next(40), presses.Back(40), presses.Jump(40, 1), presses.Pass(40)):
        with pytest.raises(PressRefused, match="hold"):
            held.press(press)
    going = held.press(presses.Hold(500, on=False))
    assert left(going, 510) == left(SPEAKING, 40)
    assert going.state.clocks[0].elapsed(510) == 40


def test_during_a_hold_one_can_count_seat_people_and_take_back() -> None:
    held = SPEAKING.press(presses.Hold(30, on=True))
    run = pressed(held, presses.Count(40, 9), presses.AddSeat(41), presses.LeavesEarly(42, 6))
    assert run.state.rounds["sharing"].queue()[0] == 6
    assert run.undo().undo().undo() == held.__class__(run.plan, held.presses, run.presses[:-4:-1])


def test_a_share_that_was_paused_before_a_hold_is_paused_after_it() -> None:
    run = pressed(
        SPEAKING,
        presses.Pause(30, on=True),
        presses.Hold(40, on=True),
        presses.Hold(90, on=False),
    )
    assert run.state.paused
    assert left(run, 200) == left(SPEAKING, 30)
    assert left(run.press(presses.Pause(200, on=False)), 210) == left(SPEAKING, 40)


def test_time_away_that_does_not_count_leaves_the_speaker_what_was_left() -> None:
    run = SPEAKING.press(presses.Away(630, 600))
    assert left(run, 630) == left(SPEAKING, 30)
    assert run.state.clocks[0].elapsed(630) == 30


def test_the_count_stays_between_nobody_and_a_full_hall() -> None:
    run = started(round_only())
    with pytest.raises(PressRefused):
        run.press(presses.Count(1, -1))
    with pytest.raises(PressRefused):
        run.press(presses.CountFirstTime(1, 501))


def test_a_topic_is_drawn_put_aside_or_left_open() -> None:
    prompt = Prompt("trust/first", Weight.LIGHT, {"en": "What helped?"})
    drawn = at_step(discussion(), "topic").press(presses.DrewTopic(5, prompt))
    aside = drawn.press(presses.SkippedTopic(6, prompt.id))
    assert aside.state.topic is None
    assert aside.state.skipped == {prompt.id}
    assert drawn.press(presses.SkippedTopic(6, "other/one")).state.topic == prompt
    left_open = drawn.press(presses.OpenTopic(7))
    assert (left_open.state.topic, left_open.state.topic_open) == (None, True)

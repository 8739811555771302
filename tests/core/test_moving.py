"""Going on and going back: pages, then people, then steps."""

from __future__ import annotations

import pytest

from facilitator.core import presses
from facilitator.core.errors import PressRefused
from facilitator.core.forecast import forecast
from facilitator.core.meeting_format import Limit
from facilitator.core.meeting_run import MeetingRun
from tests.core.builders import (
    at_step,
    closing,
    discussion,
    index_of,
    minutes,
    plan_of,
    pressed,
    round_only,
    script,
    shares,
    started,
    step_id,
)
from tests.core.playing_out import floor, round_of


def seat(run: MeetingRun) -> int | None:
    turn = floor(run)
    return turn.seat if turn else None


def next_times(run: MeetingRun, times: int, now: float = 0, each: float = 60) -> MeetingRun:
    for number in range(times):
        run = run.press(presses.Next(now + number * each))
    return run


def test_next_turns_the_pages_before_it_leaves_the_step() -> None:
    run = started(discussion())  # the welcome has three pages
    assert [step_id(next_times(run, n)) for n in range(4)] == [*["welcome"] * 3, "silence"]
    assert next_times(run, 2).state.page == 2


def test_back_turns_pages_and_lands_on_the_last_page_of_the_step_before() -> None:
    run = next_times(started(discussion()), 3)
    back = run.press(presses.Back(200))
    assert (step_id(back), back.state.page) == ("welcome", 2)
    assert back.press(presses.Back(201)).state.page == 1


def test_back_at_the_very_beginning_is_refused() -> None:
    with pytest.raises(PressRefused):
        started(discussion()).press(presses.Back(5))


def test_a_round_opens_silently_and_next_gives_the_first_seat_the_floor() -> None:
    run = started(round_only())
    assert seat(run) is None
    assert seat(next_times(run, 1)) == 1


def test_after_the_last_person_the_round_stays_open_for_one_press() -> None:
    run = next_times(started(round_only(people=2)), 3)
    assert (step_id(run), seat(run)) == ("sharing", None)
    assert not run.state.paused
    assert step_id(next_times(run, 1, 200)) == "closing"


def test_a_pause_ends_with_the_share_it_belonged_to() -> None:
    run = next_times(started(round_only(people=1)), 1)
    run = run.press(presses.Pause(20, on=True)).press(presses.Next(30))
    assert seat(run) is None
    assert not run.state.paused


def test_half_of_the_people_are_heard_before_the_basket_and_the_queue_goes_on() -> None:
    run = next_times(at_step(discussion(people=9), "sharing"), 6)
    assert step_id(run) == "basket"
    share_round = run.state.rounds["sharing"]
    assert (share_round.done, share_round.queue()) == (5, (6, 7, 8, 9))


def test_the_text_of_the_second_part_is_read_to_its_end_before_anybody_speaks() -> None:
    run = next_times(at_step(discussion(people=9), "sharing"), 6)
    run = run.press(presses.Jump(500, index_of(run.plan, "sharing-goes-on")))
    run = run.press(presses.Next(520))
    assert (run.state.page, seat(run)) == (1, None)
    assert seat(run.press(presses.Next(540))) == 6


def test_who_leaves_early_is_heard_before_the_basket() -> None:
    run = next_times(at_step(discussion(people=9), "sharing"), 5)
    run = run.press(presses.LeavesEarly(300, 8)).press(presses.Next(310))
    assert (step_id(run), seat(run)) == ("sharing", 8)
    assert step_id(run.press(presses.Next(400))) == "basket"


def test_back_in_a_round_gives_the_one_before_the_floor_again() -> None:
    run = next_times(started(round_only()), 3)
    back = run.press(presses.Back(180))
    assert seat(back) == 2
    assert seat(back.press(presses.Back(190))) == 1
    first = back.press(presses.Back(190)).press(presses.Back(195))
    assert seat(first) is None
    assert seat(first.press(presses.Next(200))) == 1


def test_back_in_the_second_part_does_not_reach_into_the_first() -> None:
    run = next_times(at_step(discussion(people=9), "sharing"), 6)
    run = run.press(presses.Jump(500, index_of(run.plan, "sharing-goes-on")))
    assert step_id(run.press(presses.Back(510))) == "announcements"


def test_a_raised_hand_speaks_now_and_the_circle_goes_on_where_it_was() -> None:
    run = next_times(started(round_only()), 2).press(presses.GiveFloor(120, 7))
    assert seat(run) == 7
    assert seat(run.press(presses.Next(180))) == 3


def test_leaving_a_round_ends_the_share_and_keeps_the_queue() -> None:
    run = next_times(at_step(discussion(), "sharing"), 2)
    run = run.press(presses.Jump(200, index_of(run.plan, "basket")))
    run = run.press(presses.Jump(300, index_of(run.plan, "sharing-goes-on")))
    share_round = round_of(run)
    assert share_round is not None
    assert share_round.speaking is None
    assert share_round.queue() == (3, 4, 5, 6, 7, 8, 9)


def test_a_round_with_minutes_of_its_own_ends_when_they_are_over() -> None:
    plan = plan_of(
        shares("feedback", Limit(30, 30), lasting=minutes(3), hand_over=5), closing(), people=9
    )
    run = next_times(started(plan), 5, now=0, each=35)
    assert (step_id(run), seat(run)) == ("feedback", 5)
    assert step_id(run.press(presses.Next(175))) == "closing"
    hand = run.press(presses.GiveFloor(175, 9))  # a raised hand is still heard
    assert seat(hand) == 9


def test_jumps_stay_within_the_meeting() -> None:
    plan = discussion()
    for step in (-1, len(plan.steps) + 1):
        with pytest.raises(PressRefused):
            started(plan).press(presses.Jump(5, step))
    assert step_id(started(plan).press(presses.Jump(5, len(plan.steps)))) == "totals"


def test_going_back_to_a_step_goes_on_with_its_clock() -> None:
    plan = plan_of(script("one", minutes(5)), script("two", minutes(5)), closing())
    run = pressed(started(plan), presses.Next(100), presses.Back(130))
    assert forecast(plan, run.state, 130).begins[1] == 130 + 200


def test_seats_added_in_one_round_are_there_in_the_next() -> None:
    plan = discussion(people=9)
    run = at_step(plan, "introductions").press(presses.AddSeat(10))
    later = run.press(presses.Jump(400, index_of(plan, "sharing")))
    assert len(later.state.rounds["sharing"].seats) == 10
    counted = pressed(run, presses.Count(20, 10))
    later = counted.press(presses.Jump(400, index_of(plan, "sharing")))
    assert len(later.state.rounds["sharing"].seats) == 10
    arrived = pressed(run, presses.Count(20, 12))
    later = arrived.press(presses.Jump(400, index_of(plan, "sharing")))
    assert len(later.state.rounds["sharing"].seats) == 12


def test_seats_taken_away_in_one_round_are_not_there_in_the_next() -> None:
    plan = discussion(people=9)
    run = at_step(plan, "introductions").press(presses.SetSeats(10, 7))
    later = run.press(presses.Jump(400, index_of(plan, "sharing")))
    assert len(later.state.rounds["sharing"].seats) == 7


def test_a_round_opens_with_the_people_who_were_counted() -> None:
    plan = discussion(people=9)
    run = started(plan).press(presses.Count(5, 6))
    run = run.press(presses.Jump(60, index_of(plan, "introductions")))
    assert len(run.state.rounds["introductions"].seats) == 6
    run = run.press(presses.Jump(300, index_of(plan, "sharing")))
    assert len(run.state.rounds["sharing"].seats) == 6

"""What the clock says about the rest of the evening, in numbers worked out by hand."""

from __future__ import annotations

from facilitator.core import presses
from facilitator.core.forecast import (
    forecast,
    next_limit,
    planned_round,
    round_forecast,
    shorter_shares,
)
from facilitator.core.meeting_format import Limit
from facilitator.core.meeting_run import MeetingRun
from tests.core.builders import (
    AS_READ,
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
)
from tests.core.playing_out import floor


def limit(run: MeetingRun) -> int:
    turn = floor(run)
    assert turn is not None
    return turn.limit


def test_before_the_start_the_plan_is_the_forecast() -> None:
    plan = discussion()
    shown = forecast(plan, MeetingRun(plan).state, -300)
    assert (shown.ends, shown.late) == (3600, 0)
    assert shown.begins[0] == 0


def test_a_meeting_that_should_have_begun_is_late_already_when_nothing_can_absorb_it() -> None:
    plan = plan_of(script("talk", minutes(58)), closing())
    assert forecast(plan, MeetingRun(plan).state, 180).late == 180


def test_the_fair_share_is_what_is_left_by_the_people_who_wait() -> None:
    plan = round_only(people=9, length=40)  # 38 minutes for 9 shares and 9 hand-overs
    run = started(plan).press(presses.Next(0))
    assert limit(run) == (38 * 60 - 9 * 10) // 9
    assert limit(run.press(presses.Next(253))) == (2280 - 253 - 80) // 8


def test_somebody_who_passes_leaves_more_for_the_others_and_a_late_arrival_less() -> None:
    plan = round_only(people=9, length=40)
    run = pressed(started(plan), presses.Pass(0, 9), presses.Next(0))
    assert limit(run) == (2280 - 80) // 8
    run = pressed(started(plan), presses.AddSeat(0), presses.Next(0))
    assert limit(run) == (2280 - 100) // 10


def test_the_share_stays_between_floor_and_ceiling() -> None:
    assert limit(started(round_only(people=2)).press(presses.Next(0))) == 300
    assert limit(started(round_only(people=12, length=15)).press(presses.Next(0))) == 90


def test_the_warning_comes_early_and_says_how_many() -> None:
    plan = round_only(people=12, length=15)  # 13 minutes are 780 s; 7 shares of 90 + 10
    found = round_forecast(plan, started(plan).state, 0)
    assert found is not None
    assert (found.least, found.unheard, found.closing_at) == (90, 5, 780)
    assert forecast(plan, started(plan).state, 0).late == 12 * 100 - 780


def test_outside_a_round_there_is_no_promise_and_no_limit() -> None:
    plan = discussion()
    assert round_forecast(plan, started(plan).state, 0) is None
    assert next_limit(plan, started(plan).state, 0) == 0


def test_the_reading_before_a_round_is_not_taken_for_time_won() -> None:
    hello = shares("hello", Limit(30, 30), lasting=AS_READ, read="hello", hand_over=5)
    plan = plan_of(hello, script("more", minutes(40)), closing(), people=9)
    assert forecast(plan, started(plan).state, 0).begins[1] == 15 + 9 * 35
    read = started(plan).press(presses.Next(15))
    assert forecast(plan, read.state, 15).begins[1] == 15 + 9 * 35


def test_the_hand_over_after_a_speaker_counts_until_it_is_over() -> None:
    plan = plan_of(shares(limit=Limit(120, 120)), closing(), people=2)
    run = started(plan).press(presses.Next(0))
    ends = [forecast(plan, run.state, now).begins[1] for now in (0, 60, 120, 125, 130, 140)]
    assert ends == [260, 260, 260, 260, 260, 270]


def test_two_fair_rounds_divide_what_is_left_and_the_first_leaves_what_it_cannot_use() -> None:
    plan = plan_of(shares("one"), shares("two"), closing(), people=2, length=40)
    shown = forecast(plan, started(plan).state, 0)
    assert shown.begins[1] == 2 * 310  # the ceiling, though half were nineteen minutes
    plan = plan_of(shares("one"), shares("two"), closing(), people=9, length=40)
    assert forecast(plan, started(plan).state, 0).begins[1] == 9 * 116.66666666666667 + 90


def test_half_the_round_stands_before_the_basket() -> None:
    plan = discussion(people=8)
    run = at_step(plan, "sharing", 800)
    begins = forecast(plan, run.state, 800).begins
    basket, on = index_of(plan, "basket"), index_of(plan, "sharing-goes-on")
    each = (3330 - 800 - 240 - 15 - 45) / 8
    assert begins[basket] == 800 + 15 + 4 * each
    assert begins[on] == 800 + 15 + 4 * each + 240


def test_what_is_planned_for_a_round_is_what_it_promises_when_it_begins_in_time() -> None:
    plan = discussion(people=8)
    at = 0.0
    for index in range(index_of(plan, "sharing")):
        at += plan.steps[index].seconds
    found = round_forecast(plan, at_step(plan, "sharing", at).state, at)
    before = planned_round(plan, "sharing")
    assert found is not None
    assert (before.each, before.waiting, before.unheard) == (found.each, 8, 0)


def test_whom_a_round_has_no_time_for_is_known_before_the_start() -> None:
    before = planned_round(round_only(people=12, length=15), "sharing")
    assert (before.each, before.least, before.unheard) == (90, 90, 5)
    assert planned_round(round_only(people=12, length=25), "sharing").unheard == 0
    fixed = plan_of(shares(limit=Limit(180, 180)), closing(), people=9, length=32)
    assert planned_round(fixed, "sharing").unheard == 0  # 30 minutes for nine times 3:10
    tight = plan_of(shares(limit=Limit(90, 240)), closing(), people=9, length=12)
    assert planned_round(tight, "sharing").unheard == 3


def test_the_round_that_has_its_time_hears_everybody_though_a_later_one_does_not() -> None:
    plan = discussion(people=14, length=30)
    assert planned_round(plan, "introductions").unheard == 0
    assert planned_round(plan, "sharing").unheard == 10
    two = plan_of(shares("one"), shares("two"), closing(), people=9, length=22)
    # ten minutes for each: six shares of 90 + 10
    assert [planned_round(two, root).unheard for root in ("one", "two")] == [3, 3]


def test_a_round_with_minutes_of_its_own_promises_nobody_a_turn() -> None:
    questions = shares("questions", Limit(90, 90), lasting=minutes(5))
    plan = plan_of(questions, script("more", minutes(40)), closing(), people=9)
    assert planned_round(plan, "questions").unheard == 0
    running = round_forecast(plan, started(plan).state, 0)
    assert running is not None
    assert running.unheard == 6


def test_a_fair_round_with_minutes_of_its_own_divides_those() -> None:
    plan = plan_of(shares(lasting=minutes(20)), script("more", minutes(30)), closing(), people=6)
    assert planned_round(plan, "sharing").each == 20 * 60 // 6 - 10
    assert limit(started(plan).press(presses.Next(0))) == 190


def test_more_seats_than_planned_have_less_each() -> None:
    plan = round_only(people=9, length=40)
    assert planned_round(plan, "sharing").each == (2280 - 90) // 9
    assert planned_round(plan, "sharing", 12).each == (2280 - 120) // 12


def test_a_late_start_that_shares_make_up_for_is_told() -> None:
    plan = discussion(people=9)
    on_time = started(plan, 0.0)
    late = started(plan, 900.0)
    assert shorter_shares(plan, on_time.state, 0.0) is None
    found = shorter_shares(plan, late.state, 900.0)
    assert found is not None
    assert found.each < planned_round(plan, "sharing").each - 20
    assert forecast(plan, late.state, 900.0).late < 60

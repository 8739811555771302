"""What the clock says is what comes: the closing on time, or a truthful expected end."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from hypothesis import strategies as st

from facilitator.core import forecast as forecasts
from facilitator.core import moving, presses
from facilitator.core.errors import PressRefused
from facilitator.core.forecast import Forecast, forecast
from facilitator.core.meeting_format import Lasts, Rest, Shares
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.run_state import RunState
from facilitator.core.schedule import Plan
from facilitator.core.share_round import Seat
from facilitator.core.share_timer import Stopwatch
from facilitator.core.step_needs import opening_step
from tests.core.builders import discussion, index_of, step_id
from tests.core.generated import (
    CLOCK_PRESSES,
    MOVES,
    ROUND_PRESSES,
    Night,
    holds_for_all,
    led,
    must_fail,
    nights,
)
from tests.core.playing_out import floor, gone_on, played_out, round_of, step_over_at

LEAST, MOST = 90, 300


@dataclass(frozen=True)
class Room:
    """A full evening as people make it: late, slow to hand over, some pass or leave early."""

    people: int
    late: int
    hand_overs: list[int]
    passes: set[int]
    early: set[int]
    longer: list[int]


ROOMS = st.builds(
    Room,
    st.integers(5, 12),
    st.integers(-60, 420),
    st.lists(st.integers(0, 25), min_size=40, max_size=40),
    st.sets(st.integers(1, 11), max_size=3),
    st.sets(st.integers(2, 12), max_size=2),
    st.lists(st.integers(-20, 40), min_size=8, max_size=8),
)


def on_the_round(run: MeetingRun, room: Room, now: float) -> MeetingRun:
    """Seats say at the beginning that they pass or have to leave."""
    for seat in sorted(room.passes):
        if seat < room.people:
            run = run.press(presses.Pass(now, seat))
    for seat in sorted(room.early - room.passes):
        if seat <= room.people:
            run = run.press(presses.LeavesEarly(now, seat))
    return run


def lived(room: Room) -> tuple[float, list[int], Plan]:
    """When the protected closing began, and the limits that were given in the main round."""
    plan = discussion(people=room.people)
    now = float(room.late)
    run = MeetingRun(plan).press(presses.Start(now))
    given: list[int] = []
    hand_overs, longer = iter(room.hand_overs), iter(room.longer)
    asked = False
    while step_id(run) != "before-we-close":
        share_round = round_of(run)
        now = step_over_at(run, now)
        if floor(run) is not None:
            now += next(hand_overs) - 10  # instead of the ten seconds that were planned
        elif share_round is None and step_id(run) not in ("basket", "announcements", "last-words"):
            now += next(longer, 0)
        now = max(now, run.presses[-1].at)
        if step_id(run) == "sharing" and not asked:
            run, asked = on_the_round(run, room, now), True
        run = gone_on(run, now)
        turn = floor(run)
        if turn is not None and step_id(run).startswith("sharing"):
            given.append(turn.limit)
    return now, given, plan


def closing_on_time(room: Room) -> None:
    began, given, plan = lived(room)
    if any(limit <= LEAST or limit >= MOST for limit in given):
        return
    wanted = plan.seconds - sum(planned.seconds for planned in plan.steps if planned.protected)
    assert abs(began - wanted) <= 30, (began, wanted, given)


def test_the_closing_starts_in_time_when_everyone_stops_at_the_limit() -> None:
    holds_for_all(closing_on_time, ROOMS, 80)


def test_fair_shares_that_forget_the_hand_over_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = forecasts.next_limit

    def generous(plan: Plan, state: RunState, now: float, seat: int | None = None) -> int:
        return honest(plan, state, now, seat) + 20

    monkeypatch.setattr(moving, "next_limit", generous)
    must_fail(closing_on_time, ROOMS)


SOME_NIGHTS = nights(ROUND_PRESSES, CLOCK_PRESSES, MOVES)
# Whole seconds are given, so each person still to hear may cost the forecast one second.
# A round with minutes of its own ends when less than one share is left of them.
A_SECOND_EACH = 1.0


def tolerance(run: MeetingRun) -> float:
    people = 2.0
    own = 0.0
    for planned in run.plan.steps[run.state.position :]:
        if isinstance(planned.step, Shares):
            share_round = run.state.rounds.get(planned.step.resumes or planned.step.id)
            people += len(share_round.seats) if share_round else 13
            if isinstance(planned.step.lasting, Lasts):
                limit = opening_step(run.plan, planned.step.id).limit
                own += limit.most + planned.step.hand_over
    return people * A_SECOND_EACH + own


def forecast_is_true(night: Night) -> None:
    run, now = led(night)
    shown = forecast(run.plan, run.state, now)
    played = played_out(run, now)
    if run.state.position == len(run.plan.steps):
        return
    assert abs(shown.ends - played.ends) <= tolerance(run), (shown, played)


def test_the_expected_end_is_what_comes_when_all_goes_as_agreed() -> None:
    holds_for_all(forecast_is_true, SOME_NIGHTS, 250)


def test_a_forecast_that_comforts_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def comforting(plan: Plan, state: RunState, now: float) -> Forecast:
        true = forecasts.forecast(plan, state, now)
        return Forecast(true.begins, min(true.ends, state.end), min(true.late, 0.0))

    monkeypatch.setitem(globals(), "forecast", comforting)
    must_fail(forecast_is_true, SOME_NIGHTS)


def every_moment_is_true(room: Room) -> None:
    """In a whole evening, what is shown at each press is what comes of it."""
    plan = discussion(people=room.people, length=50)
    now = float(room.late)
    run = MeetingRun(plan).press(presses.Start(now))
    while run.state.position < len(plan.steps):
        shown, played = forecast(plan, run.state, now), played_out(run, now)
        assert abs(shown.ends - played.ends) <= tolerance(run)
        for index, begin in played.began.items():
            expected = shown.begins[index] if index < len(plan.steps) else shown.ends
            assert expected is not None
            if not isinstance(plan.steps[index - 1].step.lasting, Rest):
                continue
            assert abs(expected - begin) <= tolerance(run)
        now = step_over_at(run, now)
        run = gone_on(run, now)


def test_each_moment_of_an_evening_shows_the_truth() -> None:
    holds_for_all(every_moment_is_true, ROOMS, 15)


def test_a_forecast_without_the_waiting_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def blind(plan: Plan, state: RunState, now: float) -> Forecast:
        rounds = {
            root: replace(one, seats=(Seat.PASSED,) * len(one.seats), early=(), later=())
            for root, one in state.rounds.items()
        }
        return forecasts.forecast(plan, replace(state, rounds=rounds), now)

    monkeypatch.setitem(globals(), "forecast", blind)
    must_fail(every_moment_is_true, ROOMS)


def standing_still_is_free(night: Night) -> None:
    """A pause or a hold costs the speaker nothing, and lateness goes on."""
    run, now = led(night)
    turn = floor(run)
    if turn is None or run.state.held or run.state.paused:
        return
    for stop, go in (
        (presses.Pause(now, on=True), presses.Pause(now + 200, on=False)),
        (presses.Hold(now, on=True), presses.Hold(now + 200, on=False)),
    ):
        stopped = run.press(stop)
        going = stopped.press(go)
        paused, again = floor(stopped), floor(going)
        assert paused is not None
        assert again is not None
        assert paused.left(now + 150) == pytest.approx(turn.left(now))
        assert again.left(now + 200) == pytest.approx(turn.left(now))
        before = forecast(run.plan, run.state, now).ends
        after = forecast(run.plan, stopped.state, now + 200).ends
        assert after >= before - 0.01
        # what nobody can absorb any more shows in full
        later = forecast(run.plan, going.state, now + 4000 + 200).ends
        assert later >= forecast(run.plan, run.state, now + 4000).ends


def test_a_pause_and_a_hold_cost_the_speaker_nothing() -> None:
    holds_for_all(standing_still_is_free, SOME_NIGHTS, 150)


def test_a_clock_that_runs_on_in_a_pause_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Stopwatch, "stop", lambda watch, _at: watch)
    must_fail(standing_still_is_free, SOME_NIGHTS)


def back_date_moves_the_end(night: Night) -> None:
    """Where the step has agreed time left, it ends earlier by exactly what was moved back."""
    run, now = led(night)
    if run.state.position >= len(run.plan.steps):
        return
    if any(isinstance(press, presses.Away) for press in run.presses):
        return  # time away may be longer than the clock has run: it stands at 0 then
    planned = run.plan.steps[run.state.position]
    if isinstance(planned.step, Shares) or isinstance(planned.step.lasting, Rest):
        return
    left = run.state.seconds[run.state.position] - run.state.clocks[run.state.position].elapsed(now)
    room = run.state.boundary - run.state.earliest
    try:
        moved = run.press(presses.BackDate(now, 45))
    except PressRefused:
        assert room <= 0
        return
    shift = min(45.0, room, max(0.0, left))
    was, now_shown = (forecast(r.plan, r.state, now).begins for r in (run, moved))
    position = run.state.position + 1
    if position < len(was):
        before, after = was[position], now_shown[position]
        assert before is not None
        assert after is not None
        assert before - after == pytest.approx(shift)


def test_a_back_date_shortens_what_is_left_by_exactly_itself() -> None:
    holds_for_all(back_date_moves_the_end, SOME_NIGHTS, 150)


def test_a_back_date_of_half_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = Stopwatch.began_earlier
    monkeypatch.setattr(
        Stopwatch, "began_earlier", lambda watch, seconds: honest(watch, seconds / 2)
    )
    must_fail(back_date_moves_the_end, SOME_NIGHTS)


def test_the_expected_end_moves_with_a_back_date_before_the_rounds_can_absorb_it() -> None:
    plan = discussion(people=0)
    run = MeetingRun(plan).press(presses.Start(600))
    before = forecast(plan, run.state, 610).ends
    moved = run.press(presses.BackDate(610, 30))
    assert before - forecast(plan, moved.state, 610).ends == pytest.approx(30)
    assert index_of(plan, "welcome") == 0

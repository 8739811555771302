"""What the clock says about the rest of the evening: fair shares, lateness, the end.

Pure functions of plan, state and `now`, all in seconds after the planned start.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.core.meeting_format import Lasts, Shares
from facilitator.core.run_state import RunState, current_step, left_out, parts_of, root_of
from facilitator.core.schedule import Plan
from facilitator.core.share_round import Seat, ShareRound
from facilitator.core.step_needs import (
    fair_each,
    intros_left,
    limits,
    opening_step,
    planned_left,
    round_at,
    speaker_needs,
    step_needs,
)

NOTICED = 20  # seconds by which a share has to be shorter for a person to notice


@dataclass(frozen=True)
class Forecast:
    """`begins[i]` is when step `i` is expected (None for steps that are over).

    `ends` is the expected end of the meeting, `late` how far that lies behind
    the agreed end (below zero: ahead).
    """

    begins: tuple[float | None, ...]
    ends: float
    late: float


@dataclass(frozen=True)
class RoundForecast:
    """What the round can promise the people still to hear.

    `each` is the limit the next person would get, in whole seconds; `least`
    the shortest limit, at which `unheard` people would not be heard;
    `closing_at` is when the steps behind the round have to begin.
    """

    waiting: int
    each: int
    least: int
    unheard: int
    closing_at: float


def forecast(plan: Plan, state: RunState, now: float) -> Forecast:
    """When every step that is still to come is expected, and how late that is.

    When all steps are over the end is when the last one ended.
    """
    if state.position >= len(plan.steps):
        now = state.boundary
    needs = step_needs(plan, state, now)
    at = now if state.started is not None else max(now, 0.0)
    begins: list[float | None] = [None] * len(plan.steps)
    for index in range(state.position, len(plan.steps)):
        begins[index] = at
        at += needs[index]
    return Forecast(tuple(begins), at, at - state.end)


def round_forecast(plan: Plan, state: RunState, now: float) -> RoundForecast | None:
    """What the present round can promise; None when no round runs."""
    planned = current_step(plan, state)
    if planned is None or not isinstance(planned.step, Shares):
        return None
    return _promised(plan, state, root_of(planned.step), now)


def planned_round(plan: Plan, root: str, seats: int | None = None) -> RoundForecast:
    """What a round is likely to promise as the plan stands, before the meeting starts.

    The one place that says how long each person has: plan, Tonight, the run
    sheet and catching up all ask it.  `seats` are those the round has when it
    is not as many as planned.  A round with minutes of its own promises
    nobody a turn (it ends with its minutes), so there nobody goes unheard;
    nor does anybody for whom the plan has set time aside, though a later
    round is too short.
    """
    state = RunState.of(plan)
    if seats is not None:
        by_hands = opening_step(plan, root).by_hands
        state = state.with_round(root, ShareRound.of(seats, by_hands=by_hands))
    found = _promised(plan, state, root, 0.0)
    step = opening_step(plan, root)
    if isinstance(step.lasting, Lasts):
        return replace(found, unheard=0)
    parts = [plan.steps[index] for index in parts_of(plan, root)]
    given = sum(planned.seconds - planned.read for planned in parts)
    fits = _fitting(given, found.least, step.hand_over)
    return replace(found, unheard=min(found.unheard, max(0, found.waiting - fits)))


def shorter_shares(plan: Plan, state: RunState, now: float) -> RoundForecast | None:
    """The first fair round still to be heard, where each has less than was planned.

    A meeting that is late can be on time all the same, because fair shares
    give way; this says so.  Less than `NOTICED` seconds do not count.
    """
    for planned in plan.steps[state.position :]:
        if not isinstance(planned.step, Shares) or not planned.step.limit.fair:
            continue
        root = root_of(planned.step)
        share_round = round_at(plan, state, root)
        if not share_round.queue() or left_out(plan, state, parts_of(plan, root)[0]):
            continue
        found = _promised(plan, state, root, now)
        hoped = planned_round(plan, root, len(share_round.seats)).each
        return found if hoped - found.each >= NOTICED else None
    return None


def _promised(plan: Plan, state: RunState, root: str, now: float) -> RoundForecast:
    """What a round promises that runs or is still to come."""
    share_round = round_at(plan, state, root)
    needs = step_needs(plan, state, now)
    own = [index for index in parts_of(plan, root) if index >= state.position]
    others = sum(need for index, need in needs.items() if index not in own)
    pool = state.end - now - others
    if isinstance(plan.steps[own[0]].step.lasting, Lasts):
        pool = min(pool, planned_left(state, own[0], now))
    least, _ = limits(plan, state, root)
    hand_over = opening_step(plan, root).hand_over
    room = pool - speaker_needs(share_round, now, hand_over) - intros_left(plan, state, root, now)
    fits = _fitting(room, least, hand_over)
    waiting = len(share_round.queue())
    after = sum(need for index, need in needs.items() if index > own[-1])
    return RoundForecast(
        waiting=waiting,
        each=int(fair_each(plan, state, root, pool, now)),
        least=least,
        unheard=max(0, waiting - fits),
        closing_at=state.end - after,
    )


def _fitting(room: float, least: int, hand_over: int) -> int:
    """How many people can be heard in so many seconds at the shortest limit."""
    return int(room // max(1, least + hand_over)) if room > 0 else 0


def next_limit(plan: Plan, state: RunState, now: float, seat: int | None = None) -> int:
    """The limit in whole seconds for a seat that is given the floor at `now`.

    Whoever speaks will have stopped by then; the seat itself still waits, or
    waits again when it is a `seat` that has passed.
    """
    planned = current_step(plan, state)
    if planned is None or not isinstance(planned.step, Shares):
        return 0
    root = root_of(planned.step)
    finished = _waiting_again(round_at(plan, state, root).finish(now), seat, now)
    found = round_forecast(plan, state.with_round(root, finished), now)
    return found.each if found else 0


def _waiting_again(share_round: ShareRound, seat: int | None, now: float) -> ShareRound:
    if seat is None or share_round.seat(seat) is not Seat.PASSED:
        return share_round
    return share_round.put(seat, Seat.LATER, now)

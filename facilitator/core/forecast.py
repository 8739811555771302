"""What the clock says about the rest of the evening: fair shares, lateness, the end.

Pure functions of plan, state and `now`, all in seconds after the planned start.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.core.meeting_format import Shares
from facilitator.core.run_state import RunState, current_step, parts_of, root_of
from facilitator.core.schedule import Plan
from facilitator.core.step_needs import fair_each, limits, round_at, speaker_left, step_needs


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
    """When every step that is still to come is expected, and how late that is."""
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
    root = root_of(planned.step)
    share_round = round_at(plan, state, root)
    needs = step_needs(plan, state, now)
    own = [index for index in parts_of(plan, root) if index >= state.position]
    others = sum(need for index, need in needs.items() if index not in own)
    pool = state.end - now - others
    least, _ = limits(plan, state, root)
    room = pool - speaker_left(share_round, now)
    fits = int(room // max(1, least + planned.step.hand_over)) if room > 0 else 0
    waiting = len(share_round.queue())
    after = sum(need for index, need in needs.items() if index > own[-1])
    return RoundForecast(
        waiting=waiting,
        each=int(fair_each(plan, state, root, pool, now)),
        least=least,
        unheard=max(0, waiting - fits),
        closing_at=state.end - after,
    )


def next_limit(plan: Plan, state: RunState, now: float) -> int:
    """The limit in whole seconds for a seat that is given the floor at `now`.

    Whoever speaks will have stopped by then; the seat itself still waits.
    """
    planned = current_step(plan, state)
    if planned is None or not isinstance(planned.step, Shares):
        return 0
    root = root_of(planned.step)
    silent = state.with_round(root, round_at(plan, state, root).finish(now))
    found = round_forecast(plan, silent, now)
    return found.each if found else 0


def share_estimate(plan: Plan, root: str) -> int:
    """Seconds each person is likely to have in a round, as the plan stands before the start."""
    state = RunState.of(plan)
    needs = step_needs(plan, state, 0.0)
    own = parts_of(plan, root)
    pool = state.end - sum(need for index, need in needs.items() if index not in own)
    return int(fair_each(plan, state, root, pool, 0.0))

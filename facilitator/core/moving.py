"""Going on and going back: pages, then people, then steps.

`boundary` is set whenever an item begins, so that "it started earlier" knows
what it may move and how far.
"""

from __future__ import annotations

from dataclasses import replace

from facilitator.core.errors import N_, PressRefused
from facilitator.core.forecast import next_limit
from facilitator.core.meeting_format import Lasts, Shares
from facilitator.core.run_state import (
    RunState,
    current_step,
    expected_seats,
    heard_here,
    left_out,
    parts_of,
    quota,
    root_of,
)
from facilitator.core.schedule import Plan, PlannedStep
from facilitator.core.share_round import ShareRound
from facilitator.core.share_timer import Stopwatch
from facilitator.core.step_needs import limits, opening_step, planned_left


def last_page(planned: PlannedStep | None) -> int:
    """The index of the last page of a step's text; 0 when it has none."""
    return max(0, len(planned.text.pages) - 1) if planned and planned.text else 0


def began(state: RunState, at: float) -> RunState:
    """An item begins at `at`; it may be moved back to where the one before began."""
    return replace(state, earliest=state.boundary, boundary=at, paused=False)


def enter(plan: Plan, state: RunState, index: int, at: float, page: int = 0) -> RunState:
    """The step of that index runs from `at`; what ran has ended.

    A step that was left out to catch up is back at its full length.
    """
    left = _leave(plan, state, at)
    entered = replace(began(left, at), position=index, page=page, held=False)
    if index >= len(plan.steps):
        return entered
    if left_out(plan, entered, index):
        entered = _put_back(plan, entered, index)
    watch = entered.clocks.get(index)
    entered = entered.with_clock(index, watch.go(at) if watch else Stopwatch(at))
    step = plan.steps[index].step
    if isinstance(step, Shares) and root_of(step) not in entered.rounds:
        by_hands = opening_step(plan, root_of(step)).by_hands
        opened = ShareRound.of(expected_seats(plan, entered), by_hands=by_hands)
        return entered.with_round(root_of(step), opened)
    return entered


def _put_back(plan: Plan, state: RunState, index: int) -> RunState:
    planned = plan.steps[index]
    limits = dict(state.limits)
    if isinstance(planned.step, Shares):
        limits.pop(root_of(planned.step), None)
    lengths = list(state.seconds)
    lengths[index] = planned.seconds
    return replace(state, limits=limits, seconds=tuple(lengths))


def _leave(plan: Plan, state: RunState, at: float) -> RunState:
    """Stops the clock of the step that runs; whoever speaks has been heard."""
    planned = current_step(plan, state)
    watch = state.clocks.get(state.position)
    if planned is None or watch is None:
        return state
    stopped = state.with_clock(state.position, watch.stop(at))
    if isinstance(planned.step, Shares):
        root = root_of(planned.step)
        return stopped.with_round(root, state.rounds[root].finish(at))
    return stopped


def forward(plan: Plan, state: RunState, at: float) -> RunState:
    """The next page, else the next person, else the next step."""
    planned = current_step(plan, state)
    if planned is None:
        raise PressRefused(N_("This was the last step. Close the meeting when you are ready."))
    if isinstance(planned.step, Shares):
        return _next_person(plan, state, planned.step, at)
    if state.page < last_page(planned):
        return replace(state, page=state.page + 1)
    return _next_step(plan, state, at)


def _next_step(plan: Plan, state: RunState, at: float) -> RunState:
    index = state.position + 1
    while index < len(plan.steps) and left_out(plan, state, index):
        index += 1
    return enter(plan, state, index, at)


def suspends(plan: Plan, state: RunState) -> bool:
    """Whether the round goes on in a later step and enough people have been heard in this one.

    Whoever leaves early is heard before the round is suspended.
    """
    planned = current_step(plan, state)
    if planned is None or not isinstance(planned.step, Shares):
        return False
    root = root_of(planned.step)
    share_round = state.rounds[root]
    if state.position == parts_of(plan, root)[-1] or share_round.circuit > 1:
        return False
    if share_round.early:
        return False
    done = share_round.done + (share_round.speaking is not None)
    return done >= quota(plan, state.position, len(share_round.seats))


def own_time_over(plan: Plan, state: RunState, at: float) -> bool:
    """Whether a round that has minutes of its own has no room for one more share.

    Only a raised hand is heard then; the round does not take the time of others.
    """
    planned = current_step(plan, state)
    if planned is None or not isinstance(planned.step, Shares):
        return False
    if not isinstance(planned.step.lasting, Lasts) or not heard_here(plan, state):
        return False
    least, _ = limits(plan, state, root_of(planned.step))
    return planned_left(state, state.position, at) < least


def _next_person(plan: Plan, state: RunState, step: Shares, at: float) -> RunState:
    """The text's pages before anybody has spoken, then the queue, then a moment to ask.

    When the last person has been heard the round stays open for one press, so
    that the leader can ask whether anyone has not shared; by raised hands it
    does so after each.
    """
    share_round = state.rounds[root_of(step)]
    untouched = not heard_here(plan, state)
    if untouched and share_round.seats and state.page < last_page(current_step(plan, state)):
        return replace(state, page=state.page + 1)
    if suspends(plan, state) or own_time_over(plan, state, at):
        return _next_step(plan, state, at)
    queue = share_round.queue()
    if queue:
        return give_floor(plan, state, queue[0], at)
    if share_round.speaking is not None:
        return began(state.with_round(root_of(step), share_round.finish(at)), at)
    return _next_step(plan, state, at)


def give_floor(plan: Plan, state: RunState, seat: int, at: float) -> RunState:
    """That seat of the present round speaks from `at`, for as long as is fair now."""
    planned = current_step(plan, state)
    if planned is None or not isinstance(planned.step, Shares):
        raise PressRefused(N_("No round is running."))
    root = root_of(planned.step)
    state.rounds[root].seat(seat)  # refuses a seat that does not exist
    given = state.rounds[root].give_floor(seat, at, next_limit(plan, state, at, seat))
    return began(state.with_round(root, given), at)


def stepped_back(plan: Plan, state: RunState, at: float) -> RunState:
    """The page before, else the person before, else the step before."""
    planned = current_step(plan, state)
    if planned is not None and isinstance(planned.step, Shares):
        earlier = _person_before(plan, state, root_of(planned.step), at)
        if earlier is not None:
            return earlier
    if planned is not None and state.page > 0:
        return replace(state, page=state.page - 1)
    index = min(state.position, len(plan.steps)) - 1
    while index > 0 and left_out(plan, state, index):
        index -= 1
    if index < 0:
        raise PressRefused(N_("The first step is the beginning; there is nothing before it."))
    return enter(plan, state, index, at, last_page(plan.steps[index]))


def _person_before(plan: Plan, state: RunState, root: str, at: float) -> RunState | None:
    """The person who spoke before, in this part of the round; None when there was none."""
    if not heard_here(plan, state):
        return None
    share_round = state.rounds[root]
    since = state.clocks[state.position].since
    if share_round.turns and share_round.turns[-1].watch.since >= since:
        back = share_round.back(at)
        return None if back is None else began(state.with_round(root, back), at)
    return began(state.with_round(root, share_round.unspoken()), at)

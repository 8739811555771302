"""How many seconds each step that is still to come needs, given who still waits.

Three sorts of steps: those with minutes of their own, rounds of shares (by
people: limit and hand-over each), and those that take the rest.  A round by
raised hands is no round here: nobody knows how many will speak.  Fair rounds
and rests divide the pool in proportion to what was planned for them; what a
round cannot use (its ceiling) flows to those behind it.
"""

from __future__ import annotations

from facilitator.core.meeting_format import Lasts, Rest, Shares
from facilitator.core.run_state import (
    RunState,
    expected_seats,
    heard_here,
    left_out,
    parts_of,
    quota,
    root_of,
)
from facilitator.core.schedule import Plan
from facilitator.core.share_round import ShareRound


def round_at(plan: Plan, state: RunState, root: str) -> ShareRound:
    """The round of that id, or the one that would open now."""
    by_hands = opening_step(plan, root).by_hands
    return state.rounds.get(root) or ShareRound.of(expected_seats(plan, state), by_hands=by_hands)


def opening_step(plan: Plan, root: str) -> Shares:
    """The step that opens a round; its limit and hand-over hold in all parts."""
    step = plan.steps[parts_of(plan, root)[0]].step
    if not isinstance(step, Shares):
        raise TypeError(root)
    return step


def limits(plan: Plan, state: RunState, root: str) -> tuple[int, int]:
    """The shortest and the longest limit agreed for a round, in seconds."""
    limit = opening_step(plan, root).limit
    most = state.limits.get(root, limit.most)
    return min(limit.least, most), most


def speaker_needs(share_round: ShareRound, now: float, hand_over: int) -> float:
    """What the speaker may still take and the hand-over after it; 0 when nobody speaks.

    Beyond the limit the hand-over is under way, so that what is shown does
    not jump when the next person begins.
    """
    if share_round.speaking is None:
        return 0.0
    return max(0.0, share_round.speaking.left(now) + hand_over)


def intro_left(plan: Plan, state: RunState, index: int, now: float) -> float:
    """What reading the text of a part of a round still takes before somebody speaks."""
    begun = index == state.position and state.started is not None
    if begun and heard_here(plan, state):
        return 0.0
    watch = state.clocks.get(index)
    return max(0.0, plan.steps[index].read - (watch.elapsed(now) if watch else 0.0))


def intros_left(plan: Plan, state: RunState, root: str, now: float) -> float:
    """The same for all parts of a round that are still to come."""
    ahead = (index for index in parts_of(plan, root) if index >= state.position)
    return sum(intro_left(plan, state, index, now) for index in ahead)


def fair_each(plan: Plan, state: RunState, root: str, pool: float, now: float) -> float:
    """Seconds for each person still to hear when the round has `pool` seconds."""
    step, share_round = opening_step(plan, root), round_at(plan, state, root)
    least, most = limits(plan, state, root)
    waiting = len(share_round.queue())
    if not step.limit.fair or waiting == 0:
        return most
    spoken = speaker_needs(share_round, now, step.hand_over)
    spoken += intros_left(plan, state, root, now)
    room = pool - spoken - waiting * step.hand_over
    return min(max(room / waiting, least), most)


def planned_left(state: RunState, index: int, now: float) -> float:
    """What is left of the agreed length of a step."""
    seconds = float(state.seconds[index])
    if index in state.clocks:
        return max(0.0, seconds - state.clocks[index].elapsed(now))
    return seconds


def step_needs(plan: Plan, state: RunState, now: float) -> dict[int, float]:
    """Seconds that each step from the present one on still needs, by index."""
    ahead = range(state.position, len(plan.steps))
    needs = {
        index: 0.0
        if index != state.position and left_out(plan, state, index)
        else max(planned_left(state, index, now), _hand_left(plan, state, index, now))
        for index in ahead
    }
    sharing = _takers(plan, state, now)
    at = now if state.started is not None else max(now, 0.0)
    given = {index for indexes, _ in sharing.values() for index in indexes}
    pool = state.end - at - sum(need for index, need in needs.items() if index not in given)
    weights = sum(weight for _, weight in sharing.values())
    for key, (indexes, weight) in sharing.items():
        own = pool * weight / weights if weights else pool
        if isinstance(key, str):
            taken = _round_needs(plan, state, key, indexes, own, now)
        else:
            taken = {key: max(_hand_left(plan, state, key, now), own)}
        needs.update(taken)
        pool -= sum(taken.values())
        weights -= weight
    return needs


def _hand_left(plan: Plan, state: RunState, index: int, now: float) -> float:
    """What whoever raised a hand may still take, in the step of that index; else 0."""
    step = plan.steps[index].step
    if index != state.position or not isinstance(step, Shares):
        return 0.0
    share_round = state.rounds.get(root_of(step))
    if share_round is None or not share_round.by_hands:
        return 0.0
    return speaker_needs(share_round, now, step.hand_over)


Takers = dict[str | int, tuple[tuple[int, ...], float]]


def _takers(plan: Plan, state: RunState, now: float) -> Takers:
    """Rounds (by id) and rest steps (by index) with their steps and their weight.

    Rounds with a limit of their own take what they need before the others divide.
    """
    own_limit: Takers = {}
    dividing: Takers = {}
    for index in range(state.position, len(plan.steps)):
        step = plan.steps[index].step
        if isinstance(step, Shares) and not opening_step(plan, root_of(step)).by_hands:
            root = root_of(step)
            if left_out(plan, state, index) or root in own_limit or root in dividing:
                continue
            parts = tuple(part for part in parts_of(plan, root) if part >= state.position)
            weight = sum(planned_left(state, part, now) for part in parts)
            if opening_step(plan, root).limit.fair:
                dividing[root] = (parts, max(weight, 1.0))
            else:
                own_limit[root] = (parts, 0.0)
        elif isinstance(step.lasting, Rest):
            dividing[index] = ((index,), max(planned_left(state, index, now), 1.0))
    return {**own_limit, **dividing}


def _round_needs(
    plan: Plan, state: RunState, root: str, parts: tuple[int, ...], pool: float, now: float
) -> dict[int, float]:
    """A round's need, divided over the parts in which it still runs."""
    share_round = round_at(plan, state, root)
    hand_over = opening_step(plan, root).hand_over
    each = fair_each(plan, state, root, pool, now) + hand_over
    seats = len(share_round.seats)
    left, early = len(share_round.queue()), len(share_round.early)
    done = share_round.done + (share_round.speaking is not None)
    needs: dict[int, float] = {}
    for index in parts:
        due = (seats if share_round.circuit > 1 else quota(plan, index, seats)) - done
        here = left if index == parts[-1] else min(left, max(0, due, early))
        needs[index] = here * each + intro_left(plan, state, index, now)
        left, done, early = left - here, done + here, max(0, early - here)
        speaking = 0.0
        if index == state.position and state.started is not None:
            speaking = speaker_needs(share_round, now, hand_over)
        needs[index] += speaking
        if isinstance(plan.steps[index].step.lasting, Lasts):
            own = max(speaking, planned_left(state, index, now))
            needs[index] = min(needs[index], own)
    return needs

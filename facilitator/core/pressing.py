"""What a press does: `apply(plan, state, press)` is the next state, or PressRefused.

A press that means nothing is refused with a sentence and changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from facilitator.core import presses
from facilitator.core.attendance import MOST_PEOPLE
from facilitator.core.errors import N_, PressRefused
from facilitator.core.meeting_format import Lasts, Shares
from facilitator.core.moving import enter, forward, stepped_back
from facilitator.core.presses import Press
from facilitator.core.round_presses import round_press
from facilitator.core.run_state import RunState, current_step, root_of
from facilitator.core.schedule import Plan
from facilitator.core.share_timer import Stopwatch

WatchChange = Callable[[Stopwatch], Stopwatch]

FURTHEST_BACK = 3 * 60 * 60  # a start that was forgotten longer ago is another evening


def apply(plan: Plan, state: RunState, press: Press) -> RunState:
    """The state after a press; raises PressRefused when it means nothing now."""
    match press:
        case presses.Start():
            return _start(plan, state, press.at)
        case presses.Count() | presses.CountFirstTime():
            return _count(state, press)
        case presses.Blank():
            return replace(state, blank=press.on)
        case presses.DrewTopic():
            return replace(state, topic=press.prompt, topic_open=False)
        case presses.SkippedTopic():
            gone = state.topic is not None and state.topic.id == press.prompt_id
            topic = None if gone else state.topic
            return replace(state, topic=topic, skipped=state.skipped | {press.prompt_id})
        case presses.OpenTopic():
            return replace(state, topic=None, topic_open=True)
        case presses.MoveEnd():
            return _move_end(state, press)
        case _:
            if state.started is None:
                raise PressRefused(N_("The meeting has not started yet. Start it first."))
            return _while_running(plan, state, press)


Running = (
    presses.Next
    | presses.Back
    | presses.Jump
    | presses.BackDate
    | presses.AddTime
    | presses.Pause
    | presses.Hold
    | presses.GiveFloor
    | presses.Pass
    | presses.Later
    | presses.LeavesEarly
    | presses.AddSeat
    | presses.SetSeats
    | presses.AnotherCircuit
    | presses.CatchUp
    | presses.Away
)


MOVES = (
    presses.Next,
    presses.Back,
    presses.Jump,
    presses.Pause,
    presses.GiveFloor,
    presses.Pass,
    presses.Later,
    presses.AnotherCircuit,
)


def _while_running(plan: Plan, state: RunState, press: Running) -> RunState:
    if state.held and isinstance(press, MOVES):
        raise PressRefused(N_("The meeting is on hold. Press H to go on."))
    match press:
        case presses.Next():
            return forward(plan, state, press.at)
        case presses.Back():
            return stepped_back(plan, state, press.at)
        case presses.Jump():
            if not 0 <= press.step <= len(plan.steps):
                raise PressRefused(N_("There is no step {step}."), step=press.step + 1)
            if press.step == state.position:
                raise PressRefused(N_("This step is running already."))
            return enter(plan, state, press.step, press.at)
        case presses.BackDate():
            return _back_date(plan, state, press.seconds)
        case presses.AddTime():
            return _add_time(plan, state, press.seconds)
        case presses.Pause():
            return _pause(plan, state, press)
        case presses.Hold():
            return _hold(plan, state, press)
        case presses.CatchUp():
            return _catch_up(plan, state, press)
        case presses.Away():
            return _away(plan, state, press.seconds)
        case _:
            return round_press(plan, state, press)


def _start(plan: Plan, state: RunState, at: float) -> RunState:
    if state.started is not None:
        raise PressRefused(N_("The meeting is running already."))
    begun = replace(state, started=at, boundary=at - FURTHEST_BACK)
    return enter(plan, begun, 0, at)


def _count(state: RunState, press: presses.Count | presses.CountFirstTime) -> RunState:
    """The count of the room, or of those who are here for the first time.

    Nobody is among the first-time visitors who is not in the room.  Before
    the room has been counted hands may be counted all the same.
    """
    first = isinstance(press, presses.CountFirstTime)
    value = (state.first_time if first else state.count) + press.change
    if not 0 <= value <= MOST_PEOPLE:
        raise PressRefused(
            N_("The count stays between 0 and {most}."),
            most=MOST_PEOPLE,
        )
    if first and press.change > 0 and 0 < state.count < value:
        raise PressRefused(N_("Count the person in the room first."))
    return replace(state, first_time=value) if first else replace(state, count=value)


def _move_end(state: RunState, press: presses.MoveEnd) -> RunState:
    if press.end <= max(press.at, 0):
        raise PressRefused(N_("The end has to lie ahead. Give a later time."))
    return replace(state, end=float(press.end))


def _back_date(plan: Plan, state: RunState, seconds: int) -> RunState:
    """Moves the beginning of the present item back, never before the one before it began."""
    shift = min(float(seconds), state.boundary - state.earliest)
    if shift <= 0:
        raise PressRefused(N_("It cannot have started earlier: something else ran until then."))
    moved = replace(state, boundary=state.boundary - shift)
    if state.started is not None and state.started == state.boundary:
        moved = replace(moved, started=moved.boundary)
    root = speaking_root(plan, state)
    if root is None:
        watch = state.clocks.get(state.position)
        return moved.with_clock(state.position, watch.began_earlier(shift)) if watch else moved
    return _with_turn_watch(moved, root, lambda watch: watch.began_earlier(shift))


def speaking_root(plan: Plan, state: RunState) -> str | None:
    """The id of the present round when somebody speaks in it."""
    planned = current_step(plan, state)
    if planned is None or not isinstance(planned.step, Shares):
        return None
    root = root_of(planned.step)
    share_round = state.rounds.get(root)
    return root if share_round and share_round.speaking else None


def _with_turn_watch(state: RunState, root: str, change: WatchChange) -> RunState:
    share_round = state.rounds[root]
    if share_round.speaking is None:
        return state
    turn = replace(share_round.speaking, watch=change(share_round.speaking.watch))
    return state.with_round(root, replace(share_round, speaking=turn))


def _add_time(plan: Plan, state: RunState, seconds: int) -> RunState:
    planned = current_step(plan, state)
    if planned is None:
        raise PressRefused(N_("All steps are over; there is no time to add to."))
    root = speaking_root(plan, state)
    if root is not None:
        share_round = state.rounds[root]
        turn = share_round.speaking
        assert turn is not None  # speaking_root has looked  # noqa: S101
        extra = max(turn.extra + seconds, -turn.limit)
        longer = replace(share_round, speaking=replace(turn, extra=extra))
        return state.with_round(root, longer)
    if isinstance(planned.step, Shares) and not isinstance(planned.step.lasting, Lasts):
        raise PressRefused(N_("Nobody is speaking; there is no share to add time to."))
    lengths = list(state.seconds)
    lengths[state.position] = max(0, lengths[state.position] + seconds)
    return replace(state, seconds=tuple(lengths))


def _pause(plan: Plan, state: RunState, press: presses.Pause) -> RunState:
    root = speaking_root(plan, state)
    if root is None:
        raise PressRefused(N_("Only a share can be paused. Press H to hold the meeting."))
    if state.held or press.on == state.paused:
        return replace(state, paused=press.on)
    at = press.at
    paused = _with_turn_watch(state, root, lambda w: w.stop(at) if press.on else w.go(at))
    return replace(paused, paused=press.on)


def _hold(plan: Plan, state: RunState, press: presses.Hold) -> RunState:
    """Both clocks stand still; going on leaves a share paused that was paused before."""
    if press.on == state.held:
        return state
    at = press.at
    held = replace(state, held=press.on)
    watch = held.clocks.get(held.position)
    if watch is not None:
        held = held.with_clock(held.position, watch.stop(at) if press.on else watch.go(at))
    root = speaking_root(plan, held)
    if root is not None and not state.paused:
        held = _with_turn_watch(held, root, lambda w: w.stop(at) if press.on else w.go(at))
    return held


def _catch_up(plan: Plan, state: RunState, press: presses.CatchUp) -> RunState:
    lengths, agreed = list(state.seconds), dict(state.limits)
    for cut in press.cuts:
        if not 0 <= cut.step < len(plan.steps):
            raise PressRefused(N_("There is no step {step}."), step=cut.step + 1)
        step = plan.steps[cut.step].step
        if isinstance(step, Shares) and not isinstance(step.lasting, Lasts):
            agreed[root_of(step)] = cut.seconds
        else:
            lengths[cut.step] = cut.seconds
    return replace(state, seconds=tuple(lengths), limits=agreed)


def _away(plan: Plan, state: RunState, seconds: float) -> RunState:
    watch = state.clocks.get(state.position)
    kept = state.with_clock(state.position, watch.without(seconds)) if watch else state
    root = speaking_root(plan, kept)
    return _with_turn_watch(kept, root, lambda w: w.without(seconds)) if root else kept

"""The presses that change a round of shares."""

from __future__ import annotations

from typing import assert_never

from facilitator.core import presses
from facilitator.core.attendance import MOST_PEOPLE
from facilitator.core.errors import N_, PressRefused
from facilitator.core.meeting_format import Shares
from facilitator.core.moving import began, give_floor, own_time_over, suspends
from facilitator.core.run_state import RunState, current_step, root_of
from facilitator.core.schedule import Plan
from facilitator.core.share_round import Seat, ShareRound

RoundPress = (
    presses.GiveFloor
    | presses.Pass
    | presses.Later
    | presses.LeavesEarly
    | presses.AddSeat
    | presses.SetSeats
    | presses.AnotherCircuit
)


def round_press(plan: Plan, state: RunState, press: RoundPress) -> RunState:
    """The state after a press in a round; PressRefused outside of one."""
    planned = current_step(plan, state)
    if planned is None or not isinstance(planned.step, Shares):
        raise PressRefused(N_("No round is running; seats matter while people share."))
    root = root_of(planned.step)
    share_round = state.rounds[root]
    match press:
        case presses.GiveFloor():
            return give_floor(plan, state, press.seat, press.at)
        case presses.Pass():
            return _put(plan, state, press.seat, Seat.PASSED, press.at)
        case presses.Later():
            return _put(plan, state, press.seat, Seat.LATER, press.at)
        case presses.LeavesEarly():
            return state.with_round(root, share_round.put(press.seat, Seat.EARLY, press.at))
        case presses.AddSeat():
            return _with_seats(state, root, share_round, len(share_round.seats) + 1)
        case presses.SetSeats():
            return _with_seats(state, root, share_round, press.seats)
        case presses.AnotherCircuit():
            return began(state.with_round(root, share_round.next_circuit(press.at)), press.at)
        case _:
            assert_never(press)


def _with_seats(state: RunState, root: str, share_round: ShareRound, count: int) -> RunState:
    if not 0 <= count <= MOST_PEOPLE:
        raise PressRefused(N_("A round has between 0 and {most} seats."), most=MOST_PEOPLE)
    return state.with_round(root, share_round.with_seats(count))


def _put(plan: Plan, state: RunState, seat: int | None, what: Seat, at: float) -> RunState:
    """A seat passes or is come back to; when it had the floor, the next one gets it."""
    planned = current_step(plan, state)
    assert planned is not None  # round_press has looked  # noqa: S101
    assert isinstance(planned.step, Shares)  # noqa: S101
    root = root_of(planned.step)
    share_round = state.rounds[root]
    speaking = share_round.speaking.seat if share_round.speaking else None
    number = speaking if seat is None else seat
    if number is None:
        number = next(iter(share_round.queue()), None)
    if number is None and share_round.by_hands:
        raise PressRefused(N_("Nobody has the floor. Type the number of a seat first."))
    if number is None:
        raise PressRefused(N_("Everyone has been heard."))
    changed = state.with_round(root, share_round.put(number, what, at))
    if number != speaking:
        return changed
    queue = [n for n in changed.rounds[root].queue() if n != number]
    if not queue or suspends(plan, changed) or own_time_over(plan, changed, at):
        return began(changed, at)
    return give_floor(plan, changed, queue[0], at)

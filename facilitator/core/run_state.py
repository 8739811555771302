"""Where a meeting stands, as the presses left it.  Nothing here knows what time it is.

The one thing to know: rounds are kept under the id of the step that opened
them, so that a round that was suspended goes on with the same queue.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from facilitator.core.meeting_format import Lasts, Rest, Shares
from facilitator.core.schedule import Plan, PlannedStep, seats_for
from facilitator.core.share_round import ShareRound
from facilitator.core.share_timer import Stopwatch
from facilitator.core.topic_deck import Prompt


@dataclass(frozen=True)
class RunState:
    """`position` is the index of the step, or their number on the page of totals.

    `seconds` are the agreed lengths of the steps, `limits` the agreed limits
    of rounds that were cut, `end` the agreed end.  `boundary` is when the
    present item began and `earliest` how far back that may be moved.
    """

    end: float
    seconds: tuple[int, ...]
    started: float | None = None
    position: int = 0
    page: int = 0
    boundary: float = 0.0
    earliest: float = 0.0
    clocks: Mapping[int, Stopwatch] = field(default_factory=dict)
    rounds: Mapping[str, ShareRound] = field(default_factory=dict)
    limits: Mapping[str, int] = field(default_factory=dict)
    paused: bool = False
    held: bool = False
    blank: bool = False
    count: int = 0
    first_time: int = 0
    topic: Prompt | None = None
    topic_open: bool = False
    skipped: frozenset[str] = frozenset()

    @classmethod
    def of(cls, plan: Plan) -> RunState:
        """Before the start."""
        return cls(end=plan.seconds, seconds=tuple(step.seconds for step in plan.steps))

    def with_round(self, root: str, share_round: ShareRound) -> RunState:
        """The same with one round changed."""
        return replace(self, rounds={**self.rounds, root: share_round})

    def with_clock(self, step: int, watch: Stopwatch) -> RunState:
        """The same with one step's clock changed."""
        return replace(self, clocks={**self.clocks, step: watch})


def current_step(plan: Plan, state: RunState) -> PlannedStep | None:
    """The step that runs; None before the start and on the page of totals."""
    if state.started is None or state.position >= len(plan.steps):
        return None
    return plan.steps[state.position]


def root_of(step: Shares) -> str:
    """The id under which the round of this step is kept."""
    return step.resumes or step.id


def parts_of(plan: Plan, root: str) -> tuple[int, ...]:
    """The indexes of the steps in which one round runs, in order."""
    return tuple(
        index
        for index, planned in enumerate(plan.steps)
        if isinstance(planned.step, Shares) and root_of(planned.step) == root
    )


def expected_seats(plan: Plan, state: RunState) -> int:
    """How many seats a round would open with now: from the count, else as planned.

    Seats that were added or taken away by hand in the round before stay so,
    for the people on them are still, or no longer, in the room.
    """
    counted = seats_for(state.count or plan.people, plan.leader_has_seat)
    if not state.rounds:
        return counted
    before = list(state.rounds.values())[-1]
    seats = len(before.seats)
    if seats < before.opened:
        return seats + max(0, counted - before.opened)
    return max(seats, counted) if seats > before.opened else counted


def heard_here(plan: Plan, state: RunState) -> bool:
    """Whether somebody has, or has had, the floor in the present part of a round."""
    planned = current_step(plan, state)
    if planned is None or not isinstance(planned.step, Shares):
        return False
    share_round = state.rounds[root_of(planned.step)]
    since = state.clocks[state.position].since
    spoke = bool(share_round.turns) and share_round.turns[-1].watch.since >= since
    return spoke or share_round.speaking is not None


def quota(plan: Plan, index: int, seats: int) -> int:
    """How many seats are to be done before the round of step `index` is suspended.

    The round is divided in proportion to the lengths of its parts, by people
    and not by minutes, so that a late start moves the basket and not the
    fairness.  In the last part it is everybody.
    """
    planned = plan.steps[index].step
    if not isinstance(planned, Shares):
        return 0
    parts = parts_of(plan, root_of(planned))
    if index == parts[-1]:
        return seats
    whole = sum(plan.steps[part].seconds for part in parts)
    until = sum(plan.steps[part].seconds for part in parts if part <= index)
    return seats if whole == 0 else -(-seats * until // whole)


def left_out(plan: Plan, state: RunState, index: int) -> bool:
    """Whether a step was cut to nothing when the meeting caught up."""
    planned = plan.steps[index]
    if isinstance(planned.step, Shares) and state.limits.get(root_of(planned.step)) == 0:
        return True
    if isinstance(planned.step, Shares) and not isinstance(planned.step.lasting, Lasts):
        return False
    return state.seconds[index] == 0 and not isinstance(planned.step.lasting, Rest)

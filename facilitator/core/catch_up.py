"""What could be shortened when the meeting is late, shown before it is accepted.

The rule: steps give way in their trim order, the first rank first (a format
gives announcements before readings, readings before introductions).  The
closing, anonymity and safety have no rank and never give way, and whoever is
speaking keeps the whole share: it is never cut while it runs.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.core.forecast import forecast, planned_round
from facilitator.core.meeting_format import Lasts, Shares
from facilitator.core.presses import Cut
from facilitator.core.run_state import RunState, left_out, parts_of, root_of
from facilitator.core.schedule import Plan
from facilitator.core.step_needs import (
    intros_left,
    limits,
    opening_step,
    round_at,
    speaker_needs,
    step_needs,
)


@dataclass(frozen=True)
class Saving:
    """One cut and the seconds it gives back; `each` when it shortens every share."""

    cut: Cut
    saves: float
    each: bool = False


@dataclass(frozen=True)
class Proposal:
    """Cuts in trim order; `still_late` seconds remain when all are accepted."""

    savings: tuple[Saving, ...]
    still_late: float

    @property
    def cuts(self) -> tuple[Cut, ...]:
        """The cuts alone, as a press wants them."""
        return tuple(saving.cut for saving in self.savings)


def shortfall(plan: Plan, state: RunState, now: float) -> float:
    """Seconds to win back: lateness, and what fair shares have lost since the plan.

    Fair shares absorb lateness long before the end moves, also while they are
    still to come; without them nothing could be won back in time.
    """
    lost = max(0.0, forecast(plan, state, now).late)
    needs = step_needs(plan, state, now)
    roots = {
        root_of(planned.step)
        for index, planned in enumerate(plan.steps)
        if index in needs and isinstance(planned.step, Shares) and planned.step.limit.fair
    }
    return lost + sum(_lost_shares(plan, state, root, needs, now) for root in roots)


def _lost_shares(
    plan: Plan, state: RunState, root: str, needs: dict[int, float], now: float
) -> float:
    """How much less the people still to hear in a fair round get than was planned."""
    share_round = round_at(plan, state, root)
    waiting = len(share_round.queue())
    if waiting == 0:
        return 0.0
    own = sum(needs.get(index, 0.0) for index in parts_of(plan, root))
    hand_over = opening_step(plan, root).hand_over
    own -= intros_left(plan, state, root, now) + speaker_needs(share_round, now, hand_over)
    each = own / waiting - hand_over
    planned = planned_round(plan, root, len(share_round.seats)).each
    _, most = limits(plan, state, root)
    return max(0.0, min(planned, most) - each) * waiting


def propose(plan: Plan, state: RunState, now: float) -> Proposal:
    """The fewest cuts, in trim order, that win back the shortfall."""
    wanted = shortfall(plan, state, now)
    needs = step_needs(plan, state, now)
    savings: list[Saving] = []
    ranked = sorted(
        (
            (planned.step.trim, index)
            for index, planned in enumerate(plan.steps)
            if (index > state.position or isinstance(planned.step, Shares))
            and index in needs
            and planned.step.trim is not None
            and not planned.protected
            and not left_out(plan, state, index)
        ),
    )
    for _, index in ranked:
        if wanted < 1:
            break
        saving = _saving(plan, state, index, needs[index])
        if saving is not None and saving.saves >= 1:
            savings.append(saving)
            wanted -= saving.saves
    return Proposal(tuple(savings), max(0.0, wanted))


def _saving(plan: Plan, state: RunState, index: int, need: float) -> Saving | None:
    """What one step can give back."""
    planned = plan.steps[index]
    if isinstance(planned.step, Shares):
        return _round_saving(plan, state, index, need)
    return _step_saving(plan, state, index, need)


def _step_saving(plan: Plan, state: RunState, index: int, need: float) -> Saving | None:
    """A range gives back what it has above its least; any other step itself."""
    planned = plan.steps[index]
    lasting = planned.step.lasting
    ranged = isinstance(lasting, Lasts) and lasting.least < lasting.most
    if ranged and planned.least >= state.seconds[index]:
        return None
    to = planned.least if ranged else 0
    return Saving(Cut(index, to), max(0.0, need - to))


def _round_saving(plan: Plan, state: RunState, index: int, need: float) -> Saving | None:
    """A round gives back by a shorter limit, or as a whole when it has one limit only."""
    step = plan.steps[index].step
    if not isinstance(step, Shares) or step.resumes or step.limit.fair:
        return None
    if isinstance(step.lasting, Lasts):
        return None if index == state.position else _step_saving(plan, state, index, need)
    least, most = limits(plan, state, step.id)
    if least < most:
        waiting = len(round_at(plan, state, step.id).queue())
        return Saving(Cut(index, least), float((most - least) * waiting), each=True)
    if index == state.position:
        return None
    return Saving(Cut(index, 0), need)

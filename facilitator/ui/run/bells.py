"""When a bell is due: worked out from run and time, so that a late tick rings all the same."""

from __future__ import annotations

from facilitator.core.meeting_format import Shares, Silence, Speaker
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.run_state import current_step
from facilitator.core.share_timer import Phase
from facilitator.ui.run.actions import Bell
from facilitator.ui.run.clocks import running, turn_now

Mark = tuple[Bell, str]  # a bell and what it belongs to; each mark rings once


def bell_marks(run: MeetingRun, now: float) -> frozenset[Mark]:
    """The bells that have been due in the present item by `now`."""
    planned, found = current_step(run.plan, run.state), running(run, now)
    if planned is None or found is None:
        return frozenset()
    place = str(run.state.position)
    if isinstance(planned.step, Silence) and planned.step.bell:
        begun = {(Bell.SILENCE_BEGINS, place)}
        ended = {(Bell.SILENCE_ENDS, place)} if found.left <= 0 else set()
        return frozenset(begun | ended)
    if not isinstance(planned.step, Shares | Speaker):
        return frozenset()
    turn = turn_now(run)
    item = f"{place} {turn.seat} {turn.watch.since}" if turn else place
    reached = [p for p in (Phase.FIRST_WARNING, Phase.WRAP_UP) if _reached(found.phase, p)]
    return frozenset((Bell.WARNING, f"{item} {phase}") for phase in reached)


_ORDER = (Phase.RUNNING, Phase.FIRST_WARNING, Phase.WRAP_UP, Phase.OVER)


def _reached(phase: Phase, wanted: Phase) -> bool:
    return _ORDER.index(phase) >= _ORDER.index(wanted)

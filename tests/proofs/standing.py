"""Where a run stands, as numbers that can be compared across a crash."""

from __future__ import annotations

from facilitator.core.meeting_format import Shares
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.presses import Away
from facilitator.core.run_state import current_step, root_of
from facilitator.core.share_timer import Stopwatch
from tests.proofs.telling import digest


def stands_at(run: MeetingRun, now: float) -> dict[str, object]:
    """Digest with and without a last `Away`, step, seat, and what its clock shows.

    After a last `Away` that is what it showed when the question was answered:
    a busy computer may show the page a second later, and that second counts.
    """
    before = MeetingRun(run.plan, run.presses[:-1]) if _was_away(run) else run
    answered = run.presses[-1].at if _was_away(run) else now
    return {
        "run": digest(run),
        "before": digest(before),
        "away": _was_away(run),
        "step": run.state.position,
        "seat": seat_of(run),
        "elapsed": elapsed(run, answered),
    }


def _was_away(run: MeetingRun) -> bool:
    return bool(run.presses) and isinstance(run.presses[-1], Away)


def seat_of(run: MeetingRun) -> int:
    """Who speaks; 0 when nobody does."""
    planned = current_step(run.plan, run.state)
    if planned is None or not isinstance(planned.step, Shares):
        return 0
    turn = run.state.rounds[root_of(planned.step)].speaking
    return turn.seat if turn else 0


def elapsed(run: MeetingRun, now: float) -> float:
    """Seconds on the clock of the share, else of the step; 0 where none runs."""
    watch = _watch(run)
    return watch.elapsed(now) if watch else 0.0


def _watch(run: MeetingRun) -> Stopwatch | None:
    planned = current_step(run.plan, run.state)
    if planned is None:
        return None
    if isinstance(planned.step, Shares):
        turn = run.state.rounds[root_of(planned.step)].speaking
        if turn is not None:
            return turn.watch
    return run.state.clocks.get(run.state.position)

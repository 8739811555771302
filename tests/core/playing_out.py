"""How an evening goes on when everybody stops at the limit and steps take what was agreed.

Worked out press by press with `Next` alone; it knows nothing of the forecast.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from facilitator.core import presses
from facilitator.core.meeting_format import Shares
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.run_state import root_of
from facilitator.core.share_round import ShareRound
from facilitator.core.share_timer import Turn


@dataclass
class Played:
    """When each step began, when each person gave the floor on, the limits given, the end."""

    began: dict[int, float] = field(default_factory=dict)
    heard: list[float] = field(default_factory=list)
    limits: list[int] = field(default_factory=list)
    ends: float = 0.0


def round_of(run: MeetingRun) -> ShareRound | None:
    """The round of the step that runs."""
    if run.state.position >= len(run.plan.steps):
        return None
    step = run.plan.steps[run.state.position].step
    return run.state.rounds[root_of(step)] if isinstance(step, Shares) else None


def hand_over(run: MeetingRun) -> int:
    step = run.plan.steps[run.state.position].step
    assert isinstance(step, Shares)
    return step.hand_over


def floor(run: MeetingRun) -> Turn | None:
    share_round = round_of(run)
    return share_round.speaking if share_round else None


def by_hands(run: MeetingRun) -> bool:
    share_round = round_of(run)
    return share_round is not None and share_round.by_hands


def gone_on(run: MeetingRun, now: float) -> MeetingRun:
    """Next until another person or another step is there."""
    position, turn = run.state.position, floor(run)
    while run.state.position == position:
        run = run.press(presses.Next(now))
        if floor(run) != turn and (floor(run) is not None or by_hands(run)):
            break
    return run


def step_over_at(run: MeetingRun, now: float) -> float:
    """When what runs now is over: a share, the text before a round, or a step."""
    position = run.state.position
    turn = floor(run)
    if turn is not None:
        return now + max(0.0, turn.left(now) + hand_over(run))
    elapsed = run.state.clocks[position].elapsed(now)
    share_round = round_of(run)
    if share_round is None or (share_round.by_hands and not share_round.queue()):
        return now + max(0.0, run.state.seconds[position] - elapsed)
    since = run.state.clocks[position].since
    if any(turn.watch.since >= since for turn in share_round.turns):
        return now
    return now + max(0.0, run.plan.steps[position].read - elapsed)


def played_out(run: MeetingRun, now: float) -> Played:
    """The evening from now to its end."""
    played = Played()
    if run.state.held:
        run = run.press(presses.Hold(now, on=False))
    if run.state.paused and floor(run) is not None:
        run = run.press(presses.Pause(now, on=False))
    while run.state.position < len(run.plan.steps):
        now = step_over_at(run, now)
        if floor(run) is not None:
            played.heard.append(now)
        position = run.state.position
        run = gone_on(run, now)
        if run.state.position != position:
            played.began[run.state.position] = now
        turn = floor(run)
        if turn is not None:
            played.limits.append(turn.limit)
    played.ends = now
    return played

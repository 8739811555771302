"""The shipped evenings, for pictures of the run page: real texts, a pretended clock."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from facilitator.core import presses
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.schedule import Evening, plan_evening
from facilitator.library.shelves import Library, load

START = datetime(2026, 3, 3, 19, 0, tzinfo=UTC)
READINGS = Path(__file__).parents[3] / "readings"


@cache
def library() -> Library:
    return load(READINGS)


def evening(
    format_id: str = "open-discussion",
    *languages: str,
    people: int = 9,
    leader_has_seat: bool = True,
) -> MeetingRun:
    """A run of a shipped format that has not started."""
    made = library().formats[format_id]
    wanted = Evening(
        format=made,
        start=START,
        seconds=made.seconds,
        people=people,
        languages=languages or ("en",),
        leader_has_seat=leader_has_seat,
    )
    return MeetingRun(plan_evening(wanted, library().shelf))


def at(run: MeetingRun, step_id: str, now: float) -> MeetingRun:
    """The run at the beginning of a step."""
    if run.state.started is None:
        run = run.press(presses.Start(min(now, 0.0)))
    names = [planned.step.id for planned in run.plan.steps] + ["totals"]
    if names.index(step_id) == run.state.position:
        return run
    return run.press(presses.Jump(now, names.index(step_id)))


def sharing(now: float = 1500.0, *languages: str, people: int = 12) -> MeetingRun:
    """The open discussion: seats 1 and 3 heard, 2 passed, 6 asked for later, 4 speaking."""
    run = at(evening("open-discussion", *languages, people=people), "sharing", now - 400)
    while run.state.page < len(run.plan.steps[run.state.position].text.pages) - 1:  # type: ignore[union-attr]
        run = run.press(presses.Next(now - 390))
    run = run.press(presses.Next(now - 380)).press(presses.Count(now - 379, people))
    run = run.press(presses.Next(now - 220)).press(presses.Pass(now - 215))
    return run.press(presses.Later(now - 210, 6)).press(presses.Next(now - 46))

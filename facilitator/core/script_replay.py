"""A meeting script played on a pretended clock, compared with what it expects.

`replay` says line by line what differs.  `read` turns all pages that are left
and goes on; "left about 3:00" may be a quarter of a minute off, so that a
script survives an edited text.  The words of a press are in `_PRESSES`, those
of an expectation in `_seen`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from facilitator.core import presses
from facilitator.core.catch_up import propose
from facilitator.core.errors import PressRefused
from facilitator.core.evening_script import (
    SAID_AGAIN,
    Moment,
    Script,
    ScriptProblem,
    face,
    seconds_of,
)
from facilitator.core.forecast import forecast, round_forecast
from facilitator.core.meeting_format import Shares
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.moving import last_page
from facilitator.core.presses import Press
from facilitator.core.run_state import current_step, root_of
from facilitator.core.share_timer import phase_of

ABOUT = 15  # seconds
_FACE = re.compile(r"[+-]?\d{1,6}:\d\d")


@dataclass(frozen=True)
class Difference:
    """An expectation that was not met; `seen` is what was there instead."""

    line: int
    expected: str
    seen: str


def replay(
    run: MeetingRun, script: Script
) -> Iterator[tuple[MeetingRun, Moment, Difference | None]]:
    """Presses the script, yielding the run after each line and one row a difference.

    Raises ScriptProblem for a press that does not exist; a press that is
    refused is a difference, unless "refused" was expected.
    """
    for moment in script.moments:
        refused = ""
        for _ in range(moment.times):
            try:
                run = _pressed(run, moment)
            except PressRefused as refusal:
                refused = str(refusal)
        expected = [e for e in moment.expected if e != "refused"]
        if bool(refused) != ("refused" in moment.expected):
            yield run, moment, Difference(moment.line, moment.press, refused or "not refused")
        rows = [_compared(run, moment, want) for want in expected]
        yield from ((run, moment, row) for row in rows if row)
        yield run, moment, None


def _pressed(run: MeetingRun, moment: Moment) -> MeetingRun:
    try:
        return _done(run, moment)
    except (TypeError, ValueError, OverflowError) as error:
        raise ScriptProblem(line=moment.line, text=moment.press[:SAID_AGAIN]) from error


def _done(run: MeetingRun, moment: Moment) -> MeetingRun:
    word, *arguments = moment.press.split()
    if word in ("look", "-"):
        return run
    if word == "undo":
        for _ in range(int(arguments[0]) if arguments else 1):
            run = run.undo()
        return run
    if word == "redo":
        return run.redo()
    if word == "read":
        planned = current_step(run.plan, run.state)
        for _ in range(last_page(planned) - run.state.page):
            run = run.press(presses.Next(moment.at))
        return run.press(presses.Next(moment.at))
    if word == "catch-up":
        cuts = propose(run.plan, run.state, moment.at).cuts
        return run.press(presses.CatchUp(moment.at, cuts))
    make = _PRESSES.get(word)
    if make is None:
        raise ScriptProblem(line=moment.line, text=moment.press[:SAID_AGAIN])
    return run.press(make(run, moment.at, *arguments))


def _step_index(run: MeetingRun, name: str) -> int:
    names = [planned.step.id for planned in run.plan.steps] + ["totals"]
    return names.index(name)


_Maker = Callable[..., Press]
_PRESSES: dict[str, _Maker] = {
    "start": lambda _run, at: presses.Start(at),
    "next": lambda _run, at: presses.Next(at),
    "back": lambda _run, at: presses.Back(at),
    "go": lambda run, at, name: presses.Jump(at, _step_index(run, name)),
    "earlier": lambda _run, at, time: presses.BackDate(at, seconds_of(time)),
    "add": lambda _run, at, time: presses.AddTime(at, seconds_of(time)),
    "end": lambda _run, at, time: presses.MoveEnd(at, seconds_of(time)),
    "pause": lambda _run, at: presses.Pause(at, on=True),
    "resume": lambda _run, at: presses.Pause(at, on=False),
    "hold": lambda _run, at: presses.Hold(at, on=True),
    "release": lambda _run, at: presses.Hold(at, on=False),
    "blank": lambda _run, at: presses.Blank(at, on=True),
    "show": lambda _run, at: presses.Blank(at, on=False),
    "count": lambda _run, at, change: presses.Count(at, int(change)),
    "first-time": lambda _run, at, change: presses.CountFirstTime(at, int(change)),
    "seat": lambda _run, at, seat: presses.GiveFloor(at, int(seat)),
    "pass": lambda _run, at, seat=None: presses.Pass(at, seat and int(seat)),
    "later": lambda _run, at, seat=None: presses.Later(at, seat and int(seat)),
    "leaves": lambda _run, at, seat: presses.LeavesEarly(at, int(seat)),
    "add-seat": lambda _run, at: presses.AddSeat(at),
    "seats": lambda _run, at, seats: presses.SetSeats(at, int(seats)),
    "circuit": lambda _run, at: presses.AnotherCircuit(at),
    "open-topic": lambda _run, at: presses.OpenTopic(at),
    "away": lambda _run, at, time: presses.Away(at, seconds_of(time)),
}


def _compared(run: MeetingRun, moment: Moment, want: str) -> Difference | None:
    key, _, value = want.partition(" ")
    seen = _seen(run, moment.at, key, moment.line, want)
    return None if _agree(value.strip(), seen) else Difference(moment.line, want, f"{key} {seen}")


def _agree(wanted: str, seen: str) -> bool:
    """Whether a value is as wanted, or near enough where "about" was said."""
    near = wanted.removeprefix("about ")
    if near == wanted or ":" not in seen or not _FACE.fullmatch(near):
        return seen == near
    return abs(seconds_of(near) - seconds_of(seen)) <= ABOUT


def _seen(run: MeetingRun, at: float, key: str, line: int, want: str) -> str:
    """What a person would see of `key` at that time; "-" where there is nothing."""
    state, plan = run.state, run.plan
    planned = current_step(plan, state)
    if key in _OF_ROUND:
        root = root_of(planned.step) if planned and isinstance(planned.step, Shares) else None
        return _OF_ROUND[key](run, root, at) if root else "-"
    match key:
        case "step":
            over = state.position >= len(plan.steps)
            return planned.step.id if planned else "totals" if over else "-"
        case "page":
            return str(state.page + 1)
        case "count":
            return str(state.count)
        case "first-time":
            return str(state.first_time)
        case "ends":
            return face(forecast(plan, state, at).ends)
        case "late":
            return face(forecast(plan, state, at).late)
        case "ran":
            watch = state.clocks.get(state.position)
            return face(watch.elapsed(at)) if watch else "-"
        case _:
            raise ScriptProblem(line=line, text=want)


def _turn(run: MeetingRun, root: str, at: float, key: str) -> str:
    turn = run.state.rounds[root].speaking
    planned = current_step(run.plan, run.state)
    if turn is None or planned is None or not isinstance(planned.step, Shares):
        return "-"
    if key == "seat":
        return str(turn.seat)
    if key == "left":
        return face(turn.left(at))
    return phase_of(turn.left(at), turn.limit + turn.extra, planned.step.warn_seconds).value


def _promise(run: MeetingRun, at: float, key: str) -> str:
    found = round_forecast(run.plan, run.state, at)
    if found is None:
        return "-"
    return face(found.each) if key == "each" else str(getattr(found, key))


_OF_ROUND: dict[str, Callable[[MeetingRun, str, float], str]] = {
    "seat": lambda run, root, at: _turn(run, root, at, "seat"),
    "left": lambda run, root, at: _turn(run, root, at, "left"),
    "phase": lambda run, root, at: _turn(run, root, at, "phase"),
    "each": lambda run, _root, at: _promise(run, at, "each"),
    "waiting": lambda run, _root, at: _promise(run, at, "waiting"),
    "unheard": lambda run, _root, at: _promise(run, at, "unheard"),
    "seats": lambda run, root, _at: str(len(run.state.rounds[root].seats)),
    "queue": lambda run, root, _at: " ".join(map(str, run.state.rounds[root].queue())),
}

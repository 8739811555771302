"""A whole meeting as a script on a pretended clock, which a facilitator can read and write.

    format open-discussion
    starts 2026-03-03 19:00, 60 minutes, 9 people, languages en es

    0:00   start              | step welcome
    0:40   next               | step silence
    9:35   seat 7             | seat 7, left 3:00, waiting 5
    9:35   next x 3
    12:00  undo 2

Times are minutes and seconds after the planned start ("-2:00" before it).
After the bar stand expectations; `replay` says line by line which differ.
`read` turns all pages that are left and goes on; "left about 3:00" may be a
quarter of a minute off, so that a script survives an edited text.
The words of a press are in `_PRESSES`, those of an expectation in `_seen`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from facilitator.core import presses
from facilitator.core.catch_up import propose
from facilitator.core.errors import N_, PressRefused, Problem
from facilitator.core.forecast import forecast, round_forecast
from facilitator.core.meeting_format import Shares
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.moving import last_page
from facilitator.core.presses import Press
from facilitator.core.run_state import current_step, root_of
from facilitator.core.share_timer import phase_of


class ScriptProblem(Problem):
    """A line that cannot be understood; facts: `line`, `text`."""

    template = N_(
        "Line {line} cannot be understood: “{text}”. Write it like this line:"
        " 9:35 next x 3 | seat 7, left 3:00"
    )
    no_beginning = N_(
        "Line {line} cannot be understood: “{text}”. Begin with the two lines:"
        " format open-discussion;"
        " starts 2026-03-03 19:00, 60 minutes, 9 people, languages en"
    )


@dataclass(frozen=True)
class Setting:
    """What a script says before the first press."""

    format_id: str
    start: datetime
    minutes: int
    people: int
    languages: tuple[str, ...]
    both_read: bool = False


@dataclass(frozen=True)
class Moment:
    """One line: when, what is pressed how often, and what is expected to be seen."""

    line: int
    at: float
    press: str
    times: int
    expected: tuple[str, ...]


@dataclass(frozen=True)
class Script:
    """A setting and its moments."""

    setting: Setting
    moments: tuple[Moment, ...]


@dataclass(frozen=True)
class Difference:
    """An expectation that was not met; `seen` is what was there instead."""

    line: int
    expected: str
    seen: str


ABOUT = 15  # seconds
LONGEST = 60  # characters of a faulty line that are said again
MOST_TIMES = 1000  # presses on one line; more is a typing mistake and takes for ever
_MOMENT = re.compile(
    r"(-?)(\d{1,4}):(\d\d)(?::(\d\d))?\s+([^|\s][^|]*?)(?:\s+x\s*(\d{1,4}))?\s*(?:\|(.*))?$"
)
_FACE = re.compile(r"[+-]?\d{1,6}:\d\d")
_STARTS = re.compile(
    r"starts (\d{4}-\d\d-\d\d \d\d:\d\d), (\d{1,9}) minutes, (\d{1,9}) people,"
    r" languages ([\w-]+(?: [\w-]+)?)(, both read)?$"
)


def parse_script(text: str) -> Script:
    """The script of a text; raises ScriptProblem with the line."""
    format_id, setting = "", None
    moments: list[Moment] = []
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.split("#")[0].strip()
        if not line:
            continue
        starts, moment = _STARTS.match(line), _MOMENT.match(line)
        if line.startswith("format "):
            format_id = line.removeprefix("format ").strip()
        elif starts:
            setting = _setting(format_id, starts, number)
        elif moment and setting:
            moments.append(_moment(number, moment))
        else:
            template = ScriptProblem.template if setting else ScriptProblem.no_beginning
            raise ScriptProblem(template, line=number, text=raw.strip()[:LONGEST])
    if setting is None or not format_id:
        first = text.strip().partition("\n")[0][:LONGEST]
        raise ScriptProblem(ScriptProblem.no_beginning, line=1, text=first)
    return Script(setting, tuple(moments))


def _setting(format_id: str, found: re.Match[str], line: int) -> Setting:
    try:
        start = datetime.fromisoformat(found[1] + "+00:00")
    except ValueError as error:  # 2026-02-30
        problem = ScriptProblem(ScriptProblem.no_beginning, line=line, text=found[0][:LONGEST])
        raise problem from error
    return Setting(
        format_id=format_id,
        start=start,
        minutes=int(found[2]),
        people=int(found[3]),
        languages=tuple(found[4].split()),
        both_read=bool(found[5]),
    )


def _moment(line: int, found: re.Match[str]) -> Moment:
    first, second, third = int(found[2]), int(found[3]), found[4]
    seconds = first * 3600 + second * 60 + int(third) if third else first * 60 + second
    expected = tuple(part.strip() for part in (found[7] or "").split(",") if part.strip())
    at = float(-seconds if found[1] else seconds)
    times = int(found[6] or 1)
    if times > MOST_TIMES:
        raise ScriptProblem(line=line, text=found[0][:LONGEST])
    return Moment(line, at, found[5].strip(), times, expected)


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
        raise ScriptProblem(line=moment.line, text=moment.press[:LONGEST]) from error


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
        raise ScriptProblem(line=moment.line, text=moment.press[:LONGEST])
    return run.press(make(run, moment.at, *arguments))


def _seconds(words: str) -> int:
    sign = -1 if words.startswith("-") else 1
    minutes, _, seconds = words.lstrip("+-").partition(":")
    if len(minutes) > 6:
        raise ValueError(words)
    return sign * (int(minutes) * 60 + int(seconds or 0))


def _step_index(run: MeetingRun, name: str) -> int:
    names = [planned.step.id for planned in run.plan.steps] + ["totals"]
    return names.index(name)


_Maker = Callable[..., Press]
_PRESSES: dict[str, _Maker] = {
    "start": lambda _run, at: presses.Start(at),
    "next": lambda _run, at: presses.Next(at),
    "back": lambda _run, at: presses.Back(at),
    "go": lambda run, at, name: presses.Jump(at, _step_index(run, name)),
    "earlier": lambda _run, at, time: presses.BackDate(at, _seconds(time)),
    "add": lambda _run, at, time: presses.AddTime(at, _seconds(time)),
    "end": lambda _run, at, time: presses.MoveEnd(at, _seconds(time)),
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
    "away": lambda _run, at, time: presses.Away(at, _seconds(time)),
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
    return abs(_seconds(near) - _seconds(seen)) <= ABOUT


def face(seconds: float) -> str:
    """Seconds as "2:05", rounded to the nearest; below zero "-2:05"."""
    whole = round(seconds)
    return f"{'-' if whole < 0 else ''}{abs(whole) // 60}:{abs(whole) % 60:02d}"


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

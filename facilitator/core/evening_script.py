"""A whole meeting as a script, which a facilitator can read and write.

    format open-discussion
    starts 2026-03-03 19:00, 60 minutes, 9 people, languages en es

    0:00   start              | step welcome
    0:40   next               | step silence
    9:35   seat 7             | seat 7, left 3:00, waiting 5
    9:35   next x 3
    12:00  undo 2

After the languages may stand "both read" (both are read aloud) and "leader
without a seat" (the leader does not share), each behind a comma.  Times are
minutes and seconds after the planned start ("-2:00" before it).
After the bar stand expectations.  Here a script is read; `script_replay`
knows the presses and plays it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from facilitator.core.errors import N_, Problem


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
    after_languages = N_(
        "Line {line} cannot be understood: “{text}”. After the languages may stand,"
        " each once and behind a comma: both read; leader without a seat"
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
    leader_has_seat: bool = True


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


SAID_AGAIN = 60  # characters of a faulty line that are said again
MOST_TIMES = 1000  # presses on one line; more is a typing mistake and takes for ever
_MOMENT = re.compile(
    r"(-?)(\d{1,4}):(\d\d)(?::(\d\d))?\s+([^|\s][^|]*?)(?:\s+x\s*(\d{1,4}))?\s*(?:\|(.*))?$"
)
_STARTS = re.compile(
    r"starts (\d{4}-\d\d-\d\d \d\d:\d\d), (\d{1,9}) minutes, (\d{1,9}) people,"
    r" languages ([\w-]+(?: [\w-]+)?)((?:,[^,]*)*)$"
)
BOTH_READ, NO_SEAT = "both read", "leader without a seat"


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
            raise ScriptProblem(template, line=number, text=raw.strip()[:SAID_AGAIN])
    if setting is None or not format_id:
        first = text.strip().partition("\n")[0][:SAID_AGAIN]
        raise ScriptProblem(ScriptProblem.no_beginning, line=1, text=first)
    return Script(setting, tuple(moments))


def _setting(format_id: str, found: re.Match[str], line: int) -> Setting:
    try:
        start = datetime.fromisoformat(found[1] + "+00:00")
    except ValueError as error:  # 2026-02-30
        problem = ScriptProblem(ScriptProblem.no_beginning, line=line, text=found[0][:SAID_AGAIN])
        raise problem from error
    more = sorted(" ".join(words.split()) for words in found[5].split(",")[1:])
    if not any(more == known for known in ([], [BOTH_READ], [NO_SEAT], [BOTH_READ, NO_SEAT])):
        text = found[5].strip(", ")[:SAID_AGAIN]
        raise ScriptProblem(ScriptProblem.after_languages, line=line, text=text)
    return Setting(
        format_id=format_id,
        start=start,
        minutes=int(found[2]),
        people=int(found[3]),
        languages=tuple(found[4].split()),
        both_read=BOTH_READ in more,
        leader_has_seat=NO_SEAT not in more,
    )


def _moment(line: int, found: re.Match[str]) -> Moment:
    first, second, third = int(found[2]), int(found[3]), found[4]
    seconds = first * 3600 + second * 60 + int(third) if third else first * 60 + second
    expected = tuple(part.strip() for part in (found[7] or "").split(",") if part.strip())
    at = float(-seconds if found[1] else seconds)
    times = int(found[6] or 1)
    if times > MOST_TIMES:
        raise ScriptProblem(line=line, text=found[0][:SAID_AGAIN])
    return Moment(line, at, found[5].strip(), times, expected)


def seconds_of(words: str) -> int:
    """The seconds of a time such as "9:35" or "-2:00"; raises ValueError."""
    sign = -1 if words.startswith("-") else 1
    minutes, _, seconds = words.lstrip("+-").partition(":")
    if len(minutes) > 6:
        raise ValueError(words)
    return sign * (int(minutes) * 60 + int(seconds or 0))


def face(seconds: float) -> str:
    """Seconds as "2:05", rounded to the nearest; below zero "-2:05"."""
    whole = round(seconds)
    return f"{'-' if whole < 0 else ''}{abs(whole) // 60}:{abs(whole) % 60:02d}"

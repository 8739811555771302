"""The options by which a command names an evening, and the plan they make."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from datetime import date, time
from pathlib import Path

from facilitator.commands.option_values import (
    WrongUsage,
    calendar_day,
    language_tag,
    shortened,
    time_of_day,
    whole_number,
)
from facilitator.computer.clocks import clock_change, local_moment, wall_today
from facilitator.core.attendance import MOST_PEOPLE
from facilitator.core.errors import N_, BadNumber, Problem, UnknownName
from facilitator.core.meeting_format import MeetingFormat
from facilitator.core.nearest import nearest
from facilitator.core.schedule import Evening, Plan, plan_evening
from facilitator.library.faults import is_usable
from facilitator.library.shelves import Library

LONGEST_MINUTES = 24 * 60
FIRST_DAY, LAST_DAY = date(1971, 1, 1), date(2999, 12, 31)  # whose zones every system knows
MOST_LANGUAGES = 2
TOO_FAR = N_("{day} is too far away to be planned. Give a day from {first} to {last}.")
TOO_MANY_LANGUAGES = N_(
    "A meeting has one language or two, and {count} were given. Leave out {value}."
)
TOO_MANY_COLUMNS = N_(
    "One sheet can hold up to three languages, and {count} were given. Leave out {value}."
)


class NoTexts(Problem):
    """No text at all is in that language; facts: `name`, `known` (tags)."""

    template = N_(
        "There are no texts in the language “{name}” yet. Choose {known}, or write some first."
    )


def evening_arguments(parser: argparse.ArgumentParser, languages: str = "once or twice") -> None:
    """The options of an evening; `languages` says how often one can be named."""
    add = parser.add_argument
    add("--start", type=time_of_day, default=time(19), metavar="HH:MM", help="(default: 19:00)")
    add("--date", type=calendar_day, metavar="YYYY-MM-DD", help="(default: today)")
    add("--minutes", type=whole_number, help="length (default: the format’s)")
    add("--people", type=whole_number, default=10, help="expected, the leader among them")
    add("--language", type=language_tag, action="append", metavar="TAG", help=languages)
    add("--read-both", action="store_true", help="both languages are read aloud")
    add("--no-leader-seat", action="store_true", help="the leader does not share")


def find_format(library: Library, name: str) -> MeetingFormat:
    """The format of that id; what is wrong with its file, or UnknownName with the nearest one."""
    if name in library.formats:
        return library.formats[name]
    for problem in library.problems:
        file = Path(str(problem.facts.get("file", "")))
        if file.name == f"{name}.toml" and not is_usable(problem):
            raise problem
    near = nearest(name, library.formats)
    raise UnknownName(kind=N_("format"), name=shortened(name), nearest=near)


def evening_of(
    options: argparse.Namespace,
    fmt: MeetingFormat,
    library: Library,
    most_languages: int = MOST_LANGUAGES,
) -> Plan:
    """The plan of the evening that the options describe."""
    minutes = fmt.seconds // 60 if options.minutes is None else options.minutes
    check_numbers(minutes, options.people)
    day = options.date or wall_today()
    if not FIRST_DAY <= day <= LAST_DAY:
        first, last = FIRST_DAY.isoformat(), LAST_DAY.isoformat()
        raise BadNumber(TOO_FAR, day=day.isoformat(), first=first, last=last)
    start = local_moment(day, options.start)
    evening = Evening(
        format=fmt,
        start=start,
        seconds=minutes * 60,
        people=options.people,
        languages=readable(options.language or ["en"], library, fmt.titles, most_languages),
        both_read=options.read_both,
        leader_has_seat=not options.no_leader_seat,
        clock_change=clock_change(start, minutes * 60),
    )
    return plan_evening(evening, library.shelf)


def check_numbers(minutes: int, people: int) -> None:
    """Raise BadNumber for a length or a number of people that nobody can plan."""
    if not 0 < minutes <= LONGEST_MINUTES:
        raise BadNumber(
            N_("A meeting of {minutes} minutes cannot be planned. Give 1 to {most}."),
            minutes=minutes,
            most=LONGEST_MINUTES,
        )
    if not 0 <= people <= MOST_PEOPLE:
        raise BadNumber(
            N_("{people} people cannot be planned for. Give 0 to {most}."),
            people=people,
            most=MOST_PEOPLE,
        )


def readable(
    tags: Sequence[str],
    library: Library,
    titles: Iterable[str] = (),
    most: int = MOST_LANGUAGES,
) -> tuple[str, ...]:
    """These languages, once each; a region that has no texts gives way to its language.

    `titles` are the languages that a format has its titles in.  Raises
    WrongUsage for more than `most`, and NoTexts for one in which there is
    nothing at all: a text that is missing is marked where it is shown, but an
    evening of nothing but marks is a mistake.
    """
    known = {*library.languages(), *titles}
    found = dict.fromkeys(_in_known(tag, known) for tag in tags)
    if len(found) > most:
        left = ", ".join(list(found)[most:])
        sentence = TOO_MANY_LANGUAGES if most == MOST_LANGUAGES else TOO_MANY_COLUMNS
        raise WrongUsage(sentence, count=len(found), value=left)
    return tuple(found)


def _in_known(tag: str, known: set[str]) -> str:
    for candidate in (tag, tag.split("-")[0]):
        if candidate in known:
            return candidate
    raise NoTexts(name=shortened(tag), known=sorted(known))

"""The options by which a command names an evening, and the plan they make."""

from __future__ import annotations

import argparse
from datetime import date, datetime, time
from difflib import get_close_matches

from facilitator.computer.clocks import wall_now
from facilitator.core.errors import N_, BadNumber, UnknownName
from facilitator.core.meeting_format import MeetingFormat
from facilitator.core.schedule import Evening, Plan, plan_evening
from facilitator.library.shelves import Library

LONGEST_MINUTES = 24 * 60


def evening_arguments(parser: argparse.ArgumentParser) -> None:
    """--start, --date, --minutes, --people, --language (once or twice), --read-both."""
    parser.add_argument("--start", type=time.fromisoformat, default=time(19), metavar="HH:MM")
    parser.add_argument("--date", type=date.fromisoformat, metavar="YYYY-MM-DD")
    parser.add_argument("--minutes", type=int, help="length (default: the format's)")
    parser.add_argument("--people", type=int, default=10, help="expected, the leader among them")
    parser.add_argument("--language", action="append", metavar="TAG", help="once or twice")
    parser.add_argument("--read-both", action="store_true", help="both languages are read aloud")
    parser.add_argument("--no-leader-seat", action="store_true", help="the leader does not share")


def find_format(library: Library, name: str) -> MeetingFormat:
    """The format of that id; UnknownName with the nearest one."""
    if name not in library.formats:
        nearest = get_close_matches(name, library.formats, 1, 0.0)
        raise UnknownName(kind=N_("format"), name=name, nearest=nearest[0] if nearest else "")
    return library.formats[name]


def evening_of(options: argparse.Namespace, fmt: MeetingFormat, library: Library) -> Plan:
    """The plan of the evening that the options describe."""
    minutes = fmt.seconds // 60 if options.minutes is None else options.minutes
    if not 0 < minutes <= LONGEST_MINUTES:
        raise BadNumber(
            N_("A meeting of {minutes} minutes cannot be planned. Give 1 to {most}."),
            minutes=minutes,
            most=LONGEST_MINUTES,
        )
    if not 0 <= options.people <= 500:
        raise BadNumber(
            N_("{people} people cannot be planned for. Give 0 to {most}."),
            people=options.people,
            most=500,
        )
    now = wall_now()
    day = options.date or now.date()
    evening = Evening(
        format=fmt,
        start=datetime.combine(day, options.start).astimezone(now.tzinfo),
        seconds=minutes * 60,
        people=options.people,
        languages=tuple(dict.fromkeys(options.language or ["en"]))[:2],
        both_read=options.read_both,
        leader_has_seat=not options.no_leader_seat,
    )
    return plan_evening(evening, library.shelf)

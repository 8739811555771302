"""`facilitator counts`: the numbers of the evenings in a stretch of time."""

from __future__ import annotations

import argparse
from datetime import date

from facilitator.commands.count_command import in_words
from facilitator.commands.option_values import WrongUsage, calendar_day
from facilitator.commands.saying import print_data
from facilitator.core.attendance import Attendance
from facilitator.core.errors import N_
from facilitator.language.catalogues import Catalogue
from facilitator.places import Home

TURNED_ROUND = N_(
    "{first} comes after {last}, so there is no evening between. Change the two round."
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("--from", dest="first", type=calendar_day, default=date.min)
    parser.add_argument("--to", dest="last", type=calendar_day, default=date.max)
    parser.add_argument("--json", action="store_true", help="as data")


def run(options: argparse.Namespace, home: Home, _: Catalogue) -> int:
    """Print one evening a line, the oldest first."""
    first, last = options.first, options.last
    if first > last:
        raise WrongUsage(TURNED_ROUND, first=first.isoformat(), last=last.isoformat())
    evenings = _between(home, first, last)
    if options.json:
        rows = [
            {
                "date": evening.day.isoformat(),
                "format": evening.format_id,
                "total": evening.total,
                "first_time": evening.first_time,
            }
            for evening in evenings
        ]
        print_data(rows)
        return 0
    for evening in evenings:
        print(f"{evening.day.isoformat()}  {evening.format_id:<20} {in_words(evening, _)}")
    if not evenings:
        print(_("No evenings have been counted in that time."))
    return 0


def _between(home: Home, first: date, last: date) -> tuple[Attendance, ...]:
    """Reading changes nothing: it makes no data file, and a read-only one is enough."""
    from facilitator.storage.attendance_book import AttendanceBook
    from facilitator.storage.database import open_for_reading

    database = open_for_reading(home.database)
    if database is None:
        return ()
    with database:
        return tuple(AttendanceBook(database).between(first, last))

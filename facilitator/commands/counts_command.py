"""`facilitator counts`: the numbers of the evenings in a stretch of time."""

from __future__ import annotations

import argparse
import json
from datetime import date

from facilitator.commands.count_command import in_words
from facilitator.language.catalogues import Catalogue
from facilitator.places import Home


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("--from", dest="first", type=date.fromisoformat, default=date.min)
    parser.add_argument("--to", dest="last", type=date.fromisoformat, default=date.max)
    parser.add_argument("--json", action="store_true", help="as data")


def run(options: argparse.Namespace, home: Home, _: Catalogue) -> int:
    """Print one evening a line, the oldest first."""
    from facilitator.storage.attendance_book import AttendanceBook
    from facilitator.storage.database import open_database

    with open_database(home.database) as database:
        evenings = AttendanceBook(database).between(options.first, options.last)
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
        print(json.dumps(rows, indent=1))
        return 0
    for evening in evenings:
        print(f"{evening.day.isoformat()}  {evening.format_id:<20} {in_words(evening, _)}")
    if not evenings:
        print(_("No evenings have been counted in that time."))
    return 0

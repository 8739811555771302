"""`facilitator count`: set an evening's numbers; says what they were."""

from __future__ import annotations

import argparse

from facilitator.commands.evening_options import find_format
from facilitator.commands.option_values import calendar_day, whole_number
from facilitator.computer.clocks import wall_now
from facilitator.core.attendance import Attendance, checked
from facilitator.language.catalogues import Catalogue
from facilitator.library.shelves import load
from facilitator.places import Home, shipped


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("--date", type=calendar_day, required=True, metavar="YYYY-MM-DD")
    parser.add_argument("--format", required=True, metavar="FORMAT")
    parser.add_argument("--total", type=whole_number, required=True, metavar="N")
    parser.add_argument("--first-time", type=whole_number, metavar="N")


def run(options: argparse.Namespace, home: Home, _: Catalogue) -> int:
    """Record the numbers and print what was there before."""
    fmt = find_format(load(shipped("readings"), home.readings), options.format)
    numbers = checked(
        Attendance(options.date, fmt.id, options.total, options.first_time), wall_now().date()
    )
    from facilitator.storage.attendance_book import AttendanceBook
    from facilitator.storage.database import open_database

    with open_database(home.database) as database:
        before = AttendanceBook(database).record(numbers)
    print(
        _("{day}, {format}: {numbers}").format(
            day=numbers.day.isoformat(), format=fmt.id, numbers=in_words(numbers, _)
        )
    )
    if before is not None:
        print(_("Before: {numbers}").format(numbers=in_words(before, _)))
    return 0


def in_words(numbers: Attendance, _: Catalogue) -> str:
    """The numbers of one evening as a few words."""
    people = _.plural("{n} person", "{n} people", numbers.total).format(n=numbers.total)
    if numbers.first_time is None:
        return people
    return _("{people}, {first} here for the first time").format(
        people=people, first=numbers.first_time
    )

"""The options by which the group's record is set, and the record they make of another.

An option that is not given leaves no trace in the namespace, because "none" is
an answer too: a group may have no weekday.
"""

from __future__ import annotations

import argparse
from argparse import SUPPRESS, BooleanOptionalAction
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from typing import Any

from facilitator.commands.evening_options import LONGEST_MINUTES, find_format, readable
from facilitator.commands.option_values import (
    WrongUsage,
    language_tag,
    line_of_text,
    shortened,
    time_of_day,
    whole_number_within,
)
from facilitator.core.attendance import MOST_PEOPLE
from facilitator.core.errors import N_, Problem
from facilitator.core.group import Group, LocalLine
from facilitator.library.shelves import load
from facilitator.places import Home, shipped

NONE = "none"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORTEST_DAY = 3  # letters: "tue"
SHORTEST_MINUTES = 10
LONGEST_NAME, LONGEST_LINE = 120, 200  # characters, as the fields of the window have it
PLAIN = (  # fields of Group that are set just as they are given
    "name",
    "weekday",
    "starts",
    "minutes",
    "languages",
    "read_both",
    "open_meeting",
    "format_id",
    "people",
    "leader_has_seat",
    "count_first_time",
    "leave_out_heavy",
)
LINES = {"address": "address", "crisis-line": "crisis_line", "emergency": "emergency"}
NOT_A_WEEKDAY = N_(
    "“{value}” is not a day of the week. Write monday to sunday,"
    " or 0 for Monday to 6 for Sunday, or none."
)


class NothingToCheck(Problem):
    """facts: `line` (the name of an option)."""

    template = N_("Nothing is written for {line} yet, so it cannot be checked. Add --{line} first.")


class NotALine(WrongUsage):
    """facts: `value`, `known`."""

    template = N_("“{value}” is not a line that can be checked. Write {known}.")


def group_arguments(parser: argparse.ArgumentParser) -> None:
    """One option for each question of the group page."""
    minutes = whole_number_within("--minutes", SHORTEST_MINUTES, LONGEST_MINUTES)
    people = whole_number_within("--people", 0, MOST_PEOPLE)
    _value(parser, "name", line_of_text("--name", LONGEST_NAME), "NAME")
    _value(parser, "weekday", weekday_number, "DAY", "monday to sunday, or 0 to 6, or none")
    _value(parser, "starts", time_or_none, "HH:MM", "or none")
    _value(parser, "minutes", minutes, "N", "the length of a meeting")
    parser.add_argument(
        "--language",
        dest="languages",
        type=language_tag,
        action="append",
        metavar="TAG",
        default=SUPPRESS,
        help="once or twice; all languages are named anew",
    )
    _switch(parser, "read-both", "read_both", "both languages are read aloud")
    who = parser.add_mutually_exclusive_group()
    for option, is_open in (("--open", True), ("--closed", False)):
        words = "open to everyone" if is_open else "members only"
        who.add_argument(
            option,
            dest="open_meeting",
            action="store_const",
            const=is_open,
            default=SUPPRESS,
            help=words,
        )
    parser.add_argument("--format", dest="format_id", metavar="FORMAT", default=SUPPRESS)
    _value(parser, "people", people, "N", "who usually come, the leader among them")
    _switch(parser, "leader-seat", "leader_has_seat", "the leader shares too")
    _switch(parser, "count-first-time", "count_first_time", "count who is here for the first time")
    _switch(parser, "leave-out-heavy", "leave_out_heavy", "leave out the heavier topics")
    for line in LINES:
        _value(parser, line, line_of_text(f"--{line}", LONGEST_LINE), "TEXT")
    parser.add_argument(
        "--checked",
        type=line_name,
        action="append",
        metavar="LINE",
        default=SUPPRESS,
        help=f"somebody checked it today: {', '.join(LINES)}",
    )


def _value(
    parser: argparse.ArgumentParser,
    name: str,
    read: Any,  # noqa: ANN401 (words to a value of any type)
    metavar: str,
    words: str | None = None,
) -> None:
    parser.add_argument(f"--{name}", type=read, metavar=metavar, default=SUPPRESS, help=words)


def _switch(parser: argparse.ArgumentParser, name: str, field: str, words: str) -> None:
    parser.add_argument(
        f"--{name}", dest=field, action=BooleanOptionalAction, default=SUPPRESS, help=words
    )


def weekday_number(words: str) -> int | None:
    """0 for Monday; "tuesday", "Tue", "1"; None for "none".  Raises WrongUsage."""
    typed = words.strip().casefold()
    if typed == NONE:
        return None
    if typed in map(str, range(len(WEEKDAYS))):
        return int(typed)
    for number, day in enumerate(WEEKDAYS):
        if len(typed) >= SHORTEST_DAY and day.startswith(typed):
            return number
    raise WrongUsage(NOT_A_WEEKDAY, value=shortened(words))


def time_or_none(words: str) -> time | None:
    """A time of day; None for "none".  Raises WrongUsage."""
    return None if words.strip().casefold() == NONE else time_of_day(words)


def line_name(words: str) -> str:
    """One of the lines that can be checked; raises NotALine."""
    if words in LINES:
        return words
    raise NotALine(value=shortened(words), known=list(LINES))


def named_in(options: argparse.Namespace, home: Home) -> dict[str, Any]:
    """What was named, ready for `changed`; format and languages are those there are.

    Raises UnknownName with the nearest format, NoTexts for a language without texts.
    """
    names = {*PLAIN, *LINES.values(), "checked"}
    named = {name: value for name, value in vars(options).items() if name in names}
    if {"format_id", "languages"} & named.keys():
        library = load(shipped("readings"), home.readings)
        fmt = next(iter(library.formats.values()))
        if "format_id" in named:
            fmt = find_format(library, named["format_id"])
        if "languages" in named:
            named["languages"] = readable(named["languages"], library, fmt.titles)
    return named


def changed(group: Group, named: Mapping[str, Any], today: date) -> Group:
    """The record with what was named; a line written anew has not been checked.

    Raises NothingToCheck for an empty line.
    """
    group = replace(group, **{field: named[field] for field in PLAIN if field in named})
    for line, field in LINES.items():
        if field in named:
            group = _written(group, field, named[field])
        if line in named.get("checked", ()):
            group = _checked(group, line, today)
    return group


def _written(group: Group, field: str, words: str) -> Group:
    match field:
        case "address" if words != group.address:
            return replace(group, address=words, address_checked_on=None)
        case "crisis_line" if words != group.crisis_line.number:
            return replace(group, crisis_line=LocalLine(words))
        case "emergency" if words != group.emergency.number:
            return replace(group, emergency=LocalLine(words))
    return group


def _checked(group: Group, line: str, today: date) -> Group:
    match line:
        case "address" if group.address:
            return replace(group, address_checked_on=today)
        case "crisis-line" if group.crisis_line.number:
            return replace(group, crisis_line=replace(group.crisis_line, checked_on=today))
        case "emergency" if group.emergency.number:
            return replace(group, emergency=replace(group.emergency, checked_on=today))
    raise NothingToCheck(line=line)

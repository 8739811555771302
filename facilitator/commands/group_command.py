"""`facilitator group`: the group's record; whatever is named is set first."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from facilitator.commands.group_options import changed, group_arguments, named_in
from facilitator.commands.own_data import held_open, kept
from facilitator.commands.saying import one_line, print_data
from facilitator.computer.clocks import wall_today
from facilitator.core.group import Group
from facilitator.core.languages import language
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import all_of, clock_time, full_date, isolated, weekday
from facilitator.places import Home

if TYPE_CHECKING:
    from facilitator.storage.database import Database


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    group_arguments(parser)
    parser.add_argument("--json", action="store_true", help="as data")


def run(options: argparse.Namespace, home: Home, _: Catalogue) -> int:
    """Set what is named and nothing else; print the record as it is now."""
    named = named_in(options, home)
    group = _set(named, home) if named else kept(home, _load, Group())
    if options.json:
        print_data(_as_data(group))
        return 0
    for label, value in _in_words(group, _):
        print(one_line(f"{label}: {value}"))
    return 0


def _load(database: Database) -> Group:
    from facilitator.storage.group_book import GroupBook

    return GroupBook(database).load()


def _set(named: Mapping[str, Any], home: Home) -> Group:
    from facilitator.storage.group_book import GroupBook

    today = wall_today()
    changed(kept(home, _load, Group()), named, today)  # what is refused makes no data file
    with held_open(home) as database:
        book = GroupBook(database)
        group = changed(book.load(), named, today)
        book.save(group)
    return group


def _in_words(group: Group, _: Catalogue) -> Iterator[tuple[str, str]]:
    yes_no = (_("no"), _("yes"))
    unset = _("not set")
    yield _("Name of the group"), isolated(group.name, _) if group.name else unset
    yield _("Day"), unset if group.weekday is None else weekday(group.weekday, _)
    yield _("Starts"), unset if group.starts is None else clock_time(group.starts, _)
    yield _("Length in minutes"), str(group.minutes)
    names = [isolated(language(tag).own_name, _) for tag in group.languages]
    yield _("Languages of the room"), all_of(names, _)
    if len(group.languages) > 1:
        aloud = _("read aloud too") if group.read_both else _("shown beside the first")
        yield _("The second language is"), aloud
    who = _("Open to everyone") if group.open_meeting else _("Members only")
    yield _("Who may come"), who
    yield _("Format"), group.format_id
    yield _("People who usually come"), str(group.people)
    yield _("The leader shares too and has a seat"), yes_no[group.leader_has_seat]
    yield _("Count who is here for the first time"), yes_no[group.count_first_time]
    yield _("Leave out the heavier topics"), yes_no[group.leave_out_heavy]
    crisis, emergency = group.crisis_line, group.emergency
    yield _("Crisis line"), _local(crisis.number, crisis.checked_on, _)
    yield _("Emergency number"), _local(emergency.number, emergency.checked_on, _)
    yield _("Address of the room"), _local(group.address, group.address_checked_on, _)


def _local(written: str, checked_on: date | None, _: Catalogue) -> str:
    if not written:
        return _("not set")
    line = isolated(written, _)
    if checked_on is None:
        return _("{line} (not checked yet)").format(line=line)
    return _("{line} (checked on {day})").format(line=line, day=full_date(checked_on, _))


def _as_data(group: Group) -> dict[str, object]:
    return {
        "name": group.name,
        "weekday": group.weekday,
        "starts": None if group.starts is None else group.starts.isoformat("minutes"),
        "minutes": group.minutes,
        "languages": list(group.languages),
        "read_both": group.read_both,
        "open": group.open_meeting,
        "format": group.format_id,
        "people": group.people,
        "leader_seat": group.leader_has_seat,
        "count_first_time": group.count_first_time,
        "leave_out_heavy": group.leave_out_heavy,
        "address": _line(group.address, group.address_checked_on),
        "crisis_line": _line(group.crisis_line.number, group.crisis_line.checked_on),
        "emergency": _line(group.emergency.number, group.emergency.checked_on),
    }


def _line(written: str, checked_on: date | None) -> dict[str, str | None]:
    day = None if checked_on is None else checked_on.isoformat()
    return {"written": written, "checked_on": day}

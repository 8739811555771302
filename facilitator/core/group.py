"""The group's own record: the only place where its name and address live."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class LocalLine:
    """A number to call, as the group wrote it, with the day somebody checked it."""

    number: str = ""
    checked_on: date | None = None


@dataclass(frozen=True)
class Group:
    """What the group says about itself.  Every field may be empty.

    `weekday` is 0 for Monday; `minutes` is the length of a meeting;
    `languages` are read in this order; `read_both` says that both are read
    aloud (else the second is only shown).
    """

    name: str = ""
    weekday: int | None = None
    starts: time | None = None
    minutes: int = 60
    languages: tuple[str, ...] = ("en",)
    read_both: bool = False
    open_meeting: bool = True
    format_id: str = "open-discussion"
    people: int = 8
    leader_has_seat: bool = True
    count_first_time: bool = False
    leave_out_heavy: bool = False
    address: str = ""
    crisis_line: LocalLine = LocalLine()
    emergency: LocalLine = LocalLine()
    address_checked_on: date | None = None

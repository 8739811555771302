"""Counting people and keeping nobody: whole numbers with a date and a format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.core.errors import N_, BadNumber

FIRST_DAY = date(1935, 1, 1)  # meetings of this kind are not older; a typing mistake before it
MOST_PEOPLE = 500  # more than any room this program is for; a typing mistake above it


@dataclass(frozen=True)
class Attendance:
    """How many people came on one evening; `first_time` is None when not counted."""

    day: date
    format_id: str
    total: int
    first_time: int | None = None


def checked(attendance: Attendance, today: date) -> Attendance:
    """The same numbers, or BadNumber with a sentence for what cannot be."""
    total, first = attendance.total, attendance.first_time or 0
    if attendance.day > today:
        raise BadNumber(
            N_("{day} has not come yet. Give the date of a meeting that was held."),
            day=attendance.day.isoformat(),
        )
    if attendance.day < FIRST_DAY:
        raise BadNumber(
            N_("{day} is too long ago. Check the year of the date and give it again."),
            day=attendance.day.isoformat(),
        )
    if total < 0 or first < 0:
        raise BadNumber(N_("A count cannot be below zero. Give 0 or more."))
    if total > MOST_PEOPLE:
        raise BadNumber(
            N_("{total} people is more than {most}. Check the number and give it again."),
            total=total,
            most=MOST_PEOPLE,
        )
    if first > total:
        raise BadNumber(
            N_("{first} first-time visitors cannot be among {total} people. Check both numbers."),
            first=first,
            total=total,
        )
    return attendance

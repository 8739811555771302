"""When the group meets next."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from facilitator.core.group import Group
from facilitator.core.next_meeting import next_start

BERLIN = ZoneInfo("Europe/Berlin")


def at(day: int, hour: int, minute: int = 0, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("now", "start"),
    [
        (at(3, 9), at(3, 19)),  # a Tuesday
        (at(3, 19, 44), at(3, 19)),
        (at(3, 19, 46), at(10, 19)),
        (at(4, 9), at(10, 19)),
        (at(28, 12), at(31, 19)),  # the clocks change in between
    ],
)
def test_a_group_with_weekday_and_time(now: datetime, start: datetime) -> None:
    assert next_start(Group(weekday=1, starts=time(19)), now) == start


def test_a_group_without_weekday_meets_today_or_tomorrow() -> None:
    assert next_start(Group(starts=time(19)), at(3, 9)) == at(3, 19)
    assert next_start(Group(starts=time(19)), at(3, 22)) == at(4, 19)


def test_a_group_without_a_time_meets_at_the_next_quarter() -> None:
    assert next_start(Group(), at(3, 9, 9)) == at(3, 9, 15)
    assert next_start(Group(), at(3, 9, 11)) == at(3, 9, 30)
    assert next_start(Group(), at(3, 23, 56)) == at(4, 0, 15)

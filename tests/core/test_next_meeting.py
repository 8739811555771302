from datetime import UTC, datetime, time, timedelta, timezone

import pytest

from facilitator.core.group import Group
from facilitator.core.next_meeting import next_start

SUNDAY = datetime(2026, 11, 22, 18, 40, tzinfo=UTC)


@pytest.mark.parametrize(
    ("weekday", "starts", "expected"),
    [
        (6, time(19), datetime(2026, 11, 22, 19, tzinfo=UTC)),  # tonight
        (6, time(18), datetime(2026, 11, 22, 18, tzinfo=UTC)),  # should have begun: still tonight's
        (6, time(17), datetime(2026, 11, 29, 17, tzinfo=UTC)),  # over: in a week
        (1, time(19), datetime(2026, 11, 24, 19, tzinfo=UTC)),
        (None, time(19), datetime(2026, 11, 22, 19, tzinfo=UTC)),
        (None, time(9), datetime(2026, 11, 23, 9, tzinfo=UTC)),
    ],
)
def test_the_next_meeting_is_the_one_a_person_would_name(
    weekday: int | None, starts: time, expected: datetime
) -> None:
    group = Group(weekday=weekday, starts=starts)
    assert next_start(group, SUNDAY) == expected


def test_without_a_time_it_is_the_next_quarter_of_an_hour_with_time_to_breathe() -> None:
    for minute in range(60):
        now = SUNDAY.replace(minute=minute, second=31)
        start = next_start(Group(), now)
        assert start.minute % 15 == 0
        assert timedelta(minutes=4) < start - now < timedelta(minutes=20)


def test_the_time_of_day_is_that_of_the_room() -> None:
    east = timezone(timedelta(hours=9))
    start = next_start(Group(weekday=0, starts=time(7)), SUNDAY.astimezone(east))
    assert (start.hour, start.utcoffset()) == (7, timedelta(hours=9))
